//! How much access a force must bring to be worth, in person-days, what it is paid.
//!
//! Three plans are compared under the first aim that people are short under: the scenario, its forces where they are and paid;
//! the same with forces that protect nothing; and *aid instead*: nobody in the field, and what the forces were paid free to be spent
//! on aid, when their funds had it. The break-even is the part of the effect that stands in the folder at which the first is as good
//! as the last. An effect of so many parts means that the same people let so many times as much pass.

use crate::ease::untied;
use crate::near::{Near, Optima, with_optima};
use longpole_base::Diagnostics;
use longpole_base::quantity::{PerDay, Plain};
use longpole_formulate::formulate;
use longpole_model::Crisis;
use longpole_model::entities::Capacity;
use longpole_model::settings::AimKind;
use longpole_needs::Needs;
use longpole_program::Program;
use longpole_solve::{Options, Solution, Unsolved};
use longpole_timeline::cash;
use longpole_timeline::forces::fielded;

/// Where forces pay for themselves, and what the plans came to.
#[derive(Clone, Debug, PartialEq)]
pub struct BreakEven {
    /// The aim, by position.
    pub aim: usize,
    /// What it comes to with the effect in the folder.
    pub with: f64,
    /// With forces that protect nothing.
    pub without_effect: f64,
    /// With the low effect, where one is given.
    pub low: Option<f64>,
    /// With the high effect, where one is given.
    pub high: Option<f64>,
    /// With nobody in the field, and the money free for aid.
    pub aid_instead: f64,
    /// From which part of the effect on forces pay for themselves.
    pub from: From,
}

/// From which part of the effect forces pay for themselves.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum From {
    /// From nothing on: the money would gain nobody anything elsewhere, so that any access is a gain.
    Nothing,
    /// From this part on.
    Part(f64),
    /// Not with this many times the effect, the most that was tried.
    Never(f64),
}

/// The largest effect that is tried, as a part of that in the folder.
const MOST: f64 = 64.0;

/// How exactly the part is found.
const EXACT: f64 = 1e-3;

/// Finds the break-even of the forces that the scenario fields, with works begun as in its plan, whose program and solution are given.
/// `None` if nobody is in the field or no row asks for people, or if nobody is short of anything though forces protect nothing. A
/// plan without forces is a good one to start `near`.
///
/// # Errors
/// When a solve has no answer.
pub fn break_even(
    crisis: &Crisis,
    needs: &Needs,
    program: &Program,
    solution: &Solution,
    near: Option<Near<'_>>,
    options: Options<'_>,
) -> Result<Option<BreakEven>, Unsolved> {
    let protected = |row: &Capacity| row.presence_per_unit.is_some();
    if crisis.settings.fielded.is_empty() || !crisis.tables.capacities.rows.iter().any(protected) {
        return Ok(None);
    }
    let counts_people = |aim: &AimKind| matches!(aim, AimKind::Survival | AimKind::Standard);
    let aims = crisis.settings.aims.iter().enumerate().filter(|(_, aim)| counts_people(aim));
    with_optima(near, options, |optima| {
        let mut search = Search { crisis, needs, program, solution, aim: 0, optima, without_effect: 0.0 };
        for (aim, _) in aims {
            search.aim = aim;
            search.without_effect = search.at(0.0)?;
            if search.without_effect > search.noise() {
                return search.find().map(Some);
            }
        }
        Ok(None)
    })
}

struct Search<'a, 'r, 's> {
    crisis: &'a Crisis,
    needs: &'a Needs,
    program: &'a Program,
    solution: &'a Solution,
    /// The aim under which plans are compared, by position.
    aim: usize,
    optima: &'a mut Optima<'r, 's>,
    without_effect: f64,
}

impl Search<'_, '_, '_> {
    fn find(mut self) -> Result<BreakEven, Unsolved> {
        let crisis = self.crisis;
        let aid_instead = self.value(&aid_instead(crisis))?;
        let with = self.solution.reached[self.aim].optimum;
        let given = |of: fn(&Capacity) -> Option<Plain>| {
            let rows = || crisis.tables.capacities.rows.iter();
            rows().any(|row| of(row).is_some()).then(|| with_effect(crisis, |row| of(row).map_or(1.0, Plain::value)))
        };
        let low = given(|row| row.effect_low).map(|crisis| self.value(&crisis)).transpose()?;
        let high = given(|row| row.effect_high).map(|crisis| self.value(&crisis)).transpose()?;
        let from = self.from(with, aid_instead)?;
        let without_effect = self.without_effect;
        Ok(BreakEven { aim: self.aim, with, without_effect, low, high, aid_instead, from })
    }

    /// What the aim comes to for a crisis, the aims before it at their best.
    fn value(&mut self, crisis: &Crisis) -> Result<f64, Unsolved> {
        let formulation = formulate(crisis, self.needs, &mut Diagnostics::default())
            .ok_or_else(|| Unsolved::Failed("the effect of presence was changed and no program is left".to_owned()))?;
        let mut program = formulation.program;
        program.settle(self.program, &self.solution.values);
        self.optima.of(program, self.aim)
    }

    fn at(&mut self, part: f64) -> Result<f64, Unsolved> {
        self.value(&with_effect(self.crisis, |_| part))
    }

    /// What two solves of one program may differ by.
    fn noise(&self) -> f64 {
        1e-8 * self.without_effect.abs() + 1e-6
    }

    /// The effect can but help, so that the part is found by narrowing in: straight lines and halves in turn.
    fn from(&mut self, with: f64, aim: f64) -> Result<From, Unsolved> {
        let room = self.noise();
        let mut low = (0.0, self.without_effect);
        if low.1 <= aim + room {
            return Ok(From::Nothing);
        }
        let mut high = (1.0, with);
        while high.1 > aim + room {
            if high.0 >= MOST {
                return Ok(From::Never(high.0));
            }
            low = high;
            high = (2.0 * low.0, self.at(2.0 * low.0)?);
        }
        let mut halves = false;
        while high.0 - low.0 > EXACT * high.0 {
            let straight = low.0 + (high.0 - low.0) * (low.1 - aim) / (low.1 - high.1);
            let width = high.0 - low.0;
            let middle = if halves { low.0 + width / 2.0 } else { straight };
            // A step from an end, so that both close in.
            let middle = middle.clamp(low.0 + 0.4 * EXACT * high.0, high.0 - 0.4 * EXACT * high.0);
            let value = self.at(middle)?;
            *(if value <= aim + room { &mut high } else { &mut low }) = (middle, value);
            halves = !halves;
        }
        Ok(From::Part(high.0))
    }
}

/// The crisis in which the same people let another part pass, row by row.
fn with_effect(crisis: &Crisis, part: impl Fn(&Capacity) -> f64) -> Crisis {
    crisis.changed_in_force(|tables| {
        for row in &mut tables.capacities.rows {
            let Some(people) = row.presence_per_unit else { continue };
            let part = part(row);
            row.amount = PerDay(row.amount.value() * part);
            if part > 0.0 {
                row.presence_per_unit = Some(Plain(people.value() / part));
            }
        }
    })
}

/// The crisis with nobody in the field, and of each fund what it paid to forces tied to nothing.
fn aid_instead(crisis: &Crisis) -> Crisis {
    let forces = fielded(crisis);
    let mut crisis = crisis.clone();
    crisis.settings.fielded.clear();
    let last = i64::from(crisis.settings.grid.days()) - 1;
    let n = crisis.tables.funds.rows.len();
    let mut paid = vec![0.0; n];
    for force in forces {
        for (at, fund) in force.payers.iter().flatten().enumerate() {
            paid[*fund] += force.periods.iter().map(|period| period.paid_by[at]).sum::<f64>();
        }
    }
    let part = |fund: usize| {
        let received = cash::received(&crisis, fund, last);
        if received > 0.0 { (paid[fund] / received).min(1.0) } else { 0.0 }
    };
    let whole = |fund: usize| crisis.tables.funds.rows[fund].amount.value();
    let amounts: Vec<(usize, f64)> =
        (0..n).map(|fund| (fund, whole(fund) * part(fund))).filter(|(_, amount)| *amount > 0.0).collect();
    untied(&crisis, &amounts)
}
