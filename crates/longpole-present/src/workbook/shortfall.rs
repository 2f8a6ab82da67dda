//! Who is short over time and by area: the figures behind the charts of the first sheet.

use super::answer::{Page, text};
use super::charts::COLOURS;
use super::style::Styles;
use crate::Names;
use longpole_base::{Cell, Date};
use longpole_model::Crisis;
use longpole_plan::Coverage;
use rust_xlsxwriter::{Worksheet, XlsxError};
use std::collections::BTreeMap;

/// Person-days up to which nobody counts as short: half of one is written as none.
const NOBODY: f64 = 0.5;

/// Person-days short by period and by area, each by need, at the first level that anybody is below.
pub(crate) struct Shortfall {
    /// Whether this is the survival level, or the standard.
    pub by_survival: bool,
    /// The needs that somebody is short of, most first: position in `needs`, or none for all the others together.
    pub needs: Vec<Option<usize>>,
    /// By first day of the period.
    pub periods: Vec<(Date, Vec<f64>)>,
    /// By position in `places`, most first.
    pub places: Vec<(usize, Vec<f64>)>,
}

impl Shortfall {
    /// What is short in a plan; none if nobody is short of anything.
    pub(crate) fn of(crisis: &Crisis, coverage: &[Coverage]) -> Option<Self> {
        let survival: f64 = coverage.iter().map(|row| row.person_days_survival.value()).sum();
        let standard: f64 = coverage.iter().map(|row| row.person_days_standard.value()).sum();
        let by_survival = survival > NOBODY;
        if !by_survival && standard <= NOBODY {
            return None;
        }
        let short = |row: &Coverage| {
            if by_survival { row.person_days_survival.value() } else { row.person_days_standard.value() }
        };
        let mut sums: BTreeMap<usize, f64> = BTreeMap::new();
        for row in coverage {
            *sums.entry(crisis.need(&row.need)).or_default() += short(row);
        }
        let mut order: Vec<(usize, f64)> = sums.into_iter().filter(|(_, sum)| *sum > NOBODY).collect();
        order.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        // More series than colours cannot be told apart: the smallest are one.
        let alone = if order.len() > COLOURS.len() { COLOURS.len() - 1 } else { order.len() };
        let mut needs: Vec<Option<usize>> = order[..alone].iter().map(|(need, _)| Some(*need)).collect();
        if order.len() > alone {
            needs.push(None);
        }
        let at = |need: usize| needs.iter().position(|kept| *kept == Some(need)).unwrap_or(needs.len() - 1);
        let mut periods: BTreeMap<Date, Vec<f64>> = BTreeMap::new();
        let mut places: BTreeMap<usize, Vec<f64>> = BTreeMap::new();
        for row in coverage {
            let need = crisis.need(&row.need);
            for sums in [
                periods.entry(row.period).or_insert_with(|| vec![0.0; needs.len()]),
                places.entry(crisis.place(&row.place)).or_insert_with(|| vec![0.0; needs.len()]),
            ] {
                if order.iter().any(|(kept, _)| *kept == need) {
                    sums[at(need)] += short(row);
                }
            }
        }
        let total = |sums: &[f64]| sums.iter().sum::<f64>();
        let mut places: Vec<(usize, Vec<f64>)> = places.into_iter().collect();
        places.sort_by(|a, b| total(&b.1).total_cmp(&total(&a.1)).then(a.0.cmp(&b.0)));
        Some(Self { by_survival, needs, periods: periods.into_iter().collect(), places })
    }

    /// The titles of both tables, which are those of the charts.
    pub(crate) fn titles(&self, names: Names<'_>) -> [String; 2] {
        let words = names.words;
        if self.by_survival {
            [words.say("book-chart-time-survival"), words.say("book-chart-area-survival")]
        } else {
            [words.say("book-chart-time-standard"), words.say("book-chart-area-standard")]
        }
    }

    /// The row of the header of the table by area; that of the table by period is [`TIME_HEADER`].
    pub(crate) fn area_header(&self) -> u32 {
        TIME_HEADER + self.periods.len() as u32 + 3
    }
}

/// The row of the header of the table by period.
pub(crate) const TIME_HEADER: u32 = 2;

pub(crate) fn write(
    sheet: &mut Worksheet,
    crisis: &Crisis,
    shortfall: &Shortfall,
    styles: &Styles,
    names: Names<'_>,
) -> Result<(), XlsxError> {
    let words = names.words;
    sheet.set_column_width(0, 32)?;
    for column in 0..shortfall.needs.len() {
        sheet.set_column_width(column as u16 + 1, 18)?;
    }
    let mut page = Page { sheet, styles, names, row: 0 };
    let [by_time, by_area] = shortfall.titles(names);
    let need = |need: &Option<usize>| {
        need.map_or_else(
            || words.say("book-other-needs"),
            |need| names.need(crisis.tables.needs.rows[need].id.as_str()),
        )
    };
    let titles = |first: &str| -> Vec<String> {
        std::iter::once(words.say(first)).chain(shortfall.needs.iter().map(need)).collect()
    };
    page.section(by_time)?;
    page.header(&titles("book-label-period"))?;
    let long = shortfall.periods.len() > 1
        && shortfall.periods[0].0.year() != shortfall.periods[shortfall.periods.len() - 1].0.year();
    for (period, sums) in &shortfall.periods {
        let day = std::iter::once((text(words.short_date(*period, long)), &styles.text));
        page.cells(day.chain(sums.iter().map(|sum| (Cell::Number(*sum), &styles.numbers[0]))))?;
    }
    page.section(by_area)?;
    page.header(&titles("compare-column-area-title"))?;
    for (place, sums) in &shortfall.places {
        let name = names.place(crisis.tables.places.rows[*place].id.as_str());
        let name = std::iter::once((text(name), &styles.text));
        page.cells(name.chain(sums.iter().map(|sum| (Cell::Number(*sum), &styles.numbers[0]))))?;
    }
    page.sheet.set_freeze_panes(0, 1)?;
    Ok(())
}
