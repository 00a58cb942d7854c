//! Bodies that are JSON.

use reqwest::header::HeaderValue;
use serde_json::{Map, Value};

use super::endpoint::{Format, Member, Written};

/// Parameters are the members of an object.
#[allow(dead_code, reason = "of an API that sends no members of JSON")]
pub(crate) static MEMBERS: Format = Format { content_type: HeaderValue::from_static("application/json"), write: members };

/// One parameter is all of it.
#[allow(dead_code, reason = "of an API that sends no JSON as a whole")]
pub(crate) static WHOLE: Format = Format { content_type: HeaderValue::from_static("application/json"), write: whole };

#[allow(dead_code, reason = "of an API that sends no members of JSON")]
#[expect(clippy::unnecessary_wraps, reason = "as all that write a body")]
fn members(members: &[Member<'_>]) -> Result<Option<Written>, String> {
    let object: Map<String, Value> = members.iter().map(|member| (member.name.to_owned(), member.json())).collect();
    Ok((!object.is_empty()).then(|| Value::Object(object).to_string().into()))
}

#[allow(dead_code, reason = "of an API that sends no JSON as a whole")]
#[expect(clippy::unnecessary_wraps, reason = "as all that write a body")]
fn whole(members: &[Member<'_>]) -> Result<Option<Written>, String> {
    Ok(members.first().map(|member| member.json().to_string().into()))
}
