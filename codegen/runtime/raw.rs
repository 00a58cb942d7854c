//! Bodies that are what one parameter is.

use bytes::Bytes;
use reqwest::header::HeaderValue;

use super::endpoint::{Format, Member, Written, text};

/// Bytes or a text, as they are.
pub(crate) static RAW: Format = Format { content_type: HeaderValue::from_static("application/octet-stream"), write };

#[expect(clippy::unnecessary_wraps, reason = "as all that write a body")]
fn write(members: &[Member<'_>]) -> Result<Option<Written>, String> {
    let written = |member: &Member<'_>| match member.attached.and_then(|bytes| bytes.downcast_ref::<Bytes>()) {
        Some(bytes) => bytes.clone().into(),
        None => text(member.value).into(),
    };
    Ok(members.first().map(written))
}
