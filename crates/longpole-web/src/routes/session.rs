//! Routes: session.

use super::not_yet;
use crate::types::problem::Problem;
use crate::types::session::Session;
use axum::Json;

/// The folder at a glance.
#[utoipa::path(get, path = "/api/session", responses((status = 200, description = "Done", body = Session), (status = "default", description = "Why not", body = Problem, content_type = "application/problem+json")))]
pub(crate) async fn session() -> Result<Json<Session>, Problem> {
    Err(not_yet())
}
