//! Prices of input lines: the prices of all rows and bounds that come from one line, added over place and time.

use crate::prices::{Relief, first, gain};
use longpole_base::quantity::Plain;
use longpole_formulate::families::shelf_life;
use longpole_formulate::{Formulation, money};
use longpole_model::Crisis;
use longpole_model::entities::Per;
use longpole_plan::Limit;
use longpole_program::Program;
use longpole_solve::{Prices, Solution};

/// Part of a limit that must be used for it to count as reached.
const REACHED: f64 = 1.0 - 1e-6;

/// The limits whose easing would gain something under the first aim that is not already met, largest gain of one unit
/// first. Units are what people would ask for: a truck or a tonne a day, a thousand litres a day, a thousand dollars.
pub fn of(crisis: &Crisis, formulation: &Formulation, solution: &Solution) -> Vec<Limit> {
    let Some((aim, prices)) = first(&solution.prices) else { return Vec::new() };
    let program = &formulation.program;
    let gather = Gather { crisis, program, formulation, solution, prices };
    let mut found: Vec<(f64, Limit)> = Vec::new();
    for part in gather
        .capacities()
        .into_iter()
        .chain(gather.supplies())
        .chain(gather.storage())
        .chain(gather.services())
        .chain(gather.stocks())
        .chain(gather.pipeline())
        .chain(gather.funds())
    {
        if part.gain > 1e-6 {
            let limit = Limit {
                aim: program.aims[aim].name.clone(),
                table: part.table.to_owned(),
                id: part.id,
                one_unit: part.one_unit,
                gain: Plain(part.gain),
                unit: program.aims[aim].unit.clone(),
                periods_reached: Plain(part.reached as f64),
                periods_in_force: Plain(part.in_force as f64),
            };
            found.push((part.gain, limit));
        }
    }
    found.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| (&a.1.table, &a.1.id).cmp(&(&b.1.table, &b.1.id))));
    found.into_iter().map(|(_, limit)| limit).collect()
}

/// One line of input with its summed price.
struct Part {
    table: &'static str,
    id: String,
    one_unit: String,
    gain: f64,
    reached: usize,
    in_force: usize,
}

struct Gather<'a> {
    crisis: &'a Crisis,
    program: &'a Program,
    formulation: &'a Formulation,
    solution: &'a Solution,
    prices: &'a Prices,
}

impl Gather<'_> {
    fn days(&self, period: usize, from: Option<longpole_base::Date>, until: Option<longpole_base::Date>) -> f64 {
        f64::from(self.crisis.settings.grid.days_in_force(period, from, until))
    }

    /// The gain of raising the upper bound of a column by one; nothing where the column stays below it.
    fn bound(&self, column: longpole_program::Column) -> (f64, bool) {
        let column = column.index();
        let upper = self.program.columns.upper[column];
        let reached = upper.is_finite() && self.solution.values[column] >= upper * REACHED - 1e-9;
        (if upper.is_finite() { gain(self.prices.reduced_costs[column], Relief::More).max(0.0) } else { 0.0 }, reached)
    }

    /// The price of a row, and whether its upper side is reached.
    fn row(&self, row: usize) -> (f64, bool) {
        let activity: f64 = self.program.row(row).map(|(column, value)| value * self.solution.values[column]).sum();
        let upper = self.program.rows.upper[row];
        (gain(self.prices.duals[row], Relief::More), activity >= upper * REACHED - 1e-9)
    }

    fn rows_of(&self, family: &str) -> impl Iterator<Item = (usize, &[u32])> + '_ {
        self.program.rows.block(family).into_iter().flat_map(longpole_program::Block::members)
    }

    fn capacities(&self) -> Vec<Part> {
        let rows = self.crisis.tables.capacities.rows.iter().enumerate();
        rows.map(|(capacity, row)| {
            let mut part = Part {
                table: "capacities",
                id: row.id.to_string(),
                one_unit: format!("1 {} a day more", singular(row.measure.as_str())),
                gain: 0.0,
                reached: 0,
                in_force: 0,
            };
            for period in 0..self.crisis.n_periods() {
                let Some(column) = self.formulation.variables.usage.get([capacity, period]) else { continue };
                let (price, reached) = self.bound(column);
                part.gain += price * self.days(period, row.from, row.until);
                part.reached += usize::from(reached);
                part.in_force += 1;
            }
            part
        })
        .collect()
    }

    fn supplies(&self) -> Vec<Part> {
        let mut parts = Vec::new();
        for (supply, row) in self.crisis.tables.supplies.rows.iter().enumerate() {
            let Some(per) = row.per.filter(|_| row.amount_t.is_some()) else { continue };
            let one_unit = match per {
                Per::Day => "1 t a day more",
                Per::Period => "1 t a period more",
                Per::Total => "1 t more",
            };
            let mut part = Part {
                table: "supplies",
                id: row.id.to_string(),
                one_unit: one_unit.to_owned(),
                gain: 0.0,
                reached: 0,
                in_force: 0,
            };
            for period in 0..self.crisis.n_periods() {
                let Some(column) = self.formulation.variables.purchase.get([supply, period]) else { continue };
                part.in_force += 1;
                if per != Per::Total {
                    let (price, reached) = self.bound(column);
                    let units = if per == Per::Day { self.days(period, row.from, row.until) } else { 1.0 };
                    part.gain += price * units;
                    part.reached += usize::from(reached);
                }
            }
            for (index, _) in self.rows_of("supply_total").filter(|(_, key)| key[0] as usize == supply) {
                let (price, reached) = self.row(index);
                part.gain += price;
                part.reached = if reached { part.in_force } else { 0 };
            }
            parts.push(part);
        }
        parts
    }

    /// Rooms of one place share their rows: each is told the same gain for one tonne.
    fn storage(&self) -> Vec<Part> {
        let rows = self.crisis.tables.storage.rows.iter();
        rows.map(|row| {
            let place = self.crisis.place(&row.place);
            let mut part = Part {
                table: "storage",
                id: row.id.to_string(),
                one_unit: "room for 1 t more".to_owned(),
                gain: 0.0,
                reached: 0,
                in_force: 0,
            };
            for (index, key) in self.rows_of("storage").filter(|(_, key)| key[0] as usize == place) {
                let last = self.crisis.settings.grid.periods()[key[1] as usize].last_day();
                if row.from.is_some_and(|from| from > last) || row.until.is_some_and(|until| until < last) {
                    continue;
                }
                let (price, reached) = self.row(index);
                part.gain += price;
                part.reached += usize::from(reached);
                part.in_force += 1;
            }
            part
        })
        .collect()
    }

    fn services(&self) -> Vec<Part> {
        let needs = &self.crisis.tables.needs.rows;
        let rows = self.crisis.tables.services.rows.iter().enumerate();
        rows.map(|(service, row)| {
            let unit = &needs[self.crisis.need(&row.need)].unit;
            // One unit of a service is a thousand need units a day: one litre would be lost in the rounding.
            let mut part = Part {
                table: "services",
                id: row.id.to_string(),
                one_unit: format!("1,000 {unit} a day more"),
                gain: 0.0,
                reached: 0,
                in_force: 0,
            };
            for (index, key) in self.rows_of("service").filter(|(_, key)| key[0] as usize == service) {
                let (price, reached) = self.row(index);
                part.gain += price * self.days(key[1] as usize, row.from, row.until) * 1000.0;
                part.reached += usize::from(reached);
                part.in_force += 1;
            }
            part
        })
        .collect()
    }

    fn stocks(&self) -> Vec<Part> {
        let rows = self.crisis.tables.stocks.rows.iter();
        rows.map(|row| {
            let key = [self.crisis.place(&row.place) as u32, self.crisis.item(&row.item) as u32, 0];
            self.tonne("stocks", format!("{} at {}", row.item, row.place), key)
        })
        .collect()
    }

    fn pipeline(&self) -> Vec<Part> {
        let rows = self.crisis.tables.pipeline.rows.iter();
        rows.filter_map(|row| {
            let grid = &self.crisis.settings.grid;
            let period = grid.period_of(row.arrives.max(grid.start()))?;
            let key = [self.crisis.place(&row.place) as u32, self.crisis.item(&row.item) as u32, period as u32];
            Some(self.tonne("pipeline", row.id.to_string(), key))
        })
        .collect()
    }

    /// One tonne more in a stock balance; of what perishes, one tonne more that keeps for a while.
    fn tonne(&self, table: &'static str, id: String, key: [u32; 3]) -> Part {
        let [place, item, came] = key;
        let price = self.rows_of("stock_balance").find(|(_, k)| *k == key).map_or(0.0, |(index, _)| self.row(index).0);
        let shelf = self.crisis.tables.items.rows[item as usize].shelf_days;
        let keeps = shelf.and_then(|shelf| shelf_life::keeps(&self.crisis.settings.grid, shelf.value()));
        let kept = |period: u32| keeps.as_ref().and_then(|keeps| keeps[period as usize].get(came as usize)).copied();
        let here = self.rows_of("shelf_life").filter(|(_, k)| k[..2] == [place, item]).map(|(index, k)| (index, k[2]));
        let all = self.rows_of("shelf_life_total").filter(|(_, k)| k[0] == item).map(|(index, k)| (index, k[1]));
        let longer: f64 = here.chain(all).filter_map(|(index, period)| Some(self.row(index).0 * kept(period)?)).sum();
        let gain = (price + longer).max(0.0);
        Part { table, id, one_unit: "1 t more".to_owned(), gain, reached: 1, in_force: 1 }
    }

    fn funds(&self) -> Vec<Part> {
        money::counted(self.crisis)
            .map(|(fund, row)| {
                let total = self.crisis.fund_amount(fund);
                let mut part = Part {
                    table: "funds",
                    id: row.id.to_string(),
                    one_unit: format!("1,000 {} more, paid as this fund pays", self.crisis.settings.currency),
                    gain: 0.0,
                    reached: 0,
                    in_force: 0,
                };
                let mut before = 0.0;
                for (index, key) in self.rows_of("cash").filter(|(_, key)| key[0] as usize == fund) {
                    let period = key[1] as usize;
                    let now = money::received(self.crisis, fund, period);
                    let share = if total > 0.0 { (now - before) / total } else { 0.0 };
                    part.gain += gain(self.prices.duals[index], Relief::More) * share * 1000.0;
                    part.in_force += 1;
                    let unspent = self.formulation.variables.unspent.get([fund, period]);
                    part.reached += usize::from(
                        unspent.is_some_and(|column| self.solution.values[column.index()] <= 1e-6 * total) && now > 0.0,
                    );
                    before = now;
                }
                part
            })
            .collect()
    }
}

/// The singular of a measure.
fn singular(measure: &str) -> &str {
    if measure == "trucks" { "truck" } else { measure }
}
