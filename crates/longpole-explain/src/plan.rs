//! The plan: every column's value in one table, with totals that people ask for.

use crate::prices::{first, of_row};
use crate::summary::Summary;
use crate::{limits, orders};
use longpole_base::Date;
use longpole_base::quantity::{
    GRAMS_PER_TONNE, Grams, KG_PER_TONNE, Money, NeedAmount, People, PersonDays, Plain, Share, Tonnes,
};
use longpole_formulate::families::presence::protected;
use longpole_formulate::families::repaired::days_repaired;
use longpole_formulate::{Formulation, money};
use longpole_model::Crisis;
use longpole_model::entities::{Mode, NeedKind};
use longpole_needs::Needs;
use longpole_plan::{
    Coverage, Delivery, FundLevel, LedgerLine, Post, Price, Purchase, Served, SharedRation, Shipment, Spending,
    StockLevel, Tables, Usage,
};
use longpole_solve::{Reached, Solution};

/// A response plan.
#[derive(Clone, Debug)]
pub struct Plan {
    /// Its tables.
    pub tables: Tables,
    /// What the aims reached.
    pub reached: Vec<Reached>,
    /// Who is short of what, what it costs, what holds it back.
    pub summary: Summary,
}

/// Amounts below this are nothing: a tenth of a gram, a ten-thousandth of a cent. In the unit of the column.
pub const NOTHING: f64 = 1e-7;

impl Plan {
    /// Reads the plan off a solution.
    pub fn of(crisis: &Crisis, needs: &Needs, formulation: &Formulation, solution: &Solution) -> Self {
        let view = View { crisis, needs, formulation, values: &solution.values };
        let coverage = view.coverage();
        let limits = limits::of(crisis, formulation, solution);
        let ledger = view.ledger();
        let funds = view.funds();
        let mut tables = Tables {
            purchases: view.purchases(),
            shipments: view.shipments(),
            stocks: view.stocks(),
            deliveries: view.deliveries(),
            services: view.services(),
            rations: view.rations(),
            usage: view.usage(),
            posts: view.posts(),
            works: crate::works::rows(crisis, formulation, &solution.values),
            spending: view.spending(),
            prices: view.prices(solution),
            coverage,
            funds,
            ledger,
            limits,
            orders: Vec::new(),
        };
        tables.orders = orders::tests(crisis, &tables);
        let summary = Summary::of(crisis, needs, &formulation.forces, &tables, solution);
        Self { tables, reached: solution.reached.clone(), summary }
    }
}

/// The part of the people posted at a place or link whom what passes there needs. The program may post more: they cost
/// nothing there, and stand in no table.
pub(crate) fn posted_for_use(
    crisis: &Crisis,
    formulation: &Formulation,
    values: &[f64],
    site: usize,
    period: usize,
) -> f64 {
    let value = |column: Option<longpole_program::Column>| column.map_or(0.0, |column| values[column.index()]).max(0.0);
    let capacities = protected(crisis).remove(&site).unwrap_or_default();
    let needed = capacities.into_iter().map(|(capacity, people)| {
        let row = &crisis.tables.capacities.rows[capacity];
        let days = f64::from(crisis.settings.grid.days_in_force(period, row.from, row.until)).max(1.0);
        value(formulation.variables.usage.get([capacity, period])) * people / days
    });
    let forces = formulation.forces.iter();
    let posted: f64 = forces.map(|force| value(formulation.variables.posted.get([force.force, site, period]))).sum();
    if posted > 0.0 { (needed.sum::<f64>() / posted).min(1.0) } else { 0.0 }
}

pub(crate) struct View<'a> {
    pub(crate) crisis: &'a Crisis,
    pub(crate) needs: &'a Needs,
    pub(crate) formulation: &'a Formulation,
    pub(crate) values: &'a [f64],
}

impl View<'_> {
    /// The members of a block whose value is something, with their keys.
    fn members(&self, block: &str) -> impl Iterator<Item = (&[u32], f64)> + '_ {
        let block = self.formulation.program.columns.block(block).expect("every block is declared");
        block.members().map(|(column, key)| (key, self.values[column])).filter(|(_, value)| *value > NOTHING)
    }

    fn value(&self, column: Option<longpole_program::Column>) -> f64 {
        column.map_or(0.0, |column| self.values[column.index()]).max(0.0)
    }

    fn span(&self, period: usize) -> (Date, Date) {
        let period = &self.crisis.settings.grid.periods()[period];
        (period.start, period.last_day())
    }

    fn purchases(&self) -> Vec<Purchase> {
        let tables = &self.crisis.tables;
        self.members("purchase")
            .map(|(key, amount)| {
                let (supply, t) = (key[0] as usize, key[1] as usize);
                let (row, offer) = (&tables.supplies.rows[supply], &self.crisis.offers[supply]);
                let (period, until) = self.span(t);
                Purchase {
                    supply: row.id.clone(),
                    place: row.place.clone(),
                    item: row.item.clone(),
                    period,
                    until,
                    amount_t: Tonnes(amount),
                    units: tables.items.rows[offer.item].t_per_unit.map(|mass| Plain(amount / mass.value())),
                    cost: Money(amount * offer.price_per_t[t]),
                }
            })
            .collect()
    }

    pub(crate) fn shipments(&self) -> Vec<Shipment> {
        let tables = &self.crisis.tables;
        self.members("flow")
            .map(|(key, amount)| {
                let (link, item, t) = (key[0] as usize, key[1] as usize, key[2] as usize);
                let row = &tables.links.rows[link];
                let (period, until) = self.span(t);
                Shipment {
                    link: row.id.clone(),
                    from: row.from.clone(),
                    to: row.to.clone(),
                    item: tables.items.rows[item].id.clone(),
                    period,
                    until,
                    amount_t: Tonnes(amount),
                    trucks: (row.mode == Mode::Road).then(|| Plain(amount * self.crisis.trucks_per_t[item])),
                    lead_days: row.lead_days,
                    cost: Money(amount * row.cost_per_t.value()),
                }
            })
            .collect()
    }

    fn stocks(&self) -> Vec<StockLevel> {
        let tables = &self.crisis.tables;
        let vars = &self.formulation.variables;
        let mut rows = Vec::new();
        for place in 0..tables.places.rows.len() {
            for item in 0..tables.items.rows.len() {
                for t in 0..self.crisis.n_periods() {
                    let amount = self.value(vars.stock.get([place, item, t]));
                    let discarded = self.value(vars.discarded.get([place, item, t]));
                    if amount <= NOTHING && discarded <= NOTHING {
                        continue;
                    }
                    let (period, until) = self.span(t);
                    rows.push(StockLevel {
                        place: tables.places.rows[place].id.clone(),
                        item: tables.items.rows[item].id.clone(),
                        period,
                        until,
                        amount_t: Tonnes(amount),
                        discarded_t: Tonnes(discarded),
                    });
                }
            }
        }
        rows
    }

    /// The groups that a column's group stands for, each with its part of the people.
    fn parts(
        &self,
        place: usize,
        period: usize,
        stands_for: impl Fn(usize) -> bool,
    ) -> impl Iterator<Item = (usize, f64)> {
        let people: Vec<(usize, f64)> = (0..self.crisis.groups.len())
            .filter(|group| stands_for(*group))
            .map(|group| (group, self.needs.people(place, group, period)))
            .filter(|(_, people)| *people > 0.0)
            .collect();
        let all: f64 = people.iter().map(|(_, people)| people).sum();
        people.into_iter().map(move |(group, people)| (group, people / all))
    }

    fn deliveries(&self) -> Vec<Delivery> {
        let tables = &self.crisis.tables;
        let cohorts = &self.formulation.cohorts;
        let block = self.formulation.program.columns.block("delivery").expect("every block is declared");
        let mut rows = Vec::new();
        for (column, key) in block.members() {
            let key = [key[0] as usize, key[1] as usize, key[2] as usize, key[3] as usize];
            let [place, leader, item, t] = key;
            let amount = self.values[column].max(0.0);
            let held = self.formulation.variables.held.get(key).map(|column| self.values[column.index()].max(0.0));
            if amount <= NOTHING && held.is_none_or(|held| held <= NOTHING) {
                continue;
            }
            let (period, until) = self.span(t);
            let days = f64::from(self.crisis.settings.grid.periods()[t].days);
            for (group, part) in self.parts(place, t, |group| cohorts.of_item(item, group) == leader) {
                let person_days = self.needs.people(place, group, t) * days;
                rows.push(Delivery {
                    place: tables.places.rows[place].id.clone(),
                    group: self.crisis.groups[group].0.clone(),
                    item: tables.items.rows[item].id.clone(),
                    period,
                    until,
                    amount_t: Tonnes(amount * part),
                    ration_g: Grams(amount * part * GRAMS_PER_TONNE / person_days),
                    held_t: held.map(|held| Tonnes(held * part)),
                });
            }
        }
        rows
    }

    pub(crate) fn coverage(&self) -> Vec<Coverage> {
        let tables = &self.crisis.tables;
        let cohorts = &self.formulation.cohorts;
        let vars = &self.formulation.variables;
        let mut served: std::collections::BTreeMap<[usize; 4], f64> = std::collections::BTreeMap::new();
        for (key, amount) in self.members("service") {
            let row = &tables.services.rows[key[0] as usize];
            let key = [self.crisis.place(&row.place), key[1] as usize, self.crisis.need(&row.need), key[2] as usize];
            *served.entry(key).or_default() += amount;
        }
        self.needs
            .rows
            .iter()
            .map(|row| {
                let leader = cohorts.of_need(row.need, row.group);
                let key = [row.place, leader, row.need, row.period];
                let kind = tables.needs.rows[row.need].kind;
                let given = if kind == NeedKind::Eaten { &vars.delivery } else { &vars.held };
                let mut provided = served.get(&key).copied().unwrap_or(0.0);
                for (item, filled) in self.crisis.contents.iter().enumerate() {
                    if let Some((_, amount)) = filled.iter().find(|(need, _)| *need == row.need) {
                        provided +=
                            self.value(given.get([row.place, leader, item, row.period])) * amount * KG_PER_TONNE;
                    }
                }
                let parts = self.parts(row.place, row.period, |group| cohorts.of_need(row.need, group) == leader);
                provided *= parts.into_iter().find(|(group, _)| *group == row.group).map_or(0.0, |(_, part)| part);
                let levels = self.crisis.levels[row.group][row.need];
                let (period, until) = self.span(row.period);
                let days = match kind {
                    NeedKind::Eaten => 1.0,
                    NeedKind::Held => f64::from(self.crisis.settings.grid.periods()[row.period].days),
                };
                // Measured from what is provided, so that the table adds up by itself.
                let below = (row.survival - provided).max(0.0);
                let between = (row.standard - provided.max(row.survival)).max(0.0);
                let person_days = |amount: f64, level: f64| if level > 0.0 { amount * days / level } else { 0.0 };
                Coverage {
                    place: tables.places.rows[row.place].id.clone(),
                    group: self.crisis.groups[row.group].0.clone(),
                    need: tables.needs.rows[row.need].id.clone(),
                    period,
                    until,
                    people: People(row.people),
                    required: NeedAmount(row.standard),
                    provided: NeedAmount(provided),
                    share: Share((provided / row.standard).min(1.0)),
                    shortfall_survival: NeedAmount(below),
                    shortfall_standard: NeedAmount(between),
                    person_days_survival: PersonDays(person_days(below, levels.survival)),
                    person_days_standard: PersonDays(person_days(below + between, levels.standard)),
                }
            })
            .collect()
    }

    fn services(&self) -> Vec<Served> {
        let tables = &self.crisis.tables;
        let cohorts = &self.formulation.cohorts;
        let mut rows = Vec::new();
        for (key, amount) in self.members("service") {
            let row = &tables.services.rows[key[0] as usize];
            let (place, need) = (self.crisis.place(&row.place), self.crisis.need(&row.need));
            let (leader, t) = (key[1] as usize, key[2] as usize);
            let (period, until) = self.span(t);
            for (group, part) in self.parts(place, t, |group| cohorts.of_need(need, group) == leader) {
                rows.push(Served {
                    service: row.id.clone(),
                    place: row.place.clone(),
                    group: self.crisis.groups[group].0.clone(),
                    need: row.need.clone(),
                    period,
                    until,
                    amount: NeedAmount(amount * part),
                    fuel_t: row.fuel_kg_per_unit.map(|kg| Tonnes(amount * part * kg.value() / KG_PER_TONNE)),
                });
            }
        }
        rows
    }

    fn rations(&self) -> Vec<SharedRation> {
        let group_name = |group: usize| {
            self.crisis.groups.get(group).map_or_else(|| "everyone".to_owned(), |(id, _)| id.to_string())
        };
        self.members("ration")
            .map(|(key, amount)| {
                let (period, until) = self.span(key[2] as usize);
                SharedRation {
                    group: group_name(key[0] as usize),
                    item: self.crisis.tables.items.rows[key[1] as usize].id.clone(),
                    period,
                    until,
                    ration_g: Grams(amount),
                }
            })
            .collect()
    }

    fn usage(&self) -> Vec<Usage> {
        let columns = &self.formulation.program.columns;
        let block = columns.block("usage").expect("every block is declared");
        block
            .members()
            .map(|(column, key)| {
                let row = &self.crisis.tables.capacities.rows[key[0] as usize];
                let (period, until) = self.span(key[1] as usize);
                let used = self.values[column].max(0.0);
                let available = self.available(key[0] as usize, key[1] as usize).unwrap_or(columns.upper[column]);
                Usage {
                    capacity: row.id.clone(),
                    on: row.on.clone(),
                    measure: row.measure.to_string(),
                    period,
                    until,
                    used: Plain(used),
                    available: Plain(available),
                    // A gate that is shut is as full as can be.
                    share: Share(if available > 0.0 { (used / available).clamp(0.0, 1.0) } else { 1.0 }),
                }
            })
            .collect()
    }

    /// What could pass by a capacity row that waits for a work; `None` if it waits for none.
    fn available(&self, capacity: usize, period: usize) -> Option<f64> {
        let row = &self.crisis.tables.capacities.rows[capacity];
        let work = self.crisis.work(row.work.as_ref()?);
        let days: f64 = (0..=period)
            .filter_map(|begun| {
                let done = self.value(Some(self.formulation.variables.work(work, begun)?));
                Some(done * days_repaired(self.crisis, capacity, work, begun, period))
            })
            .sum();
        Some(row.amount.value() * days)
    }

    fn posts(&self) -> Vec<Post> {
        let tables = &self.crisis.tables;
        let mut rows = Vec::new();
        for (site, capacities) in protected(self.crisis) {
            // Whatever needs people at one place or link is counted in one measure.
            let row = &tables.capacities.rows[capacities[0].0];
            for t in 0..self.crisis.n_periods() {
                let part = posted_for_use(self.crisis, self.formulation, self.values, site, t);
                let used = capacities
                    .iter()
                    .map(|(capacity, _)| self.value(self.formulation.variables.usage.get([*capacity, t])));
                let (used, (period, until)) = (used.sum::<f64>(), self.span(t));
                let posted: Vec<(usize, f64)> = self
                    .formulation
                    .forces
                    .iter()
                    .map(|force| (force.force, self.formulation.variables.posted.get([force.force, site, t])))
                    .map(|(force, column)| (force, self.value(column) * part))
                    .collect();
                let all: f64 = posted.iter().map(|(_, people)| people).sum();
                rows.extend(posted.into_iter().filter(|(_, people)| *people > NOTHING).map(|(force, people)| Post {
                    on: row.on.clone(),
                    force: tables.forces.rows[force].id.clone(),
                    period,
                    until,
                    people: People(people),
                    lets_pass: Plain(used * people / all),
                    measure: row.measure.to_string(),
                }));
            }
        }
        rows
    }

    fn spending(&self) -> Vec<Spending> {
        if !self.crisis.money_is_limited() {
            let mut rows = self.unlimited_spending();
            rows.extend(self.payroll());
            return rows;
        }
        let places = &self.crisis.tables.places.rows;
        let payments = self.members("payment").map(|(key, amount)| {
            let (period, until) = self.span(key[3] as usize);
            Spending {
                fund: Some(self.crisis.tables.funds.rows[key[0] as usize].id.clone()),
                sector: self.crisis.sectors[key[1] as usize].clone(),
                place: places.get(key[2] as usize).map(|place| place.id.clone()),
                force: None,
                period,
                until,
                amount: Money(amount),
            }
        });
        payments.chain(self.payroll()).collect()
    }

    /// What forces are paid.
    fn payroll(&self) -> impl Iterator<Item = Spending> + '_ {
        self.members("payroll").map(|(key, amount)| {
            let force = &self.crisis.tables.forces.rows[key[0] as usize];
            let (period, until) = self.span(key[2] as usize);
            Spending {
                fund: self.crisis.tables.funds.rows.get(key[1] as usize).map(|fund| fund.id.clone()),
                sector: force.sector.clone(),
                place: None,
                force: Some(force.id.clone()),
                period,
                until,
                amount: Money(amount),
            }
        })
    }

    /// Where money is not limited nothing is paid by a fund; the same costs, by sector and period.
    fn unlimited_spending(&self) -> Vec<Spending> {
        let mut sums = std::collections::BTreeMap::new();
        for (key, amount) in self.members("purchase") {
            let offer = &self.crisis.offers[key[0] as usize];
            let sector = self.crisis.sector_of[offer.item];
            *sums.entry((sector, key[1] as usize)).or_insert(0.0) += amount * offer.price_per_t[key[1] as usize];
        }
        for (key, amount) in self.members("flow") {
            let sector = self.crisis.sector_of[key[1] as usize];
            let cost = amount * self.crisis.legs[key[0] as usize].cost_per_t;
            *sums.entry((sector, key[2] as usize)).or_insert(0.0) += cost;
        }
        let columns = ["start", "progress"];
        for (key, amount) in columns.into_iter().flat_map(|block| self.members(block)) {
            let (work, begun) = (key[0] as usize, key[1] as usize);
            let task = &self.crisis.tasks[work];
            for t in 0..self.crisis.n_periods() {
                let part = longpole_formulate::works::part_in(self.crisis, work, begun, t);
                *sums.entry((task.sector, t)).or_insert(0.0) += amount * task.cost[t] * part;
            }
        }
        sums.into_iter()
            .filter(|(_, amount)| *amount > NOTHING)
            .map(|((sector, t), amount)| {
                let (period, until) = self.span(t);
                let sector = self.crisis.sectors[sector].clone();
                Spending { fund: None, sector, place: None, force: None, period, until, amount: Money(amount) }
            })
            .collect()
    }

    fn funds(&self) -> Vec<FundLevel> {
        let mut rows = Vec::new();
        for (fund, row) in money::counted(self.crisis) {
            let (mut before, mut left) = (0.0, 0.0);
            for t in 0..self.crisis.n_periods() {
                let now = money::received(self.crisis, fund, t);
                let unspent = self.value(self.formulation.variables.unspent.get([fund, t]));
                let (period, until) = self.span(t);
                rows.push(FundLevel {
                    fund: row.id.clone(),
                    period,
                    until,
                    received: Money(now - before),
                    paid: Money((left + now - before - unspent).max(0.0)),
                    unspent: Money(unspent),
                });
                (before, left) = (now, unspent);
            }
        }
        rows
    }

    fn ledger(&self) -> Vec<LedgerLine> {
        let mut rows = Vec::new();
        for aim in &self.formulation.program.aims {
            for line in &aim.lines {
                rows.push(LedgerLine {
                    aim: aim.name.clone(),
                    line: line.name.clone(),
                    amount: Plain(line.sum(self.values).max(0.0)),
                    unit: line.unit.clone(),
                });
            }
        }
        rows
    }

    fn prices(&self, solution: &Solution) -> Vec<Price> {
        let Some((aim, prices)) = first(&solution.prices) else { return Vec::new() };
        let program = &self.formulation.program;
        let aim = &program.aims[aim];
        let mut rows = Vec::new();
        for block in &program.rows.blocks {
            for (row, key) in block.members() {
                let (lower, upper) = (program.rows.lower[row], program.rows.upper[row]);
                let price = of_row(lower, upper, prices.duals[row]).gain;
                // However small: a need may be counted in millions of units.
                if price != 0.0 {
                    rows.push(Price {
                        aim: aim.name.clone(),
                        family: block.name.to_owned(),
                        row: program.row_name(row),
                        price: Plain(price),
                        unit: format!("{} per {}", aim.unit, unit_of(program, block, key)),
                    });
                }
            }
        }
        rows
    }
}

/// The unit of a row: capacities count in the measure of their key.
fn unit_of<'a>(program: &'a longpole_program::Program, block: &longpole_program::Block, key: &[u32]) -> &'a str {
    if block.name == "capacity" { &program.labels(block.axes()[1])[key[1] as usize] } else { block.unit }
}
