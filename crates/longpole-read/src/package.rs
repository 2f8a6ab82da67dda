//! A workbook is a zip package. It is weighed before anything in it is unpacked into memory.

use std::io::{self, Cursor, Read};
use zip::ZipArchive;

/// Most that a package may hold unpacked, in bytes.
const MOST_UNPACKED: u64 = 512 << 20;

/// Most that one part may grow when unpacked, as a multiple of its packed size.
const MOST_GROWTH: u64 = 200;

/// Parts up to this size may grow as they like, in bytes.
const SMALL: u64 = 10 << 20;

/// Why a package is refused.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// It is no zip package, or it is damaged.
    Broken,
    /// It would grow beyond all measure.
    Bomb,
}

/// Unpacks every part once without keeping it: what a package says about its own size may be a lie.
pub(crate) fn weigh(bytes: &[u8]) -> Result<(), Refusal> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refusal::Broken)?;
    let mut declared = 0_u64;
    for index in 0..archive.len() {
        let part = archive.by_index_raw(index).map_err(|_| Refusal::Broken)?;
        declared = declared.saturating_add(part.size());
        refuse_growth(part.size(), part.compressed_size())?;
    }
    if declared > MOST_UNPACKED {
        return Err(Refusal::Bomb);
    }
    let mut unpacked = 0;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(|_| Refusal::Broken)?;
        let packed = part.compressed_size();
        let has_strings = part.name().map_err(|_| Refusal::Broken)?.to_lowercase().ends_with("sharedstrings.xml");
        let mut limited = part.take(MOST_UNPACKED - unpacked + 1);
        let size = if has_strings {
            let mut strings = Vec::new();
            limited.read_to_end(&mut strings).map_err(|_| Refusal::Broken)?;
            check_string_count(&strings)?;
            strings.len() as u64
        } else {
            io::copy(&mut limited, &mut io::sink()).map_err(|_| Refusal::Broken)?
        };
        unpacked += size;
        refuse_growth(size, packed)?;
        if unpacked > MOST_UNPACKED {
            return Err(Refusal::Bomb);
        }
    }
    Ok(())
}

fn refuse_growth(size: u64, packed: u64) -> Result<(), Refusal> {
    if size > SMALL && size > packed.saturating_mul(MOST_GROWTH) { Err(Refusal::Bomb) } else { Ok(()) }
}

/// Refuses a list of texts that claims more entries than it has bytes, as memory is set aside by that claim.
fn check_string_count(strings: &[u8]) -> Result<(), Refusal> {
    const CLAIM: &[u8] = b"uniqueCount";
    if strings.contains(&0) {
        // UTF-16, which no spreadsheet program writes, and in which the claim would not be found.
        return Err(Refusal::Broken);
    }
    let mut rest = strings;
    while let Some(at) = rest.windows(CLAIM.len()).position(|window| window == CLAIM) {
        rest = &rest[at + CLAIM.len()..];
        let digits = rest.iter().skip_while(|b| matches!(b, b' ' | b'\t' | b'\r' | b'\n' | b'=' | b'"' | b'\'' | b'+'));
        let claim = digits
            .take_while(|b| b.is_ascii_digit())
            .fold(0_usize, |claim, digit| claim.saturating_mul(10).saturating_add(usize::from(digit - b'0')));
        if claim > strings.len() {
            return Err(Refusal::Broken);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn growth_and_claims_are_bounded() {
        assert_eq!(refuse_growth(SMALL, 1), Ok(()));
        assert_eq!(refuse_growth(SMALL + 1, 1), Err(Refusal::Bomb));
        assert_eq!(refuse_growth(200 << 20, 2 << 20), Ok(()));
        assert_eq!(check_string_count(b"<sst count=\"9\" uniqueCount=\"2\"><si/><si/></sst>"), Ok(()));
        assert_eq!(check_string_count(b"<sst uniqueCount = '99999999999999999999'>"), Err(Refusal::Broken));
        assert_eq!(weigh(b"PK"), Err(Refusal::Broken));
    }
}
