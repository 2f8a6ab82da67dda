//! Pages about tables, in Markdown. They are meant for two folders side by side, `tables/` and `plan/`.

use crate::numbers;
use crate::words::{self, fill};
use longpole_base::entity::first_sentence;
use longpole_base::{FieldSpec, Kind, TableSpec};

/// The page of a table: what a row is, what tells rows apart, and every column.
pub fn page(spec: &TableSpec) -> String {
    let file = if spec.required { words::PAGE_FILE_NEEDED } else { words::PAGE_FILE };
    let key = if spec.key.is_empty() {
        words::PAGE_NO_KEY.to_owned()
    } else {
        fill(words::PAGE_KEY, &[("key", &code(spec.key, words::LIST_COMMA))])
    };
    let rows = spec.fields.iter().map(|field| {
        let [holds, empty, range] = [linked(field), if_empty(field), range(field).unwrap_or_default()];
        vec![format!("`{}`", field.name), holds, empty, range, field.doc.replace('\n', " ")]
    });
    format!(
        "# {}\n\n{}\n\n{} {key}\n\n{}",
        spec.name,
        spec.doc.replace('\n', " "),
        fill(file, &[("file", &spec.file())]),
        table(&words::PAGE_COLUMNS, rows),
    )
}

/// A page that lists tables, with links to theirs.
pub fn index(title: &str, specs: &[TableSpec]) -> String {
    let rows = specs.iter().map(|spec| {
        let needed = if spec.required { words::YES } else { "" };
        vec![format!("[`{0}`]({0}.md)", spec.name), needed.to_owned(), first_sentence(spec.doc)]
    });
    format!("# {title}\n\n{}", table(&words::INDEX_COLUMNS, rows))
}

/// What a column holds, with its unit.
pub(crate) fn holds(field: &FieldSpec) -> String {
    with_unit(kind(field), field)
}

/// What a column holds.
pub(crate) fn kind(field: &FieldSpec) -> String {
    kind_with(field, &|table| format!("`{table}`"))
}

/// What an empty cell stands for.
pub(crate) fn if_empty(field: &FieldSpec) -> String {
    match field.default {
        _ if field.required => words::PAGE_REQUIRED.to_owned(),
        Some(default) => fill(words::PAGE_DEFAULT, &[("default", default)]),
        None => words::PAGE_EMPTY.to_owned(),
    }
}

/// Between which bounds a number must lie.
pub(crate) fn range(field: &FieldSpec) -> Option<String> {
    let [least, bound, most] = [field.at_least, field.above, field.at_most].map(|end| end.map(numbers::plain));
    Some(match (least, bound, most) {
        (Some(least), _, Some(most)) => fill(words::RANGE_BETWEEN, &[("least", &least), ("most", &most)]),
        (Some(least), _, None) => fill(words::RANGE_AT_LEAST, &[("least", &least)]),
        (None, Some(bound), Some(most)) => fill(words::RANGE_ABOVE_TO, &[("bound", &bound), ("most", &most)]),
        (None, Some(bound), None) => fill(words::RANGE_ABOVE, &[("bound", &bound)]),
        (None, None, Some(most)) => fill(words::RANGE_AT_MOST, &[("most", &most)]),
        (None, None, None) => return None,
    })
}

/// What a column holds, with links to the tables it refers to: always those of the crisis folder.
fn linked(field: &FieldSpec) -> String {
    with_unit(kind_with(field, &|table| format!("[`{table}`](../tables/{table}.md)")), field)
}

fn with_unit(kind: String, field: &FieldSpec) -> String {
    match field.unit {
        Some(unit) => kind + words::LIST_COMMA + unit,
        None => kind,
    }
}

fn kind_with(field: &FieldSpec, table: &dyn Fn(&str) -> String) -> String {
    let tables = |names: &[&str]| names.iter().map(|name| table(name)).collect::<Vec<_>>().join(words::OR);
    match field.kind {
        Kind::Text => words::KIND_TEXT.to_owned(),
        Kind::Number => words::KIND_NUMBER.to_owned(),
        Kind::Date => words::KIND_DATE.to_owned(),
        Kind::DateOr(word) => fill(words::KIND_DATE_OR, &[("word", word)]),
        Kind::CountOr(choices) => fill(words::KIND_COUNT_OR, &[("words", &code(choices, words::LIST_COMMA))]),
        Kind::Choice(choices) => fill(words::KIND_CHOICE, &[("words", &code(choices, words::LIST_COMMA))]),
        Kind::Reference(_) if field.name == "id" => words::KIND_ID.to_owned(),
        Kind::Reference(names) => fill(words::KIND_REFERENCE, &[("tables", &tables(names))]),
        Kind::References(names) => fill(words::KIND_REFERENCES, &[("tables", &tables(names))]),
        Kind::Texts => words::KIND_TEXTS.to_owned(),
    }
}

fn code(names: &[&str], between: &str) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(between)
}

/// A table of Markdown. A bar inside a cell is escaped.
fn table(titles: &[&str], rows: impl Iterator<Item = Vec<String>>) -> String {
    let line = |cells: Vec<String>| {
        let cells: Vec<String> = cells.iter().map(|cell| cell.replace('|', "\\|")).collect();
        format!("| {} |\n", cells.join(" | "))
    };
    let mut text = line(titles.iter().map(ToString::to_string).collect());
    text.push_str(&line(titles.iter().map(|_| "---".to_owned()).collect()));
    text.extend(rows.map(line));
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use longpole_base::quantity::Share;
    use longpole_base::{Date, Entity};
    use longpole_macros::Entity;
    use longpole_model::entities::Mode;
    use longpole_model::ids::{LinkId, SiteId, SourceId};

    /// A line of two
    /// words | bars.
    #[derive(Entity)]
    #[entity(table = "lines", key = "id,from", required)]
    struct Line {
        /// Its name.
        id: LinkId,
        /// First day; one | more.
        from: Option<Date>,
        /// Where.
        on: SiteId,
        /// Part lost.
        #[field(unit = "share", default = "0", at_least = 0, at_most = 1)]
        loss: Share,
        /// Part kept.
        #[field(above = 0)]
        kept: Option<Share>,
        /// How.
        mode: Mode,
        /// Where from.
        source: Vec<SourceId>,
    }

    #[test]
    fn a_page_says_all_about_a_table() {
        let expected = "\
# lines

A line of two words | bars.

File `lines.csv`. Every folder needs it. Rows are told apart by `id`, `from`.

| column | holds | if empty | range | meaning |
| --- | --- | --- | --- | --- |
| `id` | id | must not be empty |  | Its name. |
| `from` | date | not known or not given |  | First day; one \\| more. |
| `on` | id in [`places`](../tables/places.md) or [`links`](../tables/links.md) | must not be empty |  | Where. |
| `loss` | number, share | `0` | 0 to 1 | Part lost. |
| `kept` | number | not known or not given | above 0 | Part kept. |
| `mode` | one of `road`, `sea`, `air`, `river`, `foot`, `pipeline` | must not be empty |  | How. |
| `source` | ids in [`sources`](../tables/sources.md), separated by `;` | not known or not given |  | Where from. |
";
        assert_eq!(page(&Line::TABLE), expected);
    }
}
