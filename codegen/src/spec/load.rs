//! Bytes → [`Document`]: reads YAML and nothing else, and finds every mistake of form in one go.

use std::collections::HashSet;

use serde_path_to_error::Segment;
use serde_yaml::Value;

use super::source::Step;
use super::{Document, Source};
use crate::diagnostic::Problem;

/// A larger file is no spec; YAML parsers become slow and hungry on it.
const MAX_BYTES: usize = 16 << 20;
/// Enough to work on; a file with more mistakes of form than this is probably no spec.
const MAX_PROBLEMS: usize = 50;
/// Below these keys stand samples, in which a null is a fact like any other.
const SAMPLES: [&str; 2] = ["request", "answer"];

/// What came of reading a file: the document where there is one, and all mistakes of form.
#[derive(Debug)]
pub struct Loaded {
    /// The text, with the place of every node.
    pub source: Source,
    /// What could be read; entries with mistakes are missing in it.
    pub document: Option<Document>,
    /// The names of the entries that are missing, so that nobody complains of them a second time.
    pub lost: HashSet<String>,
    /// The mistakes.
    pub problems: Vec<Problem>,
}

/// Reads a spec file. `name` is its path as the user gave it.
pub fn load(name: &str, bytes: &[u8]) -> Loaded {
    let (source, problems) = match text(bytes) {
        Ok(text) => Source::scan(name, text.to_owned()),
        Err((valid, problem)) => (Source::unparsed(name, valid.to_owned()), vec![problem]),
    };
    if !problems.is_empty() {
        return Loaded { source, document: None, lost: HashSet::new(), problems };
    }
    match serde_yaml::from_str::<Value>(&source.text) {
        Ok(value) => {
            let mut decoder = Decoder { problems: nulls(&source), source: &source, cut: Vec::new(), lost: HashSet::new() };
            let document = decoder.decode(value);
            let Decoder { problems, lost, .. } = decoder;
            Loaded { source, document, lost, problems }
        }
        Err(error) => {
            let offset = error.location().map_or(0, |location| location.index().min(source.text.len()));
            let problem = Problem::error(format!("not valid YAML: {error}")).label(offset..offset, "");
            Loaded { source, document: None, lost: HashSet::new(), problems: vec![problem] }
        }
    }
}

fn text(bytes: &[u8]) -> Result<&str, (&str, Problem)> {
    if bytes.len() > MAX_BYTES {
        return Err(("", Problem::error(format!("the file is larger than {} MiB, which no spec is", MAX_BYTES >> 20))));
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) if text.trim().is_empty() => Err(("", Problem::error("the file is empty").help("a spec begins with `api:`"))),
        Ok(text) => Ok(text),
        Err(error) => {
            let valid = std::str::from_utf8(&bytes[..error.valid_up_to()]).unwrap_or_default();
            Err((
                valid,
                Problem::error("not valid UTF-8").label(valid.len()..valid.len(), "up to here it is").help("save the file as UTF-8"),
            ))
        }
    }
}

fn nulls(source: &Source) -> Vec<Problem> {
    let problem = |place| Problem::error("there is no value here").label(place, "").help("give it a value, or remove it");
    source.nulls(&SAMPLES).into_iter().map(problem).collect()
}

/// A step of a path that outlives the error it came from.
#[derive(Clone, PartialEq, Eq)]
enum Key {
    Name(String),
    Index(usize),
}

/// Decodes again and again, each time without the part that was found wrong, until what is left fits.
struct Decoder<'a> {
    source: &'a Source,
    problems: Vec<Problem>,
    /// Paths of what was taken out: that it is missing now is no second mistake.
    cut: Vec<Vec<Key>>,
    lost: HashSet<String>,
}

impl Decoder<'_> {
    fn decode(&mut self, mut value: Value) -> Option<Document> {
        while self.problems.len() < MAX_PROBLEMS {
            let error = match serde_path_to_error::deserialize::<_, Document>(&value) {
                Ok(document) => return Some(document),
                Err(error) => error,
            };
            let path: Vec<Key> = error.path().iter().map_while(key).collect();
            let message = error.inner().to_string();
            let path = self.report(path, &message, &value);
            // Without one of its main parts, every reference into it would be reported too.
            if (path.len() < 2 && !message.starts_with("unknown field")) || !self.take_out(&mut value, path) {
                return None;
            }
        }
        None
    }

    /// Reports a mistake unless it follows from an earlier one; tells what to take out.
    fn report(&mut self, mut path: Vec<Key>, message: &str, value: &Value) -> Vec<Key> {
        let missing = message.strip_prefix("missing field `").and_then(|rest| rest.split('`').next());
        if let Some(key) = missing {
            path.push(Key::Name(key.to_owned()));
        }
        let was_null = missing.is_none() && path.iter().try_fold(value, step_into).is_some_and(Value::is_null);
        let known = self.cut.contains(&path);
        if missing.is_some() || known {
            path.pop();
        }
        if !known && !was_null {
            self.problems.push(describe(self.source, &path, message));
        }
        path
    }

    /// Takes the node at `path` out of its parent: a key is removed, an item leaves a hole.
    fn take_out(&mut self, value: &mut Value, path: Vec<Key>) -> bool {
        let Some((last, above)) = path.split_last() else { return false };
        let Some(parent) = above.iter().try_fold(value, step_into_mut) else { return false };
        match (last, parent) {
            (Key::Name(key), Value::Mapping(mapping)) => {
                mapping.shift_remove(key.as_str());
            }
            (Key::Index(index), Value::Sequence(items)) if *index < items.len() => {
                let hole = std::mem::replace(&mut items[*index], Value::Null);
                self.lost.extend(["name", "code"].iter().filter_map(|key| hole.get(*key)).filter_map(name_of));
            }
            _ => return false,
        }
        self.cut.push(path);
        true
    }
}

fn name_of(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

fn key(segment: &Segment) -> Option<Key> {
    match segment {
        Segment::Map { key } => Some(Key::Name(key.clone())),
        Segment::Seq { index } => Some(Key::Index(*index)),
        Segment::Enum { .. } | Segment::Unknown => None,
    }
}

fn step_into<'v>(value: &'v Value, key: &Key) -> Option<&'v Value> {
    match key {
        Key::Name(name) => value.get(name.as_str()),
        Key::Index(index) => value.get(*index),
    }
}

fn step_into_mut<'v>(value: &'v mut Value, key: &Key) -> Option<&'v mut Value> {
    match key {
        Key::Name(name) => value.get_mut(name.as_str()),
        Key::Index(index) => value.get_mut(*index),
    }
}

/// Says in the words of the spec language what serde found.
fn describe(source: &Source, path: &[Key], message: &str) -> Problem {
    let step = |key| match key {
        &Key::Index(index) => Step::Item(index),
        Key::Name(name) => Step::Key(name),
    };
    let steps: Vec<Step<'_>> = path.iter().map(step).collect();
    let quoted: Vec<&str> = message.split('`').skip(1).step_by(2).collect();
    match (message, quoted.as_slice()) {
        (message, [key, known @ ..]) if message.starts_with("unknown field") => {
            Problem::error(format!("unknown key `{key}`")).label(source.key_place_of(&steps), "no such key here").nearest(key, known)
        }
        (message, [key]) if message.starts_with("missing field") => {
            Problem::error(format!("the key `{key}` is missing")).label(source.place_of(&steps), format!("this entry needs `{key}:`"))
        }
        (message, [value, known @ ..]) if message.starts_with("unknown variant") => {
            Problem::error(format!("`{value}` is not an allowed value")).label(source.place_of(&steps), "").nearest(value, known)
        }
        _ => {
            let problem = Problem::error(message).label(source.place_of(&steps), "");
            if message.ends_with("expected a string") && quoted.len() == 1 {
                problem.help("put the value in quotes to make it a text")
            } else {
                problem
            }
        }
    }
}
