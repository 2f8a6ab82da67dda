//! `longpole report`: a plan with its report for people who decide.

use crate::commands::{ERRORS, fail, plan_folder, print, show, source_at};
use crate::progress::{self, Line, STOP};
use clap::{Args, ValueEnum};
use longpole::compare::NotCompared;
use longpole::report::{FILES, NotTold, of_folder};
use longpole::reporter::Language;
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
    /// The language of the report.
    #[arg(long, value_enum, default_value_t = Lang::En)]
    lang: Lang,
    /// Plan all scenarios of the folder too, and show them side by side with what to decide by when. Takes longer.
    #[arg(long)]
    compare: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum Lang {
    /// English.
    En,
    /// Arabic.
    Ar,
    /// French.
    Fr,
}

/// Plans, audits, tries out what holds people back, and writes plan and report in one step.
pub fn report(arguments: &Report) -> ExitCode {
    progress::stop_on_interrupt();
    let source = source_at(&arguments.folder);
    let line = Line::start();
    let tell = |progress: longpole::solve::Progress<'_>| line.tell(progress);
    let options = Options { stop: Some(&STOP), tell: Some(&tell), ..Options::default() };
    let outcome = of_folder(&source, arguments.scenario.as_deref(), arguments.compare, options);
    drop(line);
    let told = match outcome {
        Ok(told) => told,
        Err(NotTold::Stopped(stopped)) => return crate::stopped::stopped(stopped, false),
        Err(NotTold::NotCompared(NotCompared::Unknown(diagnostics))) => {
            show(&diagnostics);
            return ERRORS;
        }
        Err(NotTold::NotCompared(NotCompared::Interrupted)) => {
            return fail("stopped; no report was written, and the last plan is untouched");
        }
        Err(NotTold::Files(error)) => return fail(&format!("no report was written: {error}")),
    };
    show(&told.run().posed.diagnostics);
    let input = crate::Input { folder: arguments.folder.clone(), scenario: arguments.scenario.clone(), json: false };
    let folder = arguments.out.clone().unwrap_or_else(|| plan_folder(&input));
    let language = match arguments.lang {
        Lang::En => Language::English,
        Lang::Ar => Language::Arabic,
        Lang::Fr => Language::French,
    };
    // The folder's own name: where it lies is nobody's business, and would make bytes differ.
    let name =
        arguments.folder.canonicalize().ok().and_then(|path| Some(path.file_name()?.to_string_lossy().into_owned()));
    let written = told
        .files(language, name.as_deref().unwrap_or("."))
        .and_then(|files| longpole::publish::replace(&folder, &files));
    if let Err(error) = written {
        return fail(&format!("the report could not be written to {}: {error}", folder.display()));
    }
    for file in FILES {
        print(&format!("{}\n", folder.join(file).display()));
    }
    ExitCode::SUCCESS
}
