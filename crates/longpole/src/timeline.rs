//! What becomes possible when, from a folder in one call.

use crate::publish;
use longpole_model::Crisis;
use longpole_plan::timeline::Tables;
use longpole_present::{csv, json, timeline as present};
use longpole_timeline::Timeline;
use std::io;
use std::path::Path;

/// The tables of a crisis's timeline, with so many draws.
pub fn of_crisis(crisis: &Crisis, runs: usize) -> Tables {
    longpole_timeline::tables(crisis, &Timeline::of(crisis, runs))
}

/// Writes the tables to a folder, whole or not at all.
///
/// # Errors
/// When writing fails; the folder before is then as it was.
pub fn write(crisis: &Crisis, tables: &Tables, folder: &Path) -> io::Result<()> {
    let mut files: Vec<(String, Vec<u8>)> =
        present::views(tables).iter().map(|view| (view.spec.file(), csv::text(view).into_bytes())).collect();
    files.push(("timeline.json".into(), json::text(&present::json(crisis, tables)).into_bytes()));
    publish::replace(folder, &files)
}
