//! Work that takes seconds: asked for, followed, cancelled.

use super::problem::Problem;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A scenario to plan.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct PlanRequest {
    /// The scenario's id; `base` for the folder as it stands.
    pub scenario: String,
}

/// Scenarios to put side by side; the base is always among them.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct ComparisonRequest {
    /// Their ids; all of the folder if none is named.
    pub scenarios: Vec<String>,
}

/// A report to write.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct ReportRequest {
    /// The scenario's id.
    pub scenario: String,
    /// The language: `en`, `ar`, `fr`.
    pub lang: String,
}

/// Work that has begun. If the same work is under way already, its job.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Started {
    /// The job's id, for `/api/jobs/{id}` and `/api/jobs/{id}/events`.
    pub job: String,
}

/// A job. Its events are told at `/api/jobs/{id}/events` as server-sent events, each with this as its data, under the
/// name of the state: `progress`, `done`, `failed`. The last state comes first to whoever listens late; after `done` and
/// `failed` the stream ends.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct JobView {
    /// Its id.
    pub job: String,
    /// What is done: `plan`, `poles`, `comparison`, `report en`, `report ar`, `report fr`.
    pub kind: String,
    /// For which scenario; for comparisons their ids, with blanks between them.
    pub scenario: String,
    /// How far it is.
    pub state: JobState,
    /// Seconds since it began.
    pub seconds: f64,
    /// What the solver does, while it does.
    pub progress: Option<ProgressView>,
    /// Where the result is, once it is done: the path of a `GET`.
    pub result: Option<String>,
    /// What else there is to say of a job that is done.
    pub note: Option<String>,
    /// Why it failed. A job that was cancelled failed with the code `interrupted`.
    pub problem: Option<Problem>,
}

/// How far a job is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum JobState {
    /// Under way.
    Progress,
    /// Done; its result is there.
    Done,
    /// Failed or cancelled.
    Failed,
}

/// A sign of life of the solver.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ProgressView {
    /// What is being made small: `survival`, `cost`, and so on.
    pub aim: String,
    /// Steps of the interior point method so far.
    pub interior_steps: i32,
    /// Steps of the simplex method so far.
    pub simplex_steps: i32,
}
