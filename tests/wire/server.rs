//! A scripted HTTP/1.1 server on loopback that keeps exactly what it was sent, and what became of its connections.

use std::collections::HashMap;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use rustls::{ServerConfig, ServerConnection};
use socket2::SockRef;

use crate::log::{self, Span};

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
    fn read(stream: impl Read) -> Option<Self> {
        let mut reader = BufReader::new(stream);
        let mut request = Self::head(&mut reader)?;
        let length = request.header("content-length").first().map_or(Some(0), |length| length.parse().ok())?;
        request.body.resize(length, 0);
        reader.read_exact(&mut request.body).ok()?;
        Some(request)
    }

    /// A request without its body.
    fn head(reader: &mut impl BufRead) -> Option<Self> {
        let start = line(reader)?;
        let mut start = start.split(' ');
        let (method, target) = (start.next()?.to_owned(), start.next()?.to_owned());
        let mut headers = Vec::new();
        while let Some((name, value)) = line(reader)?.split_once(':') {
            headers.push((name.to_owned(), value.trim().to_owned()));
        }
        Some(Self { method, target, headers, body: Vec::new() })
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
    is_slow: bool,
    then: Then,
}

#[derive(Clone)]
enum Then {
    Close,
    Reset,
    Hold,
    Repeat(Vec<u8>),
    Listen,
    Ignore,
    Tunnel(SocketAddr),
}

impl Response {
    /// A whole answer. `headers` come before the ones that this server adds.
    pub(crate) fn new(status: u16, headers: &[(&str, &str)], body: impl AsRef<[u8]>) -> Self {
        let body = body.as_ref();
        let length = body.len().to_string();
        let head = head(status, headers.iter().copied().chain([("content-length", length.as_str()), CLOSE]));
        Self::raw([&head, body].concat())
    }

    /// A whole answer in JSON.
    pub(crate) fn json(status: u16, body: impl AsRef<[u8]>) -> Self {
        Self::new(status, &[("content-type", "application/json;charset=UTF-8")], body)
    }

    /// A whole answer, after which the connection can be used again.
    pub(crate) fn keep_alive(status: u16, body: &str) -> Self {
        let head = head(status, [("content-length", body.len().to_string().as_str())].into_iter());
        Self::raw([&head, body.as_bytes()].concat()).then_listen()
    }

    /// The status and headers alone; the body, if any, is what is sent afterwards.
    pub(crate) fn head(status: u16, headers: &[(&str, &str)]) -> Self {
        Self::raw(head(status, headers.iter().copied().chain([CLOSE])))
    }

    /// These bytes and no others.
    pub(crate) fn raw(bytes: impl Into<Vec<u8>>) -> Self {
        Self { bytes: bytes.into(), is_slow: false, then: Then::Close }
    }

    /// Closes the connection without an answer.
    pub(crate) fn none() -> Self {
        Self::raw([])
    }

    /// Sends one byte at a time.
    pub(crate) fn slowly(mut self) -> Self {
        self.is_slow = true;
        self
    }

    /// Afterwards answers the next request on the same connection.
    pub(crate) fn then_listen(mut self) -> Self {
        self.then = Then::Listen;
        self
    }

    /// Afterwards keeps the connection open, and neither says nor reads anything.
    pub(crate) fn then_ignore(mut self) -> Self {
        self.then = Then::Ignore;
        self
    }

    /// Afterwards carries to this server what the client sends, and back what that answers.
    #[cfg_attr(not(target_os = "linux"), allow(dead_code, reason = "only there can a test say whom to trust"))]
    pub(crate) fn then_tunnel(mut self, server: &Server) -> Self {
        self.then = Then::Tunnel(server.address);
        self
    }

    /// Afterwards keeps the connection open and says nothing.
    pub(crate) fn then_silence(mut self) -> Self {
        self.then = Then::Hold;
        self
    }

    /// Afterwards resets the connection instead of closing it.
    pub(crate) fn then_reset(mut self) -> Self {
        self.then = Then::Reset;
        self
    }

    /// Afterwards sends the same bytes again and again for as long as the client reads.
    pub(crate) fn then_forever(mut self, bytes: impl Into<Vec<u8>>) -> Self {
        self.then = Then::Repeat(bytes.into());
        self
    }

    fn write(&self, shared: &Shared, mut stream: &TcpStream) -> io::Result<Next> {
        let size = if self.is_slow { 1 } else { usize::MAX };
        stream.set_nodelay(self.is_slow)?;
        let mut send = |bytes: &[u8]| bytes.chunks(size).try_for_each(|part| stream.write_all(part));
        send(&self.bytes)?;
        match &self.then {
            Then::Close => Ok(Next::Close),
            Then::Listen => Ok(Next::Listen),
            Then::Reset => SockRef::from(stream).set_linger(Some(Duration::ZERO)).map(|()| Next::Close),
            Then::Hold => {
                shared.change(|state| state.silent += 1);
                io::copy(&mut stream, &mut io::sink()).map(|_| Next::Left)
            }
            Then::Ignore => {
                let stopped = shared.changed.wait_while(lock(&shared.state), |state| !state.is_stopped);
                drop(stopped);
                Ok(Next::Left)
            }
            Then::Tunnel(server) => tunnel(stream, &TcpStream::connect(server)?).map(|()| Next::Left),
            Then::Repeat(bytes) => loop {
                send(bytes)?;
                shared.change(|state| state.repeated += bytes.len());
            },
        }
    }
}

/// Carries bytes both ways until both sides have said all.
fn tunnel(client: &TcpStream, server: &TcpStream) -> io::Result<()> {
    let carry = |mut from: &TcpStream, mut to: &TcpStream| io::copy(&mut from, &mut to).and_then(|_| to.shutdown(Shutdown::Write));
    thread::scope(|scope| {
        let back = scope.spawn(|| carry(server, client));
        let there = carry(client, server);
        back.join().expect("carrying does not panic").and(there)
    })
}

const CLOSE: (&str, &str) = ("connection", "close");

fn head<'a>(status: u16, headers: impl Iterator<Item = (&'a str, &'a str)>) -> Vec<u8> {
    let lines: String = headers.flat_map(|(name, value)| [name, ": ", value, "\r\n"]).collect();
    format!("HTTP/1.1 {status} Scripted\r\n{lines}\r\n").into_bytes()
}

/// What the server does with a connection after an answer.
enum Next {
    Close,
    Listen,
    /// Nothing: the client has left.
    Left,
}

/// Serves any number of connections until it is dropped.
pub(crate) struct Server {
    address: SocketAddr,
    /// How many calls there were before it, of all clients.
    spans_before: usize,
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
}

/// What happened so far.
#[derive(Default)]
pub(crate) struct State {
    requests: Vec<Request>,
    /// How many connections were accepted.
    pub(crate) connections: usize,
    /// How many connections the client has closed.
    pub(crate) left: usize,
    /// How many connections were left open in silence by [`Response::then_silence`].
    pub(crate) silent: usize,
    /// How many bytes were sent by [`Response::then_forever`].
    pub(crate) repeated: usize,
    /// The connections that are open, by their numbers.
    streams: HashMap<usize, TcpStream>,
    is_stopped: bool,
}

#[derive(Default)]
struct Shared {
    state: Mutex<State>,
    changed: Condvar,
}

/// What is done with a connection.
type Service = dyn Fn(&Shared, &TcpStream) -> io::Result<Next> + Send + Sync;

impl Server {
    /// Answers every request by `handler`.
    pub(crate) fn new(handler: impl FnMut(&Request) -> Response + Send + 'static) -> Self {
        let handler = Mutex::new(handler);
        Self::start(Box::new(move |shared, stream| {
            loop {
                let Some(request) = Request::read(stream) else { return Ok(Next::Left) };
                shared.change(|state| state.requests.push(request.clone()));
                let response = lock(&handler)(&request);
                match response.write(shared, stream)? {
                    Next::Listen => {}
                    next => return Ok(next),
                }
            }
        }))
    }

    /// Answers every request over TLS with the same bytes, and then closes.
    pub(crate) fn tls(config: ServerConfig, response: Response) -> Self {
        let config = Arc::new(config);
        Self::start(Box::new(move |shared, mut stream| {
            let mut connection = ServerConnection::new(Arc::clone(&config)).map_err(io::Error::other)?;
            let mut tls = rustls::Stream::new(&mut connection, &mut stream);
            let Some(request) = Request::read(&mut tls) else {
                // Closing amid what the client says would take back what it was told of the failure.
                return io::copy(&mut stream, &mut io::sink()).map(|_| Next::Left);
            };
            shared.change(|state| state.requests.push(request));
            tls.write_all(&response.bytes)?;
            tls.conn.send_close_notify();
            tls.flush().map(|()| Next::Close)
        }))
    }

    /// Answers every request with this, and does not wait for its body.
    pub(crate) fn hasty(response: Response) -> Self {
        Self::start(Box::new(move |shared, stream| {
            let Some(request) = Request::head(&mut BufReader::new(stream)) else { return Ok(Next::Left) };
            shared.change(|state| state.requests.push(request));
            response.write(shared, stream)
        }))
    }

    /// Does this to every connection without a look at what is asked for.
    pub(crate) fn deaf(response: Response) -> Self {
        Self::start(Box::new(move |shared, stream| response.write(shared, stream)))
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

    fn start(service: Box<Service>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("loopback has a free port");
        let address = listener.local_addr().expect("a bound listener has an address");
        let spans_before = log::watch();
        let shared = Arc::new(Shared::default());
        let thread = thread::spawn({
            let shared = Arc::clone(&shared);
            move || shared.serve(&listener, &*service)
        });
        Self { address, spans_before, shared, thread: Some(thread) }
    }

    pub(crate) fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    pub(crate) fn https_url(&self) -> String {
        format!("https://{}", self.address)
    }

    pub(crate) fn port(&self) -> u16 {
        self.address.port()
    }

    /// What the client traced of its calls to this server.
    pub(crate) fn spans(&self) -> Vec<Span> {
        log::spans(self.port(), self.spans_before)
    }

    /// All requests so far. One is kept before it is answered, so whoever has an answer sees its request here.
    pub(crate) fn requests(&self) -> Vec<Request> {
        lock(&self.shared.state).requests.clone()
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

    /// How many connections were accepted so far.
    pub(crate) fn connections(&self) -> usize {
        lock(&self.shared.state).connections
    }

    /// Waits until this has happened; the tasks of the client go on meanwhile.
    pub(crate) async fn until(&self, happened: impl Fn(&State) -> bool + Send + 'static) {
        let shared = Arc::clone(&self.shared);
        let waiting = move || {
            let state = lock(&shared.state);
            let limit = Duration::from_secs(20);
            let waited = shared.changed.wait_timeout_while(state, limit, |state| !state.is_stopped && !happened(state));
            let (state, waited) = waited.unwrap_or_else(PoisonError::into_inner);
            (waited.timed_out(), state.connections, state.left)
        };
        let (is_late, connections, left) = tokio::task::spawn_blocking(waiting).await.expect("waiting does not fail");
        assert!(!is_late, "it never happened: of {connections} connections the client closed {left}");
    }
}

impl Shared {
    fn change(&self, change: impl FnOnce(&mut State)) {
        change(&mut lock(&self.state));
        self.changed.notify_all();
    }

    fn serve(&self, listener: &TcpListener, service: &Service) {
        thread::scope(|scope| {
            for stream in listener.incoming() {
                let Ok(stream) = stream else { continue };
                let mut state = lock(&self.state);
                if state.is_stopped {
                    return;
                }
                state.connections += 1;
                let number = state.connections;
                state.streams.extend(stream.try_clone().ok().map(|stream| (number, stream)));
                drop(state);
                self.changed.notify_all();
                scope.spawn(move || {
                    // A client that leaves early is no failure of the server.
                    let has_left = matches!(service(self, &stream), Ok(Next::Left) | Err(_));
                    self.change(|state| {
                        state.left += usize::from(has_left);
                        // The clone would keep the connection open.
                        state.streams.remove(&number);
                    });
                });
            }
        });
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.shared.change(|state| {
            state.is_stopped = true;
            state.streams.values().for_each(|stream| drop(stream.shutdown(Shutdown::Both)));
        });
        // Wakes `accept`.
        drop(TcpStream::connect(self.address));
        let result = self.thread.take().map(JoinHandle::join);
        assert!(thread::panicking() || !matches!(result, Some(Err(_))), "the handler of the server failed");
    }
}

fn lock<T: ?Sized>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
