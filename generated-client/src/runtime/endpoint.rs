// Generated from `kakaotalk-social.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! What an endpoint takes, as data: its parameters, where each goes, and what its values may be.

use std::any::Any;
use std::sync::Arc;

use reqwest::header::HeaderValue;
use reqwest::{Body, Method};
use serde_json::Value;

use super::credential::Secret;
use super::error::ErrorBody;

/// What the API takes at one URL.
pub(crate) struct Endpoint {
    /// The name that errors show.
    pub(crate) name: &'static str,
    /// The methods, each with where parameters go; the first one unless another is asked for.
    pub(crate) methods: &'static [(Method, Place)],
    /// The host, as an index into those of the API.
    pub(crate) host: usize,
    /// The path below the base URL, with the names of parameters in braces.
    pub(crate) path: &'static str,
    /// The `Content-Type` of a request.
    pub(crate) content_type: Option<&'static HeaderValue>,
    /// How a body is written.
    pub(crate) body: Option<&'static Format>,
    /// Whether a call may be repeated.
    pub(crate) repeatable: bool,
    /// How it reports errors, if not as others do.
    pub(crate) errors: Option<&'static ErrorBody>,
    /// Codes that mean success.
    pub(crate) success: &'static [&'static str],
    /// Which parameters go together.
    pub(crate) rules: Option<fn(&Given<'_>) -> Check>,
    /// The parameters, in the order in which they are sent.
    pub(crate) parameters: &'static [Parameter],
}

/// What the API takes for one parameter.
pub(crate) struct Parameter {
    pub(crate) name: &'static str,
    /// Where it goes, if not where the others go.
    pub(crate) place: Option<Place>,
    pub(crate) rule: Rule,
    /// How it is written where only texts are, if not as one text.
    pub(crate) write: Option<fn(&Value) -> Vec<String>>,
    /// The least and the greatest number, or number of a list's items.
    pub(crate) min: i64,
    pub(crate) max: i64,
    /// What the server takes where it is not given.
    pub(crate) default: Option<&'static str>,
    /// The only value there is, and the parameter beside which alone it is sent.
    pub(crate) fixed: Option<&'static str>,
    pub(crate) with: Option<&'static str>,
    /// What else its values must be.
    pub(crate) check: Option<fn(&Value) -> Check>,
    /// Makes up a value for each call that is given none.
    pub(crate) generate: Option<fn() -> String>,
    /// Whether its value is not shown.
    pub(crate) sensitive: bool,
}

/// Nothing, or the rule that is broken: what a value must be, or an endpoint needs.
pub(crate) type Check = Result<(), String>;

/// Finds a value that was given by its name.
pub(crate) type Given<'g> = dyn Fn(&str) -> Option<&'g Value> + 'g;

/// What is no JSON, such as a file.
pub(crate) type Attached = Arc<dyn Any + Send + Sync>;

/// Where in a request a parameter goes.
#[allow(dead_code, reason = "hardly an API has parameters in every place")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// In the place of its name in the path.
    Path,
    Query,
    Header,
    Body,
}

/// What values of a parameter are.
#[allow(dead_code, reason = "hardly an API has parameters of every kind")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rule {
    Text,
    /// One of the words that the API knows, or one that it will know.
    Word,
    Integer,
    Long,
    Double,
    Boolean,
    List,
    /// An object, or whatever else is no single text.
    Object,
}

/// How a body is written.
pub(crate) struct Format {
    pub(crate) content_type: HeaderValue,
    /// Writes what the body is made of; nothing if there is no body then.
    pub(crate) write: fn(&[Member<'_>]) -> Result<Option<Written>, String>,
}

/// A body.
pub(crate) struct Written {
    /// Its type, where that tells more than the format's.
    pub(crate) content_type: Option<String>,
    pub(crate) body: Body,
}

impl<T: Into<Body>> From<T> for Written {
    fn from(body: T) -> Self {
        Self { content_type: None, body: body.into() }
    }
}

/// A part of a query or of a body.
#[derive(Clone, Copy)]
pub(crate) struct Member<'m> {
    pub(crate) name: &'m str,
    pub(crate) value: &'m Value,
    /// As of its parameter.
    pub(crate) write: Option<fn(&Value) -> Vec<String>>,
    /// What it is instead of a value.
    #[allow(unused, reason = "of an API that takes JSON and texts alone")]
    pub(crate) attached: Option<&'m Attached>,
}

impl<'m> Member<'m> {
    pub(super) fn new(name: &'m str, value: &'m Value) -> Self {
        Self { name, value, write: None, attached: None }
    }

    /// What it is where only texts are.
    pub(super) fn texts(&self) -> Vec<String> {
        match (self.secret(), self.write) {
            (Some(secret), _) => vec![secret.to_owned()],
            (None, Some(write)) => write(self.value),
            (None, None) => vec![text(self.value)],
        }
    }

    fn secret(&self) -> Option<&'m str> {
        self.attached?.downcast_ref::<Secret>().map(Secret::text)
    }
}

impl Endpoint {
    /// An endpoint that takes nothing yet.
    pub(crate) const fn new(name: &'static str, path: &'static str) -> Self {
        Self {
            name,
            methods: &[],
            host: 0,
            path,
            content_type: None,
            body: None,
            repeatable: false,
            errors: None,
            success: &[],
            rules: None,
            parameters: &[],
        }
    }

    pub(super) fn parameter(&self, name: &str) -> Option<&'static Parameter> {
        self.parameters.iter().find(|parameter| parameter.name == name)
    }
}

impl Parameter {
    /// A parameter without bounds.
    pub(crate) const fn new(name: &'static str, rule: Rule) -> Self {
        Self {
            name,
            place: None,
            rule,
            write: None,
            min: i64::MIN,
            max: i64::MAX,
            default: None,
            fixed: None,
            with: None,
            check: None,
            generate: None,
            sensitive: false,
        }
    }

    /// Whether others than the caller may choose its value, such as the URL of a page.
    pub(super) fn is_open(&self) -> bool {
        !matches!(self.rule, Rule::List | Rule::Object) && self.fixed.is_none()
    }

    /// The value that a text spells.
    pub(super) fn read(&self, text: &str) -> Result<Value, String> {
        let (value, expected) = match self.rule {
            Rule::Integer => (text.parse().ok().map(|number: i32| number.into()), "a whole number of 32 bits"),
            Rule::Long => (text.parse().ok().map(|number: i64| number.into()), "a whole number of 64 bits"),
            Rule::Double => (text.parse().ok().map(|number: f64| number.into()), "a number"),
            Rule::Boolean => (text.parse().ok().map(|value: bool| value.into()), "`true` or `false`"),
            Rule::Word => (Some(text.into()).filter(|_| !text.is_empty()), "one of its values"),
            Rule::Text | Rule::List | Rule::Object => (Some(text.into()), ""),
        };
        value.ok_or_else(|| format!("must be {expected}"))
    }

    pub(super) fn check(&self, value: &Value) -> Check {
        self.bounds(value)?;
        self.check.map_or(Ok(()), |check| check(value))
    }

    fn bounds(&self, value: &Value) -> Check {
        let (number, verb, unit) = match (self.rule, value) {
            (Rule::Integer | Rule::Long, Value::Number(number)) => (number.as_i64(), "be", ""),
            (Rule::List, Value::Array(items)) => (i64::try_from(items.len()).ok(), "have", " item"),
            // JSON has no numbers that are infinite or none, so null stands for them.
            (Rule::Double, Value::Null) => return Err("must be finite".to_owned()),
            _ => return Ok(()),
        };
        let (bound, most) = match number {
            Some(number) if number < self.min => (self.min, "least"),
            Some(number) if number > self.max => (self.max, "most"),
            _ => return Ok(()),
        };
        let plural = if unit.is_empty() || bound == 1 { "" } else { "s" };
        Err(format!("must {verb} at {most} {bound}{unit}{plural}"))
    }
}

/// A value as it is written where only texts are: a list or an object as JSON.
pub(super) fn text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        // As Rust writes it: a whole number has no point.
        Value::Number(number) if number.is_f64() => number.as_f64().unwrap_or_default().to_string(),
        Value::Bool(_) | Value::Number(_) | Value::Array(_) | Value::Object(_) => {
            // `to_string()` writes the same by way of a formatter, at twice the price.
            serde_json::to_string(value).unwrap_or_default()
        }
    }
}

/// Pairs of names and values, percent-encoded.
pub(super) fn pairs<'m>(members: impl IntoIterator<Item = &'m Member<'m>>) -> String {
    let mut pairs = String::new();
    let mut add = |name, text: &str| {
        pairs.extend((!pairs.is_empty()).then_some("&"));
        pairs.extend(encoded(name).chain(["="]).chain(encoded(text)));
    };
    for member in members {
        match (member.write, member.attached) {
            (None, None) => add(member.name, &text(member.value)),
            _ => member.texts().iter().for_each(|text| add(member.name, text)),
        }
    }
    pairs
}

/// A text, percent-encoded. `+` means a blank to forms alone, `%20` to everybody; a `+` of the caller's is `%2B`.
pub(super) fn encoded(text: &str) -> impl Iterator<Item = &str> {
    form_urlencoded::byte_serialize(text.as_bytes()).map(|part| if part == "+" { "%20" } else { part })
}
