// Generated from `kakaotalk-social.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! What a call is answered: from what the stand-in was told, else from the samples of the docs, else made up.

use std::cmp::Ordering;
use std::collections::HashMap;

use serde_json::{Map, Value, json};

use super::description::{
    Answer, Data, Description, Encoding, Endpoint, Find, First, Paging, Parameter, Place, Sample, Sort, SortKey, Start, Violation,
};
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

/// What cursors that are texts begin with.
const CURSOR: &str = "from-";
/// How many rows a page has where nothing says.
const USUAL_SIZE: usize = 10;

/// What answers are made from.
pub(crate) struct Answering<'a> {
    pub(crate) description: &'a Description,
    pub(crate) account: &'a Account,
    /// Where the stand-in itself is, and the path of the request.
    pub(crate) url: &'a str,
    pub(crate) method: &'a str,
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
            return self.page(asked, schema, sample, status);
        }
        self.found(asked).map(|answer| Reply::json(status, answer))
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

    /// The rows that are asked for by what they are called.
    fn found(&self, asked: &Asked<'_>) -> Result<Value, Refused> {
        let data = &asked.endpoint.data;
        let rows = self.rows(data);
        let mut answer = json!({});
        for Find { parameter, field, into } in &data.finds {
            let Some(wanted) = asked.values.get(parameter) else { continue };
            let named: HashMap<String, &Value> = match &rows {
                Rows::Known(rows) => rows.iter().rev().filter_map(|row| Some((shown(row.get(field)?), row))).collect(),
                Rows::Any => HashMap::new(),
            };
            let find = |name: &Value| {
                let row = match &rows {
                    Rows::Known(_) => named.get(&shown(name)).map(|row| (*row).clone()),
                    Rows::Any => Some(self.made_up(name, field, data)),
                };
                let row = row.ok_or_else(|| Refused::new(Violation::UnknownId, format!("a {field} is not known")))?;
                Ok(self.account.consented(&row, Some(name), &data.row, &self.schemas()))
            };
            let found = if let Value::Array(all) = wanted { all.iter().map(find).collect::<Result<Value, _>>()? } else { find(wanted)? };
            put(&mut answer, into, Some(found));
        }
        Ok(answer)
    }

    /// A row that is called so.
    fn made_up(&self, name: &Value, field: &str, data: &Data) -> Value {
        let mut row = self.schemas().make(&data.row, field, name.as_u64().unwrap_or(1).saturating_sub(1));
        put(&mut row, &[field.to_owned()], Some(name.clone()));
        row
    }

    /// A page of the rows, and what leads to the next and to the one before.
    fn page(&self, asked: &Asked<'_>, schema: &Value, sample: Option<&Value>, status: u16) -> Result<Reply, Refused> {
        let Endpoint { data, .. } = asked.endpoint;
        let mut rows = match self.rows(data) {
            Rows::Known(rows) => rows,
            Rows::Any => (0..3).map(|seed| self.schemas().make(&data.row, "row", seed)).collect(),
        };
        sort(&mut rows, asked);
        let none = Paging::default();
        let paging = data.paging.as_ref().unwrap_or(&none);
        let size = match (&paging.start, &paging.size) {
            (Start::Always, _) => rows.len(),
            (_, Some(name)) => number(asked, name).unwrap_or(USUAL_SIZE),
            (_, None) => USUAL_SIZE,
        };
        let start = paging.start.of(asked, &rows, size)?.min(rows.len());
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
        let url = |start| self.page_url(asked, paging, start, size, &rows);
        let next = has_more.then(|| url(end));
        let previous = (start > 0).then(|| url(start.saturating_sub(size)));
        let cursor = has_more.then(|| paging.start.value(asked, end, size, &rows)).flatten();
        let pages = rows.len().div_ceil(size.max(1));
        let set = [
            (&paging.next_url, next.clone().map(Value::from)),
            (&paging.previous_url, previous.map(Value::from)),
            (&paging.next, cursor),
            (&paging.until, Some((!has_more).into())),
            (&paging.more, Some(has_more.into())),
            (&paging.total, Some(if matches!(paging.start, Start::Page(_)) { pages } else { rows.len() }.into())),
        ];
        for (path, value) in set {
            let Some(path) = path else { continue };
            // What must be there is null where there is nothing.
            let null = || self.schemas().is_required(schema, path).then_some(Value::Null);
            put(&mut body, path, value.or_else(null));
        }
        let link = next.filter(|_| paging.link).map(|url| format!("<{url}>; rel=\"next\""));
        Ok(Reply { link, ..Reply::json(status, body) })
    }

    /// The URL of the page that begins behind so many rows: that of the request, with what was asked for.
    fn page_url(&self, asked: &Asked<'_>, paging: &Paging, start: usize, size: usize, rows: &[Value]) -> String {
        let position = asked.endpoint.methods.iter().position(|own| own == self.method).unwrap_or_default();
        let mut query = form_urlencoded::Serializer::new(String::new());
        for parameter in asked.endpoint.parameters.iter().filter(|one| one.places.get(position) == Some(&Place::Query)) {
            let name = parameter.name.as_str();
            if paging.start.parameter() == Some(name) {
                query.extend_pairs(paging.start.value(asked, start, size, rows).map(|value| (name, shown(&value))));
                continue;
            }
            let is_always = paging.in_url.iter().chain(&paging.size).any(|own| own == name);
            let value = asked.values.get(name).or_else(|| parameter.default.as_ref().filter(|_| is_always));
            query.extend_pairs(value.into_iter().flat_map(|value| texts(value, parameter)).map(|text| (name, text)));
        }
        format!("{}?{}", self.url, query.finish())
    }
}

/// A value as it is sent outside of JSON.
fn texts(value: &Value, parameter: &Parameter) -> Vec<String> {
    match (&parameter.encoding, value) {
        (Some(Encoding::Joined(separator)), Value::Array(items)) => vec![items.iter().map(shown).collect::<Vec<_>>().join(separator)],
        (Some(Encoding::Repeat), Value::Array(items)) => items.iter().map(shown).collect(),
        _ => vec![shown(value)],
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
    fn of(&self, asked: &Asked<'_>, rows: &[Value], size: usize) -> Result<usize, Refused> {
        let unknown = |name: &str| Refused::new(Violation::WrongParameter, format!("{name} leads to no page"));
        Ok(match self {
            Self::Always => 0,
            Self::Offset(name) => number(asked, name).unwrap_or(0),
            Self::Page(name) => {
                let first = first_page(asked, name);
                number(asked, name).unwrap_or(first).saturating_sub(first).saturating_mul(size)
            }
            Self::Cursor(name) => match asked.values.get(name).filter(|cursor| !cursor.is_null()).map(shown) {
                Some(cursor) => cursor.strip_prefix(CURSOR).unwrap_or(&cursor).parse().map_err(|_| unknown(name))?,
                None => 0,
            },
            Self::Last(name, path) => match asked.values.get(name).filter(|last| !last.is_null()).map(shown) {
                Some(last) => {
                    1 + rows.iter().position(|row| at(row, path).map(shown).as_ref() == Some(&last)).ok_or_else(|| unknown(name))?
                }
                None => 0,
            },
        })
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
                Some(if is_number { start.into() } else { format!("{CURSOR}{start}").into() })
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
        let [a, b] = [a, b].map(|row| row.get(&self.field).filter(|value| !value.is_null()));
        let is_first = |value: Option<&Value>| match (&self.first, value) {
            (Some(First::Value(first)), Some(value)) => first == value,
            (Some(First::Letters(from, to)), Some(Value::String(text))) => text.starts_with(|c| (*from..=*to).contains(&c)),
            _ => false,
        };
        let by_first = is_first(b).cmp(&is_first(a));
        if matches!(self.first, Some(First::Value(_))) {
            // All others are alike.
            return by_first;
        }
        by_first.then_with(|| match (a, b) {
            (Some(a), Some(b)) => {
                // Numbers come before texts.
                let by_kind = b.is_number().cmp(&a.is_number());
                by_kind.then_with(|| compare(a, b).unwrap_or_else(|| alphabetically(&shown(a), &shown(b))))
            }
            // What is not there comes last.
            (a, b) => b.is_some().cmp(&a.is_some()),
        })
    }
}

/// Small letters beside the large ones.
fn alphabetically(a: &str, b: &str) -> Ordering {
    a.to_lowercase().cmp(&b.to_lowercase()).then_with(|| a.cmp(b))
}

/// The sample that was asked like this, else the first.
fn nearest<'s>(samples: &'s [Sample], values: &Map<String, Value>) -> Option<&'s Sample> {
    let mut fine = samples.iter().filter(|sample| !sample.is_error);
    let is_same =
        |sample: &&Sample| sample.request.iter().all(|(name, value)| values.get(name) == Some(value)) && !sample.request.is_empty();
    fine.clone().find(is_same).or_else(|| fine.next())
}
