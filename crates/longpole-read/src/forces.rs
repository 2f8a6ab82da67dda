//! The `[forces]` of a scenario: who is in the field, and at what strength.

use crate::document::Section;
use crate::scenario::Placed;
use longpole_base::diagnostic::closest;
use longpole_base::quantity::People;
use longpole_base::{Diagnostics, Entity, Sheet};
use longpole_model::entities::Force;
use longpole_model::ids::ForceId;
use longpole_model::settings::Fielded;
use std::collections::BTreeMap;

/// A force in the field.
#[derive(Clone, Debug)]
pub(crate) struct Posted {
    /// The force.
    force: Placed,
    /// Its ceiling; `None` for the strength in its row.
    ceiling: Option<f64>,
}

/// Reads the section: a number of people, `true`, or `false` for none.
pub(crate) fn read(section: &Section<'_>, diagnostics: &mut Diagnostics) -> Vec<Posted> {
    let forces = section.entries().filter_map(|(id, at, entry)| {
        let force = Placed { text: id.to_owned(), at };
        match entry.cell(diagnostics)?.as_str() {
            "true" => Some(Posted { force, ceiling: None }),
            "false" => None,
            text => match text.parse::<f64>() {
                Ok(people) if people > 0.0 && people <= MOST => Some(Posted { force, ceiling: Some(people) }),
                _ => {
                    let hint = "write how many people it may have, `true` for the strength in its row, or `false`";
                    entry.wrong("a number of people", hint.into(), diagnostics);
                    None
                }
            },
        }
    });
    forces.collect()
}

/// More people than there are.
const MOST: f64 = 1e10;

/// The forces as settings; those that are not in the table are noted.
pub(crate) fn settle(
    posted: &[Posted],
    sheets: &BTreeMap<String, Sheet>,
    diagnostics: &mut Diagnostics,
) -> Vec<Fielded> {
    let sheet = sheets.get(Force::TABLE.name);
    let known: Vec<&str> =
        sheet.map(|sheet| (0..sheet.rows.len()).filter_map(|row| sheet.text(row, "id")).collect()).unwrap_or_default();
    let mut fielded = Vec::new();
    for Posted { force, ceiling } in posted {
        if known.contains(&force.text.as_str()) {
            fielded.push(Fielded { force: ForceId(force.text.as_str().into()), ceiling: ceiling.map(People) });
            continue;
        }
        let add = format!("add a row for `{}` to `forces.csv`, or delete the line", force.text);
        diagnostics.error(
            "unknown-force",
            Some(force.at.clone()),
            format!("the scenario fields `{}`, which is not in `forces.csv`", force.text),
            closest(&force.text, known.iter().copied()).map_or(add, |near| format!("did you mean `{near}`?")),
        );
    }
    fielded.sort_by(|one, other| one.force.cmp(&other.force));
    fielded
}
