//! Moments, moves and chances, on gates small enough for paper.

use longpole_base::Date;
use longpole_base::calendar::add_days;
use longpole_base::quantity::{Days, Share};
use longpole_model::entities::Gate;
use longpole_model::gates::{GateRule, Opening, resolve};
use longpole_model::ids::GateId;
use longpole_timeline::chance::{Chances, Worlds, chances};
use longpole_timeline::moves::moves;
use longpole_timeline::net::{Net, day_of, own_days};
use longpole_timeline::spread::ThreePoints;

fn start() -> Date {
    Date::constant(2030, 1, 1)
}

fn day(n: f64) -> Date {
    add_days(start(), n as i64)
}

/// A gate with these days of its own: earliest, likely, latest.
fn drawn(id: &str, days: [f64; 3]) -> Gate {
    let [earliest, likely, latest] = days.map(day);
    Gate {
        earliest: Some(earliest),
        likely: Some(Opening::On(likely)),
        latest: Some(latest),
        ..waits(id, &[], GateRule::All, 0.0)
    }
}

fn certain(id: &str, n: f64) -> Gate {
    Gate { likely: Some(Opening::On(day(n))), ..waits(id, &[], GateRule::All, 0.0) }
}

/// A gate that only waits.
fn waits(id: &str, after: &[&str], rule: GateRule, lag: f64) -> Gate {
    Gate {
        id: GateId(id.into()),
        title: id.to_owned(),
        title_ar: None,
        title_fr: None,
        decided_by: None,
        earliest: None,
        likely: None,
        latest: None,
        probability: Share(1.0),
        after: after.iter().map(|id| GateId((*id).into())).collect(),
        rule,
        lag_days: Days(lag),
        source: Vec::new(),
        note: None,
    }
}

fn run(gates: &[Gate], runs: usize) -> Chances {
    chances(&Net::of(gates), gates, start(), runs)
}

#[track_caller]
fn near(what: &str, found: f64, expected: f64, room: f64) {
    assert!((found - expected).abs() <= room, "{what}: found {found}, expected {expected} within {room}");
}

#[test]
fn the_planners_formula_is_as_published() {
    let points = ThreePoints { earliest: 2.0, likely: 4.0, latest: 9.0 };
    near("mean", points.pert_mean(), 4.5, 0.0);
    near("variance", points.pert_variance(), 1.3611, 5e-5);
}

/// Three gates of which the last counts: 20, 45, 120; 10, 30, 60; 30, 60, 180 days.
const THREE: [(&str, [f64; 3]); 3] =
    [("law", [20.0, 45.0, 120.0]), ("escort", [10.0, 30.0, 60.0]), ("crossing", [30.0, 60.0, 180.0])];

/// The share of a triangle's mass below a point.
fn below(x: f64, [a, m, b]: [f64; 3]) -> f64 {
    if x <= a {
        0.0
    } else if x <= m {
        (x - a).powi(2) / ((b - a) * (m - a))
    } else if x < b {
        1.0 - (b - x).powi(2) / ((b - a) * (b - m))
    } else {
        1.0
    }
}

/// Days between two points of the integration.
const STEP: f64 = 1e-3;

/// Runs that leave four standard errors below half of the last known digit, or near it.
const RUNS: usize = 400_000;

/// The digits to which the last of the three is known: P(<= 90), mean, P50, P90, criticality of each.
const KNOWN: [f64; 7] = [0.484, 94.90, 91.2, 137.6, 0.241, 0.006, 0.753];

#[test]
fn the_last_of_three_gates_by_integration_has_the_known_digits() {
    // Independent days: the product of the three shares is the share of the last. In steps of a thousandth of a day.
    let last = |x: f64| THREE.iter().map(|(_, days)| below(x, *days)).product::<f64>();
    let grid = || (0..180_000_u32).map(|n| (f64::from(n) + 0.5) * STEP);
    let mean: f64 = grid().map(|x| (1.0 - last(x)) * STEP).sum();
    let quantile = |share: f64| grid().find(|x| last(*x) >= share).expect("within the days");
    let critical = |which: usize| -> f64 {
        let mass = |x: f64| below(x + STEP / 2.0, THREE[which].1) - below(x - STEP / 2.0, THREE[which].1);
        let others = |x: f64| {
            let others = THREE.iter().enumerate().filter(|(n, _)| *n != which);
            others.map(|(_, (_, days))| below(x, *days)).product::<f64>()
        };
        grid().map(|x| mass(x) * others(x)).sum()
    };
    let found = [last(90.0), mean, quantile(0.5), quantile(0.9), critical(0), critical(1), critical(2)];
    for ((found, known), digits) in found.iter().zip(KNOWN).zip([3, 2, 1, 1, 3, 3, 3]) {
        near("digits", *found, known, 0.5 * 0.1_f64.powi(digits) + 1e-9);
    }
}

#[test]
fn the_last_of_three_gates_in_many_runs_comes_to_the_known_digits() {
    let mut gates: Vec<Gate> = THREE.iter().map(|(id, days)| drawn(id, *days)).collect();
    gates.push(waits("all", &["law", "escort", "crossing"], GateRule::All, 0.0));
    let found = &run(&gates, RUNS).gates[3];
    let mean = found.mean().expect("it opens");
    let shares = [found.by(90.0), found.criticality(Some(0)), found.criticality(Some(1)), found.criticality(Some(2))];
    // Four standard errors, and the rounding of the known digits. The last day scatters by 31 days; at the half and at
    // the nine tenths its density is 0.011 and 0.0051 a day.
    let n = RUNS as f64;
    for (share, known) in shares.into_iter().zip([KNOWN[0], KNOWN[4], KNOWN[5], KNOWN[6]]) {
        near("share", share, known, 4.0 * (known * (1.0 - known) / n).sqrt() + 5e-4);
    }
    near("mean", mean, KNOWN[1], 4.0 * 31.0 / n.sqrt() + 5e-3);
    near("P50", found.quantile(0.5), KNOWN[2], 4.0 * 0.5 / (n.sqrt() * 0.011) + 0.05);
    near("P90", found.quantile(0.9), KNOWN[3], 4.0 * 0.3 / (n.sqrt() * 0.0051) + 0.05);
}

#[test]
fn certain_gates_open_as_the_calendar_says_in_every_run() {
    let gates = [
        certain("a", 10.0),
        certain("b", 25.0),
        waits("all", &["a", "b"], GateRule::All, 2.5),
        waits("any", &["a", "b", "never"], GateRule::Any, 1.0),
        waits("two", &["a", "never", "any"], GateRule::AtLeast(2), 0.0),
        Gate { likely: Some(Opening::Never), ..waits("never", &[], GateRule::All, 0.0) },
        Gate { likely: Some(Opening::On(day(20.0))), ..waits("both", &["any"], GateRule::All, 0.0) },
        Gate { probability: Share(0.0), ..certain("improbable", 3.0) },
    ];
    let expected: Vec<f64> = resolve(&gates).iter().map(|date| day_of(date.opens, start())).collect();
    assert_eq!(expected, [10.0, 25.0, 28.0, 11.0, 11.0, f64::INFINITY, 20.0, f64::INFINITY]);
    let net = Net::of(&gates);
    let moments: Vec<f64> = net.open(&own_days(&gates, start()), None).iter().map(|moment| moment.day).collect();
    assert_eq!(moments, expected);
    for (chance, day) in run(&gates, 50).gates.iter().zip(expected) {
        for share in [0.0, 0.1, 0.5, 0.9, 1.0] {
            assert_eq!(chance.quantile(share), day);
        }
    }
}

#[test]
fn a_gate_opens_in_its_share_of_runs_and_draws_belong_to_it_alone() {
    let law = |probability| Gate { probability: Share(probability), ..drawn("law", THREE[0].1) };
    let alone = run(&[law(0.7)], RUNS);
    let share = alone.gates[0].n_open() as f64 / RUNS as f64;
    near("ever open", share, 0.7, 4.0 * (0.21 / RUNS as f64).sqrt());
    assert_eq!(alone.gates[0].quantile(0.9), f64::INFINITY);
    // Half of all runs, of which 70% open: the triangle at 5/7.
    near(
        "P50",
        alone.gates[0].quantile(0.5),
        ThreePoints { earliest: 20.0, likely: 45.0, latest: 120.0 }.quantile(5.0 / 7.0),
        0.6,
    );
    // Others beside it, before it, or with other days: its own draws stay.
    let days = |gates: &[Gate], at: usize| -> Vec<f64> {
        let mut worlds = Worlds::of(gates, start());
        (0..20).map(|run| worlds.draw(run)[at]).collect()
    };
    let expected = days(&[law(0.7)], 0);
    assert_eq!(days(&[drawn("escort", THREE[1].1), law(0.7), certain("x", 1.0)], 1), expected);
    // More probable: it opens in the same runs on the same days, and in others besides.
    let surer = days(&[law(0.9)], 0);
    assert!(expected.iter().zip(&surer).all(|(was, is)| was == is || was.is_infinite()), "{expected:?} {surer:?}");
    assert!(days(&[drawn("escort", THREE[0].1)], 0) != expected, "every gate has its own");
}

/// On paper: `a` opens on day 10, `b` on day 25, `c` waits for both and 5 days: day 30. `d` waits for `c` or `e` (day 40)
/// and 1 day: day 31. So `a` has 15 days of slack to `c`, `b` none. Of a delay of `b` each day is passed on to `c`
/// without end, and to `d` for 10 days, until `e` opens on day 40. Without `b`, `c` would open on day 15, 15 days sooner.
#[test]
fn slack_and_what_a_day_does_are_as_on_paper() {
    let gates = [
        certain("a", 10.0),
        certain("b", 25.0),
        waits("c", &["a", "b"], GateRule::All, 5.0),
        waits("d", &["c", "e"], GateRule::Any, 1.0),
        certain("e", 40.0),
    ];
    let found = moves(&Net::of(&gates), &own_days(&gates, start()));
    let found: Vec<_> = found.iter().map(|one| (one.moved, one.mover, one.slack, one.passes_on, one.sooner)).collect();
    let expected = [
        (2, 0, Some(15.0), None, 0.0),
        (2, 1, Some(0.0), None, 15.0),
        (3, 0, Some(15.0), Some(10.0), 0.0),
        (3, 1, Some(0.0), Some(10.0), 15.0),
        (3, 2, Some(0.0), Some(10.0), 31.0),
        // `c` is there first, however late `e` is; if `e` were no obstacle, `d` would open at once.
        (3, 4, None, None, 31.0),
    ];
    assert_eq!(found, expected);
}

#[test]
fn what_never_opens_is_freed_by_its_obstacle_alone() {
    let gates = [
        Gate { likely: Some(Opening::Never), ..waits("a", &[], GateRule::All, 0.0) },
        certain("b", 25.0),
        waits("c", &["a", "b"], GateRule::All, 5.0),
    ];
    let found = moves(&Net::of(&gates), &own_days(&gates, start()));
    let found: Vec<_> = found.iter().map(|one| (one.mover, one.slack, one.sooner)).collect();
    assert_eq!(found, [(0, None, f64::INFINITY), (1, None, 0.0)]);
}
