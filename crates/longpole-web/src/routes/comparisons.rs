//! Scenarios side by side, and what becomes possible when.

use crate::app::App;
use crate::extract::{Body, Query};
use crate::types::job::{ComparisonRequest, Started};
use crate::types::problem::Problem;
use crate::types::table::TableSet;
use crate::work::{self, aside};
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use longpole::calendar::chance::RUNS;
use serde::Deserialize;
use std::sync::Arc;

/// Plans scenarios and puts them side by side: starts a job.
#[utoipa::path(post, path = "/api/comparisons", request_body = ComparisonRequest, responses((status = 202, description = "Begun", body = Started), (status = "default", description = "Why not", body = Problem, content_type = "application/problem+json")))]
pub(crate) async fn start_comparison(
    State(app): State<Arc<App>>,
    Body(asked): Body<ComparisonRequest>,
) -> Result<(StatusCode, Json<Started>), Problem> {
    let at_work = Arc::clone(&app);
    let job = app.jobs.start("comparison", &asked.scenarios.join(" "), move |job| {
        work::compare(&at_work, job, &asked.scenarios)?;
        Ok("/api/comparisons".to_owned())
    })?;
    Ok((StatusCode::ACCEPTED, Json(Started { job })))
}

/// The last comparison.
#[utoipa::path(get, path = "/api/comparisons", responses((status = 200, description = "Done", body = TableSet), (status = "default", description = "Why not", body = Problem, content_type = "application/problem+json")))]
pub(crate) async fn comparison(State(app): State<Arc<App>>) -> Result<Json<TableSet>, Problem> {
    let found = app.comparison().map(|tables| Json(TableSet::clone(&tables)));
    found.ok_or_else(|| Problem::new(404, "no-comparison", "nothing is put side by side yet"))
}

/// A scenario by its id.
#[derive(Deserialize)]
pub(crate) struct OfScenario {
    scenario: String,
}

/// What becomes possible when in a scenario: gates, what they open, what moves them, forces by period.
#[utoipa::path(get, path = "/api/timeline", params(("scenario" = String, Query)), responses((status = 200, description = "Done", body = TableSet), (status = "default", description = "Why not", body = Problem, content_type = "application/problem+json")))]
pub(crate) async fn timeline(
    State(app): State<Arc<App>>,
    Query(asked): Query<OfScenario>,
) -> Result<Json<TableSet>, Problem> {
    aside(move || {
        let checked = longpole::check(&app.disk(), Some(&asked.scenario));
        let crisis = checked.crisis.ok_or_else(|| Problem::of_folder(&checked.diagnostics))?;
        let tables = longpole::timeline::of_crisis(&crisis, RUNS);
        Ok(Json(TableSet::of(&longpole::present::timeline::views(&tables))))
    })
    .await
}
