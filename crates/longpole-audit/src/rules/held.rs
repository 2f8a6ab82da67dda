//! What people have in hand when a period ends is all that they were ever given, less what has worn out. Things stay at
//! their place. Groups that are served alike have them in common.

use super::Case;
use crate::report::{At, Findings, Rule};
use crate::sum::{LEFT_OUT, Sum, TONNES, solver_room};
use std::collections::BTreeMap;

pub(crate) fn check(case: &Case<'_>, findings: &mut Findings) {
    let (folder, crisis) = (case.folder, case.folder.crisis);
    // By place, first group of those served alike, and item: given and in hand by period.
    let mut piles: BTreeMap<[usize; 3], Vec<(Sum, Sum)>> = BTreeMap::new();
    for (&[place, group, item, period], &(amount, held)) in &case.book.deliveries {
        if crisis.is_held(item) {
            let pile = piles
                .entry([place, folder.first_alike(item, group), item])
                .or_insert_with(|| vec![(Sum::default(), Sum::default()); folder.n_periods]);
            pile[period].0.add(Sum::filed(amount));
            pile[period].1.add(Sum::filed(held));
        }
    }
    for ([place, first, item], pile) in piles {
        let lasts = crisis.tables.items.rows[item].lasts_days;
        for period in 0..folder.n_periods {
            let mut groups = (0..folder.n_groups).filter(|group| folder.first_alike(item, *group) == first);
            // Nobody is there to have anything in hand.
            if !groups.any(|group| folder.is_for(place, group, item, period)) {
                continue;
            }
            let mut left = Sum::default();
            for (given, (amount, _)) in pile.iter().enumerate().take(period + 1) {
                let worn = lasts.map_or(0.0, |lasts| folder.part_by(given, None, lasts.value(), period));
                left.add(amount.times(1.0 - worn));
            }
            // Each period before may hide a row too small to be written, and be a rule of its own for the solver.
            let room = (LEFT_OUT + solver_room(TONNES, TONNES)) * (period + 2) as f64;
            let names = || vec![case.place(place), case.group(first), case.item(item), case.period(period)];
            let at = At { rule: Rule::Held, table: "deliveries", what: "held_t", unit: "t" };
            findings.equals(at, &names, pile[period].1, left.within(room));
        }
    }
}
