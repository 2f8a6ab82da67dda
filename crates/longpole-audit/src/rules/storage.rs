//! What lies at a place when a period ends fits into the rooms in use on its last day, together with what is then on its
//! way there on a road that goods can come back on: the road is no room.

use super::Case;
use crate::report::{At, Findings, Rule};
use crate::sum::{LEFT_OUT, Sum, TONNES, solver_room};
use std::collections::BTreeMap;

pub(crate) fn check(case: &Case<'_>, findings: &mut Findings) {
    let (folder, crisis) = (case.folder, case.folder.crisis);
    let mut rooms: BTreeMap<usize, Vec<Sum>> = BTreeMap::new();
    for row in &crisis.tables.storage.rows {
        let room = rooms.entry(crisis.place(&row.place)).or_insert_with(|| vec![Sum::default(); folder.n_periods]);
        for (room, span) in room.iter_mut().zip(folder.grid().periods()) {
            let last = span.last_day();
            let is_used = row.from.is_none_or(|from| from <= last) && row.until.is_none_or(|until| last <= until);
            if is_used {
                let last = (span.offset + span.days - 1) as usize;
                room.add(case.works.days_done(row.work.as_ref(), last..last + 1).times(row.amount_t.value()));
            }
        }
    }
    for (place, rooms) in rooms {
        let room = LEFT_OUT * folder.n_items as f64 + solver_room(TONNES, TONNES);
        let mut lies = vec![Sum::default().within(room); folder.n_periods];
        for (&[_, _, period], &(stock, _)) in case.book.stocks.range([place, 0, 0]..[place + 1, 0, 0]) {
            lies[period].add(Sum::filed(stock));
        }
        for (lies, coming) in lies.iter_mut().zip(on_the_way(case, place)) {
            lies.add(coming);
        }
        for (period, (lies, room)) in lies.into_iter().zip(rooms).enumerate() {
            let at = At { rule: Rule::Storage, table: "stocks", what: "amount_t", unit: "t" };
            findings.at_most(at, &|| vec![case.place(place), case.period(period)], lies, room);
        }
    }
}

/// By period, what is on its way to a place when it ends, on links that goods can come back on.
pub(crate) fn on_the_way(case: &Case<'_>, place: usize) -> Vec<Sum> {
    let (folder, crisis) = (case.folder, case.folder.crisis);
    let mut coming = vec![Sum::default(); folder.n_periods];
    let within = folder.within_reach(place);
    let legs = crisis.legs.iter().enumerate();
    let ways = legs.filter(|(_, leg)| leg.to == place && within[leg.from]).map(|(link, _)| link);
    for link in ways {
        let (leg, since) = (&crisis.legs[link], &folder.passages[link].since);
        let left_out = LEFT_OUT * folder.n_items as f64;
        for (&[_, _, sent], &amount) in case.book.shipments.range([link, 0, 0]..[link + 1, 0, 0]) {
            for (by, coming) in coming.iter_mut().enumerate().skip(sent) {
                let part = 1.0 - folder.part_by(sent, since[sent], leg.lead_days, by);
                // Rounding leaves nothing on the road.
                if part <= 1e-9 {
                    break;
                }
                coming.add(Sum::filed(amount).times(part * (1.0 - leg.loss)));
            }
        }
        for coming in &mut coming {
            *coming = coming.within(left_out);
        }
    }
    coming
}
