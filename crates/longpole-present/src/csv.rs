//! A table as CSV: UTF-8, commas, `\n`, dates as `2024-03-29`, numbers with at most six decimals, or with every digit
//! where the column is declared exact.

use crate::numbers;
use crate::tables::TableView;
use csv::{Terminator, WriterBuilder};
use longpole_base::Cell;
use std::borrow::Cow;

/// The text of a table, header first. The same table gives the same text.
///
/// # Panics
/// When a row does not have a cell for each column.
pub fn text(view: &TableView) -> String {
    let mut writer = WriterBuilder::new().terminator(Terminator::Any(b'\n')).from_writer(Vec::new());
    let header = view.spec.fields.iter().map(|field| field.name);
    writer.write_record(header).expect("memory does not fail");
    for row in &view.rows {
        let cells = view.spec.fields.iter().zip(row).map(|(field, cell)| written(cell, field.exact).into_owned());
        writer.write_record(cells).expect("rows are as wide as the header");
    }
    let bytes = writer.into_inner().expect("memory does not fail");
    String::from_utf8(bytes).expect("written from text")
}

/// A cell as it stands in the file, before quoting. A number that is not finite is missing.
fn written(cell: &Cell, exact: bool) -> Cow<'_, str> {
    match cell {
        Cell::Blank => Cow::Borrowed(""),
        Cell::Text(text) => harmless(text),
        Cell::Number(number) if exact => Cow::Owned(numbers::whole(*number)),
        Cell::Number(number) => Cow::Owned(numbers::plain(*number)),
        Cell::Date(date) => Cow::Owned(date.to_string()),
    }
}

/// Text that no spreadsheet program takes for a formula: what looks like one gets an apostrophe in front.
pub fn harmless(text: &str) -> Cow<'_, str> {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use longpole_base::quantity::Plain;
    use longpole_macros::Entity;

    /// A line.
    #[derive(Entity)]
    #[entity(table = "lines", key = "id")]
    struct Line {
        /// Text.
        id: String,
        /// A number.
        amount: Plain,
        /// A day.
        day: Option<longpole_base::Date>,
    }

    fn check(id: &str, amount: f64, expected: &str) {
        let day = Some("2024-03-29".parse().expect("a date"));
        let written = text(&TableView::of(&[Line { id: id.to_owned(), amount: Plain(amount), day }]));
        assert_eq!(written, format!("id,amount,day\n{expected},2024-03-29\n"));
    }

    #[test]
    fn text_is_quoted_and_never_a_formula() {
        check("rice", 1.5, "rice,1.5");
        check("رز", 0.0, "رز,0");
        check("rice, white", 1.0, "\"rice, white\",1");
        check("\"best\"", 1.0, "\"\"\"best\"\"\",1");
        check("two\nlines", 1.0, "\"two\nlines\",1");
        check("=HYPERLINK(\"x\")", 1.0, "\"'=HYPERLINK(\"\"x\"\")\",1");
        check("+1", 1.0, "'+1,1");
        check("-1", -1.0, "'-1,-1");
        check("@SUM(A1)", 1.0, "'@SUM(A1),1");
        check("\tx", 1.0, "'\tx,1");
        check("\rx", 1.0, "\"'\rx\",1");
        check("a=b", 1.0, "a=b,1");
    }

    #[test]
    fn what_is_missing_or_not_finite_is_empty() {
        let rows = [Line { id: String::new(), amount: Plain(f64::NAN), day: None }];
        assert_eq!(text(&TableView::of(&rows)), "id,amount,day\n,,\n");
        assert_eq!(text(&TableView::of::<Line>(&[])), "id,amount,day\n");
    }
}
