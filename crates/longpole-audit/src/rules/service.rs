//! A well, a bakery or a field gives at most its daily amount on each day it runs, to all groups together.

use super::Case;
use crate::report::{At, Findings, Rule};
use crate::sum::{LEFT_OUT, PERSON_DAYS, Sum, solver_room};

pub(crate) fn check(case: &Case<'_>, findings: &mut Findings) {
    let (folder, crisis) = (case.folder, case.folder.crisis);
    for (service, row) in crisis.tables.services.rows.iter().enumerate() {
        let need = crisis.need(&row.need);
        let most_standard = crisis.levels.iter().fold(0.0, |most: f64, levels| most.max(levels[need].standard));
        let room =
            LEFT_OUT * folder.n_groups as f64 + solver_room(PERSON_DAYS * most_standard, PERSON_DAYS * most_standard);
        let mut given = vec![Sum::default().within(room); folder.n_periods];
        for (&[_, _, period], &amount) in case.book.services.range([service, 0, 0]..[service + 1, 0, 0]) {
            given[period].add(Sum::filed(amount));
        }
        for (period, given) in given.into_iter().enumerate() {
            let days = case.works.days_done(row.work.as_ref(), folder.days_of(period, row.from, row.until));
            let most = days.times(row.amount_per_day.value());
            let unit = &crisis.tables.needs.rows[need].unit;
            let at = At { rule: Rule::Service, table: "services", what: "amount", unit };
            findings.at_most(at, &|| vec![row.id.to_string(), case.period(period)], given, most);
        }
    }
}
