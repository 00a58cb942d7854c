//! Bytes → a document: reads YAML and nothing else, and finds every mistake of form in one go.

use std::sync::LazyLock;

use serde::de::DeserializeOwned;
use serde_path_to_error::Segment;
use serde_yaml::{Mapping, Value};

use crate::{Notion, Problem, Source, Step, same};

/// A larger file is no spec; YAML parsers become slow and hungry on it.
const MAX_BYTES: usize = 16 << 20;
/// Enough to work on; a file with more mistakes of form than this is probably no spec.
const MAX_PROBLEMS: usize = 50;

/// What the language of a file has, beside the type that it is read as.
#[derive(Debug, Clone, Copy)]
pub struct Grammar {
    /// What begins every file.
    pub first_key: &'static str,
    /// Below these keys stands any JSON, in which a null is a fact like any other.
    pub free: &'static [&'static str],
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
}

/// Reads a file. `name` is its path as the user gave it.
pub fn load<T: DeserializeOwned>(name: &str, bytes: &[u8], grammar: Grammar) -> Loaded<T> {
    let text = match text(bytes, grammar.first_key) {
        Ok(text) => text,
        Err((valid, problem)) => {
            return Loaded { source: Source::unparsed(name, valid.to_owned()), document: None, problems: vec![problem], lost: Vec::new() };
        }
    };
    let (source, value, problems) = Source::scan(name, text.to_owned());
    let lost = Vec::new();
    if !problems.is_empty() {
        return Loaded { source, document: None, problems, lost };
    }
    let problems = nulls(&source, grammar.free);
    // Keeping the path to what is decoded costs a third of the time, and only a wrong spec needs it.
    if problems.is_empty()
        && let Ok(document) = T::deserialize(&value)
    {
        return Loaded { source, document: Some(document), problems, lost };
    }
    let mut decoder =
        Decoder { source, notions: grammar.notions, problems, known: Vec::new(), guessed: Vec::new(), lacking: Vec::new(), lost };
    let document = decoder.decode(value);
    let Decoder { source, problems, lost, .. } = decoder;
    Loaded { source, document, problems, lost }
}

fn text<'b>(bytes: &'b [u8], first_key: &str) -> Result<&'b str, (&'b str, Problem)> {
    if bytes.len() > MAX_BYTES {
        return Err(("", Problem::error(format!("the file is larger than {} MiB, which no spec is", MAX_BYTES >> 20))));
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) if text.lines().all(|line| line.trim().is_empty() || line.trim_start().starts_with('#')) => {
            Err((text, Problem::error("the file is empty").label(0..0, "").help(format!("a spec begins with `{first_key}:`"))))
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

fn nulls(source: &Source, free: &[&str]) -> Vec<Problem> {
    let problem = |place| Problem::error("there is no value here").label(place, "").help("give it a value, or remove it");
    source.nulls(free).into_iter().map(problem).collect()
}

/// A step of a path that outlives the error it came from.
#[derive(Clone, PartialEq, Eq)]
enum Key {
    Name(String),
    Index(usize),
}

/// Decodes again and again, each time with a stand-in for what was found wrong, until everything fits.
struct Decoder {
    source: Source,
    notions: &'static LazyLock<Vec<Notion>>,
    problems: Vec<Problem>,
    /// Where mistakes were found: what is wrong there now is a stand-in that does not fit yet.
    known: Vec<Vec<Key>>,
    /// Keys that were taken for others: if the value does not fit, so does not the guess.
    guessed: Vec<Vec<Key>>,
    /// What was told to be lacking, and in which entry or list.
    lacking: Vec<(Vec<Key>, String)>,
    lost: Vec<usize>,
}

impl Decoder {
    fn decode<T: DeserializeOwned>(&mut self, mut value: Value) -> Option<T> {
        // Every mistake takes a few rounds; what takes more is no document.
        for _ in 0..MAX_PROBLEMS * 20 {
            let error = match serde_path_to_error::deserialize::<_, T>(&value) {
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
        let is_unknown = message.starts_with("unknown field");
        let found = path.iter().try_fold(&*value, step_into).filter(|_| !is_missing);
        let notion = found.and_then(|found| notion(self.notions, &path, found)).filter(|notion| is_foreign(notion, message, &quoted));
        if self.follows(value, &path, message) || notion.is_some_and(|notion| self.repeats(notion, &path)) {
            self.lost.push(self.source.place_of(&steps(&path)).start);
        } else {
            let place = if is_missing { &path[..path.len() - 1] } else { &path };
            self.problems.push(describe(&self.source, place, message, &quoted, notion));
        }
        if let (true, [name, names @ ..]) = (is_unknown, quoted.as_slice()) {
            return self.rename(value, &path, name, names, notion);
        }
        let stand_in = if is_missing { Some(Value::Null) } else { stand_in(message, &quoted) };
        let is_mended = stand_in.is_some_and(|stand_in| put(value, &path, stand_in));
        self.known.push(path);
        is_mended
    }

    /// Whether a mistake is but the consequence of one that was told.
    fn follows(&self, value: &Value, path: &[Key], message: &str) -> bool {
        self.known.iter().any(|known| path.starts_with(known) || message.starts_with("invalid length") && known.starts_with(path))
            || self.guessed.iter().any(|guessed| guessed == path)
            || path.iter().try_fold(value, step_into).is_some_and(Value::is_null)
    }

    /// Whether the same was told to be lacking in the same entry, or in another one of a list that is wrong as a whole.
    fn repeats(&mut self, notion: &Notion, path: &[Key]) -> bool {
        let Some(lack) = notion.lack() else { return false };
        let list = path.iter().rposition(|key| matches!(key, Key::Index(_))).filter(|_| notion.is_of_list());
        let told = (path[..list.unwrap_or(path.len() - 1)].to_vec(), lack);
        let is_repeated = self.lacking.contains(&told);
        if !is_repeated {
            self.lacking.push(told);
        }
        is_repeated
    }

    /// Takes an unknown key for the one that was meant, as far as that can be told, or else away.
    fn rename(&mut self, value: &mut Value, path: &[Key], name: &str, names: &[&str], notion: Option<&Notion>) -> bool {
        let Some((_, above)) = path.split_last() else { return false };
        if notion.is_some_and(Notion::spoils) {
            self.known.push(above.to_vec());
            return put(value, above, Value::Null);
        }
        let Some(Value::Mapping(mapping)) = above.iter().try_fold(value, step_into_mut) else { return false };
        let Some(written) = mapping.shift_remove(name) else { return false };
        let meant = match notion {
            Some(notion) => notion.meant(),
            None => Problem::near(name, names),
        };
        let Some(meant) = meant.filter(|meant| names.contains(meant) && !mapping.contains_key(*meant)) else { return true };
        let renamed = [above, &[Key::Name(meant.to_owned())]].concat();
        self.source.rename(&steps(path), meant);
        if notion.is_some_and(Notion::explains) {
            // The value is written as another language has it.
            self.lost.push(self.source.place_of(&steps(&renamed)).start);
            self.known.push(renamed);
            mapping.insert(Value::from(meant), Value::Sequence(Vec::new()));
        } else {
            self.guessed.push(renamed);
            mapping.insert(Value::from(meant), written);
        }
        true
    }
}

/// What another language means by the key or value at the end of a path.
fn notion(table: &'static [Notion], path: &[Key], found: &Value) -> Option<&'static Notion> {
    let names = path.iter().filter_map(|key| match key {
        Key::Name(name) => Some(name.as_str()),
        Key::Index(_) => None,
    });
    let mut upwards = names.rev();
    let key = upwards.next()?;
    Notion::find(table, upwards.next().unwrap_or_default(), key, matches!(path.last(), Some(Key::Index(_))), found)
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
        expected if is_enum(expected) => Value::from(""),
        _ => return None,
    })
}

fn is_enum(expected: &str) -> bool {
    expected.starts_with("enum") || expected.ends_with(" enum")
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

/// Whether an unknown word is one of another language: no known word in other letters, and with something to say to it.
fn is_foreign(notion: &Notion, message: &str, quoted: &[&str]) -> bool {
    match quoted {
        [written, known @ ..] if message.starts_with("unknown") => {
            !known.iter().any(|known| same(written, known))
                && (notion.explains() || notion.meant().is_some_and(|word| known.contains(&word)))
        }
        _ => true,
    }
}

fn steps(path: &[Key]) -> Vec<Step<'_>> {
    let step = |key| match key {
        &Key::Index(index) => Step::Item(index),
        Key::Name(name) => Step::Key(name),
    };
    path.iter().map(step).collect()
}

/// Says in the words of the spec language what serde found.
fn describe(source: &Source, path: &[Key], message: &str, quoted: &[&str], notion: Option<&Notion>) -> Problem {
    let steps = steps(path);
    let error = |otherwise: String| Problem::error(notion.and_then(Notion::lack).unwrap_or(otherwise));
    let hint = |problem: Problem, written: &str, names: &[&str]| match notion {
        Some(notion) => problem.foreign(notion, names),
        None => problem.nearest(written, names),
    };
    match quoted {
        [key, names @ ..] if message.starts_with("unknown field") => {
            hint(error(format!("unknown key `{key}`")).label(source.key_place_of(&steps), "no such key here"), key, names)
        }
        [key] if message.starts_with("missing field") => {
            Problem::error(format!("the key `{key}` is missing")).label(source.place_of(&steps), format!("this needs `{key}:`"))
        }
        [value, names @ ..] if message.starts_with("unknown variant") => {
            hint(error(format!("`{value}` is not an allowed value")).label(source.place_of(&steps), ""), value, names)
        }
        _ => {
            let problem = error(in_plain_words(message)).label(source.place_of(&steps), "");
            match notion {
                Some(notion) => problem.foreign(notion, &[]),
                None if wants_quotes(path, message) => problem.help("put it in quotes to make it a text"),
                None => problem,
            }
        }
    }
}

/// Whether a number or truth value stands where only its text can be meant.
fn wants_quotes(path: &[Key], message: &str) -> bool {
    let is_name = matches!(path.last(), Some(Key::Name(name)) if name == "name");
    let expects_text = message.ends_with("expected a string") || message.contains("expected a text");
    let is_number = message.starts_with("invalid type: integer") || message.starts_with("invalid type: floating");
    expects_text && (is_number || is_name && message.starts_with("invalid type: boolean"))
}

/// serde speaks of its own data model; a maintainer writes YAML.
fn in_plain_words(message: &str) -> String {
    if message.starts_with("invalid length") {
        // serde takes a list for a mapping whose keys are left out.
        return "expected a mapping, found a list".to_owned();
    }
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
        expected if is_enum(expected) => "a text",
        expected => expected,
    };
    format!("expected {expected}, found {found}")
}
