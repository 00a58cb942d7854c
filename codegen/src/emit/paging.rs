//! How a call's answers are pages, as data for the runtime.

use proc_macro2::TokenStream;
use quote::quote;

use super::rust::{answer_type, expect_deprecated, ident, rust_type};
use crate::model::{Api, Endpoint, Field, Paging};

pub(super) fn statics(paging: &Paging, endpoint: &Endpoint, decode: &TokenStream, api: &Api) -> TokenStream {
    let (answer, item) = (answer_type(endpoint, api), rust_type(&paging.item, api));
    let fields: Vec<&Field> = api.path(&paging.items).chain(api.path(&paging.next_url)).collect();
    let deprecated = expect_deprecated(&fields);
    let (items, count, next_url) = (taken(&paging.items, api), counted(&paging.items, api), read(&paging.next_url, api));
    quote! {
        #deprecated
        static PAGES: Pages<#answer, #item> = Pages { decode: #decode, items: |page| #items, count: |page| #count, next_url: |page| #next_url };
    }
}

/// Takes out the list at the end of a way.
fn taken(path: &[(usize, usize)], api: &Api) -> TokenStream {
    match way(path, api, &quote!(as_mut), &quote!(&mut)) {
        Way::There(list) => quote!(mem::take(&mut #list)),
        Way::Optional(list) => quote!(#list.take().unwrap_or_default()),
        Way::Reference(list) => quote!(#list.map(mem::take).unwrap_or_default()),
    }
}

/// The length of the list at the end of a way.
fn counted(path: &[(usize, usize)], api: &Api) -> TokenStream {
    match way(path, api, &quote!(as_ref), &quote!(&)) {
        Way::There(list) => quote!(#list.len()),
        Way::Optional(list) => quote!(#list.as_ref().map_or(0, Vec::len)),
        Way::Reference(list) => quote!(#list.map_or(0, Vec::len)),
    }
}

/// A copy of the value at the end of a way, if it is there.
fn read(path: &[(usize, usize)], api: &Api) -> TokenStream {
    match way(path, api, &quote!(as_ref), &quote!(&)) {
        Way::There(value) => quote!(Some(#value.clone())),
        Way::Optional(value) => quote!(#value.clone()),
        Way::Reference(value) => quote!(#value.cloned()),
    }
}

/// The way to a value in `page`, by what stands at its end.
enum Way {
    /// The value.
    There(TokenStream),
    /// An option that holds it.
    Optional(TokenStream),
    /// An option of a reference to it.
    Reference(TokenStream),
}

/// `as_ref` and `reference` say how what is on the way is borrowed.
fn way(path: &[(usize, usize)], api: &Api, as_ref: &TokenStream, reference: &TokenStream) -> Way {
    api.path(path).fold(Way::There(quote!(page)), |way, field| {
        let name = ident(&field.rust);
        let before = match way {
            Way::There(object) if field.is_option() => return Way::Optional(quote!(#object.#name)),
            Way::There(object) => return Way::There(quote!(#object.#name)),
            Way::Optional(object) => quote!(#object.#as_ref()),
            Way::Reference(object) => object,
        };
        Way::Reference(if field.is_option() {
            quote!(#before.and_then(|it| it.#name.#as_ref()))
        } else {
            quote!(#before.map(|it| #reference it.#name))
        })
    })
}
