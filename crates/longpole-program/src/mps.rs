//! The program in free MPS format, with full names, for any other solver.

use crate::Program;
use std::io::{self, Write};

/// Writes the program with one of its aims as the objective. The other aims follow as free rows, which solvers leave
/// aside, so that one file is enough to look at all of them.
///
/// Blanks in names become underscores; everything else stays as it is in tables and reports.
///
/// # Errors
/// When writing fails.
///
/// # Panics
/// When there is no aim at that position.
pub fn write(program: &Program, aim: usize, out: &mut impl Write) -> io::Result<()> {
    let objective = &program.aims[aim];
    let others = program.aims.iter().enumerate().filter(|(other, _)| *other != aim).map(|(_, aim)| aim);
    let aims: Vec<_> = std::iter::once(objective).chain(others).collect();
    let name = |text: String| text.replace(char::is_whitespace, "_");
    let row_names: Vec<String> = (0..program.rows.len()).map(|row| name(program.row_name(row))).collect();
    writeln!(out, "* minimized: {}, in {}", objective.name, objective.unit)?;
    writeln!(out, "NAME longpole FREE")?;
    writeln!(out, "ROWS")?;
    for aim in &aims {
        writeln!(out, " N {}", aim.name)?;
    }
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
    let costs: Vec<Vec<f64>> = aims.iter().map(|aim| aim.costs(program.columns.len())).collect();
    let mut is_whole = vec![false; columns.len()];
    program.whole.iter().for_each(|column| is_whole[*column as usize] = true);
    for (column, entries) in columns.iter().enumerate() {
        if is_whole[column] && (column == 0 || !is_whole[column - 1]) {
            writeln!(out, " MARKER 'MARKER' 'INTORG'")?;
        }
        let column_name = name(program.column_name(column));
        for (number, (aim, costs)) in aims.iter().zip(&costs).enumerate() {
            // A column in no row is named with the objective, so that it is there at all.
            if costs[column] != 0.0 || (number == 0 && entries.is_empty()) {
                writeln!(out, " {column_name} {} {}", aim.name, costs[column])?;
            }
        }
        for (row, value) in entries {
            writeln!(out, " {column_name} {} {value}", row_names[*row])?;
        }
        if is_whole[column] && is_whole.get(column + 1) != Some(&true) {
            writeln!(out, " MARKER 'MARKER' 'INTEND'")?;
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
