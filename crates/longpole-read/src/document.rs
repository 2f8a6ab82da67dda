//! TOML with places: sections and entries that know where they stand, so that every problem can be pointed at.

use crate::decode::place;
use crate::marks::clean;
use longpole_base::diagnostic::closest;
use longpole_base::{At, Date, Diagnostics, Value};
use longpole_model::settings::Texts;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A TOML file.
pub(crate) struct Document {
    file: String,
    text: String,
}

impl Document {
    /// A file by its path and text.
    pub(crate) fn new(file: &str, text: String) -> Self {
        Self { file: file.to_owned(), text }
    }

    /// The file as a tree; `None` if it is no TOML, with every reason noted.
    pub(crate) fn parse(&self, diagnostics: &mut Diagnostics) -> Option<DeTable<'_>> {
        let (root, errors) = DeTable::parse_recoverable(&self.text);
        let mut line = None;
        for error in &errors {
            let at = self.at(&error.span().unwrap_or_default());
            // What follows on the same line is most often a consequence.
            if line != at.line {
                line = at.line;
                diagnostics.error(
                    "toml-syntax",
                    Some(at),
                    format!("the line is not TOML: {}", error.message()),
                    "write `name = value`; texts stand in double quotes, lists in `[ ]`, dates as `2024-03-29`".into(),
                );
            }
        }
        errors.is_empty().then(|| root.into_inner())
    }

    fn at(&self, span: &Range<usize>) -> At {
        let (line, column) = place(&self.text, span.start);
        At { line: Some(line), column: Some(column), ..At::file(&self.file) }
    }
}

/// A table of a TOML file, such as `[crisis]`.
#[derive(Clone)]
pub(crate) struct Section<'d> {
    document: &'d Document,
    name: String,
    table: &'d DeTable<'d>,
    /// Where the section opens.
    pub(crate) at: At,
}

impl<'d> Section<'d> {
    /// The whole file.
    pub(crate) fn root(document: &'d Document, table: &'d DeTable<'d>) -> Self {
        Self { document, name: String::new(), table, at: At::file(&document.file) }
    }

    /// Notes every key that is not among those known.
    pub(crate) fn only(&self, known: &[&str], diagnostics: &mut Diagnostics) {
        for key in self.table.keys() {
            let word: &str = key.get_ref();
            if known.contains(&word) {
                continue;
            }
            let hint = match closest(word, known.iter().copied()) {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("delete it; known here are `{}`", known.join("`, `")),
            };
            diagnostics.error(
                "unknown-setting",
                Some(self.document.at(&key.span())),
                format!("`{}` is not a setting", self.path(word)),
                hint,
            );
        }
    }

    /// An entry, if it is there.
    pub(crate) fn entry(&self, key: &str) -> Option<Entry<'d>> {
        let value = self.table.get(key)?;
        Some(Entry { document: self.document, name: self.path(key), value: value.get_ref(), span: value.span() })
    }

    /// An entry that must be there.
    pub(crate) fn required(&self, key: &str, example: &str, diagnostics: &mut Diagnostics) -> Option<Entry<'d>> {
        let entry = self.entry(key);
        if entry.is_none() {
            diagnostics.error(
                "missing-setting",
                Some(self.at.clone()),
                format!("`{}` is missing", self.path(key)),
                format!("add it, as in `{key} = {example}`"),
            );
        }
        entry
    }

    /// A section inside this one, if it is there.
    pub(crate) fn section(&self, key: &str, diagnostics: &mut Diagnostics) -> Option<Self> {
        self.entry(key)?.section(diagnostics)
    }

    /// The keys with their values, each with the place of its key.
    pub(crate) fn entries(&self) -> impl Iterator<Item = (&'d str, At, Entry<'d>)> {
        self.table.iter().map(|(key, value)| {
            let word: &str = key.get_ref();
            let entry =
                Entry { document: self.document, name: self.path(word), value: value.get_ref(), span: value.span() };
            (word, self.document.at(&key.span()), entry)
        })
    }

    fn path(&self, key: &str) -> String {
        if self.name.is_empty() { key.to_owned() } else { format!("{}.{key}", self.name) }
    }
}

/// A value of a TOML file with its name.
#[derive(Clone)]
pub(crate) struct Entry<'d> {
    document: &'d Document,
    name: String,
    value: &'d DeValue<'d>,
    span: Range<usize>,
}

impl<'d> Entry<'d> {
    /// Where the value stands.
    pub(crate) fn at(&self) -> At {
        self.document.at(&self.span)
    }

    /// Notes that the value is not what it should be.
    pub(crate) fn wrong(&self, expected: &str, hint: String, diagnostics: &mut Diagnostics) {
        let message = match self.value {
            DeValue::String(text) if clean(text).is_empty() => format!("`{}` is empty", self.name),
            _ => format!("`{}` is `{}`, which is not {expected}", self.name, self.shown()),
        };
        diagnostics.error("bad-setting", Some(self.at()), message, hint);
    }

    /// Text that is not empty.
    pub(crate) fn text(&self, diagnostics: &mut Diagnostics) -> Option<String> {
        match self.value {
            DeValue::String(text) if !clean(text).is_empty() => Some(clean(text).to_owned()),
            _ => {
                self.wrong("a text", "write a text in double quotes".into(), diagnostics);
                None
            }
        }
    }

    /// Text in one language, which counts as English, or in several.
    pub(crate) fn texts(&self, diagnostics: &mut Diagnostics) -> Texts {
        if !matches!(self.value, DeValue::Table(_)) {
            return self.text(diagnostics).map(|text| ("en".to_owned(), text)).into_iter().collect();
        }
        let mut texts = Texts::new();
        for (language, at, entry) in self.section(diagnostics).iter().flat_map(Section::entries) {
            if !is_language(language) {
                diagnostics.error(
                    "bad-setting",
                    Some(at),
                    format!("`{language}` in `{}` is not the code of a language", self.name),
                    "write a code such as `en`, `ar` or `fr`".into(),
                );
            } else if let Some(text) = entry.text(diagnostics) {
                texts.insert(language.to_owned(), text);
            }
        }
        texts
    }

    /// A finite number.
    pub(crate) fn number(&self, diagnostics: &mut Diagnostics) -> Option<f64> {
        let number = match self.value {
            DeValue::Integer(integer) => {
                i64::from_str_radix(integer.as_str(), integer.radix()).ok().map(|integer| integer as f64)
            }
            DeValue::Float(float) => float.as_str().parse().ok(),
            _ => None,
        };
        let number = number.filter(|number: &f64| number.is_finite());
        if number.is_none() {
            self.wrong("a number", "write digits without quotes, with a point before decimals".into(), diagnostics);
        }
        number
    }

    /// A day of the calendar.
    pub(crate) fn date(&self, diagnostics: &mut Diagnostics) -> Option<Date> {
        let text = match self.value {
            DeValue::Datetime(moment) => moment.to_string(),
            DeValue::String(text) => clean(text).to_owned(),
            _ => self.shown(),
        };
        match <Date as Value>::parse(&text) {
            Ok(date) => Some(date),
            Err(wrong) => {
                self.wrong(&wrong.expected, wrong.hint, diagnostics);
                None
            }
        }
    }

    /// One of the words of a choice.
    pub(crate) fn word<T: Value>(&self, diagnostics: &mut Diagnostics) -> Option<T> {
        let text = self.text(diagnostics)?;
        T::parse(&text).map_err(|wrong| self.wrong(&wrong.expected, wrong.hint, diagnostics)).ok()
    }

    /// The members of a list; a text alone is a list of one. `None` if it is no list, which is then noted.
    pub(crate) fn list(&self, diagnostics: &mut Diagnostics) -> Option<Vec<Self>> {
        match self.value {
            DeValue::Array(members) => {
                let entry = |member: &'d Spanned<DeValue<'d>>| Self {
                    document: self.document,
                    name: self.name.clone(),
                    value: member.get_ref(),
                    span: member.span(),
                };
                Some(members.iter().map(entry).collect())
            }
            DeValue::String(_) => Some(vec![self.clone()]),
            _ => {
                self.wrong("a list", "write a list of texts, as in `[\"one\", \"two\"]`".into(), diagnostics);
                None
            }
        }
    }

    /// The section that the value is.
    pub(crate) fn section(&self, diagnostics: &mut Diagnostics) -> Option<Section<'d>> {
        if let DeValue::Table(table) = self.value {
            return Some(Section { document: self.document, name: self.name.clone(), table, at: self.at() });
        }
        self.wrong("a section", format!("write `[{}]` on a line of its own", self.name), diagnostics);
        None
    }

    /// The value as the text of a cell: a text, number, date, or `true` and `false`.
    pub(crate) fn cell(&self, diagnostics: &mut Diagnostics) -> Option<String> {
        match self.value {
            DeValue::String(text) => Some(clean(text).to_owned()),
            DeValue::Integer(_) | DeValue::Float(_) => self.number(diagnostics).map(|number| number.to_string()),
            DeValue::Boolean(boolean) => Some(boolean.to_string()),
            DeValue::Datetime(_) => self.date(diagnostics).map(|date| date.to_string()),
            DeValue::Array(_) | DeValue::Table(_) => {
                self.wrong("one value", "write a text, a number or a date".into(), diagnostics);
                None
            }
        }
    }

    /// The value as it stands in the file, shortened.
    fn shown(&self) -> String {
        if let DeValue::String(text) = self.value {
            return text.to_string();
        }
        let source = self.document.text.get(self.span.clone()).unwrap_or_default();
        let line = source.lines().next().unwrap_or_default();
        let short: String = line.chars().take(40).collect();
        if short.len() < source.len() { format!("{short}…") } else { short }
    }
}

/// Whether a key is a language code such as `en` or `pt-BR`.
fn is_language(code: &str) -> bool {
    let mut parts = code.split('-');
    let language = parts.next().unwrap_or_default();
    (2..=3).contains(&language.len())
        && language.bytes().all(|b| b.is_ascii_lowercase())
        && parts.all(|part| (2..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()))
}
