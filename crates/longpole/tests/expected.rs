//! Golden plans: what every example and scenario comes to, within a tolerance. Optimal plans are not unique, so that
//! totals are compared and no single shipment.

use longpole::present::json;
use longpole::read::{Disk, scenarios};
use longpole::solve::Options;
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};

/// Two numbers are the same if they differ by no more than this part of the larger.
const TOLERANCE: f64 = 1e-6;

/// Person-days and money below this are nothing.
const NOTHING: f64 = 1e-3;

fn examples() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples")
}

#[test]
fn examples_come_to_what_is_expected() {
    let accept = std::env::var_os("LONGPOLE_ACCEPT").is_some();
    let mut differences = Vec::new();
    for example in [
        "tiny",
        "wfp-syria",
        "gaza-2024",
        "gaza-cement-2016",
        "gaza-housing-2010",
        "fairness-trap",
        "gates",
        "works-classic",
    ] {
        let folder = examples().join(example);
        let source = Disk::new(&folder);
        for scenario in scenarios(&source).into_iter().chain(["base".to_owned()]) {
            let run = longpole::plan(&source, Some(&scenario), Options::default()).expect("the examples have plans");
            let mut found = json::summary(&run.plan.summary);
            // What limits gain may be told apart in several ways where they hold together.
            found.as_object_mut().expect("a summary is an object").remove("limits");
            // Rival figures are input, told beside the answer.
            found.as_object_mut().expect("a summary is an object").remove("rivals");
            let path = folder.join("expected").join(format!("{scenario}.json"));
            if accept {
                fs::create_dir_all(path.parent().expect("it lies in a folder")).expect("made");
                fs::write(&path, json::text(&found)).expect("written");
                continue;
            }
            let expected = fs::read_to_string(&path).unwrap_or_default();
            let expected: Value = serde_json::from_str(&expected).unwrap_or_default();
            compare(&format!("{example}/{scenario}"), &expected, &found, &mut differences);
        }
    }
    assert!(
        differences.is_empty(),
        "{}\nIf that is meant: LONGPOLE_ACCEPT=1 cargo test --release -p longpole --test expected, and say under \
         `Plans may differ` why",
        differences.join("\n")
    );
}

/// Notes where two values differ. Steps of the solver are its own affair.
fn compare(at: &str, expected: &Value, found: &Value, differences: &mut Vec<String>) {
    match (expected, found) {
        (Value::Object(one), Value::Object(other)) => {
            let keys: std::collections::BTreeSet<&String> = one.keys().chain(other.keys()).collect();
            for key in keys.into_iter().filter(|key| !key.ends_with("_steps")) {
                let missing = Value::Null;
                compare(
                    &format!("{at}.{key}"),
                    one.get(key).unwrap_or(&missing),
                    other.get(key).unwrap_or(&missing),
                    differences,
                );
            }
        }
        (Value::Array(one), Value::Array(other)) if one.len() == other.len() => {
            for (n, (one, other)) in one.iter().zip(other).enumerate() {
                compare(&format!("{at}[{n}]"), one, other, differences);
            }
        }
        (Value::Number(one), Value::Number(other)) => {
            let (one, other) = (one.as_f64().unwrap_or(f64::NAN), other.as_f64().unwrap_or(f64::NAN));
            let same = (one - other).abs() <= TOLERANCE * one.abs().max(other.abs()) + NOTHING;
            if !same {
                differences.push(format!("{at}: expected {one}, found {other}"));
            }
        }
        (one, other) if one == other => {}
        (one, other) => differences.push(format!("{at}: expected {one}, found {other}")),
    }
}
