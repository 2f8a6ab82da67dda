//! How many people of a force in the field can be posted, day by day, worked out again from the tables and from the page on
//! forces: classes are held one after the other, and on each day whoever is there is counted.

use crate::gates;
use longpole_base::calendar::offset_of;
use longpole_model::Crisis;
use longpole_model::entities::{Course, Force, ForceKind};
use std::collections::BTreeMap;

/// Days of a month of deployment and of loss: a twelfth of 365.25.
const MONTH: f64 = 365.25 / 12.0;

/// Some people, from a day of the plan on.
struct Joined {
    day: i64,
    people: f64,
}

/// A force on its way.
struct Muster<'a> {
    row: &'a Force,
    ceiling: f64,
    authorized: i64,
    /// Months and shares of those sent, where the folder has points.
    points: Vec<(f64, f64)>,
    trained: Vec<Joined>,
}

/// The forces that the scenario fields, by position, with the people who can be posted on an average day of each period.
pub(crate) fn available(crisis: &Crisis) -> Vec<(usize, Vec<f64>)> {
    let grid = &crisis.settings.grid;
    let opens = gates::days(&crisis.as_read().gates.rows, grid.start());
    let rows = crisis.tables.forces.rows.iter().enumerate();
    let fielded = rows.filter_map(|(at, row)| {
        let wanted = crisis.settings.fielded.iter().find(|fielded| fielded.force == row.id)?;
        let ceiling = wanted.ceiling.or(row.strength).map_or(f64::INFINITY, longpole_base::quantity::People::value);
        let opened = |gate: &Option<longpole_model::ids::GateId>| gate.as_ref().map_or(0, |gate| opens[gate.as_str()]);
        let authorized = opened(&row.gate);
        let entered = authorized.max(opened(&row.entry_gate));
        let muster = Muster::of(crisis, row, ceiling, authorized, &opens);
        let by_period = grid.periods().iter().map(|period| {
            let first = i64::from(period.offset);
            let days = (first..first + i64::from(period.days)).filter(|day| *day >= entered);
            days.map(|day| muster.there(day)).sum::<f64>() / f64::from(period.days)
        });
        Some((at, by_period.collect()))
    });
    fielded.collect()
}

impl<'a> Muster<'a> {
    fn of(crisis: &Crisis, row: &'a Force, ceiling: f64, authorized: i64, opens: &BTreeMap<&str, i64>) -> Self {
        let tables = &crisis.tables;
        let of_force = tables.deployments.rows.iter().filter(|point| point.force == row.id);
        let mut points: Vec<(f64, f64)> = of_force.map(|point| (point.month.value(), point.share.value())).collect();
        points.sort_by(|one, other| one.0.total_cmp(&other.0));
        let mut muster = Self { row, ceiling, authorized, points, trained: Vec::new() };
        if row.kind == ForceKind::Multinational || authorized == i64::MAX {
            return muster;
        }
        // By day, and on a day in the order of their table.
        let mut classes: BTreeMap<i64, Vec<&Course>> = BTreeMap::new();
        for course in tables.courses.rows.iter().filter(|course| course.force == row.id) {
            for day in days_of_classes(crisis, course, authorized, opens) {
                classes.entry(day).or_default().push(course);
            }
        }
        for (day, courses) in classes {
            for course in courses {
                muster.hold(course, day);
            }
        }
        muster
    }

    /// Fills a class with what the force will still lack when all those in class are there.
    fn hold(&mut self, course: &Course, day: i64) {
        let coming: f64 = self.trained.iter().filter(|joined| joined.day > day).map(|joined| joined.people).sum();
        let lacking = (self.ceiling - self.there(day) - coming).max(0.0);
        let people = (course.seats.value() * (1.0 - course.dropout.value())).min(lacking);
        let ready = day + (course.days.value() + course.equip_days.value()).ceil() as i64;
        self.trained.push(Joined { day: ready, people });
    }

    /// People under contract on a day.
    fn there(&self, day: i64) -> f64 {
        if day < self.authorized {
            return 0.0;
        }
        let stay = |since: i64| (1.0 - self.row.monthly_loss.value()).powf((day - since) as f64 / MONTH);
        let at_once = self.row.ready_now.value() * stay(self.authorized);
        let sent = match self.row.kind {
            ForceKind::Local => 0.0,
            _ => self.ceiling * self.share_sent((day - self.authorized) as f64 / MONTH),
        };
        let joined = self.trained.iter().filter(|joined| joined.day <= day);
        let trained: f64 = joined.map(|joined| joined.people * stay(joined.day)).sum();
        self.ceiling.min(at_once.max(sent) + trained)
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
