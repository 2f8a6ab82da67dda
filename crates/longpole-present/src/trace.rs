//! Where numbers come from: chains, what rests on a source, and rival figures, for people and for programs.

mod back;
pub mod json;
mod rests;
pub mod rivals;

pub use back::back;
pub use rests::{forward, rests};

use crate::names::MANY;
use crate::{Language, Names, layout};
use longpole_base::Cell;
use longpole_explain::trace::{Figure, LineView, SourceView, Unknown};
use longpole_model::entities::Attribution;
use std::collections::BTreeSet;

/// Why a cell was not found, in one sentence.
pub fn unknown(why: &Unknown, names: Names<'_>) -> String {
    let words = names.words;
    let meant = |near: &Option<String>| {
        near.as_ref().map(|near| words.fill("trace-meant", &[("near", near)])).unwrap_or_default()
    };
    match why {
        Unknown::Form(cell) => words.fill("trace-no-form", &[("cell", cell)]),
        Unknown::Table(table, near) => words.fill("trace-no-table", &[("table", table)]) + &meant(near),
        Unknown::Line(file, n) => {
            let n = *n as f64;
            let values = [("file", file.into()), ("number", words.number(n, 0).into()), ("n", n.into())];
            words.with("trace-no-line", &values)
        }
        Unknown::Key(table, key) => {
            words.fill("trace-no-key", &[("table", table), ("key", &key.join(&words.say("list-comma")))])
        }
        Unknown::Row(table, field, value, near, some) => {
            let text = words.fill("trace-no-row", &[("table", table), ("field", field), ("value", value)]);
            match near {
                None if !some.is_empty() => text + &words.fill("trace-there-is", &[("some", &some.join("`, `"))]),
                near => text + &meant(near),
            }
        }
        Unknown::Column(table, field, near) => {
            words.fill("trace-no-column", &[("table", table), ("field", field)]) + &meant(near)
        }
    }
}

/// Why nothing can be followed forward from a name, in one sentence.
pub fn missing((from, near): &(String, Option<String>), names: Names<'_>) -> String {
    let words = names.words;
    let meant = near.as_ref().map(|near| words.fill("trace-meant", &[("near", near)])).unwrap_or_default();
    words.fill("trace-no-from", &[("from", from)]) + &meant
}

/// What a column or a row of the program is, by its block or family: the message with the labels of its key as `$a` to `$d`.
fn meaning(name: &str) -> &'static str {
    match name {
        "purchase" => "trace-what-purchase",
        "flow" => "trace-what-flow",
        "stock" => "trace-what-stock",
        "discarded" => "trace-what-discarded",
        "delivery" => "trace-what-delivery",
        "shortfall_survival" => "trace-what-shortfall-survival",
        "shortfall_standard" => "trace-what-shortfall-standard",
        "ration" => "trace-what-ration",
        "usage" => "trace-what-usage",
        "posted" => "trace-what-posted",
        "presence" => "trace-what-presence",
        "posts" => "trace-what-posts",
        "start" => "trace-what-start",
        "progress" => "trace-what-progress",
        "finished" => "trace-what-finished",
        "wait" | "waiting" => "trace-what-wait",
        "makespan" => "trace-what-makespan",
        "works" => "trace-what-works",
        "precedence" => "trace-what-precedence",
        "precedence_finished" => "trace-what-precedence-finished",
        "crews" => "trace-what-crews",
        "repaired" => "trace-what-repaired",
        "waiting_longest" => "trace-what-waiting-longest",
        "payment" => "trace-what-payment",
        "payroll" => "trace-what-payroll",
        "unspent" => "trace-what-unspent",
        "stock_balance" => "trace-what-stock-balance",
        "supply_total" => "trace-what-supply-total",
        "capacity" => "trace-what-capacity",
        "storage" => "trace-what-storage",
        "shelf_life" => "trace-what-shelf-life",
        "shelf_life_total" => "trace-what-shelf-life-total",
        "coverage" => "trace-what-coverage",
        "held" => "trace-what-held",
        "ration_same" => "trace-what-ration-same",
        "ration_least" => "trace-what-ration-least",
        "ration_most" => "trace-what-ration-most",
        "service" => "trace-what-service",
        "spending" => "trace-what-spending",
        "cash" => "trace-what-cash",
        "earmark" => "trace-what-earmark",
        "share_short" => "trace-what-share-short",
        "worst" => "trace-what-worst",
        "worst_off" => "trace-what-worst-off",
        _ => "trace-what-other",
    }
}

/// A number of the plan: whole where it is large, with a few decimals where it is small.
fn amount(number: f64, names: Names<'_>) -> String {
    let decimals = match number.abs() {
        100.0.. => 0,
        1.0.. => 2,
        _ => 6,
    };
    names.words.trimmed(number, decimals)
}

fn with_unit(number: f64, unit: &str, names: Names<'_>) -> String {
    names.words.fill("amount", &[("number", &amount(number, names)), ("unit", &unit_of(unit, names))])
}

/// A unit as the plan has it in English, and by its name where that is in another language.
fn unit_of(unit: &str, names: Names<'_>) -> String {
    if names.words.language == Language::English { unit.to_owned() } else { names.unit(unit, MANY) }
}

/// A cell as it stands in its file, with its unit.
fn cell(cell: &Cell, unit: Option<&str>, names: Names<'_>) -> String {
    let words = names.words;
    let text = match cell {
        Cell::Blank => words.say("none"),
        Cell::Text(text) => text.clone(),
        Cell::Date(date) => date.to_string(),
        Cell::Number(number) => words.trimmed(*number, 6),
    };
    match unit {
        Some(unit) if *cell != Cell::Blank && !unit.starts_with("share") => {
            words.fill("amount", &[("number", &text), ("unit", &unit_of(unit, names))])
        }
        _ => text,
    }
}

fn standing(known: Option<Attribution>, names: Names<'_>) -> String {
    known.map_or_else(|| names.words.say("trace-no-source"), |known| names.attribution(known))
}

fn line(view: &LineView, width: usize, indent: usize, names: Names<'_>) -> String {
    let words = names.words;
    let at = view.at.as_ref().map(ToString::to_string).unwrap_or_default();
    let figure = |figure: &Figure| format!("{} {}", figure.field, cell(&figure.cell, figure.unit.as_deref(), names));
    let figures = view.figures.iter().map(figure).collect::<Vec<_>>().join(&words.say("list-comma"));
    let template = if figures.is_empty() { "trace-line-plain" } else { "trace-line" };
    let values = [("name", view.name.as_str()), ("at", &at), ("figures", &figures)];
    let mut text = layout::paragraph(words.fill(template, &values), width, indent);
    let ids = view.sources.iter().map(|source| source.id.as_str()).collect::<Vec<_>>().join(&words.say("list-comma"));
    let known = standing(view.standing, names);
    let known = if ids.is_empty() {
        known
    } else {
        words.fill("trace-line-sources", &[("standing", &known), ("sources", &ids)])
    };
    text.push_str(&layout::paragraph(&known, width, indent + 2));
    if let Some(note) = &view.note {
        text.push_str(&layout::paragraph(words.fill("trace-line-note", &[("note", note)]), width, indent + 2));
    }
    text
}

/// Every source that some lines name, once, in the order they come.
fn sources(lines: &[&LineView], width: usize, names: Names<'_>) -> String {
    let words = names.words;
    let mut seen = BTreeSet::new();
    let named = lines.iter().flat_map(|line| &line.sources).filter(|source| seen.insert(source.id.as_str()));
    let mut text = String::new();
    for source in named {
        text.push_str(&layout::paragraph(about(source, names), width, 2));
    }
    if text.is_empty() { text } else { layout::paragraph(words.say("trace-sources-title"), width, 0) + &text }
}

fn about(source: &SourceView, names: Names<'_>) -> String {
    let words = names.words;
    let Some(title) = &source.title else { return words.fill("trace-source-bare", &[("id", &source.id)]) };
    let parts = [Some(title), source.publisher.as_ref(), source.url.as_ref()];
    let about = parts.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(&words.say("list-comma"));
    words.fill(
        "trace-source",
        &[("id", &source.id), ("standing", &standing(source.attribution, names)), ("about", &about)],
    )
}

/// The line that says how many are left out, if any.
fn more(n: usize, shown: usize, width: usize, names: Names<'_>) -> String {
    let words = names.words;
    if n <= shown {
        return String::new();
    }
    layout::paragraph(words.counted("trace-more", (n - shown) as f64), width, 2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use longpole_explain::provenance::{BLOCKS, FAMILIES};

    #[test]
    fn every_block_and_family_has_its_words() {
        let unknown = meaning("no such block");
        for name in BLOCKS.iter().chain(FAMILIES) {
            assert_ne!(meaning(name), unknown, "say in `meaning` what `{name}` is");
        }
    }

    #[test]
    fn figures_are_as_exact_as_they_matter() {
        let words = crate::sample::words();
        let names = Names { crisis: None, words: &words };
        for (number, expected) in [(1892.8, "1,893"), (26.4, "26.4"), (0.000_09, "0.00009"), (100.0, "100")] {
            assert_eq!(amount(number, names), expected);
        }
        assert_eq!(cell(&Cell::Number(1892.8), Some("kcal/kg"), names), "1,892.8 kcal/kg");
        assert_eq!(cell(&Cell::Number(0.4), Some("share"), names), "0.4");
    }
}
