//! What the report adds up from the tables of the plan.

use crate::Input;
use longpole_base::{Date, calendar};
use longpole_plan::Coverage;
use std::collections::BTreeMap;

/// Person-days, and how far they are met.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Met {
    /// Person-days that need something.
    pub person_days: f64,
    /// The part of it that is met, in person-days.
    pub provided: f64,
    /// Person-days below survival.
    pub survival: f64,
    /// Person-days below standard.
    pub standard: f64,
}

impl Met {
    fn add(&mut self, row: &Coverage) {
        let days = calendar::offset_of(row.period, row.until) as f64 + 1.0;
        let person_days = row.people.value() * days;
        self.person_days += person_days;
        self.provided += person_days * row.share.value();
        self.survival += row.person_days_survival.value();
        self.standard += row.person_days_standard.value();
    }

    /// The part that is met; all of nothing.
    pub fn share(&self) -> f64 {
        if self.person_days > 0.0 { (self.provided / self.person_days).clamp(0.0, 1.0) } else { 1.0 }
    }
}

/// Sums over the plan.
#[derive(Clone, Debug, Default)]
pub(crate) struct Facts {
    /// All needs of all places.
    pub all: Met,
    /// By need, by period.
    pub need_period: BTreeMap<(usize, Date), Met>,
    /// By need.
    pub needs: BTreeMap<usize, Met>,
    /// By place and need.
    pub place_need: BTreeMap<(usize, usize), Met>,
    /// By place.
    pub places: BTreeMap<usize, Met>,
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
        let mut people: BTreeMap<(usize, Date, usize), f64> = BTreeMap::new();
        for row in &tables.coverage {
            let (place, need, group) = (crisis.place(&row.place), crisis.need(&row.need), crisis.group(&row.group));
            facts.all.add(row);
            facts.need_period.entry((need, row.period)).or_default().add(row);
            facts.needs.entry(need).or_default().add(row);
            facts.place_need.entry((place, need)).or_default().add(row);
            facts.places.entry(place).or_default().add(row);
            let days = calendar::offset_of(row.period, row.until) as f64 + 1.0;
            people.insert((place, row.period, group), row.people.value() * days / facts.days);
        }
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

    /// The area that gets the least part, all needs together, and that part.
    pub fn worst(&self) -> Option<(usize, f64)> {
        let shares = self.places.iter().filter(|(_, met)| met.person_days > 0.0).map(|(at, met)| (*at, met.share()));
        shares.min_by(|a, b| a.1.total_cmp(&b.1))
    }
}
