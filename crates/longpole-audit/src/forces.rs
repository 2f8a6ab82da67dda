//! How many people of a force in the field can be posted, and what they are paid, day by day, worked out again from the tables
//! and from the pages on forces: classes are held one after the other, on each day whoever is there is counted, and paid as far
//! as there is money.

use crate::gates;
use crate::rules::money::received_by;
use longpole_base::calendar::{add_days, offset_of};
use longpole_model::Crisis;
use longpole_model::entities::{Course, Force, ForceKind};
use std::collections::BTreeMap;

/// Days of a month of deployment and of loss: a twelfth of 365.25.
const MONTH: f64 = 365.25 / 12.0;

/// A part by which money may lie below what is due and still be enough: what rounding does.
const ENOUGH: f64 = 1.0 - 1e-12;

/// A force in the field.
pub(crate) struct InField {
    /// Its position.
    pub force: usize,
    /// People who can be posted on an average day of each period.
    pub available: Vec<f64>,
    /// Money by fund (after all funds: where money is not limited) and period.
    pub paid: BTreeMap<(usize, usize), f64>,
}

/// Some people, from a day of the plan on.
struct Joined {
    begins: i64,
    day: i64,
    people: f64,
    seats: f64,
    price: f64,
    /// The part that has not left unpaid.
    stay: f64,
}

/// A force on its way.
struct Muster<'a> {
    row: &'a Force,
    ceiling: f64,
    authorized: i64,
    entered: i64,
    /// The day on which it began, if it has; what the curve and the courses count from.
    began: Option<i64>,
    /// Months and shares of those sent, where the folder has points.
    points: Vec<(f64, f64)>,
    /// Classes to come, by day, on a day in the order of their table.
    classes: BTreeMap<i64, Vec<&'a Course>>,
    trained: Vec<Joined>,
    stay: f64,
    owed: f64,
    payers: Vec<usize>,
    found: InField,
}

/// The forces that the scenario fields.
pub(crate) fn in_field(crisis: &Crisis) -> Vec<InField> {
    let grid = &crisis.settings.grid;
    let opens = gates::days(&crisis.as_read().gates.rows, grid.start());
    let funds = &crisis.tables.funds.rows;
    let limited = crisis.money_is_limited();
    let mut musters: Vec<Muster<'_>> = Vec::new();
    for fielded in &crisis.settings.fielded {
        let Some(at) = crisis.tables.forces.rows.iter().position(|row| row.id == fielded.force) else { continue };
        let row = &crisis.tables.forces.rows[at];
        let ceiling = fielded.ceiling.or(row.strength).map_or(f64::INFINITY, longpole_base::quantity::People::value);
        let opened = |gate: &Option<longpole_model::ids::GateId>| gate.as_ref().map_or(0, |gate| opens[gate.as_str()]);
        let authorized = opened(&row.gate);
        let of_force = crisis.tables.deployments.rows.iter().filter(|point| point.force == row.id);
        let mut points: Vec<(f64, f64)> = of_force.map(|point| (point.month.value(), point.share.value())).collect();
        points.sort_by(|one, other| one.0.total_cmp(&other.0));
        let can_pay = |fund: &usize| crisis.fund_counts(*fund) && funds[*fund].places.is_empty();
        let payers: Vec<usize> = if !limited {
            vec![funds.len()]
        } else if row.funds.is_empty() {
            (0..funds.len()).filter(can_pay).filter(|fund| funds[*fund].sectors.contains(&row.sector)).collect()
        } else {
            let named = row.funds.iter().filter_map(|id| funds.iter().position(|fund| fund.id == *id));
            named.filter(can_pay).collect()
        };
        musters.push(Muster {
            row,
            ceiling,
            authorized,
            entered: authorized.max(opened(&row.entry_gate)),
            began: None,
            points,
            classes: BTreeMap::new(),
            trained: Vec::new(),
            stay: 1.0,
            owed: 0.0,
            payers,
            found: InField { force: at, available: vec![0.0; grid.len()], paid: BTreeMap::new() },
        });
    }
    let mut spent = vec![0.0; funds.len()];
    for (period, span) in grid.periods().iter().enumerate() {
        for day in i64::from(span.offset)..i64::from(span.offset + span.days) {
            let date = add_days(grid.start(), day);
            let cash = (0..funds.len()).map(|fund| {
                let row = &funds[fund];
                let may = row.from.is_none_or(|from| from <= date) && row.until.is_none_or(|until| date <= until);
                if may { (received_by(crisis, fund, date) - spent[fund]).max(0.0) } else { 0.0 }
            });
            let before: Vec<f64> = cash.collect();
            let mut cash = before.clone();
            for muster in &mut musters {
                muster.day(crisis, &opens, (period, day), &mut cash);
            }
            for (spent, (before, after)) in spent.iter_mut().zip(before.iter().zip(&cash)) {
                *spent += before - after;
            }
        }
    }
    musters.into_iter().map(|muster| muster.found).collect()
}

impl<'a> Muster<'a> {
    /// A day of the plan, with what funds have left on it.
    fn day(&mut self, crisis: &'a Crisis, opens: &BTreeMap<&str, i64>, (period, day): (usize, i64), cash: &mut [f64]) {
        if day < self.authorized {
            return;
        }
        if self.began.is_none() {
            if self.has(cash) < self.row.cost_start.value() * ENOUGH {
                return;
            }
            self.spend(self.row.cost_start.value(), period, cash);
            let began = if day == 0 { self.authorized } else { day };
            self.began = Some(began);
            if self.row.kind != ForceKind::Multinational {
                for course in crisis.tables.courses.rows.iter().filter(|course| course.force == self.row.id) {
                    for class in days_of_classes(crisis, course, began, opens) {
                        self.classes.entry(class).or_default().push(course);
                    }
                }
            }
        }
        while let Some((class, courses)) = self.classes.first_key_value().filter(|(class, _)| **class <= day) {
            let (class, courses) = (*class, courses.clone());
            for course in courses {
                self.hold(course, class);
            }
            self.classes.remove(&class);
        }
        let there = self.there(day);
        let month = 1.0 / f64::from(add_days(crisis.settings.start(), day).days_in_month());
        let row = self.row;
        let wages = there * month * row.cost_month.value();
        let equipment = self.joining(day) * row.cost_equip.value();
        let seats: f64 = self.trained.iter().filter(|class| class.begins == day).map(|c| c.seats * c.price).sum();
        let staff = month * (row.civilians_month.value() + row.logistics_month.value());
        let due = wages * (1.0 + row.equipment_share.value()) + equipment + seats + staff + self.owed;
        let has = self.has(cash);
        let part = if has >= due * ENOUGH { 1.0 } else { has / due };
        self.spend(due * part, period, cash);
        self.owed = (self.owed + equipment) * (1.0 - part);
        if day >= self.entered {
            self.found.available[period] += there * part / f64::from(crisis.settings.grid.periods()[period].days);
        }
        if part < 1.0 {
            for class in self.trained.iter_mut().filter(|class| class.begins == day) {
                class.people *= part;
                class.seats *= part;
            }
            let tomorrow = part + (1.0 - part) * (1.0 - row.unpaid_loss.value()).powf(1.0 / MONTH);
            self.stay *= tomorrow;
            for class in self.trained.iter_mut().filter(|class| class.day <= day) {
                class.stay *= tomorrow;
            }
        }
    }

    /// What its funds have; without end where money is not limited.
    fn has(&self, cash: &[f64]) -> f64 {
        self.payers.iter().map(|fund| cash.get(*fund).copied().unwrap_or(f64::INFINITY)).sum()
    }

    fn spend(&mut self, mut sum: f64, period: usize, cash: &mut [f64]) {
        for fund in &self.payers {
            let pays = cash.get(*fund).map_or(sum, |cash| cash.min(sum));
            if let Some(cash) = cash.get_mut(*fund) {
                *cash -= pays;
            }
            sum -= pays;
            *self.found.paid.entry((*fund, period)).or_default() += pays;
        }
    }

    /// Fills a class with what the force will still lack when all those in class are there.
    fn hold(&mut self, course: &Course, day: i64) {
        let coming: f64 = self.trained.iter().filter(|joined| joined.day > day).map(|joined| joined.people).sum();
        let lacking = (self.ceiling - self.there(day) - coming).max(0.0);
        let finish = 1.0 - course.dropout.value();
        let people = (course.seats.value() * finish).min(lacking);
        let seats = if finish > 0.0 { people / finish } else { course.seats.value() };
        let ready = day + (course.days.value() + course.equip_days.value()).ceil() as i64;
        let price = course.cost_per_seat.value();
        self.trained.push(Joined { begins: day, day: ready, people, seats, price, stay: 1.0 });
    }

    /// The part of people who are still there, by the losses of their months.
    fn stayed(&self, since: i64, day: i64) -> f64 {
        (1.0 - self.row.monthly_loss.value()).powf((day - since) as f64 / MONTH)
    }

    /// People under contract on a day.
    fn there(&self, day: i64) -> f64 {
        let Some(began) = self.began.filter(|began| *began <= day) else { return 0.0 };
        let at_once = self.row.ready_now.value() * self.stayed(began, day);
        let sent = self.sent(day, began);
        let joined = self.trained.iter().filter(|joined| joined.day <= day);
        let trained: f64 = joined.map(|joined| joined.people * joined.stay * self.stayed(joined.day, day)).sum();
        self.ceiling.min(at_once.max(sent) * self.stay + trained)
    }

    /// People who are new on a day: from classes, and of those sent from other countries the more than before.
    fn joining(&self, day: i64) -> f64 {
        let Some(began) = self.began else { return 0.0 };
        let trained: f64 = self.trained.iter().filter(|class| class.day == day).map(|class| class.people).sum();
        let most = |day: i64| {
            let sent = if day < began { 0.0 } else { self.sent(day, began) };
            sent.max(self.row.ready_now.value())
        };
        trained + (most(day) - most(day - 1)).max(0.0) * self.stay
    }

    fn sent(&self, day: i64, began: i64) -> f64 {
        match self.row.kind {
            ForceKind::Local => 0.0,
            _ => self.ceiling * self.share_sent((day - began) as f64 / MONTH),
        }
    }

    /// The part of the ceiling that has been sent after so many months.
    fn share_sent(&self, months: f64) -> f64 {
        if self.points.is_empty() {
            let growth = (months / self.row.months_scale.value()).powf(self.row.shape.value());
            return self.row.share_of_ceiling.value() * (1.0 - (-growth).exp());
        }
        // Straight from nothing at the start, through every point, level after the last.
        let (mut from, mut share) = (0.0, 0.0);
        for &(month, reached) in &self.points {
            if months < month {
                return share + (reached - share) * (months - from) / (month - from);
            }
            (from, share) = (month, reached);
        }
        share
    }
}

/// The days on which a course begins its classes, none after the plan.
fn days_of_classes(crisis: &Crisis, course: &Course, authorized: i64, opens: &BTreeMap<&str, i64>) -> Vec<i64> {
    let grid = &crisis.settings.grid;
    let day = |date| offset_of(grid.start(), date);
    let recruited = authorized.saturating_add(course.recruit_days.value().ceil() as i64);
    let agreed = course.gate.as_ref().map_or(i64::MIN, |gate| opens[gate.as_str()]);
    let first = recruited.max(agreed).max(course.first.map_or(i64::MIN, day));
    let last = course.until.map_or(i64::MAX, day).min(i64::from(grid.days()) - 1);
    let most = match (course.classes, course.every_days) {
        (Some(classes), _) => classes.value() as usize,
        (None, Some(_)) => usize::MAX,
        (None, None) => 1,
    };
    let mut days = Vec::new();
    let mut next = first;
    while next <= last && days.len() < most {
        days.push(next);
        match course.every_days {
            Some(every) => next += every.value().ceil() as i64,
            None => break,
        }
    }
    days
}
