//! What OpenAPI has no words for: the keys that begin with `x-`, of a call and of the whole document.

use serde_json::{Map, Value, json};

use super::{Writer, flag, list, map, object};
use crate::model::{
    Bulk, Endpoint, ErrorCode, FieldPath, Location, Method, Paging, Prerequisite, Repeat, Rule, RuleKind, Scope, ScopeNeed, Stop, Turn,
    scalar_value,
};

impl Writer<'_> {
    /// What is said of the API as a whole.
    pub(super) fn said_of_all(&self) -> Map<String, Value> {
        let api = self.api;
        let question =
            |question: &crate::model::Question| json!({"asks": self.prose.text(&question.asks), "see": api.place_name(question.see)});
        map([
            ("x-source", Some(api.source.name.as_str().into())),
            ("x-sources", list(api.sources.iter().map(|source| self.prose.origin(source)))),
            ("x-prerequisites", list(api.prerequisites.iter().map(|one| self.prerequisite(one)))),
            ("x-scopes", list(api.scopes.iter().map(|scope| self.scope(scope)))),
            ("x-codes", list(api.errors.iter().flat_map(|errors| &errors.codes).map(|code| self.code(code)))),
            ("x-questions", list(api.questions.iter().map(question))),
        ])
    }

    fn prerequisite(&self, prerequisite: &Prerequisite) -> Value {
        object([
            ("name", Some(prerequisite.name.as_str().into())),
            ("title", Some(self.prose.text(&prerequisite.title).into())),
            ("description", Some(self.prose.described([Some(&prerequisite.description)], &prerequisite.notes).into())),
            ("notes", self.prose.notes(&prerequisite.notes)),
        ])
    }

    fn scope(&self, scope: &Scope) -> Value {
        let description = self.prose.described([scope.description.as_ref()], &scope.notes);
        object([
            ("name", Some(scope.name.as_str().into())),
            ("title", Some(self.prose.text(&scope.title).into())),
            ("description", (!description.is_empty()).then(|| description.into())),
            ("source", self.prose.source(&scope.source)),
            ("notes", self.prose.notes(&scope.notes)),
        ])
    }

    /// All that is known of an error code.
    fn code(&self, code: &ErrorCode) -> Value {
        let messages = code
            .messages
            .iter()
            .map(|(text, source)| object([("text", Some(text.as_str().into())), ("source", self.prose.source(source))]));
        object([
            ("code", Some(scalar_value(&code.code))),
            ("name", Some(code.name.as_str().into())),
            ("status", Some(code.status.into())),
            ("cause", Some(self.prose.described([Some(&code.cause)], &code.notes).into())),
            ("remedy", Some(self.prose.text(&code.remedy).into())),
            ("see", code.see.map(|place| self.api.place_name(place).into())),
            ("messages", list(messages)),
            ("success", flag(code.success)),
            ("common", flag(code.common)),
            ("retry", flag(code.retry)),
            ("invalid_token", flag(code.invalid_token)),
            ("source", self.prose.source(&code.source)),
            ("notes", self.prose.notes(&code.notes)),
        ])
    }

    /// What is said of a call with one of its methods.
    pub(super) fn said_of_call(&self, endpoint: &Endpoint, method: Method) -> Map<String, Value> {
        let api = self.api;
        let name = |index: &usize| api.prerequisite(*index).name.as_str();
        let content_type = endpoint.content_type.as_deref().filter(|_| !endpoint.has(method, Location::Body));
        map([
            ("x-title", endpoint.title.as_ref().map(|title| self.prose.text(title).into())),
            ("x-choose", endpoint.choose.as_ref().map(|choose| self.prose.text(choose).into())),
            ("x-repeat", Some(repeat(endpoint.repeat).into())),
            ("x-permission", endpoint.permission.as_ref().map(|index| name(index).into())),
            ("x-prerequisites", list(endpoint.prerequisites.iter().map(name))),
            ("x-scopes", endpoint.scopes.as_ref().map(|need| self.scope_need(need))),
            ("x-content-type", content_type.map(Into::into)),
            ("x-headers", list(self.unsaid_headers(endpoint, method))),
            ("x-rules", list(endpoint.rules.iter().filter(|rule| !in_body(rule, endpoint, method)).map(rule))),
            ("x-paging", endpoint.paging.as_ref().map(|paging| self.paging(paging, endpoint))),
            ("x-bulk", endpoint.bulk.as_ref().map(|bulk| self.bulk(bulk, endpoint))),
            ("x-source", self.prose.source(&endpoint.source)),
            ("x-notes", self.prose.notes(&endpoint.notes)),
        ])
    }

    fn scope_need(&self, need: &ScopeNeed) -> Value {
        let scopes = list(need.scopes.iter().map(|scope| self.api.scope(*scope).name.as_str()));
        object([(if need.all { "all_of" } else { "any_of" }, scopes), ("without", Some(self.prose.text(&need.without).into()))])
    }

    fn paging(&self, paging: &Paging, endpoint: &Endpoint) -> Value {
        let way = |path: &FieldPath| (!path.is_empty()).then(|| Value::from(self.api.path_name(path)));
        let parameter = |index: &usize| Some(Value::from(endpoint.parameter(*index).name.as_str()));
        let mut keys = map([("items", way(&paging.items))]);
        keys.extend(match &paging.turn {
            Turn::Url(url, alone) => map([("next_url", way(url)), ("alone", flag(*alone))]),
            Turn::Link => map([("link_header", flag(true)), ("alone", None)]),
            Turn::Offset(index) => map([("offset", parameter(index)), ("next", None)]),
            Turn::Page(index) => map([("page", parameter(index)), ("next", None)]),
            Turn::Cursor(index, next) => map([("cursor", parameter(index)), ("next", way(next))]),
            Turn::Last(index, last) => map([("cursor", parameter(index)), ("last", way(last))]),
        });
        keys.extend(paging.stops.iter().flat_map(|stop| match stop {
            Stop::Until(path) => map([("until", way(path))]),
            Stop::While(path) => map([("while", way(path))]),
            Stop::Total(path) => map([("total", way(path))]),
        }));
        keys.extend(map([("page_size", paging.page_size.as_ref().and_then(parameter))]));
        keys.into()
    }

    fn bulk(&self, bulk: &Bulk, endpoint: &Endpoint) -> Value {
        object([
            ("list", Some(endpoint.parameter(bulk.list).name.as_str().into())),
            ("most", Some(bulk.most.into())),
            ("unknown", list(bulk.unknown.iter().map(|code| scalar_value(&self.api.code(*code).code)))),
            ("items", Some(self.api.answer_field(endpoint, bulk.items).name.as_str().into())),
            ("key", Some(self.api.field(bulk.item, bulk.key).name.as_str().into())),
        ])
    }
}

/// Whether a rule is about a body alone, whose schema says it.
pub(super) fn in_body(rule: &Rule, endpoint: &Endpoint, method: Method) -> bool {
    let is_there =
        |name: &String| endpoint.parameters.iter().any(|one| one.name == *name && endpoint.location(one, method) == Location::Body);
    rule.members.iter().all(is_there)
}

/// A rule as a spec writes it.
fn rule(rule: &Rule) -> Value {
    let all = |key| map([(key, list(rule.members.iter().map(String::as_str)))]);
    let mut keys = match (&rule.kind, rule.members.as_slice()) {
        (RuleKind::ExactlyOne, _) => all("exactly_one_of"),
        (RuleKind::AtLeastOne, _) => all("at_least_one_of"),
        (RuleKind::AtMostOne, _) => all("at_most_one_of"),
        (RuleKind::Required(is), [needed, when]) => {
            map([("required", Some(needed.as_str().into())), ("when", Some(when.as_str().into())), ("is", is.as_ref().map(scalar_value))])
        }
        (RuleKind::AllOrNone | RuleKind::Required(_), _) => all("all_or_none_of"),
    };
    keys.extend(map([("advisory", flag(rule.advisory))]));
    keys.into()
}

fn repeat(repeat: Repeat) -> &'static str {
    match repeat {
        Repeat::Safe => "safe",
        Repeat::Idempotent => "idempotent",
        Repeat::Keyed => "keyed",
        Repeat::Never => "never",
    }
}
