//! Money for a place pays, over the whole plan, at most what was brought there is worth and what works there cost: price and carriage by the
//! cheapest way. What can only be given is worth its carriage.

use super::Case;
use crate::report::{At, Findings, Rule};
use crate::sum::{LEFT_OUT, MONEY, PERSON_DAYS, Sum, TONNES, solver_room};
use longpole_base::quantity::KG_PER_TONNE;
use std::collections::BTreeMap;

pub(crate) fn check(case: &Case<'_>, findings: &mut Findings) {
    let (folder, crisis) = (case.folder, case.folder.crisis);
    let mut paid: BTreeMap<(usize, usize), Sum> = BTreeMap::new();
    for (&[_, sector, place, _], &amount) in &case.book.spending {
        if place < folder.n_places {
            paid.entry((sector, place)).or_default().add(Sum::filed(amount));
        }
    }
    if paid.is_empty() {
        return;
    }
    let worth: Vec<Vec<f64>> = (0..folder.n_items).map(|item| worth(case, item)).collect();
    for ((sector, place), paid) in paid {
        let mut value = Sum::default();
        let mut largest = MONEY;
        for (&[_, _, item, _], &(amount, _)) in case
            .book
            .deliveries
            .range([place, 0, 0, 0]..[place + 1, 0, 0, 0])
            .filter(|(key, _)| crisis.sector_of[key[2]] == sector)
        {
            value.add(Sum::filed(amount).times(worth[item][place]));
            largest = largest.max(worth[item][place] * TONNES);
        }
        for (&[service, group, _], &amount) in &case.book.services {
            let row = &crisis.tables.services.rows[service];
            let (Some(fuel), Some(kg)) = (&row.fuel_item, row.fuel_kg_per_unit) else { continue };
            let fuel = crisis.item(fuel);
            if crisis.place(&row.place) == place && crisis.sector_of[fuel] == sector {
                let per_unit = worth[fuel][place] * kg.value() / KG_PER_TONNE;
                value.add(Sum::filed(amount).times(per_unit));
                largest = largest.max(per_unit * PERSON_DAYS * crisis.levels[group][crisis.need(&row.need)].standard);
            }
        }
        for (work, row) in
            crisis.tables.works.rows.iter().enumerate().filter(|(_, row)| crisis.place(&row.place) == place)
        {
            let task = &crisis.tasks[work];
            let of_sector = |item: &longpole_model::ids::ItemId| crisis.sector_of[crisis.item(item)] == sector;
            let material = match (&row.material_item, row.material_t) {
                (Some(item), Some(mass)) if of_sector(item) => mass.value() * worth[crisis.item(item)][place],
                _ => 0.0,
            };
            for (period, part) in super::works::in_periods(case, work) {
                let cost = if row.sector == crisis.sectors[sector] { task.cost[period] } else { 0.0 };
                value.add(part.times(material + cost));
                largest = largest.max(material + cost);
            }
        }
        let unwritten: f64 = worth.iter().map(|worth| worth[place]).sum::<f64>() * folder.n_groups as f64;
        let room = LEFT_OUT * unwritten * folder.n_periods as f64 + solver_room(MONEY, largest);
        let names = || vec![crisis.sectors[sector].clone(), case.place(place)];
        let at = At { rule: Rule::Earmark, table: "spending", what: "amount", unit: case.currency() };
        findings.at_most(at, &names, paid, value.within(room));
    }
}

/// By place the least that a tonne of an item can have cost there; nothing where it cannot come.
fn worth(case: &Case<'_>, item: usize) -> Vec<f64> {
    let (folder, crisis) = (case.folder, case.folder.crisis);
    let tables = &crisis.tables;
    let mut cost = vec![f64::INFINITY; folder.n_places];
    let mut offers: Vec<(usize, f64)> = Vec::new();
    for (row, offer) in tables.supplies.rows.iter().zip(&crisis.offers).filter(|(_, offer)| offer.item == item) {
        let sells = row.amount_t.is_none_or(|amount| amount.value() > 0.0);
        for period in (0..folder.n_periods).filter(|_| sells) {
            if folder.days_in_force(period, row.from, row.until) > 0.0 && offer.price_per_t[period] > 0.0 {
                offers.push((offer.place, offer.price_per_t[period]));
            }
        }
    }
    if offers.is_empty() {
        let stocks = tables.stocks.rows.iter().map(|row| (&row.place, &row.item));
        let coming = tables.pipeline.rows.iter().map(|row| (&row.place, &row.item));
        let given =
            stocks.chain(coming).filter(|(_, of)| crisis.item(of) == item).map(|(place, _)| crisis.place(place));
        let gifts = crisis.offers.iter().filter(|offer| offer.item == item).map(|offer| offer.place);
        offers = given.chain(gifts).map(|place| (place, 0.0)).collect();
    }
    for (place, price) in offers {
        cost[place] = price.min(cost[place]);
    }
    // No cheapest way has more legs than there are places.
    for _ in 0..folder.n_places {
        for leg in crisis.legs.iter().filter(|leg| leg.loss < 1.0) {
            cost[leg.to] = cost[leg.to].min((cost[leg.from] + leg.cost_per_t) / (1.0 - leg.loss));
        }
    }
    cost.into_iter().map(|cost| if cost.is_finite() { cost } else { 0.0 }).collect()
}
