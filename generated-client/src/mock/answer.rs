// Generated from `kakaotalk-social.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! What a call is answered: from what the stand-in was told, else from the samples of the docs, else made up.

use std::cmp::Ordering;

use serde_json::{Map, Value, json};

use super::description::{Answer, Data, Description, Endpoint, First, Paging, Sample, Sort, SortKey, Start, Violation};
use super::request::{Asked, Refused};
use super::schema::{Schemas, at, compare, put};
use super::state::{Account, sampled, shown};

/// A status, a body, and a header that leads on.
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) body: Option<Value>,
    /// Bytes instead of JSON.
    pub(crate) bytes: Option<Vec<u8>>,
    pub(crate) link: Option<String>,
    /// The methods that the path takes.
    pub(crate) allow: Option<String>,
    /// The error code that the body reports.
    pub(crate) code: Option<String>,
    /// What was wrong with the request.
    pub(crate) refused: Option<String>,
}

impl Reply {
    pub(crate) fn empty(status: u16) -> Self {
        Self { status, body: None, bytes: None, link: None, allow: None, code: None, refused: None }
    }

    pub(crate) fn json(status: u16, body: Value) -> Self {
        Self { body: Some(body), ..Self::empty(status) }
    }

    /// Says that the next page is elsewhere.
    pub(crate) fn lead_to(&mut self, url: &str, endpoint: &Endpoint) {
        let next = endpoint.data.paging.as_ref().and_then(|paging| paging.next_url.as_ref());
        if let (Some(path), Some(body)) = (next, &mut self.body) {
            put(body, path, Some(url.into()));
        }
        self.link = self.link.take().map(|_| format!("<{url}>; rel=\"next\""));
    }
}

/// What answers are made from.
pub(crate) struct Answering<'a> {
    pub(crate) description: &'a Description,
    pub(crate) account: &'a Account,
    /// Where the stand-in itself is.
    pub(crate) base_url: &'a str,
    /// The parameters as they were sent.
    pub(crate) sent: &'a [(String, String)],
}

/// Where rows come from.
enum Rows {
    Known(Vec<Value>),
    /// Whatever is asked for is there.
    Any,
}

impl Answering<'_> {
    pub(crate) fn answer(&self, asked: &Asked<'_>) -> Result<Reply, Refused> {
        let Endpoint { answer, data, .. } = asked.endpoint;
        let sample = nearest(&asked.endpoint.samples, &asked.values);
        let status = sample.map_or(if matches!(answer, Answer::Nothing) { 204 } else { 200 }, |sample| sample.status);
        let schema = match answer {
            Answer::Nothing => return Ok(Reply::empty(status)),
            Answer::Bytes => return Ok(Reply { bytes: Some(b"bytes".to_vec()), ..Reply::empty(status) }),
            Answer::Json(schema) => schema,
        };
        let sample = sample.map(|sample| &sample.answer).filter(|answer| !answer.is_null());
        if data.rows.is_none() && data.finds.is_empty() {
            let known = self.account.answers.get(&data.serves).filter(|known| !known.is_null()).or(sample);
            let whole = known.cloned().unwrap_or_else(|| self.schemas().make(schema, "value", 0));
            return Ok(Reply::json(status, self.account.consented(&whole, None, schema, &self.schemas())));
        }
        if data.finds.is_empty() {
            return Ok(self.page(asked, schema, sample, status));
        }
        let mut answer = json!({});
        for find in &data.finds {
            let Some(wanted) = asked.values.get(&find.parameter) else { continue };
            let found = match wanted {
                Value::Array(all) => all.iter().map(|name| self.find(name, &find.field, data)).collect::<Result<Value, _>>()?,
                name => self.find(name, &find.field, data)?,
            };
            put(&mut answer, &find.into, Some(found));
        }
        Ok(Reply::json(status, answer))
    }

    fn schemas(&self) -> Schemas<'_> {
        Schemas(&self.description.schemas)
    }

    fn rows(&self, data: &Data) -> Rows {
        match self.account.answers.get(&data.serves) {
            Some(Value::Array(rows)) => Rows::Known(rows.clone()),
            Some(_) => Rows::Any,
            None => match sampled(self.description, data) {
                none if none.is_empty() => Rows::Any,
                rows => Rows::Known(rows),
            },
        }
    }

    /// The row that is called so.
    fn find(&self, name: &Value, field: &str, data: &Data) -> Result<Value, Refused> {
        let row = match self.rows(data) {
            Rows::Known(rows) => rows.into_iter().find(|row| row.get(field).is_some_and(|own| shown(own) == shown(name))),
            Rows::Any => {
                let mut row = self.schemas().make(&data.row, field, name.as_u64().unwrap_or(0) % 1_000);
                put(&mut row, &[field.to_owned()], Some(name.clone()));
                Some(row)
            }
        };
        let row = row.ok_or_else(|| Refused::new(Violation::UnknownId, format!("a {field} is not known")))?;
        Ok(self.account.consented(&row, Some(name), &data.row, &self.schemas()))
    }

    /// A page of the rows, and what leads to the next and to the one before.
    fn page(&self, asked: &Asked<'_>, schema: &Value, sample: Option<&Value>, status: u16) -> Reply {
        let Endpoint { data, .. } = asked.endpoint;
        let mut rows = match self.rows(data) {
            Rows::Known(rows) => rows,
            Rows::Any => (0..3).map(|seed| self.schemas().make(&data.row, "row", seed)).collect(),
        };
        sort(&mut rows, asked);
        let none = Paging::default();
        let paging = data.paging.as_ref().unwrap_or(&none);
        let size = paging.size.as_ref().and_then(|name| number(asked, name)).unwrap_or(rows.len());
        let start = paging.start.of(asked, &rows, size).min(rows.len());
        let end = start.saturating_add(size).min(rows.len());
        let mut body = sample.cloned().unwrap_or_else(|| self.schemas().make(schema, "value", 0));
        for (path, field) in &data.counts {
            let counts = |row: &&Value| field.as_ref().is_none_or(|field| row.get(field) == Some(&Value::Bool(true)));
            put(&mut body, path, Some(rows.iter().filter(counts).count().into()));
        }
        let has_more = end < rows.len() && size > 0;
        let page = rows.get(start..end).unwrap_or_default();
        let row = |row: &Value| self.account.consented(row, None, &data.row, &self.schemas());
        put(&mut body, data.rows.as_deref().unwrap_or_default(), Some(page.iter().map(row).collect()));
        let next = has_more.then(|| self.url(asked, paging, (start, end), size, &rows, true));
        let previous = (start > 0).then(|| self.url(asked, paging, (start.saturating_sub(size), start), size, &rows, false));
        let cursor = has_more.then(|| paging.start.value(asked, end, size, &rows)).flatten();
        let set = [
            (&paging.next_url, next.clone().map(Value::from)),
            (&paging.previous_url, previous.map(Value::from)),
            (&paging.next, cursor),
            (&paging.until, Some((!has_more).into())),
            (&paging.more, Some(has_more.into())),
        ];
        for (path, value) in set {
            if let Some(path) = path {
                put(&mut body, path, value);
            }
        }
        if let Some(path) = &paging.total {
            let pages = rows.len().div_ceil(size.max(1));
            put(&mut body, path, Some(if matches!(paging.start, Start::Page(_)) { pages } else { rows.len() }.into()));
        }
        let link = next.filter(|_| paging.link).map(|url| format!("<{url}>; rel=\"next\""));
        Reply { link, ..Reply::json(status, body) }
    }

    /// The URL of another page: what was asked for, and where it starts.
    fn url(&self, asked: &Asked<'_>, paging: &Paging, page: (usize, usize), size: usize, rows: &[Value], forth: bool) -> String {
        let start = if forth { page.1 } else { page.0 };
        let mut query = form_urlencoded::Serializer::new(String::new());
        for parameter in &asked.endpoint.parameters {
            let name = parameter.name.as_str();
            if paging.start.parameter() == Some(name) {
                query.extend_pairs(paging.start.value(asked, start, size, rows).map(|value| (name, shown(&value))));
                continue;
            }
            let sent = self.sent.iter().filter(|(own, _)| own == name);
            let is_wanted = paging.in_url.iter().chain(&paging.size).any(|own| own == name) && sent.clone().next().is_none();
            query.extend_pairs(sent);
            query.extend_pairs(parameter.default.as_ref().filter(|_| is_wanted).map(|value| (name, shown(value))));
        }
        format!("{}{}?{}", self.base_url, asked.endpoint.path, query.finish())
    }
}

impl Start {
    fn parameter(&self) -> Option<&str> {
        match self {
            Self::Always => None,
            Self::Offset(name) | Self::Page(name) | Self::Cursor(name) | Self::Last(name, _) => Some(name),
        }
    }

    /// The number of rows before the page that is asked for.
    fn of(&self, asked: &Asked<'_>, rows: &[Value], size: usize) -> usize {
        match self {
            Self::Always => 0,
            Self::Offset(name) => number(asked, name).unwrap_or(0),
            Self::Page(name) => {
                number(asked, name).unwrap_or_else(|| first_page(asked, name)).saturating_sub(first_page(asked, name)) * size
            }
            Self::Cursor(name) => {
                let text = asked.values.get(name).map(shown).unwrap_or_default();
                text.trim_start_matches(|c: char| !c.is_ascii_digit()).parse().unwrap_or(0)
            }
            Self::Last(name, path) => {
                let last = asked.values.get(name).map(shown);
                rows.iter().position(|row| last.is_some() && at(row, path).map(shown) == last).map_or(0, |index| index + 1)
            }
        }
    }

    /// The value that leads to a page.
    fn value(&self, asked: &Asked<'_>, start: usize, size: usize, rows: &[Value]) -> Option<Value> {
        match self {
            Self::Always => None,
            Self::Offset(_) => Some(start.into()),
            Self::Page(name) => Some((start.div_ceil(size.max(1)) + first_page(asked, name)).into()),
            Self::Cursor(name) => {
                let parameter = asked.endpoint.parameters.iter().find(|parameter| parameter.name == *name)?;
                let is_number = parameter.schema.get("type").is_some_and(|ty| ty == "integer");
                Some(if is_number { start.into() } else { format!("from-{start}").into() })
            }
            Self::Last(_, path) => at(rows.get(start.checked_sub(1)?)?, path).cloned(),
        }
    }
}

/// What the first page is called.
fn first_page(asked: &Asked<'_>, name: &str) -> usize {
    let parameter = asked.endpoint.parameters.iter().find(|parameter| parameter.name == name);
    let default = parameter.and_then(|parameter| parameter.default.as_ref()).and_then(Value::as_u64);
    default.and_then(|first| usize::try_from(first).ok()).unwrap_or(1)
}

/// A parameter that counts, as it was sent or as it is by default.
fn number(asked: &Asked<'_>, name: &str) -> Option<usize> {
    given(asked, name)?.as_u64().and_then(|number| usize::try_from(number).ok())
}

/// The value of a parameter, as it was sent or as it is by default.
fn given<'a>(asked: &'a Asked<'_>, name: &str) -> Option<&'a Value> {
    let default = || asked.endpoint.parameters.iter().find(|parameter| parameter.name == name)?.default.as_ref();
    asked.values.get(name).or_else(default)
}

fn sort(rows: &mut [Value], asked: &Asked<'_>) {
    let Data { sorts, reversed, .. } = &asked.endpoint.data;
    let applies = |when: &(String, Value)| given(asked, &when.0) == Some(&when.1);
    let Some(Sort { by, .. }) = sorts.iter().find(|sort| sort.when.as_ref().is_none_or(applies)) else { return };
    rows.sort_by(|a, b| by.iter().map(|key| key.compare(a, b)).find(|order| order.is_ne()).unwrap_or(Ordering::Equal));
    if reversed.as_ref().is_some_and(applies) {
        rows.reverse();
    }
}

impl SortKey {
    fn compare(&self, a: &Value, b: &Value) -> Ordering {
        let (a, b) = (a.get(&self.field), b.get(&self.field));
        let is_first = |value: Option<&Value>| match (&self.first, value) {
            (Some(First::Value(first)), Some(value)) => first == value,
            (Some(First::Letters(from, to)), Some(Value::String(text))) => text.starts_with(|c| (*from..=*to).contains(&c)),
            _ => false,
        };
        is_first(b).cmp(&is_first(a)).then_with(|| match (a, b) {
            (Some(a @ Value::Number(_)), Some(b @ Value::Number(_))) => compare(a, b).unwrap_or(Ordering::Equal),
            (Some(a), Some(b)) => {
                let (a, b) = (shown(a), shown(b));
                a.to_lowercase().cmp(&b.to_lowercase()).then_with(|| a.cmp(&b))
            }
            // What is not there comes last.
            (a, b) => b.is_some().cmp(&a.is_some()),
        })
    }
}

/// The sample that was asked like this, else the first.
fn nearest<'s>(samples: &'s [Sample], values: &Map<String, Value>) -> Option<&'s Sample> {
    let mut fine = samples.iter().filter(|sample| !sample.is_error);
    let is_same =
        |sample: &&Sample| sample.request.iter().all(|(name, value)| values.get(name) == Some(value)) && !sample.request.is_empty();
    fine.clone().find(is_same).or_else(|| fine.next())
}
