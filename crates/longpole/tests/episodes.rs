//! Published episodes, and one trap: what others have worked out by hand, computed again from the folder in `examples`.

use longpole::read::Disk;
use longpole::solve::Options;
use longpole::{Run, plan};

fn run(example: &str, scenario: &str) -> Run {
    let folder = Disk::new(format!("{}/../../examples/{example}", env!("CARGO_MANIFEST_DIR")));
    plan(&folder, Some(scenario), Options::default()).unwrap_or_else(|stopped| panic!("{example}: {stopped:#?}"))
}

/// The last day on which somebody is short of the first need, if it is not the last day of the plan.
fn short_until(run: &Run) -> Option<String> {
    let summary = &run.plan.summary;
    summary.needs[0].standard_short_until.filter(|day| *day < summary.end).map(|day| day.to_string())
}

/// Periods in which somebody is short of the first need when they end.
fn periods_short(run: &Run) -> usize {
    run.plan.tables.coverage.iter().filter(|row| row.person_days_standard.value() > 1e-3).count()
}

/// The limits that gain something, with their gains, largest first.
fn limits(run: &Run) -> Vec<(&str, &str, f64)> {
    let limits = run.plan.tables.limits.iter();
    limits.map(|limit| (limit.table.as_str(), limit.id.as_str(), limit.gain.value())).collect()
}

/// Compares two figures, to a millionth of the larger or of one.
#[track_caller]
fn near(what: &str, found: f64, expected: f64) {
    assert!((found - expected).abs() <= 1e-6 * expected.abs().max(1.0), "{what}: expected {expected}, found {found}");
}

/// 0 + 1 + 2 + … + n.
fn up_to(n: u32) -> f64 {
    f64::from(n) * f64::from(n + 1) / 2.0
}

/// OCHA, November 2016: a backlog of 577,000 t, about 65,000 t a month, hence nine months.
///
/// 90 trucks on five days a week are 90 × 5 / 7 = 64.2857 on a day of the calendar; with 33.2 t each they carry
/// 2,134.29 t a day, which is 2,134.29 × 365.25 / 12 = 64,962 t a month. The 165,000 people wait for 3.497 t each:
/// 577,005 t. 577,005 / 2,134.29 = 270.35 days: somebody is short for 270 days, and the last tonne comes on day 271.
/// Day 1 is 1 November 2016; by the end of June 2017 it is day 242, so that day 270 is 28 July.
#[test]
fn the_backlog_of_cement_takes_nine_months() {
    let base = run("gaza-cement-2016", "base");
    assert_eq!(periods_short(&base), 270);
    assert_eq!(short_until(&base).as_deref(), Some("2017-07-28"));
    let months: f64 = 577_005.0 / (90.0 * 5.0 / 7.0 * 33.2) / (365.25 / 12.0);
    assert_eq!(months.ceil(), 9.0);
    let july = base.plan.summary.needs[0].standard_short_until.expect("somebody is short");
    assert_eq!((july.year(), july.month()), (2017, 7), "the ninth month from November");

    // A day's trucks serve 2,134.29 / 3.497 = 610.32 people, and after n days n times as many.
    let served_a_day = 90.0 * 5.0 / 7.0 * 33.2 / 3.497;
    near("short", base.plan.summary.needs[0].below_standard, 165_000.0 * 270.0 - served_a_day * up_to(270));
}

/// One truck a day more brings 33.2 t on the first day, 66.4 by the second, … to everybody's 33.2 × 270 by day 270; on
/// day 271 nobody is short any more. 3.497 t less missing is a person-day less a day:
/// 33.2 / 3.497 × 270 × 271 / 2 = 347,332.6 person-days. Nothing else gains anything; above all not money, of which
/// 577,005 × 120 = 69.2 of 100 million USD is spent, and twice as much changes nothing.
#[test]
fn the_long_pole_of_the_cement_is_the_crossing() {
    let base = run("gaza-cement-2016", "base");
    let found = limits(&base);
    let [("capacities", "kerem-shalom-cement", gain)] = found[..] else { panic!("{found:?}") };
    near("gain", gain, 33.2 / 3.497 * up_to(270));
    near("cost", base.plan.summary.purchases + base.plan.summary.transport, 577_005.0 * 120.0);

    let richer = run("gaza-cement-2016", "twice-the-money");
    assert_eq!(short_until(&richer), short_until(&base));
    near("short", richer.plan.summary.needs[0].below_standard, base.plan.summary.needs[0].below_standard);
    near("money left over", richer.plan.summary.unspent.expect("limited"), 200e6 - 577_005.0 * 120.0);
}

/// Half the money, 34.6 million, buys and carries 34,600,000 / 120 = 288,333 t: 135.10 days of trucks. On day 136 it runs
/// out, and from then on, for 230 days, 1,000 USD more are 8.33 t more: 1,000 / 120 / 3.497 × 230 = 548.1 person-days. A
/// truck a day more only brings the same cement sooner, for 135 days: 33.2 / 3.497 × 135 × 136 / 2 = 87,154.
#[test]
fn where_money_is_the_limit_the_plan_says_so() {
    let poorer = run("gaza-cement-2016", "half-the-money");
    let found = limits(&poorer);
    let [(_, "kerem-shalom-cement", crossing), ("funds", "families-and-donors", fund)] = found[..] else {
        panic!("{found:?}")
    };
    near("crossing", crossing, 33.2 / 3.497 * up_to(135));
    near("fund", fund, 1e6 / 120.0 / 3497.0 * 230.0);
    assert_eq!(short_until(&poorer), None);
}

/// 120 rather than 90 trucks take 270.35 × 90 / 120 = 202.8 days: short for 202, until 21 May 2017 (day 181 is the last
/// of April). Twice as many take 135.2: short for 135, until 15 March (day 120 is the last of February).
///
/// In months somebody is short when a month ends for eight months: by 30 June 242 × 2,134.29 = 516,497 t have come, by
/// 31 July 582,661. What is held counts from the first day of its period, hence 30 June rather than 28 July.
#[test]
fn more_trucks_bring_the_date_forward_and_coarse_periods_blur_it() {
    for (scenario, periods, day) in
        [("120-trucks", 202, "2017-05-21"), ("twice-the-trucks", 135, "2017-03-15"), ("in-months", 8, "2017-06-30")]
    {
        let found = run("gaza-cement-2016", scenario);
        assert_eq!((periods_short(&found), short_until(&found).as_deref()), (periods, Some(day)), "{scenario}");
    }
}

/// OCHA, August 2010: 660,000 truckloads for 86,000 homes, 1,500 and 360 truckloads a week.
///
/// 660,000 / 1,860 = 354.84 weeks: short for 354 weeks, and in the 355th the last load comes. 354.84 × 7 / 365.25 =
/// 6.80 years. 354 weeks from 1 August 2010 end on 13 May 2017.
#[test]
fn homes_take_nearly_seven_years() {
    let base = run("gaza-housing-2010", "base");
    assert_eq!((periods_short(&base), short_until(&base).as_deref()), (354, Some("2017-05-13")));
    // By the truckloads given: whole weeks, and the part of the last one that is used.
    let given: Vec<f64> = base.plan.tables.deliveries.iter().map(|row| row.amount_t.value() / 25.0).collect();
    near("truckloads", given.iter().sum(), 86_000.0 * 6.5 * 1.180_68);
    let weeks: f64 = given.iter().map(|week| week / 1860.0).sum();
    assert_eq!(format!("{:.1}", weeks * 7.0 / 365.25), "6.8");
}

/// One truck a day more brings 7 truckloads by the first week's end, 14 by the second's, … over 354 weeks. A person
/// waits for 1.18068 truckloads, and a week has 7 days: 7 × 7 / 1.18068 × 354 × 355 / 2 = 2,607,747 person-days, at
/// either crossing. Money is not among the limits: 660,000 × 25 t × 60 USD = 990 of 2,000 million are spent.
#[test]
fn the_long_pole_of_the_homes_is_the_crossings() {
    let base = run("gaza-housing-2010", "base");
    let mut found = limits(&base);
    // Both are worth the same: their order tells nothing.
    found.sort_by(|a, b| a.1.cmp(b.1));
    let [("capacities", "karni-trucks", karni), ("capacities", "kerem-shalom-trucks", kerem_shalom)] = found[..] else {
        panic!("{found:?}")
    };
    for gain in [karni, kerem_shalom] {
        near("gain", gain, 49.0 / 1.180_68 * up_to(354));
    }
    let richer = run("gaza-housing-2010", "twice-the-money");
    assert_eq!(short_until(&richer), short_until(&base));
    near("short", richer.plan.summary.needs[0].below_standard, base.plan.summary.needs[0].below_standard);
}

/// Twice 1,860 take 177.4 weeks; Karni with 600 × 5 = 3,000 a week, 4,500 in all, takes 146.7. At 715 a month all would
/// take 660,000 / 715 / 12 = 76.9 years: the 2,912 days of the plan bring 68,405 truckloads, a tenth.
#[test]
fn other_crossings_other_years() {
    for (scenario, weeks, day) in [("twice-the-trucks", 177, "2013-12-21"), ("karni-opens", 146, "2013-05-18")] {
        let found = run("gaza-housing-2010", scenario);
        assert_eq!((periods_short(&found), short_until(&found).as_deref()), (weeks, Some(day)), "{scenario}");
    }
    let counted = run("gaza-housing-2010", "as-counted");
    assert_eq!(short_until(&counted), None);
    let truckloads: f64 = counted.plan.tables.deliveries.iter().map(|row| row.amount_t.value() / 25.0).sum();
    near("truckloads", truckloads, 715.0 * 12.0 / 365.25 * 2912.0);
}

/// Ten people by the road at 1 USD each, ten in the hills at 9, and 10 USD.
///
/// - Fewest person-days short: all ten by the road, nobody in the hills; 10 short.
/// - Half a ration for survival first: 10 × 0.5 kg by the road for 5 USD; the other 5 USD carry 5/9 kg to the hills,
///   which is 10/9 person-days of survival (10 − 10/9 short) and 5/9 of a full day (20 − 5 − 5/9 short).
/// - Half of the money for the hills: the same loads, 5 and 5/9.
/// - Everybody the same: 1 × r + 9 × r = 10, one kilogram each side; 18 short.
#[test]
fn fewest_person_days_short_can_leave_the_dear_place_empty() {
    for (scenario, roadside, hills, survival, standard) in [
        ("base", 10.0, 0.0, 10.0, 10.0),
        ("half-ration-first", 5.0, 5.0 / 9.0, 10.0 - 10.0 / 9.0, 15.0 - 5.0 / 9.0),
        ("half-for-the-hills", 5.0, 5.0 / 9.0, 15.0 - 5.0 / 9.0, 15.0 - 5.0 / 9.0),
        ("one-ration", 1.0, 1.0, 18.0, 18.0),
        ("enough-for-all", 10.0, 10.0, 0.0, 0.0),
    ] {
        let run = run("fairness-trap", scenario);
        for (place, expected) in [("roadside", roadside), ("hills", hills)] {
            let rows = run.plan.tables.deliveries.iter().filter(|row| row.place.as_str() == place);
            let kilograms: f64 = rows.map(|row| row.amount_t.value() * 1000.0).sum();
            near(&format!("{scenario}: kilograms to {place}"), kilograms, expected);
        }
        let answer = &run.plan.summary.needs[0];
        near(&format!("{scenario}: below survival"), answer.below_survival, survival);
        near(&format!("{scenario}: below standard"), answer.below_standard, standard);
        near(&format!("{scenario}: cost"), run.plan.summary.transport, roadside + 9.0 * hills);
    }
}
