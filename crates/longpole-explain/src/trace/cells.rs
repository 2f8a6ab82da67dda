//! Cells of a plan's tables: found by key, or by line.

use super::Trace;
use longpole_base::TableSpec;
use longpole_base::diagnostic::closest;
use longpole_plan::TABLES;
use std::collections::BTreeSet;

/// A row of a plan's table, and perhaps one of its columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Position in [`TABLES`].
    pub table: usize,
    /// Position among the table's rows.
    pub row: usize,
    /// Position among its columns.
    pub column: Option<usize>,
}

impl Cell {
    /// The shape of its table.
    pub fn spec(&self) -> &'static TableSpec {
        &TABLES[self.table]
    }
}

/// Why no cell could be found: what is not there, and what is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unknown {
    /// The text has no form that could name a cell.
    Form(String),
    /// No such table; the nearest, if one is like it.
    Table(String, Option<String>),
    /// The table has fewer lines: table and number of its last line.
    Line(String, usize),
    /// As many values are needed as the table has columns in its key: table and these columns.
    Key(String, Vec<String>),
    /// No row has this value in a column of the key: table, column, value, the nearest, and some that are there.
    Row(String, String, String, Option<String>, Vec<String>),
    /// No such column: table, column, the nearest, if one is like it.
    Column(String, String, Option<String>),
}

/// A cell as text.
pub(crate) fn shown(cell: &longpole_base::Cell) -> String {
    match cell {
        longpole_base::Cell::Blank => String::new(),
        longpole_base::Cell::Text(text) => text.clone(),
        longpole_base::Cell::Number(number) => number.to_string(),
        longpole_base::Cell::Date(date) => date.to_string(),
    }
}

impl Trace<'_> {
    /// Finds a cell by its name: `coverage[rafah,displaced,water,2024-03-29].people`, or `coverage.csv:412` as a
    /// spreadsheet counts lines, the header being the first.
    ///
    /// # Errors
    /// With what is not there and the nearest that is.
    pub fn find(&self, name: &str) -> Result<Cell, Unknown> {
        let name = name.trim();
        let head = name.find(['[', ':']).ok_or_else(|| Unknown::Form(name.to_owned()))?;
        let table = name[..head].trim_end_matches(".csv");
        let found = TABLES.iter().position(|spec| spec.name == table);
        let at = found.ok_or_else(|| {
            let near = closest(table, TABLES.iter().map(|spec| spec.name));
            Unknown::Table(table.to_owned(), near.map(str::to_owned))
        })?;
        let spec = &TABLES[at];
        let cells = self.plan.tables.cells().swap_remove(at).1;
        let (row, rest) = if name[head..].starts_with(':') {
            let (line, rest) = name[head + 1..].split_once('.').unwrap_or((&name[head + 1..], ""));
            let line: usize = line.parse().map_err(|_| Unknown::Form(name.to_owned()))?;
            let row = line.checked_sub(2).filter(|row| *row < cells.len());
            (row.ok_or_else(|| Unknown::Line(spec.file(), cells.len() + 1))?, rest)
        } else {
            let end = name.rfind(']').filter(|end| *end > head).ok_or_else(|| Unknown::Form(name.to_owned()))?;
            let row = by_key(spec, &cells, &name[head + 1..end])?;
            (row, name[end + 1..].trim_start_matches('.'))
        };
        let column = match rest {
            "" => None,
            column => Some(spec.fields.iter().position(|field| field.name == column).ok_or_else(|| {
                let near = closest(column, spec.fields.iter().map(|field| field.name)).map(str::to_owned);
                Unknown::Column(spec.name.to_owned(), column.to_owned(), near)
            })?),
        };
        Ok(Cell { table: at, row, column })
    }

    /// The name of a row of a plan's table, by its key.
    pub(super) fn cell_name(spec: &TableSpec, cells: &[longpole_base::Cell]) -> String {
        let keys = spec.fields.iter().zip(cells).filter(|(field, _)| spec.key.contains(&field.name));
        format!("{}[{}]", spec.name, keys.map(|(_, cell)| shown(cell)).collect::<Vec<_>>().join(","))
    }
}

/// The row with a key, or which part of the key no row has.
fn by_key(spec: &TableSpec, cells: &[Vec<longpole_base::Cell>], text: &str) -> Result<usize, Unknown> {
    let keys: Vec<usize> =
        (0..spec.fields.len()).filter(|column| spec.key.contains(&spec.fields[*column].name)).collect();
    // The only column of a key may hold anything, as the name of a row does.
    let asked: Vec<&str> = if keys.len() == 1 { vec![text] } else { text.split(',').map(str::trim).collect() };
    if asked.len() != keys.len() {
        return Err(Unknown::Key(spec.name.to_owned(), spec.key.iter().map(|key| (*key).to_owned()).collect()));
    }
    let mut rows: Vec<usize> = (0..cells.len()).collect();
    for (column, asked) in keys.iter().zip(asked) {
        let fits: Vec<usize> = rows.iter().copied().filter(|row| shown(&cells[*row][*column]) == asked).collect();
        if fits.is_empty() {
            const SHOWN: usize = 5;
            let there: BTreeSet<String> = rows.iter().map(|row| shown(&cells[*row][*column])).collect();
            let near = closest(asked, there.iter().map(String::as_str)).map(str::to_owned);
            let some = there.into_iter().take(SHOWN).collect();
            let field = spec.fields[*column].name.to_owned();
            return Err(Unknown::Row(spec.name.to_owned(), field, asked.to_owned(), near, some));
        }
        rows = fits;
    }
    Ok(rows[0])
}
