//! A comparison as a workbook: a page to decide by, areas by scenario, and a sheet per table.

mod by_need;
mod front;

use super::about::cut_line;
use super::answer::{Page, text};
use super::style::{Styles, colour_shares, timeless};
use super::{XlsxError, add, properties, sheet};
use crate::comparison::{About, tables};
use crate::{Names, VERSION, Words};
use by_need::ByNeed;
use front::figure;
use longpole_base::{Cell, TableSpec};
use longpole_plan::comparison::{COMPARISON_TABLES, Comparison, ScenarioLine};
use rust_xlsxwriter::{DocProperties, Format, Workbook, Worksheet};
use std::collections::BTreeMap;

/// The workbook of a comparison. The same comparison gives the same bytes.
///
/// # Errors
/// When the library cannot write it, which no comparison should cause.
pub fn comparison(comparison: &Comparison, about: &About<'_>, words: &Words) -> Result<Vec<u8>, XlsxError> {
    let names = Names { crisis: about.crisis, words };
    let currency = about.crisis.map_or("", |crisis| crisis.settings.currency.as_str());
    let styles = Styles::new(currency, words.language);
    let mut book = Workbook::new();
    book.set_properties(
        &about.crisis.map_or_else(|| timeless(DocProperties::new().set_author("Longpole")), |_| properties(names)),
    );
    let views = tables(comparison);
    let by_need = ByNeed::of(comparison);
    add(&mut book, words, words.say("compare-sheet-comparison"), |sheet| {
        front::write(sheet, comparison, about, by_need.as_ref(), &styles, names)
    })?;
    add(&mut book, words, words.say("compare-sheet-by-area"), |sheet| by_area(sheet, comparison, &styles, names))?;
    if let Some(by_need) = &by_need {
        add(&mut book, words, words.say("compare-sheet-by-need"), |sheet| by_need.write(sheet, about, &styles, names))?;
    }
    let mut cuts = Vec::new();
    for view in &views {
        let n_cut =
            add(&mut book, words, view.spec.name, |sheet| sheet::write(sheet, view, &styles, sheet::MOST_ROWS, words))?;
        if n_cut > 0 {
            cuts.push((view.spec, n_cut));
        }
    }
    add(&mut book, words, words.say("compare-sheet-reading"), |sheet| reading(sheet, &cuts, &styles, names))?;
    book.save_to_buffer()
}

/// Areas by scenarios: what is missing, and which part is provided.
fn by_area(sheet: &mut Worksheet, comparison: &Comparison, styles: &Styles, names: Names<'_>) -> Result<(), XlsxError> {
    let words = names.words;
    let planned: Vec<&ScenarioLine> = comparison.scenarios.iter().filter(|line| line.problem.is_none()).collect();
    sheet.set_column_width(0, 32)?;
    for column in 0..planned.len() {
        sheet.set_column_width(column as u16 + 1, 18)?;
    }
    let mut order: Vec<&str> = Vec::new();
    let mut areas: BTreeMap<(&str, &str), (f64, f64)> = BTreeMap::new();
    for row in &comparison.areas {
        let place = row.place.as_str();
        if !order.contains(&place) {
            order.push(place);
        }
        areas.insert((place, row.scenario.as_str()), (row.share.value(), row.person_days_survival.value()));
    }
    let mut page = Page { sheet, styles, names, row: 0 };
    let lead = std::iter::once(words.say("compare-column-area-title"));
    let columns: Vec<String> = lead.chain(planned.iter().map(|line| line.scenario.clone())).collect();
    let parts: [(String, &Format, bool); 2] = [
        (words.say("compare-section-areas-share"), &styles.percent, true),
        (words.say("compare-section-areas-survival"), &styles.numbers[0], false),
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
            page.cells(std::iter::once((text(names.place(place)), &styles.text)).chain(cells))?;
        }
        if is_share && page.row > first && !planned.is_empty() {
            colour_shares(page.sheet, (first, 1), (page.row - 1, planned.len() as u16))?;
        }
    }
    sheet.set_freeze_panes(0, 1)?;
    Ok(())
}

/// The last sheet: how to read this, and what the columns mean.
fn reading(
    sheet: &mut Worksheet,
    cuts: &[(TableSpec, usize)],
    styles: &Styles,
    names: Names<'_>,
) -> Result<(), XlsxError> {
    let words = names.words;
    for (column, width) in [24, 26, 18, 100].into_iter().enumerate() {
        sheet.set_column_width(column as u16, width)?;
    }
    let mut page = Page { sheet, styles, names, row: 0 };
    page.pair(words.say("book-label-version"), text(VERSION), &styles.text)?;
    page.section(words.say("book-section-reading"))?;
    for line in words.lines("compare-reading", &[]) {
        page.cells([(text(line), &styles.text)])?;
    }
    for (spec, n_rows) in cuts {
        page.cells([(text(cut_line(spec, *n_rows, words)), &styles.label)])?;
    }
    page.section(words.say("book-section-columns"))?;
    page.header(&words.lines("book-meaning-columns", &[]))?;
    for spec in COMPARISON_TABLES {
        for field in spec.fields {
            let unit = styles.unit(field).map_or(Cell::Blank, |unit| text(&unit));
            page.cells([
                (text(spec.name), &styles.text),
                (text(field.name), &styles.text),
                (unit, &styles.text),
                (text(field.doc.replace('\n', " ")), &styles.wrapped),
            ])?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;
    use calamine::{Data, Reader, Xlsx};
    use longpole_base::quantity::{People, Plain};
    use longpole_explain::compare::{Planned, Problem, Scenario, compare};
    use longpole_needs::Needs;
    use longpole_plan::comparison::{Deadline, Status, Turn, Ways};
    use std::io::Cursor;

    /// The sample as it stands, without a plan, and with twice the purchases. Energy: three quarters of what is owed for
    /// two weeks; tents: half for one week: (2 × 0.75 + 0.5) / 3.
    fn bytes() -> Vec<u8> {
        let (crisis, base) = (sample::crisis(), sample::plan());
        let needs = Needs::of(&crisis);
        let mut other = base.clone();
        other.tables.purchases[0].amount_t.0 *= 2.0;
        let of = |plan| Ok(Planned { crisis: &crisis, needs: &needs, plan, pole: None });
        let broken = Problem { status: Status::Errors, words: "`to` is `x`" };
        let mut comparison = compare(&[
            Scenario { id: "base", outcome: of(&base) },
            Scenario { id: "broken", outcome: Err(broken) },
            Scenario { id: "more", outcome: of(&other) },
        ]);
        let day = |text: &str| text.parse().ok();
        comparison.deadlines = vec![Deadline {
            scenario: "more".into(),
            turn: Turn::Loss,
            fixed_by: Vec::new(),
            aim: Some("survival".into()),
            effect: Some(Plain(-2100.0)),
            unit: Some("person-days".into()),
            people: Some(People(-100.0)),
            begins: day("2030-01-01"),
            half_by: day("2030-01-08"),
            any_by: day("2030-01-15"),
            waits_for: vec!["capacities/ferry".into(), "capacities/bridge".into(), "funds/cash".into()],
            ways: Some(Ways::Both),
        }];
        let about = About {
            crisis: Some(&crisis),
            crises: vec![("base", &crisis)],
            inputs: Vec::new(),
            messages: Vec::new(),
            solver: String::new(),
        };
        super::comparison(&comparison, &about, &sample::words()).expect("a workbook")
    }

    #[test]
    fn the_first_sheet_can_be_decided_by() {
        assert!(bytes() == bytes(), "the same comparison gives the same bytes");
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes())).expect("a workbook");
        let names = "Comparison|Areas by scenario|Needs by scenario|scenarios|fairness|areas|deadlines|outcomes|dates|strength|access|chains|break_even|orders|money|actions|action_amounts|\
                     changes|About";
        assert_eq!(book.sheet_names().join("|"), names);
        let sheet = book.worksheet_range("Comparison").expect("a sheet");
        let rows: Vec<String> =
            sheet.rows().map(|row| row.iter().map(ToString::to_string).collect::<Vec<_>>().join("|")).collect();
        assert_eq!(rows[0].trim_end_matches('|'), "Two towns: scenarios side by side");
        let text = rows.join("\n");
        for part in [
            "broken|broken|no plan: `to` is `x`",
            "bridge closed|base|Bangassou|0.666667|0|",
            "person-days (survival), by its price, untried||",
            "|more|survival|-2100|-100|47484|47491|47498|3 capacities, funds; more here, less there",
            "buy from =market|Rice|120.333333|",
            "buy from =market|Rice|120.333333|240.666667|amount|more",
        ] {
            assert!(text.contains(part), "{part} in {text}");
        }
        let areas = book.worksheet_range("Areas by scenario").expect("a sheet");
        assert!(areas.rows().any(|row| row[0] == Data::String("Bangassou".into()) && row[1] == Data::Float(0.666_667)));
    }
}
