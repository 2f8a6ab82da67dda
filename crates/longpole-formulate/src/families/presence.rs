//! # Presence
//!
//! A capacity row that needs people lets pass what those posted there protect. People of all forces at a place or link count
//! together, and all its rows that need people share them.
//!
//! ```math
//! \sum_{k:\,on(k)=o} \frac{\pi_k}{d_{k,t}}\,e_{k,t} \le \sum_F n_{F,o,t}
//! ```
//!
//! | symbol | in code | unit |
//! |---|---|---|
//! | e | `usage[capacity,period]` | measure |
//! | n | `posted[force,site,period]` | people |
//! | π | `capacity.presence_per_unit` | people per measure a day |
//! | d | days of the period on which the capacity row is in force | days |
//!
//! People are those of an average day of the period, and what passes is that of an average day on which the row is in force.
//! Where a row or a force begins within a period, this lets pass less than people moved from day to day could protect, and
//! never more; shorter periods lose less.
//!
//! **Rows** one per place or link with such rows and period in which one is in force, named `presence[track,2024-03-29]`.
//! **Shadow price** what one more person posted there throughout this period would gain: person-days per person under the first
//! aim.
//! **Holds when** a capacity row has `presence_per_unit`. With no force in the field it lets nothing pass, and is kept: its price
//! is what the first person would gain.
//! **Source** each row of `capacities.csv` carries its own. What presence does is elicited, not measured: see `forces-in-figures`.

use super::capacity::site;
use crate::Case;
use longpole_model::Crisis;
use longpole_program::Program;
use std::collections::BTreeMap;

/// Adds what people posted at a place or link let pass.
pub fn add(program: &mut Program, case: &Case<'_>) {
    let (crisis, vars) = (case.crisis, &case.variables);
    let mut rows = program.add_rows("presence", "people", [case.axes.site, case.axes.period]);
    for (site, capacities) in protected(crisis) {
        for period in 0..crisis.n_periods() {
            for (capacity, people) in &capacities {
                let row = &crisis.tables.capacities.rows[*capacity];
                if let Some(usage) = vars.usage.get([*capacity, period]) {
                    let days = f64::from(crisis.settings.grid.days_in_force(period, row.from, row.until));
                    rows.term(usage, people / days);
                }
            }
            for force in &case.forces {
                if let Some(posted) = vars.posted.get([force.force, site, period]) {
                    rows.term(posted, -1.0);
                }
            }
            rows.end([site, period], f64::NEG_INFINITY, 0.0);
        }
    }
}

/// The places and links, by their position on the axis of sites, with the capacity rows that need people: for each how many
/// for a unit a day.
pub fn protected(crisis: &Crisis) -> BTreeMap<usize, Vec<(usize, f64)>> {
    let mut sites: BTreeMap<usize, Vec<(usize, f64)>> = BTreeMap::new();
    for (capacity, row) in crisis.tables.capacities.rows.iter().enumerate() {
        if let Some(people) = row.presence_per_unit {
            sites.entry(site(crisis, row.on.as_str())).or_default().push((capacity, people.value()));
        }
    }
    sites
}
