//! A comparison as files: the same bytes whatever the order of work, and the same figures in every format.

use crate::{afresh, example, valley};
use longpole::compare::{Compared, FOLDER, compare, files};
use longpole::present::comparison::{TABLES, text};
use longpole::solve::Options;
use serde_json::Value;

const ENGLISH: longpole::language::Language = longpole::language::Language::English;

const SCENARIOS: [(&str, &str); 6] = [
    // Half of what the valley needs passes in any case, the other half while police are there.
    ("capacities.csv", "id,on,measure,amount,presence_per_unit\nalone,road,t,0.2,\nkept,road,t,0.3,600\n"),
    ("forces.csv", "id,name,kind,ready_now,cost_month\npolice,Police,local,180,31\n"),
    ("scenarios/guarded.toml", "[forces]\npolice = true\n"),
    (
        "scenarios/dear.toml",
        "[[set]]\ntable = \"supplies\"\nwhere = { id = \"meal-harbour\" }\ncolumn = \"price\"\nvalue = 600\n",
    ),
    ("scenarios/early.toml", "[crisis]\nperiods = [\"1 x 10 days\"]\n"),
    ("scenarios/wrong.toml", "colour = \"blue\"\n"),
];

#[test]
fn the_order_of_scenarios_is_irrelevant() {
    let source = valley(&SCENARIOS);
    let run = |ids: &[&str]| {
        let ids: Vec<String> = ids.iter().map(ToString::to_string).collect();
        files(&compare(&source, &ids, Options::default()).expect("nobody stops it"), ENGLISH).expect("files")
    };
    let all = run(&[]);
    assert!(run(&["wrong", "early", "guarded", "dear", "early", "base"]) == all);
    assert!(run(&["dear", "early", "wrong", "guarded"]) == all);
    assert!(run(&["dear"]) != all);
    let names: Vec<&str> = all.iter().map(|(name, _)| name.as_str()).collect();
    let expected = "scenarios.csv fairness.csv areas.csv deadlines.csv outcomes.csv dates.csv strength.csv access.csv chains.csv \
                    break_even.csv orders.csv money.csv actions.csv action_amounts.csv changes.csv comparison.json comparison.xlsx";
    assert_eq!(names.join(" "), expected);
    assert_eq!(FOLDER, "comparison");
}

#[test]
fn two_runs_give_the_same_bytes() {
    let run = |compared: &Compared| files(compared, ENGLISH).expect("files");
    assert!(run(&example("gaza-2024")) == run(&afresh("gaza-2024")));
}

#[test]
fn json_and_csv_agree() {
    let orders = "id,title,indicator,at_least\nfed,Everybody is fed,standard:energy,1\n";
    let source = valley(&[&SCENARIOS[..], &[("orders.csv", orders)]].concat());
    let all = files(&compare(&source, &[], Options::default()).expect("nobody stops it"), ENGLISH).expect("files");
    let file = |name: &str| {
        let (_, bytes) = all.iter().find(|(known, _)| known == name).expect("a file");
        String::from_utf8(bytes.clone()).expect("UTF-8")
    };
    let json: Value = serde_json::from_str(&file("comparison.json")).expect("JSON");
    assert_eq!(
        (json["format"].as_u64(), json["crisis"].as_str(), json["currency"].as_str()),
        (Some(1), Some("side"), Some("USD"))
    );
    assert_eq!(json["messages"]["wrong"][0]["severity"], "error");
    let inputs = json["inputs"].as_array().expect("a list");
    assert!(inputs.iter().any(|input| input["path"] == "scenarios/dear.toml"), "{inputs:?}");
    for spec in TABLES {
        let csv = file(&spec.file());
        let mut lines = csv.lines();
        let header: Vec<&str> = lines.next().expect("a header").split(',').collect();
        assert_eq!(header, spec.fields.iter().map(|field| field.name).collect::<Vec<_>>());
        let rows = json["tables"][spec.name].as_array().expect("a table");
        let written: Vec<String> = rows
            .iter()
            .map(|row| {
                let cells = header.iter().map(|name| match &row[name] {
                    Value::Null => String::new(),
                    Value::String(text) => text.clone(),
                    other => other.to_string(),
                });
                // No cell of this folder needs quotes.
                cells.collect::<Vec<_>>().join(",").trim_end_matches(".0").to_owned()
            })
            .collect();
        assert_eq!(lines.collect::<Vec<_>>(), written, "{}", spec.name);
        if spec.name != "money" {
            assert!(!written.is_empty(), "{} has rows", spec.name);
        }
    }
}

#[test]
fn a_terminal_of_a_hundred_columns_holds_seven_scenarios() {
    let compared = example("gaza-2024");
    let words = longpole::present::words(longpole::language::Language::English);
    let names = longpole::present::Names { crisis: longpole::compare::about(&compared).crisis, words: &words };
    let text = text(&compared.comparison, 100, names);
    for line in text.lines() {
        assert!(line.chars().count() <= 100, "{line}");
    }
    for part in ["7 scenarios", "7  rafah-closes", "No regret:", "Hedges:", "North Gaza  Water  never"] {
        assert!(text.contains(part), "{part} in\n{text}");
    }
}
