//! Figures: in full for files, grouped for tables, brief for sentences.

use crate::words;

/// The shortest decimal, rounded to six places, without exponent: what files hold. Empty if it is not finite.
pub fn plain(number: f64) -> String {
    if !number.is_finite() {
        return String::new();
    }
    // From here on a number has no more than six decimals by itself.
    if number.abs() >= 1e10 {
        return number.to_string();
    }
    let text = format!("{number:.6}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

/// Every digit that tells the number apart from its neighbours: the shortest decimal that is read back as the same.
pub fn whole(number: f64) -> String {
    if number.is_finite() { (number + 0.0).to_string() } else { String::new() }
}

/// The number that [`plain`] writes; `None` if it is not finite.
pub fn rounded(number: f64) -> Option<f64> {
    plain(number).parse().ok()
}

/// The number that [`plain`] writes, for JSON: without a point if it is whole, `null` if it is not finite.
pub fn json(number: f64) -> serde_json::Value {
    match rounded(number) {
        Some(whole) if whole.fract() == 0.0 && whole.abs() < 9e15 => (whole as i64).into(),
        Some(rounded) => rounded.into(),
        None => serde_json::Value::Null,
    }
}

/// With thousands separators: `1,234,567.8`.
pub fn grouped(number: f64, decimals: usize) -> String {
    let text = format!("{:.decimals$}", number.abs());
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let is_nothing = text.bytes().all(|b| matches!(b, b'0' | b'.'));
    let mut out = String::from(if number < 0.0 && !is_nothing { "-" } else { "" });
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            out.push(words::THOUSANDS);
        }
        out.push(digit);
    }
    if !fraction.is_empty() {
        out.push(words::DECIMAL);
        out.push_str(fraction);
    }
    out
}

/// For sentences: `0.4`, `41,200`, `3.2 million`, with three digits from a million on.
pub fn brief(number: f64) -> String {
    let size = number.abs();
    if size == 0.0 {
        return "0".to_owned();
    }
    if size < 0.05 {
        return words::LESS_THAN_A_TENTH.to_owned();
    }
    if size < 9.95 {
        return trimmed(&grouped(number, 1));
    }
    if size < 999_999.5 {
        return grouped(number, 0);
    }
    let (scale, word) = match size {
        ..999.5e6 => (1e6, words::MILLION),
        ..999.5e9 => (1e9, words::BILLION),
        _ => (1e12, words::TRILLION),
    };
    let scaled = number / scale;
    let decimals = match scaled.abs() {
        ..9.995 => 2,
        ..99.95 => 1,
        _ => 0,
    };
    words::fill(word, &[("number", &trimmed(&grouped(scaled, decimals)))])
}

/// For amounts of which parts matter: as [`brief`], but two digits of what is below ten, however little it is.
pub fn amount(number: f64) -> String {
    let size = number.abs();
    if !(size > 0.0 && size < 9.95) {
        return brief(number);
    }
    // More than six decimals are in no file.
    let decimals = (1.0 - size.log10().floor()).clamp(1.0, 6.0) as usize;
    let text = trimmed(&grouped(number, decimals));
    if text == "0" { words::LESS_THAN_A_TENTH.to_owned() } else { text }
}

/// A share in percent, with a decimal only near the ends, and `100%` only for all of it.
pub fn percent(share: f64) -> String {
    let percent = share * 100.0;
    if !percent.is_finite() {
        return String::new();
    }
    let text = match percent {
        99.9999.. => "100".to_owned(),
        99.9.. => grouped(99.9, 1),
        99.45.. | 0.05..9.95 => trimmed(&grouped(percent, 1)),
        9.95.. => grouped(percent, 0),
        _ if percent > 0.0 => return words::fill(words::PERCENT, &[("number", words::LESS_THAN_A_TENTH)]),
        _ => "0".to_owned(),
    };
    words::fill(words::PERCENT, &[("number", &text)])
}

/// Without zeros behind the decimal sign.
fn trimmed(text: &str) -> String {
    if text.contains(words::DECIMAL) {
        text.trim_end_matches('0').trim_end_matches(words::DECIMAL).to_owned()
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
            (1e-9, words::LESS_THAN_A_TENTH),
            (2_040_000.0, "2.04 million"),
        ] {
            assert_eq!(amount(number), expected);
        }
    }

    #[test]
    fn files_hold_the_shortest_decimal() {
        for (number, expected) in [
            (0.0, "0"),
            (-0.0, "0"),
            (-1e-9, "0"),
            (1.0, "1"),
            (0.1 + 0.2, "0.3"),
            (2.0 / 3.0, "0.666667"),
            (-1234.5, "-1234.5"),
            (1e7, "10000000"),
            (123_456_789.012_345_6, "123456789.012346"),
            (5_000_000_000.1, "5000000000.1"),
            (1e21, "1000000000000000000000"),
            (f64::INFINITY, ""),
            (f64::NAN, ""),
        ] {
            assert_eq!(plain(number), expected);
        }
        assert_eq!(rounded(2.0 / 3.0), Some(0.666_667));
        assert_eq!(whole(1.0 / 3e9), "0.0000000003333333333333333");
        assert_eq!((whole(-0.0).as_str(), whole(f64::NAN).as_str()), ("0", ""));
        assert_eq!(rounded(f64::NAN), None);
    }

    #[test]
    fn thousands_are_set_apart() {
        for (number, decimals, expected) in
            [(0.0, 0, "0"), (-0.2, 0, "0"), (999.0, 0, "999"), (1000.0, 0, "1,000"), (-1_234_567.89, 1, "-1,234,567.9")]
        {
            assert_eq!(grouped(number, decimals), expected);
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
            (12_000_000.0, "12 million"),
            (99_960_000.0, "100 million"),
            (412_345_678.0, "412 million"),
            (999_600_000.0, "1 billion"),
            (2.5e12, "2.5 trillion"),
        ] {
            assert_eq!(brief(number), expected);
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
        ] {
            assert_eq!(percent(share), expected, "{share}");
        }
    }
}
