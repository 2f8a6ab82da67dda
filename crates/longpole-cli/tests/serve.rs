//! `longpole serve` as a person starts it: an address comes, and who knows it is answered.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};

/// A server that ends with its test.
struct Serving(Child);

impl Drop for Serving {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn serve(folder: &str) -> (Serving, String) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_longpole"))
        .args(["serve", folder])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("started");
    let mut address = String::new();
    BufReader::new(child.stdout.take().expect("its output")).read_line(&mut address).expect("an address");
    (Serving(child), address.trim().to_owned())
}

fn ask(port: &str, path: &str, header: &str) -> String {
    let mut stream = TcpStream::connect(format!("127.0.0.1:{port}")).expect("a connection");
    write!(stream, "GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n{header}\r\n")
        .expect("asked");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("an answer");
    answer
}

#[test]
fn the_printed_address_opens_the_page() {
    let (_serving, address) = serve(concat!(env!("CARGO_MANIFEST_DIR"), "/../../examples/tiny"));
    let (place, token) =
        address.strip_prefix("http://127.0.0.1:").and_then(|rest| rest.split_once("/?token=")).expect("an address");
    assert_eq!(token.len(), 64);
    let opened = ask(place, &format!("/?token={token}"), "");
    assert!(opened.starts_with("HTTP/1.1 303"), "{opened}");
    assert!(ask(place, "/", "").starts_with("HTTP/1.1 200"));
    assert!(ask(place, "/api/session", "").starts_with("HTTP/1.1 401"));
    let session = ask(place, "/api/session", &format!("Authorization: Bearer {token}\r\n"));
    assert!(session.starts_with("HTTP/1.1 200") && session.contains("\"id\":\"tiny\""), "{session}");
}

#[test]
fn a_folder_that_is_not_there_is_told() {
    let output = Command::new(env!("CARGO_BIN_EXE_longpole"))
        .env("LC_ALL", "C")
        .args(["serve", "/nowhere"])
        .output()
        .expect("run");
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("there is no folder /nowhere"));
}
