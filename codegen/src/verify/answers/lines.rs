//! What of the spec a fact is about: its name, and its line.

use spec_reader::Source;

use crate::model::{Api, Field};
use crate::verify::places::{Entry, line};

/// What of the spec a fact is about, by its indices in the model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Of {
    Api,
    Endpoint(usize),
    Parameter(usize, usize),
    Type(usize),
    Field(usize, usize),
    ErrorBody(usize),
    ErrorField(usize, usize),
    /// The list of codes.
    Errors,
    Code(usize),
}

impl Of {
    /// Its name, as the spec has it.
    pub(super) fn name(self, api: &Api) -> String {
        match self {
            Self::Api => api.package.clone(),
            Self::Endpoint(index) => api.endpoint(index).name.clone(),
            Self::Parameter(endpoint, index) => {
                let endpoint = api.endpoint(endpoint);
                format!("{}.{}", endpoint.name, endpoint.parameter(index).name)
            }
            Self::Type(index) => api.def(index).name.clone(),
            Self::Field(object, index) => format!("{}.{}", api.def(object).name, api.field(object, index).name),
            Self::ErrorBody(index) => {
                api.errors.as_ref().and_then(|errors| errors.bodies.get(index)?.name.clone()).unwrap_or_else(|| "error_body".to_owned())
            }
            Self::ErrorField(body, _) => {
                let field = self.field(api).map_or("", |field| field.name.as_str());
                format!("{}.{field}", Self::ErrorBody(body).name(api))
            }
            Self::Errors => "errors".to_owned(),
            Self::Code(index) => api.code(index).code.to_string(),
        }
    }

    /// The field that it is.
    pub(super) fn field(self, api: &Api) -> Option<&Field> {
        match self {
            Self::Field(object, index) => Some(api.field(object, index)),
            Self::ErrorField(body, index) => api.errors.as_ref()?.bodies.get(body)?.fields.get(index),
            _ => None,
        }
    }

    /// The line of the spec on which it stands, from 1.
    pub(super) fn line(self, api: &Api, source: &Source) -> Option<usize> {
        let body = |index: usize| api.errors.as_ref().and_then(|errors| errors.bodies.get(index)?.name.as_deref());
        let code;
        let entry = match self {
            Self::Api => Entry::Top("endpoints"),
            Self::Endpoint(index) => Entry::Endpoint(&api.endpoint(index).name),
            Self::Parameter(endpoint, index) => {
                let endpoint = api.endpoint(endpoint);
                Entry::Parameter(&endpoint.name, &endpoint.parameter(index).name)
            }
            Self::Type(index) => Entry::Type(&api.def(index).name),
            Self::Field(object, index) => Entry::Field(&api.def(object).name, &api.field(object, index).name),
            Self::ErrorBody(index) => body(index).map_or(Entry::Top("error_body"), |name| Entry::Named("error_bodies", name)),
            Self::ErrorField(index, _) => Entry::ErrorField(body(index), &self.field(api)?.name),
            Self::Errors => Entry::Top("errors"),
            Self::Code(index) => {
                code = api.code(index).code.to_string();
                Entry::Code(&code)
            }
        };
        line(source, entry, &[])
    }
}
