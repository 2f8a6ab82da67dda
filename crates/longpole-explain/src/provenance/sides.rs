//! The numbers on the sides of rows and on the bounds of columns, taken apart into products of input figures.

use super::{CAPACITY, CREWS, FUND, Line, OFFER, PEOPLE, Provenance, RATION, ROOM, SERVICE, Term, WORK, member};
use longpole_base::quantity::GRAMS_PER_TONNE;
use longpole_formulate::families::shelf_life;
use longpole_formulate::money;
use longpole_model::entities::Per;

impl Provenance<'_> {
    /// The products that add up to the finite side of a row; none where it is zero.
    ///
    /// # Panics
    /// When the program has a family that is not in [`super::FAMILIES`].
    pub fn side(&self, row: usize) -> Vec<Term> {
        let (block, key) = member(&self.formulation.program.rows, row);
        let tables = &self.crisis.tables;
        let grid = &self.crisis.settings.grid;
        match (block.name, &key[..]) {
            ("stock_balance", [place, item, period]) => {
                let given = self.without_decision(*place, *item).into_iter();
                given.filter(|(_, comes, _)| comes == period).map(|(line, _, amount)| term(amount, [line])).collect()
            }
            ("supply_total", [supply]) => {
                let amount = tables.supplies.rows[*supply].amount_t;
                amount.map(|amount| term(amount.value(), [OFFER.of(*supply).line])).into_iter().collect()
            }
            ("storage", [place, period]) => {
                let last = grid.periods()[*period].last_day();
                let rooms = tables.storage.rows.iter().enumerate();
                let here = rooms.filter(|(_, room)| {
                    self.crisis.place(&room.place) == *place
                        && room.work.is_none()
                        && room.from.is_none_or(|from| from <= last)
                        && room.until.is_none_or(|until| until >= last)
                });
                here.map(|(n, room)| term(room.amount_t.value(), [ROOM.of(n).line])).collect()
            }
            ("shelf_life", [place, item, period]) => self.still_kept(*item, &[*place], *period),
            ("shelf_life_total", [item, period]) => {
                self.still_kept(*item, &(0..tables.places.rows.len()).collect::<Vec<_>>(), *period)
            }
            ("coverage", [place, leader, need, period]) => {
                self.owing([*place, *leader, *need, *period], |levels| levels.standard)
            }
            ("service", [service, period]) => {
                let row = &tables.services.rows[*service];
                if row.work.is_some() {
                    return Vec::new();
                }
                let days = f64::from(grid.days_in_force(*period, row.from, row.until));
                vec![term(row.amount_per_day.value() * days, [SERVICE.of(*service).line])]
            }
            ("cash", [fund, period]) => {
                let now = money::received(self.crisis, *fund, *period);
                let before = period.checked_sub(1).map_or(0.0, |last| money::received(self.crisis, *fund, last));
                let lines = std::iter::once(FUND.of(*fund).line).chain(self.rate_of_fund(*fund));
                vec![term(now - before, lines)]
            }
            ("posts", [force, period]) => {
                let there = self.formulation.forces.iter().find(|there| there.force == *force);
                let lines = self.people_of(*force).into_iter().map(|figures| figures.line);
                there.map(|there| term(there.periods[*period].available, lines)).into_iter().collect()
            }
            ("works", [work]) => vec![term(1.0, [WORK.of(*work).line])],
            ("waiting" | "waiting_longest", [work]) => {
                let side = self.formulation.program.rows.lower[row];
                vec![term(side, [WORK.of(*work).line])]
            }
            ("crews", [kind, day]) => {
                let day = longpole_base::calendar::add_days(grid.start(), *day as i64);
                let crews = tables.crews.rows.iter().enumerate().filter(|(_, crew)| {
                    crew.kind == self.crisis.crew_kinds[*kind]
                        && crew.from.is_none_or(|from| from <= day)
                        && crew.until.is_none_or(|until| day <= until)
                });
                crews.map(|(n, crew)| term(crew.number.value(), [CREWS.of(n).line])).collect()
            }
            (
                "capacity"
                | "presence"
                | "held"
                | "ration_same"
                | "ration_least"
                | "ration_most"
                | "spending"
                | "earmark"
                | "share_short"
                | "worst_off"
                | "precedence"
                | "precedence_finished"
                | "repaired",
                _,
            ) => Vec::new(),
            (name, _) => panic!("the provenance of the family `{name}` is not written"),
        }
    }

    /// The products that add up to the least (or the most) that a column may be; none where that is zero or endless.
    ///
    /// # Panics
    /// When the program has a block that is not in [`super::BLOCKS`].
    pub fn bound(&self, column: usize, most: bool) -> Vec<Term> {
        let columns = &self.formulation.program.columns;
        let value = if most { columns.upper[column] } else { columns.lower[column] };
        if value == 0.0 || !value.is_finite() {
            return Vec::new();
        }
        let (block, key) = member(columns, column);
        let (tables, grid) = (&self.crisis.tables, &self.crisis.settings.grid);
        match (block.name, &key[..]) {
            ("purchase", [supply, period]) => {
                let row = &tables.supplies.rows[*supply];
                let amount = row.amount_t.map_or(0.0, longpole_base::quantity::Tonnes::value);
                let days = f64::from(grid.days_in_force(*period, row.from, row.until));
                let times = if row.per == Some(Per::Day) { days } else { 1.0 };
                vec![term(amount * times, [OFFER.of(*supply).line])]
            }
            ("usage", [capacity, period]) => {
                let row = &tables.capacities.rows[*capacity];
                let days = f64::from(grid.days_in_force(*period, row.from, row.until));
                vec![term(row.amount.value() * days, [CAPACITY.of(*capacity).line])]
            }
            ("payroll", [force, payer, _]) => {
                let lines: std::collections::BTreeSet<Line> =
                    self.paid_to(*force, *payer).into_iter().map(|figures| figures.line).collect();
                vec![term(value, lines)]
            }
            ("delivery", [place, leader, item, period]) => self.ration_bound([*place, *leader, *item, *period], most),
            ("shortfall_survival", [place, leader, need, period]) => {
                self.owing([*place, *leader, *need, *period], |levels| levels.survival)
            }
            ("shortfall_standard", [place, leader, need, period]) => {
                self.owing([*place, *leader, *need, *period], |levels| levels.standard - levels.survival)
            }
            ("start" | "progress" | "finished" | "wait", [work, ..]) => vec![term(value, [WORK.of(*work).line])],
            ("makespan", _) => vec![term(value, (0..self.crisis.tasks.len()).map(|work| WORK.of(work).line))],
            (
                "flow" | "stock" | "discarded" | "posted" | "held" | "service" | "ration" | "payment" | "unspent"
                | "share_short" | "worst",
                _,
            ) => Vec::new(),
            (name, _) => panic!("the provenance of the block `{name}` is not written"),
        }
    }

    /// What of stocks and arrivals is within its shelf life when a period ends.
    fn still_kept(&self, item: usize, places: &[usize], period: usize) -> Vec<Term> {
        let shelf = self.crisis.tables.items.rows[item].shelf_days;
        let keeps = shelf.and_then(|days| shelf_life::keeps(&self.crisis.settings.grid, days.value()));
        let Some(keeps) = keeps else { return Vec::new() };
        let mut terms = Vec::new();
        for place in places {
            for (line, came, amount) in self.without_decision(*place, item) {
                if let Some(share) = keeps[period].get(came) {
                    terms.push(term(amount * share, [line]));
                }
            }
        }
        terms
    }

    /// The ration rows that demand, or limit, what the people behind a delivery get, binding or not.
    pub(crate) fn rationing(&self, [place, leader, item, period]: [usize; 4], most: bool) -> Vec<usize> {
        let here = self.given(item, leader).filter(|group| !self.counts(place, *group, period).is_empty());
        let rows = here.flat_map(|group| self.crisis.rations[group].iter().flatten());
        let of_item = rows.filter(|row| row.item == item);
        of_item
            .filter(|row| if most { row.max_g.is_some() } else { row.min_g > Some(0.0) })
            .map(|row| row.row)
            .collect()
    }

    /// Grams per person and day, times people, times days, in tonnes.
    fn ration_bound(&self, [place, leader, item, period]: [usize; 4], most: bool) -> Vec<Term> {
        let days = f64::from(self.crisis.settings.grid.periods()[period].days);
        let mut terms = Vec::new();
        for group in self.given(item, leader) {
            let rows = self.crisis.rations[group].iter().flatten().filter(|row| row.item == item);
            let figures = rows.filter_map(|row| Some((row.row, if most { row.max_g } else { row.min_g }?)));
            let binding = if most {
                figures.min_by(|a, b| a.1.total_cmp(&b.1))
            } else {
                figures.max_by(|a, b| a.1.total_cmp(&b.1))
            };
            let Some((row, grams)) = binding else { continue };
            for (count, people) in self.counts(place, group, period) {
                let amount = grams * people * days / GRAMS_PER_TONNE;
                terms.push(term(amount, [RATION.of(row).line, PEOPLE.of(count).line]));
            }
        }
        terms
    }
}

fn term(amount: f64, lines: impl IntoIterator<Item = Line>) -> Term {
    Term { amount, lines: lines.into_iter().collect() }
}
