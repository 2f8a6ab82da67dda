//! The option sheet: forces by scenario, what they are paid, what passes because of them, and where that pays.

use crate::Names;
use crate::layout::{self, Column};
use longpole_base::Date;
use longpole_base::quantity::Money;
use longpole_plan::comparison::{BreakEven, Comparison, Pays, ScenarioLine, Strength, StuckMoney};

/// What is told of the forces of a scenario.
pub(crate) struct Fielding<'c> {
    /// The scenario.
    pub line: &'c ScenarioLine,
    /// Ids of the forces in the field, with commas between them.
    pub forces: String,
    /// What they are paid.
    pub paid: f64,
    /// Most people who can be posted at the end of a month, all forces together.
    pub people: f64,
    /// The first such end with half of them.
    pub half_by: Option<Date>,
    /// What passes because of them on an average day, each measure once: `12.5 trucks`.
    pub passes: String,
    /// Where they pay for themselves.
    pub break_even: Option<&'c BreakEven>,
}

/// The scenarios that field forces.
pub(crate) fn options<'c>(comparison: &'c Comparison, names: Names<'_>) -> Vec<Fielding<'c>> {
    let words = names.words;
    let of = |line: &'_ ScenarioLine| -> Option<(f64, Option<Date>)> {
        let mut by_date: Vec<(Date, f64)> = Vec::new();
        for row in comparison.strength.iter().filter(|row| row.scenario == line.scenario) {
            match by_date.iter_mut().find(|(date, _)| *date == row.date) {
                Some((_, people)) => *people += row.available.value(),
                None => by_date.push((row.date, row.available.value())),
            }
        }
        let most = by_date.iter().map(|(_, people)| *people).reduce(f64::max)?;
        let half = by_date.iter().find(|(_, people)| most > 0.0 && *people >= most / 2.0);
        Some((most, half.map(|(date, _)| *date)))
    };
    let planned = comparison.scenarios.iter().filter(|line| line.problem.is_none());
    let told = planned.filter_map(|line| {
        let (people, half_by) = of(line)?;
        let here = |row: &&Strength| row.scenario == line.scenario;
        let mut forces: Vec<&str> = comparison.strength.iter().filter(here).map(|row| row.force.as_str()).collect();
        forces.dedup();
        Some(Fielding {
            line,
            forces: forces.join(&words.say("list-comma")),
            paid: line.cost_forces.map_or(0.0, Money::value),
            people,
            half_by,
            passes: passes(comparison, &line.scenario, names),
            break_even: comparison.break_even.iter().find(|row| row.scenario == line.scenario),
        })
    });
    told.collect()
}

fn passes(comparison: &Comparison, scenario: &str, names: Names<'_>) -> String {
    let words = names.words;
    let mut sums: Vec<(&str, f64)> = Vec::new();
    for row in comparison.access.iter().filter(|row| row.scenario == scenario && row.protected.value() > 0.0) {
        match sums.iter_mut().find(|(measure, _)| *measure == row.measure) {
            Some((_, sum)) => *sum += row.passes_protected.value(),
            None => sums.push((&row.measure, row.passes_protected.value())),
        }
    }
    let told = sums.iter().map(|(measure, sum)| {
        let number = words.number(*sum, usize::from(*sum < 99.95));
        words.fill("amount", &[("number", &number), ("unit", &names.unit(measure, *sum))])
    });
    told.collect::<Vec<_>>().join(&words.say("list-comma"))
}

/// From where on forces pay for themselves, in a word or two.
pub(crate) fn pays(found: Option<&BreakEven>, names: Names<'_>) -> String {
    let words = names.words;
    let Some(found) = found else { return words.say("none") };
    match (found.pays, found.part) {
        (Pays::Always, _) => words.say("compare-pays-always"),
        (Pays::From, Some(part)) => words.fill("compare-pays-from", &[("part", &words.percent(part.value()))]),
        _ => words.say("compare-pays-never"),
    }
}

/// The tied money of a scenario that would gain most if it were free; none if none would gain anything.
pub(crate) fn untied<'c>(comparison: &'c Comparison, scenario: &str) -> Option<&'c StuckMoney> {
    let gain = |row: &StuckMoney| row.untied_gain.map_or(0.0, longpole_base::quantity::Plain::value);
    let rows = comparison.money.iter().filter(|row| row.scenario == scenario && gain(row) >= 0.5);
    rows.reduce(|most, row| if gain(row) > gain(most) { row } else { most })
}

/// The forces by scenario as a table, with what its words mean; nothing without forces in the field.
pub(super) fn text(
    comparison: &Comparison,
    number: impl Fn(&str) -> String,
    day: impl Fn(Date) -> String,
    currency: &str,
    width: usize,
    names: Names<'_>,
) -> String {
    let words = names.words;
    let options = options(comparison, names);
    if options.is_empty() {
        return String::new();
    }
    let columns = [
        Column::figure(words.say("compare-column-number")),
        Column::name(words.say("compare-column-scenario")),
        Column::figure(words.say("compare-column-paid")),
        Column::figure(words.say("compare-column-most-people")),
        Column::words(words.say("compare-column-half-there")),
        Column::figure(words.say("compare-column-because")),
        Column::words(words.say("compare-column-pays")),
    ];
    let row = |option: &Fielding<'_>| {
        vec![
            number(&option.line.scenario),
            option.line.scenario.clone(),
            words.brief(option.paid),
            words.number(option.people, 0),
            option.half_by.map_or_else(|| words.say("none"), &day),
            option.passes.clone(),
            pays(option.break_even, names),
        ]
    };
    let mut text = layout::paragraph(words.fill("compare-options-title", &[("currency", currency)]), width, 0);
    text.push_str(&layout::table(&columns, &options.iter().map(row).collect::<Vec<_>>(), width, 0));
    text.push_str(&layout::paragraph(words.say("compare-options-legend"), width, 0));
    text
}
