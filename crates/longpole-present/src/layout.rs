//! Columns of text for a terminal, by the width that letters take on the screen.
//!
//! Terminals that turn Arabic around do so line by line: `docs/developers/decisions/no-isolates-on-a-terminal.md` says what
//! keeps columns where they are.

use longpole_language::is_rtl;
use unicode_width::UnicodeWidthChar;

/// A column of a table of text.
#[derive(Clone)]
pub(crate) struct Column {
    /// Its title; may have two lines.
    pub title: String,
    /// Whether its cells end, rather than begin, at one line.
    pub right: bool,
    /// Whether its cells may be cut where the screen is narrow.
    pub shrinks: bool,
}

impl Column {
    /// Words that must stay whole.
    pub(crate) fn words(title: impl Into<String>) -> Self {
        Self { title: title.into(), right: false, shrinks: false }
    }

    /// A name, which may be cut.
    pub(crate) fn name(title: impl Into<String>) -> Self {
        Self { title: title.into(), right: false, shrinks: true }
    }

    /// A figure.
    pub(crate) fn figure(title: impl Into<String>) -> Self {
        Self { title: title.into(), right: true, shrinks: false }
    }
}

/// Spaces between columns.
pub(crate) const GAP: usize = 2;

/// Begins a cell anew from left to right, in a line with letters of the other direction.
const LEFT_TO_RIGHT: &str = "\u{200E}";

/// Names are not cut below this width.
const LEAST: usize = 8;

/// A table with titles, indented. Where it is wider than the screen, names are cut, the longest first.
pub(crate) fn table(columns: &[Column], rows: &[Vec<String>], width: usize, indent: usize) -> String {
    let rows: Vec<Vec<String>> = rows.iter().map(|row| row.iter().map(|cell| one_line(cell)).collect()).collect();
    let mut widths: Vec<usize> = columns
        .iter()
        .enumerate()
        .map(|(at, column)| {
            let title = column.title.lines().map(width_of).max().unwrap_or(0);
            rows.iter().map(|row| width_of(&row[at])).max().unwrap_or(0).max(title)
        })
        .collect();
    while widths.iter().sum::<usize>() + indent + GAP * (columns.len() - 1) > width {
        let names = (0..columns.len()).filter(|at| columns[*at].shrinks && widths[*at] > LEAST);
        let Some(widest) = names.max_by_key(|at| widths[*at]) else { break };
        widths[widest] -= 1;
    }
    let depth = columns.iter().map(|column| column.title.lines().count()).max().unwrap_or(0);
    let titles = (0..depth).map(|line| {
        let above = |column: &Column| depth - column.title.lines().count();
        columns
            .iter()
            .map(|column| line.checked_sub(above(column)).and_then(|at| column.title.lines().nth(at)).unwrap_or(""))
            .map(str::to_owned)
            .collect::<Vec<String>>()
    });
    let mut text = String::new();
    for row in titles.chain(rows.iter().cloned()) {
        let mut line = " ".repeat(indent);
        let turns = row.iter().any(|cell| cell.chars().any(is_rtl));
        for (at, column) in columns.iter().enumerate() {
            let cell = cut(&row[at], widths[at]);
            let blanks = " ".repeat(widths[at] - width_of(&cell));
            let (before, after) = if column.right { (blanks, String::new()) } else { (String::new(), blanks) };
            let gap = if at > 0 { "  " } else { "" };
            let mark = if at > 0 && turns && !cell.is_empty() { LEFT_TO_RIGHT } else { "" };
            line.extend([gap, mark, &before, &cell, &after]);
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

/// A paragraph broken at blanks; further lines are indented deeper.
pub(crate) fn paragraph(words: impl AsRef<str>, width: usize, indent: usize) -> String {
    let mut text = " ".repeat(indent);
    let mut at = indent;
    let mut is_first = true;
    // Other blanks than a plain one, as those that set thousands apart in French, hold together what they stand in.
    for word in one_line(words.as_ref()).split(' ').filter(|word| !word.is_empty()) {
        let needed = width_of(word) + usize::from(!is_first);
        if !is_first && at + needed > width {
            text.push('\n');
            text.push_str(&" ".repeat(indent + GAP));
            at = indent + GAP;
            is_first = true;
        }
        if !is_first {
            text.push(' ');
            at += 1;
        }
        text.push_str(word);
        at += width_of(word);
        is_first = false;
    }
    text.push('\n');
    text
}

/// The cells that a text takes: letter by letter, as terminals count them. Some scripts join two letters in one sign, which
/// terminals give room for two all the same.
pub(crate) fn width_of(text: &str) -> usize {
    text.chars().filter_map(UnicodeWidthChar::width).sum()
}

/// Text without line ends and other signs that would move the cursor.
pub(crate) fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// Text cut to a width, with a sign that it was.
fn cut(text: &str, width: usize) -> String {
    if width_of(text) <= width {
        return text.to_owned();
    }
    let mut kept = String::new();
    let mut at = 0;
    for c in text.chars() {
        let wide = c.width().unwrap_or(0);
        if at + wide + 1 > width {
            break;
        }
        kept.push(c);
        at += wide;
    }
    kept.push('…');
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_align_by_what_is_seen() {
        let columns = [Column::name("place"), Column::figure("far\nshare")];
        let rows = [vec!["رفح".to_owned(), "9%".to_owned()], vec!["東京".to_owned(), "100%".to_owned()]];
        assert_eq!(table(&columns, &rows, 80, 0), "         far\nplace  share\nرفح    \u{200E}   9%\n東京    100%\n");
    }

    #[test]
    fn arabic_letters_take_a_cell_each() {
        let columns = [Column::name("المكان"), Column::figure("الحصة")];
        let rows = [vec!["لا أحد".to_owned(), "9%".to_owned()], vec!["الشجاعيّة".to_owned(), "100%".to_owned()]];
        let text = table(&columns, &rows, 80, 0);
        let widths: Vec<usize> = text.lines().map(width_of).collect();
        assert_eq!(widths, [15, 15, 15], "a sign above a letter takes no room, `لا` that of two letters");
        assert_eq!(text.lines().nth(1), Some("لا أحد    \u{200E}   9%"));
    }

    #[test]
    fn figures_stay_whole_where_lines_break() {
        assert_eq!(paragraph("coûte 1\u{202f}234\u{202f}567 USD", 12, 0), "coûte\n  1\u{202f}234\u{202f}567\n  USD\n");
    }

    #[test]
    fn long_names_give_way() {
        let columns = [Column::name("place"), Column::figure("share")];
        let rows = [vec!["a very long name of a place".to_owned(), "9%".to_owned()]];
        assert_eq!(table(&columns, &rows, 20, 2), "  place        share\n  a very lon…     9%\n");
    }

    #[test]
    fn paragraphs_break_at_blanks() {
        assert_eq!(paragraph("one two three", 9, 0), "one two\n  three\n");
        assert_eq!(paragraph("one\x1b[2J two", 20, 2), "  one [2J two\n");
    }
}
