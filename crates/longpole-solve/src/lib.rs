//! The only room with a solver in it.
//!
//! **In:** a [`Program`] with its aims. **Out:** a [`Solution`]: values, what each aim reached, and the prices of every
//! row and column under every aim; or why there is none.
//!
//! **Never:** knows what a column means; writes anything; lets an instance of HiGHS cross a thread.

pub mod again;
pub mod highs;
mod lexicographic;
mod leximin;
mod optimum;
mod quarrel;
mod round;
pub mod scale;
mod whole;

pub use again::{Again, Answer, again};
use highs::Status;
use longpole_program::Program;
pub use optimum::{Optimum, optimum};
pub use quarrel::{Member, Of, Side};
use std::sync::atomic::AtomicBool;

/// How to solve.
#[derive(Clone, Copy, Default)]
pub struct Options<'a> {
    /// One weighted solve instead of one per aim; the distance of the first aim from exact is measured and returned.
    pub fast: bool,
    /// The most seconds the solver may take; `None` for no limit. A limited run is not reproducible.
    pub seconds: Option<f64>,
    /// The method; `None` lets the size decide.
    pub method: Option<Method>,
    /// Becomes true when the run should stop.
    pub stop: Option<&'a AtomicBool>,
    /// Is told how it goes.
    pub tell: Option<&'a (dyn Fn(Progress<'_>) + Sync)>,
}

/// A sign of life.
#[derive(Clone, Copy, Debug)]
pub struct Progress<'a> {
    /// What is being made small.
    pub aim: &'a str,
    /// Steps of the interior point method so far.
    pub interior_steps: i32,
    /// Steps of the simplex method so far.
    pub simplex_steps: i32,
}

/// How HiGHS makes its first solve.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Interior point, then crossover to a vertex.
    Interior,
    /// Dual simplex.
    Simplex,
}

impl Method {
    /// The solver's words for the method, and for the one that follows if it fails.
    const fn words(self) -> [&'static str; 2] {
        match self {
            Self::Interior => ["ipx", "simplex"],
            Self::Simplex => ["simplex", "ipx"],
        }
    }
}

/// Below this many columns the simplex method is quicker than the interior point method (measured; see the benchmark).
const SMALL: usize = 3000;

/// The method that is asked for, or else the one that suits a program's size.
fn method_for(program: &Program, options: &Options<'_>) -> Method {
    options.method.unwrap_or(if program.columns.len() < SMALL { Method::Simplex } else { Method::Interior })
}

/// What an aim came to.
#[derive(Clone, Debug, Default)]
pub struct Reached {
    /// The aim's name.
    pub name: String,
    /// Its sum at the final point.
    pub value: f64,
    /// Its optimum, with the earlier aims held at theirs; no point does better. With columns that take whole numbers only,
    /// no point with the same decisions does.
    pub optimum: f64,
    /// What no decisions do better than, where columns take whole numbers only, the earlier aims held; `None` where there are
    /// none to take, or the bound was not asked for.
    pub bound: Option<f64>,
    /// Steps of the interior point method.
    pub interior_steps: i32,
    /// Steps of the simplex method.
    pub simplex_steps: i32,
    /// Seconds in the solver.
    pub seconds: f64,
    /// Whether the aim could be seen to be at its optimum without a solve.
    pub skipped: bool,
}

impl Reached {
    /// By how much of what was reached a better plan may be better, where that is more than rounding.
    pub fn gap(&self) -> Option<f64> {
        let gap = (self.value - self.bound?) / self.value.abs().max(1e-9);
        (gap > PROVED).then_some(gap)
    }
}

/// The part of an aim up to which a gap is not told: later aims are decided with the earlier ones held to a ten-millionth, for which
/// they may gain a little more than they then do.
const PROVED: f64 = 5e-5;

/// Prices under one aim.
#[derive(Clone, Debug)]
pub struct Prices {
    /// By row: how much the aim rises when the row's active side rises by one.
    pub duals: Vec<f64>,
    /// By column: how much the aim rises when the column rises by one.
    pub reduced_costs: Vec<f64>,
}

impl Prices {
    /// Prices in the program's own units and the aim's, from those of the scaled program.
    fn of(point: &highs::Point, scaling: &scale::Scaling, unit: f64) -> Self {
        let rows = point.duals.iter().zip(&scaling.rows);
        let columns = point.reduced_costs.iter().zip(&scaling.columns);
        Self {
            duals: rows.map(|(dual, row)| dual * row * unit).collect(),
            reduced_costs: columns.map(|(cost, column)| cost / column * unit).collect(),
        }
    }
}

/// A corner of a program at which an aim is at its optimum, to start from again.
#[derive(Clone, Debug)]
pub struct Vertex {
    /// The aim, by position. All before it are at the least that the bounds of their columns allow.
    pub aim: usize,
    pub(crate) basis: highs::Basis,
}

/// What was found.
#[derive(Clone, Debug)]
pub struct Solution {
    /// By column.
    pub values: Vec<f64>,
    /// The aims in their order.
    pub reached: Vec<Reached>,
    /// The prices under each aim, the earlier aims held; empty for skipped aims and in fast mode.
    pub prices: Vec<Option<Prices>>,
    /// Where the first aim with prices was at its optimum; `None` in fast mode, or if no aim has prices.
    pub vertex: Option<Vertex>,
    /// Whether all aims were solved as one weighted sum.
    pub is_weighted: bool,
    /// In fast mode how far the first aim lies above its optimum, if that could be found out cheaply; else zero.
    pub gap: Option<f64>,
    /// Seconds from the hand-over to the end of the last run.
    pub seconds: f64,
    /// Seconds of that in which the program was handed over.
    pub hand_over_seconds: f64,
}

/// Why there is no solution.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unsolved {
    /// These sides contradict each other, and would not if one of them were left out. In the order of the program, rows
    /// first.
    Quarrel(Vec<Member>),
    /// Somebody asked to stop.
    Interrupted,
    /// The limit of time was reached.
    Limit,
    /// The solver failed; what it was doing and its status.
    Failed(String),
}

/// Solves a program, aim by aim, each with the earlier ones held at their optimum. Columns that take whole numbers only are
/// decided first, see `whole`; optimum and prices hold for these decisions.
///
/// # Errors
/// When the rows quarrel, a limit is reached, somebody interrupts, or the solver fails.
///
/// # Panics
/// When the solver's thread panics, which is a mistake in this room.
pub fn solve(program: &Program, options: Options<'_>) -> Result<Solution, Unsolved> {
    // One thread of its own, on which the instance is made, run and dropped.
    std::thread::scope(|scope| {
        std::thread::Builder::new()
            .name("solver".into())
            .stack_size(32 << 20)
            .spawn_scoped(scope, || lexicographic::run(program, &options))
            .expect("the system can start a thread")
            .join()
            .expect("the solver's thread does not panic")
    })
}

/// The reason for a run that did not end at an optimum.
fn unsolved(status: Status, what: &str) -> Unsolved {
    match status {
        Status::Interrupted => Unsolved::Interrupted,
        Status::Limit => Unsolved::Limit,
        other => Unsolved::Failed(format!("{what}: {other:?}")),
    }
}
