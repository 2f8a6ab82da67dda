//! A sign of life while the solver works, and a way to stop it. Nothing is shown unless a person is watching.

use indicatif::{ProgressBar, ProgressStyle};
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
pub struct Line(ProgressBar);

impl Line {
    /// A line, hidden where stderr is not a terminal.
    pub fn start() -> Self {
        let bar = if std::io::stderr().is_terminal() { ProgressBar::new_spinner() } else { ProgressBar::hidden() };
        let style = ProgressStyle::with_template("{spinner} {elapsed} {msg}").expect("the template is fixed");
        bar.set_style(style);
        bar.enable_steady_tick(Duration::from_millis(100));
        bar.set_message("reading");
        Self(bar)
    }

    /// Shows how it goes.
    pub fn tell(&self, progress: Progress<'_>) {
        self.0.set_message(format!(
            "solving for {}: {} interior point steps, {} simplex steps (Ctrl-C stops)",
            progress.aim,
            progress.interior_steps.max(0),
            progress.simplex_steps.max(0)
        ));
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}
