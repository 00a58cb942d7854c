//! `src/types.rs`: newtypes, enumerations, objects, and what is one of several objects.

use std::ops::Range;

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::checks;
use super::objects::{self, is_derived};
use super::prose::{escape, sentence};
use super::rust::{Docs, ident, imports, paths_of, scalar_type};
use crate::model::{Api, EnumValue, Enumeration, Field, Presence, ScalarType, TypeDef, TypeKind, Union};

/// What stands above the types.
pub(super) fn head(api: &Api) -> TokenStream {
    let title = Docs::new().markdown(&format!("The types of the {}.", escape(&api.title[api.language()]))).inner();
    let imports = imports(paths(api));
    quote! {
        #title
        #imports
    }
}

/// Some of the types.
pub(super) fn types(range: Range<usize>, api: &Api) -> TokenStream {
    let types = range.map(|index| {
        let (def, check) = (type_def(api.def(index), api), checks::of_def(index, api));
        quote!(#def #check)
    });
    quote!(#(#types)*)
}

/// The paths of all that the types name.
fn paths(api: &Api) -> Vec<String> {
    let fields = || api.types.iter().flat_map(TypeDef::fields);
    let any = |is: &dyn Fn(&TypeKind) -> bool| api.types.iter().any(|def| is(&def.kind));
    let known = |is: &dyn Fn(&Enumeration) -> bool| any(&|kind| matches!(kind, TypeKind::Enum(known) if is(known)));
    let mut paths: Vec<String> =
        fields().flat_map(|field| paths_of(&field.ty, api)).filter(|path| !path.starts_with("crate::types::")).collect();
    let mut add = |needed: bool, names: &[&str]| paths.extend(names.iter().filter(|_| needed).map(|name| (*name).to_owned()));
    add(any(&|kind| matches!(kind, TypeKind::Newtype(_) | TypeKind::Object(_))), &["serde::Serialize"]);
    let is_read = |kind: &TypeKind| matches!(kind, TypeKind::Newtype(_)) || matches!(kind, TypeKind::Object(fields) if is_derived(fields));
    add(any(&is_read), &["serde::Deserialize"]);
    add(any(&|kind| matches!(kind, TypeKind::Object(fields) if !is_derived(fields))), &["crate::runtime::aliases::aliases"]);
    add(any(&|kind| matches!(kind, TypeKind::Newtype(_))), &["crate::runtime::convert::convert"]);
    add(any(&|kind| matches!(kind, TypeKind::Newtype(ScalarType::LongText))), &["crate::runtime::long_text::LongText"]);
    add(known(&|known| !known.is_numeric && !known.closed), &["std::borrow::Cow", "crate::runtime::convert::convert"]);
    add(known(&|known| known.is_numeric && !known.closed), &["crate::runtime::numbers::numbers"]);
    add(known(&|known| known.closed), &["crate::runtime::closed::closed"]);
    add(any(&|kind| matches!(kind, TypeKind::Union(_))), &["serde_json::Value", "crate::runtime::union::union"]);
    add(api.types.iter().any(|def| objects::has_sensitive(def.fields())), &["std::fmt", "crate::runtime::redact"]);
    add(objects::derived(api).any(|field| field.presence == Presence::Empty), &["crate::runtime::decode"]);
    add(objects::derived(api).any(|field| field.presence == Presence::Patch), &["crate::runtime::patch"]);
    if (0..api.types.len()).any(|index| checks::has_checks(index, api)) {
        add(true, &["serde_json::Value", "crate::runtime::endpoint::Check"]);
        let mut objects = api.types.iter().enumerate().filter(|(_, def)| matches!(def.kind, TypeKind::Object(_)));
        add(objects.any(|(index, _)| checks::has_checks(index, api)), &["crate::runtime::check"]);
        let has_pattern = |field: &Field| field.limits.pattern.is_some() && !field.limits.advisory;
        let sent = api.types.iter().filter(|def| def.sent);
        add(sent.flat_map(TypeDef::fields).any(has_pattern), &["crate::runtime::pattern::Pattern"]);
    }
    paths
}

fn type_def(def: &TypeDef, api: &Api) -> TokenStream {
    let language = api.language();
    let docs = Docs::new().sentence(&def.description[language]).rules(&def.rules, api).notes(&def.notes, api).outer();
    match &def.kind {
        TypeKind::Newtype(scalar) => newtype(def, *scalar, &docs),
        TypeKind::Enum(known) => enumeration(def, known, &docs, api),
        TypeKind::Object(fields) => objects::object(def, fields, &docs, api),
        TypeKind::Union(union) => self::union(def, union, &docs, api),
    }
}

fn newtype(def: &TypeDef, scalar: ScalarType, docs: &TokenStream) -> TokenStream {
    let name = ident(&def.name);
    let derives = match scalar {
        ScalarType::Double => quote!(Clone, Copy, Debug, PartialEq, PartialOrd),
        _ if scalar.is_copy() => quote!(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash),
        _ => quote!(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash),
    };
    let inner = scalar_type(scalar);
    let number = (scalar == ScalarType::LongText).then(|| {
        quote! {
            impl From<i64> for #name {
                fn from(number: i64) -> Self {
                    Self(number.into())
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

        convert!(#name(#inner));

        #number
    }
}

fn enumeration(def: &TypeDef, known: &Enumeration, docs: &TokenStream, api: &Api) -> TokenStream {
    let name = ident(&def.name);
    let variants = known.values.iter().map(|value| {
        let docs = Docs::new().markdown(&format!("`{}`: {}", value.name, escape(&sentence(&value.description[api.language()])))).outer();
        let variant = ident(&value.rust);
        quote!(#docs #variant,)
    });
    let number = |value: &EnumValue| value.name.parse().ok().filter(|_| known.is_numeric).map(Literal::i64_unsuffixed);
    let literal = |value: &EnumValue| number(value).unwrap_or_else(|| Literal::string(&value.name));
    let wire: Vec<Literal> = known.values.iter().map(literal).collect();
    let rust: Vec<_> = known.values.iter().map(|value| ident(&value.rust)).collect();
    let scalar = if known.is_numeric { quote!(i64) } else { quote!(&str) };
    let owned = if known.is_numeric { quote!(i64) } else { quote!(String) };
    let copy = known.is_copy().then(|| quote!(Copy,));
    let (open, unknown) = (!known.closed)
        .then(|| {
            let docs = quote!(#[doc = " A value that this version of the crate has no name for."]);
            (quote!(#[non_exhaustive]), quote!(#docs Unknown(#owned),))
        })
        .unzip();
    let written = (!known.closed).then(|| quote!(Self::Unknown(value) => value,));
    let get = match (known.is_numeric, known.closed) {
        (true, _) => quote!(pub fn get(self) -> i64),
        (false, true) => quote!(pub fn as_str(self) -> &'static str),
        (false, false) => quote!(pub fn as_str(&self) -> &str),
    };
    let (find, read) = if known.closed {
        let find = quote! {
            fn find(value: #scalar) -> Option<Self> {
                match value {
                    #(#wire => Some(Self::#rust),)*
                    _ => None,
                }
            }
        };
        (Some(find), if known.is_numeric { quote!(closed!(#name(i64));) } else { quote!(closed!(#name);) })
    } else if known.is_numeric {
        let from = quote! {
            impl From<i64> for #name {
                fn from(value: i64) -> Self {
                    match value {
                        #(#wire => Self::#rust,)*
                        _ => Self::Unknown(value),
                    }
                }
            }
        };
        (None, quote!(#from numbers!(#name);))
    } else {
        let from = quote! {
            impl From<Cow<'_, str>> for #name {
                fn from(value: Cow<'_, str>) -> Self {
                    match &*value {
                        #(#wire => Self::#rust,)*
                        _ => Self::Unknown(value.into_owned()),
                    }
                }
            }
        };
        (None, quote!(#from convert!(enum #name);))
    };
    quote! {
        #docs
        #[derive(Clone, #copy Debug, PartialEq, Eq, Hash)]
        #open
        pub enum #name {
            #(#variants)*
            #unknown
        }

        impl #name {
            /// The value as the API writes it.
            #get {
                match self {
                    #(Self::#rust => #wire,)*
                    #written
                }
            }

            #find
        }

        #read
    }
}

/// One of several objects, told apart by a field of theirs.
fn union(def: &TypeDef, union: &Union, docs: &TokenStream, api: &Api) -> TokenStream {
    let (name, tag) = (ident(&def.name), &union.tag);
    let variants = union.variants.iter().map(|variant| {
        let docs =
            Docs::new().markdown(&format!("`{}`: {}", variant.name, escape(&sentence(&variant.description[api.language()])))).outer();
        let (rust, object) = (ident(&variant.rust), ident(&api.def(variant.object).name));
        let held = if variant.boxed { quote!(Box<#object>) } else { quote!(#object) };
        quote!(#docs #rust(#held),)
    });
    let known = union.variants.iter().map(|variant| {
        let (rust, wire, object) = (ident(&variant.rust), &variant.name, ident(&api.def(variant.object).name));
        // An object that stands for several variants cannot say which.
        let is_alone = union.variants.iter().filter(|other| other.object == variant.object).count() == 1;
        let from = if is_alone { quote!(from) } else { quote!(of) };
        quote!(#wire => #rust #from #object)
    });
    quote! {
        #docs
        #[derive(Clone, PartialEq)]
        #[allow(clippy::large_enum_variant, reason = "its values are few, and mostly moved once")]
        #[non_exhaustive]
        pub enum #name {
            #(#variants)*
            /// One that this version of the crate does not know, as it is.
            Unknown(Value),
        }

        union!(#name by #tag { #(#known),* });
    }
}
