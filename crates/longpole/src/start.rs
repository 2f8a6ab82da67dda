//! What a new crisis folder begins with.

use longpole_language::Language;
use std::fs;
use std::io;
use std::path::Path;

macro_rules! tiny {
    ($($name:literal),+ $(,)?) => {
        &[$(($name, include_str!(concat!("../../../examples/tiny/", $name)))),+]
    };
}

/// A small complete crisis that plans as it stands, to be changed row by row.
const TINY: &[(&str, &str)] = tiny!(
    "longpole.toml",
    "sources.csv",
    "places.csv",
    "links.csv",
    "capacities.csv",
    "items.csv",
    "needs.csv",
    "contents.csv",
    "population.csv",
    "supplies.csv",
    "stocks.csv",
    "scenarios/paved-now.toml",
);

/// How a new folder holds its tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// One CSV file per table, filled with a small example.
    Csv,
    /// One empty workbook with every table as a sheet.
    Workbook,
}

/// Makes a new crisis folder.
///
/// # Errors
/// When the folder exists and is not empty, or cannot be written.
pub fn new_folder(folder: &Path, shape: Shape, language: Language) -> io::Result<()> {
    if fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some()) {
        let message = format!("{} is not empty; name a new folder", folder.display());
        return Err(io::Error::new(io::ErrorKind::AlreadyExists, message));
    }
    let name = folder.file_name().map_or_else(|| "crisis".into(), |name| name.to_string_lossy().into_owned());
    let mut settings = TINY[0].1.replace("id = \"tiny\"", &format!("id = {name:?}"));
    if shape == Shape::Workbook {
        // The example's title would be wrong over another crisis.
        let titled =
            |line: &str| if line.starts_with("title = ") { format!("title = {name:?}") } else { line.to_owned() };
        settings = settings.lines().map(titled).collect::<Vec<_>>().join("\n") + "\n";
    }
    fs::create_dir_all(folder)?;
    fs::write(folder.join("longpole.toml"), settings)?;
    match shape {
        Shape::Csv => {
            fs::create_dir_all(folder.join("scenarios"))?;
            for (name, text) in &TINY[1..] {
                fs::write(folder.join(name), text)?;
            }
        }
        Shape::Workbook => {
            let bytes =
                longpole_present::template::workbook(&longpole_present::words(language)).map_err(io::Error::other)?;
            fs::write(folder.join(format!("{name}.xlsx")), bytes)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_folder_checks_without_a_word() {
        let folder = std::env::temp_dir().join(format!("longpole-new-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        new_folder(&folder, Shape::Csv, Language::English).expect("made");
        for scenario in [None, Some("paved-now")] {
            let checked = crate::check(&longpole_read::Disk::new(&folder), scenario);
            assert!(checked.diagnostics.is_empty(), "{}", checked.diagnostics);
        }
        new_folder(&folder, Shape::Csv, Language::English).expect_err("a folder with files is left alone");
        fs::remove_dir_all(&folder).expect("cleaned");
    }
}
