//! The interface as the page uses it, on a copy of the small example, without a socket.

mod common;

use common::{Api, PORT, TOKEN};
use serde_json::{Value, json};

#[tokio::test]
async fn a_plan_is_made_and_shown() {
    let api = Api::new("tiny");
    let session = api.get("/api/session").await.ok();
    assert_eq!(session["scenarios"][0]["id"], "base");
    assert_eq!(session["scenarios"][1]["title"]["fr"], "La route est goudronnée dès le premier jour");
    assert!(!session["has_errors"].as_bool().expect("a word"));
    assert_eq!(api.get("/api/plans/base").await.problem(404), "no-plan");
    let done = api.plan("base").await;
    assert_eq!(done["result"], "/api/plans/base");
    let plan = api.get("/api/plans/base").await.ok();
    assert_eq!(plan["is_current"], true);
    assert_eq!(plan["audit"]["breaches"], 0);
    let coverage = &plan["coverage"];
    let sum: f64 = coverage["below_survival"].as_array().expect("a column").iter().filter_map(Value::as_f64).sum();
    let told = plan["headline"]["below_survival"].as_f64().expect("a figure");
    assert!((sum - told).abs() < 1.0, "{sum} {told}");
    let table = api.get("/api/plans/base/tables/coverage").await.ok();
    assert_eq!(table["columns"][0]["name"], "place");
    assert_eq!(table["rows"].as_array().expect("rows").len(), coverage["place"].as_array().expect("a column").len());
    assert_eq!(api.get("/api/plans/base/tables/nothing").await.problem(404), "unknown-table");
    assert_eq!(api.get("/api/plans/..%2Fbase/tables/coverage").await.problem(404), "no-plan");
}

#[tokio::test]
async fn a_job_tells_how_it_goes_to_the_end() {
    let api = Api::new("tiny");
    let started = api.post("/api/plans", &json!({ "scenario": "base" })).await;
    assert_eq!(started.status, 202);
    let id = started.json()["job"].as_str().expect("an id").to_owned();
    let events = api.get(&format!("/api/jobs/{id}/events")).await;
    assert_eq!(events.headers["content-type"], "text/event-stream");
    assert!(events.text().contains("event: done"), "{}", events.text());
    let view = api.get(&format!("/api/jobs/{id}")).await.ok();
    assert_eq!((view["state"].as_str(), view["kind"].as_str()), (Some("done"), Some("plan")));
    assert_eq!(api.get("/api/jobs/nothing").await.problem(404), "unknown-job");
}

#[tokio::test]
async fn a_job_can_be_cancelled() {
    let api = Api::new("gaza-2024");
    let id =
        api.post("/api/plans", &json!({ "scenario": "base" })).await.json()["job"].as_str().expect("an id").to_owned();
    api.send("DELETE", &format!("/api/jobs/{id}"), None).await.ok();
    let view = api.wait(&id).await;
    assert_eq!((view["state"].as_str(), view["problem"]["code"].as_str()), (Some("failed"), Some("interrupted")));
    assert_eq!(api.get("/api/plans/base").await.problem(404), "no-plan");
}

#[tokio::test]
async fn a_folder_with_errors_says_what_is_wrong() {
    let api = Api::new("tiny");
    api.write("supplies.csv", "id,place\nx,nowhere\n");
    let failed = api.plan("base").await;
    assert_eq!(failed["state"], "failed");
    let problem = &failed["problem"];
    assert_eq!(problem["status"], 422);
    assert_eq!(problem["code"], problem["diagnostics"][0]["code"]);
    assert_eq!(problem["diagnostics"][0]["file"], "supplies.csv");
    assert_eq!(api.plan("nothing").await["problem"]["code"], "unknown-scenario");
    let session = api.get("/api/session").await.ok();
    assert_eq!(session["has_errors"], true);
}

#[tokio::test]
async fn a_moved_limit_is_what_its_scenario_plans() {
    let api = Api::new("tiny");
    api.plan("base").await;
    assert_eq!(api.get("/api/plans/base/poles").await.problem(404), "no-poles");
    let started = api.post("/api/plans/base/poles", &Value::Null).await.json();
    api.wait(started["job"].as_str().expect("an id")).await;
    let poles = api.get("/api/plans/base/poles").await.ok();
    let pole = &poles["poles"][0];
    let slider = &pole["slider"];
    let (least, most) = (slider["least"].as_f64().expect("a figure"), slider["most"].as_f64().expect("a figure"));
    assert!(least < 0.0 && most > 0.0, "{pole}");
    let changes = json!([{ "limit": pole["limit"], "units": most / 2.0 }]);
    let moved = api.post("/api/plans/base/moves", &json!({ "changes": changes, "revision": 7 })).await.ok();
    assert_eq!((moved["revision"].as_u64(), moved["answer"].as_str()), (Some(7), Some("first-aim")));
    assert!(moved["gain"].as_f64().expect("a figure") > 0.0, "{moved}");
    let asked = json!({ "id": "more", "title": { "en": "More" }, "scenario": "base", "changes": changes });
    let written = api.post("/api/scenarios", &asked).await;
    assert_eq!(written.status, 201, "{}", written.text());
    assert_eq!(written.json()["file"], "scenarios/more.toml");
    assert_eq!(api.post("/api/scenarios", &asked).await.problem(409), "exists");
    let (file, text) = ("stocks.csv", std::fs::read(api.folder.path().join("stocks.csv")).expect("a file"));
    api.write(file, b"place,item,amount_t\n");
    let later = json!({ "id": "later", "title": { "en": "Later" }, "scenario": "base", "changes": changes });
    assert_eq!(api.post("/api/scenarios", &later).await.problem(409), "changed");
    api.write(file, text);
    api.plan("more").await;
    let planned = api.get("/api/plans/more").await.ok();
    let aim =
        planned["aims"].as_array().expect("aims").iter().find(|aim| aim["name"] == moved["aim"]).expect("the aim");
    let (warm, cold) = (moved["total"].as_f64().expect("a figure"), aim["value"].as_f64().expect("a figure"));
    assert!((warm - cold).abs() <= 1e-6 * cold.abs().max(1.0), "moved {warm}, planned {cold}");
}

#[tokio::test]
async fn moves_that_mean_nothing_are_refused() {
    let api = Api::new("tiny");
    api.plan("base").await;
    let moved = |changes: Value| json!({ "changes": changes, "revision": 1 });
    for changes in [
        json!([{ "limit": "capacities/nothing", "units": 1.0 }]),
        json!([{ "limit": "capacities/track", "units": -1e9 }]),
        json!([{ "limit": "capacities/track", "units": 0.1 }, { "limit": "capacities/track", "units": 0.1 }]),
    ] {
        assert_eq!(api.post("/api/plans/base/moves", &moved(changes)).await.problem(422), "bad-move");
    }
    assert_eq!(
        api.send("POST", "/api/plans/base/moves", Some(b"{\"changes\":".to_vec())).await.problem(400),
        "bad-request"
    );
    for id in ["../evil", "base", "", "A b"] {
        let asked = json!({ "id": id, "title": { "en": "x" }, "scenario": "base", "changes": [] });
        assert_eq!(api.post("/api/scenarios", &asked).await.problem(422), "bad-scenario", "{id}");
    }
}

#[tokio::test]
async fn nobody_else_is_answered() {
    let api = Api::new("tiny");
    let host = format!("127.0.0.1:{PORT}");
    let bearer = format!("Bearer {TOKEN}");
    let ask = async |headers: &[(&str, &str)], path: &str| api.raw("GET", path, headers, None).await;
    assert_eq!(ask(&[("host", &host)], "/api/session").await.problem(401), "token");
    assert_eq!(
        ask(&[("host", &host), ("authorization", "Bearer nonsense")], "/api/session").await.problem(401),
        "token"
    );
    let cookie = format!("longpole-{PORT}=1{}", &TOKEN[1..]);
    assert_eq!(ask(&[("host", &host), ("cookie", &cookie)], "/api/session").await.problem(401), "token");
    for wrong in ["evil.example", "evil.example:4711", "127.0.0.1:1", "127.0.0.1", ""] {
        let found = ask(&[("host", wrong), ("authorization", &bearer)], "/api/session").await;
        assert_eq!(found.problem(421), "host", "{wrong}");
    }
    for wrong in ["http://evil.example", "null", "https://127.0.0.1:4711", "http://127.0.0.1:1"] {
        let found = ask(&[("host", &host), ("authorization", &bearer), ("origin", wrong)], "/api/session").await;
        assert_eq!(found.problem(403), "origin", "{wrong}");
    }
    let crossed = [("host", host.as_str()), ("authorization", bearer.as_str()), ("sec-fetch-site", "cross-site")];
    assert_eq!(ask(&crossed, "/api/session").await.problem(403), "origin");
    let ours = [("host", host.as_str()), ("authorization", bearer.as_str()), ("origin", "http://127.0.0.1:4711")];
    let found = ask(&ours, "/api/session").await;
    assert_eq!(found.status, 200);
    assert!(!found.headers.contains_key("access-control-allow-origin"), "no other page may read answers");
    assert_eq!(found.headers["x-content-type-options"], "nosniff");
    assert_eq!(found.headers["referrer-policy"], "no-referrer");
    assert!(found.headers["content-security-policy"].to_str().expect("text").starts_with("default-src 'self';"));
}

#[tokio::test]
async fn the_token_becomes_a_cookie() {
    let api = Api::new("tiny");
    let host = format!("127.0.0.1:{PORT}");
    let opened = api.raw("GET", &format!("/?token={TOKEN}"), &[("host", &host)], None).await;
    assert_eq!((opened.status, opened.headers["location"].to_str().expect("text")), (303, "/"));
    let cookie = opened.headers["set-cookie"].to_str().expect("text").to_owned();
    assert!(cookie.contains("; HttpOnly; SameSite=Strict"), "{cookie}");
    let pair = cookie.split(';').next().expect("a pair");
    let session = api.raw("GET", "/api/session", &[("host", &host), ("cookie", pair)], None).await;
    assert_eq!(session.status, 200);
    assert_eq!(api.raw("GET", "/?token=nonsense", &[("host", &host)], None).await.problem(401), "token");
    let page = api.raw("GET", "/", &[("host", &host)], None).await;
    assert_eq!((page.status, page.headers["content-type"].to_str().expect("text")), (200, "text/html; charset=utf-8"));
    for path in ["/../Cargo.toml", "/%2e%2e/Cargo.toml", "/etc/passwd", "/dist/index.html", "//etc/passwd"] {
        assert_eq!(api.raw("GET", path, &[("host", &host)], None).await.problem(404), "not-found", "{path}");
    }
}

#[tokio::test]
async fn too_much_is_refused() {
    let api = Api::new("tiny");
    let body = format!("{{\"scenario\":\"{}\"}}", "x".repeat(9 << 20));
    assert_eq!(api.send("POST", "/api/plans", Some(body.into_bytes())).await.problem(413), "too-large");
    assert_eq!(api.get("/api/session").await.status, 200, "the server goes on");
}

#[tokio::test]
async fn scenarios_stand_side_by_side() {
    let api = Api::new("tiny");
    assert_eq!(api.get("/api/comparisons").await.problem(404), "no-comparison");
    let started = api.post("/api/comparisons", &json!({ "scenarios": [] })).await.json();
    assert_eq!(api.wait(started["job"].as_str().expect("an id")).await["state"], "done");
    let tables = api.get("/api/comparisons").await.ok();
    let scenarios = &tables["tables"][0];
    assert_eq!(scenarios["rows"].as_array().expect("rows").len(), 2, "{scenarios}");
    let started = api.post("/api/comparisons", &json!({ "scenarios": ["nothing"] })).await.json();
    let view = api.wait(started["job"].as_str().expect("an id")).await;
    assert_eq!(view["problem"]["code"], "unknown-scenario");
}

#[tokio::test]
async fn dates_and_sources_are_told() {
    let api = Api::new("gates");
    let timeline = api.get("/api/timeline?scenario=base").await.ok();
    assert_eq!(timeline["tables"][0]["name"], "timeline");
    assert!(!timeline["tables"][0]["rows"].as_array().expect("rows").is_empty());
    assert_eq!(api.get("/api/timeline?scenario=nothing").await.problem(404), "unknown-scenario");
    assert_eq!(api.get("/api/timeline").await.problem(400), "bad-request");
    let api = Api::new("tiny");
    assert_eq!(api.get("/api/trace?scenario=base&cell=x").await.problem(404), "no-plan");
    api.plan("base").await;
    let trace = api.get("/api/trace?scenario=base&cell=coverage%5Bvalley,all,energy,2030-01-01%5D.share").await.ok();
    assert!(trace.is_object(), "{trace}");
    assert_eq!(api.get("/api/trace?scenario=base&cell=coverage").await.problem(404), "unknown-cell");
}

#[tokio::test]
async fn a_report_is_written_and_handed_out() {
    let api = Api::new("tiny");
    assert_eq!(api.get("/api/report/base/report.pdf").await.problem(404), "no-report");
    let started = api.post("/api/report", &json!({ "scenario": "base", "lang": "ar" })).await.json();
    assert_eq!(api.wait(started["job"].as_str().expect("an id")).await["state"], "done");
    let page = api.get("/api/report/base/report.html").await;
    assert!(page.text().contains("dir=\"rtl\""));
    assert!(page.headers["content-security-policy"].to_str().expect("text").contains("sandbox"));
    assert!(api.get("/api/report/base/report.pdf").await.bytes.starts_with(b"%PDF"));
    assert!(api.get("/api/report/base/plan.xlsx").await.bytes.starts_with(b"PK"));
    for path in ["/api/report/base/plan.json", "/api/report/..%2F../longpole.toml", "/api/report/nothing/report.pdf"] {
        assert_eq!(api.get(path).await.problem(404), "no-report", "{path}");
    }
    let asked = json!({ "scenario": "base", "lang": "xx" });
    assert_eq!(api.post("/api/report", &asked).await.problem(422), "bad-request");
}

#[tokio::test]
async fn finished_plans_are_remembered() {
    let api = Api::new("tiny");
    assert_eq!(api.get("/api/history").await.ok()["plans"], json!([]));
    api.plan("base").await;
    let before = api.get("/api/plans/base").await.ok();
    api.write("stocks.csv", "place,item,amount_t\nharbour,meal,1\n");
    assert_eq!(api.get("/api/plans/base").await.ok()["is_current"], false);
    assert_eq!(api.plan("base").await["note"], Value::Null);
    let plans = api.get("/api/history").await.ok()["plans"].clone();
    assert_eq!((&plans[0]["is_current"], &plans[1]["is_current"]), (&json!(true), &json!(false)));
    let id = plans[1]["id"].as_i64().expect("a number");
    let old = api.get(&format!("/api/history/{id}")).await.ok();
    assert_eq!(old["plan"]["coverage"], before["coverage"]);
    let table = api.get(&format!("/api/history/{id}/tables/coverage")).await.ok();
    assert_eq!(table["name"], "coverage");
    for (path, code) in [
        ("/api/history/99", "not-found"),
        ("/api/history/x", "not-found"),
        ("/api/history/1/tables/x", "unknown-table"),
    ] {
        assert_eq!(api.get(path).await.problem(404), code, "{path}");
    }
    api.write("plans/history.sqlite", "somebody's notes");
    let view = api.plan("base").await;
    assert_eq!(view["state"], "done", "a plan is a plan, whether or not it can be remembered");
    assert!(view["note"].as_str().expect("a note").contains("history"), "{view}");
    assert_eq!(api.get("/api/history").await.problem(500), "disk");
}

#[tokio::test]
async fn a_newer_move_stops_an_older_one() {
    let api = Api::new("gaza-2024");
    api.plan("base").await;
    let asked: Vec<Value> = (1..=8)
        .map(|n| json!({ "changes": [{ "limit": "capacities/coordination-t", "units": 15.0 * f64::from(n) }], "revision": n }))
        .collect();
    let answers =
        futures_util::future::join_all(asked.iter().map(|body| api.post("/api/plans/base/moves", body))).await;
    let superseded = answers.iter().filter(|answer| answer.status == 409).count();
    assert!((1..8).contains(&superseded), "{superseded} of eight were given up");
    for answer in answers {
        match answer.status {
            409 => assert_eq!(answer.problem(409), "superseded"),
            _ => assert_eq!(answer.ok()["aim"], "survival"),
        }
    }
}
