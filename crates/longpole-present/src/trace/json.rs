//! What `longpole trace --json` prints. Nothing is left out; keys stand in a fixed order.

use crate::numbers::json as number;
use longpole_base::Cell;
use longpole_explain::Trace;
use longpole_explain::prices::Relief;
use longpole_explain::provenance::Figures;
use longpole_explain::rivals::{Outcome, Sensitivity};
use longpole_explain::trace::{Back, Binding, Figure, Forward, Group, LineView, Made, Part, Rests, Side};
use longpole_model::entities::Attribution;
use longpole_model::settings::Rival;
use serde_json::{Map, Value, json};

/// A chain back.
pub fn back(back: &Back) -> Value {
    let spec = back.cell.spec();
    let fields = spec.fields.iter().zip(&back.cells);
    let cells: Map<String, Value> = fields.map(|(field, (cell, _))| (field.name.to_owned(), value(cell))).collect();
    let fields = spec.fields.iter().zip(&back.cells);
    let units: Map<String, Value> =
        fields.filter_map(|(field, (_, unit))| Some((field.name.to_owned(), json!(unit.as_ref()?)))).collect();
    json!({
        "table": spec.name,
        "line": back.cell.row + 2,
        "row": back.name,
        "column": back.cell.column.map(|column| spec.fields[column].name),
        "figures": cells,
        "units": units,
        "aim": back.aim.as_ref().map(|(aim, unit)| json!({ "name": aim, "unit": unit })),
        "made_of": back.made.iter().map(made).collect::<Vec<_>>(),
        "n_made_of": back.n_made,
        "held_by": back.binding.iter().map(binding).collect::<Vec<_>>(),
        "behind_the_prices": back.held_by.iter().map(binding).collect::<Vec<_>>(),
        "input": back.lines.iter().map(line).collect::<Vec<_>>(),
    })
}

fn made(made: &Made) -> Value {
    json!({
        "name": made.name,
        "block": made.block,
        "key": made.labels,
        "value": number(made.value),
        "unit": made.unit,
        "adds": made.adds.map(number),
    })
}

fn binding(binding: &Binding) -> Value {
    json!({
        "name": binding.name,
        "family": binding.family,
        "is_bound": binding.is_bound,
        "key": binding.labels,
        "at": match binding.at {
            Side::Least => "least",
            Side::Most => "most",
            Side::Equal => "equal",
        },
        "limit": number(binding.limit),
        "unit": binding.unit,
        "relief": if binding.relief == Relief::More { "more" } else { "less" },
        "price": binding.price,
        "input": binding.lines,
    })
}

fn line(line: &LineView) -> Value {
    let figure = |figure: &Figure| json!({ "column": figure.field, "value": value(&figure.cell), "unit": figure.unit });
    let at = line.at.as_ref();
    json!({
        "row": line.name,
        "file": at.map(|at| &at.file),
        "sheet": at.and_then(|at| at.sheet.as_ref()),
        "line": at.and_then(|at| at.line),
        "figures": line.figures.iter().map(figure).collect::<Vec<_>>(),
        "known_as": line.standing.map(Attribution::as_str),
        "note": line.note,
        "sources": line
            .sources
            .iter()
            .map(|source| json!({
                "id": source.id,
                "title": source.title,
                "publisher": source.publisher,
                "attribution": source.attribution.map(Attribution::as_str),
                "url": source.url,
            }))
            .collect::<Vec<_>>(),
    })
}

/// What the plan rests on; `null` where every aim is met as well as can be.
pub fn rests(trace: &Trace<'_>, rests: Option<&Rests>) -> Value {
    let Some(rests) = rests else { return Value::Null };
    let part = |part: &Part| {
        let lines = part.lines.iter().map(|of| line(&trace.line(Figures { line: *of, fields: &[] })));
        json!({
            "amount": number(part.amount),
            "known_as": trace.standing_of(&part.lines).map(Attribution::as_str),
            "input": lines.collect::<Vec<_>>(),
        })
    };
    json!({
        "aim": rests.aim,
        "unit": rests.unit,
        "value": number(rests.value),
        "known_as": rests.groups.iter().map(group).collect::<Vec<_>>(),
        "parts": rests.parts.iter().map(part).collect::<Vec<_>>(),
    })
}

fn group(group: &Group) -> Value {
    json!({
        "known_as": group.standing.map(Attribution::as_str),
        "share": number(group.share),
        "share_at_best": number(group.share_at_best),
        "adds": number(group.adds),
        "takes": number(group.takes),
        "n_lines": group.n_lines,
    })
}

/// What rests on a source or a line.
pub fn forward(forward: &Forward) -> Value {
    let tables = forward.tables.iter().map(
        |reliant| json!({ "table": reliant.table, "rows": reliant.n, "of": reliant.of, "largest": reliant.largest }),
    );
    let part = forward.group.as_ref().map(|group| {
        json!({
            "share": number(group.share),
            "adds": number(group.adds),
            "takes": number(group.takes),
            "n_lines": group.n_lines,
        })
    });
    json!({
        "from": forward.from,
        "aim": forward.aim.as_ref().map(|(aim, unit)| json!({ "name": aim, "unit": unit })),
        "part": part,
        "tables": tables.collect::<Vec<_>>(),
        "input": forward.lines.iter().map(line).collect::<Vec<_>>(),
    })
}

/// Rival figures, as a summary and the settings have them.
pub fn rivals(rivals: &[Rival]) -> Vec<Value> {
    rivals.iter().map(|rival| rival_value(rival, None)).collect()
}

fn rival_value(rival: &Rival, outcomes: Option<(&Sensitivity, &[Outcome])>) -> Value {
    let estimates: Vec<Value> = rival
        .estimates
        .iter()
        .enumerate()
        .map(|(at, estimate)| {
            let mut value =
                json!({ "value": figure(&estimate.value), "source": estimate.source, "is_used": at == rival.used });
            if let Some((found, outcomes)) = outcomes {
                value["aims"] = outcome(found, &outcomes[at]);
            }
            value
        })
        .collect();
    json!({
        "id": rival.id,
        "table": rival.table,
        "where": rival.conditions.iter().cloned().collect::<std::collections::BTreeMap<_, _>>(),
        "column": rival.column,
        "estimates": estimates,
        "reason": rival.reason,
        "by_scenario": rival.by_scenario,
    })
}

/// A figure of an estimate: a number where it is one.
fn figure(text: &str) -> Value {
    text.parse().map_or_else(|_| json!(text), number)
}

/// What the aims come to under each figure.
pub fn sensitivity(found: &Sensitivity) -> Value {
    let rivals = found.rivals.iter().map(|(rival, outcomes)| rival_value(rival, Some((found, outcomes))));
    let together = found
        .together
        .iter()
        .map(|(source, rivals, with)| json!({ "source": source, "rivals": rivals, "aims": outcome(found, with) }));
    json!({ "rivals": rivals.collect::<Vec<_>>(), "together": together.collect::<Vec<_>>() })
}

/// The aims by name; `null` where there is no plan.
fn outcome(found: &Sensitivity, outcome: &Outcome) -> Value {
    match outcome {
        Outcome::None(_) => Value::Null,
        Outcome::Planned(reached) => {
            let aims = found.aims.iter().zip(reached);
            Value::Object(aims.map(|((name, _), reached)| (name.clone(), number(*reached))).collect())
        }
    }
}

fn value(cell: &Cell) -> Value {
    match cell {
        Cell::Blank => Value::Null,
        Cell::Text(text) => json!(text),
        Cell::Number(value) => number(*value),
        Cell::Date(date) => json!(date.to_string()),
    }
}
