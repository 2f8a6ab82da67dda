//! Quarrels of random programs: what is returned contradicts itself, and nothing of it can be left out.

use longpole_program::{Aim, Axis, Column, Program};
use longpole_solve::{Member, Of, Options, Side, Unsolved, optimum, solve};

/// Knuth's linear congruential generator: the same programs each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: u64) -> f64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) % n) as f64
    }
}

type Bounds = Vec<(f64, f64)>;

/// A program with bounds and rows as they are given.
fn program(columns: &Bounds, entries: &[Vec<f64>], rows: &Bounds) -> Program {
    let mut program = Program::new();
    let mut axis = |n: usize| -> Axis { program.axis((0..n).map(|at| at.to_string()).collect()) };
    let (wide, long) = (axis(columns.len()), axis(rows.len()));
    let mut block = program.add_columns("column", "", [wide]);
    for (at, (lower, upper)) in columns.iter().enumerate() {
        block.add([at], *lower, *upper);
    }
    block.done();
    let mut block = program.add_rows("row", "", [long]);
    for (at, (lower, upper)) in rows.iter().enumerate() {
        entries[at].iter().enumerate().for_each(|(column, entry)| block.term(Column(column as u32), *entry));
        block.end([at], *lower, *upper);
    }
    program.aims = vec![Aim { name: "none".into(), unit: String::new(), lines: Vec::new(), levels: Vec::new() }];
    program
}

/// Only these sides of a program; no column below zero that was not.
fn only(columns: &Bounds, rows: &Bounds, members: &[Member]) -> (Bounds, Bounds) {
    let keep = |of: Of, (lower, upper): (f64, f64), least: f64| {
        let has = |side: Side| members.contains(&Member { of, side });
        (if has(Side::Lower) { lower } else { least }, if has(Side::Upper) { upper } else { f64::INFINITY })
    };
    let least = |lower: f64| if lower >= 0.0 { 0.0 } else { f64::NEG_INFINITY };
    (
        columns.iter().enumerate().map(|(at, bounds)| keep(Of::Column(at), *bounds, least(bounds.0))).collect(),
        rows.iter().enumerate().map(|(at, sides)| keep(Of::Row(at), *sides, f64::NEG_INFINITY)).collect(),
    )
}

fn fits(columns: &Bounds, entries: &[Vec<f64>], rows: &Bounds) -> bool {
    optimum(&program(columns, entries, rows), Options::default()).expect("it is small").is_some()
}

#[test]
fn a_quarrel_is_irreducible() {
    let mut dice = Dice(2030);
    let mut sizes = [0_usize; 8];
    for _ in 0..600 {
        let (n_columns, n_rows) = (2 + dice.below(5) as usize, 1 + dice.below(6) as usize);
        let columns: Bounds = (0..n_columns)
            .map(|_| {
                let lower = [0.0, 0.0, 1.0, -2.0][dice.below(4) as usize];
                (lower, [f64::INFINITY, lower + 2.0, lower + 6.0][dice.below(3) as usize])
            })
            .collect();
        // No row is empty.
        let mut row = || {
            let mut row: Vec<f64> = (0..n_columns).map(|_| dice.below(5) - 2.0).collect();
            row[0] += f64::from(u8::from(row[0] == 0.0));
            row
        };
        let entries: Vec<Vec<f64>> = (0..n_rows).map(|_| row()).collect();
        let rows: Bounds = (0..n_rows)
            .map(|_| {
                let side = dice.below(12) - 4.0;
                [(side, f64::INFINITY), (f64::NEG_INFINITY, side), (side, side), (side, side + 2.0)]
                    [dice.below(4) as usize]
            })
            .collect();
        let members = match solve(&program(&columns, &entries, &rows), Options::default()) {
            Ok(_) => {
                assert!(fits(&columns, &entries, &rows));
                continue;
            }
            Err(Unsolved::Quarrel(members)) => members,
            Err(why) => panic!("{why:?}"),
        };
        sizes[members.len().min(7)] += 1;
        let (some_columns, some_rows) = only(&columns, &rows, &members);
        let shown = || format!("{members:?}\ncolumns {columns:?}\nrows {entries:?} {rows:?}");
        assert!(!fits(&some_columns, &entries, &some_rows), "no quarrel: {}", shown());
        for left_out in &members {
            let others: Vec<Member> = members.iter().copied().filter(|member| member != left_out).collect();
            let (some_columns, some_rows) = only(&columns, &rows, &others);
            assert!(fits(&some_columns, &entries, &some_rows), "{left_out:?} is not needed: {}", shown());
        }
    }
    assert!(sizes[1..6].iter().all(|n| *n > 5), "quarrels by their size: {sizes:?}");
}

#[test]
fn bounds_that_cross_are_a_quarrel_of_their_own() {
    let crossed = program(&vec![(0.0, 5.0), (3.0, 2.0)], &[vec![1.0, 1.0]], &vec![(f64::NEG_INFINITY, 9.0)]);
    let member = |side| Member { of: Of::Column(1), side };
    assert_eq!(
        solve(&crossed, Options::default()).err(),
        Some(Unsolved::Quarrel(vec![member(Side::Lower), member(Side::Upper)]))
    );
    // That a column is not below zero is no member.
    let below = program(&vec![(0.0, -1.0)], &[vec![1.0]], &vec![(f64::NEG_INFINITY, 9.0)]);
    let upper = Member { of: Of::Column(0), side: Side::Upper };
    assert_eq!(solve(&below, Options::default()).err(), Some(Unsolved::Quarrel(vec![upper])));
}
