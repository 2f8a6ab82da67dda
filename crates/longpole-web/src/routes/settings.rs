//! Settings of the folder and its scenarios as texts: shown, tried out, saved.

use super::tables::not_saved;
use crate::app::{App, lock};
use crate::extract::{Body, Path};
use crate::problem::diagnostics;
use crate::types::problem::Problem;
use crate::types::settings::{SettingsAnswer, SettingsRequest, SettingsText};
use crate::work::aside;
use axum::Json;
use axum::extract::State;
use longpole::tables::{self, NotSaved, Settings};
use std::sync::Arc;

/// The settings of the folder (`base`) or of a scenario, as they stand on disk.
#[utoipa::path(get, path = "/api/settings/{scenario}", params(("scenario" = String, Path)), responses((status = 200, description = "Done", body = SettingsText), (status = "default", description = "Why not", body = Problem, content_type = "application/problem+json")))]
pub(crate) async fn settings(
    State(app): State<Arc<App>>,
    Path(scenario): Path<String>,
) -> Result<Json<SettingsText>, Problem> {
    aside(move || shown(&app, &scenario)).await
}

fn shown(app: &App, scenario: &str) -> Result<Json<SettingsText>, Problem> {
    let disk = app.disk();
    let Settings { file, text, digest } = Settings::of(&disk, scenario).map_err(|why| refused(why, scenario))?;
    Ok(Json(SettingsText { file, text, digest, diagnostics: diagnostics(&tables::check_all(&disk)) }))
}

/// Tells what another text would lead to. Nothing is saved.
#[utoipa::path(post, path = "/api/settings/{scenario}/check", params(("scenario" = String, Path)), request_body = SettingsRequest, responses((status = 200, description = "Done", body = SettingsAnswer), (status = "default", description = "Why not", body = Problem, content_type = "application/problem+json")))]
pub(crate) async fn check_settings(
    State(app): State<Arc<App>>,
    Path(scenario): Path<String>,
    Body(asked): Body<SettingsRequest>,
) -> Result<Json<SettingsAnswer>, Problem> {
    aside(move || {
        let disk = app.disk();
        let settings = Settings::of(&disk, &scenario).map_err(|why| refused(why, &scenario))?;
        if settings.digest != asked.digest {
            return Err(refused(NotSaved::Changed, &settings.file));
        }
        let found = tables::check_settings(&disk, &settings, &asked.text);
        Ok(Json(SettingsAnswer { diagnostics: diagnostics(&found), has_errors: found.has_errors() }))
    })
    .await
}

/// Saves another text.
#[utoipa::path(put, path = "/api/settings/{scenario}", params(("scenario" = String, Path)), request_body = SettingsRequest, responses((status = 200, description = "Done", body = SettingsText), (status = "default", description = "Why not", body = Problem, content_type = "application/problem+json")))]
pub(crate) async fn save_settings(
    State(app): State<Arc<App>>,
    Path(scenario): Path<String>,
    Body(asked): Body<SettingsRequest>,
) -> Result<Json<SettingsText>, Problem> {
    aside(move || {
        let saved = || {
            let _saving = lock(&app.saving);
            let file = Settings::of(&app.disk(), &scenario)?.file;
            tables::save(&app.folder, &file, Some(&asked.digest), asked.text.as_bytes())
        };
        saved().map_err(|why| refused(why, &scenario))?;
        shown(&app, &scenario)
    })
    .await
}

fn refused(why: NotSaved, scenario: &str) -> Problem {
    match why {
        NotSaved::Missing => Problem::new(404, "unknown-scenario", format!("the folder has no scenario `{scenario}`")),
        why => not_saved(why, scenario),
    }
}
