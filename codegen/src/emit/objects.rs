//! Objects: their fields, how they are made, read and shown.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::parameters::limits_text;
use super::rust::{Docs, argument_type, converted, expect_deprecated, expect_many, ident, null_docs, null_setter, rust_type};
use crate::format;
use crate::model::{Api, Field, Presence, Scalar, ScalarType, Type, TypeDef, TypeKind};

pub(super) fn object(def: &TypeDef, fields: &[Field], docs: &TokenStream, api: &Api) -> TokenStream {
    let name = ident(&def.name);
    let is_derived = is_derived(fields);
    let read = is_derived.then(|| quote!(, Deserialize));
    let default = can_default(fields).then(|| quote!(Default,));
    let (debug, by_hand) = if has_sensitive(fields) { (None, Some(debug(&name, fields))) } else { (Some(quote!(Debug,)), None) };
    let members = fields.iter().map(|field| {
        let docs = field_docs(field, def.sent, api).outer();
        let (deprecated, serde) = (deprecated(field, api), serde_attribute(field, is_derived));
        let (name, ty) = (ident(&field.rust), member_type(field, api));
        quote!(#docs #deprecated #serde pub #name: #ty,)
    });
    let new = constructor(fields, def.sent, api);
    let setters = fields.iter().filter(|field| def.sent && !field.always() && field.fixed.is_none()).map(|field| setters(field, api));
    let by_names = (!is_derived).then(|| by_names(def, fields));
    let by_new = (default.is_none() && needed(fields).next().is_none()).then(|| {
        quote! {
            impl Default for #name {
                fn default() -> Self {
                    Self::new()
                }
            }
        }
    });
    quote! {
        #docs
        #[derive(Clone, #debug #default PartialEq, Serialize #read)]
        #[non_exhaustive]
        pub struct #name {
            #(#members)*
        }

        impl #name {
            #new
            #(#setters)*
        }

        #by_new

        #by_hand

        #by_names
    }
}

/// The fields that are read as serde's derive does it.
pub(super) fn derived(api: &Api) -> impl Iterator<Item = &Field> {
    api.types.iter().map(TypeDef::fields).filter(|fields| is_derived(fields)).flatten()
}

/// Whether an object is read as serde's derive does it, which knows several names for a field, but not in one answer.
pub(crate) fn is_derived(fields: &[Field]) -> bool {
    fields.iter().all(|field| field.aliases.is_empty())
}

pub(super) fn has_sensitive(fields: &[Field]) -> bool {
    fields.iter().any(|field| field.sensitive)
}

fn deprecated(field: &Field, api: &Api) -> Option<TokenStream> {
    let note = field.deprecated.as_ref()?[api.language()].to_owned();
    Some(quote!(#[deprecated(note = #note)]))
}

/// A `Debug` that tells of sensitive fields only whether they are there.
fn debug(name: &Ident, fields: &[Field]) -> TokenStream {
    let touched = fields.iter().filter(|field| !field.sensitive || field.is_option());
    let deprecated = expect_deprecated(&touched.collect::<Vec<_>>());
    let shown = fields.iter().map(|field| {
        let (text, name) = (&field.rust, ident(&field.rust));
        let value = match (field.sensitive, field.is_option()) {
            (false, _) => quote!(&self.#name),
            (true, false) => quote!(&redact::Redacted),
            (true, true) => quote!(&redact::Redacted::option(self.#name.as_ref())),
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
    fields.iter().all(|field| !field.always() && field.fixed.is_none())
}

/// What must be given to make one.
fn needed(fields: &[Field]) -> impl Iterator<Item = &Field> {
    fields.iter().filter(|field| field.always() && field.fixed.is_none())
}

/// The type of a field in Rust.
fn member_type(field: &Field, api: &Api) -> TokenStream {
    let held = |ty: &Type| held(field, ty, api);
    match (field.presence, &field.ty) {
        (Presence::Always, Type::Nullable(inner)) => {
            let inner = held(inner);
            quote!(Option<#inner>)
        }
        (Presence::Always | Presence::Empty, ty) => rust_type(ty, api),
        (Presence::Optional, ty) => {
            let ty = held(ty.present());
            quote!(Option<#ty>)
        }
        (Presence::Patch, ty) => {
            let ty = held(ty.present());
            quote!(Option<Option<#ty>>)
        }
    }
}

/// The type of a value of a field that is there.
fn held(field: &Field, ty: &Type, api: &Api) -> TokenStream {
    let ty = rust_type(ty, api);
    if field.boxed { quote!(Box<#ty>) } else { ty }
}

/// How serde writes a field and, where that is derived, reads it.
fn serde_attribute(field: &Field, reads: bool) -> Option<TokenStream> {
    let may_lack = matches!(field.presence, Presence::Optional | Presence::Patch);
    let skip = may_lack.then(|| quote!(skip_serializing_if = "Option::is_none"));
    let read = read_parts(field).into_iter().filter(|_| reads);
    attribute(&rename_part(field).into_iter().chain(read).chain(skip).collect::<Vec<_>>())
}

fn rename_part(field: &Field) -> Option<TokenStream> {
    let name = &field.name;
    (field.name != field.rust).then(|| quote!(rename = #name))
}

fn read_parts(field: &Field) -> Vec<TokenStream> {
    match field.presence {
        Presence::Empty => vec![quote!(default), quote!(deserialize_with = "decode::null_as_default")],
        Presence::Patch => vec![quote!(default), quote!(deserialize_with = "patch::present")],
        Presence::Always | Presence::Optional => Vec::new(),
    }
}

fn attribute(parts: &[TokenStream]) -> Option<TokenStream> {
    (!parts.is_empty()).then(|| quote!(#[serde(#(#parts),*)]))
}

fn field_docs(field: &Field, sent: bool, api: &Api) -> Docs {
    let language = api.language();
    let mut docs = Docs::new().sentence(&field.description[language]);
    if let Some(size) = &field.size {
        docs = docs.markdown(&format!("Size of the image: {size}."));
    }
    if let Some(scheme) = &field.scheme {
        docs = docs.markdown(&format!("Promised to be `{scheme}` only."));
    }
    if let Some(fixed) = &field.fixed {
        docs = docs.markdown(&format!("Always `{fixed}`."));
    }
    if let Some(default) = &field.default {
        docs = docs.markdown(&format!("Default: `{default}`."));
    }
    let limits = limits_text(&field.limits, sent);
    if !limits.is_empty() {
        docs = docs.markdown(limits.trim_start());
    }
    if let Some(when) = &field.when {
        docs = docs.sentence(&when[language]);
    }
    if field.presence == Presence::Empty {
        docs = docs.markdown("Empty if the answer leaves it out or has null in its place.");
    }
    if !field.scopes.is_empty() {
        let scopes: Vec<String> = field.scopes.iter().map(|scope| format!("`{}`", api.scope(*scope).name)).collect();
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

/// `new` takes what is always there, save what is fixed.
fn constructor(fields: &[Field], sent: bool, api: &Api) -> TokenStream {
    if can_default(fields) {
        let docs = if sent { " One with nothing in it yet." } else { " One with nothing in it, to be filled field by field." };
        return quote! {
            #[doc = #docs]
            pub fn new() -> Self {
                Self::default()
            }
        };
    }
    // What is only answered is made in tests alone, and there of values as they are.
    let is_converted = |field: &Field| sent || field.ty == Type::Scalar(ScalarType::String);
    let arguments = needed(fields).map(|field| {
        let (name, ty) = (ident(&field.rust), if is_converted(field) { argument_type(&field.ty, api) } else { member_type(field, api) });
        quote!(#name: #ty)
    });
    let values = fields.iter().map(|field| {
        let name = ident(&field.rust);
        let value = match (&field.fixed, field.presence) {
            (Some(fixed), presence) => {
                let fixed = fixed_value(fixed, &field.ty, api);
                if presence == Presence::Always { fixed } else { quote!(Some(#fixed)) }
            }
            (None, Presence::Always) if is_converted(field) => converted(&field.ty, &name),
            (None, Presence::Always) => return quote!(#name,),
            (None, Presence::Empty) if field.ty.is_list() => quote!(Vec::new()),
            (None, Presence::Empty) => quote!(BTreeMap::new()),
            (None, Presence::Optional | Presence::Patch) => quote!(None),
        };
        if value.to_string() == field.rust { quote!(#name,) } else { quote!(#name: #value,) }
    });
    let deprecated = expect_deprecated(&fields.iter().collect::<Vec<_>>());
    let many = expect_many(needed(fields).count());
    let docs = if sent {
        " One with all that must be given."
    } else {
        " One with all that is always there; the rest is to be filled field by field."
    };
    quote! {
        #[doc = #docs]
        #deprecated
        #many
        pub fn new(#(#arguments),*) -> Self {
            Self { #(#values)* }
        }
    }
}

/// A value that the spec gives, as code.
fn fixed_value(value: &Scalar, ty: &Type, api: &Api) -> TokenStream {
    if let Type::Named(index) = ty
        && let TypeKind::Enum(known) = &api.def(*index).kind
        && let Some(known) = known.values.iter().find(|known| known.name == value.to_string())
    {
        let (name, variant) = (ident(&api.def(*index).name), ident(&known.rust));
        return quote!(#name::#variant);
    }
    let literal = match value {
        Scalar::Text(text) => quote!(#text.into()),
        Scalar::Boolean(value) => quote!(#value),
        Scalar::Integer(number) if api.scalar(ty) == Some(ScalarType::Double) => {
            let number = Literal::f64_unsuffixed(number.to_string().parse().unwrap_or_default());
            quote!(#number)
        }
        Scalar::Integer(number) => {
            let number = Literal::i64_unsuffixed(*number);
            quote!(#number)
        }
        Scalar::Double(number) => {
            let number = Literal::f64_unsuffixed(*number);
            quote!(#number)
        }
    };
    let is_plain = matches!(ty, Type::Scalar(ScalarType::Integer | ScalarType::Long | ScalarType::Double | ScalarType::Boolean));
    if is_plain || matches!(value, Scalar::Text(_)) { literal } else { quote!((#literal).into()) }
}

/// The methods that give an object a field that may be left out.
fn setters(field: &Field, api: &Api) -> TokenStream {
    let (name, inner) = (ident(&field.rust), field.ty.present());
    let ty = argument_type(inner, api);
    let value = converted(inner, &name);
    let value = if field.boxed { quote!(Box::new(#value)) } else { value };
    let value = if field.presence == Presence::Patch { quote!(Some(Some(#value))) } else { quote!(Some(#value)) };
    let docs = Docs::new().sentence(&field.description[api.language()]).outer();
    let (deprecated, expect) = (deprecated(field, api), expect_deprecated(&[field]));
    let null = (field.presence == Presence::Patch).then(|| {
        let (null, docs) = (null_setter(&field.rust), null_docs(&field.name));
        quote! {
            #[doc = #docs]
            #deprecated
            #expect
            pub fn #null(mut self) -> Self {
                self.#name = Some(None);
                self
            }
        }
    });
    quote! {
        #docs
        #deprecated
        #expect
        pub fn #name(mut self, #name: #ty) -> Self {
            self.#name = #value;
            self
        }
        #null
    }
}

/// How an object is read of which some fields have several names: a table for the runtime.
fn by_names(def: &TypeDef, fields: &[Field]) -> TokenStream {
    let field = |field: &Field| {
        let kind = match field.presence {
            Presence::Patch => "patch",
            Presence::Empty => "empty",
            _ if field.is_option() => "optional",
            _ if field.aliases.is_empty() => "always",
            _ => "one_of",
        };
        let aliases = field.aliases.iter().zip(alias_names(field, fields)).map(|(alias, word)| format!(" or {alias:?} as {word}"));
        format!("    {}: {kind} {:?}{},", ident(&field.rust), field.name, aliases.collect::<String>())
    };
    let lines = fields.iter().map(field);
    format::item([format!("aliases!({} {{", def.name)].into_iter().chain(lines).chain(["});".to_owned()]).collect())
}

/// Words for the further names of a field.
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
