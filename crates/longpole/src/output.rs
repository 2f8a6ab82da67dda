//! The files of a plan: every table as CSV, the workbook, and `plan.json`. They are audited before they are written.

use crate::Run;
use crate::audit;
use crate::digest::digest;
use crate::publish;
use longpole_audit::Audit;
use longpole_explain::Plan;
use longpole_language::Language;
use longpole_present::json::{self, Size};
use longpole_present::{csv, tables, workbook};
use std::io;
use std::path::Path;
use std::time::Instant;

/// The workbook's name in a plan folder.
pub const WORKBOOK: &str = "plan.xlsx";

/// The files of a plan that held in its audit.
#[derive(Clone, Debug)]
pub struct Draft {
    /// Every file with its bytes. The same folder, version and language give the same bytes.
    pub files: Vec<(String, Vec<u8>)>,
    /// What the audit found: no breach.
    pub audit: Audit,
    /// Seconds the audit took.
    pub audit_seconds: f64,
}

/// Every file of a plan, with its bytes; its workbook in English.
///
/// # Errors
/// When the plan does not hold in its audit ([`audit::Refused`]), or the workbook cannot be made.
pub fn files(run: &Run) -> io::Result<Vec<(String, Vec<u8>)>> {
    draft(run, Language::English).map(|draft| draft.files)
}

/// Makes the files of a plan and audits them: the texts that will be written, read back. The workbook is in a language;
/// the tables are the same in all.
///
/// # Errors
/// When the plan does not hold in its audit ([`audit::Refused`]), or the workbook cannot be made.
pub fn draft(run: &Run, language: Language) -> io::Result<Draft> {
    let files = texts(&run.plan);
    let clock = Instant::now();
    let audit = audit::of_texts(&run.posed.crisis, &files).map_err(io::Error::other)?;
    let audit_seconds = clock.elapsed().as_secs_f64();
    let files = complete(run, files, &audit, language)?;
    Ok(Draft { files, audit, audit_seconds })
}

/// The tables of a plan, `plan.json` and the workbook in a language, of a plan that held in its audit.
///
/// # Errors
/// When the workbook cannot be made.
pub(crate) fn complete(
    run: &Run,
    mut files: Vec<(String, Vec<u8>)>,
    audit: &Audit,
    language: Language,
) -> io::Result<Vec<(String, Vec<u8>)>> {
    let (crisis, plan) = (&run.posed.crisis, &run.plan);
    let program = &run.posed.formulation.program;
    let workbook = workbook::plan(crisis, plan, &longpole_present::words(language)).map_err(io::Error::other)?;
    let solver = solver();
    let about = json::Run {
        solver: &solver,
        inputs: &run.posed.inputs,
        audit,
        files: &[(WORKBOOK.to_owned(), digest(&workbook))],
        size: Size { columns: program.columns.len(), rows: program.rows.len(), entries: program.n_entries() },
    };
    files.push(("plan.json".into(), json::text(&json::plan(crisis, plan, &about)).into_bytes()));
    files.push((WORKBOOK.into(), workbook));
    Ok(files)
}

/// Audits a plan without making its files.
///
/// # Errors
/// When the plan does not hold.
pub fn audited(run: &Run) -> Result<Audit, audit::Refused> {
    audit::of_texts(&run.posed.crisis, &texts(&run.plan))
}

/// The tables of a plan as they are written.
pub(crate) fn texts(plan: &Plan) -> Vec<(String, Vec<u8>)> {
    tables::of_plan(plan).iter().map(|view| (view.spec.file(), csv::text(view).into_bytes())).collect()
}

/// The solver with its version.
pub fn solver() -> String {
    format!("HiGHS {}", longpole_solve::highs::version())
}

/// Writes a plan to its folder, whole or not at all, its workbook in English. Returns the seconds it took.
///
/// # Errors
/// When writing fails; the folder before is then as it was.
pub fn write(run: &Run, folder: &Path) -> io::Result<f64> {
    let clock = Instant::now();
    publish::replace(folder, &files(run)?)?;
    Ok(clock.elapsed().as_secs_f64())
}
