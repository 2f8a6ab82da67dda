//! Limits moved at a plan kept at hand: answers are those of a cold solve, only the newest question counts, and a crash costs
//! nothing but its question.

use longpole::explain::limits::Line;
use longpole::limits::figure;
use longpole::read::Disk;
use longpole::session::{NotMoved, Session};
use longpole::solve::Options;
use std::sync::Arc;
use std::time::{Duration, Instant};

fn folder(name: &str) -> Disk {
    Disk::new(format!("{}/../../examples/{name}", env!("CARGO_MANIFEST_DIR")))
}

fn session(name: &str) -> Session {
    Session::open(longpole::plan(&folder(name), None, Options::default()).expect("a plan"))
}

/// How long a moved slider takes, by hand: `cargo test --release -p longpole --test session -- --ignored --nocapture`.
#[test]
#[ignore = "a measurement"]
#[expect(clippy::print_stdout, reason = "a measurement tells what it measured")]
fn moved_sliders_are_quick() {
    let session = session("gaza-2024");
    let crisis = &session.run().posed.crisis;
    let mut all: Vec<f64> = Vec::new();
    for limit in [
        "capacities/coordination-t",
        "capacities/erez-trucks",
        "services/wells-gaza",
        "services/wells-north-gaza",
        "capacities/airfields-t",
        "capacities/pier-t",
        "links/deir-al-balah-to-gaza",
        "stocks/diesel at gaza",
    ] {
        let line = figure::find(crisis, limit).expect("a limit");
        let figure = figure::figure(crisis, line).expect("a figure");
        let most = figure.most.unwrap_or(0.0).max(match limit {
            "capacities/coordination-t" => 146.0,
            "capacities/erez-trucks" => 10.0,
            "services/wells-gaza" => 105.0,
            "services/wells-north-gaza" => 63.0,
            "capacities/airfields-t" => 87.0,
            "capacities/pier-t" => 31.0,
            _ => 5.0,
        });
        // Up in even steps, as a slider is pulled; back in fewer; then below where it stands, and a jump to the end.
        let up = (1..=20).map(|n| most * f64::from(n) / 20.0);
        let back = (0..=5).rev().map(|n| most * f64::from(n) / 5.0);
        let down = (1..=5).map(|n| figure.least * f64::from(n) / 10.0);
        let mut took: Vec<(f64, String)> = Vec::new();
        for units in up.chain(back).chain(down).chain([most]) {
            let clock = Instant::now();
            let moved = match session.ask(vec![(line, units)]) {
                Ok(moved) => moved,
                Err(why) => {
                    println!("{limit} {units}: {why:?}");
                    continue;
                }
            };
            let (all, of) = (clock.elapsed().as_secs_f64() * 1e3, moved.seconds);
            let ms = |seconds: f64| format!("{:.0}", seconds * 1e3);
            let words = [ms(of.formulate), ms(of.solve), ms(of.read)].join("+");
            took.push((
                all,
                format!(
                    "{units:+.1}: {all:.0} ms = {words}, {} steps, cold {}, {:.0}",
                    moved.steps, moved.is_cold, moved.total
                ),
            ));
        }
        all.extend(took.iter().map(|(ms, _)| ms));
        took.sort_by(|a, b| a.0.total_cmp(&b.0));
        println!("{limit}: median {:.0} ms, worst {:.0} ms", took[took.len() / 2].0, took[took.len() - 1].0);
        for (_, words) in took.iter().rev().take(6) {
            println!("  {words}");
        }
    }
    all.sort_by(f64::total_cmp);
    assert!(all[all.len() / 2] <= 150.0, "median {:.0} ms", all[all.len() / 2]);
}

#[test]
fn a_crash_costs_its_question_alone() {
    let session = session("tiny");
    let before = session.ask(Vec::new()).expect("an answer").total;
    let crashed = session.ask(vec![(Line::Capacity(4711), 1.0)]);
    assert!(matches!(crashed, Err(NotMoved::Crashed(_))), "{crashed:?}");
    assert_eq!(session.ask(Vec::new()).expect("an answer").total, before);
}

#[test]
fn only_the_newest_question_counts() {
    let session = Arc::new(session("gaza-2024"));
    let line = figure::find(&session.run().posed.crisis, "capacities/coordination-t").expect("a limit");
    let threads: Vec<_> = (1..=12)
        .map(|n| {
            let session = Arc::clone(&session);
            std::thread::sleep(Duration::from_millis(3));
            std::thread::spawn(move || session.ask(vec![(line, f64::from(n) * 10.0)]))
        })
        .collect();
    let answers: Vec<_> = threads.into_iter().map(|thread| thread.join().expect("no panic")).collect();
    // Which of them asked last is for the system to say.
    assert!(answers.iter().any(Result::is_ok), "the newest is answered");
    assert!(answers.iter().all(|answer| matches!(answer, Ok(_) | Err(NotMoved::Superseded))));
    assert!(answers.iter().any(Result::is_err), "none was given up");
    let after = session.ask(Vec::new()).expect("an answer");
    assert!((after.total - after.before).abs() <= 1e-9 * after.before, "what was given up leaves nothing behind");
}

/// A copy of an example that can be written to.
fn copy(name: &str) -> tempfile::TempDir {
    fn tree(from: &std::path::Path, to: &std::path::Path) {
        std::fs::create_dir_all(to).expect("a folder");
        for entry in std::fs::read_dir(from).expect("a folder") {
            let entry = entry.expect("an entry");
            let (path, to) = (entry.path(), to.join(entry.file_name()));
            if entry.file_type().expect("a kind").is_dir() {
                tree(&path, &to);
            } else {
                std::fs::copy(&path, &to).expect("copied");
            }
        }
    }
    let folder = tempfile::tempdir().expect("a folder");
    tree(format!("{}/../../examples/{name}", env!("CARGO_MANIFEST_DIR")).as_ref(), folder.path());
    folder
}

#[track_caller]
fn check_kept(name: &str, scenario: Option<&str>, limits: &[(&str, f64)]) {
    let folder = copy(name);
    let disk = Disk::new(folder.path());
    let session = Session::open(longpole::plan(&disk, scenario, Options::default()).expect("a plan"));
    let crisis = &session.run().posed.crisis;
    let line = |(limit, units): &(&str, f64)| {
        (figure::find(crisis, limit).unwrap_or_else(|| panic!("{name} has no limit {limit}")), *units)
    };
    let changes: Vec<_> = limits.iter().map(line).collect();
    let moved = session.ask(changes.clone()).expect("an answer");
    let title = [("en".to_owned(), "Kept".to_owned())].into();
    let text = longpole::scenario::text(&disk, crisis, &title, &changes).expect("a text");
    longpole::scenario::write(folder.path(), "kept", &text).expect("written");
    let again = longpole::scenario::write(folder.path(), "kept", "");
    assert!(matches!(again, Err(longpole::scenario::NotKept::Exists)), "{again:?}");
    let cold = longpole::plan(&disk, Some("kept"), Options::default())
        .unwrap_or_else(|stopped| panic!("no plan for\n{text}\n{stopped:?}"));
    let (warm, cold) = (moved.total, cold.solution.reached[moved.aim].value);
    assert!(
        (warm - cold).abs() <= 1e-6 * cold.abs().max(1.0),
        "{name} {limits:?}: moved {warm}, planned {cold}\n{text}"
    );
}

#[test]
fn a_kept_scenario_plans_to_what_was_moved() {
    check_kept("tiny", None, &[("capacities/track", 0.2)]);
    check_kept("tiny", None, &[("capacities/track", -0.1)]);
    check_kept("tiny", Some("paved-now"), &[("capacities/track", -0.2)]);
    check_kept("gaza-2024", None, &[("capacities/coordination-t", 12.5), ("services/wells-gaza", -3.0)]);
    check_kept("gaza-2024", Some("local-july"), &[("gates/consent", 2.0), ("capacities/erez-protected", 5.0)]);
    check_kept("gaza-2024", Some("local-july"), &[("funds/discussed-2024", -1000.0)]);
    check_kept("gates", None, &[]);
}

#[test]
fn ids_of_scenarios_cannot_lead_elsewhere() {
    for id in ["", "base", "../x", "a/b", "a\\b", "-a", "A", "a.toml", &"a".repeat(65)] {
        assert!(longpole::scenario::check_id(id).is_err(), "{id}");
    }
    longpole::scenario::check_id("more-trucks-2").expect("a good id");
}
