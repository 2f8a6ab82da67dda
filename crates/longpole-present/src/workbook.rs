//! A plan as a workbook: a page that answers, a sheet per table, coverage by place, sources, and how to read it all.

mod about;
mod answer;
mod by_place;
mod charts;
mod comparison;
pub(crate) mod sheet;
mod shortfall;
pub(crate) mod style;

use crate::tables::{self, TableView};
use crate::{Names, Words};
pub(crate) use answer::unit_of_aim;
pub use comparison::comparison;
use longpole_explain::Plan;
use longpole_model::Crisis;
pub use rust_xlsxwriter::XlsxError;
use rust_xlsxwriter::{DocProperties, Workbook, Worksheet};
use shortfall::Shortfall;
use style::Styles;

/// The workbook of a plan in a language. The same plan gives the same bytes.
///
/// # Errors
/// When the library cannot write it, which no plan should cause.
pub fn plan(crisis: &Crisis, plan: &Plan, words: &Words) -> Result<Vec<u8>, XlsxError> {
    plan_with(crisis, plan, sheet::MOST_ROWS, words)
}

fn plan_with(crisis: &Crisis, plan: &Plan, most_rows: usize, words: &Words) -> Result<Vec<u8>, XlsxError> {
    let names = Names::of(crisis, words);
    let styles = Styles::new(&crisis.settings.currency, words.language);
    let shortfall = Shortfall::of(crisis, &plan.tables.coverage);
    let mut book = Workbook::new();
    book.set_properties(&properties(names));
    add(&mut book, words, words.say("book-sheet-summary"), |sheet| {
        answer::write(sheet, plan, shortfall.as_ref(), &styles, names)
    })?;
    if let Some(shortfall) = &shortfall {
        add(&mut book, words, words.say("book-sheet-shortfall"), |sheet| {
            shortfall::write(sheet, crisis, shortfall, &styles, names)
        })?;
    }
    add(&mut book, words, words.say("book-sheet-by-place"), |sheet| {
        by_place::write(sheet, crisis, &plan.tables.coverage, &styles, names)
    })?;
    let mut cuts = Vec::new();
    for view in tables::of_plan(plan) {
        let n_cut =
            add(&mut book, words, view.spec.name, |sheet| sheet::write(sheet, &view, &styles, most_rows, words))?;
        if n_cut > 0 {
            cuts.push((view.spec, n_cut));
        }
    }
    let sources = TableView::of(&crisis.tables.sources.rows);
    add(&mut book, words, words.say("book-sheet-sources"), |sheet| {
        sheet::write(sheet, &sources, &styles, most_rows, words)
    })?;
    add(&mut book, words, words.say("book-sheet-about"), |sheet| about::write(sheet, crisis, &cuts, &styles, names))?;
    book.save_to_buffer()
}

/// Adds a sheet that prints on pages one sheet wide, and begins at the right where the language does.
pub(crate) fn add<T>(
    book: &mut Workbook,
    words: &Words,
    name: impl AsRef<str>,
    write: impl FnOnce(&mut Worksheet) -> Result<T, XlsxError>,
) -> Result<T, XlsxError> {
    let sheet = book.add_worksheet();
    sheet.set_name(name.as_ref())?;
    sheet.set_right_to_left(words.language.is_rtl());
    sheet.set_landscape();
    sheet.set_print_fit_to_pages(1, 0);
    write(sheet)
}

/// The date of creation is the first day of the plan: a clock would make every run another file.
fn properties(names: Names<'_>) -> DocProperties {
    let properties = DocProperties::new().set_title(names.title()).set_author("Longpole");
    match names.crisis.and_then(|crisis| style::excel_date(crisis.settings.start())) {
        Some(date) => properties.set_creation_datetime(&date),
        None => style::timeless(properties),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;
    use calamine::{Data, Reader, Xlsx};
    use std::io::Cursor;

    fn open(bytes: Vec<u8>) -> Xlsx<Cursor<Vec<u8>>> {
        Xlsx::new(Cursor::new(bytes)).expect("a workbook")
    }

    #[test]
    fn the_same_plan_gives_the_same_bytes() {
        let (crisis, plan) = (sample::crisis(), sample::plan());
        let words = sample::words();
        let [one, other] = [(); 2].map(|()| super::plan(&crisis, &plan, &words).expect("a workbook"));
        assert!(one == other);
    }

    #[test]
    fn every_table_is_a_sheet_with_typed_cells() {
        let mut book = open(plan(&sample::crisis(), &sample::plan(), &sample::words()).expect("a workbook"));
        let names = "Summary|Shortfall|Coverage by place|purchases|shipments|stocks|deliveries|coverage|services|rations|usage|posts|works|\
                     spending|funds|orders|ledger|prices|limits|Sources|About";
        assert_eq!(book.sheet_names().join("|"), names);
        let sheet = book.worksheet_range("purchases").expect("a sheet");
        let row = |at: usize| sheet.rows().nth(at).expect("a row").to_vec();
        let header: Vec<String> = row(0).iter().map(ToString::to_string).collect();
        assert_eq!(header.join("|"), "supply|place|item|period|until|amount_t (t)|units (item unit)|cost (USD)");
        let cells = row(1);
        assert_eq!(cells[0], Data::String("=market".into()), "text, not a formula");
        assert_eq!(cells[5], Data::Float(120.333_333));
        assert_eq!(cells[6], Data::Empty);
        let Data::DateTime(day) = cells[3] else { panic!("a date, not {:?}", cells[3]) };
        assert_eq!(day.as_f64(), 45380.0, "29 March 2024");
        assert!(book.worksheet_formula("purchases").expect("a sheet").is_empty());
        let coverage = book.worksheet_range("coverage").expect("a sheet");
        assert_eq!(coverage.rows().next().expect("a header")[8].to_string(), "share");
    }

    #[test]
    fn the_first_sheet_answers() {
        let mut book = open(plan(&sample::crisis(), &sample::plan(), &sample::words()).expect("a workbook"));
        let sheet = book.worksheet_range("Summary").expect("a sheet");
        let text: Vec<String> =
            sheet.rows().map(|row| row.iter().map(ToString::to_string).collect::<Vec<_>>().join("|")).collect();
        assert_eq!(text[0].trim_end_matches('|'), "Two towns");
        let text = text.join("\n");
        for part in [
            "Energy|840000|84000|3000|162000|0.808|Bria, new camp|0.62|45393|45407",
            "food|1200000",
            "shadow price; `longpole poles` tries limits out",
            "ferry|capacities|1 truck a day more|1250|person-days|3|4",
            "survival|84000|84000|person-days",
        ] {
            assert!(text.contains(part), "{part} in {text}");
        }
    }

    #[test]
    fn places_are_compared_over_the_whole_plan() {
        let mut book = open(plan(&sample::crisis(), &sample::plan(), &sample::words()).expect("a workbook"));
        let sheet = book.worksheet_range("Coverage by place").expect("a sheet");
        let rows: Vec<String> =
            sheet.rows().map(|row| row.iter().map(ToString::to_string).collect::<Vec<_>>().join("|")).collect();
        // Energy: a week in full and a week at half; tents: half of them for one week.
        // 10,000 people for two of the four weeks.
        assert_eq!(rows[1..], ["Place|Id|People on average|Energy|Tents", "Bangassou|bangassou|5000|0.75|0.5"]);
    }

    #[test]
    fn what_does_not_fit_is_said() {
        let mut plan = sample::plan();
        let row = plan.tables.purchases[0].clone();
        plan.tables.purchases = vec![row; 10];
        let mut book = open(plan_with(&sample::crisis(), &plan, 4, &sample::words()).expect("a workbook"));
        let sheet = book.worksheet_range("purchases").expect("a sheet");
        assert_eq!(sheet.height(), 5);
        let last = sheet.rows().next_back().expect("a row")[0].to_string();
        assert_eq!(last, "… 7 more rows do not fit on a sheet; the CSV file has them all");
        let about = book.worksheet_range("About").expect("a sheet");
        let said = |row: &[Data]| row[0].to_string().starts_with("The sheet `purchases` lacks its last 7 rows");
        assert!(about.rows().any(said));
    }

    /// The files of a workbook whose names begin so, as text.
    fn parts(bytes: &[u8], begin: &str) -> Vec<String> {
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
        let names: Vec<String> = archive
            .file_names()
            .filter_map(|name| Some(name.ok()?.into_owned()))
            .filter(|name| name.starts_with(begin))
            .collect();
        names
            .iter()
            .map(|name| std::io::read_to_string(archive.by_name(name).expect("a part")).expect("text"))
            .collect()
    }

    #[test]
    fn charts_refer_to_cells_in_every_language() {
        for language in crate::Language::ALL {
            let bytes = super::plan(&sample::crisis(), &sample::plan(), &crate::words(language)).expect("a workbook");
            let charts = parts(&bytes, "xl/charts/chart");
            assert_eq!(charts.len(), 2, "over time and by area");
            let mut book = open(bytes);
            for chart in charts {
                let references: Vec<&str> = chart
                    .split("<c:f>")
                    .skip(1)
                    .filter_map(|rest| rest.split_once("</c:f>"))
                    .map(|(cells, _)| cells)
                    .collect();
                assert!(references.len() >= 3, "names, categories and figures of every series: {chart}");
                for reference in references {
                    let (sheet, cells) = reference.rsplit_once('!').expect("a sheet");
                    let sheet = book.worksheet_range(sheet.trim_matches('\'')).expect("a sheet of this workbook");
                    let cells = cells.replace('$', "");
                    let (first, last) = cells.split_once(':').unwrap_or((&cells, &cells));
                    let at = |cell: &str| {
                        (cell[1..].parse::<u32>().expect("a row") - 1, u32::from(cell.as_bytes()[0] - b'A'))
                    };
                    for row in at(first).0..=at(last).0 {
                        let value = sheet.get_value((row, at(first).1));
                        assert!(
                            value.is_some_and(|value| *value != Data::Empty),
                            "{reference} row {row} holds something"
                        );
                    }
                }
            }
        }
    }

    #[test]
    fn sheets_begin_at_the_right_in_arabic() {
        for language in crate::Language::ALL {
            let bytes = super::plan(&sample::crisis(), &sample::plan(), &crate::words(language)).expect("a workbook");
            let sheets = parts(&bytes, "xl/worksheets/sheet");
            let n_rtl = sheets.iter().filter(|sheet| sheet.contains("rightToLeft=\"1\"")).count();
            assert_eq!(n_rtl, if language == crate::Language::Arabic { sheets.len() } else { 0 });
            let isolates = |text: &String| text.contains(['\u{2066}', '\u{2068}', '\u{2069}']);
            assert!(!parts(&bytes, "xl/sharedStrings").iter().any(isolates), "cells can be searched");
        }
    }

    #[test]
    fn the_shortfall_of_a_chart_is_that_of_the_plan() {
        let mut plan = sample::plan();
        let short = Shortfall::of(&sample::crisis(), &plan.tables.coverage).expect("somebody is short");
        assert!(!short.by_survival, "nobody is below survival in this table: the standard tells needs apart");
        let total: f64 = plan.tables.coverage.iter().map(|row| row.person_days_standard.value()).sum();
        let over_time: f64 = short.periods.iter().flat_map(|(_, sums)| sums).sum();
        let by_area: f64 = short.places.iter().flat_map(|(_, sums)| sums).sum();
        for sum in [over_time, by_area] {
            // A need of which less is missing than counts as nobody has no series.
            assert!((sum - total).abs() < 0.5 && total > 0.5, "nothing else is left out: {sum} of {total}");
        }
        for row in &mut plan.tables.coverage {
            row.person_days_survival.0 = 0.0;
            row.person_days_standard.0 = 0.0;
        }
        assert!(Shortfall::of(&sample::crisis(), &plan.tables.coverage).is_none(), "nobody is short");
        let book = open(super::plan(&sample::crisis(), &plan, &sample::words()).expect("a workbook"));
        assert!(!book.sheet_names().iter().any(|name| name == "Shortfall"));
    }
}
