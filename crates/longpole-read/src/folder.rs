//! The way through a folder: settings, sheets, scenario, tables. All problems are noted in one run.

use crate::document::Document;
use crate::scenario::Scenario;
use crate::settings::{self, Base};
use crate::source::{MOST_BYTES, Role, SETTINGS, Source, role};
use crate::{decode, delimited, forces, gates, marks, outlines, rival, rules, workbook};
use longpole_base::diagnostic::closest;
use longpole_base::{At, Diagnostics, Sheet};
use longpole_model::settings::Texts;
use longpole_model::{Settings, Tables};
use std::collections::BTreeMap;

/// A folder as read.
#[derive(Clone, Debug)]
pub struct Input {
    /// What holds for the whole run, with the scenario's changes.
    pub settings: Settings,
    /// Every table, with the scenario's changes.
    pub tables: Tables,
    /// Path and bytes of each file that was read, in the order of paths.
    pub files: Vec<(String, Vec<u8>)>,
}

/// The id of the scenario that is the folder itself.
pub const BASE: &str = "base";

/// Reads a folder, with a scenario or as it stands, and notes all that is wrong.
///
/// `None` if there are no settings to plan with. Tables are handed over even if there are errors, so that the checks
/// behind this room can note theirs too; whether a plan may be made is for the diagnostics to say.
pub fn read(source: &dyn Source, scenario: Option<&str>, diagnostics: &mut Diagnostics) -> Option<Input> {
    let paths = match source.list() {
        Ok(paths) => roles(paths),
        Err(error) => {
            diagnostics.error(
                "unreadable",
                None,
                format!("the folder cannot be read: {error}"),
                "check its name, and that you may open it".into(),
            );
            return None;
        }
    };
    let mut reading = Reading { source, files: Vec::new(), diagnostics };
    let mut base = reading.settings(&paths);
    let mut sheets = reading.sheets(&paths);
    let start = base.as_ref().map(|base| base.settings.start());
    let scenario = scenario.filter(|id| *id != BASE).and_then(|id| Some((id, reading.scenario(id, &paths, start)?)));
    let mut files = reading.files;
    files.sort();
    let rivalries = base.as_mut().map(|base| std::mem::take(&mut base.rivals)).unwrap_or_default();
    let scenario_choices = scenario.as_ref().map(|(_, scenario)| scenario.choices.as_slice()).unwrap_or_default();
    let rivals = rival::settle(rivalries, scenario_choices, source.choices(), &mut sheets, diagnostics);
    if let Some((_, scenario)) = &scenario {
        gates::apply(&scenario.gates, &mut sheets, diagnostics);
        rules::apply(&scenario.rules, &mut sheets, diagnostics);
    }
    let posted = scenario.as_ref().map(|(_, scenario)| scenario.forces.as_slice()).unwrap_or_default();
    let fielded = forces::settle(posted, &sheets, diagnostics);
    let tables = Tables::read(sheets, diagnostics);
    outlines::check(source, &tables, diagnostics);
    let Base { mut settings, truck_sources, .. } = base?;
    settings.rivals = rivals;
    settings.fielded = fielded;
    check_sources(&truck_sources, &tables, diagnostics);
    if let Some((id, scenario)) = scenario {
        scenario.change(id, &mut settings);
    }
    Some(Input { settings, tables, files })
}

/// The ids of the scenarios of a folder, in alphabetical order; none if it cannot be listed.
pub fn scenarios(source: &dyn Source) -> Vec<String> {
    let roles = roles(source.list().unwrap_or_default());
    scenario_ids(&roles).map(str::to_owned).collect()
}

/// The files that hold tables as CSV, by path in alphabetical order; none if the folder cannot be listed.
pub fn table_files(source: &dyn Source) -> Vec<String> {
    let is_table = |role: &Role| matches!(role, Role::Csv(name) if marks::spec(name).is_some());
    roles(source.list().unwrap_or_default())
        .into_iter()
        .filter(|(_, role)| is_table(role))
        .map(|(path, _)| path)
        .collect()
}

/// One table of the folder as it stands in its file, before any rule changes a cell; `None` if the folder has none.
pub fn sheet(source: &dyn Source, table: &str, diagnostics: &mut Diagnostics) -> Option<Sheet> {
    let mut paths = roles(source.list().unwrap_or_default());
    paths.retain(|_, role| match role {
        Role::Csv(name) => name == table,
        other => *other == Role::Workbook,
    });
    let mut reading = Reading { source, files: Vec::new(), diagnostics };
    reading.sheets(&paths).remove(table)
}

/// What a scenario is called, and what is noted about it, by language; nothing where that cannot be read.
pub fn scenario_words(source: &dyn Source, id: &str) -> (Texts, Texts) {
    let path = scenario_path(id);
    let mut unheard = Diagnostics::default();
    let text = source.bytes(&path).ok().filter(|bytes| bytes.len() <= MOST_BYTES);
    let text = text.and_then(|bytes| decode::text(&path, &bytes, &mut unheard));
    text.map(|text| crate::scenario::words_of(&Document::new(&path, text))).unwrap_or_default()
}

/// Where a scenario is written, relative to the folder.
pub fn scenario_path(id: &str) -> String {
    format!("scenarios/{id}.toml")
}

/// Looks for scenarios by id, each of which must be in the folder; `base`, the folder as it stands, always is.
pub fn check_scenarios(source: &dyn Source, ids: &[String], diagnostics: &mut Diagnostics) {
    let roles = roles(source.list().unwrap_or_default());
    let known: Vec<&str> = scenario_ids(&roles).collect();
    for id in ids.iter().filter(|id| *id != BASE && !known.contains(&id.as_str())) {
        unknown_scenario(id, &known, diagnostics);
    }
}

fn unknown_scenario(id: &str, known: &[&str], diagnostics: &mut Diagnostics) {
    let hint = match closest(id, known.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None if known.is_empty() => format!("write `scenarios/{id}.toml`, or plan without a scenario"),
        None => format!("name one of `{}`", known.join("`, `")),
    };
    diagnostics.error("unknown-scenario", None, format!("the folder has no scenario `{id}`"), hint);
}

/// The files that are input, by path.
type Roles = BTreeMap<String, Role>;

fn roles(paths: Vec<String>) -> Roles {
    paths.into_iter().filter_map(|path| role(&path).map(|role| (path, role))).collect()
}

fn scenario_ids(roles: &Roles) -> impl Iterator<Item = &str> {
    roles.values().filter_map(|role| match role {
        Role::Scenario(id) if id != BASE => Some(id.as_str()),
        _ => None,
    })
}

struct Reading<'a> {
    source: &'a dyn Source,
    files: Vec<(String, Vec<u8>)>,
    diagnostics: &'a mut Diagnostics,
}

impl Reading<'_> {
    fn settings(&mut self, roles: &Roles) -> Option<Base> {
        if !roles.contains_key(SETTINGS) {
            self.diagnostics.error(
                "missing-settings",
                Some(At::file(SETTINGS)),
                format!("the folder has no `{SETTINGS}`"),
                "check the path of the folder, or start one with `longpole new`".into(),
            );
            return None;
        }
        let document = self.document(SETTINGS)?;
        settings::read(&document, self.diagnostics)
    }

    fn scenario(&mut self, id: &str, roles: &Roles, start: Option<longpole_base::Date>) -> Option<Scenario> {
        let known: Vec<&str> = scenario_ids(roles).collect();
        if !known.contains(&id) {
            unknown_scenario(id, &known, self.diagnostics);
            return None;
        }
        let (path, _) = roles.iter().find(|(_, role)| **role == Role::Scenario(id.to_owned()))?;
        let document = self.document(path)?;
        Some(Scenario::read(&document, start, self.diagnostics))
    }

    /// Every table of the folder, as cells.
    fn sheets(&mut self, roles: &Roles) -> BTreeMap<String, Sheet> {
        let mut sheets = BTreeMap::new();
        let mut workbook: Option<&str> = None;
        for (path, role) in roles {
            match role {
                Role::Csv(table) => {
                    let Some(text) = self.text(path) else { continue };
                    let sheet = delimited::sheet(path, table, text, self.diagnostics);
                    self.keep(sheet, &mut sheets);
                }
                Role::Workbook => {
                    if let Some(first) = workbook {
                        self.diagnostics.error(
                            "two-workbooks",
                            Some(At::file(path)),
                            format!("the folder has two workbooks, `{first}` and `{path}`"),
                            "keep one, and move the other out of the folder".into(),
                        );
                    }
                    workbook = workbook.or(Some(path));
                    let Some(bytes) = self.bytes(path) else { continue };
                    for sheet in workbook::sheets(path, &bytes, self.diagnostics) {
                        self.keep(sheet, &mut sheets);
                    }
                    self.files.push((path.clone(), bytes));
                }
                Role::Scenario(id) if id == BASE => self.diagnostics.error(
                    "reserved-scenario",
                    Some(At::file(path)),
                    format!("`{BASE}` is the folder itself and cannot be a scenario"),
                    "give the file another name".into(),
                ),
                Role::Scenario(_) | Role::Settings => {}
            }
        }
        sheets
    }

    fn keep(&mut self, mut sheet: Sheet, sheets: &mut BTreeMap<String, Sheet>) {
        marks::check(&mut sheet, self.diagnostics);
        if let Some(first) = sheets.get(&sheet.table) {
            self.diagnostics.error(
                "two-sheets",
                Some(sheet.at_table()),
                format!("`{}` stands twice: in `{}` and in `{}`", sheet.table, first.at_table(), sheet.at_table()),
                "keep one of the two; two sheets come to disagree on one fact".into(),
            );
        } else {
            sheets.insert(sheet.table.clone(), sheet);
        }
    }

    fn document(&mut self, path: &str) -> Option<Document> {
        self.text(path).map(|text| Document::new(path, text))
    }

    fn text(&mut self, path: &str) -> Option<String> {
        let bytes = self.bytes(path)?;
        let text = decode::text(path, &bytes, self.diagnostics);
        self.files.push((path.to_owned(), bytes));
        text
    }

    /// The bytes of a file, if it can be read and is not too large.
    fn bytes(&mut self, path: &str) -> Option<Vec<u8>> {
        match self.source.bytes(path) {
            Ok(bytes) if bytes.len() > MOST_BYTES => {
                self.diagnostics.error(
                    "too-large",
                    Some(At::file(path)),
                    format!("`{path}` is larger than {} MiB", MOST_BYTES >> 20),
                    "check that it is the right file; merge places or items until the table is smaller".into(),
                );
                None
            }
            Ok(bytes) => Some(bytes),
            Err(error) => {
                self.diagnostics.error(
                    "unreadable",
                    Some(At::file(path)),
                    format!("`{path}` cannot be read: {error}"),
                    "check that you may open the file, and that no other program holds it".into(),
                );
                None
            }
        }
    }
}

/// Checks that the sources of what a truck carries are there, if the folder names its sources at all.
fn check_sources(named: &[(String, At)], tables: &Tables, diagnostics: &mut Diagnostics) {
    let Some(sheet) = &tables.sources.sheet else { return };
    let known: Vec<&str> = (0..sheet.rows.len()).filter_map(|row| sheet.text(row, "id")).collect();
    for (id, at) in named.iter().filter(|(id, _)| !known.contains(&id.as_str())) {
        let add = format!("add a row for `{id}` to `sources.csv`");
        diagnostics.error(
            "unknown-id",
            Some(at.clone()),
            format!("`truck.source` is `{id}`, which is not in `sources.csv`"),
            match closest(id, known.iter().copied()) {
                Some(near) => format!("did you mean `{near}`? Otherwise {add}"),
                None => add,
            },
        );
    }
}
