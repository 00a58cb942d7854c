//! What type values are likely of that the spec does not tell of, and how it is written there.

use serde_json::Value;

use super::way::key;
use crate::model::{Api, ScalarType, other_form};
use crate::names::{Case, identifier};
use crate::verify::yaml::{self, indented};

/// The forms that texts may have, the most telling first.
const FORMS: [ScalarType; 6] =
    [ScalarType::DateTime, ScalarType::Date, ScalarType::Url, ScalarType::LongText, ScalarType::YesNo, ScalarType::Base64];

/// How many fields an object of a type of its own has.
const MOST_FIELDS: usize = 200;

/// What values were seen, without any of them.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Shape {
    is_null: bool,
    is_boolean: bool,
    /// The narrowest scalar that all numbers are.
    number: Option<ScalarType>,
    /// The forms that all texts have.
    texts: Option<Vec<ScalarType>>,
    /// What lists hold.
    items: Option<Box<Shape>>,
    /// What objects hold, in the order in which it came.
    fields: Option<Vec<(String, Shape)>>,
}

impl Shape {
    /// Widens it, so that it has a value, too.
    pub(super) fn add(&mut self, value: &Value) {
        match value {
            Value::Null => self.is_null = true,
            Value::Bool(_) => self.is_boolean = true,
            Value::Number(number) => {
                let own = if number.as_i64().is_some_and(|number| i32::try_from(number).is_ok()) {
                    ScalarType::Integer
                } else if number.is_i64() {
                    ScalarType::Long
                } else {
                    ScalarType::Double
                };
                let width =
                    |scalar: &ScalarType| [ScalarType::Integer, ScalarType::Long, ScalarType::Double].iter().position(|one| one == scalar);
                self.number = self.number.into_iter().chain([own]).max_by_key(width);
            }
            Value::String(text) => {
                let own = forms(text);
                self.texts = Some(match self.texts.take() {
                    Some(before) => before.into_iter().filter(|form| own.contains(form)).collect(),
                    None => own,
                });
            }
            Value::Array(items) => {
                let shape = self.items.get_or_insert_default();
                for item in items {
                    shape.add(item);
                }
            }
            Value::Object(values) => {
                let fields = self.fields.get_or_insert_default();
                for (name, value) in values {
                    field(fields, &key(name)).add(value);
                }
            }
        }
    }

    /// The same without a field of its objects.
    pub(super) fn without(mut self, name: &str) -> Self {
        self.fields.iter_mut().for_each(|fields| fields.retain(|(own, _)| own != name));
        self
    }

    /// The type as the spec writes it. Objects in it become types, whose names are made of `name`.
    pub(super) fn ty(&self, name: &str, types: &mut NewTypes<'_>) -> String {
        let texts = self.texts.as_ref().map(|forms| forms.first().copied().unwrap_or(ScalarType::String).name().to_owned());
        let number = self.number.map(|scalar| scalar.name().to_owned());
        let boolean = self.is_boolean.then(|| ScalarType::Boolean.name().to_owned());
        let scalars: Vec<String> = [texts, number, boolean].into_iter().flatten().collect();
        let ty = match (scalars.as_slice(), &self.items, &self.fields) {
            ([scalar], None, None) => scalar.clone(),
            ([], Some(items), None) => items.ty(name, types) + "[]",
            ([], None, Some(fields)) => match fields.iter().find(|(name, _)| name == "*") {
                // Names that are not shown are free.
                Some((_, values)) => values.ty(name, types) + "{}",
                None if fields.is_empty() => ScalarType::Json.name().to_owned(),
                None => types.object(name, fields),
            },
            _ => return ScalarType::Json.name().to_owned(),
        };
        if self.is_null { ty + "?" } else { ty }
    }
}

/// The shape of a field, which is there from now on. Where there are very many, their names are free.
fn field<'f>(fields: &'f mut Vec<(String, Shape)>, name: &str) -> &'f mut Shape {
    let is_known = fields.iter().any(|(own, _)| own == name);
    let name = if is_known || fields.len() < MOST_FIELDS { name } else { "*" };
    let index = fields.iter().position(|(own, _)| own == name).unwrap_or_else(|| {
        fields.push((name.to_owned(), Shape::default()));
        fields.len() - 1
    });
    #[expect(clippy::indexing_slicing, reason = "it was found or made above")]
    &mut fields[index].1
}

fn forms(text: &str) -> Vec<ScalarType> {
    let has_form = |scalar: &ScalarType| match scalar {
        ScalarType::Url => text.split_once("://").is_some_and(|(scheme, rest)| is_scheme(scheme) && !rest.is_empty()),
        // A number that begins with a zero is none, but a telephone's, say.
        ScalarType::LongText => other_form(text, *scalar).is_none() && !text.starts_with(['0', '+']),
        ScalarType::Base64 => is_base64(text),
        _ => other_form(text, *scalar).is_none(),
    };
    FORMS.into_iter().filter(has_form).collect()
}

fn is_scheme(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'))
}

/// Whether a text is likely to be bytes: many a word could be, too.
fn is_base64(text: &str) -> bool {
    let has = |is: fn(&u8) -> bool| text.as_bytes().iter().any(is);
    let is_mixed = has(u8::is_ascii_uppercase) && has(u8::is_ascii_lowercase) && has(u8::is_ascii_digit);
    let is_made_of = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '/');
    text.len() >= 16
        && text.len().is_multiple_of(4)
        && text.trim_end_matches('=').chars().all(is_made_of)
        && (is_mixed || text.ends_with('='))
}

/// Types that the spec needs for what it does not tell of yet.
pub(super) struct NewTypes<'a> {
    api: &'a Api,
    made: Vec<(String, String)>,
}

impl<'a> NewTypes<'a> {
    pub(super) fn new(api: &'a Api) -> Self {
        Self { api, made: Vec::new() }
    }

    /// The name of a new type for objects.
    fn object(&mut self, name: &str, fields: &[(String, Shape)]) -> String {
        let is_taken = |name: &String| self.api.types.iter().any(|def| def.name == *name) || self.made.iter().any(|(own, _)| own == name);
        let name = identifier(name, Case::Pascal).unwrap_or_else(|| "New".to_owned());
        let names = [name.clone()].into_iter().chain((2..).map(|number| format!("{name}{number}")));
        let name = names.into_iter().find(|name| !is_taken(name)).unwrap_or_default();
        let place = self.made.len();
        self.made.push((name.clone(), String::new()));
        let fields: Vec<String> = fields.iter().map(|(name, shape)| self.entry(name, shape)).collect();
        let fields = format!("fields:\n{}", indented(&fields.join("\n")));
        let text = yaml::entry("name", &name, &[self.prose("description"), fields]);
        if let Some((_, own)) = self.made.get_mut(place) {
            *own = text;
        }
        name
    }

    /// A field or a parameter, as an entry of a list.
    pub(super) fn entry(&mut self, name: &str, shape: &Shape) -> String {
        let ty = shape.ty(name, self);
        yaml::entry("name", &yaml::name(name), &[format!("type: {ty}"), self.prose("description")])
    }

    /// A text that only a person can write.
    pub(super) fn prose(&self, key: &str) -> String {
        yaml::texts(key, &self.api.languages)
    }

    /// What is to be added to the types.
    pub(super) fn written(&self) -> String {
        let types: String = self.made.iter().flat_map(|(_, text)| [text.as_str(), "\n"]).collect();
        if types.is_empty() { types } else { format!("# below `types`:\n{types}") }
    }
}
