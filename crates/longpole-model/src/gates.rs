//! # Gates: what must happen before something is possible
//!
//! A gate is an event with a date: a crossing agreed to, a law passed, a contract signed. A row with a gate is in force
//! from the gate's date on, and no earlier than its own.
//!
//! ```math
//! d_g = \max\left(o_g,\; \ell_g + \rho_g\{d_h : h \in A_g\}\right)
//! ```
//!
//! | symbol | in code | meaning |
//! |---|---|---|
//! | d | [`GateDate::opens`] | the date on which the gate opens, or never |
//! | o | `gates.likely` | its own date; never if `probability` is 0; left out if it has none |
//! | A, ρ | `gates.after`, `gates.rule` | what it waits for; the latest of their dates (`all`), the earliest (`any`), the k-th earliest |
//! | ℓ | `gates.lag_days` | days from then until it can open; part of a day counts as a day |
//!
//! *Never* is later than every date, so it passes on by itself: `all` never opens if one never does, a number k never opens
//! if fewer than k ever do.

use crate::entities::Gate;
use crate::ids::GateId;
use crate::tables::Tables;
use longpole_base::calendar::{add_days, try_add_days};
use longpole_base::{Cell, Date, Grid, Kind, Value};
use std::collections::BTreeMap;
use std::fmt;

/// When something becomes possible: on a date, or never. Never is later than every date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Opening {
    /// On this day.
    On(Date),
    /// Not at all.
    Never,
}

/// The word for what does not open at all.
pub const NEVER: &str = "never";

impl Opening {
    /// The day; `None` if it never comes.
    pub fn date(self) -> Option<Date> {
        match self {
            Self::On(date) => Some(date),
            Self::Never => None,
        }
    }

    /// So many days later. Beyond the calendar is never.
    #[must_use]
    pub fn later(self, days: i64) -> Self {
        let Self::On(date) = self else { return Self::Never };
        try_add_days(date, days).map_or(Self::Never, Self::On)
    }
}

impl fmt::Display for Opening {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::On(date) => date.fmt(f),
            Self::Never => f.write_str(NEVER),
        }
    }
}

impl Value for Opening {
    const KIND: Kind = Kind::DateOr(NEVER);

    fn parse(text: &str) -> Result<Self, longpole_base::value::Wrong> {
        if text == NEVER {
            return Ok(Self::Never);
        }
        <Date as Value>::parse(text).map(Self::On).map_err(|mut wrong| {
            wrong.expected = format!("{}, nor `{NEVER}`", wrong.expected);
            wrong
        })
    }

    fn cell(&self) -> Cell {
        self.date().map_or(Cell::Text(NEVER.into()), Cell::Date)
    }
}

/// How many of the gates that a gate waits for must be open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GateRule {
    /// Every one.
    All,
    /// One, whichever it is.
    Any,
    /// So many, whichever they are.
    AtLeast(usize),
}

impl GateRule {
    /// How many of `n` must be open.
    pub fn of(self, n: usize) -> usize {
        match self {
            Self::All => n,
            Self::Any => 1,
            Self::AtLeast(number) => number,
        }
    }
}

impl Value for GateRule {
    const KIND: Kind = Kind::CountOr(&["all", "any"]);

    fn parse(text: &str) -> Result<Self, longpole_base::value::Wrong> {
        match text {
            "all" => Ok(Self::All),
            "any" => Ok(Self::Any),
            _ => longpole_base::number::fold_digits(text).parse().map(Self::AtLeast).map_err(|_| {
                longpole_base::value::Wrong::new(
                    "a rule for gates",
                    "write `all`, `any`, or how many of the gates must be open, as in `2`".into(),
                )
            }),
        }
    }

    fn cell(&self) -> Cell {
        match self {
            Self::All => Cell::Text("all".into()),
            Self::Any => Cell::Text("any".into()),
            Self::AtLeast(number) => Cell::Number(*number as f64),
        }
    }
}

/// When a gate opens, and what decided it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GateDate {
    /// The date, or never.
    pub opens: Opening,
    /// What it hangs on.
    pub decided_by: Decider,
}

/// What decides when a gate opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decider {
    /// Its own date, or its own `never`.
    Own,
    /// Its probability of zero.
    Probability,
    /// The gate in this row, for which it waits; it opens `lag_days` after that.
    After(usize),
}

impl Gate {
    /// Its own date; `None` if it has none and only waits for others.
    pub fn own(&self) -> Option<Opening> {
        if self.probability.value() == 0.0 { Some(Opening::Never) } else { self.likely }
    }

    /// Whole days from when what it waits for is there until it can open.
    pub fn lag(&self) -> i64 {
        self.lag_days.value().ceil() as i64
    }
}

/// For every gate the rows of the gates that it waits for.
pub fn waits_for(gates: &[Gate]) -> Vec<Vec<usize>> {
    let rows: BTreeMap<&GateId, usize> = gates.iter().enumerate().map(|(row, gate)| (&gate.id, row)).collect();
    gates.iter().map(|gate| gate.after.iter().filter_map(|id| rows.get(id).copied()).collect()).collect()
}

/// The gates in an order in which each stands behind those it waits for, and the first cycle found, if there is one: each
/// gate of it waits for the next, the last for the first. Gates of a cycle, and what waits for them, are not in the order.
pub fn order(waits: &[Vec<usize>]) -> (Vec<usize>, Option<Vec<usize>>) {
    let mut ordered = Vec::with_capacity(waits.len());
    let mut is_ordered = vec![false; waits.len()];
    loop {
        let ready: Vec<usize> = (0..waits.len())
            .filter(|gate| !is_ordered[*gate] && waits[*gate].iter().all(|on| is_ordered[*on]))
            .collect();
        if ready.is_empty() {
            break;
        }
        for gate in ready {
            is_ordered[gate] = true;
            ordered.push(gate);
        }
    }
    let cycle = is_ordered.iter().position(|is_ordered| !is_ordered).map(|first| {
        // Whatever is left waits for something that is left: the walk comes back to where it was.
        let mut walk = vec![first];
        loop {
            let here = walk[walk.len() - 1];
            let next = waits[here].iter().copied().find(|on| !is_ordered[*on]).unwrap_or(here);
            if let Some(start) = walk.iter().position(|gate| *gate == next) {
                return walk.split_off(start);
            }
            walk.push(next);
        }
    });
    (ordered, cycle)
}

/// When every gate opens. A gate in a cycle, which the checks refuse, never does.
pub fn resolve(gates: &[Gate]) -> Vec<GateDate> {
    let waits = waits_for(gates);
    let mut dates = vec![GateDate { opens: Opening::Never, decided_by: Decider::Own }; gates.len()];
    for gate in order(&waits).0 {
        dates[gate] = date(&gates[gate], &waits[gate], &dates);
    }
    dates
}

fn date(gate: &Gate, waits: &[usize], dates: &[GateDate]) -> GateDate {
    let by = if gate.probability.value() == 0.0 { Decider::Probability } else { Decider::Own };
    let own = gate.own().map(|opens| GateDate { opens, decided_by: by });
    let mut others: Vec<usize> = waits.to_vec();
    others.sort_by_key(|other| dates[*other].opens);
    let needed = gate.rule.of(others.len());
    let waited = match others.get(needed.wrapping_sub(1)) {
        Some(last) => {
            // Of gates that open together the first of the list is named.
            let opens = dates[*last].opens;
            let named = waits.iter().copied().find(|other| dates[*other].opens == opens).unwrap_or(*last);
            Some(GateDate { opens: opens.later(gate.lag()), decided_by: Decider::After(named) })
        }
        None if others.is_empty() => None,
        None => Some(GateDate { opens: Opening::Never, decided_by: Decider::Own }),
    };
    match (own, waited) {
        (Some(own), Some(waited)) => {
            if waited.opens > own.opens {
                waited
            } else {
                own
            }
        }
        (own, waited) => own.or(waited).unwrap_or(GateDate { opens: Opening::Never, decided_by: Decider::Own }),
    }
}

/// A row that is in force between two days and may wait for a gate.
pub trait Gated {
    /// The gate it waits for.
    fn gate(&self) -> Option<&GateId>;
    /// Its first and last day in force.
    fn window(&self) -> (Option<Date>, Option<Date>);
    /// Puts other days.
    fn set_window(&mut self, window: (Option<Date>, Option<Date>));
    /// Waits for no gate any more.
    fn ungate(&mut self);
}

macro_rules! gated {
    ($($table:ident: $entity:ident,)+) => {
        $(impl Gated for crate::entities::$entity {
            fn gate(&self) -> Option<&GateId> {
                self.gate.as_ref()
            }

            fn window(&self) -> (Option<Date>, Option<Date>) {
                (self.from, self.until)
            }

            fn set_window(&mut self, (from, until): (Option<Date>, Option<Date>)) {
                self.from = from;
                self.until = until;
            }

            fn ungate(&mut self) {
                self.gate = None;
            }
        })+

        /// The tables whose rows may wait for a gate, in reading order.
        pub const GATED_TABLES: &[&str] = &[$(stringify!($table)),+];

        impl Tables {
            /// The gate that a row of a table waits for, if it does.
            pub fn gate_of(&self, table: &str, row: usize) -> Option<&GateId> {
                $(if table == stringify!($table) {
                    return self.$table.rows.get(row)?.gate();
                })+
                None
            }

            /// The first and last day of a row of a table, where its rows may wait for a gate.
            pub fn window_of(&self, table: &str, row: usize) -> Option<(Option<Date>, Option<Date>)> {
                $(if table == stringify!($table) {
                    return self.$table.rows.get(row).map(Gated::window);
                })+
                None
            }

            /// Puts the days between which every row is in force, given when the gates open.
            pub(crate) fn open(&mut self, grid: &Grid, opens: &dyn Fn(&GateId) -> Opening) {
                $(for row in &mut self.$table.rows {
                    if let Some(opening) = row.gate().map(opens) {
                        let window = window(row.window(), opening, grid);
                        row.set_window(window);
                    }
                })+
            }

            /// Frees every dated row from its gate; its dates stay as they are. Forces and courses still wait for theirs.
            pub(crate) fn ungate(&mut self) {
                $(self.$table.rows.iter_mut().for_each(Gated::ungate);)+
            }
        }
    };
}

gated! {
    capacities: Capacity,
    storage: Storage,
    supplies: Supply,
    services: Service,
    funds: Fund,
    works: Work,
    crews: Crew,
}

/// The days between which a row is in force that waits for a gate. One that is not in force on any day of the plan begins
/// on the day after the plan.
pub fn window(
    (from, until): (Option<Date>, Option<Date>),
    opening: Opening,
    grid: &Grid,
) -> (Option<Date>, Option<Date>) {
    let from = opening.date().map(|date| from.map_or(date, |from| from.max(date)));
    match from {
        Some(from) if from <= grid.last_day() && until.is_none_or(|until| from <= until) => (Some(from), until),
        _ => (Some(add_days(grid.last_day(), 1)), None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use longpole_base::quantity::{Days, Share};

    fn day(n: i64) -> Date {
        add_days(Date::constant(2030, 1, 1), n)
    }

    fn gate(id: &str, likely: Option<i64>, after: &[&str], rule: GateRule, lag: f64) -> Gate {
        Gate {
            id: GateId(id.into()),
            title: id.to_owned(),
            title_ar: None,
            title_fr: None,
            decided_by: None,
            earliest: None,
            likely: likely.map(|n| Opening::On(day(n))),
            latest: None,
            probability: Share(1.0),
            after: after.iter().map(|id| GateId((*id).into())).collect(),
            rule,
            lag_days: Days(lag),
            source: Vec::new(),
            note: None,
        }
    }

    #[track_caller]
    fn check(gates: &[Gate], expected: &[(Option<i64>, Decider)]) {
        let found: Vec<_> = resolve(gates).iter().map(|date| (date.opens, date.decided_by)).collect();
        let expected: Vec<_> =
            expected.iter().map(|(n, by)| (n.map_or(Opening::Never, |n| Opening::On(day(n))), *by)).collect();
        assert_eq!(found, expected);
    }

    /// On paper: `b` waits for `a` (day 10) and 4.5 days, counted as 5, so day 15. Of `a`, `b`, `c` (days 10, 15, 30) the
    /// second is there on day 15, the first on day 10, the last on day 30.
    #[test]
    fn all_any_and_some_of_what_is_waited_for() {
        use Decider::{After, Own};
        let base = [
            gate("a", Some(10), &[], GateRule::All, 0.0),
            gate("b", Some(12), &["a"], GateRule::All, 4.5),
            gate("c", Some(30), &["a"], GateRule::All, 1.0),
        ];
        for (rule, n, by) in [
            (GateRule::All, 30, After(2)),
            (GateRule::Any, 10, After(0)),
            (GateRule::AtLeast(2), 15, After(1)),
            (GateRule::AtLeast(3), 30, After(2)),
        ] {
            let mut gates = base.to_vec();
            gates.insert(0, gate("d", None, &["a", "b", "c"], rule, 0.0));
            let by = if let After(row) = by { After(row + 1) } else { by };
            check(&gates, &[(Some(n), by), (Some(10), Own), (Some(15), After(1)), (Some(30), Own)]);
        }
    }

    #[test]
    fn never_passes_on() {
        use Decider::{After, Own, Probability};
        let mut never = gate("a", None, &[], GateRule::All, 0.0);
        never.likely = Some(Opening::Never);
        let mut improbable = gate("b", Some(3), &[], GateRule::All, 0.0);
        improbable.probability = Share(0.0);
        let sure = gate("c", Some(7), &[], GateRule::All, 0.0);
        for (rule, n, by) in [
            (GateRule::All, None, After(0)),
            (GateRule::Any, Some(9), After(2)),
            (GateRule::AtLeast(1), Some(9), After(2)),
            (GateRule::AtLeast(2), None, After(0)),
        ] {
            let waits = gate("d", Some(5), &["a", "b", "c"], rule, 2.0);
            let gates = [never.clone(), improbable.clone(), sure.clone(), waits];
            check(&gates, &[(None, Own), (None, Probability), (Some(7), Own), (n, by)]);
        }
    }

    #[test]
    fn a_cycle_is_found_and_never_opens() {
        let gates = [
            gate("a", Some(1), &["c"], GateRule::All, 0.0),
            gate("b", Some(1), &["a"], GateRule::All, 0.0),
            gate("c", Some(1), &["b", "d"], GateRule::Any, 0.0),
            gate("d", Some(1), &[], GateRule::All, 0.0),
            gate("e", Some(1), &["a"], GateRule::All, 0.0),
        ];
        assert_eq!(order(&waits_for(&gates)), (vec![3], Some(vec![0, 2, 1])));
        assert_eq!(resolve(&gates)[4].opens, Opening::Never);
    }

    #[test]
    fn a_row_is_in_force_from_the_later_of_the_two_days() {
        let grid = Grid::parse(day(0), &["2 x 10 days".into()]).expect("a grid");
        let after = (Some(day(20)), None);
        let at = |n| Opening::On(day(n));
        for (from, until, opening, expected) in [
            (None, None, at(-5), (Some(day(-5)), None)),
            (None, Some(12), at(5), (Some(day(5)), Some(day(12)))),
            (Some(8), None, at(5), (Some(day(8)), None)),
            (None, Some(4), at(5), after),
            (None, None, at(20), after),
            (None, None, at(19), (Some(day(19)), None)),
            (Some(3), Some(9), Opening::Never, after),
        ] {
            assert_eq!(window((from.map(day), until.map(day)), opening, &grid), expected);
        }
    }
}
