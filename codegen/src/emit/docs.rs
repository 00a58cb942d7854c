//! `docs/`: the reference in Markdown, one folder per language. What a heading says stands in `templates/docs/words.*`.

use std::collections::HashMap;

use minijinja::{Value, context};

use super::rust::{SampleCall, SampleProgram, first_sample, sample_call, sample_program, spec_name};
use super::templates::{Templates, cell, code, words};
use crate::model::{
    Api, Bulk, Disagreement, Endpoint, ErrorCode, Field, ItemType, Language, Method, Origin, Parameter, Role, Sample, SampleValue, Scalar,
    Text, TypeDef, TypeKind, TypeRef,
};
use crate::output::FileSet;

pub(super) fn emit(api: &Api, templates: &Templates, files: &mut FileSet) {
    for language in api.languages.iter().copied() {
        let pages = Pages::new(api, language).with_details(templates);
        let folder = format!("docs/{}", code_of(language));
        files.add(format!("{folder}/README.md"), templates.render("docs/README.md", pages.index()));
        if !api.types.is_empty() {
            files.add(format!("{folder}/types.md"), templates.render("docs/types.md", pages.types()));
        }
        if api.errors.is_some() {
            files.add(format!("{folder}/errors.md"), templates.render("docs/errors.md", pages.errors(templates)));
        }
        for endpoint in &api.endpoints {
            files.add(format!("{folder}/{}.md", endpoint.rust), templates.render("docs/endpoint.md", pages.endpoint(endpoint)));
        }
    }
}

/// The model as templates read it, in one language. What several pages show is made once.
pub(super) struct Pages<'a> {
    api: &'a Api,
    language: Language,
    words: HashMap<&'static str, &'static str>,
    /// What every page knows.
    base: Value,
    /// Each type, an object with the table of its fields.
    types: Vec<Value>,
    /// Each error code.
    codes: Vec<Value>,
}

fn code_of(language: Language) -> &'static str {
    match language {
        Language::En => "en",
        Language::Ko => "ko",
    }
}

impl<'a> Pages<'a> {
    /// Enough for an index.
    pub(super) fn new(api: &'a Api, language: Language) -> Self {
        let words = words(code_of(language));
        let mut pages = Self { api, language, words, base: Value::UNDEFINED, types: Vec::new(), codes: Vec::new() };
        pages.base = pages.base();
        pages
    }

    fn with_details(mut self, templates: &Templates) -> Self {
        self.types = self.api.types.iter().map(|def| self.type_def(def, templates)).collect();
        self.codes = self.api.errors.iter().flat_map(|errors| &errors.codes).map(|code| self.error(code)).collect();
        self
    }

    /// What every page knows.
    fn base(&self) -> Value {
        let api = self.api;
        let others = api.languages.iter().filter(|other| **other != self.language).map(|other| code_of(*other));
        context! {
            w => &self.words,
            language => code_of(self.language),
            others => others.map(|code| context! { code, name => words(code)["this_language"] }).collect::<Vec<_>>(),
            spec => spec_name(api),
            title => &api.title[self.language],
            host => &api.host,
            source => self.origin(&api.source),
            has_types => !api.types.is_empty(),
            has_errors => api.errors.is_some(),
        }
    }

    /// What there is to say of the API as a whole.
    pub(super) fn index(&self) -> Value {
        let api = self.api;
        context! {
            package => &api.package,
            description => &api.description[self.language],
            notes => self.texts(&api.notes),
            disagreements => self.disagreements(&api.disagreements, ""),
            auth => (0..api.auth.len()).map(|auth| self.scheme(auth)).collect::<Vec<_>>(),
            prerequisites => (0..api.prerequisites.len()).map(|one| self.prerequisite(one)).collect::<Vec<_>>(),
            scopes => (0..api.scopes.len()).map(|scope| self.scope(scope)).collect::<Vec<_>>(),
            has_examples => api.endpoints.iter().any(|endpoint| endpoint.example),
            endpoints => api.endpoints.iter().map(|endpoint| self.summary(endpoint)).collect::<Vec<_>>(),
            ..self.base.clone()
        }
    }

    fn scheme(&self, index: usize) -> Value {
        let scheme = &self.api.auth[index];
        context! {
            title => &scheme.title[self.language],
            description => &scheme.description[self.language],
            obtain => &scheme.obtain[self.language],
            header => &scheme.header,
            prefix => &scheme.prefix,
            variable => &scheme.variable,
            credential => &scheme.credential,
            constructor => &scheme.constructor,
        }
    }

    fn prerequisite(&self, index: usize) -> Value {
        let one = &self.api.prerequisites[index];
        context! { title => &one.title[self.language], description => &one.description[self.language] }
    }

    /// What the index says of a call.
    fn summary(&self, endpoint: &Endpoint) -> Value {
        context! {
            name => &endpoint.name,
            file => &endpoint.rust,
            rust => &endpoint.rust,
            summary => &endpoint.summary[self.language],
            methods => methods(endpoint),
            path => &endpoint.path,
            credential => endpoint.auth.map(|auth| &self.api.auth[auth].title[self.language]),
            view => endpoint.auth.map_or("Client", |auth| &self.api.auth[auth].view),
        }
    }

    fn endpoint(&self, endpoint: &Endpoint) -> Value {
        let api = self.api;
        context! {
            ..self.summary(endpoint),
            ..context! {
                endpoint_description => self.optional(endpoint.description.as_ref()),
                endpoint_notes => self.texts(&endpoint.notes),
                scheme => endpoint.auth.map(|auth| self.scheme(auth)),
                request_type => &endpoint.request,
                content_type => content_type(endpoint),
                safe => &endpoint.safe,
                endpoint_source => self.origin(&endpoint.source),
                prerequisites => endpoint.prerequisites.iter().map(|one| self.prerequisite(*one)).collect::<Vec<_>>(),
                endpoint_scopes => endpoint.scopes.as_ref().map(|(scopes, without)| context! {
                    any_of => scopes.iter().map(|scope| self.scope(*scope)).collect::<Vec<_>>(),
                    without => &without[self.language],
                }),
                parameters => endpoint.parameters.iter().map(|one| self.parameter(one, endpoint)).collect::<Vec<_>>(),
                response => self.type_ref(TypeRef { item: ItemType::Named(endpoint.response), list: false }),
                objects => self.objects(endpoint.response),
                paging => endpoint.paging.as_ref().map(|paging| {
                    let name = |index: usize| api.fields(endpoint.response)[index].name.clone();
                    context! { items => name(paging.items), next_url => name(paging.next_url), previous_url => paging.previous_url.map(name) }
                }),
                bulk => endpoint.bulk.as_ref().map(|bulk| self.bulk(bulk, endpoint)),
                samples => endpoint.samples.iter().map(|sample| self.sample(sample, endpoint)).collect::<Vec<_>>(),
                rust_sample => rust_sample(&first_sample(endpoint, api), endpoint, api),
                endpoint_errors => endpoint.errors.iter().map(|(code, when)| context! {
                    ..self.codes[*code].clone(),
                    ..context! { when => self.optional(when.as_ref()) }
                }).collect::<Vec<_>>(),
                endpoint_disagreements => self.endpoint_disagreements(endpoint),
            },
            ..self.base.clone()
        }
    }

    fn bulk(&self, bulk: &Bulk, endpoint: &Endpoint) -> Value {
        let known = self.api.errors.as_ref().map_or(&[][..], |errors| &errors.codes);
        let codes: Vec<String> = bulk.unknown.iter().map(|index| code(&known[*index].code.to_string())).collect();
        context! { codes => codes.join(", "), list => &endpoint.parameters[bulk.list].name, most => bulk.most }
    }

    fn endpoint_disagreements(&self, endpoint: &Endpoint) -> String {
        let mut all = self.disagreements(&endpoint.disagreements, "");
        all.extend(endpoint.parameters.iter().map(|one| self.disagreements(&one.disagreements, &one.name)));
        for index in self.reachable(endpoint.response) {
            let def = &self.api.types[index];
            all += &self.type_disagreements(def);
        }
        all.extend(endpoint.samples.iter().map(|sample| self.disagreements(&sample.disagreements, "")));
        all
    }

    fn type_disagreements(&self, def: &TypeDef) -> String {
        let mut all = self.disagreements(&def.disagreements, &def.name);
        if let TypeKind::Object(fields) = &def.kind {
            all += &self.field_disagreements(fields, &format!("{}.", def.name));
        }
        all
    }

    fn field_disagreements(&self, fields: &[Field], owner: &str) -> String {
        fields.iter().map(|field| self.disagreements(&field.disagreements, &format!("{owner}{}", field.name))).collect()
    }

    /// An object and all types that its fields lead to, each once, in the order in which they are met.
    fn reachable(&self, start: usize) -> Vec<usize> {
        let mut met = vec![start];
        let mut next = 0;
        while let Some(index) = met.get(next).copied() {
            next += 1;
            for field in self.api.fields(index) {
                match field.ty.item {
                    ItemType::Named(inner) if !met.contains(&inner) => met.push(inner),
                    _ => {}
                }
            }
        }
        met
    }

    fn objects(&self, start: usize) -> Vec<Value> {
        let is_object = |index: &usize| matches!(self.api.types[*index].kind, TypeKind::Object(_));
        self.reachable(start).into_iter().filter(is_object).map(|index| self.types[index].clone()).collect()
    }

    fn types(&self) -> Value {
        context! { types => &self.types, ..self.base.clone() }
    }

    fn type_def(&self, def: &TypeDef, templates: &Templates) -> Value {
        let common = context! {
            name => &def.name,
            anchor => anchor(&def.name),
            text => &def.description[self.language],
            own_disagreements => self.type_disagreements(def),
        };
        let kind = match &def.kind {
            TypeKind::Newtype(scalar) => context! { kind => "newtype", scalar => scalar.name() },
            TypeKind::Enum(values) => context! {
                kind => "enum",
                values => values.iter().map(|value| context! { name => &value.name, rust => &value.rust, text => &value.description[self.language] }).collect::<Vec<_>>(),
            },
            TypeKind::Object(fields) => {
                context! { kind => "object", table => self.table(fields.iter().map(|field| self.field(field)), templates) }
            }
        };
        context! { ..common, ..kind }
    }

    fn table(&self, fields: impl Iterator<Item = Value>, templates: &Templates) -> String {
        let fields: Vec<Value> = fields.collect();
        templates.render("docs/fields.md", context! { w => &self.words, fields })
    }

    fn field(&self, field: &Field) -> Value {
        context! {
            name => &field.name,
            aliases => field.aliases.iter().map(|alias| code(alias)).collect::<Vec<_>>().join(", "),
            rust => &field.rust,
            type => self.type_ref(field.ty),
            required => &field.required,
            always => &field.always,
            may_be_empty => field.ty.list && !field.always,
            text => &field.description[self.language],
            when => self.optional(field.when.as_ref()),
            scopes => self.scope_names(&field.scopes),
            size => &field.size,
            scheme => &field.scheme,
            deprecated => self.optional(field.deprecated.as_ref()),
        }
    }

    fn parameter(&self, parameter: &Parameter, endpoint: &Endpoint) -> Value {
        let (fixed, with) = match &parameter.role {
            Role::Fixed(value, with) => (Some(value), with.map(|with| &endpoint.parameters[with].name)),
            _ => (None, None),
        };
        let values = match parameter.ty.item {
            ItemType::Named(index) => match &self.api.types[index].kind {
                TypeKind::Enum(values) => values.iter().map(|value| value.name.clone()).collect(),
                _ => Vec::new(),
            },
            ItemType::Scalar(_) => Vec::new(),
        };
        context! {
            name => &parameter.name,
            rust => &parameter.rust,
            type => self.type_ref(parameter.ty),
            required => &parameter.required,
            default => parameter.default.as_ref().map(ToString::to_string),
            min => parameter.range.0,
            max => parameter.range.1,
            min_items => parameter.items.0,
            max_items => parameter.items.1,
            json => parameter.ty.list,
            values,
            fixed,
            with,
            text => &parameter.description[self.language],
        }
    }

    fn sample(&self, sample: &Sample, endpoint: &Endpoint) -> Value {
        context! {
            title => &sample.title[self.language],
            curls => sample.request.as_ref().map(|request| endpoint.methods.iter().map(|method| curl(endpoint, *method, request, self.api)).collect::<Vec<_>>()),
            rust => sample.request.as_ref().map(|request| rust_sample(&sample_call(endpoint, request, self.api), endpoint, self.api)),
            status => &sample.status,
            answer => &sample.answer,
        }
    }

    fn errors(&self, templates: &Templates) -> Value {
        let Some(errors) = &self.api.errors else { return self.base.clone() };
        let used = |index: usize| {
            let endpoints = self.api.endpoints.iter().filter(|endpoint| endpoint.errors.iter().any(|(code, _)| *code == index));
            let used: Vec<Value> = endpoints.map(|endpoint| self.summary(endpoint)).collect();
            let every = used.len() == self.api.endpoints.len();
            context! { every, calls => if every { Vec::new() } else { used } }
        };
        let question = |field: &Field| {
            let name = match &field.name {
                name if *name == errors.code => "code",
                name if Some(name) == errors.message.as_ref() => "message",
                _ => &field.rust,
            };
            context! { rust => format!("Error::{name}()"), ..self.field(field) }
        };
        context! {
            table => self.table(errors.fields.iter().map(question), templates),
            field_disagreements => self.field_disagreements(&errors.fields, ""),
            codes => (0..errors.codes.len()).map(|index| context! { used => used(index), ..self.codes[index].clone() }).collect::<Vec<_>>(),
            ..self.base.clone()
        }
    }

    fn error(&self, code: &ErrorCode) -> Value {
        context! {
            code => code.code.to_string(),
            name => &code.name,
            anchor => anchor(&code.name),
            status => &code.status,
            cause => &code.cause[self.language],
            remedy => &code.remedy[self.language],
            retry => &code.retry,
            source => self.origin(&code.source),
            own_disagreements => self.disagreements(&code.disagreements, ""),
        }
    }

    fn scope(&self, index: usize) -> Value {
        let scope = &self.api.scopes[index];
        context! {
            name => &scope.name,
            title => &scope.title[self.language],
            text => self.optional(scope.description.as_ref()),
            source => self.origin(&scope.source),
        }
    }

    /// A type with a link to what it is.
    fn type_ref(&self, ty: TypeRef) -> String {
        let suffix = if ty.list { "[]" } else { "" };
        match ty.item {
            ItemType::Scalar(scalar) => format!("`{}{suffix}`", scalar.name()),
            ItemType::Named(index) => {
                let name = &self.api.types[index].name;
                format!("[`{name}{suffix}`](types.md#{})", anchor(name))
            }
        }
    }

    fn scope_names(&self, scopes: &[usize]) -> String {
        let scopes = scopes.iter().map(|scope| &self.api.scopes[*scope]);
        let names: Vec<String> = scopes.map(|scope| format!("{} (`{}`)", cell(&scope.title[self.language]), scope.name)).collect();
        names.join(&format!(" {} ", self.words["or"]))
    }

    /// A list in Markdown; `about` names what they are about, where the page does not.
    fn disagreements(&self, list: &[Disagreement], about: &str) -> String {
        let about = if about.is_empty() { String::new() } else { format!("`{about}`: ") };
        list.iter().map(|one| format!("- {about}{} ({})\n", cell(&one.says[self.language]), self.origin(&one.source))).collect()
    }

    /// A source with a link to it and the day it was read.
    fn origin(&self, origin: &Origin) -> String {
        let title = cell(&origin.title[self.language]);
        let title = origin.url.as_ref().map_or_else(|| title.clone(), |url| format!("[{title}]({url})"));
        format!("{title}, {}", self.words["read_on"].replace("%s", &origin.read))
    }

    fn optional(&self, text: Option<&Text>) -> Option<String> {
        text.map(|text| text[self.language].to_owned())
    }

    fn texts(&self, texts: &[Text]) -> Vec<String> {
        texts.iter().map(|text| text[self.language].to_owned()).collect()
    }
}

fn anchor(name: &str) -> String {
    name.to_lowercase()
}

fn methods(endpoint: &Endpoint) -> Vec<String> {
    endpoint.methods.iter().map(ToString::to_string).collect()
}

/// The `Content-Type` of every request: the one that the source lists, or what follows from a body.
fn content_type(endpoint: &Endpoint) -> Option<&str> {
    let has_form = endpoint.methods == [Method::Post] && !endpoint.parameters.is_empty();
    endpoint.content_type.as_deref().or(has_form.then_some("application/x-www-form-urlencoded"))
}

/// A call in Rust, as a reader would write it.
fn rust_sample(call: &SampleCall, endpoint: &Endpoint, api: &Api) -> String {
    let SampleProgram { import, body } = sample_program(call, endpoint, api);
    format!("{import}\n\n{body}")
}

/// A call as a command line.
fn curl(endpoint: &Endpoint, method: Method, request: &[(usize, SampleValue)], api: &Api) -> String {
    let mut lines = vec![match method {
        Method::Get => format!("curl -G \"{}{}\"", api.host, endpoint.path),
        Method::Post => format!("curl -X POST \"{}{}\"", api.host, endpoint.path),
    }];
    if let Some(auth) = endpoint.auth {
        let scheme = &api.auth[auth];
        let prefix = scheme.prefix.as_ref().map_or_else(String::new, |prefix| format!("{prefix} "));
        lines.push(format!("-H \"{}: {prefix}${{{}}}\"", scheme.header, scheme.variable));
    }
    if let Some(content_type) = &endpoint.content_type {
        lines.push(format!("-H \"Content-Type: {content_type}\""));
    }
    let given = |index: usize| request.iter().find(|(own, _)| *own == index).map(|(_, value)| value);
    for (index, parameter) in endpoint.parameters.iter().enumerate() {
        let value = match &parameter.role {
            Role::Fixed(value, with) => with.is_none_or(|with| given(with).is_some()).then(|| value.clone()),
            Role::Argument | Role::Setter => given(index).map(wire_text),
        };
        if let Some(value) = value {
            lines.push(format!("--data-urlencode '{}={}'", parameter.name, value.replace('\'', "'\\''")));
        }
    }
    lines.join(" \\\n  ")
}

/// A value as it is before percent-encoding.
fn wire_text(value: &SampleValue) -> String {
    let json = |scalar: &Scalar| match scalar {
        Scalar::Text(text) => serde_json::to_string(text).unwrap_or_default(),
        other => other.to_string(),
    };
    match value {
        SampleValue::One(scalar) => scalar.to_string(),
        SampleValue::Many(items) => format!("[{}]", items.iter().map(json).collect::<Vec<_>>().join(",")),
    }
}
