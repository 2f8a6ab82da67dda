//! The folder at a glance.

use crate::app::App;
use crate::types::problem::Problem;
use crate::types::session::Session;
use crate::work::aside;
use axum::Json;
use axum::extract::State;
use std::sync::Arc;

/// The folder at a glance.
#[utoipa::path(get, path = "/api/session", responses((status = 200, description = "Done", body = Session), (status = "default", description = "Why not", body = Problem, content_type = "application/problem+json")))]
pub(crate) async fn session(State(app): State<Arc<App>>) -> Result<Json<Session>, Problem> {
    aside(move || Ok(Session::of(&app.disk(), &app.name()))).await.map(Json)
}
