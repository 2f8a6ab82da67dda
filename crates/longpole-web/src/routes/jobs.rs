//! Jobs: asked about, followed, cancelled.

use crate::app::App;
use crate::extract::Path;
use crate::types::job::{JobState, JobView};
use crate::types::problem::Problem;
use axum::Json;
use axum::extract::State;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use std::convert::Infallible;
use std::sync::Arc;

/// A job, once.
#[utoipa::path(get, path = "/api/jobs/{id}", params(("id" = String, Path)), responses((status = 200, description = "Done", body = JobView), (status = "default", description = "Why not", body = Problem, content_type = "application/problem+json")))]
pub(crate) async fn job(State(app): State<Arc<App>>, Path(id): Path<String>) -> Result<Json<JobView>, Problem> {
    Ok(Json(app.jobs.find(&id)?.view()))
}

/// Cancels a job; it then fails with the code `interrupted`.
#[utoipa::path(delete, path = "/api/jobs/{id}", params(("id" = String, Path)), responses((status = 200, description = "Done", body = JobView), (status = "default", description = "Why not", body = Problem, content_type = "application/problem+json")))]
pub(crate) async fn cancel(State(app): State<Arc<App>>, Path(id): Path<String>) -> Result<Json<JobView>, Problem> {
    let job = app.jobs.find(&id)?;
    job.cancel();
    Ok(Json(job.view()))
}

/// A job, as it goes: server-sent events named `progress`, `done` and `failed`, each with a `JobView` as data.
#[utoipa::path(get, path = "/api/jobs/{id}/events", params(("id" = String, Path)), responses((status = 200, description = "Events", body = JobView, content_type = "text/event-stream"), (status = "default", description = "Why not", body = Problem, content_type = "application/problem+json")))]
pub(crate) async fn events(State(app): State<Arc<App>>, Path(id): Path<String>) -> Result<Response, Problem> {
    let job = app.jobs.find(&id)?;
    let mut follow = job.follow();
    // Whoever comes late is told where it stands first.
    follow.mark_changed();
    let told = stream::unfold((follow, false), |(mut follow, is_over)| async move {
        if is_over || follow.changed().await.is_err() {
            return None;
        }
        let view = follow.borrow_and_update().clone();
        let (name, is_over) = match view.state {
            JobState::Progress => ("progress", false),
            JobState::Done => ("done", true),
            JobState::Failed => ("failed", true),
        };
        let data = serde_json::to_string(&view).unwrap_or_default();
        Some((Ok::<_, Infallible>(Event::default().event(name).data(data)), (follow, is_over)))
    });
    Ok(Sse::new(told).keep_alive(KeepAlive::default()).into_response())
}
