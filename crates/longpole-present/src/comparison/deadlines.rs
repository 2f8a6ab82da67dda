//! Until when each scenario can still begin.

use crate::layout::{self, Column};
use crate::numbers;
use crate::words::{self, comparison as said, fill};
use longpole_base::Date;
use longpole_base::quantity::{People, Plain};
use longpole_plan::comparison::{Deadline, Turn, Ways};
use longpole_poles::tables::PERSON_DAYS;

/// The deadlines as a table, with what its words mean; nothing without scenarios.
pub(super) fn text(lines: &[(String, &Deadline)], day: impl Fn(Date) -> String, width: usize) -> String {
    if lines.is_empty() {
        return String::new();
    }
    let columns = [
        Column::figure(said::COLUMN_NUMBER),
        Column::words(said::COLUMN_SCENARIO),
        Column::words(said::COLUMN_EFFECT),
        Column::figure(said::COLUMN_AS_PEOPLE),
        Column::words(said::COLUMN_BEGINS),
        Column::words(said::COLUMN_HALF_BY),
        Column::words(said::COLUMN_ANY_BY),
        Column::name(said::COLUMN_WAITS),
    ];
    let row = |(number, line): &(String, &Deadline)| {
        let shown = |date: Option<Date>| date.map_or_else(String::new, &day);
        let is_both = line.ways == Some(Ways::Both);
        vec![
            if is_both { fill(said::BOTH, &[("number", number)]) } else { number.clone() },
            line.scenario.clone(),
            effect(line),
            line.people.map_or_else(String::new, |people: People| numbers::grouped(people.value().abs(), 0)),
            shown(line.begins),
            shown(line.half_by),
            shown(line.any_by),
            briefly(&line.waits_for),
        ]
    };
    let mut text = layout::paragraph(said::DEADLINES_TITLE, width, 0);
    text.push_str(&layout::table(&columns, &lines.iter().map(row).collect::<Vec<_>>(), width, 0));
    let has = |turn: Turn| lines.iter().any(|(_, line)| line.turn == turn);
    let mut legend: Vec<String> = Vec::new();
    if has(Turn::Gain) || has(Turn::Loss) {
        legend.push(said::DEADLINES_LEGEND.to_owned());
    }
    if has(Turn::Loss) {
        legend.push(said::LOSS_LEGEND.to_owned());
    }
    let fixed = lines.iter().filter(|(_, line)| line.turn == Turn::Fixed);
    let fixed = fixed.map(|(number, line)| {
        let columns = line.fixed_by.join(words::LIST_COMMA);
        fill(said::FIXED_ONE, &[("number", number), ("columns", &columns)])
    });
    let fixed: Vec<String> = fixed.collect();
    if !fixed.is_empty() {
        legend.push(fill(said::FIXED_LEGEND, &[("scenarios", &fixed.join(words::LIST_COMMA))]));
    }
    if lines.iter().any(|(_, line)| line.ways == Some(Ways::Both)) {
        legend.push(said::BOTH_LEGEND.to_owned());
    }
    if lines.iter().any(|(_, line)| is_weighted(line)) {
        legend.push(said::WEIGHTED_LEGEND.to_owned());
    }
    if !legend.is_empty() {
        text.push_str(&layout::paragraph(&legend.join(" "), width, 0));
    }
    text
}

fn is_weighted(line: &Deadline) -> bool {
    line.unit.as_deref().is_some_and(|unit| unit != PERSON_DAYS)
}

/// What a scenario does, in two or three words.
fn effect(line: &Deadline) -> String {
    let mut brief = numbers::brief(line.effect.map_or(0.0, |effect: Plain| effect.value().abs()));
    if is_weighted(line) {
        brief = fill(said::WEIGHTED, &[("effect", &brief)]);
    }
    match line.turn {
        Turn::Gain => fill(said::GAINS, &[("effect", &brief)]),
        Turn::Loss => fill(said::LOSES, &[("effect", &brief)]),
        Turn::Nothing => said::NO_EFFECT.to_owned(),
        Turn::Fixed => said::CANNOT_WAIT.to_owned(),
        Turn::Failed => said::NOT_FOUND_OUT.to_owned(),
    }
}

/// One or two lines by id; of more their number, and the tables they stand in.
fn briefly(lines: &[String]) -> String {
    let parts: Vec<(&str, &str)> = lines.iter().map(|line| line.split_once('/').unwrap_or(("", line))).collect();
    match parts[..] {
        [] => String::new(),
        [(_, only)] => only.to_owned(),
        [(_, first), _] => fill(said::AND_ONE, &[("first", first)]),
        _ => {
            let mut tables: Vec<&str> = parts.iter().map(|(table, _)| *table).collect();
            tables.dedup();
            fill(said::LINES, &[("n", &lines.len().to_string()), ("tables", &tables.join(words::LIST_COMMA))])
        }
    }
}

/// What a scenario waits for, or why it has no deadline.
pub(crate) fn reason(line: &Deadline) -> String {
    match line.turn {
        Turn::Fixed => fill(said::FIXED_CELL, &[("columns", &line.fixed_by.join(words::LIST_COMMA))]),
        Turn::Nothing => said::NOTHING_CELL.to_owned(),
        Turn::Failed => said::FAILED_CELL.to_owned(),
        Turn::Gain | Turn::Loss if line.ways == Some(Ways::Both) => {
            fill(said::BOTH_CELL, &[("lines", &briefly(&line.waits_for))])
        }
        Turn::Gain | Turn::Loss => briefly(&line.waits_for),
    }
}
