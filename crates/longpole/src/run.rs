//! From a folder to a plan, step by step, each with the time it took.

use crate::audit::Refused;
use crate::digest;
use crate::quarrel;
use longpole_base::{Diagnostics, Severity};
use longpole_explain::Plan;
use longpole_explain::quarrel::Quarrel;
use longpole_formulate::{Formulation, formulate};
use longpole_model::Crisis;
use longpole_needs::Needs;
use longpole_read::Source;
use longpole_solve::{Options, Solution, Unsolved};
use std::time::Instant;

/// A folder that was read, and what was found wrong with it.
#[derive(Debug)]
pub struct Checked {
    /// The crisis; `None` if something is wrong enough to stop.
    pub crisis: Option<Crisis>,
    /// Everything found.
    pub diagnostics: Diagnostics,
    /// Every file read, with its BLAKE3 digest in hexadecimal.
    pub inputs: Vec<(String, String)>,
    /// Seconds it took.
    pub seconds: f64,
}

/// Reads and checks a folder.
pub fn check(source: &dyn Source, scenario: Option<&str>) -> Checked {
    let clock = Instant::now();
    let mut diagnostics = Diagnostics::default();
    let input = longpole_read::read(source, scenario, &mut diagnostics);
    let (crisis, inputs) = match input {
        Some(input) => {
            let inputs = digest::of_files(&input.files);
            (Crisis::resolve(input.settings, input.tables, &mut diagnostics), inputs)
        }
        None => (None, Vec::new()),
    };
    Checked { crisis, diagnostics, inputs, seconds: clock.elapsed().as_secs_f64() }
}

/// Seconds that each step took. Not part of a plan: the same folder gives the same bytes.
#[derive(Clone, Copy, Debug, Default)]
pub struct Timings {
    /// Reading and checking the folder.
    pub read: f64,
    /// Working out needs.
    pub needs: f64,
    /// Writing the program.
    pub formulate: f64,
    /// Handing it to the solver.
    pub hand_over: f64,
    /// Solving.
    pub solve: f64,
    /// Turning the solution into a plan.
    pub explain: f64,
}

/// A folder as a program, not yet solved.
#[derive(Debug)]
pub struct Posed {
    /// What was found while checking.
    pub diagnostics: Diagnostics,
    /// The crisis.
    pub crisis: Crisis,
    /// Who needs what.
    pub needs: Needs,
    /// The program.
    pub formulation: Formulation,
    /// The files it came from, with their digests.
    pub inputs: Vec<(String, String)>,
    /// How long the steps took.
    pub timings: Timings,
}

/// A plan with everything it was made from.
#[derive(Debug)]
pub struct Run {
    /// The program and what it came from.
    pub posed: Posed,
    /// What the solver found.
    pub solution: Solution,
    /// The plan.
    pub plan: Plan,
    /// How long the steps took.
    pub timings: Timings,
}

/// Why there is no plan.
#[derive(Debug)]
pub enum Stopped {
    /// The input has errors.
    Input(Diagnostics),
    /// The solver found none; what was found while checking is kept.
    Unsolved(Unsolved, Diagnostics),
    /// There is none, since rules of the input contradict each other; what was found while checking is kept.
    Quarrel(Box<Quarrel>, Diagnostics),
    /// The plan that was found does not hold in its audit; what was found while checking is kept.
    Refused(Box<Refused>, Diagnostics),
}

/// Reads a folder and writes its program.
///
/// # Errors
/// With everything found wrong, when the folder has errors.
pub fn formulate_folder(source: &dyn Source, scenario: Option<&str>) -> Result<Posed, Diagnostics> {
    let checked = check(source, scenario);
    let mut diagnostics = checked.diagnostics;
    let Some(crisis) = checked.crisis else { return Err(diagnostics) };
    let clock = Instant::now();
    let needs = Needs::of(&crisis);
    let needs_seconds = clock.elapsed().as_secs_f64();
    let clock = Instant::now();
    let Some(formulation) = formulate(&crisis, &needs, &mut diagnostics) else { return Err(diagnostics) };
    let timings = Timings {
        read: checked.seconds,
        needs: needs_seconds,
        formulate: clock.elapsed().as_secs_f64(),
        ..Timings::default()
    };
    debug_assert_eq!(diagnostics.count(Severity::Error), 0, "errors stop a run");
    Ok(Posed { diagnostics, crisis, needs, formulation, inputs: checked.inputs, timings })
}

/// Plans the response to the crisis in a folder.
///
/// # Errors
/// When the folder has errors, or the solver finds no plan.
pub fn plan(source: &dyn Source, scenario: Option<&str>, options: Options<'_>) -> Result<Run, Stopped> {
    let mut posed = formulate_folder(source, scenario).map_err(Stopped::Input)?;
    let solution = match longpole_solve::solve(&posed.formulation.program, options) {
        Ok(solution) => solution,
        Err(Unsolved::Quarrel(members)) => {
            let found = quarrel::explain(&posed.crisis, &posed.needs, &posed.formulation, &members, options);
            return Err(match found {
                Ok(found) => Stopped::Quarrel(Box::new(found), posed.diagnostics),
                Err(why) => Stopped::Unsolved(why, posed.diagnostics),
            });
        }
        Err(why) => return Err(Stopped::Unsolved(why, posed.diagnostics)),
    };
    // Whatever is asked about the plan from here on is asked with its works as they were decided.
    posed.formulation.program.settle_at(&solution.values);
    let clock = Instant::now();
    let plan = Plan::of(&posed.crisis, &posed.needs, &posed.formulation, &solution);
    let timings = Timings {
        hand_over: solution.hand_over_seconds,
        solve: solution.seconds - solution.hand_over_seconds,
        explain: clock.elapsed().as_secs_f64(),
        ..posed.timings
    };
    Ok(Run { posed, solution, plan, timings })
}
