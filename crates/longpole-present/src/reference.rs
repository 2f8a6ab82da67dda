//! Pages about tables, in Markdown. They are meant for two folders side by side, `tables/` and `plan/`.

use crate::Names;
use crate::numbers;
use longpole_base::entity::first_sentence;
use longpole_base::{FieldSpec, Kind, TableSpec};

/// The page of a table: what a row is, what tells rows apart, and every column.
pub fn page(spec: &TableSpec, names: Names<'_>) -> String {
    let words = names.words;
    let file = if spec.required { "page-file-needed" } else { "page-file" };
    let key = if spec.key.is_empty() {
        words.say("page-no-key")
    } else {
        words.fill("page-key", &[("key", &code(spec.key, &words.say("list-comma")))])
    };
    let rows = spec.fields.iter().map(|field| {
        let [holds, empty, range] =
            [linked(field, names), if_empty(field, names), range(field, names).unwrap_or_default()];
        vec![format!("`{}`", field.name), holds, empty, range, field.doc.replace('\n', " ")]
    });
    format!(
        "# {}\n\n{}\n\n{} {key}\n\n{}",
        spec.name,
        spec.doc.replace('\n', " "),
        words.fill(file, &[("file", &spec.file())]),
        table(&words.lines("page-columns", &[]), rows),
    )
}

/// A page that lists tables, with links to theirs.
pub fn index(title: &str, specs: &[TableSpec], names: Names<'_>) -> String {
    let words = names.words;
    let rows = specs.iter().map(|spec| {
        let needed = if spec.required { words.say("template-yes") } else { String::new() };
        vec![format!("[`{0}`]({0}.md)", spec.name), needed, first_sentence(spec.doc)]
    });
    format!("# {title}\n\n{}", table(&words.lines("index-columns", &[]), rows))
}

/// What a column holds, with its unit.
pub(crate) fn holds(field: &FieldSpec, names: Names<'_>) -> String {
    with_unit(kind(field, names), field, names)
}

/// What a column holds.
pub(crate) fn kind(field: &FieldSpec, names: Names<'_>) -> String {
    kind_with(field, &|table| format!("`{table}`"), names)
}

/// What an empty cell stands for.
pub(crate) fn if_empty(field: &FieldSpec, names: Names<'_>) -> String {
    let words = names.words;
    match field.default {
        _ if field.required => words.say("page-required"),
        Some(default) => words.fill("page-default", &[("default", default)]),
        None => words.say("page-empty"),
    }
}

/// Between which bounds a number must lie.
pub(crate) fn range(field: &FieldSpec, names: Names<'_>) -> Option<String> {
    let words = names.words;
    let [least, bound, most] = [field.at_least, field.above, field.at_most].map(|end| end.map(numbers::plain));
    Some(match (least, bound, most) {
        (Some(least), _, Some(most)) => words.fill("range-between", &[("least", &least), ("most", &most)]),
        (Some(least), _, None) => words.fill("range-at-least", &[("least", &least)]),
        (None, Some(bound), Some(most)) => words.fill("range-above-to", &[("bound", &bound), ("most", &most)]),
        (None, Some(bound), None) => words.fill("range-above", &[("bound", &bound)]),
        (None, None, Some(most)) => words.fill("range-at-most", &[("most", &most)]),
        (None, None, None) => return None,
    })
}

/// What a column holds, with links to the tables it refers to: always those of the crisis folder.
fn linked(field: &FieldSpec, names: Names<'_>) -> String {
    with_unit(kind_with(field, &|table| format!("[`{table}`](../tables/{table}.md)"), names), field, names)
}

fn with_unit(kind: String, field: &FieldSpec, names: Names<'_>) -> String {
    let words = names.words;
    match field.unit {
        Some(unit) => kind + &words.say("list-comma") + unit,
        None => kind,
    }
}

fn kind_with(field: &FieldSpec, table: &dyn Fn(&str) -> String, names: Names<'_>) -> String {
    let words = names.words;
    let tables = |names: &[&str]| names.iter().map(|name| table(name)).collect::<Vec<_>>().join(&words.say("or"));
    match field.kind {
        Kind::Text => words.say("kind-text"),
        Kind::Number => words.say("kind-number"),
        Kind::Date => words.say("kind-date"),
        Kind::DateOr(word) => words.fill("kind-date-or", &[("word", word)]),
        Kind::CountOr(choices) => words.fill("kind-count-or", &[("words", &code(choices, &words.say("list-comma")))]),
        Kind::Choice(choices) => words.fill("kind-choice", &[("words", &code(choices, &words.say("list-comma")))]),
        Kind::Reference(_) if field.name == "id" => words.say("kind-id"),
        Kind::Reference(names) => words.fill("kind-reference", &[("tables", &tables(names))]),
        Kind::References(names) => words.fill("kind-references", &[("tables", &tables(names))]),
        Kind::Texts => words.say("kind-texts"),
    }
}

fn code(names: &[&str], between: &str) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(between)
}

/// A table of Markdown. A bar inside a cell is escaped.
fn table(titles: &[String], rows: impl Iterator<Item = Vec<String>>) -> String {
    let line = |cells: Vec<String>| {
        let cells: Vec<String> = cells.iter().map(|cell| cell.replace('|', "\\|")).collect();
        format!("| {} |\n", cells.join(" | "))
    };
    let mut text = line(titles.to_vec());
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
        let words = crate::sample::words();
        assert_eq!(page(&Line::TABLE, Names { crisis: None, words: &words }), expected);
    }
}
