//! Any spec that the language allows: what is made of it is Rust, and the same whenever it is made. Some of them are also built,
//! by the golden tests.

use std::path::Path;
use std::thread;

use kakao_codegen::{Outcome, generate};
use tests::{files_of, golden_cases, random};

const SPECS: u64 = 100;

/// Where names are as long as others before, the layout of those is used.
#[test]
fn what_was_laid_out_before_makes_no_difference() {
    let make = || golden_cases().iter().map(|(name, spec)| files_of(name, spec)).collect::<Vec<_>>();
    let first = thread::spawn(make).join().expect("they are made");
    let last = thread::spawn(move || [make(), make(), make()]).join().expect("they are made");
    assert!(last.iter().all(|files| *files == first));
}

#[test]
fn any_spec_that_the_language_allows_becomes_rust() {
    for number in 0..SPECS {
        let spec = random::spec(number);
        let make = || generate("spec.yaml", spec.as_bytes());
        let Outcome { files, problems, .. } = make();
        let files = files.unwrap_or_else(|| panic!("{number}: {problems:#?}\n{spec}"));
        for (path, text) in files.iter().filter(|(path, _)| Path::new(path).extension().is_some_and(|ending| ending == "rs")) {
            assert!(syn::parse_file(text).is_ok(), "{number}: {path} is no Rust\n{text}\n{spec}");
        }
        assert!(make().files.is_some_and(|again| again == files), "{number}: other bytes\n{spec}");
    }
}
