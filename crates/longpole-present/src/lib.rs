//! What people and programs get to see: tables, workbooks, schemas, pages and a few lines for the terminal.
//!
//! **In:** a crisis, its needs and its plan, or the shape of a table. **Out:** text and bytes.
//!
//! | module | what it makes |
//! |---|---|
//! | [`tables`] | the tables of a plan as cells: what all writers below take |
//! | [`csv`] | a table as CSV |
//! | [`workbook`] | a plan as a workbook |
//! | [`summary`] | the answer in about ten lines |
//! | [`orders`] | what is ordered, and whether a plan meets it |
//! | [`timeline`] | what becomes possible when |
//! | [`poles`] | what holds people back |
//! | [`quarrel`] | why nothing fits |
//! | [`comparison`] | scenarios side by side |
//! | [`mod@audit`] | what an audit found: in words, in one line, as JSON |
//! | [`needs`] | who needs what: as a table, and in words |
//! | [`trace`] | where numbers come from, what rests on a source, rival figures |
//! | [`json`] | `plan.json`, and what `--json` prints |
//! | [`diagnostics`] | messages with colours |
//! | [`template`] | an empty crisis folder, as a workbook or as CSV |
//! | [`schema`] | Frictionless data packages of both folders |
//! | [`mod@reference`] | pages about tables |
//! | [`mod@names`] | places, items, needs, limits and units as people call them |
//! | [`numbers`], `layout` | figures of files, columns of text |
//!
//! Every word that people read is in `messages`, in English, Arabic and French; files for programs have none of them.
//!
//! **Never:** touches a file, a clock, an environment or a terminal: everything is returned, and the umbrella writes it.
//! Never computes a plan or changes a figure but by rounding: files hold six decimals, people see fewer.
//! The same plan gives the same bytes.

pub mod audit;
pub mod comparison;
pub mod csv;
pub mod diagnostics;
pub mod json;
mod layout;
pub mod names;
pub mod needs;
pub mod numbers;
pub mod orders;
pub mod poles;
pub mod quarrel;
pub mod reference;
#[cfg(test)]
mod sample;
pub mod schema;
pub mod summary;
pub mod tables;
pub mod template;
pub mod timeline;
pub mod trace;
pub mod workbook;

pub use longpole_language::{Language, Words};
pub use names::Names;
pub use tables::TableView;

/// The messages of this room, for whoever says them beside its own.
pub const MESSAGES: longpole_language::Messages = longpole_language::messages!();

/// A language with the messages of this room, for cells of a workbook and lines of text.
pub fn words(language: Language) -> Words {
    Words::new(language, &[MESSAGES]).without_marks()
}

/// The version of Longpole, as files name it.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

#[cfg(test)]
mod tests {
    #[test]
    fn every_message_is_there_in_every_language_and_said() {
        assert_eq!(super::MESSAGES.problems(env!("CARGO_MANIFEST_DIR"), &[]), Vec::<String>::new());
    }
}
