//! Works: how long, with whom, after what, for what money and material, and what they are good for.

use crate::{FIRST, SECOND, check_aims, near, reached, settings, valley};
use longpole::Run;
use longpole::base::Date;
use longpole::solve::Options;

/// The plan for the valley with these changes, which holds in its audit.
fn solve(changes: &[(&str, &str)]) -> Run {
    let run = longpole::plan(&valley(changes), None, Options::default());
    let run = run.unwrap_or_else(|stopped| panic!("{stopped:#?}"));
    longpole::output::files(&run).expect("a plan that holds in its audit");
    run
}

/// The first and the last day of a work; empty if it is not begun.
fn days(run: &Run, work: &str) -> (String, String) {
    let rows = run.plan.tables.works.iter().filter(|row| row.work.as_str() == work);
    let day = |day: Option<Date>| day.map_or_else(String::new, |day| day.to_string());
    let rows: Vec<_> = rows.collect();
    (day(rows[0].begins), day(rows[rows.len() - 1].done))
}

fn waits_for<'r>(run: &'r Run, work: &str) -> Option<&'r str> {
    run.plan.tables.works.iter().find(|row| row.work.as_str() == work)?.waits_for.as_deref()
}

/// What was proved of an aim equals what it reached.
fn proved(run: &Run, aim: &str) {
    let reached = run.plan.reached.iter().find(|reached| reached.name == aim).expect("an aim");
    assert!(reached.bound.is_some(), "{aim} has a bound");
    assert_eq!(reached.gap(), None, "{aim} is proved: {reached:?}");
}

/// Six works that share four crews.
const SIX: &str = "id,title,place,sector,days,crews,crew_kind,after\n\
                   A,a,valley,shelter,3,2,builders,\nB,b,valley,shelter,4,3,builders,\nC,c,valley,shelter,2,4,builders,A\n\
                   D,d,valley,shelter,4,1,builders,A\nE,e,valley,shelter,3,3,builders,B\nF,f,valley,shelter,2,2,builders,C;D\n";

#[test]
fn six_works_and_four_crews_take_fourteen_days() {
    // No two of A, B, C, E and F can run beside each other: A and B need 5 crews, A and E 5, B and C 7, B and F 5, C and E 7, E and
    // F 5; C and F wait for A, E waits for B, F for C. One after the other they take 3 + 4 + 2 + 3 + 2 = 14 days, and D finds room
    // beside B and E. Without limits on crews the longest chain is A, D, F: 3 + 4 + 2 = 9.
    let aims = settings("\"20 day\"", "[aims]\norder = [\"makespan\", \"recovery\"]\n");
    let crews = "id,kind,number\nall,builders,4\n";
    let run = solve(&[("longpole.toml", &aims), ("works.csv", SIX), ("crews.csv", crews)]);
    near("last day", reached(&run, "makespan"), 14.0);
    proved(&run, "makespan");
    proved(&run, "recovery");
    let free = SIX.replace(",builders,", ",,");
    let run = solve(&[("longpole.toml", &aims), ("works.csv", &free)]);
    near("critical path", reached(&run, "makespan"), 9.0);
    assert_eq!(days(&run, "F"), ("2030-01-08".into(), "2030-01-09".into()));
    assert_eq!(waits_for(&run, "F"), Some("the work D"));
}

/// Everybody needs ten litres a day; nothing but the well gives any.
const WATER: &str = "id,name,sector,unit,kind,survival,standard\nenergy,Energy,food,kcal,eaten,1000,2000\n\
                     water,Water,water,litre,eaten,10,10\n";

#[test]
fn a_well_repaired_in_the_third_week_gives_water_from_the_fourth_on() {
    // Five weeks, 1,000 people, 10 litres each: 70,000 litres a week. The gate opens on the first day of the third week, the
    // repair takes 7 days, so that the well gives its 10,000 litres a day in weeks four and five: 21 days without, 21,000
    // person-days. With 10 days of repair it gives from the 25th day on, 11 of 35 days: 24,000.
    let weeks = settings("\"5 week\"", "");
    let gates = "id,title,likely\naccess,The way is clear,2030-01-15\n";
    let services = "id,place,need,amount_per_day,work\nwell,valley,water,10000,repair\n";
    for (takes, dry, until) in [(7, 21_000.0, "2030-01-21"), (10, 24_000.0, "2030-01-24")] {
        let works = format!("id,title,place,sector,days,gate\nrepair,The well,valley,water,{takes},access\n");
        let changes =
            [("longpole.toml", &*weeks), ("needs.csv", WATER), ("gates.csv", gates), ("services.csv", services)];
        let changes: Vec<_> = changes.into_iter().chain([("works.csv", &*works)]).collect();
        let run = solve(&changes);
        near("dry", reached(&run, "survival"), dry);
        assert_eq!(days(&run, "repair"), ("2030-01-15".into(), until.into()));
        assert_eq!(waits_for(&run, "repair"), Some("the gate access"));
        proved(&run, "survival");
    }
}

#[test]
fn cement_takes_the_trucks_that_food_would_have() {
    // 0.5 t a day pass the road: 5 t in ten days, what the valley is owed. A road repaired with 2.5 t of cement in the first ten
    // days lets a tonne more pass each day of the second. It costs the first ten days half of their food, all that is beyond
    // survival: 5,000 person-days below standard. Nothing is gained by it, and it is not done.
    let capacities = "id,on,measure,amount,work\ntrack,road,t,0.5,\nwide,road,t,1,repair\n";
    let items = "id,name,sector\nmeal,Maize meal,food\ncement,Cement,roads\n";
    let supplies = "id,place,item,price\nmeal-harbour,harbour,meal,500\ncement-harbour,harbour,cement,100\n";
    let works = "id,title,place,sector,days,material_item,material_t\nrepair,The road,valley,roads,10,cement,2.5\n";
    let changes =
        [("capacities.csv", capacities), ("items.csv", items), ("supplies.csv", supplies), ("works.csv", works)];
    let run = solve(&changes);
    check_aims(&run, 0.0, 0.0, 5_000.0);
    assert_eq!(days(&run, "repair"), (String::new(), String::new()));
    // Where only 0.25 t a day pass there is enough to survive and no more: with the cement on the road nobody would survive the
    // first ten days on it. With 1 t of cement 1.5 t of food are left, a tonne short: 4,000 person-days below survival. Standard
    // comes after survival, and again nothing is done.
    let narrow = capacities.replace("0.5", "0.25");
    let little = works.replace("2.5", "1");
    let changes =
        [("capacities.csv", &*narrow), ("items.csv", items), ("supplies.csv", supplies), ("works.csv", &little)];
    check_aims(&solve(&changes), 0.0, 10_000.0, 2_500.0);
    // Where standard is the first aim it is worth it: 3.5 t missing in the first ten days, none in the second: 7,000.
    let aims = settings("\"2 x 10 days\"", "[aims]\norder = [\"standard\", \"cost\"]\n");
    let changes: Vec<_> = changes.into_iter().chain([("longpole.toml", &*aims)]).collect();
    let run = solve(&changes);
    near("standard", reached(&run, "standard"), 7_000.0);
    // 1.5 t and 5 t of meal at 500, a tonne of cement at 100.
    near("cost", reached(&run, "cost"), 3_350.0);
    assert_eq!(days(&run, "repair"), (FIRST.into(), "2030-01-10".into()));
}

#[test]
fn a_work_waits_for_its_money() {
    // The work costs 1,000 over its 10 days. Half of the money is there on the first day, the rest on the eleventh: it can begin
    // with the first period only if 1,000 are there by its end. The fund pays 500 until then, so that it begins with the second
    // of three, with 1,000 by then and 500 to spare for nothing.
    let periods = settings("\"3 x 10 days\"", "[aims]\norder = [\"recovery\", \"cost\"]\n");
    let works = "id,title,place,sector,days,cost\nclinic,A clinic,valley,health,10,1000\n";
    let funds = "id,amount,status,from,sectors\nearly,500,paid,,health\nlate,1000,paid,2030-01-11,health\n";
    let run = solve(&[("longpole.toml", &periods), ("works.csv", works), ("funds.csv", funds)]);
    near("waited for", reached(&run, "recovery"), 20.0);
    near("cost", reached(&run, "cost"), 1_000.0);
    assert_eq!(days(&run, "clinic"), (SECOND.into(), "2030-01-20".into()));
    // Over 20 days half of it falls due in the first ten: 500 are enough to begin at once.
    let slow = works.replace("10,1000", "20,1000");
    let run = solve(&[("longpole.toml", &periods), ("works.csv", &slow), ("funds.csv", funds)]);
    assert_eq!(days(&run, "clinic"), (FIRST.into(), "2030-01-20".into()));
}

#[test]
fn what_is_cleared_of_a_road_counts_at_once() {
    // All of the road would take 40 days and let 2 t a day pass. In ten days a quarter is cleared: on the last of the second ten
    // 19/40 are clear. On day d of the plan d/40: in the first ten days 2 × (0+…+9)/40 = 2.25 t pass, in the second 2 × (10+…+19)/40
    // = 7.25 t. 2.5 t a period are needed to survive, 5 for all: 0.25 t missing for survival, 1,000 person-days; 2.75 t of what is
    // owed, 5,500. A tenth of the work costs 100, half of it 500, and 7.25 t of meal cost 3,625. No less of it brings 5 t in
    // the second ten days but this: 5 = 2 × 10 × (share before + half of what is cleared in them).
    let capacities = "id,on,measure,amount,work\nroad,road,t,2,debris\n";
    let works = "id,title,place,sector,days,cost,divisible\ndebris,Clear the road,valley,roads,40,1000,yes\n";
    let run = solve(&[("capacities.csv", capacities), ("works.csv", works)]);
    // A quarter by the tenth day brings 5 t in the second ten days without clearing any more.
    check_aims(&run, 1_000.0, 5_500.0, 7.25 * 500.0 + 250.0);
    assert_eq!(days(&run, "debris"), (FIRST.into(), "2030-01-10".into()));
}

/// Days of work in a year, as the assessments of debris count them.
const DAYS_OF_A_YEAR: f64 = 300.0;

/// Working years until a heap of debris is gone: `tonnes` by so many trucks of so many tonnes a day, on a plan of working years.
fn years(tonnes: f64, trucks: f64, tonnes_a_day: f64) -> f64 {
    let days = tonnes / (trucks * tonnes_a_day);
    let periods = settings("\"16 x 300 days\"", "[aims]\norder = [\"recovery\"]\n");
    let works = format!(
        "id,title,place,sector,days,crews,crew_kind,divisible\ndebris,Clear debris,valley,debris,{days},{trucks},trucks,yes\n"
    );
    let crews = format!("id,kind,number\nfleet,trucks,{trucks}\n");
    let run = solve(&[("longpole.toml", &periods), ("works.csv", &works), ("crews.csv", &crews)]);
    let rows = &run.plan.tables.works;
    near("all of it", rows.iter().map(|row| row.share.value()).sum(), 1.0);
    // All years but the last are full; of the last only a part is needed.
    let last = rows.last().expect("some of it is done");
    (rows.len() - 1) as f64 + last.share.value() * days.ceil() / DAYS_OF_A_YEAR
}

#[test]
fn debris_takes_as_long_as_was_published() {
    // 26 Mt, 120 trucks, 80 t a truck and day: 26,000,000 / 9,600 = 2,708.3 days of 300 a year, 9.03 years. UNMAS, April 2024: 37 Mt
    // with 100 trucks in 14 years, that is 37,000,000 / (100 × 14 × 300) = 88.1 t a truck and day. Days are whole.
    let found = years(26e6, 120.0, 80.0);
    assert!((found - 9.03).abs() < 0.005, "{found}");
    let found = years(37e6, 100.0, 37e6 / (100.0 * 14.0 * DAYS_OF_A_YEAR));
    assert!((found - 14.0).abs() < 0.005, "{found}");
}
