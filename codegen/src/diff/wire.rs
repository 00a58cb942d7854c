//! What an API is on the wire: what the client sends, and how it reads what is answered.

use super::fact::{Facts, Weight};
use crate::model::{
    Answer, Api, Body, Carrier, Encoding, Endpoint, Errors, Field, FieldPath, Limits, Location, Paging, Parameter, Presence, Repeat, Role,
    Rule, RuleKind, Scalar, Stop, Turn, Type, TypeDef, TypeKind,
};

pub(super) fn tell(api: &Api, facts: &mut Facts) {
    for scheme in &api.auth {
        facts.of("auth", String::new(), |facts| {
            facts.of(&scheme.name, scheme.name.clone(), |facts| {
                facts.add(Weight::Thing, "credential", "");
                let carriers = scheme.parts.iter().map(|part| match &part.carrier {
                    Carrier::Header(name, Some(prefix)) => format!("{name}: {prefix} …"),
                    Carrier::Header(name, None) => format!("{name}: …"),
                    Carrier::Query(name) => format!("?{name}=…"),
                });
                let carriers = carriers.collect::<Vec<_>>().join(" and ");
                facts.add(Weight::Wire, "carrier", if scheme.basic { "Authorization: Basic …".to_owned() } else { carriers });
            });
        });
    }
    for endpoint in &api.endpoints {
        facts.of("endpoints", String::new(), |facts| {
            facts.of(&endpoint.name, endpoint.name.clone(), |facts| self::endpoint(endpoint, api, facts));
        });
    }
    for def in &api.types {
        facts.of("types", String::new(), |facts| facts.of(&def.name, def.name.clone(), |facts| type_def(def, api, facts)));
    }
    if let Some(errors) = &api.errors {
        self::errors(errors, api, facts);
    }
}

fn endpoint(endpoint: &Endpoint, api: &Api, facts: &mut Facts) {
    let url = format!("{}{}", api.host(endpoint.host), endpoint.path);
    let methods = endpoint.methods.iter().map(ToString::to_string).collect::<Vec<_>>();
    facts.add(Weight::Thing, "call", format!("{} {url}", methods.join("/")));
    facts.add(Weight::Wire, "URL", url);
    facts.add(Weight::Wire, "methods", methods.join(", then "));
    let credentials = endpoint.forms.iter().map(|form| form.auth.map_or("none", |auth| &api.scheme(auth).name)).collect::<Vec<_>>();
    facts.add(Weight::Wire, "credential", credentials.join(" or "));
    facts.add_some(Weight::Wire, "content type", endpoint.content_type.as_ref());
    facts.add_some(Weight::Wire, "body", endpoint.body.map(|body| body_name(body, endpoint)));
    facts.add(Weight::Wire, "retries", repeat_name(endpoint.repeat));
    facts.add(Weight::Wire, "answer", answer_name(&endpoint.answer, api));
    if api.errors.as_ref().is_some_and(|errors| errors.bodies.len() > 1) {
        let body = api.errors.iter().flat_map(|errors| &errors.bodies).nth(endpoint.error_body);
        facts.add(Weight::Wire, "error body", body.and_then(|body| body.name.as_deref()).unwrap_or("error_body"));
    }
    for code in &endpoint.success {
        facts.add_of(Weight::Wire, "code that is no failure", code, code);
    }
    if let Some(paging) = &endpoint.paging {
        self::paging(paging, endpoint, api, facts);
    }
    if let Some(bulk) = &endpoint.bulk {
        let unknown: Vec<_> = bulk.unknown.iter().map(|code| api.code(*code).code.to_string()).collect();
        facts.add(Weight::Wire, "most of one call in bulk", bulk.most);
        facts.add(Weight::Wire, "codes for one that is unknown", unknown.join(", "));
        let key = [api.answer_field(endpoint, bulk.items), api.field(bulk.item, bulk.key)].map(|field| field.name.as_str());
        facts.add(Weight::Wire, "key in bulk", key.join("[]."));
    }
    for one in &endpoint.parameters {
        facts.of(&one.name, format!("{}.{}", endpoint.name, one.name), |facts| parameter(one, endpoint, api, facts));
    }
    rules(&endpoint.rules, facts);
}

fn body_name(body: Body, endpoint: &Endpoint) -> String {
    match body {
        Body::Form => "a form".to_owned(),
        Body::Json => "JSON".to_owned(),
        Body::Multipart => "in parts".to_owned(),
        Body::WholeJson(index) => format!("{} as JSON", endpoint.parameter(index).name),
        Body::Raw(index) => format!("{} as it is", endpoint.parameter(index).name),
    }
}

fn repeat_name(repeat: Repeat) -> &'static str {
    match repeat {
        Repeat::Safe => "after a passing failure, for it changes nothing",
        Repeat::Idempotent => "after a passing failure",
        Repeat::Keyed => "after a passing failure, with the same key",
        Repeat::Never => "never",
    }
}

fn answer_name(answer: &Answer, api: &Api) -> String {
    match answer {
        Answer::Nothing => "nothing that is read".to_owned(),
        Answer::Bytes => "bytes".to_owned(),
        Answer::Json(ty) => wire_name(ty, api),
    }
}

/// A type as the wire knows it: an object by its name, since what it is made of is told there.
fn wire_name(ty: &Type, api: &Api) -> String {
    match ty {
        Type::Scalar(scalar) => scalar.name().to_owned(),
        Type::Named(index) => {
            let def = api.def(*index);
            def.scalar().map_or_else(|| def.name.clone(), |scalar| scalar.name().to_owned())
        }
        Type::List(item) => wire_name(item, api) + "[]",
        Type::Map(value) => wire_name(value, api) + "{}",
        Type::Nullable(inner) => wire_name(inner, api) + "?",
    }
}

fn paging(paging: &Paging, endpoint: &Endpoint, api: &Api, facts: &mut Facts) {
    let name = |path: &FieldPath| api.path_name(path);
    let parameter = |index: usize| endpoint.parameter(index).name.as_str();
    facts.add(Weight::Wire, "items of a page", name(&paging.items));
    let turn = match &paging.turn {
        Turn::Url(path, whole) => format!("the URL in {}{}", name(path), if *whole { ", which holds all" } else { "" }),
        Turn::Link => "the header Link".to_owned(),
        Turn::Offset(index) => format!("{} counts items", parameter(*index)),
        Turn::Page(index) => format!("{} counts pages", parameter(*index)),
        Turn::Cursor(index, path) => format!("{} is {}", parameter(*index), name(path)),
        Turn::Last(index, path) => format!("{} is {} of the last item", parameter(*index), name(path)),
    };
    facts.add(Weight::Wire, "way to the next page", turn);
    for stop in &paging.stops {
        let stop = match stop {
            Stop::Until(path) => format!("until {}", name(path)),
            Stop::While(path) => format!("while {}", name(path)),
            Stop::Total(path) => format!("as many as {}", name(path)),
        };
        facts.add_of(Weight::Wire, "end of pages", &stop, "");
    }
    facts.add_some(Weight::Wire, "page size", paging.page_size.map(parameter));
}

fn parameter(parameter: &Parameter, endpoint: &Endpoint, api: &Api, facts: &mut Facts) {
    facts.add(Weight::Thing, "parameter", if parameter.required { "required" } else { "" });
    facts.add(Weight::Wire, "type", wire_name(&parameter.ty, api));
    let places: Vec<_> = parameter.locations.iter().map(|location| place_name(*location)).collect();
    facts.add(Weight::Wire, "place", places.join(", then "));
    match &parameter.role {
        Role::Argument => facts.add(Weight::Wire, "presence", "always"),
        Role::Setter => facts.add(Weight::Wire, "presence", "if it is given"),
        Role::Fixed(value, with) => {
            let beside = with.map(|with| format!(", beside {}", endpoint.parameter(with).name)).unwrap_or_default();
            facts.add(Weight::Wire, "presence", format!("always {value}{beside}"));
        }
    }
    let encoding = parameter.encoding.map(|encoding| match encoding {
        Encoding::Json => "as JSON".to_owned(),
        Encoding::Comma => format!("with {:?} between its items", parameter.separator),
        Encoding::Repeat => "item by item".to_owned(),
    });
    facts.add_some(Weight::Wire, "encoding", encoding);
    facts.add_some(Weight::Wire, "credential with which alone it is sent", parameter.only.map(|auth| &api.scheme(auth).name));
    facts.add_some(Weight::Wire, "key of a repetition", parameter.idempotency_key.then_some("made by itself"));
    let is_fixed = matches!(parameter.role, Role::Fixed(..));
    limits(&parameter.limits, !is_fixed, facts);
}

fn place_name(location: Location) -> &'static str {
    match location {
        Location::Path => "path",
        Location::Query => "query",
        Location::Header => "header",
        Location::Body => "body",
    }
}

/// What values may be. What the client does not check is only told.
fn limits(limits: &Limits, checked: bool, facts: &mut Facts) {
    let Limits { range, items, length, pattern, advisory } = limits;
    let is_checked = checked && !advisory;
    let [least, most, check] = [Weight::Least, Weight::Most, Weight::Check].map(|weight| if is_checked { weight } else { Weight::Docs });
    facts.add_some(least, "least value", range.0.as_ref().map(Scalar::to_string));
    facts.add_some(most, "greatest value", range.1.as_ref().map(Scalar::to_string));
    facts.add_some(least, "least number of items", items.0);
    facts.add_some(most, "greatest number of items", items.1);
    facts.add_some(least, "least number of characters", length.0);
    facts.add_some(most, "greatest number of characters", length.1);
    facts.add_some(check, "pattern", pattern.as_ref());
}

/// Which go together: a fact of each set of them, and how all that is worded.
fn rules(rules: &[Rule], facts: &mut Facts) {
    let mut worded = Vec::new();
    for rule in rules {
        let weight = if rule.advisory { Weight::Docs } else { Weight::Rule };
        let mut members = rule.members.clone();
        let kind = match &rule.kind {
            RuleKind::ExactlyOne => "exactly one",
            RuleKind::AtLeastOne => "at least one",
            RuleKind::AtMostOne => "at most one",
            RuleKind::AllOrNone => "all or none",
            RuleKind::Required(_) => "the first with the second",
        };
        worded.push(format!("{kind} of {}", members.join(", ")));
        if !matches!(rule.kind, RuleKind::Required(_)) {
            members.sort_unstable();
        }
        let value = if let RuleKind::Required(Some(value)) = &rule.kind { format!(" = {value}") } else { String::new() };
        facts.add_of(weight, "rule on", &format!("{}{value}", members.join(", ")), kind);
    }
    if !worded.is_empty() {
        facts.add(Weight::Text, "wording of rules", worded.join("; "));
    }
}

fn type_def(def: &TypeDef, api: &Api, facts: &mut Facts) {
    facts.add(Weight::Thing, "type", "");
    rules(&def.rules, facts);
    match &def.kind {
        TypeKind::Newtype(scalar) => facts.add(Weight::Wire, "value", scalar.name()),
        TypeKind::Enum(known) => {
            facts.add(Weight::Wire, "other values", if known.closed { "refused" } else { "taken" });
            facts.add(Weight::Wire, "value", if known.is_numeric { "Long" } else { "String" });
            for value in &known.values {
                facts.of(&value.name, format!("{}.{}", def.name, value.name), |facts| facts.add(Weight::Thing, "value", ""));
            }
        }
        TypeKind::Union(union) => {
            facts.add(Weight::Wire, "field that tells them apart", &union.tag);
            for variant in &union.variants {
                facts.of(&variant.name, format!("{}.{}", def.name, variant.name), |facts| {
                    facts.add(Weight::Thing, "variant", "");
                    facts.add(Weight::Wire, "object", &api.def(variant.object).name);
                });
            }
        }
        TypeKind::Object(fields) => fields.iter().for_each(|one| field(one, &def.name, def.sent, api, facts)),
    }
}

fn field(field: &Field, of: &str, sent: bool, api: &Api, facts: &mut Facts) {
    facts.of(&field.name, format!("{of}.{}", field.name), |facts| {
        facts.add(Weight::Thing, "field", "");
        facts.add(Weight::Wire, "type", wire_name(&field.ty, api));
        let presence = match field.presence {
            Presence::Always => "always there",
            Presence::Optional => "may be missing or null",
            Presence::Empty => "may be missing or null, and is empty then",
            Presence::Patch => "may be missing, or null, which is not the same",
        };
        facts.add(Weight::Wire, "presence", presence);
        for alias in &field.aliases {
            facts.add_of(Weight::Alias, "further name", alias, "");
        }
        facts.add_some(Weight::Wire, "fixed value", field.fixed.as_ref().map(Scalar::to_string));
        limits(&field.limits, sent, facts);
    });
}

fn errors(errors: &Errors, api: &Api, facts: &mut Facts) {
    for body in &errors.bodies {
        let name = body.name.as_deref().unwrap_or("error_body");
        facts.of("error bodies", String::new(), |facts| {
            facts.of(name, name.to_owned(), |facts| {
                facts.add(Weight::Thing, "body of errors", "");
                facts.add(Weight::Wire, "field of the code", body.code.join("."));
                facts.add(Weight::Wire, "field of the message", body.message.join("."));
                facts.add(Weight::Wire, "errors in successful answers", if body.in_success { "found" } else { "not looked for" });
                body.fields.iter().for_each(|one| field(one, name, false, api, facts));
            });
        });
    }
    for code in &errors.codes {
        facts.of("errors", String::new(), |facts| {
            facts.of(&code.code.to_string(), code.code.to_string(), |facts| {
                facts.add(Weight::Thing, "error code", &code.name);
                facts.add(Weight::Wire, "retries", if code.retry { "after a while" } else { "never" });
                facts.add(Weight::Wire, "judgement of the credential", if code.invalid_token { "invalid" } else { "none" });
                facts.add(Weight::Wire, "meaning", if code.success { "no failure" } else { "a failure" });
            });
        });
    }
}
