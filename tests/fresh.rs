//! `generated-client/` is what the spec says, and writing it again changes nothing.

use std::time::SystemTime;

use fs_err as fs;
use kakao_codegen::output::FileSet;
use tests::{SPEC, files_of, read, root};

fn files() -> FileSet {
    files_of(SPEC, &read(SPEC))
}

#[test]
fn the_client_is_fresh() {
    let differences = files().compare(&root().join("generated-client")).expect("the client can be read");
    assert!(differences.is_empty(), "`cargo run` was not called after the last change: {differences:#?}");
}

#[test]
fn writing_again_touches_no_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let files = files();
    let times = || -> Vec<SystemTime> {
        let of = |path: &str| fs::metadata(folder.path().join(path)).and_then(|file| file.modified()).expect("a file");
        files.iter().map(|(path, _)| path).chain([".generated-files"]).map(of).collect()
    };
    files.write(folder.path()).expect("it can be written");
    let before = times();
    let again = files.write(folder.path()).expect("it can be written again");
    assert!(again.is_nothing(), "{again:?}");
    assert_eq!(before, times());
}
