//! Rows and bounds that hold the plan where it is, and the limits behind their prices.

use super::Trace;
use crate::plan::NOTHING;
use crate::prices::{Price, Relief, of_bound, of_row};
use crate::provenance::{Figures, Line, member};
use std::collections::BTreeSet;

/// At which side a row or column lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// At the least it may be.
    Least,
    /// At the most it may be.
    Most,
    /// What comes in must go out: both sides are one.
    Equal,
}

/// A row, or a bound of a column, that holds the plan where it is.
#[derive(Clone, Debug)]
pub struct Binding {
    /// Its name, as in `capacity[road,t,2030-01-01]`.
    pub name: String,
    /// Its family or block.
    pub family: &'static str,
    /// Whether it is the bound of a column rather than a row.
    pub is_bound: bool,
    /// The labels of its key.
    pub labels: Vec<String>,
    /// Where it lies.
    pub at: Side,
    /// The number on that side.
    pub limit: f64,
    /// The unit of the side.
    pub unit: String,
    /// What the first unit of relief gains under the aim: a unit more of a limit, a unit less of a need.
    pub price: f64,
    /// Which way relief goes.
    pub relief: Relief,
    /// The lines behind it, by name.
    pub lines: Vec<String>,
}

/// How many rows a chain goes through in search of the limits behind prices.
const DEEPEST: usize = 8;

/// Most limits further up that are named.
const MOST_HELD_BY: usize = 8;

/// Most columns that are looked at on the way to them.
const MOST_SEEN: usize = 20_000;

/// A part of a side that counts as lying at it.
const AT_SIDE: f64 = 1e-6;

impl Trace<'_> {
    /// The rows that contain the columns and the columns' own bounds, as far as they bind; with what lies behind them.
    pub(super) fn binding(&self, columns: &[(usize, f64)], rows: &[usize]) -> (Vec<Binding>, Vec<Figures>) {
        let mut wanted: BTreeSet<usize> = rows.iter().copied().collect();
        wanted.extend(columns.iter().flat_map(|(column, _)| self.rows_of[*column].iter().map(|row| *row as usize)));
        let asked: BTreeSet<usize> = rows.iter().copied().collect();
        let mut found: Vec<(Binding, Vec<Figures>)> = Vec::new();
        for row in wanted {
            if let Some(binding) = self.binding_row(row, asked.contains(&row)) {
                found.push((binding, self.provenance.row(row, &|column| self.solution.values[column] > NOTHING)));
            }
        }
        for (column, _) in columns {
            if let Some(binding) = self.binding_bound(*column) {
                found.push((binding, self.provenance.column(*column)));
            }
        }
        found.sort_by(|(a, _), (b, _)| {
            let size = |binding: &Binding| (binding.price * binding.limit.abs().max(1.0)).abs();
            size(b).total_cmp(&size(a)).then_with(|| a.name.cmp(&b.name))
        });
        let (bindings, figures): (Vec<Binding>, Vec<Vec<Figures>>) = found.into_iter().unzip();
        (bindings, figures.into_iter().flatten().collect())
    }

    /// A row, if it has a price or lies at one side of two.
    fn binding_row(&self, row: usize, asked: bool) -> Option<Binding> {
        let program = &self.formulation.program;
        let (block, key) = member(&program.rows, row);
        let (lower, upper) = (program.rows.lower[row], program.rows.upper[row]);
        let rise = self.priced().map_or(0.0, |(_, prices)| prices.duals[row]);
        let Price { gain: price, relief } = of_row(lower, upper, rise);
        let activity: f64 = program.row(row).map(|(column, value)| value * self.solution.values[column]).sum();
        let at = side(activity, lower, upper);
        let price = if price.abs() > NOTHING { price } else { 0.0 };
        if !asked && price == 0.0 && matches!(at, None | Some(Side::Equal)) {
            return None;
        }
        let at = at.unwrap_or(if upper.is_finite() { Side::Most } else { Side::Least });
        let labels = self.labels(block, &key);
        let behind = self.provenance.side(row).into_iter().flat_map(|term| term.lines);
        Some(Binding {
            name: program.row_name(row),
            family: block.name,
            is_bound: false,
            unit: self.open_unit(block.unit, block.name, &labels),
            labels,
            at,
            limit: if at == Side::Least { lower } else { upper },
            price,
            relief,
            lines: self.names(behind),
        })
    }

    /// The bound of a column that it lies at, if it has a price, or is an upper one.
    fn binding_bound(&self, column: usize) -> Option<Binding> {
        let program = &self.formulation.program;
        let (block, key) = member(&program.columns, column);
        let (lower, upper) = (program.columns.lower[column], program.columns.upper[column]);
        let rise = self.priced().map_or(0.0, |(_, prices)| prices.reduced_costs[column]);
        let rise = if rise.abs() > NOTHING { rise } else { 0.0 };
        let at = side(self.solution.values[column], lower, upper)?;
        let limit = if at == Side::Least { lower } else { upper };
        let terms = self.provenance.bound(column, at != Side::Least);
        // That nothing is less than nothing is nobody's figure.
        if terms.is_empty() && !(at == Side::Most && block.name == "usage") {
            return None;
        }
        let labels = self.labels(block, &key);
        let Price { gain: price, relief } = of_bound(rise);
        Some(Binding {
            name: program.column_name(column),
            family: block.name,
            is_bound: true,
            unit: self.open_unit(block.unit, block.name, &labels),
            labels,
            at,
            limit,
            price,
            relief,
            lines: self.names(
                self.provenance
                    .column(column)
                    .into_iter()
                    .map(|figures| figures.line)
                    .filter(|_| terms.is_empty())
                    .chain(terms.iter().flat_map(|term| term.lines.iter().copied())),
            ),
        })
    }

    fn names(&self, lines: impl Iterator<Item = Line>) -> Vec<String> {
        let mut seen = BTreeSet::new();
        lines.filter(|line| seen.insert(*line)).map(|line| self.name_of(line)).collect()
    }

    /// Follows prices from row to row to the limits they came from: needs themselves are left out. Each limit once,
    /// where it is nearest.
    pub(super) fn held_by(&self, columns: &[(usize, f64)], binding: &[Binding]) -> (Vec<Binding>, Vec<Figures>) {
        let Some((_, prices)) = self.priced() else { return (Vec::new(), Vec::new()) };
        let program = &self.formulation.program;
        let (mut seen_rows, mut seen): (BTreeSet<usize>, BTreeSet<usize>) = (BTreeSet::new(), BTreeSet::new());
        let mut edge: Vec<usize> = columns.iter().map(|(column, _)| *column).collect();
        seen.extend(&edge);
        let (mut found, mut figures) = (Vec::new(), Vec::new());
        let mut told: BTreeSet<(&str, Vec<String>)> =
            binding.iter().map(|binding| (binding.family, binding.lines.clone())).collect();
        let mut keep = |candidate: Option<Binding>, behind: Vec<Figures>| {
            let Some(candidate) = candidate.filter(|binding| binding.price > NOTHING && !binding.lines.is_empty())
            else {
                return;
            };
            let is_need = candidate.family == "coverage" || candidate.family.starts_with("shortfall");
            if !is_need && told.insert((candidate.family, candidate.lines.clone())) {
                found.push(candidate);
                figures.extend(behind);
            }
        };
        for _ in 0..DEEPEST {
            let mut next = Vec::new();
            for row in edge.iter().flat_map(|column| self.rows_of[*column].iter().map(|row| *row as usize)) {
                if prices.duals[row].abs() <= NOTHING || !seen_rows.insert(row) {
                    continue;
                }
                let active = |column: usize| self.solution.values[column] > NOTHING;
                keep(self.binding_row(row, false), self.provenance.row(row, &active));
                for (column, _) in program.row(row).filter(|(column, _)| seen.insert(*column)) {
                    if prices.reduced_costs[column].abs() > NOTHING {
                        keep(self.binding_bound(column), self.provenance.column(column));
                    }
                    // What is not done and would cost nothing to do is a way, too.
                    if active(column) || prices.reduced_costs[column].abs() <= NOTHING {
                        next.push(column);
                    }
                }
            }
            if seen.len() > MOST_SEEN {
                break;
            }
            edge = next;
        }
        found.truncate(MOST_HELD_BY);
        let named: BTreeSet<&String> = found.iter().flat_map(|binding| &binding.lines).collect();
        figures.retain(|figure| named.contains(&self.name_of(figure.line)));
        (found, figures)
    }
}

/// The side that a value lies at, if any.
fn side(value: f64, lower: f64, upper: f64) -> Option<Side> {
    let near = |side: f64| side.is_finite() && (value - side).abs() <= AT_SIDE * side.abs().max(1.0);
    match (near(lower), near(upper)) {
        _ if lower == upper => Some(Side::Equal),
        (_, true) => Some(Side::Most),
        (true, false) => Some(Side::Least),
        (false, false) => None,
    }
}
