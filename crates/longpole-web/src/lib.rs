//! The page of `longpole serve`, and the interface under it.
//!
//! **In:** a crisis folder and a port. **Out:** a server on the loopback address: a page, and JSON under `/api`.
//!
//! | module | what it does |
//! |---|---|
//! | [`types`] | what goes over the wire; the page's client is made from it |
//! | [`Server`], [`router`] | listening, and all routes with what guards them |
//! | `guard` | who is answered: this machine, with the token, from our own page |
//! | `routes`, `extract` | one function per request |
//! | `work` | what requests make the umbrella do |
//! | `jobs` | work that takes seconds, each on a thread of its own |
//! | `views` | from what the umbrella knows to what goes over the wire |
//! | `problem` | what is wrong, with the codes of the terminal |
//! | `page` | the built page, which is in the program |
//! | [`document`] | the description of the interface |
//!
//! **Never:** plans, reads or writes by itself: all that is the umbrella's. Never listens to anybody but this machine,
//! answers without its token, or lets a path of a request name a file.

#![expect(clippy::result_large_err, reason = "a problem is made once in a while, and goes straight out")]

mod app;
mod extract;
mod guard;
mod jobs;
mod openapi;
mod page;
mod problem;
mod routes;
mod server;
pub mod types;
mod views;
mod work;

pub use openapi::document;
pub use server::{Server, router};
