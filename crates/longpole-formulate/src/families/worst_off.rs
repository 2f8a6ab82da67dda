//! # Worst-off
//!
//! The share of what it is owed that a group at a place is short of over the whole plan is at most the largest such share.
//!
//! ```math
//! \sigma_{a,g,n} = \frac{\sum_t d_t\,(h^{surv}_{a,g,n,t} + h^{std}_{a,g,n,t})}{\sum_t d_t\,Q^{std}_{a,g,n,t}}, \qquad \sigma_{a,g,n} \le \Sigma
//! ```
//!
//! | symbol | in code | unit |
//! |---|---|---|
//! | σ | `share_short[place,group,need]` | share |
//! | Σ | `worst[worst-off]` | share |
//! | h | `shortfall_survival`, `shortfall_standard` | need units |
//! | Q | level × people × days (× people if held), from `needs` and `requirements` | need units |
//! | d | days of the period if held, else 1 | days |
//!
//! The aim makes Σ small; then, with those who cannot do better held at what they have, the largest share among the
//! others; and so on until nobody is left (leximin). What an earlier round settled stays.
//!
//! **Rows** `share_short[rafah,displaced,water]` for what a share is, `worst_off[rafah,displaced,water]` for its limit.
//! **Shadow price** what letting this group be that much shorter would gain: share per share.
//! **Holds when** `worst-off` is among the aims, for every need that weighs anything in the aim `standard`.
//! **Source** max-min fairness and its refinement, leximin, as in any text on fair division; the trap that it answers is
//! in the page on fairness.

use crate::Case;
use longpole_model::entities::NeedKind;
use longpole_model::settings::AimKind;
use longpole_program::Program;
use std::collections::BTreeMap;

/// Adds what each group at each place is short of, and that nobody is shorter than the worst off.
pub fn add(program: &mut Program, case: &Case<'_>) {
    let (crisis, vars) = (case.crisis, &case.variables);
    let Some(aim) = crisis.settings.aims.iter().position(|aim| *aim == AimKind::WorstOff) else { return };
    let Some(worst) = vars.worst.get([aim]) else { return };
    let mut owed: BTreeMap<[usize; 3], f64> = BTreeMap::new();
    let days = |row: &longpole_needs::NeedRow| match crisis.tables.needs.rows[row.need].kind {
        NeedKind::Eaten => 1.0,
        NeedKind::Held => case.days(row.period),
    };
    for row in case.people.rows {
        *owed.entry([row.place, row.group, row.need]).or_default() += days(row) * row.standard;
    }
    let axes = [case.axes.place, case.axes.group, case.axes.need];
    let mut rows = program.add_rows("share_short", "share", axes);
    // Rows of one key follow each other in no order of periods that matters.
    let mut periods: BTreeMap<[usize; 3], Vec<&longpole_needs::NeedRow>> = BTreeMap::new();
    for row in case.people.rows {
        periods.entry([row.place, row.group, row.need]).or_default().push(row);
    }
    for (key, short) in &periods {
        let Some(share) = vars.share_short.get(*key) else { continue };
        for row in short {
            for shortfall in [&vars.shortfall_survival, &vars.shortfall_standard] {
                if let Some(column) = shortfall.get([row.place, row.group, row.need, row.period]) {
                    rows.term(column, days(row) / owed[key]);
                }
            }
        }
        rows.term(share, -1.0);
        rows.end(*key, 0.0, 0.0);
    }
    let mut rows = program.add_rows("worst_off", "share", axes);
    for key in periods.keys() {
        if let Some(share) = vars.share_short.get(*key) {
            rows.term(share, 1.0);
            rows.term(worst, -1.0);
            rows.end(*key, f64::NEG_INFINITY, 0.0);
        }
    }
}
