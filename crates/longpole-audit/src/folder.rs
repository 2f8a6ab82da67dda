//! What the folder says, by position: who is where, who is owed what, when roads open, who is served alike.
//!
//! Everything is worked out here from the tables and their documentation, day by day where days matter.

use crate::forces::InField;
use longpole_base::calendar::offset_of;
use longpole_base::{Date, Grid, Period};
use longpole_model::Crisis;
use longpole_model::entities::{NeedKind, PlaceKind};
use longpole_model::settings::RationRule;
use std::collections::BTreeMap;

/// A folder, looked at for an audit.
pub(crate) struct Folder<'a> {
    pub crisis: &'a Crisis,
    pub n_places: usize,
    pub n_items: usize,
    pub n_groups: usize,
    pub n_needs: usize,
    pub n_periods: usize,
    /// By link: when it lets anything pass.
    pub passages: Vec<Passage>,
    /// Forces in the field: who can be posted, and what they are paid.
    pub forces: Vec<InField>,
    people: Vec<f64>,
    alike: Vec<Vec<usize>>,
    diet_of_item: Vec<Option<usize>>,
}

/// When a link, and the place it leaves, let anything pass.
pub(crate) struct Passage {
    /// By period the first day of it on which something passes; `None` for all of its days, and where only rows of zero are
    /// in force.
    pub since: Vec<Option<Date>>,
    /// By period whether it is open on any day. A row of zero counts as open: nothing fits through it.
    pub open: Vec<bool>,
}

/// What a group at a place is owed of a need in a period, in need units; at any time, if it is held.
#[derive(Clone, Copy)]
pub(crate) struct Owed {
    /// People, averaged over the days of the period.
    pub people: f64,
    /// Below this, survival is at risk.
    pub survival: f64,
    /// Owed to them.
    pub standard: f64,
}

impl<'a> Folder<'a> {
    pub fn of(crisis: &'a Crisis) -> Self {
        let tables = &crisis.tables;
        let mut folder = Self {
            crisis,
            n_places: tables.places.rows.len(),
            n_items: tables.items.rows.len(),
            n_groups: crisis.groups.len(),
            n_needs: tables.needs.rows.len(),
            n_periods: crisis.n_periods(),
            passages: Vec::new(),
            forces: crate::forces::in_field(crisis),
            people: Vec::new(),
            alike: Vec::new(),
            diet_of_item: Vec::new(),
        };
        folder.passages = (0..crisis.legs.len()).map(|link| folder.passage(link)).collect();
        folder.people = folder.count();
        let diets = folder.diets();
        folder.diet_of_item =
            crisis.contents.iter().map(|filled| filled.first().map(|(need, _)| diets[*need])).collect();
        folder.alike = (0..folder.n_needs).map(|diet| folder.served_alike(&diets, diet)).collect();
        folder
    }

    pub fn grid(&self) -> &'a Grid {
        &self.crisis.settings.grid
    }

    /// Days of a period.
    pub fn days(&self, period: usize) -> f64 {
        f64::from(self.grid().periods()[period].days)
    }

    /// People of a group at a place, averaged over a period.
    pub fn people(&self, place: usize, group: usize, period: usize) -> f64 {
        self.people[(place * self.n_groups + group) * self.n_periods + period]
    }

    /// What a group at a place is owed; `None` if nobody is there or nothing is owed.
    pub fn owed(&self, place: usize, group: usize, need: usize, period: usize) -> Option<Owed> {
        let people = self.people(place, group, period);
        let levels = self.crisis.levels[group][need];
        if people <= 0.0 || levels.standard <= 0.0 {
            return None;
        }
        let amount = match self.crisis.tables.needs.rows[need].kind {
            NeedKind::Eaten => people * self.days(period),
            NeedKind::Held => people,
        };
        Some(Owed { people, survival: levels.survival * amount, standard: levels.standard * amount })
    }

    /// Whether an item is of any use to a group at a place: somebody is there, takes it, and is owed what is in it.
    pub fn is_for(&self, place: usize, group: usize, item: usize, period: usize) -> bool {
        self.people(place, group, period) > 0.0
            && self.crisis.accepts(group, item)
            && self.crisis.contents[item].iter().any(|(need, _)| self.crisis.levels[group][*need].standard > 0.0)
    }

    /// The first of the groups that are served as this one is where an item is meant.
    pub fn first_alike(&self, item: usize, group: usize) -> usize {
        self.diet_of_item[item].map_or(group, |diet| self.alike[diet][group])
    }

    /// Days of a period on which something stands, from a date until another, both included.
    pub fn days_in_force(&self, period: usize, from: Option<Date>, until: Option<Date>) -> f64 {
        let span = &self.grid().periods()[period];
        let first = from.map_or(span.start, |from| from.max(span.start));
        let last = until.map_or(span.last_day(), |until| until.min(span.last_day()));
        (offset_of(first, last) + 1).max(0) as f64
    }

    /// The same, as days of the plan.
    pub fn days_of(&self, period: usize, from: Option<Date>, until: Option<Date>) -> std::ops::Range<usize> {
        let days = self.days_from(period, from);
        let end = until.map_or(days.end, |until| (offset_of(self.grid().start(), until) + 1).max(0) as usize);
        days.start..days.end.min(end).max(days.start)
    }

    /// The days of a period from a date on, as days of the plan.
    pub fn days_from(&self, period: usize, from: Option<Date>) -> std::ops::Range<usize> {
        let span = &self.grid().periods()[period];
        let end = (span.offset + span.days) as usize;
        let first = from.map_or(0, |from| offset_of(self.grid().start(), from).max(0) as usize);
        first.max(span.offset as usize).min(end)..end
    }

    /// The part of what happens evenly over the days of a period, from a date on, that has taken effect some days later
    /// when another period ends.
    pub fn part_by(&self, happens: usize, from: Option<Date>, lag: f64, by: usize) -> f64 {
        let days = self.days_from(happens, from.filter(|_| lag > 0.0));
        if days.is_empty() {
            return 0.0;
        }
        let end = &self.grid().periods()[by];
        let left = f64::from(end.offset + end.days) - lag - days.start as f64;
        (left / days.len() as f64).clamp(0.0, 1.0)
    }

    /// The same within one period: what takes effect in it.
    pub fn part_in(&self, happens: usize, from: Option<Date>, lag: f64, within: usize) -> f64 {
        let before = within.checked_sub(1).map_or(0.0, |before| self.part_by(happens, from, lag, before));
        self.part_by(happens, from, lag, within) - before
    }

    fn passage(&self, link: usize) -> Passage {
        let row = &self.crisis.tables.links.rows[link];
        let is_area = self.crisis.tables.places.rows[self.crisis.legs[link].from].kind == PlaceKind::Area;
        // What passes an area is what arrives there: it does not close the way out.
        let sites: &[&str] = if is_area { &[row.id.as_str()] } else { &[row.id.as_str(), row.from.as_str()] };
        let capacities = &self.crisis.tables.capacities.rows;
        let mut opens = None;
        let mut open = vec![true; self.n_periods];
        for site in sites {
            let mut first: Option<Option<Date>> = None;
            let mut by_measure: BTreeMap<&str, Vec<bool>> = BTreeMap::new();
            for capacity in capacities.iter().filter(|capacity| capacity.on.as_str() == *site) {
                if capacity.amount.value() > 0.0 {
                    first = Some(first.map_or(capacity.from, |first| first.min(capacity.from)));
                }
                let in_force =
                    by_measure.entry(capacity.measure.as_str()).or_insert_with(|| vec![false; self.n_periods]);
                for (period, in_force) in in_force.iter_mut().enumerate() {
                    *in_force |= self.days_in_force(period, capacity.from, capacity.until) > 0.0;
                }
            }
            opens = opens.max(first.flatten());
            for in_force in by_measure.values() {
                open.iter_mut().zip(in_force).for_each(|(open, in_force)| *open &= in_force);
            }
        }
        let within = |period: &Period| opens.filter(|opens| *opens <= period.last_day());
        Passage { since: self.grid().periods().iter().map(within).collect(), open }
    }

    /// By place, whether one can go there from a place, link by link.
    pub fn within_reach(&self, place: usize) -> Vec<bool> {
        let mut within = vec![false; self.n_places];
        within[place] = true;
        // Another round for as long as one brings us further.
        while let Some(next) = self.crisis.legs.iter().find(|leg| within[leg.from] && !within[leg.to]) {
            within[next.to] = true;
        }
        within
    }

    /// People by place, group and period: each row holds from its day until the next one.
    fn count(&self) -> Vec<f64> {
        let mut rows: BTreeMap<(usize, usize), BTreeMap<Date, f64>> = BTreeMap::new();
        for row in &self.crisis.tables.population.rows {
            let key = (self.crisis.place(&row.place), self.crisis.group(&row.group));
            rows.entry(key).or_default().insert(row.from, row.people.value());
        }
        let mut people = vec![0.0; self.n_places * self.n_groups * self.n_periods];
        for ((place, group), counts) in rows {
            let at = (place * self.n_groups + group) * self.n_periods;
            let froms: Vec<(Date, f64)> = counts.into_iter().collect();
            for (number, (from, count)) in froms.iter().enumerate() {
                let next = froms.get(number + 1).map(|(next, _)| longpole_base::calendar::add_days(*next, -1));
                for period in 0..self.n_periods {
                    let part = self.days_in_force(period, Some(*from), next) / self.days(period);
                    people[at + period] += count * part;
                }
            }
        }
        people
    }

    /// Needs that hang together, each named by the first of them: some item fills several, or a share of the whole ration
    /// ties together all that is eaten.
    fn diets(&self) -> Vec<usize> {
        let mut diet: Vec<usize> = (0..self.n_needs).collect();
        let mut ties: Vec<Vec<usize>> =
            self.crisis.contents.iter().map(|filled| filled.iter().map(|(need, _)| *need).collect()).collect();
        let has_shares =
            self.crisis.tables.rations.rows.iter().any(|row| row.min_share.is_some() || row.max_share.is_some());
        if has_shares {
            let needs = self.crisis.tables.needs.rows.iter().enumerate();
            ties.push(needs.filter(|(_, need)| need.kind == NeedKind::Eaten).map(|(need, _)| need).collect());
        }
        for _ in 0..self.n_needs {
            for tie in &ties {
                let Some(first) = tie.iter().map(|need| diet[*need]).min() else { continue };
                for need in tie {
                    diet[*need] = first;
                }
            }
        }
        diet
    }

    /// For each group the first that has the same levels and ration rows in a diet.
    fn served_alike(&self, diets: &[usize], diet: usize) -> Vec<usize> {
        let likeness = |group: usize| {
            let needs = (0..self.n_needs).filter(|need| diets[*need] == diet);
            let levels: Vec<_> = needs.map(|need| self.crisis.levels[group][need]).collect();
            let rows = self.crisis.rations[group].iter().flatten();
            let rows = rows.filter(|row| self.diet_of_item[row.item] == Some(diet));
            let rations: Vec<_> = rows.map(|row| (row.item, row.min_g, row.max_g, row.share)).collect();
            (levels, rations)
        };
        let apart = self.crisis.settings.ration == RationRule::PerGroup;
        let each: Vec<_> = (0..self.n_groups).map(likeness).collect();
        (0..self.n_groups)
            .map(|group| (0..group).find(|other| !apart && each[*other] == each[group]).unwrap_or(group))
            .collect()
    }
}

/// From which period on an item can be where, by what lies there, is offered there or can be brought there.
pub(crate) struct Within {
    first: Vec<Option<usize>>,
    n_items: usize,
}

impl Within {
    pub fn reach(folder: &Folder<'_>) -> Self {
        let crisis = folder.crisis;
        let mut within = Self { first: vec![None; folder.n_places * folder.n_items], n_items: folder.n_items };
        for row in crisis.tables.stocks.rows.iter().filter(|row| row.amount_t.value() > 0.0) {
            within.come(crisis.place(&row.place), crisis.item(&row.item), 0);
        }
        for row in &crisis.tables.pipeline.rows {
            if let Some(period) = folder.grid().period_of(row.arrives.max(folder.grid().start())) {
                within.come(crisis.place(&row.place), crisis.item(&row.item), period);
            }
        }
        let arrives = |sent: usize, opens: Option<Date>, lag: f64| {
            (sent..folder.n_periods).find(|period| folder.part_by(sent, opens, lag, *period) > 1e-9)
        };
        for (row, offer) in crisis.tables.supplies.rows.iter().zip(&crisis.offers) {
            let sells = row.amount_t.is_none_or(|amount| amount.value() > 0.0);
            let opens = (0..folder.n_periods).find(|period| folder.days_in_force(*period, row.from, row.until) > 0.0);
            if let Some(period) = opens.filter(|_| sells).and_then(|sold| arrives(sold, row.from, offer.lead_days)) {
                within.come(offer.place, offer.item, period);
            }
        }
        let mut farther = true;
        while farther {
            farther = false;
            for (leg, passage) in crisis.legs.iter().zip(&folder.passages) {
                for item in 0..folder.n_items {
                    let Some(there) = within.first(leg.from, item) else { continue };
                    let mut leaves = (there..folder.n_periods).filter(|period| passage.open[*period]);
                    if let Some(period) = leaves.find_map(|sent| arrives(sent, passage.since[sent], leg.lead_days)) {
                        farther |= within.come(leg.to, item, period);
                    }
                }
            }
        }
        within
    }

    /// Whether an item can be at a place in a period.
    pub fn can_be(&self, place: usize, item: usize, period: usize) -> bool {
        self.first(place, item).is_some_and(|first| first <= period)
    }

    fn first(&self, place: usize, item: usize) -> Option<usize> {
        self.first[place * self.n_items + item]
    }

    /// Notes an arrival. True if it is earlier than all before.
    fn come(&mut self, place: usize, item: usize, period: usize) -> bool {
        let first = &mut self.first[place * self.n_items + item];
        let earlier = first.is_none_or(|first| period < first);
        if earlier {
            *first = Some(period);
        }
        earlier
    }
}
