//! What can matter: which item can be where from when on, and where it is of any use.
//!
//! Rows and columns outside are never made. An item can be at a place once a stock, an arrival or an open offer lies
//! there, or an open link brings it; it is of use at a place where somebody needs it, a service burns it or a work uses it, and at
//! every place from which links lead to such a one. What lies somewhere from the start is told wherever that is.

use crate::lags::Lags;
use longpole_model::Crisis;
use longpole_needs::Needs;

/// The first period of each item at each place, and where it is of use.
#[derive(Clone, Debug)]
pub struct Reach {
    first: Vec<u32>,
    useful: Vec<bool>,
    open: Vec<bool>,
    n_items: usize,
    n_periods: usize,
}

/// Never.
const NEVER: u32 = u32::MAX;

impl Reach {
    /// Explores the network.
    pub fn of(crisis: &Crisis, needs: &Needs, lags: &Lags) -> Self {
        let (n_places, n_items) = (crisis.tables.places.rows.len(), crisis.tables.items.rows.len());
        let n_periods = crisis.n_periods();
        let mut reach = Self {
            first: vec![NEVER; n_places * n_items],
            useful: vec![false; n_places * n_items],
            open: open_legs(crisis),
            n_items,
            n_periods,
        };
        reach.seed(crisis, lags);
        reach.forward(crisis, lags);
        reach.backward(crisis, needs);
        reach.idle(crisis);
        reach
    }

    /// Whether an item can be at a place in a period and be of use there or further on.
    pub fn alive(&self, place: usize, item: usize, period: usize) -> bool {
        self.first[place * self.n_items + item] as usize <= period && self.useful(place, item)
    }

    /// Whether an item is of use at a place or further on.
    pub fn useful(&self, place: usize, item: usize) -> bool {
        self.useful[place * self.n_items + item]
    }

    /// Whether anything may enter a link in a period.
    pub fn is_open(&self, link: usize, period: usize) -> bool {
        self.open[link * self.n_periods + period]
    }

    /// Stocks, arrivals and offers.
    fn seed(&mut self, crisis: &Crisis, lags: &Lags) {
        for stock in crisis.tables.stocks.rows.iter().filter(|stock| stock.amount_t.value() > 0.0) {
            self.arrive(crisis.place(&stock.place), crisis.item(&stock.item), 0);
        }
        for arrival in &crisis.tables.pipeline.rows {
            // What arrived before the plan lies there on its first day.
            let arrives = arrival.arrives.max(crisis.settings.start());
            if let Some(period) = crisis.settings.grid.period_of(arrives) {
                self.arrive(crisis.place(&arrival.place), crisis.item(&arrival.item), period);
            }
        }
        for (supply, offer) in crisis.offers.iter().enumerate() {
            let opens = (0..self.n_periods).find(|period| is_sold(crisis, supply, *period));
            if let Some((first, _)) = opens.and_then(|period| lags.supply(supply).to[period].first()) {
                self.arrive(offer.place, offer.item, *first);
            }
        }
    }

    fn arrive(&mut self, place: usize, item: usize, period: usize) -> bool {
        let slot = &mut self.first[place * self.n_items + item];
        let earlier = (period as u32) < *slot;
        if earlier {
            *slot = period as u32;
        }
        earlier
    }

    fn forward(&mut self, crisis: &Crisis, lags: &Lags) {
        let mut grew = true;
        while grew {
            grew = false;
            for (link, leg) in crisis.legs.iter().enumerate() {
                // The earliest arrival of what enters in each period or later, once for all items.
                for item in 0..self.n_items {
                    let from = self.first[leg.from * self.n_items + item];
                    if from == NEVER {
                        continue;
                    }
                    // A shut gate is open at zero: before the road opens to anything, nothing arrives.
                    let mut enters = (from as usize..self.n_periods).filter(|period| self.is_open(link, *period));
                    if let Some((first, _)) = enters.find_map(|period| lags.link(link).to[period].first()) {
                        grew |= self.arrive(leg.to, item, *first);
                    }
                }
            }
        }
    }

    /// What lies or arrives where nobody has a use for it stays there, and is told.
    fn idle(&mut self, crisis: &Crisis) {
        let tables = &crisis.tables;
        let stocks = tables.stocks.rows.iter().map(|row| (&row.place, &row.item));
        let arrivals = tables.pipeline.rows.iter().map(|row| (&row.place, &row.item));
        for (place, item) in stocks.chain(arrivals) {
            self.useful[crisis.place(place) * self.n_items + crisis.item(item)] = true;
        }
    }

    fn backward(&mut self, crisis: &Crisis, needs: &Needs) {
        for row in &needs.rows {
            for item in 0..self.n_items {
                if crisis.accepts(row.group, item) && crisis.contents[item].iter().any(|(need, _)| *need == row.need) {
                    self.useful[row.place * self.n_items + item] = true;
                }
            }
        }
        for service in &crisis.tables.services.rows {
            if let Some(fuel) = &service.fuel_item {
                self.useful[crisis.place(&service.place) * self.n_items + crisis.item(fuel)] = true;
            }
        }
        for task in &crisis.tasks {
            if let Some((item, _)) = task.material {
                self.useful[task.place * self.n_items + item] = true;
            }
        }
        let mut grew = true;
        while grew {
            grew = false;
            for leg in &crisis.legs {
                for item in 0..self.n_items {
                    if self.useful[leg.to * self.n_items + item] && !self.useful[leg.from * self.n_items + item] {
                        self.useful[leg.from * self.n_items + item] = true;
                        grew = true;
                    }
                }
            }
        }
    }
}

/// Whether anything is sold of a supply in a period.
pub fn is_sold(crisis: &Crisis, supply: usize, period: usize) -> bool {
    let row = &crisis.tables.supplies.rows[supply];
    crisis.settings.grid.days_in_force(period, row.from, row.until) > 0
        && row.amount_t.is_none_or(|amount| amount.value() > 0.0)
}

/// For each link and period whether it and the place it leaves let anything pass.
fn open_legs(crisis: &Crisis) -> Vec<bool> {
    let n_periods = crisis.n_periods();
    let passes = |site: &str, period: usize| {
        let mut rows = crisis.tables.capacities.rows.iter().filter(|row| row.on.as_str() == site).peekable();
        let limited = rows.peek().is_some();
        // Each measure with rows must have one in force.
        let mut measures: std::collections::BTreeMap<_, bool> = std::collections::BTreeMap::new();
        for row in rows {
            let in_force = crisis.settings.grid.days_in_force(period, row.from, row.until) > 0;
            // A row of zero in force is a gate that is shut: it is kept, so that opening it has a price.
            *measures.entry(row.measure).or_default() |= in_force;
        }
        !limited || measures.values().all(|open| *open)
    };
    let mut open = Vec::with_capacity(crisis.legs.len() * n_periods);
    let mut by_site: std::collections::BTreeMap<&str, Vec<bool>> = std::collections::BTreeMap::new();
    for link in &crisis.tables.links.rows {
        for site in [link.id.as_str(), link.from.as_str()] {
            by_site.entry(site).or_insert_with(|| (0..n_periods).map(|period| passes(site, period)).collect());
        }
    }
    for link in &crisis.tables.links.rows {
        let (own, from) = (&by_site[link.id.as_str()], &by_site[link.from.as_str()]);
        // What passes an area is what arrives there, so that an area closes the way in, not the way out.
        let leaves_area =
            crisis.tables.places.rows[crisis.place(&link.from)].kind == longpole_model::entities::PlaceKind::Area;
        open.extend((0..n_periods).map(|period| own[period] && (leaves_area || from[period])));
    }
    open
}

/// Whether an item fills some need of the people whom a group stands for, at a place in a period.
pub fn fills(people: &crate::People<'_>, place: usize, group: usize, item: usize, period: usize) -> bool {
    let crisis = people.crisis;
    people.served(place, group, item, period) > 0.0
        && crisis.accepts(group, item)
        && crisis.contents[item].iter().any(|(need, _)| crisis.levels[group][*need].standard > 0.0)
}
