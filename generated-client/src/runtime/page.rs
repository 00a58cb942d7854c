// Generated from `kakaotalk-social.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! Long answers, page by page.

use std::collections::HashSet;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::{fmt, mem, vec};

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
    asked: HashSet<String>,
}

enum State<P> {
    Ready(Call),
    Waiting(Call, Answer<P>),
    Done,
}

type Answer<P> = Pin<Box<dyn Future<Output = Result<P, Error>> + Send>>;

impl<P: Page> PageStream<P> {
    pub(crate) fn new(call: Call) -> Self {
        Self { state: State::Ready(call), asked: HashSet::new() }
    }

    /// Begins to fetch a page, unless it was asked for before.
    fn fetch(&mut self, call: &Call) -> Result<Answer<P>, Error> {
        if self.asked.insert(call.encode()?) {
            return Ok(Box::pin(call.clone().send()));
        }
        let reason = "the answer leads to a page that was asked for before".to_owned();
        Err(Error::local(ErrorKind::Paging, call.endpoint.name, reason))
    }
}

impl<P: Page> Stream for PageStream<P> {
    type Item = Result<P, Error>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        let (mut call, mut answer) = match mem::replace(&mut this.state, State::Done) {
            State::Ready(call) => match this.fetch(&call) {
                Ok(answer) => (call, answer),
                Err(error) => return Poll::Ready(Some(Err(error))),
            },
            State::Waiting(call, answer) => (call, answer),
            State::Done => return Poll::Ready(None),
        };
        let Poll::Ready(page) = answer.as_mut().poll(context) else {
            this.state = State::Waiting(call, answer);
            return Poll::Pending;
        };
        if let Some(url) = page.as_ref().ok().and_then(P::next_url).filter(|url| !url.is_empty()) {
            call.turn_to(url);
            this.state = State::Ready(call);
        }
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
