//! Quantities with their units in the type: a tonne is never a truck, and money divided by mass is a price.

use crate::number;
use crate::value::{Cell, Kind, Value, Wrong};

/// Kilograms in a tonne.
pub const KG_PER_TONNE: f64 = 1e3;

/// Grams in a tonne.
pub const GRAMS_PER_TONNE: f64 = 1e6;

macro_rules! quantities {
    ($($(#[$doc:meta])* $name:ident;)+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd)]
        pub struct $name(pub f64);

        impl $name {
            /// The bare number, for the rooms that do arithmetic over whole programs.
            pub const fn value(self) -> f64 {
                self.0
            }
        }

        impl Value for $name {
            const KIND: Kind = Kind::Number;

            fn parse(text: &str) -> Result<Self, Wrong> {
                number::parse(text).map(Self)
            }

            fn cell(&self) -> Cell {
                Cell::Number(self.0)
            }

            fn number(&self) -> Option<f64> {
                Some(self.0)
            }
        }
    )+};
}

quantities! {
    /// Mass in tonnes (1,000 kg).
    Tonnes;
    /// Volume in cubic metres.
    CubicMetres;
    /// Mass per person per day in grams, as rations are written.
    Grams;
    /// A span of time in days; fractions allowed.
    Days;
    /// A part of a whole, 0 to 1.
    Share;
    /// People.
    People;
    /// Money, in the currency the row names or else the plan's.
    Money;
    /// Money per tonne or per unit, as the row says.
    Price;
    /// Something that passes or is given per day, in the measure or unit the row names.
    PerDay;
    /// An amount of a need, in the need's own unit.
    NeedAmount;
    /// A plain number: a weight, a count, an exchange rate.
    Plain;
    /// Degrees of latitude or longitude (WGS 84).
    Degrees;
    /// Person-days: one person short of one need for one day.
    PersonDays;
}
