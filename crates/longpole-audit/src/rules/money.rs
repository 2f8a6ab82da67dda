//! Everything bought, carried and repaired is paid for, in the period and by the sector: by funds where money is limited. No fund
//! pays for what it may not, before its money is there, or after its last day.

use super::Case;
use crate::report::{At, Figure, Findings, Relation, Rule};
use crate::sum::{LEFT_OUT, MONEY, Sum, TONNES, solver_room};
use longpole_base::Date;
use longpole_base::calendar::offset_of;
use longpole_model::Crisis;
use std::collections::BTreeSet;

pub(crate) fn check(case: &Case<'_>, findings: &mut Findings) {
    costs(case, findings);
    payroll(case, findings);
    payments(case, findings);
    cash(case, findings);
}

/// By sector and period, what is paid is what is bought, carried and repaired.
fn costs(case: &Case<'_>, findings: &mut Findings) {
    let (folder, crisis) = (case.folder, case.folder.crisis);
    let n_sectors = crisis.sectors.len();
    let slot = |sector: usize, period: usize| sector * folder.n_periods + period;
    // The dearest tonne of each sector says how large the terms of its rule are, and how much hides in rows not written.
    let mut dearest = vec![0.0_f64; n_sectors];
    let mut hidden = vec![0.0; n_sectors];
    for offer in &crisis.offers {
        let price = offer.price_per_t.iter().fold(0.0, |most: f64, price| most.max(*price));
        let sector = crisis.sector_of[offer.item];
        dearest[sector] = dearest[sector].max(price);
        hidden[sector] += price;
    }
    for item in 0..folder.n_items {
        let sector = crisis.sector_of[item];
        for leg in &crisis.legs {
            dearest[sector] = dearest[sector].max(leg.cost_per_t);
            hidden[sector] += leg.cost_per_t;
        }
    }
    let payers = crisis.tables.funds.rows.len() * (folder.n_places + 1) + 1;
    let mut cost = vec![Sum::default(); n_sectors * folder.n_periods];
    for (&[supply, period], &amount) in &case.book.purchases {
        let offer = &crisis.offers[supply];
        cost[slot(crisis.sector_of[offer.item], period)].add(Sum::filed(amount).times(offer.price_per_t[period]));
    }
    for (&[link, item, period], &amount) in &case.book.shipments {
        let carriage = crisis.legs[link].cost_per_t;
        cost[slot(crisis.sector_of[item], period)].add(Sum::filed(amount).times(carriage));
    }
    for (work, task) in crisis.tasks.iter().enumerate() {
        let dearest_day = task.cost.iter().fold(0.0, |most: f64, cost| most.max(*cost));
        dearest[task.sector] = dearest[task.sector].max(dearest_day / TONNES);
        hidden[task.sector] += dearest_day;
        for (period, part) in super::works::in_periods(case, work) {
            cost[slot(task.sector, period)].add(part.times(task.cost[period]));
        }
    }
    let mut paid = vec![Sum::default(); n_sectors * folder.n_periods];
    for (&[_, sector, _, period], &amount) in &case.book.spending {
        paid[slot(sector, period)].add(Sum::filed(amount));
    }
    for sector in 0..n_sectors {
        let room =
            LEFT_OUT * (hidden[sector] + payers as f64) + solver_room(MONEY, MONEY.max(dearest[sector] * TONNES));
        for period in 0..folder.n_periods {
            let names = || vec![crisis.sectors[sector].clone(), case.period(period)];
            let at = At { rule: Rule::Spending, table: "spending", what: "amount", unit: case.currency() };
            findings.equals(at, &names, paid[slot(sector, period)], cost[slot(sector, period)].within(room));
        }
    }
}

/// The part by which powers and sums taken in another order may differ.
const POWERS: f64 = 1e-9;

/// Forces are paid what the page on their payroll says, no less and no more, and nobody else is.
fn payroll(case: &Case<'_>, findings: &mut Findings) {
    let forces = &case.folder.crisis.tables.forces.rows;
    let mut told = case.book.payroll.clone();
    for there in &case.folder.forces {
        for (&(fund, period), &paid) in &there.paid {
            let names = || {
                let funds = &case.folder.crisis.tables.funds.rows;
                let fund = funds.get(fund).map_or_else(String::new, |fund| fund.id.to_string());
                vec![fund, forces[there.force].id.to_string(), case.period(period)]
            };
            let at = At { rule: Rule::Spending, table: "spending", what: "pay of a force", unit: case.currency() };
            let planned = told.remove(&[there.force, fund, period]).map_or(Sum::default(), Sum::filed);
            let room = POWERS * paid + LEFT_OUT + solver_room(MONEY, MONEY);
            findings.equals(at, &names, planned, Sum::exact(paid).within(room));
        }
    }
    for ([force, _, period], amount) in told {
        let at = At { rule: Rule::Spending, table: "spending", what: "pay of a force", unit: case.currency() };
        let names = || vec![forces[force].id.to_string(), case.period(period)];
        findings.is_so(at, &names, false, Relation::Unsupported, Figure::Number(amount));
    }
}

/// Who pays may pay: it is counted, in force, and may be spent on the sector and for the place.
fn payments(case: &Case<'_>, findings: &mut Findings) {
    let (folder, crisis) = (case.folder, case.folder.crisis);
    let funds = &crisis.tables.funds.rows;
    let peopled = crisis.tables.population.rows.iter().map(|row| &row.place);
    let worked_at = crisis.tables.works.rows.iter().map(|row| &row.place);
    let peopled: BTreeSet<usize> = peopled.chain(worked_at).map(|place| crisis.place(place)).collect();
    for (&[fund, sector, place, period], &amount) in &case.book.spending {
        let anywhere = place == folder.n_places;
        let names = || {
            let fund = funds.get(fund).map_or_else(String::new, |fund| fund.id.to_string());
            let place = if anywhere { String::new() } else { case.place(place) };
            vec![fund, crisis.sectors[sector].clone(), place, case.period(period)]
        };
        let may = match funds.get(fund) {
            None => !crisis.money_is_limited() && anywhere,
            Some(row) => {
                let for_place = if row.places.is_empty() {
                    anywhere
                } else {
                    !anywhere && peopled.contains(&place) && crisis.lies_within(place, &row.places)
                };
                crisis.fund_counts(fund)
                    && folder.days_in_force(period, row.from, row.until) > 0.0
                    && (row.sectors.is_empty() || row.sectors.contains(&crisis.sectors[sector]))
                    && for_place
            }
        };
        let at = At { rule: Rule::Spending, table: "spending", what: "amount", unit: case.currency() };
        findings.is_so(at, &names, may, Relation::Unsupported, Figure::Number(amount));
    }
}

/// Every counted fund, period by period: received, paid, and left.
fn cash(case: &Case<'_>, findings: &mut Findings) {
    let (folder, crisis) = (case.folder, case.folder.crisis);
    let n_rows = crisis.sectors.len() * (folder.n_places + 1);
    let room = LEFT_OUT * (n_rows + 2) as f64 + solver_room(MONEY, MONEY);
    for (fund, row) in crisis.tables.funds.rows.iter().enumerate() {
        let counts = crisis.fund_counts(fund);
        let mut paid = vec![Sum::default(); folder.n_periods];
        for (&[_, _, _, period], &amount) in case.book.spending.range([fund, 0, 0, 0]..[fund + 1, 0, 0, 0]) {
            paid[period].add(Sum::filed(amount));
        }
        for (&[_, payer, period], &amount) in &case.book.payroll {
            if payer == fund {
                paid[period].add(Sum::filed(amount));
            }
        }
        let (mut received_before, mut left_before) = (0.0, Sum::default());
        for period in 0..folder.n_periods {
            let names = || vec![row.id.to_string(), case.period(period)];
            let at = |what| At { rule: Rule::Cash, table: "funds", what, unit: case.currency() };
            let told = case.book.funds.get(&[fund, period]);
            let relation = if counts { Relation::Missing } else { Relation::Unsupported };
            findings.is_so(at("row"), &names, told.is_some() == counts, relation, Figure::Nothing);
            let Some(told) = told.filter(|_| counts) else { continue };
            let received = received(case, fund, period);
            let mut now = Sum::exact(received);
            now.take(Sum::exact(received_before));
            findings.equals(at("received"), &names, Sum::filed(told.received.value()), now);
            findings.equals(at("paid"), &names, Sum::filed(told.paid.value()), paid[period].within(room));
            let mut left = left_before;
            left.add(now);
            left.take(paid[period]);
            findings.equals(at("unspent"), &names, Sum::filed(told.unspent.value()), left.within(room));
            findings.at_least(at("unspent"), &names, left.within(room), Sum::default());
            findings.at_least(at("unspent"), &names, Sum::exact(told.unspent.value()), Sum::default());
            (received_before, left_before) = (received, Sum::filed(told.unspent.value()));
        }
    }
}

/// Money that a fund has received by the end of a period.
pub(crate) fn received(case: &Case<'_>, fund: usize, period: usize) -> f64 {
    received_by(case.folder.crisis, fund, case.folder.grid().periods()[period].last_day())
}

/// Money that a fund has received by the end of a day: all on its first day, or along a curve that levels off. Nothing, if
/// its last day lies before the plan.
pub(crate) fn received_by(crisis: &Crisis, fund: usize, date: Date) -> f64 {
    let row = &crisis.tables.funds.rows[fund];
    let start: Date = crisis.settings.start();
    let days = offset_of(row.from.unwrap_or(start), date) + 1;
    if days <= 0 || row.until.is_some_and(|until| until < start) {
        return 0.0;
    }
    let part = row.lag_days.map_or(1.0, |lag| 1.0 - (-(days as f64) / lag.value()).exp());
    crisis.fund_amount(fund) * row.share_paid.value() * part
}
