//! Who gains when a limit is gone.

use crate::confirm::{Base, Tried};
use longpole_formulate::Formulation;
use longpole_model::Crisis;
use longpole_model::settings::AimKind;
use longpole_needs::Needs;
use std::collections::BTreeMap;

/// What one group at one place gains of one need.
#[derive(Clone, Debug)]
pub struct Gain {
    /// Position in `places`.
    pub place: usize,
    /// Position in the crisis' groups.
    pub group: usize,
    /// Position in `needs`.
    pub need: usize,
    /// Person-days it was short of it, whatever weight the aim gives them.
    pub before: f64,
    /// Person-days it is short of it then.
    pub after: f64,
}

/// Who gains and who loses, the largest difference first.
pub fn gains(base: &Base<'_>, tried: &Tried) -> Vec<Gain> {
    let aim = tried.answer.aim;
    let before = shortfalls(base.crisis, base.needs, base.point.formulation, aim, base.point.values);
    let after = shortfalls(&tried.crisis, base.needs, &tried.formulation, aim, &tried.answer.values);
    let mut gains: Vec<Gain> = before
        .iter()
        .map(|(key @ (place, group, need), before)| {
            let after = after.get(key).copied().unwrap_or(0.0);
            Gain { place: *place, group: *group, need: *need, before: *before, after }
        })
        .filter(|gain| (gain.before - gain.after).abs() > base.noise())
        .collect();
    let size = |gain: &Gain| (gain.before - gain.after).abs();
    gains.sort_by(|a, b| size(b).total_cmp(&size(a)).then((a.place, a.group, a.need).cmp(&(b.place, b.group, b.need))));
    gains
}

/// Person-days each group at each place is short of each need under an aim: the terms of its ledger, by key, without their
/// weights. Those who share a column bear it by heads.
fn shortfalls(
    crisis: &Crisis,
    needs: &Needs,
    formulation: &Formulation,
    aim: usize,
    values: &[f64],
) -> BTreeMap<(usize, usize, usize), f64> {
    let program = &formulation.program;
    let costs = program.aims[aim].costs(program.columns.len());
    let mut sums = BTreeMap::new();
    for name in ["shortfall_survival", "shortfall_standard"] {
        for (column, key) in program.columns.block(name).into_iter().flat_map(longpole_program::Block::members) {
            if costs[column] == 0.0 {
                continue;
            }
            let [place, leader, need, period] = [key[0] as usize, key[1] as usize, key[2] as usize, key[3] as usize];
            let alike: Vec<(usize, f64)> = (0..crisis.groups.len())
                .filter(|group| formulation.cohorts.of_need(need, *group) == leader)
                .map(|group| (group, needs.people(place, group, period)))
                .collect();
            let all: f64 = alike.iter().map(|(_, people)| people).sum();
            let person_days = costs[column] / weight(crisis, need, &program.aims[aim].name) * values[column];
            for (group, people) in alike.into_iter().filter(|(_, people)| *people > 0.0) {
                *sums.entry((place, group, need)).or_default() += person_days * people / all;
            }
        }
    }
    sums
}

/// How often an aim counts a person-day of a need.
fn weight(crisis: &Crisis, need: usize, aim: &str) -> f64 {
    let row = &crisis.tables.needs.rows[need];
    let weight = if aim == AimKind::Survival.as_str() { row.weight_survival } else { row.weight_standard };
    weight.value()
}
