//! Values beside their types.

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD};
use serde_json::{Map, Number, Value};

use super::lines::Of;
use super::seen::{Other, Seen, What};
use super::way::{Step, key};
use crate::model::{Enumeration, Field, Presence, ScalarType, Type, TypeKind, Union, Wire, other_form};

/// How long a value may be that is shown, and how many digits it may have: others are no words.
const MOST_CHARACTERS: usize = 40;
const MOST_DIGITS: usize = 10;

/// What numbers are that are no Integer.
pub(super) const BEYOND_32_BITS: &str = "a whole number beyond 32 bits";
pub(super) const BEYOND_64_BITS: &str = "a whole number beyond 64 bits";
pub(super) const FRACTION: &str = "a number with a fraction or an exponent";

/// What a value belongs to.
#[derive(Clone, Copy)]
pub(super) struct Belongs {
    pub(super) of: Of,
    pub(super) is_sensitive: bool,
    /// Whether the client refuses what it cannot read, as it does but for errors.
    pub(super) is_strict: bool,
}

impl Seen<'_> {
    /// Compares a value with its type.
    pub(super) fn value(&mut self, value: &Value, ty: &Type, to: Belongs) {
        match (ty, value) {
            (Type::Nullable(_), Value::Null) => {}
            (Type::Nullable(inner), _) => self.value(value, inner, to),
            (Type::List(item), Value::Array(items)) => {
                for (index, value) in items.iter().enumerate() {
                    self.within(Step::Item(index), |seen| seen.value(value, item, to));
                }
            }
            (Type::Map(inner), Value::Object(values)) => {
                for (name, value) in values {
                    self.within(Step::Free(name.clone()), |seen| seen.value(value, inner, to));
                }
            }
            (Type::Scalar(scalar), _) => self.scalar(value, *scalar, to),
            (Type::Named(index), _) => self.named(value, *index, to),
            (Type::List(_) | Type::Map(_), _) => self.other(value, &self.api.type_name(ty), to),
        }
    }

    fn named(&mut self, value: &Value, index: usize, to: Belongs) {
        let api = self.api;
        match (&api.def(index).kind, value) {
            (TypeKind::Newtype(scalar), _) => self.scalar(value, *scalar, to),
            (TypeKind::Enum(known), _) => self.listed(value, known, index, to),
            (TypeKind::Object(_), Value::Object(values)) => self.object(values, index, None, to),
            (TypeKind::Union(union), Value::Object(values)) => self.union(values, union, index, to),
            (TypeKind::Object(_) | TypeKind::Union(_), _) => self.other(value, &api.def(index).name, to),
        }
    }

    fn object(&mut self, values: &Map<String, Value>, index: usize, tag: Option<&str>, to: Belongs) {
        let api = self.api;
        self.note(Of::Type(index), What::Came);
        let fields = api.def(index).fields();
        self.fields(values, fields, |field| Of::Field(index, field), to);
        self.unknown(values, fields, tag, Of::Type(index));
    }

    /// Compares the fields of an object.
    pub(super) fn fields(&mut self, values: &Map<String, Value>, fields: &[Field], of: impl Fn(usize) -> Of, to: Belongs) {
        for (index, field) in fields.iter().enumerate() {
            let (of, names) = (of(index), names(field));
            let present = names.clone().find_map(|name| values.get(name).filter(|value| !value.is_null()).map(|value| (name, value)));
            match present {
                Some((name, value)) => self.within(Step::Field(name.to_owned()), |seen| {
                    seen.note(of, if name == field.name { What::Came } else { What::Alias(name.to_owned()) });
                    seen.value(value, &field.ty, Belongs { of, is_sensitive: to.is_sensitive || field.sensitive, ..to });
                }),
                None if field.fixed.is_some() => {}
                None if names.clone().any(|name| values.contains_key(name)) => {
                    let is_expected = field.presence != Presence::Always || matches!(field.ty, Type::Nullable(_));
                    if to.is_strict && !is_expected {
                        self.within(Step::Field(field.name.clone()), |seen| seen.note(of, What::Null));
                    }
                }
                None if to.is_strict && (field.required || field.always()) => self.note(of, What::Missing),
                None => {}
            }
        }
    }

    /// Notes the fields of an object that are none of these.
    pub(super) fn unknown(&mut self, values: &Map<String, Value>, fields: &[Field], tag: Option<&str>, of: Of) {
        let is_known = |name: &str| Some(name) == tag || fields.iter().any(|field| names(field).any(|own| own == name));
        for (name, value) in values.iter().filter(|(name, _)| !is_known(name)) {
            self.within(Step::Field(name.clone()), |seen| seen.note_value(of, What::Unknown(key(name)), value));
        }
    }

    fn union(&mut self, values: &Map<String, Value>, union: &Union, index: usize, to: Belongs) {
        let tag = values.get(&union.tag).and_then(Value::as_str);
        match union.variants.iter().find(|variant| Some(variant.name.as_str()) == tag) {
            Some(variant) => self.object(values, variant.object, Some(&union.tag), to),
            None if tag.is_some_and(|tag| self.is_masked() && is_masked(tag)) => {}
            None => {
                let name = tag.and_then(word).filter(|_| !to.is_sensitive);
                self.note_value(Of::Type(index), What::Tag(name), &Value::Object(values.clone()));
            }
        }
    }

    fn listed(&mut self, value: &Value, known: &Enumeration, index: usize, to: Belongs) {
        let text = match value {
            Value::String(text) if !known.is_numeric => text.clone(),
            Value::Number(number) if known.is_numeric && number.is_i64() => number.to_string(),
            _ => return self.other(value, &self.api.def(index).name, to),
        };
        if known.values.iter().any(|known| known.name == text) || self.is_masked() && is_masked(&text) {
            return;
        }
        let shown = word(&text).filter(|_| !to.is_sensitive);
        self.note(Of::Type(index), What::Value(shown));
    }

    fn scalar(&mut self, value: &Value, scalar: ScalarType, to: Belongs) {
        match (scalar, value) {
            (ScalarType::ErrorCode, Value::String(_) | Value::Number(_)) => drop(self.code(value, to, None)),
            (ScalarType::Json, _) => {}
            // The mask of bytes is none.
            (ScalarType::Base64, Value::String(_)) if self.is_masked() => {}
            _ => {
                if let Some((found, fails)) = misfit(value, scalar) {
                    let other = Other { found, expected: scalar.name().to_owned(), fails: fails && to.is_strict };
                    self.note_value(to.of, What::Other(other), value);
                }
            }
        }
    }

    /// Which of the listed codes one is; notes one that is not listed.
    pub(super) fn code(&mut self, value: &Value, to: Belongs, status: Option<u16>) -> Option<usize> {
        let text = code_text(value);
        let codes = self.api.errors.as_ref().map_or(&[][..], |errors| &errors.codes);
        let known = codes.iter().position(|known| known.code.to_string() == text);
        if known.is_none() && !(self.is_masked() && is_masked(&text)) {
            let shown = word(&text).filter(|_| !to.is_sensitive);
            self.note(Of::Errors, What::Code(shown, status));
        }
        known
    }

    fn other(&mut self, value: &Value, expected: &str, to: Belongs) {
        let other = Other { found: kind(value).to_owned(), expected: expected.to_owned(), fails: to.is_strict };
        self.note_value(to.of, What::Other(other), value);
    }
}

/// A code as the spec spells it.
pub(super) fn code_text(code: &Value) -> String {
    code.as_str().map_or_else(|| code.to_string(), |text| text.trim().to_owned())
}

/// The names under which a field is read.
fn names(field: &Field) -> impl Iterator<Item = &str> + Clone {
    [&field.name].into_iter().chain(&field.aliases).map(String::as_str)
}

/// A value as it may be shown: a word, which cannot be a secret.
fn word(text: &str) -> Option<String> {
    let is_word = text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'));
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let is_short = (1..=MOST_CHARACTERS).contains(&text.len()) && digits <= MOST_DIGITS;
    (is_word && is_short).then(|| text.to_owned())
}

/// Whether a text stands for one that is not told.
fn is_masked(text: &str) -> bool {
    text.chars().all(|c| if c.is_alphanumeric() { matches!(c, 'x' | 'X' | '1') } else { c.is_ascii() })
}

/// What a value is, in words, if it is not of the type, and whether the client cannot read it.
fn misfit(value: &Value, scalar: ScalarType) -> Option<(String, bool)> {
    match (scalar.wire(), value) {
        (Wire::Text, Value::String(text)) => other_text(text, scalar),
        (Wire::Integer, Value::Number(number)) => other_number(number, scalar),
        // The client takes what is written as either.
        (Wire::Text, Value::Number(number)) if scalar == ScalarType::LongText && number.is_i64() => Some((kind(value).to_owned(), false)),
        (Wire::Number, Value::Number(_)) | (Wire::Boolean, Value::Bool(_)) => None,
        _ => Some((kind(value).to_owned(), true)),
    }
}

fn other_text(text: &str, scalar: ScalarType) -> Option<(String, bool)> {
    if scalar == ScalarType::Base64 {
        let is_read = STANDARD.decode(text).is_ok() || STANDARD_NO_PAD.decode(text).is_ok();
        return (!is_read).then(|| ("a text that is not in Base64".to_owned(), true));
    }
    let wanted = other_form(text, scalar)?;
    // The client keeps others as they are.
    let fails = scalar == ScalarType::LongText || scalar == ScalarType::YesNo && !matches!(text, "y" | "n");
    Some((format!("a text that is not {wanted}"), fails))
}

fn other_number(number: &Number, scalar: ScalarType) -> Option<(String, bool)> {
    // What no whole number can hold was read as one with a fraction.
    let is_large = || number.as_f64().is_some_and(|number| number.fract() == 0.0 && number.abs() >= 9e18);
    let found = match number.as_i64() {
        Some(whole) if scalar != ScalarType::Integer || i32::try_from(whole).is_ok() => return None,
        Some(_) => BEYOND_32_BITS,
        None if is_large() => BEYOND_64_BITS,
        None => FRACTION,
    };
    Some((found.to_owned(), true))
}

/// What a value is, in words.
fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "a truth value",
        Value::Number(number) if number.is_f64() => "a number with a fraction",
        Value::Number(_) => "a whole number",
        Value::String(_) => "a text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}
