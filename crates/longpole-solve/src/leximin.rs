//! The largest of several as small as can be; then the largest of the others.
//!
//! A level whose limit has a price at the optimum is there in every plan that is as good: it is held at what it has, and
//! with it the face on which the optimum lies. The limits of the others go on, until nobody is left or nobody is short
//! any more. Faces are held as those of other aims are: bounds on sums would leave the solver slivers to work in.

use crate::Unsolved;
use crate::highs::{Highs, Point};
use crate::lexicographic::{FACE_TOLERANCE, Session};
use longpole_program::Level;

/// Levels below this are nothing.
const NOTHING: f64 = 1e-9;

impl Session<'_> {
    /// Settles all levels of an aim that is at its optimum, and leaves the aim's column at that.
    pub(crate) fn settle(&mut self, highs: &mut Highs<'_>, aim: usize, optimum: Point) -> Result<Point, Unsolved> {
        let program = self.program;
        let name = &program.aims[aim].name;
        let column = program.aims[aim].lines[0].columns[0] as usize;
        let first = optimum.values[column];
        let mut open: Vec<Level> = program.aims[aim].levels.clone();
        let mut point = optimum;
        while !open.is_empty() {
            let largest = point.values[column];
            if std::env::var_os("LP_T").is_some() {
                eprintln!("round: {} open, largest {largest}, {:?}", open.len(), std::time::SystemTime::now());
            }
            let is_settled = |level: &Level| point.duals[level.row].abs() > FACE_TOLERANCE;
            let (mut settled, mut others): (Vec<Level>, Vec<Level>) = open.iter().partition(|level| is_settled(level));
            if settled.is_empty() || largest <= NOTHING {
                // Nothing is left to be made smaller.
                settled.append(&mut others);
            }
            self.let_go(highs, &settled, &mut point);
            open = others;
            self.again(highs, name)?;
            point = highs.point();
        }
        // No row ties the aim's column any more: it stands for what the largest was.
        self.columns.0[column] = first;
        self.columns.1[column] = first;
        highs.set_column_bounds(&[column as i32], &[first], &[first]);
        self.again(highs, name)?;
        Ok(highs.point())
    }

    /// Holds levels at what they have, with the face they lie on, and lets go of the rows that kept them below the aim.
    fn let_go(&mut self, highs: &mut Highs<'_>, levels: &[Level], point: &mut Point) {
        let mut rows = Vec::with_capacity(levels.len());
        for level in levels {
            // The row is no part of the face that stays.
            point.duals[level.row] = 0.0;
            (self.rows.0[level.row], self.rows.1[level.row]) = (f64::NEG_INFINITY, f64::INFINITY);
            rows.push(level.row as i32);
            let value = point.values[level.column].max(0.0);
            (self.columns.0[level.column], self.columns.1[level.column]) = (value, value);
            highs.set_column_bounds(&[level.column as i32], &[value], &[value]);
        }
        highs.set_row_bounds(&rows, &vec![f64::NEG_INFINITY; rows.len()], &vec![f64::INFINITY; rows.len()]);
        self.hold_face(highs, point);
    }

    fn again(&mut self, highs: &mut Highs<'_>, what: &str) -> Result<(), Unsolved> {
        self.basis = highs.basis();
        if self.mend(highs, what)? { Ok(()) } else { self.solve(highs, what) }
    }
}
