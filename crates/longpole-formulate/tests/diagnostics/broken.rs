//! A copy of `examples/tiny` that is broken on purpose.

use longpole_base::Diagnostics;
use longpole_formulate::formulate;
use longpole_model::Crisis;
use longpole_needs::Needs;
use longpole_read::{Memory, Source};
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, Worksheet};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::io::{self, Cursor, Write as _};
use std::path::Path;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// A folder in memory.
pub struct Broken {
    files: BTreeMap<String, Vec<u8>>,
    locked: BTreeSet<String>,
    books: BTreeMap<String, Book>,
    /// The scenario to plan with.
    pub scenario: Option<String>,
}

/// A workbook to be made of tables.
#[derive(Default)]
struct Book {
    /// Name and CSV of each sheet.
    sheets: Vec<(String, String)>,
    /// Sheet, cell, formula and its stored value.
    formulas: Vec<[String; 4]>,
    harm: Option<Harm>,
}

/// What is done to a workbook so that it must be refused.
#[derive(Clone, Copy)]
enum Harm {
    /// A part that unpacks to a great deal of nothing.
    Bomb,
    /// A cell at the far right of thousands of rows.
    FarCells,
}

/// Where an example keeps a written plan.
const PLAN: &str = "plan/";

/// The stored value of a formula that was never reckoned, until it is taken out.
const UNSAVED: &str = "123456789";

impl Source for Broken {
    fn list(&self) -> io::Result<Vec<String>> {
        Ok(self.files.keys().cloned().collect())
    }

    fn bytes(&self, path: &str) -> io::Result<Vec<u8>> {
        if self.locked.contains(path) {
            return Err(io::ErrorKind::PermissionDenied.into());
        }
        self.files.get(path).cloned().ok_or_else(|| io::ErrorKind::NotFound.into())
    }
}

impl Broken {
    /// The folder as it is before it is broken.
    pub fn tiny() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/tiny");
        let mut files = BTreeMap::new();
        for folder in ["", "scenarios/"] {
            for entry in fs::read_dir(root.join(folder)).expect("the example") {
                let entry = entry.expect("a file of the example");
                if entry.path().is_file() {
                    let name = format!("{folder}{}", entry.file_name().to_string_lossy());
                    files.insert(name, fs::read(entry.path()).expect("a file of the example"));
                }
            }
        }
        Self { files, locked: BTreeSet::new(), books: BTreeMap::new(), scenario: None }
    }

    /// Plans the folder as it stands, into the folder `plan`.
    pub fn plan(&mut self) {
        let run = longpole::plan(self, None, longpole::solve::Options::default()).expect("a plan");
        let files = longpole::output::files(&run).expect("a plan that holds");
        self.files.extend(files.into_iter().map(|(name, bytes)| (format!("{PLAN}{name}"), bytes)));
    }

    /// Takes the folder through every room up to this one; a plan in it is held against it.
    pub fn diagnose(mut self) -> Diagnostics {
        for (name, book) in std::mem::take(&mut self.books) {
            self.files.insert(name, book.bytes());
        }
        let written: Memory = self
            .files
            .iter()
            .filter_map(|(name, bytes)| Some((name.strip_prefix(PLAN)?.to_owned(), bytes.clone())))
            .collect();
        if written.list().is_ok_and(|files| !files.is_empty()) {
            return longpole::audit::audit(&self, None, &written)
                .map_or_else(|found| found, |audited| audited.diagnostics);
        }
        let mut diagnostics = Diagnostics::default();
        let input = longpole_read::read(&self, self.scenario.as_deref(), &mut diagnostics);
        let crisis = input.and_then(|input| Crisis::resolve(input.settings, input.tables, &mut diagnostics));
        if let Some(crisis) = crisis {
            formulate(&crisis, &Needs::of(&crisis), &mut diagnostics);
        }
        diagnostics
    }

    fn text(&self, path: &str) -> String {
        let bytes = self.files.get(path).unwrap_or_else(|| panic!("the folder has no `{path}`"));
        String::from_utf8(bytes.clone()).unwrap_or_else(|_| panic!("`{path}` is no longer UTF-8"))
    }

    pub fn replace(&mut self, path: &str, old: &str, new: &str) {
        let text = self.text(path);
        assert_eq!(text.matches(old).count(), 1, "`{path}` should hold once what is replaced:\n{old}\nin\n{text}");
        self.files.insert(path.to_owned(), text.replacen(old, new, 1).into_bytes());
    }

    pub fn append(&mut self, path: &str, lines: &str) {
        let text = format!("{}\n{lines}\n", self.text(path).trim_end());
        self.files.insert(path.to_owned(), text.into_bytes());
    }

    pub fn add(&mut self, path: &str, lines: &str) {
        let text = if lines.is_empty() { String::new() } else { format!("{lines}\n") };
        assert!(self.files.insert(path.to_owned(), text.into_bytes()).is_none(), "`{path}` is there already");
    }

    pub fn delete(&mut self, path: &str) {
        self.files.remove(path).unwrap_or_else(|| panic!("the folder has no `{path}`"));
    }

    pub fn encode(&mut self, path: &str, encoding: &str) {
        let text = self.text(path);
        let bytes = match encoding {
            "UTF-16" => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
            "Windows-1256" => encoding_rs::WINDOWS_1256.encode(&text).0.into_owned(),
            "a picture" => b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x02\0\0\0".to_vec(),
            _ => panic!("nobody knows how to save `{path}` as {encoding}"),
        };
        self.files.insert(path.to_owned(), bytes);
    }

    /// Takes the last byte off a word.
    pub fn cut_byte(&mut self, path: &str, word: &str) {
        let text = self.text(path);
        let end = text.find(word).unwrap_or_else(|| panic!("`{path}` has no `{word}`")) + word.len();
        let mut bytes = text.into_bytes();
        bytes.remove(end - 1);
        self.files.insert(path.to_owned(), bytes);
    }

    pub fn move_table(&mut self, path: &str, book: &str, moved: bool) {
        let text = self.text(path);
        let name = path.trim_end_matches(".csv").to_owned();
        self.books.entry(book.to_owned()).or_default().sheets.push((name, text));
        if moved {
            self.delete(path);
        }
    }

    pub fn move_all(&mut self, book: &str) {
        let tables: Vec<String> = self.files.keys().filter(|path| path.contains(".csv")).cloned().collect();
        for table in tables {
            self.move_table(&table, book, true);
        }
    }

    pub fn write_formula(&mut self, book: &str, sheet: &str, cell: &str, formula: &str, value: &str) {
        let value = if value == "nothing" { UNSAVED } else { value };
        let made = self.books.get_mut(book).unwrap_or_else(|| panic!("there is no workbook `{book}`"));
        made.formulas.push([sheet, cell, formula, value].map(str::to_owned));
    }

    /// What cannot be said as a change of text.
    pub fn recipe(&mut self, name: &str, path: &str) {
        let harm = match name {
            "locked" => {
                self.locked.insert(path.to_owned());
                return;
            }
            "zip-bomb" => Harm::Bomb,
            "far-cells" => Harm::FarCells,
            _ => panic!("there is no recipe `{name}`"),
        };
        let book = self.books.get_mut(path).unwrap_or_else(|| panic!("there is no workbook `{path}`"));
        book.harm = Some(harm);
    }
}

impl Book {
    fn bytes(self) -> Vec<u8> {
        let mut workbook = Workbook::new();
        for (name, text) in &self.sheets {
            let sheet = workbook.add_worksheet();
            sheet.set_name(name).expect("a name for a sheet");
            fill(sheet, text);
        }
        for [sheet, cell, formula, value] in &self.formulas {
            let sheet = workbook.worksheet_from_name(sheet).expect("a sheet");
            let column = u16::from(cell.as_bytes()[0] - b'A');
            let row = cell[1..].parse::<u32>().expect("a row") - 1;
            sheet.write_formula(row, column, Formula::new(formula).set_result(value)).expect("a formula");
        }
        let bytes = workbook.save_to_buffer().expect("a workbook");
        let bytes = patched(&bytes, |xml| xml.replace(&format!("<v>{UNSAVED}</v>"), ""));
        match self.harm {
            None => bytes,
            Some(Harm::Bomb) => patched(&bytes, |xml| xml + &" ".repeat(11 << 20)),
            Some(Harm::FarCells) => {
                let rows = (1000..5000).fold(String::new(), |mut xml, row| {
                    write!(xml, "<row r=\"{row}\"><c r=\"XFD{row}\"><v>0</v></c></row>").expect("text");
                    xml
                });
                patched(&bytes, |xml| xml.replace("</sheetData>", &format!("{rows}</sheetData>")))
            }
        }
    }
}

/// Writes a table into a sheet, typed as a person would type it. Cells in quotes are not needed here.
fn fill(sheet: &mut Worksheet, text: &str) {
    let dates = Format::new().set_num_format("yyyy-mm-dd");
    for (row, line) in (0..).zip(text.lines()) {
        for (column, cell) in (0..).zip(line.split(',')) {
            if let Ok(number) = cell.parse::<f64>() {
                sheet.write_number(row, column, number).expect("a number");
            } else if let (10, Ok(date)) = (cell.len(), ExcelDateTime::parse_from_str(cell)) {
                sheet.write_datetime_with_format(row, column, &date, &dates).expect("a date");
            } else {
                sheet.write_string(row, column, cell).expect("a text");
            }
        }
    }
}

/// A workbook with every sheet changed.
fn patched(book: &[u8], change: impl Fn(String) -> String) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(book)).expect("a package");
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let file = archive.by_index(index).expect("a part");
        let name = file.name().expect("a name").into_owned();
        let text = io::read_to_string(file).expect("text");
        let text = if name.starts_with("xl/worksheets/sheet") { change(text) } else { text };
        writer.start_file(name.as_str(), SimpleFileOptions::default()).expect("a part");
        writer.write_all(text.as_bytes()).expect("a part");
    }
    writer.finish().expect("a package").into_inner()
}
