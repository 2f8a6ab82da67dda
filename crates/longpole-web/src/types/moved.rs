//! Limits moved, and the plan solved again while you watch; and what is kept of it as a scenario.

use super::Texts;
use super::plan::{CoverageColumns, FlowColumns, Headline};
use super::pole::NextView;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Limits to move, all at once, from where the scenario has them.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct MovesRequest {
    /// The limits, each with its units.
    pub changes: Vec<Change>,
    /// A number that rises with every move of the same page. A move that comes before an older one is answered interrupts
    /// it; the older one is answered with 409 `superseded`.
    pub revision: u64,
}

/// A limit moved.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Change {
    /// The limit, as `/api/plans/{scenario}/poles` names it: `table/id`.
    pub limit: String,
    /// Units of easing; below zero the limit is tighter.
    pub units: f64,
}

/// The plan with limits moved.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Moved {
    /// The revision that was asked for.
    pub revision: u64,
    /// What is shown: always `first-aim`, the optimum of the aim named here. Later aims are not solved: where several plans are
    /// equally good for it, another of them may be shown than `plan` would choose, and what it costs is not told.
    pub answer: String,
    /// Whether works stay as the plan decided them, and might be decided better.
    pub works_are_kept: bool,
    /// The aim.
    pub aim: String,
    /// Its unit.
    pub unit: String,
    /// What it comes to now.
    pub total: f64,
    /// What it came to before.
    pub before: f64,
    /// What the changes gain; below zero is a loss.
    pub gain: f64,
    /// Who is short of what, now.
    pub headline: Headline,
    /// How far needs are met, now, with the keys of the plan.
    pub coverage: CoverageColumns,
    /// What moves where, now.
    pub flows: FlowColumns,
    /// What holds people back most, now, by its price.
    pub next: Option<NextView>,
    /// Where the time went.
    pub milliseconds: Milliseconds,
    /// Steps of the simplex method.
    pub steps: i32,
    /// Whether it had to be solved from nothing.
    pub is_cold: bool,
}

/// Where the time of a move went, in milliseconds.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize, ToSchema)]
pub struct Milliseconds {
    /// Changing the figures and writing the program.
    pub formulate: f64,
    /// Solving.
    pub solve: f64,
    /// Reading off the answer.
    pub read: f64,
    /// From the request to the answer, with any wait for an older move to stop.
    pub total: f64,
}

/// A scenario to write.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct ScenarioRequest {
    /// Its id, which names its file: small letters, digits and hyphens.
    pub id: String,
    /// Its title by language; at least one.
    pub title: Texts,
    /// The scenario that the limits were moved from; the new one holds its changes too.
    pub scenario: String,
    /// The limits moved.
    pub changes: Vec<Change>,
}

/// A scenario that was written.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct ScenarioWritten {
    /// Its id.
    pub id: String,
    /// Its file, relative to the folder.
    pub file: String,
    /// What stands in it.
    pub text: String,
}
