//! The page about settings against the reader: it lists every key that the reader accepts, and no other.

use longpole_base::Diagnostics;
use longpole_read::{Memory, read};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Settings that can be read, and a source for a truck.
const CRISIS: &str = "[crisis]\nid = \"x\"\nstart = 2030-01-01\nperiods = [\"2 week\"]\ncurrency = \"USD\"\n";

/// A key that nobody knows, and that is like none.
const UNKNOWN: &str = "qqqqqqqqqqqq = 1\n";

/// Where a key may stand: the heading of its table on the page, the settings, and the scenario, if it is one of its.
const SECTIONS: &[(&str, &str, Option<&str>)] = &[
    ("## `longpole.toml`", "UNKNOWN CRISIS", None),
    ("### `[crisis]`", "CRISIS UNKNOWN", None),
    ("### `[truck]`", "CRISIS [truck]\nUNKNOWN", None),
    ("### `[aims]`", "CRISIS [aims]\nUNKNOWN", None),
    ("### `[[rival]]`", "CRISIS [[rival]]\nUNKNOWN", None),
    ("#### `estimates`", "CRISIS [[rival]]\n[[rival.estimates]]\nUNKNOWN", None),
    ("## `scenarios/<id>.toml`", "CRISIS", Some("UNKNOWN")),
    ("### `[aims]`", "CRISIS", Some("[aims]\nUNKNOWN")),
    ("### `[crisis]` of a scenario", "CRISIS", Some("[crisis]\nUNKNOWN")),
    ("### `[funds]` of a scenario", "CRISIS", Some("[funds]\nUNKNOWN")),
    ("### `[[set]]` of a scenario", "CRISIS", Some("[[set]]\nUNKNOWN")),
];

/// The keys that the reader says it knows, when it meets one that it does not.
fn known(settings: &str, scenario: Option<&str>) -> BTreeSet<String> {
    let filled = |text: &str| text.replace("UNKNOWN", UNKNOWN).replace("CRISIS ", CRISIS).replace("CRISIS", CRISIS);
    let settings = filled(settings);
    let scenario_text = scenario.map(filled);
    let mut files = vec![("longpole.toml", settings.as_bytes())];
    files.extend(scenario_text.as_ref().map(|text| ("scenarios/s.toml", text.as_bytes())));
    let folder: Memory = files.into_iter().collect();
    let mut found = Diagnostics::default();
    read(&folder, scenario.map(|_| "s"), &mut found);
    let said = found.sorted();
    let unknown: Vec<_> = said.iter().filter(|one| one.code == "unknown-setting").collect();
    let [unknown] = unknown[..] else { panic!("one key is unknown here:\n{settings}\n{found}") };
    unknown.hint.split('`').skip(1).step_by(2).map(ToOwned::to_owned).collect()
}

/// The keys of the table below a heading: its first column, as `| `key` | … |`.
fn listed(page: &str, heading: &str) -> BTreeSet<String> {
    let (_, section) = page.split_once(&format!("\n{heading}\n")).unwrap_or_else(|| panic!("no heading {heading}"));
    let table = section.lines().take_while(|line| !line.starts_with('#'));
    table.filter_map(|line| line.strip_prefix("| `")?.split('`').next()).map(ToOwned::to_owned).collect()
}

#[test]
fn the_page_lists_every_key_that_is_read() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/reference/settings.md");
    let page = fs::read_to_string(path).expect("the page");
    for (heading, settings, scenario) in SECTIONS {
        let known = known(settings, *scenario);
        assert!(!known.is_empty(), "{heading}");
        assert_eq!(listed(&page, heading), known, "the keys of {heading}");
    }
    let headings = page.lines().filter(|line| line.starts_with("##"));
    for heading in headings {
        assert!(SECTIONS.iter().any(|(known, ..)| *known == heading), "{heading} is of no section that is read");
    }
}
