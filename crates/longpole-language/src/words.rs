//! A language with its messages: sentences, plurals, names in their direction.

use crate::language::Language;
use crate::messages::{Messages, SHARED};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::{MD, YMD};
use icu_decimal::DecimalFormatter;

/// Signs that keep the direction of what stands between them: left to right, that of its first letter, and the end.
pub const ISOLATES: [char; 3] = ['\u{2066}', '\u{2068}', '\u{2069}'];

/// Signs that are not seen and stand for a direction: those of figures in Arabic.
const MARKS: [char; 3] = ['\u{061C}', '\u{200E}', '\u{200F}'];

/// What is filled into a message.
pub enum Value<'a> {
    /// A text, which is isolated.
    Text(&'a str),
    /// A text made on the way.
    Made(String),
    /// A number that chooses a plural form and is not shown.
    Count(f64),
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Self::Made(text)
    }
}

impl From<f64> for Value<'_> {
    fn from(number: f64) -> Self {
        Self::Count(number)
    }
}

/// A language with its messages and formats.
pub struct Words {
    /// The language.
    pub language: Language,
    bundle: FluentBundle<FluentResource>,
    /// Whether there are signs for a direction in what is said.
    has_marks: bool,
    /// The other languages, to try what is said in this one.
    tried: Vec<FluentBundle<FluentResource>>,
    pub(crate) decimal: DecimalFormatter,
    pub(crate) long: DateTimeFormatter<YMD>,
    pub(crate) medium: DateTimeFormatter<YMD>,
    pub(crate) long_day: DateTimeFormatter<MD>,
    pub(crate) medium_day: DateTimeFormatter<MD>,
}

impl Words {
    /// A language with the messages of some rooms, and those that all have.
    ///
    /// # Panics
    /// When messages are not well formed, or one stands twice; tests look at each room's.
    pub fn new(language: Language, rooms: &[Messages]) -> Self {
        Self {
            language,
            bundle: bundle(language, rooms),
            has_marks: true,
            tried: Vec::new(),
            decimal: DecimalFormatter::try_new(
                language.locale().into(),
                icu_decimal::options::DecimalFormatterOptions::default(),
            )
            .expect("figures are known in every language"),
            long: DateTimeFormatter::try_new(language.locale().into(), YMD::long()).expect("dates are known"),
            medium: DateTimeFormatter::try_new(language.locale().into(), YMD::medium()).expect("dates are known"),
            long_day: DateTimeFormatter::try_new(language.locale().into(), MD::long()).expect("dates are known"),
            medium_day: DateTimeFormatter::try_new(language.locale().into(), MD::medium()).expect("dates are known"),
        }
    }

    /// The same without signs for a direction: for terminals, and for cells that people search and copy.
    #[must_use]
    pub fn without_marks(self) -> Self {
        Self { has_marks: false, ..self }
    }

    /// The same, which panics when another language could not say what it is asked to say. For tests.
    #[must_use]
    pub fn trying_all(self, rooms: &[Messages]) -> Self {
        Self { tried: Language::ALL.map(|language| bundle(language, rooms)).into(), ..self }
    }

    /// A message with nothing to fill in.
    pub fn say(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// A message with texts to fill in.
    pub fn fill(&self, key: &str, values: &[(&str, &str)]) -> String {
        let arguments = values.iter().map(|(name, text)| (*name, FluentValue::from(*text))).collect();
        self.made(key, &arguments)
    }

    /// A message with its values.
    pub fn with(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        let argument = |value: &'_ Value<'_>| match value {
            Value::Text(text) => FluentValue::from((*text).to_owned()),
            Value::Made(text) => FluentValue::from(text.clone()),
            Value::Count(number) => FluentValue::from(*number),
        };
        let arguments = values.iter().map(|(name, value)| (*name, argument(value))).collect();
        self.made(key, &arguments)
    }

    /// A message about so many of something, as `number`.
    pub fn counted(&self, key: &str, n: f64) -> String {
        self.with(key, &[("number", self.number(n, 0).into()), ("n", n.into())])
    }

    /// A message of several lines, one by one: the headings of a table, or paragraphs.
    pub fn lines(&self, key: &str, values: &[(&str, &str)]) -> Vec<String> {
        self.fill(key, values).lines().map(str::to_owned).collect()
    }

    fn made(&self, key: &str, arguments: &FluentArgs<'_>) -> String {
        for bundle in &self.tried {
            formatted(bundle, key, arguments);
        }
        one_stop(self.tidy(&formatted(&self.bundle, key, arguments)))
    }

    /// An id, which is written from left to right wherever it stands.
    pub fn id(&self, id: &str) -> String {
        self.tidy(&format!("\u{2066}{}\u{2069}", clean(id)))
    }

    /// A text of the folder.
    pub fn own(&self, text: &str) -> String {
        self.tidy(&format!("\u{2068}{}\u{2069}", clean(text)))
    }

    /// Where nothing runs the other way, isolates only get in the way of who searches or copies.
    fn tidy(&self, text: &str) -> String {
        if !self.has_marks {
            return text.chars().filter(|c| !ISOLATES.contains(c) && !MARKS.contains(c)).collect();
        }
        if self.language.is_rtl() || text.chars().any(is_rtl) {
            return text.to_owned();
        }
        text.chars().filter(|c| !ISOLATES.contains(c)).collect()
    }

    /// A text made by a format, which on a terminal has no signs for a direction either.
    pub(crate) fn formatted(&self, text: String) -> String {
        if self.has_marks { text } else { self.tidy(&text) }
    }

    /// Words in a row.
    pub fn list<T: AsRef<str>>(&self, words: &[T]) -> String {
        let words: Vec<&str> = words.iter().map(AsRef::as_ref).collect();
        words.join(&self.say("list-comma"))
    }

    /// Phrases in a row, which may have commas of their own.
    pub fn series<T: AsRef<str>>(&self, phrases: &[T]) -> String {
        let phrases: Vec<&str> = phrases.iter().map(AsRef::as_ref).collect();
        phrases.join(&self.say("list-semicolon"))
    }

    /// The last of several joined by `and`, as all of them.
    pub fn all_of<T: AsRef<str>>(&self, words: &[T]) -> String {
        let words: Vec<&str> = words.iter().map(AsRef::as_ref).collect();
        words.join(&self.say("and"))
    }
}

fn bundle(language: Language, rooms: &[Messages]) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(vec![language.code().parse().expect("a language code")]);
    for messages in std::iter::once(&SHARED).chain(rooms) {
        let resource = FluentResource::try_new(messages.of(language).to_owned())
            .unwrap_or_else(|(_, errors)| panic!("the messages of {} are well formed: {errors:?}", language.code()));
        bundle.add_resource(resource).unwrap_or_else(|errors| panic!("no message stands twice: {errors:?}"));
    }
    bundle
}

fn formatted(bundle: &FluentBundle<FluentResource>, key: &str, arguments: &FluentArgs<'_>) -> String {
    let message = bundle.get_message(key).and_then(|message| message.value());
    let pattern = message.unwrap_or_else(|| panic!("there is no message `{key}`"));
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(arguments), &mut errors);
    assert!(errors.is_empty(), "the message `{key}` can be filled in: {errors:?}");
    text.into_owned()
}

/// A text without signs that would move what follows, or end the isolation it stands in.
pub fn clean(text: &str) -> String {
    let harmless = |c: char| !matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    text.chars().filter(|c| harmless(*c)).map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// Whether a letter is written from right to left.
pub fn is_rtl(c: char) -> bool {
    matches!(c, '\u{0590}'..='\u{08FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}')
}

/// A sentence that ends with an abbreviation, as French months are, has one full stop.
fn one_stop(text: String) -> String {
    if !text.contains("..") {
        return text;
    }
    let mut letters = text.chars().peekable();
    let (mut one, mut before) = (String::with_capacity(text.len()), [' '; 2]);
    while let Some(letter) = letters.next() {
        let ends = letters.peek().is_none_or(|next| next.is_whitespace());
        if !(letter == '.' && before[1] == '.' && before[0].is_alphabetic() && ends) {
            one.push(letter);
        }
        before = [before[1], letter];
    }
    one
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arabic_has_its_plural_forms() {
        let arabic = Words::new(Language::Arabic, &[]);
        let days = |n: f64| clean(&arabic.days(n));
        assert_eq!([1.0, 2.0, 3.0, 11.0, 100.0].map(days), ["يوم واحد", "يومان", "3 أيام", "11 يوما", "100 يوم"]);
    }

    #[test]
    fn ids_keep_their_direction_where_it_matters() {
        let (english, arabic) = (Words::new(Language::English, &[]), Words::new(Language::Arabic, &[]));
        assert_eq!(english.id("erez-trucks"), "erez-trucks");
        assert_eq!(arabic.id("erez-trucks"), "\u{2066}erez-trucks\u{2069}");
        assert_eq!(english.own("رفح\u{202e}"), "\u{2068}رفح\u{2069}");
        let terminal = Words::new(Language::Arabic, &[]).without_marks();
        assert_eq!(terminal.id("erez-trucks"), "erez-trucks");
        assert_eq!(terminal.percent(0.5), "50%");
        assert_eq!(terminal.number(-1.5, 1), "-1.5");
    }

    #[test]
    fn a_sentence_has_one_full_stop() {
        assert_eq!(one_stop("jusqu’au 25 avr.. Rien.".to_owned()), "jusqu’au 25 avr. Rien.");
        assert_eq!(one_stop("le 25 juil..".to_owned()), "le 25 juil.");
        assert_eq!(one_stop("../crisis and a... b".to_owned()), "../crisis and a... b");
    }

    #[test]
    fn what_is_filled_in_is_not_filled_again() {
        let english = Words::new(Language::English, &[]);
        assert_eq!(english.fill("money", &[("amount", "{ $currency }"), ("currency", "x")]), "{ $currency } x");
    }
}
