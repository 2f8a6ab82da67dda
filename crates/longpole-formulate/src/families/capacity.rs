//! # Capacity
//!
//! What passes a place or a link in a period is at most what its capacity rows in force let pass.
//!
//! ```math
//! \sum_{l \in out(o)} \sum_i q_{m,i}\,f_{l,i,t} = \sum_{k:\,on(k)=o,\;measure(k)=m} e_{k,t} \quad\text{(o is no area)}
//! ```
//!
//! ```math
//! \sum_{l:\,to(l)=o} (1-\varepsilon_l) \sum_{\tau} \omega_l(\tau,t) \sum_i q_{m,i}\,f_{l,i,\tau} = \sum_{k:\,on(k)=o,\;measure(k)=m} e_{k,t} \quad\text{(o is an area)}, \qquad
//! 0 \le e_{k,t} \le C_k\,d_{k,t}
//! ```
//!
//! | symbol | in code | unit |
//! |---|---|---|
//! | f | `flow[link,item,period]` | t |
//! | q | load of one tonne in measure m: 1, `item.m3_per_t`, or trucks per tonne | measure per t |
//! | e | `usage[capacity,period]` | measure |
//! | C, d | `capacity.amount`, days of the period in force | measure per day, days |
//! | ε, ω(τ,t) | `link.loss`; `Lag`: share of what is sent in τ that arrives in t | share |
//!
//! A tonne takes `1 / item.t_per_truck` trucks if the item says so, else as many as its mass or its volume needs,
//! whichever is more. Trucks are not mixed: each carries one item.
//!
//! **Rows** one per limited place or link, measure and period, named `capacity[kerem-shalom,trucks,2024-03-29]`.
//! **Shadow price** what one more tonne, cubic metre or truck in this period would gain: person-days per unit under the first aim.
//! **Holds when** the place or link has capacity rows; one that needs people to protect what passes is held by `presence` too. What passes a link is what enters it; what passes an area is what
//! arrives there (a convoy counts when it arrives); what passes any other place is what leaves it.
//! **Source** each row carries its own in `capacities.csv`.

use crate::Case;
use longpole_model::entities::{Measure, PlaceKind};
use longpole_program::Program;
use std::collections::BTreeMap;

/// Adds the limits of every site that has capacity rows.
pub fn add(program: &mut Program, case: &Case<'_>) {
    let (crisis, vars) = (case.crisis, &case.variables);
    let tables = &crisis.tables;
    let n_items = tables.items.rows.len();
    let mut limited: BTreeMap<(usize, Measure), Vec<usize>> = BTreeMap::new();
    for (capacity, row) in tables.capacities.rows.iter().enumerate() {
        limited.entry((site(crisis, row.on.as_str()), row.measure)).or_default().push(capacity);
    }
    let mut rows = program.add_rows("capacity", "measure", [case.axes.site, case.axes.measure, case.axes.period]);
    for ((site, measure), capacities) in limited {
        let passing = Passing::of(crisis, site);
        let loads: Vec<f64> = (0..n_items).map(|item| crisis.load_per_t(measure, item)).collect();
        for period in 0..crisis.n_periods() {
            for link in &passing.entering {
                for (item, load) in loads.iter().enumerate() {
                    if let Some(flow) = vars.flow.get([*link, item, period]) {
                        rows.term(flow, *load);
                    }
                }
            }
            for link in &passing.arriving {
                let arrives = 1.0 - crisis.legs[*link].loss;
                for (sent, share) in &case.lags.link(*link).from[period] {
                    for (item, load) in loads.iter().enumerate() {
                        if let Some(flow) = vars.flow.get([*link, item, *sent]) {
                            rows.term(flow, load * arrives * share);
                        }
                    }
                }
            }
            if rows.n_terms() == 0 {
                continue;
            }
            for capacity in &capacities {
                if let Some(usage) = vars.usage.get([*capacity, period]) {
                    rows.term(usage, -1.0);
                }
            }
            rows.end([site, measure as usize, period], 0.0, 0.0);
        }
    }
}

/// The position of a place or link on the axis of sites: places first, then links.
pub fn site(crisis: &longpole_model::Crisis, id: &str) -> usize {
    let tables = &crisis.tables;
    let place = tables.places.rows.iter().position(|row| row.id.as_str() == id);
    place.unwrap_or_else(|| {
        let link = tables.links.rows.iter().position(|row| row.id.as_str() == id);
        tables.places.rows.len() + link.expect("ids have been checked")
    })
}

/// The links that count for a site.
struct Passing {
    /// Counted when goods enter them.
    entering: Vec<usize>,
    /// Counted when goods arrive.
    arriving: Vec<usize>,
}

impl Passing {
    fn of(crisis: &longpole_model::Crisis, site: usize) -> Self {
        let places = &crisis.tables.places.rows;
        if site >= places.len() {
            return Self { entering: vec![site - places.len()], arriving: Vec::new() };
        }
        let links = 0..crisis.legs.len();
        if places[site].kind == PlaceKind::Area {
            Self { entering: Vec::new(), arriving: links.filter(|link| crisis.legs[*link].to == site).collect() }
        } else {
            Self { entering: links.filter(|link| crisis.legs[*link].from == site).collect(), arriving: Vec::new() }
        }
    }
}
