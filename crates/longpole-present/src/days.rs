//! Dates in words.

use crate::{numbers, words};
use longpole_base::Date;

/// `29 March 2024`.
pub fn long(date: Date) -> String {
    written(date, words::MONTHS, words::DAY_MONTH_YEAR)
}

/// `29 Mar 2024`, or `29 Mar` where the year goes without saying.
pub fn short(date: Date, with_year: bool) -> String {
    written(date, words::MONTHS_SHORT, if with_year { words::DAY_MONTH_YEAR } else { words::DAY_MONTH })
}

/// `182 days`, `1 day`.
pub fn counted(n: f64) -> String {
    let n = numbers::grouped(n, 0);
    words::fill(words::AMOUNT, &[("number", &n), ("unit", &longpole_base::unit::counted(&n, words::DAYS))])
}

/// `29 March to 26 September 2024`: the first year only if there are two; one day alone.
pub fn span(first: Date, last: Date) -> String {
    if first == last {
        return long(first);
    }
    let pattern = if first.year() == last.year() { words::DAY_MONTH } else { words::DAY_MONTH_YEAR };
    words::fill(words::SPAN, &[("first", &written(first, words::MONTHS, pattern)), ("last", &long(last))])
}

fn written(date: Date, months: [&str; 12], pattern: &str) -> String {
    let month = months[usize::from(date.month().unsigned_abs()) - 1];
    words::fill(pattern, &[("day", &date.day().to_string()), ("month", month), ("year", &date.year().to_string())])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_name_a_year_once() {
        let day = |text: &str| text.parse::<Date>().expect("a date");
        assert_eq!(span(day("2024-03-29"), day("2024-09-26")), "29 March to 26 September 2024");
        assert_eq!(span(day("2024-12-01"), day("2025-01-31")), "1 December 2024 to 31 January 2025");
        assert_eq!(span(day("2030-01-01"), day("2030-01-01")), "1 January 2030");
        assert_eq!((counted(1.0), counted(1820.0)), ("1 day".to_owned(), "1,820 days".to_owned()));
        assert_eq!(short(day("2024-09-26"), false), "26 Sep");
        assert_eq!(short(day("2024-09-26"), true), "26 Sep 2024");
    }
}
