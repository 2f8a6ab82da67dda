//! The command as a user runs it.

use assert_cmd::Command;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

fn longpole() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_longpole"));
    command.env("NO_COLOR", "1").env("LC_ALL", "C");
    command
}

/// A copy of the small example, in a folder whose name has a blank and Arabic letters.
fn tiny() -> (TempDir, PathBuf) {
    let scratch = TempDir::new().expect("a scratch folder");
    let folder = scratch.path().join("a crisis أزمة");
    longpole().arg("new").arg(&folder).assert().success();
    (scratch, folder)
}

fn output(command: &mut Command) -> (i32, String, String) {
    let output = command.output().expect("it runs");
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("UTF-8");
    (output.status.code().expect("an exit code"), text(&output.stdout), text(&output.stderr))
}

/// Every file of a plan with its bytes.
fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<_> = fs::read_dir(folder)
        .expect("a plan")
        .map(|entry| entry.expect("an entry").path())
        .map(|path| {
            (path.file_name().expect("a name").to_string_lossy().into_owned(), fs::read(&path).expect("readable"))
        })
        .collect();
    files.sort();
    files
}

#[test]
fn a_plan_answers_and_says_where_it_is() {
    let (_scratch, folder) = tiny();
    let (code, stdout, stderr) = output(longpole().arg("plan").arg(&folder));
    assert_eq!((code, stderr.as_str()), (0, ""));
    assert!(stdout.contains("below survival is as if 100 people had none of it"), "{stdout}");
    assert!(stdout.contains("Cost: 2,070 USD"), "{stdout}");
    let path = folder.join("plans/base/plan.xlsx");
    assert!(stdout.trim_end().ends_with(&path.display().to_string()), "{stdout}");
    assert!(path.exists());
}

#[test]
fn the_same_folder_gives_the_same_bytes() {
    let (scratch, folder) = tiny();
    for out in ["one", "two"] {
        longpole().arg("plan").arg(&folder).arg("--out").arg(scratch.path().join(out)).assert().success();
    }
    assert_eq!(files(&scratch.path().join("one")), files(&scratch.path().join("two")));
}

#[test]
fn a_typo_stops_the_run_and_leaves_the_last_plan() {
    let (_scratch, folder) = tiny();
    longpole().arg("plan").arg(&folder).assert().success();
    let before = files(&folder.join("plans/base"));
    let links = fs::read_to_string(folder.join("links.csv")).expect("readable");
    fs::write(folder.join("links.csv"), links.replace("valley", "vally")).expect("written");
    let (code, stdout, stderr) = output(longpole().arg("plan").arg(&folder));
    assert_eq!((code, stdout.as_str()), (1, ""));
    assert!(stderr.contains("error[unknown-id]: `to` is `vally`"), "{stderr}");
    assert!(stderr.contains("at links.csv:2:14"), "{stderr}");
    assert!(stderr.contains("did you mean `valley`?"), "{stderr}");
    assert_eq!(files(&folder.join("plans/base")), before);
}

#[test]
fn a_plan_does_not_take_the_place_of_anything_else() {
    let (scratch, folder) = tiny();
    let documents = scratch.path().join("documents");
    fs::create_dir(&documents).expect("made");
    fs::write(documents.join("report.doc"), "work").expect("written");
    let (code, _, stderr) = output(longpole().arg("plan").arg(&folder).arg("--out").arg(&documents));
    assert_eq!(code, 1);
    assert!(stderr.contains("report.doc"), "{stderr}");
    assert_eq!(files(&documents).len(), 1);
}

#[test]
fn wrong_usage_is_told_apart_from_wrong_input() {
    assert_eq!(output(longpole().arg("plan")).0, 2);
    assert_eq!(output(longpole().args(["schema", "link"])).0, 2);
    assert_eq!(output(longpole().args(["check", "no-such-folder"])).0, 1);
}

#[test]
fn every_scenario_is_named_by_its_file() {
    let (_scratch, folder) = tiny();
    let (code, stdout, _) = output(longpole().arg("plan").arg(&folder).args(["--scenario", "paved-now", "--json"]));
    assert_eq!(code, 0);
    let summary: serde_json::Value = serde_json::from_str(&stdout).expect("JSON alone on stdout");
    assert_eq!(summary["transport"], 100);
    let (code, _, stderr) = output(longpole().arg("plan").arg(&folder).args(["--scenario", "paved"]));
    assert_eq!(code, 1);
    assert!(stderr.contains("error[unknown-scenario]") && stderr.contains("paved-now"), "{stderr}");
}

#[test]
fn programs_and_schemas_come_out_for_others() {
    let (_scratch, folder) = tiny();
    let (_, mps, _) = output(longpole().arg("export").arg(&folder));
    assert!(mps.contains("capacity[road,t,2030-01-01]"), "{mps}");
    let (_, lp, _) = output(longpole().arg("export").arg(&folder).args(["--format", "lp", "--aim", "cost"]));
    assert!(lp.starts_with("\\ minimized: cost, in USD"), "{lp}");
    for words in [&["schema", "--json"][..], &["schema", "links", "--json"], &["schema", "--plan", "--json"]] {
        let (code, stdout, _) = output(longpole().args(words));
        assert_eq!(code, 0);
        serde_json::from_str::<serde_json::Value>(&stdout).expect("JSON");
    }
    let (_, stdout, _) = output(longpole().arg("needs").arg(&folder));
    assert!(stdout.contains("Valley"), "{stdout}");
}

#[test]
fn a_workbook_template_is_read_back() {
    let scratch = TempDir::new().expect("a scratch folder");
    let folder = scratch.path().join("flood");
    longpole().arg("new").arg(&folder).arg("--workbook").assert().success();
    let (code, _, stderr) = output(longpole().arg("check").arg(&folder));
    // Nothing is filled in yet: that, and only that, is wrong.
    assert_eq!(code, 1);
    assert!(
        stderr.lines().filter(|line| line.starts_with("error[")).all(|line| line.contains("[no-rows]")),
        "{stderr}"
    );
}

#[test]
fn poles_name_the_aim_though_no_limit_is_tried() {
    let (_scratch, folder) = tiny();
    let (code, stdout, _) = output(longpole().arg("poles").arg(&folder).args(["--most", "0"]));
    assert_eq!(code, 0);
    assert!(stdout.contains("Survival: 2,000 person-days in 20 days, as if 100 people"), "{stdout}");
    assert!(stdout.contains("One limit has a price and was not tried out."), "{stdout}");
    let (_, stdout, _) = output(longpole().arg("poles").arg(&folder).args(["--most", "0", "--json"]));
    let json: serde_json::Value = serde_json::from_str(&stdout).expect("JSON");
    assert_eq!((&json["aim"], &json["unit"]), (&"survival".into(), &"person-days".into()));
}

#[test]
fn a_program_is_not_written_as_json() {
    let (_scratch, folder) = tiny();
    let (code, stdout, stderr) = output(longpole().arg("export").arg(&folder).arg("--json"));
    assert_eq!((code, stdout.as_str()), (2, ""));
    assert!(stderr.contains("MPS or LP, not as JSON"), "{stderr}");
}
