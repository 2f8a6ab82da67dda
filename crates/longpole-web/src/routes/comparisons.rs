//! Routes: comparisons.

use super::not_yet;
use crate::types::job::ComparisonRequest;
use crate::types::job::Started;
use crate::types::problem::Problem;
use crate::types::table::TableSet;
use axum::Json;
use axum::http::StatusCode;

/// Plans scenarios and puts them side by side: starts a job.
#[utoipa::path(post, path = "/api/comparisons", request_body = ComparisonRequest, responses((status = 202, description = "Done", body = Started), (status = "default", description = "Why not", body = Problem, content_type = "application/problem+json")))]
pub(crate) async fn start_comparison() -> Result<(StatusCode, Json<Started>), Problem> {
    Err(not_yet())
}

/// The last comparison.
#[utoipa::path(get, path = "/api/comparisons", responses((status = 200, description = "Done", body = TableSet), (status = "default", description = "Why not", body = Problem, content_type = "application/problem+json")))]
pub(crate) async fn comparison() -> Result<Json<TableSet>, Problem> {
    Err(not_yet())
}

/// What becomes possible when in a scenario: gates, what they open, what moves them, forces by period.
#[utoipa::path(get, path = "/api/timeline", params(("scenario" = String, Query)), responses((status = 200, description = "Done", body = TableSet), (status = "default", description = "Why not", body = Problem, content_type = "application/problem+json")))]
pub(crate) async fn timeline() -> Result<Json<TableSet>, Problem> {
    Err(not_yet())
}
