//! Dates and lengths of time in words.

use crate::language::Language;
use crate::words::Words;
use icu_calendar::{Date as IcuDate, Iso};
use longpole_base::Date;

impl Words {
    /// So many days: `182 days`, `1 day`.
    pub fn days(&self, days: f64) -> String {
        self.counted("days", days)
    }

    /// A day with its year: `29 March 2024`.
    pub fn date(&self, date: Date) -> String {
        self.dated(date, |day| self.long.format(day).to_string())
    }

    /// A day without its year: `29 Mar`.
    pub fn day(&self, date: Date) -> String {
        self.dated(date, |day| self.medium_day.format(day).to_string())
    }

    /// `29 Mar 2024`, or `29 Mar` where the year goes without saying.
    pub fn short_date(&self, date: Date, with_year: bool) -> String {
        if !with_year {
            return self.day(date);
        }
        self.dated(date, |day| self.medium.format(day).to_string())
    }

    /// `29 March to 26 September 2024`: the first year only if there are two; one day alone.
    pub fn span(&self, first: Date, last: Date) -> String {
        if first == last {
            return self.date(first);
        }
        let from = if first.year() == last.year() {
            self.dated(first, |day| self.long_day.format(day).to_string())
        } else {
            self.date(first)
        };
        self.fill("from-to", &[("first", &from), ("last", &self.date(last))])
    }

    fn dated(&self, date: Date, write: impl Fn(&IcuDate<Iso>) -> String) -> String {
        let Some(day) = icu(date) else { return date.to_string() };
        let text = write(&day);
        match (self.language, text.strip_prefix("1 ")) {
            // The first of a month is an ordinal in French, which formats leave out.
            (Language::French, Some(rest)) => format!("1er {rest}"),
            // Three letters for every month: columns of dates line up.
            (Language::English, _) => {
                text.split(' ').map(|part| if part == "Sept" { "Sep" } else { part }).collect::<Vec<_>>().join(" ")
            }
            _ => self.formatted(text),
        }
    }
}

fn icu(date: Date) -> Option<IcuDate<Iso>> {
    IcuDate::try_new_iso(i32::from(date.year()), date.month().unsigned_abs(), date.day().unsigned_abs()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clean;

    fn day(text: &str) -> Date {
        text.parse().expect("a date")
    }

    #[test]
    fn spans_name_a_year_once() {
        let english = Words::new(Language::English, &[]);
        assert_eq!(english.span(day("2024-03-29"), day("2024-09-26")), "29 March to 26 September 2024");
        assert_eq!(english.span(day("2024-12-01"), day("2025-01-31")), "1 December 2024 to 31 January 2025");
        assert_eq!(english.span(day("2030-01-01"), day("2030-01-01")), "1 January 2030");
        assert_eq!((english.days(1.0), english.days(1820.0)), ("1 day".to_owned(), "1,820 days".to_owned()));
    }

    #[test]
    fn months_are_short_where_there_is_little_room() {
        let english = Words::new(Language::English, &[]);
        let months = (1..=12).map(|month| english.day(day(&format!("2024-{month:02}-26")))).collect::<Vec<_>>();
        let expected = "26 Jan|26 Feb|26 Mar|26 Apr|26 May|26 Jun|26 Jul|26 Aug|26 Sep|26 Oct|26 Nov|26 Dec";
        assert_eq!(months.join("|"), expected);
        assert_eq!(english.short_date(day("2024-09-26"), true), "26 Sep 2024");
    }

    #[test]
    fn dates_are_written_as_each_language_does() {
        let [_, arabic, french] = Language::ALL.map(|language| Words::new(language, &[]));
        let first = day("2024-03-29");
        assert_eq!(french.date(first), "29 mars 2024");
        assert_eq!(french.span(day("2024-05-01"), day("2024-05-11")), "du 1er mai au 11 mai 2024");
        assert_eq!(french.span(first, day("2024-09-26")), "du 29 mars au 26 septembre 2024");
        assert_eq!(clean(&arabic.date(first)), "29 مارس 2024");
    }
}
