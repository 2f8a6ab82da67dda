//! An empty crisis folder to fill in: as a workbook, or file by file.

use crate::workbook::style::{Styles, note, timeless};
use crate::workbook::{XlsxError, add};
use crate::{Names, Words, reference};
use longpole_base::{FieldSpec, Kind, TableSpec};
use longpole_model::tables::TABLES;
use rust_xlsxwriter::{DataValidation, DataValidationRule, DocProperties, Workbook, Worksheet};

/// The last row of a sheet.
const LAST_ROW: u32 = 1_048_575;

/// The name of the sheet that explains; the reader of crisis folders leaves it alone.
const README: &str = "readme";

/// The header of a table as CSV, and nothing below.
pub fn empty_csv(spec: &TableSpec) -> String {
    let names: Vec<&str> = spec.fields.iter().map(|field| field.name).collect();
    format!("{}\n", names.join(","))
}

/// A workbook with an empty sheet for each table of a crisis folder. It can be filled in and read as it is.
///
/// # Errors
/// When the library cannot write it, which it always can.
pub fn workbook(words: &Words) -> Result<Vec<u8>, XlsxError> {
    let names = Names { crisis: None, words };
    let styles = Styles::new("money", words.language);
    let mut book = Workbook::new();
    book.set_properties(&timeless(DocProperties::new().set_title(words.say("template-title")).set_author("Longpole")));
    add(&mut book, words, README, |sheet| readme(sheet, &styles, names))?;
    for spec in TABLES {
        add(&mut book, words, spec.name, |sheet| table(sheet, spec, &styles, names))?;
    }
    book.save_to_buffer()
}

fn table(sheet: &mut Worksheet, spec: &TableSpec, styles: &Styles, names: Names<'_>) -> Result<(), XlsxError> {
    for (column, field) in spec.fields.iter().enumerate() {
        let column = column as u16;
        sheet.set_column_width(column, (field.name.len() + 3).max(12) as f64)?;
        sheet.set_column_format(column, cells_of(field, styles))?;
        let header = if field.required { &styles.header } else { &styles.header_light };
        // The name alone: the reader takes it back as it is.
        sheet.write_string_with_format(0, column, field.name, header)?;
        sheet.insert_note(0, column, &note(&comment(field, names)))?;
        if let Some(rule) = validation(field, names)? {
            sheet.add_data_validation(1, column, LAST_ROW, column, &rule)?;
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    Ok(())
}

/// Numbers are shown as they are typed; a share of 0.1 is not turned into percent.
fn cells_of<'s>(field: &FieldSpec, styles: &'s Styles) -> &'s rust_xlsxwriter::Format {
    if field.kind == Kind::Number { &styles.general } else { styles.of(field) }
}

/// What a column means, holds, and must keep to.
fn comment(field: &FieldSpec, names: Names<'_>) -> String {
    let words = names.words;
    let mut lines = vec![field.doc.replace('\n', " "), bare(&reference::holds(field, names))];
    lines.extend(reference::range(field, names));
    let empty = bare(&reference::if_empty(field, names));
    lines.push(if field.required { empty } else { words.fill("template-comment-empty", &[("empty", &empty)]) });
    lines.join("\n")
}

fn validation(field: &FieldSpec, names: Names<'_>) -> Result<Option<DataValidation>, XlsxError> {
    let words = names.words;
    let rule = DataValidation::new();
    let rule = match (field.kind, field.at_least, field.above, field.at_most) {
        (Kind::Choice(choices), ..) => {
            return rule.allow_list_strings(choices)?.set_error_message(words.say("template-choice-wrong")).map(Some);
        }
        (Kind::Number, Some(least), _, Some(most)) => {
            rule.allow_decimal_number(DataValidationRule::Between(least, most))
        }
        (Kind::Number, Some(least), _, None) => {
            rule.allow_decimal_number(DataValidationRule::GreaterThanOrEqualTo(least))
        }
        (Kind::Number, None, Some(bound), _) => rule.allow_decimal_number(DataValidationRule::GreaterThan(bound)),
        (Kind::Number, None, None, Some(most)) => {
            rule.allow_decimal_number(DataValidationRule::LessThanOrEqualTo(most))
        }
        _ => return Ok(None),
    };
    let range = reference::range(field, names).unwrap_or_default();
    rule.set_error_message(words.fill("template-number-wrong", &[("range", &range)])).map(Some)
}

fn readme(sheet: &mut Worksheet, styles: &Styles, names: Names<'_>) -> Result<(), XlsxError> {
    let words = names.words;
    for (column, width) in [16, 18, 14, 44, 16, 26, 90].into_iter().enumerate() {
        sheet.set_column_width(column as u16, width)?;
    }
    sheet.write_string_with_format(0, 0, words.say("template-title"), &styles.title)?;
    let mut row = 1;
    for line in words.lines("template-reading", &[]) {
        sheet.write_string(row, 0, line)?;
        row += 1;
    }
    row = list(sheet, styles, row + 1, &words.lines("template-tables", &[]), |out| {
        for spec in TABLES {
            out(&[spec.name.to_owned(), yes(spec.required, names), spec.doc.replace('\n', " ")])?;
        }
        Ok(())
    })?;
    list(sheet, styles, row + 1, &words.lines("template-columns", &[]), |out| {
        for spec in TABLES {
            for field in spec.fields {
                out(&[
                    spec.name.to_owned(),
                    field.name.to_owned(),
                    yes(field.required, names),
                    bare(&reference::kind(field, names)),
                    field.unit.unwrap_or_default().to_owned(),
                    bare(&reference::if_empty(field, names)),
                    field.doc.replace('\n', " "),
                ])?;
            }
        }
        Ok(())
    })?;
    Ok(())
}

/// Writes headings and rows; returns the row after the last.
fn list(
    sheet: &mut Worksheet,
    styles: &Styles,
    first: u32,
    titles: &[String],
    rows: impl FnOnce(&mut dyn FnMut(&[String]) -> Result<(), XlsxError>) -> Result<(), XlsxError>,
) -> Result<u32, XlsxError> {
    let mut row = first;
    for (column, title) in titles.iter().enumerate() {
        sheet.write_string_with_format(row, column as u16, title, &styles.header)?;
    }
    rows(&mut |cells| {
        row += 1;
        for (column, cell) in cells.iter().enumerate() {
            sheet.write_string(row, column as u16, cell)?;
        }
        Ok(())
    })?;
    Ok(row + 1)
}

fn yes(is: bool, names: Names<'_>) -> String {
    let words = names.words;
    words.say(if is { "template-yes" } else { "template-no" })
}

/// Without the marks of a page.
fn bare(text: &str) -> String {
    text.replace('`', "")
}

#[cfg(test)]
mod tests {
    use super::*;
    use calamine::{Reader, Xlsx};
    use std::io::Cursor;

    #[test]
    fn the_reader_takes_the_template_back() {
        let bytes = workbook(&crate::sample::words()).expect("a workbook");
        assert!(bytes == workbook(&crate::sample::words()).expect("a workbook"), "the same bytes");
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
        let mut names = vec![README];
        names.extend(TABLES.iter().map(|spec| spec.name));
        assert_eq!(book.sheet_names(), names);
        for spec in TABLES {
            let sheet = book.worksheet_range(spec.name).expect("a sheet");
            assert_eq!(sheet.height(), 1, "{}", spec.name);
            let header: Vec<String> = sheet.rows().next().expect("a header").iter().map(ToString::to_string).collect();
            assert_eq!(format!("{}\n", header.join(",")), empty_csv(spec));
        }
    }

    #[test]
    fn comments_say_what_to_write() {
        let links = TABLES.iter().find(|spec| spec.name == "links").expect("a table");
        let field = links.field("loss").expect("a column");
        let words = crate::sample::words();
        let names = Names { crisis: None, words: &words };
        assert_eq!(
            comment(field, names),
            "Part of the goods that is lost on the way.\nnumber, share\n0 to 1\nif empty: 0"
        );
    }
}
