//! `longpole trace` as a user runs it.

use assert_cmd::Command;
use std::fs;
use std::path::PathBuf;
use tempfile::TempDir;

/// A copy of the small example.
fn tiny() -> (TempDir, PathBuf) {
    let scratch = TempDir::new().expect("a scratch folder");
    let folder = scratch.path().join("crisis");
    longpole().arg("new").arg(&folder).assert().success();
    (scratch, folder)
}

fn longpole() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_longpole"));
    command.env("NO_COLOR", "1").env("LC_ALL", "C");
    command
}

fn run(folder: &PathBuf, words: &[&str]) -> (i32, String, String) {
    let output = longpole().arg("trace").arg(folder).args(words).output().expect("it runs");
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("UTF-8");
    (output.status.code().expect("an exit code"), text(&output.stdout), text(&output.stderr))
}

fn json(folder: &PathBuf, words: &[&str]) -> serde_json::Value {
    let (code, stdout, stderr) = run(folder, &[words, &["--json"]].concat());
    assert_eq!((code, stderr.as_str()), (0, ""), "{words:?}");
    serde_json::from_str(&stdout).expect("JSON alone on stdout")
}

#[test]
fn a_number_leads_back_to_its_sources() {
    let (_scratch, folder) = tiny();
    let (code, stdout, stderr) = run(&folder, &["coverage[valley,all,energy,2030-01-01].person_days_survival"]);
    assert_eq!((code, stderr.as_str()), (0, ""));
    let lines: Vec<&str> = stdout.lines().collect();
    assert_eq!(lines[1], "  person_days_survival: 2,000 person-day", "what was asked for comes first");
    assert!(stdout.contains("1 t more spares 4,000 person-days below survival."), "{stdout}");
    assert!(stdout.contains("capacities[track], at capacities.csv:2: amount 0.2 t/day"), "{stdout}");
    assert!(stdout.contains("example (assumed): Made up for this example"), "{stdout}");
    assert!(lines.iter().all(|line| line.chars().count() <= 100), "{stdout}");
    let back = json(&folder, &["coverage.csv:2.share"]);
    assert_eq!(back["row"], "coverage[valley,all,energy,2030-01-01]");
    assert_eq!((&back["column"], &back["figures"]["share"]), (&"share".into(), &0.4.into()));
    assert_eq!(back["behind_the_prices"][0]["name"], "usage[track,2030-01-01]");
    assert_eq!(back["input"][0]["sources"][0]["attribution"], "assumed");
}

#[test]
fn the_plan_as_a_whole_and_a_source_are_followed() {
    let (_scratch, folder) = tiny();
    let rests = json(&folder, &[]);
    assert_eq!(rests, json(&folder, &["--sources"]));
    assert_eq!((&rests["aim"], &rests["value"]), (&"survival".into(), &2000.into()));
    assert_eq!(rests["known_as"][0]["share"], 1);
    let forward = json(&folder, &["--from", "sources/example"]);
    assert_eq!(forward["part"]["adds"], 10_000);
    assert_eq!(forward["input"].as_array().expect("lines").len(), 11);
    assert_eq!(json(&folder, &["--from", "capacities/paved"])["part"]["takes"], 0, "the road is wide enough by then");
}

#[test]
fn what_is_not_there_is_wrong_usage() {
    let (_scratch, folder) = tiny();
    for (words, expected) in [
        (&["coverge[valley,all,energy,2030-01-01]"][..], "did you mean `coverage`?"),
        (&["coverage[valey,all,energy,2030-01-01]"], "no row of `coverage` has the `place` `valey`"),
        (&["--from", "sources/exampl"], "did you mean `sources/example`?"),
    ] {
        let (code, stdout, stderr) = run(&folder, words);
        assert_eq!((code, stdout.as_str()), (2, ""), "{words:?}");
        assert!(stderr.contains(expected), "{stderr}");
    }
    fs::remove_file(folder.join("links.csv")).expect("removed");
    assert_eq!(run(&folder, &[]).0, 1, "a broken folder is wrong input");
}

#[test]
fn rival_figures_are_printed_and_tried() {
    let (_scratch, folder) = tiny();
    let append = |file: &str, text: &str| {
        let path = folder.join(file);
        let before = fs::read_to_string(&path).expect("readable");
        fs::write(path, before + text).expect("written");
    };
    append("sources.csv", "survey,A survey of the road,Longpole,measured,,2026-11-22,en,CC0-1.0,\n");
    append(
        "longpole.toml",
        "\n[[rival]]\nid = \"track\"\ntable = \"capacities\"\nwhere = { id = \"track\" }\ncolumn = \"amount\"\n\
         estimates = [ { value = 0.2, source = \"example\" }, { value = 0.25, source = \"survey\" } ]\n\
         use = \"example\"\nreason = \"the paper says so\"\n",
    );
    let plan = longpole().arg("plan").arg(&folder).output().expect("it runs");
    let stdout = String::from_utf8(plan.stdout).expect("UTF-8");
    let line = "Rival figures for amount of capacities, id track: 0.2 (example), 0.25 (survey). Used: example, because \
                the paper says so.";
    assert!(stdout.split_whitespace().collect::<Vec<_>>().join(" ").contains(line), "{stdout}");
    let rivals = json(&folder, &["--rivals"]);
    let estimates = &rivals["rivals"][0]["estimates"];
    // As the documentation of prices has it: 0.25 t a day close the gap.
    assert_eq!((&estimates[0]["aims"]["survival"], &estimates[0]["is_used"]), (&2000.into(), &true.into()));
    assert_eq!((&estimates[1]["aims"]["survival"], &estimates[1]["aims"]["standard"]), (&0.into(), &5000.into()));
    fs::write(folder.join("scenarios/surveyed.toml"), "[rival]\ntrack = \"survey\"\n").expect("written");
    let (_, stdout, _) = run(&folder, &["--rivals", "--scenario", "surveyed"]);
    assert!(stdout.contains("0.25 (survey), used"), "{stdout}");
}

#[test]
fn a_plan_of_another_folder_is_told() {
    let (_scratch, folder) = tiny();
    longpole().arg("plan").arg(&folder).assert().success();
    assert_eq!(run(&folder, &["coverage.csv:2"]).2, "", "the plan is of the folder");
    let path = folder.join("population.csv");
    let text = fs::read_to_string(&path).expect("readable");
    fs::write(&path, text.replace(",1000,", ",1200,")).expect("written");
    let (code, _, stderr) = run(&folder, &["coverage.csv:2"]);
    assert_eq!(code, 0);
    assert!(stderr.contains("warning[plan-stale]: `population.csv` has changed"), "{stderr}");
    assert!(stderr.contains("of the plan that the folder gives now"), "{stderr}");
}
