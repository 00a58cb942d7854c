//! What an API does not use is not emitted: not only modules of the runtime, but functions within them.
//!
//! `#[allow(dead_code, reason = "of an API without pages")]` before a function of the runtime says which APIs have no use for it: it
//! is not emitted for them, and for others without that line. With another lint than `dead_code` it is always emitted.

use std::borrow::Cow;
use std::collections::HashSet;

use super::endpoints::decode;
use super::errors::{Question, question_of, questions};
use super::mock::has_accounts;
use super::objects::derived;
use crate::model::{Answer, Api, Body, Encoding, Endpoint, Paging, Parameter, Presence, Role, ScalarType, Turn, TypeDef};

/// A module of the runtime as this API needs it.
pub(super) fn without_unused<'t>(text: &'t str, api: &Api, checks: &HashSet<String>) -> Cow<'t, str> {
    if !text.contains("#[allow(") {
        return Cow::Borrowed(text);
    }
    let mut lines = text.lines().peekable();
    let mut kept: Vec<&str> = Vec::new();
    let mut dropped = String::new();
    while let Some(line) = lines.next() {
        match reason(line).and_then(|reason| lacks(api, checks, reason)) {
            None => kept.push(line),
            Some(false) => {}
            Some(true) if !line.trim_start().starts_with("#[allow(dead_code") => kept.push(line),
            Some(true) => {
                let indent = &line[..line.len() - line.trim_start().len()];
                while kept.last().is_some_and(|above| above.trim_start().starts_with(['/', '#'])) {
                    kept.pop();
                }
                for line in lines.by_ref() {
                    dropped += line;
                    dropped.push('\n');
                    if ends_item(line, indent) {
                        break;
                    }
                }
                if lines.next_if_eq(&"").is_none() && kept.last() == Some(&"") {
                    kept.pop();
                }
            }
        }
    }
    Cow::Owned(if dropped.is_empty() { kept.join("\n") + "\n" } else { without_imports(&kept, &dropped) })
}

/// Whether an item at this indentation ends with a line: the code is formatted.
fn ends_item(line: &str, indent: &str) -> bool {
    line.strip_prefix(indent).is_some_and(|rest| rest == "}" || rest.ends_with(';') && !rest.starts_with(' '))
}

/// The reason for which a line lets something be unused.
fn reason(line: &str) -> Option<&str> {
    line.trim_start().strip_prefix("#[allow(")?.split_once("reason = \"")?.1.strip_suffix("\")]")
}

/// The text without imports of names that only what was dropped had.
fn without_imports(kept: &[&str], dropped: &str) -> String {
    let left: String = kept.iter().filter(|line| !line.starts_with("use ")).flat_map(|line| [line, "\n"]).collect();
    let is_gone = |name: &str| names(dropped, name) && !names(&left, name);
    let mut text = String::with_capacity(left.len());
    for line in kept {
        let import = line.strip_prefix("use ").and_then(|line| line.strip_suffix(';'));
        match import.map(|path| path.strip_suffix('}').and_then(|path| path.split_once('{')).ok_or(path)) {
            Some(Err(path)) if is_gone(path.rsplit("::").next().unwrap_or(path)) => {}
            Some(Ok((path, list))) if list.split(", ").any(is_gone) => {
                let rest: Vec<&str> = list.split(", ").filter(|name| !is_gone(name)).collect();
                match rest.as_slice() {
                    [] => {}
                    [name] => text += &format!("use {path}{name};\n"),
                    names => text += &format!("use {path}{{{}}};\n", names.join(", ")),
                }
            }
            _ => {
                text += line;
                text.push('\n');
            }
        }
    }
    text
}

/// Whether a text has a name as a word, and not behind the path of another module.
fn names(text: &str, name: &str) -> bool {
    let is_part = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    text.match_indices(name).any(|(at, _)| {
        !is_part(text[..at].chars().next_back()) && !text[..at].ends_with("::") && !is_part(text[at + name.len()..].chars().next())
    })
}

/// Whether it is an API of that kind. None for what is no kind of APIs.
fn lacks(api: &Api, checks: &HashSet<String>, reason: &str) -> Option<bool> {
    let endpoint = |is: &dyn Fn(&Endpoint) -> bool| api.endpoints.iter().any(is);
    let parameter = |is: &dyn Fn(&Parameter) -> bool| api.endpoints.iter().flat_map(|endpoint| &endpoint.parameters).any(is);
    let paging = |is: &dyn Fn(&Paging) -> bool| api.endpoints.iter().filter_map(|endpoint| endpoint.paging.as_ref()).any(is);
    let body = |is: fn(Body) -> bool| api.endpoints.iter().filter_map(|endpoint| endpoint.body).any(is);
    let question = |kind: Question| api.errors.iter().flat_map(questions).any(|field| question_of(field) == kind);
    let json = |module: &str| endpoint(&|endpoint| endpoint.answer.ty().is_some() && decode(endpoint, api).0 == module);
    let is_given = |one: &Parameter| !matches!(one.role, Role::Fixed(..)) && !is_attached(one);
    let fields = || api.types.iter().flat_map(TypeDef::fields);
    let kind = reason.strip_prefix("of an API ")?;
    if let Some(by) = kind.strip_prefix("without checks by ") {
        return Some(!by.split(" or ").any(|check| checks.contains(check)));
    }
    let uses = match kind {
        "whose calls all need a credential" => api.endpoints_of(None).next().is_some(),
        "whose calls take none of its credentials" => endpoint(&|endpoint| endpoint.forms.iter().any(|form| form.auth.is_some())),
        "that takes JSON and texts alone" => parameter(&is_attached),
        "that takes no file and no secret by itself" => parameter(&|one| is_attached(one) && !one.ty.is_list()),
        "whose calls take nothing" => parameter(&|one| is_given(one) || matches!(one.role, Role::Fixed(_, None)) && one.only.is_some()),
        "whose calls take nothing but lists" => {
            parameter(&|one| is_given(one) && !one.ty.is_list() || matches!(one.role, Role::Fixed(_, None)) && one.only.is_some())
        }
        "without parameters" => parameter(&|_| true),
        "without lists" => parameter(&|one| is_given(one) && one.ty.is_list()),
        "that takes no more of anything than one call does" => api.has_bulk(),
        "whose calls have one method each" => endpoint(&|endpoint| endpoint.methods.len() > 1),
        "whose callers have nothing" => has_accounts(api),
        "without credentials whose callers have nothing" => has_accounts(api) || !api.auth.is_empty(),
        "that answers no JSON" => endpoint(&|endpoint| endpoint.answer.ty().is_some() && endpoint.data.serves.is_none()),
        "whose callers consent to nothing" => endpoint(&|endpoint| endpoint.scopes.is_some() && endpoint.data.finds.is_empty()),
        "that finds nobody who consents" => endpoint(&|endpoint| endpoint.scopes.is_some() && !endpoint.data.finds.is_empty()),
        "without error codes" => api.errors.is_some(),
        "without pages" => api.has_paging(),
        "without pages by offset" => paging(&|paging| matches!(paging.turn, Turn::Offset(_))),
        "without pages by number" => paging(&|paging| matches!(paging.turn, Turn::Page(_))),
        "without pages by cursor" => paging(&|paging| matches!(paging.turn, Turn::Cursor(..) | Turn::Last(..))),
        "that joins no lists" => parameter(&|one| one.encoding == Some(Encoding::Comma)),
        "that sends no members of JSON" => body(|body| body == Body::Json),
        "that sends no JSON as a whole" => body(|body| matches!(body, Body::WholeJson(_))),
        "without pages that are counted" => paging(&|paging| matches!(paging.turn, Turn::Offset(_) | Turn::Page(_))),
        "without pages whose URLs hold all that is needed" => paging(&|paging| matches!(paging.turn, Turn::Url(_, true))),
        "whose URLs all hold all that is needed" => paging(&|paging| matches!(paging.turn, Turn::Url(_, false))),
        "with one host" => api.hosts.len() > 1,
        "that answers no objects" => json("decode"),
        "that answers no other JSON" => json("plain"),
        "that answers no bytes" => endpoint(&|endpoint| endpoint.answer == Answer::Bytes),
        "that always answers something" => endpoint(&|endpoint| endpoint.answer == Answer::Nothing),
        "without lists that may be missing" => derived(api).any(|field| field.presence == Presence::Empty),
        "that takes no JSON" => body(|body| matches!(body, Body::Json | Body::WholeJson(_))),
        "whose errors hold nothing further" => api.errors.iter().any(|errors| !questions(errors).is_empty()),
        "whose errors hold no further texts" => question(Question::Text),
        "whose errors have no lists" => question(Question::List),
        "whose errors hold nothing but scalars" => question(Question::Typed),
        "without optional fields to hide" => fields().any(|field| field.sensitive && field.is_option()),
        "whose credentials are all of several texts" => api.auth.iter().any(|scheme| scheme.parts.len() == 1),
        "without credentials" => !api.auth.is_empty(),
        _ => return None,
    };
    Some(!uses)
}

/// Whether a parameter is given as what is no JSON.
fn is_attached(parameter: &Parameter) -> bool {
    parameter.secret || matches!(parameter.ty.scalar(), Some(ScalarType::File | ScalarType::Bytes))
}
