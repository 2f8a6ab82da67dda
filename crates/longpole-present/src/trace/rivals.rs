//! Rival figures: a line each beside a plan, and what the plan comes to under each of them.

use super::amount;
use crate::Names;
use crate::layout;
use longpole_explain::rivals::{Outcome, Sensitivity};
use longpole_model::settings::Rival;

/// A line for each rival, as a plan prints it; nothing without rivals.
pub fn lines(rivals: &[Rival], width: usize, names: Names<'_>) -> String {
    rivals.iter().map(|rival| layout::paragraph(line(rival, names), width, 0)).collect()
}

fn line(rival: &Rival, names: Names<'_>) -> String {
    let words = names.words;
    let figure = |estimate: &longpole_model::settings::Estimate| {
        words.fill("trace-rival-figure", &[("value", &shown(&estimate.value, names)), ("source", &estimate.source)])
    };
    let figures = rival.estimates.iter().map(figure).collect::<Vec<_>>().join(&words.say("list-comma"));
    let values = [
        ("column", rival.column),
        ("table", rival.table),
        ("row", &rival.row()),
        ("figures", &figures),
        ("source", &rival.chosen().source),
        ("reason", rival.reason.trim_end_matches('.')),
    ];
    words.fill(if rival.by_scenario { "trace-rival-line-scenario" } else { "trace-rival-line" }, &values)
}

/// A figure as its file has it, its thousands set apart.
fn shown(value: &str, names: Names<'_>) -> String {
    let words = names.words;
    let is_figure = value.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    match value.parse::<f64>() {
        Ok(number) if is_figure => words.number(number, value.split_once('.').map_or(0, |(_, digits)| digits.len())),
        _ => value.to_owned(),
    }
}

/// What the plan comes to under each figure.
pub fn sensitivity(found: &Sensitivity, width: usize, names: Names<'_>) -> String {
    let words = names.words;
    if found.rivals.is_empty() {
        return layout::paragraph(words.say("trace-rivals-none"), width, 0);
    }
    let mut text = layout::paragraph(words.say("trace-rivals-title"), width, 0);
    for (rival, outcomes) in &found.rivals {
        let values =
            [("id", rival.id.as_str()), ("column", rival.column), ("table", rival.table), ("row", &rival.row())];
        text.push('\n');
        text.push_str(&layout::paragraph(words.fill("trace-rival-name", &values), width, 0));
        for (at, (estimate, outcome)) in rival.estimates.iter().zip(outcomes).enumerate() {
            let template = if at == rival.used { "trace-rival-used" } else { "trace-rival-other" };
            let aims = aims(found, outcome, at != rival.used, names);
            let value = shown(&estimate.value, names);
            let values = [("value", value.as_str()), ("source", &estimate.source), ("aims", &aims)];
            text.push_str(&layout::paragraph(words.fill(template, &values), width, 2));
        }
        let reason = if rival.by_scenario { "trace-rival-scenario" } else { "trace-rival-reason" };
        text.push_str(&layout::paragraph(words.fill(reason, &[("reason", &rival.reason)]), width, 2));
    }
    for (source, rivals, outcome) in &found.together {
        let rivals = rivals.join(&words.say("list-comma"));
        let values = [("source", source.as_str()), ("rivals", &rivals), ("aims", &aims(found, outcome, true, names))];
        text.push('\n');
        text.push_str(&layout::paragraph(words.fill("trace-rival-together", &values), width, 0));
    }
    text
}

/// What every aim reaches, with the change against the figures that are used.
fn aims(found: &Sensitivity, outcome: &Outcome, with_change: bool, names: Names<'_>) -> String {
    let words = names.words;
    let reached = match outcome {
        Outcome::None(why) => return words.fill("trace-rival-failed", &[("why", why)]),
        Outcome::Planned(reached) => reached,
    };
    let one = |((name, unit), (now, used)): (&(String, String), (&f64, &f64))| {
        let change = now - used;
        // Less than this is the solver's own.
        let same = change.abs() <= 1e-6 * used.abs().max(1.0);
        let template = match with_change && !same {
            false => "trace-aim",
            true if change > 0.0 => "trace-aim-more",
            true => "trace-aim-less",
        };
        let values =
            [("aim", names.aim(name)), ("value", names.quantity(*now, unit)), ("change", words.brief(change.abs()))];
        let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
        let text = words.fill(template, &values);
        let people = change.abs() / f64::from(found.days);
        if !with_change || same || unit != "person-days" || people < 1.0 {
            return text;
        }
        let template = if change > 0.0 { "trace-aim-people" } else { "trace-aim-fewer" };
        let people = people.round();
        text + &words.with(template, &[("people", amount(people, names).into()), ("n", people.into())])
    };
    let pairs = found.aims.iter().zip(reached.iter().zip(&found.used));
    words.series(&pairs.map(one).collect::<Vec<_>>())
}
