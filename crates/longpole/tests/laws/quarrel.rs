//! Least rations that may be too high: what is said to quarrel does, none of it can be left out, and what is said to be
//! enough is, or is not, when the folder is written so and planned anew.

use crate::cases::ANY;
use crate::folder::Folder;
use crate::law;
use longpole::explain::provenance::Line;
use longpole::explain::quarrel::rules::Rules;
use longpole::explain::quarrel::{Named, Quarrel, Remedy, Rule, question};
use longpole::solve::{Options, Unsolved, solve};
use longpole::{Posed, Stopped, formulate_folder, plan};
use std::cell::Cell;

/// A limit that is gone.
const GONE: f64 = 1e7;

/// The folder with hard rations, which depend on what else is in it.
fn strict(folder: &Folder) -> Folder {
    let mut strict = folder.clone();
    strict.tables.remove("rations");
    let seed: usize = folder.tables.values().map(|table| table.rows.len()).sum();
    let some = |of: &[&str], at: usize| of[(seed / at) % of.len()].to_owned();
    let has = |item: &str| folder.tables["items"].rows.iter().any(|row| row[0] == item);
    let mut add = |item: &str, group: &str, least: String, most: String, share: String| {
        let cells =
            [("item", item.into()), ("group", group.into()), ("min_g", least), ("max_g", most), ("min_share", share)];
        strict.add("rations", &cells);
    };
    let two = folder.tables["groups"].rows.len() > 1;
    for group in if two && seed.is_multiple_of(2) { vec!["adults", "children"] } else { vec![""] } {
        let least = if group == "children" {
            some(&["150", "400", "", "900"], 2)
        } else {
            some(&["300", "150", "700", "40"], 1)
        };
        add("meal", group, least, String::new(), String::new());
        if has("beans") {
            let share = some(&["", "0.3", ""], 5);
            add("beans", group, some(&["", "60", "200"], 3), some(&["", "250"], 7), share);
        }
    }
    strict
}

/// The folder with a cell changed by what it holds.
fn with(folder: &mut Folder, line: Line, column: &str, change: impl Fn(&str) -> String) {
    let table = folder.tables.get_mut(line.table).expect("the line's table");
    let column = table.column(column);
    table.rows[line.row][column] = change(&table.rows[line.row][column]);
}

/// The folder with the figure of a rule as it should be, or gone if `figure` is none.
fn changed(folder: &Folder, named: &Named, figure: Option<f64>) -> Folder {
    let mut changed = folder.clone();
    if named.rule == Rule::Shared {
        changed.ration = "per-place";
        return changed;
    }
    if matches!(named.rule, Rule::Unpaid(_)) {
        // Without the table money is not limited.
        changed.tables.remove("funds");
        return changed;
    }
    let field = named.rule.field();
    match (figure, &named.rule) {
        (Some(figure), Rule::Goods(_)) => {
            // The figures of several lines add up.
            let number = |line: &Line| {
                let table = &folder.tables[line.table];
                table.rows[line.row][table.column(field)].parse::<f64>().expect("a figure")
            };
            let others: f64 = named.lines[1..].iter().map(number).sum();
            with(&mut changed, named.lines[0], field, |_| (figure - others).to_string());
        }
        (figure, rule) => {
            for line in &named.lines {
                let empty = matches!(rule, Rule::Least(_) | Rule::Most(_) | Rule::ShareLeast(_) | Rule::ShareMost(_))
                    || matches!(rule, Rule::Shelf(_) | Rule::Earmark(_));
                let gone = if empty { String::new() } else { GONE.to_string() };
                with(&mut changed, *line, field, |old| {
                    if old.is_empty() {
                        String::new()
                    } else {
                        figure.map_or(gone.clone(), |figure| figure.to_string())
                    }
                });
            }
        }
    }
    changed
}

fn fits(folder: &Folder) -> Result<bool, String> {
    match plan(&folder.memory(), None, Options::default()) {
        Ok(_) => Ok(true),
        Err(Stopped::Quarrel(..)) => Ok(false),
        Err(stopped) => Err(format!("neither a plan nor a quarrel: {stopped:#?}")),
    }
}

fn expect(what: &str, folder: &Folder, expected: bool) -> Result<(), String> {
    if fits(folder)? == expected {
        Ok(())
    } else {
        Err(format!("{what}: is there a plan? {expected} is said\n{folder:?}"))
    }
}

/// The rules quarrel, and no more do if one of them is gone.
fn is_irreducible(posed: &Posed, quarrel: &Quarrel) -> Result<(), String> {
    let rules = Rules::new(&posed.crisis, &posed.formulation);
    let fits = |dropped: Option<&Rule>| {
        let named = |rule: &Rule| quarrel.rules.iter().any(|named| named.rule == *rule);
        let program = question(rules.program(|rule| named(rule) && Some(rule) != dropped));
        match solve(&program, Options::default()) {
            Ok(_) => Ok(true),
            Err(Unsolved::Quarrel(_)) => Ok(false),
            Err(why) => Err(format!("{why:?}")),
        }
    };
    if fits(None)? {
        return Err("the rules named do not quarrel".into());
    }
    for named in &quarrel.rules {
        if !fits(Some(&named.rule))? {
            return Err(format!("the others quarrel without {:?}", named.rule));
        }
    }
    Ok(())
}

#[test]
fn quarrels_are_irreducible_and_remedies_work() {
    let [quarrels, figures, others, not_alone, together, shut] = [const { Cell::new(0) }; 6];
    law(200, ANY, |folder| {
        let folder = &strict(folder);
        let quarrel = match plan(&folder.memory(), None, Options::default()) {
            Ok(_) => return Ok(()),
            Err(Stopped::Input(found)) => {
                let known = ["ration-unreachable", "ration-unobtainable", "ration-contradiction"];
                let errors = found.sorted().into_iter().filter(|one| one.severity == longpole::base::Severity::Error);
                let other: Vec<_> = errors.filter(|one| !known.contains(&one.code)).collect();
                return if other.is_empty() { Ok(()) } else { Err(format!("{other:#?}")) };
            }
            Err(Stopped::Quarrel(quarrel, _)) => quarrel,
            Err(stopped) => return Err(format!("{stopped:#?}")),
        };
        let count = |cell: &Cell<u32>| cell.set(cell.get() + 1);
        count(&quarrels);
        let posed = formulate_folder(&folder.memory(), None).map_err(|found| found.to_string())?;
        is_irreducible(&posed, &quarrel)?;
        if !quarrel.rules.iter().any(|named| matches!(named.rule, Rule::Least(_))) || quarrel.short_t <= 0.0 {
            return Err(format!("no least ration is named: {quarrel:#?}"));
        }
        for named in &quarrel.rules {
            let what = format!("{:?} at {:?}", named.remedy, named.at);
            if named.at.is_empty() {
                return Err(format!("{:?} stands nowhere", named.rule));
            }
            match named.remedy {
                Remedy::To(figure) => {
                    count(&figures);
                    expect(&what, &changed(folder, named, Some(figure)), true)?;
                    // The figure is no stricter than it must be.
                    let was = named.rule.figure(&posed.crisis).expect("a figure");
                    let short = figure + (was - figure) * 0.01;
                    if (short - figure).abs() > 2e-3 * figure {
                        expect(&format!("short of {what}"), &changed(folder, named, Some(short)), false)?;
                    }
                }
                Remedy::Gone => {
                    count(&others);
                    expect(&what, &changed(folder, named, None), true)?;
                }
                // Money for one sector cannot be made limitless alone.
                Remedy::NotAlone if matches!(named.rule, Rule::Unpaid(_)) => {}
                Remedy::NotAlone => {
                    count(&not_alone);
                    expect(&what, &changed(folder, named, None), false)?;
                }
            }
        }
        for way in &quarrel.shut {
            count(&shut);
            let mut open = folder.clone();
            for line in &way.lines {
                with(&mut open, *line, "from", |_| String::new());
                with(&mut open, *line, "until", |_| String::new());
            }
            expect(&format!("{way:?}"), &open, way.enough)?;
        }
        if !quarrel.together.is_empty() {
            count(&together);
            let mut lowered = folder.clone();
            for (at, figure) in &quarrel.together {
                let row = at.line.expect("a line") as usize - 2;
                with(&mut lowered, Line { table: "rations", row }, "min_g", |_| figure.to_string());
            }
            expect("all together", &lowered, true)?;
        }
        Ok(())
    });
    let counts = [quarrels, figures, others, not_alone, together, shut].map(Cell::into_inner);
    assert!(counts.iter().all(|count| *count > 0), "not everything was tried: {counts:?}");
}
