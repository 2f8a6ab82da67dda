//! What holds most people back, and by how much: limits priced, and the leading ones confirmed by solving again.
//!
//! **In:** a crisis, its needs, its program and the solution. **Out:** [`Poles`]: each leading limit with what its first
//! unit gains, how long that rate holds, what there is to gain when it is gone, who gains it, and what holds people back
//! then; and limits that help only together.
//!
//! **Never:** reports a price that was not tried out; touches a file, a clock or a terminal. Every answer is to a question
//! that can be asked of the folder: the same line with another figure.

pub mod break_even;
pub mod candidates;
pub mod confirm;
pub mod deadlines;
pub mod ease;
pub mod figure;
pub mod gains;
pub mod leader;
pub mod near;
pub mod price;
pub mod tables;
pub mod together;
pub mod untied;

use confirm::{Base, Pole};
use longpole_explain::limits::{Line, told};
use longpole_formulate::Formulation;
use longpole_model::Crisis;
use longpole_needs::Needs;
use longpole_solve::{Again, Options, Solution, Unsolved, again};
use std::sync::atomic::{AtomicUsize, Ordering};
use together::Together;

/// What holds people back.
#[derive(Clone, Debug)]
pub struct Poles {
    /// The aim that gains, by position.
    pub aim: usize,
    /// What the aim came to.
    pub optimum: f64,
    /// The limits that were confirmed, the largest gain when gone first.
    pub poles: Vec<Pole>,
    /// Limits that gain more together than apart.
    pub together: Vec<Together>,
    /// Limits with a price that were not tried out.
    pub untried: usize,
}

/// Finds the limits that hold people back, and confirms so many of them. `None` if no aim has prices: everything is met,
/// or the solve was a weighted one.
///
/// # Errors
/// When a solve has no answer.
pub fn poles(
    crisis: &Crisis,
    needs: &Needs,
    formulation: &Formulation,
    solution: &Solution,
    most: usize,
    options: Options<'_>,
) -> Result<Option<Poles>, Unsolved> {
    let Some((base, vertex)) = Base::of(crisis, needs, formulation, solution) else { return Ok(None) };
    let candidates = candidates::of(&base);
    let chosen = candidates::choose(&candidates, most);
    let confirm = |again: &mut Again<'_>, number: usize| base.confirm(again, chosen[number], None, true);
    let mut poles = in_turn(chosen.len(), confirm, &formulation.program, vertex, options)?;
    poles.retain(|pole| base.holds_back(pole.priced, worth(pole)));
    poles.sort_by(|a, b| told(worth(b)).total_cmp(&told(worth(a))).then(a.priced.line.cmp(&b.priced.line)));
    let leads = together::leads(&base.point.formulation.forces, &poles);
    let follow = |again: &mut Again<'_>, number: usize| base.together(again, &leads[number], &poles);
    let followed = in_turn(leads.len(), follow, &formulation.program, vertex, options)?;
    let mut together: Vec<Together> = followed.into_iter().flatten().collect();
    together::tidy(&mut together);
    let untried = candidates::untried(&candidates, &chosen);
    Ok(Some(Poles { aim: base.point.aim, optimum: base.optimum, poles, together, untried }))
}

/// What a pole is ranked by: what there is to gain when it is gone, or of one unit if it cannot be.
fn worth(pole: &Pole) -> f64 {
    pole.lifted.as_ref().map_or(pole.gain, |lifted| lifted.gain)
}

/// A line that a set of limits can begin with.
pub type Lead = Vec<Line>;

/// Threads that solve again, each with a solver of its own.
const THREADS: usize = 2;

/// Answers questions on a few threads. Every answer starts from the same vertex, so that it matters to none who gives it.
fn in_turn<T: Send>(
    n: usize,
    work: impl Fn(&mut Again<'_>, usize) -> Result<T, Unsolved> + Sync,
    program: &longpole_program::Program,
    vertex: &longpole_solve::Vertex,
    options: Options<'_>,
) -> Result<Vec<T>, Unsolved> {
    let next = AtomicUsize::new(0);
    let some = |again: &mut Again<'_>| {
        let mut done = Vec::new();
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            if number >= n {
                return Ok(done);
            }
            again.afresh();
            done.push((number, work(again, number)?));
        }
    };
    let n_threads = THREADS.min(n).max(1);
    let parts: Vec<Result<Vec<(usize, T)>, Unsolved>> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..n_threads)
            .map(|_| scope.spawn(|| again(program, vertex, options, some).and_then(|answers| answers)))
            .collect();
        threads.into_iter().map(|thread| thread.join().expect("a thread does not panic")).collect()
    });
    let mut answers = Vec::with_capacity(n);
    for part in parts {
        answers.extend(part?);
    }
    answers.sort_by_key(|(number, _)| *number);
    Ok(answers.into_iter().map(|(_, answer)| answer).collect())
}
