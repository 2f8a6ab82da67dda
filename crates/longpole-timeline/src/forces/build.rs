//! How a force is built up: a curve, and classes.

use super::MONTH_DAYS;
use crate::net::day_of;
use longpole_base::calendar::offset_of;
use longpole_model::Crisis;
use longpole_model::entities::{Course, Force, ForceKind};
use longpole_model::gates::Opening;

/// A class of a course.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Class {
    /// Its row in `courses`.
    pub course: usize,
    /// The day of the plan on which it begins.
    pub begins: i64,
    /// Seats that are filled.
    pub seats: f64,
    /// The day of the plan on which its people are there.
    pub there: i64,
    /// How many finish.
    pub graduates: f64,
    /// Money for a seat, in the plan's currency.
    pub cost_per_seat: f64,
    /// The part of them who have not left for want of pay.
    pub kept: f64,
}

/// A force as it is built up.
#[derive(Clone, Debug)]
pub struct Build {
    /// The day of the plan on which it begins: it is authorized, and what it costs to begin is paid. Infinite for never.
    pub authorized: f64,
    /// Its classes, in the order in which they begin.
    pub classes: Vec<Class>,
    /// The classes not yet held: the day on which each begins and its row in `courses`, the last first.
    planned: Vec<(i64, usize)>,
    /// How many times its seats every class has.
    seats: f64,
    ceiling: f64,
    ready: f64,
    loss: f64,
    curve: Option<Curve>,
    /// The part of those not from classes who have not left for want of pay.
    kept: f64,
}

/// How people come from other countries.
#[derive(Clone, Debug)]
enum Curve {
    /// Share of the ceiling that is ever reached, scale in months, shape.
    Levelling([f64; 3]),
    /// Months and shares, sorted.
    Points(Vec<(f64, f64)>),
}

impl Curve {
    fn of(crisis: &Crisis, force: &Force) -> Option<Self> {
        if force.kind == ForceKind::Local {
            return None;
        }
        let rows = crisis.tables.deployments.rows.iter().filter(|row| row.force == force.id);
        let mut points: Vec<(f64, f64)> = rows.map(|row| (row.month.value(), row.share.value())).collect();
        points.sort_by(|one, other| one.0.total_cmp(&other.0));
        Some(if points.is_empty() {
            Self::Levelling([force.share_of_ceiling.value(), force.months_scale.value(), force.shape.value()])
        } else {
            Self::Points(points)
        })
    }

    /// The share of the ceiling after so many months.
    fn at(&self, months: f64) -> f64 {
        match self {
            Self::Levelling([share, scale, shape]) => share * (1.0 - (-(months / scale).powf(*shape)).exp()),
            Self::Points(points) => {
                let after = points.partition_point(|(month, _)| *month <= months);
                let (from, at_first) = after.checked_sub(1).map_or((0.0, 0.0), |before| points[before]);
                let Some((to, at_last)) = points.get(after) else { return at_first };
                at_first + (at_last - at_first) * (months - from) / (to - from)
            }
        }
    }
}

impl Build {
    /// A force under a ceiling (`None` for none), with the seats of all its classes multiplied, as it is if always paid.
    pub fn of(crisis: &Crisis, force: usize, ceiling: Option<f64>, seats: f64) -> Self {
        let row = &crisis.tables.forces.rows[force];
        let mut build = Self::begin(crisis, force, ceiling, seats, authorized(crisis, row));
        build.hold_until(crisis, i64::MAX);
        build
    }

    /// A force that begins on a day, with none of its classes held yet.
    pub(super) fn begin(crisis: &Crisis, force: usize, ceiling: Option<f64>, seats: f64, begins_on: f64) -> Self {
        let row = &crisis.tables.forces.rows[force];
        let mut planned: Vec<(i64, usize)> = Vec::new();
        if row.kind != ForceKind::Multinational && begins_on < f64::INFINITY {
            let courses = crisis.tables.courses.rows.iter().enumerate().filter(|(_, course)| course.force == row.id);
            planned
                .extend(courses.flat_map(|(at, course)| begins(crisis, course, begins_on).map(move |day| (day, at))));
            planned.sort_unstable_by(|one, other| other.cmp(one));
        }
        Self {
            authorized: begins_on,
            classes: Vec::new(),
            planned,
            seats,
            ceiling: ceiling.unwrap_or(f64::INFINITY),
            ready: row.ready_now.value(),
            loss: row.monthly_loss.value(),
            curve: Curve::of(crisis, row),
            kept: 1.0,
        }
    }

    /// Holds the classes that begin up to a day.
    pub(super) fn hold_until(&mut self, crisis: &Crisis, day: i64) {
        while let Some((begins, course)) = self.planned.pop_if(|(begins, _)| *begins <= day) {
            self.hold(crisis, course, begins);
        }
    }

    /// Holds a class, filled with what the force lacks to its ceiling.
    fn hold(&mut self, crisis: &Crisis, course: usize, begins: i64) {
        let row = &crisis.tables.courses.rows[course];
        let finish = 1.0 - row.dropout.value();
        let in_class: f64 = self.classes.iter().filter(|class| class.there > begins).map(|class| class.graduates).sum();
        let lacks = self.ceiling - self.strength(begins as f64) - in_class;
        let filled = if finish > 0.0 { lacks / finish } else { f64::INFINITY };
        let seats = (row.seats.value() * self.seats).min(filled).max(0.0);
        if seats > 0.0 {
            let there = begins + (row.days.value() + row.equip_days.value()).ceil() as i64;
            self.classes.push(Class {
                course,
                begins,
                seats,
                there,
                graduates: seats * finish,
                cost_per_seat: row.cost_per_seat.value(),
                kept: 1.0,
            });
        }
    }

    /// Only a part of a day's costs is paid: that part of the seats of classes that begin on it is filled, and of those who
    /// are not paid a part leaves by the next day, so large that of a month's `share` so many do.
    pub(super) fn is_paid(&mut self, day: i64, part: f64, share: f64) {
        if part >= 1.0 {
            return;
        }
        for class in self.classes.iter_mut().filter(|class| class.begins == day) {
            class.seats *= part;
            class.graduates *= part;
        }
        let stay = part + (1.0 - part) * (1.0 - share).powf(1.0 / MONTH_DAYS);
        self.kept *= stay;
        for class in self.classes.iter_mut().filter(|class| class.there <= day) {
            class.kept *= stay;
        }
    }

    /// People under contract at the beginning of a day of the plan.
    pub fn strength(&self, day: f64) -> f64 {
        if day < self.authorized {
            return 0.0;
        }
        let months = (day - self.authorized) / MONTH_DAYS;
        let left = |months: f64| (1.0 - self.loss).powf(months);
        let ready = self.ready * left(months) * self.kept;
        let sent = self.curve.as_ref().map_or(0.0, |curve| self.ceiling * curve.at(months)) * self.kept;
        let trained: f64 = self
            .classes
            .iter()
            .filter(|class| class.there as f64 <= day)
            .map(|class| class.graduates * class.kept * left((day - class.there as f64) / MONTH_DAYS))
            .sum();
        (ready.max(sent) + trained).min(self.ceiling)
    }

    /// People who join on a day, those ready at once left out.
    pub fn joining(&self, day: i64) -> f64 {
        let trained: f64 = self.classes.iter().filter(|class| class.there == day).map(|class| class.graduates).sum();
        let sent = |day: f64| {
            let months = (day - self.authorized) / MONTH_DAYS;
            let curve = self.curve.as_ref().filter(|_| day >= self.authorized);
            curve.map_or(0.0, |curve| self.ceiling * curve.at(months)).max(self.ready)
        };
        // Who was sent before the plan was equipped before it.
        trained + (sent(day as f64) - sent(day as f64 - 1.0)).max(0.0) * self.kept
    }
}

/// The day of the plan on which the gate of a force opens; the first, if it has none.
pub(super) fn authorized(crisis: &Crisis, force: &Force) -> f64 {
    force.gate.as_ref().map_or(0.0, |gate| day_of(crisis.opens(gate), crisis.settings.start()))
}

/// The days on which the classes of a course begin, to the end of the plan.
fn begins(crisis: &Crisis, course: &Course, authorized: f64) -> impl Iterator<Item = i64> + use<> {
    let start = crisis.settings.start();
    let agreed = course.gate.as_ref().map_or(f64::NEG_INFINITY, |gate| day_of(crisis.opens(gate), start));
    let recruited = authorized + course.recruit_days.value().ceil();
    let planned = course.first.map_or(f64::NEG_INFINITY, |first| day_of(Opening::On(first), start));
    let first = planned.max(agreed).max(recruited);
    let every = course.every_days.map(|days| days.value().ceil() as i64);
    let most = course.classes.map_or(if every.is_some() { usize::MAX } else { 1 }, |classes| classes.value() as usize);
    let end = offset_of(start, crisis.settings.grid.last_day());
    let last = course.until.map_or(end, |until| offset_of(start, until).min(end));
    let first = if first.is_finite() { first as i64 } else { i64::MAX };
    std::iter::successors(Some(first), move |day| day.checked_add(every?))
        .take(most)
        .take_while(move |day| *day <= last)
}
