//! `src/client.rs`: how a client is made for this API.

use proc_macro2::TokenStream;
use quote::quote;

use super::prose::escape;
use super::rust::{Docs, ident};
use crate::model::Api;

pub(super) fn module(api: &Api) -> TokenStream {
    let title = escape(&api.title[api.language()]);
    let host = api.host(0);
    let hosts = &api.hosts;
    let docs = Docs::new().markdown(&format!("How a client of the {title} is made.")).inner();
    let new = Docs::new()
        .markdown(&format!("A client of <{host}> with the defaults of [`ClientBuilder`]."))
        .markdown(
            "A call may take 30 seconds in all; one that may be repeated is tried again up to twice after a passing failure; \
             8 MiB of an answer are read at most.",
        )
        .outer();
    let (catalog, import) = match &api.errors {
        Some(_) => (quote!(Some(&CATALOG)), Some(quote! { use crate::errors::CATALOG; })),
        None => (quote!(None), None),
    };
    let constructors = api.auth.iter().map(|scheme| {
        let (method, credential, view, argument) =
            (ident(&scheme.constructor), ident(&scheme.credential), ident(&scheme.view), ident(&scheme.rust));
        let docs = Docs::new()
            .prose(&format!("The calls that this credential allows: {}.", &scheme.title[api.language()]))
            .markdown("Cheap: the connections are shared. A credential that cannot be an HTTP header is refused when a call is sent.")
            .outer();
        quote! {
            #docs
            pub fn #method(&self, #argument: impl Into<#credential>) -> #view {
                #view::new(self, &#argument.into())
            }
        }
    });
    let views = api.auth.iter().flat_map(|scheme| [ident(&scheme.credential), ident(&scheme.view)]);
    let views = (!api.auth.is_empty()).then(|| quote!(use crate::auth::{#(#views),*};));
    quote! {
        #docs
        #views
        #import
        use crate::runtime::client::{Client, ClientBuilder};
        use crate::runtime::error::Error;

        impl Client {
            #new
            ///
            /// # Errors
            ///
            /// If TLS cannot be set up, for example because the machine has no root certificates.
            pub fn new() -> Result<Self, Error> {
                Self::builder().build()
            }

            /// Settings to choose before the client is made.
            pub fn builder() -> ClientBuilder {
                ClientBuilder::new(&[#(#hosts),*], #catalog)
            }

            #(#constructors)*
        }
    }
}
