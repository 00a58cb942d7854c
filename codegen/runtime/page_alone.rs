//! Pages that URLs lead to which hold all that the next call needs.

use super::call::Call;
use super::page::Next;

impl Call {
    /// As [`Call::turn_to`], but what the URL leaves out is left out of the call.
    pub(crate) fn turn_alone(&mut self, url: &str) {
        self.forget();
        self.turn_to(url);
    }
}

/// The page that a URL in an answer leads to.
pub(crate) fn next(url: Option<String>) -> Option<Next> {
    url.filter(|url| !url.is_empty()).map(|url| Next::Url { url, turn: Call::turn_alone })
}
