//! States of a spec that git keeps.

use std::io::{self, ErrorKind};
use std::path::Path;
use std::process::Command;

/// A spec as it was in a revision.
pub(crate) fn show(revision: &str, spec: &Path) -> io::Result<Vec<u8>> {
    let (folder, name) = place(spec)?;
    if !folder.is_dir() {
        return Err(io::Error::new(
            ErrorKind::NotFound,
            format!("there is no folder `{}` with a spec that could have revisions", folder.display()),
        ));
    }
    // A revision that begins with a dash would be read as an option.
    let run = Command::new("git").current_dir(folder).args(["show", "--end-of-options", &format!("{revision}:./{name}")]).output()?;
    if run.status.success() {
        return Ok(run.stdout);
    }
    let why = String::from_utf8_lossy(&run.stderr);
    let why = why.trim().trim_start_matches("fatal: ");
    Err(io::Error::new(ErrorKind::NotFound, format!("`{revision}` is no file, and as a revision git says: {why}")))
}

/// The last release: the nearest tag that is a version, such as `v0.1.0`. None without git, a repository or such a tag.
pub(crate) fn release(spec: &Path) -> Option<String> {
    let (folder, _) = place(spec).ok()?;
    let run = Command::new("git").current_dir(folder).args(["describe", "--tags", "--abbrev=0", "--match", "v[0-9]*"]).output().ok()?;
    let tag = String::from_utf8(run.stdout).ok()?;
    (run.status.success() && !tag.trim().is_empty()).then(|| tag.trim().to_owned())
}

/// The folder of a spec and its name there.
fn place(spec: &Path) -> io::Result<(&Path, String)> {
    let name = spec.file_name().ok_or_else(|| io::Error::new(ErrorKind::InvalidInput, format!("`{}` is no file", spec.display())))?;
    let folder = spec.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
    Ok((folder, name.to_string_lossy().into_owned()))
}
