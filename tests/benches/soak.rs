//! Whether one client stays as small as it is: 200,000 calls, 64 at a time, of a server that answers a tenth of them with
//! something hostile. Memory and sockets must not grow, and nobody may get another user's answer.
//!
//! `cargo bench -p benches --bench soak`, a minute or so, on Linux. The server is a process of its own, so that the figures
//! are the client's alone. Fails if they are not as they must be.
#![allow(clippy::print_stdout, reason = "a benchmark prints its figures")]

use std::collections::BTreeMap;
use std::error::Error;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};
use std::{env, io};

use benches::{Server, announce, cpu};
use fs_err as fs;
use specimen::{Client, ErrorKind};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::Builder;
use tokio::task::JoinSet;
use tokio::time;

type Outcome<T> = Result<T, Box<dyn Error + Send + Sync>>;

const CALLS: u64 = 200_000;
const AT_A_TIME: u64 = 64;
const POINTS: u64 = 10;
const READ_TIMEOUT: Duration = Duration::from_millis(20);
const MAX_RESPONSE: usize = 64 << 10;

/// A call that is given up may leave a connection that is still being made, and then idles beside the others.
const MAX_SOCKETS: usize = 2 * 64 + 8;

fn main() -> Outcome<()> {
    if env::args().nth(1).is_some_and(|argument| argument == "serve") {
        return Builder::new_current_thread().enable_all().build()?.block_on(serve());
    }
    let server = Server::start()?;
    Builder::new_multi_thread().worker_threads(2).enable_all().build()?.block_on(soak(server.url()))
}

async fn soak(url: &str) -> Outcome<()> {
    let client = Client::builder()
        .base_url(url)
        .backoff(Duration::ZERO, Duration::ZERO)
        .read_timeout(READ_TIMEOUT)
        .max_response_size(MAX_RESPONSE)
        .build()?;
    let begin = Instant::now();
    let (next, done) = (Arc::new(AtomicU64::new(0)), Arc::new(AtomicU64::new(0)));
    println!("{:>10}{:>14}{:>10}", "calls", "memory, KiB", "sockets");
    let mut workers = JoinSet::new();
    for _ in 0..AT_A_TIME {
        let (client, next, done) = (client.clone(), Arc::clone(&next), Arc::clone(&done));
        workers.spawn(async move {
            let (mut tally, mut samples) = (BTreeMap::new(), Vec::new());
            loop {
                let number = next.fetch_add(1, Ordering::Relaxed);
                if number >= CALLS {
                    return Outcome::Ok((tally, samples));
                }
                *tally.entry(call_or_drop(&client, number).await).or_insert(0_u64) += 1;
                let done = done.fetch_add(1, Ordering::Relaxed) + 1;
                if done.is_multiple_of(CALLS / POINTS) {
                    let (memory, sockets) = (memory()?, sockets()?);
                    println!("{done:>10}{memory:>14}{sockets:>10}");
                    samples.push((done, memory, sockets));
                }
            }
        });
    }
    let (mut tally, mut samples) = (BTreeMap::new(), Vec::new());
    while let Some(worker) = workers.join_next().await {
        let (own_tally, own_samples) = worker??;
        for (outcome, count) in own_tally {
            *tally.entry(outcome).or_insert(0) += count;
        }
        samples.extend(own_samples);
    }
    println!("\n{:.1} s of CPU in {:.1} s", cpu()?.as_secs_f64(), begin.elapsed().as_secs_f64());
    for (outcome, count) in &tally {
        println!("{count:>10} {outcome}");
    }
    judge(samples, &tally)
}

fn judge(mut samples: Vec<(u64, u64, usize)>, tally: &BTreeMap<String, u64>) -> Outcome<()> {
    samples.sort_unstable();
    let (Some((_, first, _)), Some((_, last, _))) = (samples.first(), samples.last()) else { return Err("nothing was measured".into()) };
    if *last > first + first / 10 + 4096 {
        return Err(format!("memory grew from {first} KiB to {last} KiB").into());
    }
    if let Some((_, _, sockets)) = samples.iter().find(|(_, _, sockets)| *sockets > MAX_SOCKETS) {
        return Err(format!("{sockets} sockets were open").into());
    }
    if tally.contains_key(FOREIGN) {
        return Err("a call got another user's answer".into());
    }
    println!("\nMemory is flat, sockets are bounded, and no user got another's answer.");
    Ok(())
}

const FOREIGN: &str = "another user's answer";

/// What became of a call: of some the caller loses patience, at once or after a while.
async fn call_or_drop(client: &Client, number: u64) -> String {
    if number % 50 != 7 {
        return call(client, number).await;
    }
    let patience = Duration::from_millis(number / 50 % 4);
    time::timeout(patience, call(client, number)).await.unwrap_or_else(|_| "dropped".to_owned())
}

/// Every call is another user's, whose id is also the credential, which the server answers with.
async fn call(client: &Client, number: u64) -> String {
    let id = 1_000_000_000 + i64::try_from(number).unwrap_or_default();
    let answer = match number % 3 {
        0 => client.with_access_token(id.to_string()).profile().send().await.map(|profile| profile.id),
        1 => {
            let friends = client.with_access_token(id.to_string()).friends().limit(100).send().await;
            friends.map(|friends| friends.elements.first().and_then(|friend| friend.id))
        }
        _ => {
            let profiles = client.with_admin_key(id.to_string()).profiles([id]).send().await;
            profiles.map(|profiles| profiles.targets.first().map(|profile| profile.user_id))
        }
    };
    match answer {
        Ok(Some(own)) if own.0 == id => "answered".to_owned(),
        Ok(_) => FOREIGN.to_owned(),
        Err(error) if error.kind() == ErrorKind::Api => format!("Api, HTTP {}", error.status().unwrap_or_default()),
        Err(error) => format!("{:?}", error.kind()),
    }
}

/// The resident memory of this process, in KiB.
fn memory() -> Outcome<u64> {
    let status = fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).ok_or("no VmRSS")?;
    Ok(line.trim().trim_end_matches(" kB").parse()?)
}

fn sockets() -> Outcome<usize> {
    let links = fs::read_dir("/proc/self/fd")?.filter_map(|entry| fs::read_link(entry.ok()?.path()).ok());
    Ok(links.filter(|link| link.to_string_lossy().starts_with("socket:")).count())
}

/// Answers on loopback until its standard input closes.
async fn serve() -> Outcome<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    announce(listener.local_addr()?);
    let count = Arc::new(AtomicU64::new(0));
    loop {
        let (stream, _) = listener.accept().await?;
        let count = Arc::clone(&count);
        // A client that leaves is no failure.
        tokio::spawn(async move { answers(stream, &count).await.ok() });
    }
}

async fn answers(mut stream: TcpStream, count: &AtomicU64) -> io::Result<()> {
    let mut received = Vec::new();
    while let Some(request) = request(&mut stream, &mut received).await? {
        let number = count.fetch_add(1, Ordering::Relaxed);
        let good = good(&request);
        if number % 10 != 9 {
            stream.write_all(&ok(&good)).await?;
            continue;
        }
        let head = "HTTP/1.1 200 OK\r\nContent-Length:";
        let hostile = match number / 10 % 19 {
            0 => return Ok(()),
            1 => return stream.set_zero_linger(),
            2 | 17 => format!("{head} 1000\r\n\r\n{good}"),
            3 => format!("{head} {}\r\n\r\n{good}", good.len() - 5),
            4 => "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffff\r\n{}\r\nzz\r\n".to_owned(),
            5 => "\0\u{1}\u{2} this is not HTTP\r\n\r\n".to_owned(),
            6 => "HTTP/1.1 503 No\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n".to_owned(),
            7 => "HTTP/1.1 503 No\r\nContent-Length: 4\r\n\r\nbusy".to_owned(),
            8 => "HTTP/1.1 429 No\r\nContent-Length: 0\r\n\r\n".to_owned(),
            9 => "HTTP/1.1 400 No\r\nContent-Length: 22\r\n\r\n{\"msg\":\"no\",\"code\":-1}".to_owned(),
            10 => "HTTP/1.1 400 No\r\nContent-Length: 24\r\n\r\n{\"msg\":\"no\",\"code\":-501}".to_owned(),
            11 => format!("{head} 18\r\nContent-Type: text/html\r\n\r\n<html>hello</html>"),
            12 => format!("{head} 0\r\n\r\n"),
            13 => format!("{head} 4\r\n\r\nnull"),
            14 => format!("{head} {}\r\n\r\n{}", MAX_RESPONSE + 1, " ".repeat(MAX_RESPONSE + 1)),
            15 => format!("HTTP/1.1 200 OK\r\n\r\n{}", " ".repeat(2 * MAX_RESPONSE)),
            16 => String::new(),
            _ => String::from_utf8_lossy(&ok(&good)).into_owned(),
        };
        stream.write_all(hostile.as_bytes()).await?;
        match number / 10 % 19 {
            // Silence, before the answer or amid it, until the client has enough.
            16 | 17 => drop(stream.read(&mut [0]).await?),
            // The connection stays, with what is left over of an answer that is longer than announced.
            3 | 6..=14 => continue,
            _ => {}
        }
        return Ok(());
    }
    Ok(())
}

/// The next request as it came; none if the client has no more.
async fn request(stream: &mut TcpStream, received: &mut Vec<u8>) -> io::Result<Option<String>> {
    loop {
        let text = String::from_utf8_lossy(received).into_owned();
        if let Some((head, _)) = text.split_once("\r\n\r\n") {
            let length = value(head, "content-length").and_then(|length| length.parse().ok()).unwrap_or(0_usize);
            let end = head.len() + 4 + length;
            if received.len() >= end {
                received.drain(..end);
                return Ok(Some(head.to_owned()));
            }
        }
        if stream.read_buf(received).await? == 0 {
            return Ok(None);
        }
    }
}

fn value<'h>(head: &'h str, name: &str) -> Option<&'h str> {
    let mut headers = head.lines().filter_map(|line| line.split_once(": "));
    headers.find(|(own, _)| own.eq_ignore_ascii_case(name)).map(|(_, value)| value)
}

/// The answer that a request should get: with the id that is its credential.
fn good(request: &str) -> String {
    let id = value(request, "authorization").and_then(|value| value.rsplit(' ').next()).unwrap_or("0");
    if request.contains("/friends") {
        format!(r#"{{"elements":[{{"id":{id},"uuid":"u{id}","favorite":false}}],"total_count":1}}"#)
    } else if request.contains("/profiles") {
        format!(r#"{{"targets":[{{"user_id":{id},"nickname":"nick"}}]}}"#)
    } else {
        format!(r#"{{"id":{id},"nickName":"nick","profileImageURL":"","thumbnailURL":""}}"#)
    }
}

fn ok(body: &str) -> Vec<u8> {
    format!("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}", body.len()).into_bytes()
}
