//! Gates: what the calendar of the example says, and what a road that waits for a permit lets pass.

use crate::{FIRST, SECOND, check_aims, delivered, near, valley};
use longpole::auditor::{Rule, audit};
use longpole::explain::Plan;
use longpole::formulate::formulate;
use longpole::model::Crisis;
use longpole::model::gates::Decider;
use longpole::needs::Needs;
use longpole::read::Disk;
use longpole::solve::{Options, solve};
use std::path::Path;

/// The gates of `examples/gates`, in the order of their table.
fn dates(scenario: Option<&str>) -> Vec<(String, Decider)> {
    let folder = Disk::new(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/gates"));
    let crisis = longpole::check(&folder, scenario).crisis.expect("a sound example");
    crisis.gates.iter().map(|gate| (gate.opens.to_string(), gate.decided_by)).collect()
}

#[test]
fn the_example_has_the_dates_of_its_paper() {
    // agreement, escorts, inspection (agreement + 10), crossing (both + 3), airlift, pumps (crossing or airlift + 7), grant.
    use Decider::{After, Own};
    let by = [Own, Own, After(0), After(2), Own, After(3), Own];
    let check = |scenario, days: [&str; 7], by: [Decider; 7]| {
        let expected: Vec<(String, Decider)> = days.into_iter().map(str::to_owned).zip(by).collect();
        assert_eq!(dates(scenario), expected, "{scenario:?}");
    };
    let base = ["2030-01-28", "2030-01-21", "2030-02-07", "2030-02-10", "2030-02-25", "2030-02-17", "2030-02-04"];
    check(None, base, by);
    let early = ["2030-01-14", "2030-01-21", "2030-01-24", "2030-01-27", "2030-02-25", "2030-02-03", "2030-02-04"];
    check(Some("early-agreement"), early, by);
    let never = ["never", "2030-01-21", "never", "never", "2030-02-25", "2030-03-04", "2030-02-04"];
    check(Some("no-agreement"), never, [Own, Own, After(0), After(2), Own, After(4), Own]);
}

/// A road of 1 t a day that waits for a permit; 1 t lies in the valley, so that there is something to eat before.
const WAITS: &[(&str, &str)] = &[
    ("capacities.csv", "id,on,measure,amount,gate\ntrack,road,t,1,permit\n"),
    ("gates.csv", "id,title,likely,after,lag_days\noffice,Office opens,2030-01-02,,\npermit,Permit,,office,4\n"),
    ("scenarios/late.toml", "[gates]\noffice = 2030-01-12\n"),
    ("scenarios/never.toml", "[gates]\noffice = \"never\"\n"),
];

#[test]
fn a_road_that_waits_for_a_permit_carries_from_its_day_on() {
    // The permit comes on 6 January: five days of 1 t in the first period, all 5 t that are owed; 10 t, of which 5 are
    // owed, in the second. Ten days later, on 16 January: nothing in the first (2.5 t missing for survival, 10,000
    // person-days, and 5 t of the standard, 10,000), five days of 1 t in the second. Never: nothing in either.
    for (scenario, survival, standard, first, second) in [
        (None, 0.0, 0.0, 5.0, 5.0),
        (Some("late"), 10_000.0, 10_000.0, 0.0, 5.0),
        (Some("never"), 20_000.0, 20_000.0, 0.0, 0.0),
    ] {
        let run = longpole::plan(&valley(WAITS), scenario, Options::default()).expect("a plan");
        check_aims(&run, survival, standard, 500.0 * (first + second));
        near("first", delivered(&run, "valley", "meal", FIRST), first);
        near("second", delivered(&run, "valley", "meal", SECOND), second);
        longpole::output::files(&run).expect("a plan that holds in its audit");
    }
}

/// What a planner would make of a folder if it heeded no gate.
fn heedless(crisis: &Crisis) -> Plan {
    let mut heedless = crisis.clone();
    heedless.tables = crisis.as_read().clone();
    let needs = Needs::of(&heedless);
    let formulation = formulate(&heedless, &needs, &mut longpole::base::Diagnostics::default()).expect("a program");
    let solution = solve(&formulation.program, Options::default()).expect("a solution");
    Plan::of(&heedless, &needs, &formulation, &solution)
}

#[test]
fn the_audit_notices_a_plan_that_heeds_no_gate() {
    for scenario in [None, Some("late"), Some("never")] {
        let crisis = longpole::check(&valley(WAITS), scenario).crisis.expect("a sound folder");
        let found = audit(&crisis, &heedless(&crisis).tables, None);
        let capacity = found.breaches.iter().filter(|breach| breach.rule == Rule::Capacity).count();
        assert!(capacity > 0, "{scenario:?}: {found:#?}");
    }
}

#[test]
fn the_audit_does_not_take_the_dates_of_gates_from_the_planner() {
    // A planner that took the permit for given from the first day, and wrote so into the crisis.
    let crisis = longpole::check(&valley(WAITS), Some("late")).crisis.expect("a sound folder");
    let mut mistaken = crisis.clone();
    mistaken.tables = crisis.as_read().clone();
    for gate in &mut mistaken.gates {
        gate.opens = longpole::model::gates::Opening::On(crisis.settings.start());
    }
    let found = audit(&mistaken, &heedless(&crisis).tables, None);
    assert!(found.breaches.iter().any(|breach| breach.rule == Rule::Capacity), "{found:#?}");
}

#[test]
fn a_chain_leads_through_the_gate_to_what_it_waits_for() {
    let run = longpole::plan(&valley(WAITS), None, Options::default()).expect("a plan");
    let program = &run.posed.formulation.program;
    let provenance = longpole::explain::provenance::Provenance::new(&run.posed.crisis, &run.posed.formulation);
    let block = program.columns.block("usage").expect("usage of the road");
    let lines: Vec<_> = block
        .members()
        .flat_map(|(column, _)| provenance.column(column))
        .map(|figures| (figures.line.table, figures.line.row))
        .collect();
    let chain = [("capacities", 0), ("gates", 1), ("gates", 0)];
    assert_eq!(lines, [chain, chain].concat());
}
