//! # Coverage of needs
//!
//! What people are given, hold and are served, and what they are short of, make up what they are owed. The shortfall
//! has two tiers: below the survival level, and between it and the standard.
//!
//! ```math
//! \sum_i c_{i,n}\,x_{a,g,i,t} + \sum_{v:\,at(v)=a,\;need(v)=n} z_{v,g,t} + h^{surv}_{a,g,n,t} + h^{std}_{a,g,n,t} \ge Q^{std}_{a,g,n,t},
//! \qquad h^{surv} \le Q^{surv}, \quad h^{std} \le Q^{std} - Q^{surv}
//! ```
//!
//! | symbol | in code | unit |
//! |---|---|---|
//! | x | `delivery` for needs that are eaten, `held` for needs that are held | t |
//! | c | `content.amount × 1000` | need units per t |
//! | z | `service[service,group,period]` | need units |
//! | h | `shortfall_survival`, `shortfall_standard` | need units |
//! | Q | level × people × days (× people if held), from `needs` and `requirements` | need units |
//!
//! **Rows** one per place, group, need and period that anything can fill, named `coverage[rafah,displaced,energy,2024-03-29]`.
//! **Shadow price** what one need unit less of need would gain: person-days per need unit under the first aim.
//! **Holds when** people of the group are there and are owed something. Where nothing can be given or served, the shortfall
//! is known beforehand: its columns have equal bounds, and there is no row.
//! **Source** the levels carry theirs in `needs.csv`; two tiers follow Sphere's distinction of survival and basic needs.

use crate::Case;
use crate::variables::can_be_met;
use longpole_base::quantity::KG_PER_TONNE;
use longpole_model::entities::NeedKind;
use longpole_program::Program;

/// Adds the coverage of every need that anything can fill.
pub fn add(program: &mut Program, case: &Case<'_>) {
    let (crisis, vars) = (case.crisis, &case.variables);
    let tables = &crisis.tables;
    let fillers = fillers(case);
    let mut rows =
        program.add_rows("coverage", "need unit", [case.axes.place, case.axes.group, case.axes.need, case.axes.period]);
    for row in case.people.rows {
        let key = [row.place, row.group, row.need, row.period];
        if !can_be_met(crisis, row, &vars.delivery) {
            continue;
        }
        let given = match tables.needs.rows[row.need].kind {
            NeedKind::Eaten => &vars.delivery,
            NeedKind::Held => &vars.held,
        };
        for (item, amount) in &fillers[row.need] {
            if let Some(column) = given.get([row.place, row.group, *item, row.period]) {
                rows.term(column, amount * KG_PER_TONNE);
            }
        }
        for (service, offer) in tables.services.rows.iter().enumerate() {
            if crisis.place(&offer.place) == row.place
                && crisis.need(&offer.need) == row.need
                && let Some(served) = vars.service.get([service, row.group, row.period])
            {
                rows.term(served, 1.0);
            }
        }
        for shortfall in [&vars.shortfall_survival, &vars.shortfall_standard] {
            if let Some(column) = shortfall.get(key) {
                rows.term(column, 1.0);
            }
        }
        rows.end(key, row.standard, f64::INFINITY);
    }
}

/// For each need the items that fill it, with the amount per kilogram.
fn fillers(case: &Case<'_>) -> Vec<Vec<(usize, f64)>> {
    let mut fillers = vec![Vec::new(); case.crisis.tables.needs.rows.len()];
    for (item, filled) in case.crisis.contents.iter().enumerate() {
        for (need, amount) in filled {
            fillers[*need].push((item, *amount));
        }
    }
    fillers
}
