//! `longpole timeline`: what becomes possible when.

use crate::Input;
use crate::commands::{ERRORS, fail, print, show, source, width};
use clap::Args;
use longpole::present;
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Args)]
pub struct Timeline {
    #[command(flatten)]
    input: Input,
    /// How many runs of uncertain dates are drawn.
    #[arg(long, value_name = "N", default_value_t = longpole::calendar::chance::RUNS)]
    runs: usize,
    /// Write the tables as CSV, and all of it as JSON, into this folder.
    #[arg(long, short, value_name = "DIR")]
    out: Option<PathBuf>,
}

/// Works out the dates of gates and prints them.
pub fn timeline(arguments: &Timeline) -> ExitCode {
    let input = &arguments.input;
    let checked = longpole::check(&source(input), input.scenario.as_deref());
    show(&checked.diagnostics);
    let Some(crisis) = &checked.crisis else { return ERRORS };
    let tables = longpole::timeline::of_crisis(crisis, arguments.runs);
    if let Some(folder) = &arguments.out
        && let Err(error) = longpole::timeline::write(crisis, &tables, folder)
    {
        return fail(&format!("the tables could not be written to {}: {error}", folder.display()));
    }
    if input.json {
        print(&present::json::text(&present::timeline::json(crisis, &tables)));
    } else {
        print(&present::timeline::text(crisis, &tables, width()));
    }
    ExitCode::SUCCESS
}
