//! The long pole alone: the limit that gains most when it is gone, as [`poles`](crate::poles) would rank it first.
//!
//! Every leading limit is tried out, but only for what there is to gain when it is gone; how far easing it reaches is
//! found out for the one that gains most.

use crate::Poles;
use crate::candidates;
use crate::confirm::{Base, Tried};
use longpole_explain::limits::Priced;
use longpole_formulate::Formulation;
use longpole_model::Crisis;
use longpole_needs::Needs;
use longpole_solve::{Options, Solution, Unsolved, again};

/// Finds the long pole among so many of the leading limits. `None` if no aim has prices: everything is met, or the solve
/// was a weighted one. Works on one thread.
///
/// # Errors
/// When a solve has no answer.
pub fn leader(
    crisis: &Crisis,
    needs: &Needs,
    formulation: &Formulation,
    solution: &Solution,
    most: usize,
    options: Options<'_>,
) -> Result<Option<Poles>, Unsolved> {
    let Some((base, vertex)) = Base::of(crisis, needs, formulation, solution) else { return Ok(None) };
    let candidates = candidates::of(&base);
    let chosen = candidates::choose(&candidates, most);
    let pole = again(&formulation.program, vertex, options, |again| {
        let mut first: Option<(f64, Priced, Option<Tried>)> = None;
        for priced in &chosen {
            again.afresh();
            let lifted = base.lift(again, &[priced.line])?;
            let worth = match &lifted {
                Some(tried) => base.gain(&tried.answer),
                // What cannot be thought away is worth its first unit.
                None => base.gain(&base.try_out(again, &[(priced.line, 1.0)])?.answer),
            };
            let is_first = first
                .as_ref()
                .is_none_or(|(most, known, _)| worth > *most || (worth == *most && priced.line < known.line));
            if is_first {
                first = Some((worth, *priced, lifted));
            }
        }
        let first = first.filter(|(worth, priced, _)| base.holds_back(*priced, *worth));
        first.map(|(_, priced, lifted)| base.confirm(again, priced, lifted, false)).transpose()
    })??;
    let untried = candidates::untried(&candidates, &chosen);
    let poles = pole.into_iter().collect();
    Ok(Some(Poles { aim: base.point.aim, optimum: base.optimum, poles, together: Vec::new(), untried }))
}
