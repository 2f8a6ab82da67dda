//! # Held things
//!
//! What people have in hand when a period ends is what they had, plus what they were given, less what has worn out.
//!
//! ```math
//! k_{a,g,i,t} = k_{a,g,i,t-1} + y_{a,g,i,t} - \sum_{\tau \le t} \omega_i(\tau,t)\,y_{a,g,i,\tau}
//! ```
//!
//! | symbol | in code | unit |
//! |---|---|---|
//! | k, y | `held`, `delivery` | t |
//! | ω(τ,t) | share of what was given in τ that wears out in t, `item.lasts_days` later | share |
//!
//! **Rows** one per place, group, held item and period, named `held[rafah,displaced,tent,2024-03-29]`.
//! **Shadow price** what one more tonne in people's hands in this period would gain: person-days per tonne under the first aim.
//! **Holds when** the item fills a need that is held. Without `lasts_days` it outlasts the plan. Things stay at the place
//! where they were given, also when people move on; while nobody is there, the last period in which somebody was stands for the
//! one before.
//! **Source** each item carries its own in `items.csv`.

use crate::Case;
use crate::lags::Lag;
use longpole_program::Program;
use std::collections::BTreeMap;

/// Adds the balance of everything held.
pub fn add(program: &mut Program, case: &Case<'_>) {
    let (crisis, vars) = (case.crisis, &case.variables);
    let axes = [case.axes.place, case.axes.group, case.axes.item, case.axes.period];
    let mut rows = program.add_rows("held", "t", axes);
    for (item, row) in crisis.tables.items.rows.iter().enumerate().filter(|(item, _)| crisis.is_held(*item)) {
        let wears = row.lasts_days.map(|days| Lag::new(&crisis.settings.grid, days.value()));
        for place in 0..crisis.tables.places.rows.len() {
            for group in 0..crisis.groups.len() {
                for period in 0..crisis.n_periods() {
                    let Some(held) = vars.held.get([place, group, item, period]) else { continue };
                    rows.term(held, 1.0);
                    let last = (0..period).rev().find(|last| vars.held.get([place, group, item, *last]).is_some());
                    if let Some(before) = last.and_then(|last| vars.held.get([place, group, item, last])) {
                        rows.term(before, -1.0);
                    }
                    let worn = worn(wears.as_ref(), last.map_or(0, |last| last + 1), period);
                    if let Some(delivery) = vars.delivery.get([place, group, item, period]) {
                        rows.term(delivery, worn.get(&period).copied().unwrap_or(0.0) - 1.0);
                    }
                    for (given, share) in worn.iter().filter(|(given, _)| **given != period) {
                        if let Some(delivery) = vars.delivery.get([place, group, item, *given]) {
                            rows.term(delivery, *share);
                        }
                    }
                    rows.end([place, group, item, period], 0.0, 0.0);
                }
            }
        }
    }
}

/// What wears out from one period to another, both included: shares by the period in which it was given.
fn worn(wears: Option<&Lag>, from: usize, to: usize) -> BTreeMap<usize, f64> {
    let mut worn = BTreeMap::new();
    for (given, share) in wears.iter().flat_map(|wears| wears.from[from..=to].iter().flatten()) {
        *worn.entry(*given).or_default() += share;
    }
    worn
}
