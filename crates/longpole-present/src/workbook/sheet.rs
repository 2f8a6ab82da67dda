//! One table as one sheet.

use super::style::{Styles, excel_date, note};
use crate::tables::TableView;
use crate::{Words, numbers};
use longpole_base::{Cell, FieldSpec};
use rust_xlsxwriter::{Format, Worksheet, XlsxError};
use unicode_width::UnicodeWidthStr;

/// The rows of a sheet, less its header.
pub(crate) const MOST_ROWS: usize = 1_048_575;

/// The most letters of a cell, as spreadsheet programs count them.
const MOST_LETTERS: usize = 32_767;

/// Rows that are looked at to find how wide a column should be.
const ROWS_MEASURED: usize = 1000;

/// Writes a table with its header; returns how many rows did not fit.
pub(crate) fn write(
    sheet: &mut Worksheet,
    view: &TableView,
    styles: &Styles,
    most_rows: usize,
    words: &Words,
) -> Result<usize, XlsxError> {
    let fields = view.spec.fields;
    for (column, field) in fields.iter().enumerate() {
        let column = column as u16;
        let title = heading(field, styles);
        sheet.write_string_with_format(0, column, &title, &styles.header)?;
        sheet.insert_note(0, column, &note(field.doc))?;
        sheet.set_column_width(column, width(view, column as usize, &title, words))?;
    }
    // The last row is given up to say how many are missing.
    let n_rows = view.rows.len();
    let n_shown = if n_rows > most_rows { most_rows - 1 } else { n_rows };
    let formats: Vec<&Format> = fields.iter().map(|field| styles.of(field)).collect();
    for (at, row) in view.rows[..n_shown].iter().enumerate() {
        for (column, (cell, format)) in row.iter().zip(&formats).enumerate() {
            write_cell(sheet, at as u32 + 1, column as u16, cell, format)?;
        }
    }
    if n_rows > n_shown {
        let text = words.counted("book-cut", (n_rows - n_shown) as f64);
        sheet.write_string_with_format(n_shown as u32 + 1, 0, text, &styles.label)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    sheet.set_repeat_rows(0, 0)?;
    sheet.autofilter(0, 0, n_shown as u32, fields.len() as u16 - 1)?;
    Ok(n_rows - n_shown)
}

/// Writes a cell. Text stays text, whatever it begins with.
pub(crate) fn write_cell(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    cell: &Cell,
    format: &Format,
) -> Result<(), XlsxError> {
    match cell {
        Cell::Blank => {}
        Cell::Text(text) => {
            sheet.write_string_with_format(row, column, cut(text), format)?;
        }
        Cell::Number(number) => {
            if let Some(number) = numbers::rounded(*number) {
                sheet.write_number_with_format(row, column, number, format)?;
            }
        }
        Cell::Date(date) => {
            match excel_date(*date) {
                Some(day) => sheet.write_datetime_with_format(row, column, &day, format)?,
                None => sheet.write_string_with_format(row, column, date.to_string(), format)?,
            };
        }
    }
    Ok(())
}

/// The name of a column with its unit.
fn heading(field: &FieldSpec, styles: &Styles) -> String {
    styles.unit(field).map_or_else(|| field.name.to_owned(), |unit| format!("{} ({unit})", field.name))
}

/// Wide enough for most cells, and for the heading with its button.
fn width(view: &TableView, column: usize, title: &str, words: &Words) -> f64 {
    let decimals = view.spec.fields[column].decimals.unwrap_or(2);
    let widest = view
        .rows
        .iter()
        .take(ROWS_MEASURED)
        .map(|row| match &row[column] {
            Cell::Blank => 0,
            Cell::Text(text) => text.width(),
            Cell::Number(number) => words.number(*number, usize::from(decimals)).len(),
            Cell::Date(_) => 10,
        })
        .max()
        .unwrap_or(0);
    // Headings wrap between words.
    let title = title.split(' ').map(UnicodeWidthStr::width).max().unwrap_or(0) + 4;
    widest.max(title).clamp(9, 48) as f64 + 1.0
}

/// Text that a cell can hold.
fn cut(text: &str) -> String {
    if text.len() <= MOST_LETTERS {
        return text.to_owned();
    }
    let mut room = MOST_LETTERS - 1;
    let kept = text.chars().take_while(|c| {
        let fits = c.len_utf16() <= room;
        room = room.saturating_sub(c.len_utf16());
        fits
    });
    let mut kept: String = kept.collect();
    if kept.len() < text.len() {
        kept.push('…');
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_holds_only_so_much() {
        assert_eq!(cut("short"), "short");
        let long = "a".repeat(40_000);
        assert_eq!(cut(&long).encode_utf16().count(), MOST_LETTERS);
        assert_eq!(cut(&"ع".repeat(20_000)).chars().count(), 20_000);
        assert!(cut(&"😀".repeat(20_000)).encode_utf16().count() <= MOST_LETTERS);
    }
}
