//! A line of input as people would look it up: file and line, the figures that matter, the note, the sources.

use super::Trace;
use crate::provenance::{Figures, Line, TRUCK};
use longpole_base::diagnostic::At;
use longpole_base::{Cell, FieldSpec};
use longpole_model::Crisis;
use longpole_model::entities::Attribution;
use longpole_model::tables::TABLES;

/// A line of input.
#[derive(Clone, Debug)]
pub struct LineView {
    /// Its name, as in `capacities[erez-trucks]`.
    pub name: String,
    /// Where it stands; `None` only for tables without a file.
    pub at: Option<At>,
    /// The figures that matter.
    pub figures: Vec<Figure>,
    /// The row's note.
    pub note: Option<String>,
    /// How the line is known: by the weakest of its sources. `None` without a source.
    pub standing: Option<Attribution>,
    /// Its sources, in the order of the row.
    pub sources: Vec<SourceView>,
}

/// A figure with its unit.
#[derive(Clone, Debug)]
pub struct Figure {
    /// The column.
    pub field: &'static str,
    /// What stands there; never blank.
    pub cell: Cell,
    /// The unit, in the words of the row.
    pub unit: Option<String>,
}

/// A source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceView {
    /// Its id.
    pub id: String,
    /// Its title; the rest is empty if the folder does not describe the source.
    pub title: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// How it knows.
    pub attribution: Option<Attribution>,
    /// Where it can be read.
    pub url: Option<String>,
}

impl Trace<'_> {
    /// A line with the figures that matter.
    pub fn line(&self, figures: Figures) -> LineView {
        let line = figures.line;
        let ids = source_ids(self.crisis, line);
        LineView {
            name: self.name_of(line),
            at: self.at(line),
            figures: self.figures(figures),
            note: text(self.crisis, line, "note"),
            standing: self.standing(line),
            sources: ids.iter().map(|id| self.source(id)).collect(),
        }
    }

    /// The name of a line, as in `population[rafah,displaced,2024-03-29]`.
    pub fn name_of(&self, line: Line) -> String {
        if line.table == TRUCK {
            return TRUCK.to_owned();
        }
        format!("{}[{}]", line.table, key(self.crisis, line).join(","))
    }

    /// A source by its id.
    pub fn source(&self, id: &str) -> SourceView {
        let row = self.sources.get(id).map(|n| &self.crisis.tables.sources.rows[*n]);
        SourceView {
            id: id.to_owned(),
            title: row.map(|row| row.title.clone()),
            publisher: row.and_then(|row| row.publisher.clone()),
            attribution: row.map(|row| row.attribution),
            url: row.and_then(|row| row.url.clone()),
        }
    }

    fn at(&self, line: Line) -> Option<At> {
        if line.table == TRUCK { Some(At::file("longpole.toml")) } else { self.crisis.tables.at(line.table, line.row) }
    }

    fn figures(&self, Figures { line, fields }: Figures) -> Vec<Figure> {
        if line.table == TRUCK {
            let truck = self.crisis.settings.truck;
            let figure =
                |field, value, unit: &str| Figure { field, cell: Cell::Number(value), unit: Some(unit.into()) };
            let room = truck.cubic_metres.map(|room| figure("m3", room, "m3"));
            return std::iter::once(figure("t", truck.tonnes, "t")).chain(room).collect();
        }
        let Some(spec) = TABLES.iter().find(|spec| spec.name == line.table) else { return Vec::new() };
        let cells = self.crisis.tables.cells(line.table, line.row).unwrap_or_default();
        let figure = |(field, cell): (&'static FieldSpec, Cell)| {
            let matters = fields.contains(&field.name) && cell != Cell::Blank;
            matters.then(|| Figure { field: field.name, cell, unit: self.unit(line, field) })
        };
        spec.fields.iter().zip(cells).filter_map(figure).collect()
    }

    /// The unit of a column, with what it leaves open filled in from the row.
    fn unit(&self, line: Line, field: &FieldSpec) -> Option<String> {
        let unit = field.unit?;
        let tables = &self.crisis.tables;
        let need = match line.table {
            "needs" => text(self.crisis, line, "id"),
            _ => text(self.crisis, line, "need"),
        };
        let need = need.and_then(|id| tables.needs.rows.iter().find(|need| need.id.as_str() == id));
        let measure = text(self.crisis, line, "measure");
        let currency = text(self.crisis, line, "currency").unwrap_or_else(|| self.crisis.settings.currency.clone());
        let unit = unit.replace("need unit", need.map_or("need unit", |need| &need.unit));
        let unit = unit.replace("measure", measure.as_deref().unwrap_or("measure"));
        Some(unit.replace("money", &currency))
    }
}

/// The ids of a line's sources.
pub(super) fn source_ids(crisis: &Crisis, line: Line) -> Vec<String> {
    if line.table == TRUCK {
        return crisis.settings.truck_sources.clone();
    }
    let ids = text(crisis, line, "source").unwrap_or_default();
    ids.split(';').filter(|id| !id.is_empty()).map(str::to_owned).collect()
}

/// What tells a line from the others of its table.
pub(super) fn key(crisis: &Crisis, line: Line) -> Vec<String> {
    let Some(spec) = TABLES.iter().find(|spec| spec.name == line.table) else { return Vec::new() };
    let cells = crisis.tables.cells(line.table, line.row).unwrap_or_default();
    let keys = spec.fields.iter().zip(cells).filter(|(field, _)| spec.key.contains(&field.name));
    keys.map(|(_, cell)| super::cells::shown(&cell)).collect()
}

/// The text of a cell of a line; `None` if it is empty or the table has no such column.
fn text(crisis: &Crisis, line: Line, field: &str) -> Option<String> {
    let spec = TABLES.iter().find(|spec| spec.name == line.table)?;
    let at = spec.fields.iter().position(|known| known.name == field)?;
    let cell = crisis.tables.cells(line.table, line.row)?.swap_remove(at);
    Some(super::cells::shown(&cell)).filter(|text| !text.is_empty())
}
