//! Money: which fund may pay for what, and when its cash is there.

use crate::Axes;
use longpole_model::Crisis;
use longpole_program::{Program, Slots};
pub use longpole_timeline::cash::counted;
use longpole_timeline::forces::Fielded;

/// What payments are typically as large as: a week of a large response.
const MONEY: f64 = 16_777_216.0;

/// Makes the columns of money. None, where money is not limited.
pub(crate) fn declare(program: &mut Program, crisis: &Crisis, axes: &Axes) -> (Slots<4>, Slots<2>) {
    let periods = 0..crisis.n_periods();
    let mut block = program.add_columns("payment", "money", [axes.fund, axes.sector, axes.purse, axes.period]);
    block.size(MONEY);
    for (fund, row) in counted(crisis) {
        let purses = purses(crisis, fund);
        for sector in 0..crisis.sectors.len() {
            if !row.sectors.is_empty() && !row.sectors.contains(&crisis.sectors[sector]) {
                continue;
            }
            for purse in &purses {
                for period in periods.clone() {
                    if crisis.settings.grid.days_in_force(period, row.from, row.until) > 0 {
                        block.add([fund, sector, *purse, period], 0.0, f64::INFINITY);
                    }
                }
            }
        }
    }
    let payment = block.done();
    let mut block = program.add_columns("unspent", "money", [axes.fund, axes.period]);
    block.size(MONEY);
    for (fund, _) in counted(crisis) {
        for period in periods.clone() {
            block.add([fund, period], 0.0, f64::INFINITY);
        }
    }
    (payment, block.done())
}

/// Makes the columns of what is paid to forces. It is settled before the plan, and so each can be but one amount.
pub(crate) fn declare_payroll(program: &mut Program, crisis: &Crisis, axes: &Axes, forces: &[Fielded]) -> Slots<3> {
    let mut block = program.add_columns("payroll", "money", [axes.force, axes.payer, axes.period]);
    block.size(MONEY);
    let unlimited = [no_limit(crisis)];
    for force in forces.iter().filter(|force| force.due() > 0.0) {
        for (at, payer) in force.payers.as_deref().unwrap_or(&unlimited).iter().enumerate() {
            for (period, found) in force.periods.iter().enumerate() {
                let pays = found.paid_by[at];
                block.add([force.force, *payer, period], pays, pays);
            }
        }
    }
    block.done()
}

/// The position, on the axis of payers, of whoever pays where money is not limited.
pub fn no_limit(crisis: &Crisis) -> usize {
    crisis.tables.funds.rows.len()
}

/// The position of `anywhere` on the axis of purses.
pub fn anywhere(crisis: &Crisis) -> usize {
    crisis.tables.places.rows.len()
}

/// The purses a fund may pay into: one per place with people or works that it names or that lies within one it names,
/// or `anywhere` if it names none.
pub fn purses(crisis: &Crisis, fund: usize) -> Vec<usize> {
    let named = &crisis.tables.funds.rows[fund].places;
    if named.is_empty() {
        return vec![anywhere(crisis)];
    }
    let peopled = crisis.tables.population.rows.iter().map(|row| crisis.place(&row.place));
    let served: std::collections::BTreeSet<usize> = peopled.chain(crisis.tasks.iter().map(|task| task.place)).collect();
    served.into_iter().filter(|place| crisis.lies_within(*place, named)).collect()
}

/// Cash that a fund has received by the end of a period, in the plan's currency: see [`longpole_timeline::cash`].
pub fn received(crisis: &Crisis, fund: usize, period: usize) -> f64 {
    let span = &crisis.settings.grid.periods()[period];
    longpole_timeline::cash::received(crisis, fund, i64::from(span.offset + span.days) - 1)
}
