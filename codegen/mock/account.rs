//! How a test tells the stand-in of the holder of a credential.

use std::fmt;
use std::sync::Arc;

use serde::Serialize;

use super::server::Shared;
use super::state::{Account, shown};

/// What belongs to the holder of a credential.
#[derive(Clone)]
pub(crate) struct Handle {
    pub(crate) shared: Arc<Shared>,
    pub(crate) scheme: &'static str,
    pub(crate) key: String,
}

impl Handle {
    /// Says what a call answers, or the rows that its answers are made of.
    #[allow(dead_code, reason = "of an API that answers no JSON")]
    pub(crate) fn answers(self, endpoint: &str, answer: impl Serialize) -> Self {
        let answer = serde_json::to_value(answer).unwrap_or_default();
        self.change(|account| drop(account.answers.insert(endpoint.to_owned(), answer)))
    }

    /// Says to which scopes the holder has consented.
    #[allow(dead_code, reason = "of an API whose callers consent to nothing")]
    pub(crate) fn consents_to(self, scopes: Vec<String>) -> Self {
        self.change(|account| account.consents = Some(scopes))
    }

    /// Says to which scopes another has consented.
    #[allow(dead_code, reason = "of an API that finds nobody who consents")]
    pub(crate) fn knows_consents_of(self, id: impl Serialize, scopes: Vec<String>) -> Self {
        let id = shown(&serde_json::to_value(id).unwrap_or_default());
        self.change(|account| drop(account.consents_of.insert(id, scopes)))
    }

    /// Says which code all calls of the holder answer.
    #[allow(dead_code, reason = "of an API without error codes")]
    pub(crate) fn refused_with(self, code: Option<String>) -> Self {
        self.change(|account| account.refusal = code.map(Into::into))
    }

    fn change(self, change: impl FnOnce(&mut Account)) -> Self {
        self.shared.change(self.scheme, &self.key, change);
        self
    }
}

impl fmt::Debug for Handle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Handle").field("scheme", &self.scheme).finish_non_exhaustive()
    }
}
