//! The folder of a written plan becomes its tables. Only its CSV files and `plan.json` are read: they hold the figures as
//! they were published.

use crate::source::{MOST_BYTES, Source};
use crate::{decode, delimited};
use longpole_base::{At, Diagnostics, Sheet};
use longpole_plan::{About, TABLES, Tables};
use serde_json::Value;
use std::collections::BTreeMap;

/// The file that says how a plan was made.
const ABOUT: &str = "plan.json";

/// Reads a written plan, noting all that is wrong with it. `None` if it is not whole, or cannot be read.
pub fn read_plan(source: &dyn Source, diagnostics: &mut Diagnostics) -> Option<(Tables, About)> {
    let about = about(source, diagnostics);
    let tables = read_tables(source, diagnostics);
    Some((tables, about?)).filter(|_| !diagnostics.has_errors())
}

/// Reads the tables of a plan alone.
pub fn read_tables(source: &dyn Source, diagnostics: &mut Diagnostics) -> Tables {
    let mut sheets = BTreeMap::new();
    for spec in TABLES {
        let path = spec.file();
        // A file that is not there is told where tables are typed.
        let Ok(bytes) = source.bytes(&path) else { continue };
        if bytes.len() > MOST_BYTES {
            diagnostics.error(
                "too-large",
                Some(At::file(&path)),
                format!("`{path}` is larger than {} MiB", MOST_BYTES >> 20),
                "check that it is the right file".into(),
            );
            continue;
        }
        let Some(text) = decode::text(&path, &bytes, diagnostics) else { continue };
        let mut sheet = delimited::sheet(&path, spec.name, text, diagnostics);
        plain(&mut sheet);
        sheets.insert(spec.name.to_owned(), sheet);
    }
    Tables::read(sheets, diagnostics)
}

/// Takes off the apostrophe that keeps spreadsheet programs from taking text for a formula.
fn plain(sheet: &mut Sheet) {
    for cell in sheet.rows.iter_mut().flat_map(|row| &mut row.cells) {
        if cell.strip_prefix('\'').is_some_and(|rest| rest.starts_with(['=', '+', '-', '@'])) {
            cell.remove(0);
        }
    }
}

/// What `plan.json` says.
pub fn about(source: &dyn Source, diagnostics: &mut Diagnostics) -> Option<About> {
    let Ok(bytes) = source.bytes(ABOUT) else {
        diagnostics.error(
            "plan-incomplete",
            Some(At::file(ABOUT)),
            format!("the plan has no `{ABOUT}`"),
            "plan again; a plan is written whole or not at all".into(),
        );
        return None;
    };
    let text = decode::text(ABOUT, &bytes, diagnostics)?;
    match serde_json::from_str(&text) {
        Ok(value) => Some(said(&value)),
        Err(error) => {
            let at =
                At { line: Some(error.line() as u32), column: Some(error.column().max(1) as u32), ..At::file(ABOUT) };
            diagnostics.error(
                "plan-json",
                Some(at),
                format!("`{ABOUT}` cannot be read from here on"),
                "plan again; the file is not meant to be changed by hand".into(),
            );
            None
        }
    }
}

/// What is said, as far as it is there; what is not is empty, and told by whoever looks for it.
fn said(value: &Value) -> About {
    let word = |key: &str| value[key].as_str().unwrap_or_default().to_owned();
    let list = |key: &str| value[key].as_array().map(Vec::as_slice).unwrap_or_default();
    let pairs = |list: &[Value], name: &str, number: &str| -> BTreeMap<String, f64> {
        list.iter().filter_map(|entry| Some((entry[name].as_str()?.to_owned(), entry[number].as_f64()?))).collect()
    };
    let inputs = list("inputs").iter();
    About {
        crisis: word("crisis"),
        scenario: word("scenario"),
        start: word("start"),
        end: word("end"),
        n_periods: value["n_periods"].as_f64().unwrap_or_default(),
        currency: word("currency"),
        inputs: inputs
            .filter_map(|input| Some((input["path"].as_str()?.to_owned(), input["blake3"].as_str()?.to_owned())))
            .collect(),
        files: list("files")
            .iter()
            .filter_map(|file| Some((file["path"].as_str()?.to_owned(), file["blake3"].as_str()?.to_owned())))
            .collect(),
        files_there: BTreeMap::new(),
        aims: pairs(list("aims"), "name", "value"),
        bounds: pairs(list("aims"), "name", "bound"),
        rows: pairs(list("tables"), "name", "rows"),
    }
}

/// Warns if the folder is no longer what the plan was made from: `inputs` are its files with their digests.
pub fn compare(about: &About, inputs: &[(String, String)], diagnostics: &mut Diagnostics) {
    let now: BTreeMap<&str, &str> = inputs.iter().map(|(path, digest)| (path.as_str(), digest.as_str())).collect();
    let mut warn = |path: &str, message: String| {
        diagnostics.warn(
            "plan-stale",
            Some(At::file(path)),
            message,
            "plan again, or audit the plan against the folder as it was".into(),
        );
    };
    for (path, digest) in &about.inputs {
        match now.get(path.as_str()) {
            Some(there) if there == digest => {}
            Some(_) => warn(path, format!("`{path}` has changed since the plan was made")),
            None => warn(path, format!("`{path}` is gone since the plan was made")),
        }
    }
    for path in now.keys().filter(|path| !about.inputs.contains_key(**path)) {
        warn(path, format!("`{path}` was not there when the plan was made"));
    }
}
