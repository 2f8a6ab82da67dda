//! Places by needs: which part of what is owed is provided over the whole plan.

use super::answer::{Page, text};
use super::style::{Styles, colour_shares};
use crate::Names;
use longpole_base::calendar::offset_of;
use longpole_base::{Cell, Date};
use longpole_model::Crisis;
use longpole_model::entities::NeedKind;
use longpole_model::ids::GroupId;
use longpole_plan::Coverage;
use rust_xlsxwriter::{Worksheet, XlsxError};
use std::collections::{BTreeMap, BTreeSet};

/// Columns before the first need.
const LEAD: usize = 3;

pub(crate) fn write(
    sheet: &mut Worksheet,
    crisis: &Crisis,
    coverage: &[Coverage],
    styles: &Styles,
    names: Names<'_>,
) -> Result<(), XlsxError> {
    let words = names.words;
    let places = by_place(crisis, coverage);
    let needs: BTreeSet<usize> = coverage.iter().map(|row| crisis.need(&row.need)).collect();
    sheet.set_column_width(0, 32)?;
    sheet.set_column_width(1, 22)?;
    for column in LEAD - 1..LEAD + needs.len() {
        sheet.set_column_width(column as u16, 14)?;
    }
    let mut page = Page { sheet, styles, names, row: 0 };
    page.cells([(text(words.say("book-by-place-note")), &styles.general)])?;
    let mut titles = words.lines("book-by-place-columns", &[]);
    debug_assert_eq!(titles.len(), LEAD, "the first columns have their titles");
    titles.extend(needs.iter().map(|need| names.need(crisis.tables.needs.rows[*need].id.as_str())));
    page.header(&titles)?;
    let first = page.row;
    for (place, met) in &places {
        let row = &crisis.tables.places.rows[*place];
        let shares = needs.iter().map(|need| {
            let share = met.needs.get(need).map_or(Cell::Blank, |sum| Cell::Number(sum.given / sum.owed));
            (share, &styles.percent)
        });
        let lead = [
            (text(names.place(row.id.as_str())), &styles.text),
            (text(row.id.as_str()), &styles.text),
            (Cell::Number(met.person_days() / f64::from(crisis.settings.grid.days())), &styles.numbers[0]),
        ];
        page.cells(lead.into_iter().chain(shares))?;
    }
    let (last_row, last_column) = (page.row.max(first + 1) - 1, (LEAD + needs.len()) as u16 - 1);
    sheet.set_freeze_panes(first, 1)?;
    sheet.set_repeat_rows(first - 1, first - 1)?;
    sheet.autofilter(first - 1, 0, last_row, last_column)?;
    if !places.is_empty() {
        colour_shares(sheet, (first, LEAD as u16), (last_row, last_column))?;
    }
    Ok(())
}

/// How the needs of a place are met.
#[derive(Default)]
struct Met<'a> {
    needs: BTreeMap<usize, Sum>,
    people: BTreeMap<(&'a GroupId, Date), f64>,
}

impl Met<'_> {
    fn person_days(&self) -> f64 {
        self.people.values().sum()
    }
}

#[derive(Default)]
struct Sum {
    given: f64,
    owed: f64,
}

/// By position in `places`. What is kept stands per period; weighted by days it compares with what is used up.
fn by_place<'a>(crisis: &Crisis, coverage: &'a [Coverage]) -> BTreeMap<usize, Met<'a>> {
    let mut places: BTreeMap<usize, Met<'a>> = BTreeMap::new();
    for row in coverage {
        let need = crisis.need(&row.need);
        let days = (offset_of(row.period, row.until) + 1) as f64;
        let weight = if crisis.tables.needs.rows[need].kind == NeedKind::Held { days } else { 1.0 };
        let met = places.entry(crisis.place(&row.place)).or_default();
        // A group is counted once, however many needs it has.
        met.people.insert((&row.group, row.period), row.people.value() * days);
        let sum = met.needs.entry(need).or_default();
        sum.given += row.provided.value().min(row.required.value()) * weight;
        sum.owed += row.required.value() * weight;
    }
    places
}
