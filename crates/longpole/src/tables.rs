//! Tables of the folder, opened, tried out with edits, and saved; its settings and scenarios likewise, as texts.

use crate::digest::digest;
use crate::publish;
use longpole_base::{Diagnostics, Sheet, TableSpec};
use longpole_model::tables::TABLES;
use longpole_present::template;
use longpole_read::edit::{Edit, NotEdited, edited, is_editable};
use longpole_read::folder::{BASE, scenario_path};
use longpole_read::{Memory, SETTINGS, Source, folder};
use std::fs;
use std::io;
use std::path::Path;

/// A table as it stands on disk, or an empty one that may be put there.
#[derive(Clone, Debug)]
pub struct Opened {
    /// Its shape.
    pub spec: &'static TableSpec,
    /// Its cells.
    pub sheet: Sheet,
    /// The line in which each row begins; in a workbook its row.
    pub lines: Vec<u32>,
    /// The BLAKE3 digest of its file, in hexadecimal; `None` if the folder has no such table.
    pub digest: Option<String>,
    /// Whether it can be edited: a CSV file in UTF-8.
    pub is_editable: bool,
}

/// Why a table is not opened or saved.
#[derive(Debug)]
pub enum NotSaved {
    /// There is no table of this name.
    Unknown,
    /// The folder has no such scenario, or the file of the table cannot be read as one.
    Missing,
    /// Its file is not what was edited: somebody else changed it.
    Changed,
    /// It is not a text in UTF-8.
    NotText,
    /// The edits do not fit.
    NotEdited(NotEdited),
    /// It could not be read or written.
    Disk(io::Error),
}

impl Opened {
    /// Opens a table of the folder; an empty one with all its columns where the folder has none.
    ///
    /// # Errors
    /// When there is no such table, or its file cannot be read.
    pub fn of(source: &dyn Source, name: &str) -> Result<Self, NotSaved> {
        let spec = TABLES.iter().find(|spec| spec.name == name).ok_or(NotSaved::Unknown)?;
        // What is wrong with the sheet is told by whoever checks the folder.
        let Some(sheet) = folder::sheet(source, name, &mut Diagnostics::default()) else {
            return Self::empty(source, spec).ok_or(NotSaved::Missing);
        };
        let bytes = source.bytes(&sheet.file).map_err(NotSaved::Disk)?;
        let is_csv = matches!(sheet.origin, longpole_base::sheet::Origin::Csv(_));
        let lines = lines(&sheet);
        Ok(Self { spec, lines, digest: Some(digest(&bytes)), is_editable: is_csv && is_editable(&bytes), sheet })
    }

    /// A table that the folder has not; `None` if it has a file of this name all the same.
    fn empty(source: &dyn Source, spec: &'static TableSpec) -> Option<Self> {
        let file = format!("{}.csv", spec.name);
        let blank: Memory = [(file.clone(), template::empty_csv(spec).into_bytes())].into_iter().collect();
        let sheet = folder::sheet(&blank, spec.name, &mut Diagnostics::default())?;
        let is_free = folder::table_files(source).iter().all(|path| !path.eq_ignore_ascii_case(&file));
        is_free.then_some(Self { spec, sheet, lines: Vec::new(), digest: None, is_editable: true })
    }

    /// The file with edits made, not saved.
    ///
    /// # Errors
    /// When the file is not what was edited, or the edits do not fit.
    pub fn edited(&self, source: &dyn Source, before: Option<&str>, edits: &[Edit]) -> Result<Vec<u8>, NotSaved> {
        let bytes = match self.digest {
            Some(_) => source.bytes(&self.sheet.file).map_err(NotSaved::Disk)?,
            None => template::empty_csv(self.spec).into_bytes(),
        };
        if before != self.digest.as_ref().map(|_| digest(&bytes)).as_deref() {
            return Err(NotSaved::Changed);
        }
        if !self.is_editable {
            return Err(NotSaved::NotEdited(NotEdited::Text));
        }
        edited(&bytes, self.spec, edits).map_err(NotSaved::NotEdited)
    }
}

/// The line of every row, counted in one pass.
fn lines(sheet: &Sheet) -> Vec<u32> {
    let longpole_base::sheet::Origin::Csv(text) = &sheet.origin else {
        return sheet.rows.iter().map(|row| row.position).collect();
    };
    let (mut line, mut counted) = (1, 0);
    let rows = sheet.rows.iter().map(|row| {
        let position = row.position as usize;
        line += text[counted..position].bytes().filter(|byte| *byte == b'\n').count() as u32;
        counted = position;
        line
    });
    rows.collect()
}

/// A settings file of the folder as it stands on disk: its own, or that of a scenario.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The file, relative to the folder.
    pub file: String,
    /// What stands in it.
    pub text: String,
    /// The BLAKE3 digest of the file, in hexadecimal.
    pub digest: String,
}

impl Settings {
    /// Opens the settings of a scenario; those of the folder for the base.
    ///
    /// # Errors
    /// When there is no such scenario, or its file cannot be read or is not in UTF-8.
    pub fn of(source: &dyn Source, scenario: &str) -> Result<Self, NotSaved> {
        let file = match scenario {
            BASE => SETTINGS.to_owned(),
            id if longpole_read::scenarios(source).iter().any(|known| known == id) => scenario_path(id),
            _ => return Err(NotSaved::Missing),
        };
        let bytes = source.bytes(&file).map_err(NotSaved::Disk)?;
        let digest = digest(&bytes);
        let text = String::from_utf8(bytes).map_err(|_| NotSaved::NotText)?;
        Ok(Self { file, text, digest })
    }
}

/// A folder in which one file has other bytes.
struct Replaced<'a> {
    source: &'a dyn Source,
    path: &'a str,
    bytes: &'a [u8],
}

impl Source for Replaced<'_> {
    fn list(&self) -> io::Result<Vec<String>> {
        let mut paths = self.source.list()?;
        if !paths.iter().any(|path| path == self.path) {
            paths.push(self.path.to_owned());
        }
        Ok(paths)
    }

    fn bytes(&self, path: &str) -> io::Result<Vec<u8>> {
        if path == self.path { Ok(self.bytes.to_vec()) } else { self.source.bytes(path) }
    }
}

/// What would be wrong with the folder and each of its scenarios if a file had other bytes; and the table as it would be.
///
/// # Errors
/// When the table is no more.
pub fn check(source: &dyn Source, opened: &Opened, bytes: &[u8]) -> Result<(Diagnostics, Opened), NotSaved> {
    let replaced = Replaced { source, path: &opened.sheet.file, bytes };
    Ok((check_all(&replaced), Opened::of(&replaced, opened.spec.name)?))
}

/// What would be wrong with the folder and each of its scenarios if settings said something else.
pub fn check_settings(source: &dyn Source, settings: &Settings, text: &str) -> Diagnostics {
    check_all(&Replaced { source, path: &settings.file, bytes: text.as_bytes() })
}

/// What is wrong with a folder and each of its scenarios.
pub fn check_all(source: &dyn Source) -> Diagnostics {
    let mut found = crate::check(source, None).diagnostics;
    for scenario in longpole_read::scenarios(source) {
        found.extend_by_new(crate::check(source, Some(&scenario)).diagnostics);
    }
    found
}

/// Puts bytes in the place of a file of the folder, whole or not at all, if the file is still what it was, or still is not.
///
/// # Errors
/// When it is not, or writing fails; the file is then as it was.
pub fn save(folder: &Path, file: &str, before: Option<&str>, bytes: &[u8]) -> Result<(), NotSaved> {
    let Some(before) = before else {
        let path = folder.join(file);
        return match publish::put_new(&path, bytes) {
            Ok(()) => Ok(()),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(NotSaved::Changed),
            Err(error) => Err(NotSaved::Disk(error)),
        };
    };
    // A link is written through, and stays a link.
    let path = folder.join(file).canonicalize().map_err(NotSaved::Disk)?;
    let write = || -> io::Result<bool> {
        let fresh = publish::beside(&path, bytes)?;
        fresh.as_file().set_permissions(fs::metadata(&path)?.permissions())?;
        // As late as can be: what comes between is lost to whoever saved last, as with any editor.
        if digest(&fs::read(&path)?) != before {
            return Ok(false);
        }
        fresh.persist(&path)?;
        Ok(true)
    };
    if write().map_err(NotSaved::Disk)? { Ok(()) } else { Err(NotSaved::Changed) }
}
