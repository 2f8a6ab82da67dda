//! Text becomes a sheet: CSV with comma, semicolon or tab, each record with the byte at which it starts.

use crate::decode::place;
use crate::marks::{MOST_NOTED, clean, spec};
use csv::{ReaderBuilder, StringRecord};
use longpole_base::sheet::{Origin, SheetRow, delimiter};
use longpole_base::{At, Diagnostics, Sheet};
use std::sync::Arc;

/// Reads a CSV text as a table, noting quotes that do not close.
pub(crate) fn sheet(file: &str, table: &str, text: String, diagnostics: &mut Diagnostics) -> Sheet {
    let text: Arc<str> = text.into();
    let mut rows = records(file, &text, diagnostics);
    // A first line `sep=;` speaks to spreadsheet programs.
    if rows.first().is_some_and(|row| row.cells[0].eq_ignore_ascii_case("sep=")) {
        rows.remove(0);
    }
    let origin = Origin::Csv(Arc::clone(&text));
    let mut sheet = assemble(file, table, origin, rows, diagnostics);
    // Spreadsheet programs write empty columns at the right; they say nothing.
    while sheet.header.last().is_some_and(String::is_empty) && column_is_empty(&sheet, sheet.header.len() - 1) {
        sheet.header.pop();
    }
    sheet
}

/// Makes a sheet of rows, the first of which is the header.
pub(crate) fn assemble(
    file: &str,
    table: &str,
    origin: Origin,
    mut rows: Vec<SheetRow>,
    diagnostics: &mut Diagnostics,
) -> Sheet {
    let mut sheet = Sheet {
        file: file.to_owned(),
        table: table.to_owned(),
        origin,
        header: Vec::new(),
        header_position: 0,
        rows: Vec::new(),
        hxl: None,
    };
    if rows.is_empty() {
        let columns: Vec<String> =
            spec(table).map(|spec| spec.fields.iter().map(|field| field.name.to_owned()).collect()).unwrap_or_default();
        diagnostics.error(
            "empty-table",
            Some(sheet.at_table()),
            format!("`{table}` is empty; it has not even a header"),
            format!("write the names of its columns into the first row ({}), or delete the table", columns.join(", ")),
        );
        // With every column there, the typed reader need not repeat that each is missing.
        sheet.header = columns;
        return sheet;
    }
    let header = rows.remove(0);
    sheet.header = header.cells;
    sheet.header_position = header.position;
    sheet.rows = rows;
    sheet
}

fn column_is_empty(sheet: &Sheet, column: usize) -> bool {
    sheet.rows.iter().all(|row| row.cells.get(column).is_none_or(String::is_empty))
}

/// Most unclosed quotes that are worked around in one file.
const MOST_REPAIRS: usize = 20;

/// The records that are not empty.
///
/// A quote that never closes would swallow the rest of the file. So it is noted, its line is read as if the quote
/// were not there, and reading goes on below: all else that is wrong is found in the same run.
fn records(file: &str, text: &str, diagnostics: &mut Diagnostics) -> Vec<SheetRow> {
    let delimiter = delimiter(text);
    let (mut rows, mut start) = (Vec::new(), 0);
    if text.contains('"') {
        note_strays(file, text, delimiter, diagnostics);
        for _ in 0..MOST_REPAIRS {
            let Some(Open { record, quote }) = Quotes::scan(&text[start..], delimiter).open else { break };
            let (record, quote) = (start + record, start + quote);
            let line_end = text[quote..].find('\n').map_or(text.len(), |end| quote + end + 1);
            let (line, column) = place(text, quote);
            diagnostics.error(
                "unclosed-quote",
                Some(At { line: Some(line), column: Some(column), ..At::file(file) }),
                "a double quote opens here and never closes".into(),
                "close the cell with another double quote, or delete this one".into(),
            );
            take(&text[start..record], start, delimiter, &mut rows);
            let line = format!("{}{}", &text[record..quote], &text[quote + 1..line_end]);
            take(&line, record, delimiter, &mut rows);
            start = line_end;
        }
    }
    take(&text[start..], start, delimiter, &mut rows);
    rows
}

/// Adds the records of a part of the text that starts at a byte.
fn take(part: &str, start: usize, delimiter: u8, rows: &mut Vec<SheetRow>) {
    let mut reader =
        ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(part.as_bytes());
    let mut record = StringRecord::new();
    while let Ok(true) = reader.read_record(&mut record) {
        if record.iter().all(|cell| clean(cell).is_empty()) {
            continue;
        }
        // The position may lie before line ends that the reader skipped.
        let byte = record.position().map_or(0, |position| position.byte() as usize);
        let skipped = part[byte..].bytes().take_while(|b| matches!(b, b'\r' | b'\n')).count();
        rows.push(SheetRow {
            position: (start + byte + skipped) as u32,
            cells: record.iter().map(|cell| clean(cell).to_owned()).collect(),
        });
    }
}

fn note_strays(file: &str, text: &str, delimiter: u8, diagnostics: &mut Diagnostics) {
    for byte in Quotes::scan(text, delimiter).strays.into_iter().take(MOST_NOTED) {
        let (line, column) = place(text, byte);
        diagnostics.error(
            "stray-quote",
            Some(At { line: Some(line), column: Some(column), ..At::file(file) }),
            "text follows here on the double quote that closes the cell".into(),
            "write a double quote inside a quoted cell twice: `\"\"`".into(),
        );
    }
}

/// A quote without an end.
struct Open {
    /// The byte at which its record starts.
    record: usize,
    /// The byte of the quote.
    quote: usize,
}

/// What is wrong with the quotes of a text.
struct Quotes {
    open: Option<Open>,
    strays: Vec<usize>,
}

impl Quotes {
    /// Follows the quotes through a text by the rules of the CSV reader.
    fn scan(text: &str, delimiter: u8) -> Self {
        enum State {
            FieldStart,
            Plain,
            Quoted,
            Closed,
        }
        let (mut state, mut strays) = (State::FieldStart, Vec::new());
        let (mut record, mut quote) = (0, 0);
        for (at, byte) in text.bytes().enumerate() {
            state = match (state, byte) {
                (State::FieldStart, b'"') => {
                    quote = at;
                    State::Quoted
                }
                (State::Quoted, b'"') => State::Closed,
                (State::Quoted, _) | (State::Closed, b'"') => State::Quoted,
                (_, b'\n' | b'\r') => {
                    record = at + 1;
                    State::FieldStart
                }
                (_, byte) if byte == delimiter => State::FieldStart,
                (State::Closed, b' ') => State::Closed,
                (State::Closed, _) => {
                    strays.push(at);
                    State::Plain
                }
                (State::FieldStart | State::Plain, _) => State::Plain,
            };
        }
        let open = matches!(state, State::Quoted).then_some(Open { record, quote });
        Self { open, strays }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every row as `line: cells`, then every problem as `code at`.
    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let mut diagnostics = Diagnostics::default();
        let sheet = sheet("links.csv", "links", text.to_owned(), &mut diagnostics);
        let header = format!("{}: {}", sheet.at_header(0).line.unwrap_or_default(), sheet.header.join("|"));
        let rows = (0..sheet.rows.len())
            .map(|row| format!("{}: {}", sheet.at_row(row).line.unwrap_or_default(), sheet.rows[row].cells.join("|")));
        let problems = diagnostics
            .sorted()
            .into_iter()
            .map(|d| format!("{} {}", d.code, d.at.as_ref().map(ToString::to_string).unwrap_or_default()));
        let found: Vec<String> = [header].into_iter().chain(rows).chain(problems).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn rows_know_their_lines() {
        check("id,from\na,b\nc,d\n", &["1: id|from", "2: a|b", "3: c|d"]);
        check("id,from\r\na,b\r\n\r\n , \r\nc,d", &["1: id|from", "2: a|b", "5: c|d"]);
        check("\n\nid,from\n\n\na,b", &["3: id|from", "6: a|b"]);
        check("id,note\na,\"two\nlines\"\n\nb,x\n", &["1: id|note", "2: a|two\nlines", "5: b|x"]);
        check("id,note\r\n\"a\",\"two\r\n\r\nlines\"\r\nb,x\r\n", &["1: id|note", "2: a|two\r\n\r\nlines", "5: b|x"]);
        check("id,name\nغزة,مدينة غزة\nرفح,رفح", &["1: id|name", "2: غزة|مدينة غزة", "3: رفح|رفح"]);
    }

    #[test]
    fn delimiters_blanks_and_empty_columns() {
        check("id;from\na;b,c\n", &["1: id|from", "2: a|b,c"]);
        check("id\tfrom\na\tb\n", &["1: id|from", "2: a|b"]);
        check("sep=;\nid;from\na;b\n", &["2: id|from", "3: a|b"]);
        check(" id , from \n\u{200f}a\u{200e},\u{a0}b \n", &["1: id|from", "2: a|b"]);
        check("id,from,,\na,b,,\n", &["1: id|from", "2: a|b||"]);
        check("id,\"say \"\"so\"\"\"\na,\"b\" \n", &["1: id|say \"so\"", "2: a|b"]);
    }

    #[test]
    fn quotes_that_do_not_close_are_named_and_read_around() {
        check(
            "id,note\na,\"open\nb,x\nc,y\n",
            &["1: id|note", "2: a|open", "3: b|x", "4: c|y", "unclosed-quote links.csv:2:3"],
        );
        check("id,note\nرفح,\"\nb,x\n", &["1: id|note", "2: رفح|", "3: b|x", "unclosed-quote links.csv:2:5"]);
        check("id,note\na,\"Al \"Awda\" b\"\n", &["1: id|note", "2: a|Al Awda\" b\"", "stray-quote links.csv:2:8"]);
    }

    #[test]
    fn a_table_without_a_header_is_an_error() {
        let mut diagnostics = Diagnostics::default();
        let empty = sheet("links.csv", "links", " \n\n".into(), &mut diagnostics);
        assert_eq!(empty.header.first().map(String::as_str), Some("id"));
        assert!(diagnostics.to_string().contains("error[empty-table]"), "{diagnostics}");
    }
}
