//! From a row of a plan's table to the columns and rows of the program, or the lines of input, that it is about.

use super::{Trace, lines};
use crate::orders;
use crate::plan::{NOTHING, posted_for_use};
use crate::provenance::{Figures, Line};
use longpole_base::Date;
use longpole_base::quantity::KG_PER_TONNE;
use longpole_formulate::families::capacity::site;
use longpole_formulate::families::presence::protected;
use longpole_formulate::money::no_limit;
use longpole_model::Crisis;
use longpole_model::entities::NeedKind;
use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// The tables of a plan whose rows can be followed back.
pub const FOLLOWED: &[&str] = &[
    "purchases",
    "shipments",
    "stocks",
    "deliveries",
    "coverage",
    "services",
    "rations",
    "usage",
    "posts",
    "works",
    "spending",
    "funds",
    "orders",
    "ledger",
    "prices",
    "limits",
];

/// Positions by id.
pub(super) struct Index {
    links: BTreeMap<String, usize>,
    supplies: BTreeMap<String, usize>,
    capacities: BTreeMap<String, usize>,
    services: BTreeMap<String, usize>,
    funds: BTreeMap<String, usize>,
    forces: BTreeMap<String, usize>,
    works: BTreeMap<String, usize>,
    sectors: BTreeMap<String, usize>,
    rows_by_name: OnceCell<HashMap<String, usize>>,
    made_of: OnceCell<BTreeMap<Line, Limited>>,
}

/// Columns whose bounds, and rows whose sides, are made from a line.
type Limited = (Vec<usize>, Vec<usize>);

impl Index {
    pub(super) fn of(crisis: &Crisis) -> Self {
        fn by<T>(rows: &[T], id: impl Fn(&T) -> &str) -> BTreeMap<String, usize> {
            rows.iter().enumerate().map(|(n, row)| (id(row).to_owned(), n)).collect()
        }
        let tables = &crisis.tables;
        Self {
            links: by(&tables.links.rows, |row| row.id.as_str()),
            supplies: by(&tables.supplies.rows, |row| row.id.as_str()),
            capacities: by(&tables.capacities.rows, |row| row.id.as_str()),
            services: by(&tables.services.rows, |row| row.id.as_str()),
            funds: by(&tables.funds.rows, |row| row.id.as_str()),
            forces: by(&tables.forces.rows, |row| row.id.as_str()),
            works: by(&tables.works.rows, |row| row.id.as_str()),
            sectors: by(&crisis.sectors, |sector| sector),
            rows_by_name: OnceCell::new(),
            made_of: OnceCell::new(),
        }
    }
}

/// What a row of a plan's table was read off.
#[derive(Clone, Debug, Default)]
pub(super) struct Target {
    /// Columns, each with what one unit of it adds to the row's main figure.
    pub(super) columns: Vec<(usize, f64)>,
    /// Rows, where the table is about rows of the program.
    pub(super) rows: Vec<usize>,
    /// Lines, where the table is about lines of input.
    pub(super) lines: Vec<Line>,
}

impl Trace<'_> {
    fn period(&self, date: Date) -> usize {
        self.crisis.settings.grid.period_of(date).unwrap_or_default()
    }

    /// What a row of a plan's table was read off.
    ///
    /// # Panics
    /// When the table is not in [`FOLLOWED`].
    pub(super) fn target(&self, table: &str, row: usize) -> Target {
        let (crisis, tables, vars) = (self.crisis, &self.plan.tables, &self.formulation.variables);
        let cohorts = &self.formulation.cohorts;
        let index = &self.index;
        let mut target = Target::default();
        let mut add = |column: Option<longpole_program::Column>, factor: f64| {
            target.columns.extend(column.map(|column| (column.index(), factor)));
        };
        match table {
            "purchases" => {
                let row = &tables.purchases[row];
                add(vars.purchase.get([index.supplies[row.supply.as_str()], self.period(row.period)]), 1.0);
            }
            "shipments" => {
                let row = &tables.shipments[row];
                let key = [index.links[row.link.as_str()], crisis.item(&row.item), self.period(row.period)];
                add(vars.flow.get(key), 1.0);
            }
            "stocks" => {
                let row = &tables.stocks[row];
                let key = [crisis.place(&row.place), crisis.item(&row.item), self.period(row.period)];
                add(vars.stock.get(key), 1.0);
                add(vars.discarded.get(key), 0.0);
            }
            "deliveries" => {
                let row = &tables.deliveries[row];
                let (place, group, item) = (crisis.place(&row.place), crisis.group(&row.group), crisis.item(&row.item));
                let (leader, period) = (cohorts.of_item(item, group), self.period(row.period));
                let part = self.part(place, group, period, |other| cohorts.of_item(item, other) == leader);
                add(vars.delivery.get([place, leader, item, period]), part);
                add(vars.held.get([place, leader, item, period]), 0.0);
            }
            "coverage" => {
                let row = &tables.coverage[row];
                let key = [crisis.place(&row.place), crisis.group(&row.group), crisis.need(&row.need)];
                target.columns = self.covering(key, self.period(row.period));
            }
            "services" => {
                let row = &tables.services[row];
                let (place, group) = (crisis.place(&row.place), crisis.group(&row.group));
                let (need, period) = (crisis.need(&row.need), self.period(row.period));
                let leader = cohorts.of_need(need, group);
                let part = self.part(place, group, period, |other| cohorts.of_need(need, other) == leader);
                add(vars.service.get([index.services[row.service.as_str()], leader, period]), part);
            }
            "rations" => {
                let row = &tables.rations[row];
                let sharer = crisis.groups.iter().position(|(id, _)| id.as_str() == row.group);
                let key = [sharer.unwrap_or(crisis.groups.len()), crisis.item(&row.item), self.period(row.period)];
                add(vars.ration.get(key), 1.0);
            }
            "usage" => {
                let row = &tables.usage[row];
                add(vars.usage.get([index.capacities[row.capacity.as_str()], self.period(row.period)]), 1.0);
            }
            "posts" => {
                let row = &tables.posts[row];
                let (site, period) = (site(crisis, row.on.as_str()), self.period(row.period));
                let part = posted_for_use(crisis, self.formulation, &self.solution.values, site, period);
                add(vars.posted.get([index.forces[row.force.as_str()], site, period]), part);
                for (capacity, _) in protected(crisis).remove(&site).unwrap_or_default() {
                    add(vars.usage.get([capacity, period]), 0.0);
                }
            }
            "works" => {
                let row = &tables.works[row];
                let begun = row.begins.and_then(|day| crisis.settings.grid.period_of(day));
                let work = index.works[row.work.as_str()];
                let column = begun.and_then(|period| vars.work(work, period));
                add(column, 1.0);
                // A work that is not begun may have no column: its gate never opens, or it cannot be done in time.
                if column.is_none() {
                    target.lines.extend(self.input("works", row.work.as_str()));
                    let gate = crisis.tables.works.rows[work].gate.as_ref();
                    target.lines.extend(gate.and_then(|gate| self.input("gates", gate.as_str())));
                }
            }
            "spending" => {
                let row = &tables.spending[row];
                let period = self.period(row.period);
                if let Some(force) = &row.force {
                    let payer = row.fund.as_ref().map_or(no_limit(crisis), |fund| index.funds[fund.as_str()]);
                    add(vars.payroll.get([index.forces[force.as_str()], payer, period]), 1.0);
                    return target;
                }
                let sector = index.sectors[&row.sector];
                if let Some(fund) = &row.fund {
                    let anywhere = crisis.tables.places.rows.len();
                    let purse = row.place.as_ref().map_or(anywhere, |place| crisis.place(place));
                    add(vars.payment.get([index.funds[fund.as_str()], sector, purse, period]), 1.0);
                } else {
                    target.columns = self.costing(sector, period);
                }
            }
            "funds" => {
                let row = &tables.funds[row];
                let (fund, period) = (index.funds[row.fund.as_str()], self.period(row.period));
                add(vars.unspent.get([fund, period]), 1.0);
                for sector in 0..crisis.sectors.len() {
                    for purse in 0..=crisis.tables.places.rows.len() {
                        add(vars.payment.get([fund, sector, purse, period]), 0.0);
                    }
                }
                for force in &self.formulation.forces {
                    add(vars.payroll.get([force.force, fund, period]), 0.0);
                }
            }
            "orders" => {
                let row = &tables.orders[row];
                target.lines.extend(self.input("orders", row.order.as_str()));
                // The worst period that is tested; of an order that is not tested, nothing.
                let period = row.worst_period.map(|day| self.period(day));
                match period.and_then(|period| orders::counted(crisis, tables, row, period)) {
                    Some(orders::Counted::Flows(flows)) => {
                        for (link, item, load) in flows {
                            add(vars.flow.get([link, item, period.unwrap_or_default()]), load);
                        }
                    }
                    Some(orders::Counted::Needs(needs)) => {
                        let place = row.place.as_ref().map_or(0, |place| crisis.place(place));
                        for (group, need, per_unit) in needs {
                            let covering = self.covering([place, group, need], period.unwrap_or_default());
                            target
                                .columns
                                .extend(covering.into_iter().map(|(column, amount)| (column, amount * per_unit)));
                        }
                    }
                    None => {}
                }
            }
            "ledger" => {
                let row = &tables.ledger[row];
                let aim = self.formulation.program.aims.iter().find(|aim| aim.name == row.aim);
                if let Some(line) = aim.and_then(|aim| aim.lines.iter().find(|line| line.name == row.line)) {
                    let terms = line.columns.iter().zip(&line.amounts);
                    target.columns = terms.map(|(column, amount)| (*column as usize, *amount)).collect();
                }
            }
            "prices" => {
                target.rows.extend(self.row_named(&tables.prices[row].row));
            }
            "limits" => {
                let row = &tables.limits[row];
                target.lines.extend(self.input(&row.table, &row.id));
            }
            name => panic!("the way back from the table `{name}` is not written"),
        }
        target
    }

    /// The part of a group in the people who share its columns.
    fn part(&self, place: usize, group: usize, period: usize, with: impl Fn(usize) -> bool) -> f64 {
        let people = |group: usize| self.needs.people(place, group, period);
        let all: f64 = (0..self.crisis.groups.len()).filter(|other| with(*other)).map(people).sum();
        if all > 0.0 { people(group) / all } else { 0.0 }
    }

    /// The deliveries and services that cover a need, in need units; the shortfalls add nothing.
    fn covering(&self, [place, group, need]: [usize; 3], period: usize) -> Vec<(usize, f64)> {
        let (crisis, vars) = (self.crisis, &self.formulation.variables);
        let cohorts = &self.formulation.cohorts;
        let leader = cohorts.of_need(need, group);
        let part = self.part(place, group, period, |other| cohorts.of_need(need, other) == leader);
        let given = match crisis.tables.needs.rows[need].kind {
            NeedKind::Eaten => &vars.delivery,
            NeedKind::Held => &vars.held,
        };
        let mut columns = Vec::new();
        for (item, filled) in crisis.contents.iter().enumerate() {
            let amount = filled.iter().find(|(filled, _)| *filled == need).map(|(_, amount)| *amount);
            let column = given.get([place, leader, item, period]);
            columns.extend(column.zip(amount).map(|(column, amount)| (column.index(), amount * KG_PER_TONNE * part)));
        }
        for (service, row) in crisis.tables.services.rows.iter().enumerate() {
            if crisis.place(&row.place) == place && crisis.need(&row.need) == need {
                let column = vars.service.get([service, leader, period]);
                columns.extend(column.map(|column| (column.index(), part)));
            }
        }
        for shortfall in [&vars.shortfall_survival, &vars.shortfall_standard] {
            columns.extend(shortfall.get([place, leader, need, period]).map(|column| (column.index(), 0.0)));
        }
        columns
    }

    /// What a sector buys and carries in a period, in money.
    fn costing(&self, sector: usize, period: usize) -> Vec<(usize, f64)> {
        let (crisis, vars) = (self.crisis, &self.formulation.variables);
        let offers = crisis.offers.iter().enumerate().filter(|(_, offer)| crisis.sector_of[offer.item] == sector);
        let mut columns: Vec<(usize, f64)> = offers
            .filter_map(|(supply, offer)| {
                Some((vars.purchase.get([supply, period])?.index(), offer.price_per_t[period]))
            })
            .collect();
        for (link, leg) in crisis.legs.iter().enumerate() {
            let items = (0..crisis.tables.items.rows.len()).filter(|item| crisis.sector_of[*item] == sector);
            let flows = items.filter_map(|item| vars.flow.get([link, item, period]));
            columns.extend(flows.map(|flow| (flow.index(), leg.cost_per_t)));
        }
        columns
    }

    /// A row of the program by its name.
    fn row_named(&self, name: &str) -> Option<usize> {
        let program = &self.formulation.program;
        let all = || (0..program.rows.len()).map(|row| (program.row_name(row), row)).collect();
        self.index.rows_by_name.get_or_init(all).get(name).copied()
    }

    /// Columns and rows whose bounds and sides are made from each line.
    fn made_of(&self) -> &BTreeMap<Line, Limited> {
        let program = &self.formulation.program;
        self.index.made_of.get_or_init(|| {
            let mut made: BTreeMap<Line, Limited> = BTreeMap::new();
            for column in 0..program.columns.len() {
                let terms = self.provenance.bound(column, true).into_iter();
                for line in terms.flat_map(|term| term.lines).collect::<BTreeSet<_>>() {
                    made.entry(line).or_default().0.push(column);
                }
            }
            for row in 0..program.rows.len() {
                let terms = self.provenance.side(row).into_iter();
                for line in terms.flat_map(|term| term.lines).collect::<BTreeSet<_>>() {
                    made.entry(line).or_default().1.push(row);
                }
            }
            made
        })
    }

    /// A line of input by its table and what tells it: an id, the values of its key with commas between them, or, for
    /// stocks, `item at place` as in the table `limits`.
    pub(super) fn input(&self, table: &str, id: &str) -> Option<Line> {
        let spec = longpole_model::tables::TABLES.iter().find(|spec| spec.name == table)?;
        let lines = (0..self.crisis.tables.n_rows(table)).map(|row| Line { table: spec.name, row });
        let stock = id.split_once(" at ").filter(|_| table == "stocks");
        let wanted = stock.map_or_else(|| id.to_owned(), |(item, place)| format!("{place},{item}"));
        lines.into_iter().find(|line| lines::key(self.crisis, *line).join(",") == wanted)
    }

    /// The columns a target stands for: its own, those of its rows, and those bounded by, or in the rows of, its lines.
    pub(super) fn columns_of(&self, target: &Target) -> (Vec<(usize, f64)>, Vec<usize>) {
        let program = &self.formulation.program;
        let (mut columns, mut rows) = (target.columns.clone(), target.rows.clone());
        // An order is part of no row and no bound.
        for line in target.lines.iter().filter(|line| line.table != "orders") {
            if let Some((bounded, sided)) = self.made_of().get(line) {
                columns.extend(bounded.iter().map(|column| (*column, 0.0)));
                rows.extend(sided);
            } else {
                // A limit of zero is part of no bound, and still of its columns.
                let of_line = |figures: Vec<Figures>| figures.iter().any(|figure| figure.line == *line);
                let own = (0..program.columns.len()).filter(|column| of_line(self.provenance.column(*column)));
                columns.extend(own.map(|column| (column, 0.0)));
            }
        }
        for row in &rows {
            // They stand beside what the row of the table says: a price, or a gain.
            let active = program.row(*row).filter(|(column, _)| self.solution.values[*column] > NOTHING);
            columns.extend(active.map(|(column, _)| (column, 0.0)));
        }
        (columns, rows)
    }
}
