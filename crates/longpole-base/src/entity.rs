//! The shape of a table, declared once: a Rust struct, from which reader, writer, schema and reference page follow.

use crate::diagnostic::{At, Diagnostics, Severity, closest};
use crate::sheet::Sheet;
use crate::value::{Cell, Kind, Value};

/// A column of a table.
#[derive(Clone, Copy, Debug)]
pub struct FieldSpec {
    /// Its name in the header.
    pub name: &'static str,
    /// What it means: the struct field's own documentation.
    pub doc: &'static str,
    /// What its cells hold.
    pub kind: Kind,
    /// The unit, where there is one.
    pub unit: Option<&'static str>,
    /// Whether every row must fill it.
    pub required: bool,
    /// What an empty cell stands for, where it stands for something.
    pub default: Option<&'static str>,
    /// The least a number may be.
    pub at_least: Option<f64>,
    /// A bound that a number must be above.
    pub above: Option<f64>,
    /// The most a number may be.
    pub at_most: Option<f64>,
    /// The HXL tags that say the same, without attributes, separated by `|`.
    pub hxl: Option<&'static str>,
    /// How many decimals a person wants to see.
    pub decimals: Option<u8>,
    /// Whether files hold its numbers with every digit, as prices must be held: a millionth is coarse where a price is
    /// multiplied by millions.
    pub exact: bool,
}

impl FieldSpec {
    /// What the column means, with its unit, as the end of a hint.
    fn meaning(&self) -> String {
        let sentence = within(&first_sentence(self.doc));
        self.unit.map_or(sentence.clone(), |unit| format!("{sentence} ({unit})"))
    }
}

/// A table: one kind of thing.
#[derive(Clone, Copy, Debug)]
pub struct TableSpec {
    /// The table's name; the file is `<name>.csv`.
    pub name: &'static str,
    /// What one row is: the struct's own documentation.
    pub doc: &'static str,
    /// The columns that together tell rows apart; empty if rows need no telling apart.
    pub key: &'static [&'static str],
    /// Whether a folder without this table is refused.
    pub required: bool,
    /// The columns, in order.
    pub fields: &'static [FieldSpec],
}

impl TableSpec {
    /// The file that holds the table.
    pub fn file(&self) -> String {
        format!("{}.csv", self.name)
    }

    /// A column by name.
    pub fn field(&self, name: &str) -> Option<&'static FieldSpec> {
        self.fields.iter().find(|field| field.name == name)
    }
}

/// One kind of thing, one row of it. Derive it; do not write it.
pub trait Entity: Sized {
    /// The shape of the table.
    const TABLE: TableSpec;

    /// Reads a row; `None` if a cell was wrong, which the reader has then noted.
    fn read(row: &mut RowReader<'_>) -> Option<Self>;

    /// The row as cells, in the order of the columns.
    fn cells(&self) -> Vec<Cell>;

    /// The ids that each reference column of this row names.
    fn references(&self) -> Vec<(&'static FieldSpec, Vec<&str>)>;
}

/// Rows of one kind with the sheet they were read from.
#[derive(Clone, Debug)]
pub struct Table<T> {
    /// The rows, in the order of the file.
    pub rows: Vec<T>,
    /// For each row its number in the sheet.
    pub origins: Vec<u32>,
    /// The sheet; `None` if the folder has no such table.
    pub sheet: Option<Sheet>,
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self { rows: Vec::new(), origins: Vec::new(), sheet: None }
    }
}

impl<T: Entity> Table<T> {
    /// Reads every row of a sheet, noting all that is wrong.
    pub fn read(sheet: Sheet, diagnostics: &mut Diagnostics) -> Self {
        let columns = match_columns(&T::TABLE, &sheet, diagnostics);
        let mut rows = Vec::with_capacity(sheet.rows.len());
        let mut origins = Vec::with_capacity(sheet.rows.len());
        for index in 0..sheet.rows.len() {
            let mut row =
                RowReader { spec: &T::TABLE, sheet: &sheet, row: index, columns: &columns, diagnostics, ok: true };
            // A row that is too wide has cells under the wrong names: what they hold would only mislead.
            if row.is_too_wide() {
                continue;
            }
            if let Some(entity) = T::read(&mut row) {
                rows.push(entity);
                origins.push(index as u32);
            }
        }
        Self { rows, origins, sheet: Some(sheet) }
    }

    /// Where a row stands.
    pub fn at(&self, row: usize) -> Option<At> {
        self.sheet.as_ref().map(|sheet| sheet.at_row(self.origins[row] as usize))
    }

    /// Where a cell of a row stands.
    pub fn at_field(&self, row: usize, field: &str) -> Option<At> {
        self.sheet.as_ref().map(|sheet| sheet.at_field(self.origins[row] as usize, field))
    }

    /// Whether the row's `note` answers warnings with `checked: …`.
    pub fn is_checked(&self, row: usize) -> bool {
        self.sheet
            .as_ref()
            .and_then(|sheet| sheet.text(self.origins[row] as usize, "note"))
            .is_some_and(|note| note.contains("checked:"))
    }
}

/// For every declared column its place in the sheet. Notes unknown, doubled and missing columns.
fn match_columns(spec: &TableSpec, sheet: &Sheet, diagnostics: &mut Diagnostics) -> Vec<Option<usize>> {
    for (column, name) in sheet.header.iter().enumerate() {
        if sheet.header[..column].contains(name) && !name.is_empty() {
            diagnostics.error(
                "duplicate-column",
                Some(sheet.at_header(column)),
                format!("the column `{name}` stands twice in `{}`", sheet.table),
                "rename or delete one of the two".into(),
            );
        } else if name.is_empty() && sheet.rows.iter().all(|row| row.cells.get(column).is_none_or(String::is_empty)) {
            // A table need not start at the left edge of its sheet.
        } else if spec.field(name).is_none() {
            let near = closest(name, spec.fields.iter().map(|field| field.name));
            let hint = match near {
                _ if name.is_empty() => "name the column, or delete it".to_owned(),
                Some(near) => format!("did you mean `{near}`? Otherwise delete the column, or move it to `note`"),
                None => format!(
                    "delete the column, or move it to `note`; `{}` has: {}",
                    spec.name,
                    spec.fields.iter().map(|f| f.name).collect::<Vec<_>>().join(", ")
                ),
            };
            diagnostics.error(
                "unknown-column",
                Some(sheet.at_header(column)),
                format!("`{name}` is not a column of `{}`", spec.name),
                hint,
            );
        }
    }
    spec.fields
        .iter()
        .map(|field| {
            let found = sheet.header.iter().position(|name| name == field.name);
            if found.is_none() && field.required {
                diagnostics.error(
                    "missing-column",
                    Some(sheet.at_table()),
                    format!("`{}` needs a column `{}`", spec.name, field.name),
                    format!("add `{}` to the header and a value to every row: {}", field.name, field.meaning()),
                );
            }
            found
        })
        .collect()
}

/// The first sentence of a documentation text, for hints.
pub fn first_sentence(doc: &str) -> String {
    let end = doc.find(". ").or_else(|| doc.find(".\n")).map_or(doc.len(), |at| at + 1);
    doc[..end].replace('\n', " ").trim().to_owned()
}

/// A sentence as it stands within another: without its capital and its full stop.
pub fn within(sentence: &str) -> String {
    let sentence = sentence.trim_end_matches('.');
    let mut letters = sentence.chars();
    let first = letters.next().unwrap_or_default();
    if letters.clone().next().is_some_and(|second| second.is_lowercase() || second == ' ') {
        first.to_lowercase().chain(letters).collect()
    } else {
        sentence.to_owned()
    }
}

/// The largest number that means anything: more than all money and all people, in any currency.
pub const MOST: f64 = 1e13;

/// The smallest number that is not nothing: a microgram where tonnes are counted would be a slip.
const LEAST: f64 = 1e-10;

/// A row being read: hands out typed cells and notes what is wrong.
pub struct RowReader<'a> {
    spec: &'static TableSpec,
    sheet: &'a Sheet,
    row: usize,
    columns: &'a [Option<usize>],
    diagnostics: &'a mut Diagnostics,
    ok: bool,
}

impl RowReader<'_> {
    /// The cell of the column with this place in the declaration. `None` after a problem.
    pub fn get<T: Value>(&mut self, index: usize) -> Option<T> {
        let field = &self.spec.fields[index];
        let Some(column) = self.columns[index] else {
            if field.required {
                // Said once for the header.
                self.ok = false;
                return None;
            }
            return self.empty(field, 0);
        };
        let text = self.sheet.rows[self.row].cells.get(column).map_or("", String::as_str);
        if text.is_empty() {
            return self.empty(field, column);
        }
        // Where decimals are declared, people are an average.
        let is_count = field.unit == Some("person") && field.decimals.is_none();
        if is_count && crate::number::fold_digits(text).contains('.') {
            let folded = crate::number::fold_digits(text);
            let sets_thousands = folded.split('.').skip(1).all(|group| group.len() == 3);
            let hint = if sets_thousands {
                format!("write `{}` if the point sets thousands apart; else round the figure", folded.replace('.', ""))
            } else {
                "round the figure".to_owned()
            };
            self.wrong(
                "not-whole",
                column,
                format!("`{}` is `{text}`, but people are counted whole", field.name),
                hint,
            );
            return None;
        }
        match T::parse(text) {
            Ok(value) => {
                if let Some(number) = value.number() {
                    self.check_range(field, column, text, number);
                }
                Some(value)
            }
            Err(wrong) => {
                let code = match field.kind {
                    Kind::Number if text.starts_with('=') => "formula-text",
                    Kind::Number => "not-a-number",
                    Kind::Date | Kind::DateOr(_) => "not-a-date",
                    Kind::Choice(_) | Kind::CountOr(_) => "unknown-word",
                    _ => "bad-id",
                };
                self.wrong(
                    code,
                    column,
                    format!("`{}` is `{text}`, which is not {}", field.name, wrong.expected),
                    wrong.hint,
                );
                None
            }
        }
    }

    /// Whether every cell asked for was in order.
    pub fn ok(&self) -> bool {
        self.ok
    }

    fn empty<T: Value>(&mut self, field: &FieldSpec, column: usize) -> Option<T> {
        if let Some(default) = field.default {
            return Some(
                T::parse(default).unwrap_or_else(|_| panic!("the default of {} is declared wrong", field.name)),
            );
        }
        if let Some(missing) = T::missing() {
            return Some(missing);
        }
        self.wrong(
            "missing-value",
            column,
            format!("`{}` is empty", field.name),
            format!("fill it in: {}", field.meaning()),
        );
        None
    }

    fn check_range(&mut self, field: &FieldSpec, column: usize, text: &str, number: f64) {
        let fault = if number.abs() > MOST {
            Some(format!("at most {MOST:e}"))
        } else if !field.exact && number != 0.0 && number.abs() < LEAST {
            Some(format!("zero or at least {LEAST:e}"))
        } else if field.at_least.is_some_and(|least| number < least) {
            Some(format!("at least {}", field.at_least.unwrap_or_default()))
        } else if field.above.is_some_and(|bound| number <= bound) {
            Some(format!("above {}", field.above.unwrap_or_default()))
        } else if field.at_most.is_some_and(|most| number > most) {
            Some(format!("at most {}", field.at_most.unwrap_or_default()))
        } else {
            None
        };
        if let Some(fault) = fault {
            let is_share = field.unit.is_some_and(|unit| unit.starts_with("share"));
            let hint = if number < 0.0 && field.at_least == Some(0.0) {
                if field.required {
                    format!("remove the minus sign, or correct the figure: {}", field.meaning())
                } else {
                    "remove the minus sign, or leave the cell empty if the figure is not known".to_owned()
                }
            } else if is_share && (1.0..=100.0).contains(&number) {
                format!("a share is a part of one: {number} per cent is `{}`", number / 100.0)
            } else {
                format!("correct the figure: {}", field.meaning())
            };
            self.wrong("out-of-range", column, format!("`{}` is `{text}`, but must be {fault}", field.name), hint);
        }
    }

    /// A row with more cells than the header has names: most often a comma that wanted quotes.
    fn is_too_wide(&mut self) -> bool {
        let (cells, names) = (&self.sheet.rows[self.row].cells, self.sheet.header.len());
        let is_wide = cells.iter().skip(names).any(|cell| !cell.is_empty());
        if is_wide && !self.diagnostics.is_full(Severity::Error, "too-many-cells") {
            self.diagnostics.error(
                "too-many-cells",
                Some(self.sheet.at_row(self.row)),
                format!("the row has {} cells, but the header only {names}", cells.len()),
                "put a text or figure that holds a comma in double quotes: \"like, this\" or \"1,500\"".into(),
            );
        }
        is_wide
    }

    fn wrong(&mut self, code: &'static str, column: usize, message: String, hint: String) {
        self.ok = false;
        if self.diagnostics.is_full(Severity::Error, code) {
            return;
        }
        let at = if self.columns.contains(&Some(column)) {
            self.sheet.at_cell(self.row, column)
        } else {
            self.sheet.at_row(self.row)
        };
        self.diagnostics.error(code, Some(at), message, hint);
    }
}
