//! Numbers as people write them in spreadsheets, in three languages.

use crate::value::Wrong;

/// Turns Arabic-Indic and Persian digits and separators into the digits and separators of ASCII.
///
/// `١٬٠٠٠٫٥` becomes `1,000.5`. Text without such characters comes back unchanged.
pub fn fold_digits(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\u{0660}'..='\u{0669}' => ascii_digit(c, 0x0660),
            '\u{06F0}'..='\u{06F9}' => ascii_digit(c, 0x06F0),
            '\u{066B}' => '.',
            '\u{066C}' => ',',
            '\u{2212}' => '-',
            other => other,
        })
        .collect()
}

fn ascii_digit(digit: char, zero: u32) -> char {
    char::from_digit(digit as u32 - zero, 10).expect("the caller matched ten consecutive digits")
}

/// Reads a finite number. Thousands may be set apart by spaces, apostrophes, or by commas in groups of three.
///
/// A comma that could be a decimal sign (`1,5`) is refused rather than guessed.
///
/// # Errors
/// When the text is not a number, is not finite, carries a unit, or could be read in two ways.
pub fn parse(text: &str) -> Result<f64, Wrong> {
    let folded = fold_digits(text.trim());
    if folded.starts_with('=') {
        return Err(Wrong::new("a number", "write the number that the formula gives".into()));
    }
    let spaced: String =
        folded.chars().filter(|c| !matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\'' | '\u{2019}')).collect();
    let plain = without_thousands(&spaced)?;
    let looks_numeric = plain.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '+' | '.'));
    if looks_numeric && let Ok(number) = plain.parse::<f64>() {
        if number.is_finite() {
            return Ok(number);
        }
        return Err(Wrong::new("a finite number", "write a number with an end".into()));
    }
    Err(Wrong::new("a number", remedy(&folded)))
}

/// Drops commas that set thousands apart.
fn without_thousands(text: &str) -> Result<String, Wrong> {
    if !text.contains(',') {
        return Ok(text.to_owned());
    }
    let (whole, fraction) = text.split_once('.').map_or((text, None), |(w, f)| (w, Some(f)));
    let digits = whole.trim_start_matches(['-', '+']);
    let mut groups = digits.split(',');
    let first = groups.next().unwrap_or_default();
    let in_threes = !first.is_empty()
        && first.len() <= 3
        && first.bytes().all(|b| b.is_ascii_digit())
        && groups.all(|g| g.len() == 3 && g.bytes().all(|b| b.is_ascii_digit()));
    if in_threes && fraction.is_none_or(|f| !f.contains(',')) {
        Ok(text.replace(',', ""))
    } else if digits.bytes().all(|b| b.is_ascii_digit() || b == b',') {
        Err(Wrong::new("a number", format!("write decimals with a point: `{}`", text.replacen(',', ".", 1))))
    } else {
        Ok(text.to_owned())
    }
}

fn remedy(text: &str) -> String {
    let number: String =
        text.chars().take_while(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | ' ' | '-')).collect();
    let unit = text[number.len()..].trim();
    let lower = text.to_ascii_lowercase();
    if matches!(lower.as_str(), "nan" | "inf" | "-inf" | "infinity") {
        "leave the cell empty if the figure is not known".into()
    } else if let (Ok(percent), "%") = (number.trim().parse::<f64>(), unit) {
        format!("write it as a part of one: `{}`", percent / 100.0)
    } else if !number.trim().is_empty() && !unit.is_empty() {
        format!("write `{}` alone; the unit (`{unit}`) belongs to the column", number.trim())
    } else {
        "write digits, with a point before decimals; leave the cell empty if the figure is not known".into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for (text, expected) in [
            ("12", 12.0),
            ("1,000", 1000.0),
            ("1,234,567.5", 1_234_567.5),
            ("1 000", 1000.0),
            ("١٬٠٠٠", 1000.0),
            ("٣٫٥", 3.5),
            ("۱۲", 12.0),
            ("-4e3", -4000.0),
            ("\u{2212}2", -2.0),
            (".5", 0.5),
        ] {
            assert_eq!(parse(text), Ok(expected), "{text}");
        }
    }

    #[test]
    fn what_is_no_number_says_what_to_write() {
        for (text, hint) in [
            ("500 trucks", "write `500` alone"),
            ("1,5", "`1.5`"),
            ("NaN", "leave the cell empty"),
            ("=A1*2", "formula"),
            ("about ten", "write digits"),
            ("1e999", "with an end"),
        ] {
            let wrong = parse(text).expect_err(text);
            assert!(wrong.hint.contains(hint), "{text}: {}", wrong.hint);
        }
    }
}
