//! `src/runtime/`: the hand-written mechanics, word for word, but only the modules that this API needs.

use quote::quote;

use super::rust::{header, ident};
use crate::format;
use crate::model::Api;
use crate::output::FileSet;

macro_rules! modules {
    ($($name:literal),* $(,)?) => { [$(($name, include_str!(concat!("../../runtime/", $name, ".rs")))),*] };
}

const MODULES: [(&str, &str); 14] = modules![
    "call",
    "client",
    "credential",
    "decode",
    "error",
    "limits",
    "page",
    "payload",
    "redact",
    "response",
    "retry",
    "tls",
    "trace",
    "transport",
];

pub(super) fn emit(api: &Api, files: &mut FileSet) {
    let needed: Vec<_> = MODULES.iter().filter(|(name, _)| *name != "page" || api.has_paging()).collect();
    for (name, text) in &needed {
        files.add(format!("src/runtime/{name}.rs"), format!("{}\n{text}", header(api)));
    }
    let names = needed.iter().map(|(name, _)| ident(name));
    files.add(
        "src/runtime.rs",
        format::source(
            &header(api),
            quote! {
                //! The mechanics of the client: what is true of HTTP. What is true of the API stands in the modules around.
                #(pub(crate) mod #names;)*
            },
        ),
    );
}
