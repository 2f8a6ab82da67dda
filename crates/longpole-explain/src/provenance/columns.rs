//! The lines behind every column: who is meant, what it costs and carries, how long it takes.

use super::{
    CAPACITY, FUND, Figures, HOLDS, KEEPS, LASTS, LINK, LOAD, OFFER, PAY, PEOPLE, PLACE, Provenance, RATION, SERVICE,
    WORK, member,
};

/// Every block of columns whose provenance is known.
pub const BLOCKS: &[&str] = &[
    "purchase",
    "flow",
    "stock",
    "discarded",
    "delivery",
    "held",
    "shortfall_survival",
    "shortfall_standard",
    "service",
    "ration",
    "usage",
    "posted",
    "start",
    "progress",
    "finished",
    "wait",
    "makespan",
    "payment",
    "payroll",
    "unspent",
    "share_short",
    "worst",
];

impl Provenance<'_> {
    /// The figures behind a column of the program, each once.
    ///
    /// # Panics
    /// When the program has a block that is not in [`BLOCKS`].
    pub fn column(&self, column: usize) -> Vec<Figures> {
        let (block, key) = member(&self.formulation.program.columns, column);
        self.with_gates(match (block.name, &key[..]) {
            ("purchase", [supply, period]) => self.bought(*supply, *period),
            ("flow", [link, item, _]) => vec![LINK.of(*link), LOAD.of(*item)],
            ("stock" | "discarded", [place, item, _]) => vec![KEEPS.of(*item), PLACE.of(*place)],
            ("delivery", [place, leader, item, period]) => {
                let mut found = self.people_given(*place, *leader, *item, *period);
                found.extend(self.holds(*item));
                found.extend(self.ration_rows(*leader, *item));
                found
            }
            ("held", [place, leader, item, period]) => {
                let mut found = self.people_given(*place, *leader, *item, *period);
                found.extend(self.holds(*item));
                found.push(LASTS.of(*item));
                found
            }
            ("shortfall_survival" | "shortfall_standard", [place, leader, need, period]) => {
                self.owed([*place, *leader, *need, *period])
            }
            ("service", [service, leader, period]) => {
                let row = &self.crisis.tables.services.rows[*service];
                let (place, need) = (self.crisis.place(&row.place), self.crisis.need(&row.need));
                let people = self.needing(need, *leader).flat_map(|group| self.counts(place, group, *period));
                std::iter::once(SERVICE.of(*service)).chain(people.map(|(row, _)| PEOPLE.of(row))).collect()
            }
            ("ration", [sharer, item, _]) => {
                let groups = 0..self.crisis.groups.len();
                let sharing = groups.filter(|group| sharer == group || *sharer == self.crisis.groups.len());
                let rows: Vec<Figures> = sharing.flat_map(|group| self.ration_rows(group, *item)).collect();
                rows.into_iter().chain(self.holds(*item)).collect()
            }
            ("usage", [capacity, _]) => vec![CAPACITY.of(*capacity)],
            ("posted", [force, ..]) => self.people_of(*force),
            ("payroll", [force, payer, _]) => self.paid_to(*force, *payer),
            ("start" | "progress" | "finished" | "wait", [work, ..]) => vec![WORK.of(*work)],
            ("makespan", _) => (0..self.crisis.tasks.len()).map(|work| WORK.of(work)).collect(),
            ("payment" | "unspent", [fund, ..]) => self.money_of(*fund),
            ("share_short", [place, leader, need]) => self.owed_throughout(*place, *leader, *need),
            // The largest of all: it is made of every share, and of no line by itself.
            ("worst", _) => Vec::new(),
            (name, _) => panic!("the provenance of the block `{name}` is not written"),
        })
    }

    /// The people whom a group stands for, where an item is meant.
    fn people_given(&self, place: usize, leader: usize, item: usize, period: usize) -> Vec<Figures> {
        let groups = self.given(item, leader);
        groups.flat_map(|group| self.counts(place, group, period)).map(|(row, _)| PEOPLE.of(row)).collect()
    }

    /// What people are owed in any period.
    pub(super) fn owed_throughout(&self, place: usize, leader: usize, need: usize) -> Vec<Figures> {
        let periods = 0..self.crisis.settings.grid.len();
        periods.flat_map(|period| self.owed([place, leader, need, period])).collect()
    }

    /// An offer, and the rate of its currency.
    pub(super) fn bought(&self, supply: usize, period: usize) -> Vec<Figures> {
        let currency = self.crisis.tables.supplies.rows[supply].currency.as_deref();
        let rate = self.rate(currency, self.crisis.settings.grid.periods()[period].start);
        let rate = rate.map(|line| super::RATE.of(line.row));
        std::iter::once(OFFER.of(supply)).chain(rate).collect()
    }

    /// What an item holds.
    pub(super) fn holds(&self, item: usize) -> Vec<Figures> {
        let rows = self.crisis.tables.contents.rows.iter().enumerate();
        rows.filter(|(_, row)| self.crisis.item(&row.item) == item).map(|(row, _)| HOLDS.of(row)).collect()
    }

    /// The ration rows of a group for an item.
    pub(super) fn ration_rows(&self, group: usize, item: usize) -> Vec<Figures> {
        let rows = self.crisis.rations[group].iter().flatten();
        rows.filter(|row| row.item == item).map(|row| RATION.of(row.row)).collect()
    }

    /// What makes the pay of a force: its people, what they cost, and the fund that pays, if money is limited.
    pub(super) fn paid_to(&self, force: usize, payer: usize) -> Vec<Figures> {
        let mut found = self.people_of(force);
        found.push(PAY.of(force));
        if payer < self.crisis.tables.funds.rows.len() {
            found.extend(self.money_of(payer));
        }
        found
    }

    /// A fund, and the rate of its currency.
    pub(super) fn money_of(&self, fund: usize) -> Vec<Figures> {
        let rate = self.rate_of_fund(fund).map(|line| super::RATE.of(line.row));
        std::iter::once(FUND.of(fund)).chain(rate).collect()
    }

    pub(super) fn rate_of_fund(&self, fund: usize) -> Option<super::Line> {
        let row = &self.crisis.tables.funds.rows[fund];
        let start = self.crisis.settings.start();
        self.rate(row.currency.as_deref(), row.from.unwrap_or(start).max(start))
    }
}
