//! What is said of limits against plans that know nothing of it: the folder is written with other figures, read, and
//! solved from nothing.

use crate::cases::ANY;
use crate::folder::Folder;
use crate::{law, planned, reached};
use longpole::Run;
use longpole::base::Date;
use longpole::base::calendar::add_days;
use longpole::explain::limits::Line;
use longpole::poles::of_run;
use longpole::solve::Options;

/// A limit that is gone.
const GONE: f64 = 1e7;

/// The column of a line's figure, what one unit of easing is of it, and whether it is eased by less.
fn figure(line: Line) -> Option<(&'static str, usize, &'static str, f64)> {
    Some(match line {
        Line::Capacity(row) => ("capacities", row, "amount", 1.0),
        Line::Supply(row) => ("supplies", row, "amount_t", 1.0),
        Line::Storage(row) => ("storage", row, "amount_t", 1.0),
        Line::Service(row) => ("services", row, "amount_per_day", 1000.0),
        Line::Stock(row) => ("stocks", row, "amount_t", 1.0),
        Line::Pipeline(row) => ("pipeline", row, "amount_t", 1.0),
        Line::Fund(row) => ("funds", row, "amount", 1000.0),
        Line::Crew(row) => ("crews", row, "number", 1.0),
        Line::LinkLead(row) => ("links", row, "lead_days", -1.0),
        Line::SupplyLead(row) => ("supplies", row, "lead_days", -1.0),
        Line::RationMost(row) => ("rations", row, "max_g", 1.0),
        Line::RationLeast(row) => ("rations", row, "min_g", -1.0),
        Line::ShareMost(row) => ("rations", row, "max_share", 0.01),
        Line::ShareLeast(row) => ("rations", row, "min_share", -0.01),
        Line::Earmark(_) | Line::FundDate(_) | Line::Strength(_) | Line::Gate(_) => return None,
    })
}

/// The folder with a line eased by so many units.
fn eased(folder: &Folder, line: Line, units: f64) -> Folder {
    let mut folder = folder.clone();
    if let Some((table, row, column, unit)) = figure(line) {
        let table = folder.tables.get_mut(table).expect("the line's table");
        let column = table.column(column);
        let figure: f64 = table.rows[row][column].parse().expect("a figure");
        let most = if matches!(line, Line::ShareMost(_)) { 1.0 } else { f64::INFINITY };
        table.rows[row][column] = (figure + units * unit).clamp(0.0, most).to_string();
        return folder;
    }
    let table = folder.tables.get_mut("funds").expect("the line's table");
    let column = |name: &str| table.header.iter().position(|header| *header == name);
    match line {
        Line::FundDate(row) => {
            let from = column("from").expect("the fund has a date");
            let date: Date = table.rows[row][from].parse().expect("a date");
            let start: Date = crate::cases::START.parse().expect("a date");
            table.rows[row][from] = add_days(date, -((units * 7.0).min(1e4) as i64)).max(start).to_string();
        }
        Line::Earmark(row) => {
            let (id, amount) = (column("id").expect("ids"), column("amount").expect("amounts"));
            let ties: Vec<usize> = ["sectors", "places"].iter().filter_map(|name| column(name)).collect();
            let whole: f64 = table.rows[row][amount].parse().expect("an amount");
            let freed = (units * 1000.0).min(whole);
            if freed == whole {
                for tie in ties {
                    table.rows[row][tie].clear();
                }
                return folder;
            }
            let mut free = table.rows[row].clone();
            "free".clone_into(&mut free[id]);
            free[amount] = freed.to_string();
            for tie in ties {
                free[tie].clear();
            }
            table.rows[row][amount] = (whole - freed).to_string();
            table.rows.push(free);
        }
        _ => unreachable!("all others have a figure"),
    }
    folder
}

/// Compares a gain with that of a plan made from nothing.
fn compare(what: &str, before: &Run, aim: usize, folder: &Folder, gain: f64) -> Result<(), String> {
    let name = &before.plan.reached[aim].name;
    let after = planned(folder)?;
    let expected = reached(before, name) - reached(&after, name);
    // A millionth of the gain, and what the solver leaves open of the whole.
    let room = 1e-6 * expected.abs() + 1e-8 * reached(before, name).abs() + 1e-3;
    if (gain - expected).abs() <= room {
        Ok(())
    } else {
        Err(format!("{what} is said to gain {gain}, and gains {expected}"))
    }
}

#[test]
fn limits_gain_what_is_said_of_them() {
    law(50, ANY, |folder| {
        let run = planned(folder)?;
        let found = of_run(&run, 6, Options::default()).map_err(|why| format!("{why:?}"))?;
        let Some((found, _)) = found else { return Ok(()) };
        let crisis = &run.posed.crisis;
        for pole in &found.poles {
            let line = pole.priced.line;
            let name = format!("{line:?} {}", line.id(crisis));
            compare(&format!("{name} by {}", pole.units), &run, pole.aim, &eased(folder, line, pole.units), pole.gain)?;
            let Some(lifted) = &pole.lifted else { continue };
            compare(&format!("{name} gone"), &run, pole.aim, &eased(folder, line, GONE), lifted.gain)?;
            if let Some(units) = pole.holds_to.filter(|units| *units < GONE) {
                let held = eased(folder, line, units);
                compare(&format!("{name} up to {units}"), &run, pole.aim, &held, pole.priced.gain * units)?;
            }
            if let Some(units) = lifted.enough {
                let name = &run.plan.reached[pole.aim].name;
                let gain = reached(&run, name) - reached(&planned(&eased(folder, line, units))?, name);
                if gain < lifted.gain * (1.0 - 2e-3) - 1e-3 {
                    return Err(format!("{line:?}: {units} are not enough: they gain {gain} of {}", lifted.gain));
                }
            }
        }
        for set in &found.together {
            let all = set.lines.iter().fold(folder.clone(), |folder, line| eased(&folder, *line, GONE));
            compare(&format!("{:?} together", set.lines), &run, found.aim, &all, set.gain)?;
            let mut apart = 0.0;
            for line in &set.lines {
                let name = &run.plan.reached[found.aim].name;
                apart += reached(&run, name) - reached(&planned(&eased(folder, *line, GONE))?, name);
            }
            crate::agree("apart", set.apart, apart, 1e-6)?;
        }
        Ok(())
    });
}
