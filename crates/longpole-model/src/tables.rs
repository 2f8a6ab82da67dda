//! The registry: every table of a folder, one line each.

use crate::entities::{
    Capacity, Content, Fund, Group, Item, Link, Need, Pipeline, Place, Population, Rate, Ration, Requirement, Service,
    Source, Stock, Storage, Supply,
};
use longpole_base::diagnostic::{At, Diagnostics, Severity, closest};
use longpole_base::entity::{Entity, Table, TableSpec};
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
                    tables.$table = Table::read(sheet, diagnostics);
                } else if <$entity>::TABLE.required {
                    diagnostics.error(
                        "missing-table",
                        Some(At::file(&<$entity>::TABLE.file())),
                        format!("the folder has no `{}`", <$entity>::TABLE.file()),
                        format!("add the table: {}", longpole_base::entity::first_sentence(<$entity>::TABLE.doc)),
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
    // Without their own tables, groups are those that population names, and sources are not followed.
    if tables.groups.sheet.is_none() {
        let named = tables.population.rows.iter().map(|row| row.group.to_string()).collect();
        ids.known.insert("groups", named);
    }
    let mut checker = Checker { ids, diagnostics, has_sources: tables.sources.sheet.is_some() };
    tables.visit(&mut checker);
}

#[derive(Default)]
struct Ids {
    known: BTreeMap<&'static str, BTreeSet<String>>,
}

impl Visitor for Ids {
    fn table<'a>(
        &mut self,
        spec: &'static TableSpec,
        sheet: Option<&'a Sheet>,
        origins: &[u32],
        _references: &dyn Fn(usize) -> References<'a>,
        cells: &dyn Fn(usize) -> Vec<Cell>,
    ) {
        if sheet.is_none() || spec.key != ["id"] {
            return;
        }
        let ids = (0..origins.len())
            .filter_map(|row| match cells(row).into_iter().next() {
                Some(Cell::Text(id)) => Some(id),
                _ => None,
            })
            .collect();
        self.known.insert(spec.name, ids);
    }
}

struct Checker<'d> {
    ids: Ids,
    diagnostics: &'d mut Diagnostics,
    has_sources: bool,
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
                if targets == ["sources"] && !self.has_sources {
                    continue;
                }
                for id in named {
                    self.check_reference(field, targets, id, sheet, *origin as usize);
                }
            }
        }
    }
}

impl Checker<'_> {
    fn check_reference(&mut self, field: &FieldSpec, targets: &[&'static str], id: &str, sheet: &Sheet, row: usize) {
        let empty = BTreeSet::new();
        let sets: Vec<&BTreeSet<String>> = targets.iter().map(|t| self.ids.known.get(t).unwrap_or(&empty)).collect();
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
            let key: Vec<String> =
                values.iter().zip(&is_key).filter(|(_, key)| **key).map(|(cell, _)| plain(cell)).collect();
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
            let columns = spec.key.join("`, `");
            match differs {
                Some((index, field)) if spec.key != ["id"] => self.diagnostics.error(
                    "disagreement",
                    Some(here),
                    format!(
                        "two rows of `{}` disagree on one fact: for `{columns}` {key}, `{}` is `{}` here and `{}` at {there}",
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
                    format!("the id `{key}` stands twice in `{}`; first at {there}", spec.name),
                    "give one of the two another id".into(),
                ),
                None => self.diagnostics.error(
                    "duplicate-row",
                    Some(here),
                    format!("this row says the same as {there}: `{columns}` {key}"),
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
