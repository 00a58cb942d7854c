//! What an API's docs tell beside what holds on the wire.

use super::fact::{Facts, Weight};
use crate::mock::describe;
use crate::model::{Api, AuthScheme, Endpoint, ErrorCode, Field, Note, Parameter, Sample, Text, TypeDef, TypeKind};

pub(super) fn tell(api: &Api, facts: &mut Facts) {
    facts.of("api", api.package.clone(), |facts| {
        text("title", Some(&api.title), facts);
        text("description", Some(&api.description), facts);
        notes(&api.notes, facts);
        facts.add_some(Weight::Docs, "license", api.license.as_ref());
        api.links.iter().for_each(|(key, url)| facts.add_of(Weight::Docs, "address of", key, url));
        facts.add(Weight::Docs, "keywords", api.keywords.join(", "));
        facts.add(Weight::Docs, "categories", api.categories.join(", "));
        facts.add(Weight::Docs, "publication", if api.publish { "allowed" } else { "refused" });
        facts.add(Weight::Docs, "languages", api.languages.iter().map(|language| language.code()).collect::<Vec<_>>().join(", "));
        facts.add(Weight::Docs, "source", &api.source.name);
        facts.add_some(Weight::Docs, "content type of answers", api.response_content_type.as_ref());
        facts.order("sources", api.sources.iter().map(|one| one.name.as_str()));
        facts.order("prerequisites", api.prerequisites.iter().map(|one| one.name.as_str()));
        facts.order("scopes", api.scopes.iter().map(|one| one.name.as_str()));
        facts.order("credentials", api.auth.iter().map(|one| one.name.as_str()));
        facts.order("calls", api.endpoints.iter().map(|one| one.name.as_str()));
        facts.order("types", api.types.iter().map(|one| one.name.as_str()));
        let codes: Vec<String> = api.errors.iter().flat_map(|errors| &errors.codes).map(|one| one.code.to_string()).collect();
        facts.order("error codes", codes.iter().map(String::as_str));
        facts.order("questions", api.questions.iter().map(|one| &one.asks[api.language()]));
        facts.add(Weight::StandIn, "list of refusals by the stand-in", describe::refusals(api));
    });
    for source in &api.sources {
        topic("source", &source.name, facts, |facts| {
            text("title", Some(&source.title), facts);
            facts.add_some(Weight::Docs, "address", source.url.as_ref());
            facts.add(Weight::Docs, "day of reading", &source.read);
        });
    }
    for one in &api.prerequisites {
        topic("prerequisite", &one.name, facts, |facts| {
            text("title", Some(&one.title), facts);
            text("description", Some(&one.description), facts);
            notes(&one.notes, facts);
        });
    }
    for scope in &api.scopes {
        topic("scope", &scope.name, facts, |facts| {
            text("title", Some(&scope.title), facts);
            text("description", scope.description.as_ref(), facts);
            facts.add(Weight::Docs, "source", &scope.source.name);
            notes(&scope.notes, facts);
        });
    }
    api.auth.iter().for_each(|scheme| beside("auth", &scheme.name, &scheme.name, facts, |facts| credential(scheme, facts)));
    api.endpoints.iter().for_each(|one| beside("endpoints", &one.name, &one.name, facts, |facts| endpoint(one, api, facts)));
    api.types.iter().for_each(|def| beside("types", &def.name, &def.name, facts, |facts| type_def(def, api, facts)));
    for body in api.errors.iter().flat_map(|errors| &errors.bodies) {
        let name = body.name.as_deref().unwrap_or("error_body");
        beside("error bodies", name, name, facts, |facts| {
            facts.order("fields", body.fields.iter().map(|one| one.name.as_str()));
            body.fields.iter().for_each(|one| field(one, name, api, facts));
        });
    }
    for code in api.errors.iter().flat_map(|errors| &errors.codes) {
        let name = code.code.to_string();
        beside("errors", &name, &name, facts, |facts| error_code(code, api, facts));
    }
    for question in &api.questions {
        let asks = &question.asks[api.language()];
        topic("question", asks, facts, |facts| {
            text("wording", Some(&question.asks), facts);
            facts.add(Weight::Docs, "answer", api.place_name(question.see));
        });
    }
}

/// What only the docs have.
fn topic(kind: &'static str, name: &str, facts: &mut Facts, tell: impl FnOnce(&mut Facts)) {
    beside(kind, name, name, facts, |facts| {
        facts.add(Weight::Topic, kind, "");
        tell(facts);
    });
}

/// What stands where it is told of the wire, too.
fn beside(kind: &str, name: &str, about: &str, facts: &mut Facts, tell: impl FnOnce(&mut Facts)) {
    facts.of(kind, String::new(), |facts| facts.of(name, about.to_owned(), tell));
}

fn text(name: &'static str, text: Option<&Text>, facts: &mut Facts) {
    for (language, text) in text.iter().flat_map(|text| &text.0) {
        facts.add_of(Weight::Text, name, &format!("({})", language.code()), text);
    }
}

fn notes(notes: &[Note], facts: &mut Facts) {
    let all = notes.iter().map(|note| format!("{}{:?} {}", joined(&note.says), note.about, note.source.name));
    facts.add(Weight::Text, "list of notes", all.collect::<Vec<_>>().join("\n"));
}

/// A text in all its languages.
fn joined(text: &Text) -> String {
    text.0.iter().flat_map(|(_, text)| [text.as_str(), "\n"]).collect()
}

fn credential(scheme: &AuthScheme, facts: &mut Facts) {
    text("title", Some(&scheme.title), facts);
    text("description", Some(&scheme.description), facts);
    text("way to get one", Some(&scheme.obtain), facts);
    let variables: Vec<_> = scheme.parts.iter().map(|part| part.variable.as_str()).collect();
    facts.add(Weight::Docs, "variable", variables.join(", "));
    facts.add(Weight::Docs, "names of its parts", scheme.parts.iter().map(|part| part.rust.as_str()).collect::<Vec<_>>().join(", "));
    facts.add_some(Weight::Text, "set of OAuth addresses", scheme.oauth2.as_ref().map(|oauth2| format!("{oauth2:?}")));
    notes(&scheme.notes, facts);
}

fn endpoint(endpoint: &Endpoint, api: &Api, facts: &mut Facts) {
    text("title", endpoint.title.as_ref(), facts);
    text("summary", Some(&endpoint.summary), facts);
    text("reason to choose it", endpoint.choose.as_ref(), facts);
    text("description", endpoint.description.as_ref(), facts);
    facts.add(Weight::Docs, "source", &endpoint.source.name);
    facts.add_some(Weight::Docs, "permission", endpoint.permission.map(|index| &api.prerequisite(index).name));
    let prerequisites: Vec<_> = endpoint.prerequisites.iter().map(|index| api.prerequisite(*index).name.as_str()).collect();
    facts.add(Weight::Docs, "prerequisites", prerequisites.join(", "));
    if let Some(need) = &endpoint.scopes {
        facts.add(Weight::Docs, "scopes", scopes(&need.scopes, if need.all { " and " } else { " or " }, api));
        text("word on a lack of consent", Some(&need.without), facts);
    }
    for own in endpoint.errors.iter().take(endpoint.listed_errors) {
        let code = api.code(own.code).code.to_string();
        facts.add_of(Weight::Docs, "listed code", &code, "");
        let words = [&own.when, &own.remedy].map(|text| text.as_ref().map(joined).unwrap_or_default());
        facts.add_of(Weight::Text, "word on the code", &code, words.concat());
    }
    let codes: Vec<String> = endpoint.errors.iter().map(|own| api.code(own.code).code.to_string()).collect();
    facts.order("codes", codes.iter().map(String::as_str));
    facts.order("parameters", endpoint.parameters.iter().map(|one| one.name.as_str()));
    let samples: Vec<_> = endpoint.samples.iter().map(|sample| self::sample(sample, endpoint)).collect();
    facts.add(Weight::Text, "set of samples", samples.join("\n"));
    facts.add(Weight::Docs, "example", if endpoint.example { "runs" } else { "none" });
    facts.add(Weight::StandIn, "behaviour at the stand-in", describe::rows(endpoint, api));
    notes(&endpoint.notes, facts);
    for one in &endpoint.parameters {
        facts.of(&one.name, format!("{}.{}", endpoint.name, one.name), |facts| parameter(one, facts));
    }
}

/// A sample as a text that no other has.
fn sample(sample: &Sample, endpoint: &Endpoint) -> String {
    let given = sample.request.iter().flatten().map(|(index, value)| format!("{} = {value}", endpoint.parameter(*index).name));
    let notes: String = sample.notes.iter().map(|note| joined(&note.says)).collect();
    let title = sample.title.as_ref().map(joined).unwrap_or_default();
    let answer = sample.answer.as_deref().unwrap_or_default();
    format!("{title}{} {} {}\n{answer}\n{notes}", sample.request.is_some(), given.collect::<Vec<_>>().join(", "), sample.status)
}

fn parameter(parameter: &Parameter, facts: &mut Facts) {
    text("description", Some(&parameter.description), facts);
    facts.add_some(Weight::Docs, "default", parameter.default.as_ref());
    facts.add(Weight::Shown, "value in `Debug`", if parameter.sensitive || parameter.secret { "hidden" } else { "shown" });
    notes(&parameter.notes, facts);
}

fn type_def(def: &TypeDef, api: &Api, facts: &mut Facts) {
    text("description", Some(&def.description), facts);
    text("word on what it identifies", def.identifies.as_ref(), facts);
    notes(&def.notes, facts);
    match &def.kind {
        TypeKind::Newtype(_) => {}
        TypeKind::Enum(known) => {
            facts.order("values", known.values.iter().map(|one| one.name.as_str()));
            for value in &known.values {
                let tell = |facts: &mut Facts| text("description", Some(&value.description), facts);
                facts.of(&value.name, format!("{}.{}", def.name, value.name), tell);
            }
        }
        TypeKind::Union(union) => {
            facts.order("variants", union.variants.iter().map(|one| one.name.as_str()));
            for variant in &union.variants {
                let tell = |facts: &mut Facts| text("description", Some(&variant.description), facts);
                facts.of(&variant.name, format!("{}.{}", def.name, variant.name), tell);
            }
        }
        TypeKind::Object(fields) => {
            facts.order("fields", fields.iter().map(|one| one.name.as_str()));
            for one in fields {
                field(one, &def.name, api, facts);
            }
        }
    }
}

fn field(field: &Field, of: &str, api: &Api, facts: &mut Facts) {
    facts.of(&field.name, format!("{of}.{}", field.name), |facts| {
        text("description", Some(&field.description), facts);
        text("word on when it is there", field.when.as_ref(), facts);
        text("deprecation", field.deprecated.as_ref(), facts);
        facts.add(Weight::Docs, "mark in the source", if field.required { "required" } else { "optional" });
        facts.add_some(Weight::Docs, "default", field.default.as_ref());
        if !field.scopes.is_empty() {
            facts.add(Weight::Docs, "scopes", scopes(&field.scopes, " or ", api));
        }
        facts.add_some(Weight::Docs, "size", field.size.as_ref());
        facts.add_some(Weight::Docs, "scheme", field.scheme.as_ref());
        facts.add(Weight::Shown, "value in `Debug`", if field.sensitive { "hidden" } else { "shown" });
        notes(&field.notes, facts);
    });
}

fn scopes(scopes: &[usize], between: &str, api: &Api) -> String {
    scopes.iter().map(|scope| api.scope(*scope).name.as_str()).collect::<Vec<_>>().join(between)
}

fn error_code(code: &ErrorCode, api: &Api, facts: &mut Facts) {
    facts.add(Weight::Docs, "status", code.status);
    text("cause", Some(&code.cause), facts);
    text("remedy", Some(&code.remedy), facts);
    facts.add_some(Weight::Docs, "place to read on", code.see.map(|place| api.place_name(place)));
    for (message, source) in &code.messages {
        facts.add_of(Weight::Docs, "message", &format!("{message:?}"), &source.name);
    }
    facts.add(Weight::Docs, "range", if code.common { "all calls" } else { "some calls" });
    facts.add(Weight::Docs, "source", &code.source.name);
    notes(&code.notes, facts);
}
