//! Scenarios: what they change, and what is wrong with them.

use super::{Expected, FOLDER, check, folder};
use longpole_model::settings::{AimKind, RationRule};
use longpole_read::Input;

const CAPACITIES: &str = FOLDER[3].1;

/// Reads the folder with a scenario; `capacities` has a row without an amount unless it is filled.
#[track_caller]
fn with(scenario: &str, expected: &[(&str, &str)]) -> Option<Input> {
    let filled = CAPACITIES.replace("t,,2024", "t,5,2024");
    check(
        &folder(&[("capacities.csv", filled.as_bytes()), ("scenarios/late.toml", scenario.as_bytes())]),
        Some("late"),
        expected,
    )
}

/// The amounts of `capacities` under one rule.
#[track_caller]
fn amounts(rule: &str) -> Vec<f64> {
    let input = with(&format!("[[set]]\ntable = 'capacities'\n{rule}\n"), &[]).expect("settings");
    input.tables.capacities.rows.iter().map(|row| row.amount.value()).collect()
}

#[test]
fn settings_change() {
    let input = with(
        "title = { en = 'Late', fr = 'Tard' }\nnote = 'why'\n[crisis]\nperiods = ['8 week', '2 month']\n\
         [aims]\norder = ['standard']\nration = 'per-group'\n[funds]\ncount = ['pledged']\ndrop = ['cerf-1']\n",
        &[],
    )
    .expect("settings");
    assert_eq!(input.settings.scenario, "late");
    assert_eq!(input.settings.scenario_title_in("fr"), "Tard");
    assert_eq!(input.settings.title_in("en"), "Gaza");
    assert_eq!(input.settings.grid.len(), 10);
    assert_eq!(input.settings.aims, [AimKind::Standard]);
    assert_eq!(input.settings.ration, RationRule::PerGroup);
    assert_eq!(input.settings.funds_counted, ["pledged"]);
    assert_eq!(input.settings.funds_dropped, ["cerf-1"]);
    assert!(input.files.iter().any(|(path, _)| path == "scenarios/late.toml"));
}

#[test]
fn the_base_case_is_the_folder_itself() {
    let input = check(&folder(&[]), Some("base"), &[]).expect("settings");
    assert_eq!(input.settings.scenario, "base");
    check(&folder(&[("scenarios/base.toml", b"title = 'x'")]), None, &[("reserved-scenario scenarios/base.toml", "")]);
}

#[test]
fn rules_change_cells() {
    for (rule, expected) in [
        ("where = { id = 'road-a' }\ncolumn = 'amount'\nvalue = 75", [75.0, 40.0, 5.0]),
        ("where = { id = 'road-a' }\ncolumn = 'amount'\nvalue = '1,000'", [1000.0, 40.0, 5.0]),
        ("where = { on = 'egypt-rafah', measure = 'trucks' }\ncolumn = 'amount'\ntimes = 2.0", [120.0, 80.0, 5.0]),
        ("where = { from = 2024-05-12 }\ncolumn = 'amount'\ntimes = 0.5", [60.0, 20.0, 5.0]),
        ("where = { from = '2024-05-12' }\ncolumn = 'amount'\nvalue = 0.1", [60.0, 0.1, 5.0]),
        ("where = { amount = 40.0 }\ncolumn = 'amount'\nvalue = 1e3", [60.0, 1000.0, 5.0]),
        ("where = { from = '' }\ncolumn = 'amount'\nvalue = 0x10", [16.0, 40.0, 5.0]),
        ("where = {}\ncolumn = 'amount'\ntimes = 3", [180.0, 120.0, 15.0]),
    ] {
        assert_eq!(amounts(rule), expected, "{rule}");
    }
}

#[test]
fn rules_follow_each_other_and_may_fill_columns_that_are_not_there() {
    let input = with(
        "[[set]]\ntable = 'capacities'\nwhere = { id = 'road-a' }\ncolumn = 'amount'\nvalue = 10\n\
         [[set]]\ntable = 'capacities'\nwhere = { amount = 10 }\ncolumn = 'until'\nvalue = 2024-07-01\n\
         [[set]]\ntable = 'population'\nwhere = { group = 'all' }\ncolumn = 'people'\ntimes = 0.5\n",
        &[],
    )
    .expect("settings");
    let capacities = &input.tables.capacities;
    assert_eq!(capacities.rows[0].until.map(|date| date.to_string()).as_deref(), Some("2024-07-01"));
    assert_eq!(capacities.rows[1].until, None);
    assert_eq!(capacities.at(0).map(|at| at.to_string()).as_deref(), Some("capacities.csv:2"));
    // `population` has no column `group`; its rows are of the group `all` all the same.
    assert_eq!(input.tables.population.rows[0].people.value(), 700_000.0);
}

#[test]
fn an_empty_cell_is_not_multiplied() {
    let rule = "[[set]]\ntable = 'capacities'\nwhere = { id = 'road-c' }\ncolumn = 'amount'\n";
    let files = |change: &str| {
        let scenario = format!("{rule}{change}\n");
        folder(&[("capacities.csv", CAPACITIES.as_bytes()), ("scenarios/late.toml", scenario.as_bytes())])
    };
    let input = check(&files("value = 9"), Some("late"), &[]).expect("settings");
    assert_eq!(input.tables.capacities.rows[2].amount.value(), 9.0);
    check(
        &files("times = 2"),
        Some("late"),
        &[
            ("missing-value capacities.csv:4:22 (column `amount`)", "is empty"),
            (
                "scenario-no-row scenarios/late.toml:1:1",
                "`amount` is empty in every row that it finds / write `value` in place of `times`",
            ),
        ],
    );
}

#[test]
fn wrong_rules_are_named_with_their_lines() {
    let set = |rest: &str| format!("title = 'x'\n\n[[set]]\n{rest}\n");
    let rule = |table: &str, which: &str, column: &str, change: &str| {
        set(&format!("table = '{table}'\nwhere = {{ {which} }}\ncolumn = '{column}'\n{change}"))
    };
    let cases: &[(String, Expected)] = &[
        (
            rule("capacitys", "id = 'a'", "amount", "value = 1"),
            &[("scenario-unknown-table scenarios/late.toml:4:9", "did you mean `capacities`?")],
        ),
        (
            rule("capacities", "idd = 'road-a'", "amuont", "value = 1"),
            &[
                ("scenario-unknown-column scenarios/late.toml:5:11", "`idd` is not a column of `capacities`"),
                (
                    "scenario-unknown-column scenarios/late.toml:6:10",
                    "`amuont` is not a column of `capacities` / did you mean `amount`?",
                ),
            ],
        ),
        (
            rule("capacities", "id = 'road-aa'", "amount", "value = 1"),
            &[("scenario-no-row scenarios/late.toml:3:1", "no `id` is `road-aa`; did you mean `road-a`?")],
        ),
        (
            rule("capacities", "id = 'zzz'", "amount", "value = 1"),
            &[("scenario-no-row scenarios/late.toml:3:1", "there is `road-a`, `road-b`, `road-c`")],
        ),
        (
            rule("capacities", "id = 'road-a', measure = 't'", "amount", "value = 1"),
            &[("scenario-no-row scenarios/late.toml:3:1", "no row has all of them at once")],
        ),
        (
            rule("stocks", "item = 'flour'", "amount_t", "value = 1"),
            &[("scenario-no-row scenarios/late.toml:3:1", "the folder has no `stocks.csv`")],
        ),
        (
            rule("capacities", "id = 'road-a'", "amount", "value = 1\ntimes = 2"),
            &[("scenario-both scenarios/late.toml:3:1", "both `value` and `times`")],
        ),
        (rule("capacities", "id = 'road-a'", "amount", ""), &[("scenario-both scenarios/late.toml:3:1", "neither")]),
        (
            rule("capacities", "id = 'road-a'", "from", "times = 2"),
            &[("scenario-not-number scenarios/late.toml:6:10", "`from` holds no numbers")],
        ),
        (
            rule("capacities", "id = 'road-a'", "amount", "times = inf"),
            &[("bad-setting scenarios/late.toml:7:9", "`inf`")],
        ),
        (
            rule("capacities", "id = 'road-a'", "amount", "value = [1]"),
            &[("bad-setting scenarios/late.toml:7:9", "not one value")],
        ),
        (
            rule("capacities", "id = 'road-a'", "amount", "valeu = 1\nvalue = 1"),
            &[("unknown-setting scenarios/late.toml:7:1", "did you mean `value`?")],
        ),
        (
            set("table = 'capacities'\nvalue = 1"),
            &[
                ("missing-setting scenarios/late.toml:3:1", "`set.column`"),
                ("missing-setting scenarios/late.toml:3:1", "`set.where`"),
            ],
        ),
        (
            "[crisis]\nstart = 2024-01-01\nperiods = ['x']\n".into(),
            &[
                ("unknown-setting scenarios/late.toml:2:1", "`crisis.start`"),
                ("bad-period scenarios/late.toml:3:11", "`x`"),
            ],
        ),
        ("[forces]\nx = -1\n".into(), &[("bad-setting scenarios/late.toml:2:5", "not a number of people")]),
        ("[forces]\nx = true\ny = false\n".into(), &[("unknown-force scenarios/late.toml:2:1", "fields `x`")]),
        ("[[barriers]]\nx = 1\n".into(), &[("unknown-setting scenarios/late.toml:1:3", "`barriers`")]),
        (
            "[gates]\nx = 1\n".into(),
            &[("bad-setting scenarios/late.toml:2:5", "`gates.x` is `1`, which is not a date")],
        ),
        (
            "[gates]\nx = \"never\"\n".into(),
            &[("unknown-gate scenarios/late.toml:2:1", "the folder has no `gates.csv`")],
        ),
        ("set = 3\n".into(), &[("bad-setting scenarios/late.toml:1:7", "not a list")]),
        ("title = 'x\n".into(), &[("toml-syntax scenarios/late.toml:1:11", "")]),
    ];
    for (scenario, expected) in cases {
        with(scenario, expected);
    }
}

#[test]
fn what_is_no_number_is_not_multiplied() {
    let text = CAPACITIES.replace(",60,", ",sixty,").replace("t,,2024", "t,5,2024");
    let scenario = "[[set]]\ntable = 'capacities'\nwhere = { on = 'egypt-rafah' }\ncolumn = 'amount'\ntimes = 2\n";
    check(
        &folder(&[("capacities.csv", text.as_bytes()), ("scenarios/late.toml", scenario.as_bytes())]),
        Some("late"),
        &[
            ("not-a-number capacities.csv:2:27 (column `amount`)", "`sixty`"),
            ("scenario-not-number scenarios/late.toml:1:1", "`times` cannot multiply `sixty` at capacities.csv:2:27"),
        ],
    );
}

#[test]
fn a_scenario_that_is_not_there_is_named() {
    let memory = folder(&[("scenarios/late.toml", b"title = 'x'"), ("scenarios/early.toml", b"title = 'x'")]);
    check(&memory, Some("lat"), &[("unknown-scenario", "`lat` / did you mean `late`?")]);
    check(&memory, Some("zzz"), &[("unknown-scenario", "name one of `early`, `late`")]);
    check(&folder(&[]), Some("../x"), &[("unknown-scenario", "no scenario `../x`")]);
}

#[test]
fn a_gate_gets_a_date_of_its_own_and_is_then_certain() {
    let gates = "id,title,earliest,likely,latest,probability,after\n\
                 north,North,2024-04-01,2024-05-01,2024-08-01,0.5,\nsouth,South,,2024-05-01,,0,north\n";
    let scenario = "[gates]\nnorth = 2024-06-01\nsouth = 'never'\n";
    let files = [("gates.csv", gates.as_bytes()), ("scenarios/late.toml", scenario.as_bytes())];
    let input = check(&folder(&files), Some("late"), &[]).expect("settings");
    let told: Vec<_> = input
        .tables
        .gates
        .rows
        .iter()
        .map(|gate| {
            let likely = gate.likely.map(|likely| likely.to_string());
            (gate.earliest, likely, gate.latest, gate.probability.value(), gate.after.len())
        })
        .collect();
    let expected =
        [(None, Some("2024-06-01".to_owned()), None, 1.0, 0), (None, Some("never".to_owned()), None, 1.0, 1)];
    assert_eq!(told, expected);
}
