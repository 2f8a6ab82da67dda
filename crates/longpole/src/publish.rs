//! A plan on disk: written beside its place and moved there when complete, so that a killed run, a full disk or a
//! missing permission leaves the last good plan untouched.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use tempfile::NamedTempFile;

/// Writes files into a folder that takes the place of the one before, whole or not at all.
///
/// # Errors
/// When writing fails; the folder before is then as it was, and nothing half-written is left.
pub fn replace(folder: &Path, files: &[(String, Vec<u8>)]) -> io::Result<()> {
    let parent = folder.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let name = folder
        .file_name()
        .ok_or_else(|| io::Error::new(io::ErrorKind::InvalidInput, "a plan needs a folder of its own; name one"))?;
    fs::create_dir_all(parent)?;
    refuse_foreign(folder, files)?;
    sweep(parent);
    let fresh = parent.join(format!(".{}.{}.new", name.to_string_lossy(), std::process::id()));
    let written = write_all(&fresh, files).and_then(|()| swap(&fresh, folder));
    // After a swap the old plan stands under the temporary name; after a failure the unfinished one does.
    let cleaned = if fresh.exists() { fs::remove_dir_all(&fresh) } else { Ok(()) };
    written.and(cleaned)
}

/// Bytes on disk beside the place of a file, to be moved there; removed again if they are not.
pub(crate) fn beside(place: &Path, bytes: &[u8]) -> io::Result<NamedTempFile> {
    let name = place.file_name().unwrap_or_default().to_string_lossy();
    let mut builder = tempfile::Builder::new();
    let prefix = format!(".{name}.");
    builder.prefix(&prefix).suffix(".new");
    // As any new file of the user, not for the owner alone, as files are that nobody else should see.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut fresh = builder.tempfile_in(place.parent().unwrap_or(Path::new(".")))?;
    fresh.write_all(bytes)?;
    fresh.as_file().sync_all()?;
    Ok(fresh)
}

/// Writes a new file, whole or not at all, and never in the place of another.
pub(crate) fn put_new(place: &Path, bytes: &[u8]) -> io::Result<()> {
    beside(place, bytes)?.persist_noclobber(place)?;
    Ok(())
}

/// Removes what killed runs left behind: unfinished plans whose process is gone. Where that cannot be told, they stay.
fn sweep(parent: &Path) {
    let Ok(entries) = fs::read_dir(parent) else { return };
    for entry in entries.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let process = name.strip_prefix('.').and_then(|name| name.strip_suffix(".new")?.rsplit_once('.'));
        let Some(process) = process.and_then(|(_, process)| process.parse::<u32>().ok()) else { continue };
        if Path::new("/proc/self").exists() && !Path::new(&format!("/proc/{process}")).exists() {
            // Left behind again, if it cannot be removed: it is in nobody's way.
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

/// The file that marks a folder as a plan of ours.
const MARK: &str = "plan.json";

/// The file that marks a folder as a comparison of ours.
pub(crate) const COMPARISON_MARK: &str = "comparison.json";

/// A folder that holds anything but what is written to it is not replaced: somebody may have named their documents, or put their notes
/// beside the plan.
fn refuse_foreign(folder: &Path, files: &[(String, Vec<u8>)]) -> io::Result<()> {
    if folder.exists() && !folder.is_dir() {
        let message = "it is a file, which would be lost; name a folder";
        return Err(io::Error::new(io::ErrorKind::AlreadyExists, message));
    }
    let Ok(entries) = fs::read_dir(folder) else { return Ok(()) };
    // A plan is replaced by a plan, a comparison by a comparison. A report goes with the plan it tells of.
    let mut marks = files.iter().filter(|(name, _)| [MARK, COMPARISON_MARK].contains(&name.as_str()));
    let is_ours = marks.any(|(mark, _)| folder.join(mark).exists());
    for entry in entries {
        let name = entry?.file_name();
        let is_written = |name: &std::ffi::OsStr| files.iter().any(|(ours, _)| name == ours.as_str());
        if !is_ours || !(is_written(&name) || crate::report::FILES.iter().any(|report| name == *report)) {
            let message = format!(
                "it holds {}, which is not part of what is written and would be lost; move it away, or name another folder",
                name.display()
            );
            return Err(io::Error::new(io::ErrorKind::AlreadyExists, message));
        }
    }
    Ok(())
}

fn write_all(fresh: &Path, files: &[(String, Vec<u8>)]) -> io::Result<()> {
    fs::create_dir(fresh)?;
    let mut written = Vec::with_capacity(files.len());
    for (name, bytes) in files {
        let mut file = fs::File::create(fresh.join(name))?;
        file.write_all(bytes)?;
        written.push(file);
    }
    // A full disk may only tell when the data are forced out. All together: the first flush carries most of the others.
    written.iter().try_for_each(fs::File::sync_all)
}

/// Exchanges the fresh folder with the one in place, or moves it there.
fn swap(fresh: &Path, folder: &Path) -> io::Result<()> {
    if !folder.exists() {
        return fs::rename(fresh, folder);
    }
    exchange(fresh, folder)
}

/// Exchanges two folders in one step, where the system can.
#[cfg(target_os = "linux")]
fn exchange(fresh: &Path, folder: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    match renameat_with(CWD, fresh, CWD, folder, RenameFlags::EXCHANGE) {
        // Some network file systems cannot exchange.
        Err(rustix::io::Errno::INVAL | rustix::io::Errno::NOSYS | rustix::io::Errno::NOTSUP) => {
            step_aside(fresh, folder)
        }
        done => done.map_err(io::Error::from),
    }
}

#[cfg(not(target_os = "linux"))]
fn exchange(fresh: &Path, folder: &Path) -> io::Result<()> {
    step_aside(fresh, folder)
}

/// Exchange in three steps; if the second fails, the first is undone.
fn step_aside(fresh: &Path, folder: &Path) -> io::Result<()> {
    let aside: PathBuf = fresh.with_extension("old");
    fs::rename(folder, &aside)?;
    if let Err(error) = fs::rename(fresh, folder) {
        fs::rename(&aside, folder)?;
        return Err(error);
    }
    fs::rename(&aside, fresh)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scratch(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("longpole-publish-{}-{name}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).expect("a scratch folder");
        folder
    }

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).expect("a folder");
        let mut names: Vec<String> =
            entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    #[test]
    fn a_new_plan_takes_the_place_of_the_old_one_whole() {
        let root = scratch("replace");
        let plan = root.join("plans/base");
        let file = |bytes: &[u8]| [(MARK.to_owned(), bytes.to_vec()), ("stocks.csv".to_owned(), bytes.to_vec())];
        replace(&plan, &file(b"1")).expect("written");
        replace(&plan, &file(b"2")).expect("replaced");
        assert_eq!(names(&plan), [MARK, "stocks.csv"]);
        assert_eq!(fs::read(plan.join(MARK)).expect("read"), b"2");
        assert_eq!(names(&root.join("plans")), ["base"], "nothing is left beside the plan");
        fs::remove_dir_all(root).expect("cleaned");
    }

    #[test]
    fn a_failed_write_leaves_the_old_plan_and_nothing_else() {
        let root = scratch("fail");
        let plan = root.join("plans/base");
        replace(&plan, &[(MARK.to_owned(), b"1".to_vec())]).expect("written");
        let bad = [(MARK.to_owned(), b"2".to_vec()), ("no/such/folder.csv".to_owned(), Vec::new())];
        replace(&plan, &bad).expect_err("cannot be written");
        assert_eq!(fs::read(plan.join(MARK)).expect("read"), b"1");
        assert_eq!(names(&root.join("plans")), ["base"]);
        fs::remove_dir_all(root).expect("cleaned");
    }

    #[test]
    fn a_folder_that_is_not_a_plan_is_not_touched() {
        let root = scratch("foreign");
        fs::write(root.join("thesis.doc"), b"years of work").expect("written");
        let error = replace(&root, &[(MARK.to_owned(), b"1".to_vec())]).expect_err("refused");
        assert!(error.to_string().contains("thesis.doc"), "{error}");
        assert_eq!(names(&root), ["thesis.doc"]);
        let plan = root.join("plan");
        let files = [(MARK.to_owned(), b"1".to_vec())];
        replace(&plan, &files).expect("written");
        fs::write(plan.join("notes.txt"), b"mine").expect("written");
        replace(&plan, &files).expect_err("notes beside a plan are not thrown away");
        let comparison = [(COMPARISON_MARK.to_owned(), b"1".to_vec())];
        replace(&root.join("side"), &comparison).expect("written");
        replace(&root.join("side"), &comparison).expect("a comparison takes the place of one");
        replace(&root.join("side"), &files).expect_err("a plan does not");
        fs::remove_dir_all(root.join("side")).expect("cleaned");
        replace(&root.join("thesis.doc"), &files).expect_err("a file is not replaced by a folder");
        assert_eq!(fs::read(root.join("thesis.doc")).expect("read"), b"years of work");
        assert_eq!(names(&plan), ["notes.txt", MARK]);
        fs::remove_dir_all(root).expect("cleaned");
    }
}
