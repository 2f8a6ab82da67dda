//! Messages, figures and dates in a language.
//!
//! **In:** message files, what is to be filled into a message, a figure or a date. **Out:** text in English, Arabic or French.
//!
//! | module | what it does |
//! |---|---|
//! | [`language`] | the languages, and which one an environment asks for |
//! | [`mod@messages`] | message files, and a check that all languages say the same |
//! | [`words`] | a language with its messages: sentences, plurals, names in their direction |
//! | `figures`, `dates` | figures and dates as each language writes them |
//!
//! Every room that writes words has its sentences in `messages/en.ftl`, `ar.ftl` and `fr.ftl` beside its sources, and hands
//! them over as [`Messages`]; those that every room needs (figures, money, days) are here.
//!
//! Arabic is written with Latin digits, as its locale without a country has them and as United Nations documents in Arabic
//! commonly print figures: a table can then be read by everybody at one table. What is filled into a sentence is isolated,
//! so that ids and names keep their direction; on a terminal it is not, as
//! `docs/developers/decisions/no-isolates-on-a-terminal.md` says.
//!
//! **Never:** knows a crisis or a plan; reads the environment; chooses a language by itself.

mod dates;
mod figures;
pub mod language;
pub mod messages;
pub mod words;

pub use language::Language;
pub use messages::Messages;
pub use words::{ISOLATES, Value, Words, clean, is_rtl};
