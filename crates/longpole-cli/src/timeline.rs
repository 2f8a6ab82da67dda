//! `longpole timeline`: what becomes possible when.

use crate::Input;
use crate::commands::{ERRORS, USAGE, fail, filled, print, show, shown, source, width};
use clap::Args;
use longpole::base::{Date, Value};
use longpole::language::Words;
use longpole::present::{self, Names};
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Args)]
pub struct Timeline {
    #[command(flatten)]
    input: Input,
    /// How many runs of uncertain dates are drawn.
    #[arg(long, value_name = "N", default_value_t = longpole::calendar::chance::RUNS)]
    runs: usize,
    /// Say how large a force must be for so many people to be there by a date, as `guards=800@2030-06-01`; may be given
    /// several times. The force need not be in the field.
    #[arg(long, value_name = "FORCE=PEOPLE@DATE", value_parser = wanted)]
    size: Vec<Wanted>,
    /// Write the tables as CSV, and all of it as JSON, into this folder.
    #[arg(long, short, value_name = "DIR")]
    out: Option<PathBuf>,
}

/// So many people of a force, there by a date.
#[derive(Clone)]
struct Wanted {
    force: String,
    people: f64,
    by: Date,
}

fn wanted(text: &str) -> Result<Wanted, String> {
    let parts = text.rsplit_once('@').and_then(|(rest, by)| Some((rest.rsplit_once('=')?, by)));
    let ((force, people), by) = parts.ok_or("write it as FORCE=PEOPLE@DATE")?;
    let people = people.parse::<f64>().ok().filter(|people| (1.0..=1e10).contains(people));
    let people = people.ok_or("write how many people, from 1 on, between `=` and `@`")?;
    let by = <Date as Value>::parse(by).map_err(|wrong| wrong.hint)?;
    Ok(Wanted { force: force.to_owned(), people, by })
}

/// Works out the dates of gates and prints them.
pub fn timeline(arguments: &Timeline, words: &Words) -> ExitCode {
    let input = &arguments.input;
    let checked = longpole::check(&source(input, words), input.scenario.as_deref());
    show(&checked.diagnostics);
    let Some(crisis) = &checked.crisis else { return ERRORS };
    let mut tables = longpole::timeline::of_crisis(crisis, arguments.runs);
    for wanted in &arguments.size {
        match longpole::timeline::size(crisis, &wanted.force, wanted.people, wanted.by) {
            Ok(size) => tables.size.push(size),
            Err(near) => {
                let hint = near.map_or_else(String::new, |near| words.fill("did-you-mean", &[("near", &near)]));
                fail(words, &words.fill("no-force", &[("force", &wanted.force), ("hint", &hint)]));
                return ExitCode::from(USAGE);
            }
        }
    }
    if let Some(folder) = &arguments.out
        && let Err(error) = longpole::timeline::write(crisis, &tables, folder)
    {
        let values = [("folder", shown(folder)), ("error", error.to_string())];
        return fail(words, &filled(words, "tables-not-written", &values));
    }
    if input.json {
        print(&present::json::text(&present::timeline::json(crisis, &tables)));
    } else {
        print(&present::timeline::text(crisis, &tables, width(), Names::of(crisis, words)));
    }
    ExitCode::SUCCESS
}
