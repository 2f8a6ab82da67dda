//! Counts of people: that they hold together over time, and that nobody is counted twice.

use super::warn;
use crate::crisis::Crisis;
use crate::entities::NeedKind;
use crate::settings::Settings;
use crate::tables::Tables;
use longpole_base::Date;
use longpole_base::diagnostic::Diagnostics;
use longpole_base::entity::MOST;
use longpole_base::unit::many;
use std::collections::{BTreeMap, BTreeSet};

/// A population that grows or shrinks by more than this factor between two rows is asked about.
const JUMP: f64 = 4.0;

pub(super) fn population(settings: &Settings, tables: &Tables, diagnostics: &mut Diagnostics) {
    let table = &tables.population;
    let mut counts = Counts::new();
    for (index, row) in table.rows.iter().enumerate() {
        let (low, high) =
            (row.low.map(longpole_base::quantity::People::value), row.high.map(longpole_base::quantity::People::value));
        let people = row.people.value();
        let below = low.filter(|low| *low > people).map(|low| format!("less than its lowest estimate, {low}"));
        let above = high.filter(|high| *high < people).map(|high| format!("more than its highest estimate, {high}"));
        if let Some(fault) = below.or(above) {
            diagnostics.error(
                "range-reversed",
                table.at_field(index, "people"),
                format!("`people` is {people}, {fault}"),
                "order the three figures: low, people, high".into(),
            );
        }
        counts.entry((row.place.as_str(), row.group.as_str())).or_default().push((row.from, people, index));
    }
    for ((place, group), counts) in &mut counts {
        counts.sort_by_key(|count| count.0);
        if counts[0].0 > settings.start() {
            let (from, _, index) = counts[0];
            warn(
                table,
                index,
                "from",
                "population-late",
                format!("nobody is counted at `{place}` before {from}, though the plan starts on {}", settings.start()),
                "add a row for the start of the plan",
                diagnostics,
            );
        }
        for pair in counts.windows(2) {
            let ((_, before, _), (from, after, index)) = (pair[0], pair[1]);
            let (less, more) = (before.min(after), before.max(after));
            if less > 0.0 && more / less > JUMP {
                warn(
                    table,
                    index,
                    "people",
                    "population-jump",
                    format!(
                        "the group `{group}` at `{place}` goes from {before} to {after} people on {from}: check the unit"
                    ),
                    "correct the figure, for example if one row counts households",
                    diagnostics,
                );
            }
        }
    }
    sums(tables, &counts, diagnostics);
}

/// What people need in a period, and their person-days over the plan, must be figures that a plan can hold.
pub(super) fn countable(crisis: &Crisis, diagnostics: &mut Diagnostics) {
    let table = &crisis.tables.population;
    let grid = &crisis.settings.grid;
    let longest = grid.periods().iter().map(|period| period.days).max().unwrap_or_default();
    for (index, row) in table.rows.iter().enumerate() {
        let levels = crisis.levels[crisis.group(&row.group)].iter().zip(&crisis.tables.needs.rows);
        let in_period = levels.map(|(level, need)| {
            let days = if need.kind == NeedKind::Held { 1.0 } else { f64::from(longest) };
            (level.standard.max(level.survival) * days, format!("{} of `{}` in one period", many(&need.unit), need.id))
        });
        let n_needs = crisis.tables.needs.rows.len() as f64;
        let person_days = (f64::from(grid.days()) * n_needs, "person-days, all needs together".to_owned());
        let most = in_period.chain([person_days]).max_by(|a, b| a.0.total_cmp(&b.0));
        let people = row.people.value();
        if let Some((each, what)) = most.filter(|(each, _)| people * each > MOST) {
            diagnostics.error(
                "too-many-people",
                table.at_field(index, "people"),
                format!(
                    "`people` is {people}, who come to {:e} {what}; a plan holds figures up to {MOST:e}",
                    people * each
                ),
                "correct the count; if it is right, give the need a larger unit, or the plan shorter periods".into(),
            );
        }
    }
}

/// People from a day on, and the row that says so.
type Count = (Date, f64, usize);

/// Counts of each group at each place, by date.
type Counts<'t> = BTreeMap<(&'t str, &'t str), Vec<Count>>;

/// Nobody may be counted twice: at a place and, on the same day, at one of its parts.
fn sums(tables: &Tables, counts: &Counts<'_>, diagnostics: &mut Diagnostics) {
    let parent: BTreeMap<&str, &str> = tables
        .places
        .rows
        .iter()
        .filter_map(|place| Some((place.id.as_str(), place.parent.as_ref()?.as_str())))
        .collect();
    let mut parts: BTreeMap<(&str, &str), Vec<&[Count]>> = BTreeMap::new();
    for ((place, group), rows) in counts {
        // Seen places are left out, as places may be declared to lie within each other.
        let mut seen = BTreeSet::from([*place]);
        let mut above = parent.get(place);
        while let Some(whole) = above.filter(|whole| seen.insert(*whole)) {
            parts.entry((*whole, *group)).or_default().push(rows);
            above = parent.get(whole);
        }
    }
    let on = |rows: &[Count], day: Date| rows[..rows.partition_point(|row| row.0 <= day)].last().copied();
    for ((place, group), parts) in parts {
        let Some(whole) = counts.get(&(place, group)) else { continue };
        let days: BTreeSet<Date> = parts.iter().copied().chain([whole.as_slice()]).flatten().map(|row| row.0).collect();
        let mut told = BTreeSet::new();
        for day in days {
            let Some((_, people, index)) = on(whole, day) else { continue };
            let sum: f64 = parts.iter().filter_map(|rows| on(rows, day)).map(|row| row.1).sum();
            if people <= 0.0 || sum <= 0.0 || !told.insert(index) {
                continue;
            }
            let message = if (sum - people).abs() > 0.01 * people {
                format!("`{place}` counts {people} people on {day}, but its parts add up to {sum}")
            } else {
                format!("`{place}` and its parts are both counted on {day}: everybody would be fed twice")
            };
            diagnostics.error(
                "sum-mismatch",
                tables.population.at_field(index, "people"),
                message,
                "keep the rows of the parts or the row of the whole, not both; `0` ends a count".into(),
            );
        }
    }
}
