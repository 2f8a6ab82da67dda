//! Roads that are open while people are posted there.
//!
//! Ten days of half a tonne are the 5 t that the valley is owed. Where a tonne a day takes 600 people, 300 let it pass.

use crate::{FIRST, SECOND, check_aims, delivered, near, settings, valley};
use longpole::Run;
use longpole::auditor::{Rule, audit};
use longpole::base::quantity::People;
use longpole::limits::break_even::{BreakEven, From, break_even};
use longpole::limits::poles;
use longpole::solve::{Options, Unsolved};

const POLICE: &str = "id,name,kind,ready_now\npolice,Police,local,300\n";

/// Half a tonne a day along the road, with 300 people to protect it.
const KEPT: &str = "id,on,measure,amount,presence_per_unit\nkept,road,t,0.5,600\n";

/// The plan for the valley with these changes, and these forces in the field.
fn field(forces: &str, changes: &[(&str, &str)]) -> Run {
    let scenario = format!("[forces]\n{forces}\n");
    let all: Vec<(&str, &str)> = changes.iter().copied().chain([("scenarios/field.toml", scenario.as_str())]).collect();
    let run = longpole::plan(&valley(&all), Some("field"), Options::default());
    let run = run.unwrap_or_else(|stopped| panic!("{stopped:#?}"));
    longpole::output::files(&run).expect("a plan that holds in its audit");
    run
}

/// People posted somewhere in a period, and the tonnes that they let pass.
fn posted(run: &Run, on: &str, period: &str) -> (f64, f64) {
    let rows = run.plan.tables.posts.iter();
    let here = rows.filter(|row| row.on.as_str() == on && row.period.to_string() == period);
    here.fold((0.0, 0.0), |sum, row| (sum.0 + row.people.value(), sum.1 + row.lets_pass.value()))
}

fn price(run: &Run, row: &str) -> f64 {
    run.plan.tables.prices.iter().find(|price| price.row == row).map_or(0.0, |price| price.price.value())
}

#[test]
fn a_road_opens_with_three_hundred_people() {
    // None: nothing passes, 20,000 person-days below survival. The first person would let a sixtieth of a tonne pass in ten
    // days, 66.67 person-days. Half of them: 2.5 t a period, enough to survive; 2.5 t of the standard are missing in each,
    // 5,000 person-days. All of them: 5 t.
    let changes = [("capacities.csv", KEPT), ("forces.csv", POLICE)];
    let none = field("", &changes);
    check_aims(&none, 20_000.0, 20_000.0, 0.0);
    assert!(none.plan.tables.posts.is_empty());
    near("the first person", price(&none, "presence[road,2030-01-01]"), 10.0 / 600.0 * 4000.0);
    let half = field("police = 150", &changes);
    check_aims(&half, 0.0, 10_000.0, 2_500.0);
    near("the next person", price(&half, "posts[police,2030-01-11]"), 10.0 / 600.0 * 2000.0);
    let all = field("police = true", &changes);
    check_aims(&all, 0.0, 0.0, 5_000.0);
    for (run, people, tonnes) in [(&half, 150.0, 2.5), (&all, 300.0, 5.0)] {
        for period in [FIRST, SECOND] {
            let found = posted(run, "road", period);
            near("people", found.0, people);
            near("tonnes", found.1, tonnes);
        }
    }
}

#[test]
fn nothing_fielded_leaves_what_needs_nobody() {
    // 0.1 t a day pass without anybody, a tonne in ten days: 1.5 t missing for survival in each period, 12,000 person-days,
    // and 4 t of the standard, 16,000. With the police all 5 t pass: 240 people for 4 t.
    let rows = "id,on,measure,amount,presence_per_unit\nalone,road,t,0.1,\nkept,road,t,0.5,600\n";
    let changes = [("capacities.csv", rows), ("forces.csv", POLICE)];
    let run = field("", &changes);
    check_aims(&run, 12_000.0, 16_000.0, 1_000.0);
    let run = field("police = true", &changes);
    check_aims(&run, 0.0, 0.0, 5_000.0);
    let used: f64 = run.plan.tables.usage.iter().map(|row| row.used.value()).sum();
    near("used", used, 10.0);
    let (people, tonnes) = posted(&run, "road", FIRST);
    near("people for what they let pass", people, 60.0 * tonnes);
}

#[test]
fn two_roads_share_a_force() {
    // The lower road takes 300 people for a tonne a day and lets 0.25 t pass, with 75 people. The other 75 of 150 let 0.125 t
    // a day pass on the upper road, which takes 600. 3.75 t in ten days: 1.25 t missing twice, 5,000 person-days.
    let changes = [
        ("links.csv", "id,from,to,mode\nupper,harbour,valley,road\nlower,harbour,valley,road\n"),
        ("capacities.csv", "id,on,measure,amount,presence_per_unit\nup,upper,t,0.5,600\ndown,lower,t,0.25,300\n"),
        ("forces.csv", POLICE),
    ];
    let run = field("police = 150", &changes);
    check_aims(&run, 0.0, 5_000.0, 3_750.0);
    for (road, tonnes) in [("upper", 1.25), ("lower", 2.5)] {
        let found = posted(&run, road, SECOND);
        near(road, found.0, 75.0);
        near(road, found.1, tonnes);
    }
}

#[test]
fn two_forces_protect_one_road_together() {
    let forces = "id,name,kind,ready_now\nguards,Guards,local,100\npolice,Police,local,200\n";
    let run = field("police = true\nguards = true", &[("capacities.csv", KEPT), ("forces.csv", forces)]);
    check_aims(&run, 0.0, 0.0, 5_000.0);
    let by: Vec<(String, f64, f64)> = run
        .plan
        .tables
        .posts
        .iter()
        .filter(|row| row.period.to_string() == FIRST)
        .map(|row| (row.force.to_string(), row.people.value(), row.lets_pass.value()))
        .collect();
    for (found, (force, people)) in by.iter().zip([("guards", 100.0), ("police", 200.0)]) {
        assert_eq!(found.0, force);
        near(force, found.1, people);
        near(force, found.2, people / 60.0);
    }
}

#[test]
fn a_force_that_comes_in_the_third_period_helps_from_then_on() {
    // It may enter on 21 January, the first day of the third period: 5 t pass in the third alone. Or on 26 January: five days
    // of 300 people are 150 on average, and let the 2.5 t pass that are needed to survive.
    let forces = "id,name,kind,ready_now,entry_gate\npolice,Police,local,300,permit\n";
    let periods = settings("\"3 x 10 days\"", "");
    for (day, standard, given) in [("2030-01-21", 20_000.0, 5.0), ("2030-01-26", 25_000.0, 2.5)] {
        let gates = format!("id,title,likely\npermit,Permit,{day}\n");
        let changes = [
            ("longpole.toml", periods.as_str()),
            ("capacities.csv", KEPT),
            ("forces.csv", forces),
            ("gates.csv", gates.as_str()),
        ];
        let run = field("police = true", &changes);
        check_aims(&run, 20_000.0, standard, 500.0 * given);
        near("second", delivered(&run, "valley", "meal", SECOND), 0.0);
        near("third", delivered(&run, "valley", "meal", "2030-01-21"), given);
        let people = posted(&run, "road", "2030-01-21").0;
        near("people", people, 60.0 * given);
    }
}

#[test]
fn what_arrives_in_an_area_is_protected_there() {
    // The valley itself takes 100 people for a tonne a day that arrives: 25 of them let 2.5 t pass in ten days.
    let rows = "id,on,measure,amount,presence_per_unit\ntown,valley,t,9,100\n";
    let run = field("police = 25", &[("capacities.csv", rows), ("forces.csv", POLICE)]);
    check_aims(&run, 0.0, 10_000.0, 2_500.0);
    near("people", posted(&run, "valley", FIRST).0, 25.0);
}

#[test]
fn the_audit_notices_people_who_are_not_there() {
    let courses = "id,force,seats,first,every_days,classes,days,dropout\nschool,police,200,2030-01-01,5,2,5,0.1\n";
    let forces = "id,name,kind,ready_now,monthly_loss,strength\npolice,Police,mixed,50,0.1,400\n";
    let changes = [("capacities.csv", KEPT), ("forces.csv", forces), ("courses.csv", courses)];
    let run = field("police = true", &changes);
    assert!(posted(&run, "road", SECOND).0 > 200.0, "{:?}", run.plan.tables.posts);
    let crisis = &run.posed.crisis;
    let breached = |change: &dyn Fn(&mut longpole::explain::plan::Plan)| {
        let mut plan = run.plan.clone();
        change(&mut plan);
        let found = audit(crisis, &plan.tables, None);
        found.breaches.iter().any(|breach| breach.rule == Rule::Presence)
    };
    assert!(!breached(&|_| {}));
    // In the first period all who are there are posted.
    assert!(breached(&|plan| {
        let post = &mut plan.tables.posts[0];
        post.people = People(post.people.value() + 0.01);
    }));
    assert!(breached(&|plan| plan.tables.posts[0].people = People(1.0)));
    assert!(breached(&|plan| drop(plan.tables.posts.remove(0))));
}

#[test]
fn a_hundred_people_more_are_a_pole() {
    // With 150 of 300 half of what is owed is missing: 10,000 person-days below standard, and 100 people more let
    // 100 / 600 × 10 days × 2 periods pass, at 2,000 person-days a tonne.
    let changes = [("capacities.csv", KEPT), ("forces.csv", POLICE)];
    let run = field("police = 150", &changes);
    let (found, _) = longpole::poles::of_run(&run, 6, Options::default()).expect("answers").expect("limits");
    let pole = found.poles.iter().find(|pole| pole.priced.line.table() == "forces").expect("the force");
    near("price", pole.priced.gain, 100.0 / 600.0 * 20.0 * 2_000.0);
    near("gain", pole.gain, 100.0 / 600.0 * 20.0 * 2_000.0);
    near("gone", pole.lifted.as_ref().expect("gone").gain, 10_000.0);
}

#[test]
fn a_ration_that_only_guarded_convoys_could_bring_quarrels_with_the_guard_that_is_not_there() {
    // 250 g for 1,000 people in ten days are 2.5 t; 0.1 t a day pass without anybody. 240 people would let 4 t pass besides.
    let rows = "id,on,measure,amount,presence_per_unit\nalone,road,t,0.1,\nkept,road,t,0.5,600\n";
    let changes = [("capacities.csv", rows), ("forces.csv", POLICE), ("rations.csv", "item,min_g\nmeal,250\n")];
    let stopped = longpole::plan(&valley(&changes), None, Options::default()).expect_err("nothing fits");
    let longpole::Stopped::Quarrel(quarrel, _) = &stopped else { panic!("{stopped:#?}") };
    let words = longpole::present::words(longpole::language::Language::English);
    let text = longpole::present::quarrel::text(quarrel, longpole::present::Names { crisis: None, words: &words });
    for part in [
        "at capacities.csv:3 (column `presence_per_unit`): only what people posted at `road` protect passes it",
        "let a scenario field enough people by then, or empty `presence_per_unit` at capacities.csv:3",
    ] {
        assert!(text.contains(part), "{text}");
    }
    check_aims(&field("police = true", &changes), 0.0, 0.0, 5_000.0);
}

#[test]
fn one_purse_pays_for_people_first_and_then_for_food() {
    // Camps for 300 people cost 3,100 in January, 100 a day: 2,000 in twenty days. Of 5,000 that leaves 3,000, 6 t at 500: the
    // 5 t of survival and one more. 4 t of the standard are missing, 8,000 person-days.
    let police = "id,name,kind,ready_now,logistics_month,funds\npolice,Police,local,300,3100,appeal\n";
    let funds = "id,amount,status\nappeal,5000,paid\n";
    let run = field("police = true", &[("capacities.csv", KEPT), ("forces.csv", police), ("funds.csv", funds)]);
    check_aims(&run, 0.0, 8_000.0, 5_000.0);
    let paid = |force: bool| -> f64 {
        let rows = run.plan.tables.spending.iter().filter(|row| row.force.is_some() == force);
        rows.map(|row| row.amount.value()).sum()
    };
    near("people", paid(true), 2_000.0);
    near("food", paid(false), 3_000.0);
    // Without limit on money the same people cost the same, and everybody gets the standard.
    let police = "id,name,kind,ready_now,logistics_month\npolice,Police,local,300,3100\n";
    let run = field("police = true", &[("capacities.csv", KEPT), ("forces.csv", police)]);
    check_aims(&run, 0.0, 0.0, 7_000.0);
}

#[test]
fn a_fund_that_a_force_lacks_is_tried_out_by_the_people_it_keeps() {
    // Food costs nothing that is limited; the police have 500 for their 100 a day: they keep the road for five days, so that
    // 2.5 of 10 t pass. Nobody leaves. 1,000 more pay for ten days more: 5 t, of which 2.5 t each period spare 10,000.
    let police = "id,name,kind,ready_now,logistics_month,unpaid_loss\npolice,Police,local,300,3100,0\n";
    let funds = "id,amount,status,sectors\nfood,1e6,paid,food\nguards,500,paid,security\n";
    let changes = [("capacities.csv", KEPT), ("forces.csv", police), ("funds.csv", funds)];
    let run = field("police = true", &changes);
    check_aims(&run, 10_000.0, 15_000.0, 1_750.0);
    let posed = &run.posed;
    let found = poles(&posed.crisis, &posed.needs, &posed.formulation, &run.solution, 10, Options::default());
    let found = found.expect("an answer").expect("a limit");
    let fund = longpole::explain::limits::Line::Fund(1);
    let guards = found.poles.iter().find(|pole| pole.priced.line == fund).expect("the fund is tried out");
    near("1,000 more", guards.gain, 10_000.0);
}

/// A road that people must keep and a path that nobody need keep, which takes 500 more for a tonne; 4,000 for everything, of which
/// camps take 100 a day.
const DEAR_PATH: [(&str, &str); 4] = [
    ("links.csv", "id,from,to,mode,cost_per_t\nroad,harbour,valley,road,0\npath,harbour,valley,foot,500\n"),
    ("capacities.csv", "id,on,measure,amount,presence_per_unit,effect_low,effect_high\nkept,road,t,0.5,600,0.2,2\n"),
    ("forces.csv", "id,name,kind,ready_now,logistics_month,funds\npolice,Police,local,300,3100,appeal\n"),
    ("funds.csv", "id,amount,status\nappeal,4000,paid\n"),
];

fn worth(run: &Run) -> Result<Option<BreakEven>, Unsolved> {
    let posed = &run.posed;
    break_even(&posed.crisis, &posed.needs, &posed.formulation.program, &run.solution, None, Options::default())
}

#[test]
fn forces_pay_for_themselves_from_the_effect_on_that_brings_as_much_as_their_pay_would() {
    // Nobody in the field: 4,000 bring 4 t on the path, one less than survival takes, 4,000 person-days. The police take 2,000.
    // Of what is left, with no effect 2 t come on the path, 3 t short, 12,000. Each tonne on the road saves 500: with 4 t there,
    // two fifths of its 10 t, 4 t come. With a fifth, 2 t on the road take 1,000 and one more the path: 3 t, 8,000. With all of it
    // or twice as much, 2,000 bring 4 t on the road, and no more.
    let run = field("police = true", &DEAR_PATH);
    let found = worth(&run).expect("an answer");
    let found = found.expect("a force in the field");
    near("aid instead", found.aid_instead, 4_000.0);
    near("no effect", found.without_effect, 12_000.0);
    near("low", found.low.expect("given"), 8_000.0);
    near("with", found.with, 4_000.0);
    near("high", found.high.expect("given"), 4_000.0);
    let From::Part(part) = found.from else { panic!("{found:?}") };
    assert!((0.4..=0.4005).contains(&part), "{part}");
    // A promise that the scenario counts by its name is money for aid as well.
    let promise = ("funds.csv", "id,amount,status,sectors\nappeal,2000,pledged,security\nfood,2000,paid,food\n");
    let run = field("police = true\n[funds]\ncount = [\"appeal\"]", &[&DEAR_PATH[..], &[promise]].concat());
    let found = worth(&run).expect("an answer").expect("a force in the field");
    near("aid instead of what was promised", found.aid_instead, 4_000.0);
    // Twice the pay, and they never do: nothing is left.
    let twice =
        field("police = true", &[&DEAR_PATH[..], &[("funds.csv", "id,amount,status\nappeal,2000,paid\n")]].concat());
    let found = worth(&twice).expect("an answer");
    assert!(matches!(found.expect("a force in the field").from, From::Never(_)));
    // Without limit on money, any access is a gain.
    let free = "id,name,kind,ready_now,logistics_month\npolice,Police,local,300,3100\n";
    let folder = [DEAR_PATH[1], ("forces.csv", free)];
    let run = field("police = true", &folder);
    let found = worth(&run).expect("an answer");
    assert_eq!(found.expect("a force in the field").from, From::Nothing);
}
