//! A plan kept at hand: limits are moved, and it is solved again while somebody watches.
//!
//! The solver lives on a thread of its own, where it was made and where it is dropped, and goes on from the vertex of the plan.
//! Only the newest question counts: one that comes while another is solved interrupts it. A panic while answering is told as
//! [`NotMoved::Crashed`] and costs the solver, not the session: the next question gets a new one.

mod moved;

use crate::Run;
use longpole_explain::limits::Line;
use longpole_poles::confirm::Base;
use longpole_solve::{Again, Options, Unsolved, again};
pub use moved::{Moved, Next, Seconds};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, mpsc};

/// Limits with their units of easing; below zero a limit is tighter.
pub type Changes = Vec<(Line, f64)>;

/// Why a question has no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotMoved {
    /// A newer question came.
    Superseded,
    /// There is no plan with these limits, or the solver failed.
    Unsolved(Unsolved),
    /// Something went wrong in our own code; what it said.
    Crashed(String),
}

/// A plan with a solver at hand.
#[derive(Debug)]
pub struct Session {
    run: Arc<Run>,
    desk: Arc<Desk>,
}

/// Where questions are laid down for the solver's thread.
#[derive(Debug, Default)]
struct Desk {
    state: Mutex<State>,
    woken: Condvar,
    stop: AtomicBool,
}

#[derive(Debug, Default)]
struct State {
    waiting: Option<Question>,
    is_busy: bool,
    is_closed: bool,
}

#[derive(Debug)]
struct Question {
    changes: Changes,
    answer: mpsc::Sender<Result<Moved, NotMoved>>,
}

impl Session {
    /// Keeps a plan at hand.
    ///
    /// # Panics
    /// When the system cannot start a thread.
    pub fn open(run: Run) -> Self {
        let (run, desk) = (Arc::new(run), Arc::new(Desk::default()));
        let (at_work, at_desk) = (Arc::clone(&run), Arc::clone(&desk));
        std::thread::Builder::new()
            .name("session".into())
            .spawn(move || work(&at_work, &at_desk))
            .expect("the system can start a thread");
        Self { run, desk }
    }

    /// The plan.
    pub fn run(&self) -> &Run {
        &self.run
    }

    /// Moves limits from where the plan has them, and solves the first aim that was not at its least again. Waits for the
    /// answer; an older question that is not answered yet is given up.
    ///
    /// # Errors
    /// When a newer question came, there is no answer, or our own code failed.
    pub fn ask(&self, changes: Changes) -> Result<Moved, NotMoved> {
        let (answer, answered) = mpsc::channel();
        let mut state = self.desk.lock();
        if let Some(older) = state.waiting.replace(Question { changes, answer }) {
            // Whoever asked may have gone away.
            let _ = older.answer.send(Err(NotMoved::Superseded));
        }
        if state.is_busy {
            self.desk.stop.store(true, Ordering::Relaxed);
        }
        drop(state);
        self.desk.woken.notify_one();
        answered.recv().unwrap_or_else(|_| Err(NotMoved::Crashed("the solver's thread is gone".into())))
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        self.desk.lock().is_closed = true;
        self.desk.stop.store(true, Ordering::Relaxed);
        self.desk.woken.notify_one();
    }
}

impl Desk {
    /// The state. Nothing that can panic is done while it is held.
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The next question; `None` when nobody will ask any more.
    fn next(&self) -> Option<Question> {
        let mut state = self.lock();
        loop {
            if state.is_closed {
                return None;
            }
            if let Some(question) = state.waiting.take() {
                state.is_busy = true;
                self.stop.store(false, Ordering::Relaxed);
                return Some(question);
            }
            state = self.woken.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// Answers a question. An answer that is there is given, be there a newer question or not.
    fn answer(&self, question: &Question, answer: Result<Moved, NotMoved>) {
        self.lock().is_busy = false;
        let answer = match answer {
            Err(NotMoved::Unsolved(Unsolved::Interrupted)) => Err(NotMoved::Superseded),
            other => other,
        };
        let _ = question.answer.send(answer);
    }
}

/// What the session's thread does until the session is closed.
fn work(run: &Run, desk: &Desk) {
    let posed = &run.posed;
    let options = Options { stop: Some(&desk.stop), ..Options::default() };
    let warm = || {
        let (base, vertex) = Base::of(&posed.crisis, &posed.needs, &posed.formulation, &run.solution)?;
        again(&posed.formulation.program, vertex, options, |again| answers(run, desk, Some((&base, again)))).ok()
    };
    // A solver that is given up after a crash is followed by a new one; where there is no vertex, by none.
    while let Some(is_closed) = warm() {
        if is_closed {
            return;
        }
    }
    while !answers(run, desk, None) {}
}

/// Questions after which the vertices found on the way are forgotten: each takes memory.
const REMEMBERED: usize = 48;

/// Answers questions. Whether the session is closed; if not, the solver is to be given up.
fn answers(run: &Run, desk: &Desk, mut warm: Option<(&Base<'_>, &mut Again<'_>)>) -> bool {
    let options = Options { stop: Some(&desk.stop), ..Options::default() };
    let mut asked = 0;
    while let Some(question) = desk.next() {
        asked += 1;
        if let Some((_, again)) = warm.as_mut().filter(|_| asked % REMEMBERED == 0) {
            again.afresh();
        }
        let found = catch_unwind(AssertUnwindSafe(|| {
            let warm = warm.as_mut().map(|(base, again)| (*base, &mut **again));
            Moved::of(run, warm, &question.changes, options)
        }));
        match found {
            Ok(found) => desk.answer(&question, found.map_err(NotMoved::Unsolved)),
            Err(panic) => {
                desk.answer(&question, Err(NotMoved::Crashed(words(panic.as_ref()))));
                return false;
            }
        }
    }
    true
}

/// What a panic said.
pub fn words(panic: &(dyn std::any::Any + Send)) -> String {
    let text = panic.downcast_ref::<String>().map(String::as_str).or_else(|| panic.downcast_ref::<&str>().copied());
    text.unwrap_or("no words").to_owned()
}
