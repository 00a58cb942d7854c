//! Samples: each must fit the parameters and types around it. One that does not is a doubt, not an error: while a
//! field is being renamed its sample lags behind, and the client is sound all the same.

use serde_yaml::Value;
use spec_reader::{At, near};

use super::endpoints::Context;
use super::limits::{broken, is_of};
use super::{Field as Of, Lowering};
use crate::model::{
    Answer, Enumeration, ErrorBody, Field, Limits, Parameter, Role, Sample, Scalar, ScalarType, Type, TypeKind, Union, Wire, visible_json,
};
use crate::{rules, spec};

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
                self.fault(&at.key("status"), rules::no_status(status));
                continue;
            }
            if sample.request.is_none() && sample.answer.is_none() {
                self.fault(&at, rules::empty_sample());
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
                            self.fault(&at.key(first), rules::sample_code(code));
                        }
                    }
                    _ => {}
                }
            }
            lowered.push(Sample {
                title: self.optional_text(sample.title.as_ref(), &at.key("title")),
                request,
                status,
                answer: sample.answer.as_ref().and_then(|answer| serde_json::to_string_pretty(answer).ok()).map(|json| visible_json(&json)),
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
            let problem = rules::sample_type("request", kind(request), "a mapping of parameters");
            self.fault(at, problem.help("write the parameters as `{limit: 3}`"));
            return None;
        };
        let given: Vec<&Parameter> = parameters.iter().filter(|one| !matches!(one.role, Role::Fixed(..))).collect();
        let known: Vec<&str> = given.iter().map(|one| one.name.as_str()).collect();
        let is_unknown = |name: &&str| !known.contains(name) && !self.untyped.contains(*name) && !self.names_are_doubtful;
        let unknown: Vec<&str> = values.keys().filter_map(Value::as_str).filter(is_unknown).collect();
        let meant: Vec<&str> = unknown.iter().filter_map(|name| near(name, &known)).collect();
        for name in unknown {
            let problem = rules::sample_unknown(name, "the endpoint").at(self.source.key_place(&at.key(name)));
            self.choose_near(problem, name, &known);
        }
        let mut lowered = Vec::new();
        for (index, parameter) in parameters.iter().enumerate().filter(|(_, one)| !matches!(one.role, Role::Fixed(..))) {
            match values.get(parameter.name.as_str()) {
                Some(value) => {
                    let at = at.key(&parameter.name);
                    self.fits(value, &parameter.ty, context, &at);
                    self.keeps(value, &parameter.limits, &at);
                    lowered.push((index, serde_json::to_value(value).unwrap_or_default()));
                }
                None if parameter.role == Role::Argument && parameter.only.is_none() && !meant.contains(&parameter.name.as_str()) => {
                    self.fault(at, rules::sample_missing(&parameter.name, "parameter"));
                }
                None => {}
            }
        }
        (self.problems.len() == doubts).then_some(lowered)
    }

    /// Tells a value that breaks a limit.
    fn keeps(&mut self, value: &Value, limits: &Limits, at: &At<'_>) {
        let count = match value {
            Value::Sequence(items) => items.len(),
            Value::Mapping(values) => values.len(),
            _ => {
                if let Some((_, rule)) = scalar(value).and_then(|value| broken(limits, &value)) {
                    self.fault(at, rules::sample_bounds(at.name(), kind(value), rule));
                }
                return;
            }
        };
        let count = u32::try_from(count).unwrap_or(u32::MAX);
        let (least, most) = limits.items;
        let rule = match () {
            () if least.is_some_and(|least| count < least) => format!("`min_items: {}`", least.unwrap_or_default()),
            () if most.is_some_and(|most| count > most) => format!("`max_items: {}`", most.unwrap_or_default()),
            () => return,
        };
        self.fault(at, rules::sample_bounds(at.name(), format!("{count} items"), rule));
    }

    fn fits(&mut self, value: &Value, ty: &Type, context: &Context<'_>, at: &At<'_>) {
        match (ty, value) {
            (Type::Nullable(_), Value::Null) => {}
            (Type::Nullable(inner), _) => self.fits(value, inner, context, at),
            (Type::List(item), Value::Sequence(items)) => {
                items.iter().enumerate().for_each(|(index, value)| self.fits(value, item, context, &at.item(index)));
            }
            (Type::List(_), _) => self.fault(at, rules::sample_type(at.name(), kind(value), "a list")),
            (Type::Map(inner), Value::Mapping(values)) => {
                let named = values.iter().filter_map(|(name, value)| Some((name.as_str()?, value)));
                named.for_each(|(name, value)| self.fits(value, inner, context, &at.key(name)));
            }
            (Type::Map(_), _) => self.fault(at, rules::sample_type(at.name(), kind(value), "an object")),
            (Type::Scalar(scalar), _) => self.scalar_fits(value, *scalar, None, at),
            (Type::Named(index), _) => match &context.types[*index].kind {
                TypeKind::Newtype(scalar) => self.scalar_fits(value, *scalar, None, at),
                TypeKind::Enum(known) => {
                    let scalar = if known.is_numeric { ScalarType::Long } else { ScalarType::String };
                    self.scalar_fits(value, scalar, Some((known, &context.types[*index].name)), at);
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
            None => {
                let names: Vec<&str> = union.variants.iter().map(|variant| variant.name.as_str()).collect();
                let tag = tag.unwrap_or_default();
                if tag.is_empty() {
                    return self.fault(at, rules::sample_missing(&union.tag, "field"));
                }
                let problem = rules::sample_value(tag, "the variants").at(self.place(&at.key(&union.tag)));
                self.choose(problem, tag, &names);
            }
        }
    }

    fn scalar_fits(&mut self, value: &Value, expected: ScalarType, known: Option<(&Enumeration, &str)>, at: &At<'_>) {
        match scalar(value) {
            _ if matches!(expected.wire(), Wire::Any | Wire::Bytes) => {}
            Some(value) if is_of(&value, expected) => {
                let written = value.to_string();
                if let Some((known, name)) = known.filter(|(known, _)| known.values.iter().all(|known| known.name != written)) {
                    let names: Vec<&str> = known.values.iter().map(|value| value.name.as_str()).collect();
                    self.choose(rules::sample_value(&written, name).at(self.place(at)), &written, &names);
                }
            }
            _ => self.fault(at, rules::sample_type(at.name(), kind(value), format!("a value of type {}", expected.name()))),
        }
    }

    /// `tag` is the field that says which object it is.
    fn object_fits(&mut self, value: &Value, fields: &[Field], tag: Option<&str>, context: &Context<'_>, at: &At<'_>) {
        let Value::Mapping(values) = value else {
            self.fault(at, rules::sample_type(at.name(), kind(value), "an object"));
            return;
        };
        let names = |field: &Field| -> Vec<String> { [&field.name].into_iter().chain(&field.aliases).cloned().collect() };
        let known: Vec<String> = fields.iter().flat_map(names).collect();
        let known: Vec<&str> = known.iter().map(String::as_str).chain(tag).collect();
        let is_unknown = |name: &&str| !known.contains(name) && !self.untyped.contains(*name) && !self.names_are_doubtful;
        let unknown: Vec<&str> = values.keys().filter_map(Value::as_str).filter(is_unknown).collect();
        let meant: Vec<&str> = unknown.iter().filter_map(|name| near(name, &known)).collect();
        for name in unknown {
            let problem = rules::sample_unknown(name, "its type").at(self.source.key_place(&at.key(name)));
            self.choose_near(problem, name, &known);
        }
        for field in fields {
            let written = names(field).into_iter().find(|name| values.get(name.as_str()).is_some_and(|value| !value.is_null()));
            match written {
                Some(name) => {
                    let at = at.key(&name);
                    self.fits(&values[name.as_str()], &field.ty, context, &at);
                    self.keeps(&values[name.as_str()], &field.limits, &at);
                }
                None if field.always()
                    && field.fixed.is_none()
                    && matches!(field.ty, Type::Scalar(_) | Type::Named(_))
                    && !names(field).iter().any(|name| meant.contains(&name.as_str())) =>
                {
                    self.fault(at, rules::sample_missing(&field.name, "field"));
                }
                None => {}
            }
        }
    }
}

/// What a value is, in words and as it is written.
fn kind(value: &Value) -> String {
    match value {
        Value::Null => "nothing".to_owned(),
        Value::Bool(value) => format!("`{value}`"),
        Value::Number(number) => format!("the number `{number}`"),
        Value::String(text) => format!("the text `{}`", text.chars().take(40).collect::<String>()),
        Value::Sequence(_) => "a list".to_owned(),
        Value::Mapping(_) | Value::Tagged(_) => "an object".to_owned(),
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
