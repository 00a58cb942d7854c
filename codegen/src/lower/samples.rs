//! Samples: each must fit the parameters and types around it. One that does not is a doubt, not an error: while a
//! field is being renamed its sample lags behind, and the client is sound all the same.

use serde_yaml::Value;
use spec_reader::{At, Problem};

use super::endpoints::Context;
use super::limits::{is_of, within};
use super::{Field as Of, Lowering};
use crate::model::{Answer, Enumeration, ErrorBody, Field, Parameter, Role, Sample, Scalar, ScalarType, Type, TypeKind, Union, Wire};
use crate::spec;

impl Lowering<'_> {
    pub(super) fn samples(
        &mut self,
        list: &[spec::Sample],
        at: &At<'_>,
        parameters: &[Parameter],
        (response, error_body, success): (Option<&Answer>, usize, &[String]),
        context: &Context<'_>,
    ) -> Vec<Sample> {
        let mut lowered = Vec::new();
        for (index, sample) in list.iter().enumerate() {
            let at = at.item(index);
            let status = sample.status.unwrap_or(200);
            if !(100..600).contains(&status) {
                self.error(&at.key("status"), "not an HTTP status");
            }
            if sample.request.is_none() && sample.answer.is_none() {
                self.error(&at, "a sample shows a `request:`, an `answer:` or both");
            }
            let request = sample.request.as_ref().and_then(|request| self.sample_request(request, &at.key("request"), parameters, context));
            let body = context.errors.map(|errors| &errors.bodies[error_body]);
            let code = body.zip(sample.answer.as_ref()).and_then(|(body, answer)| code_in(answer, body));
            let is_error = match &code {
                Some(code) => !success.contains(code) && (status >= 300 || body.is_some_and(|body| body.in_success)),
                None => status >= 300,
            };
            if let Some(answer) = &sample.answer {
                let at = at.key("answer");
                match (is_error, response.and_then(Answer::ty), context.errors.zip(body)) {
                    (false, Some(ty), _) => self.fits(answer, ty, context, &at),
                    (true, _, Some((errors, body))) => {
                        self.object_fits(answer, &body.fields, None, context, &at);
                        if let (Some(code), [first, ..]) = (&code, body.code.as_slice())
                            && !errors.codes.iter().any(|known| known.code.to_string() == *code)
                        {
                            self.doubt(&at.key(first), "this code is not in `errors:`");
                        }
                    }
                    _ => {}
                }
            }
            lowered.push(Sample {
                title: self.optional_text(sample.title.as_ref(), &at.key("title")),
                request,
                status,
                answer: sample.answer.as_ref().and_then(|answer| serde_json::to_string_pretty(answer).ok()),
                is_error,
                code,
                notes: self.notes(&sample.notes, &at.key("notes"), Of::No),
            });
        }
        lowered
    }

    /// The values of a request in the order of the parameters; None if it could not be sent.
    fn sample_request(
        &mut self,
        request: &Value,
        at: &At<'_>,
        parameters: &[Parameter],
        context: &Context<'_>,
    ) -> Option<Vec<(usize, serde_json::Value)>> {
        let doubts = self.problems.len();
        let Value::Mapping(values) = request else {
            self.doubt(at, "the parameters of a request are a mapping, such as `{limit: 3}`");
            return None;
        };
        let given: Vec<&Parameter> = parameters.iter().filter(|one| !matches!(one.role, Role::Fixed(..))).collect();
        let known: Vec<&str> = given.iter().map(|one| one.name.as_str()).collect();
        for name in values.keys().filter_map(Value::as_str).filter(|name| !known.contains(name)) {
            let problem = Problem::warning(format!("a caller gives no parameter `{name}`"));
            self.report(problem.label(self.source.key_place(&at.key(name)), "").nearest(name, &known));
        }
        let mut lowered = Vec::new();
        for (index, parameter) in parameters.iter().enumerate().filter(|(_, one)| !matches!(one.role, Role::Fixed(..))) {
            match values.get(parameter.name.as_str()) {
                Some(value) => {
                    let at = at.key(&parameter.name);
                    self.fits(value, &parameter.ty, context, &at);
                    let (least, most) = &parameter.limits.range;
                    if scalar(value).is_some_and(|value| !within(&value, (least.as_ref(), most.as_ref()))) {
                        self.doubt(&at, "out of bounds");
                    }
                    lowered.push((index, serde_json::to_value(value).unwrap_or_default()));
                }
                None if parameter.role == Role::Argument && parameter.only.is_none() => {
                    self.doubt(at, &format!("the parameter `{}` is required", parameter.name));
                }
                None => {}
            }
        }
        (self.problems.len() == doubts).then_some(lowered)
    }

    fn fits(&mut self, value: &Value, ty: &Type, context: &Context<'_>, at: &At<'_>) {
        match (ty, value) {
            (Type::Nullable(_), Value::Null) => {}
            (Type::Nullable(inner), _) => self.fits(value, inner, context, at),
            (Type::List(item), Value::Sequence(items)) => {
                items.iter().enumerate().for_each(|(index, value)| self.fits(value, item, context, &at.item(index)));
            }
            (Type::List(_), _) => self.doubt(at, "this should be a list"),
            (Type::Map(inner), Value::Mapping(values)) => {
                let named = values.iter().filter_map(|(name, value)| Some((name.as_str()?, value)));
                named.for_each(|(name, value)| self.fits(value, inner, context, &at.key(name)));
            }
            (Type::Map(_), _) => self.doubt(at, "this should be an object"),
            (Type::Scalar(scalar), _) => self.scalar_fits(value, *scalar, None, at),
            (Type::Named(index), _) => match &context.types[*index].kind {
                TypeKind::Newtype(scalar) => self.scalar_fits(value, *scalar, None, at),
                TypeKind::Enum(known) => {
                    let scalar = if known.is_numeric { ScalarType::Long } else { ScalarType::String };
                    self.scalar_fits(value, scalar, Some(known), at);
                }
                TypeKind::Object(fields) => self.object_fits(value, fields, None, context, at),
                TypeKind::Union(union) => self.union_fits(value, union, context, at),
            },
        }
    }

    fn union_fits(&mut self, value: &Value, union: &Union, context: &Context<'_>, at: &At<'_>) {
        let tag = value.get(union.tag.as_str()).and_then(Value::as_str);
        let variant = union.variants.iter().find(|variant| Some(variant.name.as_str()) == tag);
        match variant.map(|variant| &context.types[variant.object].kind) {
            Some(TypeKind::Object(fields)) => self.object_fits(value, fields, Some(&union.tag), context, at),
            Some(TypeKind::Newtype(_) | TypeKind::Enum(_) | TypeKind::Union(_)) => {}
            None => self.doubt(at, &format!("`{}` names none of the variants", union.tag)),
        }
    }

    fn scalar_fits(&mut self, value: &Value, expected: ScalarType, known: Option<&Enumeration>, at: &At<'_>) {
        match scalar(value) {
            _ if matches!(expected.wire(), Wire::Any | Wire::Bytes) => {}
            Some(value) if is_of(&value, expected) => {
                if known.is_some_and(|known| known.values.iter().all(|known| known.name != value.to_string())) {
                    self.doubt(at, "this value is not listed in its type");
                }
            }
            _ => self.doubt(at, &format!("this should be of type {}", expected.name())),
        }
    }

    /// `tag` is the field that says which object it is.
    fn object_fits(&mut self, value: &Value, fields: &[Field], tag: Option<&str>, context: &Context<'_>, at: &At<'_>) {
        let Value::Mapping(values) = value else {
            self.doubt(at, "this should be an object");
            return;
        };
        let names = |field: &Field| -> Vec<String> { [&field.name].into_iter().chain(&field.aliases).cloned().collect() };
        let known: Vec<String> = fields.iter().flat_map(names).collect();
        let known: Vec<&str> = known.iter().map(String::as_str).chain(tag).collect();
        for name in values.keys().filter_map(Value::as_str).filter(|name| !known.contains(name)) {
            let problem = Problem::warning(format!("the sample has a field `{name}` that its type has not"));
            self.report(problem.label(self.source.key_place(&at.key(name)), "").nearest(name, &known));
        }
        for field in fields {
            let written = names(field).into_iter().find(|name| values.get(name.as_str()).is_some_and(|value| !value.is_null()));
            match written {
                Some(name) => self.fits(&values[name.as_str()], &field.ty, context, &at.key(&name)),
                None if field.always() && field.fixed.is_none() && matches!(field.ty, Type::Scalar(_) | Type::Named(_)) => {
                    self.doubt(at, &format!("the field `{}` is missing", field.name));
                }
                None => {}
            }
        }
    }

    fn doubt(&mut self, at: &At<'_>, message: &str) {
        self.report(Problem::warning(message).label(self.place(at), ""));
    }
}

fn scalar(value: &Value) -> Option<Scalar> {
    match value {
        Value::Bool(value) => Some(Scalar::Boolean(*value)),
        Value::Number(number) => number.as_i64().map(Scalar::Integer).or_else(|| number.as_f64().map(Scalar::Double)),
        Value::String(text) => Some(Scalar::Text(text.clone())),
        _ => None,
    }
}

/// The error code in a body, as a text.
fn code_in(answer: &Value, body: &ErrorBody) -> Option<String> {
    let answer = serde_json::to_value(answer).ok()?;
    let way = body.code.iter().try_fold(&answer, |value, name| value.get(name));
    let code = way.filter(|code| !body.code.is_empty() && !code.is_null())?;
    Some(code.as_str().map_or_else(|| code.to_string(), str::to_owned))
}
