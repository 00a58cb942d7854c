//! [`Api`] → what the stand-in knows of it.

use std::ops::Range;

use serde_json::{Map, Value};

use super::description::{
    Answer, Body, Carrier, Code, Credential, Data, Description, Encoding, Endpoint, ErrorBody, Find, First, Paging, Parameter, Place,
    Refusal, Sample, ScopeNeed, Sort, SortKey, Start, Violation,
};
use crate::model::{self, Api, FieldPath, Location, Role, Stop, Turn, scalar_value};
use crate::openapi::schemas::{Schemas, extend, rules};

/// All that the stand-in has to know.
#[cfg(feature = "mock")]
pub(crate) fn describe(api: &Api) -> Description {
    Description { endpoints: endpoints(api, 0..api.endpoints.len()), schemas: types(api, 0..api.types.len()), ..common(api) }
}

/// What is not said of a single endpoint or type.
pub(crate) fn common(api: &Api) -> Description {
    let codes = api.errors.iter().flat_map(|errors| &errors.codes);
    Description {
        content_type: api.response_content_type.clone().unwrap_or_else(|| "application/json".to_owned()),
        credentials: api.auth.iter().map(|scheme| (scheme.name.clone(), credential(scheme))).collect(),
        refusals: api.stand_in.refusals.iter().map(|one| refusal(one, api)).collect(),
        codes: codes.map(|code| (code.code.to_string(), self::code(code))).collect(),
        error_bodies: api.errors.iter().flat_map(|errors| &errors.bodies).map(|body| error_body(body, api)).collect(),
        scopes: api.scopes.iter().map(|scope| scope.name.clone()).collect(),
        endpoints: Vec::new(),
        schemas: Map::new(),
    }
}

/// Some of the endpoints.
pub(crate) fn endpoints(api: &Api, range: Range<usize>) -> Vec<Endpoint> {
    let endpoints = api.endpoints.get(range).unwrap_or_default();
    endpoints.iter().map(|one| endpoint(one, schemas(api))).collect()
}

/// Some of the types.
pub(crate) fn types(api: &Api, range: Range<usize>) -> Map<String, Value> {
    schemas(api).components(range)
}

/// The stand-in reads no prose.
fn schemas(api: &Api) -> Schemas<'_> {
    Schemas { api, language: api.language(), is_described: false }
}

/// Which codes answer what is wrong, as a text that no other API has which answers otherwise.
pub(crate) fn refusals(api: &Api) -> String {
    let all: Vec<Refusal> = api.stand_in.refusals.iter().map(|one| refusal(one, api)).collect();
    let fields = [&api.stand_in.required_scopes, &api.stand_in.allowed_scopes];
    serde_json::json!([all, fields]).to_string()
}

/// How the answers of a call follow from what there is, as such a text.
pub(crate) fn rows(endpoint: &model::Endpoint, api: &Api) -> String {
    serde_json::json!(data(endpoint, schemas(api))).to_string()
}

fn credential(scheme: &model::AuthScheme) -> Credential {
    let carrier = |part: &model::AuthPart| match &part.carrier {
        model::Carrier::Header(name, prefix) => Carrier::Header(name.clone(), prefix.clone()),
        model::Carrier::Query(name) => Carrier::Query(name.clone()),
    };
    Credential { parts: scheme.parts.iter().map(carrier).collect(), basic: scheme.basic, fake: fake(scheme) }
}

/// A credential that works at the stand-in, and shows that it is none.
pub(crate) fn fake(scheme: &model::AuthScheme) -> Vec<String> {
    let words = |name: &str| format!("fake-{}", name.to_lowercase().replace('_', "-"));
    match scheme.parts.as_slice() {
        [_] => vec![words(&scheme.name)],
        parts => parts.iter().map(|part| words(&part.rust)).collect(),
    }
}

fn refusal(refusal: &model::Refusal, api: &Api) -> Refusal {
    Refusal {
        when: match refusal.when {
            model::Violation::NoCredential => Violation::NoCredential,
            model::Violation::UnknownCredential => Violation::UnknownCredential,
            model::Violation::MissingParameter => Violation::MissingParameter,
            model::Violation::WrongParameter => Violation::WrongParameter,
            model::Violation::WrongContentType => Violation::WrongContentType,
            model::Violation::MissingScope => Violation::MissingScope,
            model::Violation::UnknownId => Violation::UnknownId,
            model::Violation::UnknownPath => Violation::UnknownPath,
            model::Violation::WrongMethod => Violation::WrongMethod,
        },
        auth: refusal.auth.map(|auth| api.scheme(auth).name.clone()),
        code: api.code(refusal.code).code.to_string(),
        message: refusal.message.clone(),
    }
}

fn code(code: &model::ErrorCode) -> Code {
    let message = code.messages.first().map(|(message, _)| message.clone());
    Code { value: scalar_value(&code.code), status: code.status, message }
}

fn error_body(body: &model::ErrorBody, api: &Api) -> ErrorBody {
    let own = |name: &Option<String>| name.clone().filter(|name| body.fields.iter().any(|field| field.name == *name));
    ErrorBody {
        code: body.code.clone(),
        message: body.message.clone(),
        required_scopes: own(&api.stand_in.required_scopes),
        allowed_scopes: own(&api.stand_in.allowed_scopes),
    }
}

fn endpoint(endpoint: &model::Endpoint, schemas: Schemas<'_>) -> Endpoint {
    let api = schemas.api;
    Endpoint {
        name: endpoint.name.clone(),
        path: endpoint.path.clone(),
        methods: endpoint.methods.iter().map(ToString::to_string).collect(),
        auth: endpoint.forms.iter().map(|form| form.auth.map(|auth| api.scheme(auth).name.clone())).collect(),
        content_type: endpoint.content_type.clone(),
        body: endpoint.body.map(|body| match body {
            model::Body::Form => Body::Form,
            model::Body::Json => Body::Json,
            model::Body::Multipart => Body::Multipart,
            model::Body::WholeJson(_) => Body::WholeJson,
            model::Body::Raw(_) => Body::Raw,
        }),
        parameters: endpoint.parameters.iter().map(|one| parameter(one, endpoint, schemas)).collect(),
        rules: rules(&endpoint.rules).into(),
        scopes: endpoint
            .scopes
            .as_ref()
            .map(|need| ScopeNeed { names: need.scopes.iter().map(|scope| api.scope(*scope).name.clone()).collect(), all: need.all }),
        errors: endpoint.errors.iter().map(|error| api.code(error.code).code.to_string()).collect(),
        error_body: endpoint.error_body,
        answer: match &endpoint.answer {
            model::Answer::Nothing => Answer::Nothing,
            model::Answer::Bytes => Answer::Bytes,
            model::Answer::Json(ty) => Answer::Json(schemas.of(ty)),
        },
        samples: endpoint.samples.iter().filter_map(|sample| self::sample(sample, endpoint)).collect(),
        data: data(endpoint, schemas),
    }
}

fn parameter(parameter: &model::Parameter, endpoint: &model::Endpoint, schemas: Schemas<'_>) -> Parameter {
    let mut schema = schemas.limited(&parameter.ty, &parameter.limits);
    if let Role::Fixed(value, _) = &parameter.role {
        extend(&mut schema, [("const".to_owned(), schemas.api.fixed_value(value, &parameter.ty))]);
    }
    if endpoint.is_count(parameter) && schema.get("minimum").is_some_and(|least| least.as_i64().is_some_and(|least| least < 0)) {
        extend(&mut schema, [("minimum".to_owned(), 0.into())]);
    }
    Parameter {
        name: parameter.name.clone(),
        required: parameter.required,
        schema,
        places: endpoint.methods.iter().map(|method| place(endpoint.location(parameter, *method))).collect(),
        encoding: parameter.encoding.map(|encoding| match encoding {
            model::Encoding::Json => Encoding::Json,
            model::Encoding::Comma => Encoding::Joined(parameter.separator.clone()),
            model::Encoding::Repeat => Encoding::Repeat,
        }),
        only: parameter.only.map(|auth| schemas.api.scheme(auth).name.clone()),
        default: parameter.default.as_ref().map(scalar_value),
    }
}

fn place(location: Location) -> Place {
    match location {
        Location::Path => Place::Path,
        Location::Query => Place::Query,
        Location::Header => Place::Header,
        Location::Body => Place::Body,
    }
}

fn sample(sample: &model::Sample, endpoint: &model::Endpoint) -> Option<Sample> {
    let request = sample.request.iter().flatten().map(|(index, value)| (endpoint.parameter(*index).name.clone(), value.clone()));
    Some(Sample {
        request: request.collect(),
        status: sample.status,
        answer: serde_json::from_str(sample.answer.as_ref()?).ok()?,
        code: sample.code.clone(),
        is_error: sample.is_error,
    })
}

fn data(endpoint: &model::Endpoint, schemas: Schemas<'_>) -> Data {
    let api = schemas.api;
    let own = &endpoint.data;
    let name = |index: usize| endpoint.parameter(index).name.clone();
    let path = |path: &FieldPath| api.path(path).map(|field| field.name.clone()).collect::<Vec<String>>();
    let case = |case: &model::Case| (name(case.parameter), scalar_value(&case.is));
    let item = endpoint.paging.as_ref().map(|paging| &paging.item).or(own.row.as_ref());
    let key = |key: &model::SortKey| SortKey {
        field: key.field.clone(),
        first: key.first.as_ref().map(|first| match first {
            model::First::Value(value) => First::Value(scalar_value(value)),
            model::First::Letters(from, to) => First::Letters(*from, *to),
        }),
    };
    Data {
        serves: own.serves.map_or_else(|| endpoint.name.clone(), |other| api.endpoint(other).name.clone()),
        rows: endpoint.paging.as_ref().map(|paging| path(&paging.items)).or_else(|| own.row.as_ref().map(|_| Vec::new())),
        row: item.or_else(|| endpoint.answer.ty()).map_or_else(|| serde_json::json!({}), |row| schemas.of(row)),
        paging: endpoint.paging.as_ref().map(|paging| self::paging(paging, endpoint, api)),
        sorts: own.sorts.iter().map(|sort| Sort { when: sort.when.as_ref().map(case), by: sort.by.iter().map(key).collect() }).collect(),
        reversed: own.reversed.as_ref().map(case),
        counts: own.counts.iter().map(|count| (path(&count.field), count.of.clone())).collect(),
        finds: own
            .finds
            .iter()
            .map(|find| Find { parameter: name(find.parameter), field: find.field.clone(), into: path(&find.into) })
            .collect(),
    }
}

fn paging(paging: &model::Paging, endpoint: &model::Endpoint, api: &Api) -> Paging {
    let name = |index: usize| endpoint.parameter(index).name.clone();
    let path = |path: &FieldPath| api.path(path).map(|field| field.name.clone()).collect::<Vec<String>>();
    let by_url = || endpoint.data.offset.map_or(Start::Always, |offset| Start::Offset(name(offset)));
    let mut known = Paging {
        size: paging.page_size.map(name),
        start: match &paging.turn {
            Turn::Url(..) | Turn::Link => by_url(),
            Turn::Offset(index) => Start::Offset(name(*index)),
            Turn::Page(index) => Start::Page(name(*index)),
            Turn::Cursor(index, _) => Start::Cursor(name(*index)),
            Turn::Last(index, last) => Start::Last(name(*index), path(last)),
        },
        next_url: if let Turn::Url(next, _) = &paging.turn { Some(path(next)) } else { None },
        next: if let Turn::Cursor(_, next) = &paging.turn { Some(path(next)) } else { None },
        previous_url: paging.previous_url.as_ref().map(path),
        link: matches!(paging.turn, Turn::Link),
        in_url: endpoint.data.in_url.iter().map(|index| name(*index)).collect(),
        ..Paging::default()
    };
    for stop in &paging.stops {
        match stop {
            Stop::Until(found) => known.until = Some(path(found)),
            Stop::While(found) => known.more = Some(path(found)),
            Stop::Total(found) => known.total = Some(path(found)),
        }
    }
    known
}
