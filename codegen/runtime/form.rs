//! Bodies that are forms.

use reqwest::header::HeaderValue;

use super::endpoint::{Format, Member, Written, pairs};

/// How parameters are written in a body, unless an API asks for something else.
pub(crate) static FORM: Format = Format { content_type: HeaderValue::from_static("application/x-www-form-urlencoded"), write };

#[expect(clippy::unnecessary_wraps, reason = "as all that write a body")]
fn write(members: &[Member<'_>]) -> Result<Option<Written>, String> {
    Ok((!members.is_empty()).then(|| pairs(members).into()))
}
