//! Bytes become text. Whatever is not UTF-8 is read where that is safe, and said so.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252, WINDOWS_1256};
use longpole_base::{At, Diagnostics};
use unicode_segmentation::UnicodeSegmentation;

/// The text of a file; `None` after an error.
pub(crate) fn text(file: &str, bytes: &[u8], diagnostics: &mut Diagnostics) -> Option<String> {
    let encoding = guess(bytes);
    let (body, encoding) = match Encoding::for_bom(bytes) {
        Some((marked, length)) => (&bytes[length..], marked),
        None => (bytes, encoding),
    };
    let (decoded, damaged) = encoding.decode_without_bom_handling(body);
    let mut decoded = decoded.into_owned();
    if is_garbage(&decoded) || (damaged && encoding != UTF_8) {
        let hint = if file == crate::source::SETTINGS || file.starts_with("scenarios/") {
            "write it in a text editor, and save it in UTF-8"
        } else {
            "save the table as CSV in UTF-8; a workbook must be named `.xlsx`"
        };
        diagnostics.error("not-text", Some(At::file(file)), format!("`{file}` is not text"), hint.into());
        return None;
    }
    if damaged {
        let (line, column) = place(&decoded, decoded.find('\u{fffd}').unwrap_or_default());
        diagnostics.error(
            "broken-character",
            Some(At { line: Some(line), column: Some(column), ..At::file(file) }),
            format!("`{file}` is UTF-8, but a character in it is broken"),
            "write the character again, and save the file as UTF-8".into(),
        );
    }
    if encoding != UTF_8 {
        let name = name(encoding);
        diagnostics.note(
            "encoding",
            Some(At::file(file)),
            format!("`{file}` was read as {name}"),
            "check that names look right; save it as UTF-8, and nothing need be guessed".into(),
        );
    }
    // An editor that ends lines with a carriage return alone would have but one line.
    if decoded.contains('\r') && !decoded.contains('\n') {
        decoded = decoded.replace('\r', "\n");
    }
    Some(decoded)
}

/// Line and column of a byte, as people count them, from 1.
pub(crate) fn place(text: &str, byte: usize) -> (u32, u32) {
    let before = &text[..text.floor_char_boundary(byte)];
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    let line = before.bytes().filter(|b| *b == b'\n').count() as u32 + 1;
    (line, before[line_start..].graphemes(true).count() as u32 + 1)
}

/// The likeliest encoding of bytes without a byte order mark.
fn guess(bytes: &[u8]) -> &'static Encoding {
    if let Some(wide) = guess_wide(bytes) {
        return wide;
    }
    if std::str::from_utf8(bytes).is_ok() || is_damaged_utf8(bytes) {
        return UTF_8;
    }
    let (arabic, _) = WINDOWS_1256.decode_without_bom_handling(bytes);
    if looks_arabic(&arabic) { WINDOWS_1256 } else { WINDOWS_1252 }
}

/// UTF-16 shows in the Latin letters that every table begins with: a zero beside each, always on the same side.
fn guess_wide(bytes: &[u8]) -> Option<&'static Encoding> {
    const BEGINNING: usize = 2;
    let (pairs, rest) = bytes.as_chunks::<2>();
    let zeros = |side: usize| pairs.iter().filter(|pair| pair[side] == 0).count();
    let begins = |side: usize| pairs.len() >= BEGINNING && pairs[..BEGINNING].iter().all(|pair| pair[side] == 0);
    if !rest.is_empty() {
        None
    } else if begins(1) && zeros(0) == 0 {
        Some(UTF_16LE)
    } else if begins(0) && zeros(1) == 0 {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// Whether most of what is beyond ASCII is sound UTF-8, so that the rest must be damage.
fn is_damaged_utf8(bytes: &[u8]) -> bool {
    let (mut sound, mut broken) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        sound += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += chunk.invalid().len();
    }
    sound > broken
}

/// Whether at least half of what is beyond ASCII stands in Arabic words of three letters or more.
///
/// Single letters prove nothing: an accented capital of French or German is an Arabic letter in Windows-1256.
fn looks_arabic(text: &str) -> bool {
    let beyond_ascii = text.chars().filter(|c| !c.is_ascii()).count();
    let in_words: usize = text
        .split(|c| !matches!(c, '\u{621}'..='\u{652}' | 'پ' | 'چ' | 'ژ' | 'گ' | 'ک' | 'ی'))
        .map(|word| word.chars().count())
        .filter(|letters| *letters >= 3)
        .sum();
    in_words > 0 && in_words * 2 >= beyond_ascii
}

/// Whether a text holds what no table holds: zeros, or more than a few control characters.
fn is_garbage(text: &str) -> bool {
    let controls = text.chars().filter(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t')).count();
    text.contains('\0') || controls * 100 > text.chars().count()
}

fn name(encoding: &'static Encoding) -> &'static str {
    if encoding == WINDOWS_1256 {
        "Windows-1256"
    } else if encoding == WINDOWS_1252 {
        "Windows-1252"
    } else {
        "UTF-16"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = "id,name\ngaza,غزة المدينة\nrafah,رفح\n";

    fn wide(text: &str, little: bool) -> Vec<u8> {
        text.encode_utf16().flat_map(|unit| if little { unit.to_le_bytes() } else { unit.to_be_bytes() }).collect()
    }

    #[track_caller]
    fn check(bytes: &[u8], expected: Option<&str>, codes: &[&str]) {
        let mut diagnostics = Diagnostics::default();
        let found = text("places.csv", bytes, &mut diagnostics);
        assert_eq!(found.as_deref(), expected);
        assert_eq!(diagnostics.sorted().iter().map(|d| d.code).collect::<Vec<_>>(), codes);
    }

    #[test]
    fn encodings_are_told_apart() {
        check(TABLE.as_bytes(), Some(TABLE), &[]);
        check(format!("\u{feff}{TABLE}").as_bytes(), Some(TABLE), &[]);
        for little in [true, false] {
            check(&wide(TABLE, little), Some(TABLE), &["encoding"]);
            check(&wide(&format!("\u{feff}{TABLE}"), little), Some(TABLE), &["encoding"]);
        }
        check(&WINDOWS_1256.encode(TABLE).0, Some(TABLE), &["encoding"]);
        for western in ["id,name\na,Guéckédou\nb,Évêché\n", "id,name\na,Größe\nb,Übergröße, Äpfel\n", "id\nSão Tomé\n"]
        {
            check(&WINDOWS_1252.encode(western).0, Some(western), &["encoding"]);
        }
        check(b"id\rgaza\r", Some("id\ngaza\n"), &[]);
        check(b"", Some(""), &[]);
    }

    #[test]
    fn what_is_not_text_is_refused() {
        check(b"id,name\na\0b,c\n", None, &["not-text"]);
        check(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", None, &["not-text"]);
        check(b"PK\x03\x04\x14\0\0\0\x08\0", None, &["not-text"]);
        let noise: Vec<u8> = (0..4096_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
        check(&noise, None, &["not-text"]);
    }

    #[test]
    fn a_broken_character_is_not_taken_for_another_encoding() {
        let mut bytes = TABLE.as_bytes().to_vec();
        bytes.truncate(bytes.len() - 2);
        let expected = TABLE.replace("ح\n", "\u{fffd}");
        check(&bytes, Some(&expected), &["broken-character"]);
    }
}
