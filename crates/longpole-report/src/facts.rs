//! What the report adds up from the tables of the plan.

use crate::Input;
use longpole_base::{Date, calendar};
use longpole_explain::fairness::{Area, Fairness};
use longpole_plan::Coverage;
use std::collections::BTreeMap;

/// People who are short, in person-days.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Short {
    /// Below survival.
    pub survival: f64,
    /// Below standard.
    pub standard: f64,
}

impl Short {
    fn add(&mut self, row: &Coverage) {
        self.survival += row.person_days_survival.value();
        self.standard += row.person_days_standard.value();
    }
}

/// Sums over the plan.
#[derive(Clone, Debug, Default)]
pub(crate) struct Facts {
    /// Who is short, all needs together.
    pub all: Short,
    /// The same by place and need.
    pub place_need: BTreeMap<(usize, usize), Short>,
    /// How far needs are met, over the whole plan.
    pub fairness: Fairness,
    /// The part of a need that is met in a period.
    pub need_period: BTreeMap<(usize, Date), f64>,
    /// People by place, averaged over the days of the plan.
    pub people: BTreeMap<usize, f64>,
    /// Tonnes, trucks and cost by link.
    pub links: BTreeMap<String, (f64, f64, f64)>,
    /// Tonnes and cost by offer.
    pub supplies: BTreeMap<String, (f64, f64)>,
    /// Received, paid and left by fund.
    pub funds: BTreeMap<String, (f64, f64, f64)>,
    /// Days of the plan.
    pub days: f64,
}

impl Facts {
    pub fn of(input: &Input<'_>) -> Self {
        let (crisis, tables) = (input.crisis, &input.plan.tables);
        let mut facts = Self { days: f64::from(crisis.settings.grid.days()), ..Self::default() };
        facts.fairness = Fairness::of(crisis, &tables.coverage);
        let mut people: BTreeMap<(usize, Date, usize), f64> = BTreeMap::new();
        let mut given: BTreeMap<(usize, Date), (f64, f64)> = BTreeMap::new();
        for row in &tables.coverage {
            let (place, need, group) = (crisis.place(&row.place), crisis.need(&row.need), crisis.group(&row.group));
            facts.all.add(row);
            facts.place_need.entry((place, need)).or_default().add(row);
            let of = given.entry((need, row.period)).or_default();
            of.0 += row.provided.value().min(row.required.value());
            of.1 += row.required.value();
            let days = calendar::offset_of(row.period, row.until) as f64 + 1.0;
            people.insert((place, row.period, group), row.people.value() * days / facts.days);
        }
        facts.need_period = given.into_iter().map(|(at, (given, owed))| (at, part(given, owed))).collect();
        for ((place, ..), heads) in people {
            *facts.people.entry(place).or_default() += heads;
        }
        for row in &tables.shipments {
            let sum = facts.links.entry(row.link.to_string()).or_default();
            sum.0 += row.amount_t.value();
            sum.1 += row.trucks.map_or(0.0, longpole_base::quantity::Plain::value);
            sum.2 += row.cost.value();
        }
        for row in &tables.purchases {
            let sum = facts.supplies.entry(row.supply.to_string()).or_default();
            sum.0 += row.amount_t.value();
            sum.1 += row.cost.value();
        }
        for row in &tables.funds {
            let sum = facts.funds.entry(row.fund.to_string()).or_default();
            sum.0 += row.received.value();
            sum.1 += row.paid.value();
            // Rows stand in the order of periods: the last one tells what is left.
            sum.2 = row.unspent.value();
        }
        facts
    }

    /// The part of its needs that an area is given; `None` if nobody there is owed anything.
    pub fn met_at(&self, place: usize) -> Option<f64> {
        self.fairness.all.areas.iter().find(|area| area.place == place).map(Area::fill)
    }
}

/// The part of what is owed that is given; all of nothing.
fn part(given: f64, owed: f64) -> f64 {
    if owed > 0.0 { given / owed } else { 1.0 }
}
