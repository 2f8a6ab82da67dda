//! Routes: report.

use super::not_yet;
use crate::types::job::ReportRequest;
use crate::types::job::Started;
use crate::types::problem::Problem;
use axum::Json;
use axum::http::StatusCode;
use axum::response::Response;

/// Writes the plan of a scenario with its report: starts a job.
#[utoipa::path(post, path = "/api/report", request_body = ReportRequest, responses((status = 202, description = "Done", body = Started), (status = "default", description = "Why not", body = Problem, content_type = "application/problem+json")))]
pub(crate) async fn start_report() -> Result<(StatusCode, Json<Started>), Problem> {
    Err(not_yet())
}

/// A written file: `report.html`, `report.pdf`, `plan.xlsx`.
#[utoipa::path(get, path = "/api/report/{scenario}/{file}", params(("scenario" = String, Path), ("file" = String, Path)), responses((status = 200, description = "The file", body = Vec<u8>, content_type = "application/octet-stream"), (status = "default", description = "Why not", body = Problem, content_type = "application/problem+json")))]
pub(crate) async fn report() -> Result<Response, Problem> {
    Err(not_yet())
}
