//! Where the spec says what: the lines of its entries.

use spec_reader::{At, Source};

/// An entry of a spec, by the names that lead to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry<'a> {
    /// What is at the top of the file: `api`, or a list such as `endpoints`.
    Top(&'a str),
    /// An entry of a list at the top of the file, such as `scopes`.
    Named(&'a str, &'a str),
    Endpoint(&'a str),
    Parameter(&'a str, &'a str),
    Type(&'a str),
    Field(&'a str, &'a str),
    /// A value of an enumeration.
    Value(&'a str, &'a str),
    /// A field of the body that reports errors: of the one with this name, or else the first.
    ErrorField(Option<&'a str>, &'a str),
    Code(&'a str),
    /// What an endpoint says of a code.
    EndpointCode(&'a str, &'a str),
}

/// The line of what the `keys` lead to from an entry, from 1; a number among them is that of an item in a list. Where they lead no
/// further, it is the line of what there is. None if the entry itself is not there.
pub fn line(source: &Source, entry: Entry<'_>, keys: &[&str]) -> Option<usize> {
    let in_type = |ty, list, name| {
        named(source, &At::top("types"), "name", ty, &|at| named(source, &at.key(list), "name", name, &|at| follow(source, at, keys)))
    };
    let in_endpoint = |endpoint, list, key, name| {
        named(source, &At::top("endpoints"), "name", endpoint, &|at| {
            named(source, &at.key(list), key, name, &|at| follow(source, at, keys))
        })
    };
    let at_top = |list, key, name| named(source, &At::top(list), key, name, &|at| follow(source, at, keys));
    match entry {
        Entry::Top(key) => source.has(key).then(|| follow(source, &At::top(key), keys)).flatten(),
        Entry::Named(list, name) => at_top(list, "name", name),
        Entry::Endpoint(name) => at_top("endpoints", "name", name),
        Entry::Type(name) => at_top("types", "name", name),
        Entry::Code(code) => at_top("errors", "code", code),
        Entry::Parameter(endpoint, name) => in_endpoint(endpoint, "parameters", "name", name),
        Entry::EndpointCode(endpoint, code) => in_endpoint(endpoint, "errors", "code", code),
        Entry::Field(ty, name) => in_type(ty, "fields", name),
        Entry::Value(ty, name) => in_type(ty, "values", name),
        Entry::ErrorField(None, name) => named(source, &At::top("error_body").key("fields"), "name", name, &|at| follow(source, at, keys)),
        Entry::ErrorField(Some(body), name) => named(source, &At::top("error_bodies"), "name", body, &|at| {
            named(source, &at.key("fields"), "name", name, &|at| follow(source, at, keys))
        }),
    }
}

/// What `then` makes of the entry of a list at whose `key` stands a `value`.
fn named(source: &Source, list: &At<'_>, key: &str, value: &str, then: &dyn Fn(&At<'_>) -> Option<usize>) -> Option<usize> {
    let is_it = |index: &usize| {
        let written = source.span(&list.item(*index).key(key)).map(|span| source.slice(span));
        written.is_some_and(|written| written.trim_matches(['"', '\'']) == value)
    };
    let index = (0..source.text.len()).take_while(|index| source.span(&list.item(*index)).is_some()).find(is_it)?;
    then(&list.item(index))
}

/// The line of what keys lead to.
fn follow(source: &Source, at: &At<'_>, keys: &[&str]) -> Option<usize> {
    match keys {
        [] => Some(source.line_column(source.place(at).start).0),
        [key, rest @ ..] => match key.parse() {
            Ok(index) => follow(source, &at.item(index), rest),
            Err(_) => follow(source, &at.key(key), rest),
        },
    }
}
