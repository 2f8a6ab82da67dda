//! What changes when a folder does.

use crate::cases::{ANY, Wish};
use crate::folder::{Folder, Table};
use crate::{CASES, agree, first, law, planned, reached};

/// Columns of which more is never worse.
const GOOD: &[(&str, &str)] = &[
    ("supplies", "amount_t"),
    ("capacities", "amount"),
    ("storage", "amount_t"),
    ("stocks", "amount_t"),
    ("pipeline", "amount_t"),
    ("services", "amount_per_day"),
    ("funds", "amount"),
];

#[test]
fn more_of_anything_good_never_hurts() {
    law(CASES, ANY, |folder| {
        let before = first(&planned(folder)?);
        for (table, column) in GOOD.iter().filter(|(table, _)| folder.tables.contains_key(table)) {
            let mut more = folder.clone();
            more.scale(table, column, 1.5);
            let after = first(&planned(&more)?);
            if after > before + 1e-6 * before.max(1.0) {
                return Err(format!("half as much again of `{table}.{column}` makes {before} to {after}"));
            }
        }
        Ok(())
    });
}

/// Whether some item must be a least part of the ration: where it comes at last, so does that demand, and it may hurt.
fn has_least_shares(folder: &Folder) -> bool {
    let asked = |table: &Table| table.rows.iter().any(|row| !row[table.column("min_share")].is_empty());
    folder.tables.get("rations").is_some_and(asked)
}

#[test]
fn a_gift_never_hurts() {
    law(CASES, Wish { shared: false, ..ANY }, |folder| {
        if has_least_shares(folder) {
            return Ok(());
        }
        let before = first(&planned(folder)?);
        let mut more = folder.clone();
        let last = folder.tables["places"].rows.len() - 1;
        for item in folder.tables["items"].rows.iter().map(|row| row[0].clone()) {
            let cells = [
                ("id", format!("gift-{item}")),
                ("place", format!("p{last}")),
                ("item", item),
                ("amount_t", "1".to_owned()),
                ("arrives", crate::cases::START.to_owned()),
            ];
            more.add("pipeline", &cells);
        }
        let after = first(&planned(&more)?);
        if after > before + 1e-6 * before.max(1.0) { Err(format!("a gift makes {before} to {after}")) } else { Ok(()) }
    });
}

#[test]
fn what_opens_earlier_or_closes_later_never_hurts() {
    // Without lags: what is sent evenly over more days arrives later.
    law(CASES, Wish { shared: false, timed: false }, |folder| {
        if has_least_shares(folder) {
            return Ok(());
        }
        let before = first(&planned(folder)?);
        for table in ["supplies", "capacities", "storage", "services", "funds"] {
            for column in ["from", "until"] {
                let mut longer = folder.clone();
                let Some(rows) = longer.tables.get_mut(table) else { continue };
                let (date, lag) = (rows.column(column), rows.header.iter().position(|name| *name == "lag_days"));
                // Money that comes along a curve comes later if it starts with the plan than if it started before.
                rows.rows
                    .iter_mut()
                    .filter(|row| lag.is_none_or(|lag| row[lag].is_empty()))
                    .for_each(|row| row[date].clear());
                let after = first(&planned(&longer)?);
                if after > before + 1e-6 * before.max(1.0) {
                    return Err(format!("without `{table}.{column}` {before} becomes {after}"));
                }
            }
        }
        Ok(())
    });
}

#[test]
fn what_almost_closes_is_no_worse_than_what_closes() {
    // Without lags: what is sent evenly over more days arrives later.
    law(CASES, Wish { shared: false, timed: false }, |folder| {
        if has_least_shares(folder) {
            return Ok(());
        }
        let before = first(&planned(folder)?);
        let mut ajar = folder.clone();
        let Some(capacities) = ajar.tables.get_mut("capacities") else { return Ok(()) };
        let [id, amount, from, until] = ["id", "amount", "from", "until"].map(|name| capacities.column(name));
        let mut more = capacities.rows.clone();
        for row in &mut more {
            row[id] += "-ajar";
            row[amount] = "0.001".into();
            row[from].clear();
            row[until].clear();
        }
        capacities.rows.extend(more);
        let after = first(&planned(&ajar)?);
        if after > before + 1e-6 * before.max(1.0) { Err(format!("closed {before}, ajar {after}")) } else { Ok(()) }
    });
}

#[test]
fn the_order_of_rows_never_matters() {
    law(CASES, ANY, |folder| {
        let before = planned(folder)?;
        let mut shuffled = folder.clone();
        shuffled.shuffle(folder.tables.values().map(|table| table.rows.len() as u64).sum::<u64>() * 7919);
        let after = planned(&shuffled)?;
        for aim in &before.plan.reached {
            agree(&aim.name, reached(&after, &aim.name), aim.value, 1e-7)?;
        }
        Ok(())
    });
}

#[test]
fn the_same_folder_gives_the_same_plan() {
    law(16, ANY, |folder| {
        let (one, other) = (planned(folder)?, planned(folder)?);
        if one.solution.values == other.solution.values { Ok(()) } else { Err("two runs differ".into()) }
    });
}

#[test]
fn twice_the_prices_are_twice_the_cost() {
    law(CASES, ANY, |folder| {
        let before = planned(folder)?;
        let mut dearer = folder.clone();
        for (table, column) in [("supplies", "price"), ("links", "cost_per_t"), ("funds", "amount")] {
            dearer.scale(table, column, 2.0);
        }
        let after = planned(&dearer)?;
        for aim in &before.plan.reached {
            let times = if aim.name == "cost" { 2.0 } else { 1.0 };
            agree(&aim.name, reached(&after, &aim.name), times * aim.value, 1e-6)?;
        }
        Ok(())
    });
}

#[test]
fn people_and_means_grow_together() {
    const TIMES: f64 = 3.7;
    law(CASES, ANY, |folder| {
        let before = planned(folder)?;
        let mut larger = folder.clone();
        larger.scale("population", "people", TIMES);
        for (table, column) in GOOD {
            larger.scale(table, column, TIMES);
        }
        let after = planned(&larger)?;
        for aim in &before.plan.reached {
            // The last aim makes use of what the solver leaves open: some grams of goods that cost dollars.
            let part = if aim.name == "cost" { 1e-4 } else { 1e-6 };
            agree(&aim.name, reached(&after, &aim.name), TIMES * aim.value, part)?;
        }
        Ok(())
    });
}

/// Takes half of the adults apart as a group of their own.
fn split(folder: &Folder) -> Folder {
    let mut split = folder.clone();
    for (table, column) in [("groups", "id"), ("population", "group"), ("requirements", "group"), ("rations", "group")]
    {
        let Some(table) = split.tables.get_mut(table) else { continue };
        let group = table.column(column);
        let people = table.header.iter().position(|name| *name == "people");
        let mut others: Vec<Vec<String>> = table.rows.iter().filter(|row| row[group] == "adults").cloned().collect();
        for row in &mut others {
            row[group] = "others".into();
        }
        for row in table.rows.iter_mut().filter(|row| row[group] == "adults").chain(&mut others) {
            if let Some(people) = people {
                row[people] = (row[people].parse::<f64>().expect("a number") / 2.0).to_string();
            }
        }
        table.rows.extend(others);
    }
    split
}

#[test]
fn a_group_split_into_two_alike_fares_the_same() {
    law(CASES, ANY, |folder| {
        let (before, after) = (planned(folder)?, planned(&split(folder))?);
        for aim in &before.plan.reached {
            agree(&aim.name, reached(&after, &aim.name), aim.value, 1e-6)?;
        }
        Ok(())
    });
}

#[test]
fn a_coarser_grid_never_looks_worse() {
    // Without lags and losses every plan on the fine grid, added up, is one on the coarse grid.
    law(CASES, Wish { shared: false, timed: false }, |folder| {
        if has_least_shares(folder) {
            return Ok(());
        }
        let fine = first(&planned(folder)?);
        let mut coarse = folder.clone();
        let second = coarse.periods.remove(1);
        coarse.periods[0] += second;
        let coarse = first(&planned(&coarse)?);
        if coarse > fine + 1e-6 * fine.max(1.0) { Err(format!("fine {fine}, coarse {coarse}")) } else { Ok(()) }
    });
}
