//! Problems small enough for paper, with the paper in the comment.
//!
//! Most begin with one valley and its harbour: 1,000 people who each need 2,000 kcal a day, survival 1,000, from maize
//! meal of 4,000 kcal per kilogram: **5 t in ten days, 2.5 t to survive**. The plan has two periods of ten days; meal is
//! sold at the harbour without limit at 500 USD, and the road to the valley is free of limits, of time and of charge.
//! One tonne missing is 4,000,000 kcal: **4,000 person-days** below survival, **2,000** below standard.

mod examples;
mod forces;
mod gates;
mod goods;
mod money;
mod orders;
mod people;
mod poles;
mod quarrel;
mod works;

use longpole::read::Memory;
use longpole::solve::Options;
use longpole::{Run, Stopped, plan};

const VALLEY: &[(&str, &str)] = &[
    ("longpole.toml", "[crisis]\nid = \"hand\"\nstart = 2030-01-01\nperiods = [\"2 x 10 days\"]\ncurrency = \"USD\"\n"),
    ("places.csv", "id,name,kind\nharbour,Harbour,port\nvalley,Valley,area\n"),
    ("links.csv", "id,from,to,mode\nroad,harbour,valley,road\n"),
    ("items.csv", "id,name\nmeal,Maize meal\n"),
    ("needs.csv", "id,name,sector,unit,kind,survival,standard\nenergy,Energy,food,kcal,eaten,1000,2000\n"),
    ("contents.csv", "item,need,amount\nmeal,energy,4000\n"),
    ("population.csv", "place,from,people\nvalley,2030-01-01,1000\n"),
    ("supplies.csv", "id,place,item,price\nmeal-harbour,harbour,meal,500\n"),
];

/// The first day of the first and of the second period.
const FIRST: &str = "2030-01-01";
const SECOND: &str = "2030-01-11";

/// The settings with other periods, and whatever follows them.
fn settings(periods: &str, rest: &str) -> String {
    format!("[crisis]\nid = \"hand\"\nstart = 2030-01-01\nperiods = [{periods}]\ncurrency = \"USD\"\n{rest}")
}

/// The valley with files added or in place of its own.
fn valley(changes: &[(&str, &str)]) -> Memory {
    VALLEY.iter().chain(changes).map(|(path, text)| (*path, text.as_bytes())).collect()
}

fn attempt(changes: &[(&str, &str)]) -> Result<Run, Stopped> {
    plan(&valley(changes), None, Options::default())
}

/// The plan for the valley with these changes.
fn solve(changes: &[(&str, &str)]) -> Run {
    attempt(changes).unwrap_or_else(|stopped| panic!("{stopped:#?}"))
}

/// What an aim reached.
fn reached(run: &Run, aim: &str) -> f64 {
    run.plan.reached.iter().find(|reached| reached.name == aim).unwrap_or_else(|| panic!("no aim `{aim}`")).value
}

/// Compares what the aims reached: person-days below survival, below standard, and cost.
#[track_caller]
fn check_aims(run: &Run, survival: f64, standard: f64, cost: f64) {
    for (aim, expected) in [("survival", survival), ("standard", standard), ("cost", cost)] {
        near(aim, reached(run, aim), expected);
    }
}

/// What is given at a place in a period, in tonnes.
fn delivered(run: &Run, place: &str, item: &str, period: &str) -> f64 {
    let rows = run.plan.tables.deliveries.iter();
    rows.filter(|row| row.place.as_str() == place && row.item.as_str() == item && row.period.to_string() == period)
        .map(|row| row.amount_t.value())
        .sum()
}

/// What lies at a place when a period ends, in tonnes.
fn lying(run: &Run, place: &str, item: &str, period: &str) -> f64 {
    let rows = run.plan.tables.stocks.iter();
    rows.filter(|row| row.place.as_str() == place && row.item.as_str() == item && row.period.to_string() == period)
        .map(|row| row.amount_t.value())
        .sum()
}

/// Compares two figures, to a billionth of the larger or of one.
#[track_caller]
fn near(what: &str, found: f64, expected: f64) {
    let room = 1e-9 * found.abs().max(expected.abs()).max(1.0);
    assert!((found - expected).abs() <= room, "{what}: found {found}, expected {expected}");
}
