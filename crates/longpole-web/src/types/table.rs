//! Tables: their shape, their cells, their edits.

use super::problem::Diagnostic;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// Tables on their way out: of a plan, a comparison, a timeline.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
pub struct TableSet {
    /// The tables.
    pub tables: Vec<TableData>,
}

/// A table: columns and rows.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
pub struct TableData {
    /// Its name.
    pub name: String,
    /// The columns.
    pub columns: Vec<ColumnBrief>,
    /// The rows, with a cell for each column.
    pub rows: Vec<Vec<Option<CellValue>>>,
}

/// A cell; what is missing is null.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(untagged)]
pub enum CellValue {
    /// A number.
    Number(f64),
    /// A text; dates are texts.
    Text(String),
}

/// A column of a table on its way out.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct ColumnBrief {
    /// Its name.
    pub name: String,
    /// What it means.
    pub doc: String,
    /// Its unit.
    pub unit: Option<String>,
    /// Decimals a person wants to see.
    pub decimals: Option<u8>,
}

/// Every table a crisis folder may have.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct TableList {
    /// The tables, in the order of the reference.
    pub tables: Vec<TableSchema>,
}

/// The shape of a table of the folder.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct TableSchema {
    /// Its name.
    pub name: String,
    /// What one row is.
    pub doc: String,
    /// The columns that together tell rows apart.
    pub key: Vec<String>,
    /// Whether a folder without it is refused.
    pub required: bool,
    /// The file that holds it; null if the folder has no such table.
    pub file: Option<String>,
    /// Whether it can be edited here: a CSV file in UTF-8. Workbooks are edited in a spreadsheet program.
    pub is_editable: bool,
    /// The columns it may have.
    pub columns: Vec<ColumnSchema>,
}

/// What a column holds.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct ColumnSchema {
    /// Its name.
    pub name: String,
    /// What it means.
    pub doc: String,
    /// `text`, `number`, `date`, `date-or-word`, `count-or-word`, `choice`, `reference`, `references`, `texts`. Lists within
    /// a cell are separated by `;`.
    pub kind: String,
    /// The words of a choice, or that may stand in place of a date or count.
    pub words: Vec<String>,
    /// The tables whose ids it names.
    pub tables: Vec<String>,
    /// Its unit.
    pub unit: Option<String>,
    /// Whether every row must fill it.
    pub required: bool,
    /// What an empty cell stands for.
    pub default: Option<String>,
    /// The least a number may be.
    pub at_least: Option<f64>,
    /// A bound that a number must be above.
    pub above: Option<f64>,
    /// The most a number may be.
    pub at_most: Option<f64>,
}

/// A table of the folder as it stands on disk.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct TableText {
    /// Its name.
    pub name: String,
    /// The file that holds it.
    pub file: String,
    /// The sheet, if the file is a workbook.
    pub sheet: Option<String>,
    /// The BLAKE3 digest of the file, which a save must name; null if the folder has no such table: saving makes one.
    pub digest: Option<String>,
    /// Whether it can be edited here.
    pub is_editable: bool,
    /// The header, as written.
    pub header: Vec<String>,
    /// The rows, without empty rows and the HXL tag row.
    pub rows: Vec<RowText>,
    /// What is wrong with the table, by cell: `line` and `field` tell which.
    pub diagnostics: Vec<Diagnostic>,
}

/// A row as it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct RowText {
    /// The line in which it begins; in a workbook its row.
    pub line: u32,
    /// Its cells, in the order of the header; a row may have fewer than the header has names.
    pub cells: Vec<String>,
}

/// Edits of a table. Lines are those of the file with the digest, whatever edits come before.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct EditsRequest {
    /// The digest of the file that was edited; null if there was none.
    pub digest: Option<String>,
    /// The edits; all are made, or none.
    pub edits: Vec<Edit>,
}

/// One edit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(tag = "do", rename_all = "lowercase")]
pub enum Edit {
    /// A cell gets another text. A column that the table may have, but has not, is added behind the others.
    Set {
        /// The line in which the row begins.
        line: u32,
        /// The column's name.
        column: String,
        /// The text.
        value: String,
    },
    /// A row is put in.
    Insert {
        /// The line of the row it comes after; null for the end of the table.
        after: Option<u32>,
        /// The cells by column.
        cells: BTreeMap<String, String>,
    },
    /// A row is taken out.
    Delete {
        /// The line in which it begins.
        line: u32,
    },
}

/// What edits would lead to, if they were saved.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct CheckAnswer {
    /// What would be wrong with the whole folder then, worst first. Lines are those of the edited table.
    pub diagnostics: Vec<Diagnostic>,
    /// Whether the folder would have errors.
    pub has_errors: bool,
    /// The rows as they would stand.
    pub rows: Vec<RowText>,
}
