//! Limits in series: one alone gains little or nothing, since the next holds what it lets through.

use crate::Lead;
use crate::confirm::{Base, Pole};
use crate::ease::is_concave;
use longpole_explain::limits::Line;
use longpole_solve::{Again, Unsolved};
use longpole_timeline::forces::Fielded;

/// Limits that gain more together than apart.
#[derive(Clone, Debug)]
pub struct Together {
    /// The lines, in the order in which each was found to hold what the ones before let through.
    pub lines: Vec<Line>,
    /// What they gain when all are gone.
    pub gain: f64,
    /// What each gains when it alone is gone, added up.
    pub apart: f64,
}

/// Limits in series that are followed at most.
const MOST_IN_SERIES: usize = 4;

/// Part of the whole gain that must be lost by acting alone for limits to be named together.
const WORTH_NAMING: f64 = 0.1;

/// Poles whose next one is worth trying out with them.
pub fn leads(forces: &[Fielded], poles: &[Pole]) -> Vec<Lead> {
    let next = |pole: &Pole| pole.lifted.as_ref().and_then(|lifted| lifted.next.map(|next| next.line));
    let leads = poles.iter().filter_map(|pole| Some(vec![pole.priced.line, next(pole)?]));
    let mut seen: Vec<Lead> = Vec::new();
    leads
        .filter(|lead| lead.iter().all(|line| is_concave(forces, *line)))
        .filter(|lead| {
            let mut lines = lead.clone();
            lines.sort();
            let is_new = !seen.contains(&lines);
            seen.push(lines);
            is_new
        })
        .collect()
}

/// The largest loss of acting alone first, each set once.
pub fn tidy(found: &mut Vec<Together>) {
    found.sort_by(|a, b| (b.gain - b.apart).total_cmp(&(a.gain - a.apart)).then(a.lines.cmp(&b.lines)));
    let mut seen: Vec<Vec<Line>> = Vec::new();
    found.retain(|set| {
        let mut lines = set.lines.clone();
        lines.sort();
        let is_new = !seen.contains(&lines);
        seen.push(lines);
        is_new
    });
}

impl Base<'_> {
    /// Follows limits in series until they gain something together, or a few have been tried.
    ///
    /// # Errors
    /// When a solve has no answer.
    pub fn together(&self, again: &mut Again<'_>, lead: &Lead, poles: &[Pole]) -> Result<Option<Together>, Unsolved> {
        // Nobody gains more than all there is: what gains that apart gains no more together.
        let apart = lead.iter().map(|line| known_alone(*line, poles)).sum::<Option<f64>>();
        if apart.is_some_and(|apart| apart >= (1.0 - WORTH_NAMING) * self.optimum) {
            return Ok(None);
        }
        let mut lines = lead.clone();
        loop {
            let Some(tried) = self.lift(again, &lines)? else { return Ok(None) };
            let gain = self.gain(&tried.answer);
            let mut apart = 0.0;
            for line in &lines {
                apart += self.alone(again, *line, poles)?;
            }
            if gain - apart > WORTH_NAMING * gain + self.noise() {
                return Ok(Some(Together { lines, gain, apart }));
            }
            let next = tried.point().lines().into_iter().map(|next| next.line).find(|line| !lines.contains(line));
            // What already gains need not be followed further.
            let (Some(next), true) = (next, gain <= 1e-6 * self.optimum && lines.len() < MOST_IN_SERIES) else {
                return Ok(None);
            };
            lines.push(next);
        }
    }

    /// What a line gains when it alone is gone.
    fn alone(&self, again: &mut Again<'_>, line: Line, poles: &[Pole]) -> Result<f64, Unsolved> {
        match known_alone(line, poles) {
            Some(gain) => Ok(gain),
            None => Ok(self.lift(again, &[line])?.map_or(0.0, |tried| self.gain(&tried.answer))),
        }
    }
}

/// What a line gains when it alone is gone, if that was found out already.
fn known_alone(line: Line, poles: &[Pole]) -> Option<f64> {
    poles.iter().find(|pole| pole.priced.line == line)?.lifted.as_ref().map(|lifted| lifted.gain)
}
