//! Tables of the folder: their shape, and how they stand on disk.

use crate::types::problem::Diagnostic;
use crate::types::table::{ColumnSchema, Edit, RowText, TableList, TableSchema, TableText};
use longpole::base::sheet::Origin;
use longpole::base::{FieldSpec, Kind, TableSpec};
use longpole::model::tables::TABLES;
use longpole::read::Source;
use longpole::read::edit;
use longpole::tables::Opened;

impl TableList {
    /// Of a folder.
    pub(crate) fn of(source: &dyn Source) -> Self {
        let there = |spec: &TableSpec| Opened::of(source, spec.name).ok().filter(|opened| opened.digest.is_some());
        Self { tables: TABLES.iter().map(|spec| schema(spec, there(spec).as_ref())).collect() }
    }
}

impl TableText {
    /// Of a table, with what is wrong in its file.
    pub(crate) fn of(opened: &Opened, diagnostics: &[Diagnostic]) -> Self {
        let sheet = match &opened.sheet.origin {
            Origin::Csv(_) => None,
            Origin::Workbook { sheet } => Some(sheet.clone()),
        };
        let is_here = |found: &&Diagnostic| found.file.as_ref() == Some(&opened.sheet.file) && found.sheet == sheet;
        Self {
            name: opened.spec.name.to_owned(),
            file: opened.sheet.file.clone(),
            digest: opened.digest.clone(),
            is_editable: opened.is_editable,
            header: opened.sheet.header.clone(),
            rows: rows(opened),
            diagnostics: diagnostics.iter().filter(is_here).cloned().collect(),
            sheet,
        }
    }
}

/// The rows of a table as they stand.
pub(crate) fn rows(opened: &Opened) -> Vec<RowText> {
    let rows = opened.sheet.rows.iter().zip(&opened.lines);
    rows.map(|(row, line)| RowText { line: *line, cells: row.cells.clone() }).collect()
}

impl From<Edit> for edit::Edit {
    fn from(asked: Edit) -> Self {
        match asked {
            Edit::Set { line, column, value } => Self::Set { line, column, value },
            Edit::Insert { after, cells } => Self::Insert { after, cells },
            Edit::Delete { line } => Self::Delete { line },
        }
    }
}

fn schema(spec: &TableSpec, opened: Option<&Opened>) -> TableSchema {
    TableSchema {
        name: spec.name.to_owned(),
        doc: spec.doc.to_owned(),
        key: spec.key.iter().map(ToString::to_string).collect(),
        required: spec.required,
        file: opened.map(|opened| opened.sheet.file.clone()),
        is_editable: opened.is_some_and(|opened| opened.is_editable),
        columns: spec.fields.iter().map(column).collect(),
    }
}

fn column(field: &FieldSpec) -> ColumnSchema {
    let words = |words: &[&str]| words.iter().map(ToString::to_string).collect();
    let (kind, said, tables): (&str, Vec<String>, Vec<String>) = match field.kind {
        Kind::Text => ("text", Vec::new(), Vec::new()),
        Kind::Number => ("number", Vec::new(), Vec::new()),
        Kind::Date => ("date", Vec::new(), Vec::new()),
        Kind::DateOr(word) => ("date-or-word", words(&[word]), Vec::new()),
        Kind::CountOr(allowed) => ("count-or-word", words(allowed), Vec::new()),
        Kind::Choice(allowed) => ("choice", words(allowed), Vec::new()),
        Kind::Reference(tables) => ("reference", Vec::new(), words(tables)),
        Kind::References(tables) => ("references", Vec::new(), words(tables)),
        Kind::Texts => ("texts", Vec::new(), Vec::new()),
    };
    ColumnSchema {
        name: field.name.to_owned(),
        doc: field.doc.to_owned(),
        kind: kind.to_owned(),
        words: said,
        tables,
        unit: field.unit.map(str::to_owned),
        required: field.required,
        default: field.default.map(str::to_owned),
        at_least: field.at_least,
        above: field.above,
        at_most: field.at_most,
    }
}
