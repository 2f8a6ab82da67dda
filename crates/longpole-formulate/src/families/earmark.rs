//! # Earmarks by place
//!
//! Money that may be spent only for certain places pays at most what was brought to them and
//! what works there cost is worth. A sector's earmark
//! needs no row: a fund simply has no payment columns for other sectors.
//!
//! ```math
//! \sum_F \sum_t m_{F,k,a,t} \le \sum_{i:\,sector(i)=k} V_{a,i} \Big( \sum_g \sum_t y_{a,g,i,t} + \sum_{v:\,at(v)=a} \varphi_{v,i} \sum_g \sum_t z_{v,g,t}
//!   + \sum_{w:\,at(w)=a} M_{w,i} \sum_\tau x_{w,\tau} \Big) + \sum_{w:\,at(w)=a,\;sector(w)=k} \sum_\tau C_{w,\tau}\,x_{w,\tau}
//! ```
//!
//! | symbol | in code | unit |
//! |---|---|---|
//! | m | `payment[fund,sector,place,period]` of funds that name places | money |
//! | y, z | `delivery`, `service` | t, need units |
//! | V | `Landed`: price and carriage of one tonne by the cheapest way | money per t |
//! | x | `start`, `progress` | 0 or 1, share |
//! | M, C | material of a work; its cost if begun in τ | t, money |
//! | φ | `fuel_kg_per_unit / 1000` | t per need unit |
//!
//! The cheapest way of buying is used so that an earmark is never claimed for more than a place can have cost; what can
//! only come from stocks and gifts is worth its carriage. Money may be paid
//! before the goods arrive, since orders go before deliveries; the sums are taken over the whole plan.
//!
//! **Rows** one per sector and place that earmarked money may be spent for, named `earmark[food,north-gaza]`.
//! **Shadow price** what lifting the earmark for one unit of money would gain: person-days per unit of money.
//! **Holds when** a counted fund names places.
//! **Source** each fund carries its own in `funds.csv`.

use crate::Case;
use crate::landed::Landed;
use crate::money::{anywhere, counted};
use crate::works::part_in;
use longpole_base::quantity::KG_PER_TONNE;
use longpole_program::Program;

/// Adds the limits on money that is tied to places.
pub fn add(program: &mut Program, case: &Case<'_>) {
    let (crisis, vars) = (case.crisis, &case.variables);
    if counted(crisis).all(|(_, fund)| fund.places.is_empty()) {
        return;
    }
    let landed = Landed::of(crisis);
    let n_periods = crisis.n_periods();
    let mut rows = program.add_rows("earmark", "money", [case.axes.sector, case.axes.place]);
    for sector in 0..crisis.sectors.len() {
        for place in 0..anywhere(crisis) {
            for (fund, _) in counted(crisis) {
                for period in 0..n_periods {
                    if let Some(payment) = vars.payment.get([fund, sector, place, period]) {
                        rows.term(payment, 1.0);
                    }
                }
            }
            if rows.n_terms() == 0 {
                continue;
            }
            for item in (0..crisis.tables.items.rows.len()).filter(|item| crisis.sector_of[*item] == sector) {
                let value = landed.cost(place, item);
                for group in 0..crisis.groups.len() {
                    for period in 0..n_periods {
                        if let Some(delivery) = vars.delivery.get([place, group, item, period]) {
                            rows.term(delivery, -value);
                        }
                    }
                }
            }
            for (service, row) in crisis.tables.services.rows.iter().enumerate() {
                let Some(fuel) = row.fuel_item.as_ref().map(|fuel| crisis.item(fuel)) else { continue };
                if crisis.place(&row.place) != place || crisis.sector_of[fuel] != sector {
                    continue;
                }
                let value = landed.cost(place, fuel)
                    * row.fuel_kg_per_unit.map_or(0.0, longpole_base::quantity::Plain::value)
                    / KG_PER_TONNE;
                for group in 0..crisis.groups.len() {
                    for period in 0..n_periods {
                        if let Some(served) = vars.service.get([service, group, period]) {
                            rows.term(served, -value);
                        }
                    }
                }
            }
            for (work, task) in crisis.tasks.iter().enumerate().filter(|(_, task)| task.place == place) {
                let of_material = |(item, mass): (usize, f64)| landed.cost(place, item) * mass;
                let material =
                    task.material.filter(|(item, _)| crisis.sector_of[*item] == sector).map_or(0.0, of_material);
                for (begun, column) in case.of_work(work) {
                    let in_period = |period: usize| task.cost[period] * part_in(crisis, work, begun, period);
                    let cost = if task.sector == sector { (0..n_periods).map(in_period).sum() } else { 0.0 };
                    rows.term(column, -(material + cost));
                }
            }
            rows.end([sector, place], f64::NEG_INFINITY, 0.0);
        }
    }
}
