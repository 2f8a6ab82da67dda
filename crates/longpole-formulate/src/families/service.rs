//! # Services
//!
//! A well, a water main, a bakery or a field gives at most its daily amount on each day it runs, to all groups together.
//! What it burns is taken from the stock of its place: see stock balance.
//!
//! ```math
//! \sum_g z_{v,g,t} \le Z_v\,d_{v,t}, \qquad
//! \sum_g z_{v,g,t} \le Z_v \sum_{\tau} \delta_{v}(\tau,t)\,x_{w,\tau} \quad\text{(v waits for work w)}
//! ```
//!
//! | symbol | in code | unit |
//! |---|---|---|
//! | z | `service[service,group,period]` | need units |
//! | x | `start[work,period]`, `progress[work,period]` | 0 or 1, share |
//! | δ(τ,t) | days of period t on which it runs, each as far as the work is done before it if begun in τ | days |
//! | Z, d | `service.amount_per_day`, days of the period on which it runs | need units per day, days |
//!
//! **Rows** one per service and period, named `service[wells-rafah,2024-03-29]`.
//! **Shadow price** what one more need unit served in this period would gain: person-days per need unit under the first aim.
//! **Holds when** the service runs and somebody lives there.
//! **Source** each service carries its own in `services.csv`.

use crate::Case;
use crate::works::{days_after, days_between};
use longpole_program::Program;

/// Adds the limit of every service.
pub fn add(program: &mut Program, case: &Case<'_>) {
    let crisis = case.crisis;
    let mut rows = program.add_rows("service", "need unit", [case.axes.service, case.axes.period]);
    for (service, row) in crisis.tables.services.rows.iter().enumerate() {
        for period in 0..crisis.n_periods() {
            for group in 0..crisis.groups.len() {
                if let Some(served) = case.variables.service.get([service, group, period]) {
                    rows.term(served, 1.0);
                }
            }
            let days = f64::from(crisis.settings.grid.days_in_force(period, row.from, row.until));
            let Some(work) = &row.work else {
                rows.end([service, period], f64::NEG_INFINITY, row.amount_per_day.value() * days);
                continue;
            };
            if rows.n_terms() > 0 {
                let days = days_between(crisis, period, row.from, row.until);
                let work = crisis.work(work);
                for (begun, column) in case.of_work(work) {
                    let done = days_after(crisis, work, begun, days.clone());
                    rows.term(column, -row.amount_per_day.value() * done);
                }
            }
            rows.end([service, period], f64::NEG_INFINITY, 0.0);
        }
    }
}
