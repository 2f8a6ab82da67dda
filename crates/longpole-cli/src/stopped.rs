//! Why there is no plan, told alike by every command that plans.

use crate::commands::{ERRORS, fail, print, show};
use longpole::Stopped;
use longpole::audit::Refused;
use longpole::language::Words;
use longpole::present::{Names, audit, json, quarrel};
use longpole::solve::Unsolved;
use std::process::ExitCode;

/// Says why there is no plan. A quarrel of rules is data: with `as_json` it goes to stdout.
pub(crate) fn stopped(stopped: Stopped, as_json: bool, words: &Words) -> ExitCode {
    match stopped {
        Stopped::Input(diagnostics) => show(&diagnostics),
        Stopped::Unsolved(why, diagnostics) => {
            show(&diagnostics);
            return fail(words, &unsolved(&why, words));
        }
        Stopped::Refused(refused, diagnostics) => {
            show(&diagnostics);
            return fail(words, &refused_words(&refused, words));
        }
        Stopped::Quarrel(found, diagnostics) => {
            show(&diagnostics);
            if as_json {
                print(&json::text(&quarrel::json(&found)));
            } else {
                eprint!("{}", quarrel::text(&found, Names { crisis: None, words }));
            }
        }
    }
    ERRORS
}

/// Why the solver found no plan, in words.
fn unsolved(why: &Unsolved, words: &Words) -> String {
    match why {
        Unsolved::Quarrel(_) => words.say("unsolved-quarrel"),
        Unsolved::Interrupted => words.say("unsolved-interrupted"),
        Unsolved::Limit => words.say("unsolved-limit"),
        Unsolved::Failed(what) => words.fill("unsolved-failed", &[("what", what)]),
    }
}

/// Why a plan is not published, in words.
pub(crate) fn refused_words(refused: &Refused, words: &Words) -> String {
    match refused {
        Refused::Breached(found) => audit::refused(found, Names { crisis: None, words }),
        Refused::Unreadable(diagnostics) => diagnostics.to_string(),
    }
}
