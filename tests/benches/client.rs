//! What a call through the emitted client costs its process, beside the same call by hand: with reqwest, which is the
//! measure; with reqwest and time limits, without which a call can hang for ever; and with bare hyper, which is the floor.
//! Over HTTP on loopback, the server in a process of its own. Then what it costs to decode such answers alone, beside
//! types of the same fields that serde's derive reads.
//!
//! `cargo bench -p benches --bench client`, a minute or two. The ratios matter: what a call costs in microseconds differs
//! between machines and hours. Instructions hardly differ, but are counted in user space alone, and only where valgrind is
//! installed.
#![allow(clippy::print_stdout, reason = "a benchmark prints its figures")]

use std::error::Error;
use std::process::Command;
use std::time::Duration;
use std::{env, io};

use benches::{Server, announce, cpu};
use http_body_util::{BodyExt, Full};
use hyper::Request;
use hyper::body::Bytes;
use hyper::client::conn::http1::{self, SendRequest};
use hyper::header::{AUTHORIZATION, CONTENT_TYPE, HOST};
use hyper_util::rt::TokioIo;
use reqwest::redirect::Policy;
use reqwest::{ClientBuilder, Url};
use serde::Deserialize;
use specimen::Client;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::{Builder, Runtime};

type Outcome<T> = Result<T, Box<dyn Error>>;

const CASES: [&str; 3] = ["profile", "friends", "profiles"];
const CALLERS: [&str; 4] = ["emitted", "with limits", "reqwest", "hyper"];
/// The one that the others are compared with.
const MEASURE: usize = 2;
const DECODERS: [&str; 2] = ["emitted", "serde"];

const ROUNDS: usize = 400;
const CALLS: u32 = 20;
const WARM_UP: u32 = 10;
/// How often valgrind has a call made: the difference between the two leaves out what is done once.
const COUNTED: [u32; 2] = [20, 120];

const ITEMS: i64 = 100;
const TOKEN: &str = "aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789aBcDeFgHiJkLmNoPqRsT";
const FORM: &str = "application/x-www-form-urlencoded;charset=utf-8";

fn main() -> Outcome<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["serve"] => runtime()?.block_on(serve()),
        ["call", caller, case, url, count] => {
            let runtime = runtime()?;
            let mut caller = runtime.block_on(Caller::new(caller, url))?;
            calls(&runtime, &mut caller, case, count.parse()?)
        }
        ["decode", decoder, case, count] => decodes(decoder, case, body(case).as_bytes(), count.parse()?),
        _ => compare(),
    }
}

fn compare() -> Outcome<()> {
    let server = Server::start()?;
    let url = server.url();
    println!("CPU of the calling process per call: the median of {ROUNDS} rounds of {CALLS} calls");
    println!("{:<10}{:<13}{:>10}{:>8}{:>15}{:>8}", "call", "by", "CPU, µs", "ratio", "instructions", "ratio");
    for case in CASES {
        let times = times(case, url)?;
        print(case, &CALLERS, MEASURE, &times, &CALLERS.map(|caller| instructions(&["call", caller, case, url])));
    }
    println!("the same of decoding alone");
    for case in CASES {
        let body = body(case);
        let times = take_turns(DECODERS.len(), |index, count| decodes(DECODERS[index], case, body.as_bytes(), count))?;
        print(case, &DECODERS, 1, &times, &DECODERS.map(|decoder| instructions(&["decode", decoder, case])));
    }
    Ok(())
}

fn print(case: &str, names: &[&str], measure: usize, times: &[Vec<f64>], counts: &[Outcome<f64>]) {
    for (index, name) in names.iter().enumerate() {
        let ratios = times[index].iter().zip(&times[measure]).map(|(own, by_hand)| own / by_hand);
        let (ratio, time) = (median(ratios), median(times[index].iter().map(|time| time * 1e6)));
        print!("{:<10}{name:<13}{time:>10.1}{ratio:>8.3}", if index == 0 { case } else { "" });
        match (&counts[index], &counts[measure]) {
            (Ok(own), Ok(by_hand)) => println!("{own:>15.0}{:>8.3}", own / by_hand),
            _ => println!("{:>15}{:>8}", "-", "-"),
        }
    }
    if let [Err(error), ..] = counts {
        println!("(no instructions: {error})");
    }
}

/// The CPU time of a call in seconds, of each caller in each round.
fn times(case: &str, url: &str) -> Outcome<Vec<Vec<f64>>> {
    let runtime = runtime()?;
    let mut callers = Vec::new();
    for name in CALLERS {
        let mut caller = runtime.block_on(Caller::new(name, url))?;
        calls(&runtime, &mut caller, case, CALLS)?;
        callers.push(caller);
    }
    take_turns(CALLERS.len(), |index, count| calls(&runtime, &mut callers[index], case, count))
}

/// The CPU time in seconds that each takes in each round. They take turns, so that all see the same weather.
fn take_turns(number: usize, mut work: impl FnMut(usize, u32) -> Outcome<()>) -> Outcome<Vec<Vec<f64>>> {
    let mut times = vec![Vec::new(); number];
    for round in 0..ROUNDS {
        for turn in 0..number {
            let index = (round + turn) % number;
            // The caches are full of another's code, and whose that is would decide.
            work(index, WARM_UP)?;
            let before = cpu()?;
            work(index, CALLS)?;
            times[index].push(cpu()?.saturating_sub(before).as_secs_f64() / f64::from(CALLS));
        }
    }
    Ok(times)
}

/// The instructions that it takes in user space to do something once.
fn instructions(arguments: &[&str]) -> Outcome<f64> {
    let mut totals = [0.0; 2];
    for (total, count) in totals.iter_mut().zip(COUNTED) {
        let mut valgrind = Command::new("valgrind");
        valgrind.args(["--tool=callgrind", "--callgrind-out-file=/dev/null"]).arg(env::current_exe()?);
        let output = valgrind.args(arguments).arg(count.to_string()).output().map_err(|_| "valgrind is not installed")?;
        let report = String::from_utf8_lossy(&output.stderr);
        let collected = report.lines().find_map(|line| line.split_once("Collected :")).ok_or("valgrind counted nothing")?;
        *total = collected.1.trim().parse()?;
    }
    Ok((totals[1] - totals[0]) / f64::from(COUNTED[1] - COUNTED[0]))
}

fn calls(runtime: &Runtime, caller: &mut Caller, case: &str, count: u32) -> Outcome<()> {
    runtime.block_on(async {
        for _ in 0..count {
            caller.call(case).await?;
        }
        Ok(())
    })
}

/// Decodes an answer as often as that.
fn decodes(decoder: &str, case: &str, body: &[u8], count: u32) -> Outcome<()> {
    for _ in 0..count {
        let items = match (decoder, case) {
            ("emitted", "profile") => serde_json::from_slice::<specimen::TalkProfile>(body)?.nickname.map_or(0, |_| ITEMS.unsigned_abs()),
            ("emitted", "friends") => serde_json::from_slice::<specimen::Friends>(body)?.elements.len() as u64,
            ("emitted", _) => serde_json::from_slice::<specimen::TalkProfiles>(body)?.targets.len() as u64,
            _ => decoded(case, true, body)?,
        };
        if items != ITEMS.unsigned_abs() {
            return Err("the answer is another one".into());
        }
    }
    Ok(())
}

fn runtime() -> io::Result<Runtime> {
    Builder::new_current_thread().enable_all().build()
}

fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

enum Caller {
    Emitted(Client),
    Reqwest(reqwest::Client, Url),
    Hyper(SendRequest<Full<Bytes>>, String),
}

impl Caller {
    async fn new(name: &str, url: &str) -> Outcome<Self> {
        Ok(match name {
            "emitted" => Self::Emitted(Client::builder().base_url(url).build()?),
            "reqwest" => Self::Reqwest(by_hand(|http| http)?, url.parse()?),
            "with limits" => {
                let limits = |http: ClientBuilder| http.read_timeout(Duration::from_secs(10)).timeout(Duration::from_secs(30));
                Self::Reqwest(by_hand(limits)?, url.parse()?)
            }
            _ => {
                let authority = url.trim_start_matches("http://").to_owned();
                let stream = TcpStream::connect(&authority).await?;
                stream.set_nodelay(true)?;
                let (sender, connection) = http1::handshake(TokioIo::new(stream)).await?;
                tokio::spawn(connection);
                Self::Hyper(sender, authority)
            }
        })
    }

    /// Makes a call and looks whether all of the answer came.
    async fn call(&mut self, case: &str) -> Outcome<()> {
        let items = match (self, case) {
            (Self::Emitted(client), "profile") => {
                client.with_access_token(TOKEN).profile().send().await?.nickname.map_or(0, |_| ITEMS.unsigned_abs())
            }
            (Self::Emitted(client), "friends") => {
                let limit = i32::try_from(ITEMS)?;
                client.with_access_token(TOKEN).friends().limit(limit).send().await?.elements.len() as u64
            }
            (Self::Emitted(client), _) => client.with_admin_key(TOKEN).profiles(0..ITEMS).send().await?.targets.len() as u64,
            (Self::Reqwest(http, url), case) => {
                let mut url = url.clone();
                url.set_path(path(case));
                if case == "friends" {
                    url.query_pairs_mut().append_pair("limit", &ITEMS.to_string());
                }
                let request = match case {
                    "profiles" => http.post(url).header(CONTENT_TYPE, FORM).body(form()?),
                    _ => http.get(url),
                };
                let response = request.header(AUTHORIZATION, authorization(case)).send().await?;
                decoded(case, response.status().is_success(), &response.bytes().await?)?
            }
            (Self::Hyper(sender, authority), case) => {
                let request = match case {
                    "profiles" => Request::post(path(case)).header(CONTENT_TYPE, FORM),
                    "friends" => Request::get(format!("{}?limit={ITEMS}", path(case))),
                    _ => Request::get(path(case)),
                };
                let body = if case == "profiles" { form()? } else { String::new() };
                let request = request.header(HOST, &*authority).header(AUTHORIZATION, authorization(case));
                sender.ready().await?;
                let response = sender.send_request(request.body(Full::from(body))?).await?;
                let is_success = response.status().is_success();
                decoded(case, is_success, &response.into_body().collect().await?.to_bytes())?
            }
        };
        if items == ITEMS.unsigned_abs() { Ok(()) } else { Err("the answer is another one".into()) }
    }
}

fn by_hand(limits: fn(ClientBuilder) -> ClientBuilder) -> Outcome<reqwest::Client> {
    // reqwest is built with rustls and without cryptography, and wants some even where there is only plain HTTP.
    drop(rustls::crypto::ring::default_provider().install_default());
    Ok(limits(reqwest::Client::builder().redirect(Policy::none())).build()?)
}

fn path(case: &str) -> &'static str {
    match case {
        "profile" => "/v1/api/talk/profile",
        "friends" => "/v1/api/talk/friends",
        _ => "/v2/api/talk/profiles",
    }
}

fn authorization(case: &str) -> String {
    let prefix = if case == "profiles" { "KakaoAK" } else { "Bearer" };
    format!("{prefix} {TOKEN}")
}

fn form() -> Outcome<String> {
    let ids: Vec<i64> = (0..ITEMS).collect();
    let mut form = form_urlencoded::Serializer::new(String::new());
    Ok(form.append_pair("target_ids", &serde_json::to_string(&ids)?).append_pair("target_id_type", "user_id").finish())
}

/// How many items there are in an answer.
fn decoded(case: &str, is_success: bool, body: &[u8]) -> Outcome<u64> {
    if !is_success {
        return Err("the status is no success".into());
    }
    Ok(match case {
        "profile" => serde_json::from_slice::<TalkProfile>(body)?.nick_name.map_or(0, |_| ITEMS.unsigned_abs()),
        "friends" => serde_json::from_slice::<Friends>(body)?.elements.len() as u64,
        _ => serde_json::from_slice::<Profiles>(body)?.targets.len() as u64,
    })
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
#[expect(dead_code, reason = "decoding it is the work")]
struct TalkProfile {
    nick_name: Option<String>,
    #[serde(rename = "profileImageURL", alias = "profileImageUrl")]
    profile_image_url: Option<String>,
    #[serde(rename = "thumbnailURL", alias = "thumbnailUrl")]
    thumbnail_url: Option<String>,
    id: Option<i64>,
    #[serde(rename = "countryISO")]
    country_iso: Option<String>,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "decoding it is the work")]
struct Friends {
    elements: Vec<Friend>,
    total_count: i32,
    before_url: Option<String>,
    after_url: Option<String>,
    favorite_count: Option<i32>,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "decoding it is the work")]
struct Friend {
    id: Option<i64>,
    uuid: String,
    favorite: Option<bool>,
    profile_nickname: Option<String>,
    profile_thumbnail_image: Option<String>,
    allowed_msg: Option<bool>,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "decoding it is the work")]
struct Profiles {
    viewer: Option<ProfileInfo>,
    targets: Vec<ProfileInfo>,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "decoding it is the work")]
struct ProfileInfo {
    user_id: i64,
    nickname: Option<String>,
    #[serde(alias = "profile_image")]
    profile_image_url: Option<String>,
    #[serde(alias = "thumbnail_image")]
    thumbnail_image_url: Option<String>,
}

/// Answers on loopback until its standard input closes. On one thread: had each connection its own, the core on which it
/// happens to run would decide which caller is woken cheaply.
async fn serve() -> Outcome<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    announce(listener.local_addr()?);
    loop {
        let (stream, _) = listener.accept().await?;
        // A caller that leaves is no failure.
        tokio::spawn(async move { answer(stream).await.ok() });
    }
}

async fn answer(stream: TcpStream) -> io::Result<()> {
    stream.set_nodelay(true)?;
    let answers = CASES.map(|case| (path(case), body(case)));
    let mut stream = BufReader::new(stream);
    loop {
        let (mut target, mut length) = (None, 0);
        loop {
            let mut line = String::new();
            if stream.read_line(&mut line).await? == 0 {
                return Ok(());
            }
            let line = line.trim_end().to_ascii_lowercase();
            target = target.or_else(|| line.split([' ', '?']).nth(1).map(str::to_owned));
            if let Some(own) = line.strip_prefix("content-length: ") {
                length = own.parse().map_err(io::Error::other)?;
            } else if line.is_empty() {
                break;
            }
        }
        stream.read_exact(&mut vec![0; length]).await?;
        let (_, body) = answers.iter().find(|(path, _)| target.as_deref() == Some(*path)).ok_or(io::ErrorKind::NotFound)?;
        let head = "HTTP/1.1 200 OK\r\nServer: bench\r\nDate: Thu, 01 Jan 2026 00:00:00 GMT\r\nCache-Control: no-cache";
        let length = body.len();
        let answer = format!("{head}\r\nContent-Type: application/json;charset=UTF-8\r\nContent-Length: {length}\r\n\r\n{body}");
        stream.get_mut().write_all(answer.as_bytes()).await?;
    }
}

fn body(case: &str) -> String {
    let image =
        |id: i64, size: &str| format!("https://p.kakaocdn.net/th/talkp/wkHxS2hFnm/k3mNwP8EgCo2dFPKHLrk1K/{id}{size}/img_{size}.jpg");
    let list = |item: &dyn Fn(i64) -> String| (0..ITEMS).map(item).collect::<Vec<_>>().join(",");
    match case {
        "profile" => {
            let (large, small) = (image(1, "640x640"), image(1, "110x110"));
            format!(
                r#"{{"id":1234567890123456789,"nickName":"홍길동","profileImageURL":"{large}","thumbnailURL":"{small}","countryISO":"KR"}}"#
            )
        }
        "friends" => {
            let friends = list(&|id| {
                let image = image(id, "110x110");
                let uuid = "abcdefghijklmnopqrstuvwxyz0123456789+-abcdefghijk";
                format!(
                    r#"{{"id":{},"uuid":"{uuid}{id:03}","favorite":false,"profile_nickname":"어피치 {id:03}","profile_thumbnail_image":"{image}","allowed_msg":true}}"#,
                    1_234_567_890_123_456_000 + id
                )
            });
            let after = "https://kapi.kakao.com/v1/api/talk/friends?offset=100&limit=100&order=asc";
            format!(r#"{{"elements":[{friends}],"total_count":314,"before_url":null,"after_url":"{after}","favorite_count":1}}"#)
        }
        _ => {
            let targets = list(&|id| {
                let (large, small) = (image(id, "640x640"), image(id, "110x110"));
                format!(r#"{{"user_id":{id},"nickname":"튜브 {id:03}","profile_image_url":"{large}","thumbnail_image_url":"{small}"}}"#)
            });
            format!(r#"{{"targets":[{targets}]}}"#)
        }
    }
}
