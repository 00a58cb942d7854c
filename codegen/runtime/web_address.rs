//! Web addresses.

use serde::{Deserialize, Serialize};

use super::convert::convert;

/// A web address. It is kept as the server wrote it, whether or not it can be parsed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Url(pub String);

convert!(Url(String));

impl Url {
    /// The address in its parts; none if it cannot be parsed.
    pub fn parts(&self) -> Option<reqwest::Url> {
        self.0.parse().ok()
    }
}

impl From<reqwest::Url> for Url {
    fn from(url: reqwest::Url) -> Self {
        Self(url.into())
    }
}
