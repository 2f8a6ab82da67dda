//! What earmarked money would gain people if it were free.

use crate::confirm::Base;
use crate::ease::waits_for;
use longpole_explain::limits::{Line, MONEY_UNIT};
use longpole_formulate::Formulation;
use longpole_formulate::money::counted;
use longpole_model::Crisis;
use longpole_needs::Needs;
use longpole_solve::{Options, Solution, Unsolved, again};

/// Money, in the plan's currency, of which is asked what it would gain: a million.
pub const MILLION: f64 = 1e6;

/// A tied fund with a part of it set free.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Untied {
    /// The fund, by position.
    pub fund: usize,
    /// The aim under which people gain, by position.
    pub aim: usize,
    /// What is set free: a million, or all of it if that is less.
    pub amount: f64,
    /// What that gains under the first aim that people are short under.
    pub gain: f64,
}

/// What a million of each fund that is tied to sectors or places would gain if it were tied to nothing, by solving again;
/// none if nobody is short, or nothing is tied. Another million need not gain as much.
///
/// # Errors
/// When a solve has no answer.
pub fn untied(
    crisis: &Crisis,
    needs: &Needs,
    formulation: &Formulation,
    solution: &Solution,
    options: Options<'_>,
) -> Result<Vec<Untied>, Unsolved> {
    let Some((base, vertex)) = Base::of(crisis, needs, formulation, solution) else { return Ok(Vec::new()) };
    let priced = base.point.lines();
    let mut found: Vec<Untied> = Vec::new();
    let mut asked: Vec<usize> = Vec::new();
    for (fund, row) in counted(crisis).filter(|(_, row)| !row.sectors.is_empty() || !row.places.is_empty()) {
        // What the price does not promise is not there; but no price tells what a force would lack.
        let has_price = priced.iter().any(|priced| priced.line == Line::Earmark(fund) && priced.gain > 0.0);
        if row.amount.value() > 0.0 && (has_price || formulation.forces.iter().any(|force| waits_for(force, fund))) {
            asked.push(found.len());
        }
        found.push(Untied { fund, aim: base.point.aim, amount: crisis.fund_amount(fund).min(MILLION), gain: 0.0 });
    }
    if asked.is_empty() {
        return Ok(found);
    }
    again(&formulation.program, vertex, options, |again| {
        for at in asked {
            let Untied { fund, amount, .. } = found[at];
            let tried = base.try_out(again, &[(Line::Earmark(fund), amount / MONEY_UNIT)])?;
            found[at].gain = base.gain(&tried.answer);
        }
        Ok(found)
    })?
}
