//! The formulation under review: every family has its page, and its program on a case of two places and two periods.
//!
//! A case is a folder under `golden/`: the files of `golden/base`, with those of `golden/<family>` added or in their
//! place. What it becomes stands beside it as `<family>.lp`, to be read against the equations of the family's page.

use longpole_base::Diagnostics;
use longpole_formulate::families::{FAMILIES, Family};
use longpole_formulate::formulate;
use longpole_model::Crisis;
use longpole_needs::Needs;
use longpole_read::Memory;
use std::fs;
use std::path::{Path, PathBuf};

/// Set to rewrite the golden programs; `git diff` then shows what changed.
const ACCEPT: &str = "LONGPOLE_ACCEPT";

/// The file of a case that is its scenario.
const SCENARIO: &str = "scenario.toml";

fn golden() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

/// The files of a folder; none if there is no such folder.
fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let entries = entries.map(|entry| entry.expect("an entry").path());
    let file = |path: PathBuf| {
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        let bytes = fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        (name, bytes)
    };
    entries.map(file).collect()
}

/// The program of a family's case, in LP format.
fn program(family: &str) -> String {
    let (base, own) = (files(&golden().join("base")), files(&golden().join(family)));
    assert!(!own.is_empty(), "the family `{family}` has no case: add the folder tests/golden/{family}");
    // Forces are in the field only where a scenario says so.
    let scenario = own.iter().any(|(name, _)| name == SCENARIO).then_some("case");
    let place = |(name, bytes)| (if name == SCENARIO { "scenarios/case.toml".to_owned() } else { name }, bytes);
    let folder: Memory = base.into_iter().chain(own).map(place).collect();
    let mut diagnostics = Diagnostics::default();
    let input = longpole_read::read(&folder, scenario, &mut diagnostics);
    let crisis = input.and_then(|input| Crisis::resolve(input.settings, input.tables, &mut diagnostics));
    let formulation = crisis.and_then(|crisis| formulate(&crisis, &Needs::of(&crisis), &mut diagnostics));
    let formulation = formulation.unwrap_or_else(|| panic!("the case of `{family}` is faulty: {diagnostics:#?}"));
    let mut text = Vec::new();
    longpole_program::lp::write(&formulation.program, 0, &mut text).expect("memory takes everything");
    String::from_utf8(text).expect("names are text")
}

/// The first line in which two texts differ.
fn difference(expected: &str, found: &str) -> Option<String> {
    let mut lines = (expected.lines(), found.lines());
    for number in 1.. {
        match (lines.0.next(), lines.1.next()) {
            (None, None) => break,
            (a, b) if a == b => {}
            (a, b) => {
                return Some(format!(
                    "line {number}\n  expected: {}\n  found:    {}",
                    a.unwrap_or("nothing"),
                    b.unwrap_or("nothing")
                ));
            }
        }
    }
    None
}

#[test]
fn every_family_writes_its_golden_program() {
    let mut wrong = Vec::new();
    for family in FAMILIES {
        let found = program(family.name);
        let path = golden().join(format!("{}.lp", family.name));
        if std::env::var_os(ACCEPT).is_some() {
            fs::write(&path, &found).expect("written");
        }
        match fs::read_to_string(&path) {
            Ok(expected) => {
                let differs = difference(&expected, &found).map(|lines| format!("{}, {lines}", path.display()));
                wrong.extend(differs);
            }
            Err(error) => wrong.push(format!("{}: {error}", path.display())),
        }
    }
    assert!(
        wrong.is_empty(),
        "{}\nif this is meant, run once more with {ACCEPT}=1 and read the difference",
        wrong.join("\n")
    );
}

#[test]
fn every_case_shows_the_rows_of_its_family() {
    for family in FAMILIES {
        let text = program(family.name);
        let rows = text.split("Subject To\n").nth(1).and_then(|rest| rest.split("Bounds\n").next()).expect("rows");
        let own = rows.lines().any(|line| line.trim_start().starts_with(family.name));
        assert!(own, "no row of the case of `{0}` begins with `{0}`", family.name);
    }
}

/// What a page lacks.
fn lacking(family: &Family) -> Vec<String> {
    let page = family.page();
    let mut lacking = Vec::new();
    let mut need = |there: bool, what: &str| {
        if !there {
            lacking.push(format!("`{}` lacks {what}", family.name));
        }
    };
    let title = page.lines().next().unwrap_or_default();
    need(title.starts_with("# "), "a title, `# …`");
    let prose = page.lines().skip(1).find(|line| !line.is_empty()).unwrap_or_default();
    need(!prose.is_empty() && !prose.starts_with(['`', '|', '#', '*']), "a sentence that says what holds");
    let block = page.split_once("\n```math\n").and_then(|(_, rest)| rest.split_once("\n```\n"));
    need(block.is_some_and(|(equations, _)| !equations.trim().is_empty()), "a block of equations, ```math");
    let table = page.split_once("| symbol | in code | unit |\n|---|---|---|\n");
    let units = table.map(|(_, rest)| rest.lines().take_while(|line| line.starts_with('|')).collect::<Vec<_>>());
    let units = units.unwrap_or_default();
    need(!units.is_empty(), "a table of units, | symbol | in code | unit |");
    need(units.iter().all(|line| line.trim_matches('|').split(" | ").count() == 3), "a unit for every symbol");
    for section in ["**Rows**", "**Shadow price**", "**Holds when**", "**Source**"] {
        let text = page.lines().find_map(|line| line.strip_prefix(section));
        need(text.is_some_and(|text| !text.trim().is_empty()), section);
    }
    lacking
}

#[test]
fn every_family_has_its_page() {
    let lacking: Vec<String> = FAMILIES.iter().flat_map(lacking).collect();
    assert!(lacking.is_empty(), "{}", lacking.join("\n"));
}

#[test]
fn a_page_that_lacks_something_is_found() {
    let bare = Family { name: "bare", text: "//! # Bare\n//!\n//! Says little.\n\nuse nothing;\n" };
    assert_eq!(
        lacking(&bare),
        [
            "`bare` lacks a block of equations, ```math",
            "`bare` lacks a table of units, | symbol | in code | unit |",
            "`bare` lacks **Rows**",
            "`bare` lacks **Shadow price**",
            "`bare` lacks **Holds when**",
            "`bare` lacks **Source**",
        ]
    );
}

#[test]
fn every_golden_belongs_to_a_family() {
    for entry in fs::read_dir(golden()).expect("the folder of goldens") {
        let path = entry.expect("an entry").path();
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        assert!(name == "base" || FAMILIES.iter().any(|family| family.name == name), "{} is nobody's", path.display());
    }
}
