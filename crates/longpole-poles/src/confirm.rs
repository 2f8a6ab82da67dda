//! One limit, confirmed: what its first unit gains, how long that rate holds, what there is to gain at all, who gains it,
//! and which limit holds people back then.

use crate::candidates::NOTHING;
use crate::ease::{all_eased, gone, is_concave};
use crate::gains::{Gain, gains};
use longpole_base::Diagnostics;
use longpole_explain::limits::{Line, Priceable, Priced};
use longpole_formulate::{Formulation, formulate};
use longpole_model::Crisis;
use longpole_needs::Needs;
use longpole_solve::{Again, Answer, Solution, Unsolved, Vertex};
use longpole_timeline::forces::Fielded;

/// The plan that is questioned.
pub struct Base<'a> {
    /// The crisis.
    pub crisis: &'a Crisis,
    /// Who needs what.
    pub needs: &'a Needs,
    /// The point with its prices.
    pub point: Priceable<'a>,
    /// The aim's optimum.
    pub optimum: f64,
}

/// A limit, confirmed.
#[derive(Clone, Debug)]
pub struct Pole {
    /// The line, with its price.
    pub priced: Priced,
    /// The aim that gains, by position.
    pub aim: usize,
    /// Units that were eased first: one, or what there is of less than one.
    pub units: f64,
    /// What they gain.
    pub gain: f64,
    /// Units up to which every one gains as much as the price says. `None` if not even the first does, or where that was
    /// not looked for: gains need not fall with every unit.
    pub holds_to: Option<f64>,
    /// What there is to gain when the limit is gone; `None` if it cannot be thought away.
    pub lifted: Option<Lifted>,
}

/// A limit thought away.
#[derive(Clone, Debug)]
pub struct Lifted {
    /// What is gained.
    pub gain: f64,
    /// Units of easing that suffice for it, but for a thousandth; `None` where that was not looked for.
    pub enough: Option<f64>,
    /// Who gains, the most first.
    pub gains: Vec<Gain>,
    /// What holds people back most then.
    pub next: Option<Priced>,
}

/// A changed crisis, its program and the answer to it.
pub struct Tried {
    /// The crisis.
    pub crisis: Crisis,
    /// Its program.
    pub formulation: Formulation,
    /// The answer.
    pub answer: Answer,
}

impl Tried {
    /// The point of the answer.
    pub fn point(&self) -> Priceable<'_> {
        Priceable::answer(&self.crisis, &self.formulation, &self.answer)
    }
}

/// Times that a large figure is made larger until the limit is seen to be gone.
const MOST_WIDENINGS: usize = 6;

/// By how much.
const WIDENING: f64 = 30.0;

/// Part of a gain by which it may fall short of its price for the price to hold: the solver's precision.
const RATE: f64 = 1e-7;

/// Part of what there is to gain that may be missing where units suffice.
const ENOUGH: f64 = 1e-3;

/// Solves after which a rate that has not been found is left open.
const MOST_STEPS: usize = 12;

impl<'a> Base<'a> {
    /// What is questioned, and where to go on from. `None` if no aim has prices: everything is met, or the solve was a
    /// weighted one.
    pub fn of(
        crisis: &'a Crisis,
        needs: &'a Needs,
        formulation: &'a Formulation,
        solution: &'a Solution,
    ) -> Option<(Self, &'a Vertex)> {
        let point = Priceable::first(crisis, formulation, solution)?;
        let optimum = solution.reached[point.aim].value;
        Some((Self { crisis, needs, point, optimum }, solution.vertex.as_ref()?))
    }
}

impl Base<'_> {
    /// Whether a limit with this price, that gains so much when it is gone, holds anybody back.
    pub fn holds_back(&self, priced: Priced, worth: f64) -> bool {
        priced.gain > NOTHING || worth > self.noise()
    }

    /// The gain of an answer, with the aim that gains. Differences within the solver's precision are none.
    pub fn gain(&self, answer: &Answer) -> f64 {
        let before =
            if answer.aim == self.point.aim { self.optimum } else { self.point.formulation.program.least(answer.aim) };
        let gain = before - answer.optimum;
        if gain.abs() <= self.noise() { 0.0 } else { gain }
    }

    /// What two solves of one program may differ by.
    pub fn noise(&self) -> f64 {
        1e-10 * self.optimum.abs() + 1e-7
    }

    /// Solves with lines eased, each by so many units.
    ///
    /// # Errors
    /// When there is no answer.
    pub fn try_out(&self, again: &mut Again<'_>, lines: &[(Line, f64)]) -> Result<Tried, Unsolved> {
        let crisis = all_eased(self.crisis, lines);
        let mut diagnostics = Diagnostics::default();
        let mut formulation = formulate(&crisis, self.needs, &mut diagnostics)
            .ok_or_else(|| Unsolved::Failed("a limit was eased and no program is left".to_owned()))?;
        formulation.program.settle(&self.point.formulation.program, self.point.values);
        let answer = again.solve(&formulation.program)?;
        Ok(Tried { crisis, formulation, answer })
    }

    /// The forces in the field.
    fn forces(&self) -> &[Fielded] {
        &self.point.formulation.forces
    }

    /// Solves with lines gone; `None` if one cannot be thought away. A figure is made larger until it limits nothing.
    ///
    /// # Errors
    /// When there is no answer.
    pub fn lift(&self, again: &mut Again<'_>, lines: &[Line]) -> Result<Option<Tried>, Unsolved> {
        let gone: Option<Vec<(Line, f64)>> =
            lines.iter().map(|line| Some((*line, gone(self.crisis, self.needs, *line)?))).collect();
        let Some(mut gone) = gone else { return Ok(None) };
        for _ in 0..MOST_WIDENINGS {
            let tried = self.try_out(again, &gone)?;
            let mut is_gone = true;
            for (line, units) in gone.iter_mut().filter(|(line, _)| is_concave(self.forces(), *line)) {
                if tried.point().price(*line) * *units > 1e-9 * self.optimum.abs() {
                    *units *= WIDENING;
                    is_gone = false;
                }
            }
            if is_gone {
                return Ok(Some(tried));
            }
        }
        Err(Unsolved::Failed("a limit holds however large it is".to_owned()))
    }

    /// Confirms a limit, of which it may be known already what there is when it is gone; up to how many units its price
    /// holds is found out only if it is asked for.
    ///
    /// # Errors
    /// When a solve has no answer.
    pub fn confirm(
        &self,
        again: &mut Again<'_>,
        priced: Priced,
        known: Option<Tried>,
        asks_rate: bool,
    ) -> Result<Pole, Unsolved> {
        let line = priced.line;
        let whole = gone(self.crisis, self.needs, line);
        let units = if is_concave(self.forces(), line) { 1.0 } else { whole.unwrap_or(1.0).min(1.0) };
        let first = self.try_out(again, &[(line, units)])?;
        let gain = self.gain(&first.answer);
        let mut pole = Pole { priced, aim: first.answer.aim, units, gain, holds_to: None, lifted: None };
        // What is gone with the first unit need not be tried again.
        let other = match known {
            _ if whole == Some(units) => None,
            None => self.lift(again, &[line])?,
            known => known,
        };
        let Some(tried) = other.as_ref().or((whole == Some(units)).then_some(&first)) else { return Ok(pole) };
        let all = self.gain(&tried.answer);
        let mut lifted = Lifted { gain: all, enough: None, gains: gains(self, tried), next: None };
        if tried.answer.optimum > self.noise() {
            lifted.next = tried.point().lines().into_iter().find(|next| next.line != line);
        }
        if is_concave(self.forces(), line) && all > self.noise() {
            let at_one = Piece { units, gain, slope: first.point().price(line) };
            let is_true = asks_rate && gain >= priced.gain * units * (1.0 - RATE) - self.noise();
            let (holds_to, at) =
                if is_true { self.rate_holds_to(again, line, priced.gain, all, at_one)? } else { (None, at_one) };
            pole.holds_to = holds_to;
            // Where the first unit is more than enough, the search begins before it.
            let at = if all - gain <= ENOUGH * all { Piece { units: 0.0, gain: 0.0, slope: priced.gain } } else { at };
            lifted.enough = self.enough(again, line, all, at)?;
        }
        pole.lifted = Some(lifted);
        Ok(pole)
    }

    /// Units up to which the gain is the price times the units, if it is for the first. Gains rise ever more slowly, in
    /// straight pieces: from the far end, each step goes to where the piece at hand meets the line of the price, until it
    /// lies on that line. With the piece nearest to all there is to gain that was seen on the way.
    fn rate_holds_to(
        &self,
        again: &mut Again<'_>,
        line: Line,
        price: f64,
        all: f64,
        first: Piece,
    ) -> Result<(Option<f64>, Piece), Unsolved> {
        let mut units = all / price;
        let mut furthest = first;
        for _ in 0..MOST_STEPS {
            if units <= first.units {
                return Ok((Some(first.units), furthest));
            }
            let piece = self.piece(again, line, units)?;
            if piece.units > furthest.units {
                furthest = piece;
            }
            if piece.gain >= price * units * (1.0 - RATE) - self.noise() {
                return Ok((Some(units), furthest));
            }
            if piece.slope >= price * (1.0 - 1e-9) {
                break;
            }
            units = (piece.gain - piece.slope * units) / (price - piece.slope);
        }
        Ok((None, furthest))
    }

    /// Units that gain all there is to gain, but for a thousandth: each step goes to where the piece at hand would reach it.
    fn enough(&self, again: &mut Again<'_>, line: Line, all: f64, from: Piece) -> Result<Option<f64>, Unsolved> {
        let mut piece = from;
        for _ in 0..MOST_STEPS {
            let left = all - piece.gain;
            if left <= ENOUGH * all + self.noise() {
                return Ok(Some(piece.units));
            }
            if piece.slope <= 0.0 {
                break;
            }
            piece = self.piece(again, line, piece.units + left / piece.slope)?;
        }
        Ok(None)
    }

    fn piece(&self, again: &mut Again<'_>, line: Line, units: f64) -> Result<Piece, Unsolved> {
        let tried = self.try_out(again, &[(line, units)])?;
        Ok(Piece { units, gain: self.gain(&tried.answer), slope: tried.point().price(line) })
    }
}

/// A point of the gain of a line over its units, and how it rises there.
#[derive(Clone, Copy)]
struct Piece {
    units: f64,
    gain: f64,
    slope: f64,
}
