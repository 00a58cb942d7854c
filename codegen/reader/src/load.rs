//! Bytes → a document: reads YAML and nothing else, and finds every mistake of form in one go.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use serde::de::DeserializeOwned;
use serde_yaml::Value;

use crate::draft::Draft;
use crate::form::Form;
use crate::line::Line;
use crate::scan::{Scan, scan};
use crate::shape::{Shape, Shaped};
use crate::source::Node;
use crate::{Edit, Notion, Problem, Source, rules, syntax};

/// A larger file is no spec; YAML parsers become slow and hungry on it.
const MAX_BYTES: usize = 16 << 20;
/// So many slips are mended; each costs another reading.
const MAX_SLIPS: usize = 50;

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
    let Read { root, mut problems, cuts } = read(text);
    let cut: Vec<String> = cuts.iter().map(|range| text[range.clone()].to_owned()).collect();
    let Some((mut root, mut value)) = root else {
        return Loaded { source: source(text, None), document: None, problems, lost: Vec::new(), cut };
    };
    let mut form = Form {
        text,
        value: &value,
        notions: grammar.notions,
        cut: &cuts,
        problems: Vec::new(),
        patches: Vec::new(),
        lost: Vec::new(),
        lacking: HashSet::new(),
        parents: Vec::new(),
        is_quiet: false,
    };
    if let Shape::Mapping(keys) = T::SHAPE {
        form.file(keys, &mut root);
    }
    let Form { problems: found, patches, lost, parents, .. } = form;
    for (start, key) in parents {
        problems.iter_mut().filter(|problem| problem.start() == start).for_each(|problem| {
            problem.help = Some(format!("write `{key}:` above it, where the keys beside it begin"));
        });
    }
    // What is wrong where a slip was mended follows from it.
    let slips: HashSet<usize> = problems.iter().map(Problem::start).collect();
    problems.extend(found.into_iter().filter(|problem| !slips.contains(&problem.start())));
    for (path, patch) in patches {
        patch.apply(&mut value, &path);
    }
    let document = match T::deserialize(&value) {
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
            let valid = std::str::from_utf8(&bytes[..error.valid_up_to()]).unwrap_or_default();
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

/// Reads a text as if it had no slips, each of which is told.
fn read(text: &str) -> Read {
    let Scan { mut root, mut problems, mut error } = scan(text);
    if error.is_none() {
        return Read { root, problems, cuts: Vec::new() };
    }
    let mut draft = Draft::new(text);
    let mut current = text.to_owned();
    let mut slips: Vec<Problem> = Vec::new();
    // Reading a large file again and again takes long.
    let most = (MAX_BYTES / text.len().max(1)).clamp(1, MAX_SLIPS);
    while let Some((wrong, last)) = error {
        let slip = syntax::slip(&current, &wrong, last);
        let problem = draft.problem(slip.problem);
        let place = problem.start();
        let is_told = slips.iter().any(|told| told.start() == place);
        if !is_told {
            slips.push(problem);
        }
        let is_mended = !is_told && draft.change(&slip.repair) || draft.change(&without_entry(&current, &wrong));
        if !is_mended || slips.len() == most {
            problems.clear();
            root = None;
            break;
        }
        current = draft.text();
        Scan { root, problems, error } = scan(&current);
    }
    if let Some((node, _)) = &mut root {
        node.map(&|place| draft.written(place));
    }
    let problems = slips.into_iter().chain(problems.into_iter().map(|problem| draft.problem(problem))).collect();
    Read { root, problems, cuts: draft.cuts() }
}

/// Takes the entry of a list out in which nothing else helps.
fn without_entry(text: &str, error: &granit_parser::ScanError) -> Vec<Edit> {
    let line = Line::at(text, error.marker().byte_offset().unwrap_or(text.len()));
    let mut lines = std::iter::successors(Some(line), Line::above);
    lines.find(Line::has_dash).map_or_else(Vec::new, |entry| entry.blank_entry())
}
