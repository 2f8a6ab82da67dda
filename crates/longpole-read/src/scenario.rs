//! `scenarios/<id>.toml`: what an assumed world changes.

use crate::document::{Document, Section};
use crate::forces::Posted;
use crate::gates::Moved;
use crate::rival::Choice;
use crate::settings::{Aims, read_aims, read_grid};
use longpole_base::{At, Date, Diagnostics, Grid};
use longpole_model::Settings;
use longpole_model::gates::{NEVER, Opening};
use longpole_model::settings::Texts;

/// What a scenario changes.
#[derive(Default)]
pub(crate) struct Scenario {
    title: Texts,
    grid: Option<Grid>,
    aims: Aims,
    count: Vec<String>,
    drop: Vec<String>,
    /// Changes of cells, in the order of the file.
    pub(crate) rules: Vec<Rule>,
    /// Which of rival figures to use: the rival's name and the source.
    pub(crate) choices: Vec<Choice>,
    /// Forces in the field.
    pub(crate) forces: Vec<Posted>,
    /// Gates with the dates that take the place of their own.
    pub(crate) gates: Vec<Moved>,
}

/// A word of the file with its place.
#[derive(Clone, Debug)]
pub(crate) struct Placed {
    /// The word.
    pub(crate) text: String,
    /// Where it stands.
    pub(crate) at: At,
}

/// One `[[set]]`.
#[derive(Clone, Debug)]
pub(crate) struct Rule {
    /// Where the rule opens.
    pub(crate) at: At,
    /// The table.
    pub(crate) table: Placed,
    /// Columns with the values that a row must have in them; none for every row.
    pub(crate) conditions: Vec<(Placed, String)>,
    /// The column that changes.
    pub(crate) column: Placed,
    /// How it changes.
    pub(crate) change: Change,
}

/// How a rule changes a cell.
#[derive(Clone, Debug)]
pub(crate) enum Change {
    /// The cell gets this text.
    Value(String),
    /// The number in the cell is multiplied.
    Times(f64),
}

impl Scenario {
    /// Reads a scenario. `start` is the first day of the plan.
    pub(crate) fn read(document: &Document, start: Option<Date>, diagnostics: &mut Diagnostics) -> Self {
        let Some(tree) = document.parse(diagnostics) else { return Self::default() };
        let root = Section::root(document, &tree);
        root.only(&["title", "note", "crisis", "aims", "funds", "forces", "gates", "rival", "set"], diagnostics);
        let mut scenario = Self {
            title: root.entry("title").map(|entry| entry.texts(diagnostics)).unwrap_or_default(),
            aims: root.section("aims", diagnostics).map(|aims| read_aims(&aims, diagnostics)).unwrap_or_default(),
            ..Self::default()
        };
        if let Some(note) = root.entry("note") {
            note.texts(diagnostics);
        }
        if let Some(crisis) = root.section("crisis", diagnostics) {
            crisis.only(&["periods"], diagnostics);
            if let Some(periods) = crisis.entry("periods") {
                scenario.grid = read_grid(start.unwrap_or(Date::constant(2000, 1, 1)), &periods, diagnostics);
            }
        }
        if let Some(funds) = root.section("funds", diagnostics) {
            funds.only(&["count", "drop"], diagnostics);
            scenario.count = words(&funds, "count", diagnostics);
            scenario.drop = words(&funds, "drop", diagnostics);
        }
        if let Some(rivals) = root.section("rival", diagnostics) {
            scenario.choices = crate::rival::read_choices(&rivals, diagnostics);
        }
        if let Some(forces) = root.section("forces", diagnostics) {
            scenario.forces = crate::forces::read(&forces, diagnostics);
        }
        if let Some(gates) = root.section("gates", diagnostics) {
            scenario.gates = read_gates(&gates, diagnostics);
        }
        for rule in root.entry("set").and_then(|set| set.list(diagnostics)).unwrap_or_default() {
            let rule = rule.section(diagnostics);
            scenario.rules.extend(rule.and_then(|section| read_rule(&section, diagnostics)));
        }
        scenario
    }

    /// Puts the changes into the settings; the rules are carried out on cells.
    pub(crate) fn change(self, id: &str, settings: &mut Settings) {
        id.clone_into(&mut settings.scenario);
        settings.scenario_title = self.title;
        if let Some(grid) = self.grid {
            settings.grid = grid;
        }
        if let Some(order) = self.aims.order {
            settings.aims = order;
        }
        if let Some(ration) = self.aims.ration {
            settings.ration = ration;
        }
        settings.funds_counted = self.count;
        settings.funds_dropped = self.drop;
    }
}

/// A scenario's title and note alone.
pub(crate) fn words_of(document: &Document) -> (Texts, Texts) {
    let mut unheard = Diagnostics::default();
    let Some(tree) = document.parse(&mut unheard) else { return <(Texts, Texts)>::default() };
    let root = Section::root(document, &tree);
    let mut texts = |key| root.entry(key).map(|entry| entry.texts(&mut unheard)).unwrap_or_default();
    (texts("title"), texts("note"))
}

fn words(section: &Section<'_>, key: &str, diagnostics: &mut Diagnostics) -> Vec<String> {
    let members = section.entry(key).and_then(|entry| entry.list(diagnostics)).unwrap_or_default();
    members.iter().filter_map(|member| member.text(diagnostics)).collect()
}

fn read_gates(section: &Section<'_>, diagnostics: &mut Diagnostics) -> Vec<Moved> {
    let gates = section.entries().filter_map(|(id, at, entry)| {
        let opens = match entry.cell(diagnostics)?.as_str() {
            NEVER => Opening::Never,
            _ => Opening::On(entry.date(diagnostics)?),
        };
        Some(Moved { gate: Placed { text: id.to_owned(), at }, opens })
    });
    gates.collect()
}

fn read_rule(section: &Section<'_>, diagnostics: &mut Diagnostics) -> Option<Rule> {
    section.only(&["table", "where", "column", "value", "times"], diagnostics);
    let mut placed = |key: &str, example: &str| {
        let entry = section.required(key, example, diagnostics)?;
        Some(Placed { text: entry.text(diagnostics)?, at: entry.at() })
    };
    let (table, column) = (placed("table", "\"capacities\""), placed("column", "\"amount\""));
    let which = section.required("where", "{ id = \"erez-trucks\" }", diagnostics);
    let which = which.and_then(|entry| entry.section(diagnostics));
    let conditions: Option<Vec<(Placed, String)>> = which.map(|which| {
        let cells = which.entries().map(|(column, at, entry)| {
            let value = entry.cell(diagnostics).unwrap_or_default();
            (Placed { text: column.to_owned(), at }, value)
        });
        cells.collect()
    });
    let change = match (section.entry("value"), section.entry("times")) {
        (Some(value), None) => value.cell(diagnostics).map(Change::Value),
        (None, Some(times)) => times.number(diagnostics).map(Change::Times),
        (value, _) => {
            let fault = if value.is_some() { "both `value` and `times`" } else { "neither `value` nor `times`" };
            diagnostics.error(
                "scenario-both",
                Some(section.at.clone()),
                format!("the rule has {fault}"),
                "write one of the two: `value = 60` puts a value, `times = 2.0` multiplies the figure that is there"
                    .into(),
            );
            None
        }
    };
    Some(Rule { at: section.at.clone(), table: table?, conditions: conditions?, column: column?, change: change? })
}
