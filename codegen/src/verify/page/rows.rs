//! What the spec says of a parameter or a field, as a row of a table would say it.

use crate::model::{Endpoint, Field, Limits, Note, Parameter, Role, Type, TypeDef};
use crate::verify::places::Entry;

/// A parameter or a field.
pub(super) struct Member<'a> {
    /// Its name, with what it belongs to.
    pub(super) about: String,
    pub(super) entry: Entry<'a>,
    pub(super) name: &'a str,
    pub(super) ty: &'a Type,
    pub(super) required: bool,
    pub(super) default: Option<String>,
    pub(super) fixed: Option<String>,
    pub(super) limits: &'a Limits,
    pub(super) notes: &'a [Note],
    /// What only a field has.
    pub(super) field: Option<&'a Field>,
}

impl<'a> Member<'a> {
    pub(super) fn of_parameter(endpoint: &'a Endpoint, parameter: &'a Parameter) -> Self {
        Self {
            about: format!("{}.{}", endpoint.name, parameter.name),
            entry: Entry::Parameter(&endpoint.name, &parameter.name),
            name: &parameter.name,
            ty: &parameter.ty,
            required: parameter.required,
            default: parameter.default.as_ref().map(ToString::to_string),
            fixed: match &parameter.role {
                Role::Fixed(value, _) => Some(value.clone()),
                Role::Argument | Role::Setter => None,
            },
            limits: &parameter.limits,
            notes: &parameter.notes,
            field: None,
        }
    }

    pub(super) fn of_field(def: &'a TypeDef, field: &'a Field) -> Self {
        Self {
            about: format!("{}.{}", def.name, field.name),
            entry: Entry::Field(&def.name, &field.name),
            name: &field.name,
            ty: &field.ty,
            required: field.required,
            default: field.default.as_ref().map(ToString::to_string),
            fixed: field.fixed.as_ref().map(ToString::to_string),
            limits: &field.limits,
            notes: &field.notes,
            field: Some(field),
        }
    }

    /// Whether a name is its own, or another under which it is read.
    pub(super) fn is_called(&self, name: &str) -> bool {
        self.name == name || self.field.is_some_and(|field| field.aliases.iter().any(|alias| alias == name))
    }

    pub(super) fn is_deprecated(&self) -> bool {
        self.field.is_some_and(|field| field.deprecated.is_some())
    }

    /// All that is said of it, in short.
    pub(super) fn in_words(&self, ty: &str) -> String {
        let Limits { range: (min, max), items, length, .. } = self.limits;
        let (min, max) = (min.as_ref().map(ToString::to_string), max.as_ref().map(ToString::to_string));
        let count = |count: Option<u32>| count.map(|count| count.to_string());
        let facts = [
            ("default", self.default.clone()),
            ("fixed to", self.fixed.clone()),
            ("min", min.or(count(items.0)).or(count(length.0))),
            ("max", max.or(count(items.1)).or(count(length.1))),
        ];
        let facts = facts.into_iter().filter_map(|(what, value)| Some(format!(", {what} {}", value?)));
        format!("{ty}, {}{}", if self.required { "required" } else { "optional" }, facts.collect::<String>())
    }
}
