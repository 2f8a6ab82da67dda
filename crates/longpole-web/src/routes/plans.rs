//! Routes: plans.

use super::not_yet;
use crate::types::job::PlanRequest;
use crate::types::job::Started;
use crate::types::moved::Moved;
use crate::types::moved::MovesRequest;
use crate::types::plan::PlanView;
use crate::types::pole::PolesView;
use crate::types::problem::Problem;
use crate::types::table::TableData;
use axum::Json;
use axum::http::StatusCode;

/// Plans a scenario: starts a job.
#[utoipa::path(post, path = "/api/plans", request_body = PlanRequest, responses((status = 202, description = "Done", body = Started), (status = "default", description = "Why not", body = Problem, content_type = "application/problem+json")))]
pub(crate) async fn start_plan() -> Result<(StatusCode, Json<Started>), Problem> {
    Err(not_yet())
}

/// The plan of a scenario, once it is made.
#[utoipa::path(get, path = "/api/plans/{scenario}", params(("scenario" = String, Path)), responses((status = 200, description = "Done", body = PlanView), (status = "default", description = "Why not", body = Problem, content_type = "application/problem+json")))]
pub(crate) async fn plan() -> Result<Json<PlanView>, Problem> {
    Err(not_yet())
}

/// A table of a plan, as it is written.
#[utoipa::path(get, path = "/api/plans/{scenario}/tables/{table}", params(("scenario" = String, Path), ("table" = String, Path)), responses((status = 200, description = "Done", body = TableData), (status = "default", description = "Why not", body = Problem, content_type = "application/problem+json")))]
pub(crate) async fn plan_table() -> Result<Json<TableData>, Problem> {
    Err(not_yet())
}

/// Finds and confirms the limits that hold a plan back: starts a job.
#[utoipa::path(post, path = "/api/plans/{scenario}/poles", params(("scenario" = String, Path)), responses((status = 202, description = "Done", body = Started), (status = "default", description = "Why not", body = Problem, content_type = "application/problem+json")))]
pub(crate) async fn start_poles() -> Result<(StatusCode, Json<Started>), Problem> {
    Err(not_yet())
}

/// The limits that hold a plan back, once they are found.
#[utoipa::path(get, path = "/api/plans/{scenario}/poles", params(("scenario" = String, Path)), responses((status = 200, description = "Done", body = PolesView), (status = "default", description = "Why not", body = Problem, content_type = "application/problem+json")))]
pub(crate) async fn poles() -> Result<Json<PolesView>, Problem> {
    Err(not_yet())
}

/// Moves limits and solves the first aim again.
#[utoipa::path(post, path = "/api/plans/{scenario}/moves", params(("scenario" = String, Path)), request_body = MovesRequest, responses((status = 200, description = "Done", body = Moved), (status = "default", description = "Why not", body = Problem, content_type = "application/problem+json")))]
pub(crate) async fn moves() -> Result<Json<Moved>, Problem> {
    Err(not_yet())
}
