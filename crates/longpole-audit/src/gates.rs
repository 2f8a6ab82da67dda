//! When gates open, worked out again from the tables as read, in days of the plan: a row with a gate is in force from the
//! gate's date or its own `from`, whichever is later.

use longpole_base::Date;
use longpole_base::calendar::{add_days, offset_of};
use longpole_model::Crisis;
use longpole_model::entities::Gate;
use longpole_model::gates::GateRule;
use std::collections::BTreeMap;

/// The crisis with every row in force when its gate allows; `None` if the folder has no gates.
pub(crate) fn opened(crisis: &Crisis) -> Option<Crisis> {
    let read = crisis.as_read();
    if read.gates.rows.is_empty() {
        return None;
    }
    let start = crisis.settings.start();
    let opens = days(&read.gates.rows, start);
    let end = i64::from(crisis.settings.grid.days());
    // Out of force is from the first day after the plan on.
    let from = |gate: &str, from: Option<Date>, until: Option<Date>| -> (Option<Date>, Option<Date>) {
        let own = from.map_or(i64::MIN, |from| offset_of(start, from));
        let day = opens.get(gate).copied().unwrap_or(i64::MAX).max(own);
        let last = until.map_or(end - 1, |until| offset_of(start, until).min(end - 1));
        if day > last { (Some(add_days(start, end)), None) } else { (Some(add_days(start, day)), until) }
    };
    let mut tables = read.clone();
    macro_rules! put {
        ($($table:ident),+) => {$(
            for row in &mut tables.$table.rows {
                if let Some(gate) = &row.gate {
                    (row.from, row.until) = from(gate.as_str(), row.from, row.until);
                }
            }
        )+};
    }
    put!(capacities, storage, supplies, services, funds, works, crews);
    let mut opened = crisis.clone();
    opened.tables = tables;
    Some(opened)
}

/// The day of the plan on which each gate opens; `i64::MAX` for never. Worked out by putting off: every gate opens on its
/// own day at first, and later whenever what it waits for is later.
pub(crate) fn days(gates: &[Gate], start: Date) -> BTreeMap<&str, i64> {
    let own = |gate: &Gate| {
        let likely = match gate.likely {
            None => i64::MIN,
            Some(opening) => opening.date().map_or(i64::MAX, |date| offset_of(start, date)),
        };
        if gate.probability.value() > 0.0 { likely } else { i64::MAX }
    };
    let last_day = offset_of(start, Date::MAX);
    let mut days: BTreeMap<&str, i64> = gates.iter().map(|gate| (gate.id.as_str(), own(gate))).collect();
    for _ in gates {
        for gate in gates.iter().filter(|gate| !gate.after.is_empty()) {
            let mut waited: Vec<i64> = gate.after.iter().map(|id| days[id.as_str()]).collect();
            waited.sort_unstable();
            let there = match gate.rule {
                GateRule::All => waited[waited.len() - 1],
                GateRule::Any => waited[0],
                GateRule::AtLeast(number) => waited[number - 1],
            };
            let lag = gate.lag_days.value().ceil() as i64;
            let ready = if there == i64::MIN { there } else { there.saturating_add(lag) };
            let day = if ready > last_day { i64::MAX } else { ready };
            let latest = day.max(own(gate));
            days.insert(gate.id.as_str(), latest);
        }
    }
    days
}
