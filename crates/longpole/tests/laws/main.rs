//! Laws that every plan keeps, on random small folders.
//!
//! A run is the same each time. To look further: `LONGPOLE_LAWS_CASES=1000 LONGPOLE_LAWS_SEED=7 cargo test --test laws`.
//! A folder that breaks a law is made as small as can be, and shown as it would stand on disk.

mod audit;
mod cases;
mod change;
mod conserve;
mod folder;
mod forces;
mod gates;
mod independent;
mod poles;
mod prices;
mod quarrel;
mod rows;
mod trace;
mod works;

use cases::Wish;
use folder::Folder;
use longpole::solve::Options;
use longpole::{Run, plan};
use proptest::test_runner::{Config, RngSeed, TestCaseError, TestError, TestRunner};

/// How many folders a law is tried on, unless it says otherwise.
const CASES: u32 = 64;

/// Tries a law on random folders.
#[track_caller]
fn law(cases: u32, wish: Wish, holds: impl Fn(&Folder) -> Result<(), String>) {
    let number = |name: &str| std::env::var(name).ok().and_then(|text| text.parse().ok());
    let config = Config {
        cases: number("LONGPOLE_LAWS_CASES").map_or(cases, |cases: u64| cases as u32),
        rng_seed: RngSeed::Fixed(number("LONGPOLE_LAWS_SEED").unwrap_or(2030)),
        max_shrink_iters: 3000,
        failure_persistence: None,
        ..Config::default()
    };
    let result =
        TestRunner::new(config).run(&cases::folders(wish), |folder| holds(&folder).map_err(TestCaseError::fail));
    match result {
        Ok(()) => {}
        Err(TestError::Fail(why, folder)) => panic!("{why}\n{folder:?}"),
        Err(TestError::Abort(why)) => panic!("{why}"),
    }
}

/// The plan for a folder. Every folder has one: nothing in it is a hard rule.
fn planned(folder: &Folder) -> Result<Run, String> {
    let scenario = folder.scenario.as_ref().map(|_| folder::SCENARIO);
    plan(&folder.memory(), scenario, Options::default()).map_err(|stopped| format!("no plan: {stopped:#?}"))
}

/// What an aim reached; nothing if the folder has no such aim.
fn reached(run: &Run, aim: &str) -> f64 {
    run.plan.reached.iter().find(|reached| reached.name == aim).map_or(0.0, |reached| reached.value)
}

/// What the first aim reached.
fn first(run: &Run) -> f64 {
    run.plan.reached[0].value
}

/// Whether two figures agree to a part of the larger, or of one.
fn agree(what: &str, found: f64, expected: f64, part: f64) -> Result<(), String> {
    let room = part * found.abs().max(expected.abs()).max(1.0);
    if (found - expected).abs() <= room { Ok(()) } else { Err(format!("{what}: found {found}, expected {expected}")) }
}
