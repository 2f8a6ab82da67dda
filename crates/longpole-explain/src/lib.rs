//! From a solution back to words: the plan as tables, prices in the terms of the input, and who is short of what.
//!
//! **In:** a crisis, its needs, the program, and what the solver found. **Out:** a [`Plan`].
//!
//! **Never:** solves anything; rounds; knows files, workbooks or terminals.

pub mod compare;
pub mod fairness;
pub mod glance;
pub mod limits;
pub mod orders;
pub mod plan;
pub mod prices;
pub mod provenance;
pub mod quarrel;
pub mod rivals;
pub mod summary;
pub mod trace;
mod works;

pub use plan::Plan;
pub use trace::Trace;
