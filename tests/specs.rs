//! Any spec that the language allows: what is made of it is Rust, and the same whenever it is made. Some of them are also built,
//! by the golden tests.

use std::path::Path;

use kakao_codegen::{Outcome, generate};
use tests::random;

const SPECS: u64 = 100;

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
