//! Until when each scenario can still begin.

use crate::Names;
use crate::layout::{self, Column};
use longpole_base::Date;
use longpole_base::quantity::{People, Plain};
use longpole_plan::comparison::{Deadline, Turn, Ways};
use longpole_poles::tables::PERSON_DAYS;

/// The deadlines as a table, with what its words mean; nothing without scenarios.
pub(super) fn text(
    lines: &[(String, &Deadline)],
    day: impl Fn(Date) -> String,
    width: usize,
    names: Names<'_>,
) -> String {
    let words = names.words;
    if lines.is_empty() {
        return String::new();
    }
    let columns = [
        Column::figure(words.say("compare-column-number")),
        Column::words(words.say("compare-column-scenario")),
        Column::words(words.say("compare-column-effect")),
        Column::figure(words.say("compare-column-as-people")),
        Column::words(words.say("compare-column-begins")),
        Column::words(words.say("compare-column-half-by")),
        Column::words(words.say("compare-column-any-by")),
        Column::name(words.say("compare-column-waits")),
    ];
    let row = |(number, line): &(String, &Deadline)| {
        let shown = |date: Option<Date>| date.map_or_else(String::new, &day);
        let is_both = line.ways == Some(Ways::Both);
        vec![
            if is_both { words.fill("compare-both", &[("number", number)]) } else { number.clone() },
            line.scenario.clone(),
            effect(line, names),
            line.people.map_or_else(String::new, |people: People| words.number(people.value().abs(), 0)),
            shown(line.begins),
            shown(line.half_by),
            shown(line.any_by),
            briefly(&line.waits_for, names),
        ]
    };
    let mut text = layout::paragraph(words.say("compare-deadlines-title"), width, 0);
    text.push_str(&layout::table(&columns, &lines.iter().map(row).collect::<Vec<_>>(), width, 0));
    let has = |turn: Turn| lines.iter().any(|(_, line)| line.turn == turn);
    let mut legend: Vec<String> = Vec::new();
    if has(Turn::Gain) || has(Turn::Loss) {
        legend.push(words.say("compare-deadlines-legend"));
    }
    if has(Turn::Loss) {
        legend.push(words.say("compare-loss-legend"));
    }
    let fixed = lines.iter().filter(|(_, line)| line.turn == Turn::Fixed);
    let fixed = fixed.map(|(number, line)| {
        let columns = line.fixed_by.join(&words.say("list-comma"));
        words.fill("compare-fixed-one", &[("number", number), ("columns", &columns)])
    });
    let fixed: Vec<String> = fixed.collect();
    if !fixed.is_empty() {
        legend.push(words.fill("compare-fixed-legend", &[("scenarios", &fixed.join(&words.say("list-comma")))]));
    }
    if lines.iter().any(|(_, line)| line.ways == Some(Ways::Both)) {
        legend.push(words.say("compare-both-legend"));
    }
    if lines.iter().any(|(_, line)| is_weighted(line)) {
        legend.push(words.say("compare-weighted-legend"));
    }
    if !legend.is_empty() {
        text.push_str(&layout::paragraph(legend.join(" "), width, 0));
    }
    text
}

fn is_weighted(line: &Deadline) -> bool {
    line.unit.as_deref().is_some_and(|unit| unit != PERSON_DAYS)
}

/// What a scenario does, in two or three words.
fn effect(line: &Deadline, names: Names<'_>) -> String {
    let words = names.words;
    let mut brief = words.brief(line.effect.map_or(0.0, |effect: Plain| effect.value().abs()));
    if is_weighted(line) {
        brief = words.fill("compare-weighted", &[("effect", &brief)]);
    }
    match line.turn {
        Turn::Gain => words.fill("compare-gains", &[("effect", &brief)]),
        Turn::Loss => words.fill("compare-loses", &[("effect", &brief)]),
        Turn::Nothing => words.say("compare-no-effect"),
        Turn::Fixed => words.say("compare-cannot-wait"),
        Turn::Failed => words.say("compare-not-found-out"),
    }
}

/// One or two lines by id; of more their number, and the tables they stand in.
fn briefly(lines: &[String], names: Names<'_>) -> String {
    let words = names.words;
    let parts: Vec<(&str, &str)> = lines.iter().map(|line| line.split_once('/').unwrap_or(("", line))).collect();
    match parts[..] {
        [] => String::new(),
        [(_, only)] => only.to_owned(),
        [(_, first), _] => words.fill("compare-and-one", &[("first", first)]),
        _ => {
            let mut tables: Vec<&str> = parts.iter().map(|(table, _)| *table).collect();
            tables.dedup();
            words.fill(
                "compare-lines",
                &[("number", &lines.len().to_string()), ("tables", &tables.join(&words.say("list-comma")))],
            )
        }
    }
}

/// What a scenario waits for, or why it has no deadline.
pub(crate) fn reason(line: &Deadline, names: Names<'_>) -> String {
    let words = names.words;
    match line.turn {
        Turn::Fixed => words.fill("compare-fixed-cell", &[("columns", &line.fixed_by.join(&words.say("list-comma")))]),
        Turn::Nothing => words.say("compare-nothing-cell"),
        Turn::Failed => words.say("compare-failed-cell"),
        Turn::Gain | Turn::Loss if line.ways == Some(Ways::Both) => {
            words.fill("compare-both-cell", &[("lines", &briefly(&line.waits_for, names))])
        }
        Turn::Gain | Turn::Loss => briefly(&line.waits_for, names),
    }
}
