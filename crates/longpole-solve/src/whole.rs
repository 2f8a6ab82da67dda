//! Whole numbers: which works are begun when, aim after aim, before everything else is decided exactly.
//!
//! 1. **Branch and bound** makes the first aim small with some columns whole. It ends when the best point found lies within
//!    [`CLOSE`] of the bound, or after a number of nodes that falls with the size of the program: never by the clock, so that
//!    the same folder gives the same plan.
//! 2. **Each later aim** may decide again, the earlier ones held to what they reached, but for [`HELD`] of it. It starts from
//!    the point before. An aim that is already at the least that its columns' bounds allow is not asked; one whose search finds
//!    no point keeps the decisions there are.
//! 3. The whole numbers are then **fixed**, and the program is a linear one: its optimum, its faces and its prices are found
//!    as without them, and hold for these decisions.
//!
//! What was proved is kept by aim: the bound below which no decisions lead, the earlier aims held as said.

use crate::highs::{Highs, Status};
use crate::scale::Scaling;
use crate::{Options, Unsolved, unsolved};
use longpole_program::{Aim, Program};

/// Part of an aim by which the best point may lie above the bound, for the search to end.
const CLOSE: f64 = 1e-4;

/// The same for small programs, which are solved to the end.
const CLOSE_SMALL: f64 = 1e-7;

/// Part of an aim by which later aims may leave it behind while they decide.
const HELD: f64 = 1e-7;

/// Nodes times columns and rows that a search may take.
const EFFORT: usize = 20_000_000;

/// Nodes that a search may always take, and may take at most.
const NODES: (usize, usize) = (20, 200_000);

/// What was decided.
pub(crate) struct Decided {
    /// The program with its whole numbers fixed.
    pub program: Program,
    /// By aim the bound below which no decisions lead; `None` where nothing was asked.
    pub bounds: Vec<Option<f64>>,
}

/// Decides every column that takes whole numbers only.
pub(crate) fn decide(program: &Program, options: &Options<'_>) -> Result<Decided, Unsolved> {
    let (scaling, scaled) = Scaling::of(program);
    let mut highs = Highs::new(options.stop, None);
    if let Some(seconds) = options.seconds {
        highs.set_number("time_limit", seconds);
    }
    let nothing = vec![0.0; program.columns.len()];
    highs.pass(program, &scaled, &nothing).map_err(Unsolved::Failed)?;
    highs.set_whole_columns(&program.whole);
    let is_small = program.columns.len() < crate::SMALL;
    highs.set_number("mip_rel_gap", if is_small { CLOSE_SMALL } else { CLOSE });
    highs.set_number("mip_abs_gap", 0.0);
    highs.set_number("mip_feasibility_tolerance", 1e-8);
    let nodes = (EFFORT / (program.columns.len() + program.rows.len())).clamp(NODES.0, NODES.1);
    highs.set_whole("mip_max_nodes", nodes as i32);
    let together = options.fast.then(|| crate::lexicographic::weigh(&program.aims, &scaling));
    let mut bounds = vec![None; program.aims.len()];
    let mut point: Option<Vec<f64>> = None;
    for (number, aim) in program.aims.iter().enumerate() {
        let values = point.as_ref().map(|point| unscaled(point, &scaling));
        if let Some(values) = &values {
            let least = program.least(number);
            if aim.sum(values) <= least + 1e-9 * least.abs().max(1.0) {
                bounds[number] = Some(least);
                hold(&mut highs, &scaling, aim, values);
                continue;
            }
        }
        let (costs, unit) = match &together {
            Some(costs) => (costs.clone(), 1.0),
            None => scaling.costs(aim),
        };
        highs.set_costs(&costs);
        highs.forget();
        if let Some(point) = &point {
            highs.suggest(point);
        }
        let status = highs.run();
        match status {
            Status::Interrupted => return Err(unsolved(status, &aim.name)),
            Status::Infeasible if point.is_none() => return Err(impossible(program, options)),
            _ => {}
        }
        // Where the search ended without a point, the decisions there are stay as they are.
        if highs.has_point() {
            point = Some(highs.point().values);
            if together.is_none() {
                bounds[number] = Some(highs.bound() * unit).filter(|bound| bound.is_finite());
            }
        }
        let Some(found) = &point else { break };
        if together.is_some() {
            break;
        }
        hold(&mut highs, &scaling, aim, &unscaled(found, &scaling));
    }
    let mut settled = program.clone();
    let values = point.map_or(nothing, |point| unscaled(&point, &scaling));
    settled.settle(program, &values);
    Ok(Decided { program: settled, bounds })
}

fn unscaled(point: &[f64], scaling: &Scaling) -> Vec<f64> {
    point.iter().zip(&scaling.columns).map(|(value, size)| value * size).collect()
}

/// Keeps an aim at what it reached, but for [`HELD`] of it.
fn hold(highs: &mut Highs<'_>, scaling: &Scaling, aim: &Aim, values: &[f64]) {
    let (costs, unit) = scaling.costs(aim);
    let (columns, entries): (Vec<i32>, Vec<f64>) =
        costs.iter().enumerate().filter(|(_, cost)| **cost != 0.0).map(|(column, cost)| (column as i32, *cost)).unzip();
    let reached = aim.sum(values) / unit;
    highs.add_row((f64::NEG_INFINITY, reached + HELD * reached.abs() + 1e-8), &columns, &entries);
}

/// What is wrong where no decisions are possible.
fn impossible(program: &Program, options: &Options<'_>) -> Unsolved {
    match crate::quarrel::quarrel(program, *options) {
        Ok(Some(members)) => Unsolved::Quarrel(members),
        Ok(None) => Unsolved::Failed("works can only be done in part for the rules to hold".into()),
        Err(why) => why,
    }
}
