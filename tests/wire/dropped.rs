//! Nothing is left open: a call that is dropped, wherever it waits, takes its connection along and leaves no trace.

use std::future::poll_fn;
use std::pin::{Pin, pin};
use std::task::Poll;
use std::time::Duration;

use futures_util::StreamExt;
use futures_util::future::{Either, select};
use specimen::AccessTokenClient;

use crate::server::{Response, Server, State};
use crate::{TOKEN, builder, log};

const HOUR: Duration = Duration::from_secs(3600);

/// A client that gives up by itself only when it is much too late for a test.
fn patient(server: &Server) -> AccessTokenClient {
    let settings = builder(server).read_timeout(HOUR).attempt_timeout(HOUR).timeout(100 * HOUR).backoff(HOUR, HOUR);
    settings.max_response_size(usize::MAX).build().expect("loopback is accepted").with_access_token(TOKEN)
}

/// Lets a call go on until this has happened at the server; the call must not end before.
async fn go_on<T>(call: Pin<&mut (impl Future<Output = T> + ?Sized)>, server: &Server, happened: impl Fn(&State) -> bool + Send + 'static) {
    let until = pin!(server.until(happened));
    assert!(matches!(select(until, call).await, Either::Left(_)), "the call ends before");
}

/// Lets a call go on until it waits before it tries again, or until it ends.
pub(crate) async fn go_on_to_the_wait<T>(mut call: Pin<&mut (impl Future<Output = T> + ?Sized)>, server: &Server) -> Poll<T> {
    let retries = log::retries(server.port());
    let waits = poll_fn(|context| match call.as_mut().poll(context) {
        Poll::Ready(result) => Poll::Ready(Poll::Ready(result)),
        Poll::Pending if log::retries(server.port()) > retries => Poll::Ready(Poll::Pending),
        Poll::Pending => Poll::Pending,
    });
    waits.await
}

/// Answers the first request like this, and all others with success.
fn once(first: Response) -> Server {
    let mut first = Some(first);
    Server::new(move |_| first.take().unwrap_or_else(|| Response::keep_alive(200, r#"{"total_count":0}"#)))
}

#[tokio::test]
async fn a_call_that_is_dropped_while_it_connects_sends_nothing() {
    let server = once(Response::none());
    let user = patient(&server);
    let mut call = Box::pin(user.profile().send());
    assert!(matches!(select(call.as_mut(), std::future::ready(())).await, Either::Right(_)), "one poll begins to connect");
    drop(call);
    server.until(|state| state.connections == 1 && state.left == 1).await;
    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn a_call_that_is_dropped_closes_its_connection_however_far_its_answer_came() {
    let head = Response::head(200, &[("content-length", "99")]);
    let stages =
        [Response::none(), Response::raw("HTTP/1.1 200 OK\r\nx-a: "), head.clone(), Response::raw("HTTP/1.1 100 Continue\r\n\r\n")];
    for response in stages {
        let server = once(response.then_silence());
        let user = patient(&server);
        let mut call = Box::pin(user.profile().send());
        go_on(call.as_mut(), &server, |state| state.silent == 1).await;
        drop(call);
        server.until(|state| state.left == 1).await;
        user.profile().send().await.expect("the client is as good as before");
        assert_eq!(server.connections(), 2);
    }
}

#[tokio::test]
async fn a_call_that_is_dropped_amid_a_body_closes_its_connection() {
    let server = once(Response::head(200, &[]).then_forever(vec![b' '; 1 << 16]));
    let user = patient(&server);
    let mut call = Box::pin(user.profile().send());
    // More than the buffers in between hold, so the client reads.
    go_on(call.as_mut(), &server, |state| state.repeated > 64 << 20).await;
    drop(call);
    server.until(|state| state.left == 1).await;
    user.profile().send().await.expect("the client is as good as before");
}

#[tokio::test]
async fn a_stream_that_is_dropped_closes_the_connection_of_its_page() {
    let page = Response::keep_alive(200, r#"{"total_count":9,"elements":[{"uuid":"u"}],"after_url":"http://h/?offset=1"}"#);
    let server = Server::sequence([page.clone(), Response::none().then_silence(), page]);
    let user = patient(&server);
    let mut items = user.friends().into_stream();
    items.next().await.expect("a friend").expect("no error");
    // Between its pages nothing is under way.
    go_on(Box::pin(items.next()).as_mut(), &server, |state| state.silent == 1).await;
    drop(items);
    server.until(|state| state.left == 1).await;
    user.friends().send().await.expect("the client is as good as before");
}

#[tokio::test]
async fn a_client_that_is_dropped_closes_what_it_kept() {
    let server = Server::always(Response::keep_alive(200, r#"{"total_count":0}"#));
    let user = patient(&server);
    let (one, two) = tokio::join!(user.profile().send(), user.friends().send());
    assert!(one.is_ok() && two.is_ok());
    let connections = server.connections();
    drop(user);
    server.until(move |state| state.left == connections).await;
}

/// A failure that passes, after as long a wait as the client may take.
fn busy() -> Response {
    Response::new(503, &[("retry-after", "36000")], "")
}

#[tokio::test]
async fn calls_that_are_dropped_amid_their_wait_use_up_no_retries() {
    let server = Server::always(busy());
    let user = patient(&server);
    for dropped in 1..=300 {
        let mut call = Box::pin(user.profile().send());
        assert!(go_on_to_the_wait(call.as_mut(), &server).await.is_pending());
        assert_eq!(server.requests().len(), dropped);
    }
    // A hundred retries are all there ever is at once: all of them are left.
    let mut calls: Vec<_> = (0..100).map(|_| Box::pin(user.profile().send())).collect();
    for call in &mut calls {
        assert!(go_on_to_the_wait(call.as_mut(), &server).await.is_pending());
    }
    let Poll::Ready(result) = go_on_to_the_wait(pin!(user.profile().send()), &server).await else { panic!("there are more") };
    assert!(result.expect_err("no retry is left").is_retryable());
    drop(calls);
    assert!(go_on_to_the_wait(pin!(user.profile().send()), &server).await.is_pending());
}

#[tokio::test]
async fn a_call_that_waits_keeps_no_connection_busy() {
    let server = Server::sequence([Response::keep_alive(503, ""), Response::keep_alive(200, "{}")]);
    let user = patient(&server);
    let mut call = Box::pin(user.profile().send());
    assert!(go_on_to_the_wait(call.as_mut(), &server).await.is_pending());
    user.profile().send().await.expect("another call");
    assert_eq!(server.connections(), 1);
}

#[tokio::test]
async fn calls_that_are_dropped_at_any_poll_leave_the_client_usable() {
    let server = Server::new(|_| Response::keep_alive(200, r#"{"total_count":0}"#));
    let user = patient(&server);
    for polls in 0..60 {
        let mut call = Box::pin(user.friends().send());
        for _ in 0..polls {
            if let Either::Left((result, _)) = select(call.as_mut(), pin!(tokio::task::yield_now())).await {
                result.expect("no error");
                break;
            }
        }
    }
    user.profile().send().await.expect("the client is as good as before");
}

#[tokio::test]
async fn a_call_that_is_never_polled_does_nothing() {
    let server = Server::always(Response::json(200, "{}"));
    let user = patient(&server);
    drop((user.profile().send(), user.friends().send_with_meta(), user.friends().into_stream(), user.friends().into_page_stream()));
    assert_eq!(server.connections(), 0);
}

#[test]
fn a_client_outlives_the_runtime_that_it_was_used_in() {
    let server = Server::always(Response::keep_alive(200, "{}"));
    let user = crate::user(&server);
    for _ in 0..3 {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        runtime.block_on(user.profile().max_retries(0).send()).expect("the connections of another runtime are of no use");
    }
    assert_eq!(server.connections(), 3);
}
