//! Routes: history.

use super::not_yet;
use crate::types::history::HistoryList;
use crate::types::history::HistoryPlan;
use crate::types::problem::Problem;
use crate::types::table::TableData;
use axum::Json;

/// Every finished plan, the latest first.
#[utoipa::path(get, path = "/api/history", responses((status = 200, description = "Done", body = HistoryList), (status = "default", description = "Why not", body = Problem, content_type = "application/problem+json")))]
pub(crate) async fn history() -> Result<Json<HistoryList>, Problem> {
    Err(not_yet())
}

/// An old plan, opened.
#[utoipa::path(get, path = "/api/history/{id}", params(("id" = i64, Path)), responses((status = 200, description = "Done", body = HistoryPlan), (status = "default", description = "Why not", body = Problem, content_type = "application/problem+json")))]
pub(crate) async fn old_plan() -> Result<Json<HistoryPlan>, Problem> {
    Err(not_yet())
}

/// A table of an old plan.
#[utoipa::path(get, path = "/api/history/{id}/tables/{table}", params(("id" = i64, Path), ("table" = String, Path)), responses((status = 200, description = "Done", body = TableData), (status = "default", description = "Why not", body = Problem, content_type = "application/problem+json")))]
pub(crate) async fn old_table() -> Result<Json<TableData>, Problem> {
    Err(not_yet())
}
