//! Where a capacity row asks for people, those posted there are enough for what passes on an average day; and no force has
//! more people posted than can be posted. The table `posts` says who, and what they let pass.

use super::Case;
use crate::report::{At, Findings, Rule};
use crate::sum::{HALF, LEFT_OUT, Sum, solver_room};
use std::collections::BTreeMap;

/// What the solver counts posted people in.
const POSTED: f64 = 256.0;

/// Powers and roots of two ways of counting people differ in their last digits.
const POWERS: f64 = 1e-9;

pub(crate) fn check(case: &Case<'_>, findings: &mut Findings) {
    enough(case, findings);
    for crate::forces::InField { force, available, .. } in &case.folder.forces {
        for (period, available) in available.iter().enumerate() {
            let mut posted = Sum::default();
            let of_force = case.book.posts.range([*force, 0, 0]..[*force + 1, 0, 0]);
            for (_, (people, _)) in of_force.filter(|(key, _)| key[2] == period) {
                posted.add(Sum::filed(*people));
            }
            let id = &case.folder.crisis.tables.forces.rows[*force].id;
            let at = At { rule: Rule::Presence, table: "posts", what: "people", unit: "person" };
            let most = Sum::exact(*available).within(POWERS * available + solver_room(POSTED, POSTED));
            findings.at_most(at, &|| vec![id.to_string(), case.period(period)], posted, most);
        }
    }
}

/// What passes needs no more people than are posted, and each force lets its part of it pass.
fn enough(case: &Case<'_>, findings: &mut Findings) {
    let (folder, tables) = (case.folder, &case.folder.crisis.tables);
    let mut sites: BTreeMap<&str, Vec<(usize, f64)>> = BTreeMap::new();
    for (capacity, row) in tables.capacities.rows.iter().enumerate() {
        if let Some(people) = row.presence_per_unit {
            sites.entry(row.on.as_str()).or_default().push((capacity, people.value()));
        }
    }
    for (on, capacities) in sites {
        let place = tables.places.rows.iter().position(|row| row.id.as_str() == on);
        let link = || tables.links.rows.iter().position(|row| row.id.as_str() == on).map(|link| folder.n_places + link);
        let Some(site) = place.or_else(link) else { continue };
        for period in 0..folder.n_periods {
            let (mut needed, mut used, mut largest) = (Sum::default(), Sum::default(), POSTED);
            for (capacity, people) in &capacities {
                let row = &tables.capacities.rows[*capacity];
                let days = folder.days_in_force(period, row.from, row.until);
                if let Some((passes, _)) = case.book.usage.get(&[*capacity, period]).filter(|_| days > 0.0) {
                    needed.add(Sum::filed(*passes).times(people / days));
                    used.add(Sum::filed(*passes));
                    largest = largest.max(people * row.amount.value()).max(people / days);
                }
            }
            let posts = tables
                .forces
                .rows
                .iter()
                .enumerate()
                .filter_map(|(force, row)| Some((row.id.as_str(), *case.book.posts.get(&[force, site, period])?)));
            let posts: Vec<(&str, (f64, f64))> = posts.collect();
            let mut posted = Sum::default().within(LEFT_OUT * tables.forces.rows.len() as f64);
            for (_, (people, _)) in &posts {
                posted.add(Sum::filed(*people));
            }
            let names = || vec![on.to_owned(), case.period(period)];
            let at = |what| At { rule: Rule::Presence, table: "posts", what, unit: "person" };
            let room = solver_room(largest, largest);
            findings.at_most(at("people needed"), &names, needed, posted.within(room));
            for (force, (people, lets_pass)) in posts.into_iter().filter(|_| posted.value > 0.0) {
                let names = || vec![on.to_owned(), force.to_owned(), case.period(period)];
                // Heads are told to six decimals, and so is the part that they make.
                let part = people / posted.value;
                let room = used.value * (HALF + part * posted.room) / posted.value;
                let at = At { unit: tables.capacities.rows[capacities[0].0].measure.as_str(), ..at("lets_pass") };
                findings.equals(at, &names, Sum::filed(lets_pass), used.times(part).within(room));
            }
        }
    }
}
