//! The command `longpole`: a thin door. It parses arguments, calls the umbrella, and prints.
//!
//! Data go to stdout, words to stderr. Exit codes: 0 done, 1 the input or the plan has errors, 2 wrong usage.

#![expect(clippy::print_stderr, reason = "printing is what this door is for")]

mod audit;
mod commands;
mod compare;
mod poles;
mod progress;
mod report;
mod said;
mod serve;
mod stopped;
mod timeline;
mod trace;

use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;
use std::process::ExitCode;

/// From a folder of sourced figures about a crisis to a response plan.
#[derive(Parser)]
#[command(name = "longpole", version, arg_required_else_help = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
    /// The language of words and workbooks; without it the one that LC_ALL, LC_MESSAGES or LANG asks for.
    #[arg(long, global = true, value_enum)]
    lang: Option<said::Lang>,
}

#[derive(Subcommand)]
enum Command {
    /// Make a new crisis folder to start from.
    New(New),
    /// Read a folder and say everything that is wrong with it.
    Check(Input),
    /// Show who needs what, where and when.
    Needs(Input),
    /// Show what becomes possible when, how sure the dates are, and what moves them.
    Timeline(timeline::Timeline),
    /// Plan the response and write it down.
    Plan(Plan),
    /// Say what holds people back, each limit confirmed by solving again.
    Poles(Poles),
    /// Plan, and write the plan down with a report for people who decide: a page, then annexes, as HTML and PDF.
    Report(report::Report),
    /// Plan every scenario and put them side by side: who is short, what it costs, what to do whichever comes true.
    Compare(Compare),
    /// Hold a written plan against its folder, without the code that made it.
    Audit(Audit),
    /// Describe the tables of a crisis folder, of a plan, or of a comparison.
    Schema(Schema),
    /// Write the linear program, for any other solver to check.
    Export(Export),
    /// Follow a number of the plan back to its sources, or a source forward to what rests on it.
    Trace(trace::Trace),
    /// Open a page on this machine to explore and change a plan; nothing leaves the machine.
    Serve(serve::Serve),
}

#[derive(Args)]
struct New {
    /// The folder to make.
    folder: PathBuf,
    /// One workbook with every table as a sheet, rather than CSV files.
    #[arg(long)]
    workbook: bool,
}

#[derive(Args)]
struct Input {
    /// The crisis folder.
    folder: PathBuf,
    /// A scenario of the folder; without it the folder as it stands.
    #[arg(long, short, value_name = "ID")]
    scenario: Option<String>,
    /// Print JSON for programs, rather than text for people.
    #[arg(long)]
    json: bool,
}

#[derive(Args)]
struct Plan {
    #[command(flatten)]
    input: Input,
    /// Where to write the plan; `plans/<scenario>` in the crisis folder if not given.
    #[arg(long, short, value_name = "DIR")]
    out: Option<PathBuf>,
    /// One weighted solve rather than one per aim: quicker on large folders, and not quite exact.
    #[arg(long)]
    fast: bool,
    /// The most seconds the solver may take; a plan that needs more is given up.
    #[arg(long, value_name = "SECONDS")]
    time_limit: Option<f64>,
    /// Say how long each step took.
    #[arg(long)]
    timings: bool,
}

#[derive(Args)]
struct Poles {
    #[command(flatten)]
    input: Input,
    /// The most limits that are confirmed.
    #[arg(long, value_name = "N", default_value_t = 10)]
    most: usize,
    /// Write the tables as CSV, and all of it as JSON, into this folder.
    #[arg(long, short, value_name = "DIR")]
    out: Option<PathBuf>,
}

#[derive(Args)]
struct Compare {
    /// The crisis folder.
    folder: PathBuf,
    /// A scenario to compare with the base; may be given several times. Without it all of the folder.
    #[arg(long, short, value_name = "ID")]
    scenario: Vec<String>,
    /// Where to write the comparison; `plans/comparison` in the crisis folder if not given.
    #[arg(long, short, value_name = "DIR")]
    out: Option<PathBuf>,
    /// The most seconds the solver may take for each scenario; one that needs more has no plan.
    #[arg(long, value_name = "SECONDS")]
    time_limit: Option<f64>,
    /// Print JSON for programs, rather than text for people.
    #[arg(long)]
    json: bool,
}

#[derive(Args)]
struct Audit {
    #[command(flatten)]
    input: Input,
    /// The folder of the plan; `plans/<scenario>` in the crisis folder if not given.
    #[arg(long, short, value_name = "DIR")]
    plan: Option<PathBuf>,
    /// The program of `longpole export`; with it the prices prove how far the plan may be from the best.
    #[arg(long, value_name = "FILE.mps")]
    program: Option<PathBuf>,
    /// Say how long it took.
    #[arg(long)]
    timings: bool,
}

#[derive(Args)]
struct Schema {
    /// A table; without it all of them.
    table: Option<String>,
    /// The tables of a plan, rather than of a crisis folder.
    #[arg(long)]
    plan: bool,
    /// The tables of a comparison, rather than of a crisis folder.
    #[arg(long, conflicts_with = "plan")]
    comparison: bool,
    /// A Frictionless data package, rather than text for people.
    #[arg(long)]
    json: bool,
}

#[derive(Args)]
struct Export {
    #[command(flatten)]
    input: Input,
    /// The format.
    #[arg(long, value_enum, default_value_t = Format::Mps)]
    format: Format,
    /// The aim that becomes the objective; the first if not given.
    #[arg(long)]
    aim: Option<String>,
    /// The file to write; standard output if not given.
    #[arg(long, short, value_name = "FILE")]
    out: Option<PathBuf>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// Free MPS, which every solver reads.
    Mps,
    /// LP, which people read.
    Lp,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let words = &said::words(said::Lang::asked(arguments.lang));
    match arguments.command {
        Command::New(arguments) => commands::new(&arguments, words),
        Command::Check(arguments) => commands::check(&arguments, words),
        Command::Needs(arguments) => commands::needs(&arguments, words),
        Command::Timeline(arguments) => timeline::timeline(&arguments, words),
        Command::Plan(arguments) => commands::plan(&arguments, words),
        Command::Poles(arguments) => poles::poles(&arguments, words),
        Command::Report(arguments) => report::report(&arguments, words),
        Command::Compare(arguments) => compare::compare(&arguments, words),
        Command::Audit(arguments) => audit::audit(&arguments, words),
        Command::Schema(arguments) => commands::schema(&arguments, words),
        Command::Export(arguments) => commands::export(&arguments, words),
        Command::Trace(arguments) => trace::trace(&arguments, words),
        Command::Serve(arguments) => serve::serve(&arguments, words),
    }
}
