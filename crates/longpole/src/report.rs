//! A plan with its report, from a folder in one call.

use crate::compare::{self, Compared, NotCompared};
use crate::digest;
use crate::run::{Run, Stopped};
use crate::{output, poles};
use longpole_audit::Audit;
use longpole_model::Crisis;
use longpole_read::folder::BASE;
use longpole_read::{OUTLINES, Source};
use longpole_report::{Input, Language, Options as SideBySide};
use longpole_solve::{Options, Unsolved};
use std::io;

/// The names of a report's files, which stand beside the plan.
pub const FILES: [&str; 2] = ["report.html", "report.pdf"];

/// Limits that are tried out: as many as `longpole poles` does.
const POLES: usize = 10;

/// What a report says, solved and audited, in no language yet.
#[derive(Debug)]
pub struct Told {
    /// The plan and what holds it back.
    pub found: poles::Found,
    /// What the audit found: no breach.
    pub audit: Audit,
    /// The tables of the plan as they are written.
    pub tables: Vec<(String, Vec<u8>)>,
    /// The scenarios side by side, if they were asked for.
    pub compared: Option<Compared>,
    /// Outlines of places, if the folder has them.
    pub outlines: Option<Vec<u8>>,
}

/// Why there is no report.
#[derive(Debug)]
pub enum NotTold {
    /// There is no plan.
    Stopped(Stopped),
    /// The scenarios could not be put side by side.
    NotCompared(NotCompared),
    /// The plan does not hold in its audit, or its files could not be made.
    Files(io::Error),
}

/// Plans a folder, audits the plan, tries out what holds it back, and puts all scenarios side by side if asked to.
///
/// # Errors
/// When there is no plan, it does not hold, or somebody asked to stop.
pub fn of_folder(
    source: &(dyn Source + Sync),
    scenario: Option<&str>,
    with_options: bool,
    options: Options<'_>,
) -> Result<Told, NotTold> {
    let found = poles::of_folder(source, scenario, POLES, options).map_err(NotTold::Stopped)?;
    let tables = output::texts(&found.run.plan);
    let audit = crate::audit::of_texts(&found.run.posed.crisis, &tables);
    let audit = audit.map_err(|refused| NotTold::Files(io::Error::other(refused)))?;
    let compared = with_options.then(|| compare::compare(source, &[], options)).transpose();
    let compared = match compared {
        Err(NotCompared::Interrupted) => {
            let diagnostics = found.run.posed.diagnostics;
            return Err(NotTold::Stopped(Stopped::Unsolved(Unsolved::Interrupted, diagnostics)));
        }
        other => other.map_err(NotTold::NotCompared)?,
    };
    Ok(Told { found, audit, tables, compared, outlines: source.bytes(OUTLINES).ok() })
}

impl Told {
    /// The plan.
    pub fn run(&self) -> &Run {
        &self.found.run
    }

    /// The files of the plan, with the report in a language beside them. `folder` is the crisis folder as people should
    /// name it when they make the report again.
    ///
    /// # Errors
    /// When the report cannot be set.
    pub fn files(&self, language: Language, folder: &str) -> io::Result<Vec<(String, Vec<u8>)>> {
        let posed = &self.run().posed;
        let mut files = output::complete(self.run(), self.tables.clone(), &self.audit, language)?;
        let digests = digest::of_files(&files);
        let out_of_reach = longpole_explain::limits::out_of_reach(&posed.crisis, &self.run().solution);
        let aims = &posed.formulation.program.aims;
        let out_of_reach: Vec<(&str, f64)> =
            out_of_reach.into_iter().map(|(aim, value)| (aims[aim].name.as_str(), value)).collect();
        let outcomes = self.compared.as_ref().map_or(&[][..], |compared| &compared.outcomes);
        let crises: Vec<(&str, &Crisis)> = outcomes
            .iter()
            .filter_map(|outcome| Some((outcome.id.as_str(), &outcome.result.as_ref().ok()?.crisis)))
            .collect();
        let mut command = format!("longpole report {folder}");
        if posed.crisis.settings.scenario != BASE {
            command.push_str(&format!(" --scenario {}", posed.crisis.settings.scenario));
        }
        if self.compared.is_some() {
            command.push_str(" --compare");
        }
        if language != Language::English {
            command.push_str(&format!(" --lang {}", language.code()));
        }
        let solver = output::solver();
        let input = Input {
            crisis: &posed.crisis,
            plan: &self.run().plan,
            audit: &self.audit,
            poles: self.found.found.as_ref().map(|(poles, tables)| (poles, tables)),
            out_of_reach: &out_of_reach,
            comparison: self
                .compared
                .as_ref()
                .map(|compared| SideBySide { tables: &compared.comparison, crises: &crises }),
            outlines: self.outlines.as_deref(),
            inputs: &posed.inputs,
            files: &digests,
            command: &command,
            solver: &solver,
        };
        let pages = longpole_report::make(&input, language).map_err(io::Error::other)?;
        files.extend(FILES.iter().map(ToString::to_string).zip([pages.html, pages.pdf]));
        Ok(files)
    }
}
