//! # Waiting
//!
//! How long each work is waited for: the days from the plan's start until it is done, or all of them. Of a divisible work the
//! part not yet done is waited for, each day. The longest of these is when the last work is done.
//!
//! ```math
//! a_w = H - \sum_\tau x_{w,\tau} \sum_{d < H} \beta_w(\tau,d), \qquad
//! m \ge a_w, \qquad m \ge H - \sum_t d_t\,F_{w,t} \quad\text{(w is divisible)}
//! ```
//!
//! | symbol | in code | unit |
//! |---|---|---|
//! | a | `wait[work]` | days |
//! | m | `makespan[aim]` | days |
//! | x, F | `start[work,period]`, `progress[work,period]`; `finished[work,period]` | 0 or 1, share; 0 or 1 |
//! | β(τ,d) | part of the work that is done before day d if begun in τ | share |
//! | H, d | days of the plan, and of a period | days |
//!
//! A divisible work counts as done, in `makespan`, when the period ends in which the last of it is done.
//!
//! **Rows** one per work, named `waiting[clinic-khan]`, and one per work that can be done, named `waiting_longest[clinic-khan]`.
//! **Shadow price** none that could be eased: they only measure.
//! **Holds when** `recovery` or `makespan` is an aim. Works that can never be done do not count in `makespan`.
//! **Source** weighted completion times and makespan are the two classic aims of scheduling.

use crate::Case;
use crate::works::days_after;
use longpole_program::Program;

/// Adds how long every work is waited for.
pub fn add(program: &mut Program, case: &Case<'_>) {
    let (crisis, vars) = (case.crisis, &case.variables);
    let end = crisis.settings.grid.days();
    let mut rows = program.add_rows("waiting", "days", [case.axes.work]);
    for work in 0..crisis.tasks.len() {
        let Some(wait) = vars.wait.get([work]) else { continue };
        rows.term(wait, 1.0);
        for (begun, column) in case.of_work(work) {
            rows.term(column, days_after(crisis, work, begun, 0..end));
        }
        rows.end([work], f64::from(end), f64::from(end));
    }
    let aims = 0..crisis.settings.aims.len();
    let Some(longest) = aims.into_iter().find_map(|aim| vars.makespan.get([aim])) else { return };
    let mut rows = program.add_rows("waiting_longest", "days", [case.axes.work]);
    for (work, task) in crisis.tasks.iter().enumerate().filter(|(work, _)| case.windows[*work].done.is_some()) {
        rows.term(longest, 1.0);
        if task.is_divisible {
            for period in 0..crisis.n_periods() {
                if let Some(finished) = vars.finished.get([work, period]) {
                    rows.term(finished, case.days(period));
                }
            }
            rows.end([work], f64::from(end), f64::INFINITY);
        } else if let Some(wait) = vars.wait.get([work]) {
            rows.term(wait, -1.0);
            rows.end([work], 0.0, f64::INFINITY);
        }
    }
}
