//! Where figures come from.

use crate::app::App;
use crate::extract::Query;
use crate::types::problem::Problem;
use crate::work::aside;
use axum::Json;
use axum::extract::State;
use longpole::language::Language;
use longpole::present::{Names, trace as words};
use serde::Deserialize;
use serde_json::Value;
use std::sync::Arc;

/// A figure of a plan.
#[derive(Deserialize)]
pub(crate) struct Figure {
    scenario: String,
    cell: String,
}

/// Where a figure of a plan comes from: `longpole trace --json`. The cell is named as in
/// `coverage[rafah,displaced,water,2024-03-29].share`.
#[utoipa::path(get, path = "/api/trace", params(("scenario" = String, Query), ("cell" = String, Query)), responses((status = 200, description = "The trace", body = Object), (status = "default", description = "Why not", body = Problem, content_type = "application/problem+json")))]
pub(crate) async fn trace(State(app): State<Arc<App>>, Query(asked): Query<Figure>) -> Result<Json<Value>, Problem> {
    let planned = app.plan(&asked.scenario)?;
    aside(move || {
        let trace = planned.session.run().trace();
        match trace.find(&asked.cell) {
            Ok(cell) => Ok(Json(words::json::back(&trace.back(cell)))),
            Err(why) => Err(Problem::new(
                404,
                "unknown-cell",
                words::unknown(&why, Names { crisis: None, words: &longpole::present::words(Language::English) }),
            )),
        }
    })
    .await
}
