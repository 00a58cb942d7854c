//! A scripted HTTP server on loopback for the clients of the golden cases: std alone, for their crates have nothing else.
#![allow(dead_code, reason = "no case needs all of it")]

use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::sync::{Arc, Mutex};
use std::thread;

/// A request as it came.
#[derive(Clone, Debug)]
pub struct Request {
    pub method: String,
    /// The path and the raw query.
    pub target: String,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Request {
    /// The value of a header.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(own, _)| own.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }

    /// The method and the target in one text.
    pub fn line(&self) -> String {
        format!("{} {}", self.method, self.target)
    }

    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.body).expect("a text")
    }

    pub fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body).expect("JSON")
    }
}

pub struct Server {
    pub url: String,
    requests: Arc<Mutex<Vec<Request>>>,
}

impl Server {
    /// Gives these answers (status, headers in lines, body) one after the other, and the last one for ever.
    pub fn new<B: AsRef<[u8]>>(answers: &[(u16, &str, B)]) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let url = format!("http://{}", listener.local_addr().expect("an address"));
        let answers: Vec<(u16, String, Vec<u8>)> =
            answers.iter().map(|(status, headers, body)| (*status, (*headers).to_owned(), body.as_ref().to_vec())).collect();
        let requests = Arc::new(Mutex::new(Vec::new()));
        let seen = requests.clone();
        thread::spawn(move || {
            for stream in listener.incoming() {
                let Ok(mut stream) = stream else { return };
                let Some(request) = read(&mut BufReader::new(&stream)) else { continue };
                let is_head = request.method == "HEAD";
                let count = {
                    let mut seen = seen.lock().expect("no panic");
                    seen.push(request);
                    seen.len()
                };
                let (status, headers, body) = &answers[(count - 1).min(answers.len() - 1)];
                let lines: String = headers.lines().map(|line| format!("{line}\r\n")).collect();
                let head = format!("HTTP/1.1 {status} x\r\n{lines}content-length: {}\r\nconnection: close\r\n\r\n", body.len());
                let _ = stream.write_all(head.as_bytes());
                if !is_head {
                    let _ = stream.write_all(body);
                }
            }
        });
        Self { url, requests }
    }

    /// Answers everything with this JSON.
    pub fn json(body: &str) -> Self {
        Self::new(&[(200, "content-type: application/json", body)])
    }

    pub fn requests(&self) -> Vec<Request> {
        self.requests.lock().expect("no panic").clone()
    }

    /// The last request.
    pub fn request(&self) -> Request {
        self.requests().pop().expect("a request")
    }
}

fn read(reader: &mut impl BufRead) -> Option<Request> {
    let start = line(reader)?;
    let mut words = start.split(' ');
    let (method, target) = (words.next()?.to_owned(), words.next()?.to_owned());
    let mut headers = Vec::new();
    while let Some((name, value)) = line(reader)?.split_once(':') {
        headers.push((name.to_owned(), value.trim().to_owned()));
    }
    let mut request = Request { method, target, headers, body: Vec::new() };
    if request.header("transfer-encoding").is_some() {
        loop {
            let size = usize::from_str_radix(line(reader)?.trim(), 16).ok()?;
            let mut chunk = vec![0; size + 2];
            reader.read_exact(&mut chunk).ok()?;
            if size == 0 {
                return Some(request);
            }
            request.body.extend_from_slice(&chunk[..size]);
        }
    }
    let length = request.header("content-length").map_or(Some(0), |length| length.parse().ok())?;
    request.body.resize(length, 0);
    reader.read_exact(&mut request.body).ok()?;
    Some(request)
}

fn line(reader: &mut impl BufRead) -> Option<String> {
    let mut line = String::new();
    reader.read_line(&mut line).ok().filter(|read| *read > 0)?;
    Some(line.trim_end_matches(['\r', '\n']).to_owned())
}
