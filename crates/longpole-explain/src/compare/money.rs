//! What counted funds leave unspent when the plan ends, split by why.
//!
//! The rule, fund by fund. *Useful* is a period in which the fund may pay and an order can be placed, or goods can enter
//! a link, for one of its sectors, so that by the quickest way some of them reach somebody within its places who needs
//! them before the plan ends, as the plan counts lead times. Only time is looked at: whether there is room on the way is
//! not.
//!
//! 1. What it received after its last useful period is stuck by **date**: it came too late.
//! 2. The rest is stuck by **date** too if its own last day came before the last period that would have been useful
//!    without it, and somebody within its earmark lacked what it could have bought afterwards: it expired.
//! 3. Else it is stuck by **earmark** if the fund is tied to sectors or places, nobody within them lacks anything that it
//!    can buy and that can get there, and somebody outside does lack such a thing.
//! 4. What is left has **another** reason: nobody lacks what it could buy, or something else than money is the limit.
//!
//! Somebody *lacks* something who gets less than the standard in a period, by more than half a person-day.

use crate::Plan;
use crate::summary::SHORT;
use longpole_base::Date;
use longpole_base::quantity::{Money, Share};
use longpole_formulate::lags::{Lag, Lags};
use longpole_formulate::money::counted;
use longpole_formulate::reach::{Reach, is_sold};
use longpole_model::Crisis;
use longpole_model::entities::Fund;
use longpole_needs::Needs;
use longpole_plan::FundLevel;
use longpole_plan::comparison::StuckMoney;
use std::collections::BTreeSet;

/// One row per counted fund.
pub fn stuck(id: &str, crisis: &Crisis, needs: &Needs, plan: &Plan) -> Vec<StuckMoney> {
    if !crisis.money_is_limited() {
        return Vec::new();
    }
    let lags = Lags::of(crisis);
    let reach = Reach::of(crisis, needs, &lags);
    let wants = wants(crisis, needs, &reach);
    let lacks = lacks(crisis, plan, &reach);
    let view = View { crisis, lags: &lags, reach: &reach, wants: &wants, lacks: &lacks };
    counted(crisis)
        .map(|(_, fund)| {
            let levels: Vec<&FundLevel> = plan.tables.funds.iter().filter(|row| row.fund == fund.id).collect();
            view.split(id, fund, &levels)
        })
        .collect()
}

/// Something that somebody lacks in a period, and an item that would help and can get there.
struct Lack {
    place: usize,
    item: usize,
    period: Date,
}

struct View<'a> {
    crisis: &'a Crisis,
    lags: &'a Lags,
    reach: &'a Reach,
    /// Places and items that are of use there and can get there.
    wants: &'a BTreeSet<(usize, usize)>,
    lacks: &'a [Lack],
}

impl View<'_> {
    fn split(&self, id: &str, fund: &Fund, levels: &[&FundLevel]) -> StuckMoney {
        let periods = self.crisis.settings.grid.periods();
        let useful = self.useful(fund);
        let own = useful.iter().rev().copied().find(|period| self.may_pay(fund, *period));
        let is_late = |level: &&&FundLevel| own.is_none_or(|own| level.period > periods[own].start);
        let left = levels.last().map_or(0.0, |level| level.unspent.value());
        let late: f64 = levels.iter().filter(is_late).map(|level| level.received.value()).sum();
        // Without any useful period, dates or not, time is not the reason.
        let late = if useful.is_empty() { 0.0 } else { late.min(left) };
        let rest = left - late;
        let (mut date, mut earmark, mut other) = (late, 0.0, 0.0);
        if own < useful.last().copied()
            && self.is_lacking(|lack| covers(self.crisis, fund, lack) && comes_after(fund, lack))
        {
            date += rest;
        } else if is_tied(fund)
            && !self.is_lacking(|lack| covers(self.crisis, fund, lack))
            && self.is_lacking(|lack| !covers(self.crisis, fund, lack))
        {
            earmark = rest;
        } else {
            other = rest;
        }
        StuckMoney {
            scenario: id.to_owned(),
            fund: fund.id.clone(),
            received: Money(levels.iter().map(|level| level.received.value()).sum()),
            spent: Money(levels.iter().map(|level| level.paid.value()).sum()),
            stuck_date: Money(date),
            stuck_earmark: Money(earmark),
            stuck_other: Money(other),
            useful_until: own.map(|own| periods[own].last_day()),
            share_used: share_used(levels),
            untied: None,
            untied_gain: None,
            untied_unit: None,
        }
    }

    fn is_lacking(&self, of: impl Fn(&Lack) -> bool) -> bool {
        self.lacks.iter().any(of)
    }

    fn may_pay(&self, fund: &Fund, period: usize) -> bool {
        self.crisis.settings.grid.days_in_force(period, fund.from, fund.until) > 0
    }

    /// Periods in which money for the fund's sectors and places can still do something, whatever the fund's own dates.
    fn useful(&self, fund: &Fund) -> Vec<usize> {
        let crisis = self.crisis;
        let periods = 0..crisis.n_periods();
        let items: BTreeSet<usize> = self.wants.iter().map(|(_, item)| *item).collect();
        let mut useful = BTreeSet::new();
        for item in items.into_iter().filter(|item| for_sector(crisis, fund, *item)) {
            let latest = self.latest(fund, item);
            for (supply, offer) in crisis.offers.iter().enumerate().filter(|(_, offer)| offer.item == item) {
                let lag = self.lags.supply(supply);
                let sold = periods.clone().filter(|period| is_sold(crisis, supply, *period));
                useful.extend(sold.filter(|period| arrives_by(lag, *period, latest[offer.place])));
            }
            for (link, leg) in crisis.legs.iter().enumerate().filter(|(_, leg)| leg.cost_per_t > 0.0) {
                let lag = self.lags.link(link);
                let there = periods.clone().filter(|period| self.reach.alive(leg.from, item, *period));
                useful.extend(there.filter(|period| arrives_by(lag, *period, latest[leg.to])));
            }
        }
        useful.into_iter().collect()
    }

    /// By place the last period in which an item that is there can still get to a place of the fund where it is of use.
    fn latest(&self, fund: &Fund, item: usize) -> Vec<Option<usize>> {
        let n_periods = self.crisis.n_periods();
        let places = 0..self.crisis.tables.places.rows.len();
        let is_target = |place: usize| self.wants.contains(&(place, item)) && for_place(self.crisis, fund, place);
        let mut latest: Vec<Option<usize>> = places.map(|place| is_target(place).then_some(n_periods - 1)).collect();
        let mut rose = true;
        while rose {
            rose = false;
            for (link, leg) in self.crisis.legs.iter().enumerate() {
                let lag = self.lags.link(link);
                let by_here = (0..n_periods).rev().find(|period| arrives_by(lag, *period, latest[leg.to]));
                if by_here > latest[leg.from] {
                    latest[leg.from] = by_here;
                    rose = true;
                }
            }
        }
        latest
    }
}

fn share_used(levels: &[&FundLevel]) -> Option<Share> {
    let received: f64 = levels.iter().map(|level| level.received.value()).sum();
    let paid: f64 = levels.iter().map(|level| level.paid.value()).sum();
    (received > 0.0).then(|| Share((paid / received).min(1.0)))
}

/// Whether the first of what is sent in a period arrives in time.
fn arrives_by(lag: &Lag, period: usize, latest: Option<usize>) -> bool {
    let first = lag.to[period].iter().map(|(period, _)| *period).min();
    first.is_some_and(|first| Some(first) <= latest)
}

/// Whether something is lacking in a period that begins after the fund has expired.
fn comes_after(fund: &Fund, lack: &Lack) -> bool {
    fund.until.is_some_and(|until| lack.period > until)
}

fn is_tied(fund: &Fund) -> bool {
    !fund.sectors.is_empty() || !fund.places.is_empty()
}

fn for_sector(crisis: &Crisis, fund: &Fund, item: usize) -> bool {
    fund.sectors.is_empty() || fund.sectors.contains(&crisis.sectors[crisis.sector_of[item]])
}

fn for_place(crisis: &Crisis, fund: &Fund, place: usize) -> bool {
    fund.places.is_empty() || crisis.lies_within(place, &fund.places)
}

fn covers(crisis: &Crisis, fund: &Fund, lack: &Lack) -> bool {
    for_sector(crisis, fund, lack.item) && for_place(crisis, fund, lack.place)
}

/// The items that a need of a group at a place can be met with: given, or burnt by a service there; if they can get there.
fn helping(crisis: &Crisis, reach: &Reach, place: usize, group: usize, need: usize) -> Vec<usize> {
    let last = crisis.n_periods() - 1;
    let given = (0..crisis.contents.len()).filter(|item| {
        crisis.accepts(group, *item) && crisis.contents[*item].iter().any(|(filled, _)| *filled == need)
    });
    let services = crisis.tables.services.rows.iter();
    let burnt = services
        .filter(|row| crisis.place(&row.place) == place && crisis.need(&row.need) == need)
        .filter_map(|row| row.fuel_item.as_ref().map(|fuel| crisis.item(fuel)));
    given.chain(burnt).filter(|item| reach.alive(place, *item, last)).collect()
}

fn wants(crisis: &Crisis, needs: &Needs, reach: &Reach) -> BTreeSet<(usize, usize)> {
    let keys: BTreeSet<_> = needs.rows.iter().map(|row| (row.place, row.group, row.need)).collect();
    let items =
        |(place, group, need)| helping(crisis, reach, place, group, need).into_iter().map(move |item| (place, item));
    keys.into_iter().flat_map(items).collect()
}

fn lacks(crisis: &Crisis, plan: &Plan, reach: &Reach) -> Vec<Lack> {
    let mut lacks = Vec::new();
    for row in plan.tables.coverage.iter().filter(|row| row.person_days_standard.value() > SHORT) {
        let place = crisis.place(&row.place);
        let items = helping(crisis, reach, place, crisis.group(&row.group), crisis.need(&row.need));
        lacks.extend(items.into_iter().map(|item| Lack { place, item, period: row.period }));
    }
    lacks
}
