//! Where what is sent, ordered or given in one period takes effect, on any grid of periods.
//!
//! What happens in a period happens evenly over its days; a lag shifts it, and it falls into later periods by their
//! share of the shifted days. So the mean delay is exact on weeks, on months, and on weeks now and months later,
//! and nothing is rounded to whole periods. Where an offer, a link or the place it leaves opens or closes within a period, what
//! happens there happens evenly over the days on which it is open.

use longpole_base::{Date, Grid};
use longpole_model::Crisis;
use longpole_model::entities::PlaceKind;
use std::collections::BTreeMap;

/// First and last day on which something is sent; open where it has no date.
type Window = (Option<Date>, Option<Date>);

/// The days between which a link and the place it leaves let anything pass, so that nothing arrives before it could
/// have been sent. Gaps between capacity rows that fall into one period are not looked at.
fn opening(crisis: &Crisis, link: usize) -> Window {
    let row = &crisis.tables.links.rows[link];
    let leaves_area = crisis.tables.places.rows[crisis.legs[link].from].kind == PlaceKind::Area;
    let of_site = |site: &str| -> Window {
        let rows = || crisis.tables.capacities.rows.iter().filter(|capacity| capacity.on.as_str() == site);
        // No date at all, or one row without a date, leaves that end open.
        let first = rows().map(|capacity| capacity.from).min().flatten();
        let last = if rows().any(|capacity| capacity.until.is_none()) {
            None
        } else {
            rows().filter_map(|capacity| capacity.until).max()
        };
        (first, last)
    };
    let own = of_site(row.id.as_str());
    if leaves_area {
        return own;
    }
    let place = of_site(row.from.as_str());
    let last = match (own.1, place.1) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    };
    (own.0.max(place.0), last)
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
        Self::between(grid, days, (None, None))
    }

    /// The shares of a lag of what is sent only between two dates.
    pub fn between(grid: &Grid, days: f64, (from, until): Window) -> Self {
        let to: Vec<Vec<(usize, f64)>> =
            (0..grid.len()).map(|period| grid.spread_between(period, from, until, days)).collect();
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
        let mut known: BTreeMap<(u64, Window), usize> = BTreeMap::new();
        let mut lags = Vec::new();
        let mut number = |days: f64, window: Window| {
            // At once is at once, whenever the days are.
            let window = if days == 0.0 { (None, None) } else { window };
            *known.entry((days.to_bits(), window)).or_insert_with(|| {
                lags.push(Lag::between(grid, days, window));
                lags.len() - 1
            })
        };
        let of_link = (0..crisis.legs.len()).map(|link| number(crisis.legs[link].lead_days, opening(crisis, link)));
        let of_link = of_link.collect();
        let supplies = crisis.tables.supplies.rows.iter().zip(&crisis.offers);
        let of_supply = supplies.map(|(row, offer)| number(offer.lead_days, (row.from, row.until))).collect();
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
