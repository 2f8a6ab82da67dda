//! What is true where works are begun or not: sums that cut off halves of them.
//!
//! A well that could serve ten times what people are owed is begun by a tenth in a relaxation, which then promises what no
//! schedule keeps. Of all that a place is owed of a need in a period, what a service waits for is left open unless the work is done:
//!
//! ```math
//! \sum_g \Big( \sum_i c_i\,x_{g,i} + h_g \Big) + \sum_v \sum_\tau \min(Z_v\,\delta_v(\tau),\,D)\;x_{w(v),\tau} \ge D, \qquad
//! D = \sum_g Q_g \;-\; \sum_{u} Z_u\,d_u
//! ```
//!
//! v are the services that wait for works that are begun or not, u all others, which give at most what they can. Without any of the v,
//! the rest must fill D or be short of it; one whose work is done can give all of D, or else what it can. Where the others
//! together could give all that is owed, their columns stand in the sum instead, and D is all that is owed. The same holds of what is owed
//! for survival, without what may be short above it. These sums follow from
//! `coverage` and `service` and are no rows of the program: its prices would say less. They tell how good a plan with works can be.

use crate::Case;
use crate::works::{days_after, days_between};
use longpole_program::{Cut, Program};
use std::collections::BTreeMap;

/// Adds the sums, when coverage has been written.
pub fn add(program: &mut Program, case: &Case<'_>) {
    let mut waited_for = waited_for(case);
    let Some(coverage) = program.rows.block("coverage").filter(|_| !waited_for.is_empty()) else { return };
    for (row, key) in coverage.members() {
        let [place, group, need, period] = [0, 1, 2, 3].map(|at| key[at] as usize);
        if let Some(owed) = waited_for.get_mut(&(place, need)) {
            let owed = &mut owed[period];
            owed.amount += program.rows.lower[row];
            owed.filled.extend(program.row(row));
            if let Some(short) = case.variables.shortfall_standard.get([place, group, need, period]) {
                owed.above_survival.insert(short.index(), program.columns.upper[short.index()]);
            }
        }
    }
    let mut cuts = Vec::new();
    for ((place, need), owed) in waited_for {
        for (period, owed) in owed.into_iter().enumerate().filter(|(_, owed)| owed.amount > 0.0) {
            cuts.extend(of(case, place, need, period, &owed));
        }
    }
    program.cuts = cuts;
}

/// What a place is owed of a need in a period, and what can fill it.
#[derive(Clone, Default)]
struct Owed {
    amount: f64,
    filled: BTreeMap<usize, f64>,
    /// Columns short between survival and standard, with the most they can be.
    above_survival: BTreeMap<usize, f64>,
}

/// Part of what is owed that is nothing.
const ROUNDING: f64 = 1e-9;

/// Places and needs of which a service waits for a work that is begun or not.
fn waited_for(case: &Case<'_>) -> BTreeMap<(usize, usize), Vec<Owed>> {
    let crisis = case.crisis;
    let rows = crisis.tables.services.rows.iter();
    rows.filter(|row| row.work.as_ref().is_some_and(|work| !crisis.tasks[crisis.work(work)].is_divisible))
        .map(|row| ((crisis.place(&row.place), crisis.need(&row.need)), vec![Owed::default(); crisis.n_periods()]))
        .collect()
}

/// The sums of a place, need and period: with what other services give, and without it.
fn of(case: &Case<'_>, place: usize, need: usize, period: usize, owed: &Owed) -> Vec<Cut> {
    let crisis = case.crisis;
    let (mut works, mut others_give) = (BTreeMap::new(), 0.0);
    let (mut with, mut without) = (owed.filled.clone(), owed.filled.clone());
    for (service, row) in crisis.tables.services.rows.iter().enumerate() {
        if (crisis.place(&row.place), crisis.need(&row.need)) != (place, need) {
            continue;
        }
        let work = row.work.as_ref().map(|work| crisis.work(work)).filter(|work| !crisis.tasks[*work].is_divisible);
        for group in 0..crisis.groups.len() {
            if let Some(served) = case.variables.service.get([service, group, period]) {
                without.remove(&served.index());
                if work.is_some() {
                    with.remove(&served.index());
                }
            }
        }
        let days = days_between(crisis, period, row.from, row.until);
        match work {
            Some(work) => {
                for (begun, column) in case.of_work(work) {
                    let done = days_after(crisis, work, begun, days.clone());
                    *works.entry(column.index()).or_insert(0.0) += row.amount_per_day.value() * done;
                }
            }
            None => others_give += row.amount_per_day.value() * days.len() as f64,
        }
    }
    let sum = |(filled, least): (BTreeMap<usize, f64>, f64)| {
        let done = works.iter().filter(|(_, gives)| **gives > 0.0).map(|(column, gives)| (*column, gives.min(least)));
        let (columns, values) = filled.into_iter().chain(done).map(|(column, value)| (column as u32, value)).unzip();
        Cut { columns, values, least }
    };
    let mut sums = vec![(with, owed.amount)];
    if others_give > 0.0 {
        sums.push((without, owed.amount - others_give));
    }
    // Of survival, what lies between it and the standard may be short without counting.
    let of_survival = |(mut filled, least): (BTreeMap<usize, f64>, f64)| {
        filled.retain(|column, _| !owed.above_survival.contains_key(column));
        (filled, least - owed.above_survival.values().sum::<f64>())
    };
    if !owed.above_survival.is_empty() {
        sums.extend(sums.clone().into_iter().map(of_survival));
    }
    sums.into_iter().filter(|(_, least)| *least > ROUNDING * owed.amount).map(sum).collect()
}
