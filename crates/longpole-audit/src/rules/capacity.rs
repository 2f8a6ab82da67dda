//! What passes a place or a link fits through its capacity rows in force. What passes a link is what enters it; what
//! passes an area is what arrives there; what passes any other place is what leaves it. The table `usage` says how much
//! of each row that takes.

use super::Case;
use crate::report::{At, Figure, Findings, Relation, Rule};
use crate::sum::{LEFT_OUT, Sum, TONNES, solver_room};
use longpole_model::entities::{Capacity, Measure, PlaceKind};
use std::collections::BTreeMap;

pub(crate) fn check(case: &Case<'_>, findings: &mut Findings) {
    let (folder, tables) = (case.folder, &case.folder.crisis.tables);
    for (&[link, item, period], &amount) in &case.book.shipments {
        let names = || vec![tables.links.rows[link].id.to_string(), case.item(item), case.period(period)];
        let at = At { rule: Rule::Capacity, table: "shipments", what: "amount_t", unit: "t" };
        let open = folder.passages[link].open[period];
        findings.is_so(at, &names, open, Relation::Unsupported, Figure::Number(amount));
    }
    rows(case, findings);
    let mut sites: BTreeMap<(&str, Measure), Vec<usize>> = BTreeMap::new();
    for (capacity, row) in tables.capacities.rows.iter().enumerate() {
        sites.entry((row.on.as_str(), row.measure)).or_default().push(capacity);
    }
    for ((site, measure), capacities) in sites {
        passing(case, site, measure, &capacities, findings);
    }
}

/// Every capacity row in force has its usage, and no more than it lets pass.
fn rows(case: &Case<'_>, findings: &mut Findings) {
    for (capacity, row) in case.folder.crisis.tables.capacities.rows.iter().enumerate() {
        for period in 0..case.folder.n_periods {
            let names = || vec![row.id.to_string(), case.period(period)];
            let at = |what| At { rule: Rule::Capacity, table: "usage", what, unit: row.measure.as_str() };
            let days = case.folder.days_in_force(period, row.from, row.until);
            let told = case.book.usage.get(&[capacity, period]);
            let relation = if told.is_some() { Relation::Unsupported } else { Relation::Missing };
            let as_it_should =
                findings.is_so(at("row"), &names, told.is_some() == (days > 0.0), relation, Figure::Nothing);
            let Some(&(used, available)) = told.filter(|_| as_it_should) else { continue };
            let most = in_force(case, row, period).times(row.amount.value());
            findings.equals(at("available"), &names, Sum::filed(available), most);
            let room = solver_room(most.value.max(1.0), most.value.max(1.0));
            findings.at_most(at("used"), &names, Sum::filed(used), most.within(room));
        }
    }
}

/// The days of a period on which a row lets something pass, each as far as the work it waits for is done. Where people must be
/// present, who are those of an average day, only what is done when the period begins counts.
pub(super) fn in_force(case: &Case<'_>, row: &Capacity, period: usize) -> Sum {
    let days = case.folder.days_of(period, row.from, row.until);
    let begins = case.folder.grid().periods()[period].offset as usize;
    if row.work.is_some() && row.presence_per_unit.is_some() {
        return case.works.days_done(row.work.as_ref(), begins..begins + 1).times(days.len() as f64);
    }
    case.works.days_done(row.work.as_ref(), days)
}

/// What passes a site is what its rows say that is used of them.
fn passing(case: &Case<'_>, site: &str, measure: Measure, capacities: &[usize], findings: &mut Findings) {
    let (folder, crisis) = (case.folder, case.folder.crisis);
    let tables = &crisis.tables;
    let place = tables.places.rows.iter().position(|row| row.id.as_str() == site);
    let is_area = place.is_some_and(|place| tables.places.rows[place].kind == PlaceKind::Area);
    let links: Vec<usize> = (0..crisis.legs.len())
        .filter(|link| match place {
            Some(place) if is_area => crisis.legs[*link].to == place,
            Some(place) => crisis.legs[*link].from == place,
            None => tables.links.rows[*link].id.as_str() == site,
        })
        .collect();
    let loads: Vec<f64> = (0..folder.n_items).map(|item| crisis.load_per_t(measure, item)).collect();
    let most_load = loads.iter().fold(0.0, |most: f64, load| most.max(*load));
    let unwritten = LEFT_OUT * most_load * (2 * links.len() * folder.n_items) as f64;
    let mut passes = vec![Sum::default().within(unwritten); folder.n_periods];
    for link in links {
        let (leg, since) = (&crisis.legs[link], &folder.passages[link].since);
        for (&[_, item, sent], &amount) in case.book.shipments.range([link, 0, 0]..[link + 1, 0, 0]) {
            let load = Sum::filed(amount).times(loads[item]);
            if !is_area {
                passes[sent].add(load);
                continue;
            }
            for (period, passes) in passes.iter_mut().enumerate().skip(sent) {
                let part = folder.part_in(sent, since[sent], leg.lead_days, period);
                if part > 0.0 {
                    passes.add(load.times(part * (1.0 - leg.loss)));
                } else if folder.part_by(sent, since[sent], leg.lead_days, period) >= 1.0 {
                    break;
                }
            }
        }
    }
    for (period, passes) in passes.into_iter().enumerate() {
        let names = || vec![site.to_owned(), measure.to_string(), case.period(period)];
        let (mut used, mut most) = (Sum::default(), Sum::default());
        for capacity in capacities {
            let row = &tables.capacities.rows[*capacity];
            most.add(in_force(case, row, period).times(row.amount.value()));
            if let Some((told, _)) = case.book.usage.get(&[*capacity, period]) {
                used.add(Sum::filed(*told));
            }
        }
        let largest = (most_load * TONNES).max(most.value).max(1.0);
        let room = solver_room(largest, largest) * (1 + capacities.len()) as f64;
        let at = |what| At { rule: Rule::Capacity, table: "usage", what, unit: measure.as_str() };
        findings.equals(at("used"), &names, used.within(room), passes);
        findings.at_most(at("passing"), &names, passes, most.within(room));
    }
}
