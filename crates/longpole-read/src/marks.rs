//! What cells may carry beside words and figures: HXL tags, formulas, invisible marks.

use longpole_base::{Diagnostics, Kind, Sheet, TableSpec};
use longpole_model::tables::TABLES;

/// Most problems of one kind that are noted in one file. Ten are shown; finding the line of each takes its time.
pub(crate) const MOST_NOTED: usize = 100;

/// A cell without blanks and invisible marks at its ends. Text pasted from right-to-left pages carries such marks.
pub(crate) fn clean(cell: &str) -> &str {
    cell.trim_matches(|c: char| {
        c.is_whitespace()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
    })
}

/// The shape of a table, by name.
pub(crate) fn spec(table: &str) -> Option<&'static TableSpec> {
    TABLES.iter().find(|spec| spec.name == table)
}

/// Takes the HXL tag row off the rows, if it is there, and notes tags that fit no column and formulas kept as text.
pub(crate) fn check(sheet: &mut Sheet, diagnostics: &mut Diagnostics) {
    let is_tags =
        sheet.rows.first().is_some_and(|row| row.cells.iter().all(|cell| cell.is_empty() || cell.starts_with('#')));
    if is_tags {
        sheet.hxl = Some(sheet.rows.remove(0));
    }
    if let Some(spec) = spec(&sheet.table) {
        check_tags(spec, sheet, diagnostics);
        check_formulas(spec, sheet, diagnostics);
    }
}

fn check_tags(spec: &TableSpec, sheet: &Sheet, diagnostics: &mut Diagnostics) {
    let tags = sheet.hxl.iter().flat_map(|row| &row.cells);
    for (column, (name, tag)) in sheet.header.iter().zip(tags).enumerate() {
        let Some(expected) = spec.field(name).and_then(|field| field.hxl) else { continue };
        let base = tag.split('+').next().unwrap_or_default().trim().to_lowercase();
        if !tag.is_empty() && !expected.split('|').any(|allowed| allowed == base) {
            diagnostics.warn(
                "hxl-mismatch",
                Some(sheet.at_hxl(column)),
                format!(
                    "the HXL tag of `{name}` is `{tag}`, but the column holds `{}`",
                    expected.replace('|', "` or `")
                ),
                "check that the column is the one meant; then correct the tag, or delete it".into(),
            );
        }
    }
}

fn check_formulas(spec: &TableSpec, sheet: &Sheet, diagnostics: &mut Diagnostics) {
    let holds_text: Vec<bool> = sheet
        .header
        .iter()
        .map(|name| {
            // A formula among numbers, dates and words is an error, which is noted where cells are typed.
            let kind = spec.field(name).map(|field| field.kind);
            matches!(kind, Some(Kind::Text | Kind::Texts | Kind::Reference(_) | Kind::References(_)))
        })
        .collect();
    let mut noted = 0;
    for (index, row) in sheet.rows.iter().enumerate() {
        let formulas = row
            .cells
            .iter()
            .enumerate()
            .filter(|(column, cell)| cell.starts_with('=') && holds_text.get(*column).copied().unwrap_or_default());
        for (column, cell) in formulas {
            if noted == MOST_NOTED || sheet.text(index, "note").is_some_and(|note| note.contains("checked:")) {
                continue;
            }
            noted += 1;
            diagnostics.warn(
                "formula-cell",
                Some(sheet.at_cell(index, column)),
                format!("`{}` is `{cell}`, which is a formula stored as text", sheet.header[column]),
                "write the text that the formula gives; if the sign `=` is meant, write `checked:` and why into `note`"
                    .into(),
            );
        }
    }
}
