//! Nothing is bought but on the days of an offer, and no more than it has: per day, per period, or in all.

use super::Case;
use crate::report::{At, Figure, Findings, Relation, Rule};
use crate::sum::{LEFT_OUT, Sum, TONNES, solver_room};
use longpole_model::entities::Per;

pub(crate) fn check(case: &Case<'_>, findings: &mut Findings) {
    let (folder, tables) = (case.folder, &case.folder.crisis.tables);
    let at = At { rule: Rule::Supply, table: "purchases", what: "amount_t", unit: "t" };
    let room = solver_room(TONNES, TONNES);
    for (&[supply, period], &amount) in &case.book.purchases {
        let row = &tables.supplies.rows[supply];
        let names = || vec![row.id.to_string(), case.period(period)];
        let days = folder.days_in_force(period, row.from, row.until);
        findings.is_so(at, &names, days > 0.0, Relation::Unsupported, Figure::Number(amount));
        let most = match (row.amount_t, row.per) {
            (Some(amount), Some(Per::Day)) => amount.value() * days,
            (Some(amount), Some(Per::Period)) => amount.value(),
            _ => continue,
        };
        findings.at_most(at, &names, Sum::filed(amount), Sum::exact(most).within(room));
    }
    for (supply, row) in tables.supplies.rows.iter().enumerate() {
        let (Some(most), Some(Per::Total)) = (row.amount_t, row.per) else { continue };
        let mut bought = Sum::default().within(LEFT_OUT * folder.n_periods as f64 + room);
        for (_, amount) in case.book.purchases.range([supply, 0]..[supply + 1, 0]) {
            bought.add(Sum::filed(*amount));
        }
        findings.at_most(at, &|| vec![row.id.to_string()], bought, Sum::exact(most.value()));
    }
}
