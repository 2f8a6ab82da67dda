//! Whole folders, read from memory: what comes out, and what is said about what is wrong.

mod rivals;
mod scenarios;
mod settings;
mod tables;
mod workbooks;

use longpole_base::Diagnostics;
use longpole_read::{Input, Memory, read};

/// A folder without fault, as small as one can be.
pub const FOLDER: &[(&str, &str)] = &[
    (
        "longpole.toml",
        r#"[crisis]
id = "gaza-2024"
title = { en = "Gaza", ar = "غزة" }
start = 2024-03-29
periods = ["26 week"]
currency = "USD"
"#,
    ),
    ("places.csv", "id,name,kind\negypt,Egypt,origin\nrafah,رفح,area\n"),
    ("links.csv", "id,from,to,mode,lead_days\negypt-rafah,egypt,rafah,road,1\n"),
    (
        "capacities.csv",
        "id,on,measure,amount,from,note\nroad-a,egypt-rafah,trucks,60,,\nroad-b,egypt-rafah,trucks,40,2024-05-12,\nroad-c,egypt-rafah,t,,2024-06-01,\n",
    ),
    ("items.csv", "id,name\nflour,Flour\n"),
    ("needs.csv", "id,name,sector,unit,kind,survival\nenergy,Energy,food,kcal,eaten,1500\n"),
    ("contents.csv", "item,need,amount\nflour,energy,3640\n"),
    ("population.csv", "place,from,people\nrafah,2024-03-29,\"1,400,000\"\n"),
    ("supplies.csv", "id,place,item,price\negypt-flour,egypt,flour,450\n"),
];

/// The folder without fault, with files added or replaced; a file that is replaced by nothing is taken out.
pub fn folder(changes: &[(&str, &[u8])]) -> Memory {
    // One row of `capacities` lacks its amount, for the scenarios to fill; elsewhere that would be a fault.
    let mut memory: Memory = FOLDER.iter().map(|(path, text)| (*path, text.as_bytes())).collect();
    memory.remove("capacities.csv");
    for (path, bytes) in changes {
        if bytes.is_empty() {
            memory.remove(path);
        } else {
            memory.insert(path, *bytes);
        }
    }
    memory
}

/// Every problem as `code at: message / hint`, worst first.
pub fn problems(diagnostics: &Diagnostics) -> Vec<String> {
    let line = |d: &longpole_base::Diagnostic| {
        let at = d.at.as_ref().map(|at| format!(" {at}")).unwrap_or_default();
        format!("{}{at}: {} / {}", d.code, d.message, d.hint)
    };
    diagnostics.sorted().into_iter().map(line).collect()
}

/// For each problem, worst first, how it begins (`code at`) and words that it holds.
pub type Expected<'a> = &'a [(&'a str, &'a str)];

/// Reads a folder and compares the problems found with those expected.
///
/// # Panics
/// When they differ.
#[track_caller]
pub fn check(memory: &Memory, scenario: Option<&str>, expected: Expected<'_>) -> Option<Input> {
    let mut diagnostics = Diagnostics::default();
    let input = read(memory, scenario, &mut diagnostics);
    let found = problems(&diagnostics);
    let fits = found.len() == expected.len()
        && found.iter().zip(expected).all(|(found, (start, words))| {
            found.strip_prefix(start).is_some_and(|rest| rest.starts_with(':') && rest.contains(words))
        });
    assert!(fits, "found:\n  {}\nexpected:\n  {expected:#?}", found.join("\n  "));
    input
}
