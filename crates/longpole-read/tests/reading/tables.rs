//! Tables as CSV: encodings, delimiters, HXL, what a folder may hold.

use super::{Expected, FOLDER, check, folder, problems};
use longpole_base::{Diagnostics, Severity};
use longpole_read::{Disk, Memory, Source, read, scenarios};
use std::io;

fn wide(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

#[test]
fn a_folder_without_fault_is_read() {
    let input = check(&folder(&[]), None, &[]).expect("settings");
    assert_eq!(input.tables.places.rows[1].name, "رفح");
    assert_eq!(input.tables.population.rows[0].people.value(), 1_400_000.0);
    let files: Vec<&str> = input.files.iter().map(|(path, _)| path.as_str()).collect();
    assert_eq!(files.len(), FOLDER.len() - 1);
    assert!(files.is_sorted());
    assert_eq!(input.files[3].1, FOLDER[0].1.as_bytes());
}

#[test]
fn other_encodings_and_delimiters_give_the_same_table() {
    let places = FOLDER[1].1;
    for (bytes, expected) in [
        (places.replace(',', ";").into_bytes(), None),
        (places.replace(',', "\t").replace('\n', "\r\n").into_bytes(), None),
        (format!("\u{feff}{places}").into_bytes(), None),
        (wide(places), Some("`places.csv` was read as UTF-16")),
        (wide(&format!("\u{feff}{places}")), Some("UTF-16")),
        (windows_1256(places), Some("read as Windows-1256 / check that names look right; save it as UTF-8")),
    ] {
        let expected: Vec<(&str, &str)> = expected.iter().map(|words| ("encoding places.csv", *words)).collect();
        let input = check(&folder(&[("places.csv", &bytes)]), None, &expected).expect("settings");
        assert_eq!(input.tables.places.rows[1].name, "رفح");
    }
}

/// Text in Windows-1256, by hand: the few letters that the test needs.
fn windows_1256(text: &str) -> Vec<u8> {
    text.chars()
        .map(|c| match c {
            'ر' => 0xd1,
            'ف' => 0xdd,
            'ح' => 0xcd,
            ascii => u8::try_from(ascii).expect("an ASCII character"),
        })
        .collect()
}

#[test]
fn wrong_cells_are_found_where_people_would_look() {
    let cases: &[(&str, &str, Expected)] = &[
        (
            "places.csv",
            "id,name,kind\negypt,Egypt,origin\nرفح,\"مدينة رفح\",zone\nrafah,Rafah,area\n",
            &[("unknown-word places.csv:3:17 (column `kind`)", "`zone`")],
        ),
        (
            "places.csv",
            "id;name;kind\r\negypt;Egypt;origin\r\n\r\nrafah;\"Ra\r\nfah\";aera\r\n",
            &[("unknown-word places.csv:5:6 (column `kind`)", "did you mean `area`?")],
        ),
        (
            "places.csv",
            "id,name,kind\negypt,\"Egypt,origin\nrafah,Rafah,area\n",
            &[("unclosed-quote places.csv:2:7", "never closes")],
        ),
        ("places.csv", "\n\n", &[("empty-table places.csv", "id, name, name_ar")]),
        ("plaecs.csv", "id\nx\n", &[("unknown-table plaecs.csv", "did you mean `places`?")]),
        ("places.csv", "id,name\0,kind\n", &[("missing-table places.csv", ""), ("not-text places.csv", "")]),
        (
            "Places.CSV",
            "id,name,kind\n",
            &[("no-rows Places.CSV", "fill it in"), ("two-sheets places.csv", "`Places.CSV` and in `places.csv`")],
        ),
    ];
    for (path, text, expected) in cases {
        check(&folder(&[(*path, text.as_bytes())]), None, expected);
    }
}

#[test]
fn hxl_tags_are_taken_off_and_compared() {
    let tagged = "id,name,kind,note\n#loc +code,#loc+name+en,,#status\negypt,Egypt,origin,\nrafah,Rafah,area,\n";
    let input = check(&folder(&[("places.csv", tagged.as_bytes())]), None, &[]).expect("settings");
    assert_eq!(input.tables.places.rows.len(), 2);
    assert_eq!(
        input.tables.places.sheet.as_ref().and_then(|sheet| sheet.hxl.as_ref()).map(|row| row.cells.len()),
        Some(4)
    );

    let wrong = "place,from,people\n#item,#date+start,#AFFECTED+all\nrafah,2024-03-29,5\n";
    let warning = ("hxl-mismatch population.csv:2:1 (column `place`)", "is `#item`, but the column holds `#loc`");
    check(&folder(&[("population.csv", wrong.as_bytes())]), None, &[warning]);
}

#[test]
fn formulas_kept_as_text_are_named() {
    let text =
        "id,name,kind,note\negypt,=A1&B1,origin,\nrafah,-Rafah,area,=x\nhub,=H,hub,checked: a code\nb,+B,area,@c\n";
    check(
        &folder(&[("places.csv", text.as_bytes())]),
        None,
        &[
            ("formula-cell places.csv:2:7 (column `name`)", "`=A1&B1`, which is a formula stored as text"),
            ("formula-cell places.csv:3:19 (column `note`)", "`=x`"),
        ],
    );
}

#[test]
fn what_is_no_input_is_left_alone() {
    let others: Vec<(&str, &[u8])> = vec![
        ("README.md", b"x"),
        ("plans/base/coverage.csv", b"x"),
        ("expected/coverage.csv", b"x"),
        (".hidden.csv", b"x"),
        ("~$plan.xlsx", b"x"),
        ("scenarios/late.toml", b"this is not read"),
    ];
    let memory = folder(&others);
    let input = check(&memory, None, &[]).expect("settings");
    assert_eq!(input.files.len(), FOLDER.len() - 1);
    assert_eq!(scenarios(&memory), ["late"]);
}

#[test]
fn a_folder_on_disk_is_read_like_one_in_memory() {
    let place = tempfile::tempdir().expect("a folder");
    let memory = folder(&[("scenarios/late.toml", b"title = 'Late'\n"), ("README.md", b"x"), (".x.csv", b"x")]);
    for path in memory.list().expect("a list") {
        let full = place.path().join(&path);
        std::fs::create_dir_all(full.parent().expect("a parent")).expect("a folder");
        std::fs::write(full, memory.bytes(&path).expect("bytes")).expect("a file");
    }
    std::fs::create_dir(place.path().join("odd.csv")).expect("a folder");
    let disk = Disk::new(place.path());
    let mut diagnostics = Diagnostics::default();
    let input = read(&disk, Some("late"), &mut diagnostics).expect("settings");
    assert_eq!(problems(&diagnostics), Vec::<String>::new());
    assert_eq!(input.files, check(&memory, Some("late"), &[]).expect("settings").files);
    assert_eq!(scenarios(&disk), ["late"]);
    assert!(disk.bytes("../longpole.toml").is_err());

    let mut diagnostics = Diagnostics::default();
    assert!(read(&Disk::new(place.path().join("none")), None, &mut diagnostics).is_none());
    assert_eq!(diagnostics.sorted()[0].code, "unreadable");
}

/// A folder whose files cannot be opened, or are far too large.
struct Stubborn;

impl Source for Stubborn {
    fn list(&self) -> io::Result<Vec<String>> {
        Ok(["longpole.toml", "places.csv", "sources.csv"].map(str::to_owned).to_vec())
    }

    fn bytes(&self, path: &str) -> io::Result<Vec<u8>> {
        match path {
            "longpole.toml" => Ok(FOLDER[0].1.into()),
            "places.csv" => Err(io::ErrorKind::PermissionDenied.into()),
            _ => Ok(vec![b'a'; longpole_read::source::MOST_BYTES + 1]),
        }
    }
}

#[test]
fn files_that_cannot_be_read_are_named() {
    let mut diagnostics = Diagnostics::default();
    assert!(read(&Stubborn, None, &mut diagnostics).is_some());
    let found = problems(&diagnostics);
    for start in [
        "unreadable places.csv: `places.csv` cannot be read",
        "too-large sources.csv: `sources.csv` is larger than 256 MiB",
    ] {
        assert!(found.iter().any(|problem| problem.starts_with(start)), "{found:#?}");
    }
}

#[test]
fn random_bytes_never_panic() {
    let mut state = 7_u64;
    for round in 0..300 {
        let mut bytes: Vec<u8> = (0..round)
            .map(|_| {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                let byte = (state >> 33) as u8;
                if round % 3 == 0 { byte } else { b"\",;\n\r\t =a1#\xd8\xb1"[byte as usize % 13] }
            })
            .collect();
        bytes.extend(b"\nid,name");
        let memory: Memory =
            ["longpole.toml", "places.csv", "scenarios/x.toml"].into_iter().map(|path| (path, bytes.clone())).collect();
        let mut diagnostics = Diagnostics::default();
        let _ = read(&memory, Some("x"), &mut diagnostics);
        assert!(diagnostics.count(Severity::Error) > 0);
        let _ = diagnostics.to_string();
    }
}
