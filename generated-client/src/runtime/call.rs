// Generated from `kakaotalk-social.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! A call before it is sent: an endpoint, a credential, and the values that a caller gave.

use std::borrow::Cow;
use std::fmt;

use reqwest::Method;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::answer::Answer;
use super::client::Client;
use super::credential::{Authorization, Proof, Secret};
use super::endpoint::{Attached, Endpoint, Member, Parameter, Place, Written, encoded, pairs, text};
use super::error::{Context, Error, ErrorKind, Failure};
use super::limits::Limits;
use super::redact::{self, Redacted};

/// A call: an endpoint, a credential, and the values that were given so far.
#[derive(Clone)]
pub(crate) struct Call {
    pub(super) client: Client,
    pub(super) authorization: Option<Authorization>,
    pub(super) endpoint: &'static Endpoint,
    /// As an index into the endpoint's methods.
    method: usize,
    pub(crate) limits: Limits,
    values: Vec<(&'static str, Value)>,
    /// What is no JSON.
    attached: Vec<(&'static str, Attached)>,
    /// Parameters that the endpoint is not known to have.
    extra: Vec<(String, Value)>,
    /// Why it cannot be sent, if it was built from something unusable.
    pub(super) unusable: Option<(ErrorKind, String)>,
}

/// The parts of a request in which parameters are.
#[derive(Default)]
pub(super) struct Parts {
    pub(super) path: String,
    pub(super) query: String,
    pub(super) headers: Vec<(&'static str, String)>,
    pub(super) body: Option<Written>,
}

impl Call {
    pub(crate) fn new(client: Client, authorization: Option<Authorization>, endpoint: &'static Endpoint) -> Self {
        let limits = client.inner.limits;
        Self {
            client,
            authorization,
            endpoint,
            method: 0,
            limits,
            values: Vec::new(),
            attached: Vec::new(),
            extra: Vec::new(),
            unusable: None,
        }
    }

    /// Makes up what is to be made up for each call anew.
    pub(super) fn complete(&mut self) {
        for parameter in self.endpoint.parameters {
            if let (Some(generate), None) = (parameter.generate, self.value(parameter.name)) {
                self.put(parameter.name, generate().into());
            }
        }
    }

    /// Gives a parameter a value; the last one counts.
    pub(crate) fn set<T: Serialize>(&mut self, name: &'static str, value: T) {
        self.give(name, serde_json::to_value(value));
    }

    /// Gives a parameter a list.
    pub(crate) fn set_list<T: Serialize>(&mut self, name: &'static str, items: impl IntoIterator<Item = impl Into<T>>) {
        let mut items = items.into_iter();
        let mut list = Vec::with_capacity(items.size_hint().0);
        let written = items.try_for_each(|item| serde_json::to_value(item.into()).map(|value| list.push(value)));
        self.give(name, written.map(|()| list.into()));
    }

    /// The items of a list that was given.
    pub(super) fn list<T: DeserializeOwned>(&self, name: &str) -> Vec<T> {
        self.value(name).and_then(|value| serde_json::from_value(value.clone()).ok()).unwrap_or_default()
    }

    /// Adds a parameter that the endpoint is not known to have; the last value counts.
    pub(crate) fn set_extra(&mut self, name: String, value: String) {
        if self.endpoint.parameter(&name).is_some() {
            self.unusable = Some((ErrorKind::Refused, format!("`{name}` is no extra parameter: the call has its own way to set it")));
        }
        self.extra.retain(|(own, _)| *own != name);
        self.extra.push((name, value.into()));
    }

    pub(super) fn method(&self) -> &'static Method {
        &self.endpoint.methods[self.method].0
    }

    /// Sends it with another method than the endpoint's first.
    pub(crate) fn switch_to(&mut self, method: &Method) {
        self.method = self.endpoint.methods.iter().position(|(own, _)| own == method).unwrap_or(self.method);
    }

    fn give(&mut self, name: &'static str, value: serde_json::Result<Value>) {
        match value {
            Ok(value) => self.put(name, value),
            Err(_) => self.unusable = Some((ErrorKind::Refused, format!("`{name}` cannot be written as JSON"))),
        }
    }

    fn put(&mut self, name: &'static str, value: Value) {
        self.values.retain(|(own, _)| *own != name);
        self.values.push((name, value));
    }

    /// Takes a value that comes from elsewhere than the program, if the endpoint has such a parameter and leaves it to
    /// others: a list or a fixed value is the caller's to decide.
    pub(super) fn offer(&mut self, name: &str, text: &str) -> Result<(), String> {
        let Some(parameter) = self.endpoint.parameter(name).filter(|own| own.is_open()) else { return Ok(()) };
        let value = parameter.read(text).and_then(|value| parameter.check(&value).map(|()| value));
        self.put(parameter.name, value.map_err(|rule| format!("`{name}` {rule}"))?);
        Ok(())
    }

    /// What is asked for, however it was spelled: two calls with the same key ask for the same.
    pub(super) fn key(&self) -> String {
        let sent = self.sent(|parameter| parameter.default);
        let known = sent.iter().map(|(parameter, value)| Member { write: parameter.write, ..Member::new(parameter.name, value) });
        pairs(&known.chain(self.extra()).collect::<Vec<_>>())
    }

    /// Whether it was built from what can be used.
    pub(super) fn usable(&self) -> Result<(), Error> {
        match &self.unusable {
            Some((kind, reason)) => Err(Error::local(self.endpoint.name, Failure::new(*kind, reason.clone()))),
            None => Ok(()),
        }
    }

    /// What is sent, in its parts. Refuses what the API would refuse.
    pub(super) fn parts(&self) -> Result<Parts, Error> {
        self.usable()?;
        for parameter in self.endpoint.parameters {
            let checked = self.value(parameter.name).map_or(Ok(()), |value| parameter.check(value));
            checked.map_err(|rule| self.refuse(&format!("`{}` {rule}", parameter.name)))?;
        }
        let given = |name: &str| self.value(name).or_else(|| self.attached.iter().any(|(own, _)| *own == name).then_some(&Value::Null));
        self.endpoint.rules.map_or(Ok(()), |rules| rules(&given)).map_err(|rule| self.refuse(&format!("the call {rule}")))?;
        let usual = self.endpoint.methods[self.method].1;
        let sent = self.sent(|_| None);
        let mut parts = Parts { path: self.endpoint.path.to_owned(), ..Parts::default() };
        let (mut query, mut body) = (Vec::new(), Vec::new());
        for (parameter, value) in &sent {
            let member = Member { write: parameter.write, ..Member::new(parameter.name, value) };
            match parameter.place.unwrap_or(usual) {
                Place::Path => self.fill(&mut parts.path, &member)?,
                Place::Query => query.push(member),
                Place::Header => parts.headers.push((parameter.name, member.texts().join(","))),
                Place::Body => body.push(member),
            }
        }
        for (name, value) in &self.attached {
            let member = Member { attached: Some(value), ..Member::new(name, &Value::Null) };
            match self.endpoint.parameter(name).and_then(|parameter| parameter.place).unwrap_or(usual) {
                Place::Path => self.fill(&mut parts.path, &member)?,
                Place::Query => query.push(member),
                Place::Header => parts.headers.push((name, member.texts().join(""))),
                Place::Body => body.push(member),
            }
        }
        if usual == Place::Body { &mut body } else { &mut query }.extend(self.extra());
        parts.query = pairs(&query);
        let written = self.endpoint.body.map_or(Ok(None), |format| (format.write)(&body));
        parts.body = written.map_err(|reason| self.refuse(&reason))?;
        Ok(parts)
    }

    /// Puts a value in the place of its name in the path, as a part of one segment whatever it holds.
    fn fill(&self, path: &mut String, member: &Member<'_>) -> Result<(), Error> {
        let value: String = encoded(&member.texts().join(",")).collect();
        *path = path.replace(&format!("{{{}}}", member.name), &value);
        if value.is_empty() {
            return Err(self.refuse(&format!("`{}` must not be empty: it is part of the path", member.name)));
        }
        // In whatever way they are written, URLs take these for steps.
        if path.split('/').any(|segment| matches!(segment, "." | "..")) {
            return Err(self.refuse(&format!("`{}` must be more than dots: it is part of the path", member.name)));
        }
        Ok(())
    }

    /// The values that were given or are fixed, or else what `otherwise` says, in the order of the endpoint.
    fn sent(&self, otherwise: impl Fn(&Parameter) -> Option<&'static str>) -> Vec<(&'static Parameter, Cow<'_, Value>)> {
        let value = |parameter: &'static Parameter| {
            let fixed = parameter.fixed.filter(|_| parameter.with.is_none_or(|with| self.value(with).is_some()));
            let unasked = fixed.or_else(|| otherwise(parameter).filter(|_| parameter.fixed.is_none()));
            let given = self.value(parameter.name).map(Cow::Borrowed);
            Some((parameter, given.or_else(|| parameter.read(unasked?).ok().map(Cow::Owned))?))
        };
        self.endpoint.parameters.iter().filter_map(value).collect()
    }

    fn extra(&self) -> impl Iterator<Item = Member<'_>> {
        self.extra.iter().map(|(name, value)| Member::new(name, value))
    }

    pub(super) fn refuse(&self, reason: &str) -> Error {
        Error::local(self.endpoint.name, Failure::refused(reason.to_owned()))
    }

    /// It failed, with as much of an answer as came.
    pub(super) fn fail(&self, failure: Failure, answer: Option<Answer>) -> Error {
        Error::new(&self.context(), &self.secrets(), failure, answer)
    }

    /// What an error is told of it.
    pub(super) fn context(&self) -> Context {
        Context {
            endpoint: self.endpoint.name,
            repeatable: self.endpoint.repeatable,
            catalog: self.client.inner.catalog,
            body: self.endpoint.errors.or(self.client.inner.catalog.map(|catalog| &catalog.body)),
            success: self.endpoint.success,
        }
    }

    /// What nothing may show.
    pub(super) fn secrets(&self) -> Vec<&[u8]> {
        let attached = self.attached.iter().filter_map(|(_, value)| value.downcast_ref::<Secret>());
        let proofs = self.authorization.iter().flat_map(|proofs| proofs.iter()).map(Proof::secret);
        proofs.chain(attached.map(|secret| secret.text().as_bytes())).collect()
    }

    fn value(&self, name: &str) -> Option<&Value> {
        self.values.iter().find(|(own, _)| *own == name).map(|(_, value)| value)
    }
}

impl fmt::Debug for Call {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut call = f.debug_struct(self.endpoint.name);
        for (name, value) in &self.values {
            let is_sensitive = self.endpoint.parameter(name).is_some_and(|parameter| parameter.sensitive);
            let value = text(value);
            // A server may have put the credential into the URL of a page.
            if is_sensitive || redact::blot(value.as_bytes(), &self.secrets()).is_some() {
                call.field(name, &Redacted)
            } else {
                call.field(name, &value)
            };
        }
        for (name, _) in &self.attached {
            call.field(name, &format_args!("…"));
        }
        for (name, _) in &self.extra {
            // Nothing is known of it, so it may be sensitive.
            call.field(name, &Redacted);
        }
        call.finish_non_exhaustive()
    }
}
