//! What the client refuses before it is sent, as calls of the runtime's checks.

use std::collections::HashSet;

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

use super::parameters::extra_checks;
use super::rust::ident;
use crate::model::{Api, Field, Limits, Rule, RuleKind, Scalar, Type, TypeKind};
use crate::names::Case;

/// The checks of a `value` of a type: its own limits, and those of what it is made of.
pub(super) fn of_value(limits: &Limits, ty: &Type, api: &Api) -> Vec<TokenStream> {
    let mut checks = of_limits(limits, ty);
    checks.extend(of_type(ty, api));
    checks
}

/// The functions of the runtime that checks call.
pub(super) fn called(checks: impl IntoIterator<Item = TokenStream>) -> HashSet<String> {
    let texts = checks.into_iter().map(|check| check.to_string());
    let names =
        |text: String| text.split("check :: ").skip(1).filter_map(|rest| rest.split(' ').next()).map(str::to_owned).collect::<Vec<_>>();
    texts.flat_map(names).collect()
}

/// All checks of an API.
pub(super) fn all(api: &Api) -> impl Iterator<Item = TokenStream> {
    let parameters = api.endpoints.iter().flat_map(|endpoint| &endpoint.parameters).flat_map(|one| extra_checks(one, api));
    let rules = api.endpoints.iter().flat_map(|endpoint| of_rules(&endpoint.rules, &quote!(given)));
    parameters.chain(rules).chain((0..api.types.len()).map(|index| of_def(index, api)))
}

/// A closure that makes some checks.
pub(super) fn closure(checks: &[TokenStream]) -> TokenStream {
    match checks {
        [check] if check.to_string().ends_with("(value)") && check.to_string().starts_with("check_") => {
            check.clone().into_iter().take(1).collect()
        }
        [check] => quote!(|value| #check),
        checks => quote!(|value| { #(#checks?;)* Ok(()) }),
    }
}

fn of_limits(limits: &Limits, ty: &Type) -> Vec<TokenStream> {
    let Limits { range, items, length, pattern, advisory } = limits;
    let mut checks = Vec::new();
    if *advisory {
        return checks;
    }
    let size = |bounds: &(Option<u32>, Option<u32>)| {
        let bound = |bound: Option<u32>, otherwise: TokenStream| {
            bound.map_or(otherwise, |it| {
                let it = Literal::u32_unsuffixed(it);
                quote!(#it)
            })
        };
        (bound(bounds.0, quote!(0)), bound(bounds.1, quote!(usize::MAX)))
    };
    if range.0.is_some() || range.1.is_some() {
        let bound = |bound: &Option<Scalar>| {
            bound.as_ref().map_or_else(
                || quote!(None),
                |bound| match bound {
                    Scalar::Integer(number) => {
                        let number = Literal::f64_unsuffixed(number.to_string().parse().unwrap_or_default());
                        quote!(Some(#number))
                    }
                    Scalar::Double(number) => {
                        let number = Literal::f64_unsuffixed(*number);
                        quote!(Some(#number))
                    }
                    Scalar::Boolean(_) | Scalar::Text(_) => quote!(None),
                },
            )
        };
        let (least, most) = (bound(&range.0), bound(&range.1));
        checks.push(quote!(check::number(value, #least, #most)));
    }
    if (items.0.is_some() || items.1.is_some()) && matches!(ty.present(), Type::List(_) | Type::Map(_)) {
        let (least, most) = size(items);
        checks.push(quote!(check::items(value, #least, #most)));
    }
    if length.0.is_some() || length.1.is_some() {
        let (least, most) = size(length);
        checks.push(quote!(check::length(value, #least, #most)));
    }
    if let Some(pattern) = pattern {
        checks.push(quote!({
            static PATTERN: Pattern = Pattern::new(#pattern);
            PATTERN.check(value)
        }));
    }
    checks
}

/// The check of all that a type is made of, if there is anything to check.
fn of_type(ty: &Type, api: &Api) -> Option<TokenStream> {
    match ty {
        Type::Scalar(_) => None,
        Type::Named(index) => has_checks(*index, api).then(|| {
            let check = function(*index, api);
            quote!(#check(value))
        }),
        Type::Nullable(inner) => of_type(inner, api),
        Type::List(inner) | Type::Map(inner) => of_type(inner, api).map(|check| {
            let check = closure(&[check]);
            quote!(check::each(value, #check))
        }),
    }
}

/// Whether anything that a type is made of has limits or rules that the client holds.
pub(super) fn has_checks(start: usize, api: &Api) -> bool {
    let is_limited = |field: &Field| !field.limits.advisory && field.limits != Limits::default();
    let own = |index: &usize| {
        let def = api.def(*index);
        def.rules.iter().any(|rule| !rule.advisory) || def.fields().iter().any(is_limited)
    };
    api.def(start).sent && api.reachable(Some(start)).iter().any(own)
}

/// The path of the function that checks values of a type.
pub(super) fn path(index: usize, api: &Api) -> String {
    format!("crate::types::{}", function(index, api))
}

fn function(index: usize, api: &Api) -> proc_macro2::Ident {
    format_ident!("check_{}", Case::Snake.of(&api.def(index).name))
}

/// The function that checks values of a type.
pub(super) fn of_def(index: usize, api: &Api) -> TokenStream {
    if !has_checks(index, api) {
        return TokenStream::new();
    }
    let (name, def) = (function(index, api), api.def(index));
    let docs = format!(" What the API refuses of a [`{}`].", def.name);
    let body = match &def.kind {
        TypeKind::Object(fields) => {
            let members = fields.iter().filter_map(|field| {
                let (name, checks) = (&field.name, of_value(&field.limits, &field.ty, api));
                let check = closure(&checks);
                (!checks.is_empty()).then(|| quote!(check::member(value, #name, #check)?;))
            });
            let rules = of_rules(&def.rules, &quote!(&|name| value.get(name)));
            quote!(#(#members)* #(#rules?;)* Ok(()))
        }
        TypeKind::Union(union) => {
            let tag = &union.tag;
            let arms = union.variants.iter().filter(|variant| has_checks(variant.object, api)).map(|variant| {
                let (name, check) = (&variant.name, function(variant.object, api));
                quote!(Some(#name) => #check(value),)
            });
            quote!(match value.get(#tag).and_then(Value::as_str) { #(#arms)* _ => Ok(()) })
        }
        TypeKind::Newtype(_) | TypeKind::Enum(_) => quote!(Ok(())),
    };
    quote! {
        #[doc = #docs]
        pub(crate) fn #name(value: &Value) -> Check {
            #body
        }
    }
}

/// Checks of what goes together; `given` finds a value by its name.
pub(super) fn of_rules(rules: &[Rule], given: &TokenStream) -> Vec<TokenStream> {
    let held = rules.iter().filter(|rule| !rule.advisory);
    held.map(|Rule { kind, members, .. }| {
        if let (RuleKind::Required(Some(value)), [needed, when]) = (kind, members.as_slice()) {
            let value = value.to_string();
            return quote!(check::required_if(#given, #needed, #when, #value));
        }
        let check = ident(match kind {
            RuleKind::ExactlyOne => "exactly_one",
            RuleKind::AtLeastOne => "at_least_one",
            RuleKind::AtMostOne => "at_most_one",
            RuleKind::AllOrNone => "all_or_none",
            RuleKind::Required(_) => "required",
        });
        quote!(check::#check(#given, &[#(#members),*]))
    })
    .collect()
}
