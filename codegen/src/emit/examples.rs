//! `examples/` of the emitted crate: programs for the calls that the spec marks, each of which takes the credential from the environment and
//! what must be given from its arguments.

use minijinja::context;

use super::Part;
use super::prose::{escape, printed, sentence};
use super::rust::{Docs, header, outside_type};
use super::templates::Templates;
use crate::format;
use crate::mock::fake;
use crate::model::{Answer, Api, AuthPart, Endpoint, Parameter, Role, ScalarType, Type, TypeKind, Wire};

pub(super) fn parts<'a>(api: &'a Api, templates: &'a Templates) -> impl Iterator<Item = Part<'a, String>> {
    let shown = api.endpoints.iter().filter(|endpoint| endpoint.example);
    shown.map(|endpoint| {
        let path = format!("examples/{}.rs", endpoint.rust);
        Part::new(path, || header(api) + &format::text(&example(endpoint, api, templates)))
    })
}

fn example(endpoint: &Endpoint, api: &Api, templates: &Templates) -> String {
    let required: Vec<&Parameter> = endpoint.parameters_of(endpoint.form()).filter(|one| one.role == Role::Argument).collect();
    let usage: Vec<String> = required.iter().map(|one| one.name.to_uppercase() + if is_list(&one.ty, api) { ",…" } else { "" }).collect();
    let usage = format!("cargo run --example {} -- {}", endpoint.rust, usage.join(" ")).trim_end_matches([' ', '-']).to_owned();
    let docs = Docs::new().markdown(&escape(&sentence(&endpoint.summary[api.language()]))).markdown(&format!("`{usage}`"));
    let scheme = endpoint.auth().map(|auth| api.scheme(auth));
    let parts: Vec<&AuthPart> = scheme.iter().flat_map(|scheme| &scheme.parts).collect();
    let variables: Vec<&str> = parts.iter().map(|part| part.variable.as_str()).collect();
    let names: Vec<&str> = if parts.len() == 1 { vec!["credential"] } else { parts.iter().map(|part| part.rust.as_str()).collect() };
    let context = context! {
        crate_name => &api.crate_name,
        docs => docs.into_lines().collect::<Vec<_>>(),
        usage,
        parts => parts.iter().zip(&names).map(|(part, name)| context! { variable => &part.variable, name => *name }).collect::<Vec<_>>(),
        hosts => api.hosts.iter().skip(1).cloned().collect::<Vec<String>>(),
        hint => scheme.map(|scheme| {
            let fakes = variables.iter().zip(fake(scheme)).map(|(variable, fake)| format!(" {variable}={fake}")).collect::<String>();
            format!(
                "Set {}. {}\nWithout one: start the stand-in for the API by `cargo run -- mock` where this crate is generated, and set \
                 BASE_URL=http://127.0.0.1:8080{fakes}",
                variables.join(" and "),
                printed(&scheme.obtain[api.language()])
            )
        }),
        view => scheme.map_or_else(String::new, |scheme| match names.as_slice() {
            [name] => format!(".{}({name})", scheme.constructor),
            names => format!(".{}({}::{}::new({}))", scheme.constructor, api.crate_name, scheme.credential, names.join(", ")),
        }),
        method => &endpoint.rust,
        values => required.iter().enumerate().map(|(index, one)| argument(&format!("arguments[{index}]"), &one.ty, api)).collect::<Vec<_>>(),
        paging => endpoint.paging.is_some(),
        answer => match endpoint.answer {
            Answer::Nothing => "nothing",
            Answer::Bytes => "bytes",
            Answer::Json(_) => "json",
        },
    };
    templates.render("examples/call.rs", context)
}

/// Whether an argument is split at commas.
fn is_list(ty: &Type, api: &Api) -> bool {
    ty.is_list() && api.scalar(ty.item()).is_some_and(|scalar| !matches!(scalar.wire(), Wire::Any | Wire::Bytes))
}

/// A value made of what a variable of Rust holds.
pub(super) fn argument(text: &str, ty: &Type, api: &Api) -> String {
    let item = ty.item();
    let parsed = api.scalar(item).and_then(|scalar| parsed(item, scalar, api));
    match (api.scalar(item), ty.is_list()) {
        (Some(ScalarType::File), is_list) => {
            let file = format!("{}::File::new({text}.as_str(), std::fs::read(&{text})?)", api.crate_name);
            if is_list { format!("[{file}]") } else { file }
        }
        (Some(ScalarType::Bytes), _) => format!("std::fs::read(&{text})?"),
        (Some(ScalarType::YesNo), false) => format!("{text} == \"Y\""),
        (Some(ScalarType::Base64), false) => format!("{text}.as_bytes()"),
        (Some(scalar), true) if is_list(ty, api) => match parsed {
            Some(parsed) => format!("{text}.split(',').map(str::parse).collect::<Result<Vec<{parsed}>, _>>()?"),
            None if scalar == ScalarType::YesNo => format!("{text}.split(',').map(|text| text == \"Y\")"),
            None => format!("{text}.split(',')"),
        },
        (Some(scalar), false) if !matches!(scalar.wire(), Wire::Any) => match parsed {
            Some(parsed) => format!("{text}.parse::<{parsed}>()?"),
            None => format!("{text}.as_str()"),
        },
        _ => format!("serde_json::from_str::<{}>(&{text})?", outside_type(ty, &format!("{}::", api.crate_name), api)),
    }
}

/// What an argument is parsed as; none for what a text can become.
fn parsed(ty: &Type, scalar: ScalarType, api: &Api) -> Option<String> {
    if let Type::Named(index) = ty
        && let TypeKind::Enum(known) = &api.def(*index).kind
    {
        return (known.closed || known.is_numeric).then(|| format!("{}::{}", api.crate_name, api.def(*index).name));
    }
    match scalar {
        ScalarType::Integer => Some("i32".to_owned()),
        ScalarType::Long | ScalarType::Timestamp | ScalarType::LongText => Some("i64".to_owned()),
        ScalarType::Double => Some("f64".to_owned()),
        ScalarType::Boolean => Some("bool".to_owned()),
        _ => None,
    }
}
