//! `src/runtime/`: the hand-written mechanics, word for word, but only the modules that this API needs.

use quote::quote;

use super::rust::{header, ident};
use crate::format;
use crate::model::{Api, Endpoint, TypeKind};
use crate::output::FileSet;

macro_rules! modules {
    ($($name:literal),* $(,)?) => { [$(($name, include_str!(concat!("../../runtime/", $name, ".rs")))),*] };
}

/// The floors of the runtime: what is above in this list never names what is below.
const MODULES: [(&str, &str); 22] = modules![
    "redact",
    "retry",
    "payload",
    "decode",
    "convert",
    "answer",
    "error",
    "codes",
    "limits",
    "connection",
    "tls",
    "credential",
    "endpoint",
    "form",
    "client",
    "call",
    "trace",
    "transport",
    "response",
    "view",
    "page",
    "bulk",
];

pub(super) fn emit(api: &Api, files: &mut FileSet) {
    let needed: Vec<_> = MODULES.iter().filter(|(name, _)| needs(api, name)).collect();
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
                //!
                //! The modules stand in the order in which they are best read: each uses only those above it.
                #(pub(crate) mod #names;)*
            },
        ),
    );
}

/// Whether this API needs a module; most serve every API.
fn needs(api: &Api, module: &str) -> bool {
    match module {
        "bulk" => api.has_bulk(),
        "form" => api.endpoints.iter().any(Endpoint::takes_body),
        "codes" => api.errors.is_some(),
        "convert" => !api.auth.is_empty() || api.types.iter().any(|def| !matches!(def.kind, TypeKind::Object(_))),
        "page" => api.has_paging(),
        "view" => !api.auth.is_empty(),
        _ => true,
    }
}
