//! Figures for files and programs: alike in every language. For people, `Words` writes them.

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

#[cfg(test)]
mod tests {
    use super::*;

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
}
