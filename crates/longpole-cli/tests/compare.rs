//! `longpole compare` as a user runs it.

use assert_cmd::Command;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

fn run(folder: &Path, words: &[&str]) -> (i32, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_longpole"));
    let output = command
        .env("NO_COLOR", "1")
        .env("LC_ALL", "C")
        .arg("compare")
        .arg(folder)
        .args(words)
        .output()
        .expect("it runs");
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("UTF-8");
    (output.status.code().expect("an exit code"), text(&output.stdout), text(&output.stderr))
}

/// A copy of the small example.
fn tiny() -> (TempDir, PathBuf) {
    let scratch = TempDir::new().expect("a scratch folder");
    let folder = scratch.path().join("a crisis");
    Command::new(env!("CARGO_BIN_EXE_longpole")).env("LC_ALL", "C").arg("new").arg(&folder).assert().success();
    (scratch, folder)
}

#[test]
fn scenarios_stand_side_by_side() {
    let (_scratch, folder) = tiny();
    let (code, stdout, stderr) = run(&folder, &[]);
    assert_eq!((code, stderr.as_str()), (0, ""));
    let expected = "\
A valley and its harbour
2 scenarios, 1 January to 20 January 2030, 20 days; base: 1,000 people

Who is short, in person-days (one person without one thing for one day), all needs together:
                 below      vs   as if             below      vs
#  scenario   survival    base  people  until   standard    base
1  base          2,000             100  10 Jan     6,000
2  paved-now         0  -2,000       0  –              0  -6,000
As if so many people had none of one thing needed to survive, on all days.

The long pole of each: the limit that holds most people back, tried out by solving again without it:
                                        if it were gone,      as   units
#  scenario   long pole                           spared  people  enough  then holds
1  base       track                                2,000     100    0.05
2  paved-now  meal at harbour  first unit 500 USD (cost)
Spared: person-days below survival, but where it says otherwise. One unit of track: 1 t a day more.
  One unit of meal at harbour: 1 t more.

Decision deadlines: until when each option can still begin and have its effect:
              effect on         as  begins  half of it  any of it
#  scenario   person-days   people  itself  if by       if by      waits for
2  paved-now  spares 2,000     100  1 Jan   1 Jan       1 Jan      track
An option begun on a day is the base until the day before. Half of it: on this day it still has half
  of its effect, a period later less. Any of it: a period later nothing is left.

Who bears it: the area that gets the least part of what it is owed
              all needs:              most uneven
#  scenario   worst off   gets  Gini  need         worst off  gets  Gini
1  base       Valley       70%  0.00  –
2  paved-now  Valley      100%  0.00  –
Gini: 0 if every area gets the same part, weighted by people. A small sum can hide a starved area;
  the table `fairness` has every need.

Cost and money, in USD:
                         vs
#  scenario    cost    base
1  base       2,070
2  paved-now  3,600  +1,530
Money is not limited.
";
    assert!(stdout.starts_with(expected), "{stdout}");
    let rest = "
No regret: what every plan does at least in the first four weeks, to 20 January 2030, in tonnes:
  action                 item        t
  buy from meal-harbour  Maize meal  4
  send by road           Maize meal  7
  give in Valley         Maize meal  7

Hedges: what only some plans do in these weeks, in tonnes. Plans are often not unique: another may
  do without and be as good.
  action                 item        least  most  more in #
  buy from meal-harbour  Maize meal      4     7  2
  send by road           Maize meal      7    10  2
  give in Valley         Maize meal      7    10  2

First day from which survival is met to the end:
  area    need         1       2
  Valley  Food energy  11 Jan  start
Plans that miss as much altogether may meet it on other dates.
";
    assert!(stdout.contains(rest), "{stdout}");
    let workbook = folder.join("plans/comparison/comparison.xlsx");
    assert!(stdout.trim_end().ends_with(&workbook.display().to_string()), "{stdout}");
    assert!(workbook.exists());
}

#[test]
fn json_on_stdout_is_the_file() {
    let (scratch, folder) = tiny();
    let out = scratch.path().join("side by side");
    let (code, stdout, _) = run(&folder, &["--json", "--scenario", "paved-now", "--out", &out.display().to_string()]);
    assert_eq!(code, 0);
    assert_eq!(fs::read_to_string(out.join("comparison.json")).expect("written"), stdout);
    let json: serde_json::Value = serde_json::from_str(&stdout).expect("JSON alone on stdout");
    assert_eq!(json["tables"]["scenarios"][1]["cost_vs_base"], 1530);
    // Again: it takes the place of the one before.
    assert_eq!(run(&folder, &["--json", "--out", &out.display().to_string()]).1, stdout);
}

#[test]
fn a_broken_scenario_is_named_and_the_others_compared() {
    let (_scratch, folder) = tiny();
    fs::write(
        folder.join("scenarios/rains.toml"),
        "[[set]]\ntable = \"capacities\"\nwhere = { id = \"pavd\" }\ncolumn = \"amount\"\nvalue = 0\n",
    )
    .expect("written");
    let (code, stdout, stderr) = run(&folder, &[]);
    assert_eq!(code, 1);
    assert!(stderr.contains("error[scenario-no-row]") && stderr.contains("scenarios/rains.toml:1:1"), "{stderr}");
    assert!(stdout.contains("Scenario 3, rains, has no plan: the rule touches no row of `capacities`"), "{stdout}");
    assert!(stdout.contains("2  paved-now"), "{stdout}");
}

#[test]
fn a_comparison_that_fails_leaves_the_last_one() {
    let (_scratch, folder) = tiny();
    assert_eq!(run(&folder, &[]).0, 0);
    let written = || {
        let files = fs::read_dir(folder.join("plans/comparison")).expect("a comparison").map(|entry| {
            let path = entry.expect("an entry").path();
            (path.clone(), fs::read(path).expect("readable"))
        });
        files.collect::<std::collections::BTreeMap<_, _>>()
    };
    let before = written();
    // A scenario that is not there: nothing is planned.
    let (code, stdout, stderr) = run(&folder, &["--scenario", "paved-nov"]);
    assert_eq!((code, stdout.as_str()), (1, ""));
    assert!(stderr.contains("error[unknown-scenario]") && stderr.contains("did you mean `paved-now`?"), "{stderr}");
    assert!(written() == before);
    // A folder with errors: the base has no plan.
    let links = fs::read_to_string(folder.join("links.csv")).expect("readable");
    fs::write(folder.join("links.csv"), links.replace("valley", "vally")).expect("written");
    let (code, stdout, stderr) = run(&folder, &[]);
    assert_eq!((code, stdout.as_str()), (1, ""));
    assert!(stderr.contains("error[unknown-id]"), "{stderr}");
    assert!(stderr.contains("what is there is untouched: the base has no plan"), "{stderr}");
    assert!(written() == before);
}

#[test]
fn a_comparison_does_not_take_the_place_of_anything_else() {
    let (scratch, folder) = tiny();
    let documents = scratch.path().join("documents");
    fs::create_dir(&documents).expect("made");
    fs::write(documents.join("scenarios.csv"), "mine").expect("written");
    let (code, _, stderr) = run(&folder, &["--out", &documents.display().to_string()]);
    assert_eq!(code, 1);
    assert!(stderr.contains("scenarios.csv"), "{stderr}");
    assert_eq!(fs::read(documents.join("scenarios.csv")).expect("there"), b"mine");
}

#[test]
fn a_scenario_for_another_time_is_named() {
    let (_scratch, folder) = tiny();
    fs::write(folder.join("scenarios/brief.toml"), "[crisis]\nperiods = [\"1 day\"]\n").expect("written");
    let (code, stdout, _) = run(&folder, &[]);
    assert_eq!(code, 0);
    let line = stdout.split_whitespace().collect::<Vec<_>>().join(" ");
    let expected =
        "Scenario 2, brief, is planned for another time: 1 January 2030, 1 day. Sums over other times cannot be";
    assert!(line.contains(expected), "{stdout}");
    assert!(!line.contains("Scenario 3"), "{stdout}");
}
