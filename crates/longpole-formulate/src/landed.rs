//! What a tonne costs at the place where it is given, by the cheapest way, regardless of limits.

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
        for offer in &crisis.offers {
            let slot = &mut cost[offer.place * n_items + offer.item];
            *slot = offer.price_per_t.iter().copied().fold(*slot, f64::min);
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

    /// Cost of a tonne of an item at a place; zero where it can only come from stock.
    pub fn cost(&self, place: usize, item: usize) -> f64 {
        Some(self.cost[place * self.n_items + item]).filter(|cost| cost.is_finite()).unwrap_or(0.0)
    }
}
