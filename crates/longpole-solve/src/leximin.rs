//! The largest of several as small as can be; then the largest of the others.
//!
//! **A round** finds the largest level L that cannot be helped. A level whose limit has a price there is stuck: it is at L
//! in every plan that is as good. **Who else is stuck** of those who lie there is found out: with nobody above L, the sum of
//! all who may be is made small. Whoever comes to lie below was not stuck; the sum of the others is made small again,
//! until none of them comes lower. The stuck are held at what they have, with the face on which the optimum lies. Faces
//! are held as those of other aims are: bounds on sums would leave the solver slivers to work in. The others go on, until
//! nobody is left or nobody is short.
//!
//! After [`MOST_ROUNDS`] the rest may be as high as the last round left them, and later aims do what they can for them.

use crate::Unsolved;
use crate::highs::{Highs, Point};
use crate::lexicographic::{FACE_TOLERANCE, Session};
use longpole_program::Level;

/// Levels below this are nothing.
const NOTHING: f64 = 1e-9;

/// Room above the largest while it is found out who is stuck: without any, rounding may leave no feasible point.
const SLACK: f64 = 1e-8;

/// Levels that differ by less are alike.
const ALIKE: f64 = 1e-6;

/// Steps of primal simplex from the last vertex after which a solve from nothing is quicker. Faces are tight after a few
/// rounds, and a start from nothing is slow on them.
pub(crate) const MOST_STEPS: i32 = 5000;

/// Rounds after which the rest is left as it is.
const MOST_ROUNDS: usize = 12;

impl Session<'_> {
    /// Settles all levels of an aim that is at its optimum, and leaves the aim's column at that.
    pub(crate) fn settle(&mut self, highs: &mut Highs<'_>, aim: usize, optimum: Point) -> Result<Point, Unsolved> {
        let program = self.program;
        let name = &program.aims[aim].name;
        let column = program.aims[aim].lines[0].columns[0] as usize;
        let costs = self.costs[aim].0.clone();
        let bounds = (self.columns.0[column], self.columns.1[column]);
        let first = optimum.values[column];
        let mut open: Vec<Level> = program.aims[aim].levels.clone();
        let mut point = optimum;
        for round in 1.. {
            let largest = point.values[column];
            if largest <= NOTHING || round == MOST_ROUNDS {
                self.let_go(highs, &open, |_| (0.0, largest.max(0.0)));
                break;
            }
            let has_price = |level: &&Level| point.duals[level.row].abs() > FACE_TOLERANCE;
            let mut stuck: Vec<Level> = open.iter().filter(has_price).copied().collect();
            let lies_there = |level: &&Level| !has_price(level) && is_at(level, largest, &point);
            let perhaps: Vec<Level> = open.iter().filter(lies_there).copied().collect();
            let mut at = point;
            if !perhaps.is_empty() {
                self.set_column(highs, column, (bounds.0, largest + SLACK));
                if let Some((others, point)) = self.stuck(highs, &stuck, perhaps, largest, name)? {
                    stuck.extend(others);
                    at = point;
                }
            }
            open.retain(|level| !stuck.contains(level));
            // The aim's column and the rows of the stuck are no part of the face that stays.
            at.reduced_costs[column] = 0.0;
            for level in &stuck {
                at.duals[level.row] = 0.0;
            }
            self.let_go(highs, &stuck, |level| (at.values[level.column], at.values[level.column]));
            self.hold_face(highs, &at);
            self.set_column(highs, column, bounds);
            highs.set_costs(&costs);
            if open.is_empty() {
                break;
            }
            self.again(highs, name)?;
            point = highs.point();
        }
        // No row ties the aim's column any more: it stands for what the largest was.
        highs.set_costs(&costs);
        self.set_column(highs, column, (first, first));
        self.again(highs, name)?;
        Ok(highs.point())
    }

    /// Those levels that cannot lie below the largest either, and a point at which the sum of all that cannot is least;
    /// `None` if they can.
    fn stuck(
        &mut self,
        highs: &mut Highs<'_>,
        surely: &[Level],
        mut perhaps: Vec<Level>,
        largest: f64,
        name: &str,
    ) -> Result<Option<(Vec<Level>, Point)>, Unsolved> {
        while !perhaps.is_empty() {
            let mut sum = vec![0.0; self.program.columns.len()];
            for level in surely.iter().chain(&perhaps) {
                sum[level.column] = 1.0;
            }
            highs.set_costs(&sum);
            self.again(highs, name)?;
            let point = highs.point();
            let before = perhaps.len();
            perhaps.retain(|level| is_at(level, largest, &point));
            if perhaps.len() == before {
                return Ok(Some((perhaps, point)));
            }
        }
        Ok(None)
    }

    /// Gives levels bounds of their own, and lets go of the rows that kept them below the aim.
    fn let_go(&mut self, highs: &mut Highs<'_>, levels: &[Level], bounds: impl Fn(&Level) -> (f64, f64)) {
        let (mut rows, mut columns, mut least, mut most) = (vec![], vec![], vec![], vec![]);
        for level in levels {
            (self.rows.0[level.row], self.rows.1[level.row]) = (f64::NEG_INFINITY, f64::INFINITY);
            rows.push(level.row as i32);
            let (lower, upper) = bounds(level);
            (self.columns.0[level.column], self.columns.1[level.column]) = (lower.max(0.0), upper.max(0.0));
            columns.push(level.column as i32);
            least.push(lower.max(0.0));
            most.push(upper.max(0.0));
        }
        highs.set_column_bounds(&columns, &least, &most);
        highs.set_row_bounds(&rows, &vec![f64::NEG_INFINITY; rows.len()], &vec![f64::INFINITY; rows.len()]);
    }

    fn set_column(&mut self, highs: &mut Highs<'_>, column: usize, (lower, upper): (f64, f64)) {
        (self.columns.0[column], self.columns.1[column]) = (lower, upper);
        highs.set_column_bounds(&[column as i32], &[lower], &[upper]);
    }

    fn again(&mut self, highs: &mut Highs<'_>, what: &str) -> Result<(), Unsolved> {
        if !self.go_on(highs, what, MOST_STEPS)? {
            self.solve(highs, what)?;
        }
        // Where the last run tells no vertex, the one before is still a start.
        self.basis = highs.basis().or(self.basis.take());
        Ok(())
    }
}

/// Whether a level lies as high as the largest.
fn is_at(level: &Level, largest: f64, point: &Point) -> bool {
    point.values[level.column] > largest - ALIKE
}
