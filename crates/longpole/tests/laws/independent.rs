//! The first aim against a solver of another kind: Clarabel, an interior point method written in Rust.

use crate::cases::ANY;
use crate::{agree, law, planned};
use clarabel::algebra::CscMatrix;
use clarabel::solver::{DefaultSettings, DefaultSolver, IPSolver, SolverStatus, SupportedConeT};
use longpole::program::Program;
use longpole::solve::{Method, Options, solve};

/// The entries of a row, and its side.
type Row = (Vec<(usize, f64)>, f64);

/// What an aim comes to at the other solver's point, and what it proves that no point goes below: the least lies between,
/// or beside them by as much as that solver leaves open.
///
/// Columns are measured in sizes as they come out in the plan, by block; the other solver likes numbers around one.
fn least(program: &Program, aim: usize, values: &[f64]) -> Result<(f64, f64), String> {
    let mut sizes = vec![1.0; values.len()];
    for block in &program.columns.blocks {
        let span = block.first as usize..block.first as usize + block.len();
        let most = values[span.clone()].iter().fold(0.0, |most: f64, value| most.max(*value));
        sizes[span].fill(if most > 0.0 { most } else { 1.0 });
    }
    let n = sizes.len();
    // Rows as `entries · x = side`, and as `entries · x ≤ side`.
    let (mut equal, mut below): (Vec<Row>, Vec<Row>) = (Vec::new(), Vec::new());
    let mut bound = |entries: Vec<(usize, f64)>, lower: f64, upper: f64| {
        let most = entries.iter().fold(0.0, |most: f64, (_, value)| most.max(value.abs()));
        let scaled = |sign: f64| entries.iter().map(|(column, value)| (*column, sign * value / most)).collect();
        if lower == upper {
            equal.push((scaled(1.0), upper / most));
            return;
        }
        if upper.is_finite() {
            below.push((scaled(1.0), upper / most));
        }
        if lower.is_finite() {
            below.push((scaled(-1.0), -lower / most));
        }
    };
    for row in 0..program.rows.len() {
        let entries = program.row(row).map(|(column, value)| (column, value * sizes[column])).collect();
        bound(entries, program.rows.lower[row], program.rows.upper[row]);
    }
    for (column, size) in sizes.iter().enumerate() {
        bound(vec![(column, *size)], program.columns.lower[column], program.columns.upper[column]);
    }
    let cones = [SupportedConeT::ZeroConeT(equal.len()), SupportedConeT::NonnegativeConeT(below.len())];
    let all: Vec<_> = equal.into_iter().chain(below).collect();
    let (mut rows, mut columns, mut values) = (Vec::new(), Vec::new(), Vec::new());
    for (row, (entries, _)) in all.iter().enumerate() {
        for (column, value) in entries {
            rows.push(row);
            columns.push(*column);
            values.push(*value);
        }
    }
    let matrix = CscMatrix::new_from_triplets(all.len(), n, rows, columns, values);
    let sides: Vec<f64> = all.iter().map(|(_, side)| *side).collect();
    let mut costs = program.aims[aim].costs(n);
    for (cost, size) in costs.iter_mut().zip(&sizes) {
        *cost *= size;
    }
    let unit = costs.iter().fold(1e-12, |most: f64, cost| most.max(cost.abs()));
    for cost in &mut costs {
        *cost /= unit;
    }
    let settings = DefaultSettings {
        verbose: false,
        tol_gap_abs: 1e-10,
        tol_gap_rel: 1e-10,
        tol_feas: 1e-10,
        ..DefaultSettings::default()
    };
    let none = CscMatrix::zeros((n, n));
    let mut solver =
        DefaultSolver::new(&none, &costs, &matrix, &sides, &cones, settings).map_err(|error| format!("{error:?}"))?;
    solver.solve();
    match solver.solution.status {
        SolverStatus::Solved | SolverStatus::AlmostSolved => {
            Ok((solver.solution.obj_val * unit, solver.solution.obj_val_dual * unit))
        }
        other => Err(format!("the other solver ends with {other:?}")),
    }
}

#[test]
fn another_solver_finds_the_same_optimum() {
    law(24, ANY, |folder| {
        let run = planned(folder)?;
        let program = &run.posed.formulation.program;
        let found = crate::first(&run);
        let (here, proved) = least(program, 0, &run.solution.values)?;
        // The other solver is the less exact: where the two differed by more than this, exact arithmetic decided for ours.
        let room = 2e-5 * found + 0.1;
        if found >= here.min(proved) - room
            && found <= here.max(proved) + room
            && (here - proved).abs() < 1e-3 * found + 1.0
        {
            return Ok(());
        }
        Err(format!("found {found}, but the other solver {here}, and nothing below {proved}"))
    });
}

#[test]
fn either_method_reaches_the_same() {
    law(24, ANY, |folder| {
        let run = planned(folder)?;
        let options = Options { method: Some(Method::Interior), ..Options::default() };
        let other = solve(&run.posed.formulation.program, options).map_err(|why| format!("{why:?}"))?;
        for (one, other) in run.solution.reached.iter().zip(&other.reached) {
            agree(&one.name, other.value, one.value, 1e-6)?;
        }
        Ok(())
    });
}
