// Generated from `kakaotalk-social.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! Long answers, page by page.

use std::collections::HashSet;
use std::collections::hash_map::RandomState;
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::vec;

use futures_core::Stream;
use serde::de::DeserializeOwned;

use super::call::Call;
use super::error::{Error, ErrorKind};

/// An answer that is one page of many.
pub trait Page: DeserializeOwned + Send + Unpin + 'static {
    /// What the pages hold.
    type Item: Unpin;

    /// What this page holds.
    fn into_items(self) -> Vec<Self::Item>;

    /// The URL that leads to the next page, if there is one.
    fn next_url(&self) -> Option<&str>;
}

/// A stream of pages. Fetches a page when it is asked for it, and ends after an error.
///
/// It fails with [`ErrorKind::Paging`] when a page leads to one that was asked for before.
#[must_use = "a stream does nothing until it is polled"]
pub struct PageStream<P> {
    state: State<P>,
    /// What was asked for before.
    asked: HashSet<String, RandomState>,
}

enum State<P> {
    Ready(Call),
    Waiting(Call, Pin<Box<dyn Future<Output = Result<P, Error>> + Send>>),
    Done,
}

impl<P: Page> PageStream<P> {
    pub(crate) fn new(call: Call) -> Self {
        Self { state: State::Ready(call), asked: HashSet::default() }
    }

    /// Begins to fetch a page, unless it was asked for before.
    fn fetch(&mut self, call: Call) -> Result<State<P>, Error> {
        if !self.asked.insert(call.encode()?) {
            let reason = "the answer leads to a page that was asked for before".to_owned();
            return Err(Error::local(ErrorKind::Paging, call.endpoint.name, reason));
        }
        let answer = Box::pin(call.clone().send());
        Ok(State::Waiting(call, answer))
    }
}

impl<P: Page> Stream for PageStream<P> {
    type Item = Result<P, Error>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        if matches!(this.state, State::Ready(_)) {
            if let State::Ready(call) = std::mem::replace(&mut this.state, State::Done) {
                match this.fetch(call) {
                    Ok(state) => this.state = state,
                    Err(error) => return Poll::Ready(Some(Err(error))),
                }
            }
        }
        let State::Waiting(call, answer) = &mut this.state else { return Poll::Ready(None) };
        let page = ready!(answer.as_mut().poll(context));
        this.state = match page.as_ref().ok().and_then(P::next_url) {
            Some(url) if !url.is_empty() => {
                call.turn_to(url);
                State::Ready(call.clone())
            }
            _ => State::Done,
        };
        Poll::Ready(Some(page))
    }
}

impl<P> fmt::Debug for PageStream<P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PageStream").field("pages_asked_for", &self.asked.len()).finish_non_exhaustive()
    }
}

/// A stream of what the pages hold, one by one. Fetches a page when the one before is used up, and ends after an error.
#[must_use = "a stream does nothing until it is polled"]
pub struct ItemStream<P: Page> {
    pages: PageStream<P>,
    items: vec::IntoIter<P::Item>,
}

impl<P: Page> ItemStream<P> {
    pub(crate) fn new(call: Call) -> Self {
        Self { pages: PageStream::new(call), items: Vec::new().into_iter() }
    }
}

impl<P: Page> Stream for ItemStream<P> {
    type Item = Result<P::Item, Error>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        loop {
            if let Some(item) = this.items.next() {
                return Poll::Ready(Some(Ok(item)));
            }
            match ready!(Pin::new(&mut this.pages).poll_next(context)) {
                Some(Ok(page)) => this.items = page.into_items().into_iter(),
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None => return Poll::Ready(None),
            }
        }
    }
}

impl<P: Page> fmt::Debug for ItemStream<P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ItemStream").field("pages", &self.pages).field("items_left", &self.items.len()).finish()
    }
}
