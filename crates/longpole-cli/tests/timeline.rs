//! `longpole timeline` as a user runs it.

use assert_cmd::Command;
use serde_json::Value;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

fn run(words: &[&str]) -> (i32, String, String) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/gates");
    let mut command = Command::new(env!("CARGO_BIN_EXE_longpole"));
    let output = command
        .env("NO_COLOR", "1")
        .env("LC_ALL", "C")
        .arg("timeline")
        .arg(folder)
        .args(words)
        .output()
        .expect("it runs");
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("UTF-8");
    (output.status.code().expect("an exit code"), text(&output.stdout), text(&output.stderr))
}

#[test]
fn dates_bars_and_what_moves_them_are_shown() {
    let (code, stdout, stderr) = run(&[]);
    assert_eq!((code, stderr.as_str()), (0, ""));
    for line in [
        "crossing      10 Feb  inspection ",
        "░░░████████  Communities along the road agree to convoys",
        "north-lanes (capacities)  crossing        10 Feb  the end",
        "agreement 28 Jan → inspection 7 Feb → crossing 10 Feb.",
        "escorts can be 17 days later before it matters.",
        "10,000 runs, seed 2030",
    ] {
        assert!(stdout.replace("\n    ", " ").contains(line), "{line}\n{stdout}");
    }
    assert!(stdout.lines().all(|line| line.chars().count() <= 100), "{stdout}");
    assert_eq!(run(&[]), (code, stdout, stderr), "the same each time");
}

#[test]
fn programs_get_the_same_as_json_and_csv() {
    let scratch = TempDir::new().expect("a scratch folder");
    let out = scratch.path().join("dates");
    let (code, stdout, _) = run(&["--json", "--scenario", "no-agreement", "--out", out.to_str().expect("UTF-8")]);
    assert_eq!(code, 0);
    let told: Value = serde_json::from_str(&stdout).expect("JSON alone on stdout");
    assert_eq!(told["scenario"], "no-agreement");
    let crossing = &told["tables"]["timeline"][3];
    assert_eq!((&crossing["gate"], &crossing["opens"]), (&"crossing".into(), &"never".into()));
    assert_eq!(crossing["open_by_end"], 0);
    assert_eq!(told["tables"]["opens"].as_array().map(Vec::len), Some(3));
    let read = |name: &str| fs::read_to_string(out.join(name)).expect(name);
    assert_eq!(read("timeline.json"), stdout);
    assert_eq!(read("moves.csv").lines().next(), Some("gate,moved_by,slack,passes_on,sooner"));
    assert!(read("opens.csv").contains("crossing,never,capacities,north-lanes,never,"));
    assert!(read("timeline.csv").contains("pumps,Pumps are fitted,The water board,2030-03-04,airlift,airlift;pumps,"));
    assert!(read("decided.csv").contains("pumps,airlift,1\n"));
}

#[test]
fn a_folder_without_gates_says_so() {
    let scratch = TempDir::new().expect("a scratch folder");
    let folder = scratch.path().join("crisis");
    let longpole = || Command::new(env!("CARGO_BIN_EXE_longpole"));
    longpole().arg("new").arg(&folder).assert().success();
    let output = longpole().arg("timeline").arg(&folder).output().expect("it runs");
    assert!(output.status.success());
    assert!(String::from_utf8_lossy(&output.stdout).contains("The folder has no gates"));
}

/// The example with forces beside its gates, and a scenario that fields both.
fn with_forces() -> TempDir {
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/gates");
    let scratch = TempDir::new().expect("a scratch folder");
    for entry in fs::read_dir(example).expect("the example").flatten().filter(|entry| entry.path().is_file()) {
        fs::copy(entry.path(), scratch.path().join(entry.file_name())).expect("copied");
    }
    let write = |name: &str, text: &str| fs::write(scratch.path().join(name), text).expect("written");
    fs::create_dir(scratch.path().join("scenarios")).expect("made");
    write(
        "forces.csv",
        "id,name,kind,gate,entry_gate,ready_now,strength,cost_start,cost_month,cost_head_year_central\n\
         mission,Support mission,multinational,agreement,crossing,0,2500,5000000,1428,72000\n\
         road-police,Road police,local,escorts,,150,800,400000,350,\n",
    );
    write(
        "courses.csv",
        "id,force,seats,every_days,days,recruit_days,cost_per_seat\nschool,road-police,120,14,28,7,450\n",
    );
    let funds = fs::read_to_string(scratch.path().join("funds.csv")).expect("funds");
    let funds = funds.replacen("gate,source", "gate,source,sectors", 1);
    let funds = funds + "for-people,,100000000,committed,,example,security\n";
    write("funds.csv", &funds);
    write("scenarios/both.toml", "[forces]\nmission = true\nroad-police = 600\n");
    write(
        "scenarios/poor.toml",
        "[forces]\nroad-police = 600\n[[set]]\ntable = \"funds\"\nwhere = { id = \"for-people\" }\ncolumn = \"amount\"\nvalue = 500000\n",
    );
    scratch
}

#[test]
fn forces_in_the_field_are_shown_with_their_cost_and_sized() {
    let folder = with_forces();
    let run = |words: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_longpole"));
        let output = command.arg("timeline").arg(folder.path()).args(words).output().expect("it runs");
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("UTF-8");
        (output.status.code(), text(&output.stdout), text(&output.stderr))
    };
    assert!(run(&[]).1.contains("No force is in the field"));
    let sizes = ["--size", "mission=10@2030-02-01", "--size", "road-police=200@2030-03-31"];
    let (code, stdout, stderr) = run(&[&["--scenario", "both"], &sizes[..]].concat());
    assert_eq!((code, stderr.as_str()), (Some(0), ""));
    let words = stdout.split_whitespace().collect::<Vec<_>>().join(" ");
    // Police: 150 on 21 January; recruits a week later, classes of 120 on 28 January, 11 and 25 February, there after
    // four weeks: 270 on 25 February, 390 on 11 March, 510 on 25 March.
    for line in [
        "Road police (road-police):",
        "20 Jan 0 0 0 27 Jan 150 150",
        "3 Mar 270 270",
        "24 Mar 390 390",
        "31 Mar 510 510",
        "From above: the folder gives no cost per head and year.",
        "For 10 people of mission on 1 February 2030 nothing is enough: it may enter only on 10 Feb (crossing).",
        "For 200 people of road-police on 31 March 2030: a ceiling of 200 is enough, and no smaller one.",
        "mission (forces) crossing 10 Feb the end",
    ] {
        assert!(words.contains(line), "{line}\n{stdout}");
    }
    let told: Value = serde_json::from_str(&run(&["--scenario", "both", "--json"]).1).expect("JSON");
    let strength = told["tables"]["strength"].as_array().expect("a table");
    assert_eq!(strength.len(), 24, "two forces, twelve weeks");
    let mission: Vec<&Value> = strength.iter().filter(|row| row["force"] == "mission").collect();
    // Paid from the agreement on 28 January, of use from 10 February.
    assert!(mission[3]["strength"].as_f64() > Some(0.0) && mission[3]["available"] == 0);
    assert!(mission[5]["available"].as_f64() > Some(0.0));
    assert_eq!(told["tables"]["classes"].as_array().map(Vec::len), Some(4));

    // 400,000 to begin, 54,000 for each class: nothing is left for the second one's last seats, and soon for wages.
    let poor = run(&["--scenario", "poor"]).1;
    let words = poor.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains("are not paid for want of money: as many as"), "{poor}");

    let (code, _, stderr) = run(&["--size", "misson=10@2030-02-01"]);
    assert_eq!(code, Some(2));
    assert!(stderr.contains("did you mean `mission`?"), "{stderr}");
    assert_eq!(run(&["--size", "mission=10"]).0, Some(2));
    assert_eq!(run(&["--size", "mission=10@2030-02-30"]).0, Some(2));
}
