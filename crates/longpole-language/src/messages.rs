//! Message files, and a check that all languages say the same.

use crate::language::Language;
use fluent_bundle::FluentResource;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// The messages of a room in every language, as Fluent files.
#[derive(Clone, Copy, Debug)]
pub struct Messages {
    /// In English.
    pub en: &'static str,
    /// In Arabic.
    pub ar: &'static str,
    /// In French.
    pub fr: &'static str,
}

/// The messages of the room that says this: `messages/en.ftl`, `ar.ftl` and `fr.ftl` beside its `src`.
#[macro_export]
macro_rules! messages {
    () => {
        $crate::Messages {
            en: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/messages/en.ftl")),
            ar: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/messages/ar.ftl")),
            fr: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/messages/fr.ftl")),
        }
    };
}

/// Those that every room needs.
pub(crate) const SHARED: Messages = crate::messages!();

impl Messages {
    /// The file of a language.
    pub const fn of(self, language: Language) -> &'static str {
        match language {
            Language::English => self.en,
            Language::Arabic => self.ar,
            Language::French => self.fr,
        }
    }

    /// Everything that is wrong with these messages and the code that says them: a message that is missing in a language,
    /// that no code says, that code says and is not there, that is filled in otherwise than in English, or whose lines are
    /// the headings of a table and are not as many as in English. Empty if all is well.
    ///
    /// `crate_folder` holds `src`; `others` are the messages of other rooms that its code says too.
    ///
    /// # Panics
    /// When a file is not well formed, or the sources cannot be read: this is for tests.
    pub fn problems(self, crate_folder: &str, others: &[Messages]) -> Vec<String> {
        let mut found = Vec::new();
        let english = parsed(self.en);
        for language in Language::ALL {
            let own = parsed(self.of(language));
            let code = language.code();
            found.extend(
                english.keys().filter(|key| !own.contains_key(*key)).map(|key| format!("{code} lacks `{key}`")),
            );
            found.extend(
                own.keys().filter(|key| !english.contains_key(*key)).map(|key| format!("only {code} has `{key}`")),
            );
            for (key, message) in &own {
                let Some(first) = english.get(key) else { continue };
                // A language that has no plural there need not choose one.
                let filled = |message: &Message| -> BTreeSet<String> {
                    message.variables.iter().filter(|name| *name != COUNT).cloned().collect()
                };
                if filled(message) != filled(first) {
                    let (own, first) = (filled(message), filled(first));
                    found.push(format!("{code}: `{key}` is filled with {own:?}, in English with {first:?}"));
                }
            }
        }
        let code = sources(&Path::new(crate_folder).join("src"));
        let said = |key: &str| code.contains(&format!("\"{key}\""));
        found.extend(english.keys().filter(|key| !said(key)).map(|key| format!("no code says `{key}`")));
        let known: BTreeSet<String> = others
            .iter()
            .chain([&SHARED])
            .flat_map(|one| parsed(one.en).into_keys())
            .chain(english.keys().cloned())
            .collect();
        let elsewhere: BTreeSet<String> =
            others.iter().chain([&SHARED]).flat_map(|one| parsed(one.en).into_keys()).collect();
        let twice = english.keys().filter(|key| elsewhere.contains(*key) && self.en != SHARED.en);
        found.extend(twice.map(|key| format!("`{key}` stands in another room too")));
        // Every key said in code by its name, wherever a message is asked for.
        let dense: String = code.split_whitespace().collect();
        for call in [".say(\"", ".with(\"", ".fill(\"", ".lines(\"", ".counted(\""] {
            for after in dense.split(call).skip(1) {
                let key = after.split('"').next().unwrap_or_default();
                if !known.contains(key) {
                    found.push(format!("code says {key:?}, which is no message"));
                } else if call == ".lines(\"" && english.contains_key(key) {
                    let n_lines = |language| parsed(self.of(language)).get(key).map_or(0, |message| message.n_lines);
                    let counts = Language::ALL.map(n_lines);
                    if counts.iter().any(|n| *n != counts[0]) {
                        found.push(format!("`{key}` has {counts:?} lines in {:?}", Language::ALL.map(Language::code)));
                    }
                }
            }
        }
        found.sort();
        found.dedup();
        found
    }
}

/// The variable that only chooses a plural form.
const COUNT: &str = "n";

struct Message {
    variables: BTreeSet<String>,
    n_lines: usize,
}

/// The messages of a file: what they are filled with, and how many lines they have.
fn parsed(text: &str) -> BTreeMap<String, Message> {
    // Reading it tells whether it is well formed.
    FluentResource::try_new(text.to_owned()).unwrap_or_else(|(_, errors)| panic!("not well formed: {errors:?}"));
    let mut messages: BTreeMap<String, Message> = BTreeMap::new();
    let mut last: Option<String> = None;
    for line in text.lines() {
        if line.starts_with(|c: char| c.is_ascii_lowercase()) {
            let (key, value) = line.split_once(" =").unwrap_or_else(|| panic!("`{line}` has no value"));
            let n_lines = usize::from(!value.trim().is_empty());
            let twice = messages.insert(key.to_owned(), Message { variables: variables(value), n_lines });
            assert!(twice.is_none(), "`{key}` stands twice");
            last = Some(key.to_owned());
        } else if line.starts_with([' ', '}'])
            && let Some(message) = last.as_ref().and_then(|key| messages.get_mut(key))
        {
            message.variables.extend(variables(line));
            message.n_lines += usize::from(!line.trim().is_empty());
        }
    }
    messages
}

fn variables(line: &str) -> BTreeSet<String> {
    let names = line.split('$').skip(1);
    names.map(|rest| rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_' || *c == '-').collect()).collect()
}

/// The sources of a room, as one text.
fn sources(folder: &Path) -> String {
    let mut paths: Vec<_> =
        fs::read_dir(folder).expect("sources").map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    paths
        .iter()
        .map(|path| match () {
            () if path.is_dir() => sources(path),
            () if path.extension().is_some_and(|extension| extension == "rs") => {
                fs::read_to_string(path).expect("a source")
            }
            () => String::new(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_message_is_there_in_every_language_and_said() {
        assert_eq!(SHARED.problems(env!("CARGO_MANIFEST_DIR"), &[]), Vec::<String>::new());
    }

    #[test]
    fn what_is_wrong_with_messages_is_found() {
        let folder = std::env::temp_dir().join(format!("longpole-messages-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(folder.join("src/deep")).expect("a folder");
        fs::write(folder.join("src/deep/a.rs"), "words.say(\"a\"); words\n.lines(\n\"b\"); words.say(\"gone\")")
            .expect("written");
        let messages = Messages {
            en: "a = { $x } and { $y }\nb =\n    one\n    two\nc = never said\n",
            ar: "a = { $x } { $n ->\n    [zero] { $y }\n   *[other] { $y }\n}\nb =\n    one\n    two\n    three\nc = c\n",
            fr: "a = { $x } et\nb =\n    un\n    deux\nd = d\n",
        };
        let found = messages.problems(&folder.to_string_lossy(), &[]);
        let expected = [
            "`b` has [2, 3, 2] lines in [\"en\", \"ar\", \"fr\"]",
            "code says \"gone\", which is no message",
            "fr lacks `c`",
            "fr: `a` is filled with {\"x\"}, in English with {\"x\", \"y\"}",
            "no code says `c`",
            "only fr has `d`",
        ];
        assert_eq!(found, expected);
        fs::remove_dir_all(folder).expect("removed");
    }
}
