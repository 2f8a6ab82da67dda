//! Every side and bound is made of figures of the input, and so is the aim.

use crate::cases::ANY;
use crate::folder::Folder;
use crate::{agree, law, planned};
use longpole::explain::provenance::{BLOCKS, FAMILIES, Provenance, Term};

fn sum(terms: &[Term]) -> f64 {
    terms.iter().map(|term| term.amount).sum()
}

/// Whether all sides and bounds are made of figures of the input.
pub fn is_made_of_input(folder: &Folder) -> Result<(), String> {
    let run = planned(folder)?;
    let formulation = &run.posed.formulation;
    let program = &formulation.program;
    let provenance = Provenance::new(&run.posed.crisis, formulation);
    for block in &program.columns.blocks {
        assert!(BLOCKS.contains(&block.name), "the block `{}` has no provenance", block.name);
    }
    for block in &program.rows.blocks {
        assert!(FAMILIES.contains(&block.name), "the family `{}` has no provenance", block.name);
    }
    for row in 0..program.rows.len() {
        let (lower, upper) = (program.rows.lower[row], program.rows.upper[row]);
        let side = if lower.is_finite() { lower } else { upper };
        agree(&program.row_name(row), sum(&provenance.side(row)), side, 1e-9)?;
        if provenance.row(row, &|_| true).is_empty() || provenance.row(row, &|_| false).is_empty() {
            return Err(format!("{} has no line of input", program.row_name(row)));
        }
    }
    for column in 0..program.columns.len() {
        for (most, bound) in [(false, program.columns.lower[column]), (true, program.columns.upper[column])] {
            if bound.is_finite() {
                agree(&program.column_name(column), sum(&provenance.bound(column, most)), bound, 1e-9)?;
            }
        }
        if provenance.column(column).is_empty() {
            return Err(format!("{} has no line of input", program.column_name(column)));
        }
    }
    Ok(())
}

#[test]
fn sides_and_bounds_are_sums_of_products_of_input_figures() {
    law(64, ANY, is_made_of_input);
}

/// Whether what lines of input add and take is the aim.
pub fn adds_up(folder: &Folder) -> Result<(), String> {
    let run = planned(folder)?;
    let Some(rests) = run.trace().rests() else { return Ok(()) };
    // Each part is exact to the solver's tolerance, which large parts that cancel make large against the aim.
    agree(&rests.aim, rests.sum() / rests.whole().max(1.0), rests.value / rests.whole().max(1.0), 1e-6)
}

#[test]
fn what_lines_of_input_add_and_take_is_the_aim() {
    law(64, ANY, adds_up);
}
