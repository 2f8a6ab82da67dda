//! The auditor, tried both ways: plans as they are written hold, and plans that were changed in one place do not.
//!
//! An audit that accepts everything is worth as little as one that refuses what is right.

mod mutations;
mod rich;

use longpole::audit::Refused;
use longpole::auditor::program::Program;
use longpole::auditor::{Audit, Rule, audit, prove};
use longpole::base::Diagnostics;
use longpole::model::Crisis;
use longpole::plan_tables::{About, Tables};
use longpole::present;
use longpole::read::{Disk, Memory, Source, plan, scenarios};
use longpole::solve::Options;
use mutations::{MUTATIONS, Mutation};
use std::collections::BTreeSet;
use std::path::Path;

/// How many places each change is tried in.
const SEEDS: u64 = 8;

/// A plan read back as it would be written.
struct Written {
    name: String,
    crisis: Crisis,
    tables: Tables,
    about: About,
    program: Program,
}

impl Written {
    fn of(name: &str, source: &dyn Source, scenario: Option<&str>) -> Self {
        let run = longpole::plan(source, scenario, Options::default()).expect("a plan");
        let files: Memory = longpole::output::files(&run).expect("a plan that holds").into_iter().collect();
        let mut diagnostics = Diagnostics::default();
        let (tables, about) = plan::read_plan(&files, &mut diagnostics).unwrap_or_else(|| panic!("{diagnostics}"));
        let mut mps = Vec::new();
        longpole::program::mps::write(&run.posed.formulation.program, 0, &mut mps).expect("memory");
        let program = Program::read(&String::from_utf8(mps).expect("text")).expect("a program");
        Self { name: name.to_owned(), crisis: run.posed.crisis, tables, about, program }
    }

    fn audit(&self, tables: &Tables) -> Audit {
        audit(&self.crisis, tables, Some(&self.about))
    }
}

fn example(name: &str) -> Disk {
    Disk::new(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples").join(name))
}

#[test]
fn every_example_and_scenario_holds_and_is_proved() {
    for name in ["tiny", "wfp-syria", "gaza-2024", "gates"] {
        let source = example(name);
        for scenario in scenarios(&source).into_iter().chain(["base".to_owned()]) {
            let written = Written::of(&format!("{name}/{scenario}"), &source, Some(&scenario));
            let found = written.audit(&written.tables);
            assert!(found.holds(), "{}: {}", written.name, present::audit::refusal(&found));
            let proof = prove(&written.crisis, &written.tables, &written.program).expect("they belong together");
            assert!(proof.holds(), "{}: {proof:#?}", written.name);
            let gap = proof.bound.as_ref().map_or(0.0, |bound| bound.gap() / bound.reached.abs().max(1.0));
            assert!(gap.abs() < 1e-6, "{}: {gap}", written.name);
        }
    }
}

#[test]
fn every_order_of_aims_and_every_rule_of_rations_holds() {
    for settings in [
        "order = [\"survival\"]",
        "order = [\"cost\"]",
        "order = [\"standard\", \"cost\"]",
        "order = [\"survival\", \"cost\"]",
        "order = [\"cost\", \"survival\", \"standard\"]",
        "ration = \"per-group\"",
        "ration = \"common\"",
    ] {
        for changes in [
            &[][..],
            // A least ration, which is hard.
            &[("oil,,,60", "flour,adults,5,,,,\noil,,,60")],
            // A need that weighs nothing, and one without a survival level.
            &[("1000,2100,2", "1000,2100,0"), ("litre,eaten,3,15", "litre,eaten,,15")],
            // No money table at all would be another folder; money that never comes is not.
            &[(",paid,", ",pledged,"), (",committed,", ",pledged,")],
        ] {
            let name = format!("{settings} {changes:?}");
            let written = Written::of(&name, &rich::with(settings, changes), None);
            let found = written.audit(&written.tables);
            assert!(found.holds(), "{name}: {}", present::audit::refusal(&found));
            let proof = prove(&written.crisis, &written.tables, &written.program).expect("they belong together");
            assert!(proof.holds(), "{name}: {proof:#?}");
        }
    }
}

/// The plans that are changed: three examples, a folder that has everything, the same with roads that people keep, and the
/// same with works.
fn cases() -> Vec<Written> {
    vec![
        Written::of("tiny", &example("tiny"), None),
        Written::of("wfp-syria", &example("wfp-syria"), None),
        Written::of("gaza-2024", &example("gaza-2024"), None),
        Written::of("rich", &rich::folder(), None),
        Written::of("kept", &rich::kept(), Some("kept")),
        Written::of("built", &rich::built(), None),
    ]
}

#[test]
fn every_change_is_caught() {
    let cases = cases();
    let (mut missed, mut tried) = (Vec::new(), BTreeSet::new());
    let mut caught_by: BTreeSet<Rule> = BTreeSet::new();
    for case in &cases {
        assert!(case.audit(&case.tables).holds(), "{} holds unchanged", case.name);
        for Mutation { name, change, by } in MUTATIONS {
            for seed in 0..SEEDS {
                let mut tables = case.tables.clone();
                if change(&case.crisis, &mut tables, seed).is_none() {
                    continue;
                }
                tried.insert(*name);
                let found = case.audit(&tables);
                caught_by.extend(found.breaches.iter().map(|breach| breach.rule));
                if !found.breaches.iter().any(|breach| by.contains(&breach.rule)) {
                    let rules: BTreeSet<Rule> = found.breaches.iter().map(|breach| breach.rule).collect();
                    missed
                        .push(format!("{}: {name} (seed {seed}) is not caught by {by:?}, but by {rules:?}", case.name));
                }
            }
        }
    }
    assert!(missed.is_empty(), "{}", missed.join("\n"));
    let untried: Vec<&str> = MUTATIONS.iter().map(|m| m.name).filter(|name| !tried.contains(name)).collect();
    assert!(untried.is_empty(), "no case has anything for {untried:?}");
    // What `plan.json` says is tried below.
    let idle: Vec<&Rule> = Rule::ALL.iter().filter(|rule| !caught_by.contains(rule) && **rule != Rule::About).collect();
    assert!(idle.is_empty(), "nothing was caught by {idle:?}");
}

#[test]
fn a_row_dropped_from_any_table_is_caught() {
    for case in cases() {
        for (table, drop) in mutations::DROPS {
            for seed in 0..SEEDS {
                let mut tables = case.tables.clone();
                let Some(weighs) = drop(&mut tables, seed) else { continue };
                let found = case.audit(&tables);
                assert!(found.breaches_of(Rule::About) > 0, "{}: {table} counts one row less", case.name);
                // Without the count, a row must be missed by the others; of a price only a limit or the proof may know.
                if weighs && *table != "prices" {
                    let found = audit(&case.crisis, &tables, None);
                    assert!(!found.holds(), "{}: a row of {table} is missed by no other (seed {seed})", case.name);
                }
            }
        }
    }
}

#[test]
fn what_plan_json_says_is_held_against_the_tables() {
    let case = Written::of("tiny", &example("tiny"), None);
    let changes: &[fn(&mut About)] = &[
        |about| about.crisis = "other".into(),
        |about| about.scenario = "paved-now".into(),
        |about| about.start = "2030-01-02".into(),
        |about| about.end = "2030-01-21".into(),
        |about| about.n_periods = 3.0,
        |about| about.currency = "EUR".into(),
        |about| *about.aims.get_mut("survival").expect("an aim") -= 1.0,
        |about| about.aims.retain(|aim, _| aim != "cost"),
        |about| *about.rows.get_mut("stocks").expect("a table") += 1.0,
        |about| about.rows.retain(|table, _| table != "limits"),
    ];
    for (number, change) in changes.iter().enumerate() {
        let mut about = case.about.clone();
        change(&mut about);
        let found = audit(&case.crisis, &case.tables, Some(&about));
        assert_eq!(found.breaches_of(Rule::About), 1, "change {number}: {:?}", found.breaches);
    }
}

#[test]
fn a_plan_that_is_not_the_best_is_not_proved() {
    for case in cases() {
        let priced = case.tables.prices.first().map(|row| row.aim.clone()).expect("the cases have prices");
        // A ledger with a hundred more of the aim is that of a plan a hundred worse.
        let mut tables = case.tables.clone();
        let line = tables.ledger.iter_mut().find(|line| line.aim == priced).expect("a line");
        line.amount.0 += 100.0;
        let proof = prove(&case.crisis, &tables, &case.program).expect("they belong together");
        let gap = proof.bound.as_ref().expect("a bound").gap();
        assert!((gap - 100.0).abs() < 1.0 && !proof.holds(), "{}: {gap}", case.name);
        // Half the prices still prove something, and never too much.
        let mut tables = case.tables.clone();
        let mut keep = false;
        tables.prices.retain(|_| {
            keep = !keep;
            keep
        });
        let proof = prove(&case.crisis, &tables, &case.program).expect("they belong together");
        let bound = proof.bound.expect("a bound");
        assert!(bound.gap() > -1e-6 * bound.reached.abs().max(1.0), "{}: {bound:?}", case.name);
    }
}

#[test]
fn a_plan_that_does_not_hold_is_not_published() {
    let mut run = longpole::plan(&example("tiny"), None, Options::default()).expect("a plan");
    let folder = std::env::temp_dir().join(format!("longpole-refused-{}", std::process::id()));
    longpole::output::write(&run, &folder).expect("it holds");
    let before = std::fs::read(folder.join("shipments.csv")).expect("written");
    run.plan.tables.shipments[0].amount_t.0 += 1.0;
    let error = longpole::output::write(&run, &folder).expect_err("it does not hold");
    let refused = error.get_ref().and_then(|inner| inner.downcast_ref::<Refused>()).expect("refused");
    let Refused::Breached(audit) = refused else { panic!("{refused}") };
    assert!(audit.breaches_of(Rule::Stock) > 0 && audit.breaches_of(Rule::Capacity) > 0);
    assert!(error.to_string().contains("stock: stocks harbour meal 2030-01-01, amount_t"), "{error}");
    assert_eq!(std::fs::read(folder.join("shipments.csv")).expect("untouched"), before);
    std::fs::remove_dir_all(folder).expect("cleaned");
}
