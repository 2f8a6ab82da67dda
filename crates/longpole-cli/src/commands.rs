//! What each command does: call the umbrella, print what came back.

use crate::progress::{self, Line, STOP};
use crate::{Export, Format, Input, New, Plan, Schema};
use longpole::Run;
use longpole::base::entity::TableSpec;
use longpole::base::{Diagnostics, Severity};
use longpole::language::Words;
use longpole::present::{self, Names, json};
use longpole::read::Disk;
use longpole::solve::Options;
use longpole::start::{Shape, new_folder};
use std::fs::File;
use std::io::{BufWriter, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

pub(crate) const ERRORS: ExitCode = ExitCode::FAILURE;

/// Exit code of wrong usage, as `clap` has it.
pub(crate) const USAGE: u8 = 2;

/// `longpole new`
pub fn new(arguments: &New, words: &Words) -> ExitCode {
    let shape = if arguments.workbook { Shape::Workbook } else { Shape::Csv };
    if let Err(error) = new_folder(&arguments.folder, shape, words.language) {
        return fail(words, &words.fill("not-made", &[("error", &error.to_string())]));
    }
    print(&format!("{}\n", arguments.folder.display()));
    match shape {
        Shape::Csv => eprintln!("{}", words.fill("made-folder", &[("folder", &shown(&arguments.folder))])),
        Shape::Workbook => eprintln!("{}", words.fill("made-workbook", &[("folder", &shown(&arguments.folder))])),
    }
    ExitCode::SUCCESS
}

/// `longpole check`
pub fn check(arguments: &Input, words: &Words) -> ExitCode {
    let source = source(arguments, words);
    let mut found = longpole::check(&source, arguments.scenario.as_deref()).diagnostics;
    if arguments.scenario.is_none() {
        // A folder is in order when each of its scenarios is.
        for scenario in longpole::read::scenarios(&source) {
            found.extend_by_new(longpole::check(&source, Some(&scenario)).diagnostics);
        }
    }
    if arguments.json {
        print(&json::text(&json::diagnostics(&found)));
    } else {
        show(&found);
        if !found.has_errors() {
            let said = words.fill("can-be-planned", &[("folder", &shown(&arguments.folder))]);
            print(&format!("{said}\n"));
        }
    }
    exit(&found)
}

/// `longpole needs`
pub fn needs(arguments: &Input, words: &Words) -> ExitCode {
    let checked = longpole::check(&source(arguments, words), arguments.scenario.as_deref());
    show(&checked.diagnostics);
    let Some(crisis) = &checked.crisis else { return ERRORS };
    let needs = longpole::needs::Needs::of(crisis);
    if arguments.json {
        let lines = present::needs::need_lines(crisis, &needs);
        print(&json::text(&json::table(&present::TableView::of(&lines))));
    } else {
        print(&present::needs::needs_text(crisis, &needs, width(), Names::of(crisis, words)));
    }
    ExitCode::SUCCESS
}

/// `longpole plan`
pub fn plan(arguments: &Plan, words: &Words) -> ExitCode {
    progress::stop_on_interrupt();
    let input = &arguments.input;
    let line = Line::start(words);
    let tell = |progress: longpole::solve::Progress<'_>| line.tell(progress);
    let options = Options {
        fast: arguments.fast,
        seconds: arguments.time_limit,
        method: None,
        stop: Some(&STOP),
        tell: Some(&tell),
    };
    let outcome = longpole::plan(&source(input, words), input.scenario.as_deref(), options);
    drop(line);
    let run = match outcome {
        Ok(run) => run,
        Err(stopped) => return crate::stopped::stopped(stopped, input.json, words),
    };
    show(&run.posed.diagnostics);
    let folder = arguments.out.clone().unwrap_or_else(|| plan_folder(input));
    let clock = Instant::now();
    let written = longpole::output::draft(&run, words.language)
        .and_then(|draft| longpole::publish::replace(&folder, &draft.files).map(|()| draft));
    let draft = match written {
        Ok(draft) => draft,
        Err(error) => {
            let values = [("folder", shown(&folder)), ("error", error.to_string())];
            return fail(words, &filled(words, "plan-not-written", &values));
        }
    };
    let seconds = clock.elapsed().as_secs_f64() - draft.audit_seconds;
    if input.json {
        print(&json::text(&json::summary(&run.plan.summary)));
    } else {
        let names = Names::of(&run.posed.crisis, words);
        print(&present::summary::text(&run.plan.summary, width(), names));
        print(&format!("\n{}", present::audit::line(&draft.audit, width(), names)));
        print(&format!("\n{}\n", folder.join(longpole::output::WORKBOOK).display()));
    }
    if arguments.fast {
        eprintln!("{}", distance(&run, words));
    }
    if arguments.timings {
        eprintln!("{}", timings(&run, draft.audit_seconds, seconds, words));
    }
    ExitCode::SUCCESS
}

/// `longpole schema`
pub fn schema(arguments: &Schema, words: &Words) -> ExitCode {
    let (tables, package): (_, fn() -> _) = match (arguments.plan, arguments.comparison) {
        (true, _) => (present::tables::PLAN_TABLES, present::schema::plan_package),
        (_, true) => (present::comparison::TABLES, present::schema::comparison_package),
        _ => (longpole::model::tables::TABLES, present::schema::data_package),
    };
    let Some(name) = &arguments.table else {
        if arguments.json {
            print(&json::text(&package()));
        } else {
            print(&overview(tables, words));
        }
        return ExitCode::SUCCESS;
    };
    let Some(table) = tables.iter().find(|table| table.name == name) else {
        let near = longpole::base::diagnostic::closest(name, tables.iter().map(|table| table.name));
        let hint = near.map_or_else(String::new, |near| words.fill("did-you-mean", &[("near", near)]));
        eprintln!("{}", words.fill("no-table", &[("table", name), ("hint", &hint)]));
        return ExitCode::from(USAGE);
    };
    if arguments.json {
        print(&json::text(&present::schema::table_schema(table)));
    } else {
        print(&present::reference::page(table, Names { crisis: None, words }));
    }
    ExitCode::SUCCESS
}

/// `longpole export`
pub fn export(arguments: &Export, words: &Words) -> ExitCode {
    let input = &arguments.input;
    if input.json {
        fail(words, &words.say("export-json"));
        return ExitCode::from(USAGE);
    }
    let posed = match longpole::formulate_folder(&source(input, words), input.scenario.as_deref()) {
        Ok(posed) => posed,
        Err(diagnostics) => {
            show(&diagnostics);
            return ERRORS;
        }
    };
    show(&posed.diagnostics);
    let program = &posed.formulation.program;
    let wanted = arguments.aim.as_deref();
    let Some(aim) = program.aims.iter().position(|aim| wanted.is_none_or(|wanted| aim.name == wanted)) else {
        let aims: Vec<&str> = program.aims.iter().map(|aim| aim.name.as_str()).collect();
        let values = [("aim", wanted.unwrap_or_default()), ("aims", &words.list(&aims))];
        eprintln!("{}", words.fill("no-aim", &values));
        return ExitCode::from(USAGE);
    };
    let written = match &arguments.out {
        None => write_program(program, aim, arguments.format, &mut std::io::stdout().lock()),
        Some(path) => {
            File::create(path).and_then(|file| write_program(program, aim, arguments.format, &mut BufWriter::new(file)))
        }
    };
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => fail(words, &words.fill("program-not-written", &[("error", &error.to_string())])),
    }
}

fn write_program(
    program: &longpole::program::Program,
    aim: usize,
    format: Format,
    out: &mut impl Write,
) -> std::io::Result<()> {
    match format {
        Format::Mps => longpole::program::mps::write(program, aim, out)?,
        Format::Lp => longpole::program::lp::write(program, aim, out)?,
    }
    out.flush()
}

/// The folder. One that is not there is told by its name, before anything is said about what it lacks.
pub(crate) fn source(input: &Input, words: &Words) -> Disk {
    source_at(&input.folder, words)
}

/// The folder at a path, as above.
pub(crate) fn source_at(folder: &Path, words: &Words) -> Disk {
    if !folder.is_dir() {
        fail(words, &words.fill("no-folder", &[("folder", &shown(folder))]));
        std::process::exit(1);
    }
    Disk::new(folder)
}

/// Where a plan goes if nobody says: beside its input, under the scenario's name.
pub(crate) fn plan_folder(input: &Input) -> PathBuf {
    input.folder.join("plans").join(input.scenario.as_deref().unwrap_or(longpole::read::folder::BASE))
}

/// Prints data. A reader that has seen enough, such as `head`, is no fault.
pub(crate) fn print(text: &str) {
    let mut out = std::io::stdout().lock();
    if let Err(error) = out.write_all(text.as_bytes()).and_then(|()| out.flush())
        && error.kind() != std::io::ErrorKind::BrokenPipe
    {
        let words = crate::said::words(crate::said::Lang::asked(None));
        fail(&words, &words.fill("not-printed", &[("error", &error.to_string())]));
        std::process::exit(1);
    }
}

/// Shows what was found, on stderr.
pub(crate) fn show(diagnostics: &Diagnostics) {
    if diagnostics.is_empty() {
        return;
    }
    let colour = std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    let text = if colour { present::diagnostics::coloured(diagnostics) } else { diagnostics.to_string() };
    eprint!("{text}");
}

fn exit(diagnostics: &Diagnostics) -> ExitCode {
    if diagnostics.count(Severity::Error) > 0 { ERRORS } else { ExitCode::SUCCESS }
}

/// Says what went wrong.
pub(crate) fn fail(words: &Words, message: &str) -> ExitCode {
    eprintln!("{}", words.fill("error", &[("message", message)]));
    ERRORS
}

/// A path as people read it.
pub(crate) fn shown(path: &Path) -> String {
    path.display().to_string()
}

/// A message with texts made on the way.
pub(crate) fn filled(words: &Words, key: &str, values: &[(&str, String)]) -> String {
    let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    words.fill(key, &values)
}

/// The width of the terminal; a page's width where there is none.
pub(crate) fn width() -> usize {
    terminal_size::terminal_size().map_or(100, |(width, _)| usize::from(width.0))
}

/// How far a fast plan may be from exact: nothing below an aim's weight is promised.
fn distance(run: &Run, words: &Words) -> String {
    let names = Names::of(&run.posed.crisis, words);
    let reached = run.solution.reached.iter();
    let aims: Vec<String> = reached
        .map(|aim| words.fill("aim-reached", &[("aim", &names.aim(&aim.name)), ("value", &words.brief(aim.value))]))
        .collect();
    let distance = match run.solution.gap {
        Some(gap) => words.fill("above-optimum", &[("gap", &words.brief(gap))]),
        None => words.say("not-told-apart"),
    };
    words.fill("fast-mode", &[("aims", &words.list(&aims)), ("distance", &distance)])
}

fn timings(run: &Run, audit: f64, write: f64, words: &Words) -> String {
    let t = &run.timings;
    let steps = [
        ("step-read", t.read),
        ("step-needs", t.needs),
        ("step-formulate", t.formulate),
        ("step-hand-over", t.hand_over),
        ("step-solve", t.solve),
        ("step-explain", t.explain),
        ("step-audit", audit),
        ("step-write", write),
    ];
    let steps = steps.iter().map(|(key, seconds)| words.fill(key, &[("seconds", &words.number(*seconds, 3))]));
    steps.collect::<Vec<_>>().join(" · ")
}

/// The tables, one line each.
fn overview(tables: &[TableSpec], words: &Words) -> String {
    let mut text = String::new();
    for table in tables {
        let mark = if table.required { "*" } else { " " };
        let doc = longpole::base::entity::first_sentence(table.doc);
        text.push_str(&format!("{mark} {:<14}{doc}\n", table.name));
    }
    text.push_str(&format!("\n{}\n", words.say("schema-legend")));
    text
}
