//! Units in words: one of them and many.

/// Letters that a word has at least; what is shorter is a symbol, such as `kg`.
const LEAST_LETTERS: usize = 3;

/// Symbols that look like words.
const SYMBOLS: [&str; 2] = ["kcal", "share"];

/// A unit as it stands behind a number other than one: `litres`, `person-days`. Symbols, and what is many already, stay.
pub fn many(unit: &str) -> String {
    let is_word = unit.len() >= LEAST_LETTERS && unit.bytes().all(|b| b.is_ascii_lowercase() || b"- ".contains(&b));
    if !is_word || SYMBOLS.contains(&unit) || unit.ends_with('s') {
        return unit.to_owned();
    }
    if unit.ends_with("ch") || unit.ends_with("sh") || unit.ends_with('x') {
        return format!("{unit}es");
    }
    match unit.strip_suffix('y') {
        Some(stem) if !stem.ends_with(['a', 'e', 'o', 'u']) => format!("{stem}ies"),
        _ => format!("{unit}s"),
    }
}

/// A unit as it stands behind a number as it is printed, however the unit itself is given.
pub fn counted(number: &str, unit: &str) -> String {
    if number != "1" {
        return many(unit);
    }
    let ones = [unit.strip_suffix("es"), unit.strip_suffix('s')];
    ones.into_iter().flatten().find(|one| many(one) == unit).unwrap_or(unit).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_follow_their_number() {
        for (number, unit, expected) in [
            ("1", "person-days", "person-day"),
            ("1", "weighted person-days", "weighted person-day"),
            ("1", "litre", "litre"),
            ("1", "breaches", "breach"),
            ("1.5", "day", "days"),
            ("0", "breach", "breaches"),
            ("16.9 million", "person-day", "person-days"),
            ("660,000", "truckload", "truckloads"),
            ("1,000", "kcal", "kcal"),
            ("2", "delivery", "deliveries"),
            ("2", "box", "boxes"),
            ("2", "m3", "m3"),
            ("2", "USD", "USD"),
        ] {
            assert_eq!(counted(number, unit), expected, "{number} {unit}");
        }
    }
}
