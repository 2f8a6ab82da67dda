//! The long pole of each scenario.

use crate::Names;
use crate::layout::{self, Column};
use crate::names::MANY;
use longpole_base::quantity::{People, Plain};
use longpole_explain::limits::NOBODY;
use longpole_plan::comparison::ScenarioLine;
use longpole_poles::tables::PERSON_DAYS;

/// The long poles as a table, and what one unit of each is.
pub(super) fn text(lines: &[(String, &ScenarioLine)], width: usize, names: Names<'_>) -> String {
    let words = names.words;
    let columns = [
        Column::figure(words.say("compare-column-number")),
        Column::name(words.say("compare-column-scenario")),
        Column::name(words.say("compare-column-pole")),
        Column::figure(words.say("compare-column-gone")),
        Column::figure(words.say("compare-column-as-people")),
        Column::figure(words.say("compare-column-enough")),
        Column::name(words.say("compare-column-then")),
    ];
    // The aim of most scenarios is said once.
    let aim = lines.iter().find_map(|(_, line)| in_person_days(line)).unwrap_or_default();
    let row = |(number, line): &(String, &ScenarioLine)| {
        vec![
            number.clone(),
            line.scenario.clone(),
            line.pole.clone().unwrap_or_else(|| no_pole(line, names)),
            spared(line, aim, names),
            line.pole_people.map_or_else(String::new, |people: People| words.number(people.value(), 0)),
            line.pole_enough.map_or_else(String::new, |units: Plain| words.amount(units.value())),
            line.pole_next.clone().unwrap_or_default(),
        ]
    };
    let mut text = layout::table(&columns, &lines.iter().map(row).collect::<Vec<_>>(), width, 0);
    let mut legend: Vec<String> = Vec::new();
    if !aim.is_empty() {
        legend.push(words.fill("compare-poles-legend", &[("aim", &names.aim(aim))]));
    }
    for (_, line) in lines {
        let (Some(id), Some(unit)) = (&line.pole, &line.pole_unit) else { continue };
        let sentence = words.fill("compare-pole-units", &[("id", id), ("unit", &names.one_unit(unit))]);
        if !legend.contains(&sentence) {
            legend.push(sentence);
        }
    }
    text.push_str(&layout::paragraph(legend.join(" "), width, 0));
    text
}

/// What is gained without the pole, with unit and aim where these are not the usual ones; what its first unit gains,
/// where it cannot be thought away.
fn spared(line: &ScenarioLine, usual: &str, names: Names<'_>) -> String {
    let words = names.words;
    let figure = line.pole_gone.or(line.pole_gain).or(line.pole_price);
    let (Some(gain), Some(aim), Some(unit)) = (figure, &line.pole_aim, &line.pole_gain_unit) else {
        return String::new();
    };
    let gain = if unit == PERSON_DAYS && aim == usual {
        words.brief(gain.value())
    } else {
        words.fill("compare-spared-other", &[("gain", &names.quantity(gain.value(), unit)), ("aim", &names.aim(aim))])
    };
    match (line.pole_gone, line.pole_gain) {
        (Some(_), _) => gain,
        (None, Some(_)) => words.fill("compare-spared-first", &[("gain", &gain)]),
        (None, None) => words.fill("compare-by-price", &[("gain", &gain)]),
    }
}

fn in_person_days(line: &ScenarioLine) -> Option<&str> {
    line.pole_gain_unit.as_deref().filter(|unit| *unit == PERSON_DAYS).and(line.pole_aim.as_deref())
}

/// The unit of the gain and its aim; and what it is the gain of, where that is not the whole limit.
pub(crate) fn of_what(line: &ScenarioLine, names: Names<'_>) -> String {
    let words = names.words;
    let (Some(aim), Some(unit)) = (&line.pole_aim, &line.pole_gain_unit) else { return String::new() };
    let sentence = match (line.pole_gone, line.pole_gain) {
        (Some(_), _) => "compare-of-what",
        (None, Some(_)) => "compare-of-what-first",
        (None, None) => "compare-of-what-price",
    };
    words.fill(sentence, &[("unit", &names.unit(unit, MANY)), ("aim", &names.aim(aim))])
}

/// What stands in place of a long pole.
pub(crate) fn no_pole(line: &ScenarioLine, names: Names<'_>) -> String {
    let words = names.words;
    let short = [line.person_days_survival, line.person_days_standard];
    let is_short = short.into_iter().flatten().any(|days| days.value() > NOBODY);
    if is_short { words.say("compare-no-limit-helps") } else { words.say("compare-no-pole") }
}
