//! The program in LP format, for people: one line per row, with full names.

use crate::Program;
use std::io::{self, Write};

/// Writes the program with one of its aims as the objective.
///
/// The format keeps some signs for itself; in names `[ ]` become `( )`, `-` becomes `~` and other such signs `_`.
///
/// # Errors
/// When writing fails.
///
/// # Panics
/// When there is no aim at that position.
pub fn write(program: &Program, aim: usize, out: &mut impl Write) -> io::Result<()> {
    let aim = &program.aims[aim];
    let columns: Vec<String> = (0..program.columns.len()).map(|column| plain(&program.column_name(column))).collect();
    writeln!(out, "\\ minimized: {}, in {}", aim.name, aim.unit)?;
    writeln!(out, "Minimize")?;
    write!(out, " {}:", plain(&aim.name))?;
    let costs = aim.costs(program.columns.len());
    for (column, cost) in costs.iter().enumerate().filter(|(_, cost)| **cost != 0.0) {
        write!(out, " {} {}", signed(*cost), columns[column])?;
    }
    writeln!(out, "\nSubject To")?;
    for row in 0..program.rows.len() {
        let (lower, upper) = (program.rows.lower[row], program.rows.upper[row]);
        let row_name = plain(&program.row_name(row));
        let sides: &[(&str, &str, f64)] = if lower == upper {
            &[("", "=", lower)]
        } else if lower.is_finite() && upper.is_finite() {
            &[("least~", ">=", lower), ("most~", "<=", upper)]
        } else if lower.is_finite() {
            &[("", ">=", lower)]
        } else {
            &[("", "<=", upper)]
        };
        for (prefix, sign, side) in sides {
            write!(out, " {prefix}{row_name}:")?;
            for (column, value) in program.row(row) {
                write!(out, " {} {}", signed(value), columns[column])?;
            }
            writeln!(out, " {sign} {side}")?;
        }
    }
    writeln!(out, "Bounds")?;
    for (column, column_name) in columns.iter().enumerate() {
        let (lower, upper) = (program.columns.lower[column], program.columns.upper[column]);
        if lower == upper {
            writeln!(out, " {column_name} = {lower}")?;
        } else if lower == f64::NEG_INFINITY && upper == f64::INFINITY {
            writeln!(out, " {column_name} free")?;
        } else if upper.is_finite() {
            let least = if lower.is_finite() { lower.to_string() } else { "-inf".into() };
            writeln!(out, " {least} <= {column_name} <= {upper}")?;
        } else if lower != 0.0 {
            writeln!(out, " {column_name} >= {lower}")?;
        }
    }
    if !program.whole.is_empty() {
        writeln!(out, "General")?;
        for column in &program.whole {
            writeln!(out, " {}", columns[*column as usize])?;
        }
    }
    writeln!(out, "End")
}

fn signed(value: f64) -> String {
    if value < 0.0 { format!("- {}", -value) } else { format!("+ {value}") }
}

/// A name without the signs that the format keeps for itself.
fn plain(name: &str) -> String {
    name.chars()
        .map(|c| match c {
            '[' => '(',
            ']' => ')',
            '-' => '~',
            '+' | '*' | '/' | '<' | '>' | '=' | ':' | '^' | '\\' => '_',
            c if c.is_whitespace() => '_',
            c => c,
        })
        .collect()
}
