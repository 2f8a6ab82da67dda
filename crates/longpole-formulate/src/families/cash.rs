//! # Cash
//!
//! A fund never pays more than it has received. What it has not spent stays for later periods, until it expires. Forces in
//! the field are paid first, by rules of their own, so that what they are paid is known before.
//!
//! ```math
//! u_{F,t} = u_{F,t-1} + (G_F(t) - G_F(t-1)) - \sum_k \sum_q m_{F,k,q,t} - \sum_R w_{R,F,t}, \qquad u_{F,t} \ge 0
//! ```
//!
//! | symbol | in code | unit |
//! |---|---|---|
//! | u | `unspent[fund,period]` | money |
//! | m | `payment[fund,sector,purse,period]` | money |
//! | w | `payroll[force,payer,period]`: what `Fielded.periods[t].paid_by` says, no less and no more | money |
//! | G(t) | received by the end of period t: all on `from`, or along the curve of `share_paid` and `lag_days` | money |
//!
//! **Rows** one per counted fund and period, named `cash[flash-appeal,2024-03-29]`.
//! **Shadow price** what one more unit of money received in this period would gain: person-days per unit of money.
//! **Holds when** the folder has `funds.csv`. Only committed and paid money is counted, unless the scenario says otherwise;
//! a fund pays only between its dates.
//! **Source** status as in OCHA's Financial Tracking Service; the curve is that of the conference of October 2014 on the
//! Gaza Strip (World Bank): 26.8% paid after about 5.5 months, 35.6% after 10.6, 40.1% after 17.6.

use crate::Case;
use crate::money::{counted, received};
use longpole_program::Program;

/// Adds the purse of every counted fund.
pub fn add(program: &mut Program, case: &Case<'_>) {
    let (crisis, vars) = (case.crisis, &case.variables);
    let n_purses = crisis.tables.places.rows.len() + 1;
    let mut rows = program.add_rows("cash", "money", [case.axes.fund, case.axes.period]);
    for (fund, _) in counted(crisis) {
        let mut before = 0.0;
        for period in 0..crisis.n_periods() {
            if let Some(unspent) = vars.unspent.get([fund, period]) {
                rows.term(unspent, 1.0);
            }
            if let Some(last) = period.checked_sub(1).and_then(|last| vars.unspent.get([fund, last])) {
                rows.term(last, -1.0);
            }
            for sector in 0..crisis.sectors.len() {
                for purse in 0..n_purses {
                    if let Some(payment) = vars.payment.get([fund, sector, purse, period]) {
                        rows.term(payment, 1.0);
                    }
                }
            }
            for force in &case.forces {
                if let Some(paid) = vars.payroll.get([force.force, fund, period]) {
                    rows.term(paid, 1.0);
                }
            }
            let now = received(crisis, fund, period);
            rows.end([fund, period], now - before, now - before);
            before = now;
        }
    }
}
