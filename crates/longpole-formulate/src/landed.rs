//! What a tonne costs at the place where it is given, by the cheapest way, regardless of limits.

use crate::reach::is_sold;
use longpole_model::Crisis;

/// Plan currency per tonne of each item at each place; infinite where none can be bought and brought.
#[derive(Clone, Debug)]
pub struct Landed {
    cost: Vec<f64>,
    n_items: usize,
}

impl Landed {
    /// Works out the cheapest way of every item to every place.
    pub fn of(crisis: &Crisis) -> Self {
        let n_items = crisis.tables.items.rows.len();
        let mut cost = vec![f64::INFINITY; crisis.tables.places.rows.len() * n_items];
        // A gift is worth its carriage, not nothing: it sets no price where the same can be bought.
        for (supply, offer) in crisis.offers.iter().enumerate() {
            let slot = &mut cost[offer.place * n_items + offer.item];
            let sold = (0..crisis.n_periods()).filter(|period| is_sold(crisis, supply, *period));
            *slot = sold.map(|period| offer.price_per_t[period]).filter(|price| *price > 0.0).fold(*slot, f64::min);
        }
        let bought: Vec<bool> =
            (0..n_items).map(|item| cost.iter().skip(item).step_by(n_items).any(|cost| cost.is_finite())).collect();
        let given = crisis.tables.stocks.rows.iter().map(|row| (crisis.place(&row.place), crisis.item(&row.item)));
        let coming = crisis.tables.pipeline.rows.iter().map(|row| (crisis.place(&row.place), crisis.item(&row.item)));
        let gifts = crisis.offers.iter().map(|offer| (offer.place, offer.item));
        for (place, item) in given.chain(coming).chain(gifts).filter(|(_, item)| !bought[*item]) {
            cost[place * n_items + item] = 0.0;
        }
        let mut fell = true;
        while fell {
            fell = false;
            for leg in crisis.legs.iter().filter(|leg| leg.loss < 1.0) {
                for item in 0..n_items {
                    let by_here = (cost[leg.from * n_items + item] + leg.cost_per_t) / (1.0 - leg.loss);
                    if by_here < cost[leg.to * n_items + item] {
                        cost[leg.to * n_items + item] = by_here;
                        fell = true;
                    }
                }
            }
        }
        Self { cost, n_items }
    }

    /// Cost of a tonne of an item at a place; zero where it cannot come.
    pub fn cost(&self, place: usize, item: usize) -> f64 {
        Some(self.cost[place * self.n_items + item]).filter(|cost| cost.is_finite()).unwrap_or(0.0)
    }
}
