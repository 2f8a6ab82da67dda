//! `longpole compare`: every scenario of a folder side by side.

use crate::Compare;
use crate::commands::{ERRORS, fail, filled, print, show, shown, source_at, width};
use crate::progress::{self, Line, STOP};
use crate::stopped::refused_words;
use longpole::Stopped;
use longpole::compare::NotCompared;
use longpole::language::Words;
use longpole::present::{self, Names};
use longpole::solve::Options;
use std::process::ExitCode;

/// Plans the scenarios, prints what they come to, and writes it down.
pub fn compare(arguments: &Compare, words: &Words) -> ExitCode {
    progress::stop_on_interrupt();
    let source = source_at(&arguments.folder, words);
    let line = Line::start(words);
    let tell = |progress: longpole::solve::Progress<'_>| line.tell(progress);
    let options = Options { seconds: arguments.time_limit, stop: Some(&STOP), tell: Some(&tell), ..Options::default() };
    let compared = longpole::compare::compare(&source, &arguments.scenario, options);
    drop(line);
    let compared = match compared {
        Ok(compared) => compared,
        Err(NotCompared::Unknown(diagnostics)) => {
            show(&diagnostics);
            return ERRORS;
        }
        Err(NotCompared::Interrupted) => {
            return fail(words, &words.say("comparison-stopped"));
        }
    };
    // What is said of several scenarios is said once.
    let mut found = longpole::base::Diagnostics::default();
    for outcome in &compared.outcomes {
        found.extend_by_new(outcome.diagnostics().clone());
    }
    show(&found);
    for outcome in &compared.outcomes {
        match &outcome.result {
            Err(Stopped::Quarrel(quarrel, _)) => {
                eprintln!("{}: {}", outcome.id, present::quarrel::text(quarrel, Names { crisis: None, words }));
            }
            Err(Stopped::Refused(refused, _)) => eprintln!("{}: {}", outcome.id, refused_words(refused, words)),
            _ => {}
        }
    }
    let folder =
        arguments.out.clone().unwrap_or_else(|| arguments.folder.join("plans").join(longpole::compare::FOLDER));
    // What was found out is told, whether it can be written or not.
    let written = longpole::compare::write(&compared, &folder, words.language);
    let about = longpole::compare::about(&compared);
    if arguments.json {
        print(&present::json::text(&present::comparison::json(&compared.comparison, &about)));
    } else if compared.outcomes.iter().any(|outcome| outcome.result.is_ok()) {
        print(&present::comparison::text(&compared.comparison, width(), Names { crisis: about.crisis, words }));
    }
    if let Err(error) = written {
        let values = [("folder", shown(&folder)), ("error", error.to_string())];
        return fail(words, &filled(words, "comparison-not-written", &values));
    }
    if !arguments.json {
        print(&format!("\n{}\n", folder.join(longpole::compare::WORKBOOK).display()));
    }
    let all_planned = compared.outcomes.iter().all(|outcome| outcome.result.is_ok());
    if all_planned { ExitCode::SUCCESS } else { ERRORS }
}
