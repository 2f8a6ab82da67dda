//! Generated files: schemas, reference pages of tables, and the formulation page. Never edited by hand.

use anyhow::Result;
use longpole::formulate::families::FAMILIES;
use longpole::model::tables::TABLES;
use longpole::plan_tables::COMPARISON_TABLES;
use longpole::present::tables::PLAN_TABLES;
use longpole::present::{json, reference, schema};
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// Writes every generated file.
pub fn write(root: &Path) -> Result<()> {
    for (path, text) in files() {
        let path = root.join(path);
        fs::create_dir_all(path.parent().expect("every file lies in a folder"))?;
        fs::write(path, text)?;
    }
    Ok(())
}

/// Every generated file: its path and its text.
pub fn files() -> Vec<(String, String)> {
    let words = longpole::present::words(longpole::language::Language::English);
    let names = longpole::present::Names { crisis: None, words: &words };
    let mut files = vec![
        ("schemas/datapackage.json".to_owned(), json::text(&schema::data_package())),
        ("schemas/plan-datapackage.json".to_owned(), json::text(&schema::plan_package())),
        ("schemas/comparison-datapackage.json".to_owned(), json::text(&schema::comparison_package())),
        ("docs/reference/formulation.md".to_owned(), formulation()),
    ];
    for (folder, title, tables) in [
        ("tables", "Tables of a crisis folder", TABLES),
        ("plan", "Tables of a plan", PLAN_TABLES),
        ("comparison", "Tables of a comparison", COMPARISON_TABLES),
        ("poles", "Tables of what holds people back", longpole::plan_tables::poles::TABLES),
        ("timeline", "Tables of what becomes possible when", longpole::plan_tables::timeline::TABLES),
    ] {
        files.push((format!("docs/reference/{folder}/README.md"), reference::index(title, tables, names)));
        for table in tables {
            files.push((format!("schemas/{folder}/{}.json", table.name), json::text(&schema::table_schema(table))));
            files.push((format!("docs/reference/{folder}/{}.md", table.name), reference::page(table, names)));
        }
    }
    files
}

/// The formulation, assembled from the comments that open each file of rows, columns and aims.
fn formulation() -> String {
    let mut page = String::from(
        "# The formulation\n\nGenerated from the comments that open the files of `crates/longpole-formulate`; \
         `cargo xtask generate` writes it anew.\n",
    );
    let comment = |text: &str| {
        let lines = text.lines().map_while(|line| line.strip_prefix("//!"));
        lines.map(|line| line.strip_prefix(' ').unwrap_or(line)).collect::<Vec<_>>().join("\n")
    };
    for (title, text) in [
        ("Columns", include_str!("../../crates/longpole-formulate/src/variables.rs")),
        ("Who shares columns", include_str!("../../crates/longpole-formulate/src/cohorts.rs")),
        ("When what is sent arrives", include_str!("../../crates/longpole-formulate/src/lags.rs")),
        ("What is never made", include_str!("../../crates/longpole-formulate/src/reach.rs")),
        ("Aims", include_str!("../../crates/longpole-formulate/src/aims.rs")),
    ] {
        let _ = write!(page, "\n## {title}\n\n{}\n", comment(text));
    }
    for family in FAMILIES {
        // Each page opens with its own title; here it is one chapter among others.
        let _ = write!(page, "\n#{}\n", family.page());
    }
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn generated_files_are_fresh() {
        let root = crate::root();
        let stale: Vec<String> = files()
            .into_iter()
            .filter(|(path, text)| fs::read_to_string(root.join(path)).ok().as_ref() != Some(text))
            .map(|(path, _)| path)
            .collect();
        assert!(stale.is_empty(), "stale: {}; run `cargo xtask generate`", stale.join(", "));
    }
}
