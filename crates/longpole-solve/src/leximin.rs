//! The largest of several as small as can be; then the largest of the others.
//!
//! A level whose limit has a price at the optimum is there in every plan that is as good: it is held at what it has, and
//! with it the face on which the optimum lies. Faces are held as those of other aims are: bounds on sums would leave the
//! solver slivers to work in. The limits of the others go on, until nobody is left or nobody is short any more.
//!
//! Two shortcuts keep this from taking a round for every level. Where a round ends as high as the one before, all that
//! lie there are settled together; and after [`MOST_ROUNDS`] the rest may be as high as the last round left them. Those
//! are held below, not at, what they have: later aims may still do better for them.

use crate::Unsolved;
use crate::highs::{Highs, Point};
use crate::lexicographic::{FACE_TOLERANCE, Session};
use longpole_program::Level;

/// Levels below this are nothing.
const NOTHING: f64 = 1e-9;

/// Rounds whose ends differ by less ended alike.
const ALIKE: f64 = 1e-6;

/// Rounds after which the rest is left as it is.
const MOST_ROUNDS: usize = 12;

impl Session<'_> {
    /// Settles all levels of an aim that is at its optimum, and leaves the aim's column at that.
    pub(crate) fn settle(&mut self, highs: &mut Highs<'_>, aim: usize, optimum: Point) -> Result<Point, Unsolved> {
        let program = self.program;
        let name = &program.aims[aim].name;
        let column = program.aims[aim].lines[0].columns[0] as usize;
        let first = optimum.values[column];
        let mut open: Vec<Level> = program.aims[aim].levels.clone();
        let mut point = optimum;
        let mut before = f64::INFINITY;
        for round in 1.. {
            let largest = point.values[column];
            let has_price = |level: &&Level| point.duals[level.row].abs() > FACE_TOLERANCE;
            let settled: Vec<Level> = open.iter().filter(has_price).copied().collect();
            open.retain(|level| !settled.contains(level));
            let is_last = settled.is_empty() || largest <= NOTHING || round == MOST_ROUNDS;
            let is_alike = before - largest < ALIKE;
            let lies_there = |level: &Level| is_last || (is_alike && point.values[level.column] > largest - ALIKE);
            let capped: Vec<Level> = open.iter().filter(|level| lies_there(level)).copied().collect();
            open.retain(|level| !capped.contains(level));
            self.let_go(highs, &settled, &capped, &mut point);
            if open.is_empty() {
                break;
            }
            self.again(highs, name)?;
            (point, before) = (highs.point(), largest);
        }
        // No row ties the aim's column any more: it stands for what the largest was.
        self.columns.0[column] = first;
        self.columns.1[column] = first;
        highs.set_column_bounds(&[column as i32], &[first], &[first]);
        self.again(highs, name)?;
        Ok(highs.point())
    }

    /// Holds levels at what they have, with the face they lie on, others at most there, and lets go of the rows that kept
    /// them below the aim.
    fn let_go(&mut self, highs: &mut Highs<'_>, settled: &[Level], capped: &[Level], point: &mut Point) {
        let (mut rows, mut columns, mut least, mut most) = (vec![], vec![], vec![], vec![]);
        for (level, is_settled) in settled.iter().map(|level| (level, true)).chain(capped.iter().map(|c| (c, false))) {
            // The row is no part of the face that stays.
            point.duals[level.row] = 0.0;
            (self.rows.0[level.row], self.rows.1[level.row]) = (f64::NEG_INFINITY, f64::INFINITY);
            rows.push(level.row as i32);
            let value = point.values[level.column].max(0.0);
            let bounds = (if is_settled { value } else { 0.0 }, value);
            (self.columns.0[level.column], self.columns.1[level.column]) = bounds;
            columns.push(level.column as i32);
            least.push(bounds.0);
            most.push(bounds.1);
        }
        highs.set_column_bounds(&columns, &least, &most);
        highs.set_row_bounds(&rows, &vec![f64::NEG_INFINITY; rows.len()], &vec![f64::INFINITY; rows.len()]);
        self.hold_face(highs, point);
    }

    fn again(&mut self, highs: &mut Highs<'_>, what: &str) -> Result<(), Unsolved> {
        self.basis = highs.basis();
        if self.mend(highs, what)? { Ok(()) } else { self.solve(highs, what) }
    }
}
