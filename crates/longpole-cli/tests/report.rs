//! `longpole report` as a user runs it.

use assert_cmd::Command;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

fn longpole(words: &[&str], paths: &[&Path]) -> (i32, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_longpole"));
    let output = command.env("NO_COLOR", "1").env("LC_ALL", "C").args(words).args(paths).output().expect("it runs");
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("UTF-8");
    (output.status.code().expect("an exit code"), text(&output.stdout), text(&output.stderr))
}

#[test]
fn a_report_stands_beside_its_plan_and_goes_with_it() {
    let scratch = TempDir::new().expect("a scratch folder");
    let folder = scratch.path().join("crisis");
    assert_eq!(longpole(&["new"], &[&folder]).0, 0);
    let (code, stdout, stderr) = longpole(&["report", "--lang", "ar"], &[&folder]);
    assert_eq!((code, stderr.as_str()), (0, ""), "{stdout}");
    let plan = folder.join("plans/base");
    let html = fs::read_to_string(plan.join("report.html")).expect("a page");
    assert!(html.contains("<html lang=\"ar\" dir=\"rtl\">"));
    assert!(fs::read(plan.join("report.pdf")).expect("a PDF").starts_with(b"%PDF-"));
    assert_eq!(longpole(&["audit"], &[&folder]).0, 0, "the plan beside it holds");
    assert_eq!(longpole(&["report", "--compare"], &[&folder]).0, 0, "a report takes the place of one");
    assert!(fs::read_to_string(plan.join("report.html")).expect("a page").contains("Options side by side"));
    assert_eq!(longpole(&["plan"], &[&folder]).0, 0);
    assert!(plan.join("plan.json").exists() && !plan.join("report.html").exists(), "a new plan takes the report away");
}

#[test]
fn a_broken_folder_has_no_report() {
    let scratch = TempDir::new().expect("a scratch folder");
    let (code, _, stderr) = longpole(&["report"], &[scratch.path()]);
    assert_eq!(code, 1);
    assert!(stderr.contains("error"), "{stderr}");
    assert_eq!(longpole(&["report", "--lang", "xx"], &[scratch.path()]).0, 2);
}
