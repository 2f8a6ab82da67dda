//! # Works
//!
//! A work is done once, or not at all; of a divisible work no more is done than there is of it.
//!
//! ```math
//! \sum_\tau x_{w,\tau} \le 1
//! ```
//!
//! | symbol | in code | unit |
//! |---|---|---|
//! | x | `start[work,period]` (0 or 1), or `progress[work,period]` if the work is divisible | works, share |
//!
//! A work that is not divisible begins on the first day of a period, runs without a break for its days, and is done within the
//! plan and its own dates: where it cannot, there is no column. On grids of days it can begin on every day. Of a divisible work
//! a period does at most the part that its days in that period make.
//!
//! **Rows** one per work that can be done at all, named `works[clinic-khan]`.
//! **Shadow price** none that could be eased: a second clinic is another row of `works.csv`.
//! **Holds when** the folder has `works.csv`.
//! **Source** each work carries its own in `works.csv`. Beginnings by period are the time-indexed formulation of Pritsker,
//! Watters and Wolfe, "Multiproject scheduling with limited resources", Management Science 16 (1969).

use crate::Case;
use longpole_program::Program;

/// Adds that every work is done at most once.
pub fn add(program: &mut Program, case: &Case<'_>) {
    let mut rows = program.add_rows("works", "works", [case.axes.work]);
    for work in 0..case.crisis.tasks.len() {
        for (_, column) in case.of_work(work) {
            rows.term(column, 1.0);
        }
        rows.end([work], f64::NEG_INFINITY, 1.0);
    }
}
