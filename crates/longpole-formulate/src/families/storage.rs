//! # Storage
//!
//! What lies at a place when a period ends fits into the rooms in use on its last day.
//!
//! ```math
//! \sum_i s_{p,i,t} \le \sum_{r:\,at(r)=p,\;t \in use(r)} R_r
//! ```
//!
//! | symbol | in code | unit |
//! |---|---|---|
//! | s | `stock[place,item,period]` | t |
//! | R | `storage.amount_t` | t |
//!
//! **Rows** one per place with storage rows and period, named `storage[rafah,2024-03-29]`.
//! **Shadow price** what room for one more tonne in this period would gain: person-days per tonne under the first aim.
//! **Holds when** the place has storage rows. What does not fit is given, sent on, or discarded.
//! **Source** each row carries its own in `storage.csv`.

use crate::Case;
use longpole_program::Program;

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
        for (period, span) in crisis.settings.grid.periods().iter().enumerate() {
            for item in 0..tables.items.rows.len() {
                if let Some(stock) = case.variables.stock.get([place, item, period]) {
                    rows.term(stock, 1.0);
                }
            }
            let last = span.last_day();
            let in_use = |row: &&&longpole_model::entities::Storage| {
                row.from.is_none_or(|from| from <= last) && row.until.is_none_or(|until| until >= last)
            };
            let room = rooms.iter().filter(in_use).fold(0.0, |room, row| room + row.amount_t.value());
            rows.end([place, period], f64::NEG_INFINITY, room);
        }
    }
}
