//! # What works let pass
//!
//! A capacity row that waits for a work is in force from the day after it is done; of a divisible work the part that is done
//! counts, day by day.
//!
//! ```math
//! e_{k,t} \le C_k \sum_\tau \delta_k(\tau,t)\,x_{w,\tau}, \qquad
//! \delta_k(\tau,t) = \sum_{d \,\in\, t \,\cap\, force(k)} \beta_w(\tau,d)
//! ```
//!
//! | symbol | in code | unit |
//! |---|---|---|
//! | e | `usage[capacity,period]` | measure |
//! | x | `start[work,period]`, `progress[work,period]` of the work named in `capacities.work` | 0 or 1, share |
//! | C | `capacity.amount` | measure per day |
//! | β(τ,d) | part of the work that is done before day d if begun in τ: none or all of one that is not divisible | share |
//!
//! Where a row needs people as well (`presence`), a work counts from the first period that begins when it is done: people
//! are those of an average day, and must not protect on many days what passes on few. What a link lets pass in the period in
//! which a work is done is sent evenly over that period, as everything is.
//!
//! **Rows** one per capacity row that waits for a work, and period, named `repaired[road-north,2024-03-29]`.
//! **Shadow price** what one more tonne, cubic metre or truck in this period would gain: person-days per unit under the first
//! aim, with what is begun when held as it is.
//! **Holds when** `capacities.work` names a work. Rooms and services that wait for one stand in `storage` and `service`.
//! **Source** each row carries its own in `capacities.csv`.

use crate::Case;
use crate::works::{days_after, days_between, done_before};
use longpole_model::Crisis;
use longpole_program::Program;

/// Adds what capacity rows wait for.
pub fn add(program: &mut Program, case: &Case<'_>) {
    let crisis = case.crisis;
    let mut rows = program.add_rows("repaired", "measure", [case.axes.capacity, case.axes.period]);
    for (capacity, row) in crisis.tables.capacities.rows.iter().enumerate() {
        let Some(work) = row.work.as_ref().map(|work| crisis.work(work)) else { continue };
        for period in 0..crisis.n_periods() {
            let Some(usage) = case.variables.usage.get([capacity, period]) else { continue };
            rows.term(usage, 1.0);
            for (begun, column) in case.of_work(work) {
                rows.term(column, -row.amount.value() * days_repaired(crisis, capacity, work, begun, period));
            }
            rows.end([capacity, period], f64::NEG_INFINITY, 0.0);
        }
    }
}

/// Days of a period on which a capacity row is in force that waits for a work, each as far as the work is done before it.
pub fn days_repaired(crisis: &Crisis, capacity: usize, work: usize, begun: usize, period: usize) -> f64 {
    let row = &crisis.tables.capacities.rows[capacity];
    let days = days_between(crisis, period, row.from, row.until);
    if row.presence_per_unit.is_some() {
        return done_before(crisis, work, begun, crisis.settings.grid.periods()[period].offset) * days.len() as f64;
    }
    days_after(crisis, work, begun, days)
}
