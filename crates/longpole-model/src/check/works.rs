//! Works: durations in order, materials whole, crews that are there, no work that waits for itself, and none that can never
//! be done.

use super::warn;
use crate::crisis::Crisis;
use crate::entities::{PlaceKind, Work};
use crate::gates::order;
use crate::settings::Settings;
use crate::tables::Tables;
use longpole_base::diagnostic::{Diagnostics, closest};
use longpole_base::quantity::Days;
use std::collections::BTreeMap;

pub(super) fn works(settings: &Settings, tables: &Tables, diagnostics: &mut Diagnostics) {
    for (index, row) in tables.works.rows.iter().enumerate() {
        days(tables, index, row, diagnostics);
        material(tables, index, row, diagnostics);
        kind(tables, index, row, diagnostics);
        twice(tables, index, row, diagnostics);
        if tables.places.rows.iter().any(|place| place.id == row.place && place.kind == PlaceKind::Crossing)
            && row.material_item.is_some()
        {
            diagnostics.error(
                "work-at-crossing",
                tables.works.at_field(index, "place"),
                format!("`{}` uses material at `{}`, which is a crossing: nothing is kept there", row.id, row.place),
                "name the hub or area from whose stock the material is taken".into(),
            );
        }
        if row.days.value() > f64::from(settings.grid.days()) && row.divisible == crate::entities::Divisible::No {
            warn(
                &tables.works,
                index,
                "days",
                "work-never",
                format!(
                    "`{}` takes {} days, and the plan has {}: it is never begun",
                    row.id,
                    row.days.value(),
                    settings.grid.days()
                ),
                "make the plan longer, correct `days`, or write `yes` into `divisible` if it can be done in parts",
                diagnostics,
            );
        }
    }
    cycle(tables, diagnostics);
}

/// The durations of a work, fewest first, with the columns they stand in.
fn days(tables: &Tables, index: usize, row: &Work, diagnostics: &mut Diagnostics) {
    let days = [("days_min", row.days_min), ("days", Some(row.days)), ("days_max", row.days_max)];
    let known: Vec<(&str, f64)> =
        days.into_iter().filter_map(|(field, days)| Some((field, Days::value(days?)))).collect();
    if let Some(pair) = known.windows(2).find(|pair| pair[0].1 > pair[1].1) {
        let [(first, less), (second, more)] = [pair[0], pair[1]];
        diagnostics.error(
            "work-days-reversed",
            tables.works.at_field(index, second),
            format!("`{second}` of `{}` is {more}, but `{first}` is {less}, which is more", row.id),
            "put them in order: `days_min`, `days`, `days_max`".into(),
        );
    }
}

fn material(tables: &Tables, index: usize, row: &Work, diagnostics: &mut Diagnostics) {
    let (missing, there) = match (&row.material_item, row.material_t) {
        (Some(_), None) => ("material_t", "material_item"),
        (None, Some(_)) => ("material_item", "material_t"),
        _ => return,
    };
    diagnostics.error(
        "work-material",
        tables.works.at_field(index, missing),
        format!("`{}` has `{there}`, but no `{missing}`", row.id),
        "fill in both, or neither".into(),
    );
}

fn kind(tables: &Tables, index: usize, row: &Work, diagnostics: &mut Diagnostics) {
    let Some(kind) = &row.crew_kind else { return };
    let kinds = tables.crews.rows.iter().map(|crew| crew.kind.as_str());
    if kinds.clone().any(|known| known == kind) {
        return;
    }
    let add = format!("add a row of kind `{kind}` to `crews.csv`, or empty `crew_kind` if its crews are not limited");
    diagnostics.error(
        "unknown-crew-kind",
        tables.works.at_field(index, "crew_kind"),
        format!("`{}` needs crews of the kind `{kind}`, of which `crews.csv` has none", row.id),
        closest(kind, kinds).map_or_else(|| add.clone(), |near| format!("did you mean `{near}`? Otherwise {add}")),
    );
}

fn twice(tables: &Tables, index: usize, row: &Work, diagnostics: &mut Diagnostics) {
    let twice = row.after.iter().enumerate().find(|(at, id)| row.after[..*at].contains(id));
    if let Some((_, id)) = twice {
        diagnostics.error(
            "work-after-twice",
            tables.works.at_field(index, "after"),
            format!("`{}` waits for `{id}` twice", row.id),
            "name each work once".into(),
        );
    }
}

fn cycle(tables: &Tables, diagnostics: &mut Diagnostics) {
    let works = &tables.works.rows;
    let rows: BTreeMap<_, _> = works.iter().enumerate().map(|(row, work)| (&work.id, row)).collect();
    let waits: Vec<Vec<usize>> =
        works.iter().map(|work| work.after.iter().filter_map(|id| rows.get(id).copied()).collect()).collect();
    let Some(cycle) = order(&waits).1 else { return };
    let mut names: Vec<String> = cycle.iter().map(|work| format!("`{}`", works[*work].id)).collect();
    names.push(names[0].clone());
    diagnostics.error(
        "work-cycle",
        tables.works.at_field(cycle[0], "after"),
        format!("works wait for each other: {}", names.join(" waits for ")),
        "decide which of them comes first, and take what it waits for out of its `after`".into(),
    );
}

/// Works that can never be done within the plan, and what they wait for in vain.
pub(super) fn feasible(crisis: &Crisis, diagnostics: &mut Diagnostics) {
    let table = &crisis.tables.works;
    let windows = crisis.work_windows();
    let days = crisis.settings.grid.days();
    for (index, (row, task)) in table.rows.iter().zip(&crisis.tasks).enumerate() {
        // One that is too long for the plan has been told of already.
        if !windows[index].periods.is_empty() || (task.days > days && !task.is_divisible) {
            continue;
        }
        // Whoever shuts the gate knows.
        if waits_for_ever(crisis, index) {
            continue;
        }
        let before = task.after.iter().find(|before| windows[**before].done.is_none());
        let most = task.kind.map(|kind| (0..days).map(|day| crisis.crews_on(kind, day)).fold(0.0, f64::max));
        let (field, why, hint) = match (before, most) {
            (Some(before), _) => (
                "after",
                format!("it waits for `{}`, which cannot be done either", table.rows[*before].id),
                "look there first",
            ),
            (None, Some(most)) if most < task.crews && !task.is_divisible => (
                "crews",
                format!("it needs {} crews at once, and there are never more than {most}", task.crews),
                "correct `crews`, or add crews to `crews.csv`",
            ),
            _ => (
                "days",
                format!(
                    "between its dates, its gate, what it waits for and its crews there is no room for {} days",
                    task.days
                ),
                "look at its dates and its gate, and at those of its crews and of what it waits for",
            ),
        };
        let message = format!("`{}` can never be done within the plan: {why}", row.id);
        warn(table, index, field, "work-never", message, hint, diagnostics);
    }
}

/// Whether a work, or one it waits for, waits for a gate that never opens.
fn waits_for_ever(crisis: &Crisis, work: usize) -> bool {
    let shut = |work: usize| {
        let gate = crisis.as_read().works.rows[work].gate.as_ref();
        gate.is_some_and(|gate| crisis.opens(gate) == crate::gates::Opening::Never)
    };
    shut(work) || crisis.tasks[work].after.iter().any(|before| waits_for_ever(crisis, *before))
}
