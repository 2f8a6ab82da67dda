//! What holds people back, and what does not.

use crate::{settings, solve, valley};
use longpole::limits::poles;
use longpole::poles::of_folder;
use longpole::present;
use longpole::solve::Options;

/// What `longpole poles` prints.
fn told(changes: &[(&str, &str)]) -> String {
    let found = of_folder(&valley(changes), None, 10, Options::default()).expect("an answer");
    let words = present::words(longpole::language::Language::English);
    let answer = found.answer();
    present::poles::text(&answer, 200, present::Names::of(answer.crisis, &words))
}

#[test]
fn a_road_that_is_shut_until_a_date_leaves_no_limit_to_ease_and_people_short() {
    // Nothing comes in the first period: 1,000 people × 10 days without food, and nothing in force can change that.
    let shut = [("capacities.csv", "id,on,measure,amount,from\ntrack,road,t,10,2030-01-11\n")];
    let text = told(&shut);
    assert!(text.contains("Survival: 10,000 person-days whatever limit gives way."), "{text}");
    assert!(!text.contains("every aim that counts people is met"), "{text}");
    // Nor is it the price of the meal that holds anybody back.
    assert!(!text.contains("meal-harbour") && solve(&shut).plan.tables.limits.is_empty(), "{text}");
}

#[test]
fn money_that_comes_later_is_found_though_nothing_can_be_bought_before() {
    // The first period is without money: 10,000 person-days below survival. Two weeks sooner, it is there from the start.
    let run = solve(&[("funds.csv", "id,amount,status,from\nlater,100000,paid,2030-01-11\n")]);
    let posed = &run.posed;
    let found = poles(&posed.crisis, &posed.needs, &posed.formulation, &run.solution, 10, Options::default());
    let found = found.expect("an answer").expect("a limit");
    let gains: Vec<f64> = found.poles.iter().filter_map(|pole| Some(pole.lifted.as_ref()?.gain)).collect();
    assert_eq!(found.poles[0].priced.line.table(), "funds");
    assert!((gains[0] - 10_000.0).abs() < 1e-6, "{gains:?}");
}

#[test]
fn a_gate_is_tried_out_a_week_sooner() {
    // A path brings 1 t in the first ten days, of 2.5 t needed to survive: 1.5 t short, 6,000 person-days. The road opens
    // with the permit on the eleventh; on the fourth it would bring all that is missing.
    let gates = |likely: &str| format!("id,title,decided_by,likely\npermit,Permit for the road,District,{likely}\n");
    let folder = |likely: &str| {
        let capacities = "id,on,measure,amount,gate\npath,road,t,0.1,\ntrack,road,t,10,permit\n".to_owned();
        solve(&[("gates.csv", &gates(likely)), ("capacities.csv", &capacities)])
    };
    for (likely, base, unit) in
        [("2030-01-11", 6000.0, "opening 7 days sooner"), ("never", 12_000.0, "opening at the start")]
    {
        let run = folder(likely);
        let posed = &run.posed;
        let found = poles(&posed.crisis, &posed.needs, &posed.formulation, &run.solution, 10, Options::default());
        let found = found.expect("an answer").expect("a limit");
        let gate = found.poles.iter().find(|pole| pole.priced.line.table() == "gates").expect("the gate");
        assert!((gate.gain - base).abs() < 1e-6, "{likely}: {gate:?}");
        assert_eq!(gate.priced.line.one_unit(&posed.crisis), unit);
    }
}

#[test]
fn who_is_met_is_held_back_by_nothing_but_cost() {
    let text =
        told(&[("longpole.toml", &settings("\"2 x 10 days\"", "[aims]\norder = [\"survival\", \"standard\"]\n"))]);
    assert!(text.contains("No limit holds people back: every aim that counts people is met."), "{text}");
}
