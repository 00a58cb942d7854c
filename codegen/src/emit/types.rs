//! `src/types.rs`: newtypes, enumerations and models.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::rust::{Docs, escape, expect_deprecated, expect_many, field_type, header, ident, item_type, primitive, sentence};
use crate::format;
use crate::model::{Api, EnumValue, Field, ItemType, ScalarType, TypeDef, TypeKind, TypeRef};
use crate::output::FileSet;

pub(super) fn emit(api: &Api, files: &mut FileSet) {
    if api.types.is_empty() {
        return;
    }
    let types = api.types.iter().enumerate().map(|(index, def)| {
        let (def, page) = (type_def(def, api), page(index, api));
        quote!(#def #page)
    });
    let title = Docs::new().markdown(&format!("The types of the {}.", escape(&api.title[api.language()]))).inner();
    let is_shown_by_hand = |def: &TypeDef| match &def.kind {
        TypeKind::Object(fields) => has_sensitive(fields),
        TypeKind::Newtype(_) | TypeKind::Enum(_) => true,
    };
    let fmt = api.types.iter().any(is_shown_by_hand).then(|| {
        quote! { use std::fmt; }
    });
    let page = api.has_paging().then(|| {
        quote! { use crate::runtime::page::Page; }
    });
    let redact = (0..api.types.len()).any(|index| has_sensitive(api.fields(index))).then(|| {
        quote! { use crate::runtime::redact; }
    });
    let decode = has_lists(api).then(|| {
        quote! { use crate::runtime::decode; }
    });
    files.add(
        "src/types.rs",
        format::source(
            &header(api),
            quote! {
                #title
                #fmt
                use serde::{Deserialize, Serialize};
                #decode
                #page
                #redact
                #(#types)*
            },
        ),
    );
}

fn has_lists(api: &Api) -> bool {
    (0..api.types.len()).any(|index| api.fields(index).iter().any(|field| field.ty.list && field.aliases.is_empty()))
}

fn type_def(def: &TypeDef, api: &Api) -> TokenStream {
    let language = api.language();
    let docs = def.disagreements.iter().fold(Docs::new().sentence(&def.description[language]), |docs, one| docs.prose(&one.says[language]));
    let docs = docs.outer();
    match &def.kind {
        TypeKind::Newtype(scalar) => newtype(def, *scalar, &docs),
        TypeKind::Enum(values) => enumeration(def, values, &docs, api),
        TypeKind::Object(fields) => object(def, fields, &docs, api),
    }
}

/// How a type is read as one page of many, if it is one.
fn page(index: usize, api: &Api) -> Option<TokenStream> {
    // All calls with this answer page it in the same way.
    let paging = api.endpoints.iter().filter(|endpoint| endpoint.response == index).find_map(|endpoint| endpoint.paging.as_ref())?;
    let (items, url) = (&api.fields(index)[paging.items], &api.fields(index)[paging.next_url]);
    let (items_deprecated, url_deprecated) = (expect_deprecated(&[items]), expect_deprecated(&[url]));
    let (name, item) = (ident(&api.types[index].name), item_type(items.ty.item, api));
    let (items, url_name) = (ident(&items.rust), ident(&url.rust));
    let next = if url.always { quote!(Some(&self.#url_name)) } else { quote!(self.#url_name.as_deref()) };
    Some(quote! {
        impl Page for #name {
            type Item = #item;

            #items_deprecated
            fn into_items(self) -> Vec<Self::Item> {
                self.#items
            }
            #items_deprecated
            fn is_empty(&self) -> bool {
                self.#items.is_empty()
            }
            #url_deprecated
            fn next_url(&self) -> Option<&str> {
                #next
            }
        }
    })
}

fn newtype(def: &TypeDef, scalar: ScalarType, docs: &TokenStream) -> TokenStream {
    let name = ident(&def.name);
    let derives = match scalar {
        ScalarType::String => quote!(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash),
        ScalarType::Double => quote!(Clone, Copy, Debug, PartialEq, PartialOrd),
        _ => quote!(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash),
    };
    let inner = item_type_of(scalar);
    let from_str = (scalar == ScalarType::String).then(|| {
        quote! {
            impl From<&str> for #name {
                fn from(value: &str) -> Self {
                    Self(value.to_owned())
                }
            }
        }
    });
    quote! {
        #docs
        #[derive(#derives)]
        #[derive(Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct #name(pub #inner);

        #from_str

        impl From<#inner> for #name {
            fn from(value: #inner) -> Self {
                Self(value)
            }
        }

        impl fmt::Display for #name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    }
}

fn item_type_of(scalar: ScalarType) -> TokenStream {
    if scalar == ScalarType::String { quote!(String) } else { primitive(scalar) }
}

fn enumeration(def: &TypeDef, values: &[EnumValue], docs: &TokenStream, api: &Api) -> TokenStream {
    let name = ident(&def.name);
    let variants = values.iter().map(|value| {
        let docs = Docs::new().markdown(&format!("`{}`: {}", value.name, escape(&sentence(&value.description[api.language()])))).outer();
        let variant = ident(&value.rust);
        quote!(#docs #variant,)
    });
    let wire: Vec<&str> = values.iter().map(|value| value.name.as_str()).collect();
    let rust: Vec<_> = values.iter().map(|value| ident(&value.rust)).collect();
    quote! {
        #docs
        #[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(from = "String", into = "String")]
        #[non_exhaustive]
        pub enum #name {
            #(#variants)*
            /// A value that this version of the crate has no name for.
            Unknown(String),
        }

        impl #name {
            /// The value as the API writes it.
            pub fn as_str(&self) -> &str {
                match self {
                    #(Self::#rust => #wire,)*
                    Self::Unknown(value) => value,
                }
            }
        }

        impl From<&str> for #name {
            fn from(value: &str) -> Self {
                match value {
                    #(#wire => Self::#rust,)*
                    _ => Self::Unknown(value.to_owned()),
                }
            }
        }

        impl From<String> for #name {
            fn from(value: String) -> Self {
                Self::from(value.as_str())
            }
        }

        impl From<#name> for String {
            fn from(value: #name) -> Self {
                value.as_str().to_owned()
            }
        }

        impl fmt::Display for #name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }
    }
}

fn object(def: &TypeDef, fields: &[Field], docs: &TokenStream, api: &Api) -> TokenStream {
    let name = ident(&def.name);
    let aliased = fields.iter().any(|field| !field.aliases.is_empty());
    let wire = ident(&format!("{}Wire", def.name));
    let from = aliased.then(|| {
        let wire = wire.to_string();
        if is_fallible(fields) { quote!(#[serde(try_from = #wire)]) } else { quote!(#[serde(from = #wire)]) }
    });
    let default = can_default(fields).then(|| quote!(Default,));
    let (debug, by_hand) = if has_sensitive(fields) { (None, Some(debug(&name, fields))) } else { (Some(quote!(Debug,)), None) };
    let members = fields.iter().map(|field| {
        let docs = field_docs(field, api).outer();
        let deprecated = field.deprecated.as_ref().map(|note| {
            let note = note[api.language()].to_owned();
            quote!(#[deprecated(note = #note)])
        });
        let serde = serde_attribute(field, !aliased);
        let (name, ty) = (ident(&field.rust), member_type(field, api));
        quote!(#docs #deprecated #serde pub #name: #ty,)
    });
    let new = constructor(fields, api);
    let wire = aliased.then(|| wire_struct(def, fields, api));
    quote! {
        #docs
        #[derive(Clone, #debug #default PartialEq, Serialize, Deserialize)]
        #from
        #[non_exhaustive]
        pub struct #name {
            #(#members)*
        }

        impl #name {
            #new
        }

        #by_hand

        #wire
    }
}

fn has_sensitive(fields: &[Field]) -> bool {
    fields.iter().any(|field| field.sensitive)
}

/// A `Debug` that tells of sensitive fields only whether they are there.
fn debug(name: &Ident, fields: &[Field]) -> TokenStream {
    let deprecated = expect_deprecated(&fields.iter().collect::<Vec<_>>());
    let shown = fields.iter().map(|field| {
        let (text, name) = (&field.rust, ident(&field.rust));
        let value = match (field.sensitive, field.always || field.ty.list) {
            (false, _) => quote!(&self.#name),
            (true, true) => quote!(&redact::Redacted),
            (true, false) => quote!(&redact::Redacted::option(self.#name.as_ref())),
        };
        quote!(.field(#text, #value))
    });
    let title = name.to_string();
    quote! {
        impl fmt::Debug for #name {
            #deprecated
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.debug_struct(#title) #(#shown)* .finish()
            }
        }
    }
}

fn can_default(fields: &[Field]) -> bool {
    fields.iter().all(|field| !field.always)
}

/// The type of a field in Rust: what may be missing is an `Option`, a list may be empty instead.
fn member_type(field: &Field, api: &Api) -> TokenStream {
    let ty = field_type(field.ty, api);
    if field.always || field.ty.list { ty } else { quote!(Option<#ty>) }
}

/// How serde writes a field and, unless a wire struct does that, reads it.
fn serde_attribute(field: &Field, reads: bool) -> Option<TokenStream> {
    let skip = (!field.always && !field.ty.list).then(|| quote!(skip_serializing_if = "Option::is_none"));
    let read = read_parts(field).into_iter().filter(|_| reads);
    attribute(&rename_part(field).into_iter().chain(read).chain(skip).collect::<Vec<_>>())
}

/// How serde reads a field with one name.
fn read_attribute(field: &Field) -> Option<TokenStream> {
    attribute(&rename_part(field).into_iter().chain(read_parts(field)).collect::<Vec<_>>())
}

fn rename_part(field: &Field) -> Option<TokenStream> {
    let name = &field.name;
    (field.name != field.rust).then(|| quote!(rename = #name))
}

fn read_parts(field: &Field) -> Vec<TokenStream> {
    match (field.ty.list, field.always) {
        (true, true) => vec![quote!(deserialize_with = "decode::null_as_default")],
        (true, false) => vec![quote!(default), quote!(deserialize_with = "decode::null_as_default")],
        (false, _) => Vec::new(),
    }
}

fn attribute(parts: &[TokenStream]) -> Option<TokenStream> {
    (!parts.is_empty()).then(|| quote!(#[serde(#(#parts),*)]))
}

fn field_docs(field: &Field, api: &Api) -> Docs {
    let language = api.language();
    let mut docs = Docs::new().sentence(&field.description[language]);
    if let Some(size) = &field.size {
        docs = docs.markdown(&format!("Size of the image: {size}."));
    }
    if let Some(scheme) = &field.scheme {
        docs = docs.markdown(&format!("Promised to be `{scheme}` only."));
    }
    if let Some(when) = &field.when {
        docs = docs.sentence(&when[language]);
    }
    if !field.scopes.is_empty() {
        let scopes: Vec<String> = field.scopes.iter().map(|scope| format!("`{}`", api.scopes[*scope].name)).collect();
        docs = docs.markdown(&format!("Needs consent to {}.", scopes.join(" or ")));
    }
    if field.sensitive {
        docs = docs.markdown("Kept out of `Debug`.");
    }
    field.disagreements.iter().fold(docs, |docs, one| docs.prose(&one.says[language]))
}

/// `new` takes what is always there.
fn constructor(fields: &[Field], api: &Api) -> TokenStream {
    if can_default(fields) {
        return quote! {
            /// One with nothing in it, to be filled field by field.
            pub fn new() -> Self {
                Self::default()
            }
        };
    }
    let arguments = fields.iter().filter(|field| field.always).map(|field| {
        let (name, ty) = (ident(&field.rust), member_type(field, api));
        let is_text = field.ty == TypeRef { item: ItemType::Scalar(ScalarType::String), list: false };
        if is_text { quote!(#name: impl Into<String>) } else { quote!(#name: #ty) }
    });
    let values = fields.iter().map(|field| {
        let name = ident(&field.rust);
        match (field.always, field.ty.list, field.ty.item) {
            (true, false, ItemType::Scalar(ScalarType::String)) => quote!(#name: #name.into(),),
            (true, ..) => quote!(#name,),
            (false, true, _) => quote!(#name: Vec::new(),),
            (false, false, _) => quote!(#name: None,),
        }
    });
    let deprecated = expect_deprecated(&fields.iter().collect::<Vec<_>>());
    let many = expect_many(fields.iter().filter(|field| field.always).count());
    quote! {
        /// One with all that is always there; the rest is to be filled field by field.
        #deprecated
        #many
        pub fn new(#(#arguments),*) -> Self {
            Self { #(#values)* }
        }
    }
}

/// serde reads a field under several names, but not an answer that holds more than one of them; so a private struct
/// reads each name by itself.
fn wire_struct(def: &TypeDef, fields: &[Field], api: &Api) -> TokenStream {
    let (name, wire) = (ident(&def.name), ident(&format!("{}Wire", def.name)));
    let docs = Docs::new().markdown(&format!("[`{}`] as it is read: some fields have several names.", def.name)).outer();
    let members = fields.iter().map(|field| wire_members(field, fields, api));
    let values = fields.iter().map(|field| wire_value(field, fields));
    let deprecated = expect_deprecated(&fields.iter().collect::<Vec<_>>());
    let conversion = if is_fallible(fields) {
        quote! {
            impl TryFrom<#wire> for #name {
                type Error = &'static str;
                #deprecated
                fn try_from(wire: #wire) -> Result<Self, Self::Error> {
                    Ok(Self { #(#values)* })
                }
            }
        }
    } else {
        quote! {
            impl From<#wire> for #name {
                #deprecated
                fn from(wire: #wire) -> Self {
                    Self { #(#values)* }
                }
            }
        }
    };
    quote! {
        #docs
        #[derive(Deserialize)]
        struct #wire {
            #(#members)*
        }

        #conversion
    }
}

/// Whether a field that must be there may come under several names.
fn is_fallible(fields: &[Field]) -> bool {
    fields.iter().any(|field| field.always && !field.aliases.is_empty())
}

/// One member for each name of a field.
fn wire_members(field: &Field, fields: &[Field], api: &Api) -> TokenStream {
    let rust = ident(&field.rust);
    if field.aliases.is_empty() {
        let (serde, ty) = (read_attribute(field), member_type(field, api));
        return quote!(#serde #rust: #ty,);
    }
    let ty = field_type(field.ty, api);
    let own_rename = (field.name != field.rust).then(|| rename(&field.name));
    let aliases = field.aliases.iter().zip(alias_names(field, fields)).map(|(alias, rust)| {
        let rename = rename(alias);
        quote!(#rename #rust: Option<#ty>,)
    });
    quote!(#own_rename #rust: Option<#ty>, #(#aliases)*)
}

fn wire_value(field: &Field, fields: &[Field]) -> TokenStream {
    let rust = ident(&field.rust);
    let aliases = alias_names(field, fields);
    let missing = format!("missing field `{}`", field.name);
    let end = match (aliases.is_empty(), field.always, field.ty.list) {
        (true, ..) | (false, false, false) => None,
        (false, true, _) => Some(quote!(.ok_or(#missing)?)),
        (false, false, true) => Some(quote!(.unwrap_or_default())),
    };
    quote!(#rust: wire.#rust #(.or(wire.#aliases))* #end,)
}

/// Names of members for the further names of a field.
fn alias_names(field: &Field, fields: &[Field]) -> Vec<Ident> {
    let is_taken = |name: &str| fields.iter().any(|field| field.rust == name);
    let numbers = 2..field.aliases.len() + 2;
    numbers
        .map(|number| {
            let mut name = format!("{}_{number}", field.rust);
            while is_taken(&name) {
                name.push('_');
            }
            ident(&name)
        })
        .collect()
}

fn rename(name: &str) -> TokenStream {
    quote!(#[serde(rename = #name)])
}
