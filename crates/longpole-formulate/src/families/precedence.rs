//! # Precedence
//!
//! A work begins only when all that it waits for is done. A divisible work runs only in periods that begin when what it waits
//! for is done.
//!
//! ```math
//! \sum_{\tau \le t} x_{w,\tau} \le D_{v,t}, \qquad
//! x_{w,t} \le \frac{d_{w,t}}{L_w}\,D_{v,t} \quad\text{(w is divisible)}
//! ```
//!
//! ```math
//! D_{v,t} = \sum_{\tau:\;o_\tau + L_v \le o_t} x_{v,\tau} \quad\text{or}\quad \sum_{\tau < t} x_{v,\tau} \quad\text{or}\quad
//!   F_{v,t} \le \sum_{\tau < t} x_{v,\tau}, \quad F_{v,t} \in \{0, 1\}
//! ```
//!
//! | symbol | in code | unit |
//! |---|---|---|
//! | x | `start[work,period]`, `progress[work,period]` | 0 or 1, share |
//! | D | what of work v is done when period t begins: v is not divisible, or v is divisible and w is not, or both are | 0 to 1 |
//! | F | `finished[work,period]` | 0 or 1 |
//! | L, d | `work.days`; days of the period on which the work may run | days |
//! | o | days from the plan's first day to the period's | days |
//!
//! What was begun by period t is held against what was done by then, both added up from the start: this cuts off more halves
//! of works than a row for each pair of periods would. Where v is divisible, a beginning that is none or one leaves room for
//! it only when all of v is done.
//!
//! **Rows** one per work, work it waits for and period, named `precedence[homes,debris,2024-03-29]`; one per divisible work
//! that must be known to be done, and period, named `precedence_finished[debris,2024-03-29]`.
//! **Shadow price** what it would gain if the work need not wait in this period; with what is begun when held as it is.
//! **Holds when** `works.after` names a work.
//! **Source** the cumulative form of the precedence rows of Pritsker, Watters and Wolfe (1969), as in Christofides,
//! Alvarez-Valdes and Tamarit, "Project scheduling with resource constraints", European Journal of Operational Research 29 (1987).

use crate::Case;
use longpole_program::{Column, Program};

/// Adds what every work waits for.
pub fn add(program: &mut Program, case: &Case<'_>) {
    let crisis = case.crisis;
    let mut rows = program.add_rows("precedence", "works", [case.axes.work, case.axes.work, case.axes.period]);
    for (work, task) in crisis.tasks.iter().enumerate() {
        for before in &task.after {
            for (period, column) in case.of_work(work) {
                let part = if task.is_divisible {
                    rows.term(column, 1.0);
                    (task.days_in(crisis, period).len() as f64 / f64::from(task.days)).min(1.0)
                } else {
                    for (_, begun) in case.of_work(work).take_while(|(begun, _)| *begun <= period) {
                        rows.term(begun, 1.0);
                    }
                    1.0
                };
                if let Some(finished) = case.variables.finished.get([*before, period]).filter(|_| task.is_divisible) {
                    rows.term(finished, -part);
                } else {
                    for (_, done) in done_by(case, *before, period) {
                        rows.term(done, -part);
                    }
                }
                rows.end([work, *before, period], f64::NEG_INFINITY, 0.0);
            }
        }
    }
    let mut rows = program.add_rows("precedence_finished", "works", [case.axes.work, case.axes.period]);
    for work in 0..crisis.tasks.len() {
        for period in 0..crisis.n_periods() {
            let Some(finished) = case.variables.finished.get([work, period]) else { continue };
            rows.term(finished, 1.0);
            for (_, done) in done_by(case, work, period) {
                rows.term(done, -1.0);
            }
            rows.end([work, period], f64::NEG_INFINITY, 0.0);
        }
    }
}

/// The columns of a work by which something is done when a period begins.
fn done_by<'c>(case: &'c Case<'_>, work: usize, period: usize) -> impl Iterator<Item = (usize, Column)> + 'c {
    let periods = case.crisis.settings.grid.periods();
    let task = &case.crisis.tasks[work];
    let is_done = move |begun: usize| {
        if task.is_divisible { begun < period } else { periods[begun].offset + task.days <= periods[period].offset }
    };
    case.of_work(work).filter(move |(begun, _)| is_done(*begun))
}
