//! Rival figures: which one goes into the cell, what is kept of the others, and what is wrong with them.

use super::{Expected, FOLDER, check, folder};
use longpole_base::{Cell, Diagnostics};
use longpole_model::tables::TABLES;
use longpole_read::{Choosing, Input, Memory, read};

const SOURCES: &str = "id,title,attribution\nunrwa-86,Report 86,named\ncogat,Data,measured\n";

const RIVAL: &str = "[[rival]]\nid = 'trucks'\ntable = 'capacities'\nwhere = { id = 'road-a' }\ncolumn = 'amount'\n\
     estimates = [ { value = 60, source = 'unrwa-86' }, { value = 180, source = 'cogat' } ]\n\
     use = 'unrwa-86'\nreason = 'counted at the crossing'\n";

fn with(rivals: &str, scenario: &str) -> Memory {
    let toml = format!("{}\n{rivals}", FOLDER[0].1);
    let filled = FOLDER[3].1.replace("t,,2024", "t,5,2024");
    let mut files = vec![
        ("longpole.toml", toml.as_bytes()),
        ("sources.csv", SOURCES.as_bytes()),
        ("capacities.csv", filled.as_bytes()),
    ];
    if !scenario.is_empty() {
        files.push(("scenarios/late.toml", scenario.as_bytes()));
    }
    folder(&files)
}

fn cells(input: &Input) -> Vec<(&'static str, usize, Vec<Cell>)> {
    let tables = TABLES.iter().flat_map(|spec| (0..input.tables.n_rows(spec.name)).map(|row| (spec.name, row)));
    tables.filter_map(|(table, row)| Some((table, row, input.tables.cells(table, row)?))).collect()
}

#[test]
fn a_choice_changes_its_row_and_nothing_else() {
    let input = check(&with(RIVAL, ""), None, &[]).expect("settings");
    let rival = &input.settings.rivals[0];
    assert_eq!((rival.table, rival.column, rival.used, rival.by_scenario), ("capacities", "amount", 0, false));
    assert_eq!((rival.chosen().value.as_str(), rival.estimates[1].source.as_str()), ("60", "cogat"));
    assert_eq!(rival.row(), "id road-a");
    let row = &input.tables.capacities.rows[0];
    assert_eq!(row.source.iter().map(ToString::to_string).collect::<Vec<_>>(), ["unrwa-86"], "its source is added");

    let late = check(&with(RIVAL, "[rival]\ntrucks = 'cogat'\n"), Some("late"), &[]).expect("settings");
    assert!(late.settings.rivals[0].by_scenario);
    let choices = vec![("trucks".to_owned(), "cogat".to_owned())];
    let memory = with(RIVAL, "");
    let mut diagnostics = Diagnostics::default();
    let forced = read(&Choosing { source: &memory, choices }, None, &mut diagnostics).expect("settings");
    for other in [late, forced] {
        let (before, after) = (cells(&input), cells(&other));
        let differing: Vec<_> = before.iter().zip(&after).filter(|(one, other)| one != other).collect();
        let [(one, other)] = differing[..] else { panic!("{differing:?}") };
        assert_eq!((other.0, other.1), ("capacities", 0));
        let changed: Vec<usize> = (0..one.2.len()).filter(|at| one.2[*at] != other.2[*at]).collect();
        let names: Vec<&str> = changed.iter().map(|at| column("capacities", *at)).collect();
        assert_eq!(names, ["amount", "source"]);
        assert_eq!(other.2[changed[0]], Cell::Number(180.0));
    }
}

fn column(table: &str, at: usize) -> &'static str {
    TABLES.iter().find(|spec| spec.name == table).expect("a table").fields[at].name
}

#[test]
fn rules_of_a_scenario_come_after_the_choice() {
    let scenario = "[rival]\ntrucks = 'cogat'\n[[set]]\ntable = 'capacities'\nwhere = { id = 'road-a' }\n\
        column = 'amount'\ntimes = 0.5\n";
    let input = check(&with(RIVAL, scenario), Some("late"), &[]).expect("settings");
    assert_eq!(input.tables.capacities.rows[0].amount.value(), 90.0);
}

#[test]
fn everything_wrong_is_named_at_once() {
    let cases: &[(String, Expected)] = &[
        (RIVAL.replace("'capacities'", "'capacitys'"), &[("rival-unknown-table longpole.toml:10:9", "`capacities`")]),
        (
            RIVAL.replace("'amount'", "'amuont'").replace("{ id", "{ idd"),
            &[
                ("rival-unknown-column longpole.toml:11:11", "`idd`"),
                ("rival-unknown-column longpole.toml:12:10", "`amuont`"),
            ],
        ),
        (RIVAL.replace("'road-a'", "'road-x'"), &[("rival-row longpole.toml:8:1", "did you mean `road-a`?")]),
        (RIVAL.replace("id = 'road-a'", "measure = 'trucks'"), &[("rival-row longpole.toml:8:1", "2 rows")]),
        (
            RIVAL
                .replace("table = 'capacities'", "table = 'stocks'")
                .replace("{ id = 'road-a' }", "{ item = 'x' }")
                .replace("'amount'", "'amount_t'"),
            &[("rival-row longpole.toml:8:1", "no `stocks.csv`")],
        ),
        (
            RIVAL.replace(", { value = 180, source = 'cogat' }", ""),
            &[("rival-estimates longpole.toml:13:13", "here is one")],
        ),
        (RIVAL.replace("'cogat'", "'unrwa-86'"), &[("rival-estimates longpole.toml:13:76", "two estimates cite")]),
        (RIVAL.replace("180", "'many'"), &[("rival-estimates longpole.toml:13:62", "`many` is not a number")]),
        (RIVAL.replace("'cogat'", "'cogta'"), &[("unknown-id longpole.toml:13:76", "did you mean `cogat`?")]),
        (
            RIVAL.replace("use = 'unrwa-86'", "use = 'unrwa'"),
            &[("rival-choice longpole.toml:14:7", "`unrwa` is not the source")],
        ),
        (
            RIVAL.replace("reason = 'counted at the crossing'\n", ""),
            &[("missing-setting longpole.toml:8:1", "`rival.reason`")],
        ),
        (
            RIVAL.replace("'counted at the crossing'", "''"),
            &[("bad-setting longpole.toml:15:10", "`rival.reason` is empty")],
        ),
        (format!("{RIVAL}{RIVAL}"), &[("duplicate-id longpole.toml:17:6", "the rival `trucks` stands twice")]),
        (
            format!("{RIVAL}{}", RIVAL.replace("'trucks'", "'lorries'")),
            &[("rival-row longpole.toml:16:1", "`trucks` and `lorries` are about the same cell")],
        ),
        ("[rival]\nid = 'x'\n".into(), &[("bad-setting longpole.toml:8:1", "which is not a list")]),
    ];
    for (rivals, expected) in cases {
        check(&with(rivals, ""), None, expected);
    }
    check(
        &with(RIVAL, "[rival]\ntruks = 'cogat'\ntrucks = 'ocha'\n"),
        Some("late"),
        &[
            ("rival-choice scenarios/late.toml:2:1", "did you mean `trucks`?"),
            ("rival-choice scenarios/late.toml:3:10", "choose one of `unrwa-86`, `cogat`"),
        ],
    );
}
