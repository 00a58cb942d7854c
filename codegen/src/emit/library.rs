//! `src/lib.rs`: what the crate is, and what of it is public.

use proc_macro2::Ident;
use quote::quote;

use super::rust::{Docs, SampleProgram, escape, first_sample, header, ident, print_answer, sample_program};
use crate::format;
use crate::model::Api;
use crate::output::FileSet;

pub(super) fn emit(api: &Api, files: &mut FileSet) {
    let language = api.language();
    let mut docs = Docs::new()
        .markdown(&format!("A client of the {}.", escape(&api.title[language])))
        .prose(&api.description[language])
        .lines(&quick_start(api))
        .markdown("Keep one [`Client`] for the whole program: it holds the connections, and making calls from it is cheap.");
    for note in &api.notes {
        docs = docs.prose(&note[language]);
    }
    for one in &api.disagreements {
        docs = docs.prose(&one.says[language]);
    }
    let docs = docs.inner();
    let credentials = sorted(api.auth.iter().flat_map(|scheme| [scheme.credential.as_str(), &scheme.view]));
    let (auth_module, auth) =
        (!api.auth.is_empty()).then(|| (quote! { mod auth; }, quote! { pub use crate::auth::{#(#credentials),*}; })).unzip();
    let (errors_module, errors) =
        api.errors.as_ref().map(|_| (quote! { mod errors; }, quote! { pub use crate::errors::ErrorCode; })).unzip();
    let bulk = api.has_bulk().then(|| quote! { pub use crate::runtime::bulk::{Bulk, BulkError}; });
    let paging = api.has_paging().then(|| quote! { pub use crate::runtime::page::{ItemStream, Page, PageStream}; });
    let requests = sorted(api.endpoints.iter().map(|endpoint| endpoint.request.as_str()));
    let types = sorted(api.types.iter().map(|def| def.name.as_str()));
    files.add(
        "src/lib.rs",
        format::source(
            &header(api),
            quote! {
                #docs
                #auth_module
                mod client;
                mod endpoints;
                #errors_module
                mod runtime;
                mod types;

                #auth
                pub use crate::endpoints::{#(#requests),*};
                #errors
                #bulk
                pub use crate::runtime::client::{Client, ClientBuilder};
                pub use crate::runtime::error::{Error, ErrorKind};
                #paging
                pub use crate::runtime::response::Response;
                pub use crate::types::{#(#types),*};
                /// The HTTP client underneath, for [`ClientBuilder::http_client`].
                pub use reqwest;
                pub use reqwest::StatusCode;

                #[cfg(doctest)]
                #[doc = include_str!("../docs/recipes.md")]
                mod recipes {}
            },
        ),
    );
}

fn sorted<'a>(names: impl Iterator<Item = &'a str>) -> Vec<Ident> {
    let mut names: Vec<&str> = names.collect();
    names.sort_unstable();
    names.into_iter().map(ident).collect()
}

/// The first call of the API, from client to answer.
pub(super) fn quick_start(api: &Api) -> String {
    let Some(endpoint) = api.first_endpoint() else { return String::new() };
    let SampleProgram { import, body } = sample_program(&first_sample(endpoint, api), endpoint, api);
    format!(
        "```no_run\n{import}\n\n# async fn example() -> Result<(), Box<dyn std::error::Error>> {{\n{body}{}\n# Ok(())\n# }}\n```",
        print_answer(endpoint, api)
    )
}
