//! One aim of a program, solved once from nothing: what questions about a program are asked with.

use crate::highs::{Highs, Status};
use crate::scale::Scaling;
use crate::{Options, Prices, Unsolved, method_for, unsolved};
use longpole_program::Program;

/// Where the first aim of a program is at its least.
#[derive(Clone, Debug)]
pub struct Optimum {
    /// The least.
    pub sum: f64,
    /// By column.
    pub values: Vec<f64>,
    /// Prices under the aim.
    pub prices: Prices,
}

/// Makes the first aim of a program as small as can be. `None` if its rows quarrel: which of them is not asked.
///
/// # Errors
/// When a limit is reached, somebody interrupts, or the solver fails.
///
/// # Panics
/// When the solver's thread panics, which is a mistake in this room.
pub fn optimum(program: &Program, options: Options<'_>) -> Result<Option<Optimum>, Unsolved> {
    std::thread::scope(|scope| {
        std::thread::Builder::new()
            .name("solver".into())
            .stack_size(32 << 20)
            .spawn_scoped(scope, || here(program, &options))
            .expect("the system can start a thread")
            .join()
            .expect("the solver's thread does not panic")
    })
}

/// The same on the thread it is called on.
pub(crate) fn here(program: &Program, options: &Options<'_>) -> Result<Option<Optimum>, Unsolved> {
    let (scaling, scaled) = Scaling::of(program);
    let (costs, unit) = scaling.costs(&program.aims[0]);
    let mut highs = Highs::new(options.stop, None);
    highs.set_number("primal_feasibility_tolerance", 1e-9);
    if let Some(seconds) = options.seconds {
        highs.set_number("time_limit", seconds);
    }
    highs.pass(program, &scaled, &costs).map_err(Unsolved::Failed)?;
    let mut status = Status::Failed(0);
    for word in method_for(program, options).words() {
        status = highs.run_afresh(word);
        match status {
            Status::Optimal => {
                let point = highs.point();
                let values: Vec<f64> =
                    point.values.iter().zip(&scaling.columns).map(|(value, size)| value * size).collect();
                let sum = program.aims[0].sum(&values);
                return Ok(Some(Optimum { sum, values, prices: Prices::of(&point, &scaling, unit) }));
            }
            Status::Infeasible => return Ok(None),
            Status::Interrupted | Status::Limit => break,
            Status::Unbounded | Status::Failed(_) => {}
        }
    }
    Err(unsolved(status, &program.aims[0].name))
}
