//! Hard rules that contradict each other: the exact lines are named, and what is said to be enough is.

use crate::{attempt, settings};
use longpole::Stopped;
use longpole::explain::quarrel::{Quarrel, Remedy};

fn quarrel(changes: &[(&str, &str)]) -> Quarrel {
    match attempt(changes) {
        Err(Stopped::Quarrel(quarrel, _)) => *quarrel,
        Err(stopped) => panic!("{stopped:#?}"),
        Ok(run) => panic!("there is a plan: {:#?}", run.plan.reached),
    }
}

/// What is said of each rule: where it stands, and what is enough.
fn said(quarrel: &Quarrel) -> Vec<(String, Remedy)> {
    let at = |named: &longpole::explain::quarrel::Named| {
        named.at.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
    };
    quarrel.rules.iter().map(|named| (at(named), named.remedy)).collect()
}

#[track_caller]
fn check(changes: &[(&str, &str)], short_t: f64, expected: &[(&str, Remedy)]) -> Quarrel {
    let found = quarrel(changes);
    let expected: Vec<(String, Remedy)> = expected.iter().map(|(at, remedy)| ((*at).to_owned(), *remedy)).collect();
    assert_eq!(said(&found), expected, "{found:#?}");
    assert!((found.short_t - short_t).abs() < 1e-6, "{} t are short, not {short_t}", found.short_t);
    found
}

#[test]
fn a_ration_against_a_track() {
    // 400 g × 1,000 people × 10 days = 4 t in each period, and the track carries 2 t: 2 t are short, twice. 200 g would
    // fit, or a track of 0.4 t a day.
    let found = check(
        &[("rations.csv", "item,min_g\nmeal,400\n"), ("capacities.csv", "id,on,measure,amount\ntrack,road,t,0.2\n")],
        4.0,
        &[
            ("rations.csv:2 (column `min_g`)", Remedy::To(200.0)),
            ("capacities.csv:2 (column `amount`)", Remedy::To(0.4)),
        ],
    );
    assert_eq!(found.rules.iter().map(|named| named.periods.as_slice()).collect::<Vec<_>>(), [[0, 1], [0, 1]]);
    assert_eq!(
        (found.periods.as_slice(), found.places.as_slice()),
        ([0, 1].as_slice(), ["valley".to_owned()].as_slice())
    );
}

#[test]
fn a_ration_against_an_offer_and_a_stock() {
    // 3 t are asked for in each period, 6 t in all. 1 t lies in the valley, 3.5 t are sold: 1.5 t are short. 225 g × 20
    // person-days of 1,000 people are 4.5 t.
    check(
        &[
            ("rations.csv", "item,min_g\nmeal,300\n"),
            ("stocks.csv", "place,item,amount_t\nvalley,meal,1\n"),
            ("supplies.csv", "id,place,item,price,amount_t,per\nmeal-harbour,harbour,meal,500,3.5,total\n"),
        ],
        1.5,
        &[
            ("rations.csv:2 (column `min_g`)", Remedy::To(225.0)),
            ("supplies.csv:2 (column `amount_t`)", Remedy::To(5.0)),
            ("stocks.csv:2 (column `amount_t`)", Remedy::To(2.5)),
        ],
    );
}

#[test]
fn two_groups_at_one_place_against_a_truck_a_day() {
    // 450 adults with 400 g and 550 children with 300 g need 1.8 + 1.65 = 3.45 t in ten days; a truck of 1 t every five
    // days carries 2 t: 1.45 t are short.
    //   adults alone: 2 - 1.65 = 0.35 t, 77.77 g.   children alone: 2 - 1.8 = 0.2 t, 36.36 g.   the gate: 3.45 t / 10 days.
    check(
        &[
            ("longpole.toml", &settings("\"10 days\"", "[truck]\nt = 1\n")),
            (
                "population.csv",
                "place,group,from,people\nvalley,adults,2030-01-01,450\nvalley,children,2030-01-01,550\n",
            ),
            ("rations.csv", "item,group,min_g\nmeal,adults,400\nmeal,children,300\n"),
            ("capacities.csv", "id,on,measure,amount\ngate,harbour,trucks,0.2\n"),
        ],
        1.45,
        &[
            ("rations.csv:2 (column `min_g`)", Remedy::To(77.77)),
            ("rations.csv:3 (column `min_g`)", Remedy::To(36.36)),
            ("capacities.csv:2 (column `amount`)", Remedy::To(0.345)),
        ],
    );
}

#[test]
fn a_least_share_that_cannot_hold() {
    // 300 g of meal at least, and beans at least half of the mass: 300 g of beans too; but at most 100 g of beans.
    // A third of the meal, 100 g, would go with as many beans.
    check(
        &[
            ("longpole.toml", &settings("\"10 days\"", "")),
            ("items.csv", "id,name\nmeal,Meal\nbeans,Beans\n"),
            ("contents.csv", "item,need,amount\nmeal,energy,4000\nbeans,energy,3400\n"),
            ("supplies.csv", "id,place,item,price\nmeal,harbour,meal,500\nbeans,harbour,beans,900\n"),
            ("rations.csv", "item,min_g,max_g,min_share\nmeal,300,,\nbeans,,100,0.5\n"),
        ],
        2.0,
        &[
            ("rations.csv:2 (column `min_g`)", Remedy::To(100.0)),
            ("rations.csv:3 (column `max_g`)", Remedy::To(300.0)),
            ("rations.csv:3 (column `min_share`)", Remedy::Gone),
        ],
    );
}

#[test]
fn an_area_behind_a_gate_that_shuts_without_room_to_store() {
    // The road is open in the first period only, and nothing can be kept in the valley. 2 t are asked for in each.
    // Room for 2 t would do, or the road open throughout.
    let found = check(
        &[
            ("rations.csv", "item,min_g\nmeal,200\n"),
            ("capacities.csv", "id,on,measure,amount,until\ntrack,road,t,5,2030-01-10\n"),
            ("storage.csv", "id,place,amount_t\nshed,valley,0\n"),
        ],
        2.0,
        &[("rations.csv:2 (column `min_g`)", Remedy::To(0.0)), ("storage.csv:2 (column `amount_t`)", Remedy::To(2.0))],
    );
    assert_eq!(found.periods, [1]);
    let shut: Vec<(String, &[usize], bool)> =
        found.shut.iter().map(|shut| (shut.at[0].to_string(), shut.periods.as_slice(), shut.enough)).collect();
    assert_eq!(shut, [("capacities.csv:2 (column `until`)".to_owned(), [1].as_slice(), true)]);
}

#[test]
fn a_ration_against_money() {
    // 2 t in each period at 500 USD are 2,000 USD; the fund has 1,500: 1 t is short. 150 g cost 1,500 USD.
    check(
        &[("rations.csv", "item,min_g\nmeal,200\n"), ("funds.csv", "id,amount,status\ngift,1500,paid\n")],
        1.0,
        &[("rations.csv:2 (column `min_g`)", Remedy::To(150.0)), ("funds.csv:2 (column `amount`)", Remedy::To(2000.0))],
    );
}

#[test]
fn a_ration_against_money_that_does_not_count() {
    // 2 t are asked for in each period, and the only money is a pledge.
    check(
        &[("rations.csv", "item,min_g\nmeal,200\n"), ("funds.csv", "id,amount,status\ngift,1500,pledged\n")],
        4.0,
        &[("rations.csv:2 (column `min_g`)", Remedy::To(0.0)), ("funds.csv", Remedy::Gone)],
    );
}

#[test]
fn a_common_ration_ties_the_rich_to_the_poor() {
    // Everybody has the same ration. Children may have at most 100 g, adults must have 200 g.
    check(
        &[
            ("longpole.toml", &settings("\"10 days\"", "[aims]\nration = \"common\"\n")),
            (
                "population.csv",
                "place,group,from,people\nvalley,adults,2030-01-01,600\nvalley,children,2030-01-01,400\n",
            ),
            ("rations.csv", "item,group,min_g,max_g\nmeal,adults,200,\nmeal,children,,100\n"),
        ],
        0.6,
        &[
            ("rations.csv:2 (column `min_g`)", Remedy::To(100.0)),
            ("rations.csv:3 (column `max_g`)", Remedy::To(200.0)),
            ("longpole.toml (column `ration`)", Remedy::Gone),
        ],
    );
}

#[test]
fn goods_that_do_not_keep() {
    // 5 t lie in the valley and keep for ten days; nothing is sold. 2 t are asked for in each of three periods. What
    // came on the first day serves in the first period and, given evenly, not to the end of the second.
    let found = quarrel(&[
        ("longpole.toml", &settings("\"3 x 10 days\"", "")),
        ("items.csv", "id,name,shelf_days\nmeal,Meal,10\n"),
        ("rations.csv", "item,min_g\nmeal,200\n"),
        ("stocks.csv", "place,item,amount_t\nvalley,meal,8\n"),
        ("supplies.csv", "id,place,item,price,amount_t,per\nmeal-harbour,harbour,meal,500,0,total\n"),
    ]);
    let at: Vec<String> = said(&found).into_iter().map(|(at, _)| at).collect();
    assert!(at.contains(&"items.csv:2 (column `shelf_days`)".to_owned()), "{found:#?}");
}

#[test]
fn two_quarrels_of_which_none_ends_the_other() {
    // Two valleys, each with a track of its own that carries half of the ration: 200 g would fit in the one, 100 g in
    // the other.
    let found = quarrel(&[
        ("longpole.toml", &settings("\"10 days\"", "")),
        ("places.csv", "id,name,kind\nharbour,H,port\neast,E,area\nwest,W,area\n"),
        ("links.csv", "id,from,to,mode\nto-east,harbour,east,road\nto-west,harbour,west,road\n"),
        (
            "population.csv",
            "place,group,from,people\neast,easterners,2030-01-01,1000\nwest,westerners,2030-01-01,1000\n",
        ),
        ("rations.csv", "item,group,min_g\nmeal,easterners,400\nmeal,westerners,400\n"),
        ("capacities.csv", "id,on,measure,amount\neast,to-east,t,0.2\nwest,to-west,t,0.1\n"),
    ]);
    assert_eq!(found.rules.len(), 2, "{found:#?}");
    assert!(found.rules.iter().all(|named| named.remedy == Remedy::NotAlone), "{found:#?}");
    let together: Vec<(String, f64)> = found.together.iter().map(|(at, to)| (at.to_string(), *to)).collect();
    let expected = [("rations.csv:2 (column `min_g`)", 200.0), ("rations.csv:3 (column `min_g`)", 100.0)];
    assert_eq!(together, expected.map(|(at, to)| (at.to_owned(), to)));
}
