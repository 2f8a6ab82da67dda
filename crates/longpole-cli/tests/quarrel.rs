//! Rules that contradict each other, as a user meets them.

use assert_cmd::Command;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

fn run(folder: &Path, command: &str, words: &[&str]) -> (i32, String, String) {
    let mut longpole = Command::new(env!("CARGO_BIN_EXE_longpole"));
    let output = longpole
        .env("NO_COLOR", "1")
        .env("LC_ALL", "C")
        .arg(command)
        .arg(folder)
        .args(words)
        .output()
        .expect("it runs");
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("UTF-8");
    (output.status.code().expect("an exit code"), text(&output.stdout), text(&output.stderr))
}

/// The blocks of a kind on the page that tells how to go about it.
fn blocks(kind: &str) -> Vec<String> {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/how-to/when-nothing-fits.md");
    let page = fs::read_to_string(page).expect("the page");
    let opening = format!("```{kind}\n");
    let blocks = page.split(&opening).skip(1).map(|rest| rest.split("```").next().unwrap_or_default().to_owned());
    blocks.collect()
}

/// The small example with the ration of the page.
fn strict() -> (TempDir, PathBuf) {
    let scratch = TempDir::new().expect("a scratch folder");
    let folder = scratch.path().join("my-crisis");
    Command::new(env!("CARGO_BIN_EXE_longpole")).env("LC_ALL", "C").arg("new").arg(&folder).assert().success();
    fs::write(folder.join("rations.csv"), &blocks("text")[0]).expect("it can be written");
    (scratch, folder)
}

#[test]
fn every_command_says_what_the_page_says() {
    let (_scratch, folder) = strict();
    let blocks = blocks("console");
    let said = blocks[0].strip_prefix("$ longpole plan my-crisis\n").expect("the command comes first");
    for command in ["plan", "poles", "trace"] {
        assert_eq!(run(&folder, command, &[]), (1, String::new(), said.to_owned()), "longpole {command}");
    }
    assert!(!folder.join("plans").exists(), "nothing is written");
}

#[test]
fn programs_read_it_on_standard_output() {
    let (_scratch, folder) = strict();
    for command in ["plan", "poles", "trace"] {
        let (code, stdout, stderr) = run(&folder, command, &["--json"]);
        assert_eq!((code, stderr.as_str()), (1, ""), "longpole {command}");
        let found: serde_json::Value = serde_json::from_str(&stdout).expect("JSON alone on stdout");
        assert_eq!((&found["code"], &found["short_t"]), (&"quarrel".into(), &2.into()));
        let track = &found["rules"][1];
        assert_eq!((&track["enough_alone"], &track["figure"]), (&"change".into(), &0.4.into()));
        let at = serde_json::json!({ "file": "capacities.csv", "sheet": null, "line": 2, "field": "amount" });
        assert_eq!(track["at"], serde_json::json!([at]));
    }
}

#[test]
fn a_comparison_names_the_scenario_and_goes_on() {
    let (_scratch, folder) = strict();
    // Once the road is paved the ration fits.
    let (code, stdout, stderr) = run(&folder, "compare", &[]);
    assert_eq!(code, 1);
    assert!(stderr.starts_with("base: error[quarrel]: no plan can keep all of these rules"), "{stderr}");
    let brief = "these rules cannot all be kept: rations.csv:2 (column `min_g`), capacities.csv:2 (column `amount`)";
    let line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(line(&stdout).contains(brief), "{stdout}");
    assert!(stdout.contains("paved-now"), "{stdout}");
    // Without a plan for the base there is nothing to compare with, and nothing to write down.
    assert!(stderr.contains("no comparison was written") && !folder.join("plans").exists(), "{stderr}");
    let (code, stdout, _) = run(&folder, "compare", &["--json"]);
    let json: serde_json::Value = serde_json::from_str(&stdout).expect("JSON alone on stdout");
    assert_eq!((code, &json["tables"]["scenarios"][0]["status"]), (1, &"quarrel".into()));
}

#[test]
fn what_is_said_to_be_enough_is() {
    for (file, from, to) in
        [("rations.csv", "meal,400", "meal,200"), ("capacities.csv", "track,road,t,0.2", "track,road,t,0.4")]
    {
        let (_scratch, folder) = strict();
        let path = folder.join(file);
        let text = fs::read_to_string(&path).expect("a table");
        assert!(text.contains(from), "{text}");
        fs::write(&path, text.replace(from, to)).expect("it can be written");
        assert_eq!(run(&folder, "plan", &[]).0, 0, "{file}");
    }
}
