//! Cells with their addresses, whether they came from a CSV file or from a workbook.

use crate::diagnostic::At;
use std::sync::Arc;
use unicode_segmentation::UnicodeSegmentation;

/// Where the cells came from, as far as addresses need it.
#[derive(Clone, Debug)]
pub enum Origin {
    /// A CSV file, whose text is kept to count characters when something is wrong.
    Csv(Arc<str>),
    /// A sheet of a workbook.
    Workbook {
        /// The sheet's name.
        sheet: String,
    },
}

/// One row of cells.
#[derive(Clone, Debug)]
pub struct SheetRow {
    /// For CSV the byte at which the record starts; for a workbook the row number, from 1.
    pub position: u32,
    /// The cells, trimmed.
    pub cells: Vec<String>,
}

/// A table as it was read: a header and rows of text, each cell with its address.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// The file, relative to the crisis folder.
    pub file: String,
    /// The table's name, such as `links`.
    pub table: String,
    /// Where the cells came from.
    pub origin: Origin,
    /// The header, as written.
    pub header: Vec<String>,
    /// The position of the header row, as in [`SheetRow::position`].
    pub header_position: u32,
    /// The rows under the header, without empty rows and the HXL tag row.
    pub rows: Vec<SheetRow>,
    /// The HXL tag row, if there is one.
    pub hxl: Option<SheetRow>,
}

impl Sheet {
    /// The table itself, without a line.
    pub fn at_table(&self) -> At {
        let sheet = match &self.origin {
            Origin::Csv(_) => None,
            Origin::Workbook { sheet } => Some(sheet.clone()),
        };
        At { file: self.file.clone(), sheet, ..At::default() }
    }

    /// A whole row.
    pub fn at_row(&self, row: usize) -> At {
        let (line, _) = self.address(self.rows[row].position, None);
        At { line: Some(line), ..self.at_table() }
    }

    /// A cell, by row and by position in the header.
    pub fn at_cell(&self, row: usize, column: usize) -> At {
        self.at(self.rows[row].position, column)
    }

    /// A cell of the header.
    pub fn at_header(&self, column: usize) -> At {
        self.at(self.header_position, column)
    }

    /// A cell of the HXL tag row.
    pub fn at_hxl(&self, column: usize) -> At {
        self.at(self.hxl.as_ref().map_or(self.header_position, |row| row.position), column)
    }

    /// A cell of a row by the name of its column; the row alone if there is no such column.
    pub fn at_field(&self, row: usize, field: &str) -> At {
        match self.header.iter().position(|name| name == field) {
            Some(column) => self.at_cell(row, column),
            None => At { field: Some(field.to_owned()), ..self.at_row(row) },
        }
    }

    /// The text of a cell by the name of its column.
    pub fn text(&self, row: usize, field: &str) -> Option<&str> {
        let column = self.header.iter().position(|name| name == field)?;
        self.rows[row].cells.get(column).map(String::as_str)
    }

    fn at(&self, position: u32, column: usize) -> At {
        let (line, number) = self.address(position, Some(column));
        At { line: Some(line), column: number, field: self.header.get(column).cloned(), ..self.at_table() }
    }

    /// Line and column, counted only now: nobody needs them while nothing is wrong.
    fn address(&self, position: u32, column: Option<usize>) -> (u32, Option<u32>) {
        match &self.origin {
            Origin::Workbook { .. } => (position, column.map(|c| c as u32 + 1)),
            Origin::Csv(text) => {
                let start = position as usize;
                let offset = column.map_or(start, |column| field_start(text, start, column));
                let before = &text[..offset];
                let line = before.bytes().filter(|b| *b == b'\n').count() as u32 + 1;
                let line_start = before.rfind('\n').map_or(0, |at| at + 1);
                let characters = text[line_start..offset].graphemes(true).count() as u32;
                (line, column.map(|_| characters + 1))
            }
        }
    }
}

/// The byte at which a field of a CSV record starts, behind its opening quote and blanks.
fn field_start(text: &str, record: usize, column: usize) -> usize {
    let bytes = text.as_bytes();
    let (mut at, mut seen, mut quoted) = (record, 0, false);
    while at < bytes.len() && seen < column {
        match bytes[at] {
            b'"' => quoted = !quoted,
            b',' | b';' | b'\t' if !quoted && bytes[at] == delimiter(text) => seen += 1,
            b'\n' if !quoted => break,
            _ => {}
        }
        at += 1;
    }
    while at < bytes.len() && matches!(bytes[at], b' ' | b'"') {
        at += 1;
    }
    at
}

/// The sign between the fields of a CSV text: the commonest of comma, semicolon and tab in its first line.
///
/// Spreadsheet programs of French locales write semicolons.
pub fn delimiter(text: &str) -> u8 {
    let header = text.lines().next().unwrap_or_default();
    let count = |sign: char| header.chars().filter(|c| *c == sign).count();
    match (count(','), count(';'), count('\t')) {
        (comma, semicolon, tab) if semicolon > comma && semicolon >= tab => b';',
        (comma, _, tab) if tab > comma => b'\t',
        _ => b',',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(text: &str, record: u32) -> Sheet {
        Sheet {
            file: "links.csv".into(),
            table: "links".into(),
            origin: Origin::Csv(text.into()),
            header: vec!["id".into(), "from".into(), "to".into()],
            header_position: 0,
            rows: vec![SheetRow { position: record, cells: vec!["a".into(), "رفح".into(), "x".into()] }],
            hxl: None,
        }
    }

    #[test]
    fn columns_are_counted_as_people_count_characters() {
        let arabic = "id,from,to\na,رفح,x\n";
        assert_eq!(sheet(arabic, 11).at_cell(0, 2).to_string(), "links.csv:2:7 (column `to`)");
        let quoted = "id,from,to\na,\"two\nlines\",x\n";
        assert_eq!(sheet(quoted, 11).at_cell(0, 2).to_string(), "links.csv:3:8 (column `to`)");
        assert_eq!(sheet(quoted, 11).at_cell(0, 1).to_string(), "links.csv:2:4 (column `from`)");
    }

    #[test]
    fn workbooks_have_cell_addresses() {
        let mut book = sheet("", 0);
        book.origin = Origin::Workbook { sheet: "links".into() };
        book.rows[0].position = 7;
        assert_eq!(book.at_cell(0, 1).to_string(), "links.csv#links!B7 (column `from`)");
    }
}
