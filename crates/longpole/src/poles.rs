//! What holds people back, from a folder in one call.

use crate::publish;
use crate::run::{Run, Stopped, plan};
use longpole_poles::Poles;
use longpole_poles::tables::Tables;
use longpole_present::{csv, json, poles as present};
use longpole_read::Source;
use longpole_solve::Options;
use std::io;
use std::path::Path;

/// A plan, and what holds it back.
#[derive(Debug)]
pub struct Found {
    /// The plan.
    pub run: Run,
    /// The limits; `None` if no limit holds people back.
    pub found: Option<(Poles, Tables)>,
}

impl Found {
    /// What to show.
    pub fn answer(&self) -> present::Answer<'_> {
        let posed = &self.run.posed;
        let out_of_reach = longpole_explain::limits::out_of_reach(&posed.crisis, &self.run.solution);
        let aims = &posed.formulation.program.aims;
        present::Answer {
            crisis: &posed.crisis,
            found: self.found.as_ref().map(|(poles, tables)| (poles, tables)),
            out_of_reach: out_of_reach
                .into_iter()
                .map(|(aim, value)| (aims[aim].name.as_str(), aims[aim].unit.as_str(), value))
                .collect(),
        }
    }
}

/// Plans a folder, and finds and confirms so many of the limits that hold people back.
///
/// # Errors
/// When the folder has errors, or the solver finds no answer.
pub fn of_folder(
    source: &dyn Source,
    scenario: Option<&str>,
    most: usize,
    options: Options<'_>,
) -> Result<Found, Stopped> {
    let run = plan(source, scenario, options)?;
    match of_run(&run, most, options) {
        Ok(found) => Ok(Found { run, found }),
        Err(why) => Err(Stopped::Unsolved(why, run.posed.diagnostics)),
    }
}

/// The limits that hold a plan back, so many of them confirmed; `None` if nothing does.
///
/// # Errors
/// When a solve has no answer.
pub fn of_run(
    run: &Run,
    most: usize,
    options: Options<'_>,
) -> Result<Option<(Poles, Tables)>, longpole_solve::Unsolved> {
    let posed = &run.posed;
    let found = longpole_poles::poles(&posed.crisis, &posed.needs, &posed.formulation, &run.solution, most, options)?;
    Ok(found.map(|found| {
        let tables = Tables::of(&posed.crisis, &posed.formulation.program, &found);
        (found, tables)
    }))
}

/// Writes the tables to a folder, whole or not at all.
///
/// # Errors
/// When writing fails; the folder before is then as it was.
pub fn write(found: &Found, folder: &Path) -> io::Result<()> {
    let answer = found.answer();
    let empty = Tables::default();
    let tables = answer.found.map_or(&empty, |(_, tables)| tables);
    let mut files: Vec<(String, Vec<u8>)> =
        present::views(tables).iter().map(|view| (view.spec.file(), csv::text(view).into_bytes())).collect();
    let text = json::text(&present::json(&answer));
    files.push(("poles.json".into(), text.into_bytes()));
    publish::replace(folder, &files)
}
