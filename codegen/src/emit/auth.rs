//! `src/auth.rs`: a type for each credential, and for each the view that holds the calls it allows.

use proc_macro2::TokenStream;
use quote::quote;

use super::rust::{Docs, escape, header, ident};
use crate::format;
use crate::model::{Api, AuthScheme};
use crate::output::FileSet;

pub(super) fn emit(api: &Api, files: &mut FileSet) {
    if api.auth.is_empty() {
        return;
    }
    let schemes = api.auth.iter().enumerate().map(|(index, scheme)| scheme_items(index, scheme, api));
    files.add(
        "src/auth.rs",
        format::source(
            &header(api),
            quote! {
                //! Credentials, and the calls that each of them allows.
                use std::borrow::Cow;
                use crate::runtime::client::Client;
                use crate::runtime::convert::convert;
                use crate::runtime::view::{Secret, View};

                #(#schemes)*
            },
        ),
    );
}

fn scheme_items(index: usize, scheme: &AuthScheme, api: &Api) -> TokenStream {
    let language = api.language();
    let unused = api.endpoints_of(Some(index)).next().is_none();
    let unused = unused.then(|| quote!(#[expect(dead_code, reason = "no call takes this credential")]));
    let (credential, view) = (ident(&scheme.credential), ident(&scheme.view));
    let (header, prefix) = (&scheme.header, &scheme.prefix);
    let before = prefix.as_ref().map_or_else(String::new, |prefix| format!("{prefix} "));
    let sent = prefix.as_ref().map_or_else(|| format!("`{header}: …`"), |prefix| format!("`{header}: {prefix} …`"));
    let without = if prefix.is_some() { ", without the word before it in the header" } else { "" };
    let credential_docs = Docs::new()
        .sentence(&scheme.title[language])
        .prose(&scheme.description[language])
        .prose(&scheme.obtain[language])
        .markdown(&format!("Made of a text: the bare credential{without}. Sent as {sent}."))
        .markdown(
            "Never shown: neither by `Debug` nor in errors. Wiped from memory when it is dropped, as is a `String` that it is made of.",
        )
        .outer();
    let view_docs = Docs::new()
        .markdown(&format!("The calls that this credential allows: {}.", escape(&scheme.title[language])))
        .markdown("Cheap to clone; keep one per credential for as long as you like.")
        .outer();
    quote! {
        #credential_docs
        #[derive(Clone, Debug)]
        pub struct #credential(Secret);

        impl From<Cow<'_, str>> for #credential {
            fn from(secret: Cow<'_, str>) -> Self {
                Self(Secret::new(secret))
            }
        }

        convert!(texts #credential);

        #view_docs
        #[derive(Clone, Debug)]
        pub struct #view {
            #unused
            pub(crate) view: View,
        }

        impl #view {
            pub(crate) fn new(client: &Client, credential: &#credential) -> Self {
                Self { view: View::new(client, #header, #before, &credential.0) }
            }
        }
    }
}
