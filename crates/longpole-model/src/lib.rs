//! What exists in a crisis, as tables say it and as the rooms above see it.
//!
//! **In:** [tables] of typed rows and [settings], as read. **Out:** a [`Crisis`]:
//! rows resolved to positions, on the plan's [grid](longpole_base::Grid), after the [checks](check), with the [gates] they
//! wait for turned into dates.
//!
//! **Never:** touches a file, a clock or a solver; changes a figure; guesses a missing one.

pub mod check;
pub mod crisis;
pub mod entities;
pub mod gates;
pub mod ids;
pub mod orders;
pub mod settings;
pub mod tables;
pub mod works;

pub use crisis::Crisis;
pub use settings::Settings;
pub use tables::Tables;
