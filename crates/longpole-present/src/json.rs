//! What programs read: `plan.json`, and the answers of `--json`.
//! Keys stand in a fixed order; numbers have at most six decimals.

use crate::VERSION;
use crate::numbers::json as number;
use crate::tables::{self, TableView};
use crate::workbook::unit_of_aim;
use longpole_audit::Audit;
use longpole_base::{Cell, Date, Diagnostics};
use longpole_explain::Plan;
use longpole_explain::summary::{InField, NeedAnswer, OrderAnswer, Summary};
use longpole_model::Crisis;
use serde_json::{Map, Value, json};

/// The version of `plan.json`; it rises when a key changes its meaning or goes away.
pub const FORMAT: u32 = 1;

/// What a plan cannot know about its own making.
#[derive(Clone, Copy, Debug)]
pub struct Run<'a> {
    /// The solver with its version.
    pub solver: &'a str,
    /// Every file read, relative to the crisis folder, with its BLAKE3 digest in hexadecimal.
    pub inputs: &'a [(String, String)],
    /// The plan's files beside its tables, with their digests.
    pub files: &'a [(String, String)],
    /// What the audit before publishing found.
    pub audit: &'a Audit,
    /// How large the program was.
    pub size: Size,
}

/// The size of a linear program.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Size {
    /// Variables.
    pub columns: usize,
    /// Constraints.
    pub rows: usize,
    /// Coefficients that are not zero.
    pub entries: usize,
}

/// The text of a value, on many lines, with a line end.
pub fn text(value: &Value) -> String {
    format!("{value:#}\n")
}

/// `plan.json`: what made the plan, what it reached, what is in its tables. No clock times, so that the same folder
/// gives the same bytes.
pub fn plan(crisis: &Crisis, plan: &Plan, run: &Run<'_>) -> Value {
    let settings = &crisis.settings;
    let digests = |files: &[(String, String)]| -> Vec<Value> {
        files.iter().map(|(path, digest)| json!({ "path": path, "blake3": digest })).collect()
    };
    let (inputs, files) = (digests(run.inputs), digests(run.files));
    let tables: Vec<Value> = tables::of_plan(plan)
        .iter()
        .map(|view| json!({ "name": view.spec.name, "path": view.spec.file(), "rows": view.rows.len() }))
        .collect();
    json!({
        "format": FORMAT,
        "longpole": VERSION,
        "solver": run.solver,
        "crisis": settings.id,
        "scenario": settings.scenario,
        "start": day(Some(settings.start())),
        "end": day(Some(settings.grid.last_day())),
        "n_periods": crisis.n_periods(),
        "currency": settings.currency,
        "inputs": inputs,
        "aims": aims(plan),
        "program": { "columns": run.size.columns, "rows": run.size.rows, "entries": run.size.entries },
        "audit": crate::audit::brief(run.audit),
        "summary": summary(&plan.summary),
        "tables": tables,
        "files": files,
    })
}

fn aims(plan: &Plan) -> Vec<Value> {
    plan.reached
        .iter()
        .map(|aim| {
            json!({
                "name": aim.name,
                "value": number(aim.value),
                "optimum": number(aim.optimum),
                "bound": aim.bound.map(number),
                "gap": aim.gap().map(number),
                "unit": unit_of_aim(plan, &aim.name),
                "skipped": aim.skipped,
                "interior_steps": aim.interior_steps,
                "simplex_steps": aim.simplex_steps,
            })
        })
        .collect()
}

/// The answer in figures.
pub fn summary(summary: &Summary) -> Value {
    let sectors: Map<String, Value> =
        summary.sectors.iter().map(|(sector, cost)| (sector.clone(), number(*cost))).collect();
    json!({
        "title": summary.title,
        "scenario": summary.scenario,
        "start": day(Some(summary.start)),
        "end": day(Some(summary.end)),
        "people_first": number(summary.people.0),
        "people_last": number(summary.people.1),
        "needs": summary.needs.iter().map(need).collect::<Vec<_>>(),
        "worst_place": summary.worst.as_ref().map(|(place, _)| place),
        "worst_share": summary.worst.as_ref().map(|(_, share)| number(*share)),
        "gini": number(summary.gini),
        "currency": summary.currency,
        "purchases": number(summary.purchases),
        "transport": number(summary.transport),
        "works": summary.works.as_ref().map(|works| {
            json!({ "all": works.all, "done": works.done, "last": day(works.last), "cost": number(summary.works_cost) })
        }),
        "sectors": sectors,
        "unspent": summary.unspent.map(number),
        "uncounted": number(summary.uncounted),
        "forces": summary.forces.iter().map(in_field).collect::<Vec<_>>(),
        "unguarded": summary.unguarded,
        "orders": summary.orders.iter().map(order).collect::<Vec<_>>(),
        "limits": table(&TableView::of(&summary.limits)),
        "rivals": crate::trace::json::rivals(&summary.rivals),
    })
}

fn in_field(force: &InField) -> Value {
    json!({
        "force": force.force,
        "posted": number(force.posted),
        "available": number(force.available),
        "due": number(force.due),
        "paid": number(force.paid),
        "unpaid": number(force.unpaid),
    })
}

fn order(answer: &OrderAnswer) -> Value {
    let order = &answer.test;
    json!({
        "order": order.order.as_str(),
        "title": order.title,
        "met": order.met.as_str(),
        "met_from": day(order.met_from),
        "tested_from": day(order.tested_from),
        "short_by": order.short_by.map(|short| number(short.value())),
        "unit": order.unit,
        "worst": order.worst.map(|worst| number(worst.value())),
        "worst_place": answer.worst_place,
        "worst_period": day(order.worst_period),
        "periods_met": number(order.periods_met.value()),
        "periods_tested": number(order.periods_tested.value()),
    })
}

fn need(need: &NeedAnswer) -> Value {
    json!({
        "need": need.need,
        "name": need.name,
        "person_days": number(need.person_days),
        "below_survival": need.has_survival.then(|| number(need.below_survival)),
        "below_standard": number(need.below_standard),
        "share": number(need.share),
        "worst_place": need.worst.as_ref().map(|(place, _)| place),
        "worst_share": need.worst.as_ref().map(|(_, share)| number(*share)),
        "gini": number(need.gini),
        "survival_short_until": day(need.survival_short_until),
        "standard_short_until": day(need.standard_short_until),
    })
}

/// A table as a list of objects, one per row, with `null` for what is missing.
pub fn table(view: &TableView) -> Value {
    let cell = |cell: &Cell| match cell {
        Cell::Blank => Value::Null,
        Cell::Text(text) => json!(text),
        Cell::Number(value) => number(*value),
        Cell::Date(date) => day(Some(*date)),
    };
    let row = |cells: &Vec<Cell>| -> Value {
        let names = view.spec.fields.iter().map(|field| field.name.to_owned());
        Value::Object(names.zip(cells.iter().map(cell)).collect())
    };
    view.rows.iter().map(row).collect()
}

/// Messages, worst first, none left out.
pub fn diagnostics(diagnostics: &Diagnostics) -> Value {
    diagnostics
        .sorted()
        .into_iter()
        .map(|found| {
            let at = found.at.as_ref();
            json!({
                "severity": found.severity.as_str(),
                "code": found.code,
                "message": found.message,
                "file": at.map(|at| &at.file),
                "sheet": at.and_then(|at| at.sheet.as_ref()),
                "line": at.and_then(|at| at.line),
                "column": at.and_then(|at| at.column),
                "field": at.and_then(|at| at.field.as_ref()),
                "hint": found.hint,
            })
        })
        .collect()
}

fn day(date: Option<Date>) -> Value {
    date.map_or(Value::Null, |date| json!(date.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{numbers, sample};
    use longpole_base::At;

    #[test]
    fn a_plan_tells_how_it_was_made() {
        let inputs = [("links.csv".to_owned(), "ab12".to_owned())];
        let audit = Audit { checks: [(longpole_audit::Rule::Stock, 3)].into(), ..Audit::default() };
        let size = Size { columns: 5, rows: 4, entries: 9 };
        let run = Run { solver: "HiGHS 1.15.0", inputs: &inputs, audit: &audit, files: &[], size };
        let plan = plan(&sample::crisis(), &sample::plan(), &run);
        let keys: Vec<&String> = plan.as_object().expect("an object").keys().collect();
        assert_eq!(
            keys,
            [
                "format",
                "longpole",
                "solver",
                "crisis",
                "scenario",
                "start",
                "end",
                "n_periods",
                "currency",
                "inputs",
                "aims",
                "program",
                "audit",
                "summary",
                "tables",
                "files"
            ]
        );
        assert_eq!(
            plan["audit"],
            json!({ "rules": 1, "checks": 3, "breaches": 0, "dips": 0, "by_rule": { "stock": 3 } })
        );
        assert_eq!(plan["inputs"], json!([{ "path": "links.csv", "blake3": "ab12" }]));
        assert_eq!(
            plan["aims"][0].to_string(),
            r#"{"name":"survival","value":84000,"optimum":84000,"bound":null,"gap":null,"unit":"person-days","skipped":false,"interior_steps":12,"simplex_steps":3}"#
        );
        assert_eq!(plan["summary"]["needs"][1]["below_survival"], Value::Null);
        assert_eq!(plan["summary"]["limits"][0]["gain"], json!(1250));
        assert_eq!(plan["tables"][0], json!({ "name": "purchases", "path": "purchases.csv", "rows": 1 }));
        assert_eq!((plan["start"].as_str(), plan["end"].as_str()), (Some("2024-03-29"), Some("2024-04-25")));
        assert!(!text(&plan).contains("seconds"));
        assert!(text(&plan).ends_with("}\n"));
    }

    #[test]
    fn messages_have_their_places() {
        let mut found = Diagnostics::default();
        let at = At { line: Some(3), field: Some("to".into()), ..At::file("links.csv") };
        found.note("later", None, "a note".into(), "nothing to do".into());
        found.error("unknown-id", Some(at), "`to` is `x`".into(), "did you mean `y`?".into());
        let expected = r#"[{"severity":"error","code":"unknown-id","message":"`to` is `x`","file":"links.csv","sheet":null,"line":3,"column":null,"field":"to","hint":"did you mean `y`?"},{"severity":"note","code":"later","message":"a note","file":null,"sheet":null,"line":null,"column":null,"field":null,"hint":"nothing to do"}]"#;
        assert_eq!(diagnostics(&found).to_string(), expected);
    }

    #[test]
    fn whole_numbers_have_no_point() {
        assert_eq!(numbers::json(1250.0).to_string(), "1250");
        assert_eq!(numbers::json(-0.0).to_string(), "0");
        assert_eq!(numbers::json(2.0 / 3.0).to_string(), "0.666667");
        assert_eq!(numbers::json(f64::NAN), Value::Null);
    }
}
