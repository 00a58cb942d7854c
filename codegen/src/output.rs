//! What is emitted, as a set of files: written where it differs, compared, and cleaned up after.
//!
//! A list of our own files stands beside them. What is on it may be overwritten and removed; anything else is
//! somebody's work and is never touched.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::hash::{DefaultHasher, Hasher};
use std::io::{self, Write};
use std::path::{Component, Path, PathBuf};
use std::process;

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

impl Difference {
    /// The file, below the output folder.
    pub fn path(&self) -> &str {
        let (Self::Missing(path) | Self::Changed(path, _) | Self::Surplus(path) | Self::Foreign(path)) = self;
        path
    }

    /// What is wrong with it.
    pub fn in_words(&self) -> &'static str {
        match self {
            Self::Missing(_) => "missing",
            Self::Changed(..) => "changed",
            Self::Surplus(_) => "no longer made",
            Self::Foreign(_) => "in the way",
        }
    }
}

impl FileSet {
    /// Adds a file.
    pub fn add(&mut self, path: impl Into<String>, text: impl Into<String>) {
        self.0.insert(path.into(), text.into());
    }

    /// The fingerprint of each file, by its path.
    pub fn fingerprints(&self) -> BTreeMap<String, u64> {
        self.0.iter().map(|(path, text)| (path.clone(), fingerprint(text.as_bytes()))).collect()
    }

    /// All files, in the order of their paths.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// Brings `folder` to this state, touching only files that differ and are ours.
    pub fn write(&self, folder: &Path) -> io::Result<Written> {
        fs::create_dir_all(folder)?;
        let _turn = take_turn(folder);
        let known = own_files(folder)?;
        let plan = self.plan(folder, &known)?;
        let own: BTreeSet<&str> = self.0.keys().map(String::as_str).collect();
        // Should this be cut short, everything that it may have written is on the list already.
        write_list(folder, &own.iter().copied().chain(known.iter().map(String::as_str)).collect())?;
        // New files come first, for changed ones may name them.
        for (path, text) in plan.added.iter().chain(&plan.changed).filter_map(|path| self.0.get_key_value(path)) {
            replace(folder, path, text.as_bytes())?;
        }
        for path in known.iter().filter(|path| !self.0.contains_key(*path)) {
            remove(folder, path)?;
        }
        write_list(folder, &own)?;
        Ok(plan)
    }

    /// What writing has to do. Whatever is in its way is found here, before anything is touched.
    fn plan(&self, folder: &Path, known: &BTreeSet<String>) -> io::Result<Written> {
        let mut plan = Written::default();
        for (path, text) in &self.0 {
            let target = folder.join(path);
            match read(&target)? {
                Some(old) if old == text.as_bytes() => {}
                Some(_) if known.contains(path) => plan.changed.push(path.clone()),
                Some(_) => return Err(io::Error::new(io::ErrorKind::AlreadyExists, not_ours(&target))),
                None => plan.added.push(path.clone()),
            }
        }
        for path in known.iter().filter(|path| !self.0.contains_key(*path)) {
            if read(&folder.join(path))?.is_some() {
                plan.removed.push(path.clone());
            }
        }
        Ok(plan)
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
}

impl Written {
    /// Whether everything was as it should be.
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }
}

/// Whether a folder holds files with these fingerprints, and nothing else of ours.
pub fn holds(folder: &Path, files: &BTreeMap<String, u64>) -> io::Result<bool> {
    let list = read(&folder.join(LIST))?.unwrap_or_default();
    if list != list_of(files.keys()).as_bytes() || !own_files(folder)?.iter().eq(files.keys()) {
        return Ok(false);
    }
    for (path, own) in files {
        if read(&folder.join(path))?.is_none_or(|bytes| fingerprint(&bytes) != *own) {
            return Ok(false);
        }
    }
    Ok(true)
}

fn fingerprint(bytes: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    hasher.write(bytes);
    hasher.finish()
}

/// Why a file is not overwritten, and the ways out.
pub fn not_ours(file: &Path) -> String {
    format!(
        "`{}` is not on the list of generated files, `{LIST}`: move it away, choose another folder with `--out`, or restore the list with Git",
        file.display()
    )
}

/// Waits until no other run writes to this folder, and keeps others waiting until it is dropped or the process ends, however
/// that comes about. So two lists never mix, and a temporary file that is found was left by a run that is dead.
/// Where a folder cannot be locked (on Windows, on some network drives), runs do not wait: their files are whole even so,
/// for each writes to a temporary file of its own, and one whose file another run took for a dead one's fails and says so.
fn take_turn(folder: &Path) -> Option<File> {
    let folder = File::open(folder).ok()?;
    folder.lock().ok()?;
    Some(folder)
}

/// The files of earlier runs, and what those that were killed have left half-written. Paths that lead out of the folder are
/// none of ours, whoever wrote them there.
fn own_files(folder: &Path) -> io::Result<BTreeSet<String>> {
    let list = read(&folder.join(LIST))?.unwrap_or_default();
    let list = String::from_utf8_lossy(&list);
    let is_below = |path: &&str| !path.is_empty() && Path::new(path).components().all(|part| matches!(part, Component::Normal(_)));
    let listed = list.lines().filter(is_below).map(str::to_owned);
    let files = fs::read_dir(folder).into_iter().flatten().flatten().filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_file()));
    Ok(listed.chain(files.filter_map(|file| file.file_name().into_string().ok()).filter(|name| is_temporary(name))).collect())
}

/// Under this name a run writes what is not whole yet.
fn temporary() -> String {
    format!("{LIST}.{}.tmp", process::id())
}

/// Whether some run may have written under this name.
fn is_temporary(name: &str) -> bool {
    let process = name.strip_prefix(LIST).and_then(|rest| rest.strip_prefix('.')?.strip_suffix(".tmp"));
    process.is_some_and(|process| !process.is_empty() && process.bytes().all(|digit| digit.is_ascii_digit()))
}

fn list_of(paths: impl IntoIterator<Item = impl AsRef<str>>) -> String {
    paths.into_iter().map(|path| format!("{}\n", path.as_ref())).collect()
}

fn write_list(folder: &Path, paths: &BTreeSet<&str>) -> io::Result<()> {
    let text = list_of(paths);
    if read(&folder.join(LIST))?.is_some_and(|old| old == text.as_bytes()) { Ok(()) } else { replace(folder, LIST, text.as_bytes()) }
}

/// The content of a file, if there is one. What is no file is not looked into, for a pipe might never end.
fn read(path: &Path) -> io::Result<Option<Vec<u8>>> {
    match fs::symlink_metadata(path) {
        Ok(found) if found.is_file() || found.is_symlink() && path.is_file() => fs::read(path).map(Some),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
        Ok(_) => {
            Err(io::Error::new(io::ErrorKind::AlreadyExists, format!("`{}` is in the way, and no file: move it away", path.display())))
        }
    }
}

/// Puts a whole file in place of whatever was there, or leaves that as it was. It is written at the top of the output
/// folder first: there are few names to look through, while a folder of pages may hold thousands.
fn replace(folder: &Path, path: &str, bytes: &[u8]) -> io::Result<()> {
    let (temporary, target) = (folder.join(temporary()), folder.join(path));
    // A link of this name would be somebody's, and is not followed.
    let mut file = fs::OpenOptions::new().write(true).create_new(true).open(&temporary)?;
    let rename = || match fs::rename(&temporary, &target) {
        // Few files are the first of their folder.
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            target.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::rename(&temporary, &target))
        }
        renamed => renamed,
    };
    let written = file.write_all(bytes).and_then(|()| rename());
    written.map_err(|error| {
        // What went wrong is told; that the rest of it may stay behind is not worth telling.
        let _ = fs::remove_file(&temporary);
        io::Error::new(error.kind(), format!("`{}` cannot be written: {error}", target.display()))
    })
}

/// Puts other bytes into a file that is there: the whole of them, or none.
pub fn replace_file(file: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let _turn = take_turn(folder);
    replace(folder, &file.file_name().unwrap_or_default().to_string_lossy(), bytes)
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
