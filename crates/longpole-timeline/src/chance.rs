//! # When gates open, in many runs
//!
//! In each run every gate opens with its `probability`, on a day of its own between `earliest`, `likely` and `latest` where
//! all three are given, on `likely` otherwise. Then it waits for what it waits for. What is drawn for one gate is independent of
//! what is drawn for another: a common cause, such as a war that delays them all, is not modelled, and makes the last of
//! several come later than runs show.

use crate::draws::{Draws, SEED};
use crate::net::{Moment, Net, day_of};
use crate::spread::ThreePoints;
use longpole_base::Date;
use longpole_model::entities::Gate;
use longpole_model::gates::Opening;
use std::collections::BTreeMap;

/// How many runs are drawn, unless somebody asks for more.
pub const RUNS: usize = 10_000;

/// How sure the dates of gates are.
#[derive(Clone, Debug)]
pub struct Chances {
    /// What the draws began with.
    pub seed: u64,
    /// How many runs were drawn.
    pub runs: usize,
    /// By gate.
    pub gates: Vec<Chance>,
}

/// How sure the date of a gate is.
#[derive(Clone, Debug)]
pub struct Chance {
    /// The days of the plan on which it opened, sorted; infinite for never.
    days: Vec<f64>,
    /// In how many runs in which it opens each gate that it waits for, or its own day (`None`), decided the day.
    pub decided: BTreeMap<Option<usize>, usize>,
}

impl Chance {
    /// The day by which it is open in a share of the runs; infinite if it is not in so many.
    pub fn quantile(&self, share: f64) -> f64 {
        let rank = (share * self.days.len() as f64).ceil() as usize;
        self.days.get(rank.max(1) - 1).copied().unwrap_or(f64::INFINITY)
    }

    /// The share of runs in which it is open by a day.
    pub fn by(&self, day: f64) -> f64 {
        self.days.partition_point(|opens| *opens <= day) as f64 / self.days.len().max(1) as f64
    }

    /// How many runs it opens in.
    pub fn n_open(&self) -> usize {
        self.days.partition_point(|opens| opens.is_finite())
    }

    /// The mean day of the runs in which it opens; `None` if there are none.
    pub fn mean(&self) -> Option<f64> {
        let n = self.n_open();
        (n > 0).then(|| self.days[..n].iter().sum::<f64>() / n as f64)
    }

    /// The share of the runs in which it opens that a gate it waits for, or its own day (`None`), decided the day.
    pub fn criticality(&self, by: Option<usize>) -> f64 {
        self.decided.get(&by).map_or(0.0, |n| *n as f64 / self.n_open().max(1) as f64)
    }
}

/// What is drawn for one gate.
struct Own {
    draws: Draws,
    probability: f64,
    /// `None` if it has no day of its own.
    day: Option<Spread>,
}

enum Spread {
    Never,
    Day(ThreePoints),
}

impl Own {
    fn of(gate: &Gate, start: Date) -> Self {
        let day = gate.likely.map(|likely| match spread(gate, likely, start) {
            Some(points) => Spread::Day(points),
            None => Spread::Never,
        });
        Self { draws: Draws::of(SEED, gate.id.as_str()), probability: gate.probability.value(), day }
    }

    fn draw(&mut self, run: u64) -> f64 {
        let [whether, when] = self.draws.at(run);
        match &self.day {
            _ if whether >= self.probability => f64::INFINITY,
            None => f64::NEG_INFINITY,
            Some(Spread::Never) => f64::INFINITY,
            Some(Spread::Day(points)) => points.quantile(when),
        }
    }
}

/// The days between which a gate's own is drawn; `None` for never.
pub fn spread(gate: &Gate, likely: Opening, start: Date) -> Option<ThreePoints> {
    let day = |date: Date| day_of(Opening::On(date), start);
    let likely = day(likely.date()?);
    Some(match (gate.earliest, gate.latest) {
        (Some(earliest), Some(latest)) => ThreePoints { earliest: day(earliest), likely, latest: day(latest) },
        _ => ThreePoints::certain(likely),
    })
}

/// The days of the gates' own in a run: minus infinity without one, infinity for never.
pub struct Worlds(Vec<Own>);

impl Worlds {
    /// What can be drawn for some gates.
    pub fn of(gates: &[Gate], start: Date) -> Self {
        Self(gates.iter().map(|gate| Own::of(gate, start)).collect())
    }

    /// A run.
    pub fn draw(&mut self, run: u64) -> Vec<f64> {
        self.0.iter_mut().map(|own| own.draw(run)).collect()
    }
}

/// Draws so many runs.
pub fn chances(net: &Net, gates: &[Gate], start: Date, runs: usize) -> Chances {
    let mut worlds = Worlds::of(gates, start);
    let mut found: Vec<Chance> =
        gates.iter().map(|_| Chance { days: Vec::with_capacity(runs), decided: BTreeMap::new() }).collect();
    for run in 0..runs {
        let own = worlds.draw(run as u64);
        for (chance, Moment { day, by }) in found.iter_mut().zip(net.open(&own, None)) {
            chance.days.push(day);
            if day.is_finite() {
                *chance.decided.entry(by).or_default() += 1;
            }
        }
    }
    for chance in &mut found {
        chance.days.sort_unstable_by(f64::total_cmp);
    }
    Chances { seed: SEED, runs, gates: found }
}
