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
//!
//! Where money is limited, a force is as large as it is paid: see [`payroll`].

mod build;
mod cost;
pub mod payroll;
mod size;

pub use build::{Build, Class};
pub use cost::{Costs, TopDown, month_parts};
pub use size::{Answer, Why, size};

use longpole_model::Crisis;
use longpole_model::gates::Opening;
use payroll::{Purse, Roll};

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
    /// The funds that pay for it, by position, in order; `None` where money is not limited.
    pub payers: Option<Vec<usize>>,
    /// By period of the plan.
    pub periods: Vec<ForcePeriod>,
}

impl Fielded {
    /// What it is paid over the whole plan, in the plan's currency.
    pub fn paid(&self) -> f64 {
        self.periods.iter().map(ForcePeriod::paid).sum()
    }

    /// What falls due over the whole plan, in the plan's currency.
    pub fn due(&self) -> f64 {
        self.periods.iter().map(|period| period.costs.total()).sum()
    }
}

/// A force in one period.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ForcePeriod {
    /// People under contract, averaged over the days of the period.
    pub strength: f64,
    /// People who can be posted, averaged over the days of the period: nobody before the entry, and nobody who is not paid.
    pub available: f64,
    /// People under contract who are not paid, averaged over the days of the period.
    pub unpaid: f64,
    /// People under contract on the last day.
    pub strength_at_end: f64,
    /// People who can be posted on the last day.
    pub available_at_end: f64,
    /// What falls due by lines, in the plan's currency.
    pub costs: Costs,
    /// What each payer pays, in the order of [`Fielded::payers`]; all of it together where money is not limited.
    pub paid_by: Vec<f64>,
    /// What it costs per head and year from above, in the plan's currency.
    pub top_down: TopDown,
}

impl ForcePeriod {
    /// What is paid, in the plan's currency.
    pub fn paid(&self) -> f64 {
        self.paid_by.iter().sum()
    }
}

/// The forces that the scenario puts into the field, in the order of their names. None in the base case.
///
/// They are paid day by day; on a day the first of them is paid first.
pub fn fielded(crisis: &Crisis) -> Vec<Fielded> {
    let rows = &crisis.tables.forces.rows;
    let mut rolls: Vec<Roll<'_>> = crisis
        .settings
        .fielded
        .iter()
        .filter_map(|fielded| {
            let force = rows.iter().position(|row| row.id == fielded.force)?;
            let ceiling = fielded.ceiling.or(rows[force].strength).map(longpole_base::quantity::People::value);
            Some(Roll::of(crisis, force, ceiling))
        })
        .collect();
    let mut purse = Purse::of(crisis);
    for (period, span) in crisis.settings.grid.periods().iter().enumerate() {
        for day in i64::from(span.offset)..i64::from(span.offset + span.days) {
            purse.receive(day);
            for roll in &mut rolls {
                roll.pay(period, day, &mut purse);
            }
        }
    }
    rolls.into_iter().map(Roll::done).collect()
}
