//! The long pole of each scenario.

use crate::layout::{self, Column};
use crate::numbers;
use crate::words::{comparison as said, fill};
use longpole_base::quantity::{People, Plain};
use longpole_base::unit;
use longpole_explain::limits::NOBODY;
use longpole_plan::comparison::ScenarioLine;
use longpole_poles::tables::PERSON_DAYS;

/// The long poles as a table, and what one unit of each is.
pub(super) fn text(lines: &[(String, &ScenarioLine)], width: usize) -> String {
    let columns = [
        Column::figure(said::COLUMN_NUMBER),
        Column::name(said::COLUMN_SCENARIO),
        Column::name(said::COLUMN_POLE),
        Column::figure(said::COLUMN_GONE),
        Column::figure(said::COLUMN_AS_PEOPLE),
        Column::figure(said::COLUMN_ENOUGH),
        Column::name(said::COLUMN_THEN),
    ];
    // The aim of most scenarios is said once.
    let aim = lines.iter().find_map(|(_, line)| in_person_days(line)).unwrap_or_default();
    let row = |(number, line): &(String, &ScenarioLine)| {
        vec![
            number.clone(),
            line.scenario.clone(),
            line.pole.clone().unwrap_or_else(|| no_pole(line).to_owned()),
            spared(line, aim),
            line.pole_people.map_or_else(String::new, |people: People| numbers::grouped(people.value(), 0)),
            line.pole_enough.map_or_else(String::new, |units: Plain| numbers::amount(units.value())),
            line.pole_next.clone().unwrap_or_default(),
        ]
    };
    let mut text = layout::table(&columns, &lines.iter().map(row).collect::<Vec<_>>(), width, 0);
    let mut legend: Vec<String> = Vec::new();
    if !aim.is_empty() {
        legend.push(fill(said::POLES_LEGEND, &[("aim", aim)]));
    }
    for (_, line) in lines {
        let (Some(id), Some(unit)) = (&line.pole, &line.pole_unit) else { continue };
        let sentence = fill(said::POLE_UNITS, &[("id", id), ("unit", unit)]);
        if !legend.contains(&sentence) {
            legend.push(sentence);
        }
    }
    text.push_str(&layout::paragraph(&legend.join(" "), width, 0));
    text
}

/// What is gained without the pole, with unit and aim where these are not the usual ones; what its first unit gains,
/// where it cannot be thought away.
fn spared(line: &ScenarioLine, usual: &str) -> String {
    let figure = line.pole_gone.or(line.pole_gain).or(line.pole_price);
    let (Some(gain), Some(aim), Some(unit)) = (figure, &line.pole_aim, &line.pole_gain_unit) else {
        return String::new();
    };
    let brief = numbers::brief(gain.value());
    let gain = if unit == PERSON_DAYS && aim == usual {
        brief
    } else {
        fill(said::SPARED_OTHER, &[("gain", &brief), ("unit", &unit::counted(&brief, unit)), ("aim", aim)])
    };
    match (line.pole_gone, line.pole_gain) {
        (Some(_), _) => gain,
        (None, Some(_)) => fill(said::SPARED_FIRST, &[("gain", &gain)]),
        (None, None) => fill(said::BY_PRICE, &[("gain", &gain)]),
    }
}

fn in_person_days(line: &ScenarioLine) -> Option<&str> {
    line.pole_gain_unit.as_deref().filter(|unit| *unit == PERSON_DAYS).and(line.pole_aim.as_deref())
}

/// The unit of the gain and its aim; and what it is the gain of, where that is not the whole limit.
pub(crate) fn of_what(line: &ScenarioLine) -> String {
    let (Some(aim), Some(unit)) = (&line.pole_aim, &line.pole_gain_unit) else { return String::new() };
    let sentence = match (line.pole_gone, line.pole_gain) {
        (Some(_), _) => said::OF_WHAT,
        (None, Some(_)) => said::OF_WHAT_FIRST,
        (None, None) => said::OF_WHAT_PRICE,
    };
    fill(sentence, &[("unit", unit), ("aim", aim)])
}

/// What stands in place of a long pole.
pub(crate) fn no_pole(line: &ScenarioLine) -> &'static str {
    let short = [line.person_days_survival, line.person_days_standard];
    let is_short = short.into_iter().flatten().any(|days| days.value() > NOBODY);
    if is_short { said::NO_LIMIT_HELPS } else { said::NO_POLE }
}
