//! Problems as answers, with the codes of the terminal.

use crate::types::problem::{Diagnostic, Problem};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use longpole::Stopped;
use longpole::base::{Diagnostics, Severity};
use longpole::compare::NotCompared;
use longpole::report::NotTold;
use longpole::session::NotMoved;
use longpole::solve::Unsolved;

impl Problem {
    /// A problem with its status, code and sentence.
    pub fn new(status: u16, code: &str, title: impl Into<String>) -> Self {
        Self {
            kind: format!("/problems/{code}"),
            code: code.to_owned(),
            title: title.into(),
            status,
            detail: None,
            diagnostics: Vec::new(),
            quarrel: None,
        }
    }

    /// A mistake of ours; what it said.
    pub fn fault(words: &str) -> Self {
        let detail = format!("{words}. The server goes on; please report this with the folder");
        Self { detail: Some(detail), ..Self::new(500, "fault", "something went wrong inside Longpole") }
    }

    /// Somebody asked to stop.
    pub fn interrupted() -> Self {
        Self::new(409, "interrupted", "stopped; nothing was written, and the last plan is untouched")
    }

    /// What is wrong with the folder: the code and the sentence are those of the first error.
    pub fn of_folder(found: &Diagnostics) -> Self {
        let first = found.sorted().into_iter().find(|found| found.severity == Severity::Error);
        let (code, title) =
            first.map_or(("folder", "the folder has errors".into()), |one| (one.code, one.message.clone()));
        let status = if code == "unknown-scenario" { 404 } else { 422 };
        Self {
            detail: first.map(|one| one.hint.clone()),
            diagnostics: diagnostics(found),
            ..Self::new(status, code, title)
        }
    }

    fn with(self, found: &Diagnostics) -> Self {
        Self { diagnostics: diagnostics(found), ..self }
    }
}

/// What was found in the folder, worst first.
pub(crate) fn diagnostics(found: &Diagnostics) -> Vec<Diagnostic> {
    let view = |one: &longpole::base::diagnostic::Diagnostic| {
        let at = one.at.as_ref();
        Diagnostic {
            severity: one.severity.as_str().to_owned(),
            code: one.code.to_owned(),
            message: one.message.clone(),
            file: at.map(|at| at.file.clone()),
            sheet: at.and_then(|at| at.sheet.clone()),
            line: at.and_then(|at| at.line),
            column: at.and_then(|at| at.column),
            field: at.and_then(|at| at.field.clone()),
            hint: one.hint.clone(),
        }
    };
    found.sorted().into_iter().map(view).collect()
}

impl From<Stopped> for Problem {
    fn from(stopped: Stopped) -> Self {
        match stopped {
            Stopped::Input(found) => Self::of_folder(&found),
            Stopped::Unsolved(why, found) => Self::from(why).with(&found),
            Stopped::Refused(refused, found) => {
                let title = "the plan that was found does not hold in its audit";
                Self { detail: Some(refused.to_string()), ..Self::new(500, "refused", title) }.with(&found)
            }
            Stopped::Quarrel(quarrel, found) => Self {
                detail: Some(longpole::present::quarrel::brief(&quarrel)),
                quarrel: Some(longpole::present::quarrel::json(&quarrel)),
                ..Self::new(422, "quarrel", "rules of the folder contradict each other")
            }
            .with(&found),
        }
    }
}

impl From<NotCompared> for Problem {
    fn from(why: NotCompared) -> Self {
        match why {
            NotCompared::Unknown(found) => Self::of_folder(&found),
            NotCompared::Interrupted => Self::interrupted(),
        }
    }
}

impl From<NotTold> for Problem {
    fn from(why: NotTold) -> Self {
        match why {
            NotTold::Stopped(stopped) => Self::from(stopped),
            NotTold::NotCompared(why) => Self::from(why),
            NotTold::Files(error) => {
                Self { detail: Some(error.to_string()), ..Self::new(500, "refused", "no report could be made") }
            }
        }
    }
}

impl From<Unsolved> for Problem {
    fn from(why: Unsolved) -> Self {
        match why {
            Unsolved::Interrupted => Self::interrupted(),
            Unsolved::Quarrel(_) => Self::new(422, "quarrel", "rules contradict each other when limits are moved so"),
            Unsolved::Limit => Self::new(422, "limit", "the time allowed was not enough"),
            Unsolved::Failed(what) => Self { detail: Some(what), ..Self::new(500, "solver", "the solver gave up") },
        }
    }
}

impl From<NotMoved> for Problem {
    fn from(why: NotMoved) -> Self {
        match why {
            NotMoved::Superseded => Self::new(409, "superseded", "a newer move came before this one was answered"),
            NotMoved::Unsolved(why) => Self::from(why),
            NotMoved::Crashed(words) => Self::fault(&words),
        }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut response = (status, axum::Json(self)).into_response();
        let kind = HeaderValue::from_static("application/problem+json");
        response.headers_mut().insert(header::CONTENT_TYPE, kind);
        response
    }
}
