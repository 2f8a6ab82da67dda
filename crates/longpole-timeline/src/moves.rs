//! # What moves a date
//!
//! A gate stands in the way of another if the other would open later with it. Delay a gate by d days, and another, that
//! waits for it through others, opens later by
//!
//! ```math
//! 0 \quad (d \le s), \qquad d - s \quad (s \le d \le s + p)
//! ```
//!
//! with its slack s and the days p for which each further day is passed on in full. Beyond, something else lets the other
//! gate open (the second of several under the rule `any`), and not every day counts; without end where nothing does.

use crate::net::{Moment, Net, Shift};
use longpole_model::Crisis;
use longpole_model::gates::Decider;

/// How one gate moves another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Move {
    /// The gate that moves.
    pub mover: usize,
    /// The gate that is moved, which waits for it directly or through others.
    pub moved: usize,
    /// Days of delay that change nothing; `None` if no delay does, however long.
    pub slack: Option<f64>,
    /// Days beyond the slack of which each delays the other by a day; `None` without end.
    pub passes_on: Option<f64>,
    /// Days by which the other would open sooner, but not before the plan, if this one were no obstacle; infinite if the
    /// other never opens as it is.
    pub sooner: f64,
}

/// The longest delay that is tried out: a century.
const LONGEST: f64 = 36_600.0;

/// For a gate the gates that decided its date, the first to open first, itself last.
pub fn chain(crisis: &Crisis, gate: usize) -> Vec<usize> {
    let mut chain = vec![gate];
    while let Decider::After(before) = crisis.gates[chain[chain.len() - 1]].decided_by {
        chain.push(before);
    }
    chain.reverse();
    chain
}

/// Which gate moves which: one for every pair of which the second waits for the first, directly or through others.
pub fn moves(net: &Net, own: &[f64]) -> Vec<Move> {
    let before = net.open(own, None);
    let mut found = Vec::new();
    for moved in 0..net.len() {
        for mover in ancestors(net, moved) {
            found.push(one(net, own, &before, mover, moved));
        }
    }
    found
}

/// Every gate that a gate waits for, directly or through others, in the order of the table.
fn ancestors(net: &Net, gate: usize) -> Vec<usize> {
    let mut is_met = vec![false; net.len()];
    let mut open = net.waits[gate].clone();
    while let Some(other) = open.pop() {
        if !std::mem::replace(&mut is_met[other], true) {
            open.extend(&net.waits[other]);
        }
    }
    (0..net.len()).filter(|other| is_met[*other]).collect()
}

fn one(net: &Net, own: &[f64], before: &[Moment], mover: usize, moved: usize) -> Move {
    let opens = |days: f64| net.open(own, Some(Shift { gate: mover, days }))[moved].day;
    let now = before[moved].day;
    let freed = opens(f64::NEG_INFINITY).max(0.0);
    let sooner = if freed == f64::INFINITY { 0.0 } else { (now - freed).max(0.0) };
    let later = |days: f64| opens(days) - now;
    let is_moved = now.is_finite() && before[mover].day.is_finite();
    // Both are sorted by the delay: first nothing happens, then everything; first all is passed on, then not all.
    let slack = (is_moved && later(LONGEST) > 0.0).then(|| last(|days| later(days) <= 0.0));
    let passes_on = slack.and_then(|slack| {
        let in_full = |days: f64| later(slack + days) >= days;
        (!in_full(LONGEST)).then(|| last(in_full))
    });
    Move { mover, moved, slack, passes_on, sooner }
}

/// The last whole number of days for which something holds that holds at first and then no more.
fn last(holds: impl Fn(f64) -> bool) -> f64 {
    let (mut low, mut high) = (0.0, LONGEST);
    while high - low > 1.0 {
        let middle = f64::floor(f64::midpoint(low, high));
        *(if holds(middle) { &mut low } else { &mut high }) = middle;
    }
    low
}
