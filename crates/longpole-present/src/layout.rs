//! Columns of text for a terminal, by the width that letters take on the screen.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// A column of a table of text.
#[derive(Clone, Copy)]
pub(crate) struct Column<'t> {
    /// Its title; may have two lines.
    pub title: &'t str,
    /// Whether its cells end, rather than begin, at one line.
    pub right: bool,
    /// Whether its cells may be cut where the screen is narrow.
    pub shrinks: bool,
}

impl<'t> Column<'t> {
    /// Words that must stay whole.
    pub(crate) const fn words(title: &'t str) -> Self {
        Self { title, right: false, shrinks: false }
    }

    /// A name, which may be cut.
    pub(crate) const fn name(title: &'t str) -> Self {
        Self { title, right: false, shrinks: true }
    }

    /// A figure.
    pub(crate) const fn figure(title: &'t str) -> Self {
        Self { title, right: true, shrinks: false }
    }
}

/// Spaces between columns.
pub(crate) const GAP: usize = 2;

/// Names are not cut below this width.
const LEAST: usize = 8;

/// A table with titles, indented. Where it is wider than the screen, names are cut, the longest first.
pub(crate) fn table(columns: &[Column<'_>], rows: &[Vec<String>], width: usize, indent: usize) -> String {
    let rows: Vec<Vec<String>> = rows.iter().map(|row| row.iter().map(|cell| one_line(cell)).collect()).collect();
    let mut widths: Vec<usize> = columns
        .iter()
        .enumerate()
        .map(|(at, column)| {
            let title = column.title.lines().map(UnicodeWidthStr::width).max().unwrap_or(0);
            rows.iter().map(|row| row[at].width()).max().unwrap_or(0).max(title)
        })
        .collect();
    while widths.iter().sum::<usize>() + indent + GAP * (columns.len() - 1) > width {
        let names = (0..columns.len()).filter(|at| columns[*at].shrinks && widths[*at] > LEAST);
        let Some(widest) = names.max_by_key(|at| widths[*at]) else { break };
        widths[widest] -= 1;
    }
    let depth = columns.iter().map(|column| column.title.lines().count()).max().unwrap_or(0);
    let titles = (0..depth).map(|line| {
        let above = |column: &Column<'_>| depth - column.title.lines().count();
        columns
            .iter()
            .map(|column| line.checked_sub(above(column)).and_then(|at| column.title.lines().nth(at)).unwrap_or(""))
            .map(str::to_owned)
            .collect::<Vec<String>>()
    });
    let mut text = String::new();
    for row in titles.chain(rows.iter().cloned()) {
        let mut line = " ".repeat(indent);
        for (at, column) in columns.iter().enumerate() {
            let cell = cut(&row[at], widths[at]);
            let blanks = " ".repeat(widths[at] - cell.width());
            let (before, after) = if column.right { (blanks, String::new()) } else { (String::new(), blanks) };
            line.extend([if at > 0 { "  " } else { "" }, &before, &cell, &after]);
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

/// A paragraph broken at blanks; further lines are indented deeper.
pub(crate) fn paragraph(words: &str, width: usize, indent: usize) -> String {
    let mut text = " ".repeat(indent);
    let mut at = indent;
    let mut is_first = true;
    for word in one_line(words).split_whitespace() {
        let needed = word.width() + usize::from(!is_first);
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
        at += word.width();
        is_first = false;
    }
    text.push('\n');
    text
}

/// Text without line ends and other signs that would move the cursor.
pub(crate) fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// Text cut to a width, with a sign that it was.
fn cut(text: &str, width: usize) -> String {
    if text.width() <= width {
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
        assert_eq!(table(&columns, &rows, 80, 0), "         far\nplace  share\nرفح       9%\n東京    100%\n");
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
