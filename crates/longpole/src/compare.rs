//! Every scenario of a folder, planned and put side by side.

mod asked;
mod deadlines;
mod options;

pub use asked::Asked;

use crate::run::{Posed, Run, Stopped, plan};
use crate::{output, publish};
use longpole_base::Diagnostics;
use longpole_explain::compare::{self, Problem, Scenario};
use longpole_explain::{Plan, compare::Planned as View};
use longpole_language::Language;
use longpole_model::Crisis;
use longpole_needs::Needs;
use longpole_plan::Comparison;
use longpole_plan::comparison::Status;
use longpole_present::comparison::{self as present, About};
use longpole_read::Source;
use longpole_read::folder::BASE;
use longpole_solve::{Options, Unsolved};
use std::collections::BTreeSet;
use std::io;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Instant;

/// The name of the folder under `plans/` that a comparison is written to.
pub const FOLDER: &str = "comparison";

/// The workbook's name in that folder.
pub const WORKBOOK: &str = "comparison.xlsx";

/// Solves that run at once. Each has an instance of the solver and its memory to itself.
const THREADS: usize = 2;

/// The scenarios of a folder side by side.
#[derive(Debug)]
pub struct Compared {
    /// What came of each: the base first, the others in the order of their ids.
    pub outcomes: Vec<Outcome>,
    /// The comparison of those that have a plan.
    pub comparison: Comparison,
}

/// Why nothing is put side by side.
#[derive(Debug)]
pub enum NotCompared {
    /// Scenarios that are not in the folder.
    Unknown(Diagnostics),
    /// Somebody asked to stop.
    Interrupted,
}

/// What came of one scenario.
#[derive(Debug)]
pub struct Outcome {
    /// Its id.
    pub id: String,
    /// Its plan, or why there is none.
    pub result: Result<Planned, Stopped>,
}

/// A plan without the program it was made with: several of those would take much memory.
#[derive(Debug)]
pub struct Planned {
    /// What was found while checking.
    pub diagnostics: Diagnostics,
    /// The crisis with the scenario's changes.
    pub crisis: Crisis,
    /// Who needs what.
    pub needs: Needs,
    /// The plan.
    pub plan: Plan,
    /// What was found by solving again.
    pub asked: Asked,
    /// The files it came from, with their digests.
    pub inputs: Vec<(String, String)>,
}

impl Planned {
    fn of(run: Run, asked: Asked) -> Self {
        let Run { posed, plan, .. } = run;
        let Posed { diagnostics, crisis, needs, inputs, .. } = posed;
        Self { diagnostics, crisis, needs, plan, asked, inputs }
    }
}

impl Outcome {
    /// What was found while checking, if the scenario could be read at all.
    pub fn diagnostics(&self) -> &Diagnostics {
        match &self.result {
            Ok(planned) => &planned.diagnostics,
            Err(
                Stopped::Input(diagnostics)
                | Stopped::Unsolved(_, diagnostics)
                | Stopped::Quarrel(_, diagnostics)
                | Stopped::Refused(_, diagnostics),
            ) => diagnostics,
        }
    }
}

/// Plans scenarios and puts them side by side: those named, or all of the folder if none is, and the base in any case.
/// A scenario without a plan is told as such and does not stop the others. Two are planned at once; what comes out does
/// not depend on which is done first.
///
/// # Errors
/// When a scenario that is named is not in the folder, before anything is planned; when somebody asked to stop.
pub fn compare(
    source: &(dyn Source + Sync),
    scenarios: &[String],
    options: Options<'_>,
) -> Result<Compared, NotCompared> {
    let mut diagnostics = Diagnostics::default();
    longpole_read::folder::check_scenarios(source, scenarios, &mut diagnostics);
    if diagnostics.has_errors() {
        return Err(NotCompared::Unknown(diagnostics));
    }
    let named = if scenarios.is_empty() { longpole_read::scenarios(source) } else { scenarios.to_vec() };
    let named: BTreeSet<String> = named.into_iter().filter(|id| id != BASE).collect();
    let ids: Vec<String> = std::iter::once(BASE.to_owned()).chain(named).collect();
    let outcomes = plan_all(source, &ids, options).ok_or(NotCompared::Interrupted)?;
    let words: Vec<Option<(Status, String)>> =
        outcomes.iter().map(|outcome| outcome.result.as_ref().err().map(problem)).collect();
    let scenarios: Vec<Scenario<'_>> = outcomes
        .iter()
        .zip(&words)
        .map(|(outcome, problem)| Scenario {
            id: &outcome.id,
            outcome: match (&outcome.result, problem) {
                (Ok(planned), _) => Ok(View {
                    crisis: &planned.crisis,
                    needs: &planned.needs,
                    plan: &planned.plan,
                    pole: planned.asked.pole.as_ref(),
                }),
                (Err(_), problem) => {
                    let (status, words) = problem.as_ref().expect("made from the same outcomes");
                    Err(Problem { status: *status, words })
                }
            },
        })
        .collect();
    let mut comparison = compare::compare(&scenarios);
    for (id, planned) in outcomes.iter().filter_map(|outcome| Some((&outcome.id, outcome.result.as_ref().ok()?))) {
        options::untied(id, planned, &mut comparison.money);
        comparison.break_even.extend(options::break_even(id, planned));
    }
    comparison.deadlines = deadlines::rows(&outcomes);
    Ok(Compared { outcomes, comparison })
}

/// What one job gives.
enum Done {
    /// What was asked of the base, whose plan is at hand.
    Base(Box<Asked>),
    /// A scenario.
    Scenario(Box<Planned>),
}

/// Plans every scenario, in the order of their ids; `None` if somebody asked to stop. The base is planned before the
/// others, which are held against it.
fn plan_all(source: &(dyn Source + Sync), ids: &[String], options: Options<'_>) -> Option<Vec<Outcome>> {
    let base = not_interrupted(plan(source, Some(BASE), options))?;
    let known = base.as_ref().ok();
    let job = |at: usize| match known {
        Some(base) if at == 0 => Asked::of(base, None, options).map(|asked| Done::Base(Box::new(asked))),
        _ => plan(source, Some(&ids[at]), options).and_then(|run| {
            let asked = Asked::of(&run, known, options)?;
            Ok(Done::Scenario(Box::new(Planned::of(run, asked))))
        }),
    };
    // Where the base has no plan, it is told why without another try.
    let first = usize::from(known.is_none());
    let done = at_once(ids.len() - first, options, |at| not_interrupted(job(first + at)))?;
    let (missing, mut base) = match base {
        Ok(base) => (None, Some(base)),
        Err(stopped) => (Some(Err(stopped)), None),
    };
    let planned = done.into_iter().map(|done| {
        done.map(|done| match done {
            Done::Base(asked) => Planned::of(base.take().expect("it was asked of the base, once"), *asked),
            Done::Scenario(planned) => *planned,
        })
    });
    let results = missing.into_iter().chain(planned);
    Some(ids.iter().zip(results).map(|(id, result)| Outcome { id: id.clone(), result }).collect())
}

/// Whatever came, unless somebody asked to stop.
fn not_interrupted<T>(result: Result<T, Stopped>) -> Option<Result<T, Stopped>> {
    (!matches!(result, Err(Stopped::Unsolved(Unsolved::Interrupted, _)))).then_some(result)
}

/// Does some jobs, a few at once, and gives what came of them in their order; `None` if somebody asked to stop.
fn at_once<T: Send>(n: usize, options: Options<'_>, job: impl Fn(usize) -> Option<T> + Sync) -> Option<Vec<T>> {
    let next = AtomicUsize::new(0);
    let stopped = AtomicBool::new(false);
    let slots: Vec<Mutex<Option<T>>> = (0..n).map(|_| Mutex::new(None)).collect();
    let work = || {
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(slot) = slots.get(at) else { return };
            let asked = options.stop.is_some_and(|stop| stop.load(Ordering::Relaxed));
            let done = if asked || stopped.load(Ordering::Relaxed) { None } else { job(at) };
            if done.is_none() {
                stopped.store(true, Ordering::Relaxed);
                return;
            }
            *slot.lock().expect("nobody panics while holding it") = done;
        }
    };
    std::thread::scope(|scope| {
        for _ in 0..THREADS.min(n) {
            scope.spawn(work);
        }
    });
    slots.into_iter().map(|slot| slot.into_inner().expect("nobody panicked")).collect()
}

/// Why a scenario has no plan, in a word and in a sentence.
fn problem(stopped: &Stopped) -> (Status, String) {
    match stopped {
        Stopped::Input(diagnostics) => {
            let first = diagnostics.sorted().into_iter().next();
            (Status::Errors, first.map_or_else(String::new, |first| first.message.clone()))
        }
        Stopped::Quarrel(quarrel, _) => (Status::Quarrel, longpole_present::quarrel::brief(quarrel)),
        // `plan` turns quarrels of the program into those of rules.
        Stopped::Unsolved(Unsolved::Quarrel(_), _) => (Status::Quarrel, String::new()),
        Stopped::Unsolved(Unsolved::Limit, _) => (Status::TimeLimit, "the time allowed was not enough".into()),
        Stopped::Unsolved(Unsolved::Failed(what), _) => (Status::Failed, what.clone()),
        Stopped::Unsolved(Unsolved::Interrupted, _) => (Status::Failed, "stopped".into()),
        Stopped::Refused(refused, _) => (Status::Refused, refused.brief()),
    }
}

/// What people and programs are told about the whole, beside the tables.
pub fn about(compared: &Compared) -> About<'_> {
    let planned = || compared.outcomes.iter().filter_map(|outcome| outcome.result.as_ref().ok());
    let inputs: BTreeSet<&(String, String)> = planned().flat_map(|planned| &planned.inputs).collect();
    let messages = compared.outcomes.iter().filter(|outcome| outcome.result.is_err());
    About {
        crisis: planned().next().map(|planned| &planned.crisis),
        crises: compared
            .outcomes
            .iter()
            .filter_map(|outcome| Some((outcome.id.as_str(), &outcome.result.as_ref().ok()?.crisis)))
            .collect(),
        inputs: inputs.into_iter().collect(),
        messages: messages.map(|outcome| (outcome.id.as_str(), outcome.diagnostics())).collect(),
        solver: output::solver(),
    }
}

/// Every file of a comparison, with its bytes, the workbook in a language. The same folder, version and language give the
/// same bytes.
///
/// # Errors
/// When the base has no plan, so that there is nothing to compare with; when the workbook cannot be made.
pub fn files(compared: &Compared, language: Language) -> io::Result<Vec<(String, Vec<u8>)>> {
    if compared.outcomes.first().is_none_or(|base| base.result.is_err()) {
        return Err(io::Error::other("the base has no plan, and nothing can be compared with it"));
    }
    let about = about(compared);
    let comparison = &compared.comparison;
    let tables = present::tables(comparison);
    let mut files: Vec<(String, Vec<u8>)> =
        tables.iter().map(|view| (view.spec.file(), longpole_present::csv::text(view).into_bytes())).collect();
    let json = longpole_present::json::text(&present::json(comparison, &about));
    files.push((publish::COMPARISON_MARK.into(), json.into_bytes()));
    let workbook = longpole_present::workbook::comparison(comparison, &about, &longpole_present::words(language))
        .map_err(io::Error::other)?;
    files.push((WORKBOOK.into(), workbook));
    Ok(files)
}

/// Writes a comparison to its folder, whole or not at all. Returns the seconds it took.
///
/// # Errors
/// When the base has no plan, or writing fails; the folder before is then as it was.
pub fn write(compared: &Compared, folder: &Path, language: Language) -> io::Result<f64> {
    let clock = Instant::now();
    publish::replace(folder, &files(compared, language)?)?;
    Ok(clock.elapsed().as_secs_f64())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plan_that_does_not_hold_is_not_compared() {
        let folder = longpole_read::Disk::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../examples/tiny"));
        let mut run = plan(&folder, None, Options::default()).expect("a plan");
        let delivery = run.plan.tables.deliveries.first_mut().expect("something is given");
        delivery.amount_t = longpole_base::quantity::Tonnes(2.0 * delivery.amount_t.value());
        let Err(stopped) = Asked::of(&run, None, Options::default()) else { panic!("it is taken for a plan") };
        let (status, words) = problem(&stopped);
        assert_eq!(status, Status::Refused);
        assert!(
            words.starts_with("the plan that was found does not hold in its audit: rows: deliveries valley"),
            "{words}"
        );
    }
}
