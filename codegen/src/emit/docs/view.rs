//! The model as templates read it, in one language.

mod links;
mod phrases;

use std::collections::HashMap;

use minijinja::{Value, context};

pub(super) use self::links::{anchor, field_anchor};
use self::links::{code_link, parameter_anchor, scope_anchor};
use self::phrases::{content_type, methods, repeat_word};
use super::super::manifest::RUST_VERSION;
use super::super::prose::sentence;
use super::super::rust::spec_name;
use super::super::templates::{Words, code, merged};
use super::{curl, snippet};
use crate::model::{
    About, Api, AuthScheme, Endpoint, EndpointError, EnumValue, ErrorBody, ErrorCode, Field, Form, Language, Method, Note, Parameter,
    Place, Presence, Role, Sample, Text, Turn, Type, TypeDef, TypeKind, Variant,
};

/// The model in one language.
pub(crate) struct View<'a> {
    pub(crate) api: &'a Api,
    pub(super) language: Language,
    pub(super) words: Words,
    /// What every page knows.
    base: Value,
    /// What other pages say of each call, by its Rust name.
    summaries: HashMap<&'a str, Value>,
    /// For each type that an answer leads to, the call whose page describes it: the first of those that answer it.
    homes: HashMap<usize, usize>,
}

impl<'a> View<'a> {
    pub(crate) fn new(api: &'a Api, language: Language) -> Self {
        let mut view =
            Self { api, language, words: Words::of(language), base: Value::UNDEFINED, summaries: HashMap::new(), homes: HashMap::new() };
        for (index, endpoint) in api.endpoints.iter().enumerate() {
            for reached in api.reachable(endpoint.answer.named()) {
                view.homes.entry(reached).or_insert(index);
            }
        }
        view.summaries = api.endpoints.iter().map(|endpoint| (endpoint.rust.as_str(), view.summarized(endpoint))).collect();
        view.base = view.base();
        view
    }

    fn base(&self) -> Value {
        let api = self.api;
        let name = |language: Language| language.words().find(|(key, _)| *key == "this_language").map(|(_, name)| name);
        let others = api.languages.iter().filter(|other| **other != self.language);
        context! {
            w => &self.words.0,
            language => self.language.code(),
            others => others.map(|other| context! { code => other.code(), name => name(*other) }).collect::<Vec<_>>(),
            spec => spec_name(api),
            package => &api.package,
            title => self.text(&api.title),
            host => api.host(0),
            content_type => &api.response_content_type,
            rust_version => RUST_VERSION,
            has_errors => api.errors.is_some(),
            calls => api.endpoints.iter().map(|endpoint| self.summary(endpoint)).collect::<Vec<_>>(),
        }
    }

    /// What a page knows: what all do, and its own.
    pub(super) fn page(&self, file: &str, own: Value) -> Value {
        merged([context! { file }, own, self.base.clone()])
    }

    /// The body of an answer that reports an error.
    pub(super) fn error_body(&self, index: usize, body: &ErrorBody) -> Value {
        let has_own = |endpoint: &&Endpoint| body.name.is_some() && endpoint.error_body == index;
        let calls = self.api.endpoints.iter().filter(has_own).map(|endpoint| self.summary(endpoint));
        context! {
            calls => calls.collect::<Vec<_>>(),
            in_success => body.in_success,
            is_status => body.code.is_empty(),
            fields => body.fields.iter().map(|field| self.field(field, body.name.as_deref().unwrap_or(""))).collect::<Vec<_>>(),
        }
    }

    /// What there is to say of the API as a whole.
    pub(crate) fn overview(&self) -> Value {
        let api = self.api;
        let own = context! {
            description => self.text(&api.description),
            mark => format!("[^{}]", api.source.name),
            source => self.origin(&api.source),
            notes => self.notes(&api.notes, About::Api),
            auth => api.auth.iter().map(|scheme| self.scheme(scheme)).collect::<Vec<_>>(),
            questions => api.questions.iter().map(|one| context! { asks => self.text(&one.asks), place => self.place(one.see) }).collect::<Vec<_>>(),
            has_notation => api.value_types().any(|ty| api.type_name(ty).contains(['{', '?'])),
            has_examples => api.endpoints.iter().any(|endpoint| endpoint.example),
        };
        merged([own, self.base.clone()])
    }

    pub(super) fn scheme(&self, scheme: &AuthScheme) -> Value {
        let index = self.api.auth.iter().position(|own| own.name == scheme.name);
        context! {
            title => self.text(&scheme.title),
            anchor => anchor(&scheme.name),
            description => self.text(&scheme.description),
            obtain => self.text(&scheme.obtain),
            carriers => curl::carriers(scheme),
            variables => scheme.parts.iter().map(|part| part.variable.clone()).collect::<Vec<_>>(),
            rust => &scheme.rust,
            credential => &scheme.credential,
            constructor => &scheme.constructor,
            calls => self.api.endpoints_of(index).map(|endpoint| self.summary(endpoint)).collect::<Vec<_>>(),
            notes => self.told(&scheme.notes),
        }
    }

    /// What makes a request, and the request.
    fn way(&self, endpoint: &Endpoint, form: &Form) -> Value {
        let view = form.auth.map_or("Client", |auth| &self.api.scheme(auth).view);
        context! { method => format!("`{view}::{}`", endpoint.rust), request => format!("`{}`", form.request) }
    }

    pub(super) fn prerequisites(&self) -> Vec<Value> {
        let needs = |index: usize| self.api.endpoints.iter().filter(move |endpoint| endpoint.prerequisites.contains(&index));
        let list = self.api.prerequisites.iter().enumerate();
        list.map(|(index, one)| {
            let calls: Vec<Value> = needs(index).map(|endpoint| self.summary(endpoint)).collect();
            context! {
                anchor => anchor(&one.name),
                title => self.text(&one.title),
                description => self.text(&one.description),
                notes => self.told(&one.notes),
                calls => if calls.len() == self.api.endpoints.len() { Vec::new() } else { calls },
            }
        })
        .collect()
    }

    pub(super) fn scopes(&self) -> Vec<Value> {
        let list = self.api.scopes.iter();
        list.map(|scope| {
            context! {
                name => &scope.name,
                anchor => scope_anchor(&scope.name),
                title => self.text(&scope.title),
                text => self.optional(scope.description.as_ref()),
                mark => self.mark(&scope.source),
                notes => self.told(&scope.notes),
            }
        })
        .collect()
    }

    /// What other pages say of a call.
    pub(super) fn summary(&self, endpoint: &Endpoint) -> Value {
        self.summaries.get(endpoint.rust.as_str()).cloned().unwrap_or_else(|| self.summarized(endpoint))
    }

    fn summarized(&self, endpoint: &Endpoint) -> Value {
        let summary = sentence(self.text(&endpoint.summary));
        context! {
            name => &endpoint.name,
            file => &endpoint.rust,
            rust => &endpoint.rust,
            title => endpoint.title.as_ref().map_or(endpoint.name.as_str(), |title| self.text(title)),
            summary,
            choose => self.optional(endpoint.choose.as_ref()),
            methods => methods(endpoint),
            path => &endpoint.path,
            credential => endpoint.auth().map(|auth| self.text(&self.api.scheme(auth).title)),
            credentials => endpoint.forms.iter().filter_map(|form| form.auth).map(|auth| self.credential_link(auth)).collect::<Vec<_>>().join(" / "),
            ways => endpoint.forms.iter().map(|form| self.way(endpoint, form)).collect::<Vec<_>>(),
            scopes => endpoint.scopes.as_ref().map(|need| self.scope_links(&need.scopes, need.all)),
            host => self.api.host(endpoint.host),
        }
    }

    pub(super) fn endpoint(&self, endpoint: &Endpoint) -> Value {
        let api = self.api;
        let samples: Vec<&Sample> = endpoint.samples.iter().filter(|sample| !sample.is_error).collect();
        let lead = samples.iter().find(|sample| sample.request.is_some()).copied();
        let request = lead.and_then(|sample| sample.request.as_deref()).unwrap_or_default();
        let has_lead = lead.is_some() || endpoint.parameters.iter().all(|one| one.role != Role::Argument);
        let rest = samples.iter().filter(|sample| !lead.is_some_and(|lead| std::ptr::eq(**sample, lead)));
        let (own, common) = endpoint.errors.split_at(endpoint.listed_errors);
        let client_notes = endpoint.parameters.iter().flat_map(|one| self.notes_about(&one.notes, About::Client, &one.name));
        merged([
            self.summary(endpoint),
            context! {
                description => self.optional(endpoint.description.as_ref()),
                mark => format!("[^{}]", endpoint.source.name),
                permission => endpoint.permission.map(|index| self.link(Place::Prerequisite(index))),
                without => endpoint.scopes.as_ref().map(|need| self.text(&need.without)),
                curl => has_lead.then(|| curl::call(endpoint, endpoint.method(), request, api)),
                snippet => snippet::usual(endpoint, request, api),
                lead_title => lead.and_then(|sample| self.optional(sample.title.as_ref())),
                answer => lead.and_then(|sample| sample.answer.as_ref()),
                lead_notes => lead.map(|sample| self.told(&sample.notes)),
                carriers => endpoint.forms.iter().filter_map(|form| form.auth).map(|auth| curl::carriers(api.scheme(auth)).join("`, `")).collect::<Vec<_>>(),
                request_content_type => content_type(endpoint),
                parameters => endpoint.parameters.iter().map(|one| self.parameter(one, endpoint)).collect::<Vec<_>>(),
                answers => self.answer(&endpoint.answer),
                objects => self.objects(endpoint.answer.named()),
                rules => self.rules(&endpoint.rules),
                samples => rest.map(|sample| self.sample(sample, endpoint)).collect::<Vec<_>>(),
                errors => own.iter().map(|error| self.endpoint_error(error, endpoint)).collect::<Vec<_>>(),
                has_common_errors => !common.is_empty(),
                notes => self.notes(&endpoint.notes, About::Api),
                client_notes => self.notes(&endpoint.notes, About::Client).into_iter().chain(client_notes).collect::<Vec<_>>(),
                repeat => repeat_word(endpoint.repeat),
                via => endpoint.methods.get(1).map(|method| context! { first => endpoint.method().to_string(), is_get => *method == Method::Get }),
                paging => endpoint.paging.as_ref().map(|paging| {
                    let next_url = match &paging.turn {
                        Turn::Url(path, _) => Some(api.path_name(path)),
                        Turn::Link => Some("Link".to_owned()),
                        Turn::Offset(_) | Turn::Page(_) | Turn::Cursor(..) | Turn::Last(..) => None,
                    };
                    context! { next_url }
                }),
                bulk => endpoint.bulk.as_ref().map(|bulk| {
                    let codes: Vec<String> = bulk.unknown.iter().map(|code| code_link(api.code(*code))).collect();
                    context! { codes => codes.join(", "), list => &endpoint.parameter(bulk.list).name, most => bulk.most }
                }),
                prerequisites => endpoint.prerequisites.iter().map(|index| self.link(Place::Prerequisite(*index))).collect::<Vec<_>>(),
            },
        ])
    }

    fn sample(&self, sample: &Sample, endpoint: &Endpoint) -> Value {
        let request = sample.request.as_ref();
        context! {
            title => self.optional(sample.title.as_ref()),
            curl => request.map(|request| curl::call(endpoint, endpoint.method(), request, self.api)),
            answer => &sample.answer,
            status => sample.status,
            notes => self.told(&sample.notes),
        }
    }

    fn endpoint_error(&self, error: &EndpointError, endpoint: &Endpoint) -> Value {
        let code = self.api.code(error.code);
        let samples = endpoint.samples.iter().filter(|sample| is_sample_of(sample, code));
        let samples: Vec<Value> = samples.map(|sample| self.sample(sample, endpoint)).collect();
        let cause = context! { cause => self.text(error.when.as_ref().unwrap_or(&code.cause)), samples };
        let remedy = error.remedy.as_ref().map_or_else(|| context! {}, |remedy| context! { remedy => self.text(remedy), see => () });
        merged([cause, remedy, self.error(code)])
    }

    fn parameter(&self, parameter: &Parameter, endpoint: &Endpoint) -> Value {
        let (fixed, with) = match &parameter.role {
            Role::Fixed(value, with) => (Some(value), with.map(|with| &endpoint.parameter(with).name)),
            _ => (None, None),
        };
        let (values, type_notes) = match parameter.ty.named().map(|index| self.api.def(index)) {
            Some(TypeDef { kind: TypeKind::Enum(known), notes, .. }) => (
                known.values.iter().map(|value| context! { name => &value.name, text => self.text(&value.description) }).collect(),
                self.notes(notes, About::Api),
            ),
            _ => (Vec::new(), Vec::new()),
        };
        context! {
            name => &parameter.name,
            anchor => parameter_anchor(&parameter.name),
            type => self.type_ref(&parameter.ty),
            required => parameter.required,
            default => parameter.default.as_ref().map(ToString::to_string),
            limits => self.limits(&parameter.limits),
            place => self.place_word(parameter, endpoint),
            only => parameter.only.map(|auth| self.credential_link(auth)),
            encoding => parameter.encoding.map(|encoding| self.encoding_word(encoding, &parameter.separator)),
            values,
            fixed,
            with,
            text => self.text(&parameter.description),
            notes => self.notes(&parameter.notes, About::Api).into_iter().chain(type_notes).collect::<Vec<_>>(),
        }
    }

    fn objects(&self, start: Option<usize>) -> Vec<Value> {
        let is_object = |index: &usize| matches!(self.api.def(*index).kind, TypeKind::Object(_));
        self.api.reachable(start).into_iter().filter(is_object).map(|index| self.type_def(self.api.def(index))).collect()
    }

    pub(super) fn type_def(&self, def: &TypeDef) -> Value {
        self.type_with(def, |field| self.field(field, &def.name))
    }

    /// The same with no more of its fields than what they are called in Rust.
    pub(super) fn type_names(&self, def: &TypeDef) -> Value {
        self.type_with(def, |field| {
            context! {
                name => &field.name,
                aliases => aliases(field),
                rust => &field.rust,
                empty => field.presence == Presence::Empty,
                client_notes => self.notes(&field.notes, About::Client),
            }
        })
    }

    fn type_with(&self, def: &TypeDef, field: impl Fn(&Field) -> Value) -> Value {
        let common = context! {
            name => &def.name,
            anchor => anchor(&def.name),
            text => self.text(&def.description),
            identifies => self.optional(def.identifies.as_ref()),
            notes => self.notes(&def.notes, About::Api),
            client_notes => self.notes(&def.notes, About::Client),
        };
        let kind = match &def.kind {
            TypeKind::Newtype(scalar) => context! { kind => "newtype", scalar => scalar.name() },
            TypeKind::Enum(known) => {
                let value =
                    |value: &EnumValue| context! { name => &value.name, rust => &value.rust, text => self.text(&value.description) };
                context! { kind => "enum", closed => known.closed, values => known.values.iter().map(value).collect::<Vec<_>>() }
            }
            TypeKind::Object(fields) => {
                context! { kind => "object", fields => fields.iter().map(field).collect::<Vec<_>>(), rules => self.rules(&def.rules) }
            }
            TypeKind::Union(union) => {
                let variant = |one: &Variant| {
                    context! { name => &one.name, rust => &one.rust, type => self.type_ref(&Type::Named(one.object)), text => self.text(&one.description) }
                };
                context! { kind => "union", tag => &union.tag, variants => union.variants.iter().map(variant).collect::<Vec<_>>() }
            }
        };
        merged([common, kind])
    }

    /// A field of an object; of an error, the object has no name.
    pub(super) fn field(&self, field: &Field, of: &str) -> Value {
        context! {
            name => &field.name,
            anchor => field_anchor(of, &field.name),
            aliases => aliases(field),
            rust => &field.rust,
            type => self.type_ref(&field.ty),
            empty => field.presence == Presence::Empty,
            always => field.always(),
            default => field.default.as_ref().map(ToString::to_string),
            fixed => field.fixed.as_ref().map(ToString::to_string),
            limits => self.limits(&field.limits),
            text => self.text(&field.description),
            when => self.optional(field.when.as_ref()),
            scopes => (!field.scopes.is_empty()).then(|| self.scope_links(&field.scopes, false)),
            size => &field.size,
            scheme => &field.scheme,
            deprecated => self.optional(field.deprecated.as_ref()),
            notes => self.notes(&field.notes, About::Api),
            client_notes => self.notes(&field.notes, About::Client),
        }
    }

    pub(super) fn error(&self, code: &ErrorCode) -> Value {
        let messages = code.messages.iter().map(|(text, origin)| context! { text, mark => self.mark(origin) });
        context! {
            code => code.code.to_string(),
            link => code_link(code),
            name => &code.name,
            anchor => anchor(&code.name),
            status => code.status,
            cause => self.text(&code.cause),
            remedy => self.text(&code.remedy),
            see => code.see.map(|place| self.link(place)),
            messages => messages.collect::<Vec<_>>(),
            retry => code.retry,
            mark => self.mark(&code.source),
            notes => self.notes(&code.notes, About::Api),
            client_notes => self.notes(&code.notes, About::Client),
        }
    }

    /// A code with all that calls answer it.
    pub(super) fn error_section(&self, index: usize) -> Value {
        let code = self.api.code(index);
        let lists = |endpoint: &&Endpoint| endpoint.errors.iter().take(endpoint.listed_errors).any(|own| own.code == index);
        let mut calls: Vec<&Endpoint> = self.api.endpoints.iter().filter(lists).collect();
        if calls.len() == self.api.endpoints.len() {
            // What every call lists says nothing of any.
            calls.clear();
        }
        let calls: Vec<Value> = calls.into_iter().map(|endpoint| self.summary(endpoint)).collect();
        let sample = self.api.endpoints.iter().find_map(|endpoint| {
            endpoint.samples.iter().find(|sample| is_sample_of(sample, code)).map(|sample| self.sample(sample, endpoint))
        });
        merged([context! { calls, sample }, self.error(code)])
    }

    /// What is to be known, each with a mark of where it was read.
    pub(super) fn notes(&self, list: &[Note], about: About) -> Vec<Value> {
        self.notes_about(list, about, "")
    }

    /// The same of the API and then of the client, where both stand at one place.
    fn told(&self, list: &[Note]) -> Vec<Value> {
        let mut told = self.notes(list, About::Api);
        told.extend(self.notes(list, About::Client));
        told
    }

    /// The same with the name of what it is about.
    pub(super) fn notes_about(&self, list: &[Note], about: About, name: &str) -> Vec<Value> {
        let told = list.iter().filter(|note| note.about == about);
        told.map(|note| context! { name, text => self.text(&note.says), mark => self.mark(&note.source) }).collect()
    }

    pub(super) fn text<'t>(&self, text: &'t Text) -> &'t str {
        &text[self.language]
    }

    pub(super) fn optional<'t>(&self, text: Option<&'t Text>) -> Option<&'t str> {
        text.map(|text| self.text(text))
    }
}

/// What else a field is called on the wire.
fn aliases(field: &Field) -> String {
    field.aliases.iter().map(|alias| code(alias)).collect::<Vec<_>>().join(", ")
}

/// Whether an answer reports a code.
fn is_sample_of(sample: &Sample, code: &ErrorCode) -> bool {
    sample.is_error && sample.code.as_ref().is_some_and(|own| *own == code.code.to_string())
}
