//! Moved limits kept as a scenario of the folder: a file in the folder's own words, written whole or not at all.
//!
//! The new scenario holds what the one it was moved from holds, and after that a rule for every limit with the figure that
//! the eased crisis has. Planning it gives what moving the limits gave.

use crate::publish;
use crate::session::Changes;
use longpole_base::Date;
use longpole_base::quantity::{Grams, Share, Tonnes};
use longpole_explain::limits::Line;
use longpole_model::Crisis;
use longpole_model::gates::Opening;
use longpole_model::settings::Texts;
use longpole_poles::ease::eased;
use longpole_poles::figure;
use longpole_read::Source;
use longpole_read::folder::{BASE, scenario_path};
use std::fmt;
use std::fs;
use std::io;
use std::path::Path;
use toml_edit::{ArrayOfTables, DocumentMut, InlineTable, Item, Table, Value, value};

/// Why a scenario was not written.
#[derive(Debug)]
pub enum NotKept {
    /// Its id cannot name a file: what is wrong.
    BadId(String),
    /// The folder has such a scenario.
    Exists,
    /// A limit has no cell that a scenario could change; its name.
    NoCell(String),
    /// The scenario it was moved from cannot be read.
    Unreadable(String),
    /// It could not be written.
    Disk(io::Error),
}

impl fmt::Display for NotKept {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BadId(why) => f.write_str(why),
            Self::Exists => f.write_str("the folder has a scenario of this name; choose another"),
            Self::NoCell(limit) => write!(f, "`{limit}` is not the figure of one cell, and no scenario can say it"),
            Self::Unreadable(why) => write!(f, "the scenario that was moved cannot be read: {why}"),
            Self::Disk(error) => write!(f, "the scenario could not be written: {error}"),
        }
    }
}

/// Most letters of an id.
const LONGEST_ID: usize = 64;

/// Checks that an id can name a scenario wherever files are kept.
///
/// # Errors
/// When it cannot, with the reason.
pub fn check_id(id: &str) -> Result<(), NotKept> {
    let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    let is_good =
        id.chars().all(is_plain) && id.chars().next().is_some_and(|first| first != '-') && id.len() <= LONGEST_ID;
    match id {
        BASE => Err(NotKept::BadId(format!("`{BASE}` is the folder itself; choose another name"))),
        _ if is_good => Ok(()),
        _ => Err(NotKept::BadId(format!("`{id}` cannot name a scenario; write small letters, digits and hyphens"))),
    }
}

/// The text of a scenario with limits moved from where a crisis has them.
///
/// # Errors
/// When a limit cannot be kept, or the scenario of the crisis cannot be read.
pub fn text(source: &dyn Source, crisis: &Crisis, title: &Texts, changes: &Changes) -> Result<String, NotKept> {
    let before = match crisis.settings.scenario.as_str() {
        BASE => String::new(),
        id => {
            let bytes = source.bytes(&scenario_path(id)).map_err(|error| NotKept::Unreadable(error.to_string()))?;
            String::from_utf8(bytes).map_err(|error| NotKept::Unreadable(error.to_string()))?
        }
    };
    let mut document: DocumentMut =
        before.parse().map_err(|error: toml_edit::TomlError| NotKept::Unreadable(error.message().to_owned()))?;
    let titles: InlineTable =
        title.iter().map(|(language, text)| (language.as_str(), Value::from(text.as_str()))).collect();
    document.insert("title", value(titles));
    for (line, units) in changes {
        let kept = kept(crisis, *line, *units).ok_or_else(|| NotKept::NoCell(figure::name(crisis, *line)))?;
        kept.put(&mut document).map_err(NotKept::Unreadable)?;
    }
    Ok(document.to_string())
}

/// Writes a scenario to its file, if the folder has none of this name. Returns the file, relative to the folder.
///
/// # Errors
/// When the id is bad, there is such a scenario, or writing fails; nothing half-written is left.
pub fn write(folder: &Path, id: &str, text: &str) -> Result<String, NotKept> {
    check_id(id)?;
    let file = scenario_path(id);
    let path = folder.join(&file);
    let parent = path.parent().expect("scenarios have a folder of their own");
    fs::create_dir_all(parent).map_err(NotKept::Disk)?;
    match publish::put_new(&path, text.as_bytes()) {
        Ok(()) => Ok(file),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(NotKept::Exists),
        Err(error) => Err(NotKept::Disk(error)),
    }
}

/// Whether moving a limit can be kept as a scenario.
pub fn can_be_kept(crisis: &Crisis, line: Line) -> bool {
    kept(crisis, line, 0.0).is_some()
}

/// What a scenario says to move one limit.
enum Kept {
    /// A cell: the table, what tells its row, the column, the value.
    Cell(&'static str, Vec<(&'static str, String)>, &'static str, Value),
    /// A gate's date.
    Gate(String, Opening),
    /// A force's ceiling.
    Force(String, f64),
}

/// How a limit is kept; `None` if it cannot be. The figure is that of the eased crisis.
fn kept(crisis: &Crisis, line: Line, units: f64) -> Option<Kept> {
    let changed = eased(crisis, line, units);
    let tables = &changed.tables;
    let by_id = |id: String| vec![("id", id)];
    let cell = |id: String, column, figure: f64| Some(Kept::Cell(line.table(), by_id(id), column, Value::from(figure)));
    let ration = |row: usize| {
        let row = &tables.rations.rows[row];
        let group = row.group.as_ref().map(ToString::to_string).unwrap_or_default();
        let of = row.share_of.as_ref().map(ToString::to_string).unwrap_or_default();
        vec![("item", row.item.to_string()), ("group", group), ("share_of", of)]
    };
    let share = |row, column, figure: f64| Some(Kept::Cell("rations", ration(row), column, Value::from(figure)));
    match line {
        Line::Capacity(row) => {
            let row = &tables.capacities.rows[row];
            cell(row.id.to_string(), "amount", row.amount.value())
        }
        Line::Supply(row) => {
            let row = &tables.supplies.rows[row];
            cell(row.id.to_string(), "amount_t", row.amount_t.map(Tonnes::value)?)
        }
        Line::SupplyLead(row) => {
            let row = &tables.supplies.rows[row];
            cell(row.id.to_string(), "lead_days", row.lead_days.value())
        }
        Line::Storage(row) => {
            let row = &tables.storage.rows[row];
            cell(row.id.to_string(), "amount_t", row.amount_t.value())
        }
        Line::Service(row) => {
            let row = &tables.services.rows[row];
            cell(row.id.to_string(), "amount_per_day", row.amount_per_day.value())
        }
        Line::Stock(row) => {
            let row = &tables.stocks.rows[row];
            let key = vec![("place", row.place.to_string()), ("item", row.item.to_string())];
            Some(Kept::Cell("stocks", key, "amount_t", Value::from(row.amount_t.value())))
        }
        Line::Pipeline(row) => {
            let row = &tables.pipeline.rows[row];
            cell(row.id.to_string(), "amount_t", row.amount_t.value())
        }
        Line::Fund(row) => {
            let row = &tables.funds.rows[row];
            cell(row.id.to_string(), "amount", row.amount.value())
        }
        Line::FundDate(fund) if crisis.gate_deciding("funds", fund).is_none() => {
            let row = &tables.funds.rows[fund];
            Some(Kept::Cell("funds", by_id(row.id.to_string()), "from", date(row.from?)))
        }
        Line::LinkLead(row) => {
            let row = &tables.links.rows[row];
            cell(row.id.to_string(), "lead_days", row.lead_days.value())
        }
        Line::Crew(row) => {
            let row = &tables.crews.rows[row];
            cell(row.id.to_string(), "number", row.number.value())
        }
        Line::RationMost(row) => share(row, "max_g", tables.rations.rows[row].max_g.map(Grams::value)?),
        Line::RationLeast(row) => share(row, "min_g", tables.rations.rows[row].min_g.map(Grams::value)?),
        Line::ShareMost(row) => share(row, "max_share", tables.rations.rows[row].max_share.map(Share::value)?),
        Line::ShareLeast(row) => share(row, "min_share", tables.rations.rows[row].min_share.map(Share::value)?),
        Line::Gate(row) => {
            let gate = &changed.as_read().gates.rows[row];
            Some(Kept::Gate(gate.id.to_string(), gate.likely?))
        }
        Line::Strength(row) => {
            let id = &tables.forces.rows[row].id;
            let fielded = changed.settings.fielded.iter().find(|fielded| fielded.force == *id)?;
            Some(Kept::Force(id.to_string(), fielded.ceiling?.value()))
        }
        // A fund that is tied in part is two funds, and what a gate dates is moved by moving the gate.
        Line::Earmark(_) | Line::FundDate(_) => None,
    }
}

impl Kept {
    fn put(self, document: &mut DocumentMut) -> Result<(), String> {
        match self {
            Self::Gate(id, opens) => {
                let opens = match opens {
                    Opening::On(day) => date(day),
                    never @ Opening::Never => Value::from(never.to_string()),
                };
                section(document, "gates")?.insert(&id, Item::Value(opens));
            }
            Self::Force(id, people) => {
                section(document, "forces")?.insert(&id, value(people));
            }
            Self::Cell(table, key, column, figure) => {
                let which: InlineTable = key.into_iter().map(|(name, id)| (name, Value::from(id))).collect();
                let mut rule = Table::new();
                rule.insert("table", value(table));
                rule.insert("where", value(which));
                rule.insert("column", value(column));
                rule.insert("value", Item::Value(figure));
                // The first line of a file needs no blank line before it; every rule is behind the title.
                rule.decor_mut().set_prefix("\n");
                match document.entry("set").or_insert(Item::ArrayOfTables(ArrayOfTables::new())) {
                    Item::ArrayOfTables(rules) => rules.push(rule),
                    Item::Value(Value::Array(rules)) => rules.push(rule.into_inline_table()),
                    _ => return Err("its `set` is no list of rules".into()),
                }
            }
        }
        Ok(())
    }
}

fn section<'d>(document: &'d mut DocumentMut, name: &str) -> Result<&'d mut dyn toml_edit::TableLike, String> {
    let item = document.entry(name).or_insert(Item::Table(Table::new()));
    item.as_table_like_mut().ok_or_else(|| format!("its `{name}` is no section"))
}

fn date(day: Date) -> Value {
    day.to_string().parse().expect("a date of the calendar is one of TOML")
}
