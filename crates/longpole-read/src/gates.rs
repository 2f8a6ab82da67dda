//! The `[gates]` of a scenario: dates that take the place of gates' own, put into cells before these are typed.

use crate::rules::{column_of, set};
use crate::scenario::Placed;
use longpole_base::diagnostic::closest;
use longpole_base::{Diagnostics, Entity, Sheet};
use longpole_model::entities::Gate;
use longpole_model::gates::Opening;
use std::collections::BTreeMap;

/// A gate with the date that an assumed world gives it.
#[derive(Clone, Debug)]
pub(crate) struct Moved {
    /// The gate.
    pub(crate) gate: Placed,
    /// Its own date there, for certain.
    pub(crate) opens: Opening,
}

/// Puts the dates into the table. A gate whose date is given is certain: no earliest, no latest day, no doubt.
pub(crate) fn apply(moved: &[Moved], sheets: &mut BTreeMap<String, Sheet>, diagnostics: &mut Diagnostics) {
    for Moved { gate, opens } in moved {
        let Some(sheet) = sheets.get_mut(Gate::TABLE.name) else {
            diagnostics.error(
                "unknown-gate",
                Some(gate.at.clone()),
                format!("the scenario dates the gate `{}`, but the folder has no `gates.csv`", gate.text),
                "add the table with a row for the gate, or delete the line".into(),
            );
            continue;
        };
        let row = (0..sheet.rows.len()).find(|row| sheet.text(*row, "id") == Some(gate.text.as_str()));
        let Some(row) = row else {
            let known = (0..sheet.rows.len()).filter_map(|row| sheet.text(row, "id"));
            let near = closest(&gate.text, known);
            diagnostics.error(
                "unknown-gate",
                Some(gate.at.clone()),
                format!("the scenario dates the gate `{}`, which is not in `gates.csv`", gate.text),
                near.map_or_else(
                    || format!("add a row for `{}` to `gates.csv`, or delete the line", gate.text),
                    |near| format!("did you mean `{near}`?"),
                ),
            );
            continue;
        };
        let cells = [("earliest", ""), ("likely", &opens.to_string()), ("latest", ""), ("probability", "1")];
        for (name, text) in cells {
            let field = Gate::TABLE.field(name).expect("a column of gates");
            let column = column_of(sheet, field);
            set(sheet, row, column, text.to_owned());
        }
    }
}
