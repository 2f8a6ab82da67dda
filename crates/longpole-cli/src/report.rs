//! `longpole report`: a plan with its report for people who decide.

use crate::commands::{ERRORS, fail, filled, plan_folder, print, show, shown, source_at};
use crate::progress::{self, Line, STOP};
use clap::Args;
use longpole::compare::NotCompared;
use longpole::language::Words;
use longpole::report::{FILES, NotTold, of_folder};
use longpole::solve::Options;
use std::path::PathBuf;
use std::process::ExitCode;

/// What to report, in which language, and where to.
#[derive(Args)]
pub struct Report {
    /// The crisis folder.
    folder: PathBuf,
    /// A scenario of the folder; without it the folder as it stands.
    #[arg(long, short, value_name = "ID")]
    scenario: Option<String>,
    /// Where to write the plan and its report; `plans/<scenario>` in the crisis folder if not given.
    #[arg(long, short, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Plan all scenarios of the folder too, and show them side by side with what to decide by when. Takes longer.
    #[arg(long)]
    compare: bool,
}

/// Plans, audits, tries out what holds people back, and writes plan and report in one step.
pub fn report(arguments: &Report, words: &Words) -> ExitCode {
    progress::stop_on_interrupt();
    let source = source_at(&arguments.folder, words);
    let line = Line::start(words);
    let tell = |progress: longpole::solve::Progress<'_>| line.tell(progress);
    let options = Options { stop: Some(&STOP), tell: Some(&tell), ..Options::default() };
    let outcome = of_folder(&source, arguments.scenario.as_deref(), arguments.compare, options);
    drop(line);
    let told = match outcome {
        Ok(told) => told,
        Err(NotTold::Stopped(stopped)) => return crate::stopped::stopped(stopped, false, words),
        Err(NotTold::NotCompared(NotCompared::Unknown(diagnostics))) => {
            show(&diagnostics);
            return ERRORS;
        }
        Err(NotTold::NotCompared(NotCompared::Interrupted)) => {
            return fail(words, &words.say("report-stopped"));
        }
        Err(NotTold::Files(error)) => return fail(words, &words.fill("no-report", &[("error", &error.to_string())])),
    };
    show(&told.run().posed.diagnostics);
    let input = crate::Input { folder: arguments.folder.clone(), scenario: arguments.scenario.clone(), json: false };
    let folder = arguments.out.clone().unwrap_or_else(|| plan_folder(&input));
    // The folder's own name: where it lies is nobody's business, and would make bytes differ.
    let name =
        arguments.folder.canonicalize().ok().and_then(|path| Some(path.file_name()?.to_string_lossy().into_owned()));
    let written = told
        .files(words.language, name.as_deref().unwrap_or("."))
        .and_then(|files| longpole::publish::replace(&folder, &files));
    if let Err(error) = written {
        let values = [("folder", shown(&folder)), ("error", error.to_string())];
        return fail(words, &filled(words, "report-not-written", &values));
    }
    for file in FILES {
        print(&format!("{}\n", folder.join(file).display()));
    }
    ExitCode::SUCCESS
}
