//! Parameters of a call: what the runtime knows of each, as data, and how callers give it.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::checks;
use super::prose::{escape, sentence};
use super::rust::{Docs, argument_type, ident, null_docs, null_setter, set};
use crate::model::{About, Api, Encoding, Endpoint, Limits, Location, Parameter, Role, Scalar, ScalarType, Type, TypeKind, Wire};

pub(super) fn place(location: Location) -> TokenStream {
    match location {
        Location::Path => quote!(Place::Path),
        Location::Query => quote!(Place::Query),
        Location::Header => quote!(Place::Header),
        Location::Body => quote!(Place::Body),
    }
}

pub(super) fn rule(parameter: &Parameter, endpoint: &Endpoint, api: &Api) -> TokenStream {
    let name = &parameter.name;
    let wire = api.scalar(&parameter.ty).map(|scalar| (scalar, scalar.wire()));
    let kind = match wire {
        _ if parameter.ty.is_list() => quote!(Rule::List),
        _ if is_word(&parameter.ty, api) => quote!(Rule::Word),
        Some((ScalarType::Integer, _)) => quote!(Rule::Integer),
        Some((_, Wire::Integer)) => quote!(Rule::Long),
        Some((_, Wire::Number)) => quote!(Rule::Double),
        Some((_, Wire::Boolean)) => quote!(Rule::Boolean),
        Some((_, Wire::Text)) => quote!(Rule::Text),
        Some((_, Wire::Any | Wire::Bytes)) | None => quote!(Rule::Object),
    };
    let fixed = match &parameter.role {
        Role::Fixed(_, None) if parameter.only.is_some() => None,
        Role::Fixed(value, None) => Some(quote!(fixed: Some(#value),)),
        Role::Fixed(value, Some(with)) => {
            let with = &endpoint.parameter(*with).name;
            Some(quote!(fixed: Some(#value), with: Some(#with),))
        }
        Role::Argument | Role::Setter => None,
    };
    let (min, max) = bounds(parameter, api);
    let bound = |name: &str, bound: Option<i64>| {
        let (name, bound) = (ident(name), Literal::i64_unsuffixed(bound?));
        Some(quote!(#name: #bound,))
    };
    let (min, max) = (bound("min", min), bound("max", max));
    let default = parameter.default.as_ref().map(ToString::to_string).map(|default| quote!(default: Some(#default),));
    let sensitive = (parameter.sensitive || parameter.secret).then(|| quote!(sensitive: true,));
    let is_usual = parameter.locations == endpoint.places;
    let place = (!is_usual).then(|| place(endpoint.location(parameter, endpoint.method()))).map(|place| quote!(place: Some(#place),));
    let write = spread(parameter).map(|spread| quote!(write: Some(#spread),));
    let checked = extra_checks(parameter, api);
    let check = (!checked.is_empty()).then(|| checks::closure(&checked)).map(|check| quote!(check: Some(#check),));
    let generate = parameter.idempotency_key.then(|| quote!(generate: Some(idempotency::key),));
    let further: Vec<TokenStream> = [place, write, min, max, default, fixed, check, generate, sensitive].into_iter().flatten().collect();
    let new = quote!(Parameter::new(#name, #kind));
    if further.is_empty() { new } else { quote!(Parameter { #(#further)* ..#new }) }
}

/// The least and the greatest number, or number of items, as the runtime knows them of any parameter.
fn bounds(parameter: &Parameter, api: &Api) -> (Option<i64>, Option<i64>) {
    let Limits { range, items, advisory, .. } = &parameter.limits;
    let whole = |bound: &Option<Scalar>| match bound {
        Some(Scalar::Integer(bound)) => Some(*bound),
        Some(Scalar::Double(_) | Scalar::Boolean(_) | Scalar::Text(_)) | None => None,
    };
    match api.scalar(&parameter.ty).map(ScalarType::wire) {
        _ if *advisory => (None, None),
        _ if parameter.ty.is_list() => (items.0.map(i64::from), items.1.map(i64::from)),
        Some(Wire::Integer) => (whole(&range.0), whole(&range.1)),
        _ => (None, None),
    }
}

/// What else is checked of a parameter.
pub(super) fn extra_checks(parameter: &Parameter, api: &Api) -> Vec<TokenStream> {
    if matches!(parameter.role, Role::Fixed(..)) { Vec::new() } else { checks::of_value(&of_limits(parameter), &parameter.ty, api) }
}

/// The limits that the runtime does not know of any parameter.
pub(super) fn of_limits(parameter: &Parameter) -> Limits {
    let limits = parameter.limits.clone();
    let range = if matches!(parameter.ty, Type::Scalar(ScalarType::Double)) { limits.range } else { (None, None) };
    let items = if parameter.ty.is_list() { (None, None) } else { limits.items };
    if limits.advisory { Limits::default() } else { Limits { range, items, ..limits } }
}

/// How a list is written where only texts are, if not as JSON.
pub(super) fn spread(parameter: &Parameter) -> Option<TokenStream> {
    let separator = &parameter.separator;
    match parameter.encoding? {
        Encoding::Json => None,
        Encoding::Repeat => Some(quote!(lists::repeat)),
        Encoding::Comma => Some(quote!(|value| lists::join(value, #separator))),
    }
}

/// Whether a type is an enumeration none of whose values is empty.
fn is_word(item: &Type, api: &Api) -> bool {
    let Type::Named(index) = item else { return false };
    match &api.def(*index).kind {
        TypeKind::Enum(known) => !known.is_numeric && known.values.iter().all(|value| !value.name.is_empty()),
        TypeKind::Newtype(_) | TypeKind::Object(_) | TypeKind::Union(_) => false,
    }
}

/// What a parameter means, its default and bounds, in one paragraph.
pub(super) fn parameter_text(parameter: &Parameter, api: &Api) -> String {
    let language = api.language();
    let mut text = escape(&sentence(&parameter.description[language]));
    if let Some(default) = &parameter.default {
        text += &format!(" Default: `{default}`.");
    }
    text += &limits_text(&parameter.limits, true);
    if parameter.sensitive {
        text += " Kept out of `Debug`.";
    }
    for one in parameter.notes.iter().filter(|note| note.about != About::Page) {
        text += " ";
        text += &escape(&sentence(&one.says[language]));
    }
    text
}

/// What values may be, sentence by sentence, and what the client refuses of what is sent.
pub(super) fn limits_text(limits: &Limits, sent: bool) -> String {
    let mut text = String::new();
    let Limits { range, items, length, pattern, advisory } = limits;
    let number = |bound: &Option<Scalar>| bound.as_ref().map(ToString::to_string);
    let count = |bound: Option<u32>, unit: &str| {
        let plural = if bound == Some(1) || unit.is_empty() { "" } else { "s" };
        bound.map(|bound| format!("{bound}{unit}{plural}"))
    };
    let bounds = [
        ("At least", number(&range.0), "less"),
        ("At most", number(&range.1), "more"),
        ("At least", count(items.0, ""), "fewer"),
        ("At most", count(items.1, ""), "more"),
        ("At least", count(length.0, " character"), "fewer"),
        ("At most", count(length.1, " character"), "more"),
    ];
    for (what, bound, beyond) in bounds {
        let Some(bound) = bound else { continue };
        text += &format!(" {what} {bound}");
        text += &if sent && !advisory { format!(": the client refuses {beyond}.") } else { ".".to_owned() };
    }
    if let Some(pattern) = pattern {
        text += &format!(" It matches `{pattern}`.");
    }
    text
}

pub(super) fn setter(parameter: &Parameter, api: &Api) -> TokenStream {
    let docs = Docs::new().markdown(&parameter_text(parameter, api)).outer();
    let (name, ty) = (ident(&parameter.rust), argument_type(parameter.ty.present(), api));
    let set = set(parameter, parameter.ty.present(), &quote!(self.call), api);
    let null = matches!(parameter.ty, Type::Nullable(_)).then(|| {
        let (wire, null, docs) = (&parameter.name, null_setter(&parameter.rust), null_docs(&parameter.name));
        quote! {
            #[doc = #docs]
            pub fn #null(mut self) -> Self {
                self.call.set(#wire, ());
                self
            }
        }
    });
    quote! {
        #docs
        pub fn #name(mut self, #name: #ty) -> Self {
            #set
            self
        }

        #null
    }
}
