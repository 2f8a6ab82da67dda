//! Tables of the folder through the interface: shown, tried out, saved, and what is refused.

mod common;

use common::Api;
use serde_json::{Value, json};

fn read(api: &Api, file: &str) -> String {
    std::fs::read_to_string(api.folder.path().join(file)).expect("a file")
}

async fn digest(api: &Api, table: &str) -> Value {
    api.get(&format!("/api/tables/{table}")).await.ok()["digest"].clone()
}

async fn put(api: &Api, table: &str, body: &Value) -> common::Answer {
    api.send("PUT", &format!("/api/tables/{table}"), Some(body.to_string().into_bytes())).await
}

#[tokio::test]
async fn a_table_is_shown_with_its_lines_and_what_is_wrong() {
    let api = Api::new("tiny");
    let list = api.get("/api/tables").await.ok();
    let places =
        list["tables"].as_array().expect("tables").iter().find(|table| table["name"] == "places").expect("places");
    assert_eq!((&places["file"], &places["is_editable"]), (&json!("places.csv"), &json!(true)));
    let kind =
        places["columns"].as_array().expect("columns").iter().find(|column| column["name"] == "kind").expect("kind");
    assert!(kind["words"].as_array().expect("words").contains(&json!("area")));
    api.write("stocks.csv", "place,item,amount_t\n\nharbour,meal,-5\n\"valley\",meal,1\n");
    let table = api.get("/api/tables/stocks").await.ok();
    assert_eq!(table["rows"][0]["line"], 3);
    assert_eq!(table["rows"][1]["cells"][0], "valley");
    let found = &table["diagnostics"][0];
    assert_eq!(
        (&found["code"], &found["line"], &found["field"]),
        (&json!("out-of-range"), &json!(3), &json!("amount_t"))
    );
    assert_eq!(api.get("/api/tables/nothing").await.problem(404), "unknown-table");
    api.write("funds.csv", b"\0\0\0");
    assert_eq!(api.get("/api/tables/funds").await.problem(404), "no-table");
    for path in ["/api/tables/..%2Flongpole.toml", "/api/tables/%2Fetc%2Fpasswd", "/api/tables/../../etc/passwd"] {
        assert_eq!(api.get(path).await.status, 404, "{path}");
    }
}

#[tokio::test]
async fn edits_are_tried_out_and_saved_without_touching_the_rest() {
    let api = Api::new("tiny");
    let before = "place;item;amount_t\r\n\r\n\"harbour\";meal; 4 \r\nvalley;meal;\"1\"";
    api.write("stocks.csv", before);
    let edits = json!([{ "do": "set", "line": 3, "column": "amount_t", "value": "x" }]);
    let digest = digest(&api, "stocks").await;
    let checked = api.post("/api/tables/stocks/check", &json!({ "digest": digest, "edits": edits })).await.ok();
    assert_eq!((&checked["has_errors"], &checked["diagnostics"][0]["code"]), (&json!(true), &json!("not-a-number")));
    assert_eq!(checked["rows"][0]["cells"][2], "x");
    assert_eq!(read(&api, "stocks.csv"), before, "nothing is saved by a check");
    let edits = json!([{ "do": "set", "line": 3, "column": "amount_t", "value": "7.5" }]);
    let saved = put(&api, "stocks", &json!({ "digest": digest, "edits": edits })).await.ok();
    assert_eq!(saved["rows"][0]["cells"][2], "7.5");
    assert_eq!(read(&api, "stocks.csv"), before.replace(" 4 ", "7.5"));
    let left: Vec<_> = std::fs::read_dir(api.folder.path())
        .expect("a folder")
        .filter_map(|entry| entry.expect("an entry").file_name().into_string().ok())
        .filter(|name| name.starts_with('.'))
        .collect();
    assert!(left.is_empty(), "{left:?}");
}

#[tokio::test]
async fn a_file_that_changed_behind_us_is_not_overwritten() {
    let api = Api::new("tiny");
    let digest = digest(&api, "stocks").await;
    let theirs = read(&api, "stocks.csv") + "\n";
    api.write("stocks.csv", &theirs);
    let edits = json!({ "digest": digest, "edits": [{ "do": "delete", "line": 2 }] });
    assert_eq!(put(&api, "stocks", &edits).await.problem(409), "changed");
    assert_eq!(api.post("/api/tables/stocks/check", &edits).await.problem(409), "changed");
    assert_eq!(read(&api, "stocks.csv"), theirs);
}

#[tokio::test]
async fn what_cannot_be_edited_is_refused() {
    let api = Api::new("tiny");
    let digest = digest(&api, "stocks").await;
    for edit in [
        json!({ "do": "set", "line": 1, "column": "item", "value": "x" }),
        json!({ "do": "set", "line": 99, "column": "item", "value": "x" }),
        json!({ "do": "insert", "after": null, "cells": { "colour": "x" } }),
    ] {
        let body = json!({ "digest": digest, "edits": [edit] });
        assert_eq!(put(&api, "stocks", &body).await.problem(422), "bad-edit", "{body}");
    }
    assert_eq!(put(&api, "stocks", &json!({ "digest": digest })).await.problem(422), "bad-request");
}

#[tokio::test]
async fn a_hostile_workbook_is_told_and_nothing_else_happens() {
    let api = Api::new("tiny");
    for bytes in [&b"PK\x03\x04 this is no workbook"[..], &[0; 64], b"<?xml version=\"1.0\"?>"] {
        api.write("tables.xlsx", bytes);
        let session = api.get("/api/session").await.ok();
        assert_eq!(session["has_errors"], true);
        assert_eq!(session["diagnostics"][0]["file"], "tables.xlsx");
        assert_eq!(api.get("/api/tables").await.status, 200);
        assert_eq!(api.plan("base").await["state"], "failed");
    }
    std::fs::remove_file(api.folder.path().join("tables.xlsx")).expect("removed");
    assert_eq!(api.plan("base").await["state"], "done");
}

#[tokio::test]
async fn a_table_the_folder_has_not_is_made_by_its_first_row() {
    let api = Api::new("tiny");
    let table = api.get("/api/tables/funds").await.ok();
    assert_eq!((&table["file"], &table["digest"], &table["rows"]), (&json!("funds.csv"), &Value::Null, &json!([])));
    let cells = json!({ "id": "grant", "amount": "5", "status": "paid" });
    let body = json!({ "digest": null, "edits": [{ "do": "insert", "after": null, "cells": cells }] });
    let checked = api.post("/api/tables/funds/check", &body).await.ok();
    assert_eq!((&checked["has_errors"], &checked["rows"][0]["line"]), (&json!(false), &json!(2)), "{checked}");
    assert!(!api.folder.path().join("funds.csv").exists(), "nothing is saved by a check");
    let saved = put(&api, "funds", &body).await.ok();
    assert!(saved["digest"].is_string());
    let text = read(&api, "funds.csv");
    assert!(text.starts_with("id,donor,amount,") && text.contains("grant,"), "{text}");
    // Who saves as if there were still none does not take the place of what there is.
    assert_eq!(put(&api, "funds", &body).await.problem(409), "changed");
    assert_eq!(read(&api, "funds.csv"), text);
}

#[tokio::test]
async fn settings_are_edited_as_texts() {
    let api = Api::new("gates");
    let file = "longpole.toml";
    let before = read(&api, file);
    let settings = api.get("/api/settings/base").await.ok();
    assert_eq!((&settings["file"], &settings["text"]), (&json!(file), &json!(before)));
    let asked = |text: &str, digest: &Value| json!({ "digest": digest, "text": text });
    let wrong = asked(&format!("{before}\ncolour = 3\n"), &settings["digest"]);
    let checked = api.post("/api/settings/base/check", &wrong).await.ok();
    let found = &checked["diagnostics"][0];
    let line = before.lines().count() as u64 + 2;
    assert_eq!((&found["file"], found["line"].as_u64()), (&json!(file), Some(line)), "{checked}");
    assert_eq!(read(&api, file), before, "nothing is saved by a check");
    let other = format!("# by hand\n{before}");
    let path = "/api/settings/base";
    let send = |body: Value| api.send("PUT", path, Some(body.to_string().into_bytes()));
    send(asked(&other, &settings["digest"])).await.ok();
    assert_eq!(read(&api, file), other);
    assert_eq!(send(asked("", &settings["digest"])).await.problem(409), "changed");
    assert_eq!(read(&api, file), other);
    for unknown in ["nothing", "..%2Flongpole", "%2Fetc%2Fpasswd"] {
        assert_eq!(api.get(&format!("/api/settings/{unknown}")).await.problem(404), "unknown-scenario", "{unknown}");
    }
    api.write("scenarios/odd.toml", b"title = \"\xff\"");
    assert_eq!(api.get("/api/settings/odd").await.problem(422), "bad-edit");
}
