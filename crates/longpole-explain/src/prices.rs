//! From the solver's duals to prices that mean one thing: **a shadow price is what one unit of relief would save**.
//!
//! The solver tells how much an aim rises when a side rises. Of a row with two different sides, or of the bounds of a
//! column, the sign tells which of the two holds, and so what relief is: less of a lower side, more of an upper one. Of a
//! limit that holds, the price is therefore never negative. A row whose sides are one says what is there without any
//! decision (goods, cash), and its relief is more of it; that can do harm, and its price is then negative.

use longpole_solve::Prices;

/// Which way a limit gives when it is relieved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relief {
    /// One unit more of it: a tonne of capacity, of stock, of supply.
    More,
    /// One unit less of it: a need, a least ration.
    Less,
}

/// The price of a row or of a bound.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Price {
    /// What one unit of relief gains.
    pub gain: f64,
    /// What relief is.
    pub relief: Relief,
}

/// The price of a row with these sides, from how much the aim (made small) rises when the side that holds rises by one.
pub fn of_row(lower: f64, upper: f64, rise: f64) -> Price {
    let relief = match rise {
        _ if lower == upper => Relief::More,
        _ if rise > 0.0 || upper == f64::INFINITY => Relief::Less,
        _ => Relief::More,
    };
    Price { gain: gain(rise, relief), relief }
}

/// The price of the bound that holds a column, from how much the aim (made small) rises when the column rises by one.
/// Bounds that are one are still two rules: a ration of 400 g demands as much, and allows no more.
pub fn of_bound(rise: f64) -> Price {
    let relief = if rise > 0.0 { Relief::Less } else { Relief::More };
    Price { gain: gain(rise, relief), relief }
}

/// What one unit of relief gains, from how much the aim (made small) rises when the limit rises by one. The one place
/// where the solver's sign is turned.
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
