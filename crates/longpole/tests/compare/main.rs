//! Scenarios side by side: on paper, against the plans they come from, and as files.
//!
//! Most begin with one valley and its harbour: 1,000 people who each need 2,000 kcal a day, survival 1,000, from maize
//! meal of 4,000 kcal per kilogram: 5 t in ten days, 2.5 t to survive. The plan has two periods of ten days; meal is
//! sold at the harbour without limit at 500 USD, and the road to the valley is free of limits, of time and of charge.

mod actions;
mod deadlines;
mod files;
mod money;
mod outcomes;
mod poles;

use longpole::compare::{Compared, Planned, compare};
use longpole::read::{Disk, Memory};
use longpole::solve::Options;
use std::sync::{Arc, OnceLock};

const VALLEY: &[(&str, &str)] = &[
    ("longpole.toml", "[crisis]\nid = \"side\"\nstart = 2030-01-01\nperiods = [\"2 x 10 days\"]\ncurrency = \"USD\"\n"),
    ("places.csv", "id,name,kind\nharbour,Harbour,port\nvalley,Valley,area\n"),
    ("links.csv", "id,from,to,mode\nroad,harbour,valley,road\n"),
    ("items.csv", "id,name\nmeal,Maize meal\n"),
    ("needs.csv", "id,name,sector,unit,kind,survival,standard\nenergy,Energy,food,kcal,eaten,1000,2000\n"),
    ("contents.csv", "item,need,amount\nmeal,energy,4000\n"),
    ("population.csv", "place,from,people\nvalley,2030-01-01,1000\n"),
    ("supplies.csv", "id,place,item,price\nmeal-harbour,harbour,meal,500\n"),
];

/// The valley with files added or in place of its own.
fn valley(changes: &[(&str, &str)]) -> Memory {
    VALLEY.iter().chain(changes).map(|(path, text)| (*path, text.as_bytes())).collect()
}

/// All scenarios of the valley with these changes.
fn side_by_side(changes: &[(&str, &str)]) -> Compared {
    compare(&valley(changes), &[], Options::default()).expect("nobody stops it")
}

/// All scenarios of an example; the large one is compared once for all tests.
fn example(name: &str) -> Arc<Compared> {
    static GAZA: OnceLock<Arc<Compared>> = OnceLock::new();
    match name {
        "gaza-2024" => GAZA.get_or_init(|| Arc::new(afresh(name))).clone(),
        _ => Arc::new(afresh(name)),
    }
}

fn afresh(name: &str) -> Compared {
    let folder = Disk::new(format!("{}/../../examples/{name}", env!("CARGO_MANIFEST_DIR")));
    // Of the large one those without forces: what is compared is the same for all of them.
    let scenarios: &[&str] = match name {
        "gaza-2024" => &["as-recorded", "north-opens", "periods-mixed", "pier-opens", "pre-war-access", "rafah-closes"],
        _ => &[],
    };
    let scenarios: Vec<String> = scenarios.iter().map(ToString::to_string).collect();
    compare(&folder, &scenarios, Options::default()).expect("nobody stops it")
}

/// The plan of a scenario.
fn planned<'c>(compared: &'c Compared, id: &str) -> &'c Planned {
    let outcome = compared.outcomes.iter().find(|outcome| outcome.id == id).expect("a scenario");
    outcome.result.as_ref().unwrap_or_else(|stopped| panic!("{id}: {stopped:#?}"))
}

/// Compares two figures, to a millionth of the larger or of one.
#[track_caller]
fn near(what: &str, found: f64, expected: f64) {
    let room = 1e-6 * found.abs().max(expected.abs()).max(1.0);
    assert!((found - expected).abs() <= room, "{what}: found {found}, expected {expected}");
}
