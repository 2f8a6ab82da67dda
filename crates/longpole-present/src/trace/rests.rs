//! What the plan rests on, and what rests on a source, for a terminal.

use super::{line, more, sources, standing, with_unit};
use crate::Names;
use crate::layout::{self, Column};
use crate::names::MANY;
use longpole_explain::Trace;
use longpole_explain::provenance::Figures;
use longpole_explain::trace::{Forward, Group, LineView, Part, Rests};

/// Most parts, and most lines of input, that are shown.
const MOST_PARTS: usize = 10;
const MOST_LINES: usize = 10;

/// What the plan rests on.
pub fn rests(trace: &Trace<'_>, rests: Option<&Rests>, width: usize, names: Names<'_>) -> String {
    let words = names.words;
    let mut text = layout::paragraph(words.say("trace-rests-title"), width, 0);
    text.push('\n');
    let Some(rests) = rests else { return text + &layout::paragraph(words.say("trace-no-share"), width, 0) };
    let aim = names.aim(&rests.aim);
    let values = [("aim", aim.as_str()), ("value", &with_unit(rests.value, &rests.unit, names))];
    text.push_str(&layout::paragraph(words.fill("trace-rests-head", &values), width, 0));
    text.push('\n');
    text.push_str(&layout::paragraph(words.say("trace-rests-known"), width, 0));
    let columns = [
        Column::words(words.say("trace-column-known")),
        Column::figure(words.say("trace-column-share")),
        Column::figure(words.say("trace-column-at-best")),
        Column::figure(words.say("trace-column-adds")),
        Column::figure(words.say("trace-column-takes")),
        Column::figure(words.say("trace-column-lines")),
    ];
    let rows: Vec<Vec<String>> = rests.groups.iter().map(|group| group_row(group, names)).collect();
    text.push_str(&layout::table(&columns, &rows, width, 2));
    text.push('\n');
    text.push_str(&layout::paragraph(
        words.fill("trace-rests-largest", &[("unit", &names.unit(&rests.unit, MANY))]),
        width,
        0,
    ));
    for part in rests.parts.iter().take(MOST_PARTS) {
        text.push_str(&part_lines(trace, part, width, names));
    }
    text.push_str(&more(rests.parts.len(), MOST_PARTS, width, names));
    text.push('\n');
    text + &layout::paragraph(words.say("trace-rests-meaning"), width, 0)
}

fn group_row(group: &Group, names: Names<'_>) -> Vec<String> {
    let words = names.words;
    vec![
        standing(group.standing, names),
        words.percent(group.share),
        words.percent(group.share_at_best),
        words.brief(group.adds),
        words.brief(group.takes),
        group.n_lines.to_string(),
    ]
}

fn part_lines(trace: &Trace<'_>, part: &Part, width: usize, names: Names<'_>) -> String {
    let words = names.words;
    let lines: Vec<String> = part.lines.iter().map(|line| trace.name_of(*line)).collect();
    let sign = if part.amount < 0.0 { "-" } else { "+" };
    let size = format!("{sign}{}", words.brief(part.amount.abs()));
    let values = [("amount", size.as_str()), ("lines", &lines.join(&words.say("trace-times")))];
    let mut text = layout::paragraph(words.fill("trace-part", &values), width, 2);
    let mut seen = std::collections::BTreeSet::new();
    let cited: Vec<String> = part
        .lines
        .iter()
        .flat_map(|line| trace.line(Figures { line: *line, fields: &[] }).sources)
        .map(|source| source.id)
        .filter(|id| seen.insert(id.clone()))
        .collect();
    let known = standing(trace.standing_of(&part.lines), names);
    let values = [("standing", known.as_str()), ("sources", &*cited.join(&words.say("list-comma")))];
    let known = if cited.is_empty() { known.clone() } else { words.fill("trace-part-sources", &values) };
    text.push_str(&layout::paragraph(&known, width, 6));
    text
}

/// What rests on a source or a line of input.
pub fn forward(forward: &Forward, width: usize, names: Names<'_>) -> String {
    let words = names.words;
    let mut text = layout::paragraph(words.fill("trace-forward-title", &[("from", &forward.from)]), width, 0);
    text.push('\n');
    if forward.lines.is_empty() {
        return text + &layout::paragraph(words.say("trace-cited-none"), width, 0);
    }
    match (&forward.group, &forward.aim) {
        (Some(group), Some((aim, unit))) => {
            let values = [
                ("aim", &names.aim(aim)),
                ("share", &words.percent(group.share)),
                ("adds", &names.quantity(group.adds, unit)),
                ("takes", &words.brief(group.takes)),
                ("number", &group.n_lines.to_string()),
            ];
            let values = values.map(|(name, value)| (name, value.as_str()));
            text.push_str(&layout::paragraph(words.fill("trace-share", &values), width, 0));
        }
        _ => text.push_str(&layout::paragraph(words.say("trace-no-share"), width, 0)),
    }
    if !forward.tables.is_empty() {
        text.push('\n');
        text.push_str(&layout::paragraph(words.say("trace-reliant-title"), width, 0));
        for reliant in &forward.tables {
            let values = [
                ("table", reliant.table),
                ("number", &words.number(reliant.n as f64, 0)),
                ("of", &words.number(reliant.of as f64, 0)),
                ("largest", &reliant.largest.join(&words.say("list-comma"))),
            ];
            text.push_str(&layout::paragraph(words.fill("trace-reliant", &values), width, 2));
        }
    }
    text.push('\n');
    let cited = words.counted("trace-cited", forward.lines.len() as f64);
    text.push_str(&layout::paragraph(&cited, width, 0));
    let shown: Vec<&LineView> = forward.lines.iter().take(MOST_LINES).collect();
    for view in &shown {
        text.push_str(&line(view, width, 2, names));
    }
    text.push_str(&more(forward.lines.len(), MOST_LINES, width, names));
    text.push('\n');
    text + &sources(&shown, width, names)
}
