//! What requests carry, taken out so that what is wrong with it is told as a problem.

use crate::types::problem::Problem;
use axum::extract::rejection::{JsonRejection, PathRejection, QueryRejection};
use axum::extract::{FromRequest, FromRequestParts};

/// A body of JSON.
#[derive(FromRequest)]
#[from_request(via(axum::Json), rejection(Problem))]
pub(crate) struct Body<T>(pub T);

/// Parts of the path.
#[derive(FromRequestParts)]
#[from_request(via(axum::extract::Path), rejection(Problem))]
pub(crate) struct Path<T>(pub T);

/// What stands behind the question mark.
#[derive(FromRequestParts)]
#[from_request(via(axum::extract::Query), rejection(Problem))]
pub(crate) struct Query<T>(pub T);

impl From<JsonRejection> for Problem {
    fn from(why: JsonRejection) -> Self {
        let status = why.status().as_u16();
        let code = if status == 413 { "too-large" } else { "bad-request" };
        Self { detail: Some(why.body_text()), ..Self::new(status, code, "the request cannot be read") }
    }
}

impl From<PathRejection> for Problem {
    fn from(why: PathRejection) -> Self {
        Self { detail: Some(why.body_text()), ..Self::new(404, "not-found", "there is nothing here") }
    }
}

impl From<QueryRejection> for Problem {
    fn from(why: QueryRejection) -> Self {
        Self { detail: Some(why.body_text()), ..Self::new(400, "bad-request", "the request cannot be read") }
    }
}
