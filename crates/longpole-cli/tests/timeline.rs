//! `longpole timeline` as a user runs it.

use assert_cmd::Command;
use serde_json::Value;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

fn run(words: &[&str]) -> (i32, String, String) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/gates");
    let mut command = Command::new(env!("CARGO_BIN_EXE_longpole"));
    let output = command.env("NO_COLOR", "1").arg("timeline").arg(folder).args(words).output().expect("it runs");
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("UTF-8");
    (output.status.code().expect("an exit code"), text(&output.stdout), text(&output.stderr))
}

#[test]
fn dates_bars_and_what_moves_them_are_shown() {
    let (code, stdout, stderr) = run(&[]);
    assert_eq!((code, stderr.as_str()), (0, ""));
    for line in [
        "crossing      10 Feb  inspection ",
        "░░░████████  Communities along the road agree to convoys",
        "north-lanes (capacities)  crossing        10 Feb  the end",
        "agreement 28 Jan → inspection 7 Feb → crossing 10 Feb.",
        "escorts can be 17 days later before it matters.",
        "10,000 runs, seed 2030",
    ] {
        assert!(stdout.replace("\n    ", " ").contains(line), "{line}\n{stdout}");
    }
    assert!(stdout.lines().all(|line| line.chars().count() <= 100), "{stdout}");
    assert_eq!(run(&[]), (code, stdout, stderr), "the same each time");
}

#[test]
fn programs_get_the_same_as_json_and_csv() {
    let scratch = TempDir::new().expect("a scratch folder");
    let out = scratch.path().join("dates");
    let (code, stdout, _) = run(&["--json", "--scenario", "no-agreement", "--out", out.to_str().expect("UTF-8")]);
    assert_eq!(code, 0);
    let told: Value = serde_json::from_str(&stdout).expect("JSON alone on stdout");
    assert_eq!(told["scenario"], "no-agreement");
    let crossing = &told["tables"]["timeline"][3];
    assert_eq!((&crossing["gate"], &crossing["opens"]), (&"crossing".into(), &"never".into()));
    assert_eq!(crossing["open_by_end"], 0);
    assert_eq!(told["tables"]["opens"].as_array().map(Vec::len), Some(3));
    let read = |name: &str| fs::read_to_string(out.join(name)).expect(name);
    assert_eq!(read("timeline.json"), stdout);
    assert_eq!(read("moves.csv").lines().next(), Some("gate,moved_by,slack,passes_on,sooner"));
    assert!(read("opens.csv").contains("crossing,never,capacities,north-lanes,never,"));
    assert!(read("timeline.csv").contains("pumps,Pumps are fitted,The water board,2030-03-04,airlift,airlift;pumps,"));
    assert!(read("decided.csv").contains("pumps,airlift,1\n"));
}

#[test]
fn a_folder_without_gates_says_so() {
    let scratch = TempDir::new().expect("a scratch folder");
    let folder = scratch.path().join("crisis");
    let longpole = || Command::new(env!("CARGO_BIN_EXE_longpole"));
    longpole().arg("new").arg(&folder).assert().success();
    let output = longpole().arg("timeline").arg(&folder).output().expect("it runs");
    assert!(output.status.success());
    assert!(String::from_utf8_lossy(&output.stdout).contains("The folder has no gates"));
}
