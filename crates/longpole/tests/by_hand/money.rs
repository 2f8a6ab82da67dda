//! Money: when it comes, what it may pay, how much of a pledge is ever seen.

use crate::{FIRST, SECOND, attempt, check_aims, delivered, near, settings, solve};
use longpole::limits::untied::untied;
use longpole::solve::Options;
use longpole::{Posed, Run};

/// A road that costs 10 USD a tonne: a tonne in the valley costs 510.
const TOLL: (&str, &str) = ("links.csv", "id,from,to,mode,cost_per_t\nroad,harbour,valley,road,10\n");

fn paid(run: &Run, fund: &str) -> f64 {
    let rows = run.plan.tables.spending.iter().filter(|row| row.fund.as_ref().is_some_and(|id| id.as_str() == fund));
    rows.map(|row| row.amount.value()).sum()
}

#[test]
fn money_buys_when_it_is_there_and_pledges_buy_nothing() {
    // 1,020 USD at once: 2 t, of which survival would need 2.5. 1,530 on 15 January: 3 t in the second period.
    // Missing: 0.5 t for survival, 3 + 2 t below standard. The pledge of 99,999 is shown and not counted.
    let run = solve(&[
        TOLL,
        (
            "funds.csv",
            "id,amount,status,from\nnow,1020,paid,\nlater,1530,committed,2030-01-15\nword,99999,pledged,\ntalk,99999,announced,\n",
        ),
    ]);
    check_aims(&run, 2000.0, 10_000.0, 2550.0);
    near("first", delivered(&run, "valley", "meal", FIRST), 2.0);
    near("second", delivered(&run, "valley", "meal", SECOND), 3.0);
    near("uncounted", run.plan.summary.uncounted, 199_998.0);
    assert_eq!(paid(&run, "word") + paid(&run, "talk"), 0.0);
}

#[test]
fn money_that_expires_is_spent_before() {
    // 5,100 USD until 10 January buy 10 t at once; half lies in the valley or at the harbour until the second period.
    let run = solve(&[TOLL, ("funds.csv", "id,amount,status,until\nshort,5100,paid,2030-01-10\n")]);
    near("second", delivered(&run, "valley", "meal", SECOND), 5.0);
    // Carriage must be paid before the end too, and all of it is: nothing is left.
    check_aims(&run, 0.0, 0.0, 5100.0);
}

#[test]
fn money_in_another_currency_is_worth_its_rate() {
    // 1,000 EUR from 15 January, at 1.2 from 11 January on: 1,200 USD. Meal costs 400 EUR: 440 USD before, 480 after.
    let run = solve(&[
        ("rates.csv", "currency,from,per_unit\nEUR,2029-01-01,1.1\nEUR,2030-01-11,1.2\n"),
        ("supplies.csv", "id,place,item,price,currency\nmeal-harbour,harbour,meal,400,EUR\n"),
        ("funds.csv", "id,amount,currency,status,from\nnow,1100,USD,paid,\nlater,1000,EUR,paid,2030-01-15\n"),
    ]);
    near("first", delivered(&run, "valley", "meal", FIRST), 2.5);
    near("second", delivered(&run, "valley", "meal", SECOND), 2.5);
    check_aims(&run, 0.0, 10_000.0, 2300.0);
}

#[test]
fn an_earmark_by_sector_pays_nothing_else() {
    // Soap, a quarter kilogram for each: 0.25 t at 2,010 USD. 201 USD for water buy 0.1 t, for 400 people; 600 go without
    // on 20 days: 12,000 person-days. 1,020 USD for food buy 2 t; survival asks for 5 t, the standard for 10:
    // 3 t × 4,000 and 8 t × 2,000. One fund does not help out the other.
    let run = solve(&[
        TOLL,
        ("items.csv", "id,name\nmeal,Meal\nsoap,Soap\n"),
        (
            "needs.csv",
            "id,name,sector,unit,kind,survival,standard\nenergy,E,food,kcal,eaten,1000,2000\nsoap,S,water,bar,held,,1\n",
        ),
        ("contents.csv", "item,need,amount\nmeal,energy,4000\nsoap,soap,4\n"),
        ("supplies.csv", "id,place,item,price\nmeal,harbour,meal,500\nsoap,harbour,soap,2000\n"),
        ("funds.csv", "id,amount,status,sectors\nfor-food,1020,paid,food\nfor-water,201,paid,water\n"),
    ]);
    check_aims(&run, 12_000.0, 16_000.0 + 12_000.0, 1221.0);
    near("for food", paid(&run, "for-food"), 1020.0);
    near("for water", paid(&run, "for-water"), 201.0);
    assert!(
        run.plan
            .tables
            .spending
            .iter()
            .all(|row| row.fund.as_ref().is_some_and(|id| id.as_str() == format!("for-{}", row.sector)))
    );
    // Nobody needs soap to survive: free, the money for food is best spent on food, and that for water buys 201 / 510 t of it.
    let Posed { crisis, needs, formulation, .. } = &run.posed;
    let found = untied(crisis, needs, formulation, &run.solution, Options::default()).expect("an answer");
    let gains: Vec<(f64, f64)> = found.iter().map(|found| (found.amount, found.gain)).collect();
    for ((amount, gain), expected) in gains.into_iter().zip([(1020.0, 0.0), (201.0, 201.0 / 510.0 * 4000.0)]) {
        near("amount", amount, expected.0);
        near("gain", gain, expected.1);
    }
}

#[test]
fn an_earmark_by_place_pays_what_is_brought_there() {
    // Two valleys of 1,000 people; a tonne costs 500 at the harbour, and 10 to carry to either. 10 t for the far one
    // cost 5,100 of the 10,000 that are meant for it; the near one lives on 510 USD from anywhere: 1 t of the 5 that
    // survival asks for, 10 that are owed.
    let run = solve(&[
        ("places.csv", "id,name,kind,parent\nharbour,H,port,\nnear,N,area,\nfar,F,area,hills\nhills,L,area,\n"),
        ("links.csv", "id,from,to,mode,cost_per_t\na,harbour,near,road,10\nb,harbour,far,road,10\n"),
        ("population.csv", "place,from,people\nnear,2030-01-01,1000\nfar,2030-01-01,1000\n"),
        ("funds.csv", "id,amount,status,places\nfor-hills,10000,paid,hills\nfree,510,paid,\n"),
    ]);
    check_aims(&run, 16_000.0, 18_000.0, 5610.0);
    near("for the far valley", paid(&run, "for-hills"), 5100.0);
    near("unspent", run.plan.summary.unspent.expect("money is limited"), 4900.0);
}

#[test]
fn a_pledge_is_paid_along_its_curve() {
    // 1,000 committed, of which a share of 0.416 is ever paid, with a lag of 5.36 months of 30 days:
    // 416 (1 - exp(-months / 5.36)) after 1, 3, 6, 12 and 24 months.
    let run = solve(&[
        ("longpole.toml", &settings("\"30 days\", \"60 days\", \"90 days\", \"180 days\", \"360 days\"", "")),
        ("funds.csv", "id,amount,status,share_paid,lag_days\nconference,1000,committed,0.416,160.8\n"),
    ]);
    let mut received = 0.0;
    let mut after = Vec::new();
    for level in &run.plan.tables.funds {
        received += level.received.value();
        after.push(format!("{received:.1}"));
    }
    assert_eq!(after, ["70.8", "178.3", "280.2", "371.7", "411.3"]);
    near("spent", paid(&run, "conference"), received);
}

#[test]
fn a_scenario_may_count_a_pledge() {
    let mut folder = crate::valley(&[("funds.csv", "id,amount,status\nword,2500,pledged\n")]);
    folder.insert("scenarios/kept.toml", "title = { en = \"Pledges are kept\" }\n[funds]\ncount = [\"pledged\"]\n");
    let run = longpole::plan(&folder, Some("kept"), longpole::solve::Options::default()).expect("a plan");
    check_aims(&run, 0.0, 10_000.0, 2500.0);
    let run = longpole::plan(&folder, None, longpole::solve::Options::default()).expect("a plan");
    check_aims(&run, 20_000.0, 20_000.0, 0.0);
}

#[test]
fn an_unknown_currency_stops_the_run() {
    let stopped = attempt(&[("funds.csv", "id,amount,currency,status\nnow,1,EUR,paid\n")]);
    let Err(longpole::Stopped::Input(diagnostics)) = stopped else { panic!("{stopped:#?}") };
    assert_eq!(diagnostics.sorted()[0].code, "missing-rate");
}

#[test]
fn a_thousand_pledged_become_what_the_page_says() {
    // `docs/explanation/what-pledges-become.md`: the curve of Cairo 2014, share 0.416 and lag 5.36 months, here of thirty days.
    // 1,000 × 0.416 × (1 - exp(-t / 5.36)) after 1, 3, 6, 12 and 24 months.
    let periods = settings("\"30 days\", \"60 days\", \"90 days\", \"180 days\", \"360 days\"", "");
    let funds = "id,amount,status,share_paid,lag_days\npledges,1000,committed,0.416,160.8\n";
    let run = solve(&[("longpole.toml", &periods), ("funds.csv", funds)]);
    let mut sum = 0.0;
    let received: Vec<f64> = run
        .plan
        .tables
        .funds
        .iter()
        .map(|row| {
            sum += row.received.value();
            (sum * 10.0).round() / 10.0
        })
        .collect();
    assert_eq!(received, [70.8, 178.3, 280.2, 371.7, 411.3]);
    // The points that the curve was fitted to: 26.8, 35.6 and 40.1 per cent after 5.5, 10.6 and 17.6 months.
    for (months, published) in [(5.5, 0.268), (10.6, 0.356), (17.6, 0.401)] {
        let curve: f64 = 0.416 * (1.0 - f64::exp(-months / 5.36));
        assert!((curve - published).abs() < 0.005, "{months}: {curve}");
    }
}
