//! What changed for those who compile against the emitted crate, by Cargo's rules.

use std::collections::BTreeMap;

use super::surface::{Kind, Surface, Thing, surfaces};
use super::{Change, Is, Level, List, is_shuffled};
use crate::model::Api;

pub(super) fn compare(old: &Api, new: &Api) -> Vec<Change> {
    let mut changes = Vec::new();
    if old.package != new.package {
        let says = format!("is called `{}`", new.package);
        changes.push(made(Is::Renamed, Level::Major, &old.package, says, "what names the crate compiles no longer"));
    }
    let (before, after) = surfaces(old, new);
    let gone = beyond(&before, &after);
    let fresh = beyond(&after, &before);
    let renamed = renamed(&gone, &fresh, (&before, &after));
    for (path, thing) in &before {
        match (after.get(path), renamed.get(path.as_str())) {
            (Some(other), _) => changes.extend(changed(path, thing, other)),
            (None, Some(name)) => {
                let says = format!("is gone; `{name}` is new and the same otherwise");
                changes.push(made(Is::Renamed, Level::Major, path, says, "what names it compiles no longer"));
            }
            (None, None) if gone.contains_key(path.as_str()) => {
                changes.push(made(Is::Gone, Level::Major, path, format!("is gone ({})", name(thing.kind)), gone_because(thing.kind)));
            }
            (None, None) => {}
        }
    }
    let is_new_name = |path: &str| renamed.values().any(|name| *name == path);
    for (path, thing) in fresh.iter().filter(|(path, _)| !is_new_name(path)) {
        let (level, because) = new_because(path, thing.kind, &before);
        changes.push(made(Is::New, level, path, format!("is a new {}", described(thing)), because));
    }
    changes
}

/// What one has and the other has not, without what stands in such a thing.
fn beyond<'s>(own: &'s Surface, other: &Surface) -> BTreeMap<&'s str, &'s Thing> {
    let is_alone =
        |path: &str| !other.contains_key(path) && parent(path).is_none_or(|parent| other.contains_key(parent) || !own.contains_key(parent));
    own.iter().filter(|(path, _)| is_alone(path)).map(|(path, thing)| (path.as_str(), thing)).collect()
}

/// What something stands in, or what it is implemented for.
fn parent(path: &str) -> Option<&str> {
    path.split_once(": ").map(|(ty, _)| ty).or_else(|| path.rsplit_once("::").map(|(above, _)| above))
}

/// What has only another name: of things in the same place, the one that is gone and the one that is new are the same otherwise.
fn renamed<'s>(
    gone: &BTreeMap<&'s str, &Thing>,
    fresh: &BTreeMap<&'s str, &Thing>,
    surfaces: (&Surface, &Surface),
) -> BTreeMap<&'s str, &'s str> {
    let alike = |one: (&str, &Thing), other: (&str, &Thing)| {
        let (kind, shape) = (one.1.kind, &one.1.shape);
        let inner = |surface: &Surface, path: &str| -> Vec<(String, Thing)> {
            let within = surface.iter().filter(|(own, _)| parent(own) == Some(path));
            within.map(|(own, thing)| (own.get(path.len()..).unwrap_or_default().to_owned(), thing.clone())).collect()
        };
        kind != Kind::Trait
            && kind == other.1.kind
            && *shape == other.1.shape
            && parent(one.0) == parent(other.0)
            && inner(surfaces.0, one.0) == inner(surfaces.1, other.0)
    };
    let partner = |one: (&'s str, &Thing)| {
        let mut others = fresh.iter().filter(|(path, thing)| alike(one, (path, thing)));
        others.next().filter(|_| others.next().is_none()).map(|(path, _)| *path)
    };
    let pairs: Vec<(&str, &str)> = gone.iter().filter_map(|(path, thing)| Some((*path, partner((path, thing))?))).collect();
    let is_only = |name: &str| pairs.iter().filter(|(_, other)| *other == name).count() == 1;
    pairs.iter().copied().filter(|(_, name)| is_only(name)).collect()
}

/// What is the same thing in another shape.
fn changed(path: &str, old: &Thing, new: &Thing) -> Option<Change> {
    if old.kind != new.kind {
        let says = format!("is no {} but a {}", name(old.kind), name(new.kind));
        return Some(made(Is::Other, Level::Major, path, says, "what uses it as it was compiles no longer"));
    }
    if old.shape != new.shape {
        let says = match (old.kind, new.shape.is_empty()) {
            (Kind::Enum, true) => "is closed".to_owned(),
            (Kind::Enum, false) => "is open for further values".to_owned(),
            _ => format!("is `{}` instead of `{}`", new.shape, old.shape),
        };
        let (level, because) = match (old.kind, new.shape.is_empty()) {
            (Kind::Enum, true) => (Level::Minor, "a `match` with an arm for the rest still compiles"),
            (Kind::Enum, false) => (Level::Major, "a `match` over it lacks an arm for the rest"),
            (Kind::Constant, _) => (Level::Major, "what relies on its value does something else"),
            (Kind::Function, _) => (Level::Major, "calls as they were, or what is done with what they return, compile no longer"),
            _ => (Level::Major, "what reads it or makes one compiles no longer"),
        };
        return Some(made(Is::Other, level, path, says, because));
    }
    if is_shuffled(&old.arguments, &new.arguments) {
        let says = format!("takes `{}` in the place of `{}`", new.arguments.join(", "), old.arguments.join(", "));
        return Some(made(Is::Other, Level::Major, path, says, "calls still compile, and give each the value of another"));
    }
    match (old.deprecated, new.deprecated) {
        (false, true) => Some(made(Is::Other, Level::Minor, path, "is deprecated".to_owned(), "the compiler warns whoever uses it")),
        (true, false) => Some(made(Is::Other, Level::Patch, path, "is no longer deprecated".to_owned(), "nobody is warned any more")),
        _ => None,
    }
}

fn new_because(path: &str, kind: Kind, before: &Surface) -> (Level, &'static str) {
    let is_closed = kind == Kind::Variant && parent(path).and_then(|parent| before.get(parent)).is_some_and(|of| of.shape.is_empty());
    if is_closed {
        return (Level::Major, "the enumeration is closed: a `match` over it lacks an arm");
    }
    let because = match kind {
        Kind::Variant => "the enumeration is open: a `match` over it has an arm for the rest",
        Kind::Field => "the struct is open: nobody makes or takes it apart without `..`",
        _ => "all that compiles goes on to",
    };
    (Level::Minor, because)
}

fn gone_because(kind: Kind) -> &'static str {
    match kind {
        Kind::Trait => "what relies on it compiles no longer",
        _ => "what names it compiles no longer",
    }
}

fn described(thing: &Thing) -> String {
    let name = name(thing.kind);
    match thing.kind {
        Kind::Enum | Kind::Struct | Kind::Trait | Kind::Name => name.to_owned(),
        _ if thing.shape.is_empty() => name.to_owned(),
        _ => format!("{name}: `{}`", thing.shape),
    }
}

fn name(kind: Kind) -> &'static str {
    match kind {
        Kind::Struct => "struct",
        Kind::Enum => "enum",
        Kind::Field => "field",
        Kind::Variant => "variant",
        Kind::Function => "function",
        Kind::Constant => "constant",
        Kind::Trait => "implementation",
        Kind::Name => "name",
    }
}

fn made(is: Is, level: Level, about: &str, says: String, because: &'static str) -> Change {
    Change { list: List::Rust, is, level, about: about.to_owned(), says, because }
}
