//! Routes: trace.

use super::not_yet;
use crate::types::problem::Problem;
use axum::Json;
use serde_json::Value;

/// Where a figure of a plan comes from: `longpole trace --json`.
#[utoipa::path(get, path = "/api/trace", params(("scenario" = String, Query), ("cell" = String, Query)), responses((status = 200, description = "The trace", body = Object), (status = "default", description = "Why not", body = Problem, content_type = "application/problem+json")))]
pub(crate) async fn trace() -> Result<Json<Value>, Problem> {
    Err(not_yet())
}
