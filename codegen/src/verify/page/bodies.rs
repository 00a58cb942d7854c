//! Bodies of answers as the page shows them, key by key.

use std::collections::HashSet;

use super::findings::Findings;
use super::json::{Json, Kind};
use super::samples::Url;
use super::sections::Section;
use super::write;
use crate::model::{Endpoint, Field, ScalarType, Turn, Type, TypeKind, Wire};
use crate::verify::Is;
use crate::verify::places::Entry;

/// The call that a body answers: its endpoint, what the page says of it, and the host that all calls moved to.
#[derive(Clone, Copy)]
pub(super) struct Call<'c, 'a> {
    pub(super) endpoint: &'a Endpoint,
    pub(super) section: &'c Section<'c>,
    pub(super) moved: Option<&'c str>,
}

/// What has fields: a type, or the body of errors.
#[derive(Clone, Copy)]
pub(super) enum Owner<'a> {
    Type(&'a str),
    Errors(Option<&'a str>),
}

impl<'a> Owner<'a> {
    fn name(self) -> &'a str {
        match self {
            Self::Type(name) => name,
            Self::Errors(_) => "error_body",
        }
    }

    fn about(self, field: &Field) -> String {
        format!("{}.{}", self.name(), field.name)
    }

    fn field(self, name: &'a str) -> Entry<'a> {
        match self {
            Self::Type(own) => Entry::Field(own, name),
            Self::Errors(body) => Entry::ErrorField(body, name),
        }
    }

    fn list(self) -> (Entry<'a>, &'static [&'static str]) {
        match self {
            Self::Type(own) => (Entry::Type(own), &["fields"]),
            Self::Errors(_) => (Entry::Top("error_body"), &["fields"]),
        }
    }
}

impl<'a> Findings<'a> {
    /// Compares a value with its type.
    pub(super) fn value(&mut self, ty: &Type, json: &Json, call: Call<'_, 'a>) {
        let api = self.api;
        match (ty, &json.kind) {
            (Type::Nullable(inner), _) => self.value(inner, json, call),
            (Type::List(item), Kind::List(items)) => items.iter().for_each(|json| self.value(item, json, call)),
            (Type::Map(inner), Kind::Object(entries)) => entries.iter().for_each(|(.., json)| self.value(inner, json, call)),
            (Type::Named(index), Kind::Object(_)) => {
                let def = api.def(*index);
                match &def.kind {
                    TypeKind::Object(fields) => self.object(Owner::Type(&def.name), fields, json, call),
                    TypeKind::Union(union) => {
                        let tag = json.get(&union.tag).and_then(Json::scalar);
                        if let Some(variant) = union.variants.iter().find(|variant| Some(variant.name.as_str()) == tag) {
                            self.value(&Type::Named(variant.object), json, call);
                        }
                    }
                    TypeKind::Newtype(_) | TypeKind::Enum(_) => {}
                }
            }
            _ => {}
        }
    }

    /// Compares an object key by key. One key that is not known, where one is lacking that is required, is another name for that.
    pub(super) fn object(&mut self, owner: Owner<'a>, fields: &'a [Field], json: &Json, call: Call<'_, 'a>) {
        let find = |key: &str| fields.iter().find(|field| field.name == key || field.aliases.iter().any(|alias| alias == key));
        let mut unknown: Vec<(&str, usize, &Json)> = Vec::new();
        let mut met: HashSet<&str> = HashSet::new();
        for (key, there, json) in json.entries() {
            if let Some(field) = find(key) {
                met.insert(&field.name);
                self.called.entry((owner.name().to_owned(), field.name.clone())).or_default().push((key.clone(), *there));
                self.field(owner, field, json, call);
            } else if !self.seen_again(&format!("{}.{key}", owner.name()), *there) {
                unknown.push((key, *there, json));
            }
        }
        let are_all_known = json.entries().iter().all(|(key, ..)| find(key).is_some());
        let lacking = fields.iter().filter(|field| field.always() && field.required && !met.contains(field.name.as_str()));
        let lacking: Vec<&Field> = lacking.collect();
        if let ([(key, there, json)], [field]) = (unknown.as_slice(), lacking.as_slice())
            && self.is_kind(json, &field.ty)
        {
            let says = format!("`{}` is called `{key}` in a sample of the page?", field.name);
            let line = self.line(owner.field(&field.name), &["name"]);
            let write = format!("name: {}", write::scalar(key));
            return self.add(Is::Differs, &owner.about(field), says, Some(*there), line, Some(write));
        }
        for (key, there, json) in unknown {
            let (entry, keys) = owner.list();
            let says = format!("a sample of the page has `{key}`, the spec has not");
            let write = write::named(self, key, kind_of(json), &[]);
            self.new_name(&format!("{}.{key}", owner.name()), says, there, self.line(entry, keys), write);
        }
        for field in lacking.iter().filter(|_| are_all_known) {
            let line = self.line(owner.field(&field.name), &["required"]);
            let says = "a sample of the page lacks it, and it is required".to_owned();
            self.add(Is::Differs, &owner.about(field), says, Some(json.line), line, None);
        }
    }

    fn field(&mut self, owner: Owner<'a>, field: &'a Field, json: &Json, call: Call<'_, 'a>) {
        if !self.is_kind(json, &field.ty) {
            let (page, own) = (kind_of(json), self.api.type_name(&field.ty));
            let says = format!("a sample of the page has a value of type `{page}`, the spec the type `{own}`");
            let line = self.line(owner.field(&field.name), &["type"]);
            return self.add(Is::Differs, &owner.about(field), says, Some(json.line), line, Some(format!("type: {page}")));
        }
        self.shown_value(field, json);
        if let Some(url) = json.scalar().filter(|url| url.contains("://") && self.is_page_url(field, call.endpoint)) {
            let url = Url::read(url, json.line);
            self.url(call, &url);
            url.names.iter().for_each(|name| self.sent(call.endpoint, name, url.line));
        }
        self.value(&field.ty, json, call);
    }

    /// Compares a value of an enumeration.
    fn shown_value(&mut self, field: &Field, json: &Json) {
        let Type::Named(index) = field.ty.present() else { return };
        let def = self.api.def(*index);
        let TypeKind::Enum(known) = &def.kind else { return };
        let is_new = |value: &&str| *value != "null" && known.values.iter().all(|own| own.name != *value);
        if let Some(value) = json.scalar().filter(is_new) {
            let says = format!("a sample of the page has the value `{value}`, the spec has not");
            let line = self.line(Entry::Type(&def.name), &["values"]);
            self.new_name(&format!("{}.{value}", def.name), says, json.line, line, write::value(&self.api.languages, value));
        }
    }

    /// Whether a field leads to another page of the answer.
    fn is_page_url(&self, field: &Field, endpoint: &Endpoint) -> bool {
        let Some(paging) = &endpoint.paging else { return false };
        let next = match &paging.turn {
            Turn::Url(path, _) => Some(path),
            Turn::Link | Turn::Offset(_) | Turn::Page(_) | Turn::Cursor(..) | Turn::Last(..) => None,
        };
        let mut fields = next.into_iter().chain(&paging.previous_url).flat_map(|path| self.api.path(path));
        fields.any(|own| std::ptr::eq(own, field))
    }

    /// Whether a value is of the kind that a type has in JSON.
    pub(super) fn is_kind(&self, json: &Json, ty: &Type) -> bool {
        let wire = self.api.scalar(ty.present()).map(ScalarType::wire);
        match &json.kind {
            Kind::Word(word) if word == "null" || word.starts_with(['.', '…']) => true,
            Kind::Object(_) => wire.is_none_or(|wire| wire == Wire::Any) && !ty.present().is_list(),
            Kind::List(items) => match ty.present() {
                Type::List(item) => items.iter().all(|json| self.is_kind(json, item)),
                _ => wire == Some(Wire::Any),
            },
            Kind::Text(_) => matches!(wire, Some(Wire::Text | Wire::Any | Wire::Bytes)),
            Kind::Word(word) if word == "true" || word == "false" => matches!(wire, Some(Wire::Boolean | Wire::Any)),
            Kind::Word(_) => matches!(wire, Some(Wire::Integer | Wire::Number | Wire::Any)),
        }
    }

    /// Whether a word is that of a type in the tables of the page.
    pub(super) fn is_type_word(&self, word: &str) -> bool {
        ScalarType::ALL.iter().any(|scalar| self.is_type(word, &Type::Scalar(*scalar)))
    }
}

/// What a value in JSON is of.
pub(super) fn kind_of(json: &Json) -> &'static str {
    match &json.kind {
        Kind::Text(_) => "String",
        Kind::Word(word) if word == "true" || word == "false" => "Boolean",
        Kind::Word(word) if word.contains('.') => "Double",
        Kind::Word(_) => "Long",
        Kind::List(_) => "Json[]",
        Kind::Object(_) => "Json",
    }
}
