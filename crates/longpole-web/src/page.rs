//! The built page, which is in the program.

use crate::types::problem::Problem;
use axum::http::{HeaderValue, Uri, header};
use axum::response::{IntoResponse, Response};
use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "dist/"]
struct Page;

/// A file of the page by its path; the page itself for `/`.
pub(crate) async fn file(uri: Uri) -> Result<Response, Problem> {
    let path = uri.path().trim_start_matches('/');
    let path = if path.is_empty() { "index.html" } else { path };
    // Names are looked up among those that were built in: no path leads to a disk.
    let Some(file) = Page::get(path) else {
        return Err(Problem::new(404, "not-found", "there is nothing here"));
    };
    let kind = HeaderValue::from_static(kind(path));
    let mut response = ([(header::CONTENT_TYPE, kind)], file.data).into_response();
    // Names of assets hold a digest of what is in them, and may be kept for ever.
    if path.starts_with("assets/") {
        let forever = HeaderValue::from_static("private, max-age=31536000, immutable");
        response.headers_mut().insert(header::CACHE_CONTROL, forever);
    }
    Ok(response)
}

/// The media type of a file by the end of its name.
fn kind(path: &str) -> &'static str {
    match path.rsplit_once('.').map_or("", |(_, end)| end) {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" | "map" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
