//! The header that carries a credential.

use reqwest::header::HeaderValue;

/// The header that carries a credential.
#[derive(Clone, Debug)]
pub(crate) struct Authorization {
    pub(super) header: &'static str,
    /// None if the credential cannot be a header.
    pub(super) value: Option<HeaderValue>,
    /// Where in the value the credential begins.
    pub(super) start: usize,
}

impl Authorization {
    /// The credential by itself.
    pub(super) fn secret(&self) -> &[u8] {
        self.value.as_ref().map_or(&[], |value| &value.as_bytes()[self.start..])
    }
}
