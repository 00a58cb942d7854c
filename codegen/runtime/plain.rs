//! Answers that are no JSON object.

use bytes::Bytes;
use serde::de::DeserializeOwned;

use super::decode;

/// Decodes any other JSON: a list, say, or a text.
#[allow(dead_code, reason = "of an API that answers no other JSON")]
pub(crate) fn json<T: DeserializeOwned>(body: &Bytes) -> Result<T, String> {
    decode::json(body)
}

/// Takes the bytes as they are.
#[allow(dead_code, reason = "of an API that answers no bytes")]
#[expect(clippy::unnecessary_wraps, reason = "as all that read an answer")]
pub(crate) fn bytes(body: &Bytes) -> Result<Bytes, String> {
    Ok(body.clone())
}

/// Reads nothing, whatever came.
#[allow(dead_code, reason = "of an API that always answers something")]
#[expect(clippy::unnecessary_wraps, reason = "as all that read an answer")]
pub(crate) fn nothing(_: &Bytes) -> Result<(), String> {
    Ok(())
}
