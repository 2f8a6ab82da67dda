//! Where what is sent, ordered or given in one period takes effect, on any grid of periods.
//!
//! What happens in a period happens evenly over its days; a lag shifts it, and it falls into later periods by their
//! share of the shifted days. So the mean delay is exact on weeks, on months, and on weeks now and months later,
//! and nothing is rounded to whole periods.

use longpole_base::Grid;
use longpole_model::Crisis;
use std::collections::BTreeMap;

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
        let to: Vec<Vec<(usize, f64)>> = (0..grid.len()).map(|period| grid.spread(period, days)).collect();
        let mut from = vec![Vec::new(); grid.len()];
        for (sent, arrivals) in to.iter().enumerate() {
            for (arrival, share) in arrivals {
                from[*arrival].push((sent, *share));
            }
        }
        Self { to, from }
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
        let mut known: BTreeMap<u64, usize> = BTreeMap::new();
        let mut lags = Vec::new();
        let mut number = |days: f64| {
            *known.entry(days.to_bits()).or_insert_with(|| {
                lags.push(Lag::new(grid, days));
                lags.len() - 1
            })
        };
        let of_link = crisis.legs.iter().map(|leg| number(leg.lead_days)).collect();
        let of_supply = crisis.offers.iter().map(|offer| number(offer.lead_days)).collect();
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
