//! # Orders: obligations with a measurable test
//!
//! A court, a council or an agreement orders something; whether a plan meets it can be said only if the order has a test. The
//! tests are few, and each is answered by tables of the plan:
//!
//! | indicator | what it measures in each period | unit | places |
//! |---|---|---|---|
//! | `met:<need>` | part of the survival level of the need that is provided, each group counted no higher than its level | share | each area apart |
//! | `standard:<need>` | the same of the standard, which is what people are owed | share | each area apart |
//! | `trucks_per_day` | trucks on an average day | trucks/day | all together |
//! | `trucks_per_day:<item or sector>` | the same, of an item or of the items of a sector | trucks/day | all together |
//! | `tonnes_per_day` | tonnes on an average day, by road, sea, air or otherwise | t/day | all together |
//! | `tonnes_per_day:<item or sector>` | the same, of an item or of the items of a sector | t/day | all together |
//!
//! Trucks and tonnes are counted in the period in which they set out: those that enter a link which is named, leave a place
//! which is named, or, where that place is an area, set out for it; on links that are counted for several places, once. Where
//! no place is named they are those that enter the areas: all that sets out for an area from a place that is none.

/// What an order measures. Names are as written; whether anything has them is [checked](crate::check) when a folder is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Indicator<'a> {
    /// Part of the survival level of a need that is provided.
    Met(&'a str),
    /// Part of the standard of a need that is provided.
    Standard(&'a str),
    /// Trucks on an average day; of an item or a sector, or of everything.
    Trucks(Option<&'a str>),
    /// Tonnes on an average day; of an item or a sector, or of everything.
    Tonnes(Option<&'a str>),
}

/// The words that an indicator can begin with.
pub const WORDS: [&str; 4] = ["met", "standard", "trucks_per_day", "tonnes_per_day"];

/// Values are held against bounds with this much grace, in parts of the bound, or of one where that is more: a solver stops
/// within less.
pub const GRACE: f64 = 1e-6;

impl<'a> Indicator<'a> {
    /// Reads an indicator. `None` if it has no such form.
    pub fn parse(text: &'a str) -> Option<Self> {
        let (word, name) = match text.split_once(':') {
            Some((word, name)) => (word.trim(), Some(name.trim()).filter(|name| !name.is_empty())),
            None => (text.trim(), None),
        };
        match (word, name) {
            ("met", Some(need)) => Some(Self::Met(need)),
            ("standard", Some(need)) => Some(Self::Standard(need)),
            ("trucks_per_day", of) if of.is_some() || !text.contains(':') => Some(Self::Trucks(of)),
            ("tonnes_per_day", of) if of.is_some() || !text.contains(':') => Some(Self::Tonnes(of)),
            _ => None,
        }
    }

    /// The need, if the order is about one: then each area is tested apart.
    pub fn need(self) -> Option<&'a str> {
        match self {
            Self::Met(need) | Self::Standard(need) => Some(need),
            Self::Trucks(_) | Self::Tonnes(_) => None,
        }
    }

    /// The unit of its values and bounds.
    pub const fn unit(self) -> &'static str {
        match self {
            Self::Met(_) | Self::Standard(_) => "share",
            Self::Trucks(_) => "trucks/day",
            Self::Tonnes(_) => "t/day",
        }
    }
}

/// By how much a value misses a bound: below zero if it keeps both.
pub fn missed_by(value: f64, at_least: Option<f64>, at_most: Option<f64>) -> f64 {
    let below = at_least.map_or(f64::NEG_INFINITY, |least| least - value);
    let above = at_most.map_or(f64::NEG_INFINITY, |most| value - most);
    below.max(above)
}

/// What counts as nothing when a value misses these bounds.
pub fn grace(at_least: Option<f64>, at_most: Option<f64>) -> f64 {
    GRACE * at_least.unwrap_or(0.0).max(at_most.unwrap_or(0.0)).max(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn indicators_are_read_as_written() {
        let check = |text, expected| assert_eq!(Indicator::parse(text), expected, "{text}");
        check("met:energy", Some(Indicator::Met("energy")));
        check(" standard: water ", Some(Indicator::Standard("water")));
        check("trucks_per_day", Some(Indicator::Trucks(None)));
        check("tonnes_per_day:food", Some(Indicator::Tonnes(Some("food"))));
        for wrong in ["met", "met:", "trucks_per_day:", "trucks", "energy:met", ""] {
            check(wrong, None);
        }
    }

    #[test]
    fn a_band_is_missed_on_either_side() {
        let missed = |value| missed_by(value, Some(2.0), Some(5.0));
        assert_eq!([1.5, 2.0, 3.0, 5.0, 6.0].map(missed), [0.5, 0.0, -1.0, 0.0, 1.0]);
    }
}
