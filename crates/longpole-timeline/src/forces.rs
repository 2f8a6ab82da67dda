//! # Forces: how many people are there, and what they cost
//!
//! People from other countries come on a curve, or on straight lines between points of `deployments`:
//!
//! ```math
//! n(t) = N\,c\,\left(1 - e^{-(t/\tau)^k}\right)
//! ```
//!
//! People recruited where they serve come from the classes of courses: of each class its seats, less those who drop out, once
//! it has ended and they are equipped. Of these, and of those ready at once, a part leaves each month.
//!
//! | symbol | in tables | unit |
//! |---|---|---|
//! | N | `forces.strength`, or the ceiling of the scenario | people |
//! | c, τ, k | `share_of_ceiling`, `months_scale`, `shape` | share; months; number |
//! | t | months of 30.4375 days since the gate of authorization | months |
//!
//! Where some are ready at once, that many are there until the curve has overtaken them. A mixed force has both, up to its
//! ceiling. Nobody is there before the authorization; nobody can be posted before the gate of entry.
//!
//! Days are counted at their beginning: who arrives on a day counts on that day, and the curve is at nothing on the first.

mod build;
mod cost;
mod size;

pub use build::{Build, Class};
pub use cost::{Costs, TopDown, month_parts};
pub use size::{Answer, Why, size};

use crate::net::day_of;
use longpole_model::Crisis;
use longpole_model::gates::Opening;

/// Days of a month of the curve: 365.25 / 12.
pub const MONTH_DAYS: f64 = 30.4375;

/// A force in the field, period by period.
#[derive(Clone, Debug)]
pub struct Fielded {
    /// Its row in `forces`.
    pub force: usize,
    /// Most people it may have; `None` for as many as its courses give.
    pub ceiling: Option<f64>,
    /// When it is authorized.
    pub authorized: Opening,
    /// From when on its people can be posted: the later of authorization and entry.
    pub entry: Opening,
    /// How it is built up.
    pub build: Build,
    /// By period of the plan.
    pub periods: Vec<ForcePeriod>,
}

/// A force in one period.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ForcePeriod {
    /// People under contract, averaged over the days of the period. They are paid.
    pub strength: f64,
    /// People who can be posted, averaged over the days of the period: nobody before the entry.
    pub available: f64,
    /// People under contract on the last day.
    pub strength_at_end: f64,
    /// People who can be posted on the last day.
    pub available_at_end: f64,
    /// What it costs by lines, in the plan's currency.
    pub costs: Costs,
    /// What it costs per head and year from above, in the plan's currency.
    pub top_down: TopDown,
}

/// The forces that the scenario puts into the field, in the order of their names. None in the base case.
pub fn fielded(crisis: &Crisis) -> Vec<Fielded> {
    let rows = &crisis.tables.forces.rows;
    let posted = crisis.settings.fielded.iter().filter_map(|fielded| {
        let force = rows.iter().position(|row| row.id == fielded.force)?;
        let ceiling = fielded.ceiling.or(rows[force].strength).map(longpole_base::quantity::People::value);
        Some(of(crisis, force, ceiling))
    });
    posted.collect()
}

/// A force under a ceiling, period by period, whether the scenario fields it or not.
pub fn of(crisis: &Crisis, force: usize, ceiling: Option<f64>) -> Fielded {
    let row = &crisis.tables.forces.rows[force];
    let start = crisis.settings.start();
    let opens = |gate: &Option<_>| gate.as_ref().map_or(Opening::On(start), |gate| crisis.opens(gate));
    let authorized = opens(&row.gate);
    let entry = opens(&row.entry_gate).max(authorized);
    let build = Build::of(crisis, force, ceiling, 1.0);
    let entered = day_of(entry, start);
    let periods = crisis.settings.grid.periods().iter().map(|period| {
        let days = i64::from(period.offset)..i64::from(period.offset + period.days);
        let mut found = ForcePeriod::default();
        for day in days {
            let strength = build.strength(day as f64);
            let available = if day as f64 >= entered { strength } else { 0.0 };
            found.strength += strength / f64::from(period.days);
            found.available += available / f64::from(period.days);
            (found.strength_at_end, found.available_at_end) = (strength, available);
            cost::add_day(row, &build, day, start, &mut found);
        }
        found
    });
    let periods = periods.collect();
    Fielded { force, ceiling, authorized, entry, build, periods }
}
