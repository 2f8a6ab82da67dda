//! From the solver's duals to prices that mean one thing: what one unit of relief would gain.

use longpole_solve::Prices;

/// Which way a limit gives when it is relieved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relief {
    /// One unit more of it: a tonne of capacity, of stock, of supply.
    More,
    /// One unit less of it: a need.
    Less,
}

/// The relief of a family of rows.
pub fn relief(family: &str) -> Relief {
    if family == "coverage" { Relief::Less } else { Relief::More }
}

/// What one unit of relief gains, from how much the aim (made small) rises when the limit rises by one.
pub fn gain(rise: f64, relief: Relief) -> f64 {
    match relief {
        Relief::More => -rise,
        Relief::Less => rise,
    }
}

/// The prices of the first aim that was solved, with the aim's position.
pub fn first(prices: &[Option<Prices>]) -> Option<(usize, &Prices)> {
    prices.iter().enumerate().find_map(|(aim, prices)| prices.as_ref().map(|prices| (aim, prices)))
}
