//! Where numbers come from: chains, what rests on a source, and rival figures, for people and for programs.

mod back;
pub mod json;
mod rests;
pub mod rivals;

pub use back::back;
pub use rests::{forward, rests};

use crate::words::{self, fill, trace as w};
use crate::{layout, numbers};
use longpole_base::Cell;
use longpole_explain::trace::{Figure, LineView, SourceView, Unknown};
use longpole_model::entities::Attribution;
use std::collections::BTreeSet;

/// Why a cell was not found, in one sentence.
pub fn unknown(why: &Unknown) -> String {
    let meant = |near: &Option<String>| near.as_ref().map(|near| fill(w::MEANT, &[("near", near)])).unwrap_or_default();
    match why {
        Unknown::Form(cell) => fill(w::NO_FORM, &[("cell", cell)]),
        Unknown::Table(table, near) => fill(w::NO_TABLE, &[("table", table)]) + &meant(near),
        Unknown::Line(file, n) => fill(w::NO_LINE, &[("file", file), ("n", &n.to_string())]),
        Unknown::Key(table, key) => fill(w::NO_KEY, &[("table", table), ("key", &key.join(words::LIST_COMMA))]),
        Unknown::Row(table, field, value, near, some) => {
            let text = fill(w::NO_ROW, &[("table", table), ("field", field), ("value", value)]);
            match near {
                None if !some.is_empty() => text + &fill(w::THERE_IS, &[("some", &some.join("`, `"))]),
                near => text + &meant(near),
            }
        }
        Unknown::Column(table, field, near) => fill(w::NO_COLUMN, &[("table", table), ("field", field)]) + &meant(near),
    }
}

/// Why nothing can be followed forward from a name, in one sentence.
pub fn missing((from, near): &(String, Option<String>)) -> String {
    let meant = near.as_ref().map(|near| fill(w::MEANT, &[("near", near)])).unwrap_or_default();
    fill(w::NO_FROM, &[("from", from)]) + &meant
}

/// A number of the plan: whole where it is large, with a few decimals where it is small.
fn amount(number: f64) -> String {
    let decimals = match number.abs() {
        100.0.. => 0,
        1.0.. => 2,
        _ => 6,
    };
    trimmed(numbers::grouped(number, decimals))
}

/// Without zeros that end a fraction.
fn trimmed(text: String) -> String {
    if text.contains(words::DECIMAL) {
        text.trim_end_matches('0').trim_end_matches(words::DECIMAL).to_owned()
    } else {
        text
    }
}

fn with_unit(number: f64, unit: &str) -> String {
    fill(words::AMOUNT, &[("number", &amount(number)), ("unit", unit)])
}

/// A cell as it stands in its file, with its unit.
fn cell(cell: &Cell, unit: Option<&str>) -> String {
    let text = match cell {
        Cell::Blank => words::NONE.to_owned(),
        Cell::Text(text) => text.clone(),
        Cell::Date(date) => date.to_string(),
        Cell::Number(number) => trimmed(numbers::grouped(*number, 6)),
    };
    match unit {
        Some(unit) if *cell != Cell::Blank && !unit.starts_with("share") => {
            fill(words::AMOUNT, &[("number", &text), ("unit", unit)])
        }
        _ => text,
    }
}

fn standing(known: Option<Attribution>) -> &'static str {
    known.map_or(w::NO_SOURCE, Attribution::as_str)
}

fn line(view: &LineView, width: usize, indent: usize) -> String {
    let at = view.at.as_ref().map(ToString::to_string).unwrap_or_default();
    let figure = |figure: &Figure| format!("{} {}", figure.field, cell(&figure.cell, figure.unit.as_deref()));
    let figures = view.figures.iter().map(figure).collect::<Vec<_>>().join(words::LIST_COMMA);
    let template = if figures.is_empty() { w::LINE_PLAIN } else { w::LINE };
    let values = [("name", view.name.as_str()), ("at", &at), ("figures", &figures)];
    let mut text = layout::paragraph(&fill(template, &values), width, indent);
    let ids = view.sources.iter().map(|source| source.id.as_str()).collect::<Vec<_>>().join(words::LIST_COMMA);
    let known = standing(view.standing);
    let known = if ids.is_empty() {
        known.to_owned()
    } else {
        fill(w::LINE_SOURCES, &[("standing", known), ("sources", &ids)])
    };
    text.push_str(&layout::paragraph(&known, width, indent + 2));
    if let Some(note) = &view.note {
        text.push_str(&layout::paragraph(&fill(w::LINE_NOTE, &[("note", note)]), width, indent + 2));
    }
    text
}

/// Every source that some lines name, once, in the order they come.
fn sources(lines: &[&LineView], width: usize) -> String {
    let mut seen = BTreeSet::new();
    let named = lines.iter().flat_map(|line| &line.sources).filter(|source| seen.insert(source.id.as_str()));
    let mut text = String::new();
    for source in named {
        text.push_str(&layout::paragraph(&about(source), width, 2));
    }
    if text.is_empty() { text } else { layout::paragraph(w::SOURCES_TITLE, width, 0) + &text }
}

fn about(source: &SourceView) -> String {
    let Some(title) = &source.title else { return fill(w::SOURCE_BARE, &[("id", &source.id)]) };
    let parts = [Some(title), source.publisher.as_ref(), source.url.as_ref()];
    let about = parts.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(words::LIST_COMMA);
    fill(w::SOURCE, &[("id", &source.id), ("standing", standing(source.attribution)), ("about", &about)])
}

/// The line that says how many are left out, if any.
fn more(n: usize, shown: usize, width: usize) -> String {
    if n <= shown {
        return String::new();
    }
    let n = numbers::grouped((n - shown) as f64, 0);
    layout::paragraph(&fill(w::MORE, &[("n", &n)]), width, 2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use longpole_explain::provenance::{BLOCKS, FAMILIES};

    #[test]
    fn every_block_and_family_has_its_words() {
        let unknown = w::meaning("no such block");
        for name in BLOCKS.iter().chain(FAMILIES) {
            assert_ne!(w::meaning(name), unknown, "say in `meaning` what `{name}` is");
        }
    }

    #[test]
    fn figures_are_as_exact_as_they_matter() {
        for (number, expected) in [(1892.8, "1,893"), (26.4, "26.4"), (0.000_09, "0.00009"), (100.0, "100")] {
            assert_eq!(amount(number), expected);
        }
        assert_eq!(cell(&Cell::Number(1892.8), Some("kcal/kg")), "1,892.8 kcal/kg");
        assert_eq!(cell(&Cell::Number(0.4), Some("share")), "0.4");
    }
}
