//! Poles as tables.

use crate::Poles;
use crate::confirm::Pole as Found;
use longpole_base::quantity::{People, PersonDays, Plain, Share};
use longpole_explain::limits::Line;
use longpole_model::Crisis;
use longpole_model::settings::AimKind;
use longpole_plan::poles::{Gain, Pole, Together};
use longpole_program::Program;

/// The unit in which people are counted. Weighted ones are no people.
pub const PERSON_DAYS: &str = "person-days";

/// The tables of `longpole poles`.
#[derive(Clone, Debug, Default)]
pub struct Tables {
    /// The aim that is held back.
    pub aim: String,
    /// Its unit.
    pub unit: String,
    /// The limits, the largest gain first.
    pub poles: Vec<Pole>,
    /// Who gains.
    pub gains: Vec<Gain>,
    /// Limits that help only together.
    pub together: Vec<Together>,
}

impl Tables {
    /// The tables of what was found.
    pub fn of(crisis: &Crisis, program: &Program, found: &Poles) -> Self {
        let view = View { crisis, program, found };
        let ranked = || found.poles.iter().enumerate().map(|(at, pole)| (at + 1, pole));
        let aim = &program.aims[found.aim];
        Self {
            aim: aim.name.clone(),
            unit: aim.unit.clone(),
            poles: ranked().map(|(rank, pole)| view.pole(rank, pole)).collect(),
            gains: ranked().flat_map(|(rank, pole)| view.gains(rank, pole)).collect(),
            together: found.together.iter().map(|set| view.together(&set.lines, set.gain, set.apart)).collect(),
        }
    }
}

/// A line's id, and in brackets which of its figures is meant where it can be eased in several ways.
pub(crate) fn named(line: Line, crisis: &Crisis) -> String {
    let id = line.id(crisis);
    let figure = match line {
        Line::Earmark(_) => "earmark",
        Line::FundDate(_) => "date",
        Line::SupplyLead(_) => "lead time",
        Line::RationMost(_) => "most",
        Line::RationLeast(_) => "least",
        Line::ShareMost(_) => "most share",
        Line::ShareLeast(_) => "least share",
        _ => return id,
    };
    format!("{id} ({figure})")
}

struct View<'a> {
    crisis: &'a Crisis,
    program: &'a Program,
    found: &'a Poles,
}

impl View<'_> {
    fn pole(&self, rank: usize, pole: &Found) -> Pole {
        let aim = &self.program.aims[pole.aim];
        let line = pole.priced.line;
        let days = f64::from(self.crisis.settings.grid.days());
        let people = |gain: f64| (aim.unit == PERSON_DAYS).then(|| People(gain / days));
        let lifted = pole.lifted.as_ref();
        let next = lifted.and_then(|lifted| lifted.next);
        let whole = if pole.aim == self.found.aim { self.found.optimum } else { self.program.least(pole.aim) };
        Pole {
            rank: Plain(rank as f64),
            table: line.table().to_owned(),
            id: named(line, self.crisis),
            one_unit: line.one_unit(self.crisis),
            aim: aim.name.clone(),
            gain_gone: lifted.map(|lifted| Plain(lifted.gain)),
            people_gone: lifted.and_then(|lifted| people(lifted.gain)),
            part_gone: lifted.map(|lifted| Share(if whole > 0.0 { lifted.gain / whole } else { 0.0 })),
            enough: lifted.and_then(|lifted| lifted.enough).map(Plain),
            gain: Plain(pole.gain / pole.units),
            people: people(pole.gain / pole.units),
            unit: aim.unit.clone(),
            price: Plain(pole.priced.gain),
            holds_to: pole.holds_to.map(Plain),
            next_table: next.map(|next| next.line.table().to_owned()),
            next_id: next.map(|next| named(next.line, self.crisis)),
            next_one_unit: next.map(|next| next.line.one_unit(self.crisis)),
            next_price: next.map(|next| Plain(next.gain)),
        }
    }

    fn gains<'a>(&'a self, rank: usize, pole: &'a Found) -> impl Iterator<Item = Gain> + 'a {
        let tables = &self.crisis.tables;
        let aim = self.program.aims[pole.aim].name.as_str();
        let is_counted = [AimKind::Survival, AimKind::Standard].iter().any(|kind| kind.as_str() == aim);
        let gains = pole.lifted.iter().flat_map(|lifted| &lifted.gains).filter(move |_| is_counted);
        gains.map(move |gain| Gain {
            rank: Plain(rank as f64),
            table: pole.priced.line.table().to_owned(),
            id: named(pole.priced.line, self.crisis),
            place: tables.places.rows[gain.place].id.clone(),
            group: self.crisis.groups[gain.group].0.clone(),
            need: tables.needs.rows[gain.need].id.clone(),
            before: PersonDays(gain.before),
            after: PersonDays(gain.after),
        })
    }

    fn together(&self, lines: &[Line], gain: f64, apart: f64) -> Together {
        Together {
            limits: lines.iter().map(|line| format!("{}/{}", line.table(), named(*line, self.crisis))).collect(),
            gain: Plain(gain),
            apart: Plain(apart),
            unit: self.program.aims[self.found.aim].unit.clone(),
        }
    }
}
