//! Moved limits kept as scenarios.

use super::plans::changes;
use crate::app::{App, lock};
use crate::extract::Body;
use crate::types::moved::{ScenarioRequest, ScenarioWritten};
use crate::types::problem::Problem;
use crate::work::aside;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use longpole::base::Severity;
use longpole::digest::Now;
use longpole::read::{Memory, Source};
use longpole::scenario::{self, NotKept};
use std::sync::Arc;

/// Keeps moved limits as a scenario of the folder.
#[utoipa::path(post, path = "/api/scenarios", request_body = ScenarioRequest, responses((status = 201, description = "Done", body = ScenarioWritten), (status = "default", description = "Why not", body = Problem, content_type = "application/problem+json")))]
pub(crate) async fn keep(
    State(app): State<Arc<App>>,
    Body(asked): Body<ScenarioRequest>,
) -> Result<(StatusCode, Json<ScenarioWritten>), Problem> {
    let planned = app.plan(&asked.scenario)?;
    aside(move || {
        scenario::check_id(&asked.id)?;
        if asked.title.values().all(|title| title.trim().is_empty()) {
            return Err(Problem::new(422, "bad-scenario", "the scenario has no title; write one"));
        }
        let posed = &planned.session.run().posed;
        if !Now::of(&app.disk()).has(&posed.inputs) {
            let title = format!("the folder has changed since `{}` was planned; plan it again", asked.scenario);
            return Err(Problem::new(409, "changed", title));
        }
        let crisis = &posed.crisis;
        let changes = changes(crisis, &asked.changes)?;
        let disk = app.disk();
        let text = scenario::text(&disk, crisis, &asked.title, &changes)?;
        tried(&disk, &asked.id, &text)?;
        let _saving = lock(&app.saving);
        let file = scenario::write(&app.folder, &asked.id, &text)?;
        Ok((StatusCode::CREATED, Json(ScenarioWritten { id: asked.id, file, text })))
    })
    .await
}

/// Reads the folder as it would be with the scenario: what has errors is not written.
fn tried(disk: &dyn Source, id: &str, text: &str) -> Result<(), Problem> {
    let unreadable = |error: std::io::Error| Problem::from(NotKept::Disk(error));
    let mut folder = Memory::new();
    for path in disk.list().map_err(unreadable)? {
        folder.insert(&path, disk.bytes(&path).map_err(unreadable)?);
    }
    folder.insert(&longpole::read::folder::scenario_path(id), text.as_bytes());
    let found = longpole::check(&folder, Some(id)).diagnostics;
    if found.count(Severity::Error) > 0 { Err(Problem::of_folder(&found)) } else { Ok(()) }
}

impl From<NotKept> for Problem {
    fn from(why: NotKept) -> Self {
        let (status, code) = match &why {
            NotKept::BadId(_) | NotKept::NoCell(_) => (422, "bad-scenario"),
            NotKept::Exists => (409, "exists"),
            NotKept::Unreadable(_) | NotKept::Disk(_) => (500, "disk"),
        };
        Self::new(status, code, why.to_string())
    }
}
