//! One answer: limits eased, the program written again, the first aim solved from the vertex of the plan.

use crate::Run;
use longpole_base::Diagnostics;
use longpole_explain::glance::Glance;
use longpole_explain::limits::{Line, Priceable};
use longpole_formulate::{Formulation, formulate};
use longpole_model::Crisis;
use longpole_poles::confirm::Base;
use longpole_poles::ease::all_eased;
use longpole_poles::figure;
use longpole_solve::{Again, Answer, Options, Unsolved};
use std::time::Instant;

/// The plan with limits moved, as far as the first aim that was not at its least decides it.
#[derive(Clone, Debug)]
pub struct Moved {
    /// The aim, by position.
    pub aim: usize,
    /// What it comes to.
    pub total: f64,
    /// What it came to in the plan.
    pub before: f64,
    /// Who gets what, and what moves where. Where several plans are equally good for the aim, one of them.
    pub glance: Glance,
    /// What holds people back most, by its price; `None` if nothing does.
    pub next: Option<Next>,
    /// Whether works are as the plan decided them, and might be decided better.
    pub works_are_kept: bool,
    /// Steps of the simplex method.
    pub steps: i32,
    /// Whether it had to be solved from nothing.
    pub is_cold: bool,
    /// Where the time went.
    pub seconds: Seconds,
}

/// A limit with its price.
#[derive(Clone, Debug, PartialEq)]
pub struct Next {
    /// Its name: `table/id`.
    pub limit: String,
    /// Its line.
    pub line: Line,
    /// What one unit of easing is.
    pub one_unit: String,
    /// What its first bit gains, as if it held for a whole unit.
    pub price: f64,
}

/// Seconds that each step took.
#[derive(Clone, Copy, Debug, Default)]
pub struct Seconds {
    /// Changing the figures and writing the program.
    pub formulate: f64,
    /// Solving.
    pub solve: f64,
    /// Reading off the answer.
    pub read: f64,
}

impl Moved {
    /// Solves with lines eased, from the vertex of the plan if there is one.
    pub(super) fn of(
        run: &Run,
        warm: Option<(&Base<'_>, &mut Again<'_>)>,
        changes: &[(Line, f64)],
        options: Options<'_>,
    ) -> Result<Self, Unsolved> {
        let clock = Instant::now();
        let posed = &run.posed;
        let crisis = all_eased(&posed.crisis, changes);
        let mut formulation = written(&crisis, run)?;
        let has_works = !formulation.program.whole.is_empty();
        if warm.is_some() {
            formulation.program.settle(&posed.formulation.program, &run.solution.values);
        }
        let formulate = clock.elapsed().as_secs_f64();
        let clock = Instant::now();
        let found = match warm {
            Some((_, again)) => again.follow(&formulation.program),
            None => Err(Unsolved::Failed(String::new())),
        };
        let (answer, works_are_kept) = match found {
            Ok(answer) => (answer, has_works),
            // A tighter limit may keep an earlier aim from its least, or works from their dates: then all is open again.
            Err(Unsolved::Failed(_) | Unsolved::Quarrel(_) | Unsolved::Limit) => {
                formulation = written(&crisis, run)?;
                (from_nothing(&mut formulation, options)?, false)
            }
            Err(why) => return Err(why),
        };
        let solve = clock.elapsed().as_secs_f64();
        let clock = Instant::now();
        let glance = Glance::of(&crisis, &posed.needs, &formulation, &answer.values);
        let point = Priceable::answer(&crisis, &formulation, &answer);
        let next = point.lines().first().map(|priced| Next {
            limit: figure::name(&crisis, priced.line),
            line: priced.line,
            one_unit: priced.line.one_unit(&crisis),
            price: priced.gain,
        });
        let seconds = Seconds { formulate, solve, read: clock.elapsed().as_secs_f64() };
        Ok(Self {
            aim: answer.aim,
            total: answer.optimum,
            before: run.solution.reached[answer.aim].value,
            glance,
            next,
            works_are_kept,
            steps: answer.steps,
            is_cold: answer.is_cold,
            seconds,
        })
    }
}

fn written(crisis: &Crisis, run: &Run) -> Result<Formulation, Unsolved> {
    formulate(crisis, &run.posed.needs, &mut Diagnostics::default())
        .ok_or_else(|| Unsolved::Failed("with these limits no program is left".to_owned()))
}

/// All aims in turn, with works decided anew.
fn from_nothing(formulation: &mut Formulation, options: Options<'_>) -> Result<Answer, Unsolved> {
    let found = longpole_solve::solve(&formulation.program, options)?;
    formulation.program.settle_at(&found.values);
    let aim = found.prices.iter().position(Option::is_some).unwrap_or(0);
    Ok(Answer::from_nothing(&formulation.program, found, aim))
}
