//! `src/auth.rs`: a type for each credential, and for each the view that holds the calls it allows.

use proc_macro2::TokenStream;
use quote::quote;

use super::prose::escape;
use super::rust::{Docs, ident, imports};
use crate::model::{Api, AuthScheme, Carrier};

pub(super) fn module(api: &Api) -> TokenStream {
    let schemes = api.auth.iter().enumerate().map(|(index, scheme)| scheme_items(index, scheme, api));
    let used = [
        ("client::Client", true),
        ("credential::Secret", true),
        ("view::View", true),
        ("view::credential", api.auth.iter().any(|scheme| scheme.parts.len() == 1)),
        ("basic", api.auth.iter().any(|scheme| scheme.basic)),
    ];
    let imports = imports(used.iter().filter(|(_, used)| *used).map(|(name, _)| format!("crate::runtime::{name}")).collect());
    quote! {
        //! Credentials, and the calls that each of them allows.
        #imports

        #(#schemes)*
    }
}

fn scheme_items(index: usize, scheme: &AuthScheme, api: &Api) -> TokenStream {
    let language = api.language();
    let unused = api.endpoints_of(Some(index)).next().is_none();
    let unused = unused.then(|| quote!(#[expect(dead_code, reason = "no call takes this credential")]));
    let (credential, view) = (ident(&scheme.credential), ident(&scheme.view));
    let has_prefix = scheme.parts.iter().any(|part| matches!(&part.carrier, Carrier::Header(_, Some(_))));
    let without = if has_prefix { ", without the word before it in the header" } else { "" };
    let names: Vec<String> = scheme.parts.iter().map(|part| format!("`{}`", part.rust)).collect();
    let made = if names.len() > 1 {
        format!("Made of {}.", names.join(" and "))
    } else {
        format!("Made of a text: the bare credential{without}.")
    };
    let docs = Docs::new()
        .sentence(&scheme.title[language])
        .prose(&scheme.description[language])
        .prose(&scheme.obtain[language])
        .markdown(&format!("{made} Sent as {}.", sent(scheme)))
        .markdown(
            "Never shown: neither by `Debug` nor in errors. Wiped from memory when it is dropped, as is a `String` that it is made of.",
        )
        .outer();
    let view_docs = Docs::new()
        .markdown(&format!("The calls that this credential allows: {}.", escape(&scheme.title[language])))
        .markdown("Cheap to clone; keep one per credential for as long as you like.")
        .outer();
    let parts: Vec<_> = scheme.parts.iter().map(|part| ident(&part.rust)).collect();
    let item = if let [_] = parts.as_slice() {
        quote! {
            pub struct #credential(Secret);

            credential!(#credential);
        }
    } else {
        quote! {
            pub struct #credential {
                #(#parts: Secret,)*
            }

            impl #credential {
                /// One of all its parts.
                pub fn new(#(#parts: impl Into<String>),*) -> Self {
                    Self { #(#parts: Secret::new(#parts.into().into())),* }
                }
            }
        }
    };
    let proofs = proofs(scheme);
    quote! {
        #docs
        #[derive(Clone, Debug)]
        #item

        #view_docs
        #[derive(Clone, Debug)]
        pub struct #view {
            #unused
            pub(crate) view: View,
        }

        impl #view {
            pub(crate) fn new(client: &Client, credential: &#credential) -> Self {
                Self { view: View::new(client, #proofs) }
            }
        }
    }
}

/// How a credential is sent, in Markdown.
fn sent(scheme: &AuthScheme) -> String {
    if scheme.basic {
        return "`Authorization: Basic …`".to_owned();
    }
    let carriers = scheme.parts.iter().map(|part| match &part.carrier {
        Carrier::Header(name, None) => format!("`{name}: …`"),
        Carrier::Header(name, Some(prefix)) => format!("`{name}: {prefix} …`"),
        Carrier::Query(name) => format!("`{name}` in the query"),
    });
    carriers.collect::<Vec<_>>().join(" and ")
}

/// What is sent of a `credential`.
fn proofs(scheme: &AuthScheme) -> TokenStream {
    let mut secrets = scheme.parts.iter().map(|part| {
        let name = ident(&part.rust);
        if scheme.parts.len() > 1 { quote!(credential.#name) } else { quote!(credential.0) }
    });
    if scheme.basic {
        let user = secrets.next();
        let password = secrets.next().unwrap_or_else(|| quote!(Secret::new("".into())));
        return quote!(basic::proofs(&#user, &#password));
    }
    let proofs = scheme.parts.iter().zip(secrets).map(|(part, secret)| match &part.carrier {
        Carrier::Query(name) => quote!(#secret.query(#name)),
        Carrier::Header(name, prefix) => {
            let before = prefix.as_ref().map_or_else(String::new, |prefix| format!("{prefix} "));
            quote!(#secret.header(#name, #before))
        }
    });
    quote!([#(#proofs),*])
}
