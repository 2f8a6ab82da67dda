//! A workbook becomes sheets: its sheets are the tables, its cells keep their addresses.

use crate::delimited::assemble;
use crate::marks::{clean, spec};
use crate::package::{Refusal, weigh};
use calamine::{DataRef, ExcelDateTime, Reader, SheetType, Xlsx, XlsxError};
use longpole_base::diagnostic::closest;
use longpole_base::sheet::{Origin, SheetRow};
use longpole_base::{At, Diagnostics, Sheet};
use longpole_model::tables::TABLES;
use std::collections::BTreeMap;
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Reads every sheet that is a table. Sheets named `readme`, `notes` or with a leading `_` are the reader's own.
pub(crate) fn sheets(file: &str, bytes: &[u8], diagnostics: &mut Diagnostics) -> Vec<Sheet> {
    let mut found = Diagnostics::default();
    // The library is sound on what spreadsheet programs write. On what an attacker writes, it may give up the hard way.
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        weigh(bytes).map_err(Failure::from)?;
        open(file, bytes, &mut found)
    }))
    .unwrap_or(Err(Failure::Broken));
    diagnostics.extend(found);
    match outcome {
        Ok(sheets) => return sheets,
        Err(Failure::Broken) if bytes.starts_with(COMPOUND) => diagnostics.error(
            "broken-workbook",
            Some(At::file(file)),
            format!("`{file}` is protected with a password, or it is an old `.xls` workbook"),
            "save it as `.xlsx` without a password".into(),
        ),
        Err(Failure::Broken) => diagnostics.error(
            "broken-workbook",
            Some(At::file(file)),
            format!("`{file}` cannot be read as a workbook; it is damaged, or no `.xlsx` file"),
            "open it in a spreadsheet program and save it again as `.xlsx`".into(),
        ),
        Err(Failure::Bomb) => diagnostics.error(
            "zip-bomb",
            Some(At::file(file)),
            format!("`{file}` was not opened: unpacked, it would grow beyond all measure"),
            "copy the tables into a new workbook, or save them as CSV; do not open a file whose sender you do not know"
                .into(),
        ),
        Err(Failure::TooLarge) => diagnostics.error(
            "too-large",
            Some(At::file(file)),
            format!(
                "`{file}` holds more than {} million cells or {} MiB of text",
                MOST_CELLS / 1_000_000,
                crate::source::MOST_BYTES >> 20
            ),
            "delete empty rows and columns with stray content, or save the tables as CSV".into(),
        ),
    }
    Vec::new()
}

/// The first bytes of the container that old and encrypted workbooks use.
const COMPOUND: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0];

enum Failure {
    Broken,
    Bomb,
    TooLarge,
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::Broken => Self::Broken,
            Refusal::Bomb => Self::Bomb,
        }
    }
}

impl From<XlsxError> for Failure {
    fn from(_: XlsxError) -> Self {
        Self::Broken
    }
}

type Book<'a> = Xlsx<Cursor<&'a [u8]>>;

fn open(file: &str, bytes: &[u8], diagnostics: &mut Diagnostics) -> Result<Vec<Sheet>, Failure> {
    let mut book: Book = Xlsx::new(Cursor::new(bytes))?;
    let names: Vec<String> = book
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| sheet.name.clone())
        .collect();
    let (mut sheets, mut budget) = (Vec::new(), Budget { cells: MOST_CELLS, bytes: crate::source::MOST_BYTES });
    for name in names {
        let table = clean(&name).to_lowercase();
        if table.starts_with('_') || matches!(table.as_str(), "readme" | "notes") {
            continue;
        }
        if spec(&table).is_none() {
            note_unknown(file, &name, &table, diagnostics);
            continue;
        }
        let cells = Cells::read(&mut book, &name, &mut budget)?;
        sheets.push(cells.into_sheet(file, &name, &table, &mut budget, diagnostics)?);
    }
    Ok(sheets)
}

fn note_unknown(file: &str, sheet: &str, table: &str, diagnostics: &mut Diagnostics) {
    let aside = format!("rename the sheet to `_{sheet}` to keep it out of the plan");
    diagnostics.error(
        "unknown-table",
        Some(At { sheet: Some(sheet.to_owned()), ..At::file(file) }),
        format!("`{sheet}` is not a table of a crisis folder"),
        match closest(table, TABLES.iter().map(|spec| spec.name)) {
            Some(near) => format!("did you mean `{near}`? Otherwise {aside}"),
            None => aside,
        },
    );
}

/// Most cells of a workbook, counting the empty ones to the left of filled ones.
const MOST_CELLS: usize = 20_000_000;

/// The most rows and columns that a sheet can have.
const EDGE: (u32, u32) = (1 << 20, 1 << 14);

/// What may still be read, so that a small file cannot fill the memory.
struct Budget {
    cells: usize,
    bytes: usize,
}

impl Budget {
    fn spend(&mut self, cells: usize, bytes: usize) -> Result<(), Failure> {
        self.cells = self.cells.checked_sub(cells).ok_or(Failure::TooLarge)?;
        self.bytes = self.bytes.checked_sub(bytes).ok_or(Failure::TooLarge)?;
        Ok(())
    }
}

/// The filled cells of a sheet by row and column, both from 0.
#[derive(Default)]
struct Cells {
    rows: BTreeMap<u32, BTreeMap<u32, String>>,
    formulas: usize,
    errors: Vec<(u32, u32, String)>,
    unsaved: Vec<(u32, u32)>,
}

impl Cells {
    fn read(book: &mut Book, name: &str, budget: &mut Budget) -> Result<Self, Failure> {
        let mut cells = Self::default();
        let mut reader = book.worksheet_cells_reader(name)?;
        while let Some(cell) = reader.next_cell_with_formula_metadata()? {
            let (row, column) = cell.pos;
            if row >= EDGE.0 || column >= EDGE.1 {
                return Err(Failure::Broken);
            }
            if cell.formula.is_some() {
                cells.formulas += 1;
                if cell.value == DataRef::Empty {
                    cells.unsaved.push((row, column));
                }
            }
            if let DataRef::Error(error) = &cell.value {
                cells.errors.push((row, column, error.to_string()));
            }
            let text = written(&cell.value);
            budget.spend(1, text.len())?;
            if !text.is_empty() {
                cells.rows.entry(row).or_default().insert(column, text);
            }
        }
        Ok(cells)
    }

    fn into_sheet(
        self,
        file: &str,
        name: &str,
        table: &str,
        budget: &mut Budget,
        diagnostics: &mut Diagnostics,
    ) -> Result<Sheet, Failure> {
        let mut rows = Vec::with_capacity(self.rows.len());
        for (row, filled) in self.rows {
            let width = filled.last_key_value().map_or(0, |(column, _)| *column as usize + 1);
            budget.spend(width, 0)?;
            let mut cells = vec![String::new(); width];
            for (column, text) in filled {
                cells[column as usize] = text;
            }
            rows.push(SheetRow { position: row + 1, cells });
        }
        let sheet = assemble(file, table, Origin::Workbook { sheet: name.to_owned() }, rows, diagnostics);
        let at = |row: u32, column: u32| At {
            line: Some(row + 1),
            column: Some(column + 1),
            field: sheet.header.get(column as usize).filter(|name| !name.is_empty()).cloned(),
            ..sheet.at_table()
        };
        for (row, column, error) in self.errors {
            diagnostics.error(
                "cell-error",
                Some(at(row, column)),
                format!("the cell holds the error `{error}`"),
                "correct the formula, or write the value; leave the cell empty if the figure is not known".into(),
            );
        }
        for (row, column) in self.unsaved {
            diagnostics.error(
                "formula-unsaved",
                Some(at(row, column)),
                "the cell holds a formula whose value was never stored".into(),
                "open the workbook in a spreadsheet program and save it, or write the value".into(),
            );
        }
        if self.formulas > 0 {
            let n = self.formulas;
            diagnostics.note(
                "formula-value",
                Some(sheet.at_table()),
                format!(
                    "{n} cell{} of `{name}` {} a formula, of which the stored value is read",
                    if n == 1 { "" } else { "s" },
                    if n == 1 { "holds" } else { "hold" }
                ),
                "save the workbook in a spreadsheet program after every change, so that the stored values are right"
                    .into(),
            );
        }
        Ok(sheet)
    }
}

/// A typed cell as it would stand in CSV.
fn written(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) | DataRef::DurationIso(text) => clean(text).to_owned(),
        DataRef::SharedString(text) => clean(text).to_owned(),
        DataRef::Bool(boolean) => boolean.to_string(),
        DataRef::DateTime(moment) => date(*moment),
        DataRef::DateTimeIso(text) => without_midnight(clean(text)).to_owned(),
        DataRef::Error(_) | DataRef::Empty => String::new(),
    }
}

/// A serial number that is formatted as a date. What is not a day after the epoch stays a number.
fn date(moment: ExcelDateTime) -> String {
    let serial = moment.as_f64();
    if moment.is_duration() || !(1.0..2_958_466.0).contains(&serial) {
        return serial.to_string();
    }
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let date = format!("{year:04}-{month:02}-{day:02}");
    if serial.fract() == 0.0 { date } else { format!("{date}T{hour:02}:{minute:02}:{second:02}") }
}

fn without_midnight(text: &str) -> &str {
    match text.split_once('T') {
        Some((date, time)) if time.chars().all(|c| matches!(c, '0' | ':' | '.' | 'Z')) => date,
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use calamine::ExcelDateTimeType::{DateTime, TimeDelta};

    #[test]
    fn typed_cells_are_written_as_in_csv() {
        let moment = |serial, kind, is_1904| DataRef::DateTime(ExcelDateTime::new(serial, kind, is_1904));
        for (value, expected) in [
            (DataRef::Float(60.0), "60"),
            (DataRef::Float(0.1), "0.1"),
            (DataRef::Float(-1_234_567.25), "-1234567.25"),
            (DataRef::Int(7), "7"),
            (DataRef::Bool(true), "true"),
            (DataRef::String(" رفح ".into()), "رفح"),
            (moment(45380.0, DateTime, false), "2024-03-29"),
            (moment(43918.0, DateTime, true), "2024-03-29"),
            (moment(45380.5, DateTime, false), "2024-03-29T12:00:00"),
            (moment(0.25, DateTime, false), "0.25"),
            (moment(-3.0, DateTime, false), "-3"),
            (moment(1.5, TimeDelta, false), "1.5"),
            (DataRef::DateTimeIso("2024-03-29T00:00:00Z".into()), "2024-03-29"),
            (DataRef::DateTimeIso("2024-03-29".into()), "2024-03-29"),
        ] {
            assert_eq!(written(&value), expected, "{value:?}");
        }
    }
}
