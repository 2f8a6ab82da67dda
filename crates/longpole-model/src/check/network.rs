//! What needs the resolved network: what can never be reached, does not fit, or can never be spent.

use super::warn;
use crate::crisis::Crisis;
use crate::entities::{FundStatus, PlaceKind};
use longpole_base::diagnostic::Diagnostics;
use std::collections::{BTreeMap, BTreeSet};

/// Money tied to places where nobody lives can never be spent.
pub(super) fn earmarked(crisis: &Crisis, diagnostics: &mut Diagnostics) {
    let tables = &crisis.tables;
    for (index, row) in tables.funds.rows.iter().enumerate().filter(|(_, row)| !row.places.is_empty()) {
        let mut lived_in = tables.population.rows.iter().map(|people| crisis.place(&people.place));
        if !lived_in.any(|place| crisis.lies_within(place, &row.places)) {
            diagnostics.error(
                "earmark-nobody",
                tables.funds.at_field(index, "places"),
                format!("`{}` may be spent only for places where nobody is counted, so it can never be spent", row.id),
                "name the places whose people it is for, or a larger place that they belong to".into(),
            );
        }
    }
}

/// A table of funds of which none counts: nothing can be bought.
pub(super) fn funded(crisis: &Crisis, diagnostics: &mut Diagnostics) {
    let table = &crisis.tables.funds;
    let Some(sheet) = &table.sheet else { return };
    if (0..table.rows.len()).all(|fund| !crisis.fund_counts(fund)) {
        diagnostics.warn(
            "no-money",
            Some(sheet.at_table()),
            "no fund is committed or paid, so that nothing that costs money can be done".into(),
            "count a fund in the scenario (`[funds] count = [\"…\"]`), or delete the table if money is no limit".into(),
        );
    }
}

/// Part of a pledge that is ever paid, and days until 63% of it has come: fitted to what was paid of the 3.51 billion USD
/// pledged at Cairo in October 2014 (World Bank); see `docs/explanation/what-pledges-become.md`.
const CAIRO: (f64, f64) = (0.416, 163.0);

/// Promises that a scenario counts as if all of them came at once.
pub(super) fn promised(crisis: &Crisis, diagnostics: &mut Diagnostics) {
    let table = &crisis.tables.funds;
    for (index, fund) in table.rows.iter().enumerate() {
        let is_promise = matches!(fund.status, FundStatus::Announced | FundStatus::Pledged);
        let is_whole = fund.lag_days.is_none() && fund.share_paid.value() >= 1.0;
        if is_promise && is_whole && crisis.fund_counts(index) {
            let (share, days) = CAIRO;
            warn(
                table,
                index,
                "lag_days",
                "promise-at-once",
                format!("`{}` is only {}, and is counted as if all of it came on its first day", fund.id, fund.status),
                &format!(
                    "say in `share_paid` and `lag_days` how much comes and how fast: {share} and {days} are what became of the \
                     pledges of Cairo in 2014"
                ),
                diagnostics,
            );
        }
    }
}

/// Forces in the field for which nobody pays.
pub(super) fn paid(crisis: &Crisis, diagnostics: &mut Diagnostics) {
    let tables = &crisis.tables;
    if !crisis.money_is_limited() {
        return;
    }
    for (index, force) in tables.forces.rows.iter().enumerate() {
        let costs =
            [force.cost_start, force.cost_equip, force.cost_month, force.civilians_month, force.logistics_month];
        let seats =
            tables.courses.rows.iter().filter(|course| course.force == force.id).map(|course| course.cost_per_seat);
        let costs_something = costs.into_iter().chain(seats).any(|cost| cost.value() > 0.0);
        let is_fielded = costs_something && crisis.settings.fielded.iter().any(|fielded| fielded.force == force.id);
        if is_fielded && crisis.payers(index).is_empty() {
            warn(
                &tables.forces,
                index,
                "funds",
                "force-unpaid",
                format!(
                    "`{}` is in the field, but no fund that counts pays for it: nobody of it will be there",
                    force.id
                ),
                &format!(
                    "count a fund for `{}` in the scenario (`[funds] count = [\"…\"]`), or name one in `funds`",
                    force.sector
                ),
                diagnostics,
            );
        }
    }
}

/// Places with people that no link, supply, stock, arrival or service reaches.
pub(super) fn reached(crisis: &Crisis, diagnostics: &mut Diagnostics) {
    let tables = &crisis.tables;
    let mut is_source = vec![false; tables.places.rows.len()];
    for offer in &crisis.offers {
        is_source[offer.place] = true;
    }
    for place in tables.stocks.rows.iter().map(|s| &s.place).chain(tables.pipeline.rows.iter().map(|p| &p.place)) {
        is_source[crisis.place(place)] = true;
    }
    let mut reached = is_source;
    let mut grew = true;
    while grew {
        grew = false;
        for leg in &crisis.legs {
            if reached[leg.from] && !reached[leg.to] {
                reached[leg.to] = true;
                grew = true;
            }
        }
    }
    for service in &tables.services.rows {
        reached[crisis.place(&service.place)] = true;
    }
    let mut told = BTreeSet::new();
    for (index, row) in tables.population.rows.iter().enumerate() {
        let place = crisis.place(&row.place);
        if tables.places.rows[place].kind == PlaceKind::Crossing && told.insert((place, true)) {
            diagnostics.error(
                "people-at-crossing",
                tables.population.at_field(index, "place"),
                format!(
                    "people are counted at `{}`, which is a crossing: nothing can be kept or given there",
                    row.place
                ),
                "count them at the area behind it, or make the place an `area`".into(),
            );
        } else if !reached[place] && told.insert((place, false)) {
            warn(
                &tables.population,
                index,
                "place",
                "unreached-place",
                format!("nothing can ever reach `{}`: no link leads there from any supply or stock", row.place),
                "add the missing link, or a supply or service there",
                diagnostics,
            );
        }
    }
}

/// Stocks that do not fit into the storage of their place on the first day.
pub(super) fn stored(crisis: &Crisis, diagnostics: &mut Diagnostics) {
    let tables = &crisis.tables;
    let mut lying: BTreeMap<usize, (f64, usize)> = BTreeMap::new();
    for (index, row) in tables.stocks.rows.iter().enumerate() {
        let place = crisis.place(&row.place);
        if !crisis.holds_stock(place) {
            diagnostics.error(
                "stock-at-crossing",
                tables.stocks.at_field(index, "place"),
                format!("stock lies at `{}`, which is a crossing: nothing is kept there", row.place),
                "move the stock to a hub or an area".into(),
            );
        }
        let entry = lying.entry(place).or_insert((0.0, index));
        *entry = (entry.0 + row.amount_t.value(), index);
    }
    for (place, (amount, index)) in lying {
        let rooms: Vec<_> = tables.storage.rows.iter().filter(|row| crisis.place(&row.place) == place).collect();
        let start = crisis.settings.start();
        let room: f64 = rooms
            .iter()
            .filter(|row| row.from.is_none_or(|from| from <= start) && row.until.is_none_or(|until| until >= start))
            .map(|row| row.amount_t.value())
            .sum();
        if !rooms.is_empty() && amount > room * (1.0 + 1e-9) {
            warn(
                &tables.stocks,
                index,
                "amount_t",
                "storage-overfull",
                format!(
                    "{amount} t lie at `{}` on the first day, but its storage has room for {room} t",
                    tables.places.rows[place].id
                ),
                "correct the stock or the storage",
                diagnostics,
            );
        }
    }
}
