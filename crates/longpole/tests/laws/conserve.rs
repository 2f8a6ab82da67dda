//! No mass, money or people appear or vanish. Everything here is worked out anew from the tables of the folder and of
//! the plan, without the program.

use crate::cases::ANY;
use crate::{CASES, agree, law, planned};
use longpole::Run;
use longpole::base::Date;
use longpole::base::calendar::{add_days, offset_of};
use longpole::base::quantity::Tonnes;
use longpole::model::entities::{FundStatus, Link, Measure, PlaceKind};
use std::collections::{BTreeMap, BTreeSet};

/// Periods as first day and end, in days from the start.
fn spans(run: &Run) -> Vec<(f64, f64)> {
    let mut at = 0.0;
    let periods = run.posed.crisis.settings.grid.periods().iter();
    periods
        .map(|period| {
            let first = at;
            at += f64::from(period.days);
            (first, at)
        })
        .collect()
}

/// Part of what happens evenly during one span that falls into another when it takes effect some days later.
fn part(sent: (f64, f64), lag: f64, arrives: (f64, f64)) -> f64 {
    let overlap = (sent.1 + lag).min(arrives.1) - (sent.0 + lag).max(arrives.0);
    overlap.max(0.0) / (sent.1 - sent.0)
}

/// First day and end of what is sent in a period, in days from the start: the days of the period from its opening on;
/// the whole period, if it arrives at once or says nothing.
fn sent(run: &Run, span: (f64, f64), lag: f64, windows: &[(Option<Date>, Option<Date>)]) -> (f64, f64) {
    let day = |date: Date| offset_of(run.posed.crisis.settings.start(), date) as f64;
    let open = windows.iter().fold(span, |open, (from, _)| (from.map_or(open.0, |from| day(from).max(open.0)), open.1));
    if lag > 0.0 { open } else { span }
}

/// The days on which a place or a link with capacity rows lets anything pass, from the first to the last.
fn opening(run: &Run, site: &str) -> (Option<Date>, Option<Date>) {
    let rows = run.posed.crisis.tables.capacities.rows.iter();
    let rows: Vec<_> = rows.filter(|row| row.on.as_str() == site && row.amount.value() > 0.0).collect();
    let first =
        rows.iter().all(|row| row.from.is_some()).then(|| rows.iter().filter_map(|row| row.from).min()).flatten();
    let last =
        rows.iter().all(|row| row.until.is_some()).then(|| rows.iter().filter_map(|row| row.until).max()).flatten();
    (first, last)
}

/// The days of a shipment: those on which both its link and the place it leaves are open; areas do not close the way out.
fn departure(run: &Run, link: &Link, span: (f64, f64)) -> (f64, f64) {
    let place = &run.posed.crisis.tables.places.rows[run.posed.crisis.place(&link.from)];
    let mut windows = vec![opening(run, link.id.as_str())];
    if place.kind != PlaceKind::Area {
        windows.push(opening(run, place.id.as_str()));
    }
    sent(run, span, link.lead_days.value(), &windows)
}

/// The period that a row of the plan is about.
fn period(run: &Run, first_day: Date) -> usize {
    run.posed
        .crisis
        .settings
        .grid
        .periods()
        .iter()
        .position(|period| period.start == first_day)
        .expect("a period's first day")
}

#[test]
fn mass_is_conserved_at_every_place_for_every_item_in_every_period() {
    law(CASES, ANY, |folder| {
        let run = planned(folder)?;
        let (tables, plan, spans) = (&run.posed.crisis.tables, &run.plan, spans(&run));
        // What comes and goes, and the sum of all of it without signs.
        let mut balance: BTreeMap<(String, String, usize), (f64, f64)> = BTreeMap::new();
        let mut told: BTreeSet<(String, String)> = BTreeSet::new();
        let mut change = |place: &dyn ToString, item: &dyn ToString, period: usize, amount: f64, tell: bool| {
            let (place, item) = (place.to_string(), item.to_string());
            if tell {
                told.insert((place.clone(), item.clone()));
            }
            let sums = balance.entry((place, item, period)).or_default();
            *sums = (sums.0 + amount, sums.1 + amount.abs());
        };
        let start = run.posed.crisis.settings.start();
        for row in &tables.stocks.rows {
            change(&row.place, &row.item, 0, row.amount_t.value(), false);
        }
        for row in &tables.pipeline.rows {
            let day = offset_of(start, row.arrives).max(0) as f64;
            if let Some(period) = spans.iter().position(|span| span.0 <= day && day < span.1) {
                change(&row.place, &row.item, period, row.amount_t.value(), false);
            }
        }
        for row in &plan.tables.purchases {
            let supply = tables.supplies.rows.iter().find(|supply| supply.id == row.supply).expect("known");
            let lag = supply.lead_days.value();
            let ordered = sent(&run, spans[period(&run, row.period)], lag, &[(supply.from, supply.until)]);
            for (to, span) in spans.iter().enumerate() {
                change(&row.place, &row.item, to, row.amount_t.value() * part(ordered, lag, *span), true);
            }
        }
        for row in &plan.tables.shipments {
            let link = tables.links.rows.iter().find(|link| link.id == row.link).expect("known");
            let left = period(&run, row.period);
            change(&row.from, &row.item, left, -row.amount_t.value(), true);
            let days = departure(&run, link, spans[left]);
            for (to, span) in spans.iter().enumerate() {
                let arrives = (1.0 - link.loss.value()) * part(days, link.lead_days.value(), *span);
                change(&row.to, &row.item, to, row.amount_t.value() * arrives, true);
            }
        }
        for row in &plan.tables.deliveries {
            change(&row.place, &row.item, period(&run, row.period), -row.amount_t.value(), true);
        }
        for row in &plan.tables.services {
            let service = tables.services.rows.iter().find(|service| service.id == row.service).expect("known");
            if let (Some(fuel), Some(burnt)) = (&service.fuel_item, row.fuel_t) {
                agree(
                    "fuel",
                    burnt.value(),
                    row.amount.value() * service.fuel_kg_per_unit.expect("checked").value() / 1000.0,
                    1e-9,
                )?;
                change(&row.place, fuel, period(&run, row.period), -burnt.value(), true);
            }
        }
        for row in &plan.tables.stocks {
            let (at, lies) = (period(&run, row.period), row.amount_t.value());
            change(&row.place, &row.item, at, -lies - row.discarded_t.value(), true);
            if let Some(next) = spans.get(at + 1) {
                let item = tables.items.rows.iter().find(|item| item.id == row.item).expect("known");
                change(
                    &row.place,
                    &row.item,
                    at + 1,
                    lies * (1.0 - item.loss_per_day.value()).powf(next.1 - next.0),
                    true,
                );
            }
        }
        for ((place, item, period), (sum, size)) in balance {
            // Goods that are of no use where they lie are no part of the plan.
            if told.contains(&(place.clone(), item.clone())) && sum.abs() > 1e-6 * size.max(1.0) {
                return Err(format!("{item} at {place} in period {period}: {sum} t too much, of {size} t that move"));
            }
        }
        for row in &plan.tables.stocks {
            let place = &tables.places.rows[run.posed.crisis.place(&row.place)];
            if place.kind == PlaceKind::Crossing && row.amount_t.value() > 1e-6 {
                return Err(format!("{} t lie at the crossing {}", row.amount_t.value(), row.place));
            }
        }
        Ok(())
    });
}

#[test]
fn what_a_capacity_counts_is_what_passes_and_fits() {
    law(CASES, ANY, |folder| {
        let run = planned(folder)?;
        let (crisis, plan, spans) = (&run.posed.crisis, &run.plan, spans(&run));
        let tables = &crisis.tables;
        let sites: BTreeSet<(String, Measure)> =
            tables.capacities.rows.iter().map(|row| (row.on.to_string(), row.measure)).collect();
        for (site, measure) in sites {
            let place = tables.places.rows.iter().find(|place| place.id.as_str() == site);
            for (at, span) in spans.iter().enumerate() {
                let mut passes = 0.0;
                for row in &plan.tables.shipments {
                    let link = tables.links.rows.iter().find(|link| link.id == row.link).expect("known");
                    let left = period(&run, row.period);
                    let leaves = if left == at { 1.0 } else { 0.0 };
                    let counted = match place {
                        None => f64::from(link.id.as_str() == site) * leaves,
                        Some(place) if place.kind == PlaceKind::Area => {
                            let arrives = part(departure(&run, link, spans[left]), link.lead_days.value(), *span)
                                * (1.0 - link.loss.value());
                            f64::from(row.to == place.id) * arrives
                        }
                        Some(place) => f64::from(row.from == place.id) * leaves,
                    };
                    passes += counted * row.amount_t.value() * crisis.load_per_t(measure, crisis.item(&row.item));
                }
                let rows = plan.tables.usage.iter().filter(|row| {
                    row.on.as_str() == site && row.measure == measure.to_string() && period(&run, row.period) == at
                });
                let (used, available) =
                    rows.fold((0.0, 0.0), |sum, row| (sum.0 + row.used.value(), sum.1 + row.available.value()));
                agree(&format!("{measure} at {site} in period {at}"), used, passes, 1e-6)?;
                if passes > available + 1e-6 * available.max(1.0) {
                    return Err(format!("{passes} {measure} pass {site} in period {at}, which lets {available} pass"));
                }
            }
        }
        Ok(())
    });
}

#[test]
fn payments_are_costs_and_never_exceed_what_was_received() {
    law(CASES, ANY, |folder| {
        let run = planned(folder)?;
        let (crisis, plan, spans) = (&run.posed.crisis, &run.plan, spans(&run));
        let sector = |item: &_| crisis.sectors[crisis.sector_of[crisis.item(item)]].clone();
        let mut costs: BTreeMap<(String, usize), f64> = BTreeMap::new();
        for row in &plan.tables.purchases {
            *costs.entry((sector(&row.item), period(&run, row.period))).or_default() += row.cost.value();
        }
        for row in &plan.tables.shipments {
            *costs.entry((sector(&row.item), period(&run, row.period))).or_default() += row.cost.value();
        }
        let mut payments: BTreeMap<(String, usize), f64> = BTreeMap::new();
        for row in &plan.tables.spending {
            *payments.entry((row.sector.clone(), period(&run, row.period))).or_default() += row.amount.value();
        }
        let keys: BTreeSet<_> = costs.keys().chain(payments.keys()).cloned().collect();
        for key in keys {
            let at = |sums: &BTreeMap<_, f64>| sums.get(&key).copied().unwrap_or(0.0);
            agree(&format!("paid for {} in period {}", key.0, key.1), at(&payments), at(&costs), 1e-6)?;
        }
        for fund in &crisis.tables.funds.rows {
            let own = || plan.tables.spending.iter().filter(|row| row.fund.as_ref() == Some(&fund.id));
            for row in own() {
                let last = row.until;
                let in_force =
                    fund.from.is_none_or(|from| from <= last) && fund.until.is_none_or(|until| until >= row.period);
                let for_this = fund.sectors.is_empty() || fund.sectors.contains(&row.sector);
                let here = fund.places.is_empty() == row.place.is_none();
                if !in_force || !for_this || !here || !matches!(fund.status, FundStatus::Paid | FundStatus::Committed) {
                    return Err(format!("{} pays what it may not: {row:?}", fund.id));
                }
            }
            let from = fund.from.map_or(0.0, |from| offset_of(crisis.settings.start(), from) as f64);
            let mut paid = 0.0;
            for (at, span) in spans.iter().enumerate() {
                paid += own().filter(|row| period(&run, row.period) == at).map(|row| row.amount.value()).sum::<f64>();
                let come = match fund.lag_days {
                    _ if span.1 <= from => 0.0,
                    Some(lag) => 1.0 - (-(span.1 - from) / lag.value()).exp(),
                    None => 1.0,
                };
                let received = fund.amount.value() * fund.share_paid.value() * come;
                if paid > received + 1e-6 * received.max(1.0) {
                    return Err(format!("{} has paid {paid} of {received} by the end of period {at}", fund.id));
                }
                let level = plan.tables.funds.iter().find(|row| row.fund == fund.id && period(&run, row.period) == at);
                if let Some(level) = level {
                    agree(&format!("left of {}", fund.id), level.unspent.value(), received - paid, 1e-6)?;
                }
            }
        }
        Ok(())
    });
}

#[test]
fn everybody_is_counted_once_for_every_need() {
    law(CASES, ANY, |folder| {
        let run = planned(folder)?;
        let crisis = &run.posed.crisis;
        let population = &crisis.tables.population.rows;
        for period in crisis.settings.grid.periods() {
            for (need, row) in crisis.tables.needs.rows.iter().enumerate() {
                let mut expected = 0.0;
                for day in 0..period.days {
                    let day = add_days(period.start, i64::from(day));
                    for (group, (id, _)) in crisis.groups.iter().enumerate() {
                        if crisis.levels[group][need].standard <= 0.0 {
                            continue;
                        }
                        for place in &crisis.tables.places.rows {
                            let counts = population
                                .iter()
                                .filter(|row| row.place == place.id && row.group == *id && row.from <= day);
                            expected += counts.max_by_key(|row| row.from).map_or(0.0, |row| row.people.value());
                        }
                    }
                }
                let rows = run
                    .plan
                    .tables
                    .coverage
                    .iter()
                    .filter(|covered| covered.need == row.id && covered.period == period.start);
                let found: f64 = rows.map(|covered| covered.people.value()).sum();
                agree(&format!("people who need {}", row.id), found * f64::from(period.days), expected, 1e-9)?;
            }
        }
        Ok(())
    });
}

#[test]
fn what_is_provided_is_what_is_given_held_and_served() {
    law(CASES, ANY, |folder| {
        let run = planned(folder)?;
        let crisis = &run.posed.crisis;
        for covered in &run.plan.tables.coverage {
            let need = crisis.need(&covered.need);
            let held = crisis.tables.needs.rows[need].kind == longpole::model::entities::NeedKind::Held;
            let mut provided = 0.0;
            for row in &run.plan.tables.deliveries {
                if (&row.place, &row.group, row.period) == (&covered.place, &covered.group, covered.period) {
                    let content = crisis.contents[crisis.item(&row.item)].iter().find(|(filled, _)| *filled == need);
                    let tonnes = if held { row.held_t.map_or(0.0, Tonnes::value) } else { row.amount_t.value() };
                    provided += content.map_or(0.0, |(_, amount)| amount * 1000.0 * tonnes);
                }
            }
            for row in &run.plan.tables.services {
                if (&row.place, &row.group, &row.need, row.period)
                    == (&covered.place, &covered.group, &covered.need, covered.period)
                {
                    provided += row.amount.value();
                }
            }
            let what = format!("{} for {} at {}", covered.need, covered.group, covered.place);
            // A kilocalorie is little: to a millionth of what is owed.
            let room = 1e-6 * covered.required.value().max(1.0);
            if (provided - covered.provided.value()).abs() > room {
                return Err(format!("{what}: {} provided, but {provided} given", covered.provided.value()));
            }
        }
        Ok(())
    });
}
