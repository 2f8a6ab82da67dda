//! Work that takes seconds: each job on a thread of its own, followed by whoever asks, and stopped by whoever cancels.

use crate::app::lock;
use crate::types::job::{JobState, JobView, ProgressView};
use crate::types::problem::Problem;
use longpole::session::words;
use longpole::solve::Progress;
use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use tokio::sync::watch;

/// Jobs under way and done.
#[derive(Default)]
pub(crate) struct Jobs {
    all: Mutex<Shelf>,
}

#[derive(Default)]
struct Shelf {
    last: u64,
    jobs: BTreeMap<u64, Arc<Job>>,
}

/// Jobs that are remembered once they are done.
const REMEMBERED: usize = 64;

/// Jobs that may be under way at once: each takes a processor.
const AT_ONCE: usize = 4;

/// Time between two signs of life.
const BEAT: Duration = Duration::from_millis(100);

/// A job.
pub(crate) struct Job {
    began: Instant,
    /// Becomes true when it should stop.
    pub stop: AtomicBool,
    told: Mutex<Option<Instant>>,
    state: watch::Sender<JobView>,
}

impl Jobs {
    /// Starts a job, or joins the one of the same kind and scenario that is under way. The work gives the path of its result.
    ///
    /// # Errors
    /// When too many are under way.
    pub fn start(
        &self,
        kind: &str,
        scenario: &str,
        work: impl FnOnce(&Job) -> Result<String, Problem> + Send + 'static,
    ) -> Result<String, Problem> {
        let mut shelf = lock(&self.all);
        let under_way: Vec<&Arc<Job>> = shelf.jobs.values().filter(|job| job.is_under_way()).collect();
        let same = under_way.iter().find(|job| job.is_of(kind, scenario) && !job.stop.load(Ordering::Relaxed));
        if let Some(job) = same {
            return Ok(job.state.borrow().job.clone());
        }
        if under_way.len() >= AT_ONCE {
            let title = format!("{AT_ONCE} jobs are under way; wait for one, or cancel one");
            return Err(Problem::new(429, "busy", title));
        }
        shelf.last += 1;
        let number = shelf.last;
        let view = JobView {
            job: number.to_string(),
            kind: kind.to_owned(),
            scenario: scenario.to_owned(),
            state: JobState::Progress,
            seconds: 0.0,
            progress: None,
            result: None,
            note: None,
            problem: None,
        };
        let job = Arc::new(Job {
            began: Instant::now(),
            stop: AtomicBool::new(false),
            told: Mutex::default(),
            state: watch::Sender::new(view),
        });
        shelf.jobs.insert(number, Arc::clone(&job));
        let old: Vec<u64> =
            shelf.jobs.iter().filter(|(_, job)| !job.is_under_way()).map(|(number, _)| *number).collect();
        for number in old.iter().take(old.len().saturating_sub(REMEMBERED)) {
            shelf.jobs.remove(number);
        }
        drop(shelf);
        let at_work = Arc::clone(&job);
        let spawned = std::thread::Builder::new().name("job".into()).stack_size(8 << 20).spawn(move || {
            let outcome = catch_unwind(AssertUnwindSafe(|| work(&at_work)));
            at_work.end(outcome.unwrap_or_else(|panic| Err(Problem::fault(&words(panic.as_ref())))));
        });
        if let Err(error) = spawned {
            job.end(Err(Problem::fault(&error.to_string())));
        }
        Ok(number.to_string())
    }

    /// Asks jobs of a kind and scenario to stop, so that nobody joins them.
    pub fn cancel(&self, kind: &str, scenario: &str) {
        lock(&self.all)
            .jobs
            .values()
            .filter(|job| job.is_under_way() && job.is_of(kind, scenario))
            .for_each(|job| job.cancel());
    }

    /// A job by its id.
    ///
    /// # Errors
    /// When there is none.
    pub fn find(&self, id: &str) -> Result<Arc<Job>, Problem> {
        let job = id.parse().ok().and_then(|number: u64| lock(&self.all).jobs.get(&number).cloned());
        job.ok_or_else(|| Problem::new(404, "unknown-job", "there is no such job"))
    }
}

impl Job {
    /// How it goes.
    pub fn view(&self) -> JobView {
        let mut view = self.state.borrow().clone();
        if view.state == JobState::Progress {
            view.seconds = self.began.elapsed().as_secs_f64();
        }
        view
    }

    /// Follows it.
    pub fn follow(&self) -> watch::Receiver<JobView> {
        self.state.subscribe()
    }

    /// Asks it to stop.
    pub fn cancel(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }

    /// Tells how the solver gets on, not too often.
    pub fn tell(&self, progress: Progress<'_>) {
        let mut told = lock(&self.told);
        if told.is_some_and(|last| last.elapsed() < BEAT) {
            return;
        }
        *told = Some(Instant::now());
        self.state.send_modify(|view| {
            view.seconds = self.began.elapsed().as_secs_f64();
            view.progress = Some(ProgressView {
                aim: progress.aim.to_owned(),
                interior_steps: progress.interior_steps.max(0),
                simplex_steps: progress.simplex_steps.max(0),
            });
        });
    }

    /// Says something beside the result.
    pub fn note(&self, words: String) {
        self.state.send_modify(|view| view.note = Some(words));
    }

    fn is_of(&self, kind: &str, scenario: &str) -> bool {
        let view = self.state.borrow();
        view.kind == kind && view.scenario == scenario
    }

    fn is_under_way(&self) -> bool {
        self.state.borrow().state == JobState::Progress
    }

    fn end(&self, outcome: Result<String, Problem>) {
        self.state.send_modify(|view| {
            view.seconds = self.began.elapsed().as_secs_f64();
            view.progress = None;
            match outcome {
                Ok(result) => (view.state, view.result) = (JobState::Done, Some(result)),
                Err(problem) => (view.state, view.problem) = (JobState::Failed, Some(problem)),
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wait(job: &Job) -> JobView {
        for _ in 0..2000 {
            if !job.is_under_way() {
                return job.view();
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        panic!("the job never ends");
    }

    #[test]
    fn a_panic_fails_its_job_alone() {
        let jobs = Jobs::default();
        let id = jobs.start("plan", "base", |_| panic!("a mistake of ours")).expect("started");
        let view = wait(&jobs.find(&id).expect("a job"));
        let problem = view.problem.expect("a problem");
        assert_eq!((view.state, problem.code.as_str(), problem.status), (JobState::Failed, "fault", 500));
        assert!(problem.detail.expect("words").contains("a mistake of ours"));
        let id = jobs.start("plan", "base", |_| Ok("/api/plans/base".into())).expect("started");
        assert_eq!(wait(&jobs.find(&id).expect("a job")).result.as_deref(), Some("/api/plans/base"));
    }

    #[test]
    fn the_same_work_is_done_once_and_can_be_cancelled() {
        let jobs = Jobs::default();
        let until_stopped = |job: &Job| {
            while !job.stop.load(Ordering::Relaxed) {
                std::thread::sleep(Duration::from_millis(1));
            }
            Err(Problem::new(409, "interrupted", "stopped"))
        };
        let first = jobs.start("plan", "base", until_stopped).expect("started");
        assert_eq!(jobs.start("plan", "base", until_stopped).expect("joined"), first);
        for scenario in ["a", "b", "c"] {
            jobs.start("plan", scenario, until_stopped).expect("started");
        }
        assert_eq!(jobs.start("plan", "d", until_stopped).expect_err("too many").code, "busy");
        let job = jobs.find(&first).expect("a job");
        job.cancel();
        assert_eq!(wait(&job).problem.expect("a problem").code, "interrupted");
        for id in 1..=4 {
            jobs.find(&id.to_string()).expect("a job").cancel();
        }
        assert_eq!(jobs.find("99").err().expect("none").code, "unknown-job");
    }
}
