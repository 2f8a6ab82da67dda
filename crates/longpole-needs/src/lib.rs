//! People times standards: who needs what, where and when.
//!
//! **In:** a [`Crisis`]. **Out:** [`Needs`]: people by place, group and period, and one row per place, group, need
//! and period in which somebody needs something.
//!
//! **Never:** looks at supply, money or routes; knows whether a need can be met.

use longpole_model::Crisis;
use longpole_model::entities::NeedKind;

/// What a group at a place needs of one thing during one period.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NeedRow {
    /// Position in `places`.
    pub place: usize,
    /// Position in the crisis' groups.
    pub group: usize,
    /// Position in `needs`.
    pub need: usize,
    /// Position in the grid.
    pub period: usize,
    /// People, averaged over the days of the period.
    pub people: f64,
    /// Amount below which survival is at risk, in need units: for the whole period if eaten, at any time if held.
    pub survival: f64,
    /// Amount owed, in need units, as above. Never below `survival`.
    pub standard: f64,
}

/// All needs of a crisis.
#[derive(Clone, Debug)]
pub struct Needs {
    /// Rows by place, group, need, period, in that order.
    pub rows: Vec<NeedRow>,
    people: Vec<f64>,
    n_groups: usize,
    n_periods: usize,
}

impl Needs {
    /// Computes what everybody needs.
    ///
    /// People are counted from the rows of `population`: each row holds from its date until the next one of the same
    /// place and group; a period that several rows share has their average, weighted by days.
    /// A need that is eaten asks for level × people × days, one that is held for level × people.
    pub fn of(crisis: &Crisis) -> Self {
        let (n_places, n_groups) = (crisis.tables.places.rows.len(), crisis.groups.len());
        let n_periods = crisis.n_periods();
        let mut needs =
            Self { rows: Vec::new(), people: vec![0.0; n_places * n_groups * n_periods], n_groups, n_periods };
        needs.count(crisis);
        for place in 0..n_places {
            for group in 0..n_groups {
                needs.require(crisis, place, group);
            }
        }
        needs
    }

    /// People of a group at a place, averaged over a period.
    pub fn people(&self, place: usize, group: usize, period: usize) -> f64 {
        self.people[(place * self.n_groups + group) * self.n_periods + period]
    }

    fn count(&mut self, crisis: &Crisis) {
        let grid = &crisis.settings.grid;
        let rows = &crisis.tables.population.rows;
        let mut order: Vec<usize> = (0..rows.len()).collect();
        order.sort_by_key(|index| {
            let row = &rows[*index];
            (crisis.place(&row.place), crisis.group(&row.group), row.from)
        });
        for (n, &index) in order.iter().enumerate() {
            let row = &rows[index];
            let next = order.get(n + 1).map(|next| &rows[*next]);
            let until = next
                .filter(|next| next.place == row.place && next.group == row.group)
                .map(|next| longpole_base::calendar::add_days(next.from, -1));
            let base = (crisis.place(&row.place) * self.n_groups + crisis.group(&row.group)) * self.n_periods;
            for (period, span) in grid.periods().iter().enumerate() {
                let days = grid.days_in_force(period, Some(row.from), until);
                self.people[base + period] += row.people.value() * f64::from(days) / f64::from(span.days);
            }
        }
    }

    fn require(&mut self, crisis: &Crisis, place: usize, group: usize) {
        for (need, row) in crisis.tables.needs.rows.iter().enumerate() {
            let levels = crisis.levels[group][need];
            if levels.standard <= 0.0 {
                continue;
            }
            for (period, span) in crisis.settings.grid.periods().iter().enumerate() {
                let people = self.people(place, group, period);
                if people <= 0.0 {
                    continue;
                }
                let amount = match row.kind {
                    NeedKind::Eaten => people * f64::from(span.days),
                    NeedKind::Held => people,
                };
                let (survival, standard) = (levels.survival * amount, levels.standard * amount);
                self.rows.push(NeedRow { place, group, need, period, people, survival, standard });
            }
        }
    }
}
