//! HTTP's basic authentication (RFC 7617).

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use zeroize::Zeroizing;

use super::credential::{Proof, Secret};

/// A user and a password in one header; the password by itself stays out of sight, too.
pub(crate) fn proofs(user: &Secret, password: &Secret) -> [Proof; 2] {
    let (user, text) = (user.text(), password.text());
    // With room for all of it, or growing would leave a copy behind.
    let mut both = Zeroizing::new(String::with_capacity(user.len() + text.len() + 1));
    both.extend([user, ":", text]);
    // A colon ends the user, and no header holds what is no ASCII.
    let is_legal = !user.contains(':') && both.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_control());
    let mut encoded = String::with_capacity(both.len().div_ceil(3) * 4);
    if is_legal && !user.is_empty() {
        STANDARD.encode_string(both.as_bytes(), &mut encoded);
    }
    let known = if text.is_empty() { user } else { text };
    [Secret::new(encoded.into()).header("Authorization", "Basic "), Secret::new(known.into()).within()]
}
