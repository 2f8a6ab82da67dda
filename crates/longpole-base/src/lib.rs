//! The floor on which every room of Longpole stands.
//!
//! **In:** nothing. **Out:** [quantities](quantity) with their units, [ids](id), the [calendar] of periods,
//! the [shape of tables](entity) from which readers, schemas and reference pages are derived,
//! [sheets](sheet) of cells with their addresses, and [diagnostics](diagnostic).
//!
//! **Never:** knows a crisis, a solver, a file system, a clock or a terminal.

// So that the derive macro can name this crate from inside it and from outside alike.
extern crate self as longpole_base;

pub mod calendar;
pub mod diagnostic;
pub mod entity;
pub mod id;
pub mod number;
pub mod quantity;
pub mod sheet;
pub mod unit;
pub mod value;

pub use calendar::{Grid, Period};
pub use diagnostic::{At, Diagnostic, Diagnostics, Severity};
pub use entity::{Entity, FieldSpec, TableSpec};
pub use jiff::civil::Date;
pub use sheet::Sheet;
pub use value::{Cell, Kind, Value};
