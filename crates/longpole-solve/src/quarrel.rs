//! Which sides of a program contradict each other, none of which can be left out.
//!
//! 1. **A certificate.** Every row may be broken, at a price of one for what is typical of it. The least price is above
//!    zero where rows quarrel, and then the sides with a price of their own add up to a contradiction (Farkas).
//! 2. **Leaving out.** Each side in turn is left out of it. If the others still quarrel they have a certificate of their
//!    own, which is smaller, and goes on; if they do not, the side belongs to the quarrel.
//!
//! What is left is irreducible: without any one of its sides the others can be kept (Gleeson and Ryan, "Identifying
//! minimally infeasible subsystems of inequalities", ORSA Journal on Computing 2(1), 1990). That a column is not below
//! zero is taken as given and belongs to no quarrel.

use crate::scale::Scaling;
use crate::{Options, Unsolved, optimum};
use longpole_program::{Aim, Column, Line, Program};
use std::collections::BTreeSet;

/// A row or a column, by position.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Of {
    /// A row.
    Row(usize),
    /// A column.
    Column(usize),
}

/// Which of its two sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// The least it may be.
    Lower,
    /// The most it may be.
    Upper,
}

/// One side of a row, or one bound of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Member {
    /// Of what.
    pub of: Of,
    /// Which side.
    pub side: Side,
}

/// A price, or a breach in what is typical of a row, above which it is none of the solver's noise.
const NOISE: f64 = 1e-8;

/// Sides of a program that contradict each other, and would not if one of them were left out, in the order of the
/// program, rows first; `None` if all can be kept.
///
/// # Errors
/// When a limit is reached, somebody interrupts, or the solver fails.
pub fn quarrel(program: &Program, options: Options<'_>) -> Result<Option<Vec<Member>>, Unsolved> {
    if let Some(crossed) = crossed(program) {
        return Ok(Some(crossed));
    }
    let Some(mut left) = smaller(program, &members(program), &options)? else { return Ok(None) };
    // The last are tried first, so that what stays is what quarrels first.
    let mut needed = BTreeSet::new();
    while let Some(member) = left.iter().rev().find(|member| !needed.contains(*member)).copied() {
        let mut without = left.clone();
        without.remove(&member);
        match smaller(program, &without, &options)? {
            Some(smaller) => left = smaller,
            None => {
                needed.insert(member);
            }
        }
    }
    Ok(Some(left.into_iter().collect()))
}

/// The bounds of a column that exclude each other by themselves.
fn crossed(program: &Program) -> Option<Vec<Member>> {
    let (lower, upper) = (&program.columns.lower, &program.columns.upper);
    let column = (0..program.columns.len()).find(|column| lower[*column] > upper[*column])?;
    let sides = [Side::Lower, Side::Upper].into_iter().filter(|side| *side == Side::Upper || lower[column] != 0.0);
    Some(sides.map(|side| Member { of: Of::Column(column), side }).collect())
}

/// A contradiction among some sides: their certificate if it holds by itself, else all of them; `None` if there is none.
fn smaller(
    program: &Program,
    members: &BTreeSet<Member>,
    options: &Options<'_>,
) -> Result<Option<BTreeSet<Member>>, Unsolved> {
    let Some(found) = certificate(program, members, options)? else { return Ok(None) };
    // A price within the noise may have been lost.
    let holds = found.len() == members.len() || certificate(program, &found, options)?.is_some();
    Ok(Some(if holds { found } else { members.clone() }))
}

/// Every side that can belong to a quarrel.
fn members(program: &Program) -> BTreeSet<Member> {
    let mut members = BTreeSet::new();
    let mut sides = |of: Of, lower: f64, upper: f64| {
        if lower.is_finite() && (lower != 0.0 || matches!(of, Of::Row(_))) {
            members.insert(Member { of, side: Side::Lower });
        }
        if upper.is_finite() {
            members.insert(Member { of, side: Side::Upper });
        }
    };
    for row in 0..program.rows.len() {
        sides(Of::Row(row), program.rows.lower[row], program.rows.upper[row]);
    }
    for column in 0..program.columns.len() {
        sides(Of::Column(column), program.columns.lower[column], program.columns.upper[column]);
    }
    members
}

/// Those of some sides that add up to a contradiction; `None` if all of them can be kept.
fn certificate(
    program: &Program,
    members: &BTreeSet<Member>,
    options: &Options<'_>,
) -> Result<Option<BTreeSet<Member>>, Unsolved> {
    let elastic = Elastic::of(program, members);
    let found = optimum::here(&elastic.program, options)?;
    let found = found.ok_or_else(|| Unsolved::Failed("rows that may be broken: Infeasible".into()))?;
    if found.sum <= NOISE {
        return Ok(None);
    }
    let mut quarrelling = BTreeSet::new();
    let mut priced = |of: Of, price: f64| {
        let side = if price > 0.0 { Side::Lower } else { Side::Upper };
        if price.abs() > NOISE && members.contains(&Member { of, side }) {
            quarrelling.insert(Member { of, side });
        }
    };
    for (at, row) in elastic.rows.iter().enumerate() {
        priced(Of::Row(*row), found.prices.duals[at] / elastic.row_units[at]);
    }
    for (at, column) in elastic.columns.iter().enumerate() {
        let size = f64::from(program.columns.sizes[*column]);
        priced(Of::Column(*column), found.prices.reduced_costs[at] * size);
    }
    Ok(Some(quarrelling))
}

/// Some sides of a program, with a breach for every row.
struct Elastic {
    program: Program,
    /// Rows and columns of the whole program, in the order of the smaller one.
    rows: Vec<usize>,
    columns: Vec<usize>,
    /// What a breach of one costs.
    row_units: Vec<f64>,
}

impl Elastic {
    fn of(whole: &Program, members: &BTreeSet<Member>) -> Self {
        let scaling = Scaling::of(whole).0;
        let has = |of: Of, side: Side| members.contains(&Member { of, side });
        let rows = members.iter().filter_map(|member| if let Of::Row(row) = member.of { Some(row) } else { None });
        let rows: Vec<usize> = rows.collect::<BTreeSet<_>>().into_iter().collect();
        let entering = rows.iter().flat_map(|row| whole.row(*row)).map(|(column, _)| column);
        let columns: Vec<usize> = entering.collect::<BTreeSet<_>>().into_iter().collect();
        let row_units: Vec<f64> = rows.iter().map(|row| scaling.rows[*row]).collect();

        let mut program = Program::new();
        let labels = |n: usize| (0..n).map(|at| at.to_string()).collect();
        let (wide, long) = (program.axis(labels(columns.len())), program.axis(labels(rows.len())));
        let mut block = program.add_columns("column", "", [wide]);
        for (at, column) in columns.iter().enumerate() {
            let (lower, upper) = (whole.columns.lower[*column], whole.columns.upper[*column]);
            let of = Of::Column(*column);
            // What is left out of a bound above zero is zero.
            let least = if lower >= 0.0 { 0.0 } else { f64::NEG_INFINITY };
            block.size(f64::from(whole.columns.sizes[*column]));
            block.add(
                [at],
                if has(of, Side::Lower) { lower } else { least },
                if has(of, Side::Upper) { upper } else { f64::INFINITY },
            );
        }
        block.done();
        let mut breaches = |name: &'static str| {
            let mut block = program.add_columns(name, "", [long]);
            for (at, unit) in row_units.iter().enumerate() {
                block.size(1.0 / unit).add([at], 0.0, f64::INFINITY);
            }
            block.done()
        };
        let (too_little, too_much) = (breaches("too_little"), breaches("too_much"));
        let mut aim = Line::new("breach", "");
        let mut block = program.add_rows("row", "", [long]);
        for (at, row) in rows.iter().enumerate() {
            let place = |column: usize| columns.binary_search(&column).expect("gathered from these rows");
            for (column, value) in whole.row(*row) {
                block.term(Column(place(column) as u32), value);
            }
            for (breach, sign) in [(&too_little, 1.0), (&too_much, -1.0)] {
                let breach = breach.get([at]).expect("one for each row");
                block.term(breach, sign);
                aim.add(breach, row_units[at]);
            }
            let lower = if has(Of::Row(*row), Side::Lower) { whole.rows.lower[*row] } else { f64::NEG_INFINITY };
            let upper = if has(Of::Row(*row), Side::Upper) { whole.rows.upper[*row] } else { f64::INFINITY };
            block.end([at], lower, upper);
        }
        program.aims = vec![Aim { name: "breach".into(), unit: String::new(), lines: vec![aim], levels: Vec::new() }];
        Self { program, rows, columns, row_units }
    }
}
