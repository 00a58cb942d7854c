//! What stands in the samples of a page: command lines of curl, and answers with their status and body.

use super::document::Line;
use super::json::Json;
use super::sections::host_and_path;

/// A call as a command line of curl makes it. Each thing is told with its line.
#[derive(Debug, Default)]
pub(super) struct Request {
    pub(super) line: usize,
    pub(super) method: (String, usize),
    pub(super) url: Option<Url>,
    pub(super) headers: Vec<(String, String, usize)>,
    /// The names of parameters in the query and the body.
    pub(super) names: Vec<(String, usize)>,
}

/// A URL in a sample.
#[derive(Debug)]
pub(super) struct Url {
    pub(super) host: Option<String>,
    pub(super) path: String,
    /// The names in its query.
    pub(super) names: Vec<String>,
    pub(super) line: usize,
}

/// An answer, or as much of it as is shown.
#[derive(Debug, Default)]
pub(super) struct Answer {
    pub(super) status: Option<(u16, usize)>,
    pub(super) headers: Vec<(String, String, usize)>,
    pub(super) body: Option<Json>,
    /// Where a body begins that does not end.
    pub(super) broken: Option<usize>,
}

impl Url {
    pub(super) fn read(url: &str, line: usize) -> Self {
        let (host, path) = host_and_path(url);
        let query = url.split_once('?').map_or("", |(_, query)| query);
        Self { host, path, names: names(query).map(str::to_owned).collect(), line }
    }
}

/// The names in a query or a form.
fn names(text: &str) -> impl Iterator<Item = &str> {
    text.split('&').filter_map(|pair| pair.split('=').next()).map(str::trim).filter(|name| !name.is_empty())
}

/// All samples that stand in some lines.
pub(super) fn samples(lines: &[&Line]) -> (Vec<Request>, Vec<Answer>) {
    let (mut requests, mut answers) = (Vec::new(), Vec::new());
    let mut rest = lines;
    while let Some((line, behind)) = rest.split_first() {
        let text = line.text.trim();
        let taken = if is_command(text) {
            let command = command(rest);
            requests.push(Request::read(rest.get(..command).unwrap_or_default()));
            command
        } else if text.starts_with("HTTP/") {
            let (answer, taken) = Answer::read(rest);
            answers.push(answer);
            taken
        } else if is_body(text) {
            let mut answer = Answer::default();
            let taken = answer.read_body(rest);
            answers.push(answer);
            taken
        } else {
            1
        };
        rest = rest.get(taken.max(1)..).unwrap_or(behind);
    }
    (requests, answers)
}

fn is_command(text: &str) -> bool {
    text.trim_start_matches("$ ").starts_with("curl ")
}

/// Whether JSON begins in a line.
fn is_body(text: &str) -> bool {
    let within = text.get(1..).unwrap_or_default().trim_start();
    text.starts_with('{') && within.chars().next().is_none_or(|char| "\"}/.…".contains(char))
        || text.starts_with('[') && within.chars().next().is_none_or(|char| "{\"]".contains(char))
}

/// How many lines a command takes: it goes on behind a backslash, and within quotes.
fn command(lines: &[&Line]) -> usize {
    let mut open = None;
    for (index, line) in lines.iter().enumerate() {
        let text = line.text.trim_end();
        for char in text.chars() {
            match open {
                None if "'\"".contains(char) => open = Some(char),
                Some(quote) if quote == char => open = None,
                _ => {}
            }
        }
        if open.is_none() && !text.ends_with('\\') {
            return index + 1;
        }
    }
    lines.len()
}

/// The words of a command, each with its line.
fn tokens(lines: &[&Line]) -> Vec<(String, usize)> {
    let mut tokens: Vec<(String, usize)> = Vec::new();
    let (mut open, mut is_within) = (None, false);
    for line in lines {
        let text = line.text.trim();
        for char in text.strip_suffix('\\').unwrap_or(text).chars().chain(['\n']) {
            let is_end = open.is_none() && char.is_whitespace();
            if is_end {
                is_within = false;
                continue;
            }
            if !is_within {
                tokens.push((String::new(), line.number));
                is_within = true;
            }
            match (open, tokens.last_mut()) {
                (None, _) if "'\"".contains(char) => open = Some(char),
                (Some(quote), _) if quote == char => open = None,
                (_, Some((token, _))) => token.push(char),
                (_, None) => {}
            }
        }
    }
    tokens
}

impl Request {
    fn read(lines: &[&Line]) -> Self {
        let mut request = Self { line: lines.first().map_or(0, |line| line.number), ..Self::default() };
        let (mut gets, mut has_body) = (None, false);
        let mut tokens = tokens(lines).into_iter();
        while let Some((token, line)) = tokens.next() {
            let mut value = || tokens.next().unwrap_or_default();
            match token.as_str() {
                "-X" | "--request" => request.method = value(),
                "-G" | "--get" => gets = Some(line),
                "-H" | "--header" => {
                    let (header, line) = value();
                    let (name, value) = header.split_once(':').unwrap_or((&header, ""));
                    request.headers.push((name.trim().to_owned(), value.trim().to_owned(), line));
                }
                "-d" | "--data" | "--data-raw" | "--data-urlencode" | "--data-binary" | "-F" | "--form" | "--form-string" => {
                    has_body = true;
                    let (data, line) = value();
                    request.data(&data, line);
                }
                url if url.contains("://") && !url.starts_with('-') && request.url.is_none() => {
                    let url = Url::read(url, line);
                    request.names.extend(url.names.iter().map(|name| (name.clone(), line)));
                    request.url = Some(url);
                }
                _ => {}
            }
        }
        if request.method.0.is_empty() {
            let method = if has_body && gets.is_none() { "POST" } else { "GET" };
            request.method = (method.to_owned(), gets.unwrap_or(request.line));
        }
        request
    }

    /// The names of parameters in a body.
    fn data(&mut self, data: &str, line: usize) {
        let lines: Vec<(usize, &str)> = data.lines().enumerate().map(|(index, text)| (line + index, text)).collect();
        if data.trim_start().starts_with('{') {
            let body = Json::read(&lines);
            let entries = body.iter().flat_map(|(body, ..)| body.entries());
            self.names.extend(entries.map(|(name, line, _)| (name.clone(), *line)));
        } else {
            self.names.extend(names(data).map(|name| (name.to_owned(), line)));
        }
    }
}

impl Answer {
    /// Reads an answer from its status on, and says how many lines it takes.
    fn read(lines: &[&Line]) -> (Self, usize) {
        let mut answer = Self::default();
        let mut taken = 0;
        while let Some(line) = lines.get(taken) {
            let text = line.text.trim();
            if taken == 0 {
                answer.status = text.split_whitespace().nth(1).and_then(|status| status.parse().ok()).map(|status| (status, line.number));
            } else if is_body(text) {
                taken += answer.read_body(lines.get(taken..).unwrap_or_default());
                break;
            } else if let Some((name, value)) = text.split_once(':').filter(|(name, _)| is_header(name)) {
                answer.headers.push((name.to_owned(), value.trim().to_owned(), line.number));
            } else if !text.is_empty() {
                break;
            }
            taken += 1;
        }
        (answer, taken)
    }

    /// Reads the body that lines begin with, and says how many it takes.
    fn read_body(&mut self, lines: &[&Line]) -> usize {
        let is_other = |line: &&&Line| line.text.starts_with("HTTP/") || is_command(line.text.trim());
        let lines: Vec<(usize, &str)> =
            lines.iter().take_while(|line| !is_other(line)).map(|line| (line.number, line.text.as_str())).collect();
        let read = Json::read(&lines);
        let is_whole = read.as_ref().is_some_and(|(.., is_whole)| *is_whole);
        self.broken = lines.first().map(|(number, _)| *number).filter(|_| !is_whole);
        let (body, taken) = read.map_or((None, 1), |(body, taken, _)| (Some(body), taken));
        self.body = body;
        taken
    }
}

fn is_header(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|char| char.is_ascii_alphanumeric() || char == '-')
}
