//! Scenarios side by side: the tables, `comparison.json`, the answer on a terminal, and what it shares with the workbook.

pub(crate) mod deadlines;
pub(crate) mod options;
pub(crate) mod poles;
mod scale;
mod terminal;

use crate::Names;
use crate::tables::TableView;
use crate::{VERSION, json as to_json, summary};
use longpole_base::{Diagnostics, TableSpec};
use longpole_model::Crisis;
use longpole_plan::comparison::{
    Act, Action, ActionKind, COMPARISON_TABLES, Comparison, Met, MetFrom, NeedFairness, ScenarioLine,
};
use serde_json::{Map, Value, json as value};
use std::collections::BTreeMap;
pub use terminal::text;

/// The shape of every table of a comparison, in the order of files, sheets and pages.
pub const TABLES: &[TableSpec] = COMPARISON_TABLES;

/// The version of `comparison.json`; it rises when a key changes its meaning or goes away.
pub const FORMAT: u32 = 1;

/// What a comparison cannot know about its own making.
#[derive(Clone, Debug)]
pub struct About<'a> {
    /// A crisis to take names from: of the first scenario that has a plan.
    pub crisis: Option<&'a Crisis>,
    /// The crisis of each scenario that has a plan, by its id: for titles.
    pub crises: Vec<(&'a str, &'a Crisis)>,
    /// Every file read, relative to the crisis folder, with its BLAKE3 digest in hexadecimal.
    pub inputs: Vec<&'a (String, String)>,
    /// The messages of scenarios without a plan.
    pub messages: Vec<(&'a str, &'a Diagnostics)>,
    /// The solver with its version.
    pub solver: String,
}

impl About<'_> {
    /// The title of a scenario in a language.
    pub(crate) fn title(&self, line: &ScenarioLine, names: Names<'_>) -> String {
        let crisis = self.crises.iter().find(|(id, _)| *id == line.scenario);
        let titled = crisis.map(|(_, crisis)| Names::of(crisis, names.words).scenario());
        titled.unwrap_or_else(|| longpole_language::clean(&line.title))
    }
}

/// Every table of a comparison, in the order of [`TABLES`].
pub fn tables(comparison: &Comparison) -> Vec<TableView> {
    comparison.cells().into_iter().map(|(spec, rows)| TableView { spec, rows }).collect()
}

/// `comparison.json`: every table, and what made them.
pub fn json(comparison: &Comparison, about: &About<'_>) -> Value {
    let inputs: Vec<Value> =
        about.inputs.iter().map(|(path, digest)| value!({ "path": path, "blake3": digest })).collect();
    let messages: Map<String, Value> =
        about.messages.iter().map(|(id, found)| ((*id).to_owned(), to_json::diagnostics(found))).collect();
    let tables: Map<String, Value> =
        tables(comparison).iter().map(|view| (view.spec.name.to_owned(), to_json::table(view))).collect();
    let settings = about.crisis.map(|crisis| &crisis.settings);
    value!({
        "format": FORMAT,
        "longpole": VERSION,
        "solver": about.solver,
        "crisis": settings.map(|settings| &settings.id),
        "title": settings.map(|settings| settings.title_in("en")),
        "currency": settings.map(|settings| &settings.currency),
        "inputs": inputs,
        "messages": messages,
        "tables": tables,
    })
}

/// What is done, without the item. The group is named where there are several.
pub(crate) fn action(names: Names<'_>, action: &Action) -> String {
    let words = names.words;
    let several = names.crisis.is_some_and(|crisis| crisis.groups.len() > 1);
    match (action.table, &action.group) {
        (Act::Buy, _) => words.fill("compare-buy", &[("on", &action.on)]),
        (Act::Send, _) => words.fill("compare-send", &[("on", &action.on)]),
        (Act::Give, Some(group)) if several => words
            .fill("compare-give-group", &[("on", &names.place(&action.on)), ("group", &names.group(group.as_str()))]),
        (Act::Give, _) => words.fill("compare-give", &[("on", &names.place(&action.on))]),
    }
}

/// Whether a scenario is planned for another time than the first that has a plan, so that sums cannot be compared.
pub(crate) fn other_time(comparison: &Comparison, line: &ScenarioLine) -> bool {
    let first = comparison.scenarios.iter().find(|line| line.problem.is_none());
    first.is_some_and(|first| (first.start, first.end) != (line.start, line.end))
}

/// How evenly a scenario meets all needs together, and the need it meets most unevenly if any is uneven at all.
pub(crate) fn fairness_of<'c>(
    comparison: &'c Comparison,
    scenario: &str,
) -> Option<(&'c NeedFairness, Option<&'c NeedFairness>)> {
    let of = || comparison.fairness.iter().filter(|fair| fair.scenario == scenario);
    let all = of().find(|fair| fair.need.is_none())?;
    // Of several that are as uneven, the first.
    let uneven = of().filter(|fair| fair.need.is_some() && fair.gini.value() >= summary::LEAST_GINI);
    let uneven = uneven.reduce(|most, fair| if fair.gini.value() > most.gini.value() { fair } else { most });
    Some((all, uneven))
}

/// An area and a need of which survival is not met throughout in every plan.
pub(crate) struct ShortOfSurvival<'c> {
    /// The area.
    pub place: &'c str,
    /// The need.
    pub need: &'c str,
    /// When it is met, by scenario.
    pub met: BTreeMap<&'c str, &'c MetFrom>,
}

/// Areas and needs of which survival is not met throughout in every plan, in the order in which they come.
pub(crate) fn short_of_survival(dates: &[MetFrom]) -> Vec<ShortOfSurvival<'_>> {
    let mut order: Vec<(&str, &str)> = Vec::new();
    let mut found: BTreeMap<(&str, &str), BTreeMap<&str, &MetFrom>> = BTreeMap::new();
    for met in dates {
        let key = (met.place.as_str(), met.need.as_str());
        if !found.contains_key(&key) {
            order.push(key);
        }
        found.entry(key).or_default().insert(met.scenario.as_str(), met);
    }
    let is_short = |met: &&MetFrom| !matches!(met.survival, Met::Throughout | Met::NoLevel);
    order
        .into_iter()
        .filter_map(|(place, need)| Some(ShortOfSurvival { place, need, met: found.remove(&(place, need))? }))
        .filter(|row| row.met.values().any(is_short))
        .collect()
}

/// The first actions of a kind, most of them orders, which come first in time; and how many more there are.
pub(crate) fn shown(actions: &[Action], kind: ActionKind) -> (Vec<&Action>, usize) {
    const MOST: [(Act, usize); 3] = [(Act::Buy, 4), (Act::Send, 3), (Act::Give, 3)];
    let of = |table: Act| actions.iter().filter(move |action| action.kind == kind && action.table == table);
    let mut spare = 0;
    let mut shown = Vec::new();
    for (table, most) in MOST {
        // What one kind does not use is left to the next.
        let taken: Vec<&Action> = of(table).take(most + spare).collect();
        spare = most + spare - taken.len();
        shown.extend(taken);
    }
    let all = actions.iter().filter(|action| action.kind == kind).count();
    let n_more = all - shown.len();
    (shown, n_more)
}
