//! A server of a copy of an example, asked without a socket.

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request};
use http_body_util::BodyExt;
use serde_json::{Value, json};
use std::path::Path;
use std::time::Duration;
use tempfile::TempDir;
use tower::ServiceExt;

pub const TOKEN: &str = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
pub const PORT: u16 = 4711;

/// A server and its folder.
pub struct Api {
    pub folder: TempDir,
    router: Router,
}

/// An answer.
pub struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    pub bytes: Vec<u8>,
}

impl Api {
    /// Of a copy of an example.
    pub fn new(example: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let from = format!("{}/../../examples/{example}", env!("CARGO_MANIFEST_DIR"));
        copy(from.as_ref(), folder.path());
        let router = longpole_web::router(folder.path(), TOKEN, PORT);
        Self { folder, router }
    }

    /// Writes a file of the folder.
    #[allow(dead_code, reason = "not every test changes its folder")]
    pub fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        std::fs::write(self.folder.path().join(path), text).expect("written");
    }

    /// Asks with nothing but these headers.
    pub async fn raw(&self, method: &str, path: &str, headers: &[(&str, &str)], body: Option<Vec<u8>>) -> Answer {
        let mut request = Request::builder().method(method).uri(path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.body(body.map_or_else(Body::empty, Body::from)).expect("a request");
        let response = self.router.clone().oneshot(request).await.expect("an answer");
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        let bytes = response.into_body().collect().await.expect("a body").to_bytes().to_vec();
        Answer { status, headers, bytes }
    }

    /// Asks as the page does.
    pub async fn send(&self, method: &str, path: &str, body: Option<Vec<u8>>) -> Answer {
        let (host, cookie) = (format!("127.0.0.1:{PORT}"), format!("other=1; longpole-{PORT}={TOKEN}"));
        let origin = format!("http://{host}");
        let headers =
            [("host", host.as_str()), ("cookie", &cookie), ("origin", &origin), ("content-type", "application/json")];
        self.raw(method, path, &headers, body).await
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.send("GET", path, None).await
    }

    pub async fn post(&self, path: &str, body: &Value) -> Answer {
        self.send("POST", path, Some(body.to_string().into_bytes())).await
    }

    /// Waits for the end of a job.
    pub async fn wait(&self, id: &str) -> Value {
        for _ in 0..6000 {
            let view = self.get(&format!("/api/jobs/{id}")).await.ok();
            if view["state"] != "progress" {
                return view;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        panic!("the job never ends");
    }

    /// Plans a scenario and waits for it.
    pub async fn plan(&self, scenario: &str) -> Value {
        let started = self.post("/api/plans", &json!({ "scenario": scenario })).await.json();
        self.wait(started["job"].as_str().expect("an id")).await
    }
}

impl Answer {
    pub fn text(&self) -> String {
        String::from_utf8(self.bytes.clone()).expect("a text")
    }

    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.bytes).unwrap_or_else(|error| panic!("{error}: {}", self.text()))
    }

    /// The body of an answer that is one.
    pub fn ok(&self) -> Value {
        assert_eq!(self.status, 200, "{}", self.text());
        self.json()
    }

    /// The code of a problem.
    pub fn problem(&self, status: u16) -> String {
        assert_eq!(self.status, status, "{}", self.text());
        assert_eq!(self.headers["content-type"], "application/problem+json");
        self.json()["code"].as_str().expect("a code").to_owned()
    }
}

/// Copies a folder; plans that were made in it stay behind.
fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder");
    for entry in std::fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let name = entry.file_name();
        let is_folder = entry.file_type().expect("a kind").is_dir();
        if is_folder && name != "plans" && name != "expected" {
            copy(&entry.path(), &to.join(name));
        } else if !is_folder {
            std::fs::copy(entry.path(), to.join(name)).expect("copied");
        }
    }
}
