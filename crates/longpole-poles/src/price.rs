//! What easing a line gains at first, by the prices of all that it changes in the program.

use longpole_program::Program;
use longpole_solve::Prices;

/// The gain of a small change, as if it were as large as that between two programs: every side, bound, entry and cost
/// that differs, times its price. What only one of the two programs has counts nothing.
pub fn of_difference(program: &Program, changed: &Program, values: &[f64], prices: &Prices, aim: usize) -> f64 {
    if program.is_shaped_like(changed) {
        let same = |n: usize| (0..n).map(Some).collect::<Vec<_>>();
        let (columns, rows) = (same(program.columns.len()), same(program.rows.len()));
        return rise(program, changed, (&columns, &rows), values, prices, aim);
    }
    let (columns, rows) = changed.standing_in(program);
    rise(program, changed, (&columns, &rows), values, prices, aim)
}

fn rise(
    program: &Program,
    changed: &Program,
    (columns, rows): (&[Option<usize>], &[Option<usize>]),
    values: &[f64],
    prices: &Prices,
    aim: usize,
) -> f64 {
    let mut rise = 0.0;
    for (now, row) in rows.iter().enumerate().filter_map(|(now, row)| Some((now, (*row)?))) {
        let dual = prices.duals[row];
        if dual == 0.0 {
            continue;
        }
        // A dual above zero belongs to the lower side.
        let side = |program: &Program, row: usize| {
            if dual > 0.0 { program.rows.lower[row] } else { program.rows.upper[row] }
        };
        let activity = |entries: &mut dyn Iterator<Item = (Option<usize>, f64)>| -> f64 {
            entries.filter_map(|(column, entry)| Some(entry * values[column?])).sum()
        };
        let before = activity(&mut program.row(row).map(|(column, entry)| (Some(column), entry)));
        let after = activity(&mut changed.row(now).map(|(column, entry)| (columns[column], entry)));
        let (was, is) = (side(program, row), side(changed, now));
        // An infinite side stays where it is.
        let moved = if was.is_finite() && is.is_finite() { is - was } else { 0.0 };
        rise += dual * (moved - (after - before));
    }
    for (now, column) in columns.iter().enumerate().filter_map(|(now, column)| Some((now, (*column)?))) {
        let cost = prices.reduced_costs[column];
        let bound = |program: &Program, column: usize| {
            if cost > 0.0 { program.columns.lower[column] } else { program.columns.upper[column] }
        };
        let moved = bound(changed, now) - bound(program, column);
        if cost != 0.0 && moved.is_finite() {
            rise += cost * moved;
        }
    }
    let at = |column: usize| columns[column].map_or(0.0, |column| values[column]);
    let before: f64 = program.aims[aim].sum(values);
    let lines = changed.aims[aim].lines.iter();
    let terms = lines.flat_map(|line| line.columns.iter().zip(&line.amounts));
    let after: f64 = terms.map(|(column, amount)| amount * at(*column as usize)).sum();
    -(rise + after - before)
}
