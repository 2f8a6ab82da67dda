//! What the plan rests on, and what rests on a source, for a terminal.

use super::{amount, line, more, sources, standing};
use crate::layout::{self, Column};
use crate::numbers;
use crate::words::{self, fill, trace as w};
use longpole_explain::Trace;
use longpole_explain::provenance::Figures;
use longpole_explain::trace::{Forward, Group, LineView, Part, Rests};

/// Most parts, and most lines of input, that are shown.
const MOST_PARTS: usize = 10;
const MOST_LINES: usize = 10;

/// What the plan rests on.
pub fn rests(trace: &Trace<'_>, rests: Option<&Rests>, width: usize) -> String {
    let mut text = layout::paragraph(w::RESTS_TITLE, width, 0);
    text.push('\n');
    let Some(rests) = rests else { return text + &layout::paragraph(w::NO_SHARE, width, 0) };
    let values = [("aim", rests.aim.as_str()), ("value", &amount(rests.value)), ("unit", &rests.unit)];
    text.push_str(&layout::paragraph(&fill(w::RESTS_HEAD, &values), width, 0));
    text.push('\n');
    text.push_str(&layout::paragraph(w::RESTS_KNOWN, width, 0));
    let columns = [
        Column::words(w::COLUMN_KNOWN),
        Column::figure(w::COLUMN_SHARE),
        Column::figure(w::COLUMN_AT_BEST),
        Column::figure(w::COLUMN_ADDS),
        Column::figure(w::COLUMN_TAKES),
        Column::figure(w::COLUMN_LINES),
    ];
    let rows: Vec<Vec<String>> = rests.groups.iter().map(group_row).collect();
    text.push_str(&layout::table(&columns, &rows, width, 2));
    text.push('\n');
    text.push_str(&layout::paragraph(&fill(w::RESTS_LARGEST, &[("unit", &rests.unit)]), width, 0));
    for part in rests.parts.iter().take(MOST_PARTS) {
        text.push_str(&part_lines(trace, part, width));
    }
    text.push_str(&more(rests.parts.len(), MOST_PARTS, width));
    text.push('\n');
    text + &layout::paragraph(w::RESTS_MEANING, width, 0)
}

fn group_row(group: &Group) -> Vec<String> {
    vec![
        standing(group.standing).to_owned(),
        numbers::percent(group.share),
        numbers::percent(group.share_at_best),
        numbers::brief(group.adds),
        numbers::brief(group.takes),
        group.n_lines.to_string(),
    ]
}

fn part_lines(trace: &Trace<'_>, part: &Part, width: usize) -> String {
    let names: Vec<String> = part.lines.iter().map(|line| trace.name_of(*line)).collect();
    let sign = if part.amount < 0.0 { "-" } else { "+" };
    let size = format!("{sign}{}", numbers::brief(part.amount.abs()));
    let values = [("amount", size.as_str()), ("lines", &names.join(w::TIMES))];
    let mut text = layout::paragraph(&fill(w::PART, &values), width, 2);
    let mut seen = std::collections::BTreeSet::new();
    let cited: Vec<String> = part
        .lines
        .iter()
        .flat_map(|line| trace.line(Figures { line: *line, fields: &[] }).sources)
        .map(|source| source.id)
        .filter(|id| seen.insert(id.clone()))
        .collect();
    let known = standing(trace.standing_of(&part.lines));
    let values = [("standing", known), ("sources", &*cited.join(words::LIST_COMMA))];
    let known = if cited.is_empty() { known.to_owned() } else { fill(w::PART_SOURCES, &values) };
    text.push_str(&layout::paragraph(&known, width, 6));
    text
}

/// What rests on a source or a line of input.
pub fn forward(forward: &Forward, width: usize) -> String {
    let mut text = layout::paragraph(&fill(w::FORWARD_TITLE, &[("from", &forward.from)]), width, 0);
    text.push('\n');
    if forward.lines.is_empty() {
        return text + &layout::paragraph(w::CITED_NONE, width, 0);
    }
    match (&forward.group, &forward.aim) {
        (Some(group), Some((aim, unit))) => {
            let values = [
                ("aim", aim.as_str()),
                ("share", &numbers::percent(group.share)),
                ("adds", &numbers::brief(group.adds)),
                ("takes", &numbers::brief(group.takes)),
                ("unit", unit),
                ("n", &group.n_lines.to_string()),
            ];
            text.push_str(&layout::paragraph(&fill(w::SHARE, &values), width, 0));
        }
        _ => text.push_str(&layout::paragraph(w::NO_SHARE, width, 0)),
    }
    if !forward.tables.is_empty() {
        text.push('\n');
        text.push_str(&layout::paragraph(w::RELIANT_TITLE, width, 0));
        for reliant in &forward.tables {
            let values = [
                ("table", reliant.table),
                ("n", &numbers::grouped(reliant.n as f64, 0)),
                ("of", &numbers::grouped(reliant.of as f64, 0)),
                ("largest", &reliant.largest.join(words::LIST_COMMA)),
            ];
            text.push_str(&layout::paragraph(&fill(w::RELIANT, &values), width, 2));
        }
    }
    text.push('\n');
    let n = forward.lines.len().to_string();
    let cited = if forward.lines.len() == 1 { w::CITED_ONE.to_owned() } else { fill(w::CITED, &[("n", &n)]) };
    text.push_str(&layout::paragraph(&cited, width, 0));
    let shown: Vec<&LineView> = forward.lines.iter().take(MOST_LINES).collect();
    for view in &shown {
        text.push_str(&line(view, width, 2));
    }
    text.push_str(&more(forward.lines.len(), MOST_LINES, width));
    text.push('\n');
    text + &sources(&shown, width)
}
