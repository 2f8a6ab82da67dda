//! The registry: every table of a folder, one line each.

use crate::entities::{
    Capacity, Content, Course, Crew, Deployment, Force, Fund, Gate, Group, Item, Link, Need, Order, Pipeline, Place,
    Population, Rate, Ration, Requirement, Service, Source, Stock, Storage, Supply, Work,
};
use longpole_base::diagnostic::{At, Diagnostics, Severity, closest};
use longpole_base::entity::{Entity, Table, TableSpec, first_sentence, within};
use longpole_base::{Cell, FieldSpec, Kind, Sheet};
use std::collections::{BTreeMap, BTreeSet};

macro_rules! registry {
    ($($table:ident: $entity:ty,)+) => {
        /// All tables of a crisis folder, as read.
        #[derive(Clone, Debug, Default)]
        pub struct Tables {
            $(#[doc = concat!("The rows of `", stringify!($table), ".csv`.")] pub $table: Table<$entity>,)+
        }

        /// The shape of every table, in reading order.
        pub const TABLES: &[TableSpec] = &[$(<$entity>::TABLE,)+];

        impl Tables {
            /// Reads every sheet into its table, noting all that is wrong.
            pub fn read(mut sheets: BTreeMap<String, Sheet>, diagnostics: &mut Diagnostics) -> Self {
                let mut tables = Self::default();
                $(if let Some(sheet) = sheets.remove(stringify!($table)) {
                    // A file without even a header has been told of already.
                    let told = diagnostics.tells("empty-table", &sheet.at_table());
                    if <$entity>::TABLE.required && !told && sheet.rows.is_empty() {
                        diagnostics.error(
                            "no-rows",
                            Some(sheet.at_table()),
                            format!("the table `{}` has a header and no rows", stringify!($table)),
                            format!("fill it in: {}", within(&first_sentence(<$entity>::TABLE.doc))),
                        );
                    }
                    tables.$table = Table::read(sheet, diagnostics);
                    if tables.$table.sheet.as_ref().is_some_and(|sheet| sheet.rows.is_empty()) {
                        // A header without rows, as in the template, says no more than no table at all.
                        tables.$table = Table::default();
                    }
                } else if <$entity>::TABLE.required {
                    diagnostics.error(
                        "missing-table",
                        Some(At::file(&<$entity>::TABLE.file())),
                        format!("the folder has no table `{}`", stringify!($table)),
                        format!(
                            "add `{}`, or a sheet `{}` to the workbook: {}",
                            <$entity>::TABLE.file(),
                            stringify!($table),
                            within(&first_sentence(<$entity>::TABLE.doc)),
                        ),
                    );
                })+
                for sheet in sheets.values() {
                    let hint = match closest(&sheet.table, TABLES.iter().map(|t| t.name)) {
                        Some(near) => format!("did you mean `{near}`? Otherwise move it out of the folder"),
                        None => "move it out of the folder; known tables are listed by `longpole schema`".into(),
                    };
                    diagnostics.error(
                        "unknown-table",
                        Some(sheet.at_table()),
                        format!("`{}` is not a table of a crisis folder", sheet.table),
                        hint,
                    );
                }
                tables
            }

            /// How many rows a table has, by its name.
            pub fn n_rows(&self, table: &str) -> usize {
                $(if table == stringify!($table) {
                    return self.$table.rows.len();
                })+
                0
            }

            /// The cells of a row, in the order of its table's columns; `None` if there is no such table or row.
            pub fn cells(&self, table: &str, row: usize) -> Option<Vec<Cell>> {
                $(if table == stringify!($table) {
                    return Some(self.$table.rows.get(row)?.cells());
                })+
                None
            }

            /// Where a row stands; `None` if there is no such table or row.
            pub fn at(&self, table: &str, row: usize) -> Option<At> {
                $(if table == stringify!($table) {
                    return if row < self.$table.rows.len() { self.$table.at(row) } else { None };
                })+
                None
            }

            /// Visits every row of every table.
            pub(crate) fn visit(&self, visitor: &mut dyn Visitor) {
                $(visitor.table(
                    &<$entity>::TABLE,
                    self.$table.sheet.as_ref(),
                    &self.$table.origins,
                    &|row| self.$table.rows[row].references(),
                    &|row| self.$table.rows[row].cells(),
                );)+
            }
        }
    };
}

registry! {
    sources: Source,
    places: Place,
    links: Link,
    capacities: Capacity,
    storage: Storage,
    items: Item,
    needs: Need,
    contents: Content,
    groups: Group,
    requirements: Requirement,
    population: Population,
    rations: Ration,
    supplies: Supply,
    stocks: Stock,
    pipeline: Pipeline,
    services: Service,
    funds: Fund,
    rates: Rate,
    gates: Gate,
    forces: Force,
    deployments: Deployment,
    courses: Course,
    works: Work,
    crews: Crew,
    orders: Order,
}

/// The ids that the reference columns of a row name.
type References<'a> = Vec<(&'static FieldSpec, Vec<&'a str>)>;

/// Something that looks at every table in the same way.
pub(crate) trait Visitor {
    /// Called once per table: shape, sheet, each row's number in the sheet, its references, its cells.
    fn table<'a>(
        &mut self,
        spec: &'static TableSpec,
        sheet: Option<&'a Sheet>,
        origins: &[u32],
        references: &dyn Fn(usize) -> References<'a>,
        cells: &dyn Fn(usize) -> Vec<Cell>,
    );
}

/// Checks that hold for every table alike: ids are unique, and references lead somewhere.
pub(crate) fn check_ids(tables: &Tables, diagnostics: &mut Diagnostics) {
    let mut ids = Ids::default();
    tables.visit(&mut ids);
    // Without their own table, groups are those that population names.
    if tables.groups.sheet.is_none() {
        ids.known.remove("groups");
    }
    if let (None, Some(population)) = (&tables.groups.sheet, &tables.population.sheet) {
        let default = Population::TABLE.field("group").and_then(|field| field.default).unwrap_or_default();
        let named = |row| population.text(row, "group").filter(|group| !group.is_empty()).unwrap_or(default).to_owned();
        ids.known.insert("groups", (0..population.rows.len()).map(named).collect());
    }
    let mut checker = Checker { ids, diagnostics };
    tables.visit(&mut checker);
}

/// The ids of each table. Without an entry is a table whose ids cannot be known, which is said once for the table.
#[derive(Default)]
struct Ids {
    known: BTreeMap<&'static str, BTreeSet<String>>,
}

impl Visitor for Ids {
    fn table<'a>(
        &mut self,
        spec: &'static TableSpec,
        sheet: Option<&'a Sheet>,
        _origins: &[u32],
        _references: &dyn Fn(usize) -> References<'a>,
        _cells: &dyn Fn(usize) -> Vec<Cell>,
    ) {
        if spec.key != ["id"] {
            return;
        }
        let Some(sheet) = sheet else {
            // Nothing can be named of a table that is left out; sources need not be named at all.
            if !spec.required && spec.name != "sources" {
                self.known.insert(spec.name, BTreeSet::new());
            }
            return;
        };
        let Some(column) = sheet.header.iter().position(|name| name == "id") else { return };
        // A row with a fault is a row all the same: whoever names it is not to be told that it is missing.
        let ids = sheet.rows.iter().filter_map(|row| row.cells.get(column)).filter(|id| !id.is_empty());
        self.known.insert(spec.name, ids.cloned().collect());
    }
}

struct Checker<'d> {
    ids: Ids,
    diagnostics: &'d mut Diagnostics,
}

impl Visitor for Checker<'_> {
    fn table<'a>(
        &mut self,
        spec: &'static TableSpec,
        sheet: Option<&'a Sheet>,
        origins: &[u32],
        references: &dyn Fn(usize) -> References<'a>,
        cells: &dyn Fn(usize) -> Vec<Cell>,
    ) {
        let Some(sheet) = sheet else { return };
        self.check_keys(spec, sheet, origins, cells);
        for (row, origin) in origins.iter().enumerate() {
            for (field, named) in references(row) {
                if field.name == "id" {
                    continue;
                }
                let (Kind::Reference(targets) | Kind::References(targets)) = field.kind else { continue };
                for id in named {
                    self.check_reference(field, targets, id, sheet, *origin as usize);
                }
            }
        }
    }
}

impl Checker<'_> {
    fn check_reference(&mut self, field: &FieldSpec, targets: &[&'static str], id: &str, sheet: &Sheet, row: usize) {
        let sets: Option<Vec<&BTreeSet<String>>> = targets.iter().map(|table| self.ids.known.get(table)).collect();
        // What cannot be known is not called wrong.
        let Some(sets) = sets else { return };
        if sets.iter().any(|set| set.contains(id)) {
            return;
        }
        if self.diagnostics.is_full(Severity::Error, "unknown-id") {
            return;
        }
        let files: Vec<String> = targets.iter().map(|table| format!("`{table}.csv`")).collect();
        let near = closest(id, sets.iter().flat_map(|set| set.iter().map(String::as_str)));
        let add = format!("add a row for `{id}` to {}", files.join(" or "));
        self.diagnostics.error(
            "unknown-id",
            Some(sheet.at_field(row, field.name)),
            format!("`{}` is `{id}`, which is not in {}", field.name, files.join(" or ")),
            near.map_or_else(|| add.clone(), |near| format!("did you mean `{near}`? Otherwise {add}")),
        );
    }

    fn check_keys(&mut self, spec: &TableSpec, sheet: &Sheet, origins: &[u32], cells: &dyn Fn(usize) -> Vec<Cell>) {
        if spec.key.is_empty() {
            return;
        }
        let is_key: Vec<bool> = spec.fields.iter().map(|field| spec.key.contains(&field.name)).collect();
        let is_remark: Vec<bool> = spec.fields.iter().map(|field| matches!(field.name, "source" | "note")).collect();
        let mut seen: BTreeMap<String, (usize, Vec<Cell>)> = BTreeMap::new();
        for (row, origin) in origins.iter().enumerate() {
            let values = cells(row);
            let named = spec.fields.iter().zip(values.iter().zip(&is_key));
            let key: Vec<String> = named
                .filter(|(_, (_, is_key))| **is_key)
                .map(|(field, (cell, _))| format!("`{}` {}", field.name, plain(cell)))
                .collect();
            let key = key.join(", ");
            let Some((first, before)) = seen.get(&key) else {
                seen.insert(key, (row, values));
                continue;
            };
            if ["duplicate-id", "duplicate-row", "disagreement"]
                .iter()
                .any(|code| self.diagnostics.stored(code) >= longpole_base::diagnostic::MOST_PER_CODE)
            {
                return;
            }
            let here = sheet.at_row(*origin as usize);
            let there = sheet.at_row(origins[*first] as usize);
            let differs = spec
                .fields
                .iter()
                .enumerate()
                .find(|(index, _)| !is_key[*index] && !is_remark[*index] && before[*index] != values[*index]);
            match differs {
                Some((index, field)) if spec.key != ["id"] => self.diagnostics.error(
                    "disagreement",
                    Some(here),
                    format!(
                        "two rows of `{}` disagree: for {key}, the column `{}` is {} here and {} at {there}",
                        spec.name,
                        field.name,
                        plain(&values[index]),
                        plain(&before[index]),
                    ),
                    "keep the row you rely on, and put the rival figure with its source into the `note`".into(),
                ),
                Some(_) => self.diagnostics.error(
                    "duplicate-id",
                    Some(here),
                    format!("the id `{}` stands twice in `{}`; first at {there}", plain(&values[0]), spec.name),
                    "give one of the two another id, or delete it".into(),
                ),
                None => self.diagnostics.error(
                    "duplicate-row",
                    Some(here),
                    format!("this row says the same as {there}: {key}"),
                    "delete one of the two".into(),
                ),
            }
        }
    }
}

/// A cell as people would read it in a message.
fn plain(cell: &Cell) -> String {
    match cell {
        Cell::Blank => "(empty)".into(),
        Cell::Text(text) => text.clone(),
        Cell::Number(number) => number.to_string(),
        Cell::Date(date) => date.to_string(),
    }
}
