//! The server: routes, and what stands around them.

use crate::app::App;
use crate::types::problem::Problem;
use crate::{guard, page, routes};
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::response::IntoResponse;
use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::Path;
use std::sync::Arc;
use tower_http::CompressionLevel;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;

/// Most bytes of a request.
const MOST_BYTES: usize = 8 << 20;

/// A server that listens, and does not answer yet.
#[derive(Debug)]
pub struct Server {
    listener: TcpListener,
    folder: std::path::PathBuf,
    token: String,
    port: u16,
}

impl Server {
    /// Listens on the loopback address; on any free port if none is named.
    ///
    /// # Errors
    /// When the port is taken, or the system has no randomness for a token.
    pub fn listen(folder: &Path, port: Option<u16>) -> io::Result<Self> {
        let listener = TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port.unwrap_or(0))))?;
        listener.set_nonblocking(true)?;
        let port = listener.local_addr()?.port();
        Ok(Self { listener, folder: folder.to_owned(), token: guard::token()?, port })
    }

    /// The address to open, with the token.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}/?token={}", self.port, self.token)
    }

    /// Answers until the process ends.
    ///
    /// # Errors
    /// When the system gives no threads or takes the socket away.
    pub fn run(self) -> io::Result<()> {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
        let routes = router(&self.folder, &self.token, self.port);
        runtime.block_on(async move {
            let listener = tokio::net::TcpListener::from_std(self.listener)?;
            axum::serve(listener, routes).await
        })
    }
}

/// Every route of a folder's server with all that guards it, for a token and a port. Tests ask it without a socket.
pub fn router(folder: &Path, token: &str, port: u16) -> Router {
    let app = Arc::new(App::new(folder, token.to_owned(), port));
    let (api, _) = routes::all().split_for_parts();
    let quality = CompressionLevel::Precise(4);
    api.route("/api/{*rest}", axum::routing::any(nothing))
        .fallback(axum::routing::get(page::file))
        .layer(DefaultBodyLimit::max(MOST_BYTES))
        .layer(CatchPanicLayer::custom(|panic: Box<dyn std::any::Any + Send>| {
            Problem::fault(&longpole::session::words(panic.as_ref())).into_response()
        }))
        .layer(axum::middleware::from_fn_with_state(Arc::clone(&app), guard::guard))
        .layer(CompressionLayer::new().quality(quality))
        .with_state(app)
}

async fn nothing() -> Problem {
    Problem::new(404, "not-found", "there is nothing here")
}
