//! What people are owed, get and lack: population times levels times days against deliveries, things in hand and services.
//!
//! A place, group, need and period for which anything is owed has its row, and no other has.

use super::Case;
use crate::report::{At, Figure, Findings, Relation, Rule};
use crate::sum::{LEFT_OUT, Sum};
use longpole_base::quantity::KG_PER_TONNE;
use longpole_model::entities::NeedKind;
use std::collections::BTreeMap;

/// What a group lacks of a need in a period, worked out anew.
pub(crate) struct Lack {
    /// Person-days below survival.
    pub survival: Sum,
    /// Person-days below standard.
    pub standard: Sum,
}

/// By place, group, need and period.
pub(crate) type Lacks = BTreeMap<[usize; 4], Lack>;

pub(crate) fn check(case: &Case<'_>, findings: &mut Findings) -> Lacks {
    let folder = case.folder;
    let provided = provided(case);
    let mut lacks = Lacks::new();
    for place in 0..folder.n_places {
        for group in 0..folder.n_groups {
            for need in 0..folder.n_needs {
                for period in 0..folder.n_periods {
                    let key = [place, group, need, period];
                    let Some(owed) = folder.owed(place, group, need, period) else { continue };
                    let given = provided.get(&key).copied().unwrap_or_default();
                    let given = given.within(unwritten(case, need));
                    let row = Row { case, key, owed, given };
                    lacks.insert(key, row.lack());
                    let names = || row.names();
                    let at = At { rule: Rule::Coverage, table: "coverage", what: "row", unit: "" };
                    let told = case.book.coverage.get(&key);
                    if findings.is_so(at, &names, told.is_some(), Relation::Missing, Figure::Nothing) {
                        row.check(findings);
                    }
                }
            }
        }
    }
    for key in case.book.coverage.keys() {
        let [place, group, need, period] = *key;
        let is_owed = folder.owed(place, group, need, period).is_some();
        let names = || vec![case.place(place), case.group(group), case.need(need), case.period(period)];
        let at = At { rule: Rule::Coverage, table: "coverage", what: "row", unit: "" };
        findings.is_so(at, &names, is_owed, Relation::Unsupported, Figure::Nothing);
    }
    lacks
}

/// What deliveries, things in hand and services provide, in need units.
fn provided(case: &Case<'_>) -> BTreeMap<[usize; 4], Sum> {
    let crisis = case.folder.crisis;
    let mut provided: BTreeMap<[usize; 4], Sum> = BTreeMap::new();
    for (&[place, group, item, period], &(amount, held)) in &case.book.deliveries {
        for (need, content) in &crisis.contents[item] {
            let tonnes = match crisis.tables.needs.rows[*need].kind {
                NeedKind::Eaten => amount,
                NeedKind::Held => held,
            };
            let given = Sum::filed(tonnes).times(content * KG_PER_TONNE);
            provided.entry([place, group, *need, period]).or_default().add(given);
        }
    }
    for (&[service, group, period], &amount) in &case.book.services {
        let row = &crisis.tables.services.rows[service];
        let key = [crisis.place(&row.place), group, crisis.need(&row.need), period];
        provided.entry(key).or_default().add(Sum::filed(amount));
    }
    provided
}

/// Need units that rows too small to be written may provide.
fn unwritten(case: &Case<'_>, need: usize) -> f64 {
    let crisis = case.folder.crisis;
    let contents = crisis.contents.iter().flatten().filter(|(filled, _)| *filled == need);
    let of_items: f64 = contents.map(|(_, content)| content * KG_PER_TONNE).sum();
    let services = crisis.tables.services.rows.iter().filter(|row| crisis.need(&row.need) == need).count();
    LEFT_OUT * (of_items + services as f64)
}

/// One row of coverage.
struct Row<'a> {
    case: &'a Case<'a>,
    key: [usize; 4],
    owed: crate::folder::Owed,
    given: Sum,
}

impl Row<'_> {
    fn names(&self) -> Vec<String> {
        let [place, group, need, period] = self.key;
        let case = self.case;
        vec![case.place(place), case.group(group), case.need(need), case.period(period)]
    }

    /// Person-days of an amount that is missing below a level.
    fn person_days(&self, missing: Sum, level: f64) -> Sum {
        let [_, _, need, period] = self.key;
        let days = match self.case.folder.crisis.tables.needs.rows[need].kind {
            NeedKind::Eaten => 1.0,
            NeedKind::Held => self.case.folder.days(period),
        };
        if level > 0.0 { missing.times(days / level) } else { Sum::default() }
    }

    /// What is missing below survival, and between that and the standard.
    fn missing(&self, given: Sum) -> (Sum, Sum) {
        let short = |level: f64, from: Sum| {
            let mut short = Sum::exact(level);
            short.take(from);
            short.positive()
        };
        let from = Sum { value: given.value.max(self.owed.survival), ..given };
        (short(self.owed.survival, given), short(self.owed.standard, from))
    }

    fn lack(&self) -> Lack {
        let [_, group, need, _] = self.key;
        let levels = self.case.folder.crisis.levels[group][need];
        let (below, between) = self.missing(self.given);
        let mut both = below;
        both.add(between);
        Lack { survival: self.person_days(below, levels.survival), standard: self.person_days(both, levels.standard) }
    }

    fn check(&self, findings: &mut Findings) {
        let [_, group, need, _] = self.key;
        let crisis = self.case.folder.crisis;
        let told = self.case.book.coverage[&self.key];
        let levels = crisis.levels[group][need];
        let unit = crisis.tables.needs.rows[need].unit.as_str();
        let names = || self.names();
        let mut equals = |what: &str, unit: &str, planned: f64, expected: Sum| {
            let at = At { rule: Rule::Coverage, table: "coverage", what, unit };
            findings.equals(at, &names, Sum::filed(planned), expected);
        };
        equals("people", "person", told.people.value(), Sum::exact(self.owed.people));
        equals("required", unit, told.required.value(), Sum::exact(self.owed.standard));
        equals("provided", unit, told.provided.value(), self.given);
        // From here on the table must add up by itself, so that no room is lost on the way.
        let given = Sum::filed(told.provided.value());
        let share = Sum { value: (given.value / self.owed.standard).min(1.0), room: given.room / self.owed.standard };
        equals("share", "share", told.share.value(), share);
        let (below, between) = self.missing(given);
        equals("shortfall_survival", unit, told.shortfall_survival.value(), below);
        equals("shortfall_standard", unit, told.shortfall_standard.value(), between);
        let survival = self.person_days(Sum::filed(told.shortfall_survival.value()), levels.survival);
        equals("person_days_survival", "person-days", told.person_days_survival.value(), survival);
        let mut both = Sum::filed(told.shortfall_survival.value());
        both.add(Sum::filed(told.shortfall_standard.value()));
        let standard = self.person_days(both, levels.standard);
        equals("person_days_standard", "person-days", told.person_days_standard.value(), standard);
    }
}
