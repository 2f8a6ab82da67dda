//! The `[[set]]` rules of a scenario, carried out on cells before these are typed.

use crate::marks::spec;
use crate::scenario::{Change, Placed, Rule};
use longpole_base::diagnostic::closest;
use longpole_base::{Diagnostics, FieldSpec, Kind, Sheet, TableSpec, number};
use longpole_model::tables::TABLES;
use std::collections::{BTreeMap, BTreeSet};

/// Carries out the rules in order. A rule that changes nothing is an error.
pub(crate) fn apply(rules: &[Rule], sheets: &mut BTreeMap<String, Sheet>, diagnostics: &mut Diagnostics) {
    for rule in rules {
        let Some(spec) = find_table(&rule.table, "scenario-unknown-table", diagnostics) else { continue };
        let mut find = |column| find_column(spec, column, "scenario-unknown-column", diagnostics);
        let column = find(&rule.column);
        let conditions: Option<Vec<Condition<'_>>> = rule
            .conditions
            .iter()
            .map(|(column, value)| Some(Condition { field: find(column)?, value }))
            // All of them first, so that every unknown column is noted.
            .collect::<Vec<_>>()
            .into_iter()
            .collect();
        let (Some(column), Some(conditions)) = (column, conditions) else { continue };
        let Some(sheet) = sheets.get_mut(spec.name) else {
            let file = spec.file();
            no_row(
                rule,
                format!("the folder has no `{file}`"),
                format!("add the table, or delete the rule for `{}`", spec.name),
                diagnostics,
            );
            continue;
        };
        change_rows(rule, sheet, column, &conditions, diagnostics);
    }
}

/// What a row must hold.
pub(crate) struct Condition<'r> {
    pub(crate) field: &'static FieldSpec,
    pub(crate) value: &'r str,
}

impl Condition<'_> {
    pub(crate) fn holds(&self, sheet: &Sheet, row: usize) -> bool {
        let cell = effective(sheet, row, self.field);
        if self.field.kind == Kind::Number
            && let (Ok(here), Ok(asked)) = (number::parse(cell), number::parse(self.value))
        {
            return here == asked;
        }
        cell == self.value
    }
}

/// The text of a cell, or what an empty cell stands for.
fn effective<'s>(sheet: &'s Sheet, row: usize, field: &FieldSpec) -> &'s str {
    sheet.text(row, field.name).filter(|text| !text.is_empty()).or(field.default).unwrap_or_default()
}

fn change_rows(
    rule: &Rule,
    sheet: &mut Sheet,
    field: &'static FieldSpec,
    conditions: &[Condition<'_>],
    diagnostics: &mut Diagnostics,
) {
    let rows: Vec<usize> =
        (0..sheet.rows.len()).filter(|row| conditions.iter().all(|condition| condition.holds(sheet, *row))).collect();
    if rows.is_empty() {
        let message = format!("the rule touches no row of `{}`", sheet.table);
        no_row(rule, message, nearest(sheet, conditions), diagnostics);
        return;
    }
    match &rule.change {
        Change::Value(text) => {
            let column = column_of(sheet, field);
            for row in rows {
                set(sheet, row, column, text.clone());
            }
        }
        Change::Times(_) if field.kind != Kind::Number => diagnostics.error(
            "scenario-not-number",
            Some(rule.column.at.clone()),
            format!("`{}` holds no numbers that `times` could multiply", field.name),
            "write `value` in place of `times`".into(),
        ),
        Change::Times(factor) => multiply(rule, *factor, &rows, sheet, field, diagnostics),
    }
}

fn multiply(
    rule: &Rule,
    factor: f64,
    rows: &[usize],
    sheet: &mut Sheet,
    field: &'static FieldSpec,
    diagnostics: &mut Diagnostics,
) {
    let (mut touched, mut refused) = (false, false);
    for row in rows {
        let text = sheet.text(*row, field.name).unwrap_or_default();
        if text.is_empty() {
            continue;
        }
        match number::parse(text) {
            Ok(number) => {
                let column = column_of(sheet, field);
                set(sheet, *row, column, (number * factor).to_string());
                touched = true;
            }
            Err(_) if !refused => {
                diagnostics.error(
                    "scenario-not-number",
                    Some(rule.at.clone()),
                    format!("`times` cannot multiply `{text}` at {}", sheet.at_field(*row, field.name)),
                    "correct the figure in the table, or write `value` in place of `times`".into(),
                );
                refused = true;
            }
            Err(_) => {}
        }
    }
    if !touched && !refused {
        let message = format!("the rule changes nothing: `{}` is empty in every row that it finds", field.name);
        no_row(rule, message, "write `value` in place of `times`".into(), diagnostics);
    }
}

/// The place of a column in the header; a column that the table may have, but has not, is added.
pub(crate) fn column_of(sheet: &mut Sheet, field: &FieldSpec) -> usize {
    if let Some(column) = sheet.header.iter().position(|name| name == field.name) {
        return column;
    }
    let column = sheet.header.len();
    sheet.header.push(field.name.to_owned());
    // Cells beyond the header stay beyond it.
    for row in sheet.rows.iter_mut().filter(|row| row.cells.len() > column) {
        row.cells.insert(column, String::new());
    }
    column
}

pub(crate) fn set(sheet: &mut Sheet, row: usize, column: usize, text: String) {
    let cells = &mut sheet.rows[row].cells;
    if cells.len() <= column {
        cells.resize(column + 1, String::new());
    }
    cells[column] = text;
}

pub(crate) fn find_table(
    table: &Placed,
    code: &'static str,
    diagnostics: &mut Diagnostics,
) -> Option<&'static TableSpec> {
    let found = spec(&table.text);
    if found.is_none() {
        let names: Vec<&str> = TABLES.iter().map(|spec| spec.name).collect();
        diagnostics.error(
            code,
            Some(table.at.clone()),
            format!("`{}` is not a table", table.text),
            choose(&table.text, &names),
        );
    }
    found
}

pub(crate) fn find_column(
    spec: &TableSpec,
    column: &Placed,
    code: &'static str,
    diagnostics: &mut Diagnostics,
) -> Option<&'static FieldSpec> {
    let found = spec.field(&column.text);
    if found.is_none() {
        let names: Vec<&str> = spec.fields.iter().map(|field| field.name).collect();
        diagnostics.error(
            code,
            Some(column.at.clone()),
            format!("`{}` is not a column of `{}`", column.text, spec.name),
            choose(&column.text, &names),
        );
    }
    found
}

fn choose(word: &str, known: &[&str]) -> String {
    match closest(word, known.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("write one of `{}`", known.join("`, `")),
    }
}

fn no_row(rule: &Rule, message: String, hint: String, diagnostics: &mut Diagnostics) {
    diagnostics.error("scenario-no-row", Some(rule.at.clone()), message, hint);
}

/// Advice for a rule that finds no row: the nearest value of the first column in which none fits.
pub(crate) fn nearest(sheet: &Sheet, conditions: &[Condition<'_>]) -> String {
    const SHOWN: usize = 5;
    let unmet = conditions.iter().find(|condition| (0..sheet.rows.len()).all(|row| !condition.holds(sheet, row)));
    let Some(Condition { field, value }) = unmet else {
        return if sheet.rows.is_empty() {
            "the table has no rows; fill it, or delete the rule".into()
        } else {
            "each value is there, but no row has all of them at once; ask for fewer".into()
        };
    };
    let name = field.name;
    let there: BTreeSet<&str> =
        (0..sheet.rows.len()).map(|row| effective(sheet, row, field)).filter(|text| !text.is_empty()).collect();
    match closest(value, there.iter().copied()) {
        Some(near) => format!("no `{name}` is `{value}`; did you mean `{near}`?"),
        None if there.is_empty() => format!("`{name}` is empty in every row; ask for another column"),
        None => {
            let shown: Vec<&str> = there.iter().copied().take(SHOWN).collect();
            let more = if there.len() > SHOWN { ", …" } else { "" };
            format!("no `{name}` is `{value}`; there is `{}`{more}", shown.join("`, `"))
        }
    }
}
