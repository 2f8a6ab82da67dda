//! House rules as tests: who may know whom, as drawn in `docs/developers/architecture.md`.

use std::collections::BTreeSet;
use std::fs;

/// For each room the rooms it may know. The umbrella and the doors above it are free.
const MAY_KNOW: &[(&str, &[&str])] = &[
    ("base", &[]),
    ("macros", &[]),
    ("model", &["base", "macros"]),
    ("read", &["base", "model", "plan"]),
    ("needs", &["base", "model"]),
    ("plan", &["base", "macros", "model"]),
    ("audit", &["base", "macros", "model", "plan"]),
    ("program", &["base"]),
    ("formulate", &["base", "model", "needs", "program", "timeline"]),
    ("solve", &["base", "program"]),
    ("explain", &["base", "macros", "model", "needs", "plan", "program", "formulate", "solve", "timeline"]),
    ("poles", &["base", "model", "needs", "plan", "program", "formulate", "solve", "explain", "timeline"]),
    ("timeline", &["base", "model", "plan"]),
    ("language", &["base"]),
    ("present", &["base", "language", "macros", "model", "needs", "plan", "explain", "poles", "audit"]),
    ("report", &["base", "language", "model", "plan", "explain", "poles", "audit", "present"]),
    ("history", &[]),
    // A door: the umbrella, and no room behind it.
    ("web", &[]),
];

#[test]
fn no_room_knows_more_than_is_drawn() {
    let crates = crate::root().join("crates");
    for (room, allowed) in MAY_KNOW {
        let manifest = fs::read_to_string(crates.join(format!("longpole-{room}/Cargo.toml"))).expect("a manifest");
        // Tests may look further than the room.
        let own = manifest.split("[dev-dependencies]").next().unwrap_or_default();
        let dependencies = own.split("[dependencies]").nth(1).unwrap_or_default();
        let known: BTreeSet<&str> = dependencies
            .lines()
            .filter_map(|line| line.split(['.', ' ', '=']).next()?.strip_prefix("longpole-"))
            .collect();
        let too_much: Vec<_> = known.iter().filter(|known| !allowed.contains(known)).collect();
        assert!(too_much.is_empty(), "`{room}` may not know {too_much:?}: draw the arrow first");
    }
}

#[test]
fn every_room_has_its_rule() {
    let crates = fs::read_dir(crate::root().join("crates")).expect("the crates");
    let doors = ["longpole", "longpole-cli"];
    for entry in crates {
        let name = entry.expect("an entry").file_name().to_string_lossy().into_owned();
        let room = name.strip_prefix("longpole-").unwrap_or(&name);
        let ruled = MAY_KNOW.iter().any(|(known, _)| *known == room) || doors.contains(&name.as_str());
        assert!(ruled, "say in MAY_KNOW what `{name}` may know");
    }
}
