//! # What a force costs
//!
//! From below, in lines: once at the start; for each seat of a class; for each person who joins; for each person and month; for
//! each month. Months are those of the calendar, and a day counts as a part of its own: twelve months of 5,000 people at
//! 1,428 are 85,680,000 whatever their lengths.
//!
//! From above: people, times a whole cost per head and year. The two rest on different figures and are both shown.

use super::ForcePeriod;
use super::build::Build;
use longpole_base::Date;
use longpole_base::calendar::add_days;
use longpole_base::quantity::Money;
use longpole_model::entities::Force;

/// What a force costs, from below, in the plan's currency.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Costs {
    /// Once, on the day on which it begins, or the first of the plan if that is later.
    pub start: f64,
    /// For seats, on the day a class begins.
    pub training: f64,
    /// For people who join, and the part of `cost_month` that is for equipment.
    pub equipment: f64,
    /// Reimbursement or wages.
    pub wages: f64,
    /// Civilian staff.
    pub civilians: f64,
    /// Transport, camps, supplies.
    pub logistics: f64,
}

impl Costs {
    /// Its lines by name, in order.
    pub fn lines(&self) -> [(&'static str, f64); 6] {
        [
            ("start", self.start),
            ("training", self.training),
            ("equipment", self.equipment),
            ("wages", self.wages),
            ("civilians", self.civilians),
            ("logistics", self.logistics),
        ]
    }

    /// All of it.
    pub fn total(&self) -> f64 {
        self.lines().iter().map(|(_, amount)| amount).sum()
    }

    fn add(&mut self, other: &Self) {
        self.start += other.start;
        self.training += other.training;
        self.equipment += other.equipment;
        self.wages += other.wages;
        self.civilians += other.civilians;
        self.logistics += other.logistics;
    }
}

/// What a force costs, from above, in the plan's currency; `None` where the cost per head is not given.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct TopDown {
    /// Low.
    pub low: Option<f64>,
    /// Central.
    pub central: Option<f64>,
    /// High.
    pub high: Option<f64>,
}

/// The part of its calendar month that a day is.
pub fn month_parts(date: Date) -> f64 {
    1.0 / f64::from(date.days_in_month())
}

/// What falls due on a day.
#[derive(Clone, Copy, Debug)]
pub(super) struct Due {
    /// All of it.
    pub due: f64,
    /// The equipment of those who join.
    pub equipment: f64,
}

/// Adds what falls due on a day of the plan on which the force is there, and says how much that is.
pub(super) fn add_day(force: &Force, build: &Build, day: i64, start: Date, period: &mut ForcePeriod) -> Due {
    let month = month_parts(add_days(start, day));
    let person_months = build.strength(day as f64) * month;
    let seats = build.classes.iter().filter(|class| class.begins == day);
    let equipment = build.joining(day) * force.cost_equip.value();
    let today = Costs {
        start: 0.0,
        training: seats.map(|class| class.seats * class.cost_per_seat).sum(),
        equipment: equipment + person_months * force.cost_month.value() * force.equipment_share.value(),
        wages: person_months * force.cost_month.value(),
        civilians: month * force.civilians_month.value(),
        logistics: month * force.logistics_month.value(),
    };
    period.costs.add(&today);
    let add = |sum: &mut Option<f64>, per_year: Option<Money>| {
        if let Some(per_year) = per_year {
            *sum = Some(sum.unwrap_or(0.0) + person_months / 12.0 * per_year.value());
        }
    };
    add(&mut period.top_down.low, force.cost_head_year_low);
    add(&mut period.top_down.central, force.cost_head_year_central);
    add(&mut period.top_down.high, force.cost_head_year_high);
    Due { due: today.total(), equipment }
}
