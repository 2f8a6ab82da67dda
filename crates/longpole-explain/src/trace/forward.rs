//! Forward from a source or a line of input: the lines that cite it, and the rows of the plan that rest on them.

use super::{Group, LineView, Trace, lines};
use crate::plan::NOTHING;
use crate::provenance::{Figures, Line, Provenance};
use longpole_base::diagnostic::closest;
use longpole_model::tables::TABLES as INPUTS;
use longpole_plan::TABLES;
use std::collections::BTreeSet;

/// What rests on a source or a line.
#[derive(Clone, Debug)]
pub struct Forward {
    /// What was asked for, as in `sources/unrwa-86`.
    pub from: String,
    /// The lines that cite the source, or the line itself; with its first figures.
    pub lines: Vec<LineView>,
    /// How many rows of each plan table rest on them, tables without any left out.
    pub tables: Vec<Reliant>,
    /// What the lines have in the first aim that is not met; `None` without prices.
    pub group: Option<Group>,
    /// That aim and its unit.
    pub aim: Option<(String, String)>,
}

/// Rows of one plan table that rest on something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reliant {
    /// The table.
    pub table: &'static str,
    /// Rows that rest on it.
    pub n: usize,
    /// Rows the table has.
    pub of: usize,
    /// The names of the largest, by the first figure of the table; at most three.
    pub largest: Vec<String>,
}

/// Most rows of a table that are named.
const NAMED: usize = 3;

/// Why there is no such source or line: the table asked for or what is like it.
pub type Missing = (String, Option<String>);

impl Trace<'_> {
    /// What rests on a source (`sources/unrwa-86`) or on a line of input (`capacities/erez-trucks`).
    ///
    /// A row of the plan rests on a line if one of the columns it was read off is made from the line, or a row of the
    /// program that has a price is and holds one of these columns.
    ///
    /// # Errors
    /// When there is no such source or line.
    pub fn forward(&self, from: &str) -> Result<Forward, Missing> {
        let (table, id) = from.split_once('/').ok_or_else(|| (from.to_owned(), None))?;
        let lines = if table == "sources" { self.citing(id)? } else { vec![self.line_named(table, id)?] };
        let touched = self.touched(&lines.iter().copied().collect());
        let rests = self.rests();
        let views = lines.iter().map(|line| self.line(Figures { line: *line, fields: main_fields(*line) }));
        Ok(Forward {
            from: from.to_owned(),
            lines: views.collect(),
            tables: self.reliant(&touched),
            group: rests.as_ref().map(|rests| rests.of_lines(&lines.iter().copied().collect())),
            aim: rests.map(|rests| (rests.aim, rests.unit)),
        })
    }

    /// Every line that cites a source.
    fn citing(&self, id: &str) -> Result<Vec<Line>, Missing> {
        let every = INPUTS
            .iter()
            .filter(|spec| spec.name != "sources")
            .flat_map(|spec| (0..self.crisis.tables.n_rows(spec.name)).map(|row| Line { table: spec.name, row }));
        let truck = Line { table: crate::provenance::TRUCK, row: 0 };
        let every = every.chain(std::iter::once(truck));
        let citing: Vec<Line> =
            every.filter(|line| lines::source_ids(self.crisis, *line).iter().any(|cited| cited == id)).collect();
        if citing.is_empty() && !self.sources.contains_key(id) {
            let near = closest(id, self.sources.keys().copied()).map(|near| format!("sources/{near}"));
            return Err((format!("sources/{id}"), near));
        }
        Ok(citing)
    }

    fn line_named(&self, table: &str, id: &str) -> Result<Line, Missing> {
        let asked = format!("{table}/{id}");
        if table == crate::provenance::TRUCK {
            return Ok(Line { table: crate::provenance::TRUCK, row: 0 });
        }
        let Some(spec) = INPUTS.iter().find(|spec| spec.name == table) else {
            let near = closest(table, INPUTS.iter().map(|spec| spec.name)).map(|near| format!("{near}/{id}"));
            return Err((asked, near));
        };
        self.input(table, id).ok_or_else(|| {
            let lines = (0..self.crisis.tables.n_rows(table)).map(|row| Line { table: spec.name, row });
            let keys: Vec<String> = lines.map(|line| lines::key(self.crisis, line).join(",")).collect();
            let near = closest(id, keys.iter().map(String::as_str)).map(|near| format!("{table}/{near}"));
            (asked, near)
        })
    }

    /// The columns that rest on lines.
    fn touched(&self, lines: &BTreeSet<Line>) -> Vec<bool> {
        let program = &self.formulation.program;
        let provenance: &Provenance<'_> = &self.provenance;
        let rests = |figures: &[Figures]| figures.iter().any(|figure| lines.contains(&figure.line));
        let mut touched: Vec<bool> =
            (0..program.columns.len()).map(|column| rests(&provenance.column(column))).collect();
        let Some((_, prices)) = self.priced() else { return touched };
        let active = |column: usize| self.solution.values[column] > NOTHING;
        for row in (0..program.rows.len()).filter(|row| prices.duals[*row].abs() > NOTHING) {
            if rests(&provenance.row(row, &active)) {
                program.row(row).for_each(|(column, _)| touched[column] = true);
            }
        }
        touched
    }

    fn reliant(&self, touched: &[bool]) -> Vec<Reliant> {
        let mut found = Vec::new();
        for (spec, (_, rows)) in TABLES.iter().zip(self.plan.tables.cells()) {
            let days = spec.fields.iter().position(|field| field.name == "person_days_standard");
            let first = || spec.fields.iter().position(|field| field.decimals.is_some());
            let main = days.or_else(first).unwrap_or_default();
            let mut resting: Vec<(f64, usize)> = Vec::new();
            for (row, cells) in rows.iter().enumerate() {
                let (columns, _) = self.columns_of(&self.target(spec.name, row));
                if columns.iter().any(|(column, _)| touched[*column]) {
                    let size = if let longpole_base::Cell::Number(size) = cells[main] { size } else { 0.0 };
                    resting.push((size, row));
                }
            }
            resting.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
            if !resting.is_empty() {
                let largest = resting.iter().take(NAMED).map(|(_, row)| Self::cell_name(spec, &rows[*row]));
                found.push(Reliant { table: spec.name, n: resting.len(), of: rows.len(), largest: largest.collect() });
            }
        }
        found
    }
}

/// The figures by which people would know a line.
fn main_fields(line: Line) -> &'static [&'static str] {
    match line.table {
        "population" => &["people"],
        "needs" | "requirements" => &["survival", "standard"],
        "capacities" | "contents" | "funds" => &["amount"],
        "storage" | "stocks" | "pipeline" => &["amount_t"],
        "services" => &["amount_per_day"],
        "supplies" => &["price", "amount_t"],
        "links" => &["lead_days", "cost_per_t", "loss"],
        "items" => &["t_per_truck", "m3_per_t", "loss_per_day", "shelf_days", "lasts_days"],
        "rations" => &["min_g", "max_g", "min_share", "max_share"],
        "rates" => &["per_unit"],
        crate::provenance::TRUCK => &["t", "m3"],
        _ => &[],
    }
}
