//! # Storage
//!
//! What lies at a place when a period ends, with what is then on its way there, fits into the rooms in use on its last day.
//!
//! ```math
//! \sum_i s_{p,i,t} + \sum_{l \in back(p)} (1-\varepsilon_l) \sum_i \sum_{\tau \le t} \Bigl(1 - \sum_{\tau \le u \le t} \omega_l(\tau,u)\Bigr) f_{l,i,\tau}
//!   \le \sum_{r:\,at(r)=p,\;t \in use(r)} R_r \Bigl(\text{or } R_r \sum_\tau \delta_r(\tau,t)\,x_{w,\tau} \text{ if r waits for work w}\Bigr)
//! ```
//!
//! | symbol | in code | unit |
//! |---|---|---|
//! | s, f | `stock[place,item,period]`, `flow[link,item,period]` | t |
//! | ω(τ,u) | `Lag`: share of what is sent in τ that arrives in u | share |
//! | back(p) | links to the place on which goods can come back to where they left | |
//! | ε | `link.loss` | share |
//! | R | `storage.amount_t` | t |
//! | x | `start[work,period]`, `progress[work,period]` | 0 or 1, share |
//! | δ(τ,t) | part of the work that is done before the last day of period t if begun in τ | share |
//!
//! What is on its way counts only on links that lie on a round trip. Without that, goods could be sent to and fro so as to
//! be on the road, and not in a room, whenever a period ends. Where no way leads back they cannot.
//!
//! **Rows** one per place with storage rows and period, named `storage[rafah,2024-03-29]`.
//! **Shadow price** what room for one more tonne in this period would gain: person-days per tonne under the first aim.
//! **Holds when** the place has storage rows. What does not fit is given, sent on, or discarded.
//! **Source** each row carries its own in `storage.csv`.

use crate::Case;
use crate::works::done_before;
use longpole_model::Crisis;
use longpole_program::{Column, Program};
use std::collections::BTreeMap;

/// Adds the room of every place that has storage rows.
pub fn add(program: &mut Program, case: &Case<'_>) {
    let crisis = case.crisis;
    let tables = &crisis.tables;
    let mut rows = program.add_rows("storage", "t", [case.axes.place, case.axes.period]);
    for place in 0..tables.places.rows.len() {
        let rooms: Vec<_> = tables.storage.rows.iter().filter(|row| crisis.place(&row.place) == place).collect();
        if rooms.is_empty() {
            continue;
        }
        let goes_on_to = reached_from(crisis, place);
        let coming: Vec<usize> = (0..crisis.legs.len())
            .filter(|link| crisis.legs[*link].to == place && goes_on_to[crisis.legs[*link].from])
            .collect();
        for (period, span) in crisis.settings.grid.periods().iter().enumerate() {
            // By link and period of sending: what is still on its way when this period ends.
            let on_its_way: Vec<(usize, usize, f64)> = coming
                .iter()
                .flat_map(|link| {
                    let to_come = move |sent: usize| (*link, sent, case.lags.link(*link).to_come(sent, period));
                    // What was sent longer ago is there.
                    (0..=period).rev().map(to_come).take_while(|(_, _, to_come)| *to_come > 0.0)
                })
                .collect();
            for item in 0..tables.items.rows.len() {
                if let Some(stock) = case.variables.stock.get([place, item, period]) {
                    rows.term(stock, 1.0);
                }
                for (link, sent, to_come) in &on_its_way {
                    if let Some(flow) = case.variables.flow.get([*link, item, *sent]) {
                        rows.term(flow, (1.0 - crisis.legs[*link].loss) * to_come);
                    }
                }
            }
            let last = span.last_day();
            let in_use = |row: &&&longpole_model::entities::Storage| {
                row.from.is_none_or(|from| from <= last) && row.until.is_none_or(|until| until >= last)
            };
            let mut room = 0.0;
            let lies_something = rows.n_terms() > 0;
            // Several rooms may wait for one work.
            let mut built: BTreeMap<Column, f64> = BTreeMap::new();
            for row in rooms.iter().filter(in_use) {
                let Some(work) = row.work.as_ref().map(|work| crisis.work(work)) else {
                    room += row.amount_t.value();
                    continue;
                };
                for (begun, column) in case.of_work(work).filter(|_| lies_something) {
                    let done = done_before(crisis, work, begun, span.offset + span.days - 1);
                    *built.entry(column).or_default() += row.amount_t.value() * done;
                }
            }
            for (column, room) in built {
                rows.term(column, -room);
            }
            rows.end([place, period], f64::NEG_INFINITY, room);
        }
    }
}

/// By place, whether goods can get there from a place, over however many links.
fn reached_from(crisis: &Crisis, place: usize) -> Vec<bool> {
    let mut reached = vec![false; crisis.tables.places.rows.len()];
    let mut open = vec![place];
    while let Some(here) = open.pop() {
        if !std::mem::replace(&mut reached[here], true) {
            open.extend(crisis.legs.iter().filter(|leg| leg.from == here).map(|leg| leg.to));
        }
    }
    reached
}
