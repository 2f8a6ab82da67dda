//! # Shelf life
//!
//! What lies at a place has come there within its shelf life; and all that lies anywhere or is on its way has entered
//! the plan within it, so that moving goods about does not make them younger.
//!
//! ```math
//! s_{p,i,t} \le \sum_{\tau \le t} \kappa_i(\tau,t)\,in_{p,i,\tau} \qquad
//! \sum_p s_{p,i,t} + \sum_l \sum_{\tau \le t} \theta_l(\tau,t) f_{l,i,\tau} \le \sum_{\tau \le t} \kappa_i(\tau,t)\,new_{i,\tau}
//! ```
//!
//! | symbol | in code | unit |
//! |---|---|---|
//! | s, f | `stock`, `flow` | t |
//! | in | what comes to the place in a period: purchases handed over, flows arriving, stocks and arrivals | t |
//! | new | what enters the plan in a period: purchases handed over, stocks and arrivals | t |
//! | κ(τ,t) | share of what came in τ that is still within `item.shelf_days` when t ends | share |
//! | θ(τ,t) | share of what was sent in τ that has not arrived when t ends | share |
//!
//! **Rows** one per place, item and period, named `shelf_life[rafah,vegetables,2024-03-29]`, and one per item and period,
//! named `shelf_life_total[vegetables,2024-03-29]`.
//! **Shadow price** what one more tonne that keeps until this period would gain: person-days per tonne under the first aim.
//! **Holds when** the item has `shelf_days` that end within the plan. Oldest goods are used first, at each place and
//! overall; what is too old is discarded. Stock on the first day counts as new.
//! **Source** each item carries its own in `items.csv`.

use super::stock_balance::Given;
use crate::Case;
use crate::lags::Lag;
use longpole_base::Grid;
use longpole_program::{Column, Program, block::Rows};
use std::collections::BTreeMap;

/// Adds the limits of every item with a shelf life shorter than the plan.
pub fn add(program: &mut Program, case: &Case<'_>) {
    let given = Given::of(case);
    let items: Vec<(usize, Vec<Vec<f64>>)> = perishables(case);
    let mut rows = program.add_rows("shelf_life", "t", [case.axes.place, case.axes.item, case.axes.period]);
    for (item, keeps) in &items {
        for place in 0..case.crisis.tables.places.rows.len() {
            for period in 0..case.crisis.n_periods() {
                let Some(stock) = case.variables.stock.get([place, *item, period]) else { continue };
                rows.term(stock, 1.0);
                let mut keeping = 0.0;
                let mut entered = Entered::new();
                for (came, share) in keeps[period].iter().enumerate().filter(|(_, share)| **share > 0.0) {
                    purchases(&mut entered, case, place, *item, came, *share);
                    for link in (0..case.crisis.legs.len()).filter(|link| case.crisis.legs[*link].to == place) {
                        let arrives = 1.0 - case.crisis.legs[link].loss;
                        for (sent, part) in &case.lags.link(link).from[came] {
                            if let Some(flow) = case.variables.flow.get([link, *item, *sent]) {
                                *entered.entry(flow).or_default() += share * part * arrives;
                            }
                        }
                    }
                    keeping += share * given.at(place, *item, came);
                }
                for (column, share) in entered {
                    rows.term(column, -share);
                }
                rows.end([place, *item, period], f64::NEG_INFINITY, keeping);
            }
        }
    }
    let mut rows = program.add_rows("shelf_life_total", "t", [case.axes.item, case.axes.period]);
    for (item, keeps) in &items {
        for period in 0..case.crisis.n_periods() {
            whole(&mut rows, case, *item, period, &keeps[period], &given);
        }
    }
}

/// All that is in the plan's hands against all that entered it recently.
fn whole(rows: &mut Rows<'_, 2>, case: &Case<'_>, item: usize, period: usize, keeps: &[f64], given: &Given) {
    let n_places = case.crisis.tables.places.rows.len();
    for place in 0..n_places {
        if let Some(stock) = case.variables.stock.get([place, item, period]) {
            rows.term(stock, 1.0);
        }
    }
    for link in 0..case.crisis.legs.len() {
        for sent in 0..=period {
            let arrived: f64 =
                case.lags.link(link).to[sent].iter().filter(|(at, _)| *at <= period).map(|(_, share)| share).sum();
            if let Some(flow) = case.variables.flow.get([link, item, sent]) {
                rows.term(flow, if arrived < 1.0 - 1e-12 { 1.0 - arrived } else { 0.0 });
            }
        }
    }
    // Nothing lies or travels: nothing can be too old.
    if rows.n_terms() == 0 {
        return;
    }
    let mut keeping = 0.0;
    let mut entered = Entered::new();
    for (came, share) in keeps.iter().enumerate().filter(|(_, share)| **share > 0.0) {
        for place in 0..n_places {
            purchases(&mut entered, case, place, item, came, *share);
            keeping += share * given.at(place, item, came);
        }
    }
    for (column, share) in entered {
        rows.term(column, -share);
    }
    rows.end([item, period], f64::NEG_INFINITY, keeping);
}

/// By column the part that keeps. What is spread over several periods enters more than once.
type Entered = BTreeMap<Column, f64>;

/// Purchases of an item handed over at a place in a period.
fn purchases(entered: &mut Entered, case: &Case<'_>, place: usize, item: usize, came: usize, share: f64) {
    for (supply, offer) in case.crisis.offers.iter().enumerate() {
        if offer.place == place && offer.item == item {
            for (ordered, part) in &case.lags.supply(supply).from[came] {
                if let Some(purchase) = case.variables.purchase.get([supply, *ordered]) {
                    *entered.entry(purchase).or_default() += share * part;
                }
            }
        }
    }
}

/// Items whose shelf life ends within the plan, with what keeps of them.
fn perishables(case: &Case<'_>) -> Vec<(usize, Vec<Vec<f64>>)> {
    let items = case.crisis.tables.items.rows.iter().enumerate();
    items.filter_map(|(item, row)| Some((item, keeps(&case.crisis.settings.grid, row.shelf_days?.value())?))).collect()
}

/// The share of what comes in a period that is still within its shelf life when a period ends: by the latter, then by
/// the former. `None` if the shelf life does not end within the plan.
pub fn keeps(grid: &Grid, shelf_days: f64) -> Option<Vec<Vec<f64>>> {
    if shelf_days >= f64::from(grid.days()) {
        return None;
    }
    // What is older than the shelf life has left by the same shift that a journey of that length makes.
    let aged = Lag::new(grid, shelf_days);
    let still = |came: usize, period: usize| {
        let gone: f64 = aged.to[came].iter().filter(|(at, _)| *at <= period).map(|(_, share)| share).sum();
        if gone < 1.0 - 1e-12 { 1.0 - gone } else { 0.0 }
    };
    Some((0..grid.len()).map(|period| (0..=period).map(|came| still(came, period)).collect()).collect())
}
