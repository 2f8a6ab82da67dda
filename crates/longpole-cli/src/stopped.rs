//! Why there is no plan, told alike by every command that plans.

use crate::commands::{ERRORS, fail, print, show};
use longpole::Stopped;
use longpole::present::{json, quarrel};
use longpole::solve::Unsolved;
use std::process::ExitCode;

/// Says why there is no plan. A quarrel of rules is data: with `as_json` it goes to stdout.
pub(crate) fn stopped(stopped: Stopped, as_json: bool) -> ExitCode {
    match stopped {
        Stopped::Input(diagnostics) => show(&diagnostics),
        Stopped::Unsolved(why, diagnostics) => {
            show(&diagnostics);
            return fail(&unsolved(&why));
        }
        Stopped::Refused(refused, diagnostics) => {
            show(&diagnostics);
            return fail(&refused.to_string());
        }
        Stopped::Quarrel(found, diagnostics) => {
            show(&diagnostics);
            if as_json {
                print(&json::text(&quarrel::json(&found)));
            } else {
                eprint!("{}", quarrel::text(&found));
            }
        }
    }
    ERRORS
}

/// Why the solver found no plan, in words.
fn unsolved(why: &Unsolved) -> String {
    match why {
        Unsolved::Quarrel(_) => "rules contradict each other when one of them is changed".into(),
        Unsolved::Interrupted => "stopped; no plan was written, and the last one is untouched".into(),
        Unsolved::Limit => {
            "the time limit was reached; no plan was written. Allow more time, use --fast, or fewer periods".into()
        }
        Unsolved::Failed(what) => format!(
            "the solver gave up ({what}). Export the program with `longpole export` and report it with the folder"
        ),
    }
}
