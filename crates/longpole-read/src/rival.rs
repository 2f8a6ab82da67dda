//! `[[rival]]` in `longpole.toml`: facts of which several figures are published. The one that is used goes into its cell
//! before the cells are typed; all of them are kept, so that they can be shown.

use crate::document::{Entry, Section};
use crate::rules::{Condition, column_of, find_column, find_table, nearest, set};
use crate::scenario::Placed;
use crate::source::Source;
use longpole_base::diagnostic::closest;
use longpole_base::{At, Diagnostics, FieldSpec, Kind, Sheet, TableSpec, number};
use longpole_model::settings::{Estimate, Rival};
use std::collections::BTreeMap;
use std::io;

/// A folder with other choices among its rival figures: to see what they change, without a scenario.
pub struct Choosing<'a> {
    /// The folder.
    pub source: &'a dyn Source,
    /// Names of rivals, each with the source to use.
    pub choices: Vec<(String, String)>,
}

impl Source for Choosing<'_> {
    fn list(&self) -> io::Result<Vec<String>> {
        self.source.list()
    }

    fn bytes(&self, path: &str) -> io::Result<Vec<u8>> {
        self.source.bytes(path)
    }

    fn choices(&self) -> &[(String, String)] {
        &self.choices
    }
}

/// A rival as the file has it, not yet held against the tables.
#[derive(Clone, Debug)]
pub(crate) struct Rivalry {
    at: At,
    id: Placed,
    table: Placed,
    conditions: Vec<(Placed, String)>,
    column: Placed,
    estimates: Vec<(Placed, Placed)>,
    used: Placed,
    reason: String,
}

/// A scenario's choice: the rival's name and the source, each with its place.
pub(crate) type Choice = (Placed, Placed);

/// Reads every `[[rival]]`.
pub(crate) fn read(root: &Section<'_>, diagnostics: &mut Diagnostics) -> Vec<Rivalry> {
    let members = root.entry("rival").and_then(|entry| entry.list(diagnostics)).unwrap_or_default();
    let mut rivals: Vec<Rivalry> = Vec::new();
    for member in members {
        let rival = member.section(diagnostics).and_then(|section| read_one(&section, diagnostics));
        let Some(rival) = rival else { continue };
        if rivals.iter().any(|before| before.id.text == rival.id.text) {
            diagnostics.error(
                "duplicate-id",
                Some(rival.id.at.clone()),
                format!("the rival `{}` stands twice", rival.id.text),
                "give one of the two another id, or put the estimates of both into one".into(),
            );
            continue;
        }
        rivals.push(rival);
    }
    rivals
}

/// Reads `[rival]` of a scenario: names of rivals, each with the source to use.
pub(crate) fn read_choices(section: &Section<'_>, diagnostics: &mut Diagnostics) -> Vec<Choice> {
    let choice = |(id, at, entry): (&str, At, Entry<'_>)| {
        let source = Placed { text: entry.text(diagnostics)?, at: entry.at() };
        Some((Placed { text: id.to_owned(), at }, source))
    };
    section.entries().filter_map(choice).collect()
}

fn read_one(section: &Section<'_>, diagnostics: &mut Diagnostics) -> Option<Rivalry> {
    section.only(&["id", "table", "where", "column", "estimates", "use", "reason"], diagnostics);
    let mut placed = |key: &str, example: &str| {
        let entry = section.required(key, example, diagnostics)?;
        Some(Placed { text: entry.text(diagnostics)?, at: entry.at() })
    };
    let id = placed("id", "\"trucks-march\"");
    let (table, column) = (placed("table", "\"capacities\""), placed("column", "\"amount\""));
    let used = placed("use", "\"unrwa-86\"");
    let reason = placed("reason", "\"counted at the crossing by the agency that received them\"");
    let which = section.required("where", "{ id = \"rafah-trucks\" }", diagnostics);
    let which = which.and_then(|entry| entry.section(diagnostics));
    let conditions = which.map(|which| {
        let cells = which.entries().map(|(column, at, entry)| {
            let value = entry.cell(diagnostics).unwrap_or_default();
            (Placed { text: column.to_owned(), at }, value)
        });
        cells.collect()
    });
    let example = "[ { value = 120, source = \"unrwa-86\" }, { value = 180, source = \"cogat\" } ]";
    let estimates = section.required("estimates", example, diagnostics)?;
    let estimates = read_estimates(&estimates, diagnostics);
    Some(Rivalry {
        at: section.at.clone(),
        id: id?,
        table: table?,
        conditions: conditions?,
        column: column?,
        estimates: estimates?,
        used: used?,
        reason: reason?.text,
    })
}

/// At least two figures of different sources; `None`, with what is wrong noted.
fn read_estimates(entry: &Entry<'_>, diagnostics: &mut Diagnostics) -> Option<Vec<(Placed, Placed)>> {
    let members = entry.list(diagnostics)?;
    let mut estimates: Vec<(Placed, Placed)> = Vec::new();
    let mut whole = true;
    for member in &members {
        let Some(section) = member.section(diagnostics) else {
            whole = false;
            continue;
        };
        section.only(&["value", "source"], diagnostics);
        let value = section.required("value", "120", diagnostics).and_then(|entry| {
            let text = entry.cell(diagnostics)?;
            Some(Placed { text, at: entry.at() })
        });
        let source = section.required("source", "\"unrwa-86\"", diagnostics).and_then(|entry| {
            let text = entry.text(diagnostics)?;
            Some(Placed { text, at: entry.at() })
        });
        let (Some(value), Some(source)) = (value, source) else {
            whole = false;
            continue;
        };
        if estimates.iter().any(|(_, before)| before.text == source.text) {
            diagnostics.error(
                "rival-estimates",
                Some(source.at.clone()),
                format!("two estimates cite the source `{}`, so that `use` could mean either", source.text),
                "give one of the two its own row in `sources.csv`, or delete it".into(),
            );
            whole = false;
        }
        estimates.push((value, source));
    }
    if whole && estimates.len() < 2 {
        diagnostics.error(
            "rival-estimates",
            Some(entry.at()),
            format!(
                "a rival needs two figures or more; here {}",
                if estimates.is_empty() { "is none" } else { "is one" }
            ),
            "add the other published figure with its source, or write the figure into the table alone".into(),
        );
        whole = false;
    }
    whole.then_some(estimates)
}

/// Puts the figure that is used into its cell and its source into the row, for every rival. `choices` go before those of
/// the scenario, and these before the folder's.
pub(crate) fn settle(
    rivalries: Vec<Rivalry>,
    of_scenario: &[Choice],
    choices: &[(String, String)],
    sheets: &mut BTreeMap<String, Sheet>,
    diagnostics: &mut Diagnostics,
) -> Vec<Rival> {
    for (id, _) in of_scenario {
        if !rivalries.iter().any(|rival| rival.id.text == id.text) {
            unknown_rival(id, &rivalries, diagnostics);
        }
    }
    let mut rivals: Vec<Rival> = Vec::new();
    let mut cells: BTreeMap<(&'static str, usize, &'static str), String> = BTreeMap::new();
    for rivalry in rivalries {
        let Some((spec, field, row)) = find(&rivalry, sheets, diagnostics) else { continue };
        let known = check_estimates(&rivalry, field, sheets, diagnostics);
        let Some(own) = choose(&rivalry, &rivalry.used, diagnostics) else { continue };
        let scenario = of_scenario.iter().find(|(id, _)| *id.text == rivalry.id.text);
        let other = scenario.map(|(_, source)| choose(&rivalry, source, diagnostics));
        let forced = choices.iter().find(|(id, _)| *id == rivalry.id.text);
        let forced = forced.and_then(|(_, source)| rivalry.estimates.iter().position(|(_, s)| s.text == *source));
        let used = forced.or(other.flatten()).unwrap_or(own);
        if let Some(first) = cells.insert((spec.name, row, field.name), rivalry.id.text.clone()) {
            diagnostics.error(
                "rival-row",
                Some(rivalry.at.clone()),
                format!("the rivals `{first}` and `{}` are about the same cell", rivalry.id.text),
                "put the estimates of both into one".into(),
            );
            continue;
        }
        if known && let Some(sheet) = sheets.get_mut(spec.name) {
            put(sheet, spec, field, row, &rivalry.estimates[used]);
        }
        rivals.push(Rival {
            by_scenario: used != own,
            id: rivalry.id.text,
            table: spec.name,
            conditions: rivalry.conditions.into_iter().map(|(column, value)| (column.text, value)).collect(),
            column: field.name,
            estimates: rivalry
                .estimates
                .into_iter()
                .map(|(value, source)| Estimate { value: value.text, source: source.text })
                .collect(),
            used,
            reason: rivalry.reason,
        });
    }
    rivals
}

/// The table, the column and the row of a rival: exactly one row.
fn find(
    rival: &Rivalry,
    sheets: &BTreeMap<String, Sheet>,
    diagnostics: &mut Diagnostics,
) -> Option<(&'static TableSpec, &'static FieldSpec, usize)> {
    let spec = find_table(&rival.table, "rival-unknown-table", diagnostics)?;
    let column = find_column(spec, &rival.column, "rival-unknown-column", diagnostics);
    let conditions: Vec<Option<Condition<'_>>> = rival
        .conditions
        .iter()
        .map(|(column, value)| {
            Some(Condition { field: find_column(spec, column, "rival-unknown-column", diagnostics)?, value })
        })
        .collect();
    let conditions: Vec<Condition<'_>> = conditions.into_iter().collect::<Option<_>>()?;
    let column = column?;
    let mut refuse = |message: String, hint: String| {
        diagnostics.error("rival-row", Some(rival.at.clone()), message, hint);
    };
    let Some(sheet) = sheets.get(spec.name) else {
        let file = spec.file();
        refuse(
            format!("the folder has no `{file}`"),
            format!("add the table, or delete the rival `{}`", rival.id.text),
        );
        return None;
    };
    let rows: Vec<usize> =
        (0..sheet.rows.len()).filter(|row| conditions.iter().all(|condition| condition.holds(sheet, *row))).collect();
    match rows[..] {
        [row] => Some((spec, column, row)),
        [] => {
            refuse(format!("the rival is about no row of `{}`", spec.name), nearest(sheet, &conditions));
            None
        }
        [first, second, ..] => {
            let (first, second) = (sheet.at_row(first), sheet.at_row(second));
            refuse(
                format!("the rival is about {} rows of `{}`, as at {first} and {second}", rows.len(), spec.name),
                "ask in `where` for more columns, so that one row is left: a rival is about one figure".into(),
            );
            None
        }
    }
}

/// Whether every figure fits its column and every source is known.
fn check_estimates(
    rival: &Rivalry,
    field: &FieldSpec,
    sheets: &BTreeMap<String, Sheet>,
    diagnostics: &mut Diagnostics,
) -> bool {
    let sources = sheets.get("sources");
    let known: Option<Vec<&str>> =
        sources.map(|sheet| (0..sheet.rows.len()).filter_map(|row| sheet.text(row, "id")).collect());
    let mut fits = true;
    for (value, source) in &rival.estimates {
        if field.kind == Kind::Number
            && let Err(wrong) = number::parse(&value.text)
        {
            let message = format!("the estimate `{}` is not {}, as `{}` holds", value.text, wrong.expected, field.name);
            diagnostics.error("rival-estimates", Some(value.at.clone()), message, wrong.hint);
            fits = false;
        }
        // A folder that leaves its sources out names none.
        if let Some(known) = &known
            && !known.contains(&source.text.as_str())
        {
            let add = format!("add a row for `{}` to `sources.csv`", source.text);
            let near = closest(&source.text, known.iter().copied());
            diagnostics.error(
                "unknown-id",
                Some(source.at.clone()),
                format!("the source of an estimate is `{}`, which is not in `sources.csv`", source.text),
                near.map_or_else(|| add.clone(), |near| format!("did you mean `{near}`? Otherwise {add}")),
            );
            fits = false;
        }
    }
    fits
}

/// The position of the estimate with a source; noted if there is none.
fn choose(rival: &Rivalry, source: &Placed, diagnostics: &mut Diagnostics) -> Option<usize> {
    let found = rival.estimates.iter().position(|(_, known)| known.text == source.text);
    if found.is_none() {
        let known: Vec<&str> = rival.estimates.iter().map(|(_, source)| source.text.as_str()).collect();
        diagnostics.error(
            "rival-choice",
            Some(source.at.clone()),
            format!("`{}` is not the source of an estimate of the rival `{}`", source.text, rival.id.text),
            match closest(&source.text, known.iter().copied()) {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("choose one of `{}`", known.join("`, `")),
            },
        );
    }
    found
}

fn unknown_rival(id: &Placed, rivals: &[Rivalry], diagnostics: &mut Diagnostics) {
    let known: Vec<&str> = rivals.iter().map(|rival| rival.id.text.as_str()).collect();
    diagnostics.error(
        "rival-choice",
        Some(id.at.clone()),
        format!("the folder has no rival `{}`", id.text),
        match closest(&id.text, known.iter().copied()) {
            Some(near) => format!("did you mean `{near}`?"),
            None if known.is_empty() => "add a `[[rival]]` to `longpole.toml`, or write a `[[set]]`".into(),
            None => format!("choose among `{}`", known.join("`, `")),
        },
    );
}

/// Writes the figure into its cell, and adds its source to those of the row.
fn put(sheet: &mut Sheet, spec: &TableSpec, field: &FieldSpec, row: usize, (value, source): &(Placed, Placed)) {
    let column = column_of(sheet, field);
    set(sheet, row, column, value.text.clone());
    let Some(field) = spec.field("source") else { return };
    let there = sheet.text(row, "source").unwrap_or_default().to_owned();
    if !there.split(';').any(|id| id.trim() == source.text) {
        let column = column_of(sheet, field);
        let both = if there.trim().is_empty() { source.text.clone() } else { format!("{there};{}", source.text) };
        set(sheet, row, column, both);
    }
}
