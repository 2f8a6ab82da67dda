//! Back from a cell: how it was made, what binds it, and the lines of input these came from.

use super::binding::Binding;
use super::cells::{Cell, shown};
use super::target::Target;
use super::{LineView, Trace};
use crate::plan::NOTHING;
use crate::provenance::{Figures, Line, member};
use longpole_plan::TABLES;
use std::collections::BTreeMap;

/// The chain behind a cell.
#[derive(Clone, Debug)]
pub struct Back {
    /// The cell.
    pub cell: Cell,
    /// The name of its row, as in `coverage[rafah,displaced,water,2024-03-29]`.
    pub name: String,
    /// The row's cells, in the order of the table's columns, each with its unit.
    pub cells: Vec<(longpole_base::Cell, Option<String>)>,
    /// The unit of the aim that prices are in; `None` without prices.
    pub aim: Option<(String, String)>,
    /// What it is made of, the largest first; columns of value zero are left out unless all are.
    pub made: Vec<Made>,
    /// How many columns that were before all but the largest were left out.
    pub n_made: usize,
    /// Rows and bounds that hold what it is made of, the dearest first.
    pub binding: Vec<Binding>,
    /// Limits further up the chain, through whose prices those above came about; the nearest first.
    pub held_by: Vec<Binding>,
    /// The lines of input behind all of these, those with a part in a side or bound first.
    pub lines: Vec<LineView>,
}

/// A column of the program.
#[derive(Clone, Debug)]
pub struct Made {
    /// Its name, as in `flow[road,meal,2030-01-01]`.
    pub name: String,
    /// Its block.
    pub block: &'static str,
    /// The labels of its key.
    pub labels: Vec<String>,
    /// Its value in the plan.
    pub value: f64,
    /// The unit of the value.
    pub unit: String,
    /// What it adds to the main figure of the row, in that figure's unit; `None` if it stands beside it.
    pub adds: Option<f64>,
}

/// Most columns that are looked at: the largest. The chain of a whole ledger line would be the whole plan.
const MOST_MADE: usize = 24;

impl Trace<'_> {
    /// The chain behind a cell.
    ///
    /// # Panics
    /// When the cell is not of this plan.
    pub fn back(&self, cell: Cell) -> Back {
        let spec = &TABLES[cell.table];
        let cells = self.plan.tables.cells().swap_remove(cell.table).1.swap_remove(cell.row);
        let target = self.target(spec.name, cell.row);
        let (mut columns, rows) = self.columns_of(&target);
        let size = |(column, factor): &(usize, f64)| {
            (self.solution.values[*column] * if *factor == 0.0 { 1.0 } else { *factor }).abs()
        };
        // Whoever gets nothing is held back by what would have been given.
        let all = columns.clone();
        if columns.iter().any(|column| size(column) > NOTHING) {
            columns.retain(|column| size(column) > NOTHING);
        }
        // What only stands beside the figure comes last.
        columns.sort_by(|a, b| {
            let beside = |column: &(usize, f64)| column.1 == 0.0;
            (beside(a).cmp(&beside(b))).then_with(|| size(b).total_cmp(&size(a))).then(a.0.cmp(&b.0))
        });
        let n_made = columns.len();
        columns.truncate(MOST_MADE);
        let (binding, mut figures) = self.binding(&columns, &rows);
        let (held_by, further) = self.held_by(&all, &binding);
        figures.extend(further);
        figures.extend(columns.iter().flat_map(|(column, _)| self.provenance.column(*column)));
        let mut lines = self.lines_of(figures, &target);
        // What a side or a bound was made from, before mere factors.
        let named: Vec<&String> = binding.iter().chain(&held_by).flat_map(|binding| &binding.lines).collect();
        lines.sort_by_key(|line| named.iter().position(|name| **name == line.name).unwrap_or(usize::MAX));
        let units = spec.fields.iter().map(|field| self.unit_of(spec.name, field.unit, &cells));
        Back {
            cell,
            name: Self::cell_name(spec, &cells),
            aim: self.priced().map(|(aim, _)| {
                let aim = &self.formulation.program.aims[aim];
                (aim.name.clone(), aim.unit.clone())
            }),
            made: columns.iter().map(|(column, factor)| self.made(*column, *factor)).collect(),
            n_made,
            binding,
            held_by,
            lines,
            cells: cells.iter().cloned().zip(units).collect(),
        }
    }

    fn made(&self, column: usize, factor: f64) -> Made {
        let program = &self.formulation.program;
        let (block, key) = member(&program.columns, column);
        let labels = self.labels(block, &key);
        let unit = self.open_unit(block.unit, block.name, &labels);
        let value = self.solution.values[column];
        Made {
            name: program.column_name(column),
            block: block.name,
            labels,
            value,
            unit,
            adds: (factor != 0.0).then_some(value * factor),
        }
    }

    pub(super) fn labels(&self, block: &longpole_program::Block, key: &[usize]) -> Vec<String> {
        let axes = block.axes().iter().zip(key);
        let mut labels: Vec<String> =
            axes.map(|(axis, k)| self.formulation.program.labels(*axis)[*k].clone()).collect();
        if let Some((at, alike)) = self.served_alike(block.name, key) {
            labels[at] = alike;
        }
        labels
    }

    /// Where a column or row stands for several groups that are served alike: which label says so, and all their names.
    fn served_alike(&self, block: &str, key: &[usize]) -> Option<(usize, String)> {
        let cohorts = &self.formulation.cohorts;
        let (leader, of): (usize, &dyn Fn(usize) -> usize) = match block {
            "delivery" | "held" => (key[1], &|group| cohorts.of_item(key[2], group)),
            "shortfall_survival" | "shortfall_standard" | "coverage" => {
                (key[1], &|group| cohorts.of_need(key[2], group))
            }
            _ => return None,
        };
        let here =
            |group: usize| (0..self.crisis.n_periods()).any(|period| self.needs.people(key[0], group, period) > 0.0);
        let groups = self.crisis.groups.iter().enumerate();
        let alike: Vec<&str> =
            groups.filter(|(group, _)| of(*group) == leader && here(*group)).map(|(_, (id, _))| id.as_str()).collect();
        (alike.len() > 1).then(|| (1, alike.join(" + ")))
    }

    /// Fills in what the unit of a block leaves open: a need's unit, a measure, the currency.
    pub(super) fn open_unit(&self, unit: &str, block: &str, labels: &[String]) -> String {
        let tables = &self.crisis.tables;
        let need_unit = |id: &str| tables.needs.rows.iter().find(|need| need.id.as_str() == id).map(|n| n.unit.clone());
        match unit {
            "need unit" => {
                let id = match block {
                    "service" => tables.services.rows.iter().find(|s| s.id.as_str() == labels[0]).map(|s| &s.need),
                    _ => None,
                };
                let id = id.map_or_else(|| labels.get(2).cloned().unwrap_or_default(), ToString::to_string);
                need_unit(&id).unwrap_or_else(|| unit.to_owned())
            }
            "measure" if block == "usage" => {
                let row = tables.capacities.rows.iter().find(|row| row.id.as_str() == labels[0]);
                row.map_or_else(|| unit.to_owned(), |row| row.measure.to_string())
            }
            "measure" => labels[1].clone(),
            "money" => self.crisis.settings.currency.clone(),
            other => other.to_owned(),
        }
    }

    /// The unit of a column of a plan's table, with what it leaves open filled in from the row.
    fn unit_of(&self, table: &str, unit: Option<&str>, cells: &[longpole_base::Cell]) -> Option<String> {
        let unit = unit?;
        let spec = TABLES.iter().find(|spec| spec.name == table)?;
        let text = |name: &str| {
            let at = spec.fields.iter().position(|field| field.name == name)?;
            Some(shown(&cells[at])).filter(|text| !text.is_empty())
        };
        Some(match unit {
            "need unit" => {
                let need = text("need")?;
                self.crisis.tables.needs.rows.iter().find(|row| row.id.as_str() == need)?.unit.clone()
            }
            "measure" => text("measure")?,
            "item unit" => {
                let item = text("item")?;
                self.crisis.tables.items.rows.iter().find(|row| row.id.as_str() == item)?.unit.clone()?
            }
            "as in `unit`" => text("unit")?,
            "money" => self.crisis.settings.currency.clone(),
            other => other.to_owned(),
        })
    }

    /// Lines with all their columns that matter, those of the target first.
    fn lines_of(&self, figures: Vec<Figures>, target: &Target) -> Vec<LineView> {
        let mut order: Vec<Line> = target.lines.clone();
        let mut fields: BTreeMap<Line, Vec<&'static [&'static str]>> = BTreeMap::new();
        for figure in figures {
            if !order.contains(&figure.line) {
                order.push(figure.line);
            }
            let known = fields.entry(figure.line).or_default();
            if !known.contains(&figure.fields) {
                known.push(figure.fields);
            }
        }
        order
            .into_iter()
            .map(|line| {
                let sets = fields.remove(&line).unwrap_or_default();
                let mut sets = sets.into_iter();
                let mut view = self.line(Figures { line, fields: sets.next().unwrap_or_default() });
                for fields in sets {
                    view.figures.extend(self.line(Figures { line, fields }).figures);
                }
                view
            })
            .collect()
    }
}
