//! A crisis folder as tables of words, to be written, scaled, shuffled and taken apart.

use longpole::read::Memory;
use std::collections::BTreeMap;
use std::fmt;

/// The id of a folder's only scenario.
pub const SCENARIO: &str = "law";

/// One table.
#[derive(Clone)]
pub struct Table {
    pub header: Vec<&'static str>,
    pub rows: Vec<Vec<String>>,
}

impl Table {
    /// The position of a column.
    pub fn column(&self, name: &str) -> usize {
        self.header.iter().position(|column| *column == name).expect("the column exists")
    }

    fn text(&self) -> String {
        let lines = std::iter::once(self.header.join(",")).chain(self.rows.iter().map(|row| row.join(",")));
        lines.collect::<Vec<_>>().join("\n") + "\n"
    }
}

/// A crisis folder.
#[derive(Clone, Default)]
pub struct Folder {
    pub periods: Vec<u32>,
    pub order: &'static str,
    pub ration: &'static str,
    pub tables: BTreeMap<&'static str, Table>,
    /// What its only scenario says, if it is planned under one.
    pub scenario: Option<String>,
}

impl Folder {
    /// Adds a row; the first one of a table says its columns.
    pub fn add(&mut self, table: &'static str, cells: &[(&'static str, String)]) {
        let table = self
            .tables
            .entry(table)
            .or_insert_with(|| Table { header: cells.iter().map(|(name, _)| *name).collect(), rows: Vec::new() });
        assert!(table.header.iter().eq(cells.iter().map(|(name, _)| name)), "rows of a table have the same columns");
        table.rows.push(cells.iter().map(|(_, cell)| cell.clone()).collect());
    }

    /// Multiplies the numbers of a column, where there are any.
    pub fn scale(&mut self, table: &str, column: &str, factor: f64) {
        let Some(table) = self.tables.get_mut(table) else { return };
        let column = table.column(column);
        for row in &mut table.rows {
            if let Ok(number) = row[column].parse::<f64>() {
                row[column] = (number * factor).to_string();
            }
        }
    }

    /// Puts the rows of every table into another order.
    pub fn shuffle(&mut self, seed: u64) {
        let mut state = seed | 1;
        for table in self.tables.values_mut() {
            for last in (1..table.rows.len()).rev() {
                // Knuth's linear congruential generator; the high bits are good enough to shuffle by.
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                table.rows.swap(last, (state >> 33) as usize % (last + 1));
            }
        }
    }

    /// The settings as text.
    fn settings(&self) -> String {
        let periods: Vec<String> = self.periods.iter().map(|days| format!("\"{days} days\"")).collect();
        format!(
            "[crisis]\nid = \"case\"\nstart = {}\nperiods = [{}]\ncurrency = \"USD\"\n\n[truck]\nt = 0.5\nm3 = 2\n\n[aims]\norder = [{}]\nration = \"{}\"\n",
            crate::cases::START,
            periods.join(", "),
            self.order,
            self.ration
        )
    }

    /// The folder as files in memory.
    pub fn memory(&self) -> Memory {
        let tables = self.tables.iter().map(|(name, table)| (format!("{name}.csv"), table.text()));
        let scenario = self.scenario.iter().map(|text| (format!("scenarios/{SCENARIO}.toml"), text.clone()));
        tables.chain([("longpole.toml".to_owned(), self.settings())]).chain(scenario).collect()
    }
}

impl fmt::Debug for Folder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "--- longpole.toml\n{}", self.settings())?;
        for (name, table) in &self.tables {
            write!(f, "--- {name}.csv\n{}", table.text())?;
        }
        if let Some(scenario) = &self.scenario {
            write!(f, "--- scenarios/{SCENARIO}.toml\n{scenario}")?;
        }
        Ok(())
    }
}
