//! Orders: what is tested in which period, from when on it is met, and by how much it is not.

use crate::{FIRST, SECOND, near, solve, valley};
use longpole::plan_tables::{OrderState, OrderTest};
use longpole::solve::Options;

/// A road of 0.2 t a day for ten days, then of 0.6. Of 5 t that are owed in ten days, 2.5 to survive, 2 t come at first: 80% of
/// survival and 40% of the standard, 0.2 t a day. Then the 5 t come: all of both, 0.5 t a day, since more costs and helps nobody.
/// A truck carries 17 t: 0.2 t a day are 0.2/17 trucks, 0.5 are 0.5/17.
const CAPACITIES: (&str, &str) =
    ("capacities.csv", "id,on,measure,amount,from,until\ntrack,road,t,0.2,,2030-01-10\npaved,road,t,0.6,2030-01-11,\n");

/// One order in the valley: indicator, at least, at most, place, by.
fn test(order: &str) -> OrderTest {
    let text = format!("id,title,indicator,at_least,at_most,place,by\nit,It is ordered,{order}\n");
    let mut run = solve(&[CAPACITIES, ("orders.csv", &text)]);
    longpole::output::files(&run).expect("a plan that holds in its audit");
    assert_eq!(run.plan.tables.orders.len(), 1, "{:?}", run.plan.tables.orders);
    run.plan.tables.orders.remove(0)
}

/// Met or not; from when on; worst value with its period and by how much it is missed; periods met, of those tested.
#[track_caller]
fn check(
    order: &str,
    met: OrderState,
    met_from: Option<&str>,
    worst: Option<(f64, &str, f64)>,
    (n_met, n_tested): (f64, f64),
) {
    let found = test(order);
    assert_eq!(found.met, met, "{order}");
    assert_eq!(found.met_from.map(|day| day.to_string()).as_deref(), met_from, "{order}");
    assert_eq!(found.worst_period.map(|day| day.to_string()).as_deref(), worst.map(|(_, day, _)| day), "{order}");
    let value =
        |plain: Option<longpole::base::quantity::Plain>| plain.map_or(f64::NAN, longpole::base::quantity::Plain::value);
    if let Some((worst, _, short)) = worst {
        near(order, value(found.worst), worst);
        near(order, value(found.short_by), short);
    }
    assert_eq!((found.periods_met.value(), found.periods_tested.value()), (n_met, n_tested), "{order}");
}

#[test]
fn an_order_is_met_at_its_bound() {
    check("met:energy,0.8,,,", OrderState::Yes, Some(FIRST), Some((0.8, FIRST, 0.0)), (2.0, 2.0));
    check("met:energy,0.8,,valley,2030-01-01", OrderState::Yes, Some(FIRST), Some((0.8, FIRST, 0.0)), (2.0, 2.0));
}

#[test]
fn an_order_is_met_from_a_day_on() {
    check("standard:energy,1,,,", OrderState::No, Some(SECOND), Some((0.4, FIRST, 0.6)), (1.0, 2.0));
    // Ordered for the fifth day: the first period that begins then or later is tested, and the run of met periods is told
    // all the same.
    check("standard:energy,1,,,2030-01-05", OrderState::Yes, Some(SECOND), Some((1.0, SECOND, 0.0)), (1.0, 1.0));
    // A day before the plan begins tests all of it.
    check("standard:energy,1,,,2029-12-01", OrderState::No, Some(SECOND), Some((0.4, FIRST, 0.6)), (1.0, 2.0));
    let trucks = "trucks_per_day,0.02,,harbour,";
    check(trucks, OrderState::No, Some(SECOND), Some((0.2 / 17.0, FIRST, 0.02 - 0.2 / 17.0)), (1.0, 2.0));
}

#[test]
fn an_order_is_never_met() {
    // A band that is missed below at first, by more than it is exceeded later.
    check("tonnes_per_day,0.3,0.45,road,", OrderState::No, None, Some((0.2, FIRST, 0.1)), (0.0, 2.0));
    // Met at first only.
    check("tonnes_per_day:food,,0.4,,", OrderState::No, None, Some((0.5, SECOND, 0.1)), (1.0, 2.0));
    check("tonnes_per_day:meal,7,,valley,", OrderState::No, None, Some((0.2, FIRST, 6.8)), (0.0, 2.0));
}

#[test]
fn a_band_is_kept_in_between() {
    check("tonnes_per_day,0.1,0.7,road,", OrderState::Yes, Some(FIRST), Some((0.2, FIRST, 0.0)), (2.0, 2.0));
}

#[test]
fn an_order_that_begins_too_late_is_not_tested() {
    check("met:energy,1,,,2030-01-12", OrderState::Untested, Some(SECOND), None, (0.0, 0.0));
}

#[test]
fn what_is_counted_for_two_places_is_counted_once() {
    // 0.2 t a day set out from the harbour, by the road, for the valley: 0.2, not 0.6.
    check(
        "tonnes_per_day,0.2,,harbour;road;valley,",
        OrderState::Yes,
        Some(FIRST),
        Some((0.2, FIRST, 0.0)),
        (2.0, 2.0),
    );
}

#[test]
fn the_summary_says_what_is_ordered() {
    let orders = "id,title,indicator,at_least,at_most,place,by\nfed,Everybody is fed,standard:energy,1,,,\n\
                  alive,Everybody survives,met:energy,0.8,,,\nfew,Few trucks,trucks_per_day,,1,road,2030-01-20\n";
    let run = solve(&[CAPACITIES, ("orders.csv", orders)]);
    let words = longpole::present::words(longpole::language::Language::English);
    let names = longpole::present::Names::of(&run.posed.crisis, &words);
    let text = longpole::present::summary::text(&run.plan.summary, 120, names);
    let expected = "\
What is ordered:
  Everybody is fed (at least 100%): short by 60% in the period from 1 Jan at Valley; met in 1 of 2 periods, and from 11
    Jan to the end.
  Everybody survives (at least 80%): met from the start.
  Few trucks (at most 1 truck a day): not tested, as no period with people it is about begins when it must hold.
";
    assert!(text.contains(expected), "{text}");
    let orders = &longpole::present::json::summary(&run.plan.summary)["orders"];
    assert_eq!(orders[0]["met_from"], "2030-01-11");
    assert_eq!(orders[0]["short_by"], 0.6);
}

#[test]
fn an_order_is_followed_back_to_what_its_worst_period_rests_on() {
    let orders = "id,title,indicator,at_least,at_most,place,by\nfed,Everybody is fed,standard:energy,1,,,\n\
                  many,Much comes,tonnes_per_day,1,,,\n";
    let run = solve(&[CAPACITIES, ("orders.csv", orders)]);
    let trace = run.trace();
    let back = trace.back(trace.find("orders[fed,valley].worst").expect("a cell"));
    let made: Vec<&str> = back.made.iter().map(|made| made.name.as_str()).collect();
    assert!(made.contains(&"delivery[valley,all,meal,2030-01-01]"), "{made:?}");
    let sum: f64 = back.made.iter().filter_map(|made| made.adds).sum();
    near("what is provided of what is owed", sum, 0.4);
    assert!(back.lines.iter().any(|line| line.name.starts_with("orders")), "{:?}", back.lines);
    let back = trace.back(trace.find("orders[many,].worst").expect("a cell"));
    near("tonnes a day", back.made.iter().filter_map(|made| made.adds).sum(), 0.2);
}

#[test]
fn scenarios_are_compared_by_what_they_meet() {
    let orders = "id,title,indicator,at_least,at_most,place,by\nfed,Everybody is fed,standard:energy,1,,,\n";
    let paved = "[[set]]\ntable = \"capacities\"\nwhere = { id = \"track\" }\ncolumn = \"amount\"\nvalue = 0.6\n";
    let shut = "[[set]]\ntable = \"capacities\"\nwhere = { id = \"paved\" }\ncolumn = \"amount\"\nvalue = 0\n";
    let folder =
        valley(&[CAPACITIES, ("orders.csv", orders), ("scenarios/paved.toml", paved), ("scenarios/shut.toml", shut)]);
    let compared = longpole::compare::compare(&folder, &[], Options::default()).expect("nobody stops it");
    let found: Vec<(String, OrderState, Option<String>)> = compared
        .comparison
        .orders
        .iter()
        .map(|row| (row.scenario.clone(), row.met, row.met_from.map(|day| day.to_string())))
        .collect();
    let day = |day: &str| Some(day.to_owned());
    let expected = [
        ("base".to_owned(), OrderState::No, day(SECOND)),
        ("paved".to_owned(), OrderState::Yes, day(FIRST)),
        ("shut".to_owned(), OrderState::No, None),
    ];
    assert_eq!(found, expected);
}
