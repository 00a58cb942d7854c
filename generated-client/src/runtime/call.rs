// Generated from `kakaotalk-social.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! A call before it is sent: what an endpoint takes, and the values that a caller gave.

use std::fmt;

use reqwest::Method;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::client::Client;
use super::credential::Authorization;
use super::error::{Error, ErrorKind, Failure};
use super::limits::Limits;
use super::redact::{self, Redacted};

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
    pub(crate) name: &'static str,
    pub(crate) rule: Rule,
    /// The least and the greatest number, or number of a list's items.
    pub(crate) min: i64,
    pub(crate) max: i64,
    /// What the server takes where it is not given.
    pub(crate) default: Option<&'static str>,
    /// Whether its value is not shown.
    pub(crate) sensitive: bool,
}

/// What values of a parameter are.
#[allow(dead_code, reason = "hardly an API has parameters of every kind")]
pub(crate) enum Rule {
    Text,
    /// One of the words that the API knows, or one that it will know.
    Word,
    Integer,
    Long,
    Double,
    Boolean,
    /// Items, sent as one JSON text.
    List,
    /// The only value there is, always sent or beside another parameter.
    Fixed {
        value: &'static str,
        with: Option<&'static str>,
    },
}

impl Parameter {
    /// A parameter without bounds.
    #[allow(dead_code, reason = "of an API without parameters")]
    pub(crate) const fn new(name: &'static str, rule: Rule) -> Self {
        Self { name, rule, min: i64::MIN, max: i64::MAX, default: None, sensitive: false }
    }

    /// The value that a text from elsewhere spells, written as a caller's own would be.
    fn read(&self, text: &str) -> Result<String, String> {
        let (value, expected) = match self.rule {
            Rule::Integer => (text.parse().ok().map(|number: i32| number.to_string()), "a whole number of 32 bits"),
            Rule::Long => (text.parse().ok().map(|number: i64| number.to_string()), "a whole number of 64 bits"),
            Rule::Double => (text.parse().ok().map(|number: f64| number.to_string()), "a number"),
            Rule::Boolean => (text.parse().ok().map(|value: bool| value.to_string()), "`true` or `false`"),
            Rule::Word => (Some(text.to_owned()).filter(|word| !word.is_empty()), "one of its values"),
            Rule::Text | Rule::List | Rule::Fixed { .. } => (Some(text.to_owned()), ""),
        };
        value.ok_or_else(|| format!("must be {expected}"))
    }

    fn check(&self, value: &Value) -> Result<(), String> {
        let (number, verb, unit) = match self.rule {
            Rule::Integer | Rule::Long => (value.text.parse().map_err(|_| "must be a whole number")?, "be", ""),
            Rule::List => (i64::try_from(value.items).unwrap_or(i64::MAX), "have", " item"),
            Rule::Double if !value.text.parse().is_ok_and(f64::is_finite) => return Err("must be finite".to_owned()),
            Rule::Text | Rule::Word | Rule::Double | Rule::Boolean | Rule::Fixed { .. } => return Ok(()),
        };
        let (bound, most) = match number {
            number if number < self.min => (self.min, "least"),
            number if number > self.max => (self.max, "most"),
            _ => return Ok(()),
        };
        let plural = if unit.is_empty() || bound == 1 { "" } else { "s" };
        Err(format!("must {verb} at {most} {bound}{unit}{plural}"))
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
    #[allow(dead_code, reason = "of an API without parameters")]
    pub(crate) fn set(&mut self, name: &'static str, value: impl fmt::Display) {
        self.put(name, Value { text: value.to_string(), items: 0 });
    }

    /// Gives a parameter a list, sent as one JSON text.
    #[allow(dead_code, reason = "of an API without lists")]
    pub(crate) fn set_json<T: Serialize>(&mut self, name: &'static str, items: impl IntoIterator<Item = impl Into<T>>) {
        let items: Vec<T> = items.into_iter().map(Into::into).collect();
        match serde_json::to_string(&items) {
            Ok(text) => self.put(name, Value { text, items: items.len() }),
            Err(_) => self.unusable = Some((ErrorKind::Refused, format!("`{name}` cannot be written as JSON"))),
        }
    }

    /// The items of a list that was given.
    #[allow(dead_code, reason = "of an API that takes no more of anything than one call does")]
    pub(super) fn list<T: DeserializeOwned>(&self, name: &str) -> Vec<T> {
        self.value(name).and_then(|value| serde_json::from_str(&value.text).ok()).unwrap_or_default()
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
    #[allow(dead_code, reason = "of an API whose calls have one method each")]
    pub(crate) fn switch_to(&mut self, method: Method) {
        self.method = method;
    }

    fn put(&mut self, name: &'static str, value: Value) {
        self.values.retain(|(own, _)| *own != name);
        self.values.push((name, value));
    }

    /// Takes a value that comes from elsewhere than the program, if the endpoint has such a parameter and leaves it to
    /// others: a list or a fixed value is the caller's to decide.
    #[allow(dead_code, reason = "of an API without pages")]
    pub(super) fn offer(&mut self, name: &str, text: &str) -> Result<(), String> {
        let is_open = |own: &&Parameter| own.name == name && !matches!(own.rule, Rule::List | Rule::Fixed { .. });
        let Some(parameter) = self.endpoint.parameters.iter().find(is_open) else { return Ok(()) };
        let value = parameter.read(text).map(|text| Value { text, items: 0 });
        let value = value.and_then(|value| parameter.check(&value).map(|()| value));
        self.put(parameter.name, value.map_err(|rule| format!("`{name}` {rule}"))?);
        Ok(())
    }

    /// What is asked for, however it was spelled: two calls with the same key ask for the same.
    #[allow(dead_code, reason = "of an API without pages")]
    pub(super) fn key(&self) -> String {
        self.pairs(|parameter| parameter.default)
    }

    /// Whether it was built from what can be used.
    pub(super) fn usable(&self) -> Result<(), Error> {
        match &self.unusable {
            Some((kind, reason)) => Err(Error::local(self.endpoint.name, Failure::new(*kind, reason.clone()))),
            None => Ok(()),
        }
    }

    /// What is sent: the pairs in the order of the endpoint, percent-encoded. Refuses what the API would refuse.
    pub(super) fn encode(&self) -> Result<String, Error> {
        self.usable()?;
        for parameter in self.endpoint.parameters {
            let checked = self.value(parameter.name).map_or(Ok(()), |value| parameter.check(value));
            checked.map_err(|rule| self.refuse(&format!("`{}` {rule}", parameter.name)))?;
        }
        let pairs = self.pairs(|_| None);
        // `+` means a blank to forms alone, `%20` to everybody; a `+` of the caller's is `%2B` already.
        Ok(if pairs.contains('+') { pairs.replace('+', "%20") } else { pairs })
    }

    /// The pairs of what was given, or else of what `otherwise` says.
    fn pairs(&self, otherwise: impl Fn(&Parameter) -> Option<&'static str>) -> String {
        let mut pairs = form_urlencoded::Serializer::new(String::new());
        for parameter in self.endpoint.parameters {
            let value = match parameter.rule {
                Rule::Fixed { value, with } => with.is_none_or(|with| self.value(with).is_some()).then_some(value),
                _ => self.value(parameter.name).map(|value| &*value.text).or_else(|| otherwise(parameter)),
            };
            if let Some(value) = value {
                pairs.append_pair(parameter.name, value);
            }
        }
        pairs.extend_pairs(&self.extra);
        pairs.finish()
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
        let secret = self.authorization.as_ref().map(Authorization::secret).unwrap_or_default();
        for (name, value) in &self.values {
            let is_sensitive = self.endpoint.parameters.iter().any(|parameter| parameter.name == *name && parameter.sensitive);
            // A server may have put the credential into the URL of a page.
            if is_sensitive || redact::blot(value.text.as_bytes(), secret).is_some() {
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

        /// `.await` sends the request as it is.
        impl std::future::IntoFuture for $request {
            type Output = Result<$answer, $crate::runtime::error::Error>;
            type IntoFuture = std::pin::Pin<Box<dyn std::future::Future<Output = Self::Output> + Send>>;

            fn into_future(self) -> Self::IntoFuture {
                Box::pin(self.send())
            }
        }
    };
}
pub(crate) use request;
