//! Everything that is logged while these tests run, by whatever crate: a credential in it ends the whole run.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::io::{self, Write};
use std::process;
use std::sync::{Mutex, MutexGuard, Once, PoisonError};

use ::tracing::field::{Field, Visit};
use ::tracing::span::{Attributes, Id, Record};
use ::tracing::{Event, Metadata, Subscriber};

use crate::proxies::LOGIN;
use crate::{KEY, TOKEN};

/// A span of the client, as far as it is of interest here.
#[derive(Clone, Debug, Default)]
pub(crate) struct Span {
    pub(crate) fields: Fields,
    pub(crate) events: Vec<Fields>,
    pub(crate) is_closed: bool,
}

/// What a span or an event says, by name.
pub(crate) type Fields = BTreeMap<String, String>;

static SPANS: Mutex<Vec<Span>> = Mutex::new(Vec::new());

/// The number of retries, by the port of the server.
static RETRIES: Mutex<BTreeMap<String, usize>> = Mutex::new(BTreeMap::new());

/// The crates that have logged anything.
static CRATES: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());

/// From now on everything that is logged is searched. Gives the number of spans so far.
pub(crate) fn watch() -> usize {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        ::tracing::subscriber::set_global_default(Watch).expect("there is no other subscriber");
        ::log::set_logger(&Watch).expect("there is no other logger");
        ::log::set_max_level(::log::LevelFilter::Trace);
    });
    lock(&SPANS).len()
}

/// The spans of the client's calls to this port, but for so many that there were before: ports are used again.
pub(crate) fn spans(port: u16, before: usize) -> Vec<Span> {
    let is_of_port = |span: &&Span| span.fields.get("server.port") == Some(&port.to_string());
    lock(&SPANS)[before..].iter().filter(is_of_port).cloned().collect()
}

/// How often the client's calls to this server were tried again, or are about to be.
pub(crate) fn retries(port: u16) -> usize {
    lock(&RETRIES).get(&port.to_string()).copied().unwrap_or_default()
}

/// Whether a crate has logged anything yet.
pub(crate) fn heard(name: &str) -> bool {
    lock(&CRATES).contains(name)
}

fn hear(target: &str) {
    let name = target.split(':').next().unwrap_or_default();
    let mut crates = lock(&CRATES);
    if !crates.contains(name) {
        crates.insert(name.to_owned());
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Whether a text that was logged holds a credential.
fn leaks(text: &str) -> bool {
    [TOKEN, KEY, LOGIN].iter().any(|secret| text.contains(secret))
}

/// A panic may be caught by whoever logs; this is not.
fn search(text: &str) {
    if leaks(text) {
        // Not by a macro, whose text the test harness would keep for later.
        drop(writeln!(io::stderr(), "a credential was logged: {text}"));
        process::abort();
    }
}

struct Watch;

impl Subscriber for Watch {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }

    fn new_span(&self, attributes: &Attributes<'_>) -> Id {
        let mut fields = Fields::from([("name".to_owned(), attributes.metadata().name().to_owned())]);
        attributes.record(&mut Reader(&mut fields));
        let mut spans = lock(&SPANS);
        spans.push(Span { fields, ..Span::default() });
        Id::from_u64(spans.len() as u64)
    }

    fn record(&self, id: &Id, values: &Record<'_>) {
        at(id, |span| values.record(&mut Reader(&mut span.fields)));
    }

    fn event(&self, event: &Event<'_>) {
        hear(event.metadata().target());
        let mut fields = Fields::from([("level".to_owned(), event.metadata().level().to_string())]);
        event.record(&mut Reader(&mut fields));
        if let Some(id) = event.parent() {
            at(id, |span| {
                *lock(&RETRIES).entry(span.fields.get("server.port").cloned().unwrap_or_default()).or_default() += 1;
                span.events.push(fields);
            });
        }
    }

    fn try_close(&self, id: Id) -> bool {
        at(&id, |span| span.is_closed = true);
        true
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

fn at(id: &Id, change: impl FnOnce(&mut Span)) {
    let index = usize::try_from(id.into_u64()).expect("it was an index") - 1;
    change(&mut lock(&SPANS)[index]);
}

struct Reader<'a>(&'a mut Fields);

impl Visit for Reader<'_> {
    fn record_str(&mut self, field: &Field, value: &str) {
        search(value);
        self.0.insert(field.name().to_owned(), value.to_owned());
    }

    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        self.record_str(field, &format!("{value:?}"));
    }
}

impl ::log::Log for Watch {
    fn enabled(&self, _: &::log::Metadata<'_>) -> bool {
        true
    }

    fn log(&self, record: &::log::Record<'_>) {
        hear(record.target());
        search(&record.args().to_string());
    }

    fn flush(&self) {}
}

#[test]
fn a_credential_that_is_logged_would_be_noticed() {
    assert!(leaks(&format!("GET /{TOKEN}")) && leaks(&format!("[{KEY}]")) && !leaks("GET /"));
}
