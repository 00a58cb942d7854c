//! The stand-in as an HTTP server on this machine.

use std::collections::VecDeque;
use std::convert::Infallible;
use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll};

use bytes::Bytes;
use http_body_util::{BodyExt, Limited};
use hyper::body::{Body, Frame, Incoming};
use hyper::header::{ALLOW, CONTENT_LENGTH, CONTENT_TYPE, HOST, HeaderValue, LINK};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Response, StatusCode};
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;
use tokio::task::{JoinHandle, JoinSet};
use tokio::time::sleep;

use super::answer::{Answering, Reply};
use super::description::{Description, Endpoint, Violation};
use super::request::{Asked, Received, Refused, Request};
use super::schema::Schemas;
use super::state::{Account, Fault, Kind, State, shown};

/// The largest body of a request that is read: 16 MiB.
const MOST_BYTES: usize = 16 << 20;

/// What all connections share.
pub(crate) struct Shared {
    pub(crate) description: Description,
    inner: Mutex<Inner>,
    /// Told of each request when it is answered.
    told: Option<Box<dyn Fn(&Request) + Send + Sync>>,
}

struct Inner {
    state: State,
    faults: VecDeque<Fault>,
    requests: Vec<Request>,
}

impl Shared {
    pub(crate) fn new(description: Description, state: State, told: Option<Box<dyn Fn(&Request) + Send + Sync>>) -> Self {
        Self { description, inner: Mutex::new(Inner { state, faults: VecDeque::new(), requests: Vec::new() }), told }
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Changes what belongs to a credential.
    pub(crate) fn change(&self, scheme: &str, key: String, change: impl FnOnce(&mut Account)) {
        change(self.inner().state.account(scheme, key));
    }

    pub(crate) fn next(&self, fault: Fault) {
        self.inner().faults.push_back(fault);
    }

    pub(crate) fn requests(&self) -> Vec<Request> {
        self.inner().requests.clone()
    }

    /// The fault that waits for an answer of this call.
    fn fault(&self, endpoint: Option<&Endpoint>) -> Option<Kind> {
        let faults = &mut self.inner().faults;
        let is_meant = |fault: &Fault| fault.endpoint.as_deref().is_none_or(|name| endpoint.is_some_and(|own| own.name == name));
        let index = faults.iter().position(is_meant)?;
        faults.remove(index).map(|fault| fault.kind)
    }

    /// What a request is answered, and what there is to remember of it.
    fn serve(&self, received: &Received, fault: Option<&Kind>, base_url: &str) -> (Reply, Request, Option<String>) {
        let candidates = received.candidates(&self.description);
        let mut remembered = Request {
            endpoint: None,
            method: received.method.to_string(),
            path: received.uri.path().to_owned(),
            parameters: Vec::new(),
            status: 0,
            refused: None,
        };
        let with_method: Vec<_> =
            candidates.iter().filter(|(endpoint, _)| endpoint.methods.iter().any(|own| *own == received.method.as_str())).collect();
        let mut outcome = None;
        for (endpoint, path) in with_method {
            let own = self.call(received, endpoint, path, fault, base_url);
            let is_fine = own.1.is_none();
            // Where several calls share a path, the one that the parameters fit is meant.
            if outcome.is_none() || is_fine {
                remembered.endpoint = Some(endpoint.name.clone());
                remembered.parameters = received.sent(endpoint, path);
                outcome = Some(own);
            }
            if is_fine {
                break;
            }
        }
        let mut allow = None;
        let (reply, refused) = outcome.unwrap_or_else(|| {
            let refused = if candidates.is_empty() {
                Refused::new(Violation::UnknownPath, "the API has no such path")
            } else {
                let methods: Vec<&str> = candidates.iter().flat_map(|(endpoint, _)| &endpoint.methods).map(String::as_str).collect();
                allow = Some(methods.join(", "));
                Refused::new(Violation::WrongMethod, "the path takes other methods")
            };
            let endpoint = candidates.first().map(|(endpoint, _)| *endpoint);
            (self.description.refuse(&refused, endpoint, None, &Account::default()), Some(refused.why))
        });
        remembered.status = reply.status;
        remembered.refused = refused;
        (reply, remembered, allow)
    }

    /// What a call is answered, and why it is refused.
    fn call(
        &self,
        received: &Received,
        endpoint: &Endpoint,
        path: &[(&str, String)],
        fault: Option<&Kind>,
        base_url: &str,
    ) -> (Reply, Option<String>) {
        let description = &self.description;
        match fault {
            Some(Kind::Code(code)) => return (description.report(code, Some(endpoint)), Some("told so by a test".to_owned())),
            Some(Kind::Status(status)) => {
                return (Reply { status: *status, body: None, bytes: None, link: None }, Some("told so by a test".to_owned()));
            }
            Some(Kind::Malformed) => {
                return (Reply { status: 200, body: None, bytes: Some(b"{\"cut\": [".to_vec()), link: None }, None);
            }
            _ => {}
        }
        let (auth, account) = match self.caller(received, endpoint) {
            Ok(caller) => caller,
            Err((refused, auth)) => {
                return (description.refuse(&refused, Some(endpoint), auth, &Account::default()), Some(refused.why));
            }
        };
        if let Some(code) = &account.refusal {
            return (description.report(&shown(code), Some(endpoint)), Some("its account is refused".to_owned()));
        }
        match self.allowed(received, endpoint, path, auth, &account, base_url) {
            Ok(mut reply) => {
                if let (Some(Kind::PageUrl(url)), Some(body)) = (fault, &mut reply.body) {
                    let next = endpoint.data.paging.as_ref().and_then(|paging| paging.next_url.as_ref());
                    next.iter().for_each(|path| super::schema::put(body, path, Some(url.as_str().into())));
                    reply.link = reply.link.map(|_| format!("<{url}>; rel=\"next\""));
                }
                (reply, None)
            }
            Err(refused) => (description.refuse(&refused, Some(endpoint), auth, &account), Some(refused.why)),
        }
    }

    fn allowed(
        &self,
        received: &Received,
        endpoint: &Endpoint,
        path: &[(&str, String)],
        auth: Option<&str>,
        account: &Account,
        base_url: &str,
    ) -> Result<Reply, Refused> {
        received.check_content_type(endpoint)?;
        let values = received.values(endpoint, path, auth, &Schemas(&self.description.schemas))?;
        if let (Some(need), Some(own)) = (&endpoint.scopes, &account.consents) {
            let has = |name: &String| own.contains(name);
            let is_met = if need.all { need.names.iter().all(has) } else { need.names.iter().any(has) };
            // Where no code is documented for it, fields are missing instead.
            let code = self.description.code_of(Violation::MissingScope, None, auth);
            if !is_met && code.is_some_and(|(code, _)| endpoint.errors.iter().any(|own| own == code)) {
                return Err(Refused::new(Violation::MissingScope, "the user has not consented"));
            }
        }
        let sent = received.sent(endpoint, path);
        let answering = Answering { description: &self.description, account, base_url, sent: &sent };
        answering.answer(&Asked { endpoint, values })
    }

    /// Who calls: with which kind of credential, and what belongs to it.
    fn caller<'d>(&self, received: &Received, endpoint: &'d Endpoint) -> Result<(Option<&'d str>, Account), (Refused, Option<&'d str>)> {
        let mut sent = None;
        for scheme in endpoint.auth.iter().flatten() {
            let Some(credential) = self.description.credentials.get(scheme) else { continue };
            let Some(texts) = received.credential(credential) else { continue };
            if let Some(account) = self.inner().state.whose(scheme, &texts, credential) {
                return Ok((Some(scheme), account.clone()));
            }
            sent = Some(scheme.as_str());
        }
        let first = endpoint.auth.iter().flatten().next().map(String::as_str);
        match sent {
            Some(scheme) => Err((Refused::new(Violation::UnknownCredential, "nobody has this credential"), Some(scheme))),
            None if endpoint.auth.contains(&None) => Ok((None, self.inner().state.anybody())),
            None => Err((Refused::new(Violation::NoCredential, "there is no credential of the kind that the call needs"), first)),
        }
    }

    async fn respond(&self, request: hyper::Request<Incoming>) -> Response<Sent> {
        let (head, body) = request.into_parts();
        let Ok(body) = Limited::new(body, MOST_BYTES).collect().await else {
            return self.response(Reply { status: 413, body: None, bytes: None, link: None }, None, false);
        };
        let host = head.headers.get(HOST).and_then(|host| host.to_str().ok()).unwrap_or("127.0.0.1");
        let base_url = format!("http://{host}");
        let received = Received { method: head.method, uri: head.uri, headers: head.headers, body: body.to_bytes().to_vec() };
        let candidates = received.candidates(&self.description);
        let meant = candidates.iter().find(|(endpoint, _)| endpoint.methods.iter().any(|own| *own == received.method.as_str()));
        let fault = self.fault(meant.map(|(endpoint, _)| *endpoint));
        let (reply, remembered, allow) = self.serve(&received, fault.as_ref(), &base_url);
        self.told.iter().for_each(|told| told(&remembered));
        self.inner().requests.push(remembered);
        if let Some(Kind::Slow(delay)) = fault {
            sleep(delay).await;
        }
        self.response(reply, allow, matches!(fault, Some(Kind::CutOff)))
    }

    fn response(&self, reply: Reply, allow: Option<String>, is_cut: bool) -> Response<Sent> {
        let data = match (reply.body, reply.bytes) {
            (Some(json), _) => json.to_string().into_bytes(),
            (None, bytes) => bytes.unwrap_or_default(),
        };
        let length = data.len().max(usize::from(is_cut) * 2);
        let is_empty = length == 0;
        let data = if is_cut { data.into_iter().take(length / 2).collect() } else { data };
        let mut response = Response::new(Sent { data: Some(data.into()), is_cut });
        *response.status_mut() = StatusCode::from_u16(reply.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let content_type = Some(self.description.content_type.clone()).filter(|_| !is_empty);
        let length = Some(length.to_string()).filter(|_| reply.status != 204);
        for (name, value) in [(CONTENT_TYPE, content_type), (CONTENT_LENGTH, length), (LINK, reply.link), (ALLOW, allow)] {
            if let Some(value) = value.and_then(|value| HeaderValue::try_from(value).ok()) {
                response.headers_mut().insert(name, value);
            }
        }
        response
    }
}

/// The body of an answer, which may end too early.
struct Sent {
    data: Option<Bytes>,
    is_cut: bool,
}

impl Body for Sent {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, io::Error>>> {
        Poll::Ready(match self.data.take().filter(|data| !data.is_empty()) {
            Some(data) => Some(Ok(Frame::data(data))),
            None if self.is_cut => Some(Err(io::Error::from(io::ErrorKind::ConnectionReset))),
            None => None,
        })
    }
}

/// A server that stops when it is dropped.
pub(crate) struct Running {
    pub(crate) address: SocketAddr,
    pub(crate) shared: Arc<Shared>,
    task: JoinHandle<()>,
}

impl Running {
    /// Begins to serve; whoever connects from now on is answered.
    pub(crate) async fn start(address: SocketAddr, shared: Shared) -> io::Result<Self> {
        let listener = TcpListener::bind(address).await?;
        let (address, shared) = (listener.local_addr()?, Arc::new(shared));
        let task = tokio::spawn(accept(listener, Arc::clone(&shared)));
        Ok(Self { address, shared, task })
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// Serves every connection until it is dropped itself.
async fn accept(listener: TcpListener, shared: Arc<Shared>) {
    let mut connections = JoinSet::new();
    loop {
        let Ok((stream, _)) = listener.accept().await else { continue };
        while connections.try_join_next().is_some() {}
        let shared = Arc::clone(&shared);
        connections.spawn(async move {
            let respond = service_fn(|request| async { Ok::<_, Infallible>(shared.respond(request).await) });
            // Whoever leaves early is nobody's trouble here.
            let _ = http1::Builder::new().serve_connection(TokioIo::new(stream), respond).await;
        });
    }
}
