//! The last sheet: what this is, how to read it, what the columns mean.

use super::answer::{Page, text};
use super::style::Styles;
use crate::tables::PLAN_TABLES;
use crate::{VERSION, numbers, words};
use longpole_base::{Cell, TableSpec};
use longpole_model::Crisis;
use rust_xlsxwriter::{Worksheet, XlsxError};

pub(crate) fn write(
    sheet: &mut Worksheet,
    crisis: &Crisis,
    cuts: &[(TableSpec, usize)],
    styles: &Styles,
) -> Result<(), XlsxError> {
    for (column, width) in [24, 26, 18, 80, 16, 16].into_iter().enumerate() {
        sheet.set_column_width(column as u16, width)?;
    }
    let mut page = Page { sheet, styles, row: 0 };
    let (settings, plain, date) = (&crisis.settings, &styles.text, &styles.date);
    page.cells([(text(settings.title_in("en")), &styles.title)])?;
    page.pair(words::LABEL_VERSION, text(VERSION), plain)?;
    page.pair(words::LABEL_CRISIS, text(&settings.id), plain)?;
    page.pair(words::LABEL_SCENARIO, text(&settings.scenario), plain)?;
    page.pair(words::LABEL_FIRST_DAY, Cell::Date(settings.start()), date)?;
    page.pair(words::LABEL_LAST_DAY, Cell::Date(settings.grid.last_day()), date)?;
    page.pair(words::LABEL_PERIODS, Cell::Number(crisis.n_periods() as f64), &styles.numbers[0])?;
    page.pair(words::LABEL_CURRENCY, text(&settings.currency), plain)?;

    page.section(words::SECTION_READING)?;
    for line in words::READING {
        page.cells([(text(line), plain)])?;
    }
    for (spec, n_rows) in cuts {
        let n = numbers::grouped(*n_rows as f64, 0);
        let line = words::fill(words::ABOUT_CUT, &[("sheet", spec.name), ("n", &n), ("file", &spec.file())]);
        page.cells([(text(&line), &styles.label)])?;
    }

    page.section(words::SECTION_UNITS)?;
    page.header(&words::UNITS_COLUMNS)?;
    for need in &crisis.tables.needs.rows {
        let standard = need.standard.or(need.survival).map_or(Cell::Blank, |level| Cell::Number(level.value()));
        page.cells([
            (text(need.id.as_str()), plain),
            (text(&need.name), plain),
            (text(&need.sector), plain),
            (text(&need.unit), plain),
            (text(need.kind.as_str()), plain),
            (standard, &styles.general),
        ])?;
    }

    if !settings.rivals.is_empty() {
        page.section(words::trace::SECTION_RIVALS)?;
        page.header(&words::trace::RIVALS_COLUMNS)?;
    }
    for rival in &settings.rivals {
        for (at, estimate) in rival.estimates.iter().enumerate() {
            let is_used = at == rival.used;
            page.cells([
                (text(&format!("{} {}, {}", rival.table, rival.row(), rival.column)), plain),
                (text(&estimate.value), plain),
                (text(&estimate.source), plain),
                (text(if is_used { words::YES } else { words::NO }), plain),
                (if is_used && !rival.by_scenario { text(&rival.reason) } else { Cell::Blank }, plain),
            ])?;
        }
    }

    page.section(words::SECTION_COLUMNS)?;
    page.header(&words::MEANING_COLUMNS)?;
    for spec in PLAN_TABLES {
        let (blank, row) = ((Cell::Blank, plain), meaning(spec.doc, styles));
        page.cells([(text(spec.name), &styles.label), blank.clone(), blank, row])?;
        for field in spec.fields {
            let unit = field.unit.map_or(Cell::Blank, |unit| text(&unit.replace("money", &styles.currency)));
            let meaning = meaning(field.doc, styles);
            page.cells([(text(spec.name), plain), (text(field.name), plain), (unit, plain), meaning])?;
        }
    }
    Ok(())
}

fn meaning<'s>(doc: &str, styles: &'s Styles) -> (Cell, &'s rust_xlsxwriter::Format) {
    (text(&doc.replace('\n', " ")), &styles.wrapped)
}
