//! Bytes → a document: reads YAML and nothing else, and finds every mistake of form in one go.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use granit_parser::ScanError;
use serde::de::DeserializeOwned;
use serde_yaml::Value;

use crate::draft::Draft;
use crate::form::Form;
use crate::line::Line;
use crate::scan::{Scan, scan};
use crate::shape::{Keys, Shape, Shaped};
use crate::source::{Node, floor};
use crate::syntax::{self, MISSING, Slip};
use crate::{Edit, Fix, Notion, Problem, Source, rules};

/// A larger file is no spec; YAML parsers become slow and hungry on it.
const MAX_BYTES: usize = 16 << 20;
/// So often is a text read that cannot be read at once, and so many bytes in all.
const MAX_READINGS: usize = 300;
const READ_AGAIN: usize = 24 << 20;
/// How far what was mended is looked at.
const AROUND: usize = 500;

/// What the language of a file has, beside the type that it is read as.
#[derive(Debug, Clone, Copy)]
pub struct Grammar {
    /// What begins every file.
    pub first_key: &'static str,
    /// What words of other languages mean; nobody needs it while all is well.
    pub notions: &'static LazyLock<Vec<Notion>>,
}

/// What came of reading a file.
#[derive(Debug)]
pub struct Loaded<T> {
    /// The text, with the place of every node.
    pub source: Source,
    /// The document, with stand-ins where `problems` are; none if it is hopeless.
    pub document: Option<T>,
    /// All mistakes of form.
    pub problems: Vec<Problem>,
    /// Where a stand-in replaces what a mistake of form, told elsewhere, left unknown.
    pub lost: Vec<usize>,
    /// Parts of the text that could not be read, so that what they name is not known.
    pub cut: Vec<String>,
}

/// Reads a file. `name` is its path as the user gave it.
pub fn load<T: DeserializeOwned + Shaped>(name: &str, bytes: &[u8], grammar: Grammar) -> Loaded<T> {
    let source = |text: &str, root| Source { name: name.to_owned(), text: text.to_owned(), root };
    let text = match text(bytes, grammar.first_key) {
        Ok(text) => text,
        Err((valid, problem)) => {
            return Loaded { source: source(valid, None), document: None, problems: vec![problem], lost: Vec::new(), cut: Vec::new() };
        }
    };
    let keys = match T::SHAPE {
        Shape::Mapping(keys) => keys,
        _ => &Keys { name: "", keys: &[] },
    };
    let reading = Reading { keys, notions: grammar.notions };
    let Read { root, mut problems, cuts } = reading.read(text);
    let cut: Vec<String> = cuts.iter().map(|range| text[range.clone()].to_owned()).collect();
    let Some((mut root, mut value)) = root else {
        return Loaded { source: source(text, None), document: None, problems, lost: Vec::new(), cut };
    };
    let Form { problems: found, patches, mut lost, parents, .. } = reading.form(text, &mut root, &value, &cuts);
    let line = |place: usize| Line::at(text, place).start;
    for (start, key) in parents {
        problems.iter_mut().filter(|problem| line(problem.start()) == line(start)).for_each(|problem| {
            problem.help = Some(format!("write `{key}:` above it"));
            problem.fix.iter_mut().flat_map(|fix| &mut fix.edits).for_each(|edit| edit.text = edit.text.replace(MISSING, key));
        });
    }
    // Of a key that could not be guessed, only that it is missing can be told.
    let is_known = |fix: &Fix| fix.edits.iter().all(|edit| !edit.text.contains(MISSING));
    for problem in &mut problems {
        problem.fix = problem.fix.take().filter(is_known);
    }
    // What is wrong where a slip was mended follows from it.
    let slips: HashSet<usize> = problems.iter().map(Problem::start).collect();
    let lines = slips.iter().map(|slip| Line::at(text, *slip)).filter(|line| line.key.is_some() && !line.value.is_empty());
    lost.extend(lines.map(|line| line.value.start));
    problems.extend(found.into_iter().filter(|problem| !slips.contains(&problem.start())));
    for (path, patch) in patches {
        patch.apply(&mut value, &path);
    }
    let document = match T::deserialize(value) {
        Ok(document) => Some(document),
        Err(error) => {
            if problems.is_empty() {
                problems.push(rules::unreadable(error).at(root.headline()));
            }
            None
        }
    };
    Loaded { source: source(text, Some(root)), document, problems, lost, cut }
}

fn text<'b>(bytes: &'b [u8], first_key: &str) -> Result<&'b str, (&'b str, Problem)> {
    if bytes.len() > MAX_BYTES {
        return Err(("", rules::too_large(MAX_BYTES >> 20).at(0..0)));
    }
    let zeros = bytes.iter().take(1000).filter(|byte| **byte == 0).count();
    if bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF") || zeros > bytes.len().min(1000) / 4 {
        return Err(("", rules::no_utf8("UTF-16").at(0..0)));
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) if text.lines().all(|line| line.trim().is_empty() || line.trim_start().starts_with('#')) => {
            Err((text, rules::empty(first_key).at(0..0)))
        }
        Ok(text) => Ok(text),
        Err(error) => {
            let (valid, _) = bytes.split_at(error.valid_up_to());
            let valid = std::str::from_utf8(valid).unwrap_or_default();
            Err((valid, rules::no_utf8("no text").at(valid.len()..valid.len()).label("up to here it is UTF-8")))
        }
    }
}

/// What could be read of a text.
struct Read {
    root: Option<(Node, Value)>,
    problems: Vec<Problem>,
    /// Where something was left out.
    cuts: Vec<Range<usize>>,
}

/// How files of a language are read.
#[derive(Clone, Copy)]
struct Reading {
    keys: &'static Keys,
    notions: &'static LazyLock<Vec<Notion>>,
}

impl Reading {
    /// Holds what was read against what may be said.
    fn form<'f>(self, text: &'f str, root: &mut Node, value: &'f Value, cut: &'f [Range<usize>]) -> Form<'f> {
        let mut form = Form {
            text,
            value,
            notions: self.notions,
            cut,
            problems: Vec::new(),
            patches: Vec::new(),
            lost: Vec::new(),
            lacking: HashSet::new(),
            parents: Vec::new(),
            around: Vec::new(),
            is_quiet: false,
        };
        form.file(self.keys, root);
        form
    }

    /// Reads a text as if it had no slips, each of which is told.
    fn read(self, text: &str) -> Read {
        let Scan { mut root, mut problems, mut error } = scan(text);
        if error.is_none() {
            return Read { root, problems, cuts: Vec::new() };
        }
        let mut draft = Draft::new(text);
        let mut slips: Vec<Problem> = Vec::new();
        let mut rest = None;
        // Reading a large file again and again takes long.
        let mut readings = (READ_AGAIN / text.len().max(1)).clamp(1, MAX_READINGS);
        while let Some((wrong, last)) = error {
            let current = draft.text();
            let found = syntax::slips(&current, &wrong, last);
            let likeliest = found.first().map(|slip| draft.problem(slip.problem.clone()));
            let (slip, next) = match self.mend(&draft, found, &current, &wrong, &mut readings) {
                Some((slip, draft, scan)) => (Some(slip), Some((draft, scan))),
                None => (likeliest, None),
            };
            slips.extend(slip.filter(|slip| slips.iter().all(|told| told.start() != slip.start())));
            let Some((mended, scan)) = next else {
                // What is behind it stays unknown.
                rest = Some(draft.written(last)..text.len());
                break;
            };
            draft = mended;
            Scan { root, problems, error } = scan;
        }
        if let Some((node, _)) = &mut root {
            node.map(&|place| draft.written(place));
        }
        let problems = slips.into_iter().chain(problems.into_iter().map(|problem| draft.problem(problem))).collect();
        Read { root, problems, cuts: draft.cuts().into_iter().chain(rest).collect() }
    }

    /// Of what may have been done where a text cannot be read, that after which the text around it reads best.
    fn mend<'t>(
        self,
        draft: &Draft<'t>,
        slips: Vec<Slip>,
        current: &str,
        wrong: &ScanError,
        readings: &mut usize,
    ) -> Option<(Problem, Draft<'t>, Scan)> {
        let stopped = draft.written(wrong.marker().byte_offset().unwrap_or(current.len()));
        // All are weighed by what stands in the same place.
        let first = slips.iter().map(|slip| draft.written(slip.problem.start())).fold(stopped, usize::min);
        let around = first.saturating_sub(AROUND)..stopped + AROUND;
        let last_resort = Slip { problem: slips.last()?.problem.clone(), repair: without_entry(current, wrong) };
        let mut best: Option<(usize, Problem, Draft<'t>, Scan)> = None;
        let count = slips.len();
        for (index, slip) in slips.into_iter().chain([last_resort]).enumerate() {
            // What takes text away is not weighed against what keeps it.
            if *readings == 0 || best.is_some() && index + 1 >= count {
                break;
            }
            let problem = draft.problem(slip.problem);
            let mut next = draft.clone();
            if !next.change(&slip.repair) {
                continue;
            }
            *readings -= 1;
            let text = next.text();
            let scan = scan(&text);
            let reach = scan.error.as_ref().map(|(error, _)| next.written(error.marker().byte_offset().unwrap_or(text.len())));
            // A text in an open quote ends far behind the slip, where the next one may stand before.
            if reach.is_some_and(|reach| reach == stopped || reach <= problem.start()) {
                continue;
            }
            // There, it was hidden.
            let is_hidden = |reach: usize| reach < stopped && Line::at(next.written, reach).start > problem.start();
            let hidden = reach.filter(|reach| is_hidden(*reach));
            let trouble = self.trouble(&next, &text, &scan, (reach, hidden), &around);
            if best.as_ref().is_none_or(|(least, ..)| trouble < *least) {
                best = Some((trouble, problem, next, scan));
            }
            if trouble == 0 {
                break;
            }
        }
        best.map(|(_, problem, draft, scan)| (problem, draft, scan))
    }

    /// How much is wrong around what was mended.
    fn trouble(
        self,
        draft: &Draft<'_>,
        text: &str,
        scan: &Scan,
        (reach, hidden): (Option<usize>, Option<usize>),
        around: &Range<usize>,
    ) -> usize {
        let Some((mut root, value)) = scan.root.clone() else { return usize::MAX };
        let form = self.form(text, &mut root, &value, &[]);
        let problems = form.problems.iter().chain(&scan.problems).filter(|problem| around.contains(&draft.written(problem.start())));
        // In lines that could not be read, too, there may be something wrong.
        let unread = reach.filter(|reach| around.contains(reach)).map_or(0, |reach| {
            let end = hidden.unwrap_or_else(|| floor(draft.written, around.end));
            3 + draft.written.get(reach..end).unwrap_or_default().lines().count()
        });
        problems.count() + unread
    }
}

/// Takes the entry of a list out in which nothing else helps.
fn without_entry(text: &str, error: &ScanError) -> Vec<Edit> {
    let line = Line::at(text, error.marker().byte_offset().unwrap_or(text.len()));
    let mut lines = std::iter::successors(Some(line), Line::above);
    lines.find(Line::has_dash).map_or_else(Vec::new, |entry| entry.blank_entry())
}
