//! Edits of a CSV text: what is not edited stays byte for byte.
//!
//! Column order, quoting, blank lines, line ends and the byte order mark are whoever wrote them's; a cell that was quoted
//! stays quoted. Records are known by the line in which they begin in the text before all edits.

use crate::marks::clean;
use longpole_base::TableSpec;
use longpole_base::sheet::delimiter;
use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;

/// One edit.
#[derive(Clone, Debug, PartialEq, Eq)]
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
        /// The line of the row it comes after; `None` for the end of the table.
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

/// Why a text cannot be edited so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotEdited {
    /// It is not UTF-8, its quotes do not close, or its lines end with carriage returns alone.
    Text,
    /// It has no header.
    NoHeader,
    /// No row begins in this line.
    NoLine(u32),
    /// The table has no such column.
    NoColumn(String),
    /// A row was taken out and is to be changed.
    Gone(u32),
}

impl fmt::Display for NotEdited {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text => {
                f.write_str("the file is not plain CSV in UTF-8; open it in a spreadsheet program and save it as such")
            }
            Self::NoHeader => f.write_str("the table has no header; write the names of its columns first"),
            Self::NoLine(line) => write!(f, "no row begins in line {line}"),
            Self::NoColumn(column) => write!(f, "`{column}` is not a column of the table"),
            Self::Gone(line) => write!(f, "the row in line {line} is taken out and changed at once"),
        }
    }
}

/// Whether a text can be edited here.
pub fn is_editable(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes).ok().and_then(records).is_some()
}

/// The text with edits made.
///
/// # Errors
/// When one of them cannot be made; then none is.
pub fn edited(bytes: &[u8], spec: &TableSpec, edits: &[Edit]) -> Result<Vec<u8>, NotEdited> {
    let text = std::str::from_utf8(bytes).map_err(|_| NotEdited::Text)?;
    let records = records(text).ok_or(NotEdited::Text)?;
    let mut table = Table::of(text, &records, spec)?;
    for edit in edits {
        table.make(edit)?;
    }
    Ok(table.text().into_bytes())
}

/// A record: its fields with their quotes, and what ends its line.
struct Record {
    line: u32,
    start: usize,
    fields: Vec<Range<usize>>,
    /// With the line end.
    end: usize,
}

/// Every record, blank ones among them; `None` if the text cannot be told apart into records.
fn records(text: &str) -> Option<Vec<Record>> {
    let body = text.len() - text.trim_start_matches('\u{feff}').len();
    let (sign, bytes) = (delimiter(&text[body..]), text.as_bytes());
    let (mut records, mut at, mut line) = (Vec::new(), body, 1);
    while at < bytes.len() {
        let mut record = Record { line, start: at, fields: Vec::new(), end: at };
        let (mut field, mut is_quoted) = (at, false);
        loop {
            match bytes.get(at) {
                None if is_quoted => return None,
                Some(b'\r') if !is_quoted && bytes.get(at + 1) != Some(&b'\n') => return None,
                None | Some(b'\n' | b'\r') if !is_quoted => {
                    record.fields.push(field..at);
                    at += if bytes.get(at) == Some(&b'\r') { 2 } else { 1 };
                    line += 1;
                    break;
                }
                // As they are read: a quote opens only where a field begins, and two within are one of its letters.
                Some(b'"') if is_quoted && bytes.get(at + 1) == Some(&b'"') => at += 1,
                Some(b'"') => is_quoted = at == field && !is_quoted,
                Some(b'\n') => line += 1,
                Some(byte) if *byte == sign && !is_quoted => {
                    record.fields.push(field..at);
                    field = at + 1;
                }
                _ => {}
            }
            at += 1;
        }
        at = at.min(bytes.len());
        record.end = at;
        records.push(record);
    }
    Some(records)
}

/// The text of a field, without its quotes.
fn plain(field: &str) -> String {
    let field = field.trim();
    match field.strip_prefix('"').and_then(|field| field.strip_suffix('"')) {
        Some(within) => clean(&within.replace("\"\"", "\"")).to_owned(),
        None => clean(field).to_owned(),
    }
}

/// A table under edit.
struct Table<'t> {
    text: &'t str,
    records: &'t [Record],
    spec: &'t TableSpec,
    sign: char,
    line_end: &'static str,
    header: usize,
    columns: Vec<String>,
    /// Columns that are added to the header.
    added: usize,
    /// By record: its fields as they will be written, where it changes; `None` inside if it goes.
    changed: BTreeMap<usize, Option<Vec<String>>>,
    /// By record: rows that come after it.
    inserted: BTreeMap<usize, Vec<BTreeMap<String, String>>>,
}

impl<'t> Table<'t> {
    fn of(text: &'t str, records: &'t [Record], spec: &'t TableSpec) -> Result<Self, NotEdited> {
        let fields = |record: &Record| -> Vec<String> {
            record.fields.iter().map(|field| plain(&text[field.clone()])).collect()
        };
        let is_header = |record: &Record| {
            let fields = fields(record);
            fields.iter().any(|field| !field.is_empty()) && !fields[0].to_ascii_lowercase().starts_with("sep=")
        };
        let header = records.iter().position(is_header).ok_or(NotEdited::NoHeader)?;
        let body = text.trim_start_matches('\u{feff}');
        Ok(Self {
            text,
            records,
            spec,
            sign: char::from(delimiter(body)),
            line_end: if text[..records[header].end].ends_with("\r\n") { "\r\n" } else { "\n" },
            header,
            columns: fields(&records[header]),
            added: 0,
            changed: BTreeMap::new(),
            inserted: BTreeMap::new(),
        })
    }

    fn make(&mut self, edit: &Edit) -> Result<(), NotEdited> {
        match edit {
            Edit::Set { line, column, value } => {
                let (record, column) = (self.record(*line)?, self.column(column)?);
                let written = self.written(record, column, value);
                let fields = self.fields(record).as_mut().ok_or(NotEdited::Gone(*line))?;
                if fields.len() <= column {
                    fields.resize(column + 1, String::new());
                }
                fields[column] = written;
            }
            Edit::Insert { after, cells } => {
                let after = after.map_or(Ok(self.last()), |line| self.record(line))?;
                for column in cells.keys() {
                    self.column(column)?;
                }
                self.inserted.entry(after).or_default().push(cells.clone());
            }
            Edit::Delete { line } => {
                let record = self.record(*line)?;
                self.changed.insert(record, None);
            }
        }
        Ok(())
    }

    /// A row by its line: not the header, nor what stands above it.
    fn record(&self, line: u32) -> Result<usize, NotEdited> {
        let found = self.records.binary_search_by_key(&line, |record| record.line);
        found.ok().filter(|record| *record > self.header && !self.is_blank(*record)).ok_or(NotEdited::NoLine(line))
    }

    fn is_blank(&self, record: usize) -> bool {
        self.records[record].fields.iter().all(|field| plain(&self.text[field.clone()]).is_empty())
    }

    /// The last record that says something.
    fn last(&self) -> usize {
        (self.header..self.records.len()).rev().find(|record| !self.is_blank(*record)).unwrap_or(self.header)
    }

    /// The place of a column, which is added if the table may have it.
    fn column(&mut self, name: &str) -> Result<usize, NotEdited> {
        if let Some(column) = self.columns.iter().position(|known| known == name) {
            return Ok(column);
        }
        if self.spec.field(name).is_none() {
            return Err(NotEdited::NoColumn(name.to_owned()));
        }
        self.columns.push(name.to_owned());
        self.added += 1;
        Ok(self.columns.len() - 1)
    }

    /// The fields of a record that changes.
    fn fields(&mut self, record: usize) -> &mut Option<Vec<String>> {
        let (text, records) = (self.text, self.records);
        let fields = || records[record].fields.iter().map(|field| text[field.clone()].to_owned()).collect();
        self.changed.entry(record).or_insert_with(|| Some(fields()))
    }

    /// A value as it is written: in quotes if it needs them, or if the cell had them.
    fn written(&self, record: usize, column: usize, value: &str) -> String {
        let before = self.records[record].fields.get(column).map_or("", |field| &self.text[field.clone()]);
        self.quoted(value, before.trim_start().starts_with('"') && !value.is_empty())
    }

    fn quoted(&self, value: &str, is_forced: bool) -> String {
        let needs = value.contains([self.sign, '"', '\n', '\r']) || value != value.trim();
        if is_forced || needs { format!("\"{}\"", value.replace('"', "\"\"")) } else { value.to_owned() }
    }

    /// The text as it will be saved.
    fn text(&self) -> String {
        let sign = self.sign.to_string();
        let mut out = String::with_capacity(self.text.len() + 256);
        out.push_str(&self.text[..self.records.first().map_or(0, |record| record.start)]);
        for (at, record) in self.records.iter().enumerate() {
            let whole = &self.text[record.start..record.end];
            let line = whole.trim_end_matches(['\r', '\n']);
            let end = &whole[line.len()..];
            match self.changed.get(&at) {
                Some(None) => {}
                Some(Some(fields)) => out.push_str(&format!("{}{end}", fields.join(&sign))),
                None if at == self.header && self.added > 0 => {
                    let new = &self.columns[self.columns.len() - self.added..];
                    out.push_str(&format!("{line}{sign}{}{end}", new.join(&sign)));
                }
                None => out.push_str(whole),
            }
            for cells in self.inserted.get(&at).into_iter().flatten() {
                if !out.is_empty() && !out.ends_with('\n') {
                    out.push_str(self.line_end);
                }
                let cell = |column: &String| self.quoted(cells.get(column).map_or("", String::as_str), false);
                let row: Vec<String> = self.columns.iter().map(cell).collect();
                out.push_str(&format!("{}{}", row.join(&sign), self.line_end));
            }
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::marks::spec;

    fn set(line: u32, column: &str, value: &str) -> Edit {
        Edit::Set { line, column: column.into(), value: value.into() }
    }

    fn insert(after: Option<u32>, cells: &[(&str, &str)]) -> Edit {
        let cells = cells.iter().map(|(column, text)| ((*column).to_owned(), (*text).to_owned())).collect();
        Edit::Insert { after, cells }
    }

    #[track_caller]
    fn check(text: &str, edits: &[Edit], expected: &str) {
        let found = edited(text.as_bytes(), spec("storage").expect("a table"), edits).expect("edited");
        assert_eq!(String::from_utf8(found).expect("a text"), expected);
    }

    #[test]
    fn what_is_not_edited_stays_byte_for_byte() {
        let text = "\u{feff}id;place;amount_t\r\n\r\na;\"x\"; 5 \r\n\"b\";\"two\nlines\";\"6\"\r\nc;y;7";
        check(text, &[], text);
        check(text, &[set(3, "amount_t", "8")], &text.replace(" 5 ", "8"));
        check(text, &[set(4, "amount_t", "9")], &text.replace("\"6\"", "\"9\""));
        check(text, &[set(6, "place", "a;b")], &text.replace(";y;", ";\"a;b\";"));
        check(text, &[set(6, "place", "say \"x\"")], &text.replace(";y;", ";\"say \"\"x\"\"\";"));
    }

    #[test]
    fn quotes_within_a_field_are_letters_of_it() {
        let text = "id,place,amount_t,note\na,x,5,6\" poles\nb,y,6,8\" poles\nc, \"x,7,\"a \"\"b\"\" c\"\n";
        check(text, &[set(2, "note", "six")], &text.replace("6\" poles", "six"));
        check(text, &[Edit::Delete { line: 2 }], &text.replace("a,x,5,6\" poles\n", ""));
        check(text, &[set(4, "note", "n")], &text.replace("\"a \"\"b\"\" c\"", "\"n\""));
    }

    #[test]
    fn rows_come_and_go() {
        let text = "id,place,amount_t\n#a,#b,#c\na,x,5\nb,y,6\n\n";
        check(text, &[Edit::Delete { line: 3 }], "id,place,amount_t\n#a,#b,#c\nb,y,6\n\n");
        check(
            text,
            &[insert(Some(3), &[("id", "n"), ("amount_t", "1")])],
            "id,place,amount_t\n#a,#b,#c\na,x,5\nn,,1\nb,y,6\n\n",
        );
        check(text, &[insert(None, &[("id", "n")])], "id,place,amount_t\n#a,#b,#c\na,x,5\nb,y,6\nn,,\n\n");
        check("id,place,amount_t\na,x,5", &[insert(None, &[("id", "n")])], "id,place,amount_t\na,x,5\nn,,\n");
        // A column that the table may have is added; rows that do not fill it stay as they are.
        check(
            "id,place,amount_t\na,x,5\nb,y,6\n",
            &[set(3, "note", "new")],
            "id,place,amount_t,note\na,x,5\nb,y,6,new\n",
        );
    }

    #[test]
    fn edits_that_fit_nothing_are_refused() {
        let refused = |text: &str, edit: Edit| {
            edited(text.as_bytes(), spec("storage").expect("a table"), &[edit]).expect_err("refused")
        };
        let text = "id,place,amount_t\na,x,5\n";
        assert_eq!(refused(text, set(1, "id", "z")), NotEdited::NoLine(1), "the header stays");
        assert_eq!(refused(text, set(9, "id", "z")), NotEdited::NoLine(9));
        assert_eq!(refused(text, set(2, "colour", "z")), NotEdited::NoColumn("colour".into()));
        assert_eq!(refused("", set(2, "id", "z")), NotEdited::NoHeader);
        assert_eq!(refused("id\n\"a\n", set(2, "id", "z")), NotEdited::Text);
        assert_eq!(refused("id\ra\r", set(2, "id", "z")), NotEdited::Text);
        let both = [Edit::Delete { line: 2 }, set(2, "id", "z")];
        assert_eq!(edited(text.as_bytes(), spec("storage").expect("a table"), &both), Err(NotEdited::Gone(2)));
        assert!(!is_editable(b"id\n\xff\xfe"));
    }
}
