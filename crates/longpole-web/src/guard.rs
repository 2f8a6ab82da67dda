//! Who is answered: this machine alone, who knows the token, and no page but ours.
//!
//! The address that is printed holds the token once; opened, it is put into a cookie that no script can read and no other
//! site can send, and leaves the address. A `Host` that is not ours means that a name was bound to this machine from
//! outside; an `Origin` that is not ours, that another page asks.

use crate::app::App;
use crate::types::problem::Problem;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use std::sync::Arc;

/// A fresh token: 32 bytes of the system's randomness, in hexadecimal.
///
/// # Errors
/// When the system has none.
pub fn token() -> std::io::Result<String> {
    let mut bytes = [0_u8; 32];
    getrandom::fill(&mut bytes).map_err(|error| std::io::Error::other(error.to_string()))?;
    let digit = |half: u8| char::from_digit(u32::from(half), 16).expect("half a byte is a digit");
    Ok(bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect())
}

/// Lets through what may be answered, and puts on every answer what browsers should know.
pub(crate) async fn guard(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let mut response = match admit(&app, &request) {
        Ok(None) => next.run(request).await,
        Ok(Some(answer)) => answer,
        Err(problem) => problem.into_response(),
    };
    let headers = response.headers_mut();
    for (name, value) in HEADERS {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
    response
}

/// What stands on every answer that does not say otherwise. Charts set styles on what they draw: that, and nothing else,
/// goes beyond our own files.
const HEADERS: &[(header::HeaderName, &str)] = &[
    (
        header::CONTENT_SECURITY_POLICY,
        "default-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:; \
         object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    ),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "no-referrer"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (header::CACHE_CONTROL, "no-store"),
];

/// `None` for go on; an answer where there is nothing more to do.
fn admit(app: &App, request: &Request) -> Result<Option<Response>, Problem> {
    let headers = request.headers();
    let names = ["127.0.0.1", "localhost", "[::1]"].map(|name| format!("{name}:{}", app.port));
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    if !names.iter().any(|name| name == host) {
        return Err(Problem::new(421, "host", "this address is not of this server; open the one it printed"));
    }
    if let Some(origin) = headers.get(header::ORIGIN)
        && !names.iter().any(|name| origin.as_bytes() == format!("http://{name}").as_bytes())
    {
        return Err(Problem::new(403, "origin", "another page may not ask this server"));
    }
    let site = headers.get("sec-fetch-site").map(HeaderValue::as_bytes);
    let is_page = request.method() == Method::GET && !request.uri().path().starts_with("/api");
    if !is_page && site.is_some_and(|site| site != b"same-origin" && site != b"none") {
        return Err(Problem::new(403, "origin", "another page may not ask this server"));
    }
    if is_page {
        return opened(app, request);
    }
    if is_known(app, headers) { Ok(None) } else { Err(Problem::new(401, "token", UNKNOWN)) }
}

const UNKNOWN: &str = "the token is missing or wrong; open the address that `longpole serve` printed";

/// The page opened with its token: the token becomes a cookie.
fn opened(app: &App, request: &Request) -> Result<Option<Response>, Problem> {
    let query = request.uri().query().unwrap_or_default();
    let Some(given) = query.split('&').find_map(|pair| pair.strip_prefix("token=")) else { return Ok(None) };
    if !same(given, &app.token) {
        return Err(Problem::new(401, "token", UNKNOWN));
    }
    let cookie = format!("{}={}; HttpOnly; SameSite=Strict; Path=/", cookie_name(app), app.token);
    let mut answer = Redirect::to("/").into_response();
    let cookie = HeaderValue::from_str(&cookie).expect("a token is letters and digits");
    answer.headers_mut().insert(header::SET_COOKIE, cookie);
    Ok(Some(answer))
}

/// Ports share cookies: each server has one of its own.
fn cookie_name(app: &App) -> String {
    format!("longpole-{}", app.port)
}

fn is_known(app: &App, headers: &HeaderMap) -> bool {
    let bearer = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok()?.strip_prefix("Bearer "));
    let name = format!("{}=", cookie_name(app));
    let cookies = headers.get_all(header::COOKIE).into_iter().filter_map(|value| value.to_str().ok());
    let mut cookies = cookies.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().strip_prefix(&name));
    bearer.is_some_and(|given| same(given, &app.token)) || cookies.any(|given| same(given, &app.token))
}

/// Compares without telling by the time it takes how much is right.
fn same(given: &str, token: &str) -> bool {
    given.len() == token.len() && given.bytes().zip(token.bytes()).fold(0, |sum, (a, b)| sum | (a ^ b)) == 0
}
