//! A shadow price is what one unit of relief would save: tried out on random programs, by rows with an upper side, a
//! lower side, both, or one and the same, and by bounds of columns; with aims made small and, negated, made large.
//!
//! What easing a side by a little gains is at most its price, and what tightening it costs is at least its price. Where
//! the two are the same, so is the price; where the program is degenerate, it lies between.

use longpole_explain::prices::{Relief, of_bound, of_row};
use longpole_program::{Aim, Column, Line, Program};
use longpole_solve::{Options, Solution, Unsolved, solve};
use proptest::test_runner::{Config, RngSeed, TestCaseError, TestRunner};
use std::cell::RefCell;
use std::collections::BTreeMap;

/// By how much sides are eased and tightened; a power of two, so that nothing is rounded.
const STEP: f64 = 1.0 / 64.0;

/// What the solver may leave open.
const NOISE: f64 = 1e-6;

/// A program as plain numbers.
#[derive(Clone, Debug)]
struct Small {
    /// Least and most of every column.
    columns: Vec<(f64, f64)>,
    /// Entries, least and most of every row.
    rows: Vec<(Vec<f64>, f64, f64)>,
    /// What is made small, or large if `is_max`.
    aim: Vec<f64>,
    is_max: bool,
}

impl Small {
    /// Reads a program off a list of numbers. A point within it is chosen first, so that it can be solved.
    fn of(numbers: &[u8]) -> Self {
        let mut numbers = numbers.iter().copied();
        let mut below = |n: u8| numbers.next().map_or(0, |number| number % n);
        let (n_columns, n_rows) = (2 + usize::from(below(4)), 1 + usize::from(below(5)));
        let is_max = below(2) == 1;
        let mut point = Vec::new();
        let mut columns = Vec::new();
        for _ in 0..n_columns {
            let lower = [0.0, 0.0, -3.0, 1.0][usize::from(below(4))];
            let width = [9.0, 4.0, 0.0, 1.0][usize::from(below(4))];
            columns.push((lower, lower + width));
            point.push(lower + width * f64::from(below(5)) / 4.0);
        }
        let rows = (0..n_rows).map(|_| {
            let entries: Vec<f64> = (0..n_columns).map(|_| f64::from(below(7)) - 3.0).collect();
            let activity: f64 = entries.iter().zip(&point).map(|(entry, value)| entry * value).sum();
            let (under, over) = (f64::from(below(3)), f64::from(below(3)));
            let (lower, upper) = match below(4) {
                0 => (f64::NEG_INFINITY, activity + over),
                1 => (activity - under, f64::INFINITY),
                2 => (activity, activity),
                _ => (activity - under - 1.0, activity + over + 1.0),
            };
            (entries, lower, upper)
        });
        let rows = rows.collect();
        let aim = (0..n_columns).map(|_| f64::from(below(11)) - 5.0).collect();
        Self { columns, rows, aim, is_max }
    }

    fn program(&self) -> Program {
        let mut program = Program::new();
        let labels = |n: usize| (0..n).map(|at| at.to_string()).collect();
        let (wide, long) = (program.axis(labels(self.columns.len())), program.axis(labels(self.rows.len())));
        let mut block = program.add_columns("column", "t", [wide]);
        for (at, (lower, upper)) in self.columns.iter().enumerate() {
            block.add([at], *lower, *upper);
        }
        block.done();
        let mut rows = program.add_rows("row", "t", [long]);
        for (at, (entries, lower, upper)) in self.rows.iter().enumerate() {
            entries.iter().enumerate().for_each(|(column, entry)| rows.term(Column(column as u32), *entry));
            rows.end([at], *lower, *upper);
        }
        let sign = if self.is_max { -1.0 } else { 1.0 };
        let mut line = Line::new("sum", "USD");
        self.aim.iter().enumerate().for_each(|(column, amount)| line.add(Column(column as u32), sign * amount));
        program.aims = vec![Aim { name: "cost".into(), unit: "USD".into(), lines: vec![line] }];
        program
    }

    fn solve(&self) -> Option<Solution> {
        match solve(&self.program(), Options::default()) {
            Ok(solution) => Some(solution),
            Err(Unsolved::Quarrel(_)) => None,
            Err(why) => panic!("{why:?}"),
        }
    }

    /// How good the program is: the larger, the better.
    fn worth(&self) -> Option<f64> {
        let value = self.solve()?.reached[0].value;
        let sum = if self.is_max { -value } else { value };
        Some(if self.is_max { sum } else { -sum })
    }
}

/// How often each kind was tried, and how often the price was exact.
type Tried = BTreeMap<(&'static str, bool), (usize, usize)>;

/// Holds a price against what a step of relief gains, and a step the other way costs.
fn hold(small: &Small, price: f64, ease: impl Fn(&mut Small, f64)) -> Result<bool, String> {
    let worth = |step: f64| {
        let mut changed = small.clone();
        ease(&mut changed, step);
        changed.worth()
    };
    let before = small.worth().expect("it was solved");
    let gain = worth(STEP).map(|after| (after - before) / STEP);
    let loss = worth(-STEP).map(|after| (before - after) / STEP);
    if gain.is_some_and(|gain| gain > price + NOISE) {
        return Err(format!("easing gains {gain:?}, more than the price {price}"));
    }
    if loss.is_some_and(|loss| loss < price - NOISE) {
        return Err(format!("tightening costs {loss:?}, less than the price {price}"));
    }
    Ok(gain.zip(loss).is_some_and(|(gain, loss)| (gain - loss).abs() <= NOISE))
}

fn check(small: &Small, tried: &mut Tried) -> Result<(), String> {
    let Some(solution) = small.solve() else { return Err("it can be solved".into()) };
    // Without prices the aim is as good as its columns alone allow.
    let Some(prices) = &solution.prices[0] else { return Ok(()) };
    let mut count = |kind: &'static str, is_exact: bool| {
        let entry = tried.entry((kind, small.is_max)).or_default();
        entry.0 += 1;
        entry.1 += usize::from(is_exact);
    };
    for (at, row) in small.program().rows.blocks[0].members().map(|(at, key)| (at, key[0] as usize)) {
        let (_, lower, upper) = small.rows[row];
        let price = of_row(lower, upper, prices.duals[at]);
        let kind = match (lower, upper) {
            _ if lower == upper => "equal",
            (f64::NEG_INFINITY, _) => "upper",
            (_, f64::INFINITY) => "lower",
            _ => "ranged",
        };
        if kind != "equal" && price.gain < 0.0 {
            return Err(format!("row {row}: relief costs {}", -price.gain));
        }
        let eases = |side: Relief| {
            move |small: &mut Small, step: f64| {
                let sides = &mut small.rows[row];
                match side {
                    Relief::Less => sides.1 -= step,
                    Relief::More => {
                        sides.2 += step;
                        sides.1 += if lower == upper { step } else { 0.0 };
                    }
                }
            }
        };
        let named = |why: String| format!("row {row}, {kind}: {why}");
        count(kind, hold(small, price.gain, eases(price.relief)).map_err(named)?);
        if kind == "ranged" {
            // The side that does not hold has no price.
            let other = if price.relief == Relief::More { Relief::Less } else { Relief::More };
            hold(small, 0.0, eases(other)).map_err(named)?;
        }
    }
    for (column, (lower, upper)) in small.columns.iter().enumerate() {
        let price = of_bound(prices.reduced_costs[column]);
        let kind = if lower == upper { "bounds that are one" } else { "bounds" };
        let ease = |small: &mut Small, step: f64| match price.relief {
            Relief::Less => small.columns[column].0 -= step,
            Relief::More => small.columns[column].1 += step,
        };
        // What would cross the other bound is no tightening.
        if lower == upper {
            let mut eased = small.clone();
            ease(&mut eased, STEP);
            let gain = (eased.worth().expect("it is looser") - small.worth().expect("solved")) / STEP;
            if gain > price.gain + NOISE || price.gain < 0.0 {
                return Err(format!("column {column}: easing gains {gain}, and its price is {}", price.gain));
            }
            count(kind, (gain - price.gain).abs() <= NOISE);
        } else {
            let is_exact = hold(small, price.gain, ease).map_err(|why| format!("column {column}: {why}"))?;
            count(kind, is_exact);
        }
    }
    Ok(())
}

#[test]
fn a_price_is_what_one_unit_of_relief_saves() {
    let tried = RefCell::new(Tried::new());
    let config = Config { cases: 500, rng_seed: RngSeed::Fixed(2030), failure_persistence: None, ..Config::default() };
    let numbers = proptest::collection::vec(proptest::num::u8::ANY, 10..80);
    TestRunner::new(config)
        .run(&numbers, |numbers| {
            let small = Small::of(&numbers);
            check(&small, &mut tried.borrow_mut()).map_err(|why| TestCaseError::fail(format!("{why}\n{small:#?}")))
        })
        .unwrap_or_else(|found| panic!("{found}"));
    let tried = tried.into_inner();
    for kind in ["upper", "lower", "equal", "ranged", "bounds", "bounds that are one"] {
        for is_max in [false, true] {
            let (n, exact) = tried.get(&(kind, is_max)).copied().unwrap_or_default();
            assert!(
                n >= 50 && exact * 3 > n,
                "{kind}, {}: {n} tried, {exact} exact",
                if is_max { "max" } else { "min" }
            );
        }
    }
}
