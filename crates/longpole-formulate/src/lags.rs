//! Where what is sent, ordered or given in one period takes effect, on any grid of periods.
//!
//! What happens in a period happens evenly over its days; a lag shifts it, and it falls into later periods by their
//! share of the shifted days. So the mean delay is exact on weeks, on months, and on weeks now and months later,
//! and nothing is rounded to whole periods. Where an offer, a link or the place it leaves opens within a period, what is
//! sent is sent evenly from that day on, so that nothing arrives before it could have been sent.

use longpole_base::{Date, Grid};
use longpole_model::Crisis;
use longpole_model::entities::PlaceKind;
use std::collections::BTreeMap;

/// The first day on which a link and the place it leaves let anything pass, so that nothing arrives before it could have
/// been sent. `None` where they are open from the start. Rows of zero let nothing pass, and do not count; what could be
/// sent if one of them let it, in periods before that day, would be sent on all of their days. The last day is not looked
/// at: were it, closing later would bring what is sent evenly later.
fn opening(crisis: &Crisis, link: usize) -> Option<Date> {
    let row = &crisis.tables.links.rows[link];
    let leaves_area = crisis.tables.places.rows[crisis.legs[link].from].kind == PlaceKind::Area;
    // One row without a date leaves the beginning open, and so does no row.
    let of_site = |site: &str| {
        let rows = crisis.tables.capacities.rows.iter().filter(|capacity| capacity.on.as_str() == site);
        rows.filter(|capacity| capacity.amount.value() > 0.0).map(|capacity| capacity.from).min().flatten()
    };
    let own = of_site(row.id.as_str());
    if leaves_area { own } else { own.max(of_site(row.from.as_str())) }
}

/// The shares of one lag, seen from both ends.
#[derive(Clone, Debug)]
pub struct Lag {
    /// By period of sending: periods of arrival with their shares.
    pub to: Vec<Vec<(usize, f64)>>,
    /// By period of arrival: periods of sending with their shares.
    pub from: Vec<Vec<(usize, f64)>>,
}

impl Lag {
    /// The shares of a lag in days.
    pub fn new(grid: &Grid, days: f64) -> Self {
        Self::since(grid, days, None)
    }

    /// The shares of a lag of what is sent in the period of a date only from it on, and in others on all days.
    pub fn since(grid: &Grid, days: f64, from: Option<Date>) -> Self {
        let within = |period: usize| from.filter(|from| *from <= grid.periods()[period].last_day());
        let to: Vec<Vec<(usize, f64)>> =
            (0..grid.len()).map(|period| grid.spread_since(period, within(period), days)).collect();
        let mut from = vec![Vec::new(); grid.len()];
        for (sent, arrivals) in to.iter().enumerate() {
            for (arrival, share) in arrivals {
                from[*arrival].push((sent, *share));
            }
        }
        Self { to, from }
    }

    /// The share of what is sent in a period that has not arrived when another ends.
    pub fn to_come(&self, sent: usize, by: usize) -> f64 {
        let arrived: f64 = self.to[sent].iter().filter(|(period, _)| *period <= by).map(|(_, share)| share).sum();
        // Rounding alone leaves nothing on the road.
        if arrived > 1.0 - 1e-12 { 0.0 } else { 1.0 - arrived }
    }
}

/// The lags of every link and supply; equal lags are computed once.
#[derive(Clone, Debug)]
pub struct Lags {
    distinct: Vec<Lag>,
    of_link: Vec<usize>,
    of_supply: Vec<usize>,
}

impl Lags {
    /// Works out the lags of a crisis.
    pub fn of(crisis: &Crisis) -> Self {
        let grid = &crisis.settings.grid;
        let mut known: BTreeMap<(u64, Option<Date>), usize> = BTreeMap::new();
        let mut lags = Vec::new();
        let mut number = |days: f64, from: Option<Date>| {
            // At once is at once, whenever the days are.
            let from = from.filter(|_| days > 0.0);
            *known.entry((days.to_bits(), from)).or_insert_with(|| {
                lags.push(Lag::since(grid, days, from));
                lags.len() - 1
            })
        };
        let of_link = (0..crisis.legs.len()).map(|link| number(crisis.legs[link].lead_days, opening(crisis, link)));
        let of_link = of_link.collect();
        let supplies = crisis.tables.supplies.rows.iter().zip(&crisis.offers);
        let of_supply = supplies.map(|(row, offer)| number(offer.lead_days, row.from)).collect();
        Self { distinct: lags, of_link, of_supply }
    }

    /// The lag of a link.
    pub fn link(&self, link: usize) -> &Lag {
        &self.distinct[self.of_link[link]]
    }

    /// The lag of a supply.
    pub fn supply(&self, supply: usize) -> &Lag {
        &self.distinct[self.of_supply[supply]]
    }
}
