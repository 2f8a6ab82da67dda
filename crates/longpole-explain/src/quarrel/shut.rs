//! What is shut in the periods of a quarrel: ways and offers that the program has no column for, since their dates
//! exclude the period. They take no part in a quarrel as rules do, and opening them may end it all the same.

use super::rules::Rules;
use crate::provenance::Line;
use longpole_base::{At, Date};
use longpole_model::Crisis;
use longpole_solve::Optimum;
use std::collections::{BTreeMap, BTreeSet};

/// Something that is shut.
#[derive(Clone, Debug)]
pub struct Shut {
    /// A link and what shuts it, or an offer.
    pub what: Way,
    /// The lines of input that shut it.
    pub lines: Vec<Line>,
    /// Where they stand.
    pub at: Vec<At>,
    /// The periods in which it would be needed, by position.
    pub periods: Vec<usize>,
    /// Whether there is a plan if it is open throughout, all else as it is.
    pub enough: bool,
}

/// What can be shut.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    /// A place or link, by its id.
    Site(String),
    /// An offer, by its id.
    Offer(String),
}

impl Rules<'_> {
    /// What is shut where and when goods are wanting.
    pub fn shut(&self, found: &Optimum) -> Vec<Shut> {
        let program = &self.formulation.program;
        let variables = &self.formulation.variables;
        let mut shut: BTreeMap<Way, (BTreeSet<Line>, BTreeSet<usize>)> = BTreeMap::new();
        let mut note = |way: Way, line: Line, period: usize| {
            let (lines, periods) = shut.entry(way).or_default();
            lines.insert(line);
            periods.insert(period);
        };
        for (row, key) in program.rows.block("stock_balance").into_iter().flat_map(longpole_program::Block::members) {
            let [place, item, period] = [key[0], key[1], key[2]].map(|number| number as usize);
            if found.prices.duals[row].abs() <= 1e-7 {
                continue;
            }
            for (link, _) in self.crisis.legs.iter().enumerate().filter(|(_, leg)| leg.to == place) {
                if variables.flow.get([link, item, period]).is_none() {
                    for (site, line) in self.closing(link, period) {
                        note(Way::Site(site), line, period);
                    }
                }
            }
            for (supply, row) in self.crisis.tables.supplies.rows.iter().enumerate() {
                let offer = &self.crisis.offers[supply];
                let open = self.crisis.settings.grid.days_in_force(period, row.from, row.until) > 0;
                if offer.place == place && offer.item == item && !open {
                    note(Way::Offer(row.id.to_string()), Line { table: "supplies", row: supply }, period);
                }
            }
        }
        let named = shut.into_iter().map(|(what, (lines, periods))| {
            let at = lines.iter().filter_map(|line| {
                let at = self.crisis.tables.at(line.table, line.row)?;
                Some(At { field: Some(self.excluding(*line, &periods).to_owned()), ..at })
            });
            let at = at.collect();
            let (lines, periods) = (lines.into_iter().collect(), periods.into_iter().collect());
            Shut { what, lines, at, periods, enough: false }
        });
        named.collect()
    }

    /// The capacity rows that keep a link shut in a period, since none of their measure is in force: by site.
    fn closing(&self, link: usize, period: usize) -> Vec<(String, Line)> {
        let grid = &self.crisis.settings.grid;
        let row = &self.crisis.tables.links.rows[link];
        let capacities = &self.crisis.tables.capacities.rows;
        let mut found = Vec::new();
        for site in [row.id.as_str(), row.from.as_str()] {
            let rows = || capacities.iter().enumerate().filter(|(_, row)| row.on.as_str() == site);
            let in_force =
                |row: &longpole_model::entities::Capacity| grid.days_in_force(period, row.from, row.until) > 0;
            for (at, row) in rows() {
                if !rows().any(|(_, other)| other.measure == row.measure && in_force(other)) {
                    found.push((site.to_owned(), Line { table: "capacities", row: at }));
                }
            }
        }
        found
    }

    /// The column that excludes the first of some periods.
    fn excluding(&self, line: Line, periods: &BTreeSet<usize>) -> &'static str {
        let first = periods.first().map(|period| self.crisis.settings.grid.periods()[*period].start);
        let from: Option<Date> = match line.table {
            "capacities" => self.crisis.tables.capacities.rows[line.row].from,
            _ => self.crisis.tables.supplies.rows[line.row].from,
        };
        match self.crisis.gate_deciding(line.table, line.row) {
            Some(_) if from > first => "gate",
            _ if from > first => "from",
            _ => "until",
        }
    }
}

/// The crisis with something open throughout.
pub fn opened(crisis: &Crisis, shut: &Shut) -> Crisis {
    crisis.changed_in_force(|tables| {
        for line in &shut.lines {
            if line.table == "capacities" {
                let row = &mut tables.capacities.rows[line.row];
                (row.from, row.until) = (None, None);
            } else {
                let row = &mut tables.supplies.rows[line.row];
                (row.from, row.until) = (None, None);
            }
        }
    })
}
