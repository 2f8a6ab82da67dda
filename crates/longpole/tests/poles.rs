//! What is said of limits on the real examples, each line changed by a scenario and planned from nothing.

use longpole::explain::limits::Line;
use longpole::limits::ease::all_eased;
use longpole::model::ids::GateId;
use longpole::poles::of_run;
use longpole::read::{Disk, Memory, Source};
use longpole::solve::Options;
use longpole::{Run, plan};
use std::path::Path;

fn example(name: &str) -> Memory {
    let disk = Disk::new(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples").join(name));
    let files = disk.list().expect("the example is there");
    files.into_iter().map(|path| (path.clone(), disk.bytes(&path).expect("readable"))).collect()
}

fn solved(folder: &Memory, scenario: Option<&str>) -> Run {
    plan(folder, scenario, Options::default()).unwrap_or_else(|stopped| panic!("{stopped:#?}"))
}

/// A scenario that puts another figure into a line.
fn rule(run: &Run, line: Line, units: f64) -> Option<String> {
    let tables = &run.posed.crisis.tables;
    let (table, id, column, value) = match line {
        Line::Capacity(row) => {
            let row = &tables.capacities.rows[row];
            ("capacities", row.id.to_string(), "amount", row.amount.value() + units)
        }
        Line::Service(row) => {
            let row = &tables.services.rows[row];
            ("services", row.id.to_string(), "amount_per_day", row.amount_per_day.value() + 1000.0 * units)
        }
        Line::Fund(row) => {
            let row = &tables.funds.rows[row];
            ("funds", row.id.to_string(), "amount", row.amount.value() + 1000.0 * units)
        }
        Line::LinkLead(row) => {
            let row = &tables.links.rows[row];
            ("links", row.id.to_string(), "lead_days", (row.lead_days.value() - units).max(0.0))
        }
        _ => return None,
    };
    Some(format!(
        "title = {{ en = \"eased\" }}\n[[set]]\ntable = \"{table}\"\nwhere = {{ id = \"{id}\" }}\ncolumn = \"{column}\"\nvalue = {value:?}\n"
    ))
}

/// Compares every statement on the leading limits of a folder; returns how many were compared.
fn compare(name: &str, most: usize) -> usize {
    let folder = example(name);
    let run = solved(&folder, None);
    let (found, _) = of_run(&run, most, Options::default()).expect("answers").expect("limits");
    let mut n_compared = 0;
    for pole in &found.poles {
        let before = run.plan.reached[pole.aim].value;
        let mut check = |what: &str, units: f64, gain: f64| {
            let Some(rule) = rule(&run, pole.priced.line, units) else { return };
            let mut changed = folder.clone();
            changed.insert("scenarios/eased.toml", rule);
            let after = solved(&changed, Some("eased"));
            let expected = before - after.plan.reached[pole.aim].value;
            let room = 1e-6 * expected.abs() + 1e-9 * before;
            let line = pole.priced.line;
            assert!((gain - expected).abs() <= room, "{name} {line:?} {what}: said {gain}, found {expected}");
            n_compared += 1;
        };
        check("first", pole.units, pole.gain);
        if let Some(lifted) = &pole.lifted {
            check("gone", 1e6, lifted.gain);
        }
        if let Some(units) = pole.holds_to {
            check("rate", units, pole.priced.gain * units);
        }
    }
    n_compared
}

#[test]
fn what_is_said_of_the_examples_is_so() {
    assert!(compare("tiny", 3) >= 2);
    assert!(compare("fairness-trap", 3) >= 2);
    assert!(compare("gaza-cement-2016", 2) >= 2);
    assert!(compare("gaza-housing-2010", 1) >= 2);
    assert!(compare("gaza-2024", 6) >= 9);
}

/// Two gates in series let one tonne a day pass each: either alone gains nothing, both together all there is to gain.
#[test]
fn gates_in_series_help_only_together() {
    let mut folder = example("tiny");
    folder.insert(
        "capacities.csv",
        "id,on,measure,amount,from,until\nfirst,harbour,t,0.2,2030-01-01,2030-01-10\nsecond,road,t,0.2,2030-01-01,2030-01-10\nfirst-later,harbour,t,10,2030-01-11,\nsecond-later,road,t,10,2030-01-11,\n",
    );
    let run = solved(&folder, None);
    let (found, tables) = of_run(&run, 4, Options::default()).expect("answers").expect("limits");
    for pole in &found.poles {
        assert_eq!(pole.gain, 0.0, "{:?} alone gains nothing", pole.priced.line);
    }
    let [set] = &tables.together[..] else { panic!("{:?}", tables.together) };
    assert_eq!(set.limits.len(), 2);
    assert!(set.limits.iter().any(|limit| limit == "capacities/first"), "{set:?}");
    assert!(set.limits.iter().any(|limit| limit == "capacities/second"), "{set:?}");
    assert!((set.gain.value() - 2000.0).abs() < 1e-6 && set.apart.value() == 0.0, "{set:?}");
}

#[test]
fn weights_are_told_apart_from_people() {
    // 2,000 person-days are missing to survive, each counted ten times: 20,000 weighted ones, and the same people.
    let mut folder = example("tiny");
    folder.insert(
        "needs.csv",
        "id,name,sector,unit,kind,survival,standard,weight_survival\nenergy,Energy,food,kcal,eaten,1000,2000,10\n",
    );
    let run = solved(&folder, None);
    let (found, tables) = of_run(&run, 10, Options::default()).expect("answers").expect("limits");
    let pole = &tables.poles[0];
    assert_eq!((pole.unit.as_str(), pole.people.is_none()), ("weighted person-days", true));
    assert!((found.optimum - 20_000.0).abs() < 1e-6, "{}", found.optimum);
    assert!((tables.gains[0].before.value() - 2000.0).abs() < 1e-6, "{:?}", tables.gains[0]);
    let words = longpole::present::words(longpole::language::Language::English);
    let names = longpole::present::Names::of(&run.posed.crisis, &words);
    let answer = longpole::present::poles::Answer {
        crisis: &run.posed.crisis,
        found: Some((&found, &tables)),
        out_of_reach: Vec::new(),
    };
    let text = longpole::present::poles::text(&answer, 100, names);
    assert!(text.contains("Survival: 20,000 weighted person-days in 20 days. Weighted as"), "{text}");
    assert!(text.contains("Valley, all: Energy, 2,000 person-days"), "{text}");
    assert!(!text.contains("as if") && !text.contains("as\n"), "{text}");
    let plan = longpole::present::summary::text(&run.plan.summary, 100, names);
    assert!(plan.contains("spares all 20,000 weighted person-days below survival"), "{plan}");
}

#[test]
fn two_figures_of_one_ration_are_told_apart() {
    let run = solved(&example("wfp-syria"), None);
    let (_, tables) = of_run(&run, 10, Options::default()).expect("answers").expect("limits");
    let names: Vec<&str> = tables.poles.iter().map(|pole| pole.id.as_str()).collect();
    assert!(names.contains(&"sugar (least)") && names.contains(&"sugar (most)"), "{names:?}");
    // Nobody is short, so that the summary promises no more than it looked at.
    let words = longpole::present::words(longpole::language::Language::English);
    let names = longpole::present::Names::of(&run.posed.crisis, &words);
    let text = longpole::present::summary::text(&run.plan.summary, 200, names);
    assert!(text.contains("`longpole poles` also tries out earmarks, dates, days on the way and rations"), "{text}");
}

/// A line behind a gate and the gate that one waits for, eased together: neither change takes the other back, in whatever order.
#[test]
fn a_gate_and_what_it_opens_are_eased_together() {
    let run = solved(&example("gates"), None);
    let crisis = &run.posed.crisis;
    let row = crisis.tables.capacities.rows.iter().position(|row| row.gate.is_some()).expect("a capacity with a gate");
    let before = &crisis.tables.capacities.rows[row];
    let gate = crisis.gate(&GateId("agreement".into()));
    for changes in
        [[(Line::Capacity(row), 5.0), (Line::Gate(gate), 1.0)], [(Line::Gate(gate), 1.0), (Line::Capacity(row), 5.0)]]
    {
        let after = &all_eased(crisis, &changes).tables.capacities.rows[row];
        assert!((after.amount.value() - before.amount.value() - 5.0).abs() < 1e-9, "{changes:?}: {after:?}");
        assert!(after.from < before.from, "{changes:?}: {:?} was {:?}", after.from, before.from);
    }
}
