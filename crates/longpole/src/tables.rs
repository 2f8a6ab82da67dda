//! Tables of the folder, opened, tried out with edits, and saved.

use longpole_base::{Diagnostics, Sheet, TableSpec};
use longpole_model::tables::TABLES;
use longpole_read::edit::{Edit, NotEdited, edited, is_editable};
use longpole_read::{Source, folder};
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

/// A table as it stands on disk.
#[derive(Clone, Debug)]
pub struct Opened {
    /// Its shape.
    pub spec: &'static TableSpec,
    /// Its cells.
    pub sheet: Sheet,
    /// The line in which each row begins; in a workbook its row.
    pub lines: Vec<u32>,
    /// The BLAKE3 digest of its file, in hexadecimal.
    pub digest: String,
    /// Whether it can be edited: a CSV file in UTF-8.
    pub is_editable: bool,
}

/// Why a table is not opened or saved.
#[derive(Debug)]
pub enum NotSaved {
    /// There is no table of this name.
    Unknown,
    /// The folder has no such table.
    Missing,
    /// Its file is not what was edited: somebody else changed it.
    Changed,
    /// The edits do not fit.
    NotEdited(NotEdited),
    /// It could not be read or written.
    Disk(io::Error),
}

impl Opened {
    /// Opens a table of the folder.
    ///
    /// # Errors
    /// When there is no such table, or its file cannot be read.
    pub fn of(source: &dyn Source, name: &str) -> Result<Self, NotSaved> {
        let spec = TABLES.iter().find(|spec| spec.name == name).ok_or(NotSaved::Unknown)?;
        // What is wrong with the sheet is told by whoever checks the folder.
        let sheet = folder::sheet(source, name, &mut Diagnostics::default()).ok_or(NotSaved::Missing)?;
        let bytes = source.bytes(&sheet.file).map_err(NotSaved::Disk)?;
        let is_csv = matches!(sheet.origin, longpole_base::sheet::Origin::Csv(_));
        let lines = lines(&sheet);
        Ok(Self { spec, lines, digest: digest(&bytes), is_editable: is_csv && is_editable(&bytes), sheet })
    }

    /// The file with edits made, not saved.
    ///
    /// # Errors
    /// When the file is not what was edited, or the edits do not fit.
    pub fn edited(&self, source: &dyn Source, before: &str, edits: &[Edit]) -> Result<Vec<u8>, NotSaved> {
        let bytes = source.bytes(&self.sheet.file).map_err(NotSaved::Disk)?;
        if digest(&bytes) != before {
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

fn digest(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex().to_string()
}

/// A folder in which one file has other bytes.
struct Replaced<'a> {
    source: &'a dyn Source,
    path: &'a str,
    bytes: &'a [u8],
}

impl Source for Replaced<'_> {
    fn list(&self) -> io::Result<Vec<String>> {
        self.source.list()
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

/// What is wrong with a folder and each of its scenarios.
pub fn check_all(source: &dyn Source) -> Diagnostics {
    let mut found = crate::check(source, None).diagnostics;
    for scenario in longpole_read::scenarios(source) {
        found.extend_by_new(crate::check(source, Some(&scenario)).diagnostics);
    }
    found
}

/// Puts bytes in the place of a file of the folder, whole or not at all, if the file is still what it was.
///
/// # Errors
/// When it is not, or writing fails; the file is then as it was.
pub fn save(folder: &Path, file: &str, before: &str, bytes: &[u8]) -> Result<(), NotSaved> {
    // A link is written through, and stays a link.
    let path = folder.join(file).canonicalize().map_err(NotSaved::Disk)?;
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let fresh = path.with_file_name(format!(".{name}.{}.new", std::process::id()));
    let write = || -> io::Result<bool> {
        let mut out = File::create(&fresh)?;
        out.write_all(bytes)?;
        out.set_permissions(fs::metadata(&path)?.permissions())?;
        out.sync_all()?;
        // As late as can be: what comes between is lost to whoever saved last, as with any editor.
        if digest(&fs::read(&path)?) != before {
            return Ok(false);
        }
        fs::rename(&fresh, &path)?;
        Ok(true)
    };
    let written = write();
    if !matches!(written, Ok(true)) {
        // Left behind if it cannot be removed; it is in nobody's way.
        let _ = fs::remove_file(&fresh);
    }
    match written {
        Ok(true) => Ok(()),
        Ok(false) => Err(NotSaved::Changed),
        Err(error) => Err(NotSaved::Disk(error)),
    }
}
