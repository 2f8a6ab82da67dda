//! Whole numbers out of a relaxation, without solving: what leans towards being begun is begun, one after the other, as soon as
//! rows of whole columns alone allow.
//!
//! **A group** are columns of which at most one may be one, in the order of their positions: the beginnings of a work. A row that
//! says so makes one; a column in no such row is a group of its own. **Earliest first:** groups are taken in the order of where their
//! middle lies in the relaxation, and each is given the first of its columns, from where the relaxation has begun so much of it, with
//! which no row is broken by what was decided before. One for which there is none yet, since it waits for others, is tried again
//! when these are decided. This is list scheduling by the midpoints of a relaxation.
//!
//! What comes out keeps rows of whole columns only: whether everything else can follow is for a solve to say, and how good it is
//! for the bound of the relaxation.

use longpole_program::Program;
use std::collections::BTreeSet;

/// A value this near to nothing is none.
const NOTHING: f64 = 1e-6;

/// Part of a row by which it may be broken: rounding.
const ROUNDING: f64 = 1e-9;

/// The groups of a program, and the rows that bind them.
pub(crate) struct Groups {
    /// Columns of each group.
    members: Vec<Vec<usize>>,
    /// By whole column the rows in which it stands, with its entry.
    rows: Vec<Vec<(usize, f64)>>,
    /// By row the most that whole columns may come to, everything else as low as it can be.
    room: Vec<f64>,
}

impl Groups {
    /// The groups of the columns that are not decided.
    pub fn of(program: &Program) -> Self {
        let columns = &program.columns;
        let mut is_open = vec![false; columns.len()];
        for column in program.whole.iter().map(|column| *column as usize) {
            is_open[column] = columns.lower[column] < columns.upper[column];
        }
        let mut left: BTreeSet<usize> = (0..columns.len()).filter(|column| is_open[*column]).collect();
        let (mut members, mut rows) = (Vec::new(), vec![Vec::new(); columns.len()]);
        let mut room = vec![f64::INFINITY; program.rows.len()];
        for (row, room) in room.iter_mut().enumerate() {
            let mut least_of_others = 0.0;
            let mut binds = false;
            for (column, entry) in program.row(row) {
                if is_open[column] {
                    binds = true;
                } else {
                    let bounds = if entry > 0.0 { columns.lower[column] } else { columns.upper[column] };
                    least_of_others += entry * bounds;
                }
            }
            if !binds {
                continue;
            }
            *room = program.rows.upper[row] - least_of_others;
            program.row(row).filter(|(column, _)| is_open[*column]).for_each(|(column, entry)| {
                rows[column].push((row, entry));
            });
            let one_of_all =
                program.rows.upper[row] == 1.0 && program.row(row).all(|(c, entry)| is_open[c] && entry == 1.0);
            let group: Vec<usize> =
                program.row(row).map(|(column, _)| column).filter(|column| one_of_all && left.remove(column)).collect();
            if !group.is_empty() {
                members.push(group);
            }
        }
        members.extend(left.into_iter().map(|column| vec![column]));
        Self { members, rows, room }
    }

    /// Decides every group: the columns that are one. Groups of which the relaxation has less than a part in all are left
    /// out; the others are begun where the relaxation has reached another part of what it has of them, or as soon after
    /// that as they can be.
    pub fn decided(&self, relaxed: &[f64], (part, reached): (f64, f64)) -> BTreeSet<usize> {
        let mut waiting: Vec<(f64, &[usize])> = Vec::new();
        for group in &self.members {
            let total: f64 = group.iter().map(|column| relaxed[*column]).sum();
            if total >= part {
                let middle =
                    group.iter().enumerate().map(|(at, column)| at as f64 * relaxed[*column]).sum::<f64>() / total;
                let mut so_far = 0.0;
                let is_reached = |column: &usize| {
                    so_far += relaxed[*column];
                    so_far > (reached * total).max(NOTHING)
                };
                let first = group.iter().position(is_reached).unwrap_or(0);
                waiting.push((middle - total, &group[first..]));
            }
        }
        waiting.sort_by(|one, other| one.0.total_cmp(&other.0));
        let mut activity = vec![0.0; self.room.len()];
        let mut chosen = BTreeSet::new();
        let mut goes_on = true;
        while std::mem::take(&mut goes_on) {
            waiting.retain(|(_, group)| {
                let Some(column) = group.iter().find(|column| self.fits(**column, &activity)) else { return true };
                for (row, entry) in &self.rows[*column] {
                    activity[*row] += entry;
                }
                chosen.insert(*column);
                goes_on = true;
                false
            });
        }
        chosen
    }

    /// Whether no row is broken by a column, with what was decided before.
    fn fits(&self, column: usize, activity: &[f64]) -> bool {
        self.rows[column].iter().all(|(row, entry)| {
            let room = self.room[*row];
            *entry <= 0.0 || activity[*row] + entry <= room + ROUNDING * room.abs().max(1.0)
        })
    }
}
