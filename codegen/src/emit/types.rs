//! `src/types.rs`: newtypes, enumerations and models.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::rust::{Docs, escape, expect_deprecated, expect_many, header, ident, rust_type, scalar_type, sentence};
use crate::format;
use crate::model::{Api, EnumValue, Field, ScalarType, Type, TypeDef, TypeKind};
use crate::output::FileSet;

pub(super) fn emit(api: &Api, files: &mut FileSet) {
    if api.types.is_empty() {
        return;
    }
    let types = api.types.iter().map(|def| type_def(def, api));
    let title = Docs::new().markdown(&format!("The types of the {}.", escape(&api.title[api.language()]))).inner();
    let has_enum = api.types.iter().any(|def| matches!(def.kind, TypeKind::Enum(_)));
    let cow = has_enum.then(|| {
        quote! { use std::borrow::Cow; }
    });
    let is_shown_by_hand = (0..api.types.len()).any(|index| has_sensitive(api.fields(index)));
    let fmt = is_shown_by_hand.then(|| {
        quote! { use std::fmt; }
    });
    let convert = api.types.iter().any(|def| !matches!(def.kind, TypeKind::Object(_))).then(|| {
        quote! { use crate::runtime::convert::convert; }
    });
    let redact = is_shown_by_hand.then(|| {
        quote! { use crate::runtime::redact; }
    });
    let decode = has_lenient_lists(api).then(|| {
        quote! { use crate::runtime::decode; }
    });
    files.add(
        "src/types.rs",
        format::source(
            &header(api),
            quote! {
                #title
                #cow
                #fmt
                use serde::{Deserialize, Serialize};
                #convert
                #decode
                #redact
                #(#types)*
            },
        ),
    );
}

fn has_lenient_lists(api: &Api) -> bool {
    let is_lenient = |field: &Field| field.ty.is_collection() && !field.always && field.aliases.is_empty();
    (0..api.types.len()).any(|index| api.fields(index).iter().any(is_lenient))
}

fn type_def(def: &TypeDef, api: &Api) -> TokenStream {
    let language = api.language();
    let docs = Docs::new().sentence(&def.description[language]).notes(&def.notes, api).outer();
    match &def.kind {
        TypeKind::Newtype(scalar) => newtype(def, *scalar, &docs),
        TypeKind::Enum(values) => enumeration(def, values, &docs, api),
        TypeKind::Object(fields) => object(def, fields, &docs, api),
    }
}

fn newtype(def: &TypeDef, scalar: ScalarType, docs: &TokenStream) -> TokenStream {
    let name = ident(&def.name);
    let derives = match scalar {
        ScalarType::String => quote!(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash),
        ScalarType::Double => quote!(Clone, Copy, Debug, PartialEq, PartialOrd),
        _ => quote!(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash),
    };
    let inner = scalar_type(scalar);
    quote! {
        #docs
        #[derive(#derives)]
        #[derive(Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct #name(pub #inner);

        convert!(#name(#inner));
    }
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
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
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

        impl From<Cow<'_, str>> for #name {
            fn from(value: Cow<'_, str>) -> Self {
                match &*value {
                    #(#wire => Self::#rust,)*
                    _ => Self::Unknown(value.into_owned()),
                }
            }
        }

        convert!(enum #name);
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
        let value = match (field.sensitive, field.always || field.ty.is_collection()) {
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
    let ty = rust_type(&field.ty, api);
    if field.always || field.ty.is_collection() { ty } else { quote!(Option<#ty>) }
}

/// How serde writes a field and, unless a wire struct does that, reads it.
fn serde_attribute(field: &Field, reads: bool) -> Option<TokenStream> {
    let skip = (!field.always && !field.ty.is_collection()).then(|| quote!(skip_serializing_if = "Option::is_none"));
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
    match (field.ty.is_collection(), field.always) {
        (true, false) => vec![quote!(default), quote!(deserialize_with = "decode::null_as_default")],
        (true, true) | (false, _) => Vec::new(),
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
    if field.ty.is_collection() && !field.always {
        docs = docs.markdown("Empty if the answer leaves it out or has null in its place.");
    }
    if !field.scopes.is_empty() {
        let scopes: Vec<String> = field.scopes.iter().map(|scope| format!("`{}`", api.scopes[*scope].name)).collect();
        docs = docs.markdown(&format!("Needs consent to {}.", scopes.join(" or ")));
    }
    if !field.aliases.is_empty() {
        let aliases: Vec<String> = field.aliases.iter().map(|alias| format!("`{alias}`")).collect();
        docs = docs.markdown(&format!("Also read as {}.", aliases.join(" or ")));
    }
    if field.sensitive {
        docs = docs.markdown("Kept out of `Debug`.");
    }
    docs.notes(&field.notes, api)
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
        let is_text = field.ty == Type::Scalar(ScalarType::String);
        if is_text { quote!(#name: impl Into<String>) } else { quote!(#name: #ty) }
    });
    let values = fields.iter().map(|field| {
        let name = ident(&field.rust);
        match (field.always, &field.ty) {
            (true, Type::Scalar(ScalarType::String)) => quote!(#name: #name.into(),),
            (true, _) => quote!(#name,),
            (false, Type::List(_)) => quote!(#name: Vec::new(),),
            (false, Type::Map(_)) => quote!(#name: BTreeMap::new(),),
            (false, Type::Scalar(_) | Type::Named(_) | Type::Nullable(_)) => quote!(#name: None,),
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
    let ty = rust_type(&field.ty, api);
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
    let end = match (aliases.is_empty(), field.always, field.ty.is_collection()) {
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
