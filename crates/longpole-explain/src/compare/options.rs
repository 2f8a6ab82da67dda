//! What options with forces come to: people by date, access, and what they wait for.

use super::Planned;
use longpole_base::Date;
use longpole_base::quantity::{Money, People, Plain, Share};
use longpole_model::Crisis;
use longpole_model::entities::Measure;
use longpole_model::gates::Opening;
use longpole_model::ids::{GateId, SiteId};
use longpole_plan::comparison::{Access, Chain, Strength};
use longpole_timeline::forces::Fielded;
use longpole_timeline::moves::chain;
use std::collections::BTreeMap;

/// People of each force in the field, at the end of each month.
pub(super) fn strength(id: &str, Planned { crisis, plan, .. }: Planned<'_>, forces: &[Fielded]) -> Vec<Strength> {
    let periods = crisis.settings.grid.periods();
    let month = |date: Date| (date.year(), date.month());
    let ends = |at: usize| {
        let next = periods.get(at + 1).map(|next| month(next.last_day()));
        next != Some(month(periods[at].last_day()))
    };
    let of = |force: &Fielded| {
        let name = crisis.tables.forces.rows[force.force].id.clone();
        let mut paid = 0.0;
        let mut rows = Vec::new();
        for (at, found) in force.periods.iter().enumerate() {
            paid += found.paid();
            if !ends(at) {
                continue;
            }
            let posts = plan.tables.posts.iter().filter(|row| row.force == name && row.period == periods[at].start);
            rows.push(Strength {
                scenario: id.to_owned(),
                force: name.clone(),
                date: periods[at].last_day(),
                strength: People(found.strength_at_end),
                available: People(found.available_at_end),
                posted: People(posts.map(|row| row.people.value()).sum()),
                paid: Money(paid),
            });
        }
        rows
    };
    forces.iter().flat_map(of).collect()
}

/// What passes each place and link that has a limit, on an average day.
pub(super) fn access(id: &str, Planned { crisis, plan, .. }: Planned<'_>) -> Vec<Access> {
    let grid = &crisis.settings.grid;
    let days = f64::from(grid.days());
    let mut sums: BTreeMap<(SiteId, Measure), [f64; 4]> = BTreeMap::new();
    for row in &crisis.tables.capacities.rows {
        let in_force: u32 = (0..grid.len()).map(|period| grid.days_in_force(period, row.from, row.until)).sum();
        let sum = sums.entry((row.on.clone(), row.measure)).or_default();
        sum[usize::from(row.presence_per_unit.is_some())] += row.amount.value() * f64::from(in_force);
        let used = plan.tables.usage.iter().filter(|used| used.capacity == row.id);
        sum[2] += used.map(|used| used.used.value()).sum::<f64>();
    }
    for post in &plan.tables.posts {
        let counted = sums.iter_mut().find(|((on, measure), _)| *on == post.on && measure.as_str() == post.measure);
        if let Some((_, sum)) = counted {
            sum[3] += post.lets_pass.value();
        }
    }
    let rows = sums.into_iter().map(|((on, measure), [unprotected, protected, passes, because])| {
        let may = unprotected + protected;
        Access {
            scenario: id.to_owned(),
            on,
            measure: measure.to_string(),
            unprotected: Plain(unprotected / days),
            protected: Plain(protected / days),
            passes: Plain(passes / days),
            passes_protected: Plain(because / days),
            share: (may > 0.0).then(|| Share((passes / may).min(1.0))),
        }
    });
    rows.collect()
}

/// What each force in the field waits for.
pub(super) fn chains(id: &str, crisis: &Crisis, forces: &[Fielded]) -> Vec<Chain> {
    let gates = &crisis.as_read().gates.rows;
    let of = |force: &Fielded| {
        let row = &crisis.tables.forces.rows[force.force];
        let step = |step: &str, gate: &Option<GateId>| Chain {
            scenario: id.to_owned(),
            force: row.id.clone(),
            step: step.to_owned(),
            gate: gate.clone(),
            opens: gate.as_ref().map_or(Opening::On(crisis.settings.start()), |gate| crisis.opens(gate)),
            chain: gate.as_ref().map_or_else(Vec::new, |gate| {
                chain(crisis, crisis.gate(gate)).into_iter().map(|gate| gates[gate].id.clone()).collect()
            }),
        };
        [step("authorization", &row.gate), step("entry", &row.entry_gate)]
    };
    forces.iter().flat_map(of).collect()
}
