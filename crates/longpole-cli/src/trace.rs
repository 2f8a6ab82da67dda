//! `longpole trace`: plans in memory and asks the plan where its numbers come from.

use crate::Input;
use crate::commands::{USAGE, fail, plan_folder, print, show, source, width};
use crate::progress::{self, Line, STOP};
use crate::stopped;
use clap::Args;
use longpole::language::Words;
use longpole::present::{Names, json, trace as told};
use longpole::solve::Options;
use std::process::ExitCode;

/// What to follow, and which way.
#[derive(Args)]
pub(crate) struct Trace {
    #[command(flatten)]
    input: Input,
    /// A cell of a plan's table: `coverage[rafah,displaced,water,2024-03-29].share`, or `coverage.csv:412` by line.
    /// Without it, what the plan as a whole rests on.
    cell: Option<String>,
    /// Go forward from a source (`sources/ID`) or a row of input (`capacities/ID`) to what rests on it.
    #[arg(long, value_name = "TABLE/ID", conflicts_with = "cell")]
    from: Option<String>,
    /// Show what the plan as a whole rests on, by how its figures are known.
    #[arg(long, conflicts_with_all = ["cell", "from"])]
    sources: bool,
    /// Show rival figures, and what the plan comes to under each; plans once for every figure.
    #[arg(long, conflicts_with_all = ["cell", "from", "sources"])]
    rivals: bool,
}

/// `longpole trace`
pub(crate) fn trace(arguments: &Trace, words: &Words) -> ExitCode {
    progress::stop_on_interrupt();
    let input = &arguments.input;
    let folder = source(input, words);
    let line = Line::start(words);
    let tell = |progress: longpole::solve::Progress<'_>| line.tell(progress);
    let options = Options { stop: Some(&STOP), tell: Some(&tell), ..Options::default() };
    let scenario = input.scenario.as_deref();
    if arguments.rivals {
        let found = longpole::trace::sensitivity(&folder, scenario, options);
        drop(line);
        return match found {
            Ok(found) if input.json => say(&json::text(&told::json::sensitivity(&found))),
            Ok(found) => say(&told::rivals::sensitivity(&found, width(), Names { crisis: None, words })),
            Err(stopped) => stopped::stopped(stopped, input.json, words),
        };
    }
    let run = longpole::plan(&folder, scenario, options);
    drop(line);
    let run = match run {
        Ok(run) => run,
        Err(stopped) => return stopped::stopped(stopped, input.json, words),
    };
    let trace = run.trace();
    let names = Names::of(&run.posed.crisis, words);
    if let Some(cell) = &arguments.cell {
        let found = longpole::trace::stale(&run, &longpole::read::Disk::new(plan_folder(input)));
        if !found.is_empty() {
            show(&found);
            eprintln!("{}", words.say("note-now"));
        }
        return match trace.find(cell) {
            Ok(cell) if input.json => say(&json::text(&told::json::back(&trace.back(cell)))),
            Ok(cell) => say(&told::back(&trace.back(cell), width(), names)),
            Err(why) => wrong(words, &told::unknown(&why, names)),
        };
    }
    if let Some(from) = &arguments.from {
        return match trace.forward(from) {
            Ok(found) if input.json => say(&json::text(&told::json::forward(&found))),
            Ok(found) => say(&told::forward(&found, width(), names)),
            Err(missing) => wrong(words, &told::missing(&missing, names)),
        };
    }
    let rests = trace.rests();
    if input.json {
        say(&json::text(&told::json::rests(&trace, rests.as_ref())))
    } else {
        say(&told::rests(&trace, rests.as_ref(), width(), names))
    }
}

fn say(text: &str) -> ExitCode {
    print(text);
    ExitCode::SUCCESS
}

/// What was asked for is not there: wrong usage, not wrong input.
fn wrong(words: &Words, message: &str) -> ExitCode {
    fail(words, message);
    ExitCode::from(USAGE)
}
