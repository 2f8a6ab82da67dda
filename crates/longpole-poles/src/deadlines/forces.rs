//! Forces that are fielded on a later day: nobody is authorized before it, and what follows takes as long as it does. The
//! base fields none: only a scenario can.

use super::delay::{Changes, unused};
use longpole_base::Date;
use longpole_base::quantity::{Days, Share};
use longpole_model::Crisis;
use longpole_model::entities::Gate;
use longpole_model::gates::{GateRule, Opening};
use longpole_model::ids::GateId;
use longpole_model::tables::Tables;

/// Notes the forces. They keep ways open, and are paid.
pub(super) fn look(scenario: &Crisis, changes: &mut Changes) {
    let start = scenario.settings.start();
    for force in scenario.settings.fielded.iter().map(|fielded| &fielded.force) {
        changes.lines.push(format!("forces/{force}"));
        let gate = scenario.tables.forces.rows.iter().find(|row| row.id == *force).and_then(|row| row.gate.as_ref());
        let opens = gate.map_or(Opening::On(start), |gate| scenario.opens(gate));
        changes.days.extend(opens.date().map(|date| date.max(start)));
        changes.gives = true;
        changes.takes = true;
    }
}

/// Puts another gate before the forces: it waits for theirs, and for the day.
pub(super) fn hold_until(scenario: &Crisis, day: Date, tables: &mut Tables) {
    for force in scenario.settings.fielded.iter().map(|fielded| &fielded.force) {
        let gates = &mut tables.gates.rows;
        let id = GateId(unused(force.as_str(), |id| gates.iter().any(|gate| gate.id.as_str() == id)).into());
        let Some(row) = tables.forces.rows.iter_mut().find(|row| row.id == *force) else { continue };
        gates.push(Gate {
            id: id.clone(),
            title: String::new(),
            title_ar: None,
            title_fr: None,
            decided_by: None,
            earliest: None,
            likely: Some(Opening::On(day)),
            latest: None,
            probability: Share(1.0),
            after: row.gate.take().into_iter().collect(),
            rule: GateRule::All,
            lag_days: Days(0.0),
            source: Vec::new(),
            note: None,
        });
        row.gate = Some(id);
    }
}
