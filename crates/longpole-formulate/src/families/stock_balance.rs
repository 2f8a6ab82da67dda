//! # Stock balance
//!
//! What lies at a place when a period ends is what lay there before, less what spoiled, plus what was handed over,
//! arrived or was confirmed, less what left, was given, was burnt, went into works or was thrown away.
//!
//! ```math
//! s_{p,i,t} = (1-\lambda_i)^{d_t}\,s_{p,i,t-1} + a_{p,i,t} + \sum_{u:\,at(u)=p} \sum_{\tau} \omega_u(\tau,t)\,b_{u,\tau}
//!   + \sum_{l:\,to(l)=p} (1-\varepsilon_l) \sum_{\tau} \omega_l(\tau,t)\,f_{l,i,\tau}
//!   - \sum_{l:\,from(l)=p} f_{l,i,t} - \sum_{g} y_{p,g,i,t} - \sum_{v:\,at(v)=p} \varphi_v \sum_g z_{v,g,t}
//!   - \sum_{k:\,at(k)=p} M_{k,i} \sum_{\tau} \rho_k(\tau,t)\,x_{k,\tau} - w_{p,i,t}
//! ```
//!
//! | symbol | in code | unit |
//! |---|---|---|
//! | s, b, f, y, w | `stock`, `purchase`, `flow`, `delivery`, `discarded` | t |
//! | z, φ | `service`, `fuel_kg_per_unit / 1000` | need units, t per need unit |
//! | x | `start[work,period]`, `progress[work,period]` | 0 or 1, share |
//! | M, ρ(τ,t) | `work.material_t`; part of its days that fall into t if begun in τ | t, share |
//! | a | stocks on the first day, `pipeline` arrivals of the period | t |
//! | λ, d | `item.loss_per_day`, days of the period | share per day, days |
//! | ε | `link.loss` | share |
//! | ω(τ,t) | `Lag`: share of what is sent in τ that arrives in t | share |
//!
//! **Rows** one per place, item and period in which the item can be there, named `stock_balance[rafah,rice,2024-03-29]`.
//! **Shadow price** what one more tonne lying here in this period would gain: person-days per tonne under the first aim.
//! **Holds when** always. At a crossing there is no stock, so what arrives leaves in the same period. Where buying just
//! in time is as good as keeping, there is no stock either. What is on its way when the plan ends is not counted.
//! **Source** the multi-period inventory balance of any planning text; loss rates carry their own source in `items.csv`.

use crate::Case;
use crate::works::part_in;
use longpole_base::quantity::KG_PER_TONNE;
use longpole_program::Program;

/// Adds the balance of every place, item and period that anything touches.
pub fn add(program: &mut Program, case: &Case<'_>) {
    let (crisis, vars) = (case.crisis, &case.variables);
    let tables = &crisis.tables;
    let given = Given::of(case);
    let n_groups = crisis.groups.len();
    let mut rows = program.add_rows("stock_balance", "t", [case.axes.place, case.axes.item, case.axes.period]);
    for place in 0..tables.places.rows.len() {
        let arriving: Vec<usize> = ends(crisis, |leg| leg.to == place);
        let leaving: Vec<usize> = ends(crisis, |leg| leg.from == place);
        for (item, kind) in tables.items.rows.iter().enumerate() {
            let offers: Vec<usize> = (0..crisis.offers.len())
                .filter(|supply| crisis.offers[*supply].place == place && crisis.offers[*supply].item == item)
                .collect();
            let burning: Vec<(usize, f64)> = burners(crisis, place, item);
            let building = builders(crisis, place, item);
            for period in 0..crisis.n_periods() {
                if let Some(stock) = vars.stock.get([place, item, period]) {
                    rows.term(stock, 1.0);
                }
                if let Some(before) = period.checked_sub(1).and_then(|last| vars.stock.get([place, item, last])) {
                    rows.term(before, -(1.0 - kind.loss_per_day.value()).powf(case.days(period)));
                }
                for supply in &offers {
                    for (ordered, share) in &case.lags.supply(*supply).from[period] {
                        if let Some(purchase) = vars.purchase.get([*supply, *ordered]) {
                            rows.term(purchase, -share);
                        }
                    }
                }
                for link in &arriving {
                    let arrives = 1.0 - crisis.legs[*link].loss;
                    for (sent, share) in &case.lags.link(*link).from[period] {
                        if let Some(flow) = vars.flow.get([*link, item, *sent]) {
                            rows.term(flow, -arrives * share);
                        }
                    }
                }
                for link in &leaving {
                    if let Some(flow) = vars.flow.get([*link, item, period]) {
                        rows.term(flow, 1.0);
                    }
                }
                for group in 0..n_groups {
                    if let Some(delivery) = vars.delivery.get([place, group, item, period]) {
                        rows.term(delivery, 1.0);
                    }
                    for (service, burns) in &burning {
                        if let Some(served) = vars.service.get([*service, group, period]) {
                            rows.term(served, *burns);
                        }
                    }
                }
                for (work, mass) in &building {
                    for (begun, column) in case.of_work(*work) {
                        rows.term(column, mass * part_in(crisis, *work, begun, period));
                    }
                }
                if let Some(discarded) = vars.discarded.get([place, item, period]) {
                    rows.term(discarded, 1.0);
                }
                let amount = given.at(place, item, period);
                rows.end([place, item, period], amount, amount);
            }
        }
    }
}

fn ends(crisis: &longpole_model::Crisis, wanted: impl Fn(&longpole_model::crisis::Leg) -> bool) -> Vec<usize> {
    (0..crisis.legs.len()).filter(|link| wanted(&crisis.legs[*link])).collect()
}

/// The services at a place that burn an item, with tonnes per need unit.
fn burners(crisis: &longpole_model::Crisis, place: usize, item: usize) -> Vec<(usize, f64)> {
    let services = crisis.tables.services.rows.iter().enumerate();
    services
        .filter(|(_, row)| {
            crisis.place(&row.place) == place && row.fuel_item.as_ref().is_some_and(|fuel| crisis.item(fuel) == item)
        })
        .map(|(service, row)| {
            (service, row.fuel_kg_per_unit.map_or(0.0, longpole_base::quantity::Plain::value) / KG_PER_TONNE)
        })
        .collect()
}

/// The works at a place that use an item up, with tonnes.
fn builders(crisis: &longpole_model::Crisis, place: usize, item: usize) -> Vec<(usize, f64)> {
    let works = crisis.tasks.iter().enumerate().filter(|(_, task)| task.place == place);
    works.filter_map(|(work, task)| Some((work, task.material.filter(|(of, _)| *of == item)?.1))).collect()
}

/// What is there without any decision: stocks on the first day and confirmed arrivals.
pub(crate) struct Given {
    amounts: std::collections::BTreeMap<(usize, usize, usize), f64>,
}

impl Given {
    /// Adds up stocks and arrivals. An arrival before the plan counts on its first day.
    pub(crate) fn of(case: &Case<'_>) -> Self {
        let crisis = case.crisis;
        let grid = &crisis.settings.grid;
        let mut amounts = std::collections::BTreeMap::new();
        for row in &crisis.tables.stocks.rows {
            *amounts.entry((crisis.place(&row.place), crisis.item(&row.item), 0)).or_default() += row.amount_t.value();
        }
        for row in &crisis.tables.pipeline.rows {
            if let Some(period) = grid.period_of(row.arrives.max(grid.start())) {
                let key = (crisis.place(&row.place), crisis.item(&row.item), period);
                *amounts.entry(key).or_default() += row.amount_t.value();
            }
        }
        Self { amounts }
    }

    /// Tonnes at a place in a period.
    pub(crate) fn at(&self, place: usize, item: usize, period: usize) -> f64 {
        self.amounts.get(&(place, item, period)).copied().unwrap_or(0.0)
    }
}
