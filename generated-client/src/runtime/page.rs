// Generated from `kakaotalk-social.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! Long answers, page by page.

use std::collections::HashSet;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::{fmt, mem, vec};

use futures_core::Stream;
use reqwest::header::HeaderMap;

use super::call::Call;
use super::error::{Error, ErrorKind, Failure};
use super::response::Response;
use super::transport::Decode;

/// How many pages a stream fetches, unless it is told otherwise.
const MAX_PAGES: usize = 10_000;

/// After how many pages without items, one after another, a stream gives up.
const MAX_EMPTY_PAGES: usize = 10;

/// How the answers of an endpoint are pages.
pub(crate) struct Pages<P, I> {
    /// Reads a page.
    pub(crate) decode: Decode<P>,
    /// Takes out what a page holds; the rest of it stays.
    pub(crate) items: fn(&mut P) -> Vec<I>,
    /// How much a page holds.
    pub(crate) count: fn(&P) -> usize,
    /// Where it leads, if there is another page.
    pub(crate) next: fn(&P, &Turn<'_>) -> Option<Next>,
}

/// Where a page leads.
#[allow(dead_code, reason = "hardly an API has pages of both kinds")]
pub(crate) enum Next {
    /// To a URL, and how a call turns to it.
    Url { url: String, turn: fn(&mut Call, &str) },
    /// To a value of a parameter.
    Value(&'static str, String),
}

/// What a page is seen with when it is turned.
#[allow(dead_code, reason = "hardly an API has pages of every kind")]
pub(crate) struct Turn<'t> {
    /// The call that it answers.
    pub(super) call: &'t Call,
    pub(super) headers: &'t HeaderMap,
    /// How much it holds.
    pub(super) count: usize,
}

/// A stream of pages. Fetches a page when it is asked for it, and ends after an error.
///
/// It fails with [`ErrorKind::Paging`] when a page leads to one that was asked for before, after ten pages in a row that
/// hold nothing, and when there are more than [`PageStream::max_pages`].
#[must_use = "a stream does nothing until it is polled"]
pub struct PageStream<P> {
    state: State<P>,
    decode: Decode<P>,
    count: fn(&P) -> usize,
    leads_to: fn(&P, &Turn<'_>) -> Option<Next>,
    /// Where the last page leads.
    pub(super) next: Option<Next>,
    /// The headers of the last page.
    headers: Option<HeaderMap>,
    /// What was asked for before.
    asked: HashSet<String>,
    max_pages: usize,
    /// How many pages came last that hold nothing.
    empty: usize,
}

enum State<P> {
    Ready(Call),
    Waiting(Call, Fetch<P>),
    Done,
}

type Fetch<P> = Pin<Box<dyn Future<Output = Result<Response<P>, Error>> + Send>>;

impl<P: Send + 'static> PageStream<P> {
    pub(crate) fn new<I>(call: Call, pages: &'static Pages<P, I>) -> Self {
        Self {
            state: State::Ready(call),
            decode: pages.decode,
            count: pages.count,
            leads_to: pages.next,
            next: None,
            headers: None,
            asked: HashSet::new(),
            max_pages: MAX_PAGES,
            empty: 0,
        }
    }

    /// The most pages that are fetched: a guard against answers that never end. If there are more, the stream fails rather
    /// than pass for complete. Default: 10,000.
    pub fn max_pages(mut self, pages: usize) -> Self {
        self.max_pages = pages;
        self
    }

    /// The headers of the page that came last. The credential is blotted out, should one echo it.
    pub fn headers(&self) -> Option<&HeaderMap> {
        self.headers.as_ref()
    }

    /// Begins to fetch a page, unless there is reason to think that this would never end.
    fn fetch(&mut self, call: &Call) -> Result<Fetch<P>, Error> {
        call.usable()?;
        let reason = if self.asked.len() >= self.max_pages {
            format!("there are more than {} pages", self.max_pages)
        } else if self.empty >= MAX_EMPTY_PAGES {
            format!("{MAX_EMPTY_PAGES} pages in a row were empty")
        } else if !self.asked.insert(call.key()) {
            // There is nowhere to go on.
            self.next = None;
            "the answer leads to a page that was asked for before".to_owned()
        } else {
            return Ok(Box::pin(call.clone().send_with_meta(self.decode)));
        };
        Err(Error::local(call.endpoint.name, Failure::new(ErrorKind::Paging, reason)))
    }

    /// Takes note of a page and of where it leads.
    fn turn(&mut self, page: &P, mut call: Call) {
        let count = (self.count)(page);
        self.empty = if count == 0 { self.empty + 1 } else { 0 };
        let headers = self.headers.take().unwrap_or_default();
        self.next = (self.leads_to)(page, &Turn { call: &call, headers: &headers, count });
        self.headers = Some(headers);
        match &self.next {
            Some(Next::Url { url, turn }) => turn(&mut call, url),
            Some(Next::Value(name, text)) => {
                if let Err(wrong) = call.offer(name, text) {
                    call.unusable = Some((ErrorKind::Paging, format!("the next page cannot be asked for: {wrong}")));
                }
            }
            None => return,
        }
        self.state = State::Ready(call);
    }
}

impl<P: Send + 'static> Stream for PageStream<P> {
    type Item = Result<P, Error>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        let (call, mut answer) = match mem::replace(&mut this.state, State::Done) {
            State::Ready(call) => match this.fetch(&call) {
                Ok(answer) => (call, answer),
                Err(error) => return Poll::Ready(Some(Err(error))),
            },
            State::Waiting(call, answer) => (call, answer),
            State::Done => return Poll::Ready(None),
        };
        let Poll::Ready(answer) = answer.as_mut().poll(context) else {
            this.state = State::Waiting(call, answer);
            return Poll::Pending;
        };
        let page = answer.map(|Response { value, headers, .. }| {
            this.headers = Some(headers);
            this.turn(&value, call);
            value
        });
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
pub struct ItemStream<P, I> {
    pub(super) pages: PageStream<P>,
    take: fn(&mut P) -> Vec<I>,
    /// The last page, without its items.
    page: Option<P>,
    items: vec::IntoIter<I>,
}

impl<P: Send + 'static, I> ItemStream<P, I> {
    pub(crate) fn new(call: Call, pages: &'static Pages<P, I>) -> Self {
        Self { pages: PageStream::new(call, pages), take: pages.items, page: None, items: Vec::new().into_iter() }
    }

    /// As [`PageStream::max_pages`].
    pub fn max_pages(mut self, pages: usize) -> Self {
        self.pages = self.pages.max_pages(pages);
        self
    }

    /// The page that the last item came from: all that it tells beside its items, which are taken out. None before the first.
    pub fn page(&self) -> Option<&P> {
        self.page.as_ref()
    }

    /// As [`PageStream::headers`].
    pub fn headers(&self) -> Option<&HeaderMap> {
        self.pages.headers()
    }
}

impl<P: Send + Unpin + 'static, I: Unpin> Stream for ItemStream<P, I> {
    type Item = Result<I, Error>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        loop {
            if let Some(item) = this.items.next() {
                return Poll::Ready(Some(Ok(item)));
            }
            match ready!(Pin::new(&mut this.pages).poll_next(context)) {
                Some(Ok(mut page)) => {
                    this.items = (this.take)(&mut page).into_iter();
                    this.page = Some(page);
                }
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None => return Poll::Ready(None),
            }
        }
    }
}

impl<P, I> fmt::Debug for ItemStream<P, I> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ItemStream").field("pages", &self.pages).field("items_left", &self.items.len()).finish()
    }
}
