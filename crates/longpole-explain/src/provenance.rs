//! Which lines of input every column, row, side and bound of the program was made from.
//!
//! [`Provenance::column`] and [`Provenance::row`] name the figures that a column or a row rests on, whatever its value.
//! [`Provenance::side`] and [`Provenance::bound`] take the number on a row's side, or a column's bound, apart into the
//! products of input figures that add up to it. A test holds the two against every program of the examples.
//!
//! Factors of columns (contents, loads, losses, lead times, prices) are named by [`Provenance::row`], but have no part in
//! a side.

mod columns;
mod rows;
mod sides;

use longpole_formulate::Formulation;
use longpole_model::Crisis;
use longpole_model::entities::NeedKind;
use longpole_model::gates::Decider;
use longpole_model::ids::{ItemId, PlaceId};
use longpole_program::{Block, Side};
use std::collections::BTreeMap;

pub use columns::BLOCKS;
pub use rows::FAMILIES;

/// A row of an input table, by the position of the row; or what a truck carries, of which there is one in the settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Line {
    /// The table, or [`TRUCK`].
    pub table: &'static str,
    /// Position among the table's rows.
    pub row: usize,
}

/// The name under which a truck's load, which `longpole.toml` holds, stands among the tables.
pub const TRUCK: &str = "truck";

/// A line with those of its columns that matter for something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Figures {
    /// The line.
    pub line: Line,
    /// The columns.
    pub fields: &'static [&'static str],
}

/// Part of a number: a product of figures of one or more lines.
#[derive(Clone, Debug, PartialEq)]
pub struct Term {
    /// How much of the number it makes, in the number's unit.
    pub amount: f64,
    /// The lines whose figures are multiplied, what is counted first.
    pub lines: Vec<Line>,
}

/// The way back from a program to the input.
pub struct Provenance<'a> {
    crisis: &'a Crisis,
    formulation: &'a Formulation,
    /// Rows of `population` by place and group, in the order of their dates.
    population: BTreeMap<(usize, usize), Vec<usize>>,
    /// Rows of `requirements` by group and need.
    requirements: BTreeMap<(usize, usize), usize>,
}

impl<'a> Provenance<'a> {
    /// Prepares the way back.
    pub fn new(crisis: &'a Crisis, formulation: &'a Formulation) -> Self {
        let tables = &crisis.tables;
        let mut population: BTreeMap<(usize, usize), Vec<usize>> = BTreeMap::new();
        for (row, count) in tables.population.rows.iter().enumerate() {
            population.entry((crisis.place(&count.place), crisis.group(&count.group))).or_default().push(row);
        }
        for rows in population.values_mut() {
            rows.sort_by_key(|row| tables.population.rows[*row].from);
        }
        // Somebody may ask for levels of a group that nobody belongs to.
        let group = |id| crisis.groups.iter().position(|(known, _)| known == id);
        let requirements = tables.requirements.rows.iter().enumerate();
        let requirements = requirements.filter_map(|(n, row)| Some(((group(&row.group)?, crisis.need(&row.need)), n)));
        Self { crisis, formulation, population, requirements: requirements.collect() }
    }

    /// The rows of `population` that count a group at a place in a period, each with the people it adds to the average.
    fn counts(&self, place: usize, group: usize, period: usize) -> Vec<(usize, f64)> {
        let Some(rows) = self.population.get(&(place, group)) else { return Vec::new() };
        let grid = &self.crisis.settings.grid;
        let table = &self.crisis.tables.population.rows;
        let mut counts = Vec::new();
        for (n, row) in rows.iter().enumerate() {
            let until = rows.get(n + 1).map(|next| longpole_base::calendar::add_days(table[*next].from, -1));
            let days = grid.days_in_force(period, Some(table[*row].from), until);
            if days > 0 {
                let part = f64::from(days) / f64::from(grid.periods()[period].days);
                counts.push((*row, table[*row].people.value() * part));
            }
        }
        counts
    }

    /// The lines that say what a group needs of something.
    fn levels(&self, group: usize, need: usize) -> Vec<Line> {
        let of_need = Line { table: "needs", row: need };
        let Some(own) = self.requirements.get(&(group, need)) else { return vec![of_need] };
        let row = &self.crisis.tables.requirements.rows[*own];
        let own = Line { table: "requirements", row: *own };
        if row.survival.is_some() && row.standard.is_some() { vec![own] } else { vec![own, of_need] }
    }

    /// The groups whom a group stands for where a need is meant.
    fn needing(&self, need: usize, leader: usize) -> impl Iterator<Item = usize> + '_ {
        (0..self.crisis.groups.len()).filter(move |group| self.formulation.cohorts.of_need(need, *group) == leader)
    }

    /// The groups whom a group stands for where an item is meant.
    fn given(&self, item: usize, leader: usize) -> impl Iterator<Item = usize> + '_ {
        (0..self.crisis.groups.len()).filter(move |group| self.formulation.cohorts.of_item(item, *group) == leader)
    }

    /// Counts and levels behind what the people whom a group stands for are owed.
    fn owed(&self, [place, leader, need, period]: [usize; 4]) -> Vec<Figures> {
        let mut found = Vec::new();
        for group in self.needing(need, leader) {
            found.extend(self.counts(place, group, period).into_iter().map(|(row, _)| PEOPLE.of(row)));
            let levels = self.levels(group, need).into_iter();
            found.extend(levels.map(|line| Figures { line, fields: &["survival", "standard"] }));
        }
        found
    }

    /// What people are owed at a level, as products of counts and levels.
    fn owing(&self, key: [usize; 4], level: impl Fn(longpole_model::crisis::Levels) -> f64) -> Vec<Term> {
        let [place, leader, need, period] = key;
        let days = match self.crisis.tables.needs.rows[need].kind {
            NeedKind::Eaten => f64::from(self.crisis.settings.grid.periods()[period].days),
            NeedKind::Held => 1.0,
        };
        let mut terms = Vec::new();
        for group in self.needing(need, leader) {
            let each = level(self.crisis.levels[group][need]) * days;
            for (row, people) in self.counts(place, group, period) {
                let mut lines = vec![PEOPLE.of(row).line];
                lines.extend(self.levels(group, need));
                terms.push(Term { amount: people * each, lines });
            }
        }
        terms
    }

    /// Stocks and confirmed arrivals that are there without any decision, with the period in which they come.
    fn without_decision(&self, place: usize, item: usize) -> Vec<(Line, usize, f64)> {
        let (crisis, tables) = (self.crisis, &self.crisis.tables);
        let here = |at: &PlaceId, of: &ItemId| crisis.place(at) == place && crisis.item(of) == item;
        let stocks = tables.stocks.rows.iter().enumerate().filter(|(_, row)| here(&row.place, &row.item));
        let stocks = stocks.map(|(n, row)| (STOCK.of(n).line, 0, row.amount_t.value()));
        let grid = &crisis.settings.grid;
        let coming = tables.pipeline.rows.iter().enumerate().filter(|(_, row)| here(&row.place, &row.item));
        let coming = coming.filter_map(|(n, row)| {
            let period = grid.period_of(row.arrives.max(grid.start()))?;
            Some((ARRIVAL.of(n).line, period, row.amount_t.value()))
        });
        stocks.chain(coming).collect()
    }

    /// Who the people of a force are: its row, how they come, and the gates that they wait for.
    fn people_of(&self, force: usize) -> Vec<Figures> {
        let tables = &self.crisis.tables;
        let row = &tables.forces.rows[force];
        let points = tables.deployments.rows.iter().enumerate().filter(|(_, point)| point.force == row.id);
        let courses = || tables.courses.rows.iter().enumerate().filter(|(_, course)| course.force == row.id);
        let gates =
            row.gate.iter().chain(&row.entry_gate).chain(courses().filter_map(|(_, course)| course.gate.as_ref()));
        let mut found = vec![FORCE.of(force)];
        found.extend(points.map(|(n, _)| DEPLOYED.of(n)));
        found.extend(courses().map(|(n, _)| COURSE.of(n)));
        for gate in gates {
            self.follow(Some(self.crisis.gate(gate)), &mut found);
        }
        once(found)
    }

    /// Adds a gate, and those which decided its date.
    fn follow(&self, mut gate: Option<usize>, found: &mut Vec<Figures>) {
        while let Some(row) = gate {
            found.push(GATE.of(row));
            gate = match self.crisis.gates[row].decided_by {
                Decider::After(before) => Some(before),
                Decider::Own | Decider::Probability => None,
            };
        }
    }

    /// Each figure once, in order; behind a row whose dates a gate decided that gate, and those which decided the gate's.
    fn with_gates(&self, figures: Vec<Figures>) -> Vec<Figures> {
        let mut found = Vec::with_capacity(figures.len());
        for figure in figures {
            found.push(figure);
            self.follow(self.crisis.gate_deciding(figure.line.table, figure.line.row), &mut found);
        }
        once(found)
    }

    /// The row of `rates` by which an amount in a currency was turned into the plan's on a date.
    fn rate(&self, currency: Option<&str>, date: longpole_base::Date) -> Option<Line> {
        let currency = currency.filter(|currency| *currency != self.crisis.settings.currency)?;
        let rows = self.crisis.tables.rates.rows.iter().enumerate();
        let before = rows.filter(|(_, row)| row.currency == currency && row.from <= date);
        before.max_by_key(|(_, row)| row.from).map(|(row, _)| RATE.of(row).line)
    }
}

/// A table with the columns that matter.
pub(crate) struct Kind(&'static str, &'static [&'static str]);

impl Kind {
    pub(crate) const fn of(&self, row: usize) -> Figures {
        Figures { line: Line { table: self.0, row }, fields: self.1 }
    }
}

pub(crate) const PEOPLE: Kind = Kind("population", &["people"]);
pub(crate) const STOCK: Kind = Kind("stocks", &["amount_t"]);
pub(crate) const ARRIVAL: Kind = Kind("pipeline", &["amount_t", "arrives"]);
pub(crate) const RATE: Kind = Kind("rates", &["per_unit"]);
pub(crate) const OFFER: Kind = Kind("supplies", &["price", "amount_t", "per", "lead_days"]);
pub(crate) const CAPACITY: Kind = Kind("capacities", &["amount"]);
pub(crate) const PRESENCE: Kind = Kind("capacities", &["presence_per_unit"]);
pub(crate) const FORCE: Kind = Kind(
    "forces",
    &["strength", "ready_now", "gate", "entry_gate", "share_of_ceiling", "months_scale", "shape", "monthly_loss"],
);
pub(crate) const PAY: Kind = Kind(
    "forces",
    &[
        "cost_start",
        "cost_equip",
        "cost_month",
        "equipment_share",
        "civilians_month",
        "logistics_month",
        "funds",
        "unpaid_loss",
    ],
);
pub(crate) const DEPLOYED: Kind = Kind("deployments", &["month", "share"]);
pub(crate) const COURSE: Kind =
    Kind("courses", &["seats", "first", "every_days", "classes", "days", "equip_days", "cost_per_seat"]);
pub(crate) const ROOM: Kind = Kind("storage", &["amount_t"]);
pub(crate) const LINK: Kind = Kind("links", &["lead_days", "cost_per_t", "loss"]);
pub(crate) const LOAD: Kind = Kind("items", &["t_per_truck", "m3_per_t"]);
pub(crate) const KEEPS: Kind = Kind("items", &["loss_per_day", "shelf_days"]);
pub(crate) const LASTS: Kind = Kind("items", &["lasts_days"]);
pub(crate) const PLACE: Kind = Kind("places", &["kind"]);
pub(crate) const HOLDS: Kind = Kind("contents", &["amount"]);
pub(crate) const RATION: Kind = Kind("rations", &["min_g", "max_g", "min_share", "max_share"]);
pub(crate) const SERVICE: Kind = Kind("services", &["amount_per_day", "fuel_kg_per_unit"]);
pub(crate) const FUND: Kind = Kind("funds", &["amount", "status", "share_paid", "lag_days"]);
pub(crate) const WORK: Kind =
    Kind("works", &["days", "cost", "crews", "material_t", "after", "divisible", "from", "until", "weight"]);
pub(crate) const CREWS: Kind = Kind("crews", &["number"]);
pub(crate) const GATE: Kind = Kind("gates", &["likely", "probability", "after", "rule", "lag_days"]);
pub(crate) const LOADED: Kind = Kind(TRUCK, &["t", "m3"]);

/// The block that a member belongs to, and its key.
pub(crate) fn member(side: &Side, at: usize) -> (&Block, Vec<usize>) {
    let after = side.blocks.partition_point(|block| block.first as usize <= at);
    // Empty blocks share their first position with the next one.
    let block = side.blocks[..after].iter().rev().find(|block| !block.is_empty()).expect("every member has a block");
    (block, block.key(at - block.first as usize).iter().map(|k| *k as usize).collect())
}

/// Each figure once, in order.
fn once(mut figures: Vec<Figures>) -> Vec<Figures> {
    let mut seen = std::collections::BTreeSet::new();
    figures.retain(|figure| seen.insert(*figure));
    figures
}
