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
pub(crate) use self::sample::stand_in;
use std::borrow::Cow;

use proc_macro2::TokenStream;

use crate::format;
use crate::model::Api;
use crate::output::FileSet;

/// Takes a module that is made for the API: its path, and its code before it is printed.
pub(crate) type Take<'t> = dyn FnMut(&str, TokenStream) + 't;

/// All files of the emitted crate.
pub fn emit(api: &Api) -> FileSet {
    let mut files = FileSet::default();
    let templates = templates::Templates::new(api);
    let views: Vec<_> = api.languages.iter().map(|language| docs::View::new(api, *language)).collect();
    let header = rust::header(api);
    modules(api, &mut |path, code| files.add(path, format::source(&header, code)));
    for (path, text) in texts(api) {
        files.add(path, format!("{header}\n{text}"));
    }
    docs::emit(&views, &templates, &mut files);
    examples::emit(api, &templates, &mut files);
    if let Some(first) = views.first() {
        manifest::emit(first, &templates, &mut files);
    }
    files.add("src/mock/api.json", mock::description(api));
    samples::emit(api, &mut files);
    smoke::emit(api, &templates, &mut files);
    files
}

/// The modules that are made for the API.
pub(crate) fn modules(api: &Api, take: &mut Take<'_>) {
    auth::emit(api, take);
    client::emit(api, take);
    endpoints::emit(api, take);
    errors::emit(api, take);
    library::emit(api, take);
    mock::emit(api, take);
    runtime::emit(api, take);
    types::emit(api, take);
}

/// The modules that are the same for every API, but for what it does not use.
pub(crate) fn texts(api: &Api) -> impl Iterator<Item = (String, Cow<'static, str>)> {
    runtime::texts(api).chain(mock::texts(api))
}
