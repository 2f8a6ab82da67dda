//! What goes over the wire: every request and answer, as the page's client knows them.
//!
//! Positions (`place`, `need`, `period` and so on) count from 0 in the lists of keys that come with them.

pub mod history;
pub mod job;
pub mod moved;
pub mod plan;
pub mod pole;
pub mod problem;
pub mod session;
pub mod settings;
pub mod table;

use std::collections::BTreeMap;

/// A text in several languages, by language code: `en`, `ar`, `fr`.
pub type Texts = BTreeMap<String, String>;
