//! Digests of files: what tells whether a plan is of the folder as it stands.

use longpole_read::Source;
use std::collections::BTreeMap;

/// The BLAKE3 digest of bytes, in hexadecimal.
pub fn digest(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex().to_string()
}

/// Files by path, each with its digest.
pub(crate) fn of_files(files: &[(String, Vec<u8>)]) -> Vec<(String, String)> {
    files.iter().map(|(path, bytes)| (path.clone(), digest(bytes))).collect()
}

/// A folder as it is now. Every file is read once, however many plans are held against it.
pub struct Now<'a> {
    source: &'a dyn Source,
    tables: Vec<String>,
    digests: BTreeMap<String, Option<String>>,
}

impl<'a> Now<'a> {
    /// The folder of a source.
    pub fn of(source: &'a dyn Source) -> Self {
        Self { source, tables: longpole_read::folder::table_files(source), digests: BTreeMap::new() }
    }

    /// Whether files are as they were when they were read: none is changed or gone, and no table has come.
    pub fn has(&mut self, inputs: &[(String, String)]) -> bool {
        let is_known = |table: &String| inputs.iter().any(|(path, _)| path == table);
        self.tables.iter().all(is_known)
            && inputs.iter().all(|(path, before)| self.digest(path).is_some_and(|now| now == before))
    }

    fn digest(&mut self, path: &str) -> Option<&String> {
        let source = self.source;
        let now = self.digests.entry(path.to_owned());
        now.or_insert_with(|| source.bytes(path).ok().map(|bytes| digest(&bytes))).as_ref()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use longpole_read::Memory;

    #[test]
    fn a_plan_is_of_the_folder_as_it_was() {
        let mut folder: Memory = [("longpole.toml", "x"), ("places.csv", "y")].into_iter().collect();
        let inputs = [("longpole.toml", "x"), ("places.csv", "y")]
            .map(|(path, text)| (path.to_owned(), digest(text.as_bytes())));
        let is_current = |folder: &Memory| Now::of(folder).has(&inputs);
        assert!(is_current(&folder));
        folder.insert("remarks.csv", "z");
        assert!(is_current(&folder), "what is no table is not read");
        folder.insert("funds.csv", "z");
        assert!(!is_current(&folder), "a table came");
        folder.remove("funds.csv");
        folder.insert("places.csv", "z");
        assert!(!is_current(&folder), "a table changed");
        folder.remove("places.csv");
        assert!(!is_current(&folder), "a table went");
    }
}
