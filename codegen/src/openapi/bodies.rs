//! What is sent in a body, by the type of that.

use serde_json::{Map, Value, json};

use super::parameters::{JSON, Way, example_name, way, written};
use super::schemas::{extend, rules};
use super::{Writer, any_of, flag, map, object};
use crate::model::{Body, Endpoint, Location, Method, Parameter, Role, Rule, Sample};

pub(super) const FORM: &str = "application/x-www-form-urlencoded";

/// The bodies of one type.
struct Media {
    ty: String,
    schemas: Vec<Value>,
    examples: Map<String, Value>,
    encoding: Map<String, Value>,
    /// What the source asks for beyond the type.
    content_type: Option<String>,
}

impl Writer<'_> {
    /// The body of calls with the same method and path.
    pub(super) fn request_body(&self, endpoints: &[&Endpoint], method: Method) -> Option<Value> {
        let with_body: Vec<&Endpoint> = endpoints.iter().copied().filter(|endpoint| endpoint.has(method, Location::Body)).collect();
        let is_required = with_body.len() == endpoints.len() && with_body.iter().all(|endpoint| is_required(endpoint, method));
        let mut found: Vec<Media> = Vec::new();
        for endpoint in &with_body {
            let own = self.media(endpoint, method);
            match found.iter_mut().find(|media| media.ty == own.ty) {
                Some(media) => {
                    media.schemas.extend(own.schemas);
                    media.examples.extend(own.examples);
                    media.encoding.extend(own.encoding);
                }
                None => found.push(own),
            }
        }
        let content: Map<String, Value> = found.into_iter().map(Media::written).collect();
        let whole = with_body.iter().find_map(|endpoint| whole(endpoint)).filter(|_| with_body.len() == 1);
        let mut body = object([
            ("description", whole.map(|one| self.prose.described([Some(&one.description)], &one.notes).into())),
            ("required", flag(is_required)),
            ("content", Some(content.into())),
            ("x-name", whole.map(|one| one.name.as_str().into())),
        ]);
        let said = whole.zip(with_body.first()).map(|(one, endpoint)| self.said_of_parameter(one, endpoint));
        extend(&mut body, said.unwrap_or_default());
        (!with_body.is_empty()).then_some(body)
    }

    fn media(&self, endpoint: &Endpoint, method: Method) -> Media {
        let usual = if matches!(endpoint.body, Some(Body::WholeJson(_))) { JSON } else { FORM };
        let content_type = endpoint.content_type.as_deref().unwrap_or(usual);
        let ty = media_type(content_type);
        let parameters: Vec<&Parameter> =
            endpoint.parameters.iter().filter(|one| endpoint.location(one, method) == Location::Body).collect();
        let (schema, encoding) = match whole(endpoint) {
            Some(one) => (self.parameter_schema(one, endpoint, &Way::Plain), Map::new()),
            None => self.parts(&parameters, endpoint, method),
        };
        Media {
            schemas: vec![schema],
            examples: self.body_examples(endpoint, &parameters),
            encoding,
            content_type: (ty != content_type).then(|| content_type.to_owned()),
            ty,
        }
    }

    /// A body made of parameters, and how each of them is written in it.
    fn parts(&self, parameters: &[&Parameter], endpoint: &Endpoint, method: Method) -> (Value, Map<String, Value>) {
        let mut properties = Map::new();
        let mut encoding = Map::new();
        for one in parameters {
            let way = part_way(one, endpoint);
            let mut schema = self.parameter_schema(one, endpoint, &way);
            extend(&mut schema, [("description".to_owned(), self.prose.described([Some(&one.description)], &one.notes).into())]);
            extend(&mut schema, self.said_of_parameter(one, endpoint));
            properties.insert(one.name.clone(), schema);
            let written = match way {
                Way::Json => json!({"contentType": JSON}),
                Way::Style(style, explode) => json!({"style": style, "explode": explode}),
                Way::Plain | Way::Joined(_) => continue,
            };
            encoding.insert(one.name.clone(), written);
        }
        let required = parameters.iter().filter(|one| one.required && one.only.is_none()).map(|one| one.name.as_str());
        let mut schema =
            object([("type", Some("object".into())), ("properties", Some(properties.into())), ("required", super::list(required))]);
        extend(&mut schema, rules(endpoint.rules.iter().filter(|rule: &&Rule| super::extensions::in_body(rule, endpoint, method))));
        (schema, encoding)
    }

    fn body_examples(&self, endpoint: &Endpoint, parameters: &[&Parameter]) -> Map<String, Value> {
        let samples = endpoint.samples.iter().enumerate();
        let example = |(index, sample): (usize, &Sample)| {
            let request = sample.request.as_deref()?;
            let given =
                |one: &Parameter| request.iter().find(|(own, _)| std::ptr::eq(endpoint.parameter(*own), one)).map(|(_, value)| value);
            let value = match whole(endpoint) {
                Some(one) => self.api.completed(given(one)?, &one.ty),
                None => self.body_of(parameters, endpoint, given),
            };
            Some((example_name(endpoint, index), object([("summary", self.sample_title(sample)), ("value", Some(value))])))
        };
        samples.filter_map(example).collect()
    }

    /// What is sent in a body: what is given, and what is fixed beside it.
    fn body_of<'v>(&self, parameters: &[&Parameter], endpoint: &Endpoint, given: impl Fn(&Parameter) -> Option<&'v Value>) -> Value {
        let value = |one: &Parameter| match &one.role {
            Role::Fixed(value, with) => {
                with.is_none_or(|with| given(endpoint.parameter(with)).is_some()).then(|| self.api.fixed_value(value, &one.ty))
            }
            Role::Argument | Role::Setter => given(one).map(|value| self.api.completed(&written(value, &part_way(one, endpoint)), &one.ty)),
        };
        let members: Map<String, Value> = parameters.iter().filter_map(|one| Some((one.name.clone(), value(one)?))).collect();
        members.into()
    }
}

impl Media {
    fn written(self) -> (String, Value) {
        let any = |map: Map<String, Value>| (!map.is_empty()).then(|| map.into());
        let keys = map([
            ("schema", Some(any_of(self.schemas))),
            ("examples", any(self.examples)),
            ("encoding", any(self.encoding)),
            ("x-content-type", self.content_type.map(Into::into)),
        ]);
        (self.ty, keys.into())
    }
}

/// A `Content-Type` without what stands behind the type.
pub(super) fn media_type(content_type: &str) -> String {
    content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

/// How a parameter is written in a body. The parts of a body in parts have no styles.
fn part_way<'p>(parameter: &'p Parameter, endpoint: &Endpoint) -> Way<'p> {
    way(parameter, true, endpoint.body == Some(Body::Form))
}

/// The parameter that is all of the body.
fn whole(endpoint: &Endpoint) -> Option<&Parameter> {
    match endpoint.body? {
        Body::WholeJson(index) | Body::Raw(index) => Some(endpoint.parameter(index)),
        Body::Form | Body::Json | Body::Multipart => None,
    }
}

fn is_required(endpoint: &Endpoint, method: Method) -> bool {
    let mut parameters = endpoint.parameters.iter().filter(|one| endpoint.location(one, method) == Location::Body);
    parameters.any(|one| one.required && one.only.is_none())
}
