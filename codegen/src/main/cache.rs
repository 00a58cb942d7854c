//! What a spec gave, kept in Cargo's target folder: a run that would make the same again need not make it to find out. It may be
//! deleted at any time. What is on disk it does not know: that is read, and compared with what is kept by its fingerprints.

use std::collections::BTreeMap;
use std::env;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io;
use std::path::{self, Path, PathBuf};

use fs_err as fs;
use kakao_codegen::output::{self, FileSet};
use serde::{Deserialize, Serialize};

/// For so many specs and folders it is kept what was made.
const MOST: usize = 100;

/// Where it is kept what a spec gave, and for which spec and which generator.
pub(crate) struct Cache {
    /// None where there is no target folder.
    file: Option<PathBuf>,
    key: u64,
}

/// What is kept.
#[derive(Serialize, Deserialize)]
pub(crate) struct Made {
    key: u64,
    /// Whether there was nothing to tell of the spec.
    pub(crate) is_silent: bool,
    /// The fingerprints of the files.
    pub(crate) files: BTreeMap<String, u64>,
}

impl Cache {
    /// For a spec of this name and content, read on this day.
    pub(crate) fn new(spec: &Path, out: &Path, bytes: &[u8], today: &str) -> Self {
        let hash = |what: &dyn Fn(&mut DefaultHasher)| {
            let mut hasher = DefaultHasher::new();
            what(&mut hasher);
            hasher.finish()
        };
        let place = hash(&|hasher| (path::absolute(spec).ok(), path::absolute(out).ok()).hash(hasher));
        let program = env::current_exe().ok().and_then(|path| Some((fs::metadata(&path).ok()?, path)));
        let made = program.as_ref().and_then(|(program, _)| Some((program.modified().ok()?, program.len())));
        let folder = program.filter(|_| made.is_some()).and_then(|(_, path)| target(&path));
        Self {
            file: folder.map(|folder| folder.join(env!("CARGO_PKG_NAME")).join(format!("{place:016x}.json"))),
            key: hash(&|hasher| (made, spec, today, bytes).hash(hasher)),
        }
    }

    /// What the spec gave, if it is known and the folder holds just that.
    pub(crate) fn fresh(&self, out: &Path) -> io::Result<Option<Made>> {
        let text = self.file.as_ref().and_then(|file| fs::read(file).ok());
        let made: Option<Made> = text.and_then(|text| serde_json::from_slice(&text).ok());
        match made.filter(|made| made.key == self.key) {
            Some(made) if output::holds(out, &made.files)? => Ok(Some(made)),
            _ => Ok(None),
        }
    }

    /// Keeps what the spec gave. Where that cannot be, the next run makes it again.
    pub(crate) fn keep(&self, files: &FileSet, is_silent: bool) {
        let made = Made { key: self.key, is_silent, files: files.fingerprints() };
        if let (Some(file), Ok(text)) = (&self.file, serde_json::to_vec(&made)) {
            let folder = file.parent().unwrap_or(file);
            // Most of so many are of folders that are gone.
            if fs::read_dir(folder).is_ok_and(|kept| kept.count() >= MOST) {
                let _ = fs::remove_dir_all(folder);
            }
            let _ = fs::create_dir_all(folder).and_then(|()| output::replace_file(file, &text));
        }
    }
}

/// The folder that Cargo built this program in: it has a mark for folders that hold nothing but what can be made again.
fn target(program: &Path) -> Option<PathBuf> {
    program.ancestors().find(|folder| folder.join("CACHEDIR.TAG").is_file()).map(Path::to_owned)
}
