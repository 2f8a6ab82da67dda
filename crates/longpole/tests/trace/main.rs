//! Chains of the examples: every cell leads back to a line of input with a source; the small one is checked on paper.

use longpole::explain::provenance::{BLOCKS, FAMILIES, Provenance};
use longpole::explain::trace::{FOLLOWED, Side, Unknown};
use longpole::plan_tables::TABLES;
use longpole::read::{Disk, scenarios};
use longpole::solve::Options;
use longpole::{Run, plan};
use std::path::{Path, PathBuf};

fn example(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples").join(name)
}

fn planned(name: &str, scenario: Option<&str>) -> Run {
    plan(&Disk::new(example(name)), scenario, Options::default()).expect("the examples have plans")
}

#[test]
fn every_cell_of_tiny_leads_back_to_a_line_with_a_source() {
    for scenario in [None, Some("paved-now")] {
        let run = planned("tiny", scenario);
        let trace = run.trace();
        let mut n = 0;
        for (spec, rows) in run.plan.tables.cells() {
            for row in 0..rows.len() {
                let by_line = trace.find(&format!("{}:{}", spec.file(), row + 2)).expect("a line of the file");
                let back = trace.back(by_line);
                assert_eq!(trace.find(&back.name), Ok(by_line), "{} by its key", back.name);
                let has_source = back.lines.iter().any(|line| line.at.is_some() && !line.sources.is_empty());
                assert!(has_source, "{} leads nowhere", back.name);
                n += 1;
            }
        }
        assert!(n >= 20, "tiny has {n} rows");
    }
}

#[test]
fn tiny_is_as_on_paper() {
    // The README of the example is the paper: one tonne more on the track in the first ten days spares 4,000 person-days.
    let run = planned("tiny", None);
    let trace = run.trace();
    let cell = trace.find("coverage[valley,all,energy,2030-01-01].person_days_survival").expect("a cell");
    let back = trace.back(cell);
    assert_eq!(back.aim, Some(("survival".into(), "person-days".into())));
    // 2 t of maize meal at 4,000 kcal a kilogram.
    assert_eq!(back.made[0].name, "delivery[valley,all,meal,2030-01-01]");
    assert!((back.made[0].value - 2.0).abs() < 1e-6);
    assert!((back.made[0].adds.expect("it adds") - 8e6).abs() < 1.0);
    let owed = back.binding.iter().find(|binding| binding.family == "coverage").expect("the need binds");
    assert_eq!((owed.at, owed.limit, owed.unit.as_str()), (Side::Least, 2e7, "kcal"));
    assert!((owed.price - 0.001).abs() < 1e-9, "1,000 kcal are one person-day of survival");
    let track = back.held_by.iter().find(|binding| binding.name == "usage[track,2030-01-01]").expect("the long pole");
    assert_eq!((track.at, track.limit, track.unit.as_str()), (Side::Most, 2.0, "t"));
    assert!((track.price - 4000.0).abs() < 1e-3);
    assert_eq!(track.lines, ["capacities[track]"]);
    let line = back.lines.iter().find(|line| line.name == "capacities[track]").expect("it is followed to its line");
    assert_eq!(line.at.as_ref().map(ToString::to_string).as_deref(), Some("capacities.csv:2"));
    assert_eq!(line.sources[0].id, "example");

    // 20 million kcal owed less 10 million that only the standard asks for, less 2 t by the track, each at its price.
    let rests = trace.rests().expect("somebody is short");
    let parts: Vec<(String, f64)> = rests
        .parts
        .iter()
        .map(|part| (part.lines.iter().map(|line| trace.name_of(*line)).collect::<Vec<_>>().join(" "), part.amount))
        .collect();
    assert_eq!(parts.len(), 2, "{parts:?}");
    assert_eq!(parts[0].0, "population[valley,all,2030-01-01] needs[energy]");
    assert!((parts[0].1 - 10_000.0).abs() < 1e-3 && (parts[1].1 + 8_000.0).abs() < 1e-3, "{parts:?}");
    assert_eq!(parts[1].0, "capacities[track]");
    assert!((rests.groups[0].share - 1.0).abs() < 1e-9);
    assert_eq!(rests.groups[0].n_lines, 3);

    let forward = trace.forward("capacities/track").expect("a line");
    assert!((forward.group.expect("it has a part").takes - 8_000.0).abs() < 1e-3);
    let shipments = forward.tables.iter().find(|table| table.table == "shipments").expect("some rest on it");
    assert_eq!((shipments.n, shipments.of), (1, 2), "the other period has its own line");
    assert_eq!(trace.forward("stocks/harbour,meal").expect("a line").lines.len(), 1);
}

#[test]
fn what_is_not_there_is_named_with_the_nearest() {
    let run = planned("tiny", None);
    let trace = run.trace();
    let near = |text: &str| Some(text.to_owned());
    assert_eq!(trace.find("coverag[x]"), Err(Unknown::Table("coverag".into(), near("coverage"))));
    assert_eq!(
        trace.find("coverage[valey,all,energy,2030-01-01]"),
        Err(Unknown::Row("coverage".into(), "place".into(), "valey".into(), near("valley"), vec!["valley".into()]))
    );
    assert!(
        matches!(trace.find("coverage[valley]"), Err(Unknown::Key(table, key)) if table == "coverage" && key.len() == 4)
    );
    assert_eq!(trace.find("coverage.csv:9"), Err(Unknown::Line("coverage.csv".into(), 3)));
    assert_eq!(trace.find("coverage"), Err(Unknown::Form("coverage".into())));
    assert!(matches!(
        trace.find("coverage.csv:2.shar"),
        Err(Unknown::Column(_, _, Some(near))) if near == "share"
    ));
    assert_eq!(trace.forward("sources/exampel").expect_err("a slip").1.as_deref(), Some("sources/example"));
    assert_eq!(trace.forward("capacities/trak").expect_err("a slip").1.as_deref(), Some("capacities/track"));
}

#[test]
fn every_block_and_family_has_its_provenance() {
    let mut families = std::collections::BTreeSet::new();
    for name in ["tiny", "wfp-syria", "gaza-2024", "gates"] {
        let run = planned(name, None);
        let formulation = &run.posed.formulation;
        let provenance = Provenance::new(&run.posed.crisis, formulation);
        let program = &formulation.program;
        for block in &program.columns.blocks {
            assert!(BLOCKS.contains(&block.name), "the block `{}` has no provenance", block.name);
        }
        for block in &program.rows.blocks {
            assert!(FAMILIES.contains(&block.name), "the family `{}` has no provenance", block.name);
            families.insert(block.name);
        }
        for row in 0..program.rows.len() {
            assert!(!provenance.row(row, &|_| true).is_empty(), "{}", program.row_name(row));
        }
        for column in 0..program.columns.len() {
            assert!(!provenance.column(column).is_empty(), "{}", program.column_name(column));
        }
    }
    for spec in TABLES {
        assert!(FOLLOWED.contains(&spec.name), "the rows of `{}` cannot be followed back", spec.name);
    }
    // Every file of rows names its families; what none of the examples has is held against random folders.
    let text: String = longpole::formulate::families::FAMILIES.iter().map(|family| family.text).collect();
    for family in FAMILIES {
        assert!(text.contains(&format!("\"{family}\"")), "no file makes `{family}`");
    }
    assert!(families.len() > 10, "{families:?}");
}

#[test]
fn parts_add_up_to_the_aim_in_every_example() {
    for name in ["tiny", "wfp-syria", "gaza-2024", "gates"] {
        for scenario in scenarios(&Disk::new(example(name))).into_iter().chain(["base".to_owned()]) {
            let run = planned(name, Some(&scenario));
            let Some(rests) = run.trace().rests() else { continue };
            let difference = (rests.sum() - rests.value).abs();
            assert!(
                difference <= 1e-6 * rests.value.abs().max(1.0),
                "{name}/{scenario}: {} in {}, found {}",
                rests.value,
                rests.aim,
                rests.sum()
            );
        }
    }
}

#[test]
fn a_sample_of_every_table_of_gaza_leads_back() {
    let run = planned("gaza-2024", None);
    let trace = run.trace();
    for (spec, rows) in TABLES.iter().zip(run.plan.tables.cells().iter().map(|(_, rows)| rows.len())) {
        for row in (0..rows).step_by((rows / 5).max(1)) {
            let back = trace.back(trace.find(&format!("{}:{}", spec.file(), row + 2)).expect("a line"));
            assert!(back.lines.iter().any(|line| !line.sources.is_empty()), "{} leads nowhere", back.name);
        }
    }
}
