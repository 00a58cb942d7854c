// Generated from `kakaotalk-social.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! A call before it is sent: what an endpoint takes, and the values that a caller gave.

use std::fmt;

use reqwest::Method;
use serde::Serialize;

use super::client::Client;
use super::credential::Authorization;
use super::error::{Error, ErrorKind, Failure};
use super::limits::Limits;
use super::redact::Redacted;

/// What the API takes at one URL.
pub(crate) struct Endpoint {
    /// The name that errors show.
    pub(crate) name: &'static str,
    /// The method unless another one is asked for.
    pub(crate) method: Method,
    /// The path below the base URL.
    pub(crate) path: &'static str,
    /// The `Content-Type` of a request.
    pub(crate) content_type: Option<&'static str>,
    /// Whether a call changes nothing, so that it may be repeated.
    pub(crate) safe: bool,
    /// The parameters, in the order in which they are sent.
    pub(crate) parameters: &'static [Parameter],
}

/// What the API takes for one parameter.
pub(crate) struct Parameter {
    name: &'static str,
    rule: Rule,
    /// The bounds of a number, or of the number of items of a list.
    min: i64,
    max: i64,
    is_sensitive: bool,
}

enum Rule {
    Text,
    Integer,
    List,
    Fixed { value: &'static str, with: Option<&'static str> },
}

impl Parameter {
    /// A parameter that takes any text.
    pub(crate) const fn text(name: &'static str) -> Self {
        Self::new(name, Rule::Text)
    }

    /// A parameter that takes a whole number.
    pub(crate) const fn integer(name: &'static str) -> Self {
        Self::new(name, Rule::Integer)
    }

    /// A parameter that takes a list.
    pub(crate) const fn list(name: &'static str) -> Self {
        Self::new(name, Rule::List)
    }

    /// A parameter that is always sent, with the only value it has.
    pub(crate) const fn fixed(name: &'static str, value: &'static str) -> Self {
        Self::new(name, Rule::Fixed { value, with: None })
    }

    /// A parameter that is sent beside another one, with the only value it has.
    pub(crate) const fn fixed_with(name: &'static str, value: &'static str, with: &'static str) -> Self {
        Self::new(name, Rule::Fixed { value, with: Some(with) })
    }

    /// The least number, or the least number of items.
    pub(crate) const fn at_least(mut self, min: i64) -> Self {
        self.min = min;
        self
    }

    /// The greatest number, or the greatest number of items.
    pub(crate) const fn at_most(mut self, max: i64) -> Self {
        self.max = max;
        self
    }

    /// Its value is not shown.
    pub(crate) const fn sensitive(mut self) -> Self {
        self.is_sensitive = true;
        self
    }

    const fn new(name: &'static str, rule: Rule) -> Self {
        Self { name, rule, min: i64::MIN, max: i64::MAX, is_sensitive: false }
    }

    fn check(&self, value: &Value) -> Result<(), String> {
        let (number, unit) = match self.rule {
            Rule::Integer => (value.text.parse().map_err(|_| "must be a whole number")?, ""),
            Rule::List => (i64::try_from(value.items).unwrap_or(i64::MAX), " item(s)"),
            Rule::Text | Rule::Fixed { .. } => return Ok(()),
        };
        match number {
            number if number < self.min => Err(format!("must be at least {}{unit}", self.min)),
            number if number > self.max => Err(format!("must be at most {}{unit}", self.max)),
            _ => Ok(()),
        }
    }
}

/// A call: an endpoint, a credential, and the values that were given so far.
#[derive(Clone)]
pub(crate) struct Call {
    pub(super) client: Client,
    pub(super) authorization: Option<Authorization>,
    pub(super) endpoint: &'static Endpoint,
    pub(super) method: Method,
    pub(crate) limits: Limits,
    values: Vec<(&'static str, Value)>,
    /// Parameters that the endpoint is not known to have.
    extra: Vec<(String, String)>,
    /// Why it cannot be sent, if it was built from something unusable.
    pub(super) unusable: Option<(ErrorKind, String)>,
}

#[derive(Clone, PartialEq, Eq, Hash)]
struct Value {
    text: String,
    /// The number of items of a list.
    items: usize,
}

impl Call {
    pub(crate) fn new(client: Client, authorization: Option<Authorization>, endpoint: &'static Endpoint) -> Self {
        let (method, limits) = (endpoint.method.clone(), client.inner.limits);
        Self { client, authorization, endpoint, method, limits, values: Vec::new(), extra: Vec::new(), unusable: None }
    }

    /// Gives a parameter a value; the last one counts.
    pub(crate) fn set(&mut self, name: &'static str, value: impl fmt::Display) {
        self.put(name, Value { text: value.to_string(), items: 0 });
    }

    /// Gives a parameter a list, sent as one JSON text.
    pub(crate) fn set_json<T: Serialize>(&mut self, name: &'static str, items: impl IntoIterator<Item = impl Into<T>>) {
        let items: Vec<T> = items.into_iter().map(Into::into).collect();
        match serde_json::to_string(&items) {
            Ok(text) => self.put(name, Value { text, items: items.len() }),
            Err(_) => self.unusable = Some((ErrorKind::Refused, format!("`{name}` cannot be written as JSON"))),
        }
    }

    /// Adds a parameter that the endpoint is not known to have; the last value counts.
    pub(crate) fn set_extra(&mut self, name: String, value: String) {
        if self.endpoint.parameters.iter().any(|parameter| parameter.name == name) {
            self.unusable = Some((ErrorKind::Refused, format!("`{name}` is no extra parameter: the call has its own way to set it")));
        }
        self.extra.retain(|(own, _)| *own != name);
        self.extra.push((name, value));
    }

    /// Sends it with another method than the endpoint's own.
    pub(crate) fn switch_to(&mut self, method: Method) {
        self.method = method;
    }

    fn put(&mut self, name: &'static str, value: Value) {
        self.values.retain(|(own, _)| *own != name);
        self.values.push((name, value));
    }

    /// Takes a value that comes from elsewhere than the program, if the endpoint has such a parameter and leaves it to
    /// others: a list or a fixed value is the caller's to decide.
    pub(crate) fn offer(&mut self, name: &str, text: String) -> Result<(), String> {
        let is_open = |own: &&Parameter| own.name == name && !matches!(own.rule, Rule::List | Rule::Fixed { .. });
        if let Some(parameter) = self.endpoint.parameters.iter().find(is_open) {
            let value = Value { text, items: 0 };
            parameter.check(&value).map_err(|rule| format!("`{name}` {rule}"))?;
            self.put(parameter.name, value);
        }
        Ok(())
    }

    /// What is sent: the pairs in the order of the endpoint, percent-encoded. Refuses what the API would refuse.
    pub(super) fn encode(&self) -> Result<String, Error> {
        if let Some((kind, reason)) = &self.unusable {
            return Err(Error::local(self.endpoint.name, Failure::new(*kind, reason.clone())));
        }
        let mut pairs = form_urlencoded::Serializer::new(String::new());
        for parameter in self.endpoint.parameters {
            match (&parameter.rule, self.value(parameter.name)) {
                (Rule::Fixed { value, with }, _) if with.is_none_or(|with| self.value(with).is_some()) => {
                    pairs.append_pair(parameter.name, value);
                }
                (_, Some(value)) => {
                    parameter.check(value).map_err(|rule| self.refuse(&format!("`{}` {rule}", parameter.name)))?;
                    pairs.append_pair(parameter.name, &value.text);
                }
                (_, None) => {}
            }
        }
        pairs.extend_pairs(&self.extra);
        let pairs = pairs.finish();
        // `+` means a blank to forms alone, `%20` to everybody; a `+` of the caller's is `%2B` already.
        Ok(if pairs.contains('+') { pairs.replace('+', "%20") } else { pairs })
    }

    pub(super) fn refuse(&self, reason: &str) -> Error {
        Error::local(self.endpoint.name, Failure::refused(reason.to_owned()))
    }

    fn value(&self, name: &str) -> Option<&Value> {
        self.values.iter().find(|(own, _)| *own == name).map(|(_, value)| value)
    }
}

impl fmt::Debug for Call {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut call = f.debug_struct(self.endpoint.name);
        for (name, value) in &self.values {
            let is_sensitive = self.endpoint.parameters.iter().any(|parameter| parameter.name == *name && parameter.is_sensitive);
            if is_sensitive {
                call.field(name, &Redacted)
            } else {
                call.field(name, &value.text)
            };
        }
        for (name, _) in &self.extra {
            // Nothing is known of it, so it may be sensitive.
            call.field(name, &Redacted);
        }
        call.finish_non_exhaustive()
    }
}

/// What every request can do beside what its endpoint takes.
macro_rules! request {
    ($request:ident -> $answer:ident) => {
        $crate::runtime::limits::limits!($request, call.limits);

        impl $request {
            /// Adds a parameter that this crate does not know, sent where the others are: in the query or in the form.
            ///
            /// The last value of a name counts. A name that the call has already is refused when it is sent.
            pub fn extra_parameter(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
                self.call.set_extra(name.into(), value.into());
                self
            }

            /// Sends the request, and tells the status and the headers of the answer too.
            ///
            /// # Errors
            ///
            /// The same as of `send()`.
            ///
            /// # Panics
            ///
            /// As `send()`.
            pub async fn send_with_meta(self) -> Result<$crate::runtime::response::Response<$answer>, $crate::runtime::error::Error> {
                self.call.send_with_meta().await
            }
        }
    };
}
pub(crate) use request;
