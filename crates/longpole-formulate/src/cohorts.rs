//! People who are served alike: groups of one place with the same levels and the same rations share their columns.
//!
//! A plan for them together is as good as any plan for them apart, since what they get can be split by heads; and it is
//! fairer, since nobody is served better for nothing. The program becomes smaller by as much.
//!
//! Needs and items hang together where an item fills several needs; such a *diet* is looked at as a whole: two groups
//! are alike in it if all its levels and all its ration rows are the same for both. Where rations are one per group,
//! or the aim is whoever is worst off, every group stays by itself.

use longpole_model::Crisis;
use longpole_model::entities::NeedKind;
use longpole_model::settings::{AimKind, RationRule};
use longpole_needs::{NeedRow, Needs};

/// For every group the one that stands for it.
#[derive(Clone, Debug)]
pub struct Cohorts {
    diet_of_need: Vec<usize>,
    diet_of_item: Vec<Option<usize>>,
    leaders: Vec<Vec<usize>>,
}

impl Cohorts {
    /// Finds who is alike.
    pub fn of(crisis: &Crisis) -> Self {
        let n_needs = crisis.tables.needs.rows.len();
        let diet_of_need = diets(crisis, n_needs);
        let diet_of_item: Vec<Option<usize>> =
            crisis.contents.iter().map(|filled| filled.first().map(|(need, _)| diet_of_need[*need])).collect();
        let mut cohorts = Self { diet_of_need, diet_of_item, leaders: Vec::new() };
        cohorts.leaders = (0..n_needs)
            .map(|diet| {
                (0..crisis.groups.len())
                    .map(|group| (0..group).find(|other| cohorts.alike(crisis, diet, *other, group)).unwrap_or(group))
                    .collect()
            })
            .collect();
        cohorts
    }

    /// The group that stands for a group where a need is meant.
    pub fn of_need(&self, need: usize, group: usize) -> usize {
        self.leaders[self.diet_of_need[need]][group]
    }

    /// The group that stands for a group where an item is meant.
    pub fn of_item(&self, item: usize, group: usize) -> usize {
        self.diet_of_item[item].map_or(group, |diet| self.leaders[diet][group])
    }

    /// People whom a group stands for where an item is meant.
    pub fn people(&self, needs: &Needs, place: usize, leader: usize, item: usize, period: usize) -> f64 {
        let n_groups = self.leaders.first().map_or(0, Vec::len);
        let followers = (0..n_groups).filter(|group| self.of_item(item, *group) == leader);
        followers.map(|group| needs.people(place, group, period)).sum()
    }

    /// People whom a group stands for where a need is meant.
    pub fn people_needing(&self, needs: &Needs, place: usize, leader: usize, need: usize, period: usize) -> f64 {
        let n_groups = self.leaders.first().map_or(0, Vec::len);
        let followers = (0..n_groups).filter(|group| self.of_need(need, *group) == leader);
        followers.map(|group| needs.people(place, group, period)).sum()
    }

    /// The needs with everybody counted under the group that stands for them.
    pub fn gather(&self, needs: &Needs) -> Vec<NeedRow> {
        let mut sums: std::collections::BTreeMap<[usize; 4], NeedRow> = std::collections::BTreeMap::new();
        for row in &needs.rows {
            let leader = self.of_need(row.need, row.group);
            let key = [row.place, leader, row.need, row.period];
            let sum =
                sums.entry(key).or_insert(NeedRow { group: leader, people: 0.0, survival: 0.0, standard: 0.0, ..*row });
            sum.people += row.people;
            sum.survival += row.survival;
            sum.standard += row.standard;
        }
        sums.into_values().collect()
    }

    fn alike(&self, crisis: &Crisis, diet: usize, one: usize, other: usize) -> bool {
        // Who is worst off is asked group by group.
        let by_group = crisis.settings.aims.contains(&AimKind::WorstOff);
        if by_group || crisis.settings.ration == RationRule::PerGroup {
            return false;
        }
        let needs = self.diet_of_need.iter().enumerate().filter(|(_, d)| **d == diet).map(|(need, _)| need);
        let same_levels = needs.into_iter().all(|need| crisis.levels[one][need] == crisis.levels[other][need]);
        let rations = |group: usize| {
            crisis.rations[group].as_ref().map(|rows| {
                let of_diet = rows.iter().filter(|row| self.diet_of_item[row.item] == Some(diet));
                of_diet.map(|row| (row.item, row.min_g, row.max_g, row.share)).collect::<Vec<_>>()
            })
        };
        same_levels && rations(one) == rations(other)
    }
}

/// For each need the smallest need that hangs together with it.
fn diets(crisis: &Crisis, n_needs: usize) -> Vec<usize> {
    let mut diet: Vec<usize> = (0..n_needs).collect();
    // A share of the whole ration ties together everything that is eaten.
    if crisis.rations.iter().flatten().flatten().any(|row| row.share.0.is_some() || row.share.1.is_some()) {
        let is_eaten = |need: usize| crisis.tables.needs.rows[need].kind == NeedKind::Eaten;
        let first = (0..n_needs).find(|need| is_eaten(*need)).unwrap_or(0);
        (0..n_needs).filter(|need| is_eaten(*need)).for_each(|need| diet[need] = first);
    }
    let mut moved = true;
    while moved {
        moved = false;
        for filled in &crisis.contents {
            let Some(least) = filled.iter().map(|(need, _)| diet[*need]).min() else { continue };
            for (need, _) in filled {
                if diet[*need] != least {
                    diet[*need] = least;
                    moved = true;
                }
            }
        }
    }
    diet
}
