//! `longpole poles`: what holds people back.

use crate::Poles;
use crate::commands::{fail, filled, print, show, shown, source, width};
use crate::progress::{self, Line, STOP};
use longpole::language::Words;
use longpole::poles;
use longpole::present::{self, Names};
use longpole::solve::Options;
use std::process::ExitCode;

/// Plans, finds the limits that hold people back, confirms them, and prints them.
pub fn poles(arguments: &Poles, words: &Words) -> ExitCode {
    progress::stop_on_interrupt();
    let input = &arguments.input;
    let source = source(input, words);
    let line = Line::start(words);
    let tell = |progress: longpole::solve::Progress<'_>| line.tell(progress);
    let options = Options { stop: Some(&STOP), tell: Some(&tell), ..Options::default() };
    let outcome = poles::of_folder(&source, input.scenario.as_deref(), arguments.most, options);
    drop(line);
    let found = match outcome {
        Ok(found) => found,
        Err(stopped) => return crate::stopped::stopped(stopped, input.json, words),
    };
    show(&found.run.posed.diagnostics);
    if let Some(folder) = &arguments.out
        && let Err(error) = poles::write(&found, folder)
    {
        let values = [("folder", shown(folder)), ("error", error.to_string())];
        return fail(words, &filled(words, "tables-not-written", &values));
    }
    let answer = found.answer();
    if input.json {
        print(&present::json::text(&present::poles::json(&answer)));
    } else {
        print(&present::poles::text(&answer, width(), Names::of(answer.crisis, words)));
    }
    ExitCode::SUCCESS
}
