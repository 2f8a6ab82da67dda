//! `longpole audit` as a user runs it.

use assert_cmd::Command;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

fn longpole(words: &[&str], paths: &[&Path]) -> (i32, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_longpole"));
    let output = command.env("NO_COLOR", "1").env("LC_ALL", "C").args(words).args(paths).output().expect("it runs");
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("UTF-8");
    (output.status.code().expect("an exit code"), text(&output.stdout), text(&output.stderr))
}

/// The small example, planned.
fn planned() -> (TempDir, PathBuf) {
    let scratch = TempDir::new().expect("a scratch folder");
    let folder = scratch.path().join("crisis");
    assert_eq!(longpole(&["new"], &[&folder]).0, 0);
    let (code, stdout, stderr) = longpole(&["plan"], &[&folder]);
    assert_eq!((code, stderr.as_str()), (0, ""));
    assert!(stdout.contains("\nAudited: 8 rules, ") && stdout.contains(" checks, no breach.\n"), "{stdout}");
    (scratch, folder)
}

/// Replaces a text in a file of the plan.
fn change(folder: &Path, file: &str, from: &str, to: &str) {
    let path = folder.join("plans/base").join(file);
    let text = fs::read_to_string(&path).expect("readable");
    assert!(text.contains(from), "{text}");
    fs::write(path, text.replacen(from, to, 1)).expect("written");
}

#[test]
fn a_plan_as_written_holds() {
    let (_scratch, folder) = planned();
    let (code, stdout, stderr) = longpole(&["audit"], &[&folder]);
    assert_eq!((code, stderr.as_str()), (0, ""));
    assert!(
        stdout.contains("below survival: energy       2,000.00       2,000.00           0.01  person-days"),
        "{stdout}"
    );
    assert!(stdout.contains(" checks, no breach."), "{stdout}");
    let words = stdout.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains("look at `plan.json` and the workbook"), "{stdout}");
    let about: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(folder.join("plans/base/plan.json")).expect("readable"))
            .expect("JSON");
    assert_eq!(about["audit"]["breaches"], 0);
}

#[test]
fn a_workbook_that_was_changed_does_not() {
    let (_scratch, folder) = planned();
    let path = folder.join("plans/base/plan.xlsx");
    let mut bytes = fs::read(&path).expect("readable");
    bytes.push(0);
    fs::write(&path, bytes).expect("written");
    let (code, stdout, _) = longpole(&["audit"], &[&folder]);
    assert_eq!(code, 1);
    assert!(stdout.contains("about: plan.json plan.xlsx, digest: is"), "{stdout}");
    // A plan may be passed on without it.
    fs::remove_file(path).expect("removed");
    assert_eq!(longpole(&["audit"], &[&folder]).0, 0);
}

#[test]
fn a_plan_that_was_changed_does_not() {
    let (_scratch, folder) = planned();
    change(&folder, "ledger.csv", "below survival: energy,2000,", "below survival: energy,1999,");
    let (code, stdout, _) = longpole(&["audit"], &[&folder]);
    assert_eq!(code, 1);
    assert!(
        stdout.contains("survival below survival: energy, amount: is 1999, but comes to 2000; off by 1"),
        "{stdout}"
    );
    let (code, stdout, _) = longpole(&["audit", "--json"], &[&folder]);
    assert_eq!(code, 1);
    let found: serde_json::Value = serde_json::from_str(&stdout).expect("JSON alone on stdout");
    assert_eq!((&found["holds"], &found["breaches"][0]["rule"]), (&false.into(), &"ledger".into()));
}

#[test]
fn an_exported_program_proves_it() {
    let (scratch, folder) = planned();
    let program = scratch.path().join("program.mps");
    assert_eq!(longpole(&["export", "--out"], &[&program, &folder]).0, 0);
    let (code, stdout, stderr) = longpole(&["audit", "--program"], &[&program, &folder]);
    assert_eq!((code, stderr.as_str()), (0, ""));
    assert!(stdout.contains("this\n  one reaches 2,000.000000. Gap: 0.000000 person-days."), "{stdout}");
    // The program of another scenario is another program.
    assert_eq!(longpole(&["export", "--scenario", "paved-now", "--out"], &[&program, &folder]).0, 0);
    let (code, stdout, _) = longpole(&["audit", "--program"], &[&program, &folder]);
    assert_eq!(code, 1);
    assert!(stdout.contains("Not proved: "), "{stdout}");
    fs::write(&program, "NAME\nROWS\n Q x\n").expect("written");
    let (code, _, stderr) = longpole(&["audit", "--program"], &[&program, &folder]);
    assert_eq!(code, 1);
    assert!(stderr.contains("program.mps:3: `Q` is no kind of row"), "{stderr}");
}

#[test]
fn what_is_not_there_is_told() {
    let (scratch, folder) = planned();
    let (code, _, stderr) = longpole(&["audit", "--scenario", "paved-now"], &[&folder]);
    assert_eq!(code, 1);
    assert!(stderr.contains("there is no plan") && stderr.contains("paved-now"), "{stderr}");
    // A plan elsewhere is held against the scenario that it names.
    let out = scratch.path().join("elsewhere");
    assert_eq!(longpole(&["plan", "--scenario", "paved-now", "--out"], &[&out, &folder]).0, 0);
    let (code, stdout, _) = longpole(&["audit", "--plan"], &[&out, &folder]);
    assert_eq!(code, 0, "{stdout}");
    assert!(stdout.contains("scenario paved-now"), "{stdout}");
    fs::remove_file(out.join("usage.csv")).expect("removed");
    let (code, _, stderr) = longpole(&["audit", "--plan"], &[&out, &folder]);
    assert_eq!(code, 1);
    assert!(stderr.contains("error[plan-incomplete]: the plan has no `usage.csv`"), "{stderr}");
}
