//! Routes: jobs.

use super::not_yet;
use crate::types::job::JobView;
use crate::types::problem::Problem;
use axum::Json;
use axum::response::Response;

/// A job, once.
#[utoipa::path(get, path = "/api/jobs/{id}", params(("id" = String, Path)), responses((status = 200, description = "Done", body = JobView), (status = "default", description = "Why not", body = Problem, content_type = "application/problem+json")))]
pub(crate) async fn job() -> Result<Json<JobView>, Problem> {
    Err(not_yet())
}

/// A job, as it goes: server-sent events named `progress`, `done` and `failed`, each with a `JobView` as data.
#[utoipa::path(get, path = "/api/jobs/{id}/events", params(("id" = String, Path)), responses((status = 200, description = "Events", body = JobView, content_type = "text/event-stream"), (status = "default", description = "Why not", body = Problem, content_type = "application/problem+json")))]
pub(crate) async fn events() -> Result<Response, Problem> {
    Err(not_yet())
}

/// Cancels a job; it then fails with the code `interrupted`.
#[utoipa::path(delete, path = "/api/jobs/{id}", params(("id" = String, Path)), responses((status = 200, description = "Done", body = JobView), (status = "default", description = "Why not", body = Problem, content_type = "application/problem+json")))]
pub(crate) async fn cancel() -> Result<Json<JobView>, Problem> {
    Err(not_yet())
}
