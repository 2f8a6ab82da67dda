//! The rules, one file for each or for a few that belong together. Each says what is added up and what it is held against.

pub(crate) mod capacity;
pub(crate) mod coverage;
pub(crate) mod earmark;
pub(crate) mod goods;
pub(crate) mod held;
pub(crate) mod ledger;
pub(crate) mod money;
pub(crate) mod orders;
pub(crate) mod presence;
pub(crate) mod prices;
pub(crate) mod ration;
pub(crate) mod service;
pub(crate) mod shelf_life;
pub(crate) mod storage;
pub(crate) mod supply;
pub(crate) mod works;

use crate::book::Book;
use crate::folder::{Folder, Within};
use works::Replay;

/// What every rule sees.
pub(crate) struct Case<'a> {
    pub folder: &'a Folder<'a>,
    pub book: &'a Book<'a>,
    pub within: &'a Within,
    pub works: &'a Replay,
}

impl Case<'_> {
    pub fn place(&self, place: usize) -> String {
        self.folder.crisis.tables.places.rows[place].id.to_string()
    }

    pub fn item(&self, item: usize) -> String {
        self.folder.crisis.tables.items.rows[item].id.to_string()
    }

    pub fn group(&self, group: usize) -> String {
        self.folder.crisis.groups[group].0.to_string()
    }

    pub fn need(&self, need: usize) -> String {
        self.folder.crisis.tables.needs.rows[need].id.to_string()
    }

    /// The first day of a period.
    pub fn period(&self, period: usize) -> String {
        self.folder.grid().periods()[period].start.to_string()
    }

    pub fn currency(&self) -> &str {
        &self.folder.crisis.settings.currency
    }
}
