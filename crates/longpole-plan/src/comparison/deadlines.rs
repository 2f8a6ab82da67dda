//! Until when each scenario can still begin.

use longpole_base::quantity::{People, Plain};
use longpole_base::{Date, choice};
use longpole_macros::Entity;

/// Until when a scenario, seen as an option against the base, can still begin: the base until the day before, the
/// scenario's figures from the day on. Days are first days of periods, or the day on which it begins itself.
#[derive(Clone, Debug, Entity)]
#[entity(table = "deadlines", key = "scenario")]
pub struct Deadline {
    /// The scenario.
    pub scenario: String,
    /// Whether people gain or lose with it, or why there is no day.
    pub turn: Turn,
    /// What keeps it from beginning later: settings, and columns as `table.column`.
    pub fixed_by: Vec<String>,
    /// The first aim that differs from the base.
    pub aim: Option<String>,
    /// What the aim comes to in the base, less what it comes to in the scenario. Negative where people lose.
    #[field(unit = "as in `unit`", decimals = 0)]
    pub effect: Option<Plain>,
    /// The unit of the effect: person-days, weighted if the needs have weights.
    pub unit: Option<String>,
    /// The same as people: over the days of the plan. Empty if person-days are weighted.
    #[field(unit = "person", decimals = 0)]
    pub people: Option<People>,
    /// The first day on which the scenario itself changes anything. Until then a delay changes nothing.
    pub begins: Option<Date>,
    /// The last day on which it can begin and still have half of its effect.
    pub half_by: Option<Date>,
    /// The last day on which it can begin and still have any effect: more than a thousandth.
    pub any_by: Option<Date>,
    /// What it waits for: the lines of input that must change, each as `table/id`.
    pub waits_for: Vec<String>,
    /// Whether it changes lines one way or both.
    pub ways: Option<Ways>,
}

choice! {
    /// What a later beginning of a scenario can tell.
    Turn {
        /// People gain with it: it is to begin in time.
        Gain = "gain",
        /// People lose with it: it is to be held off.
        Loss = "loss",
        /// No person-day more or less is missing with it.
        Nothing = "nothing",
        /// It changes something that has no date to begin on.
        Fixed = "fixed",
        /// It could not be found out: a solve had no answer.
        Failed = "failed",
    }
}

choice! {
    /// Which way a scenario changes limits, offers and money.
    Ways {
        /// Only more, or only less: a later beginning can but lessen its effect.
        One = "one",
        /// More here and less there: beginning still later may have more effect again.
        Both = "both",
    }
}
