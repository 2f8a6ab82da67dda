//! # Supply limits
//!
//! No more is bought of an offer than it has. An amount per day or per period bounds each purchase by itself and needs
//! no row; an amount for the whole plan is shared by all its periods.
//!
//! ```math
//! b_{u,t} \le A_u\,d_{u,t} \quad\text{(per day)} \qquad b_{u,t} \le A_u \quad\text{(per period)} \qquad
//! \sum_t b_{u,t} \le A_u \quad\text{(total)}
//! ```
//!
//! | symbol | in code | unit |
//! |---|---|---|
//! | b | `purchase[supply,period]` | t |
//! | A | `supply.amount_t` | t per day, per period, or in all |
//! | d | days of the period on which the offer stands | days |
//!
//! **Rows** one per supply with a total, named `supply_total[flour-el-arish]`; the other two are bounds of `purchase`.
//! **Shadow price** what one more tonne of the offer would gain: person-days per tonne under the first aim.
//! **Holds when** the supply has an amount. An offer is closed outside its dates.
//! **Source** each offer carries its own in `supplies.csv`.

use crate::Case;
use longpole_model::entities::Per;
use longpole_program::Program;

/// Adds the totals of offers.
pub fn add(program: &mut Program, case: &Case<'_>) {
    let mut rows = program.add_rows("supply_total", "t", [case.axes.supply]);
    for (supply, row) in case.crisis.tables.supplies.rows.iter().enumerate() {
        let (Some(amount), Some(Per::Total)) = (row.amount_t, row.per) else { continue };
        for period in 0..case.crisis.n_periods() {
            if let Some(purchase) = case.variables.purchase.get([supply, period]) {
                rows.term(purchase, 1.0);
            }
        }
        rows.end([supply], f64::NEG_INFINITY, amount.value());
    }
}
