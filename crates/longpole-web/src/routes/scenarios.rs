//! Routes: scenarios.

use super::not_yet;
use crate::types::moved::ScenarioRequest;
use crate::types::moved::ScenarioWritten;
use crate::types::problem::Problem;
use axum::Json;
use axum::http::StatusCode;

/// Keeps moved limits as a scenario of the folder.
#[utoipa::path(post, path = "/api/scenarios", request_body = ScenarioRequest, responses((status = 201, description = "Done", body = ScenarioWritten), (status = "default", description = "Why not", body = Problem, content_type = "application/problem+json")))]
pub(crate) async fn keep() -> Result<(StatusCode, Json<ScenarioWritten>), Problem> {
    Err(not_yet())
}
