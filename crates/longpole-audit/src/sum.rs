//! Sums of figures out of files, with the room that rounding leaves each of them. Nothing here is guessed:
//!
//! - A figure of a file holds six decimals, so that it is off by at most half a unit in the sixth: [`HALF`]. Figures from
//!   ten thousand million on are written in full.
//! - A row of at most [`LEFT_OUT`] is not written at all.
//! - The solver lets a rule be broken by a part of [`SOLVER`] of what it counts in: some two thousand tonnes, sixteen
//!   thousand person-days, seventeen million of money; see `docs/explanation/what-the-audit-proves.md`.
//! - Adding up in binary loses a few units in the last place of the largest figures.

/// Half a unit in the sixth decimal.
pub const HALF: f64 = 0.5e-6;

/// Figures from here on are written in full.
const IN_FULL: f64 = 1e10;

/// What a plan leaves out: amounts of at most this much.
pub const LEFT_OUT: f64 = 1e-7;

/// The part of what it counts in by which the solver may break a rule.
pub const SOLVER: f64 = 1e-9;

/// What the solver counts goods in: tonnes.
pub const TONNES: f64 = 2048.0;

/// What the solver counts shortfalls and services in: person-days at the standard.
pub const PERSON_DAYS: f64 = 16_384.0;

/// What the solver counts money in.
pub const MONEY: f64 = 16_777_216.0;

/// What the solver counts shared rations in: grams per person and day.
pub const GRAMS: f64 = 64.0;

/// Roundings that a figure goes through in binary between the folder and its file, and again in here.
const ROUNDINGS: f64 = 16.0;

/// A figure with the room that it has: the true one lies within `value ± room`.
#[derive(Clone, Copy, Debug, Default)]
pub struct Sum {
    /// The figure.
    pub value: f64,
    /// How far the true one may be from it.
    pub room: f64,
}

impl Sum {
    /// A figure without any room but that of binary arithmetic.
    pub fn exact(value: f64) -> Self {
        Self { value, room: ROUNDINGS * f64::EPSILON * value.abs() }
    }

    /// A figure out of a file.
    pub fn filed(value: f64) -> Self {
        let half = if value.abs() < IN_FULL { HALF } else { 0.0 };
        Self { room: half + Self::exact(value).room, value }
    }

    /// This many times as much.
    #[must_use]
    pub fn times(self, factor: f64) -> Self {
        let value = self.value * factor;
        Self { value, room: self.room * factor.abs() + f64::EPSILON * value.abs() }
    }

    /// Adds another figure.
    pub fn add(&mut self, other: Self) {
        self.value += other.value;
        self.room += other.room + f64::EPSILON * self.value.abs();
    }

    /// Takes another figure off.
    pub fn take(&mut self, other: Self) {
        self.add(other.times(-1.0));
    }

    /// This figure with more room.
    #[must_use]
    pub fn within(self, room: f64) -> Self {
        Self { room: self.room + room, ..self }
    }

    /// The larger of this and zero.
    #[must_use]
    pub fn positive(self) -> Self {
        Self { value: self.value.max(0.0), ..self }
    }
}

/// The room that the solver takes in a rule whose largest terms, each with its column counted in its size, are these.
/// The solver scales a rule to the geometric mean of its largest and smallest term, by powers of two.
pub fn solver_room(largest: f64, other: f64) -> f64 {
    std::f64::consts::SQRT_2 * SOLVER * (largest * other).sqrt()
}
