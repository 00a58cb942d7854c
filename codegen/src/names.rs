//! Rust names: casing, keywords, and who has taken which name already.

use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use heck::{ToKebabCase, ToPascalCase, ToShoutySnakeCase, ToSnakeCase};
use spec_reader::Problem;

use crate::rules;

/// Words whose capitals would be cut in the wrong place.
const ACRONYMS: [(&str, &str); 6] =
    [("URLs", "Urls"), ("URIs", "Uris"), ("IDs", "Ids"), ("OAuth", "Oauth"), ("IPv4", "Ipv4"), ("IPv6", "Ipv6")];

/// The names that are taken from the start, by what cannot have them.
static RESERVED: LazyLock<HashMap<&str, Vec<&str>>> = LazyLock::new(|| {
    let mut reserved: HashMap<&str, Vec<&str>> = HashMap::new();
    for (kind, names) in
        include_str!("../reserved.txt").lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(": "))
    {
        reserved.entry(kind).or_default().extend(names.split(' '));
    }
    reserved
});

/// The names that are taken from the start among those of a kind.
pub fn reserved(kind: &str) -> impl Iterator<Item = &'static str> {
    RESERVED.get(kind).into_iter().flatten().copied()
}

/// How a name is written.
#[derive(Debug, Clone, Copy)]
pub enum Case {
    /// `like_this`: fields, parameters, methods, modules.
    Snake,
    /// `LikeThis`: types, variants.
    Pascal,
    /// `LIKE_THIS`: constants.
    Screaming,
    /// `like-this`: packages.
    Kebab,
}

impl Case {
    /// `name` in this case, which may not be a legal identifier.
    pub fn of(self, name: &str) -> String {
        let cut = ACRONYMS.iter().filter(|(acronym, _)| name.contains(acronym));
        let name = cut.fold(Cow::Borrowed(name), |name, (acronym, word)| Cow::Owned(name.replace(acronym, word)));
        match self {
            Self::Snake => name.to_snake_case(),
            Self::Pascal => name.to_pascal_case(),
            Self::Screaming => name.to_shouty_snake_case(),
            Self::Kebab => name.to_kebab_case(),
        }
    }
}

/// `name` as a Rust identifier; a keyword gets an underscore. None where no identifier can be made of it.
pub fn identifier(name: &str, case: Case) -> Option<String> {
    let cased = case.of(name);
    let free = || Some(format!("{cased}_")).filter(|name| is_identifier(name));
    if is_identifier(&cased) { Some(cased) } else { free() }.filter(|name| name != "_")
}

/// A name for what is no word, such as `+1`: its signs are spelled out.
pub fn spelled(name: &str, case: Case) -> Option<String> {
    let called = |c: char| reserved("signs").find_map(|sign| sign.strip_prefix(c));
    let sign = |c: char| called(c).map_or_else(|| c.to_string(), |word| format!(" {word} "));
    let words = if name.is_empty() { "empty".to_owned() } else { name.chars().map(sign).collect() };
    identifier(&words, case).or_else(|| identifier(&format!("value {words}"), case))
}

/// Whether Rust takes this as a name.
pub fn is_identifier(name: &str) -> bool {
    // A keyword is letters alone. That is how most names are told from one without the parser.
    let is_plain = name.starts_with(|c: char| c.is_ascii_lowercase()) && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
    if is_plain && name.bytes().any(|b| !b.is_ascii_lowercase()) {
        return true;
    }
    // The parser still takes what became a keyword with the edition of 2024.
    name != "gen" && syn::parse_str::<syn::Ident>(name).is_ok()
}

/// The names taken in one namespace, each with the place that took it.
#[derive(Debug)]
pub struct Namespace {
    what: &'static str,
    in_rust: bool,
    /// Whether the spec can give a Rust name of its own with `rust:`.
    has_override: bool,
    taken: HashMap<String, Option<Range<usize>>>,
}

impl Namespace {
    /// Names of a spec or of the wire. `what` says what they are, in the plural.
    pub fn new(what: &'static str) -> Self {
        Self { what, in_rust: false, has_override: false, taken: HashMap::new() }
    }

    /// Names of Rust, some of which are reserved for that kind.
    pub fn rust(what: &'static str) -> Self {
        Self { what, in_rust: true, has_override: false, taken: HashMap::new() }.reserve(reserved(what))
    }

    /// The same without those names.
    #[must_use]
    pub fn reserve<'n>(mut self, names: impl Iterator<Item = &'n str>) -> Self {
        self.taken.extend(names.map(|name| (name.to_owned(), None)));
        self
    }

    /// The same names, where the spec can give others with `rust:`.
    #[must_use]
    pub fn with_override(self) -> Self {
        Self { has_override: true, ..self }
    }

    /// Takes `name` for what stands at `place`, or says who has it.
    pub fn take(&mut self, name: &str, place: Range<usize>) -> Result<(), Problem> {
        match self.taken.get(name) {
            None => {
                self.taken.insert(name.to_owned(), Some(place));
                Ok(())
            }
            Some(Some(first)) => {
                let problem = match (self.in_rust, self.has_override) {
                    (true, true) => rules::double_rust_name(name, self.what),
                    (true, false) => rules::double_rust_name(name, self.what).help("rename one of them"),
                    (false, _) => rules::double_name(name, self.what),
                };
                Err(problem.at(place).also(first.clone(), "and this one"))
            }
            Some(None) => Err(rules::reserved_name(name).at(place)),
        }
    }

    /// As [`Namespace::take`], but steps aside from reserved names with an underscore.
    pub fn take_or_step_aside(&mut self, name: String, place: Range<usize>) -> Result<String, Problem> {
        let name = if matches!(self.taken.get(&name), Some(None)) { format!("{name}_") } else { name };
        self.take(&name, place)?;
        Ok(name)
    }
}
