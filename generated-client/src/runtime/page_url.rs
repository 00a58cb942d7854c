// Generated from `kakaotalk-social.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! Pages that URLs lead to.

use reqwest::Url;

use super::call::Call;
use super::error::ErrorKind;
use super::page::{ItemStream, Next, PageStream};

impl Call {
    /// Turns to the page that a URL leads to: of the URL only the query counts, and of it only what the endpoint takes.
    pub(crate) fn turn_to(&mut self, url: &str) {
        let wrong = match Url::parse(url) {
            Ok(url) => url.query_pairs().find_map(|(name, text)| self.offer(&name, &text).err()),
            Err(_) => Some("it cannot be parsed".to_owned()),
        };
        if let Some(wrong) = wrong {
            self.unusable = Some((ErrorKind::Paging, format!("the URL of the page is wrong: {wrong}")));
        }
    }
}

impl<P> PageStream<P> {
    /// The URL of the page that comes next, or that failed: a request's `from_page_url` goes on there, with the settings
    /// that the request is given. None before the first page and after the last.
    pub fn next_url(&self) -> Option<&str> {
        match self.next.as_ref()? {
            Next::Url { url, .. } => Some(url),
            Next::Value(..) => None,
        }
    }
}

impl<P, I> ItemStream<P, I> {
    /// As [`PageStream::next_url`]. After an error all items of the pages before were given out; amid a page it leads past
    /// that page, so what was not taken of it is not had again.
    pub fn next_url(&self) -> Option<&str> {
        self.pages.next_url()
    }
}

/// The page that a URL in an answer leads to.
pub(crate) fn next(url: Option<String>) -> Option<Next> {
    url.filter(|url| !url.is_empty()).map(|url| Next::Url { url, turn: Call::turn_to })
}
