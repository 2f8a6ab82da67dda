//! Following somebody who moves a limit bit by bit: each solve goes on from the answer before, not from the first vertex.
//!
//! The instance stays as the last answer left it, with its factorization; only bounds and sides that move are put into it, and
//! dual simplex mends the vertex. Optima are those of any other solve; which of several equally good points is found depends on
//! the way there.

use super::changes::{Changes, Moved};
use super::{Again, Answer, LINES_PER_DUAL_STEP, cold, lower, read};
use crate::highs::{Simplex, Status};
use crate::{Unsolved, unsolved};
use longpole_program::Program;

impl Again<'_> {
    /// Solves a program like the first, from the answer that was found last in this way.
    ///
    /// # Errors
    /// When the rows quarrel, somebody interrupts, or the solver fails.
    pub fn follow(&mut self, changed: &Program) -> Result<Answer, Unsolved> {
        let goes_lower = (0..self.vertex.aim).any(|aim| lower(changed.least(aim), self.reached[aim]));
        if goes_lower || !changed.is_shaped_like(self.program) {
            return self.solve(changed);
        }
        let changes = Changes::between((self.program, &self.face), changed, &self.scaling, &self.scaled);
        if changes.has_other_numbers() {
            return self.solve(changed);
        }
        match &self.followed {
            // Back where it began.
            _ if changes.is_empty() => {
                self.settle();
                self.highs.forget();
                self.highs.set_basis(&self.vertex.basis);
            }
            Some(before) => before.restore(&changes, &mut self.highs),
            None => {
                self.highs.forget();
                self.highs.set_basis(&self.vertex.basis);
            }
        }
        changes.set(&mut self.highs, Moved::now);
        self.followed = Some(changes);
        let most = self.vertex.basis.len() / LINES_PER_DUAL_STEP + super::FREE_STEPS;
        let mut status = self.highs.go_on(None, Simplex::Dual, most as i32);
        let steps = self.highs.info("simplex_iteration_count").max(0);
        let is_cold = status == Status::Limit;
        if is_cold {
            // A jump. The vertex found from nothing is as good a start for the next question as any.
            status = cold(&mut self.highs, status);
        }
        if status != Status::Optimal {
            return Err(unsolved(status, "following"));
        }
        Ok(read(&self.highs, changed, &self.scaling, self.vertex.aim, self.costs.1, (steps, is_cold)))
    }

    /// Puts back what following changed.
    pub(super) fn settle(&mut self) {
        if let Some(changes) = self.followed.take() {
            changes.undo(&mut self.highs, &self.scaled, &self.costs.0);
        }
    }
}
