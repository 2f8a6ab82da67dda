//! Prices of rows on the examples, against the same program with the row's side eased and tightened.

use longpole::explain::prices::{Relief, first, of_row};
use longpole::program::Program;
use longpole::read::Disk;
use longpole::solve::scale::Scaling;
use longpole::solve::{Options, again, optimum};
use std::path::Path;

/// Rows of each family that are tried: those with the largest prices.
const ROWS: usize = 3;

/// The part of what is typical of a row by which its side moves.
const STEP: f64 = 1e-5;

/// The program with a row's side moved by so much in the direction of relief.
fn moved(program: &Program, row: usize, relief: Relief, step: f64) -> Program {
    let mut moved = program.clone();
    let (lower, upper) = (&mut moved.rows.lower[row], &mut moved.rows.upper[row]);
    let is_equal = lower == upper;
    match relief {
        Relief::Less => *lower -= step,
        Relief::More => {
            *upper += step;
            *lower += if is_equal { step } else { 0.0 };
        }
    }
    moved
}

/// Holds the prices of an example against finite differences; the families tried, and those with a price
/// that is exact in one direction at least.
fn check(example: &str) -> (Vec<&'static str>, Vec<&'static str>) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples").join(example);
    let run = longpole::plan(&Disk::new(folder), None, Options::default()).expect("the example has a plan");
    let program = &run.posed.formulation.program;
    let (aim, prices) = first(&run.solution.prices).expect("the example has prices");
    let vertex = run.solution.vertex.as_ref().expect("where there are prices there is a vertex");
    let (scaling, _) = Scaling::of(program);
    let before = run.solution.reached[aim].optimum;
    let (mut tried, mut exact) = (Vec::new(), Vec::new());
    let mut dearest: Vec<(&'static str, usize, f64)> = Vec::new();
    for block in &program.rows.blocks {
        let dual = |row: usize| prices.duals[row] / scaling.rows[row];
        let mut rows: Vec<usize> =
            block.members().map(|(row, _)| row).filter(|row| dual(*row).abs() > 1e-9 * before).collect();
        rows.sort_by(|a, b| dual(*b).abs().total_cmp(&dual(*a).abs()).then(a.cmp(b)));
        dearest.extend(rows.into_iter().take(ROWS).map(|row| (block.name, row, STEP / scaling.rows[row])));
    }
    again(program, vertex, Options::default(), |again| {
        for (family, row, step) in dearest {
            let price = of_row(program.rows.lower[row], program.rows.upper[row], prices.duals[row]);
            let mut at = |step: f64| again.solve(&moved(program, row, price.relief, step)).ok();
            // Where earlier aims get better, or rows quarrel, there is no answer under this aim.
            let answer =
                |found: Option<longpole::solve::Answer>| found.filter(|found| found.aim == aim).map(|f| f.optimum);
            let (eased, tightened) = (answer(at(step)), answer(at(-step)));
            let room = 1e-10 * before / step + 1e-6 * price.gain.abs();
            let name = program.row_name(row);
            let gain = eased.map(|eased| (before - eased) / step);
            let loss = tightened.map(|tightened| (tightened - before) / step);
            assert!(gain.is_none_or(|gain| gain <= price.gain + room), "{name}: {gain:?} > {price:?}");
            assert!(loss.is_none_or(|loss| loss >= price.gain - room), "{name}: {loss:?} < {price:?}");
            tried.push(family);
            if [gain, loss].into_iter().flatten().any(|rate| (rate - price.gain).abs() <= room) {
                exact.push(family);
            }
        }
    })
    .expect("the program can be handed over");
    tried.dedup();
    exact.dedup();
    (tried, exact)
}

#[test]
fn the_tiny_example() {
    // On paper: one tonne more on the track spares 4,000 person-days.
    let (tried, exact) = check("tiny");
    assert_eq!(tried, ["stock_balance", "capacity", "coverage"]);
    assert_eq!(exact, tried);
}

#[test]
fn the_syria_example() {
    let (tried, exact) = check("wfp-syria");
    assert_eq!(tried, ["stock_balance", "coverage", "ration_same"]);
    // The common ration meets a corner: its price lies between.
    assert_eq!(exact, ["stock_balance", "coverage"]);
}

#[test]
fn the_gaza_example() {
    let (tried, exact) = check("gaza-2024");
    assert_eq!(tried, ["stock_balance", "capacity", "coverage", "held", "service"]);
    // What lies in the north meets a corner: its price lies between.
    assert_eq!(exact, ["capacity", "coverage", "held", "service"]);
}

#[test]
fn an_answer_from_nothing_is_the_same() {
    // The questions above go on from a vertex; one of them is asked of the program alone.
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/tiny");
    let run = longpole::plan(&Disk::new(folder), None, Options::default()).expect("the example has a plan");
    let program = &run.posed.formulation.program;
    let (aim, prices) = first(&run.solution.prices).expect("the example has prices");
    assert_eq!(aim, 0);
    for (row, _) in program.rows.block("capacity").expect("the family").members() {
        let price = of_row(program.rows.lower[row], program.rows.upper[row], prices.duals[row]);
        let eased = moved(program, row, price.relief, 0.25);
        let found = optimum(&eased, Options::default()).expect("it is small").expect("it can be solved");
        let gain = (run.solution.reached[0].optimum - found.sum) / 0.25;
        assert!((gain - price.gain).abs() < 1e-6, "{}: {gain}, {price:?}", program.row_name(row));
    }
}
