//! What is told of a spec, and whether it is as agreed on.

use std::path::Path;

use fs_err as fs;
use kakao_codegen::{Outcome, generate_on};
use spec_reader::Renderer;

use crate::bless;

/// The day on which all tests run.
pub const TODAY: &str = "2026-01-31";

/// What is made of a spec on that day.
pub fn outcome(name: &str, spec: impl AsRef<[u8]>) -> Outcome {
    generate_on(name, spec.as_ref(), Some(TODAY))
}

/// Its problems, as a person reads them without colours.
pub fn told(outcome: &Outcome) -> String {
    let renderer = Renderer::plain();
    outcome.problems.iter().map(|problem| problem.draw(&outcome.source, &renderer) + "\n\n").collect()
}

/// What differs from the agreement in a file, if anything does.
pub fn differs(told: &str, agreement: &Path) -> Option<String> {
    if bless() {
        fs::write(agreement, told).expect("the agreement can be written");
    }
    let agreed = fs::read_to_string(agreement).unwrap_or_default();
    let diff = || format!("{}:\n{}", agreement.display(), similar::TextDiff::from_lines(agreed.as_str(), told).unified_diff());
    (told.is_empty() || told != agreed).then(diff)
}
