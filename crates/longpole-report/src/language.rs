//! Messages, figures and dates in a language.
//!
//! Arabic is written with Latin digits, as its locale without a country has them and as United Nations documents in Arabic
//! commonly print figures: a table can then be read by everybody at one table. What is filled into a sentence is isolated,
//! so that ids and names keep their direction.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use icu_calendar::{Date as IcuDate, Iso};
use icu_datetime::fieldsets::{MD, YMD};
use icu_datetime::{DateTimeFormatter, DateTimeFormatterPreferences};
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_locale_core::{Locale, locale};
use longpole_base::Date;

/// A language of reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// English, in British spelling.
    English,
    /// Arabic, from right to left.
    Arabic,
    /// French.
    French,
}

impl Language {
    /// Every language.
    pub const ALL: [Self; 3] = [Self::English, Self::Arabic, Self::French];

    /// Its code, as `--lang` and the columns of tables have it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Arabic => "ar",
            Self::French => "fr",
        }
    }

    /// The language of a code.
    pub fn of(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }

    /// Whether it is written from right to left.
    pub const fn is_rtl(self) -> bool {
        matches!(self, Self::Arabic)
    }

    fn locale(self) -> Locale {
        match self {
            Self::English => locale!("en-GB"),
            Self::Arabic => locale!("ar"),
            Self::French => locale!("fr"),
        }
    }

    fn messages(self) -> &'static str {
        match self {
            Self::English => include_str!("../messages/en.ftl"),
            Self::Arabic => include_str!("../messages/ar.ftl"),
            Self::French => include_str!("../messages/fr.ftl"),
        }
    }
}

/// Signs that keep the direction of what stands between them: left to right, that of its first letter, and the end.
pub(crate) const ISOLATES: [char; 3] = ['\u{2066}', '\u{2068}', '\u{2069}'];

/// What is filled into a message.
pub(crate) enum Value<'a> {
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

/// A language with its messages and formats.
pub(crate) struct Words {
    pub language: Language,
    bundle: FluentBundle<FluentResource>,
    decimal: DecimalFormatter,
    long: DateTimeFormatter<YMD>,
    short: DateTimeFormatter<MD>,
}

impl Words {
    pub fn new(language: Language) -> Self {
        let id = language.code().parse().expect("a language code");
        let resource = FluentResource::try_new(language.messages().to_owned())
            .unwrap_or_else(|(_, errors)| panic!("the messages of {} are well formed: {errors:?}", language.code()));
        let mut bundle = FluentBundle::new(vec![id]);
        bundle.add_resource(resource).unwrap_or_else(|errors| panic!("no message stands twice: {errors:?}"));
        let preferences = || DateTimeFormatterPreferences::from(language.locale());
        Self {
            language,
            bundle,
            decimal: DecimalFormatter::try_new(
                language.locale().into(),
                icu_decimal::options::DecimalFormatterOptions::default(),
            )
            .expect("figures are known in every language"),
            long: DateTimeFormatter::try_new(preferences(), YMD::long()).expect("dates are known"),
            short: DateTimeFormatter::try_new(preferences(), MD::medium()).expect("dates are known"),
        }
    }

    /// A message with nothing to fill in.
    pub fn say(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// A message with its values.
    pub fn with(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        let message = self.bundle.get_message(key).and_then(|message| message.value());
        let pattern = message.unwrap_or_else(|| panic!("there is no message `{key}`"));
        let mut arguments = FluentArgs::new();
        for (name, value) in values {
            match value {
                Value::Text(text) => arguments.set(*name, FluentValue::from(*text)),
                Value::Made(text) => arguments.set(*name, FluentValue::from(text.as_str())),
                Value::Count(number) => arguments.set(*name, FluentValue::from(*number)),
            }
        }
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&arguments), &mut errors);
        assert!(errors.is_empty(), "the message `{key}` can be filled in: {errors:?}");
        self.tidy(&text)
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
        if self.language.is_rtl() || text.chars().any(is_rtl) {
            return text.to_owned();
        }
        text.chars().filter(|c| !ISOLATES.contains(c)).collect()
    }

    /// Words in a row.
    pub fn list(&self, words: &[String]) -> String {
        words.join(&self.say("list-comma"))
    }

    /// A figure with so many decimals.
    pub fn number(&self, number: f64, decimals: i16) -> String {
        let factor = 10_f64.powi(i32::from(decimals));
        let scaled = (number * factor).round();
        if !scaled.is_finite() || scaled.abs() >= 9e15 {
            return self.say("none");
        }
        let mut decimal = Decimal::from(scaled as i64);
        decimal.multiply_pow10(-decimals);
        self.decimal.format(&decimal).to_string()
    }

    /// A figure for a sentence: whole below a million, three digits above; a decimal only below ten.
    pub fn brief(&self, number: f64) -> String {
        let size = number.abs();
        if size > 0.0 && size < 0.05 {
            return self.with("less-than", &[("number", self.number(0.1, 1).into())]);
        }
        for (unit, key) in [(1e12, "trillion"), (1e9, "billion"), (1e6, "million")] {
            // What rounds up to the next unit is told in it.
            if size >= unit * 0.9995 && (unit > 1e6 || size >= 999_999.5) {
                let scaled = number / unit;
                let decimals = if scaled.abs() >= 99.95 {
                    0
                } else if scaled.abs() >= 9.995 {
                    1
                } else {
                    2
                };
                let factor = 10_f64.powi(decimals);
                let scaled = (scaled * factor).round() / factor;
                let decimals = (0..=decimals).find(|n| is_whole(scaled * 10_f64.powi(*n))).unwrap_or(decimals);
                let text = self.number(scaled, decimals as i16);
                return self.with(key, &[("number", text.into()), ("n", Value::Count(scaled))]);
            }
        }
        let decimals = i16::from(size < 9.95 && !is_whole(number));
        self.number(number, decimals)
    }

    /// A part as a percentage: almost all is not all, and almost none is not none.
    pub fn percent(&self, share: f64) -> String {
        let percent = share * 100.0;
        let text = if percent > 0.0 && percent < 0.05 {
            return self.with(
                "less-than",
                &[("number", self.with("percent", &[("number", self.number(0.1, 1).into())]).into())],
            );
        } else if percent < 9.95 && percent > 0.0 {
            let tenths = (percent * 10.0).round() / 10.0;
            self.number(tenths, i16::from(!is_whole(tenths)))
        } else if (99.5..100.0).contains(&percent) {
            let tenths = ((percent * 10.0).round() / 10.0).min(99.9);
            self.number(tenths, i16::from(!is_whole(tenths)))
        } else {
            self.number(percent, 0)
        };
        // The sign stays behind its figure, whichever way the line runs.
        self.id(&self.with("percent", &[("number", text.into())]))
    }

    /// Money in words.
    pub fn money(&self, amount: f64, currency: &str) -> String {
        self.with("money", &[("amount", self.brief(amount).into()), ("currency", currency.into())])
    }

    /// So many days.
    pub fn days(&self, days: f64) -> String {
        self.with("days", &[("number", self.number(days, 0).into()), ("n", Value::Count(days))])
    }

    /// A day with its year.
    pub fn date(&self, date: Date) -> String {
        icu(date).map_or_else(|| date.to_string(), |day| self.long.format(&day).to_string())
    }

    /// A day without its year.
    pub fn day(&self, date: Date) -> String {
        icu(date).map_or_else(|| date.to_string(), |day| self.short.format(&day).to_string())
    }
}

fn is_whole(number: f64) -> bool {
    (number - number.round()).abs() < 1e-9
}

/// A text without signs that would move what follows, or end the isolation it stands in.
pub(crate) fn clean(text: &str) -> String {
    let harmless = |c: char| !matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    text.chars().filter(|c| harmless(*c)).map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// Whether a letter is written from right to left.
fn is_rtl(c: char) -> bool {
    matches!(c, '\u{0590}'..='\u{08FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}')
}

fn icu(date: Date) -> Option<IcuDate<Iso>> {
    IcuDate::try_new_iso(i32::from(date.year()), date.month().unsigned_abs(), date.day().unsigned_abs()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::Path;

    fn keys(language: Language) -> BTreeSet<String> {
        let lines = language.messages().lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
        lines.filter_map(|line| Some(line.split_once(" =")?.0.to_owned())).collect()
    }

    #[test]
    fn every_message_is_there_in_every_language_and_used() {
        let english = keys(Language::English);
        let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let code: String = fs::read_dir(sources)
            .expect("the sources")
            .map(|entry| entry.expect("an entry").path())
            .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
            .map(|path| fs::read_to_string(path).expect("a source"))
            .collect();
        let unused: Vec<&String> = english.iter().filter(|key| !code.contains(&format!("\"{key}\""))).collect();
        assert!(unused.is_empty(), "no code says {unused:?}");
        for language in Language::ALL {
            let own = keys(language);
            let (missing, extra) =
                (english.difference(&own).collect::<Vec<_>>(), own.difference(&english).collect::<Vec<_>>());
            assert!(missing.is_empty() && extra.is_empty(), "{language:?} lacks {missing:?}, has besides {extra:?}");
            // Reading it panics if it is not well formed, or a message stands twice.
            assert_eq!(Words::new(language).language, language);
        }
    }

    #[test]
    fn a_key_that_code_says_is_a_message() {
        // Every key said in code by its name, wherever a message is asked for.
        let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let known = keys(Language::English);
        for name in ["annexes.rs", "chart.rs", "first.rs", "lib.rs", "map.rs", "names.rs"] {
            let code = fs::read_to_string(sources.join(name)).expect("a source");
            let code: String = code.split_whitespace().collect();
            for call in [".say(\"", ".with(\"", "said(\""] {
                for after in code.split(call).skip(1) {
                    let key = after.split('"').next().unwrap_or_default();
                    assert!(known.contains(key), "{name} says {key:?}, which is no message");
                }
            }
        }
    }

    #[test]
    fn figures_are_written_as_each_language_does() {
        let [english, arabic, french] = Language::ALL.map(Words::new);
        assert_eq!(english.number(2_226_544.0, 0), "2,226,544");
        assert_eq!(french.number(1_234_567.5, 1), "1\u{202f}234\u{202f}567,5");
        assert_eq!(arabic.number(2_226_544.0, 0), "2,226,544", "Latin digits");
        assert_eq!((english.brief(7_187_407.0), english.brief(999_999.6)), ("7.19 million".into(), "1 million".into()));
        assert_eq!((english.percent(0.9999), english.percent(0.0312)), ("99.9%".into(), "3.1%".into()));
        let day = "2024-03-29".parse().expect("a date");
        assert_eq!((english.date(day), french.date(day)), ("29 March 2024".into(), "29 mars 2024".into()));
        assert_eq!(clean(&arabic.date(day)), "29 مارس 2024");
    }

    #[test]
    fn arabic_has_its_plural_forms() {
        let arabic = Words::new(Language::Arabic);
        let days = |n: f64| clean(&arabic.days(n));
        assert_eq!([1.0, 2.0, 3.0, 11.0, 100.0].map(days), ["يوم واحد", "يومان", "3 أيام", "11 يوما", "100 يوم"]);
    }

    #[test]
    fn ids_keep_their_direction_where_it_matters() {
        let (english, arabic) = (Words::new(Language::English), Words::new(Language::Arabic));
        assert_eq!(english.id("erez-trucks"), "erez-trucks");
        assert_eq!(arabic.id("erez-trucks"), "\u{2066}erez-trucks\u{2069}");
        assert_eq!(english.own("رفح\u{202e}"), "\u{2068}رفح\u{2069}");
    }
}
