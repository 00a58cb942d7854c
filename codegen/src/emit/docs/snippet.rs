//! A call as a function in Rust, complete with what it imports.

use super::super::rust::{answer_names, outside_answer, outside_type};
use super::super::sample::sample_call;
use crate::model::{Api, Endpoint, Paging, Role, Scalar, Value};

/// What a caller mostly wants of a call: all items where it has pages, else its answer.
pub(super) fn usual(endpoint: &Endpoint, request: &[(usize, Value)], api: &Api) -> String {
    let Some(paging) = &endpoint.paging else {
        let names = answer_names(endpoint, api);
        let outcome = Outcome { send: ".await", ty: outside_answer(endpoint, api), names, uses: None };
        return function(&endpoint.rust, endpoint, request, &outcome, api);
    };
    let outcome = Outcome {
        send: ".into_stream().try_collect().await",
        ty: format!("Vec<{}>", outside_type(&paging.item, "", api)),
        names: paging.item.named().map(|index| api.def(index).name.as_str()),
        uses: Some("use futures_util::TryStreamExt;"),
    };
    function(&format!("all_{}", endpoint.rust), endpoint, &whole(endpoint, paging, request), &outcome, api)
}

/// A request for all items in as few calls as possible: with the largest pages, where they have a limit.
fn whole(endpoint: &Endpoint, paging: &Paging, request: &[(usize, Value)]) -> Vec<(usize, Value)> {
    let required = request.iter().filter(|(index, _)| endpoint.parameter(*index).role == Role::Argument);
    let most = |index: usize| match &endpoint.parameter(index).limits.range.1 {
        Some(Scalar::Integer(most)) => Some((index, Value::from(*most))),
        _ => None,
    };
    required.cloned().chain(paging.page_size.and_then(most)).collect()
}

/// What comes of a request.
struct Outcome<'o> {
    /// From the request to what comes of it.
    send: &'static str,
    /// Its type.
    ty: String,
    /// The type of this crate that it names.
    names: Option<&'o str>,
    /// What it uses beside this crate.
    uses: Option<&'o str>,
}

fn function(name: &str, endpoint: &Endpoint, request: &[(usize, Value)], outcome: &Outcome<'_>, api: &Api) -> String {
    let call = sample_call(endpoint, request, api);
    let mut names: Vec<&str> = ["Client", "Error"].into_iter().chain(outcome.names).collect();
    names.extend(call.imports.iter().map(String::as_str));
    names.sort_unstable();
    names.dedup();
    let mut imports = vec![format!("use {}::{{{}}};", api.crate_name, names.join(", "))];
    imports.extend(outcome.uses.map(str::to_owned));
    imports.sort_unstable();
    let body = chain(&format!("{}{}", call.request, outcome.send));
    let parts = call.auth.iter().flat_map(|auth| &api.scheme(*auth).parts);
    let credential: String = parts.map(|part| format!(", {}: &str", part.rust)).collect();
    format!("{}\n\nasync fn {name}(client: &Client{credential}) -> Result<{}, Error> {{\n    {body}\n}}", imports.join("\n"), outcome.ty)
}

/// A chain of calls as rustfmt breaks it, so that a narrow screen shows it whole.
fn chain(call: &str) -> String {
    const WIDTH: usize = 60;
    if call.len() <= WIDTH {
        return call.to_owned();
    }
    let mut lines = String::new();
    let (mut depth, mut quoted, mut escaped) = (0_usize, false, false);
    for c in call.chars() {
        match c {
            '"' if !escaped => quoted = !quoted,
            '(' | '[' if !quoted => depth += 1,
            ')' | ']' if !quoted => depth -= 1,
            '.' if !quoted && depth == 0 => lines.push_str("\n        "),
            _ => {}
        }
        escaped = c == '\\' && !escaped;
        lines.push(c);
    }
    lines
}
