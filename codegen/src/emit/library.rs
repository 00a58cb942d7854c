//! `src/lib.rs`: what the crate is, and what of it is public.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::prose::{escape, sentence};
use super::runtime::needs;
use super::rust::{Docs, ident};
use super::sample::{SampleProgram, first_sample, print_answer, sample_program};
use crate::model::{Answer, Api, ScalarType};

pub(super) fn module(api: &Api) -> TokenStream {
    let docs = front_page(api).inner();
    let credentials = sorted(api.auth.iter().flat_map(|scheme| [scheme.credential.as_str(), &scheme.view]));
    let (auth_module, auth) =
        (!api.auth.is_empty()).then(|| (quote! { mod auth; }, quote! { pub use crate::auth::{#(#credentials),*}; })).unzip();
    let (errors_module, errors) =
        api.errors.as_ref().map(|_| (quote! { mod errors; }, quote! { pub use crate::errors::ErrorCode; })).unzip();
    let bulk = api.has_bulk().then(|| quote! { pub use crate::runtime::bulk::{Bulk, BulkError}; });
    let paging = api.has_paging().then(|| quote! { pub use crate::runtime::page::{ItemStream, PageStream}; });
    let pages = pages(api);
    let requests = sorted(api.endpoints.iter().flat_map(|endpoint| &endpoint.forms).map(|form| form.request.as_str()));
    let types = sorted(api.types.iter().map(|def| def.name.as_str()));
    let (types_module, types) =
        (!types.is_empty()).then(|| (quote! { mod types; }, quote! { pub use crate::types::{#(#types),*}; })).unzip();
    let scalars =
        ScalarType::ALL.iter().copied().filter(|scalar| scalar.module().is_some_and(|module| needs(api, module))).filter_map(|scalar| {
            let (module, name) = (ident(scalar.module()?), ident(scalar.name()));
            Some(quote! { pub use crate::runtime::#module::#name; })
        });
    let closed = needs(api, "closed").then(|| quote! { pub use crate::runtime::closed::NotListed; });
    let bytes = (api.uses(ScalarType::Bytes) || api.endpoints.iter().any(|endpoint| endpoint.answer == Answer::Bytes)).then(|| {
        quote! {
            pub use bytes::Bytes;
        }
    });
    let json = (api.uses(ScalarType::Json) || needs(api, "union")).then(|| {
        quote! {
            /// JSON of any shape.
            pub use serde_json;
        }
    });
    quote! {
        #docs
        #auth_module
        mod client;
        mod endpoints;
        #errors_module
        #[cfg(feature = "mock")]
        pub mod mock;
        mod runtime;
        #types_module

        #auth
        pub use crate::endpoints::{#(#requests),*};
        #errors
        #bulk
        pub use crate::runtime::client::{Client, ClientBuilder};
        pub use crate::runtime::error::{Error, ErrorKind};
        #paging
        pub use crate::runtime::response::Response;
        #(#scalars)*
        #closed
        #types
        #bytes
        #json
        /// The HTTP client underneath, for [`ClientBuilder::http_client`].
        pub use reqwest;
        pub use reqwest::StatusCode;

        #[cfg(doctest)]
        mod docs {
            #(#pages)*
        }
    }
}

/// The pages of the docs that hold Rust, which is the same in every language.
fn pages(api: &Api) -> impl Iterator<Item = TokenStream> {
    let guides = [Some("start"), Some("recipes"), (!api.auth.is_empty()).then_some("tokens")];
    let pages = guides.into_iter().flatten().chain(api.endpoints.iter().map(|endpoint| endpoint.rust.as_str()));
    pages.map(|page| {
        let (module, path) = (ident(page), format!("../docs/{}/{page}.md", api.language().code()));
        quote! {
            #[doc = include_str!(#path)]
            mod #module {}
        }
    })
}

/// What a reader of rustdoc sees first.
fn front_page(api: &Api) -> Docs {
    let language = api.language();
    let mut docs = Docs::new()
        .markdown(&format!("A client of the {}.", escape(&api.title[language])))
        .prose(&api.description[language])
        .lines(&quick_start(api))
        .markdown("Keep one [`Client`] for the whole program: it holds the connections, and making calls from it is cheap.")
        .markdown("# Calls");
    for auth in (0..api.auth.len()).map(Some).chain([None]) {
        for endpoint in api.endpoints_of(auth) {
            let view = auth.map_or("Client", |auth| &api.scheme(auth).view);
            let by = auth.map_or_else(String::new, |auth| format!(", by [`Client::{}`]", api.scheme(auth).constructor));
            let summary = escape(&sentence(&endpoint.summary[language]));
            docs = docs.item(&format!("[`{view}::{}`]{by}: {summary}", endpoint.rust));
        }
    }
    docs = docs.markdown("# Errors").markdown(
        "Every call fails with [`Error`]: [`Error::kind`] says what went wrong in broad terms, [`Error::status`] and [`Error::message`] \
         what the API answered, [`Error::is_retryable`] whether the same call may succeed a little later.",
    );
    if api.errors.is_some() {
        docs = docs
            .markdown("[`Error::code`] is the API's own code; each known one is a constant of [`ErrorCode`], with its cause and remedy.");
    }
    if api.has_paging() {
        docs = docs.markdown("# Pages").markdown(
            "A call whose answer is a page has `into_stream()` for all items, [`ItemStream`], and `into_page_stream()` for all pages, \
             [`PageStream`]; each page is fetched when it is asked for.",
        );
    }
    if api.notes.is_empty() { docs } else { docs.markdown("# Notes").notes(&api.notes, api) }
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
