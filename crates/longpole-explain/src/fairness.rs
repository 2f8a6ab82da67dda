//! How evenly needs are met over areas: who is worst off, and the Gini coefficient of what areas get.
//!
//! To minimize what is missing altogether can starve the place that is dear to reach. So that nobody overlooks it, every
//! summary and every comparison tells the worst-off area and the Gini coefficient beside the sums.
//!
//! The *fill* of an area is the part of what it is owed over the whole plan that is provided. For one need both are
//! amounts of that need (what is held stands per period and is weighted by days). For all needs together the fills of an
//! area's needs are averaged, each weighted by the person-days that need it.

use longpole_base::calendar::offset_of;
use longpole_model::Crisis;
use longpole_model::entities::NeedKind;
use longpole_plan::Coverage;
use std::collections::BTreeMap;

/// How areas fare.
#[derive(Clone, Debug, Default)]
pub struct Fairness {
    /// Each need that anybody has, by its position, in the order of its table.
    pub needs: Vec<(usize, Fills)>,
    /// All needs together.
    pub all: Fills,
}

/// What areas get of what they are owed, in the order of `places`.
#[derive(Clone, Debug, Default)]
pub struct Fills {
    /// One per area where anybody is owed anything.
    pub areas: Vec<Area>,
}

/// What one area gets.
#[derive(Clone, Copy, Debug, Default)]
pub struct Area {
    /// Position in `places`.
    pub place: usize,
    /// Person-days of the people who are owed something: the weight of the area.
    pub person_days: f64,
    /// What is provided, at most what is owed in each period.
    pub given: f64,
    /// What is owed.
    pub owed: f64,
}

impl Fairness {
    /// Adds up what every area gets.
    pub fn of(crisis: &Crisis, coverage: &[Coverage]) -> Self {
        let mut needs: BTreeMap<usize, BTreeMap<usize, Area>> = BTreeMap::new();
        let mut people = BTreeMap::new();
        for row in coverage {
            let (need, place) = (crisis.need(&row.need), crisis.place(&row.place));
            let days = (offset_of(row.period, row.until) + 1) as f64;
            // Held needs stand per period; weighted by days they compare with those that are eaten.
            let weight = if crisis.tables.needs.rows[need].kind == NeedKind::Held { days } else { 1.0 };
            let area = needs.entry(need).or_default().entry(place).or_insert(Area { place, ..Area::default() });
            area.person_days += row.people.value() * days;
            area.given += row.provided.value().min(row.required.value()) * weight;
            area.owed += row.required.value() * weight;
            // A group is counted once, however many needs it has.
            people.insert((place, &row.group, row.period), row.people.value() * days);
        }
        let mut all: BTreeMap<usize, Area> = BTreeMap::new();
        for area in needs.values().flat_map(BTreeMap::values) {
            let sum = all.entry(area.place).or_insert(Area { place: area.place, ..Area::default() });
            sum.given += area.person_days * area.fill();
            sum.owed += area.person_days;
        }
        for ((place, _, _), person_days) in people {
            all.entry(place).or_default().person_days += person_days;
        }
        let fills = |areas: BTreeMap<usize, Area>| Fills { areas: areas.into_values().collect() };
        let needs = needs.into_iter().map(|(need, areas)| (need, fills(areas))).collect();
        Self { needs, all: fills(all) }
    }
}

impl Area {
    /// Part of what is owed that is provided.
    pub fn fill(&self) -> f64 {
        self.given / self.owed
    }
}

impl Fills {
    /// Part of what is owed that is provided, over all areas; all of it where nothing is owed.
    pub fn share(&self) -> f64 {
        let (given, owed) = self.areas.iter().fold((0.0, 0.0), |sum, area| (sum.0 + area.given, sum.1 + area.owed));
        if owed > 0.0 { given / owed } else { 1.0 }
    }

    /// The area that gets the least part; the first of several. `None` where nothing is owed.
    pub fn worst(&self) -> Option<&Area> {
        self.areas.iter().min_by(|a, b| a.fill().total_cmp(&b.fill()).then(a.place.cmp(&b.place)))
    }

    /// The Gini coefficient of the fills, weighted by person-days.
    pub fn gini(&self) -> f64 {
        let mut parts: Vec<(f64, f64)> = self.areas.iter().map(|area| (area.person_days, area.fill())).collect();
        gini(&mut parts)
    }
}

/// The Gini coefficient of values with their weights: half the mean difference between two persons drawn by weight, over
/// the mean. 0 where all have the same, be it nothing; towards 1 where one has all.
pub fn gini(parts: &mut [(f64, f64)]) -> f64 {
    parts.sort_by(|a, b| a.1.total_cmp(&b.1));
    let all: f64 = parts.iter().map(|(weight, _)| weight).sum();
    let total: f64 = parts.iter().map(|(weight, value)| weight * value).sum();
    if all <= 0.0 || total <= 0.0 {
        return 0.0;
    }
    // Sorted, a value is above all that came before and below all that follow.
    let mut before = 0.0;
    let mut spread = 0.0;
    for (weight, value) in parts {
        spread += *weight * *value * (2.0 * before + *weight - all);
        before += *weight;
    }
    (spread / (all * total)).max(0.0)
}

#[cfg(test)]
mod tests {
    use super::gini;

    fn check(parts: &[(f64, f64)], expected: f64) {
        let found = gini(&mut parts.to_vec());
        assert!((found - expected).abs() < 1e-12, "{parts:?}: found {found}, expected {expected}");
    }

    #[test]
    fn four_areas_by_hand() {
        // Differences of all pairs: .3 + .6 + .8 + .3 + .5 + .2 = 2.7; the mean is .625; 2 × 2.7 / (2 × 16 × .625) = .27.
        check(&[(1.0, 0.5), (1.0, 0.2), (1.0, 1.0), (1.0, 0.8)], 0.27);
    }

    #[test]
    fn people_weigh_not_areas() {
        // An area split in two with the same fill changes nothing.
        check(&[(2.0, 0.2), (2.0, 0.5), (2.0, 0.8), (1.0, 1.0), (1.0, 1.0)], 0.27);
        // 3 of 4 persons have nothing: 3/4.
        check(&[(3.0, 0.0), (1.0, 1.0)], 0.75);
        check(&[(5.0, 0.4), (1.0, 0.4)], 0.0);
        check(&[(5.0, 0.0), (1.0, 0.0)], 0.0);
        check(&[], 0.0);
    }
}
