//! The codes that occur in the sources of the rooms which look at a folder, or at a plan.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The rooms that find something wrong.
const ROOMS: &[&str] = &["longpole-base", "longpole-model", "longpole-plan", "longpole-read", "longpole-formulate"];

/// Every code that can be said.
pub fn of_sources(crates: &Path) -> BTreeSet<String> {
    let mut files = Vec::new();
    for room in ROOMS {
        gather(&crates.join(room).join("src"), &mut files);
    }
    let mut codes = BTreeSet::new();
    for file in files {
        let text = fs::read_to_string(&file).expect("a source file");
        // Unit tests stand at the end of a file.
        let text = text.split("#[cfg(test)]").next().unwrap_or_default();
        codes.extend(of_text(text));
    }
    codes
}

fn gather(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder of sources") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            gather(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}

/// Text literals that are the first argument of `error`, `warn`, `note` or `wrong`, or, if they hold a hyphen, a later
/// argument or the arm of a match.
fn of_text(text: &str) -> Vec<String> {
    const CALLS: &[&str] = &["error(", "warn(", "note(", "wrong("];
    let mut found = Vec::new();
    for (start, _) in text.match_indices('"') {
        let (before, after) = (text[..start].trim_end(), &text[start + 1..]);
        let Some((word, rest)) = after.split_once('"') else { continue };
        let is_code = !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || c == '-');
        if !is_code || !rest.starts_with(',') {
            continue;
        }
        let opens = CALLS.iter().any(|call| before.ends_with(call));
        let follows = word.contains('-') && (before.ends_with(',') || before.ends_with("=>"));
        if opens || follows {
            found.push(word.to_owned());
        }
    }
    found
}

#[test]
fn codes_are_found_where_they_are_said() {
    let text = r#"
        diagnostics.error("one-code", None, "a text".into());
        diagnostics.note(
            "single",
            at,
        );
        warn(table, index, "field", "later-code", message);
        match kind { Kind::Date => "arm-code", _ => other }
        Line::new(name, "person-days")
        Word = "per-place",
    "#;
    assert_eq!(of_text(text), ["one-code", "single", "later-code", "arm-code"]);
}
