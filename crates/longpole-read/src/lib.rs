//! From a folder to cells, and from cells to tables and settings.
//!
//! **In:** a [`Source`] of bytes and the id of a scenario. **Out:** an [`Input`]: the [settings] with the
//! scenario's changes, every table as typed rows, and the bytes of each file read, for digests.
//!
//! | module | what it does |
//! |---|---|
//! | [`source`] | lists files and hands out bytes: a folder on disk, or memory |
//! | [`folder`] | the way through: settings, sheets, scenario, tables |
//! | `decode` | bytes become text: UTF-8, UTF-16, Windows-1256, Windows-1252 |
//! | `delimited` | text becomes a sheet of cells, with comma, semicolon or tab |
//! | `workbook`, `package` | a workbook becomes sheets of cells, after its zip package was weighed |
//! | `marks` | what cells may carry beside figures: HXL tags, formulas, invisible marks |
//! | `document` | TOML with places |
//! | [`edit`] | the text of a table with edits made |
//! | [`plan`] | the folder of a written plan becomes its tables |
//! | `outlines` | `places.geojson`, which maps are drawn with |
//! | `settings`, `scenario` | `longpole.toml`, and what a scenario changes |
//! | `rival` | facts of which several figures are published: one goes into the cell, all are kept |
//! | `forces` | a scenario's `[forces]` |
//! | `gates` | a scenario's `[gates]`, put into cells |
//! | `rules` | a scenario's `[[set]]` rules, carried out on cells |
//!
//! **Never:** writes; lets anything but [`Disk`] touch a file system; changes a figure, except where a scenario
//! says so; computes a need; knows a solver. Hostile files are refused with a message.
//!
//! [settings]: longpole_model::Settings

mod decode;
mod delimited;
mod document;
pub mod edit;
pub mod folder;
mod forces;
mod gates;
mod marks;
mod outlines;
mod package;
pub mod plan;
mod rival;
mod rules;
mod scenario;
mod settings;
pub mod source;
mod workbook;

pub use folder::{Input, read, scenarios};
pub use outlines::OUTLINES;
pub use plan::read_plan;
pub use rival::Choosing;
pub use source::{Disk, Memory, SETTINGS, Source};
