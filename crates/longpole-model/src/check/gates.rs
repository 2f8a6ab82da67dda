//! Gates: dates in order, rules that can be met, and no gate that waits for itself.

use super::warn;
use crate::entities::Gate;
use crate::gates::{GateRule, NEVER, Opening, order, waits_for};
use crate::tables::Tables;
use longpole_base::diagnostic::Diagnostics;

pub(super) fn gates(tables: &Tables, diagnostics: &mut Diagnostics) {
    for (index, gate) in tables.gates.rows.iter().enumerate() {
        dates(tables, index, gate, diagnostics);
        rule(tables, index, gate, diagnostics);
    }
    cycle(tables, diagnostics);
}

fn dates(tables: &Tables, index: usize, gate: &Gate, diagnostics: &mut Diagnostics) {
    let at = |field| tables.gates.at_field(index, field);
    let Some(likely) = gate.likely else {
        if gate.earliest.is_some() || gate.latest.is_some() {
            diagnostics.error(
                "gate-without-likely",
                at("likely"),
                format!("`{}` has an earliest or latest day, but no likely one", gate.id),
                format!("fill in `likely`: the day you plan with, or `{NEVER}`"),
            );
        } else if gate.after.is_empty() {
            diagnostics.error(
                "gate-without-date",
                at("likely"),
                format!("`{}` has no date and waits for no other gate, so nobody knows when it opens", gate.id),
                format!(
                    "fill in `likely` with a day or `{NEVER}`, or `after` with the gates it waits for; delete the gate if \
                     it is open from the start"
                ),
            );
        }
        return;
    };
    let days = [
        ("earliest", gate.earliest.map(Opening::On)),
        ("likely", Some(likely)),
        ("latest", gate.latest.map(Opening::On)),
    ];
    let known: Vec<(&str, Opening)> = days.into_iter().filter_map(|(field, day)| Some((field, day?))).collect();
    if let Some(pair) = known.windows(2).find(|pair| pair[0].1 > pair[1].1) {
        let [(first, before), (second, after)] = [pair[0], pair[1]];
        diagnostics.error(
            "gate-dates-reversed",
            at(second),
            format!("`{second}` of `{}` is {after}, but `{first}` is {before}, which is later", gate.id),
            "put them in order: `earliest`, `likely`, `latest`; leave out `latest` if `likely` is `never`".into(),
        );
    } else if gate.earliest.is_some() != gate.latest.is_some()
        && likely != Opening::Never
        && !tables.gates.is_checked(index)
    {
        let missing = if gate.earliest.is_some() { "latest" } else { "earliest" };
        diagnostics.note(
            "gate-range-incomplete",
            at(missing),
            format!("`{}` has no `{missing}`: its date is taken for certain where dates are drawn", gate.id),
            format!("fill in `{missing}`; if the date is certain, write `checked: why` into the row's `note`"),
        );
    }
}

fn rule(tables: &Tables, index: usize, gate: &Gate, diagnostics: &mut Diagnostics) {
    let n = gate.after.len();
    let twice = gate.after.iter().enumerate().find(|(at, id)| gate.after[..*at].contains(id));
    if let Some((_, id)) = twice {
        diagnostics.error(
            "gate-rule",
            tables.gates.at_field(index, "after"),
            format!("`{}` waits for `{id}` twice", gate.id),
            "name each gate once".into(),
        );
        return;
    }
    if let GateRule::AtLeast(number) = gate.rule
        && !(1..=n).contains(&number)
    {
        let hint = match n {
            0 => "fill in `after` with the gates it waits for, or delete the rule".to_owned(),
            _ => format!("write a number from 1 to {n}, `all` or `any`"),
        };
        diagnostics.error(
            "gate-rule",
            tables.gates.at_field(index, "rule"),
            format!("`{}` waits for {number} of {n} gates", gate.id),
            hint,
        );
    }
    if n == 0 && gate.lag_days.value() > 0.0 {
        warn(
            &tables.gates,
            index,
            "lag_days",
            "gate-lag-alone",
            format!(
                "`{}` has a lag of {} days, but waits for no gate: the lag counts for nothing",
                gate.id,
                gate.lag_days.value()
            ),
            "add it to `likely`, or fill in `after`",
            diagnostics,
        );
    }
}

fn cycle(tables: &Tables, diagnostics: &mut Diagnostics) {
    let gates = &tables.gates.rows;
    let Some(cycle) = order(&waits_for(gates)).1 else { return };
    let mut names: Vec<String> = cycle.iter().map(|gate| format!("`{}`", gates[*gate].id)).collect();
    names.push(names[0].clone());
    diagnostics.error(
        "gate-cycle",
        tables.gates.at_field(cycle[0], "after"),
        format!("gates wait for each other: {}", names.join(" waits for ")),
        "decide which of them comes first, and take what it waits for out of its `after`".into(),
    );
}
