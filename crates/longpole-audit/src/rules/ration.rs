//! Rations lie within their bounds, are shared as the folder says, and keep their shares.
//!
//! A place that an item cannot reach in a period is left out of sharing it, and its least share is not asked for there.

use super::Case;
use crate::report::{At, Figure, Findings, Relation, Rule};
use crate::sum::{GRAMS, LEFT_OUT, Sum, TONNES, solver_room};
use longpole_base::quantity::GRAMS_PER_TONNE;
use longpole_model::crisis::RationRow;
use longpole_model::settings::RationRule;

pub(crate) fn check(case: &Case<'_>, findings: &mut Findings) {
    let folder = case.folder;
    let rule = folder.crisis.settings.ration;
    let mut asked = vec![false; (folder.n_groups + 1) * folder.n_items * folder.n_periods];
    for place in 0..folder.n_places {
        for group in 0..folder.n_groups {
            for period in 0..folder.n_periods {
                if folder.people(place, group, period) <= 0.0 {
                    continue;
                }
                let who = Who { case, place, group, period };
                for item in (0..folder.n_items).filter(|item| folder.crisis.is_eaten(*item)) {
                    who.bounds(item, findings);
                    let sharer = match rule {
                        RationRule::PerPlace => continue,
                        RationRule::PerGroup => group,
                        RationRule::Common => folder.n_groups,
                    };
                    if who.can_have(item) {
                        who.shared(sharer, item, findings);
                        asked[(sharer * folder.n_items + item) * folder.n_periods + period] = true;
                    }
                }
                for row in folder.crisis.rations[group].iter().flatten() {
                    who.shares(row, findings);
                }
            }
        }
    }
    for (&[sharer, item, period], &grams) in &case.book.rations {
        let names = || vec![case.item(item), case.period(period)];
        let at = At { rule: Rule::Ration, table: "rations", what: "ration_g", unit: "g/person/day" };
        let is_asked = asked[(sharer * folder.n_items + item) * folder.n_periods + period];
        findings.is_so(at, &names, is_asked, Relation::Unsupported, Figure::Number(grams));
    }
}

/// A group at a place in a period.
struct Who<'a> {
    case: &'a Case<'a>,
    place: usize,
    group: usize,
    period: usize,
}

impl Who<'_> {
    fn names(&self, item: usize) -> Vec<String> {
        let case = self.case;
        vec![case.place(self.place), case.group(self.group), case.item(item), case.period(self.period)]
    }

    /// Tonnes that make one gram for each person and day.
    fn tonnes_per_gram(&self) -> f64 {
        let folder = self.case.folder;
        folder.people(self.place, self.group, self.period) * folder.days(self.period) / GRAMS_PER_TONNE
    }

    fn given(&self, item: usize) -> Sum {
        match self.case.book.deliveries.get(&[self.place, self.group, item, self.period]) {
            Some((amount, _)) => Sum::filed(*amount),
            None => Sum::default().within(LEFT_OUT),
        }
    }

    fn can_have(&self, item: usize) -> bool {
        self.case.folder.is_for(self.place, self.group, item, self.period)
            && self.case.within.can_be(self.place, item, self.period)
    }

    fn bounds(&self, item: usize, findings: &mut Findings) {
        let folder = self.case.folder;
        let at = At { rule: Rule::Ration, table: "deliveries", what: "amount_t", unit: "t" };
        let names = || self.names(item);
        let rows = folder.crisis.rations[self.group].iter().flatten();
        for row in rows.filter(|row| row.item == item) {
            let tonnes = |grams: f64| Sum::exact(grams * self.tonnes_per_gram()).within(solver_room(TONNES, TONNES));
            if let Some(most) = row.max_g {
                findings.at_most(at, &names, self.given(item), tonnes(most));
            }
            // Nobody is given what is of no use to them.
            if let Some(least) = row.min_g.filter(|_| folder.is_for(self.place, self.group, item, self.period)) {
                findings.at_least(at, &names, self.given(item), tonnes(least));
            }
        }
    }

    /// What is given is the ration that is shared.
    fn shared(&self, sharer: usize, item: usize, findings: &mut Findings) {
        let ration = match self.case.book.rations.get(&[sharer, item, self.period]) {
            Some(grams) => Sum::filed(*grams),
            None => Sum::default().within(LEFT_OUT),
        };
        let room = solver_room(TONNES, TONNES.max(GRAMS * self.tonnes_per_gram()));
        let expected = ration.times(self.tonnes_per_gram()).within(room);
        let at = At { rule: Rule::Ration, table: "deliveries", what: "amount_t", unit: "t" };
        findings.equals(at, &|| self.names(item), self.given(item), expected);
    }

    /// An item is no less and no more of the ration than its shares say.
    fn shares(&self, row: &RationRow, findings: &mut Findings) {
        let crisis = self.case.folder.crisis;
        let (least, most, of) = row.share;
        if least.is_none() && most.is_none() {
            return;
        }
        let amount_in = |item: usize| match of {
            None => 1.0,
            Some(of) => crisis.contents[item].iter().find(|(need, _)| *need == of).map_or(0.0, |(_, amount)| *amount),
        };
        let (mut whole, mut largest) = (Sum::default(), 0.0_f64);
        for item in 0..self.case.folder.n_items {
            if crisis.is_eaten(item) && crisis.accepts(self.group, item) {
                whole.add(self.given(item).times(amount_in(item)));
                largest = largest.max(amount_in(item));
            }
        }
        let own = self.given(row.item).times(amount_in(row.item));
        let room = solver_room(largest * TONNES, largest * TONNES);
        let at = At { rule: Rule::Ration, table: "deliveries", what: "share", unit: "t or need unit" };
        let names = || self.names(row.item);
        if let Some(least) = least.filter(|_| self.can_have(row.item)) {
            findings.at_least(at, &names, own, whole.times(least).within(room));
        }
        if let Some(most) = most {
            findings.at_most(at, &names, own, whole.times(most).within(room));
        }
    }
}
