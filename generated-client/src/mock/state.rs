// Generated from `kakaotalk-social.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! What the stand-in is told: who may call, what they consented to, what they are answered, and what goes wrong.

use std::collections::BTreeMap;
use std::time::Duration;

use serde::Deserialize;
use serde_json::{Map, Value};

use super::description::{Credential, Data, Description, Endpoint};
use super::schema::{Schemas, at};

/// Who may call: for each kind of credential those that are known. What needs none is called by `none`, whose credential is empty.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(transparent)]
pub(crate) struct State(BTreeMap<String, BTreeMap<String, Account>>);

/// The kind of credential of calls that need none.
pub(crate) const NONE: &str = "none";

/// What belongs to one credential.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Account {
    /// The scopes that the user consented to; all of them if nothing is said.
    pub(crate) consents: Option<Vec<String>>,
    /// The same of others who are found by what they are called.
    pub(crate) consents_of: BTreeMap<String, Vec<String>>,
    /// The code that all its calls answer.
    pub(crate) refusal: Option<Value>,
    /// What its calls answer: the answer itself, or the rows that it is made of. Null for rows that are made up as they are asked for.
    pub(crate) answers: Map<String, Value>,
}

impl State {
    /// The credentials that work from the start.
    pub(crate) fn new(description: &Description) -> Self {
        let mut state = Self::default();
        state.account(NONE, "");
        for (name, credential) in &description.credentials {
            state.account(name, &key(&credential.fake));
        }
        state
    }

    /// Reads what a file says, which must be known to the API.
    pub(crate) fn read(text: &str, description: &Description) -> Result<Self, String> {
        let read: Self = serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|error| without_value(&error.to_string()))?;
        for (scheme, accounts) in &read.0 {
            // What stands there may be a credential, which is not told.
            if scheme != NONE && !description.credentials.contains_key(scheme) {
                let known: Vec<&str> = description.credentials.keys().map(String::as_str).collect();
                return Err(format!("a kind of credential is not known; known: {}, {NONE}", known.join(", ")));
            }
            for (index, (key, account)) in accounts.iter().enumerate() {
                if scheme == NONE && !key.is_empty() {
                    return Err(format!("whoever calls by {NONE} has the credential \"\""));
                }
                account.check(scheme, description).map_err(|wrong| format!("{scheme}, credential {}: {wrong}", index + 1))?;
            }
        }
        let mut state = Self::new(description);
        for (scheme, accounts) in read.0 {
            state.0.entry(scheme).or_default().extend(accounts);
        }
        Ok(state)
    }

    /// The account of a credential, which is made if nobody had it.
    pub(crate) fn account(&mut self, scheme: &str, key: &str) -> &mut Account {
        self.0.entry(scheme.to_owned()).or_default().entry(key.to_owned()).or_default()
    }

    /// Whose credential was sent, if anybody's.
    pub(crate) fn whose(&self, scheme: &str, sent: &[String], credential: &Credential) -> Option<&Account> {
        let accounts = self.0.get(scheme)?;
        if !credential.basic {
            return accounts.get(&key(sent));
        }
        let sent = sent.first()?;
        let is_own = |key: &str| base64(if credential.parts.len() > 1 { key.to_owned() } else { format!("{key}:") }.as_bytes()) == *sent;
        accounts.iter().find(|(key, _)| is_own(key)).map(|(_, account)| account)
    }

    /// Who calls without a credential.
    pub(crate) fn anybody(&self) -> Account {
        self.0.get(NONE).and_then(|accounts| accounts.get("")).cloned().unwrap_or_default()
    }
}

/// What is wrong with JSON, without the value that stands there: it may be a credential.
fn without_value(wrong: &str) -> String {
    let is_of_value = wrong.starts_with("invalid type: ") || wrong.starts_with("invalid value: ");
    wrong.split_once(", expected ").filter(|_| is_of_value).map_or_else(|| wrong.to_owned(), |(_, rest)| format!("expected {rest}"))
}

/// All parts of a credential as one text.
pub(crate) fn key(parts: &[String]) -> String {
    parts.join(":")
}

impl Account {
    fn check(&self, scheme: &str, description: &Description) -> Result<(), String> {
        let unknown = |scope: &&String| !description.scopes.contains(scope);
        if let Some(scope) = self.consents.iter().flatten().chain(self.consents_of.values().flatten()).find(unknown) {
            return Err(format!("there is no scope {scope}; known: {}", description.scopes.join(", ")));
        }
        if self.refusal.as_ref().is_some_and(|code| !description.codes.contains_key(&shown(code))) {
            return Err("the refusal is no error code of the API".to_owned());
        }
        let auth = Some(scheme).filter(|scheme| *scheme != NONE);
        let takes = |endpoint: &&Endpoint| endpoint.auth.iter().any(|own| own.as_deref() == auth);
        for (name, answer) in &self.answers {
            let own = || description.endpoints.iter().filter(takes);
            let Some(endpoint) = own().find(|endpoint| endpoint.data.serves == *name) else {
                let known: Vec<&str> = own().map(|endpoint| endpoint.data.serves.as_str()).collect();
                return Err(format!("there is no call {name} by {scheme}; known: {}", known.join(", ")));
            };
            endpoint.data.check(answer, description).map_err(|wrong| format!("{name}{wrong}"))?;
        }
        Ok(())
    }

    /// What is left of a row, or an answer, of somebody with these consents.
    pub(crate) fn consented(&self, row: &Value, name: Option<&Value>, schema: &Value, schemas: &Schemas<'_>) -> Value {
        let consents = match name {
            Some(name) => self.consents_of.get(&shown(name)),
            None => self.consents.as_ref(),
        };
        let (Some(consents), Some(fields)) = (consents, row.as_object()) else { return row.clone() };
        let is_allowed = |field: &String| {
            let scopes = schemas.property(schema, field).and_then(|field| field.get("x-scopes")).and_then(Value::as_array);
            scopes.is_none_or(|scopes| scopes.iter().filter_map(Value::as_str).any(|scope| consents.iter().any(|own| own == scope)))
        };
        Value::Object(fields.iter().filter(|(field, _)| is_allowed(field)).map(|(field, value)| (field.clone(), value.clone())).collect())
    }
}

impl Data {
    /// Whether it is what answers can be made of.
    fn check(&self, answer: &Value, description: &Description) -> Result<(), String> {
        let schemas = Schemas(&description.schemas);
        let check = |one: &Value| match schemas.unknown(one, &self.row) {
            Some(field) => Err(format!("has a field {field}, which is not documented")),
            None => schemas.check(one, &self.row),
        };
        match (&self.rows, answer) {
            (_, Value::Null) => Ok(()),
            (None, one) if self.finds.is_empty() => check(one).map_err(|wrong| format!(" {wrong}")),
            (_, Value::Array(rows)) => {
                let check = |(index, row)| check(row).map_err(|wrong| format!(", row {}, {wrong}", index + 1));
                rows.iter().enumerate().try_for_each(check)
            }
            (_, _) => Err(" is made of a list of rows".to_owned()),
        }
    }
}

/// A text or a number without quotes.
pub(crate) fn shown(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// The rows that the samples of a call show, each once.
pub(crate) fn sampled(description: &Description, data: &Data) -> Vec<Value> {
    let mut rows: Vec<Value> = Vec::new();
    let samples = description.endpoints.iter().filter(|endpoint| endpoint.data.serves == data.serves);
    for (endpoint, sample) in samples.flat_map(|endpoint| endpoint.samples.iter().map(move |sample| (endpoint, sample))) {
        if sample.is_error {
            continue;
        }
        let places = endpoint.data.finds.iter().map(|find| &find.into).chain(&endpoint.data.rows);
        let names: Vec<&String> = endpoint.data.finds.iter().map(|find| &find.field).collect();
        for value in places.filter_map(|place| at(&sample.answer, place)) {
            let new = if let Value::Array(items) = value { items.as_slice() } else { std::slice::from_ref(value) };
            for row in new {
                let is_same =
                    |own: &Value| own == row || names.iter().any(|name| row.get(*name).is_some() && own.get(*name) == row.get(*name));
                if !rows.iter().any(is_same) {
                    rows.push(row.clone());
                }
            }
        }
    }
    rows
}

/// Something that goes wrong with the next answer.
#[derive(Clone, Debug)]
#[must_use = "nothing goes wrong before the server is told"]
pub struct Fault {
    pub(crate) endpoint: Option<String>,
    pub(crate) kind: Kind,
}

#[derive(Clone, Debug)]
pub(crate) enum Kind {
    #[allow(dead_code, reason = "only where there are error codes")]
    Code(String),
    Status(u16),
    Slow(Duration),
    CutOff,
    Malformed,
    PageUrl(String),
}

impl Fault {
    pub(crate) fn new(kind: Kind) -> Self {
        Self { endpoint: None, kind }
    }

    /// Answers an HTTP status and no body, as what stands before a server does.
    pub fn status(status: u16) -> Self {
        Self::new(Kind::Status(status))
    }

    /// Answers what it should, but only after this time.
    pub fn slow(delay: Duration) -> Self {
        Self::new(Kind::Slow(delay))
    }

    /// Closes the connection amid the body of the answer.
    pub fn cut_off() -> Self {
        Self::new(Kind::CutOff)
    }

    /// Answers with success and a body that is no JSON.
    pub fn malformed() -> Self {
        Self::new(Kind::Malformed)
    }

    /// Says in the answer that the next page is at this URL.
    pub fn page_url(url: impl Into<String>) -> Self {
        Self::new(Kind::PageUrl(url.into()))
    }

    /// Waits for the next answer of this call, by its name.
    pub fn of(self, endpoint: impl Into<String>) -> Self {
        Self { endpoint: Some(endpoint.into()), ..self }
    }
}

/// Bytes as Base64 writes them.
fn base64(bytes: &[u8]) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let bits = three.iter().chain(&[0; 2]).take(3).fold(0_usize, |bits, byte| bits << 8 | usize::from(*byte));
        for place in 0..4 {
            let sign = SIGNS.get(bits >> (18 - 6 * place) & 63).copied().filter(|_| place <= three.len());
            text.push(sign.map_or('=', char::from));
        }
    }
    text
}
