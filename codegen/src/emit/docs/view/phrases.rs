//! What is told in a few words.

use super::View;
use crate::emit::templates::{code, rule_sentence};
use crate::model::{Answer, Body, Encoding, Endpoint, Limits, Location, Parameter, Repeat, Rule, Scalar, Type, TypeKind};

impl View<'_> {
    /// What values may be, each limit in a few words.
    pub(super) fn limits(&self, limits: &Limits) -> Vec<String> {
        let number = |bound: &Option<Scalar>| bound.as_ref().map(ToString::to_string);
        let count = |bound: Option<u32>| bound.map(|bound| bound.to_string());
        let told = [
            ("at_least", number(&limits.range.0)),
            ("at_most", number(&limits.range.1)),
            ("items_at_least", count(limits.items.0)),
            ("items_at_most", count(limits.items.1)),
            ("length_at_least", count(limits.length.0)),
            ("length_at_most", count(limits.length.1)),
            ("matches", limits.pattern.as_ref().map(|pattern| code(pattern))),
        ];
        told.into_iter().filter_map(|(word, bound)| bound.map(|bound| self.words[word].replace("%s", &bound))).collect()
    }

    /// What goes together, a sentence each.
    pub(super) fn rules(&self, rules: &[Rule]) -> Vec<String> {
        rules.iter().map(|rule| rule_sentence(rule, &self.words)).collect()
    }

    /// Where a parameter goes, if not where the others go.
    pub(super) fn place_word(&self, parameter: &Parameter, endpoint: &Endpoint) -> Option<&'static str> {
        let whole =
            matches!(endpoint.body, Some(Body::WholeJson(index) | Body::Raw(index)) if std::ptr::eq(endpoint.parameter(index), parameter));
        let word = match endpoint.location(parameter, endpoint.method()) {
            _ if whole => "in_whole_body",
            Location::Path => "in_path",
            Location::Query => "in_query",
            Location::Header => "in_header",
            Location::Body => "in_body",
        };
        (parameter.locations != endpoint.places).then(|| self.words[word])
    }

    pub(super) fn encoding_word(&self, encoding: Encoding, separator: &str) -> String {
        match encoding {
            Encoding::Json => self.words["as_json"].to_owned(),
            Encoding::Repeat => self.words["repeated"].to_owned(),
            Encoding::Comma => self.words["joined"].replace("%s", &code(separator)),
        }
    }

    /// What a call answers, where that is more than an object.
    pub(super) fn answer(&self, answer: &Answer) -> Option<String> {
        match answer {
            Answer::Nothing => Some(self.words["answers_nothing"].to_owned()),
            Answer::Bytes => Some(self.words["answers_bytes"].to_owned()),
            Answer::Json(Type::Named(index)) if matches!(self.api.def(*index).kind, TypeKind::Object(_)) => None,
            Answer::Json(ty) => Some(self.words["answers"].replace("%s", &self.type_ref(ty))),
        }
    }
}

pub(super) fn methods(endpoint: &Endpoint) -> Vec<String> {
    endpoint.methods.iter().map(ToString::to_string).collect()
}

/// The `Content-Type` of every request: the one that the source lists, or what follows from a body.
pub(super) fn content_type(endpoint: &Endpoint) -> Option<&str> {
    let has_body = endpoint.methods.iter().all(|method| endpoint.has(*method, Location::Body));
    let usual = endpoint.body.map(|body| match body {
        Body::Form => "application/x-www-form-urlencoded",
        Body::Json | Body::WholeJson(_) => "application/json",
        Body::Multipart => "multipart/form-data",
        Body::Raw(_) => "application/octet-stream",
    });
    endpoint.content_type.as_deref().or(usual.filter(|_| has_body))
}

/// The word that says why the client repeats a call.
pub(super) fn repeat_word(repeat: Repeat) -> Option<&'static str> {
    match repeat {
        Repeat::Safe => Some("safe"),
        Repeat::Idempotent => Some("idempotent"),
        Repeat::Keyed => Some("keyed"),
        Repeat::Never => None,
    }
}
