//! The language of a report: its messages beside those of commands and workbooks, and those that every room needs.

pub use longpole_language::Language;
use longpole_language::Messages;
pub(crate) use longpole_language::{ISOLATES, Value, Words};

/// The messages of reports.
pub(crate) const MESSAGES: Messages = longpole_language::messages!();

/// A language with the messages of reports.
pub(crate) fn words(language: Language) -> Words {
    Words::new(language, &[longpole_present::MESSAGES, MESSAGES])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_message_is_there_in_every_language_and_said() {
        assert_eq!(MESSAGES.problems(env!("CARGO_MANIFEST_DIR"), &[longpole_present::MESSAGES]), Vec::<String>::new());
    }
}
