//! Gates as moments: days from the first day of the plan, which may be fractions and may lie before it.
//!
//! The dates of a crisis are resolved in the model; here the same rules hold for moments, so that days can be moved and
//! drawn. Where every day is whole the two agree, which a test holds them to.

use longpole_base::Date;
use longpole_base::calendar::{offset_of, try_add_days};
use longpole_model::entities::Gate;
use longpole_model::gates::{Opening, order, waits_for};

/// When a gate opens, in days from the first day of the plan: infinite if never, minus infinite if it always was open.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Moment {
    /// The day.
    pub day: f64,
    /// The gate that decided it; `None` if its own day did.
    pub by: Option<usize>,
}

/// What waits for what.
#[derive(Clone, Debug)]
pub struct Net {
    /// By gate: the gates it waits for.
    pub waits: Vec<Vec<usize>>,
    order: Vec<usize>,
    needed: Vec<usize>,
    lags: Vec<f64>,
}

/// A gate that opens otherwise than its own day and what it waits for would have it.
#[derive(Clone, Copy, Debug)]
pub struct Shift {
    /// The gate.
    pub gate: usize,
    /// Days later; infinite for never, minus infinite for no obstacle at all.
    pub days: f64,
}

impl Net {
    /// The net of some gates, without circles.
    pub fn of(gates: &[Gate]) -> Self {
        let waits = waits_for(gates);
        Self {
            order: order(&waits).0,
            needed: gates.iter().zip(&waits).map(|(gate, waits)| gate.rule.of(waits.len())).collect(),
            lags: gates.iter().map(|gate| gate.lag() as f64).collect(),
            waits,
        }
    }

    /// How many gates there are.
    pub fn len(&self) -> usize {
        self.waits.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.waits.is_empty()
    }

    /// When every gate opens, given the days of their own: minus infinity for a gate without one.
    pub fn open(&self, own: &[f64], shift: Option<Shift>) -> Vec<Moment> {
        let mut moments = vec![Moment { day: f64::INFINITY, by: None }; own.len()];
        let mut waited: Vec<f64> = Vec::new();
        for gate in self.order.iter().copied() {
            let mut moment = Moment { day: own[gate], by: None };
            waited.clear();
            waited.extend(self.waits[gate].iter().map(|other| moments[*other].day));
            waited.sort_unstable_by(f64::total_cmp);
            if let Some(there) = self.needed[gate].checked_sub(1).and_then(|n| waited.get(n)).copied() {
                let ready = there + self.lags[gate];
                if ready > moment.day || moment.day == f64::NEG_INFINITY {
                    let by = self.waits[gate].iter().copied().find(|other| moments[*other].day == there);
                    moment = Moment { day: ready, by };
                }
            }
            if let Some(shift) = shift.filter(|shift| shift.gate == gate) {
                // What never opens is not made to by a delay.
                moment.day = if shift.days == f64::NEG_INFINITY { shift.days } else { moment.day + shift.days };
            }
            moments[gate] = moment;
        }
        moments
    }
}

/// The days of gates' own: minus infinity without one, infinity for never.
pub fn own_days(gates: &[Gate], start: Date) -> Vec<f64> {
    gates.iter().map(|gate| gate.own().map_or(f64::NEG_INFINITY, |own| day_of(own, start))).collect()
}

/// An opening as a day of the plan.
pub fn day_of(opening: Opening, start: Date) -> f64 {
    opening.date().map_or(f64::INFINITY, |date| offset_of(start, date) as f64)
}

/// The first day on which something is open from its beginning.
pub fn date_of(day: f64, start: Date) -> Opening {
    // Sums of days that are whole on paper may lie a hair above.
    let whole = (day - 1e-9).ceil();
    if whole.abs() > 4e6 {
        return Opening::Never;
    }
    try_add_days(start, whole as i64).map_or(Opening::Never, Opening::On)
}
