//! When the cash of a fund is there.

use longpole_base::calendar::offset_of;
use longpole_model::Crisis;
use longpole_model::entities::Fund;

/// Cash that a fund has received by the end of a day of the plan, in the plan's currency; nothing if it expired before the plan.
///
/// Without a lag all of it comes on its first day. With one it follows `amount × share_paid × (1 - exp(-days / lag_days))`,
/// the curve by which pledges became payments after the conference of October 2014 on the Gaza Strip (World Bank
/// reports; share 0.416, lag 5.36 months).
pub fn received(crisis: &Crisis, fund: usize, day: i64) -> f64 {
    let row = &crisis.tables.funds.rows[fund];
    let start = crisis.settings.start();
    if row.until.is_some_and(|until| until < start) {
        return 0.0;
    }
    let elapsed = day + 1 - row.from.map_or(0, |from| offset_of(start, from));
    if elapsed <= 0 {
        return 0.0;
    }
    let amount = crisis.fund_amount(fund) * row.share_paid.value();
    match row.lag_days {
        Some(lag) => amount * (1.0 - (-(elapsed as f64) / lag.value()).exp()),
        None => amount,
    }
}

/// The funds whose money is counted, with their positions.
pub fn counted(crisis: &Crisis) -> impl Iterator<Item = (usize, &Fund)> {
    crisis.tables.funds.rows.iter().enumerate().filter(|(fund, _)| crisis.fund_counts(*fund))
}
