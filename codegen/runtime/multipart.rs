//! Bodies in parts, some of which are files (RFC 7578).

use std::collections::VecDeque;
use std::hash::{BuildHasher, RandomState};
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, ready};
use std::{fmt, io, mem};

use bytes::Bytes;
use futures_core::Stream;
use http_body::{Body, Frame, SizeHint};
use reqwest::header::HeaderValue;

use super::endpoint::{Format, Member, Written};

/// Each parameter is a part.
pub(crate) static MULTIPART: Format = Format { content_type: HeaderValue::from_static("multipart/form-data"), write };

/// Bytes to send, with a name and a type.
///
/// ```text
/// File::new("photo.png", bytes).content_type("image/png")
/// ```
#[derive(Clone)]
pub struct File {
    name: String,
    content_type: String,
    content: Content,
}

#[derive(Clone)]
enum Content {
    Bytes(Bytes),
    Stream { stream: Arc<Mutex<Option<Chunks>>>, length: Option<u64> },
}

type Chunks = Pin<Box<dyn Stream<Item = io::Result<Bytes>> + Send>>;

impl File {
    /// A file whose bytes are there.
    pub fn new(name: impl Into<String>, content: impl Into<Bytes>) -> Self {
        Self::of(name.into(), Content::Bytes(content.into()))
    }

    /// A file whose bytes come one after another, and their number where it is known. It can be sent once: a call with such a file
    /// is not tried again.
    pub fn stream(name: impl Into<String>, length: Option<u64>, stream: impl Stream<Item = io::Result<Bytes>> + Send + 'static) -> Self {
        let stream: Chunks = Box::pin(stream);
        Self::of(name.into(), Content::Stream { stream: Arc::new(Mutex::new(Some(stream))), length })
    }

    fn of(name: String, content: Content) -> Self {
        Self { name, content_type: "application/octet-stream".to_owned(), content }
    }

    /// Says what the bytes are. Default: `application/octet-stream`.
    pub fn content_type(mut self, content_type: impl Into<String>) -> Self {
        self.content_type = content_type.into();
        self
    }
}

/// Without its bytes.
impl fmt::Debug for File {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("File").field("name", &self.name).field("content_type", &self.content_type).finish_non_exhaustive()
    }
}

fn write(members: &[Member<'_>]) -> Result<Option<Written>, String> {
    if members.is_empty() {
        return Ok(None);
    }
    let boundary = format!("{:016x}{:016x}", RandomState::new().hash_one(()), RandomState::new().hash_one(()));
    let mut pieces = Pieces(VecDeque::new());
    for member in members {
        let name = escaped(member.name);
        let Some(file) = member.attached.and_then(|file| file.downcast_ref::<File>()) else {
            for text in member.texts() {
                pieces.text(format!("--{boundary}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{text}\r\n"));
            }
            continue;
        };
        if file.content_type.chars().any(char::is_control) {
            return Err(format!("`{name}` has a content type that no HTTP header may hold"));
        }
        let (file_name, content_type) = (escaped(&file.name), &file.content_type);
        pieces.text(format!(
            "--{boundary}\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"{file_name}\"\r\nContent-Type: {content_type}\r\n\r\n"
        ));
        match &file.content {
            Content::Bytes(bytes) => pieces.0.push_back(Piece::Bytes(bytes.clone())),
            Content::Stream { stream, length } => {
                let stream = stream.lock().unwrap_or_else(PoisonError::into_inner).take();
                let stream = stream.ok_or_else(|| format!("the stream of `{name}` can be sent once, and was"))?;
                pieces.0.push_back(Piece::Stream(Mutex::new(stream), *length));
            }
        }
        pieces.text("\r\n".to_owned());
    }
    pieces.text(format!("--{boundary}--\r\n"));
    let content_type = Some(format!("multipart/form-data; boundary={boundary}"));
    Ok(Some(Written { content_type, body: reqwest::Body::wrap(pieces) }))
}

/// A name as it stands between quotes in the head of a part, as browsers write it.
fn escaped(name: &str) -> String {
    name.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A")
}

/// A body, piece by piece.
struct Pieces(VecDeque<Piece>);

enum Piece {
    Bytes(Bytes),
    // Never locked: a body may be looked at by several threads, though only one reads it.
    Stream(Mutex<Chunks>, Option<u64>),
}

impl Pieces {
    fn text(&mut self, text: String) {
        self.0.push_back(Piece::Bytes(text.into()));
    }
}

impl Body for Pieces {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<io::Result<Frame<Bytes>>>> {
        let pieces = &mut self.get_mut().0;
        loop {
            let chunk = match pieces.front_mut() {
                None => return Poll::Ready(None),
                Some(Piece::Bytes(bytes)) => Some(Ok(mem::take(bytes))),
                Some(Piece::Stream(stream, _)) => {
                    ready!(stream.get_mut().unwrap_or_else(PoisonError::into_inner).as_mut().poll_next(context))
                }
            };
            let is_over = chunk.is_none() || matches!(pieces.front(), Some(Piece::Bytes(_)));
            if is_over {
                pieces.pop_front();
            }
            if let Some(chunk) = chunk {
                return Poll::Ready(Some(chunk.map(Frame::data)));
            }
        }
    }

    fn is_end_stream(&self) -> bool {
        self.0.is_empty()
    }

    fn size_hint(&self) -> SizeHint {
        let length = |piece: &Piece| match piece {
            Piece::Bytes(bytes) => u64::try_from(bytes.len()).ok(),
            Piece::Stream(_, length) => *length,
        };
        self.0.iter().map(length).sum::<Option<u64>>().map_or_else(SizeHint::new, SizeHint::with_exact)
    }
}
