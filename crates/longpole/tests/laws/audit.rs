//! Every plan holds in its audit, and its prices prove it.

use crate::cases::ANY;
use crate::folder::Folder;
use crate::{CASES, law, planned};
use longpole::auditor::program::Program;
use longpole::auditor::{audit, prove};
use longpole::base::Diagnostics;
use longpole::read::{Memory, plan};
use longpole::{Run, output, present};

/// The plan as it would be written, read back.
fn written(run: &Run) -> Result<Memory, String> {
    Ok(output::files(run).map_err(|refused| refused.to_string())?.into_iter().collect())
}

fn holds(folder: &Folder) -> Result<(), String> {
    let run = planned(folder)?;
    let mut diagnostics = Diagnostics::default();
    let (tables, about) = plan::read_plan(&written(&run)?, &mut diagnostics).ok_or_else(|| diagnostics.to_string())?;
    let found = audit(&run.posed.crisis, &tables, Some(&about));
    if !found.holds() {
        return Err(present::audit::refusal(&found));
    }
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
