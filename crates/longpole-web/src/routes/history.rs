//! Plans that were made before.

use super::plans::unknown_table;
use crate::app::App;
use crate::extract::Path;
use crate::types::history::{HistoryEntry, HistoryList, HistoryPlan};
use crate::types::problem::Problem;
use crate::types::table::TableData;
use crate::views::plan::digests;
use crate::work::aside;
use axum::Json;
use axum::extract::State;
use longpole::digest::Now;
use longpole::history::{Entry, Unkept};
use serde::de::DeserializeOwned;
use std::sync::Arc;

/// Every finished plan, the latest first.
#[utoipa::path(get, path = "/api/history", responses((status = 200, description = "Done", body = HistoryList), (status = "default", description = "Why not", body = Problem, content_type = "application/problem+json")))]
pub(crate) async fn history(State(app): State<Arc<App>>) -> Result<Json<HistoryList>, Problem> {
    aside(move || {
        let entries = app.history().list()?;
        // What another version kept and this one cannot read is left out; the rest is worth showing.
        let disk = app.disk();
        let mut now = Now::of(&disk);
        let plans = entries.into_iter().filter_map(|found| entry(&mut now, found).ok()).collect();
        Ok(Json(HistoryList { plans }))
    })
    .await
}

/// An old plan, opened.
#[utoipa::path(get, path = "/api/history/{id}", params(("id" = i64, Path)), responses((status = 200, description = "Done", body = HistoryPlan), (status = "default", description = "Why not", body = Problem, content_type = "application/problem+json")))]
pub(crate) async fn old_plan(State(app): State<Arc<App>>, Path(id): Path<i64>) -> Result<Json<HistoryPlan>, Problem> {
    aside(move || {
        let (found, view) = app.history().open(id)?.ok_or_else(none)?;
        let (entry, mut plan) =
            (entry(&mut Now::of(&app.disk()), found)?, read::<crate::types::plan::PlanView>(&view)?);
        plan.is_current = entry.is_current;
        Ok(Json(HistoryPlan { entry, plan }))
    })
    .await
}

/// A table of an old plan.
#[utoipa::path(get, path = "/api/history/{id}/tables/{table}", params(("id" = i64, Path), ("table" = String, Path)), responses((status = 200, description = "Done", body = TableData), (status = "default", description = "Why not", body = Problem, content_type = "application/problem+json")))]
pub(crate) async fn old_table(
    State(app): State<Arc<App>>,
    Path((id, table)): Path<(i64, String)>,
) -> Result<Json<TableData>, Problem> {
    aside(move || {
        let text = app.history().table(id, &table)?.ok_or_else(|| unknown_table(&table))?;
        read(&text).map(Json)
    })
    .await
}

fn none() -> Problem {
    Problem::new(404, "not-found", "there is no such plan")
}

fn entry(now: &mut Now<'_>, found: Entry) -> Result<HistoryEntry, Problem> {
    Ok(HistoryEntry {
        id: found.id,
        time: found.time,
        version: found.version,
        scenario: found.scenario,
        headline: read(&found.headline)?,
        is_current: now.has(&found.inputs),
        inputs: digests(&found.inputs),
    })
}

/// What was written by this or an older version.
fn read<T: DeserializeOwned>(text: &str) -> Result<T, Problem> {
    let unreadable = |error: serde_json::Error| {
        let title = "this plan was kept by another version of Longpole, and cannot be shown";
        Problem { detail: Some(error.to_string()), ..Problem::new(422, "old-version", title) }
    };
    serde_json::from_str(text).map_err(unreadable)
}

impl From<Unkept> for Problem {
    fn from(why: Unkept) -> Self {
        Self::new(500, "disk", why.to_string())
    }
}
