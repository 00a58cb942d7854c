//! How a call's answers are pages, as data for the runtime.

use proc_macro2::TokenStream;
use quote::quote;

use super::rust::{answer_type, expect_deprecated, ident, rust_type};
use crate::model::{Api, Endpoint, Field, Paging, ScalarType, Stop, Turn, Type};

pub(super) fn statics(paging: &Paging, endpoint: &Endpoint, decode: &TokenStream, api: &Api) -> TokenStream {
    let (answer, item) = (answer_type(endpoint, api), rust_type(&paging.item, api));
    let on_way: [&[(usize, usize)]; 2] = [
        &paging.items,
        match &paging.turn {
            Turn::Url(path, _) | Turn::Cursor(_, path) | Turn::Last(_, path) => path,
            Turn::Link | Turn::Offset(_) | Turn::Page(_) => &[],
        },
    ];
    let stops = paging.stops.iter().map(|stop| match stop {
        Stop::Until(path) | Stop::While(path) | Stop::Total(path) => path.as_slice(),
    });
    let fields: Vec<&Field> = on_way.into_iter().chain(stops).flat_map(|path| api.path(path)).collect();
    let deprecated = expect_deprecated(&fields);
    let (items, count, next) = (taken(&paging.items, api), counted(&paging.items, api), next(paging, endpoint, api));
    let arguments = match (&paging.turn, paging.stops.is_empty()) {
        (Turn::Url(..) | Turn::Cursor(..) | Turn::Last(..), _) => quote!(|page, _|),
        (Turn::Link | Turn::Offset(_) | Turn::Page(_), true) => quote!(|_, turn|),
        (Turn::Link | Turn::Offset(_) | Turn::Page(_), false) => quote!(|page, turn|),
    };
    quote! {
        #deprecated
        static PAGES: Pages<#answer, #item> = Pages { decode: #decode, items: |page| #items, count: |page| #count, next: #arguments #next };
    }
}

/// The module of the runtime that turns pages.
pub(super) fn module(paging: &Paging) -> &'static str {
    match &paging.turn {
        Turn::Url(_, false) => "page_url",
        Turn::Url(_, true) => "page_alone",
        Turn::Link => "page_link",
        Turn::Offset(_) | Turn::Page(_) | Turn::Cursor(..) | Turn::Last(..) => "page_value",
    }
}

/// Whether the items are taken out of what stays behind.
pub(super) fn takes(paging: &Paging, api: &Api) -> bool {
    !matches!(way(&paging.items, api, &quote!(as_mut), &quote!(&mut)), Way::Optional(_))
}

/// Where a page leads.
fn next(paging: &Paging, endpoint: &Endpoint, api: &Api) -> TokenStream {
    let module = ident(module(paging));
    let name = |parameter: usize| &endpoint.parameter(parameter).name;
    let next = match &paging.turn {
        Turn::Url(path, _) => {
            let (url, is_text) = (read(path, api), ends_in(path, api, ScalarType::String));
            if is_text { quote!(#module::next(#url)) } else { quote!(#module::next(#url.map(|url| url.0))) }
        }
        Turn::Link => quote!(#module::next(turn)),
        Turn::Offset(parameter) => {
            let name = name(*parameter);
            quote!(#module::offset(turn, #name))
        }
        Turn::Page(parameter) => {
            let name = name(*parameter);
            quote!(#module::number(turn, #name))
        }
        Turn::Cursor(parameter, path) => {
            let (name, value) = (name(*parameter), read(path, api));
            quote!(#module::cursor(#name, #value))
        }
        Turn::Last(parameter, path) => {
            let (name, last) = (name(*parameter), last(&paging.items, api));
            let value = match read_from(&quote!(item), path, api) {
                (value, true) => quote!(and_then(|item| #value)),
                (value, false) => quote!(map(|item| #value)),
            };
            quote!(#module::cursor(#name, #last.#value))
        }
    };
    let stops = paging.stops.iter().map(|stop| match stop {
        Stop::Until(path) => match flag(path, api) {
            (flag, true) => quote!(.filter(|_| #flag != Some(true))),
            (flag, false) => quote!(.filter(|_| !#flag)),
        },
        Stop::While(path) => match flag(path, api) {
            (flag, true) => quote!(.filter(|_| #flag == Some(true))),
            (flag, false) => quote!(.filter(|_| #flag)),
        },
        Stop::Total(path) => {
            let (total, is_option) = read_from(&quote!(page), path, api);
            let seen = match &paging.turn {
                Turn::Offset(parameter) => {
                    let name = name(*parameter);
                    quote!(#module::reached(turn, #name))
                }
                Turn::Page(parameter) => {
                    let name = name(*parameter);
                    quote!(#module::current(turn, #name))
                }
                Turn::Url(..) | Turn::Link | Turn::Cursor(..) | Turn::Last(..) => quote!(i64::MIN),
            };
            let is_long = ends_in(path, api, ScalarType::Long);
            match (is_option, is_long) {
                (true, true) => quote!(.filter(|_| #total.is_none_or(|total| #seen < total))),
                (true, false) => quote!(.filter(|_| #total.is_none_or(|total| #seen < i64::from(total)))),
                (false, true) => quote!(.filter(|_| #seen < #total)),
                (false, false) => quote!(.filter(|_| #seen < i64::from(#total))),
            }
        }
    });
    quote!(#next #(#stops)*)
}

fn ends_in(path: &[(usize, usize)], api: &Api, scalar: ScalarType) -> bool {
    api.path(path).last().is_some_and(|field| *field.ty.present() == Type::Scalar(scalar))
}

/// A truth value at the end of a way, and whether it may be missing.
fn flag(path: &[(usize, usize)], api: &Api) -> (TokenStream, bool) {
    match (read_from(&quote!(page), path, api), ends_in(path, api, ScalarType::YesNo)) {
        ((value, true), true) => (quote!(#value.map(bool::from)), true),
        ((value, false), true) => (quote!(bool::from(#value)), false),
        (read, false) => read,
    }
}

/// The last item of a page.
fn last(path: &[(usize, usize)], api: &Api) -> TokenStream {
    match way(path, api, &quote!(as_ref), &quote!(&)) {
        Way::There(list) => quote!(#list.last()),
        Way::Optional(list) => quote!(#list.as_ref().and_then(|items| items.last())),
        Way::Reference(list) => quote!(#list.and_then(|items| items.last())),
    }
}

/// Takes out the list at the end of a way.
fn taken(path: &[(usize, usize)], api: &Api) -> TokenStream {
    match way(path, api, &quote!(as_mut), &quote!(&mut)) {
        Way::There(_) if path.is_empty() => quote!(mem::take(page)),
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
    match read_from(&quote!(page), path, api) {
        (value, true) => value,
        (value, false) => quote!(Some(#value)),
    }
}

/// A copy of the value at the end of a way, and whether it may be missing.
fn read_from(start: &TokenStream, path: &[(usize, usize)], api: &Api) -> (TokenStream, bool) {
    let last = api.path(path).last().map(|field| field.ty.present());
    let is_copied = last.is_some_and(|ty| api.is_copy(ty));
    match (way_from(start, path, api, &quote!(as_ref), &quote!(&)), is_copied) {
        (Way::There(value), true) => (value, false),
        (Way::There(value), false) => (quote!(#value.clone()), false),
        (Way::Optional(value), true) => (value, true),
        (Way::Optional(value), false) => (quote!(#value.clone()), true),
        (Way::Reference(value), true) => (quote!(#value.copied()), true),
        (Way::Reference(value), false) => (quote!(#value.cloned()), true),
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
    way_from(&quote!(page), path, api, as_ref, reference)
}

fn way_from(start: &TokenStream, path: &[(usize, usize)], api: &Api, as_ref: &TokenStream, reference: &TokenStream) -> Way {
    api.path(path).fold(Way::There(start.clone()), |way, field| {
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
