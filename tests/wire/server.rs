//! A scripted HTTP/1.1 server on loopback that keeps exactly what it was sent.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};

/// A request as it came over the wire.
#[derive(Clone, Debug)]
pub(crate) struct Request {
    pub(crate) method: String,
    /// The path and the raw query.
    pub(crate) target: String,
    /// In the order in which they came, duplicates kept.
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Request {
    /// All values of a header.
    pub(crate) fn header(&self, name: &str) -> Vec<&str> {
        self.headers.iter().filter(|(own, _)| own.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str()).collect()
    }

    /// The path and the query, `""` if there is none.
    pub(crate) fn parts(&self) -> (&str, &str) {
        self.target.split_once('?').unwrap_or((&self.target, ""))
    }

    /// Whether a body was sent or announced.
    pub(crate) fn has_body(&self) -> bool {
        !self.body.is_empty() || !self.header("content-length").is_empty() || !self.header("transfer-encoding").is_empty()
    }

    /// None if the other side leaves before it has said all.
    fn read(stream: &TcpStream) -> Option<Self> {
        let mut reader = BufReader::new(stream);
        let start = line(&mut reader)?;
        let mut start = start.split(' ');
        let (method, target) = (start.next()?.to_owned(), start.next()?.to_owned());
        let mut headers = Vec::new();
        while let Some((name, value)) = line(&mut reader)?.split_once(':') {
            headers.push((name.to_owned(), value.trim().to_owned()));
        }
        let mut request = Self { method, target, headers, body: Vec::new() };
        let length = request.header("content-length").first().map_or(Some(0), |length| length.parse().ok())?;
        request.body.resize(length, 0);
        reader.read_exact(&mut request.body).ok()?;
        Some(request)
    }
}

/// A line without its end; None at the end of everything.
fn line(reader: &mut impl BufRead) -> Option<String> {
    let mut line = String::new();
    reader.read_line(&mut line).ok().filter(|read| *read > 0)?;
    Some(line.trim_end_matches(['\r', '\n']).to_owned())
}

/// What is sent back: bytes, and what follows them.
#[derive(Clone)]
pub(crate) struct Response {
    bytes: Vec<u8>,
    then: Then,
}

#[derive(Clone)]
enum Then {
    Close,
    Hold,
    Repeat(Vec<u8>),
}

impl Response {
    /// A whole answer. `headers` come before the ones that this server adds.
    pub(crate) fn new(status: u16, headers: &[(&str, &str)], body: impl AsRef<[u8]>) -> Self {
        let body = body.as_ref();
        let length = body.len().to_string();
        let head = head(status, headers.iter().copied().chain([("content-length", length.as_str())]));
        Self::raw([&head, body].concat())
    }

    /// A whole answer in JSON.
    pub(crate) fn json(status: u16, body: impl AsRef<[u8]>) -> Self {
        Self::new(status, &[("content-type", "application/json;charset=UTF-8")], body)
    }

    /// The status and headers alone; the body, if any, is what is sent afterwards.
    pub(crate) fn head(status: u16, headers: &[(&str, &str)]) -> Self {
        Self::raw(head(status, headers.iter().copied()))
    }

    /// These bytes and no others.
    pub(crate) fn raw(bytes: impl Into<Vec<u8>>) -> Self {
        Self { bytes: bytes.into(), then: Then::Close }
    }

    /// Closes the connection without an answer.
    pub(crate) fn none() -> Self {
        Self::raw([])
    }

    /// Afterwards keeps the connection open and says nothing.
    pub(crate) fn then_silence(mut self) -> Self {
        self.then = Then::Hold;
        self
    }

    /// Afterwards sends the same bytes again and again for as long as the client reads.
    pub(crate) fn then_forever(mut self, bytes: impl Into<Vec<u8>>) -> Self {
        self.then = Then::Repeat(bytes.into());
        self
    }

    /// A client that leaves early is no failure of the server.
    fn write(&self, mut stream: &TcpStream) {
        if stream.write_all(&self.bytes).is_err() {
            return;
        }
        match &self.then {
            Then::Close => {}
            Then::Hold => drop(io::copy(&mut stream, &mut io::sink())),
            Then::Repeat(bytes) => while stream.write_all(bytes).is_ok() {},
        }
    }
}

fn head<'a>(status: u16, headers: impl Iterator<Item = (&'a str, &'a str)>) -> Vec<u8> {
    let lines: String = headers.flat_map(|(name, value)| [name, ": ", value, "\r\n"]).collect();
    format!("HTTP/1.1 {status} Scripted\r\n{lines}connection: close\r\n\r\n").into_bytes()
}

/// Serves one connection after another, one request each, until it is dropped.
pub(crate) struct Server {
    address: SocketAddr,
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
}

#[derive(Default)]
struct Shared {
    requests: Mutex<Vec<Request>>,
    current: Mutex<Current>,
}

#[derive(Default)]
struct Current {
    is_stopped: bool,
    stream: Option<TcpStream>,
}

impl Server {
    /// Answers every request by `handler`.
    pub(crate) fn new(handler: impl FnMut(&Request) -> Response + Send + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("loopback has a free port");
        let address = listener.local_addr().expect("a bound listener has an address");
        let shared = Arc::new(Shared::default());
        let thread = thread::spawn({
            let shared = Arc::clone(&shared);
            move || shared.serve(&listener, handler)
        });
        Self { address, shared, thread: Some(thread) }
    }

    /// Answers every request with the same.
    pub(crate) fn always(response: Response) -> Self {
        Self::new(move |_| response.clone())
    }

    /// Answers the first request with the first response and so on, then closes without an answer.
    pub(crate) fn sequence(responses: impl IntoIterator<Item = Response>) -> Self {
        let mut responses = responses.into_iter().collect::<Vec<_>>().into_iter();
        Self::new(move |_| responses.next().unwrap_or_else(Response::none))
    }

    pub(crate) fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// All requests so far. One is kept before it is answered, so whoever has an answer sees its request here.
    pub(crate) fn requests(&self) -> Vec<Request> {
        lock(&self.shared.requests).clone()
    }

    /// The targets of all requests so far.
    pub(crate) fn targets(&self) -> Vec<String> {
        self.requests().into_iter().map(|request| request.target).collect()
    }

    /// The only request.
    #[track_caller]
    pub(crate) fn request(&self) -> Request {
        let mut requests = self.requests();
        assert_eq!(requests.len(), 1, "{requests:?}");
        requests.remove(0)
    }
}

impl Shared {
    fn serve(&self, listener: &TcpListener, mut handler: impl FnMut(&Request) -> Response) {
        for stream in listener.incoming() {
            let Ok(stream) = stream else { continue };
            {
                let mut current = lock(&self.current);
                if current.is_stopped {
                    return;
                }
                current.stream = stream.try_clone().ok();
            }
            if let Some(request) = Request::read(&stream) {
                lock(&self.requests).push(request.clone());
                handler(&request).write(&stream);
            }
            // The clone would keep the connection open.
            lock(&self.current).stream = None;
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        {
            let mut current = lock(&self.shared.current);
            current.is_stopped = true;
            if let Some(stream) = current.stream.take() {
                drop(stream.shutdown(Shutdown::Both));
            }
        }
        // Wakes `accept`.
        drop(TcpStream::connect(self.address));
        let result = self.thread.take().map(JoinHandle::join);
        assert!(thread::panicking() || !matches!(result, Some(Err(_))), "the handler of the server failed");
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
