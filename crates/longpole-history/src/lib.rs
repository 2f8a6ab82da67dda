//! Every finished plan of a folder, kept in one SQLite file beside its plans, so that an old plan can be opened and held
//! against the new one.
//!
//! **In:** a finished plan as texts: what was read, its headline, its view, its tables. **Out:** the plans, the latest
//! first; an old plan with its tables.
//!
//! **Never:** knows what the texts say; makes a file because somebody looks; keeps more than [`KEPT`] plans.

use flate2::Compression;
use flate2::read::ZlibDecoder;
use flate2::write::ZlibEncoder;
use jiff::Timestamp;
use rusqlite::{Connection, OpenFlags, OptionalExtension, Row, params};
use std::fmt;
use std::fs;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Plans that are kept; older ones make room.
pub const KEPT: i64 = 200;

/// The layout of the file; it rises when an older Longpole could not read it.
const LAYOUT: i64 = 1;

/// How long to wait for another process that writes.
const PATIENCE: Duration = Duration::from_secs(5);

/// The plans of a folder.
#[derive(Clone, Debug)]
pub struct History {
    path: PathBuf,
}

/// A finished plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Finished {
    /// The version of Longpole that made it.
    pub version: String,
    /// The scenario's id.
    pub scenario: String,
    /// What was read: paths with digests.
    pub inputs: Vec<(String, String)>,
    /// Its headline, as a text.
    pub headline: String,
    /// The whole of it, as a text.
    pub view: String,
    /// Its tables by name, as texts.
    pub tables: Vec<(String, String)>,
}

/// A plan in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its number.
    pub id: i64,
    /// When it was finished, in UTC.
    pub time: String,
    /// The version of Longpole that made it.
    pub version: String,
    /// The scenario's id.
    pub scenario: String,
    /// What was read: paths with digests.
    pub inputs: Vec<(String, String)>,
    /// Its headline, as it was given.
    pub headline: String,
}

/// Why the history cannot be read or written.
#[derive(Debug)]
pub enum Unkept {
    /// The file or its folder.
    Disk(io::Error),
    /// What is in the file.
    Store(rusqlite::Error),
    /// The file is of a newer Longpole.
    Newer(i64),
}

impl fmt::Display for Unkept {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Disk(error) => write!(f, "the history cannot be read or written: {error}"),
            Self::Store(error) => write!(f, "the history cannot be read or written: {error}"),
            Self::Newer(layout) => write!(f, "the history is of a newer Longpole (layout {layout})"),
        }
    }
}

impl std::error::Error for Unkept {}

impl From<rusqlite::Error> for Unkept {
    fn from(error: rusqlite::Error) -> Self {
        Self::Store(error)
    }
}

impl From<io::Error> for Unkept {
    fn from(error: io::Error) -> Self {
        Self::Disk(error)
    }
}

impl History {
    /// The history of a folder of plans. Nothing is made yet.
    pub fn of(plans: &Path) -> Self {
        Self { path: plans.join("history.sqlite") }
    }

    /// Keeps a plan that was finished just now. Returns its number.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn keep(&self, plan: &Finished) -> Result<i64, Unkept> {
        if let Some(folder) = self.path.parent() {
            fs::create_dir_all(folder)?;
        }
        let mut store = Connection::open(&self.path)?;
        store.busy_timeout(PATIENCE)?;
        let change = store.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
        if layout(&change)? == 0 {
            change.execute_batch(MADE)?;
            change.pragma_update(None, "user_version", LAYOUT)?;
        }
        let now =
            Timestamp::from_second(Timestamp::now().as_second()).map_or_else(|_| String::new(), |now| now.to_string());
        change.execute(
            "insert into plans (time, version, scenario, headline, view) values (?1, ?2, ?3, ?4, ?5)",
            params![now, plan.version, plan.scenario, plan.headline, packed(&plan.view)?],
        )?;
        let id = change.last_insert_rowid();
        for (path, digest) in &plan.inputs {
            change.execute("insert into inputs (plan, path, digest) values (?1, ?2, ?3)", params![id, path, digest])?;
        }
        for (name, text) in &plan.tables {
            change.execute(
                "insert into tables (plan, name, text) values (?1, ?2, ?3)",
                params![id, name, packed(text)?],
            )?;
        }
        for table in ["tables", "inputs"] {
            change.execute(&format!("delete from {table} where plan <= ?1"), [id - KEPT])?;
        }
        change.execute("delete from plans where id <= ?1", [id - KEPT])?;
        change.commit()?;
        Ok(id)
    }

    /// Every plan, the latest first.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn list(&self) -> Result<Vec<Entry>, Unkept> {
        let Some(store) = self.look()? else { return Ok(Vec::new()) };
        let mut rows = store.prepare(&format!("{ENTRY} order by id desc"))?;
        let mut entries = rows.query_map([], entry)?.collect::<Result<Vec<Entry>, _>>()?;
        for entry in &mut entries {
            entry.inputs = inputs(&store, entry.id)?;
        }
        Ok(entries)
    }

    /// An old plan and the whole of it, as it was given; `None` if there is none of this number.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn open(&self, id: i64) -> Result<Option<(Entry, String)>, Unkept> {
        let Some(store) = self.look()? else { return Ok(None) };
        let Some(mut found) = store.query_row(&format!("{ENTRY} where id = ?1"), [id], entry).optional()? else {
            return Ok(None);
        };
        found.inputs = inputs(&store, id)?;
        let view: Vec<u8> = store.query_row("select view from plans where id = ?1", [id], |row| row.get(0))?;
        Ok(Some((found, unpacked(&view)?)))
    }

    /// A table of an old plan, as it was given; `None` if there is none.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn table(&self, id: i64, name: &str) -> Result<Option<String>, Unkept> {
        let Some(store) = self.look()? else { return Ok(None) };
        let found: Option<Vec<u8>> = store
            .query_row("select text from tables where plan = ?1 and name = ?2", params![id, name], |row| row.get(0))
            .optional()?;
        Ok(found.map(|text| unpacked(&text)).transpose()?)
    }

    /// The file, to read from; `None` if nothing was ever kept.
    fn look(&self) -> Result<Option<Connection>, Unkept> {
        if !self.path.exists() {
            return Ok(None);
        }
        let store = Connection::open_with_flags(&self.path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        store.busy_timeout(PATIENCE)?;
        Ok((layout(&store)? > 0).then_some(store))
    }
}

const MADE: &str = "
create table plans (
    id integer primary key autoincrement,
    time text not null,
    version text not null,
    scenario text not null,
    headline text not null,
    view blob not null
);
create table inputs (
    plan integer not null references plans,
    path text not null,
    digest text not null,
    primary key (plan, path)
) without rowid;
create table tables (
    plan integer not null references plans,
    name text not null,
    text blob not null,
    primary key (plan, name)
);
";

const ENTRY: &str = "select id, time, version, scenario, headline from plans";

fn entry(row: &Row<'_>) -> rusqlite::Result<Entry> {
    Ok(Entry {
        id: row.get(0)?,
        time: row.get(1)?,
        version: row.get(2)?,
        scenario: row.get(3)?,
        headline: row.get(4)?,
        inputs: Vec::new(),
    })
}

fn inputs(store: &Connection, plan: i64) -> rusqlite::Result<Vec<(String, String)>> {
    let mut rows = store.prepare("select path, digest from inputs where plan = ?1 order by path")?;
    rows.query_map([plan], |row| Ok((row.get(0)?, row.get(1)?)))?.collect()
}

/// The layout of the file; 0 if it is new.
fn layout(store: &Connection) -> Result<i64, Unkept> {
    let layout = store.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if layout > LAYOUT { Err(Unkept::Newer(layout)) } else { Ok(layout) }
}

fn packed(text: &str) -> io::Result<Vec<u8>> {
    let mut out = ZlibEncoder::new(Vec::new(), Compression::fast());
    out.write_all(text.as_bytes())?;
    out.finish()
}

fn unpacked(bytes: &[u8]) -> io::Result<String> {
    let mut text = String::new();
    ZlibDecoder::new(bytes).read_to_string(&mut text)?;
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan(scenario: &str) -> Finished {
        Finished {
            version: "0.1.0".into(),
            scenario: scenario.into(),
            inputs: vec![("links.csv".into(), "ab12".into()), ("places.csv".into(), "cd34".into())],
            headline: "{}".into(),
            view: "whole ".repeat(100),
            tables: vec![("coverage".into(), "رفح".into())],
        }
    }

    #[test]
    fn what_is_kept_can_be_opened() {
        let folder = tempfile::tempdir().expect("a folder");
        let history = History::of(&folder.path().join("plans"));
        assert!(history.list().expect("read").is_empty());
        assert!(!folder.path().join("plans").exists(), "nothing is made because somebody looks");
        let first = history.keep(&plan("base")).expect("kept");
        let second = history.keep(&plan("late")).expect("kept");
        let list = history.list().expect("read");
        assert_eq!(list.iter().map(|entry| entry.scenario.as_str()).collect::<Vec<_>>(), ["late", "base"]);
        let (entry, view) = history.open(first).expect("read").expect("a plan");
        assert_eq!((entry.inputs, view), (plan("base").inputs, plan("base").view));
        assert!(entry.time.ends_with('Z') && entry.time.len() == 20, "{}", entry.time);
        assert_eq!(history.table(second, "coverage").expect("read").as_deref(), Some("رفح"));
        assert_eq!(history.table(second, "nothing").expect("read"), None);
        assert_eq!(history.open(99).expect("read"), None);
    }

    #[test]
    fn old_plans_make_room() {
        let folder = tempfile::tempdir().expect("a folder");
        let history = History::of(folder.path());
        history.keep(&plan("first")).expect("kept");
        let store = Connection::open(&history.path).expect("opened");
        store.execute("update sqlite_sequence set seq = ?1", [KEPT]).expect("moved on");
        history.keep(&plan("second")).expect("kept");
        assert_eq!(history.list().expect("read").len(), 1);
        assert_eq!(history.table(1, "coverage").expect("read"), None);
    }

    #[test]
    fn a_file_that_is_none_of_ours_is_left_alone() {
        let folder = tempfile::tempdir().expect("a folder");
        let history = History::of(folder.path());
        fs::write(&history.path, "this is no store, but somebody's notes").expect("written");
        history.list().expect_err("told");
        history.keep(&plan("base")).expect_err("told");
        assert_eq!(fs::read_to_string(&history.path).expect("read"), "this is no store, but somebody's notes");
        fs::remove_file(&history.path).expect("removed");
        history.keep(&plan("base")).expect("kept");
        let store = Connection::open(&history.path).expect("opened");
        store.pragma_update(None, "user_version", 9).expect("set");
        assert!(matches!(history.list(), Err(Unkept::Newer(9))));
    }
}
