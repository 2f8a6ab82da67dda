//! From what the umbrella knows to what the page is told.

pub(crate) mod plan;
pub(crate) mod pole;
pub(crate) mod session;
pub(crate) mod table;
pub(crate) mod tables;

use crate::types::Texts;
use longpole::base::Date;

/// A name in English, Arabic and French, as far as there is one.
fn names(name: &str, ar: Option<&String>, fr: Option<&String>) -> Texts {
    let all = [("en", Some(name)), ("ar", ar.map(String::as_str)), ("fr", fr.map(String::as_str))];
    all.into_iter().filter_map(|(language, name)| Some((language.to_owned(), name?.to_owned()))).collect()
}

fn day(date: Date) -> String {
    date.to_string()
}

/// A figure as files hold it: six decimals at most. What is not finite is nothing.
fn rounded(figure: f64) -> f64 {
    longpole::present::numbers::rounded(figure).filter(|figure| figure.is_finite()).unwrap_or(0.0)
}

/// A figure of a long column, of which nobody needs more than a thousandth.
fn brief(figure: f64) -> f64 {
    // Below zero by less than that is zero.
    (figure * 1e3).round() / 1e3 + 0.0
}
