//! What requests make the umbrella do, off the server's own threads.

use crate::app::{App, Planned, lock};
use crate::jobs::Job;
use crate::types::plan::PlanView;
use crate::types::pole::PolesView;
use crate::types::problem::Problem;
use crate::types::table::{TableData, TableSet};
use longpole::history::Finished;
use longpole::present::TableView;
use longpole::present::tables::of_plan;
use longpole::read::folder::BASE;
use longpole::reporter::Language;
use longpole::session::Session;
use longpole::solve::{Options, Progress};
use std::path::PathBuf;
use std::sync::{Arc, OnceLock};
use std::time::Instant;

/// Does what takes milliseconds, or waits for a disk or a solver, on a thread where that holds nobody up.
///
/// # Errors
/// With the work's own problem, or when it panics.
pub(crate) async fn aside<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Problem> + Send + 'static,
) -> Result<T, Problem> {
    match tokio::task::spawn_blocking(work).await {
        Ok(done) => done,
        Err(error) => {
            let said = error.try_into_panic().map(|panic| longpole::session::words(panic.as_ref()));
            Err(Problem::fault(&said.unwrap_or_else(|error| error.to_string())))
        }
    }
}

/// Plans a scenario and keeps the plan at hand.
pub(crate) fn plan(app: &App, job: &Job, scenario: &str) -> Result<Arc<Planned>, Problem> {
    let tell = |progress: Progress<'_>| job.tell(progress);
    let options = Options { stop: Some(&job.stop), tell: Some(&tell), ..Options::default() };
    let clock = Instant::now();
    let run = longpole::plan(&app.disk(), Some(scenario), options)?;
    let audit = longpole::output::audited(&run).map_err(|refused| {
        let title = "the plan that was found does not hold in its audit";
        Problem { detail: Some(refused.to_string()), ..Problem::new(500, "refused", title) }
    })?;
    let seconds = clock.elapsed().as_secs_f64();
    let planned = app.keep(scenario, Planned { session: Session::open(run), audit, seconds, poles: OnceLock::new() });
    // A plan is a plan, whether or not it can be remembered.
    if let Err(why) = remember(app, &planned) {
        job.note(why);
    }
    Ok(planned)
}

/// Records a plan in the folder's history.
fn remember(app: &App, planned: &Planned) -> Result<(), String> {
    let run = planned.session.run();
    let view = PlanView::of(planned, true);
    let json = |value: serde_json::Result<String>| value.map_err(|error| error.to_string());
    let table = |view: &TableView| Ok((view.spec.name.to_owned(), json(serde_json::to_string(&TableData::of(view)))?));
    let tables = of_plan(&run.plan).iter().map(table).collect::<Result<Vec<_>, String>>()?;
    let finished = Finished {
        version: longpole::VERSION.to_owned(),
        scenario: view.scenario.clone(),
        inputs: run.posed.inputs.clone(),
        headline: json(serde_json::to_string(&view.headline))?,
        tables,
        view: json(serde_json::to_string(&view))?,
    };
    app.history().keep(&finished).map(|_| ()).map_err(|why| why.to_string())
}

/// Limits that are tried out: as many as `longpole poles` does.
const POLES: usize = 10;

/// Finds what holds a plan back, and plans first if need be.
pub(crate) fn poles(app: &App, job: &Job, scenario: &str) -> Result<(), Problem> {
    let planned = match app.plan(scenario) {
        Ok(planned) => planned,
        Err(_) => plan(app, job, scenario)?,
    };
    let options = Options { stop: Some(&job.stop), ..Options::default() };
    let run = planned.session.run();
    let found = longpole::poles::of_run(run, POLES, options)?;
    // Whoever was first is right: both found the same.
    let _ = planned.poles.set(PolesView::of(run, found.as_ref()));
    Ok(())
}

/// Puts scenarios side by side.
pub(crate) fn compare(app: &App, job: &Job, scenarios: &[String]) -> Result<(), Problem> {
    let tell = |progress: Progress<'_>| job.tell(progress);
    let options = Options { stop: Some(&job.stop), tell: Some(&tell), ..Options::default() };
    let compared = longpole::compare::compare(&app.disk(), scenarios, options)?;
    app.keep_comparison(TableSet::of(&longpole::present::comparison::tables(&compared.comparison)));
    Ok(())
}

/// Writes the plan of a scenario with its report to where `longpole report` writes it.
pub(crate) fn report(app: &App, job: &Job, scenario: &str, language: Language) -> Result<(), Problem> {
    let tell = |progress: Progress<'_>| job.tell(progress);
    let options = Options { stop: Some(&job.stop), tell: Some(&tell), ..Options::default() };
    let told = longpole::report::of_folder(&app.disk(), Some(scenario), false, options)?;
    let unwritten = |error: std::io::Error| Problem {
        detail: Some(error.to_string()),
        ..Problem::new(500, "disk", "the report could not be written")
    };
    let files = told.files(language, &app.name()).map_err(unwritten)?;
    let folder = plan_folder(app, scenario)
        .ok_or_else(|| Problem::new(404, "unknown-scenario", format!("the folder has no scenario `{scenario}`")))?;
    let _saving = lock(&app.saving);
    longpole::publish::replace(&folder, &files).map_err(unwritten)
}

/// Where the plan of a scenario is written; `None` if the folder has no such scenario.
pub(crate) fn plan_folder(app: &App, scenario: &str) -> Option<PathBuf> {
    let is_known = scenario == BASE || longpole::read::scenarios(&app.disk()).iter().any(|id| id == scenario);
    is_known.then(|| app.folder.join("plans").join(scenario))
}
