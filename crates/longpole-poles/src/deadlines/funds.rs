//! Money that comes, goes or changes on a later day.
//!
//! A fund is not so much a day but a sum: cutting it in two would give it twice. Dates before the day are the base's,
//! dates from the day on the scenario's. Of an amount that rises, the rise comes on the day at the earliest; of one that
//! falls, what is taken away can be spent until the day before. A fund that only the scenario counts begins on the day;
//! one that only the base counts can be spent until the day before.

use super::delay::{Changes, holds, turns, unused};
use longpole_base::Date;
use longpole_base::calendar::add_days;
use longpole_base::quantity::Money;
use longpole_model::Crisis;
use longpole_model::entities::{Fund, FundStatus};
use longpole_model::ids::FundId;
use std::collections::BTreeSet;

/// A fund, where it is counted: in the base, in the scenario.
type Pair<'c> = (Option<&'c Fund>, Option<&'c Fund>);

/// What ties a fund that counts in both, and differs: the rest of its money cannot be tied otherwise from a day on.
pub(super) fn fixed(base: &Crisis, scenario: &Crisis) -> BTreeSet<String> {
    let mut fixed = BTreeSet::new();
    for (_, pair) in pairs(base, scenario) {
        let (Some(was), Some(is)) = pair else { continue };
        let differ = [
            ("funds.currency", was.currency != is.currency),
            ("funds.sectors", was.sectors != is.sectors),
            ("funds.places", was.places != is.places),
            ("funds.share_paid", was.share_paid.value() != is.share_paid.value()),
            ("funds.lag_days", lag(was) != lag(is) || (lag(was).is_some() && was.from != is.from)),
        ];
        fixed.extend(differ.into_iter().filter(|(_, differs)| *differs).map(|(name, _)| name.to_owned()));
    }
    fixed
}

fn lag(fund: &Fund) -> Option<f64> {
    fund.lag_days.map(longpole_base::quantity::Days::value)
}

/// Notes the funds that differ.
pub(super) fn look(base: &Crisis, scenario: &Crisis, changes: &mut Changes) {
    let start = base.settings.start();
    let on = |fund: Option<&Fund>, day: Date| {
        fund.filter(|fund| holds((fund.from, fund.until), day)).map_or(0.0, |fund| fund.amount.value())
    };
    for (id, (was, is)) in pairs(base, scenario) {
        let said = |fund: Option<&Fund>| fund.map(|fund| (fund.amount.value(), fund.from, fund.until));
        if said(was) == said(is) {
            continue;
        }
        changes.lines.push(format!("funds/{id}"));
        let spans = [was, is].into_iter().flatten().map(|fund| (fund.from, fund.until));
        let days: Vec<Date> = turns(start, spans).filter(|day| on(was, *day) != on(is, *day)).collect();
        changes.days.extend(days.first());
        changes.gives |= days.iter().any(|day| on(is, *day) > on(was, *day));
        changes.takes |= days.iter().any(|day| on(is, *day) < on(was, *day));
    }
}

/// The funds if the scenario begins on a day, those of the base in their places. Those that count are paid, the others
/// pledged.
pub(super) fn cut(base: &Crisis, scenario: &Crisis, day: Date) -> Vec<Fund> {
    let mut funds: Vec<Fund> = base.tables.funds.rows.clone();
    for fund in &mut funds {
        fund.status = FundStatus::Pledged;
    }
    for (id, pair) in pairs(base, scenario) {
        let later = || {
            let is_used = |id: &str| {
                let rows = base.tables.funds.rows.iter().chain(&scenario.tables.funds.rows);
                rows.into_iter().any(|fund| fund.id.as_str() == id)
            };
            FundId(unused(id.as_str(), is_used).into())
        };
        let now = match pair {
            (None, None) => continue,
            (None, Some(is)) => Fund { from: Some(not_before(is.from, day)), ..is.clone() },
            (Some(was), None) => Fund { until: Some(to_the_eve(was.until, day)), ..was.clone() },
            (Some(was), Some(is)) => {
                let (from, until) = (first_day(was, is, day), last_day(was, is, day));
                let (before, after) = (was.amount.value(), is.amount.value());
                let paid = Fund { status: FundStatus::Paid, ..was.clone() };
                if after > before {
                    let from = Some(not_before(is.from, day));
                    funds.push(Fund { id: later(), amount: Money(after - before), from, until, ..paid });
                } else if after < before {
                    let until = Some(to_the_eve(was.until, day));
                    funds.push(Fund { id: later(), amount: Money(before - after), until, ..paid });
                }
                Fund { amount: Money(before.min(after)), from, until, ..was.clone() }
            }
        };
        let now = Fund { status: FundStatus::Paid, ..now };
        match funds.iter_mut().find(|fund| fund.id == *id) {
            Some(fund) => *fund = now,
            None => funds.push(now),
        }
    }
    funds
}

/// Every fund of either, where it counts.
fn pairs<'c>(base: &'c Crisis, scenario: &'c Crisis) -> Vec<(&'c FundId, Pair<'c>)> {
    let of = |crisis: &'c Crisis, id: &FundId| {
        let at = crisis.tables.funds.rows.iter().position(|fund| fund.id == *id)?;
        crisis.fund_counts(at).then(|| &crisis.tables.funds.rows[at])
    };
    let ids: Vec<&FundId> = base.tables.funds.rows.iter().map(|fund| &fund.id).collect();
    let added = scenario.tables.funds.rows.iter().map(|fund| &fund.id).filter(|id| !ids.contains(id));
    ids.iter().copied().chain(added).map(|id| (id, (of(base, id), of(scenario, id)))).collect()
}

fn not_before(from: Option<Date>, day: Date) -> Date {
    from.map_or(day, |from| from.max(day))
}

fn to_the_eve(until: Option<Date>, day: Date) -> Date {
    let eve = add_days(day, -1);
    until.map_or(eve, |until| until.min(eve))
}

/// Money that has come before the day has come.
fn first_day(was: &Fund, is: &Fund, day: Date) -> Option<Date> {
    if was.from == is.from || was.from.is_none_or(|from| from < day) {
        was.from
    } else {
        Some(not_before(is.from, day))
    }
}

/// Money that has expired before the day has expired; no later change takes a day away that has passed.
fn last_day(was: &Fund, is: &Fund, day: Date) -> Option<Date> {
    let eve = add_days(day, -1);
    match (was.until, is.until) {
        (Some(was), _) if was < eve => Some(was),
        (_, Some(is)) => Some(is.max(eve)),
        (_, None) => None,
    }
}
