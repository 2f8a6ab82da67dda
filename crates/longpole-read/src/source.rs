//! Where bytes come from: a folder on disk, or memory.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Component, Path, PathBuf};

/// A crisis folder as far as reading needs it.
pub trait Source {
    /// The files of the folder, relative to it, with `/` between names. Files that are none of Longpole's may be among them.
    ///
    /// # Errors
    /// When the folder cannot be listed.
    fn list(&self) -> io::Result<Vec<String>>;

    /// The bytes of a file.
    ///
    /// # Errors
    /// When the file cannot be read.
    fn bytes(&self, path: &str) -> io::Result<Vec<u8>>;

    /// Choices among rival figures that go before those of the folder and of its scenario: names of rivals, each with
    /// the source to use. None, unless somebody asks what another choice would change; see [`crate::Choosing`].
    fn choices(&self) -> &[(String, String)] {
        &[]
    }
}

/// The largest file that is read, in bytes.
pub const MOST_BYTES: usize = 256 << 20;

/// What a file is for, by its path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// `longpole.toml`.
    Settings,
    /// `scenarios/<id>.toml`.
    Scenario(String),
    /// A table as CSV, by the table's name.
    Csv(String),
    /// A workbook.
    Workbook,
}

/// The role of a file; `None` for plans, expected results, lock files and all else that is not input.
pub(crate) fn role(path: &str) -> Option<Role> {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let (stem, extension) = name.rsplit_once('.')?;
    if stem.is_empty() || name.starts_with('.') || name.starts_with("~$") {
        return None;
    }
    match (folder, extension.to_ascii_lowercase().as_str()) {
        ("", "toml") if name == SETTINGS => Some(Role::Settings),
        ("", "csv") => Some(Role::Csv(stem.trim().to_lowercase())),
        ("", "xlsx") => Some(Role::Workbook),
        ("scenarios", "toml") => Some(Role::Scenario(stem.to_owned())),
        _ => None,
    }
}

/// The file that holds the settings.
pub const SETTINGS: &str = "longpole.toml";

/// A folder on disk.
#[derive(Clone, Debug)]
pub struct Disk {
    root: PathBuf,
}

impl Disk {
    /// The folder at a path.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }
}

impl Source for Disk {
    fn list(&self) -> io::Result<Vec<String>> {
        let mut files = names(&self.root)?;
        let scenarios = self.root.join("scenarios");
        if scenarios.is_dir() {
            files.extend(names(&scenarios)?.into_iter().map(|name| format!("scenarios/{name}")));
        }
        files.retain(|path| role(path).is_some() && self.root.join(path).is_file());
        files.sort();
        Ok(files)
    }

    fn bytes(&self, path: &str) -> io::Result<Vec<u8>> {
        if Path::new(path).components().any(|part| !matches!(part, Component::Normal(_))) {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, "the path leads out of the folder"));
        }
        // One byte more than may be read, so that the reader sees what is too large without filling memory.
        let mut bytes = Vec::new();
        File::open(self.root.join(path))?.take(MOST_BYTES as u64 + 1).read_to_end(&mut bytes)?;
        Ok(bytes)
    }
}

/// The names in a folder that are text.
fn names(folder: &Path) -> io::Result<Vec<String>> {
    let entries = fs::read_dir(folder)?.collect::<io::Result<Vec<_>>>()?;
    Ok(entries.into_iter().filter_map(|entry| entry.file_name().into_string().ok()).collect())
}

/// Files in memory, for tests and for the browser.
#[derive(Clone, Debug, Default)]
pub struct Memory {
    files: BTreeMap<String, Vec<u8>>,
}

impl Memory {
    /// No files yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a file, or replaces it.
    pub fn insert(&mut self, path: &str, bytes: impl Into<Vec<u8>>) {
        self.files.insert(path.to_owned(), bytes.into());
    }

    /// Takes a file out.
    pub fn remove(&mut self, path: &str) -> Option<Vec<u8>> {
        self.files.remove(path)
    }
}

impl Source for Memory {
    fn list(&self) -> io::Result<Vec<String>> {
        Ok(self.files.keys().cloned().collect())
    }

    fn bytes(&self, path: &str) -> io::Result<Vec<u8>> {
        self.files.get(path).cloned().ok_or_else(|| io::ErrorKind::NotFound.into())
    }
}

impl<P: Into<String>, B: Into<Vec<u8>>> FromIterator<(P, B)> for Memory {
    fn from_iter<I: IntoIterator<Item = (P, B)>>(files: I) -> Self {
        Self { files: files.into_iter().map(|(path, bytes)| (path.into(), bytes.into())).collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_have_roles_by_their_paths() {
        for (path, expected) in [
            ("longpole.toml", Some(Role::Settings)),
            ("Places.CSV", Some(Role::Csv("places".into()))),
            ("plan.xlsx", Some(Role::Workbook)),
            ("scenarios/late.toml", Some(Role::Scenario("late".into()))),
            ("scenarios/places.csv", None),
            ("plans/base/coverage.csv", None),
            ("expected/coverage.csv", None),
            (".places.csv", None),
            ("~$plan.xlsx", None),
            ("Cargo.toml", None),
            ("README.md", None),
        ] {
            assert_eq!(role(path), expected, "{path}");
        }
    }
}
