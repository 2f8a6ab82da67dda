//! The benchmark: where the time of a plan goes, how much memory it takes, and how both compare with bare HiGHS on the
//! program we export. Every measurement is a process of its own, so that peaks of memory are its own too.

use crate::generate::{self, SEED, Size};
use anyhow::{Context, Result, bail};
use longpole::read::Disk;
use longpole::solve::highs::{Highs, Status};
use longpole::solve::scale::Scaling;
use longpole::solve::{Options, solve};
use serde::{Deserialize, Serialize};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

/// The most seconds one bare run may take.
const PATIENCE: f64 = 300.0;

/// The most seconds for the first-order method, which finds no optimum of these programs to six digits in any time.
const PATIENCE_WITH_PDLP: f64 = 20.0;

/// Runs of everything that is quick; the median is told.
const RUNS: usize = 3;

/// Seconds from which one run is enough.
const LONG: f64 = 20.0;

/// The methods of HiGHS that are measured bare.
const METHODS: [&str; 3] = ["simplex", "ipx", "pdlp"];

/// What one run took.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Measured {
    columns: usize,
    rows: usize,
    entries: usize,
    read: f64,
    needs: f64,
    formulate: f64,
    hand_over: f64,
    solve: f64,
    first_aim: f64,
    explain: f64,
    audit: f64,
    write: f64,
    /// Bytes the program takes before it is handed over.
    program_bytes: usize,
    /// Bytes the solver's own copy takes: bounds, costs and entries.
    solver_bytes: usize,
    /// Peak memory of the process before solving, and at the end.
    peak_before: usize,
    peak: usize,
    aims: Vec<(String, f64)>,
    gap: Option<f64>,
    person_days: f64,
}

impl Measured {
    fn other(&self) -> f64 {
        self.read + self.needs + self.formulate + self.hand_over + self.explain + self.audit + self.write
    }

    fn whole(&self) -> f64 {
        self.other() + self.solve
    }
}

/// Runs the cases named, or all but the largest.
pub fn run(cases: &[&str]) -> Result<()> {
    let cases = if cases.is_empty() { &["gaza-2024", "S", "Sm", "W"][..] } else { cases };
    println!(
        "{} · HiGHS {} · medians of {RUNS} runs, of one from {LONG} s on\n",
        std::env::consts::ARCH,
        longpole::solve::highs::version()
    );
    for case in cases {
        run_case(case)?;
    }
    if cases.contains(&"gaza-2024") {
        grids()?;
    }
    Ok(())
}

fn run_case(case: &str) -> Result<()> {
    let scratch = tempfolder(case)?;
    let folder = match case.parse::<Size>() {
        Ok(size) => {
            generate::write(size, SEED, &scratch.join("folder"))?;
            scratch.join("folder")
        }
        Err(_) => crate::root().join("examples").join(case),
    };
    let is_largest = case == "L";
    let exact = child_measure(&folder, "base", if is_largest { "pose" } else { "exact" })?;
    println!("## {case}: {} columns, {} rows, {} entries", exact.columns, exact.rows, exact.entries);
    println!("{}", split(&exact));
    let per_second = exact.entries as f64 / (exact.formulate + exact.hand_over) / 1e6;
    println!(
        "formulate and hand over: {per_second:.1} million entries a second; program {:.1} MB, solver's copy {:.1} MB ({:.2}), peak before solving {:.0} MB, at the end {:.0} MB",
        mb(exact.program_bytes),
        mb(exact.solver_bytes),
        exact.program_bytes as f64 / exact.solver_bytes as f64,
        mb(exact.peak_before),
        mb(exact.peak),
    );
    if is_largest {
        println!();
        fs::remove_dir_all(scratch)?;
        return Ok(());
    }
    println!("all but the solver: {:.1}% of the whole", 100.0 * exact.other() / exact.whole());
    let aims: Vec<String> = exact.aims.iter().map(|(name, value)| format!("{name} {value:.6e}")).collect();
    println!("exact: {}", aims.join(", "));
    let fast = child_measure(&folder, "base", "fast")?;
    let aims: Vec<String> = fast.aims.iter().map(|(name, value)| format!("{name} {value:.6e}")).collect();
    let gap = fast.gap.map_or("unknown".into(), |gap| format!("{gap:.3e}"));
    println!("fast:  {}; first aim {gap} above its optimum", aims.join(", "));

    let file = scratch.join("first.mps");
    export(&folder, &file)?;
    let mut best = f64::INFINITY;
    for (path, units, method) in METHODS
        .map(|method| (&file, "exported", method))
        .into_iter()
        .chain([(&folder, "scaled", "simplex"), (&folder, "scaled", "ipx")])
    {
        let Some((seconds, objective)) = child_bare(path, method)? else {
            println!("bare {method:<8} {units:<9} found no optimum");
            continue;
        };
        println!("bare {method:<8} {units:<9} {seconds:8.3} s, first aim {objective:.6e}");
        // A method that stops early or elsewhere is no peer.
        let first = exact.aims[0].1;
        if (objective - first).abs() <= 1e-6 * first.abs().max(1.0) {
            best = best.min(seconds);
        }
    }
    println!(
        "against the best bare method on the first aim alone ({best:.3} s): all aims exact, the whole run {:.2}; first aim {:.2}; fast mode {:.2}\n",
        exact.whole() / best,
        exact.first_aim / best,
        fast.whole() / best
    );
    fs::remove_dir_all(scratch)?;
    Ok(())
}

/// Weeks throughout against weeks now and months later, on the same days.
fn grids() -> Result<()> {
    let folder = crate::root().join("examples/gaza-2024");
    let weekly = child_measure(&folder, "base", "exact")?;
    let mixed = child_measure(&folder, "periods-mixed", "exact")?;
    println!("## gaza-2024: weeks throughout against weeks now and months later");
    for ((name, fine), (_, coarse)) in weekly.aims.iter().zip(&mixed.aims) {
        println!("{name:<10} {fine:.6e} against {coarse:.6e}: {:+.2}%", 100.0 * (coarse - fine) / fine);
    }
    println!(
        "whole run {:.2} s against {:.2} s ({:.2}); {} columns against {}\n",
        weekly.whole(),
        mixed.whole(),
        mixed.whole() / weekly.whole(),
        weekly.columns,
        mixed.columns
    );
    Ok(())
}

fn split(m: &Measured) -> String {
    format!(
        "read {:.3} · needs {:.3} · formulate {:.3} · hand over {:.3} · solve {:.3} (first aim {:.3}) · explain {:.3} · audit {:.3} · write {:.3} s",
        m.read, m.needs, m.formulate, m.hand_over, m.solve, m.first_aim, m.explain, m.audit, m.write
    )
}

/// One measurement, printed as JSON for the parent process.
pub fn measure(folder: &Path, scenario: &str, mode: &str) -> Result<()> {
    let source = Disk::new(folder);
    let posed = longpole::formulate_folder(&source, Some(scenario)).map_err(|found| anyhow::anyhow!("{found}"))?;
    let program = &posed.formulation.program;
    let mut measured = Measured {
        columns: program.columns.len(),
        rows: program.rows.len(),
        entries: program.n_entries(),
        read: posed.timings.read,
        needs: posed.timings.needs,
        formulate: posed.timings.formulate,
        hand_over: 0.0,
        solve: 0.0,
        first_aim: 0.0,
        explain: 0.0,
        audit: 0.0,
        write: 0.0,
        program_bytes: program.bytes(),
        solver_bytes: program.n_entries() * 12 + program.columns.len() * (24 + 4) + program.rows.len() * 16,
        peak_before: peak_memory(),
        peak: 0,
        aims: Vec::new(),
        gap: None,
        person_days: 0.0,
    };
    if mode == "pose" {
        let clock = Instant::now();
        let (scaling, scaled) = Scaling::of(program);
        let mut highs = Highs::new(None, None);
        highs.pass(program, &scaled, &scaling.costs(&program.aims[0]).0).map_err(anyhow::Error::msg)?;
        measured.hand_over = clock.elapsed().as_secs_f64();
    } else {
        let options = Options { fast: mode == "fast", ..Options::default() };
        let solution = solve(program, options).map_err(|why| anyhow::anyhow!("{why:?}"))?;
        measured.hand_over = solution.hand_over_seconds;
        measured.solve = solution.seconds - solution.hand_over_seconds;
        measured.first_aim = solution.reached.first().map_or(0.0, |aim| aim.seconds);
        measured.aims = solution.reached.iter().map(|aim| (aim.name.clone(), aim.value)).collect();
        measured.gap = solution.gap;
        let clock = Instant::now();
        let plan = longpole::explain::Plan::of(&posed.crisis, &posed.needs, &posed.formulation, &solution);
        measured.explain = clock.elapsed().as_secs_f64();
        let run = longpole::Run { timings: posed.timings, posed, solution, plan };
        let scratch = tempfolder("write")?;
        let clock = Instant::now();
        let draft = longpole::output::draft(&run, longpole::language::Language::English)?;
        longpole::publish::replace(&scratch.join("plan"), &draft.files)?;
        measured.audit = draft.audit_seconds;
        measured.write = clock.elapsed().as_secs_f64() - draft.audit_seconds;
        fs::remove_dir_all(scratch)?;
    }
    measured.peak = peak_memory();
    println!("{}", serde_json::to_string(&measured)?);
    Ok(())
}

/// A run of HiGHS on the first aim alone, in the units we hand over: the program without our way through the aims.
fn scaled(folder: &Path, method: &str, seconds: f64) -> Result<()> {
    let source = Disk::new(folder);
    let posed = longpole::formulate_folder(&source, None).map_err(|found| anyhow::anyhow!("{found}"))?;
    let program = &posed.formulation.program;
    let (scaling, scaled) = Scaling::of(program);
    let costs = scaling.costs(&program.aims[0]).0;
    let mut highs = Highs::new(None, None);
    highs.pass(program, &scaled, &costs).map_err(anyhow::Error::msg)?;
    run_bare(&mut highs, method, seconds, |highs| {
        let values: Vec<f64> = highs.point().values.iter().zip(&scaling.columns).map(|(v, size)| v * size).collect();
        program.aims[0].sum(&values)
    })
}

/// A bare run of HiGHS on a file, or on a folder in the units we hand over: seconds and objective, printed for the parent process.
#[expect(clippy::redundant_closure_for_method_calls, reason = "the method is tied to one lifetime")]
pub fn bare(path: &Path, method: &str, seconds: f64) -> Result<()> {
    if path.is_dir() {
        return scaled(path, method, seconds);
    }
    let mut highs = Highs::new(None, None);
    highs.read(path);
    run_bare(&mut highs, method, seconds, |highs| highs.objective())
}

fn run_bare(highs: &mut Highs<'_>, method: &str, seconds: f64, first: impl Fn(&Highs<'_>) -> f64) -> Result<()> {
    highs.set_word("solver", method);
    highs.set_number("time_limit", seconds);
    let clock = Instant::now();
    let status = highs.run();
    let seconds = clock.elapsed().as_secs_f64();
    let found = (status == Status::Optimal).then(|| (seconds, first(highs)));
    if found.is_none() {
        eprintln!("bare {method}: {status:?} after {seconds:.1} s");
    }
    println!("{}", serde_json::to_string(&found)?);
    Ok(())
}

fn child_measure(folder: &Path, scenario: &str, mode: &str) -> Result<Measured> {
    let once = || -> Result<Measured> {
        let words = ["measure", folder.to_str().context("a path in UTF-8")?, scenario, mode];
        Ok(serde_json::from_str(&child(&words)?)?)
    };
    let mut runs = vec![once()?];
    while runs.len() < RUNS && runs[0].whole() < LONG {
        runs.push(once()?);
    }
    runs.sort_by(|a, b| a.whole().total_cmp(&b.whole()));
    Ok(runs.swap_remove(runs.len() / 2))
}

fn child_bare(file: &Path, method: &str) -> Result<Option<(f64, f64)>> {
    let once = || -> Result<Option<(f64, f64)>> {
        let patience = if method == "pdlp" { PATIENCE_WITH_PDLP } else { PATIENCE };
        let words = ["bare", file.to_str().context("a path in UTF-8")?, method, &patience.to_string()];
        Ok(serde_json::from_str(&child(&words)?)?)
    };
    let Some(first) = once()? else { return Ok(None) };
    let mut runs = vec![first];
    while runs.len() < RUNS && runs[0].0 < LONG {
        runs.extend(once()?);
    }
    runs.sort_by(|a, b| a.0.total_cmp(&b.0));
    Ok(Some(runs[runs.len() / 2]))
}

fn child(words: &[&str]) -> Result<String> {
    let output = Command::new(std::env::current_exe()?).args(words).output()?;
    if !output.status.success() {
        bail!("{}", String::from_utf8_lossy(&output.stderr));
    }
    Ok(String::from_utf8(output.stdout)?)
}

fn export(folder: &Path, file: &Path) -> Result<()> {
    let source = Disk::new(folder);
    let posed = longpole::formulate_folder(&source, None).map_err(|found| anyhow::anyhow!("{found}"))?;
    let mut out = std::io::BufWriter::new(fs::File::create(file)?);
    longpole::program::mps::write(&posed.formulation.program, 0, &mut out)?;
    Ok(())
}

fn tempfolder(name: &str) -> Result<PathBuf> {
    let folder = std::env::temp_dir().join(format!("longpole-bench-{}-{name}", std::process::id()));
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// The most memory this process has held so far, in bytes; zero where the system does not tell.
fn peak_memory() -> usize {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|line| line.split_whitespace().next()?.parse::<usize>().ok());
    kilobytes.unwrap_or(0) * 1024
}

fn mb(bytes: usize) -> f64 {
    bytes as f64 / 1e6
}
