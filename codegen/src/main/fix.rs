//! `check --fix`: mends in the spec what can only be meant in one way, and leaves everything else as it is written.

use std::io::{self, Write};

use kakao_codegen::output;
use spec_reader::{Edit, Format, Problem, Source, apply};

use super::task::Task;

/// Mending one thing may show another; what takes more rounds than this goes in circles.
const MOST_ROUNDS: usize = 10;

pub(crate) fn run(task: &Task, only_shows: bool) -> io::Result<()> {
    let bytes = task.read()?;
    let mark: &[u8] = if bytes.starts_with(b"\xEF\xBB\xBF") { b"\xEF\xBB\xBF" } else { b"" };
    let mut outcome = task.problems(&bytes);
    let written = outcome.source.text.clone();
    let mut told = Vec::new();
    for _ in 0..MOST_ROUNDS {
        let (edits, mended) = certain(&outcome.problems);
        let text = apply(&outcome.source.text, &edits);
        let next = task.problems(text.as_bytes());
        // An edit that makes nothing better was no cure.
        if edits.is_empty() || next.problems.len() >= outcome.problems.len() && next.is_sound() == outcome.is_sound() {
            break;
        }
        told.extend(mended.into_iter().map(|problem| line(problem, &outcome.source)));
        outcome = next;
    }
    let mended = &outcome.source.text;
    if only_shows {
        let name = task.spec.display().to_string();
        let texts = similar::TextDiff::from_lines(&written, mended);
        let diff = texts.unified_diff().header(&name, &name).to_string();
        // A program reads nothing else there than its own format.
        let is_human = task.format == Format::Human;
        return if is_human { io::stdout().write_all(diff.as_bytes()) } else { io::stderr().write_all(diff.as_bytes()) };
    }
    if *mended != written {
        output::replace_file(&task.spec, &[mark, mended.as_bytes()].concat())?;
    }
    told.iter().try_for_each(|line| writeln!(io::stderr(), "{line}"))?;
    writeln!(io::stderr(), "{}: {} problem(s) mended", task.spec.display(), told.len())
}

/// The edits that are certain, in the order of the text, and the problems that they mend. Of two that overlap, the first counts.
fn certain(problems: &[Problem]) -> (Vec<Edit>, Vec<&Problem>) {
    let mut chosen: Vec<Edit> = Vec::new();
    let mut mended = Vec::new();
    for problem in problems {
        let Some(fix) = problem.fix.as_ref().filter(|fix| fix.is_certain) else { continue };
        let overlaps = |edit: &Edit| chosen.iter().any(|other| edit.range.start <= other.range.end && other.range.start <= edit.range.end);
        if !fix.edits.iter().any(overlaps) {
            chosen.extend(fix.edits.iter().cloned());
            mended.push(problem);
        }
    }
    chosen.sort_by_key(|edit| edit.range.start);
    (chosen, mended)
}

fn line(problem: &Problem, source: &Source) -> String {
    let (line, column) = source.line_column(problem.start());
    format!("mended {} {}:{line}:{column}: {}", problem.code, source.name, problem.message)
}
