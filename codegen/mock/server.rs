//! The stand-in as an HTTP server on this machine.

use std::collections::VecDeque;
use std::convert::Infallible;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;
use std::{fmt, io};

use bytes::Bytes;
use http_body_util::{BodyExt, Limited};
use hyper::body::{Body, Frame, Incoming};
use hyper::header::{ALLOW, CONTENT_LENGTH, CONTENT_TYPE, HOST, HeaderValue, LINK};
use hyper::http::uri::Authority;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Response, StatusCode};
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;
use tokio::task::{JoinHandle, JoinSet};
use tokio::time::sleep;

use super::account::Handle;
use super::answer::{Answering, Reply};
use super::description::{Description, Endpoint, Violation};
use super::refusal::TOLD;
use super::request::{Asked, Received, Refused, Request};
use super::schema::Schemas;
use super::state::{Account, Fault, Kind, State, shown};

/// The largest body of a request that is read: 16 MiB.
const MOST_BYTES: usize = 16 << 20;

/// Told of each request when it is answered.
pub(crate) type Told = Box<dyn Fn(&Request) + Send + Sync>;

/// What all connections share.
pub(crate) struct Shared {
    description: Description,
    inner: Mutex<Inner>,
    told: Option<Told>,
}

/// Who calls: the kind of credential, and what belongs to the one that was sent.
struct Caller<'d> {
    auth: Option<&'d str>,
    account: Result<Account, Refused>,
}

struct Inner {
    state: State,
    faults: VecDeque<Fault>,
    requests: Vec<Request>,
}

impl Shared {
    pub(crate) fn new(description: Description, state: State, told: Option<Told>) -> Self {
        Self { description, inner: Mutex::new(Inner { state, faults: VecDeque::new(), requests: Vec::new() }), told }
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Changes what belongs to a credential.
    #[allow(dead_code, reason = "of an API without credentials whose callers have nothing")]
    pub(crate) fn change(&self, scheme: &str, key: &str, change: impl FnOnce(&mut Account)) {
        change(self.inner().state.account(scheme, key));
    }

    pub(crate) fn next(&self, fault: Fault) {
        self.inner().faults.push_back(fault);
    }

    pub(crate) fn requests(&self) -> Vec<Request> {
        self.inner().requests.clone()
    }

    /// The fault that waits for an answer of this call.
    fn fault(&self, name: &str) -> Option<Kind> {
        let has_pages = self.description.endpoints.iter().find(|endpoint| endpoint.name == name)?.data.paging.is_some();
        let faults = &mut self.inner().faults;
        let is_meant = |fault: &Fault| {
            fault.endpoint.as_deref().is_none_or(|own| own == name) && (has_pages || !matches!(fault.kind, Kind::PageUrl(_)))
        };
        let index = faults.iter().position(is_meant)?;
        faults.remove(index).map(|fault| fault.kind)
    }

    /// What a request is answered, and what there is to remember of it; where a fault waits for it, given the call that it is.
    fn serve(&self, received: &Received, fault: Option<(&str, &Kind)>, base_url: &str) -> (Reply, Request) {
        let mut candidates = received.candidates(&self.description);
        candidates.retain(|(endpoint, _)| fault.is_none_or(|(name, _)| endpoint.name == name));
        let mut remembered = Request {
            endpoint: None,
            method: received.method.to_string(),
            path: received.uri.path().to_owned(),
            parameters: Vec::new(),
            status: 0,
            code: None,
            refused: None,
        };
        let mut outcome: Option<Reply> = None;
        for (endpoint, path) in candidates.iter().filter(|(endpoint, _)| received.has_method_of(endpoint)) {
            let own = self.call(received, endpoint, path, fault.map(|(_, kind)| kind), base_url);
            // Where several calls share a path, the one that the parameters fit is meant.
            if outcome.is_none() || own.refused.is_none() {
                remembered.endpoint = Some(endpoint.name.clone());
                remembered.parameters = received.sent(endpoint, path);
                outcome = Some(own);
            }
            if outcome.as_ref().is_some_and(|outcome| outcome.refused.is_none()) {
                break;
            }
        }
        let reply = outcome.unwrap_or_else(|| self.misdirected(&candidates.into_iter().map(|(endpoint, _)| endpoint).collect::<Vec<_>>()));
        remembered.status = reply.status;
        remembered.code.clone_from(&reply.code);
        remembered.refused.clone_from(&reply.refused);
        (reply, remembered)
    }

    /// What answers a request that is none of the calls, given those with the same path.
    fn misdirected(&self, near: &[&Endpoint]) -> Reply {
        let refused = if near.is_empty() {
            Refused::new(Violation::UnknownPath, "the API has no such path")
        } else {
            Refused::new(Violation::WrongMethod, "the path takes other methods")
        };
        let reply = self.description.refuse(&refused, near.first().copied(), None, &Account::default());
        let methods: Vec<&str> = near.iter().flat_map(|endpoint| &endpoint.methods).map(String::as_str).collect();
        Reply { allow: (!near.is_empty()).then(|| methods.join(", ")), ..reply }
    }

    /// What a call is answered.
    fn call(&self, received: &Received, endpoint: &Endpoint, path: &[(&str, String)], fault: Option<&Kind>, base_url: &str) -> Reply {
        let description = &self.description;
        match fault {
            Some(Kind::Code(code)) => return description.report(code, Some(endpoint)),
            Some(Kind::Status(status)) => return Reply { refused: Some(TOLD.to_owned()), ..Reply::empty(*status) },
            Some(Kind::Malformed) => return Reply { bytes: Some(b"{\"cut\": [".to_vec()), ..Reply::empty(200) },
            Some(Kind::Slow(_) | Kind::CutOff | Kind::PageUrl(_)) | None => {}
        }
        let Caller { auth, account } = self.caller(received, endpoint);
        let account = match account {
            Ok(account) => account,
            Err(refused) => return description.refuse(&refused, Some(endpoint), auth, &Account::default()),
        };
        if let Some(code) = &account.refusal {
            return description.report(&shown(code), Some(endpoint));
        }
        match self.allowed(received, endpoint, path, auth, &account, base_url) {
            Ok(mut reply) => {
                if let Some(Kind::PageUrl(url)) = fault {
                    reply.lead_to(url, endpoint);
                }
                reply
            }
            Err(refused) => description.refuse(&refused, Some(endpoint), auth, &account),
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
        let url = format!("{base_url}{}", received.uri.path());
        let answering = Answering { description: &self.description, account, url: &url, method: received.method.as_str() };
        answering.answer(&Asked { endpoint, values })
    }

    /// Who calls: with which kind of credential, and what belongs to it.
    fn caller<'d>(&self, received: &Received, endpoint: &'d Endpoint) -> Caller<'d> {
        let mut auth = None;
        for scheme in endpoint.auth.iter().flatten() {
            let Some(credential) = self.description.credentials.get(scheme) else { continue };
            let Some(texts) = received.credential(credential) else { continue };
            auth = Some(scheme.as_str());
            if let Some(account) = self.inner().state.whose(scheme, &texts, credential) {
                return Caller { auth, account: Ok(account.clone()) };
            }
        }
        let account = match auth {
            Some(_) => Err(Refused::new(Violation::UnknownCredential, "nobody has this credential")),
            None if endpoint.auth.contains(&None) => Ok(self.inner().state.anybody()),
            None => Err(Refused::new(Violation::NoCredential, "there is no credential of the kind that the call needs")),
        };
        Caller { auth: auth.or_else(|| endpoint.auth.iter().flatten().next().map(String::as_str)), account }
    }

    async fn respond(&self, request: hyper::Request<Incoming>, address: SocketAddr) -> Response<Sent> {
        let (head, body) = request.into_parts();
        let Ok(body) = Limited::new(body, MOST_BYTES).collect().await else {
            return self.response(Reply::empty(413), false);
        };
        let host = head.headers.get(HOST).and_then(|host| host.to_str().ok()?.parse::<Authority>().ok());
        let base_url = format!("http://{}", host.map_or_else(|| address.to_string(), |host| host.to_string()));
        let received = Received::new(head, body.to_bytes());
        let (mut reply, mut remembered) = self.serve(&received, None, &base_url);
        let call = remembered.endpoint.clone().unwrap_or_default();
        let fault = self.fault(&call);
        if let Some(fault) = &fault {
            (reply, remembered) = self.serve(&received, Some((&call, fault)), &base_url);
        }
        match &self.told {
            Some(told) => told(&remembered),
            None => self.inner().requests.push(remembered),
        }
        if let Some(Kind::Slow(delay)) = fault {
            sleep(delay).await;
        }
        self.response(reply, matches!(fault, Some(Kind::CutOff)))
    }

    fn response(&self, reply: Reply, is_cut: bool) -> Response<Sent> {
        let is_json = reply.body.is_some();
        let data = match (reply.body, reply.bytes) {
            (Some(json), _) => json.to_string().into_bytes(),
            (None, bytes) => bytes.unwrap_or_default(),
        };
        let length = data.len().max(usize::from(is_cut) * 2);
        let is_empty = length == 0;
        let data = if is_cut { data.into_iter().take(length / 2).collect() } else { data };
        let mut response = Response::new(Sent { data: Some(data.into()), is_cut, has_waited: false });
        *response.status_mut() = StatusCode::from_u16(reply.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let content_type = if is_json { self.description.content_type.clone() } else { "application/octet-stream".to_owned() };
        let content_type = Some(content_type).filter(|_| !is_empty);
        let length = Some(length.to_string()).filter(|_| reply.status != 204);
        for (name, value) in [(CONTENT_TYPE, content_type), (CONTENT_LENGTH, length), (LINK, reply.link), (ALLOW, reply.allow)] {
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
    has_waited: bool,
}

impl Body for Sent {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, io::Error>>> {
        if let Some(data) = self.data.take().filter(|data| !data.is_empty()) {
            return Poll::Ready(Some(Ok(Frame::data(data))));
        }
        if !self.is_cut {
            return Poll::Ready(None);
        }
        if !self.has_waited {
            // What there is so far is sent before the connection ends.
            self.has_waited = true;
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        Poll::Ready(Some(Err(io::Error::from(io::ErrorKind::ConnectionReset))))
    }
}

/// A server that stops when it is dropped.
pub(crate) struct Running {
    pub(crate) address: SocketAddr,
    pub(crate) shared: Arc<Shared>,
    task: JoinHandle<()>,
}

impl Running {
    /// The holder of a credential, who is known from now on.
    #[allow(dead_code, reason = "of an API whose callers have nothing")]
    pub(crate) fn account(&self, scheme: &'static str, parts: &[String]) -> Handle {
        let handle = Handle { shared: Arc::clone(&self.shared), scheme, key: super::state::key(parts) };
        self.shared.change(scheme, &handle.key, |_| {});
        handle
    }

    /// Begins to serve; whoever connects from now on is answered.
    pub(crate) async fn start(address: SocketAddr, shared: Shared) -> io::Result<Self> {
        let listener = TcpListener::bind(address).await?;
        let (address, shared) = (listener.local_addr()?, Arc::new(shared));
        let task = tokio::spawn(accept(listener, address, Arc::clone(&shared)));
        Ok(Self { address, shared, task })
    }
}

impl fmt::Debug for Running {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Running").field("address", &self.address).finish_non_exhaustive()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// Serves every connection until it is dropped itself.
async fn accept(listener: TcpListener, address: SocketAddr, shared: Arc<Shared>) {
    let mut connections = JoinSet::new();
    loop {
        let Ok((stream, _)) = listener.accept().await else {
            // No more connections can be open; some will end.
            sleep(Duration::from_millis(50)).await;
            continue;
        };
        while connections.try_join_next().is_some() {}
        let shared = Arc::clone(&shared);
        connections.spawn(async move {
            let respond = service_fn(|request| async { Ok::<_, Infallible>(shared.respond(request, address).await) });
            // Whoever leaves early is nobody's trouble here.
            let _ = http1::Builder::new().serve_connection(TokioIo::new(stream), respond).await;
        });
    }
}
