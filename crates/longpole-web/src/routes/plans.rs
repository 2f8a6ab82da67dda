//! Plans, what holds them back, and limits moved.

use crate::app::App;
use crate::extract::{Body, Path};
use crate::types::job::{PlanRequest, Started};
use crate::types::moved::{Change, Moved, MovesRequest};
use crate::types::plan::PlanView;
use crate::types::pole::PolesView;
use crate::types::problem::Problem;
use crate::types::table::TableData;
use crate::work::{self, aside};
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use longpole::digest::Now;
use longpole::limits::figure;
use longpole::model::Crisis;
use longpole::present::tables::of_plan;
use longpole::session::Changes;
use std::sync::Arc;
use std::time::Instant;

/// Plans a scenario: starts a job.
#[utoipa::path(post, path = "/api/plans", request_body = PlanRequest, responses((status = 202, description = "Begun", body = Started), (status = "default", description = "Why not", body = Problem, content_type = "application/problem+json")))]
pub(crate) async fn start_plan(
    State(app): State<Arc<App>>,
    Body(asked): Body<PlanRequest>,
) -> Result<(StatusCode, Json<Started>), Problem> {
    let (at_work, scenario) = (Arc::clone(&app), asked.scenario.clone());
    // What holds the plan before back is no longer of interest.
    app.jobs.cancel("poles", &asked.scenario);
    let job = app.jobs.start("plan", &asked.scenario, move |job| {
        work::plan(&at_work, job, &scenario)?;
        Ok(format!("/api/plans/{scenario}"))
    })?;
    Ok((StatusCode::ACCEPTED, Json(Started { job })))
}

/// The plan of a scenario, once it is made.
#[utoipa::path(get, path = "/api/plans/{scenario}", params(("scenario" = String, Path)), responses((status = 200, description = "Done", body = PlanView), (status = "default", description = "Why not", body = Problem, content_type = "application/problem+json")))]
pub(crate) async fn plan(State(app): State<Arc<App>>, Path(scenario): Path<String>) -> Result<Json<PlanView>, Problem> {
    let planned = app.plan(&scenario)?;
    aside(move || {
        let is_current = Now::of(&app.disk()).has(&planned.session.run().posed.inputs);
        Ok(Json(PlanView::of(&planned, is_current)))
    })
    .await
}

/// A table of a plan, as it is written.
#[utoipa::path(get, path = "/api/plans/{scenario}/tables/{table}", params(("scenario" = String, Path), ("table" = String, Path)), responses((status = 200, description = "Done", body = TableData), (status = "default", description = "Why not", body = Problem, content_type = "application/problem+json")))]
pub(crate) async fn plan_table(
    State(app): State<Arc<App>>,
    Path((scenario, table)): Path<(String, String)>,
) -> Result<Json<TableData>, Problem> {
    let planned = app.plan(&scenario)?;
    let views = of_plan(&planned.session.run().plan);
    let found = views.iter().find(|view| view.spec.name == table);
    found.map(|view| Json(TableData::of(view))).ok_or_else(|| unknown_table(&table))
}

/// Nothing by this name.
pub(crate) fn unknown_table(table: &str) -> Problem {
    Problem::new(404, "unknown-table", format!("`{table}` is not a table here"))
}

/// Finds and confirms the limits that hold a plan back, and plans first if need be: starts a job.
#[utoipa::path(post, path = "/api/plans/{scenario}/poles", params(("scenario" = String, Path)), responses((status = 202, description = "Begun", body = Started), (status = "default", description = "Why not", body = Problem, content_type = "application/problem+json")))]
pub(crate) async fn start_poles(
    State(app): State<Arc<App>>,
    Path(scenario): Path<String>,
    // A body that is not read would cost the connection.
    _: axum::body::Bytes,
) -> Result<(StatusCode, Json<Started>), Problem> {
    let (at_work, of) = (Arc::clone(&app), scenario.clone());
    let job = app.jobs.start("poles", &scenario, move |job| {
        work::poles(&at_work, job, &of)?;
        Ok(format!("/api/plans/{of}/poles"))
    })?;
    Ok((StatusCode::ACCEPTED, Json(Started { job })))
}

/// The limits that hold a plan back, once they are found.
#[utoipa::path(get, path = "/api/plans/{scenario}/poles", params(("scenario" = String, Path)), responses((status = 200, description = "Done", body = PolesView), (status = "default", description = "Why not", body = Problem, content_type = "application/problem+json")))]
pub(crate) async fn poles(
    State(app): State<Arc<App>>,
    Path(scenario): Path<String>,
) -> Result<Json<PolesView>, Problem> {
    let planned = app.plan(&scenario)?;
    let found = planned.poles.get().cloned();
    found.map(Json).ok_or_else(|| {
        let title = format!("what holds `{scenario}` back is not known yet");
        Problem { detail: Some("find it first".into()), ..Problem::new(404, "no-poles", title) }
    })
}

/// Moves limits and solves the first aim again.
#[utoipa::path(post, path = "/api/plans/{scenario}/moves", params(("scenario" = String, Path)), request_body = MovesRequest, responses((status = 200, description = "Done", body = Moved), (status = "default", description = "Why not", body = Problem, content_type = "application/problem+json")))]
pub(crate) async fn moves(
    State(app): State<Arc<App>>,
    Path(scenario): Path<String>,
    Body(asked): Body<MovesRequest>,
) -> Result<Json<Moved>, Problem> {
    let clock = Instant::now();
    let planned = app.plan(&scenario)?;
    let changes = changes(&planned.session.run().posed.crisis, &asked.changes)?;
    aside(move || {
        let found = planned.session.ask(changes)?;
        let run = planned.session.run();
        Ok(Json(Moved::of(run, &found, asked.revision, clock.elapsed().as_secs_f64())))
    })
    .await
}

/// Limits by their names, with units within what makes sense.
pub(crate) fn changes(crisis: &Crisis, asked: &[Change]) -> Result<Changes, Problem> {
    let bad = |title: String| Problem::new(422, "bad-move", title);
    let mut changes = Changes::new();
    for Change { limit, units } in asked {
        let line = figure::find(crisis, limit)
            .ok_or_else(|| bad(format!("`{limit}` is not a limit of this plan that could be moved")))?;
        if changes.iter().any(|(known, _)| *known == line) {
            return Err(bad(format!("`{limit}` is moved twice")));
        }
        let figure = figure::figure(crisis, line).ok_or_else(|| bad(format!("`{limit}` has no figure")))?;
        let most = figure.most.unwrap_or(MOST_UNITS);
        let slack = 1e-9 * (1.0 + units.abs());
        if !units.is_finite() || *units < figure.least - slack || *units > most + slack {
            return Err(bad(format!("`{limit}` can be moved by {} to {most} units, not by {units}", figure.least)));
        }
        changes.push((line, units.clamp(figure.least, most)));
    }
    Ok(changes)
}

/// More than any limit needs.
const MOST_UNITS: f64 = 1e12;
