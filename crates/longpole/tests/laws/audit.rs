//! Every plan holds in its audit, and its prices prove it.

use crate::cases::ANY;
use crate::folder::Folder;
use crate::{CASES, law, planned};
use longpole::auditor::program::Program;
use longpole::auditor::{audit, prove};
use longpole::base::Diagnostics;
use longpole::plan_tables::Tables;
use longpole::read::{Memory, plan};
use longpole::solve::Options;
use longpole::{Run, output, present};

/// The plan as it would be written, read back.
fn written(run: &Run) -> Result<Memory, String> {
    Ok(output::files(run).map_err(|refused| refused.to_string())?.into_iter().collect())
}

/// The audit of a plan as written, and its tables.
fn audited(run: &Run) -> Result<Tables, String> {
    let mut diagnostics = Diagnostics::default();
    let (tables, about) = plan::read_plan(&written(run)?, &mut diagnostics).ok_or_else(|| diagnostics.to_string())?;
    let found = audit(&run.posed.crisis, &tables, Some(&about));
    if found.holds() { Ok(tables) } else { Err(present::audit::refusal(&found)) }
}

/// Whether the plan holds in its audit and is proved.
pub fn holds(folder: &Folder) -> Result<(), String> {
    let run = planned(folder)?;
    let tables = audited(&run)?;
    let mut mps = Vec::new();
    longpole::program::mps::write(&run.posed.formulation.program, 0, &mut mps).map_err(|error| error.to_string())?;
    let program =
        Program::read(&String::from_utf8(mps).map_err(|error| error.to_string())?).map_err(|why| format!("{why:?}"))?;
    let proof = prove(&run.posed.crisis, &tables, &program).map_err(|why| format!("{why:?}"))?;
    if proof.holds() { Ok(()) } else { Err(format!("{proof:#?}")) }
}

#[test]
fn every_plan_holds_and_is_proved() {
    law(4 * CASES, ANY, holds);
}

#[test]
fn every_fast_plan_holds() {
    law(CASES, ANY, |folder| {
        let options = Options { fast: true, ..Options::default() };
        let run =
            longpole::plan(&folder.memory(), None, options).map_err(|stopped| format!("no plan: {stopped:#?}"))?;
        audited(&run).map(drop)
    });
}
