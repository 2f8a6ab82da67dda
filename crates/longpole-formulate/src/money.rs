//! Money: which fund may pay for what, and when its cash is there.

use crate::Axes;
use longpole_base::calendar::offset_of;
use longpole_model::Crisis;
use longpole_program::{Program, Slots};

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

/// The funds whose money is counted, with their positions.
pub fn counted(crisis: &Crisis) -> impl Iterator<Item = (usize, &longpole_model::entities::Fund)> {
    crisis.tables.funds.rows.iter().enumerate().filter(|(fund, _)| crisis.fund_counts(*fund))
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

/// Cash that a fund has received by the end of a period, in the plan's currency; nothing if it expired before the plan.
///
/// Without a lag all of it comes on its first day. With one it follows `amount × share_paid × (1 - exp(-days / lag_days))`,
/// the curve by which pledges became payments after the conference of October 2014 on the Gaza Strip (World Bank
/// reports; share 0.416, lag 5.36 months).
pub fn received(crisis: &Crisis, fund: usize, period: usize) -> f64 {
    let row = &crisis.tables.funds.rows[fund];
    let span = &crisis.settings.grid.periods()[period];
    let start = crisis.settings.start();
    if row.until.is_some_and(|until| until < start) {
        return 0.0;
    }
    let from = row.from.map_or(0, |from| offset_of(start, from));
    let elapsed = i64::from(span.offset + span.days) - from;
    if elapsed <= 0 {
        return 0.0;
    }
    let amount = crisis.fund_amount(fund) * row.share_paid.value();
    match row.lag_days {
        Some(lag) => amount * (1.0 - (-(elapsed as f64) / lag.value()).exp()),
        None => amount,
    }
}
