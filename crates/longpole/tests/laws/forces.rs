//! Forces: roads that are kept by people let no more pass than people protect, and as much as ever where there are plenty.

use crate::cases::{ANY, START};
use crate::folder::{Folder, Table};
use crate::{CASES, agree, audit, first, law, planned, rows, trace};
use longpole::base::Date;
use longpole::base::calendar::add_days;
use std::cell::Cell;
use std::collections::BTreeMap;

/// A number that every folder has for its own.
fn seed(folder: &Folder) -> usize {
    folder.tables.values().map(|table| table.rows.concat().concat().len()).sum()
}

/// People whom a capacity row asks for per unit a day, if it does: some rows of each place or link, in one measure.
fn asked(table: &Table) -> Vec<Option<usize>> {
    let (on, measure) = (table.column("on"), table.column("measure"));
    let mut counted: BTreeMap<&str, &str> = BTreeMap::new();
    let people = table.rows.iter().enumerate().map(|(number, row)| {
        (number % 3 != 1 && *counted.entry(&row[on]).or_insert(&row[measure]) == row[measure])
            .then_some(30 + number * 17)
    });
    people.collect()
}

/// The folder with rows that ask for people, and two forces in the field: one that is sent, and police who are trained.
fn kept(folder: &Folder, mission: usize, police: usize) -> Folder {
    let mut folder = folder.clone();
    let seed = seed(&folder);
    let days: usize = folder.periods.iter().map(|days| *days as usize).sum();
    if let Some(table) = folder.tables.get_mut("capacities") {
        let people = asked(table);
        table.header.push("presence_per_unit");
        for (row, people) in table.rows.iter_mut().zip(people) {
            row.push(people.map_or(String::new(), |people| people.to_string()));
        }
    }
    let date = |day: usize| add_days(START.parse::<Date>().expect("a date"), day as i64 - 3).to_string();
    for (id, day) in [("mandate", seed % 9), ("entry", seed % (days + 5))] {
        folder.add("gates", &[("id", id.into()), ("title", id.into()), ("likely", date(day))]);
    }
    let mut force = |id: &str, kind: &str, strength: usize, ready: usize, gate: &str, entry: &str| {
        let cells = [
            ("id", id.into()),
            ("name", id.into()),
            ("kind", kind.into()),
            ("strength", strength.to_string()),
            ("ready_now", ready.to_string()),
            ("gate", gate.into()),
            ("entry_gate", entry.into()),
            ("monthly_loss", "0.05".into()),
            ("months_scale", "0.5".into()),
        ];
        folder.add("forces", &cells);
    };
    force("mission", "multinational", mission, 0, "mandate", "entry");
    force("police", ["local", "mixed"][seed % 2], police, 20, "", "");
    if seed.is_multiple_of(3) {
        for (month, share) in [("0.2", "0.3"), ("1", "0.8")] {
            folder.add("deployments", &[("force", "mission".into()), ("month", month.into()), ("share", share.into())]);
        }
    }
    for (id, seats, every) in [("short", "15", "4"), ("long", "40", "9")] {
        let cells = [
            ("id", id.into()),
            ("force", "police".into()),
            ("seats", seats.into()),
            ("every_days", every.into()),
            ("days", "5".into()),
            ("dropout", "0.1".into()),
            ("recruit_days", (seed % 4).to_string()),
        ];
        folder.add("courses", &cells);
    }
    folder.scenario = Some("[forces]\nmission = true\npolice = true\n".to_owned());
    folder
}

/// The same, with people who cost something, and funds that may not be enough for them, where money is limited at all.
fn paid(folder: &Folder) -> Folder {
    let mut paid = kept(folder, 60, 90);
    let seed = seed(folder);
    let forces = paid.tables.get_mut("forces").expect("forces");
    let costs: [(&'static str, usize); 6] = [
        ("cost_start", 100 * (seed % 2)),
        ("cost_equip", 5),
        ("cost_month", 30),
        ("civilians_month", 40),
        ("logistics_month", 10),
        ("unpaid_loss", seed % 2),
    ];
    for (column, cost) in costs {
        forces.header.push(column);
        for row in &mut forces.rows {
            row.push(cost.to_string());
        }
    }
    let courses = paid.tables.get_mut("courses").expect("courses");
    courses.header.push("cost_per_seat");
    for row in &mut courses.rows {
        row.push("2".to_owned());
    }
    if paid.tables.contains_key("funds") {
        let start: Date = START.parse().expect("a date");
        let funds = paid.tables.get_mut("funds").expect("funds");
        let cell = |column: &&str| match *column {
            "id" => "for-forces".to_owned(),
            "amount" => [50, 400, 3000, 20000][seed % 4].to_string(),
            "status" => "paid".to_owned(),
            "from" => add_days(start, seed as i64 % 6).to_string(),
            "sectors" => "security".to_owned(),
            "lag_days" if seed % 3 == 1 => "4".to_owned(),
            _ => String::new(),
        };
        let row = funds.header.iter().map(cell).collect();
        funds.rows.push(row);
    }
    paid
}

/// What a fund has paid by the end of a period.
fn paid_by(tables: &longpole::plan_tables::Tables, fund: &str, period: Date) -> f64 {
    let rows = tables.spending.iter().filter(|row| row.period <= period);
    rows.filter(|row| row.fund.as_ref().is_some_and(|id| id.as_str() == fund)).map(|row| row.amount.value()).sum()
}

#[test]
fn forces_are_paid_out_of_what_has_come_and_all_plans_hold_in_their_audit() {
    let (with_pay, short) = (Cell::new(0_u32), Cell::new(0_u32));
    law(2 * CASES, ANY, |folder| {
        let folder = paid(folder);
        let run = planned(&folder)?;
        let tables = &run.plan.tables;
        let pay = tables.spending.iter().filter(|row| row.force.is_some());
        with_pay.set(with_pay.get() + u32::from(pay.count() > 0));
        short.set(short.get() + u32::from(run.plan.summary.forces.iter().any(|force| force.due - force.paid > 1.0)));
        for level in &tables.funds {
            let before = tables.funds.iter().filter(|row| row.fund == level.fund && row.period <= level.period);
            let received: f64 = before.map(|row| row.received.value()).sum();
            let spent = paid_by(tables, level.fund.as_str(), level.period);
            if spent > received + 1e-4 {
                return Err(format!("{} paid {spent} of {received} by {}", level.fund, level.until));
            }
        }
        if let Some(force) = run.plan.summary.forces.iter().find(|force| force.paid > force.due + 1e-6) {
            return Err(format!("{} is paid {} of {}", force.force, force.paid, force.due));
        }
        audit::holds(&folder)?;
        rows::keeps(&folder)?;
        trace::is_made_of_input(&folder)?;
        trace::adds_up(&folder)
    });
    assert!(with_pay.get() >= CASES && short.get() >= CASES / 8, "{} paid, {} short", with_pay.get(), short.get());
}

#[test]
fn pledges_alone_put_nobody_into_the_field() {
    law(CASES, ANY, |folder| {
        let mut folder = paid(folder);
        let Some(funds) = folder.tables.get_mut("funds") else { return Ok(()) };
        let status = funds.column("status");
        for row in &mut funds.rows {
            "pledged".clone_into(&mut row[status]);
        }
        let run = planned(&folder)?;
        match run.plan.tables.posts.first() {
            Some(post) => Err(format!("{} people of {} are posted", post.people.value(), post.force)),
            None if run.plan.tables.spending.is_empty() => Ok(()),
            None => Err("something is paid".to_owned()),
        }
    });
}

#[test]
fn plans_with_people_hold_in_their_audit_and_keep_every_row() {
    let (all, with_posts) = (Cell::new(0), Cell::new(0));
    law(2 * CASES, ANY, |folder| {
        let folder = kept(folder, 60, 90);
        all.set(all.get() + 1);
        with_posts.set(with_posts.get() + usize::from(!planned(&folder)?.plan.tables.posts.is_empty()));
        audit::holds(&folder)?;
        rows::keeps(&folder)?;
        trace::is_made_of_input(&folder)?;
        trace::adds_up(&folder)
    });
    let (all, with_posts) = (all.get(), with_posts.get());
    assert!(4 * with_posts >= all, "only {with_posts} of {all} folders post anybody");
}

#[test]
fn a_folder_without_forces_in_the_field_holds_too() {
    law(CASES, ANY, |folder| {
        let folder = Folder { scenario: None, ..kept(folder, 60, 90) };
        audit::holds(&folder)?;
        rows::keeps(&folder)?;
        trace::adds_up(&folder)
    });
}

#[test]
fn nobody_in_the_field_is_as_good_as_rows_of_nothing() {
    law(CASES, ANY, |folder| {
        let base = Folder { scenario: None, ..kept(folder, 60, 90) };
        let mut shut = folder.clone();
        if let Some(table) = shut.tables.get_mut("capacities") {
            let (people, amount) = (asked(table), table.column("amount"));
            for (row, _) in table.rows.iter_mut().zip(people).filter(|(_, people)| people.is_some()) {
                "0".clone_into(&mut row[amount]);
            }
        }
        // A row of nothing does not say when a road opens, and one that waits for people does: that matters to what is sent
        // before within its period, and to nothing else.
        let without_lags = folder.tables["links"].rows.iter().all(|row| row[4] == "0");
        if without_lags { agree("aim", first(&planned(&base)?), first(&planned(&shut)?), 1e-7) } else { Ok(()) }
    });
}

#[test]
fn more_people_never_hurt_and_plenty_are_as_good_as_none_needed() {
    law(CASES, ANY, |folder| {
        let none = first(&planned(&Folder { scenario: None, ..kept(folder, 60, 90) })?);
        let some = first(&planned(&kept(folder, 60, 90))?);
        let more = first(&planned(&kept(folder, 120, 180))?);
        let room = 1e-7 * none.abs().max(1.0);
        if some > none + room || more > some + room {
            return Err(format!("none: {none}, some: {some}, more: {more}"));
        }
        let mut plenty = kept(folder, 60, 90);
        let table = plenty.tables.get_mut("forces").expect("forces");
        let (ready, strength, gate) = (table.column("ready_now"), table.column("strength"), table.column("entry_gate"));
        for row in &mut table.rows {
            (row[ready], row[strength]) = ("1e6".to_owned(), "2e6".to_owned());
            row[gate].clear();
        }
        agree("plenty", first(&planned(&plenty)?), first(&planned(folder)?), 1e-7)
    });
}
