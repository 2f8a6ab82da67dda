//! `longpole audit`: hold a written plan against its folder.

use crate::Audit;
use crate::commands::{ERRORS, fail, plan_folder, print, show, source, width};
use longpole::audit::{Audited, NoProof};
use longpole::auditor::Proof;
use longpole::auditor::bound::Unproved;
use longpole::present::{self, json};
use longpole::read::Disk;
use std::process::ExitCode;

/// Audits a plan. Exit code 0 when it holds, 1 when not.
pub fn audit(arguments: &Audit) -> ExitCode {
    let input = &arguments.input;
    let folder = arguments.plan.clone().unwrap_or_else(|| plan_folder(input));
    if !folder.is_dir() {
        return fail(&format!("there is no plan {}; `longpole plan` makes one", folder.display()));
    }
    let audited = match longpole::audit::audit(&source(input), input.scenario.as_deref(), &Disk::new(&folder)) {
        Ok(audited) => audited,
        Err(diagnostics) => {
            show(&diagnostics);
            return ERRORS;
        }
    };
    show(&audited.diagnostics);
    let proof = match prove(arguments, &audited) {
        Ok(proof) => proof,
        Err(message) => return fail(&message),
    };
    let (crisis, found) = (&audited.crisis, &audited.audit);
    if input.json {
        print(&json::text(&present::audit::json(crisis, found, proof.as_ref())));
    } else {
        print(&present::audit::text(crisis, found, proof.as_ref(), width()));
    }
    if arguments.timings {
        eprintln!("audit {:.3} s", audited.seconds);
    }
    if found.holds() && proof.is_none_or(|proof| proof.holds()) { ExitCode::SUCCESS } else { ERRORS }
}

/// What the exported program proves, if there is one.
fn prove(arguments: &Audit, audited: &Audited) -> Result<Option<Proof>, String> {
    let Some(path) = &arguments.program else { return Ok(None) };
    let program = std::fs::read_to_string(path)
        .map_err(|error| format!("the program {} cannot be read: {error}", path.display()))?;
    longpole::audit::prove(audited, &program).map(Some).map_err(|why| {
        let hint = "write it anew with `longpole export`, for the same folder and scenario";
        let path = path.display();
        match why {
            NoProof::Unreadable(why) => format!("{path}:{}: {}; {hint}", why.line, why.what),
            NoProof::Unproved(Unproved::NoAim(aim)) => format!("{path} has no aim `{aim}`; {hint}"),
            NoProof::Unproved(Unproved::NoRow(row)) => {
                format!("{path} has no row `{row}`, which the plan prices; {hint}")
            }
            NoProof::Unproved(Unproved::WrongAim { priced, first }) => {
                format!("the plan prices `{priced}`, but `{first}` is not at its least in {path}; {hint}")
            }
        }
    })
}
