//! Bytes → [`Document`]: reads YAML and nothing else, and finds every mistake of form in one go.

use serde::Deserialize;
use serde_path_to_error::Segment;
use serde_yaml::{Mapping, Value};

use super::source::Step;
use super::{Document, Source};
use crate::diagnostic::Problem;

/// A larger file is no spec; YAML parsers become slow and hungry on it.
const MAX_BYTES: usize = 16 << 20;
/// Enough to work on; a file with more mistakes of form than this is probably no spec.
const MAX_PROBLEMS: usize = 50;
/// Below these keys stand samples, in which a null is a fact like any other.
const SAMPLES: [&str; 2] = ["request", "answer"];

/// What came of reading a file.
#[derive(Debug)]
pub struct Loaded {
    /// The text, with the place of every node.
    pub source: Source,
    /// The document, with stand-ins where `problems` are; none if it is hopeless.
    pub document: Option<Document>,
    /// All mistakes of form.
    pub problems: Vec<Problem>,
}

/// Reads a spec file. `name` is its path as the user gave it.
pub fn load(name: &str, bytes: &[u8]) -> Loaded {
    let text = match text(bytes) {
        Ok(text) => text,
        Err((valid, problem)) => {
            return Loaded { source: Source::unparsed(name, valid.to_owned()), document: None, problems: vec![problem] };
        }
    };
    let (source, value, problems) = Source::scan(name, text.to_owned());
    if !problems.is_empty() {
        return Loaded { source, document: None, problems };
    }
    let problems = nulls(&source);
    // Keeping the path to what is decoded costs a third of the time, and only a wrong spec needs it.
    if problems.is_empty()
        && let Ok(document) = Document::deserialize(&value)
    {
        return Loaded { source, document: Some(document), problems };
    }
    let mut decoder = Decoder { source: &source, problems, known: Vec::new() };
    let document = decoder.decode(value);
    let problems = decoder.problems;
    Loaded { source, document, problems }
}

fn text(bytes: &[u8]) -> Result<&str, (&str, Problem)> {
    if bytes.len() > MAX_BYTES {
        return Err(("", Problem::error(format!("the file is larger than {} MiB, which no spec is", MAX_BYTES >> 20))));
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) if text.lines().all(|line| line.trim().is_empty() || line.trim_start().starts_with('#')) => {
            Err((text, Problem::error("the file is empty").label(0..0, "").help("a spec begins with `api:`")))
        }
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

/// Decodes again and again, each time with a stand-in for what was found wrong, until everything fits.
struct Decoder<'a> {
    source: &'a Source,
    problems: Vec<Problem>,
    /// Where mistakes were found: what is wrong there now is a stand-in that does not fit yet.
    known: Vec<Vec<Key>>,
}

impl Decoder<'_> {
    fn decode(&mut self, mut value: Value) -> Option<Document> {
        // Every mistake takes a few rounds; what takes more is no document.
        for _ in 0..MAX_PROBLEMS * 20 {
            let error = match serde_path_to_error::deserialize::<_, Document>(&value) {
                Ok(document) => return Some(document),
                Err(error) => error,
            };
            let path: Vec<Key> = error.path().iter().map_while(key).collect();
            if self.problems.len() == MAX_PROBLEMS || !self.mend(&mut value, path, &error.inner().to_string()) {
                break;
            }
        }
        None
    }

    /// Reports a mistake, unless it follows from an earlier one, and puts something in its place.
    fn mend(&mut self, value: &mut Value, mut path: Vec<Key>, message: &str) -> bool {
        let quoted: Vec<&str> = message.split('`').skip(1).step_by(2).collect();
        let is_missing = message.starts_with("missing field");
        if let (true, [name]) = (is_missing, quoted.as_slice()) {
            path.push(Key::Name((*name).to_owned()));
        }
        let known = self.known.iter().any(|known| path.starts_with(known));
        let was_null = path.iter().try_fold(&*value, step_into).is_some_and(Value::is_null);
        if !known && !was_null {
            self.problems.push(describe(self.source, if is_missing { &path[..path.len() - 1] } else { &path }, message, &quoted));
        }
        if let (true, [name, names @ ..]) = (message.starts_with("unknown field"), quoted.as_slice()) {
            return rename(value, &path, name, names);
        }
        self.known.push(path.clone());
        let stand_in = if is_missing { Some(Value::Null) } else { stand_in(message, &quoted) };
        stand_in.is_some_and(|stand_in| put(value, &path, stand_in))
    }
}

/// Takes an unknown key for the one that was probably meant, or else away.
fn rename(value: &mut Value, path: &[Key], name: &str, names: &[&str]) -> bool {
    let Some((_, above)) = path.split_last() else { return false };
    let Some(Value::Mapping(mapping)) = above.iter().try_fold(value, step_into_mut) else { return false };
    let Some(written) = mapping.shift_remove(name) else { return false };
    if let Some(meant) = Problem::near(name, names).filter(|meant| !mapping.contains_key(*meant)) {
        mapping.insert(Value::from(meant), written);
    }
    true
}

/// Something of the type that serde expected.
fn stand_in(message: &str, quoted: &[&str]) -> Option<Value> {
    if message.starts_with("unknown variant") {
        return quoted.get(1).map(|variant| Value::from(*variant));
    }
    let (_, expected) = message.rsplit_once("expected ")?;
    Some(match expected {
        "a sequence" => Value::Sequence(Vec::new()),
        "a boolean" => Value::from(false),
        "a string" | "a number, a text or a truth value" | "string or map" => Value::from(""),
        expected if expected.starts_with("struct") || expected.starts_with("a text") => Value::Mapping(Mapping::new()),
        expected if expected.starts_with(['i', 'u']) => Value::from(0),
        expected if expected.starts_with("enum") => Value::from(""),
        _ => return None,
    })
}

fn put(value: &mut Value, path: &[Key], stand_in: Value) -> bool {
    let Some((last, above)) = path.split_last() else { return false };
    match (last, above.iter().try_fold(value, step_into_mut)) {
        (Key::Name(name), Some(Value::Mapping(mapping))) => {
            mapping.insert(Value::from(name.as_str()), stand_in);
            true
        }
        (Key::Index(index), Some(Value::Sequence(items))) if *index < items.len() => {
            items[*index] = stand_in;
            true
        }
        _ => false,
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
fn describe(source: &Source, path: &[Key], message: &str, quoted: &[&str]) -> Problem {
    let step = |key| match key {
        &Key::Index(index) => Step::Item(index),
        Key::Name(name) => Step::Key(name),
    };
    let steps: Vec<Step<'_>> = path.iter().map(step).collect();
    match (message.split_once(' ').map_or("", |(_, rest)| rest), quoted) {
        (rest, [key, names @ ..]) if message.starts_with("unknown") && rest.starts_with("field") => {
            Problem::error(format!("unknown key `{key}`")).label(source.key_place_of(&steps), "no such key here").nearest(key, names)
        }
        (rest, [key]) if message.starts_with("missing") && rest.starts_with("field") => {
            Problem::error(format!("the key `{key}` is missing")).label(source.place_of(&steps), format!("this needs `{key}:`"))
        }
        (rest, [value, names @ ..]) if message.starts_with("unknown") && rest.starts_with("variant") => {
            Problem::error(format!("`{value}` is not an allowed value")).label(source.place_of(&steps), "").nearest(value, names)
        }
        _ => {
            let problem = Problem::error(in_plain_words(message)).label(source.place_of(&steps), "");
            if message.ends_with("expected a string") && quoted.len() == 1 {
                problem.help("put it in quotes to make it a text")
            } else {
                problem
            }
        }
    }
}

/// serde speaks of its own data model; a maintainer writes YAML.
fn in_plain_words(message: &str) -> String {
    let mistake = message.strip_prefix("invalid type: ").or_else(|| message.strip_prefix("invalid value: "));
    let Some((found, expected)) = mistake.and_then(|rest| rest.rsplit_once(", expected ")) else {
        return message.to_owned();
    };
    let found = match found.split_once(' ').unwrap_or((found, "")) {
        ("sequence", _) => "a list".to_owned(),
        ("map", _) => "a mapping".to_owned(),
        ("unit", _) => "nothing".to_owned(),
        ("string", text) => format!("the text {text}"),
        ("integer" | "floating", number) => format!("the number {}", number.trim_start_matches("point ")),
        ("boolean", value) => format!("the truth value {value}"),
        _ => found.to_owned(),
    };
    let expected = match expected {
        "a sequence" => "a list",
        "a string" | "string or map" => "a text",
        "a boolean" => "`true` or `false`",
        expected if expected.starts_with("struct") => "a mapping",
        "u16" | "u32" => "a whole number from 0 up, and not too large",
        expected if expected.starts_with(['i', 'u']) => "a whole number",
        expected if expected.starts_with("enum") => "a text",
        expected => expected,
    };
    format!("expected {expected}, found {found}")
}
