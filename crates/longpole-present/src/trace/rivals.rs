//! Rival figures: a line each beside a plan, and what the plan comes to under each of them.

use super::amount;
use crate::words::{self, fill, trace as w};
use crate::{layout, numbers};
use longpole_explain::rivals::{Outcome, Sensitivity};
use longpole_model::settings::Rival;

/// A line for each rival, as a plan prints it; nothing without rivals.
pub fn lines(rivals: &[Rival], width: usize) -> String {
    rivals.iter().map(|rival| layout::paragraph(&line(rival), width, 0)).collect()
}

fn line(rival: &Rival) -> String {
    let figure = |estimate: &longpole_model::settings::Estimate| {
        fill(w::RIVAL_FIGURE, &[("value", &shown(&estimate.value)), ("source", &estimate.source)])
    };
    let figures = rival.estimates.iter().map(figure).collect::<Vec<_>>().join(words::LIST_COMMA);
    let values = [
        ("column", rival.column),
        ("table", rival.table),
        ("row", &rival.row()),
        ("figures", &figures),
        ("source", &rival.chosen().source),
        ("reason", rival.reason.trim_end_matches('.')),
    ];
    fill(if rival.by_scenario { w::RIVAL_LINE_SCENARIO } else { w::RIVAL_LINE }, &values)
}

/// A figure as its file has it, its thousands set apart.
fn shown(value: &str) -> String {
    let is_figure = value.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    match value.parse::<f64>() {
        Ok(number) if is_figure => {
            numbers::grouped(number, value.split_once('.').map_or(0, |(_, digits)| digits.len()))
        }
        _ => value.to_owned(),
    }
}

/// What the plan comes to under each figure.
pub fn sensitivity(found: &Sensitivity, width: usize) -> String {
    if found.rivals.is_empty() {
        return layout::paragraph(w::RIVALS_NONE, width, 0);
    }
    let mut text = layout::paragraph(w::RIVALS_TITLE, width, 0);
    for (rival, outcomes) in &found.rivals {
        let values =
            [("id", rival.id.as_str()), ("column", rival.column), ("table", rival.table), ("row", &rival.row())];
        text.push('\n');
        text.push_str(&layout::paragraph(&fill(w::RIVAL_NAME, &values), width, 0));
        for (at, (estimate, outcome)) in rival.estimates.iter().zip(outcomes).enumerate() {
            let template = if at == rival.used { w::RIVAL_USED } else { w::RIVAL_OTHER };
            let aims = aims(found, outcome, at != rival.used);
            let value = shown(&estimate.value);
            let values = [("value", value.as_str()), ("source", &estimate.source), ("aims", &aims)];
            text.push_str(&layout::paragraph(&fill(template, &values), width, 2));
        }
        let reason = if rival.by_scenario { w::RIVAL_SCENARIO } else { w::RIVAL_REASON };
        text.push_str(&layout::paragraph(&fill(reason, &[("reason", &rival.reason)]), width, 2));
    }
    for (source, rivals, outcome) in &found.together {
        let rivals = rivals.join(words::LIST_COMMA);
        let values = [("source", source.as_str()), ("rivals", &rivals), ("aims", &aims(found, outcome, true))];
        text.push('\n');
        text.push_str(&layout::paragraph(&fill(w::RIVAL_TOGETHER, &values), width, 0));
    }
    text
}

/// What every aim reaches, with the change against the figures that are used.
fn aims(found: &Sensitivity, outcome: &Outcome, with_change: bool) -> String {
    let reached = match outcome {
        Outcome::None(why) => return fill(w::RIVAL_FAILED, &[("why", why)]),
        Outcome::Planned(reached) => reached,
    };
    let one = |((name, unit), (now, used)): (&(String, String), (&f64, &f64))| {
        let change = now - used;
        // Less than this is the solver's own.
        let same = change.abs() <= 1e-6 * used.abs().max(1.0);
        let template = match with_change && !same {
            false => w::AIM,
            true if change > 0.0 => w::AIM_MORE,
            true => w::AIM_LESS,
        };
        let values = [
            ("aim", name.as_str()),
            ("value", &numbers::brief(*now)),
            ("unit", unit),
            ("change", &numbers::brief(change.abs())),
        ];
        let text = fill(template, &values);
        let people = change.abs() / f64::from(found.days);
        if !with_change || same || unit != "person-days" || people < 1.0 {
            return text;
        }
        let template = if change > 0.0 { w::AIM_PEOPLE } else { w::AIM_FEWER };
        text + &fill(template, &[("people", &amount(people.round()))])
    };
    let pairs = found.aims.iter().zip(reached.iter().zip(&found.used));
    pairs.map(one).collect::<Vec<_>>().join("; ")
}
