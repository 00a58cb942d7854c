//! `src/runtime/`: the hand-written mechanics, word for word, but only the modules that this API needs.

use quote::quote;

use super::rust::{header, ident};
use crate::format;
use crate::model::Api;
use crate::output::FileSet;

macro_rules! module {
    ($name:literal, $needed:expr) => {
        ($name, include_str!(concat!("../../runtime/", $name, ".rs")), $needed as fn(&Api) -> bool)
    };
}

/// A name, the text, and which APIs need it.
type Module = (&'static str, &'static str, fn(&Api) -> bool);

const MODULES: [Module; 13] = [
    module!("call", |_| true),
    module!("client", |_| true),
    module!("credential", |_| true),
    module!("decode", |_| true),
    module!("error", |_| true),
    module!("limits", |_| true),
    module!("page", Api::has_paging),
    module!("redact", |_| true),
    module!("response", |_| true),
    module!("retry", |_| true),
    module!("tls", |_| true),
    module!("trace", |_| true),
    module!("transport", |_| true),
];

pub(super) fn emit(api: &Api, files: &mut FileSet) {
    let needed: Vec<_> = MODULES.iter().filter(|(.., is_needed)| is_needed(api)).collect();
    for (name, text, _) in &needed {
        files.add(format!("src/runtime/{name}.rs"), format!("{}\n{text}", header(api)));
    }
    let names = needed.iter().map(|(name, ..)| ident(name));
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
