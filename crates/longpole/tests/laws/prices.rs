//! Prices against finite differences: easing a limit gains at most its price, and tightening it costs at least as much.
//! Where the program is degenerate the two differ, and the price lies between them.

use crate::cases::ANY;
use crate::folder::Folder;
use crate::{law, planned, reached};
use longpole::Run;

/// Tables of limits: their amounts, and how much of the amount one unit of the price is.
const LIMITS: &[(&str, &str, f64)] = &[
    ("capacities", "amount", 1.0),
    ("supplies", "amount_t", 1.0),
    ("storage", "amount_t", 1.0),
    ("services", "amount_per_day", 1000.0),
    ("stocks", "amount_t", 1.0),
    ("pipeline", "amount_t", 1.0),
    ("funds", "amount", 1000.0),
];

/// The part by which a limit is eased and tightened.
const STEP: f64 = 0.02;

fn changed(folder: &Folder, table: &str, row: usize, column: &str, times: f64) -> Result<Run, String> {
    let mut changed = folder.clone();
    let table = changed.tables.get_mut(table).expect("a table");
    let column = table.column(column);
    let amount: f64 = table.rows[row][column].parse().expect("a number");
    table.rows[row][column] = (amount * times).to_string();
    planned(&changed)
}

#[test]
fn prices_agree_with_what_easing_and_tightening_do() {
    law(24, ANY, |folder| {
        let run = planned(folder)?;
        // The prices are those of the first aim that is not met.
        let Some(aim) = run.solution.prices.iter().position(Option::is_some) else { return Ok(()) };
        let name = run.plan.reached[aim].name.clone();
        let earlier = |run: &Run| run.plan.reached[..aim].iter().map(|reached| reached.value).sum::<f64>();
        let before = reached(&run, &name);
        for (table, column, unit) in LIMITS {
            let Some(rows) = folder.tables.get(table) else { continue };
            for (number, row) in rows.rows.iter().enumerate() {
                let amount: f64 = row[rows.column(column)].parse().unwrap_or(0.0);
                if amount <= 0.0 {
                    continue;
                }
                let id = if *table == "stocks" { format!("{} at {}", row[1], row[0]) } else { row[0].clone() };
                // A fund has another limit, what it is tied to, under the same id.
                let mut limits = run.plan.tables.limits.iter().filter(|limit| !limit.one_unit.contains("earmark"));
                let limit = limits.find(|limit| limit.table == *table && limit.id == id);
                let price = limit.map_or(0.0, |limit| limit.gain.value()) * amount * STEP / unit;
                // The solver leaves some grams open, which may be worth a person-day.
                let room = 1e-6 * before + 1.0;
                let eased = changed(folder, table, number, column, 1.0 + STEP)?;
                let gain = before - reached(&eased, &name);
                if gain > price + room {
                    return Err(format!("{table} {id}: easing gains {gain}, more than its price, {price}"));
                }
                let tightened = changed(folder, table, number, column, 1.0 - STEP)?;
                let loss = reached(&tightened, &name) - before;
                if earlier(&tightened) <= 1e-6 + earlier(&run) && loss < price - room {
                    return Err(format!("{table} {id}: tightening costs {loss}, less than its price, {price}"));
                }
            }
        }
        Ok(())
    });
}
