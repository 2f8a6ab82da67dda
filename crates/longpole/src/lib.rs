//! Longpole turns a folder of sourced figures about a crisis into a response plan that fits through the crossings, the
//! money and the calendar. This is the umbrella: one call from folder to plan, for every door alike.
//!
//! **In:** a [`Source`](longpole_read::Source) of bytes. **Out:** a [`Run`]: the plan and everything it was made from.
//! [`publish`] writes it to disk, whole or not at all.
//!
//! **Never:** parses arguments, prints, or decides what a person wants to see.

pub mod audit;
pub mod compare;
pub mod digest;
pub mod output;
pub mod poles;
pub mod publish;
pub mod quarrel;
pub mod report;
pub mod run;
pub mod scenario;
pub mod session;
pub mod start;
pub mod tables;
pub mod timeline;
pub mod trace;

pub use longpole_audit as auditor;
pub use longpole_base as base;
pub use longpole_explain as explain;
pub use longpole_formulate as formulate;
pub use longpole_history as history;
pub use longpole_language as language;
pub use longpole_model as model;
pub use longpole_needs as needs;
pub use longpole_plan as plan_tables;
pub use longpole_poles as limits;
pub use longpole_present as present;
pub use longpole_program as program;
pub use longpole_read as read;
pub use longpole_report as reporter;
pub use longpole_solve as solve;
pub use longpole_timeline as calendar;
pub use run::{Checked, Posed, Run, Stopped, Timings, check, formulate_folder, plan};

/// The version of Longpole.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");
