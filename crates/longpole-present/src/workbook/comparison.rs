//! A comparison as a workbook: a page to decide by, areas by scenario, and a sheet per table.

use super::answer::{Page, text};
use super::style::{Styles, colour_shares, timeless};
use super::{XlsxError, add, properties, sheet};
use crate::comparison::{About, Names, shown, short_of_survival, tables};
use crate::words::{self, comparison as said, fill};
use crate::{VERSION, numbers};
use longpole_base::Cell;
use longpole_base::quantity::Money;
use longpole_plan::comparison::{Action, ActionKind, COMPARISON_TABLES, Comparison, Met, MetFrom, ScenarioLine};
use rust_xlsxwriter::{DocProperties, Format, Workbook, Worksheet};
use std::collections::BTreeMap;

/// The workbook of a comparison. The same comparison gives the same bytes.
///
/// # Errors
/// When the library cannot write it, which no comparison should cause.
pub fn comparison(comparison: &Comparison, about: &About<'_>) -> Result<Vec<u8>, XlsxError> {
    let currency = about.crisis.map_or("", |crisis| crisis.settings.currency.as_str());
    let styles = Styles::new(currency);
    let mut book = Workbook::new();
    book.set_properties(&about.crisis.map_or_else(|| timeless(DocProperties::new().set_author("Longpole")), properties));
    let views = tables(comparison);
    add(&mut book, said::SHEET_COMPARISON, |sheet| front(sheet, comparison, about, &styles))?;
    add(&mut book, said::SHEET_BY_AREA, |sheet| by_area(sheet, comparison, about, &styles))?;
    for view in &views {
        add(&mut book, view.spec.name, |sheet| sheet::write(sheet, view, &styles, sheet::MOST_ROWS))?;
    }
    add(&mut book, said::SHEET_READING, |sheet| reading(sheet, &styles))?;
    book.save_to_buffer()
}

/// Titles that name the currency.
fn titles(template: &[&str], currency: &str) -> Vec<String> {
    template.iter().map(|title| fill(title, &[("currency", currency)])).collect()
}

fn header(page: &mut Page<'_>, titles: &[String]) -> Result<(), XlsxError> {
    page.header(&titles.iter().map(String::as_str).collect::<Vec<_>>())?;
    // Long titles over narrow columns take three lines.
    page.sheet.set_row_height(page.row - 1, 48)?;
    Ok(())
}

/// The page to decide by.
fn front(
    sheet: &mut Worksheet,
    comparison: &Comparison,
    about: &About<'_>,
    styles: &Styles,
) -> Result<(), XlsxError> {
    for (column, width) in [34, 14, 18, 14, 14, 14, 14, 16, 12, 11, 15, 70].into_iter().enumerate() {
        sheet.set_column_width(column as u16, width)?;
    }
    let names = Names(about.crisis);
    let mut page = Page { sheet, styles, row: 0 };
    let title = about.crisis.map_or(String::new(), |crisis| crisis.settings.title_in("en").to_owned());
    page.cells([(text(&fill(said::BOOK_TITLE, &[("title", &title)])), &styles.title)])?;
    scenarios(&mut page, comparison, &names)?;
    if comparison.scenarios.iter().any(|line| line.received.is_some()) {
        money(&mut page, comparison)?;
    }
    if comparison.scenarios.iter().filter(|line| line.problem.is_none()).count() > 1 {
        actions(&mut page, comparison, &names)?;
    }
    dates(&mut page, comparison, &names)?;
    sheet.set_freeze_panes(0, 1)?;
    Ok(())
}

fn figure(value: Option<f64>) -> Cell {
    value.map_or(Cell::Blank, Cell::Number)
}

/// The title of a scenario, with its id where it has none.
fn scenario(line: &ScenarioLine) -> Cell {
    text(&line.title)
}

fn scenarios(page: &mut Page<'_>, comparison: &Comparison, names: &Names<'_>) -> Result<(), XlsxError> {
    let Styles { text: plain, date, numbers, percent, wrapped, currency, .. } = page.styles;
    let signed = signed();
    page.section(said::SECTION_SCENARIOS)?;
    page.cells([(text(said::SCENARIOS_NOTE), plain)])?;
    header(page, &titles(&said::SCENARIO_COLUMNS, currency))?;
    let first = page.row;
    for line in &comparison.scenarios {
        let pole = Names::pole(line).map(|values| {
            let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
            fill(said::POLE_CELL, &values)
        });
        let last = line.problem.as_deref().or(pole.as_deref()).unwrap_or_default();
        page.cells([
            (scenario(line), wrapped),
            (figure(line.person_days_survival.map(|days| days.value())), &numbers[0]),
            (figure(line.survival_vs_base.map(|days| days.value())), &signed),
            (figure(line.people_survival.map(|people| people.value())), &numbers[0]),
            (line.survival_short_until.map_or(Cell::Blank, Cell::Date), date),
            (figure(line.person_days_standard.map(|days| days.value())), &numbers[0]),
            (figure(line.standard_vs_base.map(|days| days.value())), &signed),
            (line.worst_place.as_ref().map_or(Cell::Blank, |place| text(&names.place(place.as_str()))), plain),
            (figure(line.worst_share.map(|share| share.value())), percent),
            (figure(line.gini.map(|gini| gini.value())), &numbers[2]),
            (figure(line.cost.map(Money::value)), &numbers[0]),
            (text(last), wrapped),
        ])?;
    }
    if page.row > first {
        colour_shares(page.sheet, (first, 8), (page.row - 1, 8))?;
    }
    Ok(())
}

/// Differences show their sign.
fn signed() -> Format {
    Format::new().set_num_format("+#,##0;-#,##0;0")
}

fn money(page: &mut Page<'_>, comparison: &Comparison) -> Result<(), XlsxError> {
    let Styles { numbers, wrapped, currency, .. } = page.styles;
    let signed = signed();
    page.section(&fill(said::SECTION_MONEY, &[("currency", currency)]))?;
    header(page, &titles(&said::MONEY_COLUMNS, currency))?;
    for line in comparison.scenarios.iter().filter(|line| line.problem.is_none()) {
        let funds = [line.received, line.spent, line.stuck_date, line.stuck_earmark, line.stuck_other];
        let lead = [
            (scenario(line), wrapped),
            (figure(line.cost.map(Money::value)), &numbers[0]),
            (figure(line.cost_vs_base.map(Money::value)), &signed),
        ];
        let funds = funds.map(|money| (figure(money.map(Money::value)), &numbers[0]));
        page.cells(lead.into_iter().chain(funds))?;
    }
    Ok(())
}

fn actions(page: &mut Page<'_>, comparison: &Comparison, names: &Names<'_>) -> Result<(), XlsxError> {
    let Styles { text: plain, numbers, wrapped, .. } = page.styles;
    let number = &numbers[0];
    let lead = |action: &Action| {
        [
            (text(&names.action(action)), wrapped),
            (Cell::Number(action.amount_t.value()), number),
            (text(&names.item(action.item.as_str())), plain),
        ]
    };
    let more = |n: usize| {
        let n = numbers::grouped(n as f64, 0);
        text(&fill(said::MORE_ROWS, &[("n", &n), ("table", "actions")]))
    };
    let (no_regret, n_more) = shown(&comparison.actions, ActionKind::NoRegret);
    page.section(said::SECTION_NO_REGRET)?;
    page.header(&said::NO_REGRET_COLUMNS)?;
    for action in no_regret {
        page.cells(lead(action))?;
    }
    if n_more > 0 {
        page.cells([(more(n_more), plain)])?;
    }
    let (hedges, n_more) = shown(&comparison.actions, ActionKind::Hedge);
    page.section(said::SECTION_HEDGES)?;
    page.cells([(text(said::HEDGES_NOTE), plain)])?;
    page.header(&said::HEDGES_COLUMNS)?;
    for action in hedges {
        let scenarios = action.scenarios.join(words::LIST_COMMA);
        let rest = [
            (Cell::Number(action.least_t.value()), number),
            (Cell::Number(action.most_t.value()), number),
            (text(&scenarios), plain),
        ];
        page.cells(lead(action).into_iter().chain(rest))?;
    }
    if n_more > 0 {
        page.cells([(more(n_more), plain)])?;
    }
    Ok(())
}

/// Where survival is not met throughout: the date by area, need and scenario.
fn dates(page: &mut Page<'_>, comparison: &Comparison, names: &Names<'_>) -> Result<(), XlsxError> {
    let Styles { text: plain, date, wrapped, .. } = page.styles;
    page.section(said::SECTION_DATES)?;
    let rows = short_of_survival(&comparison.dates);
    if rows.is_empty() {
        return page.cells([(text(said::DATES_MET), plain)]);
    }
    let planned: Vec<&ScenarioLine> = comparison.scenarios.iter().filter(|line| line.problem.is_none()).collect();
    let lead = [said::COLUMN_AREA_TITLE, said::COLUMN_NEED_TITLE].map(str::to_owned);
    header(page, &lead.into_iter().chain(planned.iter().map(|line| line.scenario.clone())).collect::<Vec<_>>())?;
    for ((place, need), by_scenario) in rows {
        let cell = |met: &MetFrom| match (met.survival, met.survival_lasting) {
            (Met::Throughout, _) => (text(said::FROM_START), plain),
            (_, Some(day)) => (Cell::Date(day), date),
            (Met::ForAWhile, _) => (text(said::NOT_LASTING), plain),
            (Met::NoLevel, _) => (Cell::Blank, plain),
            _ => (text(said::NEVER), plain),
        };
        let cells =
            planned.iter().map(|line| by_scenario.get(line.scenario.as_str()).map_or((Cell::Blank, plain), |met| cell(met)));
        let lead = [(text(&names.place(place)), wrapped), (text(&names.need(need)), plain)];
        page.cells(lead.into_iter().chain(cells))?;
    }
    Ok(())
}

/// Areas by scenarios: what is missing, and which part is provided.
fn by_area(
    sheet: &mut Worksheet,
    comparison: &Comparison,
    about: &About<'_>,
    styles: &Styles,
) -> Result<(), XlsxError> {
    let planned: Vec<&ScenarioLine> = comparison.scenarios.iter().filter(|line| line.problem.is_none()).collect();
    sheet.set_column_width(0, 32)?;
    for column in 0..planned.len() {
        sheet.set_column_width(column as u16 + 1, 18)?;
    }
    let names = Names(about.crisis);
    let mut order: Vec<&str> = Vec::new();
    let mut areas: BTreeMap<(&str, &str), (f64, f64)> = BTreeMap::new();
    for row in &comparison.areas {
        let place = row.place.as_str();
        if !order.contains(&place) {
            order.push(place);
        }
        areas.insert((place, row.scenario.as_str()), (row.share.value(), row.person_days_survival.value()));
    }
    let mut page = Page { sheet, styles, row: 0 };
    let lead = std::iter::once(said::COLUMN_AREA_TITLE);
    let columns: Vec<&str> = lead.chain(planned.iter().map(|line| line.scenario.as_str())).collect();
    let parts: [(&str, &Format, bool); 2] = [
        (said::SECTION_AREAS_SHARE, &styles.percent, true),
        (said::SECTION_AREAS_SURVIVAL, &styles.numbers[0], false),
    ];
    for (title, format, is_share) in parts {
        page.section(title)?;
        page.header(&columns)?;
        let first = page.row;
        for place in &order {
            let cells = planned.iter().map(|line| {
                let found = areas.get(&(*place, line.scenario.as_str()));
                (figure(found.map(|(share, days)| if is_share { *share } else { *days })), format)
            });
            page.cells(std::iter::once((text(&names.place(place)), &styles.text)).chain(cells))?;
        }
        if is_share && page.row > first && !planned.is_empty() {
            colour_shares(page.sheet, (first, 1), (page.row - 1, planned.len() as u16))?;
        }
    }
    sheet.set_freeze_panes(0, 1)?;
    Ok(())
}

/// The last sheet: how to read this, and what the columns mean.
fn reading(sheet: &mut Worksheet, styles: &Styles) -> Result<(), XlsxError> {
    for (column, width) in [24, 26, 18, 100].into_iter().enumerate() {
        sheet.set_column_width(column as u16, width)?;
    }
    let mut page = Page { sheet, styles, row: 0 };
    page.pair(words::LABEL_VERSION, text(VERSION), &styles.text)?;
    page.section(words::SECTION_READING)?;
    for line in said::READING {
        page.cells([(text(line), &styles.text)])?;
    }
    page.section(words::SECTION_COLUMNS)?;
    page.header(&words::MEANING_COLUMNS)?;
    for spec in COMPARISON_TABLES {
        for field in spec.fields {
            let unit = styles.unit(field).map_or(Cell::Blank, |unit| text(&unit));
            page.cells([
                (text(spec.name), &styles.text),
                (text(field.name), &styles.text),
                (unit, &styles.text),
                (text(&field.doc.replace('\n', " ")), &styles.wrapped),
            ])?;
        }
    }
    Ok(())
}
