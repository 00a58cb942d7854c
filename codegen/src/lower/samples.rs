//! Samples: each must fit the parameters and types around it. One that does not is a doubt, not an error: while a
//! field is being renamed its sample lags behind, and the client is sound all the same.

use std::ops::Range;

use serde_yaml::{Mapping, Value};
use spec_reader::{At, Edit, near};

use super::endpoints::Context;
use super::limits::is_of;
use super::{Field as Of, Lowering};
use crate::model::{
    Answer, Enumeration, ErrorBody, Errors, Field, Limits, Parameter, Role, Sample, Scalar, ScalarType, Type, TypeKind, Union, Wire,
    broken, def, other_form, visible_json,
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
            let mut status = sample.status.unwrap_or(200);
            let is_status = (100..600).contains(&status);
            if !is_status {
                self.fault(&at.key("status"), rules::no_status(status));
                // Of an answer with a code, it is not known.
                status = 400;
            }
            if sample.request.is_none() && sample.answer.is_none() {
                self.fault(&at, rules::empty_sample());
            }
            let request = sample.request.as_ref().and_then(|request| self.sample_request(request, &at.key("request"), parameters, context));
            let body = context.errors.and_then(|errors| errors.bodies.get(error_body));
            let code = body.zip(sample.answer.as_ref()).and_then(|(body, answer)| code_in(answer, body));
            let is_error = match &code {
                Some(code) => !success.contains(code) && (status >= 300 || body.is_some_and(|body| body.in_success)),
                None => status >= 300 && is_status,
            };
            if let Some(answer) = &sample.answer {
                let at = at.key("answer");
                match (is_error, response.and_then(Answer::ty), context.errors.zip(body)) {
                    (false, Some(ty), _) => self.fits(answer, ty, context, &at),
                    (true, _, Some((errors, body))) => {
                        let bodies = At::top("error_bodies");
                        let described = error_body.checked_sub(1).map_or(At::top("error_body"), |index| bodies.item(index));
                        self.object_fits(answer, &body.fields, &described.key("fields"), None, context, &at);
                        if let Some(code) = &code {
                            self.code_fits(code, errors, &body.code, &at);
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
        let described = at.up().and_then(|sample| sample.up()).map(|samples| samples.beside("parameters"));
        let doubts = self.problems.len() + self.doubtful.len();
        let Value::Mapping(values) = request else {
            let problem = rules::sample_type("request", kind(request), "a mapping of parameters");
            self.fault(at, problem.help("write the parameters as `{limit: 3}`"));
            return None;
        };
        let given: Vec<&Parameter> = parameters.iter().filter(|one| !matches!(one.role, Role::Fixed(..))).collect();
        let known: Vec<&str> = given.iter().map(|one| one.name.as_str()).collect();
        let is_unknown =
            |name: &&str| !known.contains(name) && !known.contains(&"") && !self.untyped.contains(*name) && !self.names_are_doubtful;
        let unknown: Vec<&str> = values.keys().filter_map(Value::as_str).filter(is_unknown).collect();
        let meant: Vec<&str> = unknown.iter().filter_map(|name| near(name, &known)).collect();
        for name in unknown {
            self.unknown_in_sample(name, "the endpoint", values, &known, at);
        }
        let mut lowered = Vec::new();
        for (index, parameter) in parameters.iter().enumerate().filter(|(_, one)| !matches!(one.role, Role::Fixed(..))) {
            let (entry, ty) = described.as_ref().map_or((None, None), |list| self.entry(list, &parameter.name));
            match values.get(parameter.name.as_str()) {
                Some(value) => {
                    let at = at.key(&parameter.name);
                    self.because(ty, |own| own.fits(value, &parameter.ty, context, &at));
                    self.because(entry, |own| own.keeps(value, &parameter.limits, &at));
                    lowered.push((index, serde_json::to_value(value).unwrap_or_default()));
                }
                None if parameter.role == Role::Argument && parameter.only.is_none() && !meant.contains(&parameter.name.as_str()) => {
                    self.lacks(&parameter.name, "parameter", entry, at);
                }
                None => {}
            }
        }
        (self.problems.len() + self.doubtful.len() == doubts).then_some(lowered)
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
            (Type::Scalar(ScalarType::ErrorCode), Value::String(_) | Value::Number(_)) => {
                if let (Some(errors), Some(code)) = (context.errors, scalar(value)) {
                    self.code_fits(&code.to_string(), errors, &[], at);
                }
            }
            (Type::Scalar(scalar), _) => self.scalar_fits(value, *scalar, None, at),
            (Type::Named(index), _) => self.named_fits(value, *index, context, at),
        }
    }

    fn named_fits(&mut self, value: &Value, index: usize, context: &Context<'_>, at: &At<'_>) {
        let types = At::top("types");
        let described = types.item(index);
        let whole = self.source.span(&described);
        let def = def(index, context.types);
        match &def.kind {
            TypeKind::Newtype(scalar) => self.because(whole, |own| own.scalar_fits(value, *scalar, None, at)),
            TypeKind::Enum(known) => {
                let scalar = if known.is_numeric { ScalarType::Long } else { ScalarType::String };
                self.because(whole, |own| own.scalar_fits(value, scalar, Some((known, &def.name)), at));
            }
            // Without a field, it was not understood.
            TypeKind::Object(fields) if fields.is_empty() || !value.is_mapping() => {
                self.because(whole, |own| own.object_fits(value, fields, &described.key("fields"), None, context, at));
            }
            TypeKind::Object(fields) => self.object_fits(value, fields, &described.key("fields"), None, context, at),
            TypeKind::Union(union) => self.because(whole, |own| own.union_fits(value, union, context, at)),
        }
    }

    fn union_fits(&mut self, value: &Value, union: &Union, context: &Context<'_>, at: &At<'_>) {
        let tag = value.get(union.tag.as_str()).and_then(Value::as_str);
        let variant = union.variants.iter().find(|variant| Some(variant.name.as_str()) == tag);
        match variant.map(|variant| (variant.object, &def(variant.object, context.types).kind)) {
            Some((index, TypeKind::Object(fields))) => {
                let types = At::top("types");
                self.object_fits(value, fields, &types.item(index).key("fields"), Some(&union.tag), context, at);
            }
            Some((_, TypeKind::Newtype(_) | TypeKind::Enum(_) | TypeKind::Union(_))) => {}
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
                if let Some(wanted) = other_form(&written, expected) {
                    self.fault(at, rules::sample_form(at.name(), kind(&written.as_str().into()), wanted));
                }
                if let Some((known, name)) = known.filter(|(known, _)| known.values.iter().all(|known| known.name != written)) {
                    let names: Vec<&str> = known.values.iter().map(|value| value.name.as_str()).collect();
                    self.choose(rules::sample_value(&written, name).at(self.place(at)), &written, &names);
                }
            }
            _ => self.fault(at, rules::sample_type(at.name(), kind(value), format!("a value of type {}", expected.name()))),
        }
    }

    /// `described` is where the fields are; `tag` is the one that says which object it is.
    fn object_fits(&mut self, value: &Value, fields: &[Field], described: &At<'_>, tag: Option<&str>, context: &Context<'_>, at: &At<'_>) {
        let Value::Mapping(values) = value else {
            self.fault(at, rules::sample_type(at.name(), kind(value), "an object"));
            return;
        };
        let names = |field: &Field| -> Vec<String> { [&field.name].into_iter().chain(&field.aliases).cloned().collect() };
        let known: Vec<String> = fields.iter().flat_map(names).collect();
        let known: Vec<&str> = known.iter().map(String::as_str).chain(tag).collect();
        let is_unknown =
            |name: &&str| !known.contains(name) && !known.contains(&"") && !self.untyped.contains(*name) && !self.names_are_doubtful;
        let unknown: Vec<&str> = values.keys().filter_map(Value::as_str).filter(is_unknown).collect();
        let meant: Vec<&str> = unknown.iter().filter_map(|name| near(name, &known)).collect();
        for name in unknown {
            self.unknown_in_sample(name, "its type", values, &known, at);
        }
        for field in fields {
            let (entry, ty) = self.entry(described, &field.name);
            let value = |name: String| values.get(name.as_str()).filter(|value| !value.is_null()).map(|value| (name, value));
            match names(field).into_iter().find_map(value) {
                Some((name, value)) => {
                    let at = at.key(&name);
                    self.because(ty, |own| own.fits(value, &field.ty, context, &at));
                    self.because(entry, |own| own.keeps(value, &field.limits, &at));
                }
                None if field.always()
                    && field.fixed.is_none()
                    && matches!(field.ty, Type::Scalar(_) | Type::Named(_))
                    && !names(field).iter().any(|name| meant.contains(&name.as_str())) =>
                {
                    self.lacks(&field.name, "field", entry, at);
                }
                None => {}
            }
        }
    }

    /// Where what has a name is described in a list, and where its type stands.
    fn entry(&self, list: &At<'_>, name: &str) -> (Option<Range<usize>>, Option<Range<usize>>) {
        let Some(index) = self.source.named(list, name) else { return (None, None) };
        let entry = list.item(index);
        (self.source.span(&entry), self.source.span(&entry.key("type")))
    }

    /// Tells what a sample lacks, unless it was not understood, or what it is to fit.
    fn lacks(&mut self, name: &str, what: &str, cause: Option<Range<usize>>, at: &At<'_>) {
        if name.is_empty() {
            return;
        }
        let causes = cause.into_iter().chain(self.source.span(at));
        self.because(causes, |own| own.fault(at, rules::sample_missing(name, what)));
    }

    fn unknown_in_sample(&mut self, name: &str, whom: &str, values: &Mapping, known: &[&str], at: &At<'_>) {
        let place = self.source.key_place(&at.key(name));
        if let Some((key, _)) = name.split_once(':').filter(|(key, _)| known.contains(key)) {
            let colon = place.start + key.len()..place.start + key.len() + 1;
            let blank = Edit::new(colon.end..colon.end, " ");
            return self.report(spec_reader::rules::missing_blank(key).at(colon).suggest([blank]));
        }
        let free: Vec<&str> = known.iter().copied().filter(|known| !values.contains_key(*known)).collect();
        self.choose_near(rules::sample_unknown(name, whom).at(place), name, &free);
    }

    fn code_fits(&mut self, code: &str, errors: &Errors, way: &[String], at: &At<'_>) {
        // One without a code may be the one that is meant.
        if errors.codes.iter().map(|known| known.code.to_string()).any(|known| known == code || known.is_empty()) {
            return;
        }
        let list = At::top("errors");
        let codes: Vec<_> = (0..errors.codes.len()).filter_map(|index| self.source.span(&list.item(index).key("code"))).collect();
        let place = self.source.way(at, way);
        self.because(codes, |own| own.report(rules::sample_code(code).at(place)));
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
