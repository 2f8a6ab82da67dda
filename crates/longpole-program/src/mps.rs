//! The program in free MPS format, with full names, for any other solver.

use crate::Program;
use std::io::{self, Write};

/// Writes the program with one of its aims as the objective.
///
/// Blanks in names become underscores; everything else stays as it is in tables and reports.
///
/// # Errors
/// When writing fails.
///
/// # Panics
/// When there is no aim at that position.
pub fn write(program: &Program, aim: usize, out: &mut impl Write) -> io::Result<()> {
    let aim = &program.aims[aim];
    let name = |text: String| text.replace(char::is_whitespace, "_");
    let row_names: Vec<String> = (0..program.rows.len()).map(|row| name(program.row_name(row))).collect();
    writeln!(out, "* minimized: {}, in {}", aim.name, aim.unit)?;
    writeln!(out, "NAME longpole FREE")?;
    writeln!(out, "ROWS")?;
    writeln!(out, " N {}", aim.name)?;
    for (row, row_name) in row_names.iter().enumerate() {
        let (lower, upper) = (program.rows.lower[row], program.rows.upper[row]);
        let kind = match (lower == upper, lower.is_finite()) {
            (true, _) => 'E',
            (false, true) => 'G',
            (false, false) => 'L',
        };
        writeln!(out, " {kind} {row_name}")?;
    }
    writeln!(out, "COLUMNS")?;
    let columns = by_column(program);
    let costs = aim.costs(program.columns.len());
    for (column, entries) in columns.iter().enumerate() {
        let column_name = name(program.column_name(column));
        if costs[column] != 0.0 || entries.is_empty() {
            writeln!(out, " {column_name} {} {}", aim.name, costs[column])?;
        }
        for (row, value) in entries {
            writeln!(out, " {column_name} {} {value}", row_names[*row])?;
        }
    }
    writeln!(out, "RHS")?;
    for (row, row_name) in row_names.iter().enumerate() {
        let (lower, upper) = (program.rows.lower[row], program.rows.upper[row]);
        let side = if lower.is_finite() { lower } else { upper };
        if side != 0.0 {
            writeln!(out, " RHS {row_name} {side}")?;
        }
    }
    writeln!(out, "RANGES")?;
    for (row, row_name) in row_names.iter().enumerate() {
        let (lower, upper) = (program.rows.lower[row], program.rows.upper[row]);
        if lower.is_finite() && upper.is_finite() && lower != upper {
            writeln!(out, " RANGES {row_name} {}", upper - lower)?;
        }
    }
    writeln!(out, "BOUNDS")?;
    for column in 0..program.columns.len() {
        let (lower, upper) = (program.columns.lower[column], program.columns.upper[column]);
        let column_name = name(program.column_name(column));
        if lower == upper {
            writeln!(out, " FX BOUND {column_name} {lower}")?;
            continue;
        }
        if lower == f64::NEG_INFINITY {
            writeln!(out, " MI BOUND {column_name}")?;
        } else if lower != 0.0 {
            writeln!(out, " LO BOUND {column_name} {lower}")?;
        }
        if upper.is_finite() {
            writeln!(out, " UP BOUND {column_name} {upper}")?;
        }
    }
    writeln!(out, "ENDATA")
}

/// The entries turned round: for each column its rows and values.
fn by_column(program: &Program) -> Vec<Vec<(usize, f64)>> {
    let mut columns = vec![Vec::new(); program.columns.len()];
    for row in 0..program.rows.len() {
        for (column, value) in program.row(row) {
            columns[column].push((row, value));
        }
    }
    columns
}
