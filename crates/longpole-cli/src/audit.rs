//! `longpole audit`: hold a written plan against its folder.

use crate::Audit;
use crate::commands::{ERRORS, fail, plan_folder, print, show, shown, source, width};
use longpole::audit::{Audited, NoProof};
use longpole::auditor::Proof;
use longpole::auditor::bound::Unproved;
use longpole::language::Words;
use longpole::present::{self, Names, json};
use longpole::read::Disk;
use std::process::ExitCode;

/// Audits a plan. Exit code 0 when it holds, 1 when not.
pub fn audit(arguments: &Audit, words: &Words) -> ExitCode {
    let input = &arguments.input;
    let folder = arguments.plan.clone().unwrap_or_else(|| plan_folder(input));
    if !folder.is_dir() {
        return fail(words, &words.fill("no-plan", &[("folder", &shown(&folder))]));
    }
    let audited = match longpole::audit::audit(&source(input, words), input.scenario.as_deref(), &Disk::new(&folder)) {
        Ok(audited) => audited,
        Err(diagnostics) => {
            show(&diagnostics);
            return ERRORS;
        }
    };
    show(&audited.diagnostics);
    let proof = match prove(arguments, &audited, words) {
        Ok(proof) => proof,
        Err(message) => return fail(words, &message),
    };
    let (crisis, found) = (&audited.crisis, &audited.audit);
    if input.json {
        print(&json::text(&present::audit::json(crisis, found, proof.as_ref())));
    } else {
        print(&present::audit::text(crisis, found, proof.as_ref(), width(), Names::of(crisis, words)));
    }
    if arguments.timings {
        eprintln!("{}", words.fill("step-audit", &[("seconds", &words.number(audited.seconds, 3))]));
    }
    if found.holds() && proof.is_none_or(|proof| proof.holds()) { ExitCode::SUCCESS } else { ERRORS }
}

/// What the exported program proves, if there is one.
fn prove(arguments: &Audit, audited: &Audited, words: &Words) -> Result<Option<Proof>, String> {
    let Some(path) = &arguments.program else { return Ok(None) };
    let file = shown(path);
    let program = std::fs::read_to_string(path)
        .map_err(|error| words.fill("proof-unreadable-file", &[("file", &file), ("error", &error.to_string())]))?;
    longpole::audit::prove(audited, &program).map(Some).map_err(|why| match why {
        NoProof::Unreadable(why) => {
            let values = [("file", file.as_str()), ("line", &why.line.to_string()), ("what", &why.what)];
            words.fill("proof-unreadable", &values)
        }
        NoProof::Unproved(Unproved::NoAim(aim)) => words.fill("proof-no-aim", &[("file", &file), ("aim", &aim)]),
        NoProof::Unproved(Unproved::NoRow(row)) => words.fill("proof-no-row", &[("file", &file), ("row", &row)]),
        NoProof::Unproved(Unproved::WrongAim { priced, first }) => {
            words.fill("proof-wrong-aim", &[("file", &file), ("priced", &priced), ("first", &first)])
        }
    })
}
