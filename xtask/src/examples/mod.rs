//! The example folders under `examples/`, built from the raw extracts under `data/`.
//!
//! [`build`] writes the tables, `stale`, for tests, lists the committed files that differ from what it would
//! write. `README.md` and `expected/` of an example are kept by hand and left alone.

pub mod gaza;
mod gaza_options;
mod gaza_works;
pub mod syria;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};
use serde::de::DeserializeOwned;

/// Text of every generated file by its path below the root of the repository.
pub type Files = BTreeMap<PathBuf, String>;

/// Writes both example folders below `root`.
///
/// # Errors
/// If a raw extract is missing or malformed, or a file cannot be written.
pub fn build(root: &Path) -> Result<()> {
    for (path, text) in files(root)? {
        let path = root.join(path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).with_context(|| format!("making {}", folder.display()))?;
        }
        fs::write(&path, text).with_context(|| format!("writing {}", path.display()))?;
    }
    Ok(())
}

/// The committed files that are missing, differ from what [`build`] would write, or are tables and
/// scenarios that it would not write at all.
///
/// # Errors
/// If a raw extract is missing or malformed.
#[cfg(test)]
pub fn stale(root: &Path) -> Result<Vec<PathBuf>> {
    let files = files(root)?;
    let mut stale: Vec<PathBuf> = files
        .iter()
        .filter(|(path, text)| fs::read_to_string(root.join(path)).ok().as_ref() != Some(text))
        .map(|(path, _)| path.clone())
        .collect();
    for case in [syria::CASE, gaza::CASE] {
        for folder in ["", "scenarios"] {
            let folder = Path::new("examples").join(case).join(folder);
            let Ok(entries) = fs::read_dir(root.join(&folder)) else {
                continue;
            };
            for entry in entries {
                let path = folder.join(entry?.file_name());
                let generated = path.extension().is_some_and(|end| end == "csv" || end == "toml");
                if generated && !files.contains_key(&path) {
                    stale.push(path);
                }
            }
        }
    }
    stale.sort();
    Ok(stale)
}

/// Everything [`build`] writes.
///
/// # Errors
/// If a raw extract is missing or malformed.
pub fn files(root: &Path) -> Result<Files> {
    let mut files = Files::new();
    syria::tables(root)?.put(syria::CASE, &mut files)?;
    gaza::tables(root)?.put(gaza::CASE, &mut files)?;
    Ok(files)
}

/// Reads the records of `data/<case>/<name>.csv`.
fn read<T: DeserializeOwned>(root: &Path, case: &str, name: &str) -> Result<Vec<T>> {
    let path = root.join("data").join(case).join(name).with_extension("csv");
    csv::Reader::from_path(&path)
        .and_then(|mut reader| reader.deserialize().collect())
        .with_context(|| format!("reading {}", path.display()))
}

/// A number with at most `digits` decimals and no trailing zeros.
fn num(value: f64, digits: usize) -> String {
    let text = format!("{value:.digits$}");
    if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text }
}

/// A number with thin groups of thousands, for notes.
fn grouped(value: f64) -> String {
    let digits = format!("{value:.0}");
    let mut text = String::new();
    for (place, digit) in digits.char_indices() {
        if place > 0 && (digits.len() - place) % 3 == 0 {
            text.push(' ');
        }
        text.push(digit);
    }
    text
}

/// The middle of the values; the mean of the two middle ones if their number is even.
fn median(mut values: Vec<f64>) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    let half = values.len() / 2;
    match values.len() {
        0 => None,
        n if n % 2 == 1 => Some(values[half]),
        _ => Some(f64::midpoint(values[half - 1], values[half])),
    }
}

/// One table of a crisis folder.
struct Table {
    columns: Vec<&'static str>,
    rows: Vec<Vec<String>>,
}

/// Columns that stand in a table only if a row of it has something to say there: before `source`.
const OPTIONAL: &[&str] = &["gate", "presence_per_unit", "work"];

impl Table {
    fn add(&mut self, cells: &[(&str, String)]) -> Result<()> {
        for (column, text) in cells {
            let optional = OPTIONAL.iter().find(|name| *name == column && !text.is_empty());
            if let Some(column) = optional.filter(|column| !self.columns.contains(column)) {
                let before = self.columns.iter().position(|name| *name == "source").context("no column source")?;
                self.columns.insert(before, *column);
                self.rows.iter_mut().for_each(|row| row.insert(before, String::new()));
            }
        }
        let mut row = vec![String::new(); self.columns.len()];
        for (column, text) in cells.iter().filter(|(column, text)| !OPTIONAL.contains(column) || !text.is_empty()) {
            let place = self.columns.iter().position(|name| name == column);
            let place = place.with_context(|| format!("no column {column}"))?;
            row[place].clone_from(text);
        }
        self.rows.push(row);
        Ok(())
    }

    fn text(&self) -> Result<String> {
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(&self.columns)?;
        for row in &self.rows {
            writer.write_record(row)?;
        }
        Ok(String::from_utf8(writer.into_inner()?)?)
    }
}

/// A crisis folder in the making.
#[derive(Default)]
struct Folder {
    tables: BTreeMap<&'static str, Table>,
    texts: BTreeMap<String, String>,
}

impl Folder {
    /// Adds a row to a table; a cell that is not named stays empty.
    fn row(&mut self, table: &'static str, cells: &[(&str, String)]) -> Result<()> {
        let columns = columns(table).with_context(|| format!("no table {table}"))?;
        let into = self.tables.entry(table).or_insert_with(|| Table { columns: columns.to_vec(), rows: Vec::new() });
        into.add(cells).with_context(|| format!("table {table}"))
    }

    fn put(self, case: &str, files: &mut Files) -> Result<()> {
        let folder = Path::new("examples").join(case);
        for (name, table) in self.tables {
            ensure!(!table.rows.is_empty(), "table {name} is empty");
            files.insert(folder.join(name).with_extension("csv"), table.text()?);
        }
        for (name, text) in self.texts {
            files.insert(folder.join(name), text);
        }
        Ok(())
    }
}

/// `row!(folder, "places", id: "x", name: "X")` adds a row to a table.
macro_rules! row {
    ($folder:expr, $table:literal, $($column:ident : $cell:expr),+ $(,)?) => {
        $folder.row($table, &[$((stringify!($column), ToString::to_string(&$cell))),+])?
    };
}
use row;

/// The columns of a table of the folder format.
fn columns(table: &str) -> Option<&'static [&'static str]> {
    Some(match table {
        "sources" => &["id", "title", "publisher", "attribution", "url", "published", "language", "licence", "note"],
        "places" => &["id", "name", "name_ar", "name_fr", "kind", "parent", "pcode", "lat", "lon", "source", "note"],
        "links" => &["id", "from", "to", "mode", "lead_days", "cost_per_t", "loss", "source", "note"],
        "capacities" => &["id", "on", "measure", "amount", "from", "until", "source", "note"],
        "storage" => &["id", "place", "amount_t", "from", "until", "source", "note"],
        "items" => &[
            "id",
            "name",
            "name_ar",
            "name_fr",
            "category",
            "sector",
            "unit",
            "t_per_unit",
            "t_per_truck",
            "m3_per_t",
            "loss_per_day",
            "shelf_days",
            "lasts_days",
            "source",
            "note",
        ],
        "needs" => &[
            "id",
            "name",
            "name_ar",
            "name_fr",
            "sector",
            "unit",
            "kind",
            "survival",
            "standard",
            "weight_survival",
            "weight_standard",
            "source",
            "note",
        ],
        "contents" => &["item", "need", "amount", "source", "note"],
        "groups" => &["id", "name", "name_ar", "name_fr", "source", "note"],
        "requirements" => &["group", "need", "survival", "standard", "source", "note"],
        "population" => &["place", "group", "from", "people", "low", "high", "source", "note"],
        "rations" => &["item", "group", "min_g", "max_g", "min_share", "max_share", "share_of", "source", "note"],
        "supplies" => &[
            "id",
            "place",
            "item",
            "price",
            "price_per",
            "currency",
            "amount_t",
            "per",
            "from",
            "until",
            "lead_days",
            "modality",
            "source",
            "note",
        ],
        "stocks" => &["place", "item", "amount_t", "source", "note"],
        "services" => &[
            "id",
            "place",
            "need",
            "amount_per_day",
            "from",
            "until",
            "fuel_item",
            "fuel_kg_per_unit",
            "source",
            "note",
        ],
        "funds" => &[
            "id",
            "donor",
            "amount",
            "currency",
            "status",
            "from",
            "until",
            "sectors",
            "places",
            "share_paid",
            "lag_days",
            "source",
            "note",
        ],
        "rates" => &["currency", "from", "per_unit", "source", "note"],
        "gates" => &[
            "id",
            "title",
            "title_ar",
            "title_fr",
            "decided_by",
            "earliest",
            "likely",
            "latest",
            "after",
            "rule",
            "lag_days",
            "source",
            "note",
        ],
        "forces" => &[
            "id",
            "name",
            "name_ar",
            "name_fr",
            "kind",
            "gate",
            "entry_gate",
            "strength",
            "monthly_loss",
            "cost_start",
            "cost_equip",
            "cost_month",
            "equipment_share",
            "cost_head_year_low",
            "cost_head_year_central",
            "cost_head_year_high",
            "sector",
            "source",
            "note",
        ],
        "courses" => &[
            "id",
            "force",
            "seats",
            "first",
            "every_days",
            "classes",
            "days",
            "provider",
            "recruit_days",
            "equip_days",
            "dropout",
            "cost_per_seat",
            "source",
            "note",
        ],
        "orders" => &[
            "id",
            "title",
            "title_ar",
            "title_fr",
            "issued_by",
            "issued",
            "indicator",
            "at_least",
            "at_most",
            "place",
            "by",
            "source",
            "note",
        ],
        "works" => &[
            "id",
            "title",
            "title_ar",
            "title_fr",
            "place",
            "sector",
            "days_min",
            "days",
            "days_max",
            "cost",
            "currency",
            "crews",
            "crew_kind",
            "material_item",
            "material_t",
            "after",
            "divisible",
            "from",
            "until",
            "weight",
            "source",
            "note",
        ],
        "crews" => &["id", "kind", "number", "from", "until", "source", "note"],
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};
    use std::path::Path;

    use super::{Files, files, num, stale};

    type Row = BTreeMap<String, String>;

    fn root() -> &'static Path {
        Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the workspace holds this package")
    }

    fn table(files: &Files, case: &str, name: &str) -> Vec<Row> {
        let path = Path::new("examples").join(case).join(format!("{name}.csv"));
        let Some(text) = files.get(&path) else {
            return Vec::new();
        };
        csv::Reader::from_reader(text.as_bytes())
            .deserialize()
            .collect::<Result<_, _>>()
            .expect("a table that was just written")
    }

    fn ids(rows: &[Row], column: &str) -> BTreeSet<String> {
        let ids: BTreeSet<String> = rows.iter().map(|row| row[column].clone()).collect();
        assert_eq!(ids.len(), rows.len(), "an id occurs twice in {rows:?}");
        ids
    }

    #[test]
    fn the_committed_examples_are_what_is_built() {
        assert_eq!(stale(root()).unwrap(), Vec::<std::path::PathBuf>::new());
    }

    #[test]
    fn every_id_is_known() {
        let files = files(root()).unwrap();
        for case in [super::syria::CASE, super::gaza::CASE] {
            let table = |name: &str| table(&files, case, name);
            let sources = ids(&table("sources"), "id");
            let places = ids(&table("places"), "id");
            let links = ids(&table("links"), "id");
            let items = ids(&table("items"), "id");
            let needs = ids(&table("needs"), "id");
            let groups = ids(&table("groups"), "id");
            for name in ["capacities", "storage", "supplies", "services", "funds", "courses", "orders", "crews"] {
                ids(&table(name), "id");
            }
            let [gates, forces, works] = ["gates", "forces", "works"].map(|name| ids(&table(name), "id"));
            let ways: BTreeSet<String> = places.union(&links).cloned().collect();
            let held = [
                ("places", "parent", &places),
                ("links", "from", &places),
                ("links", "to", &places),
                ("capacities", "on", &ways),
                ("storage", "place", &places),
                ("contents", "item", &items),
                ("contents", "need", &needs),
                ("requirements", "group", &groups),
                ("requirements", "need", &needs),
                ("population", "place", &places),
                ("population", "group", &groups),
                ("rations", "item", &items),
                ("rations", "group", &groups),
                ("supplies", "place", &places),
                ("supplies", "item", &items),
                ("stocks", "place", &places),
                ("stocks", "item", &items),
                ("services", "place", &places),
                ("services", "need", &needs),
                ("services", "fuel_item", &items),
                ("capacities", "gate", &gates),
                ("services", "gate", &gates),
                ("funds", "gate", &gates),
                ("forces", "gate", &gates),
                ("forces", "entry_gate", &gates),
                ("courses", "force", &forces),
                ("works", "gate", &gates),
                ("works", "place", &places),
                ("works", "material_item", &items),
                ("services", "work", &works),
                ("storage", "work", &works),
            ];
            for (name, column, known) in held {
                for row in table(name) {
                    // Optional columns need not be there.
                    let Some(id) = row.get(column) else { continue };
                    assert!(id.is_empty() || known.contains(id), "{case} {name}: {row:?}");
                }
            }
            let mut cited = BTreeSet::new();
            for (path, text) in &files {
                let name = path.file_stem().and_then(|name| name.to_str());
                let Some(name) = name.filter(|name| *name != "sources") else {
                    continue;
                };
                if !path.starts_with(Path::new("examples").join(case)) {
                    continue;
                }
                if path.extension().is_none_or(|end| end != "csv") {
                    let lines = text.lines().filter_map(|line| line.strip_prefix("source = \""));
                    for ids in lines.filter_map(|rest| rest.split('"').next()) {
                        cited.extend(ids.split(';').map(str::to_owned));
                    }
                    continue;
                }
                for row in table(name) {
                    assert!(!row["source"].is_empty(), "{case} {name}: {row:?}");
                    for id in row["source"].split(';') {
                        assert!(sources.contains(id), "{case} {name}: no source {id}");
                        cited.insert(id.to_owned());
                        assert!(id != "assumed" || !row["note"].is_empty(), "{case} {name}: {row:?}");
                    }
                }
            }
            assert_eq!(cited, sources, "{case}: a source that no row cites");
        }
    }

    #[test]
    fn everybody_is_counted_once() {
        let files = files(root()).unwrap();
        let people = |case: &str, keep: &dyn Fn(&Row) -> bool| -> u64 {
            let rows = table(&files, case, "population");
            let rows = rows.iter().filter(|row| keep(row));
            rows.map(|row| row["people"].parse::<u64>().unwrap()).sum()
        };
        let gaza = super::gaza::CASE;
        assert_eq!(people(super::syria::CASE, &|_| true), 70_000);
        assert_eq!(people(gaza, &|_| true), 2_226_544);
        assert_eq!(people(gaza, &|row| row["group"] == "displaced"), 1_700_000);
        assert_eq!(people(gaza, &|row| row["place"] == "rafah"), 1_200_000);
        assert_eq!(people(gaza, &|row| row["place"].ends_with("gaza")), 250_000);
    }

    #[test]
    fn numbers_are_short() {
        assert_eq!(num(1.50, 3), "1.5");
        assert_eq!(num(20.0, 2), "20");
        assert_eq!(num(200.0, 0), "200");
    }

    #[test]
    fn the_works_fit_into_the_folder() {
        let mut folder = super::gaza::tables(root()).unwrap();
        let works = |folder: &super::Folder| folder.tables.get("works").map_or(0, |table| table.rows.len());
        if works(&folder) == 0 {
            super::gaza_works::add(root(), &mut folder).unwrap();
        }
        let n = works(&folder);
        let mut files = Files::new();
        folder.put(super::gaza::CASE, &mut files).unwrap();
        let table = |name: &str| table(&files, super::gaza::CASE, name);
        let all = ids(&table("works"), "id");
        assert!((35..=45).contains(&n) && all.len() == n, "{n} works");
        let known = ["places", "items", "gates", "sources"].map(|name| ids(&table(name), "id"));
        let crews: BTreeSet<String> = table("crews").into_iter().map(|row| row["kind"].clone()).collect();
        for row in table("works") {
            assert!(known[0].contains(&row["place"]) && crews.contains(&row["crew_kind"]), "{row:?}");
            assert!(row["material_item"].is_empty() || known[1].contains(&row["material_item"]), "{row:?}");
            assert!(known[2].contains(&row["gate"]), "{row:?}");
            assert!(row["source"].split(';').all(|source| known[3].contains(source)), "{row:?}");
            assert!(row["after"].split(';').all(|work| work.is_empty() || all.contains(work)), "{row:?}");
            let days = ["days_min", "days", "days_max"].map(|column| row[column].parse::<f64>().unwrap());
            assert!(days.is_sorted(), "{row:?}");
        }
        for (name, least) in [("services", 3), ("storage", 3)] {
            let raised: Vec<Row> = table(name).into_iter().filter(|row| !row["work"].is_empty()).collect();
            assert!(raised.len() >= least && raised.iter().all(|row| all.contains(&row["work"])), "{raised:?}");
        }
        let cost = |sector: &str| -> f64 {
            let of = table("works").into_iter().filter(|row| row["id"].starts_with(sector));
            of.map(|row| row["cost"].parse::<f64>().unwrap()).sum()
        };
        // Rounded to thousands in five places.
        for (sector, whole) in [("housing-", 13.3e9), ("clinics-", 554e6), ("schools-", 341e6)] {
            assert!((cost(sector) - whole).abs() < 5e3, "{sector} {}", cost(sector));
        }
    }
}
