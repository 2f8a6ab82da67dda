//! Aim after aim, exactly, in little more time than one.
//!
//! 1. **One weighted solve** of all aims together finds a vertex that is optimal for the first aim, or nearly so.
//! 2. **Each aim in turn** starts from that vertex with the primal simplex method. Most often it is optimal already, and
//!    the run only proves it; else a few steps mend it.
//! 3. **The optimal face** of an aim is held for the later ones: a column with a reduced cost, or a row with a dual, is
//!    fixed where it is. Whatever moves afterwards cannot change the aim. This is exact, unlike a bound on its sum.
//!
//! An aim whose sum is already at the least that its columns' bounds allow is skipped: no point does better.

use crate::highs::{Basis, Highs, Point, Status, Tick};
use crate::scale::Scaling;
use crate::{Method, Options, Prices, Reached, Solution, Unsolved, ticker, unsolved};
use longpole_program::Program;
use std::time::Instant;

/// Weight of each aim against the next in the weighted solve. Larger comes nearer to exact and is harder to solve.
const WEIGHT: f64 = 1000.0;

/// Reduced costs and duals below this, relative to the largest cost of the aim, do not hold a face: they are noise.
const FACE_TOLERANCE: f64 = 1e-7;

/// Below this many columns the dual simplex method is quicker than the interior point method (measured; see the benchmark).
const SMALL: usize = 3000;

/// Runs all aims on the thread it is called on.
pub(crate) fn run(program: &Program, options: &Options<'_>) -> Result<Solution, Unsolved> {
    let started = Instant::now();
    let scaling = Scaling::of(program);
    let scaled = scaling.apply(program);
    let costs: Vec<Vec<f64>> = program
        .aims
        .iter()
        .map(|aim| {
            let mut costs = aim.costs(program.columns.len());
            for (cost, factor) in costs.iter_mut().zip(&scaling.columns) {
                *cost *= factor;
            }
            costs
        })
        .collect();
    let weighted = weigh(&scaled, &costs);
    let mut session = Session { program, options, scaling, scaled, costs, basis: None };
    session.first(&weighted, started)
}

/// The weighted sum of all aims, each scaled to the size of its largest cost.
fn weigh(program: &Program, costs: &[Vec<f64>]) -> Vec<f64> {
    let mut sum = vec![0.0; program.columns.len()];
    let mut weight = 1.0;
    for costs in costs {
        let largest = costs.iter().fold(0.0_f64, |largest, cost| largest.max(cost.abs()));
        if largest > 0.0 {
            for (sum, cost) in sum.iter_mut().zip(costs) {
                *sum += weight * cost / largest;
            }
        }
        weight /= WEIGHT;
    }
    sum
}

struct Session<'a> {
    program: &'a Program,
    options: &'a Options<'a>,
    scaling: Scaling,
    scaled: Program,
    costs: Vec<Vec<f64>>,
    basis: Option<Basis>,
}

impl Session<'_> {
    /// The weighted solve, and then aim by aim.
    fn first(&mut self, weighted: &[f64], started: Instant) -> Result<Solution, Unsolved> {
        let tell = ticker(self.options, "all aims together");
        let tell = tell.as_ref().map(|tell| tell as &(dyn Fn(Tick) + Sync));
        let mut highs = Highs::new(self.options.stop, tell);
        if let Some(seconds) = self.options.seconds {
            highs.set_number("time_limit", seconds);
        }
        highs.pass(&self.scaled, weighted);
        let hand_over_seconds = started.elapsed().as_secs_f64();
        let method = self.options.method.unwrap_or(if self.scaled.columns.len() < SMALL {
            Method::Simplex
        } else {
            Method::Interior
        });
        let clock = Instant::now();
        self.solve_cold(&mut highs, method, "all aims together")?;
        self.basis = highs.basis();
        let weighted_seconds = clock.elapsed().as_secs_f64();
        let first = Reached {
            name: "weighted".into(),
            value: f64::NAN,
            optimum: f64::NAN,
            interior_steps: highs.info("ipm_iteration_count"),
            simplex_steps: highs.info("simplex_iteration_count") + highs.info("crossover_iteration_count"),
            seconds: weighted_seconds,
            skipped: false,
        };
        let (mut reached, prices, values) = if self.options.fast {
            let values = self.unscale(&highs.point()).0;
            let reached = self.program.aims.iter().map(|aim| measure(aim, &values)).collect();
            (reached, vec![None; self.program.aims.len()], values)
        } else {
            self.aims(&mut highs)?
        };
        if let Some(aim) = reached.first_mut() {
            aim.interior_steps += first.interior_steps;
            aim.simplex_steps += first.simplex_steps;
            aim.seconds += first.seconds;
        }
        for (aim, reached) in self.program.aims.iter().zip(&mut reached) {
            reached.value = aim.sum(&values);
        }
        Ok(Solution { values, reached, prices, seconds: started.elapsed().as_secs_f64(), hand_over_seconds })
    }

    /// A solve from nothing; a failed method is followed by the other.
    fn solve_cold(&mut self, highs: &mut Highs<'_>, method: Method, what: &str) -> Result<(), Unsolved> {
        let methods = match method {
            Method::Interior => ["ipx", "simplex"],
            Method::Simplex => ["simplex", "ipx"],
        };
        let mut status = Status::Failed(0);
        for method in methods {
            highs.set_word("solver", method);
            status = highs.run();
            match status {
                Status::Optimal => return Ok(()),
                Status::Infeasible => return Err(self.quarrel(highs)),
                Status::Interrupted | Status::Limit => break,
                Status::Unbounded | Status::Failed(_) => highs.forget(),
            }
        }
        Err(unsolved(status, what))
    }

    /// Every aim in turn, each on the optimal faces of the earlier ones.
    #[expect(clippy::type_complexity, reason = "three parallel results of one pass")]
    fn aims(&mut self, highs: &mut Highs<'_>) -> Result<(Vec<Reached>, Vec<Option<Prices>>, Vec<f64>), Unsolved> {
        let (mut reached, mut prices) = (Vec::new(), Vec::new());
        let mut point = highs.point();
        for (number, aim) in self.program.aims.iter().enumerate() {
            let values = self.unscale(&point).0;
            let least = self.least(number);
            let now = aim.sum(&values);
            if now <= least + 1e-9 * least.abs().max(1.0) {
                self.hold_at_bounds(highs, number, &point);
                reached.push(Reached { skipped: true, ..measure(aim, &values) });
                prices.push(None);
                continue;
            }
            let clock = Instant::now();
            self.solve_warm(highs, number)?;
            point = highs.point();
            let (values, prices_here) = self.unscale(&point);
            reached.push(Reached {
                interior_steps: highs.info("ipm_iteration_count").max(0),
                simplex_steps: highs.info("simplex_iteration_count").max(0),
                seconds: clock.elapsed().as_secs_f64(),
                ..measure(aim, &values)
            });
            prices.push(Some(prices_here));
            self.basis = highs.basis();
            if number + 1 < self.program.aims.len() {
                self.hold_face(highs, number, &point);
            }
        }
        let values = self.unscale(&point).0;
        Ok((reached, prices, values))
    }

    /// One aim from the last basis by primal simplex; from nothing if that fails.
    fn solve_warm(&mut self, highs: &mut Highs<'_>, aim: usize) -> Result<(), Unsolved> {
        highs.set_costs(&self.costs[aim]);
        if let Some(basis) = &self.basis {
            highs.set_basis(basis);
            highs.set_word("solver", "simplex");
            // 4: primal simplex, for which the last vertex is a feasible start.
            highs.set_whole("simplex_strategy", 4);
            let status = highs.run();
            highs.set_whole("simplex_strategy", 1);
            match status {
                Status::Optimal => return Ok(()),
                Status::Interrupted | Status::Limit => return Err(unsolved(status, &self.program.aims[aim].name)),
                _ => highs.forget(),
            }
        }
        let name = self.program.aims[aim].name.clone();
        self.solve_cold(highs, Method::Interior, &name)
    }

    /// The least an aim can be, looking at the bounds of its columns alone.
    fn least(&self, aim: usize) -> f64 {
        let columns = &self.program.columns;
        let lines = self.program.aims[aim].lines.iter();
        lines
            .flat_map(|line| line.columns.iter().zip(&line.amounts))
            .map(|(column, amount)| {
                let column = *column as usize;
                amount * if *amount > 0.0 { columns.lower[column] } else { columns.upper[column] }
            })
            .sum()
    }

    /// Holds an aim that is at its least: all its columns stay where they are.
    fn hold_at_bounds(&mut self, highs: &mut Highs<'_>, aim: usize, point: &Point) {
        let held: Vec<usize> = (0..self.costs[aim].len()).filter(|column| self.costs[aim][*column] != 0.0).collect();
        self.fix_columns(highs, &held, point);
    }

    /// Holds the optimal face of an aim.
    fn hold_face(&mut self, highs: &mut Highs<'_>, aim: usize, point: &Point) {
        let largest = self.costs[aim].iter().fold(0.0_f64, |largest, cost| largest.max(cost.abs()));
        let noise = FACE_TOLERANCE * largest;
        let held: Vec<usize> =
            (0..point.reduced_costs.len()).filter(|column| point.reduced_costs[*column].abs() > noise).collect();
        self.fix_columns(highs, &held, point);
        let rows: Vec<usize> = (0..point.duals.len()).filter(|row| point.duals[*row].abs() > noise).collect();
        let (mut index, mut sides) = (Vec::new(), Vec::new());
        for row in rows {
            let (lower, upper) = (self.scaled.rows.lower[row], self.scaled.rows.upper[row]);
            if lower < upper {
                let side = nearest(point.activities[row], lower, upper);
                (self.scaled.rows.lower[row], self.scaled.rows.upper[row]) = (side, side);
                index.push(row as i32);
                sides.push(side);
            }
        }
        highs.set_row_bounds(&index, &sides, &sides);
    }

    fn fix_columns(&mut self, highs: &mut Highs<'_>, columns: &[usize], point: &Point) {
        let (mut index, mut bounds) = (Vec::new(), Vec::new());
        for &column in columns {
            let (lower, upper) = (self.scaled.columns.lower[column], self.scaled.columns.upper[column]);
            if lower < upper {
                let bound = nearest(point.values[column], lower, upper);
                (self.scaled.columns.lower[column], self.scaled.columns.upper[column]) = (bound, bound);
                index.push(column as i32);
                bounds.push(bound);
            }
        }
        highs.set_column_bounds(&index, &bounds, &bounds);
    }

    /// Values and prices in the program's own units.
    fn unscale(&self, point: &Point) -> (Vec<f64>, Prices) {
        let times = |numbers: &[f64], factors: &[f64]| numbers.iter().zip(factors).map(|(n, f)| n * f).collect();
        let over = |numbers: &[f64], factors: &[f64]| numbers.iter().zip(factors).map(|(n, f)| n / f).collect();
        let prices = Prices {
            duals: times(&point.duals, &self.scaling.rows),
            reduced_costs: over(&point.reduced_costs, &self.scaling.columns),
        };
        (times(&point.values, &self.scaling.columns), prices)
    }

    fn quarrel(&self, highs: &mut Highs<'_>) -> Unsolved {
        let (rows, columns) = highs.quarrel();
        let rows = rows.into_iter().map(|row| self.program.row_name(row));
        let bounded = columns.into_iter().filter(|column| {
            self.program.columns.lower[*column] > 0.0 || self.program.columns.upper[*column].is_finite()
        });
        let columns = bounded.map(|column| self.program.column_name(column));
        Unsolved::Quarrel(rows.chain(columns).collect())
    }
}

/// The side of an interval that a value lies at.
fn nearest(value: f64, lower: f64, upper: f64) -> f64 {
    if (value - lower).abs() <= (upper - value).abs() { lower } else { upper }
}

fn measure(aim: &longpole_program::Aim, values: &[f64]) -> Reached {
    let value = aim.sum(values);
    Reached {
        name: aim.name.clone(),
        value,
        optimum: value,
        interior_steps: 0,
        simplex_steps: 0,
        seconds: 0.0,
        skipped: false,
    }
}
