//! # Payroll: a force is as large as it is paid
//!
//! Its funds pay for a force before the plan spends anything: whoever puts a force into the field has decided that. What is
//! left is the plan's. The rules, day by day:
//!
//! 1. Nobody is sent or recruited before what it costs to begin (`cost_start`) is there. It is paid whole, from the day of the
//!    authorization on as soon as it can be.
//! 2. What falls due on a day is seats of classes that begin, equipment of those who join, wages, civilian staff and logistics.
//!    If the cash of the funds that pay for it is less, every cost is paid in the same part.
//! 3. Of seats the part that is paid is filled. Equipment that is not paid is owed, and falls due again the next day. Wages,
//!    staff and logistics that are not paid lapse: those not paid cannot be posted on that day.
//! 4. Of those not paid, `unpaid_loss` leaves in a month, and a part accordingly by the next day. They do not come back.
//!
//! Funds pay in their order, each what it has. Pledges that are not counted pay nobody. Where money is not limited, everybody
//! is paid.

use super::build::{Build, authorized};
use super::{Fielded, ForcePeriod, cost};
use crate::cash::received;
use crate::net::day_of;
use longpole_base::Date;
use longpole_model::Crisis;
use longpole_model::gates::Opening;

/// A part of a sum by which it may fall short of what is due and be enough: what rounding does.
const ROUNDING: f64 = 1e-12;

/// What funds have, day by day.
#[derive(Debug)]
pub struct Purse<'a> {
    crisis: &'a Crisis,
    /// By fund: what it may spend today, and what it has paid so far.
    cash: Vec<f64>,
    paid: Vec<f64>,
}

impl<'a> Purse<'a> {
    /// The funds of a crisis, before they have received anything.
    pub fn of(crisis: &'a Crisis) -> Self {
        let n = crisis.tables.funds.rows.len();
        Self { crisis, cash: vec![0.0; n], paid: vec![0.0; n] }
    }

    /// A day begins: what has come by its end may be spent on it, by funds that may pay on it.
    pub fn receive(&mut self, day: i64) {
        let start = self.crisis.settings.start();
        let day_of = |date: Date| longpole_base::calendar::offset_of(start, date);
        for (fund, row) in self.crisis.tables.funds.rows.iter().enumerate() {
            let in_force =
                row.from.is_none_or(|from| day_of(from) <= day) && row.until.is_none_or(|until| day <= day_of(until));
            self.cash[fund] = if in_force { received(self.crisis, fund, day) - self.paid[fund] } else { 0.0 };
        }
    }

    /// What some funds have together.
    fn has(&self, payers: &[usize]) -> f64 {
        payers.iter().map(|fund| self.cash[*fund].max(0.0)).sum()
    }

    /// Takes a sum from funds, the first first, and says what each pays.
    fn take(&mut self, payers: &[usize], mut sum: f64) -> Vec<f64> {
        let taken = payers.iter().map(|fund| {
            let pays = sum.min(self.cash[*fund]).max(0.0);
            self.cash[*fund] -= pays;
            self.paid[*fund] += pays;
            sum -= pays;
            pays
        });
        taken.collect()
    }
}

/// A force as it is paid.
#[derive(Debug)]
pub(super) struct Roll<'a> {
    crisis: &'a Crisis,
    force: usize,
    ceiling: Option<f64>,
    entered: f64,
    payers: Option<Vec<usize>>,
    /// Once it has begun.
    build: Option<Build>,
    /// Equipment that was not paid.
    owed: f64,
    periods: Vec<ForcePeriod>,
}

impl<'a> Roll<'a> {
    /// A force under a ceiling, before its first day.
    pub fn of(crisis: &'a Crisis, force: usize, ceiling: Option<f64>) -> Self {
        let payers = crisis.money_is_limited().then(|| crisis.payers(force));
        let n_payers = payers.as_ref().map_or(1, Vec::len);
        let row = &crisis.tables.forces.rows[force];
        let entry = row.entry_gate.as_ref().map_or(0.0, |gate| day_of(crisis.opens(gate), crisis.settings.start()));
        let period = ForcePeriod { paid_by: vec![0.0; n_payers], ..ForcePeriod::default() };
        Self {
            crisis,
            force,
            ceiling,
            entered: entry.max(authorized(crisis, row)),
            payers,
            build: None,
            owed: 0.0,
            periods: vec![period; crisis.n_periods()],
        }
    }

    /// Pays what falls due on a day of a period, as far as there is money.
    pub fn pay(&mut self, period: usize, day: i64, purse: &mut Purse<'_>) {
        let row = &self.crisis.tables.forces.rows[self.force];
        if self.build.is_none() && !self.begins(period, day, purse) {
            return;
        }
        let Some(build) = &mut self.build else { return };
        build.hold_until(self.crisis, day);
        let strength = build.strength(day as f64);
        let start = self.crisis.settings.start();
        let found = &mut self.periods[period];
        let joining = cost::add_day(row, build, day, start, found);
        let due = joining.due + self.owed;
        let part = match &self.payers {
            None => {
                found.paid_by[0] += due;
                1.0
            }
            Some(payers) => {
                let cash = purse.has(payers);
                let part = if cash >= due * (1.0 - ROUNDING) { 1.0 } else { cash / due };
                for (paid, pays) in found.paid_by.iter_mut().zip(purse.take(payers, due * part)) {
                    *paid += pays;
                }
                part
            }
        };
        self.owed = (self.owed + joining.equipment) * (1.0 - part);
        let days = f64::from(self.crisis.settings.grid.periods()[period].days);
        let available = if day as f64 >= self.entered { strength * part } else { 0.0 };
        found.strength += strength / days;
        found.unpaid += strength * (1.0 - part) / days;
        found.available += available / days;
        (found.strength_at_end, found.available_at_end) = (strength, available);
        build.is_paid(day, part, row.unpaid_loss.value());
    }

    /// Whether the force begins on this day: it is authorized, and what it costs to begin is there.
    fn begins(&mut self, period: usize, day: i64, purse: &mut Purse<'_>) -> bool {
        let row = &self.crisis.tables.forces.rows[self.force];
        let authorized = authorized(self.crisis, row);
        if (day as f64) < authorized {
            return false;
        }
        let cost = row.cost_start.value();
        let found = &mut self.periods[period];
        match &self.payers {
            None => found.paid_by[0] += cost,
            Some(payers) if purse.has(payers) < cost * (1.0 - ROUNDING) => return false,
            Some(payers) => {
                for (paid, pays) in found.paid_by.iter_mut().zip(purse.take(payers, cost)) {
                    *paid += pays;
                }
            }
        }
        found.costs.start += cost;
        // Who was authorized before the plan has been there since, unless money keeps it waiting.
        let since = if day == 0 { authorized } else { day as f64 };
        self.build = Some(Build::begin(self.crisis, self.force, self.ceiling, 1.0, since));
        true
    }

    /// What has become of it.
    pub fn done(self) -> Fielded {
        let row = &self.crisis.tables.forces.rows[self.force];
        let opens = |gate: &Option<_>| {
            let start = Opening::On(self.crisis.settings.start());
            gate.as_ref().map_or(start, |gate| self.crisis.opens(gate))
        };
        let authorized = opens(&row.gate);
        let never = || Build::begin(self.crisis, self.force, self.ceiling, 1.0, f64::INFINITY);
        Fielded {
            force: self.force,
            ceiling: self.ceiling,
            authorized,
            entry: opens(&row.entry_gate).max(authorized),
            build: self.build.unwrap_or_else(never),
            payers: self.payers,
            periods: self.periods,
        }
    }
}
