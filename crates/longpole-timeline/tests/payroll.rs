//! Forces that are paid by funds, small enough for paper, with the paper in the comment.

mod common;

use common::{crisis, near};
use longpole_model::Crisis;
use longpole_timeline::forces::{Fielded, fielded};

fn one(crisis: &Crisis) -> Fielded {
    let mut found = fielded(crisis);
    assert_eq!(found.len(), 1, "one force is in the field");
    found.swap_remove(0)
}

/// In January a person costs 3,100 / 31 = 100 a day: ten people cost 1,000.
const TEN: &str = "id,name,kind,ready_now,cost_month,unpaid_loss\npolice,Police,local,10,3100,0\n";

fn by_day(force: &Fielded, of: fn(&longpole_timeline::forces::ForcePeriod) -> f64) -> Vec<f64> {
    force.periods.iter().map(of).collect()
}

fn check(what: &str, found: &[f64], expected: &[f64]) {
    assert_eq!(found.len(), expected.len(), "{what}");
    for (day, (found, expected)) in found.iter().zip(expected).enumerate() {
        near(&format!("{what} on day {day}"), *found, *expected);
    }
}

#[test]
fn without_a_table_of_funds_everybody_is_paid() {
    let force = one(&crisis("4 day", "police = true", &[("forces.csv", TEN)]));
    check("paid", &by_day(&force, longpole_timeline::forces::ForcePeriod::paid), &[1000.0; 4]);
    check("available", &by_day(&force, |period| period.available), &[10.0; 4]);
}

/// 2,500 pay ten people for two days and five for a third. On 6 January 1,000 more come: one day's pay.
#[test]
fn people_who_are_not_paid_cannot_be_posted() {
    let funds = "id,amount,status,from,sectors\nfirst,2500,paid,,security\nsecond,1000,committed,2030-01-06,security\n";
    let force = one(&crisis("7 day", "police = true", &[("forces.csv", TEN), ("funds.csv", funds)]));
    check("strength", &by_day(&force, |period| period.strength), &[10.0; 7]);
    check("available", &by_day(&force, |period| period.available), &[10.0, 10.0, 5.0, 0.0, 0.0, 10.0, 0.0]);
    check("unpaid", &by_day(&force, |period| period.unpaid), &[0.0, 0.0, 5.0, 10.0, 10.0, 0.0, 10.0]);
    check("first", &by_day(&force, |period| period.paid_by[0]), &[1000.0, 1000.0, 500.0, 0.0, 0.0, 0.0, 0.0]);
    check("second", &by_day(&force, |period| period.paid_by[1]), &[0.0, 0.0, 0.0, 0.0, 0.0, 1000.0, 0.0]);
    near("due", force.due(), 7000.0);
}

/// Half of the unpaid leave in a month. Paid for one day and a half: half of the ten are unpaid on the second day, all that are
/// left on the third. By the morning of the third 5 × (1 - 0.5^(1 / 30.4375)) have left.
#[test]
fn a_part_of_the_unpaid_leaves_and_does_not_come_back() {
    let forces = "id,name,kind,ready_now,cost_month\npolice,Police,local,10,3100\n";
    let funds = "id,amount,status,from,sectors\nfirst,1500,paid,,security\nlater,1e6,paid,2030-01-05,security\n";
    let force = one(&crisis("6 day", "police = true", &[("forces.csv", forces), ("funds.csv", funds)]));
    let stay = 0.5_f64.powf(1.0 / 30.4375);
    let third = 5.0 + 5.0 * stay;
    let expected = [10.0, 10.0, third, third * stay, third * stay * stay, third * stay * stay];
    check("strength", &by_day(&force, |period| period.strength), &expected);
    near("paid again", force.periods[5].available, expected[5]);
}

#[test]
fn a_force_begins_when_its_beginning_is_paid() {
    // 5,000 to begin: the first fund has 3,000, the second brings what is missing on 4 January. 10 people, 1,000 a day.
    let forces = "id,name,kind,ready_now,cost_month,cost_start,unpaid_loss\npolice,Police,local,10,3100,5000,0\n";
    let funds = "id,amount,status,from,sectors\na,3000,paid,,security\nb,10000,paid,2030-01-04,security\n";
    let force = one(&crisis("5 day", "police = true", &[("forces.csv", forces), ("funds.csv", funds)]));
    check("strength", &by_day(&force, |period| period.strength), &[0.0, 0.0, 0.0, 10.0, 10.0]);
    check("a", &by_day(&force, |period| period.paid_by[0]), &[0.0, 0.0, 0.0, 3000.0, 0.0]);
    check("b", &by_day(&force, |period| period.paid_by[1]), &[0.0, 0.0, 0.0, 3000.0, 1000.0]);
}

#[test]
fn pledged_money_pays_nobody_unless_the_scenario_counts_it() {
    let funds = "id,amount,status,sectors\npromise,1e9,pledged,security\n";
    let files = [("forces.csv", TEN), ("funds.csv", funds)];
    let force = one(&crisis("3 day", "police = true", &files));
    check("available", &by_day(&force, |period| period.available), &[0.0; 3]);
    near("paid", force.paid(), 0.0);
    let force = one(&crisis("3 day", "police = true\n[funds]\ncount = [\"promise\"]", &files));
    check("available", &by_day(&force, |period| period.available), &[10.0; 3]);
}

/// Money for anything pays for a force only if the force names its fund; money for places never does.
#[test]
fn only_funds_for_its_sector_or_named_pay() {
    let funds =
        "id,amount,status,sectors,places\nfree,1e6,paid,,\nfood,1e6,paid,food,\nvalley,1e6,paid,security,valley\n";
    let force = one(&crisis("2 day", "police = true", &[("forces.csv", TEN), ("funds.csv", funds)]));
    near("nobody pays", force.paid(), 0.0);
    let named = "id,name,kind,ready_now,cost_month,funds\npolice,Police,local,10,3100,free\n";
    let force = one(&crisis("2 day", "police = true", &[("forces.csv", named), ("funds.csv", funds)]));
    assert_eq!(force.payers.as_deref(), Some(&[0][..]));
    near("paid", force.paid(), 2000.0);
}

/// A class of 100 seats at 10 each begins on the first day: 1,000, of which 600 are there. 60 seats are filled. They are there on
/// 4 January, at 50 each to equip: 3,000. Of that 1,200 have come by then, and the rest is owed until 6 January, when all is
/// paid.
#[test]
fn seats_and_equipment_wait_for_money() {
    let forces = "id,name,kind,cost_equip,unpaid_loss\npolice,Police,local,50,0\n";
    let courses = "id,force,seats,first,days,cost_per_seat\nc,police,100,2030-01-01,3,10\n";
    let funds = "id,amount,status,from,sectors\na,600,paid,,security\nb,1200,paid,2030-01-03,security\n\
                 c,1e6,paid,2030-01-06,security\n";
    let files = [("forces.csv", forces), ("courses.csv", courses), ("funds.csv", funds)];
    let force = one(&crisis("7 day", "police = true", &files));
    near("seats", force.build.classes[0].seats, 60.0);
    check("strength", &by_day(&force, |period| period.strength), &[0.0, 0.0, 0.0, 60.0, 60.0, 60.0, 60.0]);
    check("available", &by_day(&force, |period| period.available), &[0.0, 0.0, 0.0, 24.0, 0.0, 60.0, 60.0]);
    check(
        "paid",
        &by_day(&force, longpole_timeline::forces::ForcePeriod::paid),
        &[600.0, 0.0, 0.0, 1200.0, 0.0, 1800.0, 0.0],
    );
}

/// Two forces of ten share 3,500: on the second day the first is paid in full, and half of the second.
#[test]
fn of_two_forces_the_first_is_paid_first() {
    let forces = "id,name,kind,ready_now,cost_month,unpaid_loss\na,A,local,10,3100,0\nb,B,local,10,3100,0\n";
    let funds = "id,amount,status,sectors\nf,3500,paid,security\n";
    let found = fielded(&crisis("4 day", "a = true\nb = true", &[("forces.csv", forces), ("funds.csv", funds)]));
    check("a", &by_day(&found[0], |period| period.available), &[10.0, 10.0, 0.0, 0.0]);
    check("b", &by_day(&found[1], |period| period.available), &[10.0, 5.0, 0.0, 0.0]);
}

/// 1,000 pledged, of which 41.6% come in the end, with a lag of 5.36 months: the conference of October 2014 (World Bank).
#[test]
fn money_comes_along_its_curve() {
    let months = 365.25 / 12.0;
    let lag = (5.36 * months).to_string();
    let funds = format!("id,amount,status,share_paid,lag_days\ncairo,1000,committed,0.416,{lag}\n");
    let crisis = crisis("24 month", "", &[("funds.csv", &funds)]);
    for (after, expected) in [(1.0_f64, 70.8), (3.0, 178.3), (6.0, 280.2), (12.0, 371.7), (24.0, 411.3)] {
        let day = (after * months).round() as i64 - 1;
        let found = longpole_timeline::cash::received(&crisis, 0, day);
        // A day is not a month's part of whole days.
        assert!((found - expected).abs() <= 1.3, "after {after} months: found {found}, expected {expected}");
    }
}
