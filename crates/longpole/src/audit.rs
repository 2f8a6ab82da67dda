//! A plan held against its folder: before it is written, and whenever somebody asks.

use crate::digest::digest;
use crate::run::{Checked, check};
use longpole_audit::program::{Program, Unreadable};
use longpole_audit::{Audit, Proof, bound::Unproved};
use longpole_base::Diagnostics;
use longpole_model::Crisis;
use longpole_plan::{About, Tables};
use longpole_read::{Memory, Source, plan};
use std::fmt;
use std::time::Instant;

/// What an audit of a written plan found.
#[derive(Debug)]
pub struct Audited {
    /// The crisis the plan is for, as the folder has it now.
    pub crisis: Crisis,
    /// What was found while reading folder and plan.
    pub diagnostics: Diagnostics,
    /// The plan, read back.
    pub tables: Tables,
    /// What `plan.json` says.
    pub about: About,
    /// What was found.
    pub audit: Audit,
    /// Seconds it took to read the plan and look at it.
    pub seconds: f64,
}

/// Reads a folder and a plan, and holds the one against the other. Without a scenario, the one that the plan names counts.
///
/// # Errors
/// With everything found wrong, when folder or plan cannot be read.
pub fn audit(source: &dyn Source, scenario: Option<&str>, written: &dyn Source) -> Result<Audited, Diagnostics> {
    let mut diagnostics = Diagnostics::default();
    let clock = Instant::now();
    let read = plan::read_plan(written, &mut diagnostics);
    let seconds = clock.elapsed().as_secs_f64();
    let scenario = scenario.or(read.as_ref().map(|(_, about)| about.scenario.as_str()));
    let Checked { crisis, diagnostics: found, inputs, .. } = check(source, scenario);
    diagnostics.extend(found);
    let (Some(crisis), Some((tables, mut about))) = (crisis, read) else { return Err(diagnostics) };
    let digested = |path: &String| Some((path.clone(), digest(&written.bytes(path).ok()?)));
    about.files_there = about.files.keys().filter_map(digested).collect();
    plan::compare(&about, &inputs, &mut diagnostics);
    let clock = Instant::now();
    let audit = longpole_audit::audit(&crisis, &tables, Some(&about));
    let seconds = seconds + clock.elapsed().as_secs_f64();
    Ok(Audited { crisis, diagnostics, tables, about, audit, seconds })
}

/// Holds the texts of a plan's tables against its crisis, before anything is done with the plan.
///
/// # Errors
/// When the plan does not hold, or its texts cannot be read back, which would be a mistake of ours.
pub(crate) fn of_texts(crisis: &Crisis, texts: &[(String, Vec<u8>)]) -> Result<Audit, Refused> {
    let mut diagnostics = Diagnostics::default();
    let written: Memory = texts.iter().map(|(path, bytes)| (path.clone(), bytes.clone())).collect();
    let tables = plan::read_tables(&written, &mut diagnostics);
    if diagnostics.has_errors() {
        return Err(Refused::Unreadable(diagnostics));
    }
    let audit = longpole_audit::audit(crisis, &tables, None);
    if audit.holds() { Ok(audit) } else { Err(Refused::Breached(audit)) }
}

/// Why an exported program proves nothing.
#[derive(Debug)]
pub enum NoProof {
    /// The file cannot be read.
    Unreadable(Unreadable),
    /// It does not belong to the plan.
    Unproved(Unproved),
}

/// Proves by an exported program how far an audited plan may be from the best.
///
/// # Errors
/// When the program cannot be read, or belongs to another plan.
pub fn prove(audited: &Audited, program: &str) -> Result<Proof, NoProof> {
    let program = Program::read(program).map_err(NoProof::Unreadable)?;
    longpole_audit::prove(&audited.crisis, &audited.tables, &program).map_err(NoProof::Unproved)
}

/// A plan that is not published, since it does not hold against its folder.
#[derive(Clone, Debug)]
pub enum Refused {
    /// It breaks rules.
    Breached(Audit),
    /// Its own tables cannot be read back.
    Unreadable(Diagnostics),
}

impl Refused {
    /// The first of what was found, in one line.
    pub fn brief(&self) -> String {
        match self {
            Self::Breached(audit) => longpole_present::audit::refusal_brief(audit),
            Self::Unreadable(diagnostics) => {
                diagnostics.sorted().into_iter().next().map_or_else(String::new, |first| first.message.clone())
            }
        }
    }
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Breached(audit) => f.write_str(&longpole_present::audit::refusal(audit)),
            Self::Unreadable(diagnostics) => diagnostics.fmt(f),
        }
    }
}

impl std::error::Error for Refused {}
