//! The catalogue of diagnostics: every page of `docs/reference/diagnostics` is tried out, word for word.
//!
//! A page holds small changes to `examples/tiny` and what Longpole then says. This room is the last that finds
//! anything wrong with a folder, so a folder is taken through all rooms up to here. Where a page says to plan it, the plan
//! is made, changed as the page says, and audited.

mod diagnostics {
    pub mod broken;
    pub mod codes;
    pub mod page;
}

use diagnostics::codes;
use diagnostics::page::{Example, Page};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

/// How a difference is accepted.
const ACCEPT: &str = "LONGPOLE_ACCEPT=1 cargo test -p longpole-formulate --test diagnostics";

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn catalogue() -> PathBuf {
    root().join("docs/reference/diagnostics")
}

fn is_accepting() -> bool {
    std::env::var_os("LONGPOLE_ACCEPT").is_some_and(|value| value == "1")
}

/// Every page of the catalogue, by code.
fn pages() -> Vec<Page> {
    let mut paths: Vec<PathBuf> = fs::read_dir(catalogue())
        .expect("the catalogue")
        .map(|entry| entry.expect("a page").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
        .filter(|path| path.file_name().is_some_and(|name| name != "README.md"))
        .collect();
    paths.sort();
    paths.iter().map(|path| Page::read(path)).collect()
}

/// Writes a page in one go: other tests may be reading it.
fn write(path: &Path, text: &str) {
    let draft = path.with_extension("draft");
    fs::write(&draft, text).expect("a page");
    fs::rename(&draft, path).expect("a page");
}

/// Compares a text with what a file should hold; writes it instead if differences are accepted.
fn settle(path: &Path, found: &str, differences: &mut Vec<String>) {
    let there = fs::read_to_string(path).unwrap_or_default();
    if there == found {
        return;
    }
    if is_accepting() {
        write(path, found);
    } else {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        differences.push(format!("--- {name} as it is\n{there}\n--- {name} as it should be\n{found}"));
    }
}

#[test]
fn every_page_says_what_longpole_says() {
    let mut differences = Vec::new();
    for page in pages() {
        let mut text = page.text.clone();
        for example in &page.examples {
            let broken = example.carry_out(&page.code);
            let codes: BTreeSet<&str> = broken.sorted().iter().map(|diagnostic| diagnostic.code).collect();
            let severity = broken.sorted().iter().find(|d| d.code == page.code).map(|d| d.severity);
            let Some(severity) = severity else {
                differences.push(format!("the example of `{}` yields {codes:?}:\n{broken}", page.code));
                continue;
            };
            assert_eq!(page.severity, severity.as_str(), "the severity on the page of `{}`", page.code);
            let said = broken.to_string();
            if said.trim_end() != example.said.trim_end() {
                if is_accepting() {
                    text = text.replacen(&Example::block(&example.said), &Example::block(&said), 1);
                } else {
                    differences.push(format!(
                        "`{}`: the page says\n\n{}\n\nbut Longpole says\n\n{said}",
                        page.code, example.said
                    ));
                }
            }
        }
        if text != page.text {
            write(&page.path, &text);
        }
    }
    assert!(differences.is_empty(), "{}\n\naccept with\n  {ACCEPT}", differences.join("\n\n"));
}

#[test]
fn every_code_has_a_page_and_every_page_a_code() {
    let sources: BTreeSet<String> = codes::of_sources(&root().join("crates"));
    let pages: BTreeSet<String> = pages().into_iter().map(|page| page.code).collect();
    let without: Vec<&String> = sources.difference(&pages).collect();
    assert!(without.is_empty(), "these codes have no page in docs/reference/diagnostics: {without:?}");
    let stale: Vec<&String> = pages.difference(&sources).collect();
    assert!(stale.is_empty(), "these pages are of no code in the sources: {stale:?}");
}

#[test]
fn the_index_lists_every_page() {
    let mut index = String::from(
        "# Diagnostics\n\n\
         Everything that Longpole can find wrong with a crisis folder or a written plan, by code. An **error** stops the run.\n\
         A **warning** stays in the report; where it belongs to a row, `checked: …` in the row's `note` answers it. A **note**\n\
         asks for nothing.\n\n\
         Each page holds a small broken example: a change to the folder `examples/tiny`, and the message that follows, word\n\
         for word.\n\n\
         | code | severity | what is wrong |\n|---|---|---|\n",
    );
    for page in pages() {
        let Page { code, severity, in_short, .. } = page;
        writeln!(index, "| [`{code}`]({code}.md) | {severity} | {in_short} |").expect("text");
    }
    let mut differences = Vec::new();
    settle(&catalogue().join("README.md"), &index, &mut differences);
    assert!(differences.is_empty(), "{}\n\naccept with\n  {ACCEPT}", differences.join("\n"));
}
