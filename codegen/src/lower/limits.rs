//! What values may be, and which of them go together.

use std::fmt::Display;

use regex_lite::Regex;
use spec_reader::{At, Edit, in_quotes};

use super::Lowering;
use crate::model::{Limits, Rule, RuleKind, Scalar, ScalarType, Type, TypeDef, TypeKind, Wire, broken, def, within};
use crate::{rules, spec};

impl Lowering<'_> {
    /// The limits of a type whose values are `scalar`, if they are one.
    pub(super) fn limits(&mut self, given: spec::Limits<'_>, ty: &Type, scalar: Option<ScalarType>, at: &At<'_>) -> Limits {
        let wire = scalar.map(ScalarType::wire);
        let is_number = matches!(wire, Some(Wire::Integer | Wire::Number));
        for (key, bound) in [("min", given.range.0), ("max", given.range.1)] {
            let Some(bound) = bound else { continue };
            if !is_number {
                let problem = rules::limit_of_another(key, "a number: an Integer, a Long, a Double or a Timestamp");
                let is_list = matches!(ty.present(), Type::List(_) | Type::Map(_));
                let own = if is_list { Some(format!("{key}_items")) } else { (wire == Some(Wire::Text)).then(|| format!("{key}_length")) };
                match own {
                    Some(own) => {
                        let place = self.source.key_place(&at.key(key));
                        self.report(problem.at(place.clone()).help(format!("write `{own}`")).suggest([Edit::new(place, own)]));
                    }
                    None => self.misplaced(&at.key(key), problem),
                }
            } else if let Some(scalar) = scalar.filter(|scalar| !is_of(bound, *scalar)) {
                let is_large = scalar == ScalarType::Integer && matches!(bound, Scalar::Integer(_));
                let problem = rules::no_number(bound, scalar.name());
                self.fault(&at.key(key), if is_large { problem.note("an Integer has 32 bits, and this number has more") } else { problem });
            }
        }
        let sizes = [
            (["min_items", "max_items"], given.items, matches!(ty.present(), Type::List(_) | Type::Map(_)), "a list"),
            (["min_length", "max_length"], given.length, wire == Some(Wire::Text), "a text"),
        ];
        let mut given = given;
        for (keys, (least, most), belongs, what) in sizes {
            for (key, _) in keys.iter().zip([least, most]).filter(|(_, bound)| bound.is_some() && !belongs) {
                self.misplaced(&at.key(key), rules::limit_of_another(key, what));
            }
            if let Some((least, most)) = least.zip(most).filter(|(least, most)| least > most) {
                self.nothing_fits((&least, &most), keys, at);
                // What breaks them follows from it.
                (given.items, given.length) = ((None, None), (None, None));
            }
        }
        if let (Some(least), Some(most)) = given.range
            && !within(least, (None, Some(most)))
        {
            self.nothing_fits((least, most), ["min", "max"], at);
            given.range = (None, None);
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

    fn nothing_fits(&mut self, (least, most): (&dyn Display, &dyn Display), [least_key, most_key]: [&str; 2], at: &At<'_>) {
        let (one, other) = (self.place(&at.key(least_key)), self.place(&at.key(most_key)));
        // What stands second in the file is what went wrong, as far as can be told.
        let (first, second) = if one.start < other.start { (one, other) } else { (other, one) };
        self.report(rules::nothing_fits(least, most).at(second).also(first, "the other bound"));
    }

    fn pattern(&mut self, pattern: &str, wire: Option<Wire>, advisory: bool, at: &At<'_>) {
        if wire != Some(Wire::Text) {
            self.misplaced(at, rules::limit_of_another("pattern", "a text"));
        } else if pattern.contains(|c: char| c == '`' || c.is_control()) {
            self.fault(at, rules::hidden_in_pattern());
        } else if let (false, Err(error)) = (advisory, Regex::new(pattern)) {
            let problem = rules::bad_pattern(pattern).label(error);
            let is_beyond = pattern.contains("(?") || pattern.contains("\\1");
            self.fault(at, if is_beyond { problem } else { problem.help("write it as the crate `regex` has it") });
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
                    self.refuse_twice(members, &at.key(key));
                    if members.len() < 2 {
                        self.fault(&at.key(key), rules::lonely_rule());
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
                    self.fault(&at, rules::no_rule());
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
                self.choose(rules::no_member(name).at(self.place(at)), name, &names);
            }
            Some((_, false)) if must_be_optional => self.fault(at, rules::rule_of_required(name)),
            Some(_) => {}
        }
    }

    /// Checks a value that the spec itself gives to a parameter or a field of the type that is written as `name`.
    pub(super) fn own_value(&mut self, value: &Scalar, ty: &Type, name: &str, limits: &Limits, types: &[TypeDef], at: &At<'_>) {
        let scalar = scalar_of(ty.present(), types);
        let is_told = limits.range.0.iter().chain(&limits.range.1).any(|bound| scalar.is_some_and(|scalar| !is_of(bound, scalar)));
        if scalar.is_none_or(|scalar| !is_of(value, scalar)) {
            let problem = rules::no_value_of(value, name).at(self.place(at));
            let is_text = scalar.is_some_and(|scalar| is_of(&Scalar::Text(String::new()), scalar));
            let written = self.source.slice(self.place(at));
            let quoted = [Edit::new(self.place(at), in_quotes(written))];
            self.report(if is_text { problem.help("put it in quotes to make it a text").fix(quoted) } else { problem });
        } else if let Some(values) = enum_values(ty.present(), types) {
            if !values.contains(&value.to_string().as_str()) {
                self.choose(rules::no_enum_value(value, name).at(self.place(at)), &value.to_string(), &values);
            }
        } else if let Some((key, rule)) = broken(limits, value).filter(|(key, _)| !is_told && !self.is_told(&at.beside(key))) {
            let problem = rules::out_of_bounds(value, rule).at(self.place(at));
            self.report(problem.also(self.place(&at.beside(key)), "the rule"));
        }
    }
}

/// The scalar behind a type; None for an object.
pub(super) fn scalar_of(ty: &Type, types: &[TypeDef]) -> Option<ScalarType> {
    match ty {
        Type::Scalar(scalar) => Some(*scalar),
        Type::Named(index) => def(*index, types).scalar(),
        Type::List(_) | Type::Map(_) | Type::Nullable(_) => None,
    }
}

/// The values of an enumeration.
fn enum_values<'t>(ty: &Type, types: &'t [TypeDef]) -> Option<Vec<&'t str>> {
    let Type::Named(index) = ty else { return None };
    match &def(*index, types).kind {
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
