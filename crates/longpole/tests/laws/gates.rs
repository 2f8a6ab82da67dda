//! Gates: nothing opens earlier because something opens later, and what is certain is as if the dates were written down.

use crate::cases::{ANY, START, Wish};
use crate::folder::Folder;
use crate::{CASES, agree, first, law, planned, reached};
use longpole::base::Date;
use longpole::base::calendar::add_days;
use longpole::model::gates::GATED_TABLES;
use longpole::output;

/// The gates of a folder: `a`, `b` and `c` with days of their own, and three that wait for these.
struct Gates {
    /// Days of `a`, `b` and `c`; `None` is never.
    own: [Option<i64>; 3],
    lag: i64,
    probability: &'static str,
}

/// What every gate opens on, worked out here from the days.
const WAITING: [(&str, &str); 3] = [("all", "all"), ("any", "any"), ("two", "2")];

impl Gates {
    /// Days spread over the plan and a little beyond, read off the folder so that every folder has its own.
    fn of(folder: &Folder) -> Self {
        let days: i64 = folder.periods.iter().map(|days| i64::from(*days)).sum();
        let seed: usize = folder.tables.values().map(|table| table.rows.concat().concat().len()).sum();
        let day = |n: usize| (seed / (n + 1) % 7 != 6).then(|| (seed * (n + 3)) as i64 % (days + 4) - 2);
        Self { own: [day(0), day(1), day(2)], lag: (seed % 5) as i64, probability: "1" }
    }

    fn text(day: Option<i64>) -> String {
        day.map_or("never".into(), |day| add_days(START.parse().expect("a date"), day).to_string())
    }

    /// The day on which each of the six opens.
    fn days(&self) -> [Option<i64>; 6] {
        let mut sorted = self.own.map(|day| day.unwrap_or(i64::MAX));
        sorted.sort_unstable();
        let waits = |n: usize| (sorted[n] < i64::MAX).then(|| sorted[n] + self.lag);
        let [a, b, c] = self.own;
        [a, b, c, waits(2), waits(0), waits(1)]
    }
}

const NAMES: [&str; 6] = ["a", "b", "c", "all", "any", "two"];

/// The gate of a row: some rows have none.
fn gate_of(row: usize) -> Option<usize> {
    (row % 3 != 1).then_some(row * 5 % NAMES.len())
}

/// The folder with gates before some of its rows.
fn gated(folder: &Folder, gates: &Gates) -> Folder {
    let mut folder = folder.clone();
    let mut add = |id: &str, likely: String, after: &str, rule: &str, lag: i64| {
        let cells = [
            ("id", id.to_owned()),
            ("title", id.to_owned()),
            ("likely", likely),
            ("probability", gates.probability.to_owned()),
            ("after", after.to_owned()),
            ("rule", rule.to_owned()),
            ("lag_days", lag.to_string()),
        ];
        folder.add("gates", &cells);
    };
    // Those that wait stand first: the order of rows does not matter.
    for (id, rule) in WAITING {
        add(id, String::new(), "a;b;c", rule, gates.lag);
    }
    for (id, day) in ["a", "b", "c"].into_iter().zip(gates.own) {
        add(id, Gates::text(day), "", "", 0);
    }
    for name in GATED_TABLES {
        let Some(table) = folder.tables.get_mut(name) else { continue };
        table.header.push("gate");
        for (number, row) in table.rows.iter_mut().enumerate() {
            row.push(gate_of(number).map_or(String::new(), |gate| NAMES[gate].to_owned()));
        }
    }
    folder
}

/// The folder with the same dates written into its rows, and no gates.
fn dated(folder: &Folder, gates: &Gates) -> Folder {
    let mut folder = folder.clone();
    let days = gates.days();
    let start: Date = START.parse().expect("a date");
    let length: i64 = folder.periods.iter().map(|days| i64::from(*days)).sum();
    for name in GATED_TABLES {
        let Some(table) = folder.tables.get_mut(name) else { continue };
        let (from, until) = (table.column("from"), table.column("until"));
        for (number, row) in table.rows.iter_mut().enumerate() {
            let Some(gate) = gate_of(number) else { continue };
            let opens = days[gate].map(|day| add_days(start, day));
            let begins = opens.map(|opens| row[from].parse().map_or(opens, |from: Date| from.max(opens)));
            let ends: Option<Date> = row[until].parse().ok();
            if let Some(begins) = begins.filter(|begins| ends.is_none_or(|ends| *begins <= ends)) {
                row[from] = begins.to_string();
            } else {
                // In force only after the plan.
                (row[from], row[until]) = (add_days(start, length + 9).to_string(), String::new());
            }
        }
    }
    folder
}

#[test]
fn a_certain_gate_is_as_good_as_its_date() {
    law(CASES, ANY, |folder| {
        let gates = Gates::of(folder);
        let (with, without) = (planned(&gated(folder, &gates))?, planned(&dated(folder, &gates))?);
        for aim in &without.plan.reached {
            agree(&aim.name, reached(&with, &aim.name), aim.value, 1e-7)?;
        }
        // The auditor works the dates out by itself.
        output::files(&with).map(drop).map_err(|refused| refused.to_string())
    });
}

#[test]
fn a_gate_that_opens_later_opens_nothing_earlier_and_helps_nobody() {
    // Without lags and losses: within a period everything is even, so that what is sent from a later day on would be sent
    // faster, and some of it would spoil less.
    law(CASES, Wish { shared: false, timed: false }, |folder| {
        let before = Gates::of(folder);
        let later = 1 + before.lag * 2;
        for moved in 0..3 {
            let mut after = Gates { own: before.own, ..before };
            after.own[moved] = if moved == 2 { None } else { before.own[moved].map(|day| day + later) };
            let (was, is) = (planned(&gated(folder, &before))?, planned(&gated(folder, &after))?);
            let dates = was.posed.crisis.gates.iter().zip(&is.posed.crisis.gates);
            for (gate, (was, is)) in dates.enumerate() {
                if is.opens < was.opens {
                    return Err(format!("gate {gate} opens on {} rather than {}", is.opens, was.opens));
                }
            }
            let (was, is) = (first(&was), first(&is));
            if is < was - 1e-6 * was.max(1.0) {
                return Err(format!("moving gate {moved} by {later} days: {was} before, {is} after"));
            }
        }
        Ok(())
    });
}

#[test]
fn a_gate_without_probability_never_opens() {
    law(CASES / 4, ANY, |folder| {
        let improbable = Gates { probability: "0", ..Gates::of(folder) };
        let never = Gates { own: [None; 3], ..Gates::of(folder) };
        let (one, other) = (planned(&gated(folder, &improbable))?, planned(&gated(folder, &never))?);
        agree("the first aim", first(&one), first(&other), 1e-7)
    });
}

#[test]
fn moving_a_gate_in_a_crisis_is_as_good_as_moving_it_in_the_folder() {
    law(CASES / 4, ANY, |folder| {
        use longpole::model::gates::Opening;
        let before = Gates::of(folder);
        let sooner = Gates { own: [Some(0), before.own[1], before.own[2]], ..before };
        let (before, sooner) = (gated(folder, &before), gated(folder, &sooner));
        let crisis = |folder: &Folder| longpole::check(&folder.memory(), None).crisis.ok_or("errors".to_owned());
        let (moved, expected) = (crisis(&before)?, crisis(&sooner)?);
        let moved = moved.changed(|tables| {
            let gate = tables.gates.rows.iter_mut().find(|gate| gate.id.as_str() == "a").expect("a gate");
            gate.likely = Some(Opening::On(START.parse().expect("a date")));
        });
        for table in GATED_TABLES {
            for row in 0..expected.tables.n_rows(table) {
                let (found, expected) = (moved.tables.window_of(table, row), expected.tables.window_of(table, row));
                if found != expected {
                    return Err(format!("{table} {row}: {found:?}, expected {expected:?}"));
                }
            }
        }
        Ok(())
    });
}
