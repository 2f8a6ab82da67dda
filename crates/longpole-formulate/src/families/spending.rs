//! # Spending
//!
//! Whatever a sector buys, carries and repairs in a period is paid from some fund. Goods are paid when ordered, carriage
//! when goods enter the link, works evenly over the days they run.
//!
//! ```math
//! \sum_{u:\,sector(u)=k} P_{u,t}\,b_{u,t} + \sum_l \sum_{i:\,sector(i)=k} K_l\,f_{l,i,t}
//!   + \sum_{w:\,sector(w)=k} C_{w,t} \sum_{\tau} \rho_w(\tau,t)\,x_{w,\tau} - \sum_F \sum_q m_{F,k,q,t} = 0
//! ```
//!
//! | symbol | in code | unit |
//! |---|---|---|
//! | b, f | `purchase`, `flow` | t |
//! | P, K | price and carriage per tonne, in the plan's currency at the rate of the period's first day | money per t |
//! | x | `start[work,period]`, `progress[work,period]` | 0 or 1, share |
//! | C, ρ(τ,t) | cost of the work at the rate of the period's first day; part of its days that fall into t if begun in τ | money, share |
//! | m | `payment[fund,sector,purse,period]` | money |
//!
//! **Rows** one per sector and period in which anything can cost or be paid, named `spending[food,2024-03-29]`.
//! **Shadow price** what a gift of one unit of money to this sector in this period would gain: person-days per unit of money.
//! **Holds when** the folder has `funds.csv`; without it money is not limited and only counted.
//! **Source** prices and carriage carry theirs in `supplies.csv`, `links.csv` and `works.csv`.

use crate::Case;
use crate::works::part_in;
use longpole_program::Program;

/// Adds what every sector must pay.
pub fn add(program: &mut Program, case: &Case<'_>) {
    let (crisis, vars) = (case.crisis, &case.variables);
    if !crisis.money_is_limited() {
        return;
    }
    let n_items = crisis.tables.items.rows.len();
    let n_funds = crisis.tables.funds.rows.len();
    let n_purses = crisis.tables.places.rows.len() + 1;
    let mut rows = program.add_rows("spending", "money", [case.axes.sector, case.axes.period]);
    for sector in 0..crisis.sectors.len() {
        let items: Vec<usize> = (0..n_items).filter(|item| crisis.sector_of[*item] == sector).collect();
        for period in 0..crisis.n_periods() {
            for (supply, offer) in crisis.offers.iter().enumerate().filter(|(_, offer)| items.contains(&offer.item)) {
                if let Some(purchase) = vars.purchase.get([supply, period]) {
                    rows.term(purchase, offer.price_per_t[period]);
                }
            }
            for (link, leg) in crisis.legs.iter().enumerate().filter(|(_, leg)| leg.cost_per_t > 0.0) {
                for item in &items {
                    if let Some(flow) = vars.flow.get([link, *item, period]) {
                        rows.term(flow, leg.cost_per_t);
                    }
                }
            }
            for (work, task) in crisis.tasks.iter().enumerate().filter(|(_, task)| task.sector == sector) {
                for (begun, column) in case.of_work(work) {
                    rows.term(column, task.cost[period] * part_in(crisis, work, begun, period));
                }
            }
            for fund in 0..n_funds {
                for purse in 0..n_purses {
                    if let Some(payment) = vars.payment.get([fund, sector, purse, period]) {
                        rows.term(payment, -1.0);
                    }
                }
            }
            rows.end([sector, period], 0.0, 0.0);
        }
    }
}
