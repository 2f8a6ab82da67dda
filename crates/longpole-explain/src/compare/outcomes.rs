//! Who is short of what, area by area and month by month. Periods are cut at the ends of months, each part with the share
//! of its days, so that weeks and months can be compared.

use crate::Plan;
use crate::fairness::{Fairness, Fills};
use longpole_base::calendar::{add_days, offset_of};
use longpole_base::quantity::{People, PersonDays, Plain, Share};
use longpole_base::{Date, Grid};
use longpole_model::Crisis;
use longpole_model::entities::NeedKind;
use longpole_plan::comparison::{AreaOutcome, MonthOutcome, NeedFairness};
use std::collections::BTreeMap;

/// Sums of some rows of coverage.
#[derive(Clone, Copy, Default)]
struct Sum {
    person_days: f64,
    survival: f64,
    standard: f64,
    given: f64,
    owed: f64,
}

/// Areas by needs by months.
pub fn by_month(id: &str, crisis: &Crisis, plan: &Plan) -> Vec<MonthOutcome> {
    let tables = &crisis.tables;
    let mut sums: BTreeMap<(usize, usize, (i16, i8)), Sum> = BTreeMap::new();
    for row in &plan.tables.coverage {
        let (place, need) = (crisis.place(&row.place), crisis.need(&row.need));
        let all_days = (offset_of(row.period, row.until) + 1) as f64;
        let is_held = tables.needs.rows[need].kind == NeedKind::Held;
        for (month, days) in months(row.period, row.until) {
            let part = f64::from(days) / all_days;
            // What is held stands on each day, what is eaten is spread over them.
            let weight = if is_held { f64::from(days) } else { part };
            let sum = sums.entry((place, need, month)).or_default();
            sum.person_days += row.people.value() * f64::from(days);
            sum.survival += row.person_days_survival.value() * part;
            sum.standard += row.person_days_standard.value() * part;
            sum.given += row.provided.value().min(row.required.value()) * weight;
            sum.owed += row.required.value() * weight;
        }
    }
    let line = |((place, need, month), sum): ((usize, usize, (i16, i8)), Sum)| MonthOutcome {
        scenario: id.to_owned(),
        place: tables.places.rows[place].id.clone(),
        need: tables.needs.rows[need].id.clone(),
        month: format!("{:04}-{:02}", month.0, month.1),
        people: People(sum.person_days / f64::from(days_of(&crisis.settings.grid, month))),
        person_days_survival: PersonDays(sum.survival),
        person_days_standard: PersonDays(sum.standard),
        share: Share(sum.given / sum.owed),
    };
    sums.into_iter().map(line).collect()
}

/// The months that two days span, each with how many of the days between them it holds, both ends included.
fn months(first: Date, last: Date) -> Vec<((i16, i8), u32)> {
    let mut months = Vec::new();
    let mut at = first;
    while at <= last {
        let end = at.last_of_month().min(last);
        months.push(((at.year(), at.month()), (offset_of(at, end) + 1) as u32));
        at = add_days(end, 1);
    }
    months
}

/// Days of the plan in a month.
fn days_of(grid: &Grid, month: (i16, i8)) -> u32 {
    months(grid.start(), grid.last_day()).into_iter().find(|(known, _)| *known == month).map_or(0, |(_, days)| days)
}

/// Areas over the whole plan, all needs together.
pub fn areas(id: &str, crisis: &Crisis, plan: &Plan, fairness: &Fairness) -> Vec<AreaOutcome> {
    let mut short: BTreeMap<usize, (f64, f64)> = BTreeMap::new();
    for row in &plan.tables.coverage {
        let sum = short.entry(crisis.place(&row.place)).or_default();
        sum.0 += row.person_days_survival.value();
        sum.1 += row.person_days_standard.value();
    }
    let n_days = f64::from(crisis.settings.grid.days());
    let line = |area: &crate::fairness::Area| {
        let (survival, standard) = short.get(&area.place).copied().unwrap_or_default();
        AreaOutcome {
            scenario: id.to_owned(),
            place: crisis.tables.places.rows[area.place].id.clone(),
            people: People(area.person_days / n_days),
            person_days_survival: PersonDays(survival),
            person_days_standard: PersonDays(standard),
            share: Share(area.fill()),
        }
    };
    fairness.all.areas.iter().map(line).collect()
}

/// How evenly each need is met, and all of them together.
pub fn fairness(id: &str, crisis: &Crisis, fairness: &Fairness) -> Vec<NeedFairness> {
    let line = |need: Option<usize>, fills: &Fills| {
        let worst = fills.worst()?;
        Some(NeedFairness {
            scenario: id.to_owned(),
            need: need.map(|need| crisis.tables.needs.rows[need].id.clone()),
            share: Share(fills.share()),
            worst_place: crisis.tables.places.rows[worst.place].id.clone(),
            worst_share: Share(worst.fill()),
            gini: Plain(fills.gini()),
        })
    };
    let all = line(None, &fairness.all);
    all.into_iter().chain(fairness.needs.iter().filter_map(|(need, fills)| line(Some(*need), fills))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_is_cut_at_the_ends_of_months() {
        let day = |text: &str| text.parse::<Date>().expect("a date");
        for (first, last, expected) in [
            ("2024-03-29", "2024-04-04", vec![((2024, 3), 3), ((2024, 4), 4)]),
            ("2024-04-01", "2024-04-30", vec![((2024, 4), 30)]),
            ("2023-12-31", "2024-02-29", vec![((2023, 12), 1), ((2024, 1), 31), ((2024, 2), 29)]),
        ] {
            assert_eq!(months(day(first), day(last)), expected);
        }
    }
}
