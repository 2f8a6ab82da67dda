//! The rules of a program that may quarrel, each with all the sides and bounds that a line of input makes of it.

use super::Rule;
use crate::provenance::{Line, Provenance};
use longpole_formulate::Formulation;
use longpole_model::Crisis;
use longpole_model::entities::Per;
use longpole_program::{Block, Program};
use longpole_solve::{Member, Of, Side};
use std::collections::{BTreeMap, BTreeSet};

/// One side or bound that a rule makes.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    /// The side.
    pub member: Member,
    /// By how much the side moves, in its own unit, when the figure of the rule moves by one; zero if it does not.
    pub per_unit: f64,
    /// The period; `None` where the rule holds for the whole plan.
    pub period: Option<usize>,
    /// The place, of a ration.
    pub place: Option<usize>,
}

/// Every rule that a crisis sets, with its parts in the order of the program.
pub struct Rules<'a> {
    /// The crisis.
    pub crisis: &'a Crisis,
    /// Its program.
    pub formulation: &'a Formulation,
    provenance: Provenance<'a>,
    parts: BTreeMap<Rule, Vec<Part>>,
    of_member: BTreeMap<Member, Vec<Rule>>,
}

impl<'a> Rules<'a> {
    /// Gathers the rules of a program.
    pub fn new(crisis: &'a Crisis, formulation: &'a Formulation) -> Self {
        let provenance = Provenance::new(crisis, formulation);
        let mut rules = Self { crisis, formulation, provenance, parts: BTreeMap::new(), of_member: BTreeMap::new() };
        let program = &formulation.program;
        let together = (rules.together(false), rules.together(true));
        for block in &program.columns.blocks {
            for (column, key) in block.members() {
                rules.bounds(block, column, &numbers(key), &together);
            }
        }
        for block in &program.rows.blocks {
            for (row, key) in block.members() {
                rules.sides(block, row, &numbers(key));
            }
        }
        rules
    }

    /// The rules behind some sides. Sides that no line of input sets, such as balances, are behind none.
    pub fn behind(&self, members: &[Member]) -> BTreeSet<Rule> {
        members.iter().filter_map(|member| self.of_member.get(member)).flatten().cloned().collect()
    }

    /// All rules.
    pub fn all(&self) -> impl Iterator<Item = &Rule> {
        self.parts.keys()
    }

    /// The sides that a rule makes.
    pub fn parts(&self, rule: &Rule) -> &[Part] {
        self.parts.get(rule).map_or(&[], Vec::as_slice)
    }

    /// The program with only some of its rules; everything that is no rule stays.
    pub fn program(&self, keep: impl Fn(&Rule) -> bool) -> Program {
        let mut program = self.formulation.program.clone();
        for (_, parts) in self.parts.iter().filter(|(rule, _)| !keep(rule)) {
            for part in parts {
                let (side, at) = match part.member.of {
                    Of::Row(row) => (&mut program.rows, row),
                    Of::Column(column) => (&mut program.columns, column),
                };
                match (part.member.of, part.member.side) {
                    (Of::Column(_), Side::Lower) => side.lower[at] = 0.0,
                    (Of::Row(_), Side::Lower) => side.lower[at] = f64::NEG_INFINITY,
                    (_, Side::Upper) => side.upper[at] = f64::INFINITY,
                }
            }
        }
        program
    }

    /// The rows of input that set a rule.
    pub fn lines(&self, rule: &Rule) -> Vec<Line> {
        let tables = rule.tables();
        let line = |row: &usize| Line { table: tables[0], row: *row };
        match rule {
            Rule::Least(rows) | Rule::Most(rows) => return rows.iter().map(line).collect(),
            Rule::Room(row) => return vec![line(row)],
            // No fund pays: each could.
            Rule::Unpaid(_) => return (0..self.crisis.tables.funds.rows.len()).map(|row| line(&row)).collect(),
            _ => {}
        }
        let own = self.parts(rule).iter().filter(|part| part.period.is_some() || !matches!(rule, Rule::Goods(_)));
        let behind = own.flat_map(|part| match part.member.of {
            Of::Row(row) => self.provenance.row(row, &|_| false),
            Of::Column(column) => self.provenance.column(column),
        });
        let lines = behind.map(|figures| figures.line).filter(|line| tables.contains(&line.table));
        lines.collect::<BTreeSet<Line>>().into_iter().collect()
    }

    fn bounds(&mut self, block: &Block, column: usize, key: &[usize], together: &(Together, Together)) {
        let columns = &self.formulation.program.columns;
        let (lower, upper) = (columns.lower[column], columns.upper[column]);
        let tables = &self.crisis.tables;
        let part = |rules: &mut Self, rule: Rule, side: Side, per_unit: f64, period: usize, place: Option<usize>| {
            rules.add(
                rule,
                Part { member: Member { of: Of::Column(column), side }, per_unit, period: Some(period), place },
            );
        };
        match (block.name, key) {
            ("delivery", [place, group, item, period]) => {
                for (side, bound, together) in [(Side::Lower, lower, &together.0), (Side::Upper, upper, &together.1)] {
                    let rows = self.provenance.rationing([*place, *group, *item, *period], side == Side::Upper);
                    let Some(rows) = rows.first().and_then(|row| together.get(row)).cloned() else { continue };
                    let rule = if side == Side::Lower { Rule::Least(rows) } else { Rule::Most(rows) };
                    let grams = rule.figure(self.crisis).unwrap_or(0.0);
                    part(self, rule, side, if grams > 0.0 { bound / grams } else { 0.0 }, *period, Some(*place));
                }
            }
            ("usage", [capacity, period]) => {
                let row = &tables.capacities.rows[*capacity];
                let days = f64::from(self.crisis.settings.grid.days_in_force(*period, row.from, row.until));
                part(self, Rule::Capacity(*capacity), Side::Upper, days, *period, None);
            }
            ("purchase", [supply, period]) if upper.is_finite() => {
                let row = &tables.supplies.rows[*supply];
                let days = f64::from(self.crisis.settings.grid.days_in_force(*period, row.from, row.until));
                let units = if row.per == Some(Per::Day) { days } else { 1.0 };
                part(self, Rule::Supply(*supply), Side::Upper, units, *period, None);
            }
            _ => {}
        }
    }

    fn sides(&mut self, block: &Block, row: usize, key: &[usize]) {
        let upper = self.formulation.program.rows.upper[row];
        let (crisis, tables, grid) = (self.crisis, &self.crisis.tables, &self.crisis.settings.grid);
        let payments = self.formulation.program.columns.block("payment").map_or(0..0, |block| {
            let first = block.first as usize;
            first..first + block.len()
        });
        let program = &self.formulation.program;
        let is_unpaid = || program.row(row).all(|(column, _)| !payments.contains(&column));
        if block.name.starts_with("shelf_life") {
            self.kept(row);
        }
        let mut part = |rule: Rule, side: Side, per_unit: f64, period: Option<usize>| {
            self.add(rule, Part { member: Member { of: Of::Row(row), side }, per_unit, period, place: None });
        };
        match (block.name, key) {
            ("supply_total", [supply]) => part(Rule::Supply(*supply), Side::Upper, 1.0, None),
            ("storage", [place, period]) => {
                let last = grid.periods()[*period].last_day();
                let rooms = tables.storage.rows.iter().enumerate();
                for (room, row) in rooms.filter(|(_, row)| crisis.place(&row.place) == *place) {
                    // A room that is not in use then adds nothing, however large it is.
                    let used = row.from.is_none_or(|from| from <= last) && row.until.is_none_or(|until| until >= last);
                    if used || upper == 0.0 {
                        part(Rule::Room(room), Side::Upper, f64::from(u8::from(used)), Some(*period));
                    }
                }
            }
            ("stock_balance", [place, item, period]) if upper > 0.0 => {
                part(Rule::Goods([*place, *item, *period]), Side::Upper, 1.0, Some(*period));
            }
            ("cash", [fund, period]) => {
                let amount = tables.funds.rows[*fund].amount.value();
                let per_unit = if amount > 0.0 { upper / amount } else { 0.0 };
                part(Rule::Fund(*fund), Side::Upper, per_unit, Some(*period));
            }
            ("spending", [sector, period]) if is_unpaid() => {
                part(Rule::Unpaid(*sector), Side::Upper, 0.0, Some(*period));
            }
            ("repaired", [capacity, period]) => part(Rule::Capacity(*capacity), Side::Upper, 0.0, Some(*period)),
            ("presence", [site, period]) => part(Rule::Presence(*site), Side::Upper, 0.0, Some(*period)),
            ("earmark", [sector, place]) => part(Rule::Earmark([*sector, *place]), Side::Upper, 0.0, None),
            ("shelf_life", [_, item, period]) | ("shelf_life_total", [item, period]) => {
                part(Rule::Shelf(*item), Side::Upper, 0.0, Some(*period));
            }
            ("ration_same", [.., period]) => {
                part(Rule::Shared, Side::Lower, 0.0, Some(*period));
                part(Rule::Shared, Side::Upper, 0.0, Some(*period));
            }
            ("ration_least", [_, _, ration, period]) => {
                part(Rule::ShareLeast(*ration), Side::Lower, 0.0, Some(*period));
            }
            ("ration_most", [_, _, ration, period]) => {
                part(Rule::ShareMost(*ration), Side::Upper, 0.0, Some(*period));
            }
            _ => {}
        }
    }

    /// Stocks and arrivals also say how much there is that still keeps.
    fn kept(&mut self, row: usize) {
        let (crisis, grid) = (self.crisis, &self.crisis.settings.grid);
        let mut shares: BTreeMap<Rule, f64> = BTreeMap::new();
        for term in self.provenance.side(row) {
            let line = term.lines[0];
            let (place, item, came, amount) = if line.table == "stocks" {
                let stock = &crisis.tables.stocks.rows[line.row];
                (&stock.place, &stock.item, Some(0), stock.amount_t)
            } else {
                let arrival = &crisis.tables.pipeline.rows[line.row];
                (&arrival.place, &arrival.item, grid.period_of(arrival.arrives.max(grid.start())), arrival.amount_t)
            };
            if let Some(came) = came.filter(|_| amount.value() > 0.0) {
                let rule = Rule::Goods([crisis.place(place), crisis.item(item), came]);
                shares.insert(rule, term.amount / amount.value());
            }
        }
        let member = Member { of: Of::Row(row), side: Side::Upper };
        for (rule, share) in shares.into_iter().filter(|(_, share)| *share > 0.0) {
            self.add(rule, Part { member, per_unit: share, period: None, place: None });
        }
    }

    /// Ration rows that make up one bound belong to one rule, and so do those that share a row with them.
    fn together(&self, most: bool) -> Together {
        let mut together = Together::new();
        let deliveries = self.formulation.program.columns.block("delivery");
        for (_, key) in deliveries.into_iter().flat_map(Block::members) {
            let key = [key[0], key[1], key[2], key[3]].map(|number| number as usize);
            let rows = self.provenance.rationing(key, most);
            let known = |row: &usize| together.get(row).cloned().unwrap_or_else(|| vec![*row]);
            let all: Vec<usize> = rows.iter().flat_map(known).collect::<BTreeSet<usize>>().into_iter().collect();
            for row in &all {
                together.insert(*row, all.clone());
            }
        }
        together
    }

    fn add(&mut self, rule: Rule, part: Part) {
        self.of_member.entry(part.member).or_default().push(rule.clone());
        self.parts.entry(rule).or_default().push(part);
    }
}

/// By ration row all rows of its rule.
type Together = BTreeMap<usize, Vec<usize>>;

fn numbers(key: &[u32]) -> Vec<usize> {
    key.iter().map(|number| *number as usize).collect()
}
