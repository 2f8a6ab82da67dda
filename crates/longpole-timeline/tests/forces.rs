//! Forces small enough for paper, with the paper in the comment, and the published figures.

mod common;

use common::{crisis, near};
use longpole_base::Date;
use longpole_model::Crisis;
use longpole_model::gates::Opening;
use longpole_model::ids::GateId;
use longpole_timeline::forces::{Answer, Build, Fielded, MONTH_DAYS, Why, fielded, size};

/// The only force in the field.
fn one(crisis: &Crisis) -> Fielded {
    let mut found = fielded(crisis);
    assert_eq!(found.len(), 1, "one force is in the field");
    found.swap_remove(0)
}

fn date(text: &str) -> Date {
    text.parse().expect("a date")
}

const MISSION: &str = "id,name,kind,strength\nmission,Mission,multinational,1000\n";

#[test]
fn a_mission_reaches_the_published_shares_of_its_ceiling() {
    let crisis = crisis("12 month", "mission = true", &[("forces.csv", MISSION)]);
    let build = one(&crisis).build;
    for (months, share) in [(1.0, 0.084), (2.0, 0.217), (3.0, 0.360), (6.0, 0.695), (10.0, 0.879), (12.0, 0.907)] {
        let found = build.strength(months * MONTH_DAYS) / 1000.0;
        assert!((found - share).abs() <= 0.0005, "{months} months: found {found}, expected {share}");
    }
    assert_eq!(build.strength(0.0), 0.0);
}

const POLICE: &str = "id,name,kind,strength\npolice,Police,local,5000\n";

/// The police school in Jordan, 2003: courses of eight weeks, a first class of 500, then 1,500 every four weeks.
const SCHOOL: &str = "id,force,seats,first,every_days,classes,days\n\
                      first,police,500,2030-01-01,,,56\nthen,police,1500,2030-01-29,28,3,56\n";

#[test]
fn the_police_school_has_the_known_graduates() {
    let crisis = crisis("24 week", "police = true", &[("forces.csv", POLICE), ("courses.csv", SCHOOL)]);
    let force = one(&crisis);
    for (week, graduates) in [(7, 0.0), (8, 500.0), (12, 2000.0), (16, 3500.0), (20, 5000.0), (24, 5000.0)] {
        assert_eq!(force.build.strength(f64::from(week) * 7.0), graduates, "by week {week}");
    }
    // The ninth week begins with the first graduates and is all theirs; the thirteenth with the second class's.
    let by_week: Vec<f64> = force.periods.iter().map(|period| period.strength).collect();
    for (week, people) in [(7, 0.0), (8, 500.0), (11, 500.0), (12, 2000.0), (16, 3500.0), (20, 5000.0)] {
        near("strength", by_week[week], people);
    }
}

#[test]
fn twelve_months_of_five_thousand_are_reimbursed_as_published() {
    let forces = "id,name,kind,ready_now,strength,cost_month,cost_head_year_low,cost_head_year_central,cost_head_year_high\n\
                  police,Police,local,5000,5000,1428,58000,72000,240000\n";
    for periods in ["12 month", "365 day"] {
        let force = one(&crisis(periods, "police = true", &[("forces.csv", forces)]));
        let sum = |of: fn(&longpole_timeline::forces::ForcePeriod) -> f64| force.periods.iter().map(of).sum::<f64>();
        near("wages", sum(|period| period.costs.wages), 85_680_000.0);
        near("all", sum(|period| period.costs.total()), 85_680_000.0);
        near("low", sum(|period| period.top_down.low.expect("given")), 290e6);
        near("central", sum(|period| period.top_down.central.expect("given")), 360e6);
        near("high", sum(|period| period.top_down.high.expect("given")), 1200e6);
    }
}

/// A class of 100 from 1 January, 31 days and 9 to equip, a fifth drops out: 80 on 10 February (day 40). At 20 a seat,
/// 1,000 to start, 50 each to equip, 300 a month of which equipment takes a tenth more, 200 and 400 a month for civilian staff
/// and logistics. In January: 1,000 + 100 × 20, 200 and 400. In February: 80 × 50, 19 of 28 days of 80 people at 300
/// (16,285.71), a tenth of that for equipment, 200 and 400.
#[test]
fn costs_stand_in_their_lines_and_periods() {
    let forces = "id,name,kind,cost_start,cost_equip,cost_month,equipment_share,civilians_month,logistics_month\n\
                  police,Police,local,1000,50,300,0.1,200,400\n";
    let courses = "id,force,seats,first,days,equip_days,dropout,cost_per_seat\nc,police,100,2030-01-01,31,9,0.2,20\n";
    let force = one(&crisis("2 month", "police = true", &[("forces.csv", forces), ("courses.csv", courses)]));
    let wages = 80.0 * 300.0 * 19.0 / 28.0;
    let expected = [[1000.0, 2000.0, 0.0, 0.0, 200.0, 400.0], [0.0, 0.0, 4000.0 + wages / 10.0, wages, 200.0, 400.0]];
    for (period, expected) in force.periods.iter().zip(expected) {
        for ((name, found), expected) in period.costs.lines().into_iter().zip(expected) {
            near(name, found, expected);
        }
        near("total", period.costs.total(), expected.iter().sum());
    }
    near("strength", force.periods[1].strength, 80.0 * 19.0 / 28.0);
    near("at the end", force.periods[1].strength_at_end, 80.0);
    assert_eq!(force.periods[0].top_down.central, None, "no cost per head is given");
}

const GATES: &str = "id,title,likely\nmandate,Mandate,2030-01-11\nentry,Entry,2030-01-21\ntrainers,Trainers,2030-01-15\n\
                     lost,Lost,never\n";

/// Authorized on day 10 with 50 ready, let in on day 20. The school is ready on 1 January, its trainers on day 14, its
/// recruits 6 days after the authorization, on day 16: the first class then, the second ten days later, 5 days each: 20 on day
/// 21 and 20 on day 31.
#[test]
fn nobody_is_there_before_the_gates() {
    let forces = "id,name,kind,gate,entry_gate,ready_now\npolice,Police,local,mandate,entry,50\n";
    let courses = "id,force,seats,first,every_days,classes,days,gate,recruit_days\n\
                   c,police,20,2030-01-01,10,2,5,trainers,6\n";
    let files = [("forces.csv", forces), ("courses.csv", courses), ("gates.csv", GATES)];
    let crisis = crisis("4 x 10 days", "police = true", &files);
    let force = one(&crisis);
    assert_eq!(force.authorized, Opening::On(date("2030-01-11")));
    assert_eq!(force.entry, Opening::On(date("2030-01-21")));
    let classes: Vec<(i64, i64)> = force.build.classes.iter().map(|class| (class.begins, class.there)).collect();
    assert_eq!(classes, [(16, 21), (26, 31)]);
    let people: Vec<(f64, f64)> = force.periods.iter().map(|period| (period.strength, period.available)).collect();
    for (found, expected) in people.iter().zip([(0.0, 0.0), (50.0, 0.0), (68.0, 68.0), (88.0, 88.0)]) {
        near("strength", found.0, expected.0);
        near("available", found.1, expected.1);
    }
    // Paid for from the authorization, not from the entry: here from the mandate's day.
    assert_eq!(force.periods[1].strength_at_end, 50.0);
    let lost = crisis.changed(|tables| tables.forces.rows[0].gate = Some(GateId("lost".into())));
    assert!(one(&lost).periods.iter().all(|period| period.strength == 0.0 && period.costs.total() == 0.0));
}

/// Classes of 100 every ten days, of ten days; a fifth drops out, a tenth leaves each month, and the ceiling is 120. Of the
/// first class 80 are there on day 10. The second, from day 10, needs 40 more and takes 50; the third begins on day 20 with
/// what was lost until then.
#[test]
fn a_class_is_filled_with_what_the_force_lacks() {
    let forces = "id,name,kind,strength,monthly_loss\npolice,Police,local,120,0.1\n";
    let courses = "id,force,seats,first,every_days,days,dropout\nc,police,100,2030-01-01,10,10,0.2\n";
    let force = one(&crisis("60 day", "police = true", &[("forces.csv", forces), ("courses.csv", courses)]));
    let seats: Vec<f64> = force.build.classes.iter().map(|class| class.seats).collect();
    near("first", seats[0], 100.0);
    near("second", seats[1], 50.0);
    let left = 0.9_f64.powf(10.0 / MONTH_DAYS);
    near("on day 20", force.build.strength(20.0), 80.0 * left + 40.0);
    near("third", seats[2], 80.0 * (1.0 - left) / 0.8);
    assert!(force.periods.iter().all(|period| period.strength <= 120.0 + 1e-9));
}

#[test]
fn points_take_the_place_of_the_curve_and_some_may_be_ready() {
    let forces = "id,name,kind,strength,ready_now\nmission,Mission,multinational,1000,150\n";
    let points = "force,month,share\nmission,4,0.9\nmission,2,0.5\n";
    let crisis = crisis("12 month", "mission = 2000", &[("forces.csv", forces), ("deployments.csv", points)]);
    let build = one(&crisis).build;
    // Straight lines from nothing to 1,000 of 2,000 after two months, 1,800 after four, then level.
    for (months, people) in [(0.0, 150.0), (0.1, 150.0), (1.0, 500.0), (2.0, 1000.0), (3.0, 1400.0), (9.0, 1800.0)] {
        near("people", build.strength(months * MONTH_DAYS), people);
    }
}

#[test]
fn a_mixed_force_has_both_up_to_its_ceiling() {
    let forces = "id,name,kind,strength\nboth,Both,mixed,100\n";
    let courses = "id,force,seats,first,every_days,classes,days\nc,both,60,2030-01-01,,,30\n";
    let crisis = crisis("12 month", "both = true", &[("forces.csv", forces), ("courses.csv", courses)]);
    let sent = Build::of(&crisis, 0, Some(100.0), 0.0);
    let build = one(&crisis).build;
    near("early", build.strength(60.0), 60.0 + sent.strength(60.0));
    near("late", build.strength(300.0), 100.0);
}

#[test]
fn nothing_is_in_the_field_unless_a_scenario_says_so() {
    let files = [("forces.csv", POLICE), ("courses.csv", SCHOOL)];
    assert!(fielded(&crisis("24 week", "", &files)).is_empty());
    assert!(fielded(&crisis("24 week", "police = false", &files)).is_empty());
    let capped = one(&crisis("24 week", "police = 3000", &files));
    assert_eq!(capped.ceiling, Some(3000.0));
    assert_eq!(capped.build.strength(24.0 * 7.0), 3000.0);
    // Whether or not it is in the field, one may ask.
    assert_eq!(Build::of(&crisis("24 week", "", &files), 0, Some(700.0), 1.0).strength(84.0), 700.0);
}

#[test]
fn the_smallest_ceiling_is_enough_and_no_smaller_one() {
    let mission = crisis("12 month", "", &[("forces.csv", MISSION)]);
    for (people, by) in [(300.0, "2030-04-01"), (925.0, "2030-07-01"), (10.0, "2030-01-08")] {
        let Answer::Ceiling(ceiling) = size(&mission, 0, people, date(by)) else { panic!("a ceiling for {by}") };
        let day = longpole_timeline::net::day_of(Opening::On(date(by)), date("2030-01-01"));
        let there = |ceiling: f64| Build::of(&mission, 0, Some(ceiling), 1.0).strength(day);
        assert!(there(ceiling) >= people && there(ceiling - 1.0) < people, "{people} by {by}: {ceiling}");
    }
    // On the first day nobody has been sent, whatever the ceiling.
    assert_eq!(size(&mission, 0, 10.0, date("2030-01-01")), Answer::Never(Why::Curve));
}

#[test]
fn what_holds_a_force_up_is_named() {
    let school = [("forces.csv", POLICE), ("courses.csv", SCHOOL)];
    let police = crisis("24 week", "", &school);
    // 2,000 are there by week 12; 2,000 with a ceiling of 2,000. Of 4,000 by then every class needs twice its seats.
    assert_eq!(size(&police, 0, 2000.0, date("2030-03-26")), Answer::Ceiling(2000.0));
    assert_eq!(size(&police, 0, 4000.0, date("2030-03-26")), Answer::Seats(2.0));
    let first = Opening::On(date("2030-02-26"));
    assert_eq!(size(&police, 0, 1.0, date("2030-02-25")), Answer::Never(Why::Classes(first)));
    assert_eq!(size(&police, 0, 1.0, date("2030-02-26")), Answer::Ceiling(1.0));

    let forces = "id,name,kind,gate,entry_gate,strength\nmission,Mission,multinational,mandate,entry,1000\n\
                  other,Other,multinational,mandate,lost,1000\n";
    let crisis = crisis("12 month", "", &[("forces.csv", forces), ("gates.csv", GATES)]);
    let gate = |id: &str| GateId(id.into());
    let mandate = Why::Authorization(Some(gate("mandate")), Opening::On(date("2030-01-11")));
    assert_eq!(size(&crisis, 0, 10.0, date("2030-01-05")), Answer::Never(mandate));
    let entry = Why::Entry(gate("entry"), Opening::On(date("2030-01-21")));
    assert_eq!(size(&crisis, 0, 10.0, date("2030-01-20")), Answer::Never(entry));
    let never = Why::Entry(gate("lost"), Opening::Never);
    assert_eq!(size(&crisis, 1, 10.0, date("2030-06-01")), Answer::Never(never));
    assert!(matches!(size(&crisis, 0, 10.0, date("2030-01-21")), Answer::Ceiling(_)));
}
