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
mod templates;
mod types;
mod unused;

pub(crate) use self::docs::curl::call as curl;
pub(crate) use self::sample::stand_in;
use crate::model::Api;
use crate::output::FileSet;

/// All files of the emitted crate.
pub fn emit(api: &Api) -> FileSet {
    let mut files = FileSet::default();
    let templates = templates::Templates::new(api);
    let views: Vec<_> = api.languages.iter().map(|language| docs::View::new(api, *language)).collect();
    auth::emit(api, &mut files);
    client::emit(api, &mut files);
    docs::emit(&views, &templates, &mut files);
    endpoints::emit(api, &mut files);
    errors::emit(api, &mut files);
    examples::emit(api, &templates, &mut files);
    library::emit(api, &mut files);
    if let Some(first) = views.first() {
        manifest::emit(first, &templates, &mut files);
    }
    mock::emit(api, &mut files);
    runtime::emit(api, &mut files);
    samples::emit(api, &mut files);
    types::emit(api, &mut files);
    files
}
