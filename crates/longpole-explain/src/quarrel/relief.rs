//! Programs that tell by how much a rule must give: some of its figures may move, and as little as possible of it is used.

use super::Rule;
use super::rules::{Part, Rules};
use longpole_program::{Aim, Column, Line, Program};
use longpole_solve::{Of, Optimum, Side};

/// A program some of whose sides may give, at a price.
pub struct Relief {
    /// The program; its only aim is what the giving costs.
    pub program: Program,
    /// What may give: its parts, the column that says by how much, and where a bound became a row of its own.
    gives: Vec<Give>,
}

struct Give {
    column: Column,
    /// Each part with its row, if it is a bound.
    parts: Vec<(Part, Option<usize>)>,
}

impl Relief {
    /// One figure of one rule may move, in the direction that eases.
    pub fn of_rule(rules: &Rules<'_>, rule: &Rule) -> Self {
        let most = rule.figure(rules.crisis).filter(|_| matches!(rule, Rule::Least(_))).unwrap_or(f64::INFINITY);
        Self::new(rules.program(|_| true), &[(rules.parts(rule), most, 1.0)])
    }

    /// All least rations may be lowered, each by one part of it wherever it holds.
    pub fn of_rations<'r>(rules: &'r Rules<'_>) -> (Vec<&'r Rule>, Self) {
        let rations: Vec<&Rule> = rules.all().filter(|rule| matches!(rule, Rule::Least(_))).collect();
        let lower = &rules.formulation.program.columns.lower;
        let whole = |part: &Part| match part.member.of {
            Of::Column(column) => Part { per_unit: lower[column], ..*part },
            Of::Row(_) => *part,
        };
        let parts: Vec<Vec<Part>> = rations.iter().map(|rule| rules.parts(rule).iter().map(whole).collect()).collect();
        let give: Vec<(&[Part], f64, f64)> = parts.iter().map(|parts| (&parts[..], 1.0, 1.0)).collect();
        let relief = Self::new(rules.program(|_| true), &give);
        (rations, relief)
    }

    /// Of some rules alone: what of their least rations cannot be given, in tonnes, each by itself.
    pub fn of_tonnes(rules: &Rules<'_>, kept: &[Rule]) -> Self {
        let program = rules.program(|rule| kept.contains(rule));
        let least = kept.iter().filter(|rule| matches!(rule, Rule::Least(_))).flat_map(|rule| rules.parts(rule));
        let tonnes: Vec<Part> = least.map(|part| Part { per_unit: 1.0, ..*part }).collect();
        let give: Vec<(&[Part], f64, f64)> =
            tonnes.iter().map(|part| (std::slice::from_ref(part), f64::INFINITY, 1.0)).collect();
        Self::new(program, &give)
    }

    /// By how much each figure gave.
    pub fn given(&self, found: &Optimum) -> Vec<f64> {
        self.gives.iter().map(|give| found.values[give.column.index()]).collect()
    }

    /// Whether a part stands behind the price of giving.
    pub fn counts(&self, part: &Part, found: &Optimum) -> bool {
        let own = self.gives.iter().flat_map(|give| &give.parts).find(|(own, _)| own.member == part.member);
        let price = match (own, part.member.of) {
            (Some((_, Some(row))), _) => found.prices.duals[*row],
            (_, Of::Row(row)) => found.prices.duals[row],
            (_, Of::Column(column)) => found.prices.reduced_costs[column],
        };
        if part.member.side == Side::Lower { price > NOISE } else { price < -NOISE }
    }

    fn new(mut program: Program, give: &[(&[Part], f64, f64)]) -> Self {
        let axis = program.axis((0..give.len()).map(|at| at.to_string()).collect());
        let mut block = program.add_columns("gives", "", [axis]);
        for (at, (_, most, cost)) in give.iter().enumerate() {
            block.size(1.0 / cost).add([at], 0.0, *most);
        }
        let columns = block.done();
        let mut aim = Line::new("gives", "");
        let mut terms: Vec<(usize, Column, f64)> = Vec::new();
        let mut bounds: Vec<(usize, Column, Part, f64)> = Vec::new();
        let mut gives = Vec::new();
        let mut n_rows = program.rows.len();
        for (at, (parts, _, cost)) in give.iter().enumerate() {
            let column = columns.get([at]).expect("added above");
            aim.add(column, *cost);
            let mut placed = Vec::new();
            for part in *parts {
                match part.member.of {
                    Of::Row(row) => {
                        let sign = if part.member.side == Side::Lower { 1.0 } else { -1.0 };
                        terms.push((row, column, sign * part.per_unit));
                        placed.push((*part, None));
                    }
                    Of::Column(bounded) => {
                        bounds.push((bounded, column, *part, take(&mut program, bounded, part.member.side)));
                        placed.push((*part, Some(n_rows)));
                        n_rows += 1;
                    }
                }
            }
            gives.push(Give { column, parts: placed });
        }
        insert(&mut program, &terms);
        let axis = program.axis((0..bounds.len()).map(|at| at.to_string()).collect());
        let mut rows = program.add_rows("given_way", "", [axis]);
        for (at, (bounded, column, part, bound)) in bounds.iter().enumerate() {
            rows.term(Column(*bounded as u32), 1.0);
            match part.member.side {
                Side::Lower => {
                    rows.term(*column, part.per_unit);
                    rows.end([at], *bound, f64::INFINITY);
                }
                Side::Upper => {
                    rows.term(*column, -part.per_unit);
                    rows.end([at], f64::NEG_INFINITY, *bound);
                }
            }
        }
        program.aims = vec![Aim {
            name: "the least that must give".into(),
            unit: String::new(),
            lines: vec![aim],
            levels: Vec::new(),
        }];
        Self { program, gives }
    }
}

/// A price below this is noise.
const NOISE: f64 = 1e-7;

/// Takes a bound off a column and returns it.
fn take(program: &mut Program, column: usize, side: Side) -> f64 {
    match side {
        Side::Lower => std::mem::replace(&mut program.columns.lower[column], 0.0),
        Side::Upper => std::mem::replace(&mut program.columns.upper[column], f64::INFINITY),
    }
}

/// Puts terms into rows that are there.
fn insert(program: &mut Program, terms: &[(usize, Column, f64)]) {
    let mut terms: Vec<&(usize, Column, f64)> = terms.iter().filter(|(_, _, value)| *value != 0.0).collect();
    terms.sort_by_key(|(row, column, _)| (*row, column.0));
    let (mut starts, mut index, mut value) = (vec![0], Vec::new(), Vec::new());
    let mut next = terms.into_iter().peekable();
    for row in 0..program.rows.len() {
        for (column, entry) in program.row(row) {
            index.push(column as i32);
            value.push(entry);
        }
        while let Some((_, column, entry)) = next.next_if(|(of, _, _)| *of == row) {
            index.push(column.0 as i32);
            value.push(*entry);
        }
        starts.push(index.len() as i32);
    }
    (program.starts, program.index, program.value) = (starts, index, value);
}
