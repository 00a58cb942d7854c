//! What is written is whole, whatever befalls the writing: it is killed, the disk is full, another run does the same,
//! something is in the way. And the next run repairs what is left.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::thread;

use fs_err as fs;
use kakao_codegen::output::FileSet;
use tempfile::TempDir;
use tests::{files_of, program};

const LIST: &str = ".generated-files";

/// Two states of one folder, each with a spec that makes it: nearly every file differs, and each has files of its own.
struct Place {
    folder: TempDir,
    states: [(&'static str, FileSet); 2],
}

impl Place {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let spec = include_str!("golden/minimal/spec.yaml");
        let other = spec.replace("- name: now", "- name: later");
        let states = [("one.yaml", spec), ("other.yaml", &other)].map(|(name, spec)| {
            fs::write(folder.path().join(name), spec).expect("the spec can be written");
            (name, files_of(name, spec))
        });
        Self { folder, states }
    }

    fn out(&self) -> PathBuf {
        self.folder.path().join("out")
    }

    fn command(&self, program: &Path, arguments: &[&str]) -> Command {
        let mut command = Command::new(program);
        command.current_dir(self.folder.path()).args(arguments).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    fn start(&self, spec: &str) -> Child {
        self.command(&program(), &["generate", spec, "--out", "out"]).spawn().expect("the program runs")
    }

    fn generate(&self, spec: &str) -> Output {
        self.start(spec).wait_with_output().expect("the program ends")
    }

    /// Each file is of the one state or of the other, but for what was being written.
    fn assert_whole(&self, when: &str) {
        for (path, content) in content(&self.out()) {
            let is_whole =
                self.states.iter().flat_map(|(_, files)| files.iter()).any(|(name, text)| name == path && text.as_bytes() == content);
            let is_begun = path.starts_with(LIST) || path.ends_with('/');
            assert!(is_whole || is_begun, "{when}, {path} is neither of the old state nor of the new");
        }
    }

    /// Everything is there, and nothing else.
    fn is(&self, files: &FileSet) -> bool {
        let list = content(&self.out()).remove(LIST).expect("a list");
        let expected = files.iter().chain([(LIST, str::from_utf8(&list).expect("a text"))]);
        content(&self.out()) == expected.map(|(path, text)| (path.to_owned(), text.as_bytes().to_owned())).collect()
    }
}

/// The files below a folder. What is none has no content, and the name of an empty folder ends with `/`.
fn content(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    fn walk(folder: &Path, below: &str, found: &mut BTreeMap<String, Vec<u8>>) {
        for entry in fs::read_dir(folder).into_iter().flatten() {
            let entry = entry.expect("an entry");
            let (path, name) = (entry.path(), format!("{below}{}", entry.file_name().to_string_lossy()));
            let kind = entry.file_type().expect("it is there");
            if !kind.is_dir() {
                found.insert(name, if kind.is_file() { fs::read(path).expect("a file") } else { Vec::new() });
            } else if fs::read_dir(&path).expect("a folder").next().is_none() {
                found.insert(name + "/", Vec::new());
            } else {
                walk(&path, &format!("{name}/"), found);
            }
        }
    }
    let mut found = BTreeMap::new();
    walk(folder, "", &mut found);
    found
}

/// What a run that could not do its work says. It never panics.
fn failure(output: &Output) -> String {
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2), "{told}");
    told
}

#[test]
fn what_is_killed_leaves_whole_files_and_the_next_run_repairs_all() {
    let moments = |every: usize| {
        let place = Place::new();
        for moment in (every..200).step_by(2) {
            let (spec, files) = &place.states[moment / 2 % 2];
            // The first moments are those when a file is first written.
            let path = files.iter().nth(moment % files.iter().count()).expect("a file").0;
            let before = fs::read(place.out().join(path)).ok();
            let mut run = place.start(spec);
            while fs::read(place.out().join(path)).ok() == before && run.try_wait().expect("it runs").is_none() {
                thread::yield_now();
            }
            run.kill().expect("it can be killed");
            run.wait().expect("it ends");
            place.assert_whole(&format!("killed at {path}"));
            files.write(&place.out()).expect("it can be written");
            assert!(place.is(files), "killed at {path}: {:?}", content(&place.out()).keys());
        }
    };
    thread::scope(|scope| {
        scope.spawn(|| moments(0));
        scope.spawn(|| moments(1));
    });
}

#[test]
#[cfg(unix)]
fn a_full_disk_leaves_whole_files_and_the_next_run_repairs_all() {
    // No file can have more than so many blocks. Whoever does not ignore the signal is killed amid a file.
    for (signal, code) in [("trap '' XFSZ", Some(2)), ("ulimit -c 0", None)] {
        let place = Place::new();
        for (blocks, (spec, files)) in [0, 1, 2, 4, 8, 16].into_iter().zip(place.states.iter().cycle()) {
            let script = format!("{signal}; ulimit -f {blocks}; exec \"$@\"");
            let program = program();
            let program = program.to_string_lossy();
            let arguments = ["-c", &script, "sh", &program, "generate", spec, "--out", "out"];
            let run = place.command(Path::new("sh"), &arguments).output().expect("a shell");
            assert_eq!(run.status.code(), code, "{blocks}: {run:?}");
            let left: Vec<String> = content(&place.out()).into_keys().filter(|path| path.starts_with(LIST) && path != LIST).collect();
            if code.is_some() {
                let told = failure(&run);
                assert!(told.contains("`out/") && told.contains("cannot be written") && left.is_empty(), "{told}: {left:?}");
            } else {
                assert_eq!(left.len(), 1, "{blocks}: it was not killed amid a file");
            }
            place.assert_whole(&format!("{blocks} blocks"));
            assert!(place.generate(spec).status.success() && place.is(files), "{blocks}: {:?}", content(&place.out()).keys());
        }
    }
}

#[test]
fn two_runs_at_once_take_turns() {
    let place = Place::new();
    for _ in 0..20 {
        let runs = place.states.each_ref().map(|(spec, _)| place.start(spec));
        for run in runs {
            let output = run.wait_with_output().expect("it ends");
            assert!(output.status.success(), "{output:?}");
        }
        assert!(place.states.iter().any(|(_, files)| place.is(files)), "a mixture: {:?}", content(&place.out()).keys());
    }
}

#[test]
fn what_is_left_of_a_dead_run_goes_and_what_only_looks_so_stays() {
    let place = Place::new();
    let (spec, files) = &place.states[0];
    assert!(place.generate(spec).status.success());
    let foreign = [".generated-files.tmp", ".generated-files.old.tmp", ".generated-files.1", ".1.tmp", "src/.generated-files.1.tmp"];
    for path in foreign {
        fs::write(place.out().join(path), "mine").expect("a file");
    }
    fs::create_dir(place.out().join(".generated-files.2.tmp")).expect("a folder");
    let before = content(&place.out());
    fs::write(place.out().join(".generated-files.1.tmp"), "hal").expect("a file");
    let check = place.command(&program(), &["check", spec, "--out", "out"]).output().expect("it runs");
    assert_eq!(check.status.code(), Some(1), "{check:?}");
    assert!(place.generate(spec).status.success());
    assert!(content(&place.out()) == before && before.len() == files.iter().count() + 7);
}

/// Puts something at a path.
type Put<'a> = &'a dyn Fn(&Path);

#[test]
#[cfg(unix)]
fn what_is_no_file_of_ours_stands_in_the_way() {
    use std::os::unix::fs::symlink;
    let folder: Put<'_> = &|path| fs::create_dir(path).expect("a folder");
    let pipe: Put<'_> = &|path| assert!(Command::new("mkfifo").arg(path).status().expect("mkfifo runs").success());
    let loose: Put<'_> = &|path| symlink("nowhere", path).expect("a link");
    let file: Put<'_> = &|path| fs::write(path, "mine").expect("a file");
    let things = [("README.md", folder), ("src/lib.rs", pipe), ("src/types.rs", loose), (LIST, folder), (LIST, pipe), ("src", file)];
    for is_known in [false, true] {
        for (path, put) in things {
            let place = Place::new();
            let there = place.out().join(path);
            if is_known {
                assert!(place.generate(place.states[1].0).status.success());
                let _ = if there.is_dir() { fs::remove_dir_all(&there) } else { fs::remove_file(&there) };
            }
            fs::create_dir_all(there.parent().expect("a folder")).expect("it can be made");
            put(&there);
            let before = content(&place.out());
            let told = failure(&place.generate(place.states[0].0));
            assert!(told.contains(&format!("out/{path}")), "{path}: {told}");
            assert!(content(&place.out()) == before, "{path}, known: {is_known}: something was written");
        }
    }
}

#[test]
#[cfg(unix)]
fn what_a_link_leads_to_is_never_written_to() {
    let place = Place::new();
    let (link, victim) = (place.out().join("README.md"), place.folder.path().join("mine.md"));
    fs::write(&victim, "mine").expect("a file");
    fs::create_dir(place.out()).expect("a folder");
    std::os::unix::fs::symlink(&victim, &link).expect("a link");
    assert!(failure(&place.generate("one.yaml")).contains("out/README.md"));
    fs::remove_file(&link).expect("it goes");
    assert!(place.generate("one.yaml").status.success());
    fs::remove_file(&link).expect("it goes");
    std::os::unix::fs::symlink(&victim, &link).expect("a link");
    assert!(place.generate("one.yaml").status.success() && place.is(&place.states[0].1));
    assert_eq!(fs::read_to_string(victim).expect("a file"), "mine");
}

#[test]
fn where_nothing_can_be_written_nothing_is() {
    let place = Place::new();
    fs::write(place.out(), "mine").expect("a file");
    assert!(failure(&place.generate("one.yaml")).contains("`out`"));
    assert_eq!(fs::read_to_string(place.out()).expect("a file"), "mine");
    fs::remove_file(place.out()).expect("it goes");
    assert!(place.generate("one.yaml").status.success());
    read_only(&place.out(), true);
    // To some users, such as root, everything is open.
    if fs::write(place.out().join("probe"), "").is_err() {
        assert!(failure(&place.generate("other.yaml")).contains("`out/"));
        assert!(place.generate("one.yaml").status.success(), "there is nothing to be written");
        assert!(place.is(&place.states[0].1));
    }
    read_only(&place.out(), false);
}

fn read_only(folder: &Path, is_so: bool) {
    let mut permissions = fs::metadata(folder).expect("it is there").permissions();
    permissions.set_readonly(is_so);
    fs::set_permissions(folder, permissions).expect("they can be set");
}
