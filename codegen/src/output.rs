//! What is emitted, as a set of files: written where it differs, compared, and cleaned up after.
//!
//! A list of our own files stands beside them. What is on it may be overwritten and removed; anything else is
//! somebody's work and is never touched.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::path::{Component, Path, PathBuf};
use std::{io, process};

use fs_err as fs;

/// The list of our own files, itself not on it.
const LIST: &str = ".generated-files";

/// Texts by their path below the output folder, with `/` between folders.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct FileSet(BTreeMap<String, String>);

/// What writing did, in paths below the output folder.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// New files.
    pub added: Vec<String>,
    /// Files with another content than before.
    pub changed: Vec<String>,
    /// Files that are no longer made.
    pub removed: Vec<String>,
}

/// How a file on disk differs from what would be written.
#[derive(Debug, PartialEq, Eq)]
pub enum Difference {
    /// It is not there.
    Missing(String),
    /// Its text differs; the unified diff leads from the disk to what would be written.
    Changed(String, String),
    /// It was made once and is no longer.
    Surplus(String),
    /// It is in the way, and not on the list of our own files.
    Foreign(String),
}

impl FileSet {
    /// Adds a file.
    pub fn add(&mut self, path: impl Into<String>, text: impl Into<String>) {
        self.0.insert(path.into(), text.into());
    }

    /// All files, in the order of their paths.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// Brings `folder` to this state, touching only files that differ and are ours.
    pub fn write(&self, folder: &Path) -> io::Result<Written> {
        let known = own_files(folder)?;
        self.refuse_to_overwrite(folder, &known)?;
        let mut written = Written::default();
        let own: BTreeSet<&str> = self.0.keys().map(String::as_str).collect();
        // Should this be cut short, everything that it may have written is on the list already.
        write_list(folder, &own.iter().copied().chain(known.iter().map(String::as_str)).collect())?;
        let mut folders = HashSet::new();
        for (path, text) in &self.0 {
            let target = folder.join(path);
            match read(&target)? {
                Some(old) if old == text.as_bytes() => continue,
                Some(_) => written.changed.push(path.clone()),
                None => written.added.push(path.clone()),
            }
            if folders.insert(target.parent().map(Path::to_owned)) {
                fs::create_dir_all(target.parent().unwrap_or(folder))?;
            }
            replace(folder, &target, text)?;
        }
        for path in known.iter().filter(|path| !self.0.contains_key(*path)) {
            remove(folder, path)?;
            written.removed.push(path.clone());
        }
        write_list(folder, &own)?;
        Ok(written)
    }

    /// How `folder` differs from this state.
    pub fn compare(&self, folder: &Path) -> io::Result<Vec<Difference>> {
        let known = own_files(folder)?;
        let mut differences = Vec::new();
        for (path, text) in &self.0 {
            match read(&folder.join(path))? {
                None => differences.push(Difference::Missing(path.clone())),
                Some(old) if old == text.as_bytes() => {}
                Some(_) if !known.contains(path) => differences.push(Difference::Foreign(path.clone())),
                Some(old) => differences.push(Difference::Changed(path.clone(), diff(&String::from_utf8_lossy(&old), text, path))),
            }
        }
        differences.extend(known.iter().filter(|path| !self.0.contains_key(*path)).cloned().map(Difference::Surplus));
        if known.len() < self.0.len() && differences.is_empty() {
            differences.push(Difference::Missing(LIST.to_owned()));
        }
        Ok(differences)
    }

    fn refuse_to_overwrite(&self, folder: &Path, known: &BTreeSet<String>) -> io::Result<()> {
        for (path, text) in &self.0 {
            let target = folder.join(path);
            if !known.contains(path) && read(&target)?.is_some_and(|old| old != text.as_bytes()) {
                return Err(io::Error::new(io::ErrorKind::AlreadyExists, not_ours(&target)));
            }
        }
        Ok(())
    }
}

impl Written {
    /// Whether everything was as it should be.
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }
}

/// Why a file is not overwritten, and the ways out.
pub fn not_ours(file: &Path) -> String {
    format!(
        "`{}` is not on the list of generated files, `{LIST}`: move it away, choose another folder with `--out`, or restore the list with Git",
        file.display()
    )
}

/// The files of an earlier run. Paths that lead out of the folder are none of ours, whoever wrote them there.
fn own_files(folder: &Path) -> io::Result<BTreeSet<String>> {
    let list = read(&folder.join(LIST))?.unwrap_or_default();
    let list = String::from_utf8_lossy(&list);
    let is_below = |path: &&str| !path.is_empty() && Path::new(path).components().all(|part| matches!(part, Component::Normal(_)));
    Ok(list.lines().filter(is_below).map(str::to_owned).collect())
}

fn write_list(folder: &Path, paths: &BTreeSet<&str>) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let text: String = paths.iter().flat_map(|path| [path, "\n"]).collect();
    let target = folder.join(LIST);
    if read(&target)?.is_some_and(|old| old == text.as_bytes()) { Ok(()) } else { replace(folder, &target, &text) }
}

fn read(path: &Path) -> io::Result<Option<Vec<u8>>> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Puts a whole file in place of whatever was there, or leaves that as it was. It is written at the top of the output
/// folder first: there are few names to look through, while a folder of pages may hold thousands.
fn replace(folder: &Path, target: &Path, text: &str) -> io::Result<()> {
    let temporary = folder.join(format!(".{}.tmp", process::id()));
    let written = fs::write(&temporary, text).and_then(|()| fs::rename(&temporary, target));
    if written.is_err() {
        // What went wrong is told; that the rest of it may stay behind is not worth telling.
        let _ = fs::remove_file(&temporary);
    }
    written
}

/// Removes a file of ours and the folders that become empty.
fn remove(folder: &Path, path: &str) -> io::Result<()> {
    let target = folder.join(path);
    match fs::remove_file(&target) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let mut above: PathBuf = target;
    while above.pop() && above != folder && fs::remove_dir(&above).is_ok() {}
    Ok(())
}

fn diff(old: &str, new: &str, path: &str) -> String {
    similar::TextDiff::from_lines(old, new)
        .unified_diff()
        .context_radius(2)
        .header(&format!("{path} (on disk)"), &format!("{path} (from the spec)"))
        .to_string()
}
