//! What becomes possible when, from a folder in one call.

use crate::publish;
use longpole_base::Date;
use longpole_base::diagnostic::closest;
use longpole_model::Crisis;
use longpole_plan::timeline::{Size, Tables};
use longpole_present::{csv, json, timeline as present};
use longpole_timeline::Timeline;
use std::io;
use std::path::Path;

/// The tables of a crisis's timeline, with so many draws.
pub fn of_crisis(crisis: &Crisis, runs: usize) -> Tables {
    longpole_timeline::tables(crisis, &Timeline::of(crisis, runs))
}

/// How large a force of a crisis must be for so many people to be able to be posted on a day.
///
/// # Errors
/// With the nearest id of a force, if one is like it, when the folder has no such force.
pub fn size(crisis: &Crisis, force: &str, people: f64, by: Date) -> Result<Size, Option<String>> {
    let rows = &crisis.tables.forces.rows;
    match rows.iter().position(|row| row.id.as_str() == force) {
        Some(row) => Ok(longpole_timeline::size(crisis, row, people, by)),
        None => Err(closest(force, rows.iter().map(|row| row.id.as_str())).map(str::to_owned)),
    }
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
