//! Figures as each language writes them: grouped for tables, brief for sentences.

use crate::words::Words;
use icu_decimal::input::Decimal;

impl Words {
    /// With so many decimals, thousands set apart: `1,234,567.8`.
    pub fn number(&self, number: f64, decimals: usize) -> String {
        let text = format!("{number:.decimals$}");
        let is_nothing = text.bytes().all(|b| matches!(b, b'0' | b'.' | b'-'));
        let text = if is_nothing { text.trim_start_matches('-') } else { &text };
        match text.parse::<Decimal>() {
            Ok(decimal) => self.formatted(self.decimal.format(&decimal).to_string()),
            Err(_) => self.say("none"),
        }
    }

    /// The same without zeros that end a fraction.
    pub fn trimmed(&self, number: f64, decimals: usize) -> String {
        let text = format!("{number:.decimals$}");
        let digits = text.split_once('.').map_or("", |(_, fraction)| fraction.trim_end_matches('0'));
        self.number(text.parse().unwrap_or(number), digits.len())
    }

    /// For sentences: `0.4`, `41,200`, `3.2 million`, with three digits from a million on.
    pub fn brief(&self, number: f64) -> String {
        self.scaled(number, ["million", "billion", "trillion"])
    }

    /// The same where a word for what is counted follows: `3,2 millions de` personnes.
    pub fn brief_of(&self, number: f64) -> String {
        self.scaled(number, ["million-of", "billion-of", "trillion-of"])
    }

    fn scaled(&self, number: f64, [million, billion, trillion]: [&str; 3]) -> String {
        let size = number.abs();
        if !size.is_finite() {
            return self.say("none");
        }
        if size > 0.0 && size < 0.05 {
            return self.less_than_a_tenth();
        }
        if size < 9.95 {
            return self.trimmed(number, 1);
        }
        if size < 999_999.5 {
            return self.number(number, 0);
        }
        let (scale, key) = match size {
            ..999.5e6 => (1e6, million),
            ..999.5e9 => (1e9, billion),
            _ => (1e12, trillion),
        };
        let scaled = number / scale;
        let decimals = match scaled.abs() {
            ..9.995 => 2,
            ..99.95 => 1,
            _ => 0,
        };
        let shown = format!("{scaled:.decimals$}").parse().unwrap_or(scaled);
        self.with(key, &[("number", self.trimmed(scaled, decimals).into()), ("n", shown.into())])
    }

    /// The number that chooses the plural form of what stands behind a figure as [`Words::brief`] writes it.
    pub fn count_of_brief(number: f64) -> f64 {
        let size = number.abs();
        let decimals = usize::from(size < 9.95);
        format!("{number:.decimals$}").parse().unwrap_or(number)
    }

    /// For amounts of which parts matter: as [`Words::brief`], but two digits of what is below ten, however little it is.
    pub fn amount(&self, number: f64) -> String {
        let size = number.abs();
        if !(size > 0.0 && size < 9.95) {
            return self.brief(number);
        }
        // More than six decimals are in no file.
        let decimals = (1.0 - size.log10().floor()).clamp(1.0, 6.0) as usize;
        let is_nothing = format!("{size:.decimals$}").bytes().all(|b| matches!(b, b'0' | b'.'));
        if is_nothing { self.less_than_a_tenth() } else { self.trimmed(number, decimals) }
    }

    fn less_than_a_tenth(&self) -> String {
        self.fill("less-than", &[("number", &self.number(0.1, 1))])
    }

    /// A share in percent, with a decimal only near the ends, and `100%` only for all of it.
    pub fn percent(&self, share: f64) -> String {
        let percent = share * 100.0;
        if !percent.is_finite() {
            return String::new();
        }
        let text = match percent {
            99.9999.. => self.number(100.0, 0),
            99.9.. => self.number(99.9, 1),
            99.45.. | 0.05..9.95 => self.trimmed(percent, 1),
            9.95.. => self.number(percent, 0),
            _ if percent > 0.0 => {
                let tenth = self.fill("percent", &[("number", &self.number(0.1, 1))]);
                return self.id(&self.fill("less-than", &[("number", &tenth)]));
            }
            _ => self.number(0.0, 0),
        };
        // The sign stays behind its figure, whichever way the line runs.
        self.id(&self.fill("percent", &[("number", &text)]))
    }

    /// Money in words.
    pub fn money(&self, amount: f64, currency: &str) -> String {
        self.fill("money", &[("amount", &self.brief(amount)), ("currency", currency)])
    }
}

#[cfg(test)]
mod tests {
    use crate::{Language, Words};

    fn english() -> Words {
        Words::new(Language::English, &[])
    }

    #[test]
    fn figures_are_written_as_each_language_does() {
        let [english, arabic, french] = Language::ALL.map(|language| Words::new(language, &[]));
        assert_eq!(english.number(2_226_544.0, 0), "2,226,544");
        assert_eq!(french.number(1_234_567.5, 1), "1\u{202f}234\u{202f}567,5");
        assert_eq!(arabic.number(2_226_544.0, 0), "2,226,544", "Latin digits");
        assert_eq!(french.brief(7_187_407.0), "7,19 millions");
        assert_eq!(french.brief(1_000_000.0), "1 million");
        assert_eq!(french.percent(0.5), "50\u{a0}%");
        assert_eq!(arabic.brief(f64::NAN), "–");
    }

    #[test]
    fn thousands_are_set_apart() {
        for (number, decimals, expected) in
            [(0.0, 0, "0"), (-0.2, 0, "0"), (999.0, 0, "999"), (1000.0, 0, "1,000"), (-1_234_567.89, 1, "-1,234,567.9")]
        {
            assert_eq!(english().number(number, decimals), expected);
        }
    }

    #[test]
    fn sentences_have_few_digits() {
        for (number, expected) in [
            (0.0, "0"),
            (0.01, "<0.1"),
            (0.4, "0.4"),
            (3.0, "3"),
            (41_234.0, "41,234"),
            (999_999.6, "1 million"),
            (3_210_000.0, "3.21 million"),
            (7_187_407.0, "7.19 million"),
            (12_000_000.0, "12 million"),
            (99_960_000.0, "100 million"),
            (412_345_678.0, "412 million"),
            (999_600_000.0, "1 billion"),
            (2.5e12, "2.5 trillion"),
        ] {
            assert_eq!(english().brief(number), expected);
        }
    }

    #[test]
    fn small_amounts_keep_two_digits() {
        for (number, expected) in [
            (0.05, "0.05"),
            (0.012_34, "0.012"),
            (0.3, "0.3"),
            (4.0, "4"),
            (2.345, "2.3"),
            (249.3, "249"),
            (0.0, "0"),
            (1e-9, "<0.1"),
            (2_040_000.0, "2.04 million"),
        ] {
            assert_eq!(english().amount(number), expected);
        }
    }

    #[test]
    fn almost_all_is_not_all() {
        for (share, expected) in [
            (1.0, "100%"),
            (0.9999, "99.9%"),
            (0.9951, "99.5%"),
            (0.994, "99%"),
            (0.925, "92%"),
            (0.614, "61%"),
            (0.0312, "3.1%"),
            (0.0001, "<0.1%"),
            (0.0, "0%"),
            (f64::NAN, ""),
        ] {
            assert_eq!(english().percent(share), expected, "{share}");
        }
    }
}
