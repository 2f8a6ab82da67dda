//! Until when scenarios can begin: on paper, in tables with dates and without, and on the examples.
//!
//! The valley needs 2.5 t in ten days to survive: a tonne missing is 4,000 person-days below survival.

use crate::{example, near, side_by_side};
use longpole::base::Date;
use longpole::base::quantity::{People, Plain};
use longpole::plan_tables::comparison::{Deadline, Turn, Ways};
use longpole::read::Disk;
use longpole::solve::{Options, solve};
use longpole_poles::deadlines::delay::Delay;

fn day(text: &str) -> Date {
    text.parse().expect("a date")
}

/// A rule that puts a value.
fn set(table: &str, id: &str, column: &str, value: &str) -> String {
    format!("[[set]]\ntable = \"{table}\"\nwhere = {{ id = \"{id}\" }}\ncolumn = \"{column}\"\nvalue = {value}\n")
}

/// The deadline of a scenario of the valley.
fn of(files: &[(&str, &str)], scenario: &str) -> Deadline {
    let mut files = files.to_vec();
    files.push(("scenarios/option.toml", scenario));
    let compared = side_by_side(&files);
    let [line] = &compared.comparison.deadlines[..] else { panic!("one option: {:?}", compared.comparison.deadlines) };
    line.clone()
}

/// What it does in all, the last day for half of it, the last day for any of it.
#[track_caller]
fn check(line: &Deadline, turn: Turn, effect: f64, days: [&str; 3]) {
    assert_eq!(line.turn, turn, "{line:?}");
    near("effect", line.effect.expect("an effect").value(), effect);
    near("people", line.people.map_or(f64::NAN, People::value), effect / 20.0);
    assert_eq!(line.aim.as_deref(), Some("survival"));
    assert_eq!([line.begins, line.half_by, line.any_by], days.map(|text| Some(day(text))), "{line:?}");
}

const ROAD: (&str, &str) = ("capacities.csv", "id,on,measure,amount\nroad-t,road,t,0.2\n");

#[test]
fn a_road_widened_late_spares_what_is_still_to_come() {
    // 2 t in ten days: 0.5 t are missing in each, 2,000 person-days. Widened on the 11th, those of the first remain.
    let line = of(&[ROAD], &set("capacities", "road-t", "amount", "1"));
    check(&line, Turn::Gain, 4000.0, ["2030-01-01", "2030-01-11", "2030-01-11"]);
    assert_eq!((line.waits_for.join(" "), line.ways), ("capacities/road-t".to_owned(), Some(Ways::One)));
    // 0.24 t, 2.4 t in ten days, on the first day; from the 11th on 1 t: 0.1 t are missing in the first, 400 of 800.
    let dated =
        ("capacities.csv", "id,on,measure,amount,from,until\nroad-t,road,t,0.24,,\nlater,road,t,0,2030-01-11,\n");
    let line = of(&[dated], &set("capacities", "later", "amount", "0.76"));
    check(&line, Turn::Gain, 400.0, ["2030-01-11", "2030-01-11", "2030-01-11"]);
}

#[test]
fn an_option_can_wait_for_the_day_on_which_it_begins_itself() {
    // It begins within the third period: until then nothing is lost by waiting. 2 t in ten days, and 0.5 t missing.
    let periods = "[crisis]\nid = \"side\"\nstart = 2030-01-01\nperiods = [\"3 x 10 days\"]\ncurrency = \"USD\"\n";
    let roads = "id,on,measure,amount,from\nroad-t,road,t,0.2,\nlater,road,t,0,2030-01-27\n";
    let files = [("longpole.toml", periods), ("capacities.csv", roads)];
    let line = of(&files, &set("capacities", "later", "amount", "1"));
    assert_eq!(line.turn, Turn::Gain);
    near("effect", line.effect.expect("an effect").value(), 2000.0);
    assert_eq!([line.begins, line.half_by, line.any_by], [Some(day("2030-01-27")); 3], "{line:?}");
}

#[test]
fn weighted_person_days_are_no_people() {
    // 0.5 t are missing in each of two periods: 4,000 person-days, each counted ten times.
    let needs = "id,name,sector,unit,kind,survival,standard,weight_survival\n\
                 energy,Energy,food,kcal,eaten,1000,2000,10\n";
    let line = of(&[ROAD, ("needs.csv", needs)], &set("capacities", "road-t", "amount", "1"));
    near("effect", line.effect.expect("an effect").value(), 40_000.0);
    assert_eq!((line.unit.as_deref(), line.people.is_none()), (Some("weighted person-days"), true));
}

#[test]
fn what_lies_ahead_of_the_need_must_come_first() {
    // The road is free on the first ten days only; 0.1 t a day more of meal are of use if they are bought by then.
    let files = [
        ("capacities.csv", "id,on,measure,amount,until\nroad-t,road,t,1,2030-01-10\n"),
        ("supplies.csv", "id,place,item,price,amount_t,per\nmeal-harbour,harbour,meal,500,0.2,day\n"),
    ];
    // 2 t for 5 t that survival takes: 3 t are missing, 12,000. One tonne more: 4,000 less.
    let line = of(&files, &set("supplies", "meal-harbour", "amount_t", "0.3"));
    check(&line, Turn::Gain, 4000.0, ["2030-01-01", "2030-01-01", "2030-01-01"]);
}

#[test]
fn a_road_that_closes_late_costs_nothing() {
    // Open for ten days at 1 t a day, it brings all that twenty days take. Closed at once: 20,000 person-days.
    let open = ("capacities.csv", "id,on,measure,amount\nroad-t,road,t,1\n");
    let line = of(&[open], &set("capacities", "road-t", "amount", "0"));
    check(&line, Turn::Loss, -20_000.0, ["2030-01-01", "2030-01-01", "2030-01-01"]);
    // At 0.2 t a day, 2 t have come by then; 3 t of 5 are missing, 12,000, where 1 t of 5 is in the base, 4,000. All that
    // it could cost is 16,000; half is left.
    let line = of(&[ROAD], &set("capacities", "road-t", "amount", "0"));
    check(&line, Turn::Loss, -16_000.0, ["2030-01-01", "2030-01-11", "2030-01-11"]);
}

#[test]
fn money_comes_and_goes_on_the_day() {
    // 500 USD buy one tonne of the five that survival takes: 16,000. With 10,000 USD nothing is missing.
    let pledged = ("funds.csv", "id,amount,status\nsmall,500,paid\nbig,9500,pledged\n");
    let line = of(&[pledged], "[funds]\ncount = [\"big\"]\n");
    // From the 11th on: one tonne in the first ten days, 1.5 missing, 6,000; 10,000 are spared.
    check(&line, Turn::Gain, 16_000.0, ["2030-01-01", "2030-01-11", "2030-01-11"]);
    assert_eq!(line.waits_for, ["funds/big"]);
    let raised = of(&[("funds.csv", "id,amount,status\nsmall,500,paid\n")], &set("funds", "small", "amount", "10000"));
    check(&raised, Turn::Gain, 16_000.0, ["2030-01-01", "2030-01-11", "2030-01-11"]);
    // Money that is withdrawn on the 11th has been spent on meal by then.
    let paid = ("funds.csv", "id,amount,status\nsmall,500,paid\nbig,9500,paid\n");
    let line = of(&[paid], "[funds]\ndrop = [\"big\"]\n");
    check(&line, Turn::Loss, -16_000.0, ["2030-01-01", "2030-01-01", "2030-01-01"]);
    let lowered = of(&[("funds.csv", "id,amount,status\nsmall,10000,paid\n")], &set("funds", "small", "amount", "500"));
    check(&lowered, Turn::Loss, -16_000.0, ["2030-01-01", "2030-01-01", "2030-01-01"]);
    // Brought forward from the 11th to the 1st, it is late again if that is decided on the 11th.
    let late = ("funds.csv", "id,amount,status,from\nbig,9500,paid,2030-01-11\n");
    let line = of(&[late], &set("funds", "big", "from", "2030-01-01"));
    check(&line, Turn::Gain, 10_000.0, ["2030-01-01", "2030-01-01", "2030-01-01"]);
}

#[test]
fn more_here_and_less_there_is_said() {
    let two = ("capacities.csv", "id,on,measure,amount\nroad-t,road,t,0.1\nford-t,road,t,0.1\n");
    let rules = set("capacities", "road-t", "amount", "1") + &set("capacities", "ford-t", "amount", "0");
    let line = of(&[two], &rules);
    check(&line, Turn::Gain, 4000.0, ["2030-01-01", "2030-01-11", "2030-01-11"]);
    assert_eq!(line.ways, Some(Ways::Both));
}

#[test]
fn what_has_no_date_cannot_begin_later() {
    let total = ("supplies.csv", "id,place,item,price,amount_t,per\nmeal-harbour,harbour,meal,500,1,total\n");
    let tied = ("funds.csv", "id,amount,status,sectors\ncash,5000,paid,food\n");
    for (files, rule, fixed) in [
        (&[ROAD][..], set("links", "road", "lead_days", "3"), "links.lead_days"),
        (&[ROAD], "[crisis]\nperiods = [\"1 x 20 days\"]\n".to_owned(), "periods"),
        (&[total], set("supplies", "meal-harbour", "amount_t", "2"), "supplies.amount_t"),
        (&[tied], set("funds", "cash", "sectors", "\"\""), "funds.sectors"),
        (
            &[ROAD],
            set("links", "road", "cost_per_t", "9") + &set("capacities", "road-t", "amount", "1"),
            "links.cost_per_t",
        ),
    ] {
        let line = of(files, &rule);
        assert_eq!((line.turn, line.fixed_by.join(" ").as_str(), line.half_by), (Turn::Fixed, fixed, None));
    }
}

#[test]
fn what_changes_no_person_day_has_no_deadline() {
    let line = of(&[], &set("supplies", "meal-harbour", "price", "600"));
    assert_eq!((line.turn, line.effect.map(Plain::value), line.any_by), (Turn::Nothing, None, None));
}

#[test]
fn tiny_must_be_paved_at_once() {
    let compared = example("tiny");
    // From the eleventh on the road is paved in any case.
    check(&compared.comparison.deadlines[0], Turn::Gain, 2000.0, ["2030-01-01"; 3]);
}

#[test]
fn gaza_as_it_was_found() {
    let compared = example("gaza-2024");
    let line = |id: &str| compared.comparison.deadlines.iter().find(|line| line.scenario == id).expect("an option");
    for (id, effect, begins, half_by, any_by) in [
        ("north-opens", 5_963_126.05, "2024-05-01", "2024-07-12", "2024-09-20"),
        ("pier-opens", 437_959.442, "2024-05-17", "2024-07-05", "2024-07-12"),
        ("as-recorded", 4_446_560.624, "2024-03-29", "2024-06-21", "2024-07-19"),
    ] {
        let line = line(id);
        near(id, line.effect.expect("an effect").value(), effect);
        let days = [begins, half_by, any_by].map(|text| Some(day(text)));
        assert_eq!([line.begins, line.half_by, line.any_by], days, "{id}");
        assert_eq!(line.ways == Some(Ways::Both), id == "as-recorded");
    }
    assert_eq!(line("rafah-closes").turn, Turn::Nothing);
    assert_eq!(
        (line("periods-mixed").turn, &line("periods-mixed").fixed_by[..]),
        (Turn::Fixed, &["periods".to_owned()][..])
    );
    assert!(compared.comparison.deadlines.iter().all(|line| line.scenario != "base"));
}

#[test]
fn the_later_the_less() {
    for (name, scenario, step) in
        [("tiny", "paved-now", 1), ("gaza-cement-2016", "twice-the-trucks", 45), ("gaza-2024", "pier-opens", 5)]
    {
        let folder = Disk::new(format!("{}/../../examples/{name}", env!("CARGO_MANIFEST_DIR")));
        let posed = |id| longpole::formulate_folder(&folder, id).expect("a program");
        let (base, option) = (posed(None), posed(Some(scenario)));
        let optimum = |crisis: &longpole::model::Crisis| {
            let formulation =
                longpole::formulate::formulate(crisis, &base.needs, &mut longpole::base::Diagnostics::default());
            let mut program = formulation.expect("a program").program;
            program.aims.truncate(1);
            solve(&program, Options::default()).expect("an answer").reached[0].optimum
        };
        let delay = Delay::of(&base.crisis, &option.crisis).expect("it can begin later");
        let periods = base.crisis.settings.grid.periods();
        let without = optimum(&base.crisis);
        // On the first day it is the scenario itself.
        let mut last = optimum(&delay.to(periods[0].start));
        near(name, last, optimum(&option.crisis));
        for period in periods.iter().step_by(step).skip(1) {
            let now = optimum(&delay.to(period.start));
            let room = 1e-7 * without.abs().max(1.0);
            assert!(now >= last - room && now <= without + room, "{name} {}: {last} {now} {without}", period.start);
            last = now;
        }
    }
}

/// Half a tonne a day along the road, kept open by 300 people who are there as soon as they are authorized.
const KEPT: [(&str, &str); 2] = [
    ("capacities.csv", "id,on,measure,amount,presence_per_unit\nkept,road,t,0.5,600\n"),
    ("forces.csv", "id,name,kind,gate,entry_gate,ready_now\npolice,Police,local,order,entry,300\n"),
];

#[test]
fn a_force_is_fielded_on_the_day_and_enters_when_it_may() {
    let gates = |entry: &str| {
        format!("id,title,likely\norder,The order is given,2030-01-01\nentry,The police may enter,{entry}\n")
    };
    let field = "[forces]\npolice = true\n";
    // Nobody is there: 20,000 person-days. With the police from the first day nobody is short to survive, from the 11th on
    // 2.5 t of the first ten days are missing, 10,000.
    let at_once = gates("2030-01-01");
    let mut files = KEPT.to_vec();
    files.push(("gates.csv", &at_once));
    let line = of(&files, field);
    check(&line, Turn::Gain, 20_000.0, ["2030-01-01", "2030-01-11", "2030-01-11"]);
    assert_eq!((line.waits_for.join(" "), line.ways), ("forces/police".to_owned(), Some(Ways::Both)));
    // They may enter on the 11th in any case: until then the order can wait.
    let later = gates("2030-01-11");
    files[2].1 = &later;
    check(&of(&files, field), Turn::Gain, 10_000.0, ["2030-01-01", "2030-01-11", "2030-01-11"]);
    // They never may: nobody is spared anything, and nobody is paid.
    let never = gates("never");
    files[2].1 = &never;
    assert_eq!(of(&files, field).turn, Turn::Nothing);
}
