//! What is asked of each plan by solving again.

use crate::run::{Posed, Run, Stopped};
use crate::{audit, output};
use longpole_plan::poles::Pole;
use longpole_poles::break_even::{BreakEven, break_even};
use longpole_poles::deadlines::{Planned as Solved, Verdict, deadline};
use longpole_poles::leader::leader;
use longpole_poles::near::Near;
use longpole_poles::tables::Tables;
use longpole_poles::untied::{Untied, untied};
use longpole_solve::{Options, Unsolved};

/// Limits of each scenario that are tried out: as many as `longpole poles` does.
const POLES: usize = 10;

/// What was found of a plan by solving again.
#[derive(Debug)]
pub struct Asked {
    /// The limit that gains most when it is gone; `None` if none holds people back.
    pub pole: Option<Pole>,
    /// What tied money would gain if it were free; none where that could not be found out.
    pub untied: Vec<Untied>,
    /// Where its forces pay for themselves; `None` without forces, or where that could not be found out.
    pub break_even: Option<BreakEven>,
    /// Until when it can begin; `None` for the base, or where that could not be found out.
    pub deadline: Option<Verdict>,
}

impl Asked {
    /// Asks of a plan that holds in its audit, and of how it stands to the base unless it is the base itself.
    ///
    /// # Errors
    /// When it does not hold, and when somebody asked to stop.
    pub(super) fn of(run: &Run, base: Option<&Run>, options: Options<'_>) -> Result<Self, Stopped> {
        let Posed { crisis, needs, formulation, diagnostics, .. } = &run.posed;
        if let Err(refused) = audit::of_texts(crisis, &output::texts(&run.plan)) {
            return Err(Stopped::Refused(Box::new(refused), diagnostics.clone()));
        }
        let (program, solution) = (&formulation.program, &run.solution);
        let near = base.and_then(near);
        let all = || -> Result<Self, Unsolved> {
            // Without an answer, the price of the plan remains.
            let pole = answered(leader(crisis, needs, formulation, solution, POLES, options))?.flatten();
            let pole = pole.and_then(|found| Tables::of(crisis, program, &found).poles.into_iter().next());
            let untied = answered(untied(crisis, needs, formulation, solution, options))?.unwrap_or_default();
            let break_even = answered(break_even(crisis, needs, program, solution, near, options))?.flatten();
            let verdict = base.map(|base| answered(deadline(solved(base), solved(run), near, options)));
            Ok(Self { pole, untied, break_even, deadline: verdict.transpose()?.flatten() })
        };
        all().map_err(|stopped| Stopped::Unsolved(stopped, diagnostics.clone()))
    }
}

/// What there is to start from in a plan.
fn near(run: &Run) -> Option<Near<'_>> {
    let vertex = run.solution.vertex.as_ref()?;
    Some(Near { program: &run.posed.formulation.program, vertex })
}

fn solved(run: &Run) -> Solved<'_> {
    Solved { crisis: &run.posed.crisis, needs: &run.posed.needs, reached: &run.plan.summary.aims }
}

/// An answer, or none where there is none; only who asks to stop is heard.
fn answered<T>(answer: Result<T, Unsolved>) -> Result<Option<T>, Unsolved> {
    match answer {
        Err(Unsolved::Interrupted) => Err(Unsolved::Interrupted),
        answer => Ok(answer.ok()),
    }
}
