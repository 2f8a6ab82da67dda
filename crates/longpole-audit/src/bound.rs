//! How good a plan can be at most, by weak duality.
//!
//! Give every row of a program any price: no plan then does better than
//!
//! ```math
//! \sum_i \min(y_i L_i,\, y_i U_i) + \sum_j \min(d_j l_j,\, d_j u_j), \qquad d = c - A^\top y
//! ```
//!
//! where L, U are the sides of rows and l, u the bounds of columns. This holds for wrong prices too; they only prove less.
//! If the bound meets what the plan reached, no plan of this program is better.
//!
//! - A price that points to a side that a row has not is left out.
//! - A column without a bound on the side its reduced cost points to gets one that follows from the rows, and from the
//!   fact that only plans at least as good as this one matter. Where none follows it gets [`CAP`], which is told.
//! - Sums are made with twice the digits, so that the sign of a reduced cost is right.

use crate::program::Program;
use crate::sum::Sum;
use longpole_model::Crisis;
use longpole_plan::Tables;
use std::collections::BTreeMap;

/// The largest value, in its unit, that a column is thought to take where no row limits it. Such columns are tonnes of
/// one item in one period; all food aid of a year is less.
pub const CAP: f64 = 1e7;

/// The part of what an aim reached by which it may lie beside the bound and yet count as proved.
pub const CLOSE: f64 = 1e-6;

/// What was proved of the aims of a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Proof {
    /// The aims that are at the least that any plan can reach, by the bounds of columns alone; with their sums.
    pub at_least: Vec<(String, f64)>,
    /// The first aim that is not, and what its prices prove; `None` if there is no such aim, or no prices.
    pub bound: Option<Bound>,
    /// The aims of which nothing is proved.
    pub open: Vec<String>,
    /// Whole numbers that were held as the plan decides them: what is proved is proved among plans that do the same.
    pub n_decided: usize,
}

/// What the prices of an aim prove.
#[derive(Clone, Debug, PartialEq)]
pub struct Bound {
    /// The aim.
    pub aim: String,
    /// Its unit.
    pub unit: String,
    /// What the plan reached, by its ledger.
    pub reached: f64,
    /// What no plan of this program goes below.
    pub least: f64,
    /// How many rows have a price.
    pub n_prices: usize,
    /// Prices left out, since their rows have no side there.
    pub n_left_out: usize,
    /// Columns whose bound follows from rows.
    pub n_implied: usize,
    /// Columns that are thought to be at most [`CAP`].
    pub n_capped: usize,
    /// How much lower the bound is for the sake of the latter.
    pub for_caps: f64,
}

impl Bound {
    /// How far the plan may be from the best. A little below nothing is rounding.
    pub fn gap(&self) -> f64 {
        self.reached - self.least
    }

    /// Whether the plan is as good as can be, but for [`CLOSE`] of what it reached.
    pub fn is_tight(&self) -> bool {
        self.gap().abs() <= CLOSE * self.reached.abs().max(1.0)
    }
}

impl Proof {
    /// Whether all that could be proved came out well.
    pub fn holds(&self) -> bool {
        self.bound.as_ref().is_none_or(Bound::is_tight)
    }
}

/// Why nothing can be proved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unproved {
    /// The program lacks an aim of the folder.
    NoAim(String),
    /// The plan prices a row that the program has not.
    NoRow(String),
    /// The plan prices an aim though an earlier one is not at its least.
    WrongAim {
        /// The aim that is priced.
        priced: String,
        /// The aim that should be.
        first: String,
    },
}

/// Proves, by the exported program and the prices of the plan, how far the plan may be from the best.
///
/// # Errors
/// When program, plan and folder do not belong together.
pub fn prove(crisis: &Crisis, tables: &Tables, program: &Program) -> Result<Proof, Unproved> {
    let decided = crate::decided::decided(crisis, tables, program);
    let (program, n_decided) = decided.as_ref().map_or((program, 0), |(program, n)| (program, *n));
    let mut proof = Proof { at_least: Vec::new(), bound: None, open: Vec::new(), n_decided };
    let mut aims = crisis.settings.aims.iter().map(|aim| aim.as_str());
    let mut held = Vec::new();
    for name in aims.by_ref() {
        let aim = program.aim(name).ok_or_else(|| Unproved::NoAim(name.to_owned()))?;
        let (reached, least) = (reached(tables, name), program.least(aim));
        if reached.value <= least + reached.room + 1e-9 * least.abs().max(1.0) {
            proof.at_least.push((name.to_owned(), reached.value));
            held.push(aim);
            continue;
        }
        match tables.prices.first().map(|row| row.aim.as_str()) {
            None => proof.open.push(name.to_owned()),
            Some(priced) if priced != name => {
                return Err(Unproved::WrongAim { priced: priced.to_owned(), first: name.to_owned() });
            }
            Some(_) => proof.bound = Some(bound(tables, program, aim, &held, reached)?),
        }
        break;
    }
    proof.open.extend(aims.map(str::to_owned));
    Ok(proof)
}

/// What an aim reached: the sum of its lines.
fn reached(tables: &Tables, aim: &str) -> Sum {
    let mut sum = Sum::default();
    for line in tables.ledger.iter().filter(|line| line.aim == aim) {
        sum.add(Sum::filed(line.amount.value()));
    }
    sum
}

fn bound(tables: &Tables, program: &Program, aim: usize, held: &[usize], reached: Sum) -> Result<Bound, Unproved> {
    let by_name: BTreeMap<&str, usize> =
        program.rows.iter().enumerate().map(|(row, name)| (name.as_str(), row)).collect();
    let mut prices = vec![0.0; program.rows.len()];
    let mut n_left_out = 0;
    for told in &tables.prices {
        // The format has no blanks in names.
        let name = told.row.replace(char::is_whitespace, "_");
        let row = *by_name.get(name.as_str()).ok_or_else(|| Unproved::NoRow(told.row.clone()))?;
        // What a unit of relief gains is what the aim falls when the row's side rises; of a row that demands, as a need
        // does, when that is less.
        let (least, most) = program.sides[row];
        let demands = least.is_finite() && most == f64::INFINITY;
        let price = if demands { told.price.value() } else { -told.price.value() };
        let side = if price > 0.0 { least } else { most };
        if side.is_finite() {
            prices[row] = price;
        } else {
            n_left_out += 1;
        }
    }
    let mut columns: Vec<Span> = program.columns.iter().map(|column| (column.least, column.most)).collect();
    for (column, span) in program.columns.iter().zip(&mut columns) {
        for (_, cost) in column.costs.iter().filter(|(of, _)| held.contains(of)) {
            let bound = if *cost > 0.0 { span.0 } else { span.1 };
            *span = (bound, bound);
        }
    }
    let mut least = Precise::default();
    for (price, (lower, upper)) in prices.iter().zip(&program.sides).filter(|(price, _)| **price != 0.0) {
        least.add_product(*price, if *price > 0.0 { *lower } else { *upper });
    }
    let reduced: Vec<f64> = program.columns.iter().map(|column| reduced_cost(column, aim, &prices)).collect();
    let is_open = |(reduced, span): (&f64, &Span)| !side_of(*reduced, *span).is_finite();
    let mut implied = columns.clone();
    if reduced.iter().zip(&columns).any(is_open) {
        imply(program, aim, reached.value + reached.room, &mut implied);
    }
    let (mut n_implied, mut n_capped, mut for_caps) = (0, 0, 0.0);
    for ((reduced, span), implied) in reduced.iter().zip(&columns).zip(&implied) {
        let side = side_of(*reduced, *span);
        if side.is_finite() {
            least.add_product(*reduced, side);
        } else if side_of(*reduced, *implied).is_finite() {
            n_implied += 1;
            least.add_product(*reduced, side_of(*reduced, *implied));
        } else {
            n_capped += 1;
            for_caps += reduced.abs() * CAP;
        }
    }
    let unit = tables.ledger.iter().find(|line| line.aim == program.aims[aim]).map(|line| line.unit.clone());
    Ok(Bound {
        aim: program.aims[aim].clone(),
        unit: unit.unwrap_or_default(),
        reached: reached.value,
        least: least.value() - for_caps,
        n_prices: tables.prices.len(),
        n_left_out,
        n_implied,
        n_capped,
        for_caps,
    })
}

/// Least and most of a column.
type Span = (f64, f64);

/// The bound that a reduced cost points to: where the column adds least. Zero, if it adds nothing anywhere.
fn side_of(reduced: f64, (least, most): Span) -> f64 {
    match reduced {
        0.0 => 0.0,
        above if above > 0.0 => least,
        _ => most,
    }
}

/// What one unit of a column adds to the aim, less what it uses at these prices.
fn reduced_cost(column: &crate::program::Column, aim: usize, prices: &[f64]) -> f64 {
    let mut reduced = Precise::default();
    for (_, cost) in column.costs.iter().filter(|(of, _)| *of == aim) {
        reduced.add_product(*cost, 1.0);
    }
    for (row, value) in &column.entries {
        reduced.add_product(-value, prices[*row]);
    }
    reduced.value()
}

/// Columns of a row with what one unit of each adds.
type Terms = Vec<(usize, f64)>;

/// Finds bounds for columns that have none, out of rows whose other columns have theirs, and out of the aim, which is no
/// more than was reached. Goes on until nothing new follows.
fn imply(program: &Program, aim: usize, reached: f64, spans: &mut [Span]) {
    let mut rows: Vec<(Terms, f64, f64)> =
        program.sides.iter().map(|(least, most)| (Vec::new(), *least, *most)).collect();
    let mut worth = (Vec::new(), f64::NEG_INFINITY, reached);
    for (at, column) in program.columns.iter().enumerate() {
        for (row, value) in &column.entries {
            rows[*row].0.push((at, *value));
        }
        worth.0.extend(column.costs.iter().filter(|(of, _)| *of == aim).map(|(_, cost)| (at, *cost)));
    }
    rows.push(worth);
    let mut found = true;
    while found {
        found = false;
        for (terms, least, most) in &rows {
            found |= most.is_finite() && tighten(terms, 1.0, *most, spans);
            found |= least.is_finite() && tighten(terms, -1.0, -least, spans);
        }
    }
}

/// Bounds columns by `sign × terms ≤ most`. True if one that had none has one now.
fn tighten(terms: &[(usize, f64)], sign: f64, most: f64, spans: &mut [Span]) -> bool {
    // What the terms add at least, and how many of them add less than anything.
    let add = |(column, value): &(usize, f64), spans: &[Span]| {
        let value = sign * value;
        value * if value > 0.0 { spans[*column].0 } else { spans[*column].1 }
    };
    let (mut sum, mut size, mut endless) = (0.0, most.abs(), 0);
    for term in terms {
        let least = add(term, spans);
        if least.is_finite() {
            sum += least;
            size += least.abs();
        } else {
            endless += 1;
        }
    }
    if endless > 1 {
        return false;
    }
    let mut found = false;
    for term in terms {
        let (column, value) = (term.0, sign * term.1);
        let own = add(term, spans);
        let others = if own.is_finite() { sum - own } else { sum };
        if endless > usize::from(!own.is_finite()) {
            continue;
        }
        // A little more than what follows, for the rounding of this very sum.
        let rest = most - others + 1e-9 * size;
        let span = &mut spans[column];
        if value > 0.0 && span.1 == f64::INFINITY {
            (span.1, found) = ((rest / value).max(span.0), true);
        } else if value < 0.0 && span.0 == f64::NEG_INFINITY {
            (span.0, found) = ((rest / value).min(span.1), true);
        }
    }
    found
}

/// A sum of products that keeps what each step rounds away (Ogita, Rump and Oishi, "Accurate sum and dot product", 2005).
#[derive(Clone, Copy, Default)]
struct Precise {
    sum: f64,
    lost: f64,
}

impl Precise {
    fn add_product(&mut self, a: f64, b: f64) {
        let product = a * b;
        let lost_in_product = a.mul_add(b, -product);
        let sum = self.sum + product;
        let of_product = sum - self.sum;
        let lost_in_sum = (self.sum - (sum - of_product)) + (product - of_product);
        self.sum = sum;
        self.lost += lost_in_product + lost_in_sum;
    }

    fn value(self) -> f64 {
        self.sum + self.lost
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use longpole_base::quantity::Plain;
    use longpole_plan::{LedgerLine, Price};

    /// Two roads bring at least ten tonnes, the cheap one at most four: 4 × 1 + 6 × 3 = 22. One tonne of the cheap road
    /// gains 2, one tonne less of need gains 3.
    const ROADS: &str = "NAME roads FREE\nROWS\n N cost\n G coverage[a]\n L capacity[cheap]\nCOLUMNS\n cheap cost 1\n cheap \
                         coverage[a] 1\n cheap capacity[cheap] 1\n dear cost 3\n dear coverage[a] 1\nRHS\n RHS coverage[a] 10\n \
                         RHS capacity[cheap] 4\nBOUNDS\nENDATA\n";

    fn tables(prices: &[(&str, f64)], cost: f64) -> Tables {
        let price = |(row, price): &(&str, f64)| Price {
            aim: "cost".into(),
            family: row.split('[').next().unwrap_or_default().into(),
            row: (*row).into(),
            price: Plain(*price),
            unit: String::new(),
        };
        let line = LedgerLine { aim: "cost".into(), line: "roads".into(), amount: Plain(cost), unit: "USD".into() };
        Tables { prices: prices.iter().map(price).collect(), ledger: vec![line], ..Tables::default() }
    }

    fn check(prices: &[(&str, f64)], cost: f64) -> Bound {
        let program = Program::read(ROADS).expect("a program");
        let tables = tables(prices, cost);
        bound(&tables, &program, 0, &[], reached(&tables, "cost")).expect("a bound")
    }

    #[test]
    fn right_prices_prove_the_plan() {
        let found = check(&[("coverage[a]", 3.0), ("capacity[cheap]", 2.0)], 22.0);
        assert_eq!((found.least, found.n_left_out, found.n_capped), (22.0, 0, 0));
        assert!(found.is_tight());
    }

    #[test]
    fn a_plan_that_is_not_the_best_is_told_by_how_much() {
        let found = check(&[("coverage[a]", 3.0), ("capacity[cheap]", 2.0)], 30.0);
        assert_eq!(found.gap(), 8.0);
        assert!(!found.is_tight());
    }

    #[test]
    fn a_plan_that_claims_more_than_can_be_is_told() {
        let found = check(&[("coverage[a]", 3.0), ("capacity[cheap]", 2.0)], 20.0);
        assert_eq!(found.gap(), -2.0);
        assert!(!found.is_tight());
    }

    #[test]
    fn wrong_prices_prove_less_and_never_more() {
        let best = 22.0;
        for coverage in [-1.0, 0.0, 0.5, 1.0, 2.9, 3.0, 3.1, 5.0] {
            for capacity in [-4.0, 0.0, 1.9, 2.0, 2.1, 7.0] {
                let found = check(&[("coverage[a]", coverage), ("capacity[cheap]", capacity)], best);
                assert!(found.least <= best + 1e-9, "{coverage} {capacity}: {found:?}");
                // What a price of the cheap road leaves out, the road's own bound makes good.
                let enough = coverage == 3.0 && capacity <= 2.0;
                assert_eq!(found.is_tight(), enough, "{coverage} {capacity}: {found:?}");
            }
        }
    }

    #[test]
    fn a_row_of_another_program_is_named() {
        let program = Program::read(ROADS).expect("a program");
        let tables = tables(&[("storage[a]", 3.0)], 22.0);
        let found = bound(&tables, &program, 0, &[], reached(&tables, "cost"));
        assert_eq!(found, Err(Unproved::NoRow("storage[a]".into())));
    }

    #[test]
    fn sums_keep_what_steps_round_away() {
        let mut sum = Precise::default();
        for (a, b) in [(1e16, 1.0), (1.0, 1.0), (-1e16, 1.0), (0.1, 10.0)] {
            sum.add_product(a, b);
        }
        assert_eq!(sum.value(), 2.0);
    }
}
