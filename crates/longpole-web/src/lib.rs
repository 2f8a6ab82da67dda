//! The page of `longpole serve`, and the interface under it.
//!
//! **In:** a crisis folder and a port. **Out:** a server on the loopback address: a page, and JSON under `/api`.
//!
//! **Never:** plans, reads or writes by itself: all that is the umbrella's. Never listens to anybody but this machine,
//! answers without its token, or lets a path of a request name a file.

mod openapi;
mod problem;
mod routes;
pub mod types;

pub use openapi::document;
