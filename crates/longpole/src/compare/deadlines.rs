//! Until when each scenario can still begin, as rows of the comparison.

use super::{Outcome, Planned};
use longpole_base::quantity::{People, Plain};
use longpole_plan::comparison::{Deadline, Turn, Ways};
use longpole_poles::deadlines::Verdict;
use longpole_poles::tables::PERSON_DAYS;

/// One row per scenario that has a plan, the base left out; none without a base.
pub(super) fn rows(outcomes: &[Outcome]) -> Vec<Deadline> {
    let mut planned = outcomes.iter().map(|outcome| Some((outcome.id.as_str(), outcome.result.as_ref().ok()?)));
    let Some(Some((_, base))) = planned.next() else { return Vec::new() };
    planned.flatten().map(|(id, scenario)| row(id, base, scenario, scenario.asked.deadline.as_ref())).collect()
}

/// The unit of an aim, as its ledger says; `None` if nothing was short.
fn unit<'p>(planned: &'p Planned, aim: &str) -> Option<&'p str> {
    planned.plan.tables.ledger.iter().find(|line| line.aim == aim).map(|line| line.unit.as_str())
}

/// What was found, or that nothing could be.
fn row(id: &str, base: &Planned, scenario: &Planned, found: Option<&Verdict>) -> Deadline {
    let empty = |turn: Turn, fixed_by: Vec<String>| Deadline {
        scenario: id.to_owned(),
        turn,
        fixed_by,
        aim: None,
        effect: None,
        unit: None,
        people: None,
        begins: None,
        half_by: None,
        any_by: None,
        waits_for: Vec::new(),
        ways: None,
    };
    let found = match found {
        None => return empty(Turn::Failed, Vec::new()),
        Some(Verdict::Fixed(fixed_by)) => return empty(Turn::Fixed, fixed_by.clone()),
        Some(Verdict::Nothing) => return empty(Turn::Nothing, Vec::new()),
        Some(Verdict::Until(found)) => found,
    };
    let days = f64::from(base.crisis.settings.grid.days());
    let aim = &base.plan.summary.aims[found.aim].name;
    let unit = unit(base, aim).or_else(|| unit(scenario, aim));
    Deadline {
        aim: Some(aim.clone()),
        effect: Some(Plain(found.effect)),
        people: (unit == Some(PERSON_DAYS)).then_some(People(found.effect / days)),
        unit: unit.map(str::to_owned),
        begins: Some(found.begins),
        half_by: Some(found.half_by),
        any_by: Some(found.any_by),
        waits_for: found.lines.clone(),
        ways: Some(if found.is_one_way { Ways::One } else { Ways::Both }),
        ..empty(if found.effect > 0.0 { Turn::Gain } else { Turn::Loss }, Vec::new())
    }
}
