//! `src/runtime/`: the hand-written mechanics, word for word, but only what this API needs of them.

use std::borrow::Cow;
use std::collections::HashSet;
use std::sync::Arc;

use proc_macro2::TokenStream;
use quote::quote;

use super::Part;
use super::checks::{self, has_checks};
use super::endpoints::decode;
use super::objects::derived;
use super::paging;
use super::parameters::extra_checks;
use super::rust::ident;
use super::unused::without_unused;
use crate::model::{Api, Body, Encoding, Enumeration, Field, Limits, Parameter, Presence, Role, ScalarType, TypeDef, TypeKind};

include!(concat!(env!("OUT_DIR"), "/runtime.rs"));

/// The modules that this API needs, each with its path.
pub(super) fn texts(api: &Api) -> impl Iterator<Item = Part<'_, Cow<'static, str>>> {
    let checks = if needs(api, "check") { checks::called(checks::all(api)) } else { HashSet::new() };
    let checks = Arc::new(checks);
    modules(api).map(move |(name, text)| {
        let checks = checks.clone();
        Part::new(format!("src/runtime/{name}.rs"), move || without_unused(text, api, &checks))
    })
}

fn modules(api: &Api) -> impl Iterator<Item = &'static (&'static str, &'static str)> {
    MODULES.iter().filter(|(name, _)| needs(api, name))
}

pub(super) fn module(api: &Api) -> TokenStream {
    let names = modules(api).map(|(name, _)| ident(name));
    quote! {
        //! The mechanics of the client: what is true of HTTP. What is true of the API stands in the modules around.
        //!
        //! The modules stand in the order in which they are best read: each uses only those above it.
        #(pub(crate) mod #names;)*
    }
}

/// Whether this API needs a module; most serve every API.
pub(super) fn needs(api: &Api, module: &str) -> bool {
    let body = |formats: &[fn(Body) -> bool]| api.endpoints.iter().filter_map(|one| one.body).any(|body| formats.iter().any(|is| is(body)));
    let parameter = |is: &dyn Fn(&Parameter) -> bool| api.endpoints.iter().flat_map(|endpoint| &endpoint.parameters).any(is);
    let field = |is: &dyn Fn(&Field) -> bool| api.types.iter().flat_map(TypeDef::fields).any(is);
    let sent = |is: &dyn Fn(&Field) -> bool| api.types.iter().any(|def| def.sent && def.fields().iter().any(is));
    let kind = |is: &dyn Fn(&TypeKind) -> bool| api.types.iter().any(|def| is(&def.kind));
    let known = |is: &dyn Fn(&Enumeration) -> bool| kind(&|kind| matches!(kind, TypeKind::Enum(known) if is(known)));
    let is_checked = |limits: &Limits| limits.pattern.is_some() && !limits.advisory;
    match module {
        "basic" => api.auth.iter().any(|scheme| scheme.basic),
        "bulk" => api.has_bulk(),
        "form" => body(&[|body| body == Body::Form]),
        "json" => body(&[|body| matches!(body, Body::Json | Body::WholeJson(_))]),
        "multipart" => body(&[|body| body == Body::Multipart]),
        "raw" => body(&[|body| matches!(body, Body::Raw(_))]),
        "lists" => parameter(&|one| matches!(one.encoding, Some(Encoding::Comma | Encoding::Repeat))),
        "idempotency" => parameter(&|one| one.idempotency_key),
        "plain" => api.endpoints.iter().any(|endpoint| !matches!(decode(endpoint, api), ("decode", _))),
        "check" => {
            let has_rules = api.endpoints.iter().any(|endpoint| endpoint.rules.iter().any(|rule| !rule.advisory));
            let types = (0..api.types.len()).any(|index| has_checks(index, api));
            has_rules || types || parameter(&|one| !extra_checks(one, api).is_empty())
        }
        "pattern" => {
            parameter(&|one| is_checked(&one.limits) && !matches!(one.role, Role::Fixed(..))) || sent(&|one| is_checked(&one.limits))
        }
        "codes" => api.errors.is_some(),
        "code_text" => {
            let is_text = api.errors.as_ref().is_some_and(|errors| errors.code_type == ScalarType::String);
            is_text && api.uses(ScalarType::ErrorCode)
        }
        "convert" => {
            let by_scalar =
                [ScalarType::DateTime, ScalarType::Date, ScalarType::Timestamp, ScalarType::Decimal, ScalarType::Url, ScalarType::LongText];
            let by_type = kind(&|kind| matches!(kind, TypeKind::Newtype(_))) || known(&|known| !known.is_numeric && !known.closed);
            !api.auth.is_empty() || by_type || by_scalar.into_iter().any(|scalar| api.uses(scalar))
        }
        "numbers" => known(&|known| known.is_numeric && !known.closed),
        "closed" => known(&|known| known.closed),
        "union" => kind(&|kind| matches!(kind, TypeKind::Union(_))),
        "patch" => derived(api).any(|field| field.presence == Presence::Patch),
        "aliases" => field(&|field| !field.aliases.is_empty()),
        "page" => api.has_paging(),
        "hosts" => api.hosts.len() > 1,
        "page_url" => api.endpoints.iter().filter_map(|one| one.paging.as_ref()).any(|paging| paging.turn.is_url()),
        "page_alone" | "page_link" | "page_value" => {
            api.endpoints.iter().filter_map(|one| one.paging.as_ref()).any(|paging| paging::module(paging) == module)
        }
        "view" => !api.auth.is_empty(),
        _ => ScalarType::ALL.iter().copied().find(|scalar| scalar.module() == Some(module)).is_none_or(|scalar| api.uses(scalar)),
    }
}
