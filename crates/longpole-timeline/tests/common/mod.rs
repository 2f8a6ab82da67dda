//! A valley to field forces in.

use longpole_base::Diagnostics;
use longpole_model::Crisis;
use longpole_read::{Memory, read};

const VALLEY: &[(&str, &str)] = &[
    ("places.csv", "id,name,kind\nharbour,Harbour,port\nvalley,Valley,area\n"),
    ("links.csv", "id,from,to,mode\nroad,harbour,valley,road\n"),
    ("items.csv", "id,name\nmeal,Maize meal\n"),
    ("needs.csv", "id,name,sector,unit,kind,survival,standard\nenergy,Energy,food,kcal,eaten,1000,2000\n"),
    ("contents.csv", "item,need,amount\nmeal,energy,4000\n"),
    ("population.csv", "place,from,people\nvalley,2030-01-01,1000\n"),
    ("supplies.csv", "id,place,item,price\nmeal-harbour,harbour,meal,500\n"),
];

/// A crisis from 1 January 2030 with these periods and tables, all forces named in the field.
pub fn crisis(periods: &str, forces: &str, files: &[(&str, &str)]) -> Crisis {
    let settings = format!("[crisis]\nid = \"x\"\nstart = 2030-01-01\nperiods = [\"{periods}\"]\ncurrency = \"USD\"\n");
    let scenario = format!("[forces]\n{forces}\n");
    let own = [("longpole.toml", settings.as_str()), ("scenarios/s.toml", scenario.as_str())];
    let all = VALLEY.iter().copied().chain(own).chain(files.iter().copied());
    let folder: Memory = all.map(|(path, text)| (path, text.as_bytes())).collect();
    let mut found = Diagnostics::default();
    let input = read(&folder, Some("s"), &mut found);
    let crisis = input.and_then(|input| Crisis::resolve(input.settings, input.tables, &mut found));
    crisis.unwrap_or_else(|| panic!("{found}"))
}

#[track_caller]
pub fn near(what: &str, found: f64, expected: f64) {
    assert!((found - expected).abs() <= 1e-9 * expected.abs().max(1.0), "{what}: found {found}, expected {expected}");
}
