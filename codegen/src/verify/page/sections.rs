//! The page, cut where a table says how a call is made: what belongs to each call.

use super::document::{Cell, Line, Page, Part, Table};
use super::samples::{Answer, Request, samples};
use super::text::plain;
use super::words::Vocabulary;

/// What the page says of one call.
#[derive(Debug)]
pub(super) struct Section<'p> {
    pub(super) methods: (Vec<String>, usize),
    /// Scheme and host, if they are told.
    pub(super) host: Option<String>,
    pub(super) path: String,
    /// Where URLs say so.
    pub(super) url_line: usize,
    pub(super) auth: Option<&'p Cell>,
    /// Titles of columns that mean nothing.
    pub(super) strange: Vec<&'p Cell>,
    pub(super) needs: Needs<'p>,
    pub(super) headers: Vec<Row<'p>>,
    pub(super) tables: Vec<Listed<'p>>,
    pub(super) requests: Vec<Request>,
    pub(super) answers: Vec<Answer>,
}

/// What must be arranged before a call.
#[derive(Debug, Default)]
pub(super) struct Needs<'p> {
    pub(super) permission: Option<&'p Cell>,
    pub(super) prerequisites: Option<&'p Cell>,
    pub(super) login: Option<&'p Cell>,
    pub(super) scopes: Option<&'p Cell>,
}

/// A table of parameters or fields.
#[derive(Debug)]
pub(super) struct Listed<'p> {
    pub(super) line: usize,
    pub(super) rows: Vec<Row<'p>>,
    pub(super) footnotes: Vec<Footnote>,
    /// Whether some of its columns mean nothing, which is told.
    pub(super) is_strange: bool,
}

/// What is said of one parameter, field or header.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row<'p> {
    pub(super) name: &'p str,
    pub(super) line: usize,
    pub(super) ty: Option<&'p Cell>,
    pub(super) description: Option<&'p Cell>,
    pub(super) required: Option<&'p Cell>,
}

/// A name below a table, which is said to be deprecated.
#[derive(Debug)]
pub(super) struct Footnote {
    pub(super) name: String,
    pub(super) line: usize,
    pub(super) text: String,
}

impl Section<'_> {
    /// Whether the page says no more of it than how it is called.
    pub(super) fn is_bare(&self) -> bool {
        self.headers.is_empty() && self.tables.is_empty() && self.requests.is_empty() && self.answers.is_empty()
    }

    /// The names in its tables.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.tables.iter().flat_map(|table| &table.rows).map(|row| row.name)
    }
}

/// All calls of a page, in its order.
pub(super) fn sections<'p>(page: &'p Page, words: &Vocabulary) -> Vec<Section<'p>> {
    let columns = &words.words.columns;
    let is_call = |table: &Table| column(table, &columns.method).is_some() && column(table, &columns.url).is_some();
    let starts: Vec<(usize, &Table)> = page.tables().filter(|(_, table)| is_call(table)).collect();
    let ends = starts.iter().skip(1).map(|(start, _)| *start).chain([page.parts.len()]);
    let mut sections = Vec::new();
    for ((start, table), end) in starts.iter().zip(ends) {
        let mut calls = calls(table, words);
        if let Some(last) = calls.last_mut() {
            last.fill(page.parts.get(start + 1..end).unwrap_or_default(), words);
        }
        sections.append(&mut calls);
    }
    sections
}

/// Which column has one of some titles.
fn column(table: &Table, titles: &[String]) -> Option<usize> {
    table.titles.iter().position(|title| Vocabulary::is(title.text(), titles))
}

/// The titles that mean nothing, of a table of which others mean something.
fn strange<'p>(table: &'p Table, words: &Vocabulary) -> Vec<&'p Cell> {
    let known = words.words.columns.all();
    let (known, strange): (Vec<&Cell>, Vec<&Cell>) =
        table.titles.iter().partition(|title| known.iter().any(|titles| Vocabulary::is(title.text(), titles)));
    if known.len() > 1 { strange } else { Vec::new() }
}

/// The calls that a table has, one for each path.
fn calls<'p>(table: &'p Table, words: &Vocabulary) -> Vec<Section<'p>> {
    let columns = &words.words.columns;
    let [method, url, auth] = [&columns.method, &columns.url, &columns.auth].map(|titles| column(table, titles));
    let mut calls: Vec<Section<'p>> = Vec::new();
    for row in &table.rows {
        let cell = |index: Option<usize>| index.and_then(|index| row.get(index));
        let Some((method, url)) = cell(method).zip(cell(url)).filter(|(_, url)| !url.text().is_empty()) else { continue };
        let (host, path) = host_and_path(url.text());
        let methods = method.text().split(|char: char| !char.is_ascii_alphabetic()).filter(|word| !word.is_empty());
        let methods: Vec<String> = methods.map(str::to_uppercase).collect();
        match calls.last_mut().filter(|last| last.path == path && last.host == host) {
            Some(last) => last.methods.0.extend(methods),
            None => calls.push(Section {
                methods: (methods, method.line()),
                host,
                path,
                url_line: url.line(),
                auth: cell(auth),
                strange: strange(table, words),
                needs: Needs::default(),
                headers: Vec::new(),
                tables: Vec::new(),
                requests: Vec::new(),
                answers: Vec::new(),
            }),
        }
    }
    calls
}

/// Scheme and host of a URL, and its path without a query. Names in the path are as a spec has them.
pub(super) fn host_and_path(url: &str) -> (Option<String>, String) {
    let url = url.split_whitespace().next().unwrap_or_default().split(['?', '#']).next().unwrap_or_default();
    let (host, path) = match url.split_once("://") {
        Some((scheme, rest)) => {
            let (host, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
            (Some(format!("{scheme}://{host}")), path)
        }
        None => (None, url),
    };
    let segment = |segment: &str| match segment.strip_prefix(':').or_else(|| segment.strip_prefix("${")?.strip_suffix('}')) {
        Some(name) => format!("{{{name}}}"),
        None => segment.to_owned(),
    };
    (host, path.split('/').map(segment).collect::<Vec<_>>().join("/"))
}

impl<'p> Section<'p> {
    /// Adds what stands below the table of the call.
    fn fill(&mut self, parts: &'p [Part], words: &Vocabulary) {
        let columns = &words.words.columns;
        let mut lines: Vec<&Line> = Vec::new();
        for part in parts {
            let table = match part {
                Part::Table(table) => table,
                Part::Line(line) => {
                    if let (Some(table), Some(footnote)) = (self.tables.last_mut(), footnote(line, words)) {
                        table.footnotes.push(footnote);
                    }
                    lines.push(line);
                    continue;
                }
            };
            self.strange.extend(strange(table, words));
            if let Some(name) = column(table, &columns.name) {
                self.rows(table, name, words);
            } else if let Some(row) = table.rows.first() {
                self.needs.fill(table, row, words);
            }
        }
        (self.requests, self.answers) = samples(&lines);
    }

    /// Adds a table of headers, or of parameters or fields.
    fn rows(&mut self, table: &'p Table, name: usize, words: &Vocabulary) {
        let columns = &words.words.columns;
        let [ty, description, required] = [&columns.ty, &columns.description, &columns.required].map(|titles| column(table, titles));
        let row = |cells: &'p Vec<Cell>| {
            let cell = |index: Option<usize>| index.and_then(|index| cells.get(index));
            let own = cells.get(name)?;
            let (ty, description, required) = (cell(ty), cell(description), cell(required));
            // A cell that goes through all columns is a heading.
            let is_heading = description.is_some_and(|cell| cell.text() == own.text());
            let name = own.text().split_whitespace().next().filter(|_| !is_heading)?;
            Some(Row { name, line: own.line(), ty, description, required })
        };
        let rows = table.rows.iter().filter_map(row);
        let is_strange = !strange(table, words).is_empty();
        if ty.is_none() && !is_strange {
            self.headers.extend(rows);
        } else {
            let line = table.titles.first().map_or(0, Cell::line);
            self.tables.push(Listed { line, rows: rows.collect(), footnotes: Vec::new(), is_strange });
        }
    }
}

impl<'p> Needs<'p> {
    fn fill(&mut self, table: &Table, row: &'p [Cell], words: &Vocabulary) {
        let columns = &words.words.columns;
        let kept = [
            (&mut self.permission, &columns.permission),
            (&mut self.prerequisites, &columns.prerequisites),
            (&mut self.login, &columns.login),
            (&mut self.scopes, &columns.scopes),
        ];
        for (kept, titles) in kept {
            *kept = kept.take().or_else(|| row.get(column(table, titles)?));
        }
    }
}

fn footnote(line: &Line, words: &Vocabulary) -> Option<Footnote> {
    let text = plain(&line.text);
    let (name, _) = Vocabulary::first(&words.deprecated, &text)?;
    Some(Footnote { name: name.to_owned(), line: line.number, text: text.clone() })
}
