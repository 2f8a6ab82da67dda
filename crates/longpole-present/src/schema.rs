//! Both folders as Frictionless data packages, version 2, for whoever checks or reads them with other tools.

use crate::VERSION;
use crate::numbers;
use crate::tables::PLAN_TABLES;
use longpole_base::{FieldSpec, Kind, TableSpec};
use longpole_model::tables::TABLES;
use longpole_plan::COMPARISON_TABLES;
use serde_json::{Map, Value, json};

const PACKAGE: &str = "https://datapackage.org/profiles/2.0/datapackage.json";
const RESOURCE: &str = "https://datapackage.org/profiles/2.0/dataresource.json";
const TABLE: &str = "https://datapackage.org/profiles/2.0/tableschema.json";

/// The package of a crisis folder with every table. A folder lists only those it has.
pub fn data_package() -> Value {
    let description = "Figures about a crisis from which Longpole makes a response plan.";
    package("longpole-crisis", "Crisis folder", description, TABLES)
}

/// The package of the folder a plan is written to.
pub fn plan_package() -> Value {
    package("longpole-plan", "Response plan", "A response plan made by Longpole.", PLAN_TABLES)
}

/// The package of the folder a comparison is written to.
pub fn comparison_package() -> Value {
    let description = "The scenarios of a crisis folder side by side, as Longpole compares them.";
    package("longpole-comparison", "Comparison of scenarios", description, COMPARISON_TABLES)
}

fn package(name: &str, title: &str, description: &str, specs: &[TableSpec]) -> Value {
    let resources: Vec<Value> = specs
        .iter()
        .map(|spec| {
            json!({
                "$schema": RESOURCE,
                "name": spec.name,
                "type": "table",
                "path": spec.file(),
                "description": spec.doc.replace('\n', " "),
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8",
                "schema": table_schema(spec),
            })
        })
        .collect();
    json!({
        "$schema": PACKAGE,
        "name": name,
        "title": title,
        "description": description,
        "version": VERSION,
        "resources": resources,
    })
}

/// The schema of a table. Columns stand in any order, and those that need not be filled may be left out.
pub fn table_schema(spec: &TableSpec) -> Value {
    let fields: Vec<Value> = spec.fields.iter().map(|field| field_schema(spec, field)).collect();
    let mut schema = Map::new();
    schema.insert("$schema".to_owned(), json!(TABLE));
    schema.insert("fieldsMatch".to_owned(), json!("superset"));
    schema.insert("fields".to_owned(), json!(fields));
    schema.insert("missingValues".to_owned(), json!([""]));
    if !spec.key.is_empty() {
        // A primary key has no gaps. Where a column of the key may be empty, the rows that have it are unique.
        let is_full = spec.key.iter().all(|name| spec.field(name).is_some_and(|field| field.required));
        let (word, keys) = if is_full { ("primaryKey", json!(spec.key)) } else { ("uniqueKeys", json!([spec.key])) };
        schema.insert(word.to_owned(), keys);
    }
    let keys = foreign_keys(spec);
    if !keys.is_empty() {
        schema.insert("foreignKeys".to_owned(), json!(keys));
    }
    Value::Object(schema)
}

fn field_schema(spec: &TableSpec, field: &FieldSpec) -> Value {
    let kind = match field.kind {
        Kind::Text | Kind::Choice(_) | Kind::Reference(_) | Kind::DateOr(_) | Kind::CountOr(_) => "string",
        Kind::Number => "number",
        Kind::Date => "date",
        Kind::References(_) | Kind::Texts => "list",
    };
    let mut schema = Map::new();
    let mut add = |word: &str, value: Value| {
        schema.insert(word.to_owned(), value);
    };
    add("name", json!(field.name));
    add("type", json!(kind));
    if kind == "list" {
        add("delimiter", json!(";"));
        add("itemType", json!("string"));
    }
    add("description", json!(field.doc.replace('\n', " ")));
    for (word, value) in [("unit", field.unit), ("default", field.default), ("hxl", field.hxl)] {
        if let Some(value) = value {
            add(word, json!(value));
        }
    }
    let constraints = constraints(spec, field);
    if !constraints.is_empty() {
        add("constraints", Value::Object(constraints));
    }
    Value::Object(schema)
}

fn constraints(spec: &TableSpec, field: &FieldSpec) -> Map<String, Value> {
    let mut constraints = Map::new();
    let mut add = |word: &str, value: Value| {
        constraints.insert(word.to_owned(), value);
    };
    if field.required {
        add("required", json!(true));
    }
    if spec.key == [field.name] {
        add("unique", json!(true));
    }
    match field.kind {
        Kind::Choice(words) => add("enum", json!(words)),
        Kind::DateOr(word) => add("pattern", json!(format!("\\d{{4}}-\\d{{2}}-\\d{{2}}|{word}"))),
        Kind::CountOr(words) => add("pattern", json!(format!("{}|[1-9]\\d*", words.join("|")))),
        _ => {}
    }
    for (word, bound) in [("minimum", field.at_least), ("exclusiveMinimum", field.above), ("maximum", field.at_most)] {
        if let Some(bound) = bound {
            add(word, numbers::json(bound));
        }
    }
    constraints
}

/// References to one table of the crisis folder. The standard has no words for ids of several tables, for lists of
/// ids, nor for ids of another package: those are told in the descriptions alone.
fn foreign_keys(spec: &TableSpec) -> Vec<Value> {
    let is_input = TABLES.iter().any(|table| table.name == spec.name && table.doc == spec.doc);
    let single = spec.fields.iter().filter_map(|field| match field.kind {
        Kind::Reference([target]) if is_input && field.name != "id" => Some((field.name, *target)),
        _ => None,
    });
    single
        .map(|(name, target)| {
            let reference = if target == spec.name {
                json!({ "fields": ["id"] })
            } else {
                json!({ "resource": target, "fields": ["id"] })
            };
            json!({ "fields": [name], "reference": reference })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn schema(table: &str) -> Value {
        table_schema(TABLES.iter().find(|spec| spec.name == table).expect("a table"))
    }

    #[test]
    fn links_have_this_schema() {
        let expected = r##"{
  "$schema": "https://datapackage.org/profiles/2.0/tableschema.json",
  "fieldsMatch": "superset",
  "fields": [
    {
      "name": "id",
      "type": "string",
      "description": "Name by which other tables refer to the link.",
      "constraints": { "required": true, "unique": true }
    },
    {
      "name": "from",
      "type": "string",
      "description": "Where consignments enter.",
      "hxl": "#loc|#adm1|#adm2|#adm3|#adm4",
      "constraints": { "required": true }
    },
    {
      "name": "to",
      "type": "string",
      "description": "Where consignments leave.",
      "hxl": "#loc|#adm1|#adm2|#adm3|#adm4",
      "constraints": { "required": true }
    },
    {
      "name": "mode",
      "type": "string",
      "description": "How goods move.",
      "constraints": { "required": true, "enum": ["road", "sea", "air", "river", "foot", "pipeline"] }
    },
    {
      "name": "lead_days",
      "type": "number",
      "description": "Days between entering and leaving; fractions are counted.",
      "unit": "day",
      "default": "0",
      "constraints": { "minimum": 0 }
    },
    {
      "name": "cost_per_t",
      "type": "number",
      "description": "Cost of carrying one tonne, in the plan's currency.",
      "unit": "money/t",
      "default": "0",
      "constraints": { "minimum": 0 }
    },
    {
      "name": "loss",
      "type": "number",
      "description": "Part of the goods that is lost on the way.",
      "unit": "share",
      "default": "0",
      "constraints": { "minimum": 0, "maximum": 1 }
    },
    {
      "name": "source",
      "type": "list",
      "delimiter": ";",
      "itemType": "string",
      "description": "Where the row comes from.",
      "hxl": "#meta"
    },
    {
      "name": "note",
      "type": "string",
      "description": "Anything worth knowing; `checked: …` answers a warning."
    }
  ],
  "missingValues": [""],
  "primaryKey": ["id"],
  "foreignKeys": [
    { "fields": ["from"], "reference": { "resource": "places", "fields": ["id"] } },
    { "fields": ["to"], "reference": { "resource": "places", "fields": ["id"] } }
  ]
}"##;
        let expected: Value = serde_json::from_str(expected).expect("JSON");
        // As text, so that the order counts.
        assert_eq!(schema("links").to_string(), expected.to_string());
    }

    #[test]
    fn keys_follow_the_standard() {
        let own = json!([{ "fields": ["parent"], "reference": { "fields": ["id"] } }]);
        assert_eq!(schema("places")["foreignKeys"], own);
        assert_eq!(schema("rations")["uniqueKeys"], json!([["item", "group", "share_of"]]));
        assert_eq!(schema("rations").get("primaryKey"), None);
        assert_eq!(schema("items")["fields"][7]["constraints"], json!({ "exclusiveMinimum": 0 }));
        let plan = plan_package();
        assert!(plan["resources"].as_array().expect("a list").iter().all(|r| r["schema"].get("foreignKeys").is_none()));
        assert_eq!(data_package()["resources"].as_array().map(Vec::len), Some(TABLES.len()));
    }
}
