//! # Crews
//!
//! On no day are more crews of a kind at work than there are.
//!
//! ```math
//! \sum_{w:\,kind(w)=k} c_w \sum_{\tau:\;o_\tau \le d < o_\tau + L_w} x_{w,\tau}
//!   + \sum_{w \text{ divisible}} c_w \frac{L_w}{d_{w,t(d)}}\,x_{w,t(d)} \le N_k(d)
//! ```
//!
//! | symbol | in code | unit |
//! |---|---|---|
//! | x | `start[work,period]`, `progress[work,period]` | 0 or 1, share |
//! | c, L | `work.crews`, `work.days` | crews, days |
//! | d(w,t) | days of the period on which the divisible work may run: what is done of it in a period is done evenly over these | days |
//! | o | days from the plan's first day to the period's | days |
//! | N | `crews.number` of the rows in force on the day | crews |
//!
//! Within a period nothing begins but on its first day, so that from one day to the next works can only end. A row is
//! written for the first day of a period and for each of its days on which there are fewer crews than the day before or a
//! divisible work may run that might not; on all other days no more crews are at work than the day before, and no fewer are
//! there. The rows are therefore exact, day by day, on any grid.
//!
//! **Rows** one per kind and such a day, unless all works of the kind together need no more than there are, named
//! `crews[masons,2024-03-29]`.
//! **Shadow price** what one more crew on this and the following days of the period would gain, with what is begun when held
//! as it is.
//! **Holds when** a work names a `crew_kind`.
//! **Source** numbers carry theirs in `crews.csv`. The rows are the resource rows of Pritsker, Watters and Wolfe (1969).

use crate::Case;
use crate::works::runs;
use longpole_program::Program;

/// Adds how many crews can be at work.
pub fn add(program: &mut Program, case: &Case<'_>) {
    let crisis = case.crisis;
    let mut rows = program.add_rows("crews", "crews", [case.axes.crew_kind, case.axes.day]);
    for kind in 0..crisis.crew_kinds.len() {
        let works: Vec<usize> = (0..crisis.tasks.len()).filter(|work| crisis.tasks[*work].kind == Some(kind)).collect();
        let all: f64 = works.iter().map(|work| crisis.tasks[*work].crews).sum();
        for (period, span) in crisis.settings.grid.periods().iter().enumerate() {
            for day in span.offset..span.offset + span.days {
                let there = crisis.crews_on(kind, day);
                let begins = |work: &usize| {
                    let task = &crisis.tasks[*work];
                    task.is_divisible && task.days_in(crisis, period).start == day
                };
                let is_first = day == span.offset;
                if !is_first && there >= crisis.crews_on(kind, day - 1) && !works.iter().any(begins) {
                    continue;
                }
                if all <= there {
                    continue;
                }
                for work in &works {
                    let task = &crisis.tasks[*work];
                    for (begun, column) in case.of_work(*work) {
                        let days = runs(crisis, *work, begun);
                        if days.contains(&day) {
                            let part = if task.is_divisible { f64::from(task.days) / days.len() as f64 } else { 1.0 };
                            rows.term(column, task.crews * part);
                        }
                    }
                }
                rows.end([kind, day as usize], f64::NEG_INFINITY, there);
            }
        }
    }
}
