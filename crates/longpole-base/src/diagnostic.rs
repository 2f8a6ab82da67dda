//! What is wrong, where, and what to do about it.

use std::collections::BTreeMap;
use std::fmt;

/// How much a problem matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Breaks the format or a reference: the run stops.
    Error,
    /// Implausible: stays in the report until the row's `note` answers it with `checked: …`.
    Warning,
    /// Worth knowing; nothing to do.
    Note,
}

impl Severity {
    /// The word that opens the message.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

/// Where a problem stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct At {
    /// The file, relative to the crisis folder.
    pub file: String,
    /// The sheet, if the file is a workbook.
    pub sheet: Option<String>,
    /// The line as an editor counts it, from 1; for a workbook the row.
    pub line: Option<u32>,
    /// The column as a person counts characters, from 1; for a workbook the column of cells.
    pub column: Option<u32>,
    /// The name in the table's header.
    pub field: Option<String>,
}

impl At {
    /// A whole file.
    pub fn file(file: &str) -> Self {
        Self { file: file.to_owned(), ..Self::default() }
    }
}

impl fmt::Display for At {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(sheet) = &self.sheet {
            write!(f, "#{sheet}")?;
            if let (Some(line), Some(column)) = (self.line, self.column) {
                write!(f, "!{}{line}", column_letters(column))?;
            } else if let Some(line) = self.line {
                write!(f, " row {line}")?;
            }
        } else if let Some(line) = self.line {
            write!(f, ":{line}")?;
            if let Some(column) = self.column {
                write!(f, ":{column}")?;
            }
        }
        if let Some(field) = &self.field {
            write!(f, " (column `{field}`)")?;
        }
        Ok(())
    }
}

/// The letters of a spreadsheet column: 1 is `A`, 27 is `AA`.
pub fn column_letters(column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = column;
    while rest > 0 {
        rest -= 1;
        letters.push(b'A' + (rest % 26) as u8);
        rest /= 26;
    }
    letters.reverse();
    String::from_utf8(letters).expect("letters are ASCII")
}

/// One problem, with its remedy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// How much it matters.
    pub severity: Severity,
    /// The code, as in the catalogue of `docs/reference/diagnostics`.
    pub code: &'static str,
    /// What is wrong, with the value.
    pub message: String,
    /// Where.
    pub at: Option<At>,
    /// What to do next.
    pub hint: String,
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}[{}]: {}", self.severity.as_str(), self.code, self.message)?;
        if let Some(at) = &self.at {
            writeln!(f, "  at {at}")?;
        }
        writeln!(f, "  hint: {}", self.hint)
    }
}

/// Most problems of one code that are shown; the rest is counted.
pub const SHOWN_PER_CODE: usize = 10;

/// Most problems of one code that are kept with their places; the rest is only counted. A table of millions of rows
/// with one wrong column says the same thing a million times.
pub const MOST_PER_CODE: usize = 1000;

/// Every problem found, in the order found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diagnostics {
    found: Vec<Diagnostic>,
    uncounted: BTreeMap<(Severity, &'static str), usize>,
}

impl Diagnostics {
    /// Adds a problem.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.found.push(diagnostic);
    }

    /// Adds an error.
    pub fn error(&mut self, code: &'static str, at: Option<At>, message: String, hint: String) {
        self.push(Diagnostic { severity: Severity::Error, code, message, at, hint });
    }

    /// Adds a warning.
    pub fn warn(&mut self, code: &'static str, at: Option<At>, message: String, hint: String) {
        self.push(Diagnostic { severity: Severity::Warning, code, message, at, hint });
    }

    /// Adds a note.
    pub fn note(&mut self, code: &'static str, at: Option<At>, message: String, hint: String) {
        self.push(Diagnostic { severity: Severity::Note, code, message, at, hint });
    }

    /// Whether enough problems of a code are kept: then this one is counted, and need not be described.
    pub fn is_full(&mut self, severity: Severity, code: &'static str) -> bool {
        let full = self.stored(code) >= MOST_PER_CODE;
        if full {
            *self.uncounted.entry((severity, code)).or_default() += 1;
        }
        full
    }

    /// How many problems of a code are kept.
    pub fn stored(&self, code: &str) -> usize {
        // Counted from the end: where it matters, one code has filled the list.
        self.found.iter().rev().filter(|d| d.code == code).take(MOST_PER_CODE).count()
    }

    /// Whether a problem of a code has been noted at a place.
    pub fn tells(&self, code: &str, at: &At) -> bool {
        self.found.iter().any(|d| d.code == code && d.at.as_ref() == Some(at))
    }

    /// Whether the run must stop.
    pub fn has_errors(&self) -> bool {
        self.found.iter().any(|d| d.severity == Severity::Error)
    }

    /// How many there are of a severity.
    pub fn count(&self, severity: Severity) -> usize {
        let kept = self.found.iter().filter(|d| d.severity == severity).count();
        let others = self.uncounted.iter().filter(|((of, _), _)| *of == severity);
        kept + others.map(|(_, n)| n).sum::<usize>()
    }

    /// All of them, worst first, then by place.
    pub fn sorted(&self) -> Vec<&Diagnostic> {
        let mut all: Vec<&Diagnostic> = self.found.iter().collect();
        all.sort_by(|a, b| (a.severity, &a.at, a.code).cmp(&(b.severity, &b.at, b.code)));
        all
    }

    /// Whether nothing was found.
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// Takes in what another check found and this one did not.
    pub fn extend_by_new(&mut self, other: Self) {
        let new: Vec<Diagnostic> = other.found.into_iter().filter(|one| !self.found.contains(one)).collect();
        self.found.extend(new);
    }

    /// Takes in what another check found.
    pub fn extend(&mut self, other: Self) {
        self.found.extend(other.found);
        for (key, n) in other.uncounted {
            *self.uncounted.entry(key).or_default() += n;
        }
    }
}

impl fmt::Display for Diagnostics {
    /// Worst first, at most ten of a kind, then a line that counts.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown: BTreeMap<&str, usize> = BTreeMap::new();
        for diagnostic in self.sorted() {
            let n = shown.entry(diagnostic.code).or_default();
            *n += 1;
            if *n <= SHOWN_PER_CODE {
                writeln!(f, "{diagnostic}")?;
            }
        }
        for ((_, code), n) in &self.uncounted {
            *shown.entry(code).or_default() += n;
        }
        for (code, n) in shown.iter().filter(|(_, n)| **n > SHOWN_PER_CODE) {
            writeln!(f, "… and {} more of `{code}`\n", n - SHOWN_PER_CODE)?;
        }
        let counts: Vec<String> = [Severity::Error, Severity::Warning, Severity::Note]
            .into_iter()
            .map(|severity| (self.count(severity), severity.as_str()))
            .filter(|(n, _)| *n > 0)
            .map(|(n, word)| format!("{n} {word}{}", if n == 1 { "" } else { "s" }))
            .collect();
        if counts.is_empty() { Ok(()) } else { writeln!(f, "{}", counts.join(", ")) }
    }
}

/// The candidate most like `text`, if any is like it at all.
pub fn closest<'a>(text: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let folded = fold(text);
    candidates
        .into_iter()
        .map(|candidate| (strsim::normalized_damerau_levenshtein(&folded, &fold(candidate)), candidate))
        .filter(|(likeness, _)| *likeness >= 0.6)
        .max_by(|a, b| a.0.total_cmp(&b.0).then_with(|| b.1.cmp(a.1)))
        .map(|(_, candidate)| candidate)
}

/// Letters without case, spaces, hyphens and underscores, so that `Bria 2` is like `bria-2`.
fn fold(text: &str) -> String {
    text.chars().filter(|c| !matches!(c, ' ' | '-' | '_')).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_letters() {
        for (column, letters) in [(1, "A"), (26, "Z"), (27, "AA"), (702, "ZZ"), (703, "AAA")] {
            assert_eq!(column_letters(column), letters);
        }
    }

    #[test]
    fn a_typo_finds_its_word() {
        assert_eq!(closest("Bria 2", ["Bria-2", "Bangui"]), Some("Bria-2"));
        assert_eq!(closest("capactiy", ["capacity", "category"]), Some("capacity"));
        assert_eq!(closest("zzz", ["capacity"]), None);
    }
}
