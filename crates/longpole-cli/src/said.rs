//! The language the command speaks: `--lang`, else what the environment asks for.

use clap::ValueEnum;
use longpole::language::{Language, Messages, Words};
use longpole::present;

/// What the command says beside its answers.
const MESSAGES: Messages = longpole::language::messages!();

/// A language as an argument.
#[derive(Clone, Copy, ValueEnum)]
pub enum Lang {
    /// English.
    En,
    /// Arabic.
    Ar,
    /// French.
    Fr,
}

impl Lang {
    /// The language that is asked for, by the argument or else by the environment.
    pub fn asked(argument: Option<Self>) -> Language {
        match argument {
            Some(Self::En) => Language::English,
            Some(Self::Ar) => Language::Arabic,
            Some(Self::Fr) => Language::French,
            None => Language::of_environment(|name| std::env::var(name).ok()),
        }
    }
}

/// The words of a language for a terminal.
pub fn words(language: Language) -> Words {
    Words::new(language, &[present::MESSAGES, MESSAGES]).without_marks()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_message_is_there_in_every_language_and_said() {
        assert_eq!(MESSAGES.problems(env!("CARGO_MANIFEST_DIR"), &[present::MESSAGES]), Vec::<String>::new());
    }
}
