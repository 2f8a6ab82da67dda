//! Tables of the folder: shown, tried out, saved.

use super::plans::unknown_table;
use crate::app::{App, lock};
use crate::extract::{Body, Path};
use crate::problem::diagnostics;
use crate::types::problem::Problem;
use crate::types::table::{CheckAnswer, EditsRequest, TableList, TableText};
use crate::views::tables::rows;
use crate::work::aside;
use axum::Json;
use axum::extract::State;
use longpole::read::edit::Edit;
use longpole::tables::{self, NotSaved, Opened};
use std::sync::Arc;

/// Every table a folder may have, and which it has.
#[utoipa::path(get, path = "/api/tables", responses((status = 200, description = "Done", body = TableList), (status = "default", description = "Why not", body = Problem, content_type = "application/problem+json")))]
pub(crate) async fn tables(State(app): State<Arc<App>>) -> Result<Json<TableList>, Problem> {
    aside(move || Ok(Json(TableList::of(&app.disk())))).await
}

/// A table of the folder as it stands on disk.
#[utoipa::path(get, path = "/api/tables/{name}", params(("name" = String, Path)), responses((status = 200, description = "Done", body = TableText), (status = "default", description = "Why not", body = Problem, content_type = "application/problem+json")))]
pub(crate) async fn table(State(app): State<Arc<App>>, Path(name): Path<String>) -> Result<Json<TableText>, Problem> {
    aside(move || shown(&app, &name)).await
}

fn shown(app: &App, name: &str) -> Result<Json<TableText>, Problem> {
    let disk = app.disk();
    let opened = Opened::of(&disk, name).map_err(|why| not_saved(why, name))?;
    Ok(Json(TableText::of(&opened, &diagnostics(&tables::check_all(&disk)))))
}

/// Tells what edits would lead to. Nothing is saved.
#[utoipa::path(post, path = "/api/tables/{name}/check", params(("name" = String, Path)), request_body = EditsRequest, responses((status = 200, description = "Done", body = CheckAnswer), (status = "default", description = "Why not", body = Problem, content_type = "application/problem+json")))]
pub(crate) async fn check(
    State(app): State<Arc<App>>,
    Path(name): Path<String>,
    Body(asked): Body<EditsRequest>,
) -> Result<Json<CheckAnswer>, Problem> {
    aside(move || {
        let disk = app.disk();
        let tried = || {
            let opened = Opened::of(&disk, &name)?;
            let bytes = opened.edited(&disk, asked.digest.as_deref(), &edits(asked.edits))?;
            tables::check(&disk, &opened, &bytes)
        };
        let (found, edited) = tried().map_err(|why| not_saved(why, &name))?;
        let has_errors = found.has_errors();
        Ok(Json(CheckAnswer { diagnostics: diagnostics(&found), has_errors, rows: rows(&edited) }))
    })
    .await
}

/// Saves edits: what is not edited stays byte for byte.
#[utoipa::path(put, path = "/api/tables/{name}", params(("name" = String, Path)), request_body = EditsRequest, responses((status = 200, description = "Done", body = TableText), (status = "default", description = "Why not", body = Problem, content_type = "application/problem+json")))]
pub(crate) async fn save(
    State(app): State<Arc<App>>,
    Path(name): Path<String>,
    Body(asked): Body<EditsRequest>,
) -> Result<Json<TableText>, Problem> {
    aside(move || {
        let saved = || {
            let _saving = lock(&app.saving);
            let disk = app.disk();
            let opened = Opened::of(&disk, &name)?;
            let bytes = opened.edited(&disk, asked.digest.as_deref(), &edits(asked.edits))?;
            tables::save(&app.folder, &opened.sheet.file, asked.digest.as_deref(), &bytes)
        };
        saved().map_err(|why| not_saved(why, &name))?;
        shown(&app, &name)
    })
    .await
}

fn edits(asked: Vec<crate::types::table::Edit>) -> Vec<Edit> {
    asked.into_iter().map(Edit::from).collect()
}

pub(super) fn not_saved(why: NotSaved, table: &str) -> Problem {
    match why {
        NotSaved::Unknown => unknown_table(table),
        NotSaved::Missing => Problem::new(404, "no-table", format!("`{table}` cannot be read as a table")),
        NotSaved::Changed => Problem {
            detail: Some("open it again; nothing was saved".into()),
            ..Problem::new(409, "changed", format!("`{table}` was changed by somebody else"))
        },
        NotSaved::NotText => Problem {
            detail: Some("open it in a text editor and save it as UTF-8".into()),
            ..Problem::new(422, "bad-edit", format!("`{table}` is not in UTF-8"))
        },
        NotSaved::NotEdited(why) => Problem::new(422, "bad-edit", why.to_string()),
        NotSaved::Disk(error) => Problem::new(500, "disk", format!("`{table}` cannot be read or written: {error}")),
    }
}
