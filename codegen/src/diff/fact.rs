//! What is true of an API, fact by fact, and what it means where two differ in one.

use std::collections::{HashMap, HashSet};

use super::{Change, Is, Level, List, is_shuffled};

/// What is true of an API, in the order of its spec.
#[derive(Default)]
pub(super) struct Facts {
    all: Vec<Fact>,
    /// Where in the spec the next ones stand.
    path: Vec<String>,
    /// What that is called.
    about: String,
}

/// One fact.
struct Fact {
    path: Vec<String>,
    about: String,
    what: What,
    value: String,
}

/// What a fact says of the thing that it is about.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct What {
    /// In words, such as `default`.
    pub(super) name: &'static str,
    /// Which one of several, such as the language of a text.
    pub(super) which: String,
    pub(super) weight: Weight,
}

/// What it means if a fact changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Weight {
    /// That the thing is there, which what is said of the wire follows from.
    Thing,
    /// The same of what the docs alone have.
    Topic,
    /// What the client sends, or how it reads what is answered.
    Wire,
    /// A name under which it reads a value, beside another.
    Alias,
    /// The least that it sends.
    Least,
    /// The most that it sends.
    Most,
    /// What it checks before it sends.
    Check,
    /// How many of several it sends.
    Rule,
    /// What it shows of a value.
    Shown,
    /// What its stand-in does, as a text.
    StandIn,
    /// The order of what there is, in which it is told. Of what is new or gone that is told already.
    Order,
    /// What there is to read.
    Docs,
    /// The same as a text that nobody wants to see twice.
    Text,
}

impl Facts {
    /// Facts of something that stands in what is told of now.
    pub(super) fn of(&mut self, step: &str, about: String, tell: impl FnOnce(&mut Self)) {
        let before = std::mem::replace(&mut self.about, about);
        self.path.push(step.to_owned());
        tell(self);
        self.path.pop();
        self.about = before;
    }

    /// Tells a fact.
    pub(super) fn add(&mut self, weight: Weight, name: &'static str, value: impl ToString) {
        self.add_of(weight, name, "", value);
    }

    /// Tells a fact of which there are several of that name.
    #[expect(clippy::needless_pass_by_value, reason = "what is given is mostly made for it")]
    pub(super) fn add_of(&mut self, weight: Weight, name: &'static str, which: &str, value: impl ToString) {
        let what = What { name, which: which.to_owned(), weight };
        self.all.push(Fact { path: self.path.clone(), about: self.about.clone(), what, value: value.to_string() });
    }

    /// Tells the order of what stands in the thing.
    pub(super) fn order<'n>(&mut self, name: &'static str, names: impl IntoIterator<Item = &'n str>) {
        self.add(Weight::Order, name, names.into_iter().collect::<Vec<_>>().join("\n"));
    }

    /// Tells a fact if it is one.
    pub(super) fn add_some(&mut self, weight: Weight, name: &'static str, value: Option<impl ToString>) {
        if let Some(value) = value {
            self.add(weight, name, value);
        }
    }

    fn by_key(&self) -> HashMap<Key<'_>, &Fact> {
        self.all.iter().map(|fact| (fact.key(), fact)).collect()
    }

    /// All that is true of a thing and of what stands in it.
    fn of_thing(&self, thing: &Fact) -> Vec<(&[String], &What, &str)> {
        let within = self.all.iter().filter(|fact| fact.path.starts_with(&thing.path) && !std::ptr::eq(*fact, thing));
        within.map(|fact| (fact.path.get(thing.path.len()..).unwrap_or_default(), &fact.what, fact.value.as_str())).collect()
    }
}

/// What makes a fact that of another state.
type Key<'f> = (&'f [String], &'f What);

impl Fact {
    fn key(&self) -> Key<'_> {
        (&self.path, &self.what)
    }

    /// That it has another name.
    fn renamed(&self, other: &Self) -> Change {
        let list = if self.what.weight == Weight::Topic { List::Docs } else { List::Wire };
        let name = other.path.last().cloned().unwrap_or_default();
        let because = "all else that is true of the one is true of the other";
        Change { list, is: Is::Renamed, level: Level::Patch, about: self.about.clone(), says: format!("is called `{name}`"), because }
    }

    fn is_thing(&self) -> bool {
        matches!(self.what.weight, Weight::Thing | Weight::Topic)
    }
}

/// What differs, told once: of what is new or gone nothing else is told.
pub(super) fn compare(old: &Facts, new: &Facts) -> Vec<Change> {
    let (before, after) = (old.by_key(), new.by_key());
    let (gone, fresh) = (missing(old, &after), missing(new, &before));
    let paths = |things: &[&Fact]| -> HashSet<Vec<String>> { things.iter().map(|thing| thing.path.clone()).collect() };
    let (gone_paths, fresh_paths) = (paths(&gone), paths(&fresh));
    let renamed = renamed((&gone, old), (&fresh, new));
    let mut changes = Vec::new();
    for fact in old.all.iter().filter(|fact| !is_within(fact, &gone_paths)) {
        match (after.get(&fact.key()), renamed.iter().find(|(one, _)| std::ptr::eq(*one, fact))) {
            (Some(other), _) if other.value == fact.value => {}
            (None, Some((_, name))) => changes.push(fact.renamed(name)),
            (other, _) => changes.extend(change(fact, Some(&fact.value), other.map(|other| other.value.as_str()))),
        }
    }
    let is_told = |fact: &Fact| before.contains_key(&fact.key()) || renamed.iter().any(|(_, other)| std::ptr::eq(*other, fact));
    for fact in new.all.iter().filter(|fact| !is_within(fact, &fresh_paths) && !is_told(fact)) {
        changes.extend(change(fact, None, Some(&fact.value)));
    }
    changes
}

/// The things that one has and the other has not.
fn missing<'f>(own: &'f Facts, other: &HashMap<Key<'_>, &Fact>) -> Vec<&'f Fact> {
    own.all.iter().filter(|fact| fact.is_thing() && !other.contains_key(&fact.key())).collect()
}

/// Whether a fact is one of a thing of these, which says enough.
fn is_within(fact: &Fact, things: &HashSet<Vec<String>>) -> bool {
    let length = if fact.is_thing() { fact.path.len().saturating_sub(1) } else { fact.path.len() };
    (1..=length).any(|length| fact.path.get(..length).is_some_and(|path| things.contains(path)))
}

/// Things that have only another name: in the same place one is gone and one is new, of which all else is true that was.
fn renamed<'f>((gone, old): (&[&'f Fact], &'f Facts), (fresh, new): (&[&'f Fact], &'f Facts)) -> Vec<(&'f Fact, &'f Fact)> {
    let is_alike = |one: &Fact, other: &Fact| {
        let place = |fact: &Fact| (fact.path.len(), fact.path.split_last().map(|(_, above)| above.to_vec()));
        one.what == other.what && place(one) == place(other) && old.of_thing(one) == new.of_thing(other)
    };
    let only = |of: &[&'f Fact], is: &dyn Fn(&Fact) -> bool| {
        let mut all = of.iter().copied().filter(|fact| is(fact));
        all.next().filter(|_| all.next().is_none())
    };
    let partner = |one: &'f Fact| {
        let other = only(fresh, &|other| is_alike(one, other))?;
        only(gone, &|own| is_alike(own, other)).map(|_| (one, other))
    };
    gone.iter().copied().filter_map(partner).collect()
}

/// What a fact that differs means.
fn change(fact: &Fact, old: Option<&str>, new: Option<&str>) -> Option<Change> {
    let What { name, which, weight } = &fact.what;
    let name = match which.as_str() {
        "" => (*name).to_owned(),
        language if language.starts_with('(') => format!("{name} {language}"),
        which => format!("{name} `{which}`"),
    };
    let (is, says) = match (weight, old, new) {
        (Weight::Order, Some(old), Some(new)) if is_shuffled(&old.lines().collect::<Vec<_>>(), &new.lines().collect::<Vec<_>>()) => {
            (Is::Other, format!("has its {name} in another order"))
        }
        (Weight::Order, ..) | (Weight::Thing | Weight::Topic, Some(_), Some(_)) | (_, None, None) => return None,
        (Weight::Thing | Weight::Topic, None, Some("")) => (Is::New, format!("is a new {name}")),
        (Weight::Thing | Weight::Topic, None, Some(value)) => (Is::New, format!("is a new {name}: {value}")),
        (Weight::Thing | Weight::Topic, Some(_), None) => (Is::Gone, format!("is gone ({name})")),
        (Weight::Text | Weight::StandIn, Some(_), Some(_)) => (Is::Other, format!("has another {name}")),
        (Weight::Text | Weight::StandIn, None, Some(_)) | (_, None, Some("")) => (Is::Other, format!("has a {name} now")),
        (Weight::Text | Weight::StandIn, Some(_), None) | (_, Some(""), None) => (Is::Other, format!("has no {name} any more")),
        (_, Some(old), Some(new)) => (Is::Other, format!("has the {name} {} instead of {}", quoted(new), quoted(old))),
        (_, None, Some(new)) => (Is::Other, format!("has the {name} {}, and had none", quoted(new))),
        (_, Some(old), None) => (Is::Other, format!("has no {name} any more, which was {}", quoted(old))),
    };
    let (list, level, because) = weigh(*weight, old, new);
    Some(Change { list, is, level, about: fact.about.clone(), says, because })
}

fn quoted(value: &str) -> String {
    if value.is_empty() { "nothing".to_owned() } else { format!("`{value}`") }
}

/// Whom it concerns, what it asks of the version, and why.
fn weigh(weight: Weight, old: Option<&str>, new: Option<&str>) -> (List, Level, &'static str) {
    const REFUSES: &str = "the client refuses what it sent before: a program that gives such a value fails";
    const TAKES: &str = "the client sends what it refused before: a program that gives such a value needs this version";
    const FOLLOWS: &str = "the client does so by itself: no program that uses it changes";
    const READ: &str = "it is read, not compiled";
    let number = |value: Option<&str>| value.and_then(|value| value.parse::<f64>().ok());
    match weight {
        Weight::Thing if new.is_some() => (List::Wire, Level::Patch, "the client knows it from now on"),
        Weight::Thing => (List::Wire, Level::Patch, "the client knows it no longer"),
        Weight::Wire => (List::Wire, Level::Patch, FOLLOWS),
        Weight::Alias if new.is_some() => {
            (List::Wire, Level::Patch, "the client reads answers that have it so; nothing has to be written for it")
        }
        Weight::Alias => (List::Wire, Level::Major, "what is stored or answered under that name is read no longer"),
        Weight::Least | Weight::Most => {
            let (old, new) = (number(old), number(new));
            let grows = match (old, new) {
                (Some(old), Some(new)) => new > old,
                (None, _) => weight == Weight::Least,
                (_, None) => weight == Weight::Most,
            };
            if grows == (weight == Weight::Least) { (List::Wire, Level::Major, REFUSES) } else { (List::Wire, Level::Minor, TAKES) }
        }
        Weight::Rule if matches!((old, new), (Some("exactly one"), Some("at most one" | "at least one"))) => {
            (List::Wire, Level::Minor, TAKES)
        }
        Weight::Check | Weight::Rule if new.is_some() => (List::Wire, Level::Major, REFUSES),
        Weight::Check | Weight::Rule => (List::Wire, Level::Minor, TAKES),
        Weight::Shown => (List::Rust, Level::Patch, "what `Debug` shows is for people"),
        Weight::StandIn => (List::Rust, Level::Patch, "only tests against the stand-in see it"),
        Weight::Topic | Weight::Order | Weight::Docs | Weight::Text => (List::Docs, Level::Patch, READ),
    }
}
