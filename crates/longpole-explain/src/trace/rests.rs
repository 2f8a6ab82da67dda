//! What the first aim that is not met is made of.
//!
//! At the optimum of a linear program the aim equals the sum, over all sides of rows and bounds of columns, of price times
//! side (strong duality). Sides and bounds are sums of products of input figures, so that the aim is a sum of such
//! products, each at its price: what people are owed adds to it, what can be had and what may pass take from it.
//!
//! ```math
//! \sum_j c_j x_j = \sum_i y_i\,b_i + \sum_j d_j\,u_j
//! ```

use super::Trace;
use crate::provenance::{Line, Term};
use longpole_model::entities::Attribution;
use std::collections::{BTreeMap, BTreeSet};

/// Part of the whole below which a contribution is nothing but rounding.
const NOTHING: f64 = 1e-9;

/// What the aim is made of.
#[derive(Clone, Debug)]
pub struct Rests {
    /// The aim.
    pub aim: String,
    /// Its unit.
    pub unit: String,
    /// What it reached.
    pub value: f64,
    /// Products of figures of the same lines, added over places and periods; the largest first, whatever their sign.
    pub parts: Vec<Part>,
    /// The parts by the weakest source of their lines, from the strongest; without a source last.
    pub groups: Vec<Group>,
}

/// Products of figures of the same lines.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// The lines, what is counted first.
    pub lines: Vec<Line>,
    /// What they add to the aim, in its unit; below zero if they make it smaller.
    pub amount: f64,
}

/// The parts that are known in one way.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Group {
    /// How; `None` without a source.
    pub standing: Option<Attribution>,
    /// What these parts add to the aim.
    pub adds: f64,
    /// What they take from it, as a positive number.
    pub takes: f64,
    /// Share of these parts in the sum of all, each without its sign.
    pub share: f64,
    /// The same, if for every line only the strongest of its sources counted.
    pub share_at_best: f64,
    /// Lines with a part in the aim that are themselves known so.
    pub n_lines: usize,
}

impl Rests {
    /// The sum of the parts: the aim, but for rounding.
    pub fn sum(&self) -> f64 {
        self.parts.iter().map(|part| part.amount).sum()
    }

    /// The sum of the parts without their signs.
    pub fn whole(&self) -> f64 {
        self.parts.iter().map(|part| part.amount.abs()).sum()
    }

    /// What the parts with any of these lines add and take, and their share in the whole.
    pub fn of_lines(&self, lines: &BTreeSet<Line>) -> Group {
        let parts = self.parts.iter().filter(|part| part.lines.iter().any(|line| lines.contains(line)));
        let mut group = Group::default();
        parts.for_each(|part| group.take_in(part.amount));
        let matter = self.lines();
        Group { n_lines: lines.intersection(&matter).count(), share: share(&group, self.whole()), ..group }
    }

    /// Every line with a part in the aim.
    pub fn lines(&self) -> BTreeSet<Line> {
        self.parts.iter().flat_map(|part| part.lines.iter().copied()).collect()
    }
}

impl Group {
    fn take_in(&mut self, amount: f64) {
        if amount > 0.0 {
            self.adds += amount;
        } else {
            self.takes -= amount;
        }
    }
}

fn share(group: &Group, whole: f64) -> f64 {
    if whole > 0.0 { (group.adds + group.takes) / whole } else { 0.0 }
}

impl Trace<'_> {
    /// Takes the first aim that is not met apart. `None` if there is none, or no prices.
    pub fn rests(&self) -> Option<Rests> {
        let (aim, prices) = self.priced()?;
        let program = &self.formulation.program;
        let mut sums: BTreeMap<Vec<Line>, f64> = BTreeMap::new();
        let mut add = |price: f64, terms: Vec<Term>| {
            for term in terms {
                *sums.entry(term.lines).or_default() += price * term.amount;
            }
        };
        for (row, price) in prices.duals.iter().enumerate().filter(|(_, price)| **price != 0.0) {
            add(*price, self.provenance.side(row));
        }
        for (column, price) in prices.reduced_costs.iter().enumerate().filter(|(_, price)| **price != 0.0) {
            let (lower, upper) = (program.columns.lower[column], program.columns.upper[column]);
            let value = self.solution.values[column];
            add(*price, self.provenance.bound(column, (upper - value).abs() < (value - lower).abs()));
        }
        let whole: f64 = sums.values().map(|amount| amount.abs()).sum();
        let mut parts: Vec<Part> = sums
            .into_iter()
            .map(|(lines, amount)| Part { lines, amount })
            .filter(|part| part.amount.abs() > NOTHING * whole)
            .collect();
        parts.sort_by(|a, b| b.amount.abs().total_cmp(&a.amount.abs()).then_with(|| a.lines.cmp(&b.lines)));
        let aim = &program.aims[aim];
        let reached = self.solution.reached.iter().find(|reached| reached.name == aim.name);
        let groups = self.groups(&parts);
        Some(Rests {
            aim: aim.name.clone(),
            unit: aim.unit.clone(),
            value: reached.map_or(0.0, |reached| reached.value),
            parts,
            groups,
        })
    }

    fn groups(&self, parts: &[Part]) -> Vec<Group> {
        let whole: f64 = parts.iter().map(|part| part.amount.abs()).sum();
        let mut groups: BTreeMap<(bool, Option<Attribution>), Group> = BTreeMap::new();
        let mut group = |standing: Option<Attribution>, change: &dyn Fn(&mut Group)| {
            let group = groups.entry((standing.is_none(), standing)).or_default();
            group.standing = standing;
            change(group);
        };
        for part in parts {
            group(self.standing_of(&part.lines), &|group| group.take_in(part.amount));
            let part_of_whole = part.amount.abs() / whole;
            group(self.standing_at_best(&part.lines), &|group| group.share_at_best += part_of_whole);
        }
        let lines: BTreeSet<Line> = parts.iter().flat_map(|part| part.lines.iter().copied()).collect();
        for line in lines {
            group(self.standing(line), &|group| group.n_lines += 1);
        }
        groups.into_values().map(|group| Group { share: share(&group, whole), ..group }).collect()
    }
}
