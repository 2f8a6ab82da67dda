//! A sign of life while the solver works, and a way to stop it. Nothing is shown unless a person is watching.

use indicatif::{ProgressBar, ProgressStyle};
use longpole::language::Words;
use longpole::present::Names;
use longpole::solve::Progress;
use std::io::IsTerminal;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// Becomes true on the first interrupt. A second one ends the process at once.
pub static STOP: AtomicBool = AtomicBool::new(false);

/// Makes an interrupt ask the solver to stop, so that nothing is left half-written.
pub fn stop_on_interrupt() {
    // Refused only where a handler stands already; then interrupts end the process as ever.
    let _ = ctrlc::set_handler(|| {
        if STOP.swap(true, Ordering::Relaxed) {
            std::process::exit(130);
        }
    });
}

/// A line on stderr that says what the solver is doing.
pub struct Line<'w>(ProgressBar, &'w Words);

impl<'w> Line<'w> {
    /// A line, hidden where stderr is not a terminal.
    pub fn start(words: &'w Words) -> Self {
        let bar = if std::io::stderr().is_terminal() { ProgressBar::new_spinner() } else { ProgressBar::hidden() };
        let style = ProgressStyle::with_template("{spinner} {elapsed} {msg}").expect("the template is fixed");
        bar.set_style(style);
        bar.enable_steady_tick(Duration::from_millis(100));
        bar.set_message(words.say("reading"));
        Self(bar, words)
    }

    /// Shows how it goes.
    pub fn tell(&self, progress: Progress<'_>) {
        let words = self.1;
        let steps = [progress.interior_steps, progress.simplex_steps].map(|steps| words.number(steps.max(0).into(), 0));
        let aim = Names { crisis: None, words }.aim(progress.aim);
        let values = [("aim", aim.as_str()), ("interior", &steps[0]), ("simplex", &steps[1])];
        self.0.set_message(words.fill("solving", &values));
    }
}

impl Drop for Line<'_> {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}
