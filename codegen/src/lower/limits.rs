//! What values may be, and which of them go together.

use regex_lite::Regex;
use spec_reader::{At, Problem};

use super::Lowering;
use crate::model::{Limits, Rule, RuleKind, Scalar, ScalarType, Type, TypeDef, TypeKind, Wire};
use crate::spec;

impl Lowering<'_> {
    /// The limits of a type whose values are `scalar`, if they are one.
    pub(super) fn limits(&mut self, given: spec::Limits<'_>, ty: &Type, scalar: Option<ScalarType>, at: &At<'_>) -> Limits {
        let wire = scalar.map(ScalarType::wire);
        let is_number = matches!(wire, Some(Wire::Integer | Wire::Number));
        for (key, bound) in [("min", given.range.0), ("max", given.range.1)] {
            let Some(bound) = bound else { continue };
            if !is_number {
                self.error(&at.key(key), &format!("`{key}` belongs to a number: an Integer, a Long, a Double or a Timestamp"));
            } else if scalar.is_some_and(|scalar| !is_of(bound, scalar)) {
                let is_large = scalar == Some(ScalarType::Integer) && matches!(bound, Scalar::Integer(_));
                let wrong = if is_large { "an Integer has 32 bits, and this number has more" } else { "not a number of this type" };
                self.error(&at.key(key), wrong);
            }
        }
        let sizes = [
            (["min_items", "max_items"], given.items, matches!(ty.present(), Type::List(_) | Type::Map(_)), "a list"),
            (["min_length", "max_length"], given.length, wire == Some(Wire::Text), "a text"),
        ];
        for (keys, (least, most), belongs, what) in sizes {
            for (key, _) in keys.iter().zip([least, most]).filter(|(_, bound)| bound.is_some() && !belongs) {
                self.error(&at.key(key), &format!("`{key}` belongs to {what}"));
            }
            if least.zip(most).is_some_and(|(least, most)| least > most) {
                self.error(&at.key("name"), "nothing fits between these bounds");
            }
        }
        if let (Some(least), Some(most)) = given.range
            && !within(least, (None, Some(most)))
        {
            self.error(&at.key("name"), "nothing fits between these bounds");
        }
        if let Some(pattern) = given.pattern {
            self.pattern(pattern, wire, given.advisory, &at.key("pattern"));
        }
        Limits {
            range: (given.range.0.cloned(), given.range.1.cloned()),
            items: given.items,
            length: given.length,
            pattern: given.pattern.map(str::to_owned),
            advisory: given.advisory,
        }
    }

    fn pattern(&mut self, pattern: &str, wire: Option<Wire>, advisory: bool, at: &At<'_>) {
        if wire != Some(Wire::Text) {
            self.error(at, "`pattern` belongs to a text");
        } else if pattern.contains(|c: char| c == '`' || c.is_control()) {
            self.error(at, "a pattern holds no control characters and no backticks");
        } else if let (false, Err(error)) = (advisory, Regex::new(pattern)) {
            let problem = Problem::error("a pattern that the client cannot check").label(self.place(at), error.to_string());
            self.report(
                problem.help("look-around and references to groups are not known to it; with `advisory: true` the docs alone tell it"),
            );
        }
    }

    /// Rules about what is `known` by name and may be left out or not.
    pub(super) fn rules(&mut self, list: &[spec::Rule], known: &[(&str, bool)], at: &At<'_>) -> Vec<Rule> {
        let mut lowered = Vec::new();
        for (index, rule) in list.iter().enumerate() {
            let at = at.item(index);
            let lists = [
                ("exactly_one_of", &rule.exactly_one_of, RuleKind::ExactlyOne),
                ("at_least_one_of", &rule.at_least_one_of, RuleKind::AtLeastOne),
                ("at_most_one_of", &rule.at_most_one_of, RuleKind::AtMostOne),
                ("all_or_none_of", &rule.all_or_none_of, RuleKind::AllOrNone),
            ];
            let mut told: Vec<_> = lists.into_iter().filter(|(_, members, _)| !members.is_empty()).collect();
            let required = rule.required.as_ref().zip(rule.when.as_ref());
            let is_half = rule.required.is_some() != rule.when.is_some() || rule.is.is_some() && rule.when.is_none();
            let (members, kind) = match (told.pop(), required) {
                (Some((key, members, kind)), None) if told.is_empty() && !is_half => {
                    if members.len() < 2 {
                        self.error(&at.key(key), "a rule is about two or more");
                    }
                    members.iter().enumerate().for_each(|(index, name)| self.member(name, known, true, &at.key(key).item(index)));
                    (members.clone(), kind)
                }
                (None, Some((needed, when))) => {
                    self.member(needed, known, true, &at.key("required"));
                    self.member(when, known, false, &at.key("when"));
                    (vec![needed.clone(), when.clone()], RuleKind::Required(rule.is.clone()))
                }
                _ => {
                    let problem = Problem::error("what goes together?").label(self.place(&at), "");
                    self.report(problem.help(
                        "give it one of `exactly_one_of:`, `at_least_one_of:`, `at_most_one_of:` and `all_or_none_of:`, each with a list, \
                         or `required:` with `when:`",
                    ));
                    continue;
                }
            };
            lowered.push(Rule { kind, members, advisory: rule.advisory });
        }
        lowered
    }

    fn member(&mut self, name: &str, known: &[(&str, bool)], must_be_optional: bool, at: &At<'_>) {
        match known.iter().find(|(own, _)| *own == name) {
            None => {
                let names: Vec<&str> = known.iter().map(|(name, _)| *name).collect();
                let problem = Problem::error(format!("there is no `{name}` here that a caller gives"));
                self.report(problem.label(self.place(at), "").nearest(name, &names));
            }
            Some((_, false)) if must_be_optional => self.error(at, &format!("`{name}` is always required, whatever a rule says")),
            Some(_) => {}
        }
    }

    /// Checks a value that the spec itself gives to a parameter or a field of the type that is written as `name`.
    pub(super) fn own_value(&mut self, value: &Scalar, ty: &Type, name: &str, limits: &Limits, types: &[TypeDef], at: &At<'_>) {
        let scalar = scalar_of(ty.present(), types);
        let is_told = limits.range.0.iter().chain(&limits.range.1).any(|bound| scalar.is_some_and(|scalar| !is_of(bound, scalar)));
        if scalar.is_none_or(|scalar| !is_of(value, scalar)) {
            self.error(at, &format!("not a value of type {name}"));
        } else if let Some(values) = enum_values(ty.present(), types) {
            if !values.contains(&value.to_string().as_str()) {
                let problem = Problem::error(format!("`{value}` is no value of {name}"));
                self.report(problem.label(self.place(at), "").nearest(&value.to_string(), &values));
            }
        } else if !is_told && !within(value, (limits.range.0.as_ref(), limits.range.1.as_ref())) {
            self.error(at, "this value is out of bounds");
        }
    }
}

/// The scalar behind a type; None for an object.
pub(super) fn scalar_of(ty: &Type, types: &[TypeDef]) -> Option<ScalarType> {
    match ty {
        Type::Scalar(scalar) => Some(*scalar),
        Type::Named(index) => types[*index].scalar(),
        Type::List(_) | Type::Map(_) | Type::Nullable(_) => None,
    }
}

/// The values of an enumeration.
fn enum_values<'t>(ty: &Type, types: &'t [TypeDef]) -> Option<Vec<&'t str>> {
    let Type::Named(index) = ty else { return None };
    match &types[*index].kind {
        TypeKind::Enum(known) => Some(known.values.iter().map(|value| value.name.as_str()).collect()),
        TypeKind::Newtype(_) | TypeKind::Object(_) | TypeKind::Union(_) => None,
    }
}

/// Whether a value is of a type.
pub(super) fn is_of(value: &Scalar, scalar: ScalarType) -> bool {
    match (scalar.wire(), value) {
        (Wire::Text, Scalar::Text(_)) | (Wire::Boolean, Scalar::Boolean(_)) | (Wire::Number, Scalar::Integer(_)) | (Wire::Any, _) => true,
        (Wire::Integer, Scalar::Integer(number)) => scalar != ScalarType::Integer || i32::try_from(*number).is_ok(),
        (Wire::Number, Scalar::Double(number)) => number.is_finite(),
        _ => false,
    }
}

/// Whether a number is within bounds; anything else has none.
pub(super) fn within(value: &Scalar, range: (Option<&Scalar>, Option<&Scalar>)) -> bool {
    let is_in_order = |one: &Scalar, other: &Scalar| match (one, other) {
        (Scalar::Integer(one), Scalar::Integer(other)) => one <= other,
        _ => number(one).zip(number(other)).is_none_or(|(one, other)| one <= other),
    };
    range.0.is_none_or(|least| is_in_order(least, value)) && range.1.is_none_or(|most| is_in_order(value, most))
}

#[expect(clippy::cast_precision_loss, reason = "beside a number with a fraction, it is compared as one")]
fn number(value: &Scalar) -> Option<f64> {
    match value {
        Scalar::Integer(number) => Some(*number as f64),
        Scalar::Double(number) => Some(*number),
        Scalar::Boolean(_) | Scalar::Text(_) => None,
    }
}
