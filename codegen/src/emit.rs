//! [`Api`] → [`FileSet`]: one module per kind of emitted file, each of which only reads the model.

mod auth;
mod checks;
mod client;
mod docs;
mod endpoints;
mod errors;
mod examples;
mod library;
mod manifest;
mod mock;
mod objects;
mod paging;
mod parameters;
pub(crate) mod prose;
mod runtime;
mod rust;
mod sample;
mod samples;
mod smoke;
mod templates;
mod types;
mod unused;

pub(crate) use self::docs::curl::call as curl;
pub(crate) use self::objects::is_derived;
pub(crate) use self::sample::stand_in;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

use proc_macro2::TokenStream;

use crate::format;
use crate::model::Api;
use crate::output::FileSet;
use crate::workers;

/// How many of the things that share a file are made at once: enough to be worth a turn, and few enough for all workers to have one.
const AT_ONCE: usize = 32;

/// A file that is to be made, or a part of one: those with the same path follow upon each other. Which thread makes it
/// makes no difference.
pub(crate) struct Part<'a, T> {
    pub(crate) path: Cow<'static, str>,
    pub(crate) make: Box<dyn Fn() -> T + Send + Sync + 'a>,
}

impl Part<'_, String> {
    /// A part that is made already.
    fn text(path: impl Into<Cow<'static, str>>, text: impl Into<String>) -> Self {
        let text = text.into();
        Self::new(path, move || text.clone())
    }
}

impl<'a, T> Part<'a, T> {
    fn new(path: impl Into<Cow<'static, str>>, make: impl Fn() -> T + Send + Sync + 'a) -> Self {
        Self { path: path.into(), make: Box::new(make) }
    }

    /// The same, of what is made of it.
    fn map<U>(self, change: impl Fn(T) -> U + Send + Sync + 'a) -> Part<'a, U>
    where
        T: 'a,
    {
        Part::new(self.path, move || change((self.make)()))
    }
}

/// All files of the emitted crate.
pub fn emit(api: &Api) -> FileSet {
    let mut made: BTreeMap<Cow<'static, str>, Vec<String>> = BTreeMap::new();
    for (path, text) in make(api) {
        made.entry(path).or_default().push(text);
    }
    let mut files = FileSet::default();
    for (path, texts) in made {
        files.add(path, texts.concat());
    }
    files
}

/// The parts of all files, each with its path.
fn make(api: &Api) -> impl Iterator<Item = (Cow<'static, str>, String)> {
    let templates = templates::Templates::new(api);
    let views: Vec<_> = api.languages.iter().map(|language| docs::View::new(api, *language)).collect();
    let header = rust::header(api);
    let mut parts: Vec<Part<'_, String>> = Vec::new();
    let mut path = None;
    for part in modules(api) {
        if path.as_ref() != Some(&part.path) {
            path = Some(part.path.clone());
            parts.push(Part::new(part.path.clone(), || header.clone()));
        }
        parts.push(part.map(format::source));
    }
    parts.extend(texts(api).into_iter().map(|part| part.map(|text| format!("{header}\n{text}"))));
    parts.extend(docs::parts(&views, &templates));
    parts.extend(examples::parts(api, &templates));
    parts.extend(views.first().into_iter().flat_map(|first| manifest::parts(first, &templates)));
    parts.extend(mock::description(api));
    parts.extend(samples::part(api));
    parts.extend(smoke::parts(api, &templates));
    let texts = workers::map(&parts, |part| (part.make)());
    let paths: Vec<_> = parts.into_iter().map(|part| part.path).collect();
    paths.into_iter().zip(texts)
}

/// The modules that are made for the API.
pub(crate) fn modules(api: &Api) -> Vec<Part<'_, TokenStream>> {
    let mut modules = vec![
        Part::new("src/client.rs", || client::module(api)),
        Part::new("src/endpoints.rs", || endpoints::module(api)),
        Part::new("src/lib.rs", || library::module(api)),
        Part::new("src/mock.rs", || mock::module(api)),
        Part::new("src/runtime.rs", || runtime::module(api)),
    ];
    modules.extend((!api.auth.is_empty()).then(|| Part::new("src/auth.rs", || auth::module(api))));
    modules.extend(api.errors.as_ref().map(|errors| Part::new("src/errors.rs", || errors::module(errors, api))));
    modules.extend(
        api.endpoints.iter().map(|endpoint| Part::new(format!("src/endpoints/{}.rs", endpoint.rust), || endpoints::call(endpoint, api))),
    );
    modules.extend((!api.types.is_empty()).then(|| Part::new("src/types.rs", || types::head(api))));
    let types = |range: Range<usize>| Part::new("src/types.rs", move || types::types(range.clone(), api));
    modules.extend(ranges(api.types.len(), AT_ONCE).map(types));
    modules
}

/// The modules that are the same for every API, but for what it does not use.
pub(crate) fn texts(api: &Api) -> Vec<Part<'_, Cow<'static, str>>> {
    runtime::texts(api).chain(mock::texts(api)).collect()
}

/// So many things, some at a time.
fn ranges(count: usize, at_once: usize) -> impl Iterator<Item = Range<usize>> {
    (0..count).step_by(at_once).map(move |start| start..count.min(start + at_once))
}
