//! Routes: tables.

use super::not_yet;
use crate::types::problem::Problem;
use crate::types::table::CheckAnswer;
use crate::types::table::EditsRequest;
use crate::types::table::TableList;
use crate::types::table::TableText;
use axum::Json;

/// Every table a folder may have, and which it has.
#[utoipa::path(get, path = "/api/tables", responses((status = 200, description = "Done", body = TableList), (status = "default", description = "Why not", body = Problem, content_type = "application/problem+json")))]
pub(crate) async fn tables() -> Result<Json<TableList>, Problem> {
    Err(not_yet())
}

/// A table of the folder as it stands on disk.
#[utoipa::path(get, path = "/api/tables/{name}", params(("name" = String, Path)), responses((status = 200, description = "Done", body = TableText), (status = "default", description = "Why not", body = Problem, content_type = "application/problem+json")))]
pub(crate) async fn table() -> Result<Json<TableText>, Problem> {
    Err(not_yet())
}

/// Tells what edits would lead to. Nothing is saved.
#[utoipa::path(post, path = "/api/tables/{name}/check", params(("name" = String, Path)), request_body = EditsRequest, responses((status = 200, description = "Done", body = CheckAnswer), (status = "default", description = "Why not", body = Problem, content_type = "application/problem+json")))]
pub(crate) async fn check() -> Result<Json<CheckAnswer>, Problem> {
    Err(not_yet())
}

/// Saves edits: what is not edited stays byte for byte.
#[utoipa::path(put, path = "/api/tables/{name}", params(("name" = String, Path)), request_body = EditsRequest, responses((status = 200, description = "Done", body = TableText), (status = "default", description = "Why not", body = Problem, content_type = "application/problem+json")))]
pub(crate) async fn save() -> Result<Json<TableText>, Problem> {
    Err(not_yet())
}
