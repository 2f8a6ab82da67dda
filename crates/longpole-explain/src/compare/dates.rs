//! From when on a level is met: in an area, for all groups that need it.
//!
//! A period is met if no group falls short by more than half a person-day, as in the summary of a plan. A period in which
//! nobody there needs it counts as met, but not as the first.

use crate::Plan;
use crate::summary::SHORT;
use longpole_base::Date;
use longpole_model::Crisis;
use longpole_plan::Coverage;
use longpole_plan::comparison::{Met, MetFrom};
use std::collections::BTreeMap;

/// One row per area and need.
pub fn met(id: &str, crisis: &Crisis, plan: &Plan) -> Vec<MetFrom> {
    let mut rows: BTreeMap<(usize, usize), Vec<&Coverage>> = BTreeMap::new();
    for row in &plan.tables.coverage {
        rows.entry((crisis.place(&row.place), crisis.need(&row.need))).or_default().push(row);
    }
    let line = |((place, need), rows): ((usize, usize), Vec<&Coverage>)| {
        let has_survival = rows.iter().any(|row| crisis.levels[crisis.group(&row.group)][need].survival > 0.0);
        let survival = if has_survival { from(&rows, is_survival_met) } else { (Met::NoLevel, None, None) };
        let standard = from(&rows, |row| row.person_days_standard.value() <= SHORT);
        MetFrom {
            scenario: id.to_owned(),
            place: crisis.tables.places.rows[place].id.clone(),
            need: crisis.tables.needs.rows[need].id.clone(),
            survival: survival.0,
            survival_lasting: survival.1,
            survival_first: survival.2,
            standard: standard.0,
            standard_lasting: standard.1,
            standard_first: standard.2,
        }
    };
    rows.into_iter().map(line).collect()
}

/// Whether the survival level is met.
pub fn is_survival_met(row: &Coverage) -> bool {
    row.person_days_survival.value() <= SHORT
}

/// When a level is met; from which day on to the end; on which day first.
fn from(rows: &[&Coverage], is_met: impl Fn(&Coverage) -> bool) -> (Met, Option<Date>, Option<Date>) {
    let mut periods: BTreeMap<Date, bool> = BTreeMap::new();
    for row in rows {
        *periods.entry(row.period).or_insert(true) &= is_met(row);
    }
    let first = periods.iter().find(|(_, met)| **met).map(|(day, _)| *day);
    let lasting = periods.iter().rev().take_while(|(_, met)| **met).last().map(|(day, _)| *day);
    let word = match (lasting, first) {
        (Some(_), _) if periods.values().all(|met| *met) => Met::Throughout,
        (Some(_), _) => Met::Later,
        (None, Some(_)) => Met::ForAWhile,
        (None, None) => Met::Never,
    };
    (word, lasting, first)
}
