//! Whole numbers: which works are begun when, before everything else is decided exactly.
//!
//! 1. **Small programs** go to branch and bound, which makes one aim after the other small with some columns whole.
//! 2. **Large programs** are first asked what they could reach if halves were allowed: all aims in turn, on a relaxation with
//!    [cuts](longpole_program::Cut). It is [rounded](crate::round) to decisions in some ways, until one is close to it, and all aims are solved
//!    in turn with each. As long as an aim reaches what the relaxation does, that is the bound of the next too; from there on each has
//!    its bound from a relaxation in which the earlier ones are held. Where decisions stay apart from their bound, that is said: branch and
//!    bound takes minutes to mend that. Only where nothing can follow any of the decisions, it looks for some.
//! 3. **Aims that are held** keep what they reached, but for [`HELD`] of it. An aim that is already at the least that its columns'
//!    bounds allow is not asked; one whose search finds no point keeps the decisions there are.
//! 4. The whole numbers are then **fixed**, and the program is a linear one: its optimum, its faces and its prices are found
//!    as without them, and hold for these decisions.
//!
//! A search ends near its bound, or after a number of nodes that falls with the size of the program: never by the clock, so that the
//! same folder gives the same plan. What was proved is kept by aim: the bound below which no decisions lead, the earlier aims held as
//! said.

use crate::highs::{Highs, Status};
use crate::lexicographic::of_decided;
use crate::round::Groups;
use crate::scale::{Scaled, Scaling};
use crate::{Options, Solution, Unsolved, method_for, unsolved};
use longpole_program::{Aim, Program};
use std::collections::BTreeSet;

/// Part of an aim by which decisions may lie above the bound, to be kept.
const CLOSE: f64 = 1e-3;

/// The same for small programs, which are solved to the end.
const CLOSE_SMALL: f64 = 1e-7;

/// Part of an aim by which later aims may leave it behind while they decide, and up to which two sums are the same.
const HELD: f64 = 1e-7;

/// Nodes times columns and rows that a search of a small program may take.
const EFFORT: usize = 20_000_000;

/// Nodes that a search may take at most, and that it may take in a large program, each of which takes seconds.
const NODES: (usize, usize) = (200_000, 20);

/// How a relaxation is rounded, one way after the other until one is close: of which part of a work it must begin so much for the
/// work to be begun, and when, by how much of that part is begun until then.
const WAYS: [(f64, f64); 4] = [(0.5, 0.5), (0.05, 0.0), (0.5, 0.95), (0.95, 0.5)];

/// What was decided.
pub(crate) struct Decided {
    /// The program with its whole numbers fixed.
    pub program: Program,
    /// By aim the bound below which no decisions lead; `None` where nothing was asked.
    pub bounds: Vec<Option<f64>>,
    /// All aims in turn with these decisions, if they have been solved.
    pub solution: Option<Solution>,
}

/// Decides every column that takes whole numbers only.
pub(crate) fn decide(program: &Program, options: &Options<'_>) -> Result<Decided, Unsolved> {
    if program.columns.len() >= crate::SMALL {
        return large(program, options);
    }
    let (scaling, scaled) = Scaling::of(program);
    let mut search = Search::of(program, options, &scaling, &scaled);
    let mut bounds = vec![None; program.aims.len()];
    let together = options.fast.then(|| crate::lexicographic::weigh(&program.aims, &scaling));
    for (number, aim) in program.aims.iter().enumerate() {
        if let Some(least) = search.at_least(number) {
            bounds[number] = Some(least);
        } else {
            let (costs, unit) = together.clone().map_or_else(|| scaling.costs(aim), |costs| (costs, 1.0));
            let bound = search.run(&costs, &aim.name, CLOSE_SMALL)?;
            if together.is_some() {
                break;
            }
            bounds[number] = bound.map(|bound| bound * unit);
        }
        search.hold(aim);
    }
    Ok(Decided { program: search.settled(), bounds, solution: None })
}

/// The same for a large program: by rounding, and by branch and bound where that leads nowhere.
fn large(program: &Program, options: &Options<'_>) -> Result<Decided, Unsolved> {
    let relaxed = match of_decided(&program.relaxed(), options) {
        Ok(relaxed) => relaxed,
        Err(Unsolved::Quarrel(_)) => return Err(impossible(program, options)),
        Err(why) => return Err(why),
    };
    let mut best = rounded(program, options, &relaxed)?;
    let mut bounds = vec![None; program.aims.len()];
    let (scaling, scaled) = Scaling::of(program);
    let mut search = Search::of(program, options, &scaling, &scaled);
    search.point = best.as_ref().map(|best| search.scaled_point(&best.1.values));
    // As long as the same is reached with works begun or not as with halves of them.
    let mut is_tight = true;
    for (number, aim) in program.aims.iter().enumerate() {
        let (value, low) = (best.as_ref().map(|best| best.1.reached[number].value), relaxed.reached[number].value);
        if let Some(least) = search.at_least(number) {
            bounds[number] = Some(least);
        } else if is_tight && is_close(value, low) {
            bounds[number] = Some(low);
        } else {
            let (costs, unit) = scaling.costs(aim);
            let low = if is_tight { Some(low) } else { search.relaxed(&costs, &aim.name)?.map(|low| low * unit) };
            bounds[number] = low;
            if best.is_none() {
                bounds[number] = search.run(&costs, &aim.name, CLOSE)?.map(|low| low * unit);
                let settled = search.settled();
                let solution = of_decided(&settled, options)?;
                search.point = Some(search.scaled_point(&solution.values));
                best = Some((settled, solution));
            }
        }
        is_tight &= best.as_ref().is_some_and(|best| best.1.reached[number].value <= low + HELD * low.abs() + 1e-9);
        search.hold(aim);
        if options.fast {
            break;
        }
    }
    let (program, solution) = match best {
        Some((settled, solution)) => (settled, Some(solution)),
        None => (search.settled(), None),
    };
    if options.fast {
        bounds.fill(None);
    }
    Ok(Decided { program, bounds, solution })
}

/// The best of the decisions that a relaxation rounds to, with all aims solved in turn; `None` if nothing can follow any of them.
fn rounded(
    program: &Program,
    options: &Options<'_>,
    relaxed: &Solution,
) -> Result<Option<(Program, Solution)>, Unsolved> {
    let groups = Groups::of(program);
    let mut tried: Vec<BTreeSet<usize>> = Vec::new();
    let mut best: Option<(Program, Solution)> = None;
    for way in WAYS {
        let chosen = groups.decided(&relaxed.values, way);
        if tried.contains(&chosen) {
            continue;
        }
        let mut values = vec![0.0; program.columns.len()];
        program.whole.iter().for_each(|column| values[*column as usize] = program.columns.lower[*column as usize]);
        for column in &chosen {
            values[*column] = 1.0;
        }
        let mut settled = program.clone();
        settled.settle_at(&values);
        match of_decided(&settled, options) {
            Ok(found) => {
                if best.as_ref().is_none_or(|(_, best)| is_better(&found, best)) {
                    best = Some((settled, found));
                }
            }
            Err(Unsolved::Quarrel(_)) => {}
            Err(why) => return Err(why),
        }
        let all_close = |best: &Solution| {
            best.reached.iter().zip(&relaxed.reached).all(|(found, low)| is_close(Some(found.value), low.value))
        };
        if best.as_ref().is_some_and(|(_, best)| all_close(best)) {
            break;
        }
        tried.push(chosen);
    }
    Ok(best)
}

/// Whether the first aim in which two solutions differ is lower in the first.
fn is_better(one: &Solution, other: &Solution) -> bool {
    let pairs = one.reached.iter().zip(&other.reached).map(|(one, other)| (one.value, other.value));
    let differs = |(one, other): &(f64, f64)| (one - other).abs() > HELD * other.abs() + 1e-9;
    pairs.into_iter().find(differs).is_some_and(|(one, other)| one < other)
}

/// Whether a sum is so close to a bound that no other decisions are worth a try.
fn is_close(sum: Option<f64>, bound: f64) -> bool {
    sum.is_some_and(|sum| sum - bound <= CLOSE * sum.abs())
}

/// Branch and bound on one aim after the other.
struct Search<'a> {
    program: &'a Program,
    options: &'a Options<'a>,
    scaling: &'a Scaling,
    scaled: &'a Scaled,
    /// Rows that keep aims at what they reached: side, columns, entries.
    held: Vec<(f64, Vec<i32>, Vec<f64>)>,
    /// The best point there is, scaled.
    point: Option<Vec<f64>>,
}

impl<'a> Search<'a> {
    fn of(program: &'a Program, options: &'a Options<'a>, scaling: &'a Scaling, scaled: &'a Scaled) -> Self {
        Self { program, options, scaling, scaled, held: Vec::new(), point: None }
    }

    fn scaled_point(&self, values: &[f64]) -> Vec<f64> {
        values.iter().zip(&self.scaling.columns).map(|(value, size)| value / size).collect()
    }

    /// The point there is in the program's units; nothing of anything if there is none.
    fn values(&self) -> Vec<f64> {
        let nothing = || vec![0.0; self.program.columns.len()];
        let values =
            |point: &Vec<f64>| point.iter().zip(&self.scaling.columns).map(|(value, size)| value * size).collect();
        self.point.as_ref().map_or_else(nothing, values)
    }

    /// The program with its whole numbers as in the point there is.
    fn settled(&self) -> Program {
        let mut settled = self.program.clone();
        settled.settle_at(&self.values());
        settled
    }

    /// The least of an aim, if the point there is has it.
    fn at_least(&self, number: usize) -> Option<f64> {
        self.point.as_ref()?;
        let least = self.program.least(number);
        let sum = self.program.aims[number].sum(&self.values());
        (sum <= least + 1e-9 * least.abs().max(1.0)).then_some(least)
    }

    /// Keeps an aim at what it reached, but for [`HELD`] of it.
    fn hold(&mut self, aim: &Aim) {
        if self.point.is_none() {
            return;
        }
        let (costs, unit) = self.scaling.costs(aim);
        let of = costs.iter().enumerate().filter(|(_, cost)| **cost != 0.0);
        let (columns, entries) = of.map(|(column, cost)| (column as i32, *cost)).unzip();
        let reached = aim.sum(&self.values()) / unit;
        self.held.push((reached + HELD * reached.abs() + 1e-8, columns, entries));
    }

    /// An instance with a program and what is held.
    fn instance(&self, program: &Program, scaled: &Scaled, costs: &[f64]) -> Result<Highs<'a>, Unsolved> {
        let mut highs = Highs::new(self.options.stop, None);
        if let Some(seconds) = self.options.seconds {
            highs.set_number("time_limit", seconds);
        }
        highs.pass(program, scaled, costs).map_err(Unsolved::Failed)?;
        for (most, columns, entries) in &self.held {
            highs.add_row((f64::NEG_INFINITY, *most), columns, entries);
        }
        Ok(highs)
    }

    /// What a sum cannot be less than, the earlier aims held, with halves allowed; `None` if that is not found out.
    fn relaxed(&self, costs: &[f64], what: &str) -> Result<Option<f64>, Unsolved> {
        let relaxed = self.program.relaxed();
        let mut highs = self.instance(&relaxed, &Scaling::of(&relaxed).1, costs)?;
        for method in method_for(&relaxed, self.options).words() {
            match highs.run_afresh(method) {
                Status::Optimal => return Ok(Some(highs.objective())),
                status @ (Status::Interrupted | Status::Limit) => return Err(unsolved(status, what)),
                _ => {}
            }
        }
        Ok(None)
    }

    /// Makes a sum small, from the point there is: the bound, if one is proved. Where the search ends without a point, the one there is
    /// stays.
    fn run(&mut self, costs: &[f64], what: &str, close: f64) -> Result<Option<f64>, Unsolved> {
        let program = self.program;
        let with_cuts = (close > CLOSE_SMALL).then(|| program.relaxed());
        let mut highs = match &with_cuts {
            Some(program) => self.instance(program, &Scaling::of(program).1, costs)?,
            None => self.instance(program, self.scaled, costs)?,
        };
        highs.set_whole_columns(&program.whole);
        highs.set_number("mip_rel_gap", close);
        highs.set_number("mip_abs_gap", 0.0);
        highs.set_number("mip_feasibility_tolerance", 1e-8);
        let few = (EFFORT / (program.columns.len() + program.rows.len()).max(1)).min(NODES.0);
        let nodes = if with_cuts.is_some() { NODES.1 } else { few };
        highs.set_whole("mip_max_nodes", nodes as i32);
        if let Some(point) = &self.point {
            highs.suggest(point);
        }
        let status = highs.run();
        match status {
            Status::Interrupted => return Err(unsolved(status, what)),
            Status::Infeasible if self.point.is_none() => return Err(impossible(program, self.options)),
            _ => {}
        }
        if !highs.has_point() {
            return Ok(None);
        }
        self.point = Some(highs.point().values);
        Ok(Some(highs.bound()).filter(|bound| bound.is_finite()))
    }
}

/// What is wrong where no decisions are possible.
fn impossible(program: &Program, options: &Options<'_>) -> Unsolved {
    match crate::quarrel::quarrel(program, *options) {
        Ok(Some(members)) => Unsolved::Quarrel(members),
        Ok(None) => Unsolved::Failed("works can only be done in part for the rules to hold".into()),
        Err(why) => why,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use longpole_program::{Cut, Line};

    /// Periods; a well can be begun in each but the last, and gives from the next.
    const PERIODS: usize = 4;

    /// What each of two places needs in a period. A well gives many times as much; one crew begins one well in a period.
    const NEED: f64 = 10.0;

    /// By hand: one place waits one period for its well, the other two. Where parts of wells are allowed, a tenth of each is begun at
    /// once, and both places wait one period.
    const WHOLE: f64 = 3.0 * NEED;
    const HALVES: f64 = 2.0 * NEED;

    fn wells(with_cuts: bool, gives: f64) -> Program {
        let mut program = Program::new();
        let place = program.axis(vec!["a".into(), "b".into()]);
        let period = program.axis((0..PERIODS).map(|period| period.to_string()).collect());
        let mut block = program.add_columns("start", "works", [place, period]);
        block.whole();
        for key in (0..2).flat_map(|place| (0..PERIODS - 1).map(move |period| [place, period])) {
            block.add(key, 0.0, 1.0);
        }
        let start = block.done();
        let mut block = program.add_columns("short", "need unit", [place, period]);
        for key in (0..2).flat_map(|place| (0..PERIODS).map(move |period| [place, period])) {
            block.add(key, 0.0, NEED);
        }
        let short = block.done();
        let mut rows = program.add_rows("works", "works", [place]);
        for place in 0..2 {
            (0..PERIODS - 1).for_each(|period| rows.term(start.get([place, period]).expect("made above"), 1.0));
            rows.end([place], f64::NEG_INFINITY, 1.0);
        }
        let mut rows = program.add_rows("crews", "crews", [period]);
        for period in 0..PERIODS - 1 {
            (0..2).for_each(|place| rows.term(start.get([place, period]).expect("made above"), 1.0));
            rows.end([period], f64::NEG_INFINITY, 1.0);
        }
        let mut rows = program.add_rows("coverage", "need unit", [place, period]);
        let (mut aim, mut cuts) = (Line::new("below", "units"), Vec::new());
        for [place, period] in (0..2).flat_map(|place| (0..PERIODS).map(move |period| [place, period])) {
            let lacks = short.get([place, period]).expect("made above");
            let begun = (0..period.min(PERIODS - 1)).map(|begun| start.get([place, begun]).expect("made above"));
            let mut cut = Cut { columns: vec![lacks.index() as u32], values: vec![1.0], least: NEED };
            rows.term(lacks, 1.0);
            for column in begun {
                rows.term(column, gives * NEED);
                cut.columns.push(column.index() as u32);
                cut.values.push(NEED);
            }
            rows.end([place, period], NEED, f64::INFINITY);
            aim.add(lacks, 1.0);
            cuts.push(cut);
        }
        program.cuts = if with_cuts { cuts } else { Vec::new() };
        program.aims = vec![Aim { name: "below".into(), unit: "units".into(), lines: vec![aim], levels: Vec::new() }];
        program
    }

    #[test]
    fn rounding_finds_what_branch_and_bound_proves() {
        let exact = decide(&wells(true, 10.0), &Options::default()).expect("decided");
        assert!((exact.bounds[0].expect("a bound") - WHOLE).abs() < 1e-6, "{:?}", exact.bounds);
        for (with_cuts, bound) in [(true, WHOLE), (false, HALVES)] {
            let decided = large(&wells(with_cuts, 10.0), &Options::default()).expect("decided");
            let solution = decided.solution.expect("solved");
            assert!((solution.reached[0].value - WHOLE).abs() < 1e-6, "{:?}", solution.reached);
            assert!((decided.bounds[0].expect("a bound") - bound).abs() < 1e-6, "{:?}", decided.bounds);
            assert!(!decided.program.is_undecided());
        }
    }

    #[test]
    fn decisions_that_nothing_can_follow_are_searched_for() {
        // A hundredth of a well is all that the relaxation begins of either: it is rounded to nothing, and then too much is short.
        let mut program = wells(false, 100.0);
        let last = program.columns.upper.len() - 1;
        program.columns.upper[last] = 0.0;
        program.columns.upper[last - PERIODS] = 0.0;
        let decided = large(&program, &Options::default()).expect("decided");
        let value = decided.solution.expect("solved").reached[0].value;
        assert!((value - WHOLE).abs() < 1e-6, "{value}");
    }
}
