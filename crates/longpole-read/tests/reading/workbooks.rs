//! Workbooks: the same tables as sheets, and files made to do harm.

use super::{FOLDER, check, folder, problems};
use longpole_base::Diagnostics;
use longpole_read::{Memory, read};
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, Worksheet};
use std::fmt::Write as _;
use std::io::{Cursor, Write as _};
use std::ops::Range;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// The tables of the folder without fault as a workbook, typed as a person would type them.
fn book() -> Workbook {
    let mut workbook = Workbook::new();
    for (path, text) in &FOLDER[1..] {
        if *path != "capacities.csv" {
            let sheet = workbook.add_worksheet();
            sheet.set_name(path.trim_end_matches(".csv")).expect("a name");
            fill(sheet, text, (0, 0));
        }
    }
    workbook
}

fn fill(sheet: &mut Worksheet, text: &str, corner: (u32, u16)) {
    let dates = Format::new().set_num_format("dd/mm/yyyy");
    for (row, line) in text.lines().enumerate() {
        for (column, cell) in line.replace("\"1,400,000\"", "1400000").split(',').enumerate() {
            let (row, column) = (corner.0 + row as u32, corner.1 + column as u16);
            if let Ok(number) = cell.parse::<f64>() {
                sheet.write_number(row, column, number).expect("a number");
            } else if let Ok(date) = ExcelDateTime::parse_from_str(cell)
                && cell.len() == 10
            {
                sheet.write_datetime_with_format(row, column, &date, &dates).expect("a date");
            } else {
                sheet.write_string(row, column, cell).expect("a text");
            }
        }
    }
}

fn bytes(mut workbook: Workbook) -> Vec<u8> {
    workbook.save_to_buffer().expect("a workbook")
}

/// A folder of settings and a workbook alone.
fn with(book: &[u8], others: &[(&str, &[u8])]) -> Memory {
    let mut memory: Memory = [("longpole.toml", FOLDER[0].1.as_bytes()), ("plan.xlsx", book)].into_iter().collect();
    for (path, bytes) in others {
        memory.insert(path, *bytes);
    }
    memory
}

#[test]
fn a_workbook_and_a_folder_of_csv_give_the_same_tables() {
    let sheets = check(&with(&bytes(book()), &[]), None, &[]).expect("settings").tables;
    let files = check(&folder(&[]), None, &[]).expect("settings").tables;
    let show = |tables: &longpole_model::Tables| {
        format!(
            "{:?}\n{:?}\n{:?}\n{:?}\n{:?}\n{:?}\n{:?}",
            tables.places.rows,
            tables.links.rows,
            tables.items.rows,
            tables.needs.rows,
            tables.contents.rows,
            tables.population.rows,
            tables.supplies.rows,
        )
    };
    assert_eq!(show(&sheets), show(&files));
    assert_eq!(
        sheets.links.at_field(0, "mode").map(|at| at.to_string()).as_deref(),
        Some("plan.xlsx#links!D2 (column `mode`)")
    );
}

#[test]
fn names_of_sheets_are_read_kindly() {
    let mut workbook = book();
    for (name, text) in
        [(" Storage ", "id,place,amount_t\nx,rafah,7.5\n"), ("_scratch", "x"), ("ReadMe", "x"), ("Notes", "x")]
    {
        fill(workbook.add_worksheet().set_name(name).expect("a name"), text, (0, 0));
    }
    let input = check(&with(&bytes(workbook), &[]), None, &[]).expect("settings");
    assert_eq!(input.tables.storage.rows[0].amount_t.value(), 7.5);

    let mut workbook = book();
    fill(workbook.add_worksheet().set_name("Storrage").expect("a name"), "id\nx\n", (0, 0));
    let hint = "`Storrage` is not a table of a crisis folder / did you mean `storage`? Otherwise rename the sheet to `_Storrage`";
    check(&with(&bytes(workbook), &[]), None, &[("unknown-table plan.xlsx#Storrage", hint)]);
}

#[test]
fn a_table_that_does_not_start_in_the_first_cell_keeps_its_addresses() {
    let mut workbook = book();
    let sheet = workbook.add_worksheet().set_name("storage").expect("a name");
    fill(sheet, "id,place,amount_t\n#loc,#item,\nx,rafah,7\n,,\ny,rafah,many\n", (2, 1));
    let mut diagnostics = Diagnostics::default();
    let input = read(&with(&bytes(workbook), &[]), None, &mut diagnostics).expect("settings");
    let found = problems(&diagnostics);
    assert!(found.iter().any(|p| p.starts_with("not-a-number plan.xlsx#storage!D7 (column `amount_t`)")), "{found:#?}");
    assert!(found.iter().any(|p| p.starts_with("hxl-mismatch plan.xlsx#storage!C4 (column `place`)")), "{found:#?}");
    assert_eq!(input.tables.storage.rows.len(), 1);
}

#[test]
fn formulas_errors_and_types() {
    let mut workbook = book();
    let sheet = workbook.add_worksheet().set_name("storage").expect("a name");
    fill(sheet, "id,place,amount_t,from,note\na,rafah,,,\nb,rafah,,,\nc,rafah,3,2024-05-01,\nd,rafah,4,,\n", (0, 0));
    sheet.write_formula(1, 2, Formula::new("=1+1.5").set_result("2.5")).expect("a formula");
    sheet.write_formula(2, 2, Formula::new("=NA()").set_result("#N/A")).expect("a formula");
    sheet.write_boolean(3, 4, true).expect("a boolean");
    let input = check(
        &with(&bytes(workbook), &[]),
        None,
        &[
            ("cell-error plan.xlsx#storage!C3 (column `amount_t`)", "`#N/A`"),
            ("missing-value plan.xlsx#storage!C3 (column `amount_t`)", "is empty"),
            (
                "formula-value plan.xlsx#storage",
                "2 cells of `storage` hold a formula, of which the stored value is read",
            ),
        ],
    )
    .expect("settings");
    let rows = &input.tables.storage.rows;
    assert_eq!(rows[0].amount_t.value(), 2.5);
    assert_eq!(rows[1].from.map(|date| date.to_string()).as_deref(), Some("2024-05-01"));
    assert_eq!(rows[1].note.as_deref(), Some("true"));
}

#[test]
fn a_formula_that_was_never_reckoned_is_named() {
    let mut workbook = book();
    let sheet = workbook.add_worksheet().set_name("storage").expect("a name");
    fill(sheet, "id,place,amount_t\na,rafah,1\n", (0, 0));
    sheet.write_formula(1, 2, Formula::new("=6*7").set_result("42")).expect("a formula");
    let unsaved = patched(&bytes(workbook), "sheet8.xml", |xml| xml.replace("<v>42</v>", ""));
    check(
        &with(&unsaved, &[]),
        None,
        &[
            ("formula-unsaved plan.xlsx#storage!C2 (column `amount_t`)", "never stored"),
            ("missing-value plan.xlsx#storage!C2 (column `amount_t`)", ""),
            ("formula-value plan.xlsx#storage", "1 cell of `storage` holds a formula"),
        ],
    );
}

#[test]
fn a_fact_has_one_place() {
    let book = bytes(book());
    check(
        &with(&book, &[("items.csv", FOLDER[4].1.as_bytes())]),
        None,
        &[("two-sheets plan.xlsx#items", "`items` stands twice: in `items.csv` and in `plan.xlsx#items`")],
    );
    let mut other = Workbook::new();
    fill(other.add_worksheet().set_name("storage").expect("a name"), "id,place,amount_t\na,rafah,1\n", (0, 0));
    check(
        &with(&book, &[("storage.xlsx", &bytes(other))]),
        None,
        &[("two-workbooks storage.xlsx", "`plan.xlsx` and `storage.xlsx`")],
    );
}

/// What is said of a workbook that cannot be read, beside the tables that are then missing.
#[track_caller]
fn refused(book: &[u8], code: &str) {
    let mut diagnostics = Diagnostics::default();
    let input = read(&with(book, &[]), None, &mut diagnostics);
    assert!(input.is_some());
    let found: Vec<String> = problems(&diagnostics).into_iter().filter(|p| !p.starts_with("missing-table")).collect();
    assert!(found.len() == 1 && found[0].starts_with(&format!("{code} plan.xlsx:")), "{found:#?}");
}

/// A workbook with one of its parts changed.
fn patched(book: &[u8], part: &str, mut change: impl FnMut(String) -> String) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(book)).expect("a package");
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let file = archive.by_index(index).expect("a part");
        let name = file.name().expect("a name").into_owned();
        let text = std::io::read_to_string(file).expect("text");
        let text = if name.ends_with(part) { change(text) } else { text };
        writer.start_file(name.as_str(), SimpleFileOptions::default()).expect("a part");
        writer.write_all(text.as_bytes()).expect("a part");
    }
    writer.finish().expect("a package").into_inner()
}

#[test]
fn what_is_no_workbook_is_refused() {
    refused(b"", "broken-workbook");
    refused(b"id,name\n", "broken-workbook");
    refused(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and so on", "broken-workbook");
    let sound = bytes(book());
    for length in (1..sound.len()).step_by(sound.len() / 40) {
        refused(&sound[..length], "broken-workbook");
    }
}

#[test]
fn parts_made_to_do_harm_are_refused() {
    let sound = bytes(book());
    let first = "sheet1.xml";
    for (part, from, to) in [
        // Positions beyond any sheet, beyond any number, and turned round.
        (first, "r=\"A1\"", "r=\"XFE1\""),
        (first, "r=\"A1\"", "r=\"A1048577\""),
        (first, "r=\"A1\"", "r=\"ZZZZZZZZZZZZ1\""),
        (first, "r=\"A1\"", "r=\"A99999999999\""),
        (first, "<dimension ref=\"A1:C3\"/>", "<dimension ref=\"C3:A1\"/><sheetData"),
        // More texts than there is room for.
        ("sharedStrings.xml", "uniqueCount=\"", "uniqueCount=\"99999999999"),
        // Parts that end too early, or are something else.
        (first, "</row>", ""),
        ("workbook.xml", "r:id=\"rId1\"", "r:id=\"rId99\""),
        ("sharedStrings.xml", "<si><t>id</t></si>", ""),
    ] {
        let book = patched(&sound, part, |xml| {
            assert!(xml.contains(from), "{part} has no {from}:\n{xml}");
            xml.replace(from, to)
        });
        let mut diagnostics = Diagnostics::default();
        let _ = read(&with(&book, &[]), None, &mut diagnostics);
        assert!(diagnostics.has_errors() || to.is_empty() || to.starts_with("<dim"), "{to}");
    }
    refused(&patched(&sound, first, |xml| xml.replace("r=\"A1\"", "r=\"A99999999999\"")), "broken-workbook");
    refused(&patched(&sound, first, |xml| xml.replace("r=\"A1\"", "r=\"XFE1\"")), "broken-workbook");
    refused(
        &patched(&sound, "sharedStrings.xml", |xml| xml.replace("uniqueCount=\"", "uniqueCount=\"9999999")),
        "broken-workbook",
    );
}

#[test]
fn bombs_are_not_opened() {
    let sound = bytes(book());
    refused(&patched(&sound, "sheet1.xml", |xml| xml + &" ".repeat(11 << 20)), "zip-bomb");

    // A package that lies about its size: the part is 16 MiB, the directory says one byte.
    let bomb = patched(&sound, "sheet1.xml", |xml| xml + &" ".repeat(16 << 20));
    let size = ZipArchive::new(Cursor::new(&bomb))
        .and_then(|mut archive| Ok(archive.by_name("xl/worksheets/sheet1.xml")?.size()))
        .expect("a part");
    let size = u32::try_from(size).expect("a small part").to_le_bytes();
    let mut lie = bomb.clone();
    while let Some(at) = lie.windows(4).position(|window| window == size) {
        lie[at..at + 4].copy_from_slice(&1_u32.to_le_bytes());
    }
    assert_ne!(lie, bomb);
    let mut diagnostics = Diagnostics::default();
    let _ = read(&with(&lie, &[]), None, &mut diagnostics);
    let code = diagnostics.sorted().iter().map(|d| d.code).find(|code| *code != "missing-table");
    assert!(matches!(code, Some("zip-bomb" | "broken-workbook")), "{diagnostics}");

    // Few texts, shown in very many cells: small on disk, large in memory.
    let long = "x".repeat(1 << 20);
    let many = rows(2..400, "A", " t=\"s\"");
    let book = patched(&sound, "sharedStrings.xml", |xml| xml.replacen("<t>id</t>", &format!("<t>{long}</t>"), 1));
    let book = patched(&book, "sheet1.xml", |xml| xml.replace("</sheetData>", &format!("{many}</sheetData>")));
    refused(&book, "too-large");

    // One cell far to the right in every row: few cells, each with thousands of empty ones before it.
    let far = rows(4..4000, "XFD", "");
    refused(
        &patched(&sound, "sheet1.xml", |xml| xml.replace("</sheetData>", &format!("{far}</sheetData>"))),
        "too-large",
    );
}

/// Rows with one cell each, which holds a zero or the first text.
fn rows(numbers: Range<u32>, column: &str, kind: &str) -> String {
    numbers.fold(String::new(), |mut xml, row| {
        write!(xml, "<row r=\"{row}\"><c r=\"{column}{row}\"{kind}><v>0</v></c></row>").expect("text");
        xml
    })
}

#[test]
fn damaged_workbooks_never_panic() {
    let sound = bytes(book());
    let mut state = 11_u64;
    let mut random = |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (state >> 33) as usize % below
    };
    for _ in 0..200 {
        // The package itself.
        let mut damaged = sound.clone();
        for _ in 0..4 {
            let at = random(damaged.len());
            damaged[at] = random(256) as u8;
        }
        let _ = read(&with(&damaged, &[]), None, &mut Diagnostics::default());
    }
    for part in ["sheet1.xml", "sharedStrings.xml", "workbook.xml", "styles.xml", "workbook.xml.rels"] {
        for _ in 0..40 {
            // What is in it, behind sound checksums.
            let damaged = patched(&sound, part, |xml| {
                let mut xml = xml.into_bytes();
                for _ in 0..3 {
                    let at = random(xml.len());
                    xml[at] = b"<>\"/=019AZ&; "[random(13)];
                }
                String::from_utf8_lossy(&xml).into_owned()
            });
            let _ = read(&with(&damaged, &[]), None, &mut Diagnostics::default());
        }
    }
}
