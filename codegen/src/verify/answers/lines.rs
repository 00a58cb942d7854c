//! What of the spec a fact is about: its name, and its line.

use spec_reader::{At, Source};

use crate::model::{Api, Field};

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
        let named = |list: &At<'_>, name: &str| source.named(list, name).and_then(|index| line(source, &list.item(index)));
        match self {
            Self::Api => line(source, &At::top("endpoints")),
            Self::Endpoint(index) => named(&At::top("endpoints"), &api.endpoint(index).name),
            Self::Parameter(endpoint, index) => {
                let (list, endpoint) = (At::top("endpoints"), api.endpoint(endpoint));
                let at = list.item(source.named(&list, &endpoint.name)?);
                named(&at.key("parameters"), &endpoint.parameter(index).name)
            }
            Self::Type(index) => named(&At::top("types"), &api.def(index).name),
            Self::Field(object, index) => {
                let list = At::top("types");
                let at = list.item(source.named(&list, &api.def(object).name)?);
                named(&at.key("fields"), &api.field(object, index).name)
            }
            Self::ErrorBody(index) => match &api.errors.as_ref()?.bodies.get(index)?.name {
                Some(name) => named(&At::top("error_bodies"), name),
                None => line(source, &At::top("error_body")),
            },
            Self::ErrorField(body, _) => {
                let (name, top, list) = (&self.field(api)?.name, At::top("error_body"), At::top("error_bodies"));
                match &api.errors.as_ref()?.bodies.get(body)?.name {
                    Some(body) => named(&list.item(source.named(&list, body)?).key("fields"), name),
                    None => named(&top.key("fields"), name),
                }
            }
            Self::Errors => line(source, &At::top("errors")),
            Self::Code(index) => line(source, &At::top("errors").item(index)),
        }
    }
}

fn line(source: &Source, at: &At<'_>) -> Option<usize> {
    source.span(at)?;
    Some(source.line_column(source.place(at).start).0)
}
