//! Whether a plan meets the [orders](longpole_model::orders) of its folder: in each period by what the plan's own tables say.
//!
//! A period counts as met if the value misses no bound by more than [`grace`]. Where nobody needs the thing in a period, there is
//! no value: such a period is not tested, and does not break a run of periods that are met.

use longpole_base::Date;
use longpole_base::quantity::Plain;
use longpole_model::Crisis;
use longpole_model::entities::{Mode, Order, PlaceKind};
use longpole_model::orders::{Indicator, grace, missed_by};
use longpole_plan::comparison::OrderMet;
use longpole_plan::{OrderState, OrderTest, Tables};
use std::collections::BTreeMap;

/// Holds a plan's tables against every order.
pub(crate) fn tests(crisis: &Crisis, tables: &Tables) -> Vec<OrderTest> {
    let orders = crisis.tables.orders.rows.iter();
    orders.flat_map(|order| of_order(crisis, tables, order)).collect()
}

fn of_order(crisis: &Crisis, tables: &Tables, order: &Order) -> Vec<OrderTest> {
    let indicator = Indicator::parse(&order.indicator).expect("checked when the folder was read");
    let Some(need) = indicator.need() else {
        let values: Vec<Option<f64>> = passing(crisis, tables, order, indicator).into_iter().map(Some).collect();
        return vec![test(crisis, order, indicator, None, &values)];
    };
    let named = |place: &usize| {
        let id = crisis.tables.places.rows[*place].id.as_str();
        order.place.is_empty() || order.place.iter().any(|site| site.as_str() == id)
    };
    let areas = met(crisis, tables, indicator, need).into_iter().filter(|(place, _)| named(place));
    areas.map(|(place, values)| test(crisis, order, indicator, Some(place), &values)).collect()
}

/// By area: the part of a level that is provided in each period.
fn met(crisis: &Crisis, tables: &Tables, indicator: Indicator<'_>, need: &str) -> BTreeMap<usize, Vec<Option<f64>>> {
    let mut sums: BTreeMap<usize, Vec<(f64, f64)>> = BTreeMap::new();
    for row in tables.coverage.iter().filter(|row| row.need.as_str() == need) {
        let levels = crisis.levels[crisis.group(&row.group)][crisis.need(&row.need)];
        let (below, between) = (row.shortfall_survival.value(), row.shortfall_standard.value());
        let (owed, missing) = match indicator {
            Indicator::Met(_) => (row.required.value() * levels.survival / levels.standard, below),
            _ => (row.required.value(), below + between),
        };
        let period = crisis.settings.grid.period_of(row.period).expect("a period of the plan");
        let sums = sums.entry(crisis.place(&row.place)).or_insert_with(|| vec![(0.0, 0.0); crisis.n_periods()]);
        sums[period].0 += owed;
        sums[period].1 += missing;
    }
    let part = |(owed, missing): (f64, f64)| (owed > 0.0).then(|| 1.0 - missing / owed);
    sums.into_iter().map(|(place, sums)| (place, sums.into_iter().map(part).collect())).collect()
}

/// Trucks or tonnes on an average day of each period.
fn passing(crisis: &Crisis, tables: &Tables, order: &Order, indicator: Indicator<'_>) -> Vec<f64> {
    let mut sums = vec![0.0; crisis.n_periods()];
    for row in &tables.shipments {
        let link = [row.link.as_str(), row.from.as_str(), row.to.as_str()];
        if !counts_link(crisis, order, link) || !counts_item(crisis, indicator, crisis.item(&row.item)) {
            continue;
        }
        let amount = match indicator {
            Indicator::Trucks(_) => row.trucks.map_or(0.0, Plain::value),
            _ => row.amount_t.value(),
        };
        sums[crisis.settings.grid.period_of(row.period).expect("a period of the plan")] += amount;
    }
    sums.iter().zip(crisis.settings.grid.periods()).map(|(sum, period)| sum / f64::from(period.days)).collect()
}

/// Whether an order counts what sets out on a link, given with its ends.
fn counts_link(crisis: &Crisis, order: &Order, [link, from, to]: [&str; 3]) -> bool {
    let places = &crisis.tables.places.rows;
    let is_area = |id: &str| places.iter().any(|place| place.id.as_str() == id && place.kind == PlaceKind::Area);
    if order.place.is_empty() {
        return is_area(to) && !is_area(from);
    }
    order.place.iter().any(|site| {
        let site = site.as_str();
        site == link || site == (if is_area(site) { to } else { from })
    })
}

/// Whether an order counts an item: by its id, else by its sector.
fn counts_item(crisis: &Crisis, indicator: Indicator<'_>, item: usize) -> bool {
    let (Indicator::Trucks(Some(name)) | Indicator::Tonnes(Some(name))) = indicator else { return true };
    let items = &crisis.tables.items.rows;
    if items.iter().any(|row| row.id.as_str() == name) {
        return items[item].id.as_str() == name;
    }
    crisis.sectors[crisis.sector_of[item]] == name
}

fn test(
    crisis: &Crisis,
    order: &Order,
    indicator: Indicator<'_>,
    place: Option<usize>,
    values: &[Option<f64>],
) -> OrderTest {
    let (at_least, at_most) = (order.at_least.map(Plain::value), order.at_most.map(Plain::value));
    let missed = |value: f64| missed_by(value, at_least, at_most);
    let is_met = |value: f64| missed(value) <= grace(at_least, at_most);
    let start = |period: usize| crisis.settings.grid.periods()[period].start;
    let known = values.iter().enumerate().filter_map(|(period, value)| Some((period, (*value)?)));
    let tested: Vec<(usize, f64)> =
        known.clone().filter(|(period, _)| order.by.is_none_or(|by| start(*period) >= by)).collect();
    let lasting = known.rev().take_while(|(_, value)| is_met(*value)).last();
    // Of values that are as bad, but for what a solver leaves, the first.
    let most = tested.iter().map(|(_, value)| missed(*value)).fold(f64::NEG_INFINITY, f64::max);
    let worst = tested.iter().copied().find(|(_, value)| missed(*value) >= most - grace(at_least, at_most));
    let periods_met = tested.iter().filter(|(_, value)| is_met(*value)).count();
    let met = match tested.len() {
        0 => OrderState::Untested,
        n if n == periods_met => OrderState::Yes,
        _ => OrderState::No,
    };
    OrderTest {
        order: order.id.clone(),
        place: place.map(|place| crisis.tables.places.rows[place].id.clone()),
        indicator: order.indicator.clone(),
        unit: indicator.unit().to_owned(),
        at_least: order.at_least,
        at_most: order.at_most,
        tested_from: tested.first().map(|(period, _)| start(*period)),
        met,
        met_from: lasting.map(|(period, _)| start(period)),
        worst: worst.map(|(_, value)| Plain(value)),
        worst_period: worst.map(|(period, _)| start(period)),
        short_by: worst.map(|(_, value)| if is_met(value) { 0.0 } else { missed(value) }).map(Plain),
        periods_met: Plain(periods_met as f64),
        periods_tested: Plain(tested.len() as f64),
    }
}

/// Every order over all the areas where it is tested, in the order of their table.
pub(crate) fn answers(scenario: &str, crisis: &Crisis, tests: &[OrderTest]) -> Vec<OrderMet> {
    let answer = |order: &Order| {
        let tests: Vec<&OrderTest> = tests.iter().filter(|test| test.order == order.id).collect();
        let missed = |test: &OrderTest| {
            let value = |plain: Option<Plain>| plain.map(Plain::value);
            test.worst.map_or(f64::NEG_INFINITY, |worst| {
                missed_by(worst.value(), value(order.at_least), value(order.at_most))
            })
        };
        let most = tests.iter().map(|test| missed(test)).fold(f64::NEG_INFINITY, f64::max);
        let room = grace(order.at_least.map(Plain::value), order.at_most.map(Plain::value));
        let worst = tests.iter().copied().find(|test| missed(test) >= most - room);
        let any = |state| tests.iter().any(|test| test.met == state);
        // A place without a value in any period neither keeps nor breaks an order.
        let has_values: Vec<&&OrderTest> = tests.iter().filter(|test| test.met != OrderState::Untested).collect();
        let of = if has_values.is_empty() { tests.iter().collect() } else { has_values };
        let met_from: Option<Vec<Date>> = of.iter().map(|test| test.met_from).collect();
        OrderMet {
            scenario: scenario.to_owned(),
            order: order.id.clone(),
            title: order.title.clone(),
            met: match (any(OrderState::No), any(OrderState::Yes)) {
                (true, _) => OrderState::No,
                (false, true) => OrderState::Yes,
                (false, false) => OrderState::Untested,
            },
            met_from: met_from.and_then(|days| days.into_iter().max()),
            tested_from: tests.iter().filter_map(|test| test.tested_from).min(),
            short_by: worst.and_then(|test| test.short_by),
            unit: Indicator::parse(&order.indicator).map_or("", Indicator::unit).to_owned(),
            at_least: order.at_least,
            at_most: order.at_most,
            worst: worst.and_then(|test| test.worst),
            worst_place: worst.filter(|test| test.worst.is_some()).and_then(|test| test.place.clone()),
            worst_period: worst.and_then(|test| test.worst_period),
            periods_met: worst.map_or(Plain(0.0), |test| test.periods_met),
            periods_tested: worst.map_or(Plain(0.0), |test| test.periods_tested),
        }
    };
    crisis.tables.orders.rows.iter().map(answer).collect()
}

/// The parts of a plan that a test counts in its worst period: coverage by group with what one need unit more adds, or flows
/// with what one tonne more adds.
pub(crate) enum Counted {
    /// Group and need, each with what one need unit adds to the share.
    Needs(Vec<(usize, usize, f64)>),
    /// Link and item, each with what one tonne adds.
    Flows(Vec<(usize, usize, f64)>),
}

/// What a test counts in a period at its place.
pub(crate) fn counted(crisis: &Crisis, tables: &Tables, test: &OrderTest, period: usize) -> Option<Counted> {
    let order = crisis.tables.orders.rows.iter().find(|order| order.id == test.order)?;
    let indicator = Indicator::parse(&order.indicator)?;
    let days = f64::from(crisis.settings.grid.periods()[period].days);
    let Some(need) = indicator.need() else {
        let links = crisis.tables.links.rows.iter().enumerate().filter(|(_, link)| {
            let is_counted = counts_link(crisis, order, [link.id.as_str(), link.from.as_str(), link.to.as_str()]);
            is_counted && (link.mode == Mode::Road || !matches!(indicator, Indicator::Trucks(_)))
        });
        let items = (0..crisis.tables.items.rows.len()).filter(|item| counts_item(crisis, indicator, *item));
        let items: Vec<(usize, f64)> = items
            .map(|item| match indicator {
                Indicator::Trucks(_) => (item, crisis.trucks_per_t[item] / days),
                _ => (item, 1.0 / days),
            })
            .collect();
        let flows = links.flat_map(|(link, _)| items.iter().map(move |(item, load)| (link, *item, *load)));
        return Some(Counted::Flows(flows.collect()));
    };
    let start = crisis.settings.grid.periods()[period].start;
    let rows: Vec<_> = tables
        .coverage
        .iter()
        .filter(|row| Some(&row.place) == test.place.as_ref() && row.need.as_str() == need && row.period == start)
        .map(|row| {
            let (group, need) = (crisis.group(&row.group), crisis.need(&row.need));
            let levels = crisis.levels[group][need];
            let part = if matches!(indicator, Indicator::Met(_)) { levels.survival / levels.standard } else { 1.0 };
            (group, need, row.required.value() * part)
        })
        .collect();
    let owed: f64 = rows.iter().map(|(_, _, owed)| owed).sum();
    let per_unit = if owed > 0.0 { 1.0 / owed } else { 0.0 };
    Some(Counted::Needs(rows.into_iter().map(|(group, need, _)| (group, need, per_unit)).collect()))
}
