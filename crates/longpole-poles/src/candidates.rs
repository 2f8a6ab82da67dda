//! Which limits are worth trying out.

use crate::confirm::Base;
use crate::ease::{eased, gone, waits_for};
use crate::price::of_difference;
use longpole_base::Diagnostics;
use longpole_explain::limits::{Line, Priced, sort};
use longpole_formulate::formulate;
use longpole_model::gates::Decider;

/// A gain that is none.
pub const NOTHING: f64 = 1e-6;

/// Every line with a price, the largest gain of one unit first; then those that make possible what was not there to be
/// priced.
///
/// A line without a price gains nothing however far it is eased, as gains of one limit only fall; but for lead times,
/// dates and shares, whose price tells of the first bit alone.
pub fn of(base: &Base<'_>) -> Vec<Priced> {
    let mut lines = base.point.lines();
    // What more money would do by way of a force is in no price.
    lines.retain(|priced| !matches!(priced.line, Line::Fund(fund) if pays_short(base, fund)));
    lines.extend(written_again(base).into_iter().filter_map(|line| by_difference(base, line)));
    sort(&mut lines);
    lines
}

/// The leading ones, and the first of every table beside them: units differ, and a truck is not a tonne.
pub fn choose(candidates: &[Priced], most: usize) -> Vec<Priced> {
    let mut firsts: Vec<&str> = Vec::new();
    let mut chosen: Vec<Priced> = Vec::new();
    for priced in candidates.iter().filter(|priced| priced.gain > NOTHING) {
        let table = priced.line.table();
        if !firsts.contains(&table) && firsts.len() < most {
            firsts.push(table);
            chosen.push(*priced);
        }
    }
    let others: Vec<Priced> =
        candidates.iter().filter(|priced| chosen.iter().all(|known| known.line != priced.line)).copied().collect();
    chosen.extend(others.into_iter().take(most.saturating_sub(chosen.len())));
    sort(&mut chosen);
    chosen
}

/// How many limits with a price were not chosen.
pub fn untried(candidates: &[Priced], chosen: &[Priced]) -> usize {
    let with_price = |priced: &&Priced| priced.gain > NOTHING;
    candidates.iter().filter(with_price).count() - chosen.iter().filter(with_price).count()
}

/// Lines that stand in the entries of rows, and so must be written again to be priced: those that the plan makes use of.
fn written_again(base: &Base<'_>) -> Vec<Line> {
    let (crisis, vars) = (base.crisis, &base.point.formulation.variables);
    let tables = &crisis.tables;
    let periods = 0..crisis.n_periods();
    let is_used =
        |column: Option<longpole_program::Column>| column.is_some_and(|c| base.point.values[c.index()] > 1e-7);
    let sends = |link: usize| {
        (0..tables.items.rows.len())
            .any(|item| periods.clone().any(|period| is_used(vars.flow.get([link, item, period]))))
    };
    let orders = |supply: usize| periods.clone().any(|period| is_used(vars.purchase.get([supply, period])));
    let links = (0..tables.links.rows.len()).filter(|link| crisis.legs[*link].lead_days > 0.0 && sends(*link));
    let supplies =
        (0..tables.supplies.rows.len()).filter(|supply| crisis.offers[*supply].lead_days > 0.0 && orders(*supply));
    let funds = (0..tables.funds.rows.len()).filter(|fund| crisis.fund_counts(*fund));
    let short = (0..tables.funds.rows.len()).filter(|fund| pays_short(base, *fund));
    let most = (0..tables.rations.rows.len()).filter(|row| tables.rations.rows[*row].max_share.is_some());
    let least = (0..tables.rations.rows.len()).filter(|row| tables.rations.rows[*row].min_share.is_some());
    // A gate that only waits for others has no date of its own to come sooner.
    let gates = crisis.gates.iter().enumerate().filter(|(_, gate)| !matches!(gate.decided_by, Decider::After(_)));
    links
        .map(Line::LinkLead)
        .chain(supplies.map(Line::SupplyLead))
        .chain(funds.map(Line::FundDate))
        .chain(short.map(Line::Fund))
        .chain(most.map(Line::ShareMost))
        .chain(least.map(Line::ShareLeast))
        .chain(gates.map(|(row, _)| Line::Gate(row)))
        .chain(base.point.formulation.forces.iter().map(|force| Line::Strength(force.force)))
        .collect()
}

/// Whether a force lacks pay that a fund would give it if it had more.
fn pays_short(base: &Base<'_>, fund: usize) -> bool {
    base.crisis.fund_counts(fund) && base.point.formulation.forces.iter().any(|force| waits_for(force, fund))
}

fn by_difference(base: &Base<'_>, line: Line) -> Option<Priced> {
    let units = gone(base.crisis, base.needs, line)?.min(1.0);
    let changed = eased(base.crisis, line, units);
    let mut formulation = formulate(&changed, base.needs, &mut Diagnostics::default())?;
    let point = &base.point;
    formulation.program.settle(&point.formulation.program, point.values);
    let gain =
        of_difference(&point.formulation.program, &formulation.program, point.values, point.prices, point.aim) / units;
    // What the change makes possible for the first time has no price yet, and must be tried out to be known.
    let is_new = formulation.program.columns.len() > point.formulation.program.columns.len();
    let n_periods = base.crisis.n_periods();
    (gain > NOTHING || is_new).then_some(Priced { line, gain: gain.max(0.0), reached: n_periods, in_force: n_periods })
}
