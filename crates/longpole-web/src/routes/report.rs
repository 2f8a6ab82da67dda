//! Reports: written into the plan's folder, and handed out from there.

use crate::app::App;
use crate::extract::{Body, Path};
use crate::types::job::{ReportRequest, Started};
use crate::types::problem::Problem;
use crate::work::{self, aside};
use axum::Json;
use axum::extract::State;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use longpole::reporter::Language;
use std::sync::Arc;

/// Writes the plan of a scenario with its report into the folder, as `longpole report` does: starts a job.
#[utoipa::path(post, path = "/api/report", request_body = ReportRequest, responses((status = 202, description = "Begun", body = Started), (status = "default", description = "Why not", body = Problem, content_type = "application/problem+json")))]
pub(crate) async fn start_report(
    State(app): State<Arc<App>>,
    Body(asked): Body<ReportRequest>,
) -> Result<(StatusCode, Json<Started>), Problem> {
    let language = Language::of(&asked.lang)
        .ok_or_else(|| Problem::new(422, "bad-request", format!("`{}` is no language of reports", asked.lang)))?;
    let (at_work, scenario) = (Arc::clone(&app), asked.scenario.clone());
    let job = app.jobs.start(&format!("report {}", asked.lang), &asked.scenario, move |job| {
        work::report(&at_work, job, &scenario, language)?;
        Ok(format!("/api/report/{scenario}/report.html"))
    })?;
    Ok((StatusCode::ACCEPTED, Json(Started { job })))
}

/// What may be asked for, with its media type.
const FILES: [(&str, &str); 3] = [
    ("report.html", "text/html; charset=utf-8"),
    ("report.pdf", "application/pdf"),
    ("plan.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
];

/// A report stands alone: its styles and pictures are in it, and it does nothing.
const ALONE: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; sandbox";

/// A written file: `report.html`, `report.pdf`, `plan.xlsx`.
#[utoipa::path(get, path = "/api/report/{scenario}/{file}", params(("scenario" = String, Path), ("file" = String, Path)), responses((status = 200, description = "The file", body = Vec<u8>, content_type = "application/octet-stream"), (status = "default", description = "Why not", body = Problem, content_type = "application/problem+json")))]
pub(crate) async fn report(
    State(app): State<Arc<App>>,
    Path((scenario, file)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let none = || Problem::new(404, "no-report", format!("there is no {file} of `{scenario}`; write the report first"));
    let (name, kind) = *FILES.iter().find(|(name, _)| *name == file).ok_or_else(none)?;
    // Only what the folder knows as a scenario leads to a path.
    let path = work::plan_folder(&app, &scenario).ok_or_else(none)?.join(name);
    let bytes = aside(move || Ok(std::fs::read(path).ok())).await?.ok_or_else(none)?;
    let mut response = ([(header::CONTENT_TYPE, HeaderValue::from_static(kind))], bytes).into_response();
    if name == "report.html" {
        response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(ALONE));
    }
    Ok(response)
}
