//! Until when an option keeps its effect: the last day on which a scenario can still begin.
//!
//! **In:** the base and a scenario, each with what its aims came to. **Out:** a [`Verdict`]: what the scenario gains or
//! costs people, and the last first day of a period on which it can begin and still do half of that, or anything.
//!
//! A later beginning leaves less time: where a scenario only gives, or only takes, its effect can but fall with every
//! day, and the days are found by narrowing in. Where it gives here and takes there, the effect may rise again later; that
//! is told, not looked for.

pub mod delay;
mod forces;
mod funds;

use crate::near::{Near, Optima, with_optima};
use delay::Delay;
use longpole_base::{Date, Diagnostics};
use longpole_formulate::formulate;
use longpole_model::Crisis;
use longpole_model::settings::AimKind;
use longpole_needs::Needs;
use longpole_solve::{Options, Reached, Unsolved};
use std::collections::BTreeMap;

/// A crisis with what the aims of its plan reached.
#[derive(Clone, Copy)]
pub struct Planned<'a> {
    /// The crisis.
    pub crisis: &'a Crisis,
    /// Who needs what.
    pub needs: &'a Needs,
    /// What the aims reached, in their order.
    pub reached: &'a [Reached],
}

/// What can be said of a scenario.
#[derive(Clone, Debug)]
pub enum Verdict {
    /// It cannot begin later: these settings and columns have no date.
    Fixed(Vec<String>),
    /// With it, no person-day more or less is missing under any aim.
    Nothing,
    /// It can begin later.
    Until(Deadline),
}

/// Until when a scenario keeps its effect.
#[derive(Clone, Debug)]
pub struct Deadline {
    /// The first aim that differs, by position.
    pub aim: usize,
    /// What the aim comes to in the base, less what it comes to with the scenario, in its unit: above zero where people
    /// gain.
    pub effect: f64,
    /// The first day on which the scenario itself changes anything.
    pub begins: Date,
    /// The last day on which it can begin and still do half of its effect: the first of a period, or the day on which it
    /// begins itself.
    pub half_by: Date,
    /// The last such day on which it can begin and still do more than a thousandth of its effect.
    pub any_by: Date,
    /// The days that were tried out, with the effect of beginning then.
    pub tried: BTreeMap<Date, f64>,
    /// The lines of input it changes, each as `table/id`.
    pub lines: Vec<String>,
    /// Whether it only gives or only takes. If not, its effect may rise again after the days named.
    pub is_one_way: bool,
}

/// Part of the effect that is half of it, but for rounding.
const HALF: f64 = 0.5 - 1e-9;

/// Part of the effect below which nothing of it is left.
const ANY: f64 = 1e-3;

/// Part of an aim by which two solves may differ.
const NOISE: f64 = 1e-9;

/// Until when a scenario keeps its effect. The plan of the base is a good one to start `near`.
///
/// # Errors
/// When a solve has no answer.
pub fn deadline(
    base: Planned<'_>,
    scenario: Planned<'_>,
    near: Option<Near<'_>>,
    options: Options<'_>,
) -> Result<Verdict, Unsolved> {
    let delay = match Delay::of(base.crisis, scenario.crisis) {
        Ok(delay) => delay,
        Err(fixed) => return Ok(Verdict::Fixed(fixed)),
    };
    let (Some((aim, effect)), Some(begins)) = (first_difference(base, scenario), delay.begins) else {
        return Ok(Verdict::Nothing);
    };
    let days: Vec<Date> = base.crisis.settings.grid.periods().iter().map(|period| period.start).collect();
    // To begin before it changes anything is to begin as it does itself.
    let first = days.iter().rposition(|day| *day <= begins).unwrap_or(0);
    let (tried, half, any) = with_optima(near, options, |optima| {
        let tried = BTreeMap::from([(first, 1.0)]);
        let mut search = Search { base, delay: &delay, aim, effect, days: &days, tried, optima };
        search.part(days.len() - 1)?;
        let half = search.last(HALF, first)?;
        let any = search.last(ANY, half)?;
        Ok((search.tried, half, any))
    })?;
    // Within the period in which it begins itself, it can wait until that day.
    let day = |at: usize| days[at].max(begins);
    let tried = tried.iter().map(|(at, part)| (day(*at), part * effect)).collect();
    let Delay { lines, is_one_way, .. } = delay;
    Ok(Verdict::Until(Deadline { aim, effect, begins, half_by: day(half), any_by: day(any), tried, lines, is_one_way }))
}

/// The first aim that counts people and differs, and by how much.
fn first_difference(base: Planned<'_>, scenario: Planned<'_>) -> Option<(usize, f64)> {
    let counts_people = |name: &str| [AimKind::Survival, AimKind::Standard].iter().any(|kind| kind.as_str() == name);
    let aims = base.reached.iter().zip(scenario.reached).enumerate().filter(|(_, (was, _))| counts_people(&was.name));
    aims.map(|(aim, (was, is))| (aim, was.optimum - is.optimum, was.optimum.abs().max(is.optimum.abs())))
        .find(|(_, effect, size)| effect.abs() > NOISE * size + 1e-6)
        .map(|(aim, effect, _)| (aim, effect))
}

struct Search<'a, 'r, 's> {
    base: Planned<'a>,
    delay: &'a Delay<'a>,
    aim: usize,
    effect: f64,
    /// First days of the periods.
    days: &'a [Date],
    /// By period the part of the effect that is left when it begins then.
    tried: BTreeMap<usize, f64>,
    optima: &'a mut Optima<'r, 's>,
}

impl Search<'_, '_, '_> {
    /// The last period from which a part of the effect is left. The last of all has been tried, and `first` leaves it.
    ///
    /// The effect of a limit most often falls by as much with every week, so that every other step goes to where a
    /// straight line would have it; the steps between halve.
    fn last(&mut self, part: f64, first: usize) -> Result<usize, Unsolved> {
        let is_left = |(_, left): &(&usize, &f64)| **left >= part;
        let at = |found: Option<(&usize, &f64)>| found.map(|(at, _)| *at);
        let mut low = at(self.tried.iter().rfind(is_left)).unwrap_or(first);
        let Some(mut high) = at(self.tried.range(low..).find(|tried| !is_left(tried))) else { return Ok(low) };
        let mut halves = false;
        while high - low > 1 {
            let (above, below) = (self.tried[&low], self.tried[&high]);
            let straight = low as f64 + (high - low) as f64 * (above - part) / (above - below);
            let middle = if halves { usize::midpoint(low, high) } else { straight as usize };
            let middle = middle.clamp(low + 1, high - 1);
            if self.part(middle)? >= part {
                low = middle;
            } else {
                high = middle;
            }
            halves = !halves;
        }
        Ok(low)
    }

    /// The part of the effect that is left when the scenario begins with a period.
    fn part(&mut self, period: usize) -> Result<f64, Unsolved> {
        if let Some(part) = self.tried.get(&period) {
            return Ok(*part);
        }
        let crisis = self.delay.to(self.days[period]);
        let formulation = formulate(&crisis, self.base.needs, &mut Diagnostics::default())
            .ok_or_else(|| Unsolved::Failed("a scenario begins later and no program is left".to_owned()))?;
        let left = self.base.reached[self.aim].optimum - self.optima.of(formulation.program, self.aim)?;
        let part = left / self.effect;
        self.tried.insert(period, part);
        Ok(part)
    }
}
