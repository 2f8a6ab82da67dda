//! `longpole compare`: every scenario of a folder side by side.

use crate::Compare;
use crate::commands::{ERRORS, fail, print, show, source_at, width};
use crate::progress::{self, Line, STOP};
use longpole::present;
use longpole::solve::Options;
use std::process::ExitCode;

/// Plans the scenarios, prints what they come to, and writes it down.
pub fn compare(arguments: &Compare) -> ExitCode {
    progress::stop_on_interrupt();
    let source = source_at(&arguments.folder);
    let line = Line::start();
    let tell = |progress: longpole::solve::Progress<'_>| line.tell(progress);
    let options = Options { seconds: arguments.time_limit, stop: Some(&STOP), tell: Some(&tell), ..Options::default() };
    let compared = longpole::compare::compare(&source, &arguments.scenario, options);
    drop(line);
    let Some(compared) = compared else {
        return fail("stopped; no comparison was written, and the last one is untouched");
    };
    // What is said of several scenarios is said once.
    let mut found = longpole::base::Diagnostics::default();
    for outcome in &compared.outcomes {
        found.extend_by_new(outcome.diagnostics().clone());
    }
    show(&found);
    for outcome in &compared.outcomes {
        if let Err(longpole::Stopped::Quarrel(quarrel, _)) = &outcome.result {
            eprintln!("{}: {}", outcome.id, present::quarrel::text(quarrel));
        }
    }
    let folder =
        arguments.out.clone().unwrap_or_else(|| arguments.folder.join("plans").join(longpole::compare::FOLDER));
    if let Err(error) = longpole::compare::write(&compared, &folder) {
        return fail(&format!("the comparison could not be written to {}: {error}", folder.display()));
    }
    let about = longpole::compare::about(&compared);
    if arguments.json {
        print(&present::json::text(&present::comparison::json(&compared.comparison, &about)));
    } else {
        print(&present::comparison::text(&compared.comparison, &about, width()));
        print(&format!("\n{}\n", folder.join(longpole::compare::WORKBOOK).display()));
    }
    let all_planned = compared.outcomes.iter().all(|outcome| outcome.result.is_ok());
    if all_planned { ExitCode::SUCCESS } else { ERRORS }
}
