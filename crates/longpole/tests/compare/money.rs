//! Why money is left: each reason by hand. The valley has 20 days; 10 t at 500 USD are 5,000 USD for the standard.

use crate::{near, side_by_side};
use longpole::base::quantity::Money;

/// Compares what a fund keeps, by reason: date, earmark, other.
#[track_caller]
fn check(changes: &[(&str, &str)], fund: &str, expected: [f64; 3]) {
    let compared = side_by_side(changes);
    let row = compared.comparison.money.iter().find(|row| row.fund.as_str() == fund).expect("a fund");
    let found = [row.stuck_date, row.stuck_earmark, row.stuck_other].map(Money::value);
    for (found, expected) in found.iter().zip(expected) {
        assert!((found - expected).abs() < 1e-3, "{fund}: found {row:?}, expected {expected}");
    }
    near("all of it", row.received.value(), row.spent.value() + found.iter().sum::<f64>());
}

/// The offer takes ten days and the road three: what is ordered in the second period is handed over after the plan.
const SLOW: [(&str, &str); 2] = [
    ("links.csv", "id,from,to,mode,lead_days\nroad,harbour,valley,road,3\n"),
    ("supplies.csv", "id,place,item,price,lead_days\nmeal-harbour,harbour,meal,500,10\n"),
];

#[test]
fn what_comes_when_no_order_can_arrive_is_stuck_by_date() {
    let late = ("funds.csv", "id,amount,status,from\nlate,1000,paid,2030-01-11\n");
    check(&[SLOW[0], SLOW[1], late], "late", [1000.0, 0.0, 0.0]);
    // Without the lead times it is spent.
    check(&[late], "late", [0.0, 0.0, 0.0]);
}

#[test]
fn what_expires_while_people_lack_is_stuck_by_date() {
    // The harbour sells 0.25 t a day; nothing sold keeps beyond its ten days, as there is no room and no link waits: of
    // 4,000 USD the first ten days take 1,250.
    let files = |until: &str| {
        [
            ("funds.csv".to_owned(), format!("id,amount,status,until\nbrief,4000,paid,{until}\n")),
            (
                "supplies.csv".to_owned(),
                "id,place,item,price,amount_t,per\nmeal-harbour,harbour,meal,500,0.25,day\n".to_owned(),
            ),
        ]
    };
    let run = |until: &str, expected: [f64; 3]| {
        let files = files(until);
        let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
        check(&files, "brief", expected);
    };
    run("2030-01-10", [2750.0, 0.0, 0.0]);
    // In force to the end, the offer is the limit: 20 days × 0.25 t × 500 = 2,500 are spent.
    run("", [0.0, 0.0, 1500.0]);
}

#[test]
fn what_is_tied_to_those_who_lack_nothing_is_stuck_by_earmark() {
    // Two valleys; 20,000 USD are for the first, which needs 5,000, and nothing is for the second.
    let two = [
        ("places.csv", "id,name,kind\nharbour,Harbour,port\nvalley,Valley,area\nfar,Far valley,area\n"),
        ("links.csv", "id,from,to,mode\nroad,harbour,valley,road\ntrack,harbour,far,road\n"),
        ("population.csv", "place,from,people\nvalley,2030-01-01,1000\nfar,2030-01-01,1000\n"),
    ];
    let tied = ("funds.csv", "id,amount,status,places\ntied,20000,paid,valley\n");
    check(&[two[0], two[1], two[2], tied], "tied", [0.0, 15_000.0, 0.0]);
    // If the second valley lacks nothing either, since 5,000 USD are free, no earmark keeps the money: it is not needed.
    let both = ("funds.csv", "id,amount,status,places\ntied,20000,paid,valley\nfree,5000,paid,\n");
    check(&[two[0], two[1], two[2], both], "tied", [0.0, 0.0, 15_000.0]);
    // If the first valley lacks something still, because the road is narrow, the road is the reason.
    let narrow = ("capacities.csv", "id,on,measure,amount\nroad-t,road,t,0.1\n");
    check(&[two[0], two[1], two[2], tied, narrow], "tied", [0.0, 0.0, 19_000.0]);
}

#[test]
fn what_is_tied_to_a_sector_without_goods_is_stuck_by_earmark() {
    check(&[("funds.csv", "id,amount,status,sectors\ntents,700,paid,food\n")], "tents", [0.0, 0.0, 0.0]);
    let items = ("items.csv", "id,name\nmeal,Maize meal\ntent,Tent\n");
    let needs = (
        "needs.csv",
        "id,name,sector,unit,kind,survival,standard\nenergy,Energy,food,kcal,eaten,1000,2000\ntents,Tents,shelter,tent,held,,0.2\n",
    );
    let contents = ("contents.csv", "item,need,amount\nmeal,energy,4000\ntent,tents,0.02\n");
    let supplies =
        ("supplies.csv", "id,place,item,price\nmeal-harbour,harbour,meal,500\ntent-harbour,harbour,tent,100\n");
    // 200 tents of 50 kg are 10 t, 1,000 USD; of 5,000 for food only 1,000 are there.
    let funds = ("funds.csv", "id,amount,status,sectors\ntents,3000,paid,shelter\nmeal,1000,paid,food\n");
    check(&[items, needs, contents, supplies, funds], "tents", [0.0, 2000.0, 0.0]);
}
