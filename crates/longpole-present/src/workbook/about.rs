//! The last sheet: what this is, how to read it, what the columns mean.

use super::answer::{Page, text};
use super::style::Styles;
use crate::tables::PLAN_TABLES;
use crate::{Names, VERSION, Words};
use longpole_base::{Cell, TableSpec};
use longpole_model::Crisis;
use rust_xlsxwriter::{Worksheet, XlsxError};

pub(crate) fn write(
    sheet: &mut Worksheet,
    crisis: &Crisis,
    cuts: &[(TableSpec, usize)],
    styles: &Styles,
    names: Names<'_>,
) -> Result<(), XlsxError> {
    let words = names.words;
    for (column, width) in [24, 26, 18, 80, 16, 16].into_iter().enumerate() {
        sheet.set_column_width(column as u16, width)?;
    }
    let mut page = Page { sheet, styles, names, row: 0 };
    let (settings, plain, date) = (&crisis.settings, &styles.text, &styles.date);
    page.cells([(text(names.title()), &styles.title)])?;
    page.pair(words.say("book-label-version"), text(VERSION), plain)?;
    page.pair(words.say("book-label-crisis"), text(&settings.id), plain)?;
    page.pair(words.say("book-label-scenario"), text(&settings.scenario), plain)?;
    page.pair(words.say("book-label-first-day"), Cell::Date(settings.start()), date)?;
    page.pair(words.say("book-label-last-day"), Cell::Date(settings.grid.last_day()), date)?;
    page.pair(words.say("book-label-periods"), Cell::Number(crisis.n_periods() as f64), &styles.numbers[0])?;
    page.pair(words.say("book-label-currency"), text(&settings.currency), plain)?;

    page.section(words.say("book-section-reading"))?;
    for line in words.lines("book-reading", &[]) {
        page.cells([(text(&line), plain)])?;
    }
    for (spec, n_rows) in cuts {
        page.cells([(text(cut_line(spec, *n_rows, words)), &styles.label)])?;
    }

    page.section(words.say("book-section-units"))?;
    page.header(&words.lines("book-units-columns", &[]))?;
    for need in &crisis.tables.needs.rows {
        let standard = need.standard.or(need.survival).map_or(Cell::Blank, |level| Cell::Number(level.value()));
        page.cells([
            (text(need.id.as_str()), plain),
            (text(names.need(need.id.as_str())), plain),
            (text(names.sector(&need.sector)), plain),
            (text(names.unit(&need.unit, 1.0)), plain),
            (text(names.need_kind(need.kind)), plain),
            (standard, &styles.general),
        ])?;
    }

    if !settings.rivals.is_empty() {
        page.section(words.say("trace-section-rivals"))?;
        page.header(&words.lines("trace-rivals-columns", &[]))?;
    }
    for rival in &settings.rivals {
        for (at, estimate) in rival.estimates.iter().enumerate() {
            let is_used = at == rival.used;
            page.cells([
                (text(format!("{} {}, {}", rival.table, rival.row(), rival.column)), plain),
                (text(&estimate.value), plain),
                (text(&estimate.source), plain),
                (text(if is_used { words.say("template-yes") } else { words.say("template-no") }), plain),
                (if is_used && !rival.by_scenario { text(&rival.reason) } else { Cell::Blank }, plain),
            ])?;
        }
    }

    page.section(words.say("book-section-columns"))?;
    page.header(&words.lines("book-meaning-columns", &[]))?;
    for spec in PLAN_TABLES {
        let (blank, row) = ((Cell::Blank, plain), meaning(spec.doc, styles));
        page.cells([(text(spec.name), &styles.label), blank.clone(), blank, row])?;
        for field in spec.fields {
            let unit = field.unit.map_or(Cell::Blank, |unit| text(unit.replace("money", &styles.currency)));
            let meaning = meaning(field.doc, styles);
            page.cells([(text(spec.name), plain), (text(field.name), plain), (unit, plain), meaning])?;
        }
    }
    Ok(())
}

/// That a sheet lacks its last rows.
pub(crate) fn cut_line(spec: &TableSpec, n_rows: usize, words: &Words) -> String {
    let n = n_rows as f64;
    let values = [
        ("sheet", spec.name.into()),
        ("number", words.number(n, 0).into()),
        ("n", n.into()),
        ("file", spec.file().into()),
    ];
    words.with("book-about-cut", &values)
}

fn meaning<'s>(doc: &str, styles: &'s Styles) -> (Cell, &'s rust_xlsxwriter::Format) {
    (text(doc.replace('\n', " ")), &styles.wrapped)
}
