//! The command in three languages: words follow `--lang` or the environment, files for programs are the same bytes in each.

use assert_cmd::Command;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// The command with an environment of its own.
fn longpole(environment: &[(&str, &str)], words: &[&str], path: &Path) -> (i32, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_longpole"));
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
        command.env_remove(name);
    }
    let output = command.env("NO_COLOR", "1").envs(environment.iter().copied()).args(words).arg(path).output();
    let output = output.expect("it runs");
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("UTF-8");
    (output.status.code().expect("an exit code"), text(&output.stdout), text(&output.stderr))
}

/// A copy of an example.
fn example(name: &str) -> (TempDir, PathBuf) {
    let scratch = TempDir::new().expect("a scratch folder");
    let folder = scratch.path().join("crisis");
    fs::create_dir_all(folder.join("scenarios")).expect("a folder");
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples").join(name);
    for folder_name in ["", "scenarios"] {
        let Ok(entries) = fs::read_dir(root.join(folder_name)) else { continue };
        for path in entries.map(|entry| entry.expect("an entry").path()).filter(|path| path.is_file()) {
            let to = folder.join(folder_name).join(path.file_name().expect("a name"));
            fs::copy(&path, to).expect("copied");
        }
    }
    (scratch, folder)
}

fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    entries
        .map(|path| {
            (path.file_name().expect("a name").to_string_lossy().into_owned(), fs::read(&path).expect("a file"))
        })
        .collect()
}

#[test]
fn an_argument_or_the_environment_chooses_the_language() {
    let (_scratch, folder) = example("tiny");
    let (english, french, arabic) =
        ("the folder can be planned with", "le dossier permet de planifier", "المجلد صالح للتخطيط");
    for (environment, words, expected) in [
        (&[][..], &["check"][..], english),
        (&[("LANG", "fr_FR.UTF-8")], &["check"], french),
        (&[("LANG", "fr_FR.UTF-8"), ("LC_MESSAGES", "ar_SY.UTF-8")], &["check"], arabic),
        (&[("LANG", "fr_FR.UTF-8"), ("LC_ALL", "C")], &["check"], english),
        (&[("LANG", "xx_YY")], &["check"], english),
        (&[("LC_ALL", "C")], &["check", "--lang", "fr"], french),
        (&[("LC_ALL", "fr")], &["--lang", "ar", "check"], arabic),
    ] {
        let (code, stdout, stderr) = longpole(environment, words, &folder);
        assert_eq!(code, 0, "{stderr}");
        assert!(stdout.contains(expected), "{environment:?} {words:?}: {stdout}");
    }
    let (code, _, stderr) = longpole(&[], &["check", "--lang", "de"], &folder);
    assert_eq!(code, 2, "a language that is not spoken is wrong usage");
    assert!(stderr.contains("en, ar, fr"), "{stderr}");
}

#[test]
fn every_command_speaks_every_language() {
    let (_scratch, folder) = example("gates");
    // No English of a sentence or a heading; keys of tables, such as lines of the ledger, stay as files have them.
    for (lang, place, english) in
        [("ar", "السيناريو", ["Scenario ", "until", "Who is"]), ("fr", "Scénario", ["Scenario ", "until", "Who is"])]
    {
        let mut told = String::new();
        for command in ["needs", "timeline", "plan", "poles", "trace", "audit", "compare", "check"] {
            let (code, stdout, stderr) = longpole(&[], &[command, "--lang", lang], &folder);
            assert!(code == 0, "{command} {lang}: {stderr}");
            for word in english {
                assert!(!stdout.contains(word), "{command} says {word:?} in {lang}: {stdout}");
            }
            assert!(!stdout.contains(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}']), "no isolates on a terminal");
            told.push_str(&stdout);
        }
        assert!(told.contains(place), "{told}");
    }
    let (_, english, _) = longpole(&[], &["needs"], &folder);
    let (_, arabic, _) = longpole(&[], &["needs", "--lang", "ar"], &folder);
    assert!(english.contains("Upland district") && arabic.contains("الطاقة الغذائية"), "{english}{arabic}");
}

#[test]
fn files_for_programs_are_the_same_in_every_language() {
    let (_scratch, folder) = example("gates");
    let mut plans = Vec::new();
    for lang in ["en", "ar", "fr"] {
        for command in ["plan", "compare"] {
            let (code, _, stderr) = longpole(&[], &[command, "--lang", lang], &folder);
            assert_eq!(code, 0, "{stderr}");
        }
        let (code, json, stderr) = longpole(&[], &["plan", "--json", "--lang", lang], &folder);
        assert_eq!(code, 0, "{stderr}");
        let poles = longpole(&[], &["poles", "--json", "--lang", lang], &folder).1;
        let (mut plan, mut comparison) = (files(&folder.join("plans/base")), files(&folder.join("plans/comparison")));
        let books =
            [plan.remove("plan.xlsx"), comparison.remove("comparison.xlsx")].map(|book| book.expect("a workbook"));
        // The plan names its workbook by its digest, which is of a language.
        let about = String::from_utf8(plan.remove("plan.json").expect("plan.json")).expect("UTF-8");
        let mut about: serde_json::Value = serde_json::from_str(&about).expect("JSON");
        let digest = about["files"].take();
        assert!(digest[0]["path"] == "plan.xlsx", "{digest}");
        plans.push((json, poles, plan, comparison, about, books, digest));
    }
    let [english, others @ ..] = &plans[..] else { unreachable!("there are three") };
    for other in others {
        assert_eq!((&other.0, &other.1), (&english.0, &english.1), "what --json prints");
        assert!(other.2 == english.2 && other.3 == english.3, "tables");
        assert_eq!(other.4, english.4, "plan.json");
        assert!(other.5[0] != english.5[0] && other.5[1] != english.5[1], "workbooks are for people");
        assert_ne!(other.6, english.6, "digests of workbooks");
    }
}
