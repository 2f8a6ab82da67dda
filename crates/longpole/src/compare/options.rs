//! What was found out of options by solving again, as rows of the comparison.

use super::Planned;
use longpole_base::quantity::{Money, Plain};
use longpole_plan::comparison::{BreakEven, Pays, StuckMoney};
use longpole_poles::break_even::From;

/// Adds what tied money of a scenario would gain if it were free.
pub(super) fn untied(id: &str, planned: &Planned, money: &mut [StuckMoney]) {
    for found in &planned.asked.untied {
        let fund = &planned.crisis.tables.funds.rows[found.fund].id;
        if let Some(row) = money.iter_mut().find(|row| row.scenario == id && row.fund == *fund) {
            row.untied = Some(Money(found.amount));
            row.untied_gain = Some(Plain(found.gain));
            row.untied_unit = unit(planned, found.aim);
        }
    }
}

/// The unit of an aim, as the ledger says.
fn unit(planned: &Planned, aim: usize) -> Option<String> {
    let aim = &planned.plan.reached[aim].name;
    planned.plan.tables.ledger.iter().find(|line| line.aim == *aim).map(|line| line.unit.clone())
}

/// Where the forces of a scenario pay for themselves.
pub(super) fn break_even(id: &str, planned: &Planned) -> Option<BreakEven> {
    let found = planned.asked.break_even.as_ref()?;
    let (pays, part) = match found.from {
        From::Nothing => (Pays::Always, None),
        From::Part(part) => (Pays::From, Some(Plain(part))),
        From::Never(_) => (Pays::Never, None),
    };
    Some(BreakEven {
        scenario: id.to_owned(),
        forces: planned.crisis.settings.fielded.iter().map(|fielded| fielded.force.clone()).collect(),
        paid: Money(planned.plan.summary.pay()),
        aim: planned.plan.reached[found.aim].name.clone(),
        unit: unit(planned, found.aim).unwrap_or_default(),
        with: Plain(found.with),
        low: found.low.map(Plain),
        high: found.high.map(Plain),
        without_effect: Plain(found.without_effect),
        aid_instead: Plain(found.aid_instead),
        pays,
        part,
    })
}
