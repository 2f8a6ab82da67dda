//! A program with its whole numbers held as the plan decides them: which works are begun when. What is proved then is proved
//! among plans that begin the same works on the same days.

use crate::program::Program;
use longpole_base::calendar::add_days;
use longpole_model::Crisis;
use longpole_plan::Tables;
use std::collections::BTreeSet;

/// The program with whole numbers held, and how many there are; `None` if it has none.
pub(crate) fn decided(crisis: &Crisis, tables: &Tables, program: &Program) -> Option<(Program, usize)> {
    let n = program.columns.iter().filter(|column| column.is_whole).count();
    if n == 0 {
        return None;
    }
    let ones = ones(crisis, tables);
    let mut program = program.clone();
    for column in program.columns.iter_mut().filter(|column| column.is_whole) {
        let value = f64::from(u8::from(ones.contains(&column.name)));
        (column.least, column.most) = (value, value);
    }
    measure(&mut program);
    Some((program, n))
}

/// The names of whole columns that are one: works begun with a period, and works that are finished when one begins.
fn ones(crisis: &Crisis, tables: &Tables) -> BTreeSet<String> {
    // The format has no blanks in names.
    let name = |what: &str, work: &str, day: longpole_base::Date| {
        format!("{what}[{work},{day}]").replace(char::is_whitespace, "_")
    };
    let mut ones = BTreeSet::new();
    for row in &tables.works {
        let (Some(begins), Some(done)) = (row.begins, row.done) else { continue };
        ones.insert(name("start", row.work.as_str(), begins));
        if row.share_done.value() >= 1.0 {
            let periods = crisis.settings.grid.periods().iter();
            for period in periods.filter(|period| period.start >= add_days(done, 1)) {
                ones.insert(name("finished", row.work.as_str(), period.start));
            }
        }
    }
    ones
}

/// Columns that only measure how long works are waited for: where all else in a row is held, so are they.
fn measure(program: &mut Program) {
    let is_measure: Vec<bool> =
        program.columns.iter().map(|c| c.name.starts_with("wait[") || c.name.starts_with("makespan[")).collect();
    let mut rows: Vec<Vec<(usize, f64)>> = vec![Vec::new(); program.rows.len()];
    for (at, column) in program.columns.iter().enumerate() {
        column.entries.iter().for_each(|(row, value)| rows[*row].push((at, *value)));
    }
    // The days of works first, then the longest of these.
    for _ in 0..2 {
        for (row, terms) in rows.iter().enumerate() {
            let is_held = |at: usize| program.columns[at].least >= program.columns[at].most;
            let mut open = terms.iter().filter(|(at, _)| !is_held(*at));
            let (Some((at, value)), None) = (open.next(), open.next()) else { continue };
            if !is_measure[*at] {
                continue;
            }
            let rest: f64 =
                terms.iter().filter(|(other, _)| other != at).map(|(other, v)| v * program.columns[*other].least).sum();
            let (one, other) = ((program.sides[row].0 - rest) / value, (program.sides[row].1 - rest) / value);
            let column = &mut program.columns[*at];
            column.least = column.least.max(one.min(other)).min(column.most);
            column.most = column.most.min(one.max(other)).max(column.least);
        }
    }
}
