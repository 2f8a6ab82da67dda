//! The rows and bounds that come from each line of input, with their prices.

use super::{Line, Priceable, Priced};
use crate::plan::NOTHING;
use crate::prices::{Relief, gain};
use longpole_base::Date;
use longpole_formulate::families::repaired::days_repaired;
use longpole_formulate::families::shelf_life;
use longpole_formulate::money;
use longpole_formulate::works::{days_after, days_between, done_before};
use longpole_model::entities::Per;
use longpole_model::ids::WorkId;
use longpole_program::{Column, Program};
use std::collections::HashMap;

/// Part of a limit that must be used for it to count as reached.
const REACHED: f64 = 1.0 - 1e-6;

/// Need units of a service that are told as one unit: one litre would be lost in the rounding.
pub const SERVICE_UNIT: f64 = 1000.0;

/// Money that is told as one unit.
pub const MONEY_UNIT: f64 = 1000.0;

pub(super) struct Gather<'a> {
    point: Priceable<'a>,
    /// By family: rows by the key's first number, which is the line or the place.
    rows: HashMap<&'static str, ByFirst<'a>>,
}

/// Rows with their keys, by the first number of the key.
type ByFirst<'a> = HashMap<u32, Vec<(usize, &'a [u32])>>;

/// Families whose rows come from single lines of input.
const FAMILIES: [&str; 10] = [
    "supply_total",
    "storage",
    "service",
    "stock_balance",
    "shelf_life",
    "shelf_life_total",
    "cash",
    "spending",
    "repaired",
    "crews",
];

impl<'a> Gather<'a> {
    pub(super) fn of(point: Priceable<'a>) -> Self {
        let program: &'a Program = &point.formulation.program;
        let rows = FAMILIES
            .iter()
            .map(|family| {
                let mut by_first = ByFirst::new();
                for (row, key) in program.rows.block(family).into_iter().flat_map(longpole_program::Block::members) {
                    by_first.entry(key[0]).or_default().push((row, key));
                }
                (*family, by_first)
            })
            .collect();
        Self { point, rows }
    }

    /// Every line.
    pub(super) fn lines(&self) -> Vec<Priced> {
        let tables = &self.point.crisis.tables;
        let lines = (0..tables.capacities.rows.len()).map(Line::Capacity);
        let lines = lines.chain((0..tables.supplies.rows.len()).map(Line::Supply));
        let lines = lines.chain((0..tables.storage.rows.len()).map(Line::Storage));
        let lines = lines.chain((0..tables.services.rows.len()).map(Line::Service));
        let lines = lines.chain((0..tables.stocks.rows.len()).map(Line::Stock));
        let lines = lines.chain((0..tables.pipeline.rows.len()).map(Line::Pipeline));
        let lines = lines.chain((0..tables.funds.rows.len()).map(Line::Fund));
        let lines = lines.chain((0..tables.funds.rows.len()).map(Line::Earmark));
        let lines = lines.chain((0..tables.crews.rows.len()).map(Line::Crew));
        let most = (0..tables.rations.rows.len()).map(Line::RationMost);
        let lines = lines.chain(most).chain((0..tables.rations.rows.len()).map(Line::RationLeast));
        lines.filter_map(|line| self.line(line)).collect()
    }

    /// One line; `None` if it limits nothing, or is priced elsewhere.
    pub(super) fn line(&self, line: Line) -> Option<Priced> {
        match line {
            Line::Capacity(row) => Some(self.capacity(row)),
            Line::Supply(row) => self.supply(row),
            Line::Storage(row) => Some(self.storage(row)),
            Line::Service(row) => Some(self.service(row)),
            Line::Stock(row) => Some(self.stock(row)),
            Line::Pipeline(row) => self.pipeline(row),
            Line::Fund(row) => self.counts(row).then(|| self.fund(row)),
            Line::Earmark(row) => self.earmark(row),
            Line::Crew(row) => Some(self.crew(row)),
            Line::RationMost(row) => self.grams(row, true),
            Line::RationLeast(row) => self.grams(row, false),
            // How many can be posted when is worked out anew from a force's strength.
            Line::FundDate(_)
            | Line::LinkLead(_)
            | Line::SupplyLead(_)
            | Line::ShareMost(_)
            | Line::ShareLeast(_)
            | Line::Strength(_)
            | Line::Gate(_) => None,
        }
    }

    fn days(&self, period: usize, from: Option<Date>, until: Option<Date>) -> f64 {
        f64::from(self.point.crisis.settings.grid.days_in_force(period, from, until))
    }

    fn program(&self) -> &'a Program {
        &self.point.formulation.program
    }

    /// The gain of raising the upper bound of a column by one; nothing where the column stays below it.
    fn bound(&self, column: Column) -> (f64, bool) {
        let column = column.index();
        let upper = self.program().columns.upper[column];
        let reached = upper.is_finite() && self.point.values[column] >= upper * REACHED - 1e-9;
        let rise = self.point.prices.reduced_costs[column];
        (if upper.is_finite() { gain(rise, Relief::More).max(0.0) } else { 0.0 }, reached)
    }

    /// The price of a row, and whether its upper side is reached.
    fn row(&self, row: usize) -> (f64, bool) {
        let activity: f64 = self.program().row(row).map(|(column, value)| value * self.point.values[column]).sum();
        let upper = self.program().rows.upper[row];
        (gain(self.point.prices.duals[row], Relief::More), activity >= upper * REACHED - 1e-9)
    }

    fn rows_of(&self, family: &str, first: usize) -> impl Iterator<Item = (usize, &'a [u32])> + '_ {
        self.rows[family].get(&(first as u32)).into_iter().flatten().copied()
    }

    fn capacity(&self, capacity: usize) -> Priced {
        let row = &self.point.crisis.tables.capacities.rows[capacity];
        let mut priced = nothing(Line::Capacity(capacity));
        for period in 0..self.point.crisis.n_periods() {
            let Some(column) = self.point.formulation.variables.usage.get([capacity, period]) else { continue };
            let (price, mut reached) = self.bound(column);
            if let Some(work) = self.work(row.work.as_ref()) {
                let days = self.done(work, |begun| days_repaired(self.point.crisis, capacity, work, begun, period));
                if days <= 0.0 {
                    continue;
                }
                let row = self.rows_of("repaired", capacity).find(|(_, key)| key[1] as usize == period);
                let (price, is_full) = row.map_or((0.0, false), |(index, _)| self.row(index));
                priced.gain += price * days;
                reached |= is_full;
            }
            priced.gain += price * self.days(period, row.from, row.until);
            priced.reached += usize::from(reached);
            priced.in_force += 1;
        }
        priced
    }

    fn supply(&self, supply: usize) -> Option<Priced> {
        let row = &self.point.crisis.tables.supplies.rows[supply];
        let per = row.per.filter(|_| row.amount_t.is_some())?;
        let mut priced = nothing(Line::Supply(supply));
        for period in 0..self.point.crisis.n_periods() {
            let Some(column) = self.point.formulation.variables.purchase.get([supply, period]) else { continue };
            priced.in_force += 1;
            if per != Per::Total {
                let (price, reached) = self.bound(column);
                let units = if per == Per::Day { self.days(period, row.from, row.until) } else { 1.0 };
                priced.gain += price * units;
                priced.reached += usize::from(reached);
            }
        }
        for (index, _) in self.rows_of("supply_total", supply) {
            let (price, reached) = self.row(index);
            priced.gain += price;
            priced.reached = if reached { priced.in_force } else { 0 };
        }
        Some(priced)
    }

    /// Rooms of one place share their rows: each is told the same gain for one tonne.
    fn storage(&self, storage: usize) -> Priced {
        let row = &self.point.crisis.tables.storage.rows[storage];
        let mut priced = nothing(Line::Storage(storage));
        for (index, key) in self.rows_of("storage", self.point.crisis.place(&row.place)) {
            let last = self.point.crisis.settings.grid.periods()[key[1] as usize].last_day();
            if row.from.is_some_and(|from| from > last) || row.until.is_some_and(|until| until < last) {
                continue;
            }
            let (price, reached) = self.row(index);
            let mut part = 1.0;
            if let Some(work) = self.work(row.work.as_ref()) {
                let span = &self.point.crisis.settings.grid.periods()[key[1] as usize];
                let last = span.offset + span.days - 1;
                part = self.done(work, |begun| done_before(self.point.crisis, work, begun, last));
                if part <= 0.0 {
                    continue;
                }
            }
            priced.gain += price * part;
            priced.reached += usize::from(reached);
            priced.in_force += 1;
        }
        priced
    }

    /// The work that a row waits for.
    fn work(&self, work: Option<&WorkId>) -> Option<usize> {
        work.map(|work| self.point.crisis.work(work))
    }

    /// What is done of a work, each beginning counted so much.
    fn done(&self, work: usize, counted: impl Fn(usize) -> f64) -> f64 {
        let value = |begun| {
            let column = self.point.formulation.variables.work(work, begun)?;
            Some(self.point.values[column.index()].max(0.0) * counted(begun))
        };
        let done: f64 = (0..self.point.crisis.n_periods()).filter_map(value).sum();
        if done > NOTHING { done } else { 0.0 }
    }

    fn service(&self, service: usize) -> Priced {
        let row = &self.point.crisis.tables.services.rows[service];
        let mut priced = nothing(Line::Service(service));
        for (index, key) in self.rows_of("service", service) {
            let (price, reached) = self.row(index);
            let mut days = self.days(key[1] as usize, row.from, row.until);
            if let Some(work) = self.work(row.work.as_ref()) {
                let force = days_between(self.point.crisis, key[1] as usize, row.from, row.until);
                days = self.done(work, |begun| days_after(self.point.crisis, work, begun, force.clone()));
                if days <= 0.0 {
                    continue;
                }
            }
            priced.gain += price * days * SERVICE_UNIT;
            priced.reached += usize::from(reached);
            priced.in_force += 1;
        }
        priced
    }

    /// Rows of crews stand for the days on which a limit can be reached first.
    fn crew(&self, crew: usize) -> Priced {
        let crisis = self.point.crisis;
        let row = &crisis.tables.crews.rows[crew];
        let mut priced = nothing(Line::Crew(crew));
        let Ok(kind) = crisis.crew_kinds.binary_search(&row.kind) else { return priced };
        for (index, key) in self.rows_of("crews", kind) {
            let day = longpole_base::calendar::add_days(crisis.settings.start(), i64::from(key[1]));
            if row.from.is_some_and(|from| from > day) || row.until.is_some_and(|until| until < day) {
                continue;
            }
            let (price, reached) = self.row(index);
            priced.gain += price;
            priced.reached += usize::from(reached);
            priced.in_force += 1;
        }
        priced
    }

    fn stock(&self, stock: usize) -> Priced {
        let row = &self.point.crisis.tables.stocks.rows[stock];
        self.tonne(Line::Stock(stock), self.point.crisis.place(&row.place), self.point.crisis.item(&row.item), 0)
    }

    fn pipeline(&self, pipeline: usize) -> Option<Priced> {
        let crisis = self.point.crisis;
        let row = &crisis.tables.pipeline.rows[pipeline];
        let period = crisis.settings.grid.period_of(row.arrives.max(crisis.settings.grid.start()))?;
        Some(self.tonne(Line::Pipeline(pipeline), crisis.place(&row.place), crisis.item(&row.item), period))
    }

    /// One tonne more in a stock balance; of what perishes, one tonne more that keeps for a while.
    fn tonne(&self, line: Line, place: usize, item: usize, came: usize) -> Priced {
        let is_here = |key: &[u32]| key[1] as usize == item;
        let at = |key: &[u32]| is_here(key) && key[2] as usize == came;
        let found = self.rows_of("stock_balance", place).find(|(_, key)| at(key));
        let price = found.map_or(0.0, |(index, _)| self.row(index).0);
        let shelf = self.point.crisis.tables.items.rows[item].shelf_days;
        let keeps = shelf.and_then(|shelf| shelf_life::keeps(&self.point.crisis.settings.grid, shelf.value()));
        let kept = |period: u32| keeps.as_ref().and_then(|keeps| keeps[period as usize].get(came)).copied();
        let here =
            self.rows_of("shelf_life", place).filter(|(_, key)| is_here(key)).map(|(index, key)| (index, key[2]));
        let all = self.rows_of("shelf_life_total", item).map(|(index, key)| (index, key[1]));
        let longer: f64 = here.chain(all).filter_map(|(index, period)| Some(self.row(index).0 * kept(period)?)).sum();
        Priced { gain: (price + longer).max(0.0), reached: 1, in_force: 1, line }
    }

    fn counts(&self, fund: usize) -> bool {
        self.point.crisis.fund_counts(fund)
    }

    /// Part of a fund's amount that it receives in each period.
    fn received(&self, fund: usize) -> Vec<f64> {
        let crisis = self.point.crisis;
        let total = crisis.fund_amount(fund);
        let mut before = 0.0;
        (0..crisis.n_periods())
            .map(|period| {
                let now = money::received(crisis, fund, period);
                let share = if total > 0.0 { (now - before) / total } else { 0.0 };
                before = now;
                share
            })
            .collect()
    }

    fn fund(&self, fund: usize) -> Priced {
        let total = self.point.crisis.fund_amount(fund);
        let received = self.received(fund);
        let mut priced = nothing(Line::Fund(fund));
        for (index, key) in self.rows_of("cash", fund) {
            let period = key[1] as usize;
            priced.gain += gain(self.point.prices.duals[index], Relief::More) * received[period] * MONEY_UNIT;
            priced.in_force += 1;
            let unspent = self.point.formulation.variables.unspent.get([fund, period]);
            let has_come = received[..=period].iter().sum::<f64>() > 0.0;
            let is_spent = unspent.is_some_and(|column| self.point.values[column.index()] <= 1e-6 * total);
            priced.reached += usize::from(is_spent && has_come);
        }
        priced
    }

    /// Money free of its earmark is worth what the sector in greatest want would give for it, then or later while the
    /// fund lasts.
    fn earmark(&self, fund: usize) -> Option<Priced> {
        let crisis = self.point.crisis;
        let row = &crisis.tables.funds.rows[fund];
        if !self.counts(fund) || (row.sectors.is_empty() && row.places.is_empty()) {
            return None;
        }
        let n_periods = crisis.n_periods();
        let mut worth = vec![0.0_f64; n_periods];
        for sector in 0..crisis.sectors.len() {
            for (index, key) in self.rows_of("spending", sector) {
                let period = key[1] as usize;
                if self.days(period, row.from, row.until) > 0.0 {
                    worth[period] = worth[period].max(gain(self.point.prices.duals[index], Relief::More));
                }
            }
        }
        for period in (0..n_periods.saturating_sub(1)).rev() {
            worth[period] = worth[period].max(worth[period + 1]);
        }
        let untied: f64 = self.received(fund).iter().zip(&worth).map(|(share, worth)| share * worth * MONEY_UNIT).sum();
        let tied = self.fund(fund);
        Some(Priced { line: Line::Earmark(fund), gain: untied - tied.gain, ..tied })
    }

    /// The most or least grams of a ration row are bounds of deliveries.
    fn grams(&self, ration: usize, most: bool) -> Option<Priced> {
        let crisis = self.point.crisis;
        let row = &crisis.tables.rations.rows[ration];
        let grams = (if most { row.max_g } else { row.min_g })?.value();
        let item = crisis.item(&row.item);
        let mut priced = nothing(if most { Line::RationMost(ration) } else { Line::RationLeast(ration) });
        let columns = &self.program().columns;
        let block = columns.block("delivery")?;
        let of_group = |group: usize| row.group.as_ref().is_none_or(|id| crisis.group(id) == group);
        for (column, _) in block.members().filter(|(_, key)| key[2] as usize == item && of_group(key[1] as usize)) {
            let rise = self.point.prices.reduced_costs[column];
            let bound = if most { columns.upper[column] } else { columns.lower[column] };
            if !bound.is_finite() || bound <= 0.0 {
                continue;
            }
            // Bounds are grams times person-days: a gram is that part of the bound.
            let worth = gain(rise, if most { Relief::More } else { Relief::Less });
            priced.gain += worth.max(0.0) * bound / grams;
            priced.reached += usize::from((self.point.values[column] - bound).abs() <= 1e-6 * bound);
            priced.in_force += 1;
        }
        Some(priced)
    }
}

fn nothing(line: Line) -> Priced {
    Priced { line, gain: 0.0, reached: 0, in_force: 0 }
}
