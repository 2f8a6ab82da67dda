//! Who needs what: as a table by period, and in words over the whole plan.

use crate::Names;
use crate::layout::{self, Column};
use longpole_base::Date;
use longpole_base::quantity::{NeedAmount, People};
use longpole_macros::Entity;
use longpole_model::Crisis;
use longpole_model::entities::NeedKind;
use longpole_model::ids::{GroupId, NeedId, PlaceId};
use longpole_needs::Needs;
use std::collections::BTreeMap;

/// What a group at a place needs of one thing in a period, whether it can be met or not.
#[derive(Clone, Debug, Entity)]
#[entity(table = "needs_by_period", key = "place,group,need,period")]
pub struct NeedLine {
    /// Where.
    pub place: PlaceId,
    /// Who.
    pub group: GroupId,
    /// What they need.
    pub need: NeedId,
    /// First day of the period.
    pub period: Date,
    /// Last day of the period.
    pub until: Date,
    /// People, averaged over the period.
    #[field(unit = "person", decimals = 0)]
    pub people: People,
    /// Amount below which survival is at risk, for all of them and the whole period (at any time, if held).
    /// Empty where the need has no survival level.
    #[field(unit = "need unit", decimals = 0)]
    pub survival: Option<NeedAmount>,
    /// Amount owed: the standard, as above.
    #[field(unit = "need unit", decimals = 0)]
    pub standard: NeedAmount,
}

/// The needs of a crisis as a table.
pub fn need_lines(crisis: &Crisis, needs: &Needs) -> Vec<NeedLine> {
    let tables = &crisis.tables;
    let line = |row: &longpole_needs::NeedRow| {
        let period = &crisis.settings.grid.periods()[row.period];
        NeedLine {
            place: tables.places.rows[row.place].id.clone(),
            group: crisis.groups[row.group].0.clone(),
            need: tables.needs.rows[row.need].id.clone(),
            period: period.start,
            until: period.last_day(),
            people: People(row.people),
            survival: (row.survival > 0.0).then_some(NeedAmount(row.survival)),
            standard: NeedAmount(row.standard),
        }
    };
    needs.rows.iter().map(line).collect()
}

/// The needs of each place over the whole plan, for a screen of this width.
pub fn needs_text(crisis: &Crisis, needs: &Needs, width: usize, names: Names<'_>) -> String {
    let words = names.words;
    let grid = &crisis.settings.grid;
    let mut text = layout::paragraph(names.title(), width, 0);
    let span = words.span(grid.start(), grid.last_day());
    text.push_str(&layout::paragraph(words.fill("needs-title", &[("span", &span)]), width, 0));
    if needs.rows.is_empty() {
        text.push_str(&layout::paragraph(words.say("summary-nobody-needs"), width, 0));
        return text;
    }
    let columns = [
        Column::name(words.say("needs-column-place")),
        Column::name(words.say("summary-column-need")),
        Column::figure(words.say("needs-column-people")),
        Column::figure(words.say("needs-column-to-survive")),
        Column::figure(words.say("needs-column-owed")),
    ];
    text.push('\n');
    text.push_str(&layout::table(&columns, &rows(crisis, needs, names), width, 0));
    text.push('\n');
    text.push_str(&layout::paragraph(words.say("needs-legend"), width, 0));
    text
}

/// One row per place and need, then one per need for all places; a place is named once.
fn rows(crisis: &Crisis, needs: &Needs, names: Names<'_>) -> Vec<Vec<String>> {
    let words = names.words;
    let sums = sum(crisis, needs);
    let mut places: Vec<Option<usize>> = sums.keys().map(|(place, _)| *place).collect();
    places.dedup();
    // The whole comes last, and only where it differs from its part.
    places.rotate_left(1);
    if places.len() == 2 {
        places.pop();
    }
    let mut rows = Vec::new();
    for place in places {
        let name = match place {
            Some(place) => names.place(crisis.tables.places.rows[place].id.as_str()),
            None => words.say("needs-all-places"),
        };
        let of_place = sums.range((place, 0)..=(place, usize::MAX));
        for (at, (&(_, need), total)) in of_place.enumerate() {
            let unit = &crisis.tables.needs.rows[need].unit;
            let survival = if total.survival > 0.0 { amount(total.survival, unit, names) } else { words.say("none") };
            rows.push(vec![
                if at == 0 { name.clone() } else { String::new() },
                names.need(crisis.tables.needs.rows[need].id.as_str()),
                words.number(total.people, 0),
                survival,
                amount(total.standard, unit, names),
            ]);
        }
    }
    rows
}

/// What is needed over the whole plan.
#[derive(Clone, Copy, Default)]
struct Total {
    people: f64,
    survival: f64,
    standard: f64,
}

/// Totals by place, or all places, and need. What is used up adds up; what is kept counts when most is needed.
fn sum(crisis: &Crisis, needs: &Needs) -> BTreeMap<(Option<usize>, usize), Total> {
    let periods = crisis.settings.grid.periods();
    let mut by_period: BTreeMap<(Option<usize>, usize, usize), Total> = BTreeMap::new();
    for row in &needs.rows {
        for place in [Some(row.place), None] {
            let sum = by_period.entry((place, row.need, row.period)).or_default();
            sum.people += row.people;
            sum.survival += row.survival;
            sum.standard += row.standard;
        }
    }
    let mut sums: BTreeMap<(Option<usize>, usize), Total> = BTreeMap::new();
    for ((place, need, period), part) in by_period {
        let sum = sums.entry((place, need)).or_default();
        sum.people += part.people * f64::from(periods[period].days) / f64::from(crisis.settings.grid.days());
        if crisis.tables.needs.rows[need].kind == NeedKind::Held {
            sum.survival = sum.survival.max(part.survival);
            sum.standard = sum.standard.max(part.standard);
        } else {
            sum.survival += part.survival;
            sum.standard += part.standard;
        }
    }
    sums
}

/// Units of mass with the grams they have, smallest first: large amounts are told in a larger one.
const MASSES: [(&str, f64); 5] = [("ug", 1e-6), ("mg", 1e-3), ("g", 1.0), ("kg", 1e3), ("t", 1e6)];

/// An amount that can be read: `2.9 t` rather than 2,900,000 g.
fn amount(amount: f64, unit: &str, names: Names<'_>) -> String {
    let (mut amount, mut unit) = (amount, unit);
    if let Some(at) = MASSES.iter().position(|(name, _)| *name == unit) {
        let grams = amount * MASSES[at].1;
        let fits = MASSES[at..].iter().rev().find(|(_, size)| grams >= *size).unwrap_or(&MASSES[at]);
        (amount, unit) = (grams / fits.1, fits.0);
    }
    names.quantity(amount, unit)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;
    use crate::tables::TableView;

    #[test]
    fn amounts_take_a_unit_that_can_be_read() {
        let words = sample::words();
        let names = Names { crisis: None, words: &words };
        for (number, unit, expected) in [
            (2_900_000.0, "g", "2.9 t"),
            (2_900.0, "g", "2.9 kg"),
            (0.2, "g", "0.2 g"),
            (5e9, "mg", "5 t"),
            (525_000_000.0, "ug", "525 g"),
            (16_900_000.0, "person-day", "16.9 million person-days"),
            (63_000_000.0, "kcal", "63 million kcal"),
            (1200.0, "t", "1,200 t"),
        ] {
            assert_eq!(amount(number, unit, names), expected);
        }
    }

    #[test]
    fn needs_are_told_by_place() {
        let crisis = sample::crisis();
        let needs = Needs::of(&crisis);
        let expected = "\
Two towns
What people need, 29 March to 25 April 2024:

place           need    people        to survive               owed
Bangassou       Energy  10,000  294 million kcal   588 million kcal
                Fat     10,000                 –              9.8 t
                Tents   10,000                 –        2,000 tents
Bria, new camp  Energy  19,000  559 million kcal  1.12 billion kcal
                Fat     19,000                 –               19 t
                Tents   19,000                 –        4,000 tents
All places      Energy  29,000  853 million kcal  1.71 billion kcal
                Fat     29,000                 –               28 t
                Tents   29,000                 –        6,000 tents

People on average; what is used up for all days together, what is kept at the
  time of most people.
";
        assert_eq!(needs_text(&crisis, &needs, 80, Names::of(&crisis, &sample::words())), expected);
    }

    #[test]
    fn needs_are_a_table() {
        let crisis = sample::crisis();
        let view = TableView::of(&need_lines(&crisis, &Needs::of(&crisis)));
        let csv = crate::csv::text(&view);
        let mut lines = csv.lines();
        assert_eq!(lines.next(), Some("place,group,need,period,until,people,survival,standard"));
        assert_eq!(lines.next(), Some("bangassou,everyone,energy,2024-03-29,2024-04-04,10000,73500000,147000000"));
    }
}
