//! A call as code: with the values of a sample, or with stand-ins for what must be given.

use serde_json::Map;

use super::rust::{null_setter, rust_type};
use crate::model::{Answer, Api, Endpoint, Field, Form, Limits, Parameter, Role, Scalar, ScalarType, Type, TypeKind, Union, Value, Wire};

/// How deep stand-ins go into types that hold themselves.
const DEPTH: usize = 8;

/// A sample call as code: what to import beside the client, and the chain from `client` to what is sent.
pub(super) struct SampleCall {
    /// What the code names of the crate.
    pub(super) imports: Vec<String>,
    /// From `client` to the last setter.
    pub(super) request: String,
    /// The credential that it takes, as an index into [`Api::auth`].
    pub(super) auth: Option<usize>,
}

/// A sample call with all that is needed around it.
pub(super) struct SampleProgram {
    /// The `use` of what it names.
    pub(super) import: String,
    /// From the client to the answer, a statement in each line.
    pub(super) body: String,
}

/// Puts a sample call between the making of a client and its answer.
pub(super) fn sample_program(call: &SampleCall, endpoint: &Endpoint, api: &Api) -> SampleProgram {
    let names: Vec<&str> = ["Client"].into_iter().chain(call.imports.iter().map(String::as_str)).collect();
    let names = if let [name] = names.as_slice() { (*name).to_owned() } else { format!("{{{}}}", names.join(", ")) };
    let mut body = "let client = Client::new()?;\n".to_owned();
    for part in call.auth.iter().flat_map(|auth| &api.scheme(*auth).parts) {
        body += &format!("let {} = std::env::var(\"{}\")?;\n", part.rust, part.variable);
    }
    body += &format!("{}{}.await?;\n", binding(endpoint), call.request);
    SampleProgram { import: format!("use {}::{names};", api.crate_name), body }
}

/// What keeps the answer of a call, if it has one.
pub(super) fn binding(endpoint: &Endpoint) -> &'static str {
    if endpoint.answer == Answer::Nothing { "" } else { "let answer = " }
}

/// Prints something of an answer that may be seen: a number, say, or how long a list is. Else which fields are there.
pub(super) fn print_answer(endpoint: &Endpoint, api: &Api) -> String {
    match &endpoint.answer {
        Answer::Nothing => return "println!(\"done\");".to_owned(),
        Answer::Bytes | Answer::Json(Type::List(_) | Type::Map(_)) => return "println!(\"{}\", answer.len());".to_owned(),
        Answer::Json(Type::Scalar(_) | Type::Named(_) | Type::Nullable(_)) => {}
    }
    let fields = || api.answer_fields(endpoint).iter().filter(|field| field.deprecated.is_none());
    let is_shown = |field: &&Field| !field.sensitive && !field.ty.is_list() && api.scalar(field.ty.item()).is_some();
    if let Some(field) = fields().find(is_shown) {
        let has_display = api.scalar(&field.ty).is_some_and(|it| matches!(it.wire(), Wire::Integer | Wire::Number | Wire::Boolean));
        let shown = if field.always() && has_display && !is_enum(&field.ty, api) { "{}" } else { "{:?}" };
        return format!("println!(\"{shown}\", answer.{});", field.rust);
    }
    match fields().find(|field| field.ty.is_list() && !field.is_option()) {
        Some(field) => format!("println!(\"{{}}\", answer.{}.len());", field.rust),
        None => "println!(\"{answer:?}\");".to_owned(),
    }
}

fn is_enum(ty: &Type, api: &Api) -> bool {
    matches!(ty, Type::Named(index) if matches!(api.def(*index).kind, TypeKind::Enum(_)))
}

/// The first request that the samples show, or one with stand-ins for what must be given.
pub(super) fn first_sample(endpoint: &Endpoint, api: &Api) -> SampleCall {
    let first = endpoint.samples.iter().find_map(|sample| sample.request.as_deref());
    sample_call(endpoint, first.unwrap_or_default(), api)
}

/// The same of one way to call an endpoint.
pub(super) fn sample_of(endpoint: &Endpoint, form: &Form, api: &Api) -> SampleCall {
    let requests = endpoint.samples.iter().filter_map(|sample| sample.request.as_deref());
    let is_of = |request: &&[(usize, Value)]| std::ptr::eq(endpoint.form_of(&indices(request)), form);
    call(endpoint, form, requests.clone().find(is_of).unwrap_or_default(), api)
}

fn indices(values: &[(usize, Value)]) -> Vec<usize> {
    values.iter().map(|(index, _)| *index).collect()
}

/// A request with the given values as code.
pub(super) fn sample_call(endpoint: &Endpoint, values: &[(usize, Value)], api: &Api) -> SampleCall {
    call(endpoint, endpoint.form_of(&indices(values)), values, api)
}

fn call(endpoint: &Endpoint, form: &Form, values: &[(usize, Value)], api: &Api) -> SampleCall {
    let mut writer = Writer { api, imports: Vec::new() };
    let mut arguments = Vec::new();
    let mut setters = String::new();
    for (index, parameter) in endpoint.parameters.iter().enumerate().filter(|(_, one)| one.is_of(form)) {
        let given = values.iter().find(|(own, _)| *own == index).map(|(_, value)| value);
        match (&parameter.role, given) {
            (Role::Argument, Some(value)) => arguments.push(writer.argument(value, &parameter.ty)),
            (Role::Argument, None) => arguments.push(writer.argument(&stand_in(parameter, api), &parameter.ty)),
            (Role::Setter, Some(Value::Null)) if matches!(parameter.ty, Type::Nullable(_)) => {
                setters += &format!(".{}()", null_setter(&parameter.rust));
            }
            (Role::Setter, Some(value)) => setters += &format!(".{}({})", parameter.rust, writer.argument(value, parameter.ty.present())),
            (Role::Setter, None) | (Role::Fixed(..), _) => {}
        }
    }
    let mut imports = writer.imports;
    let view = form.auth.map_or_else(String::new, |auth| {
        let scheme = api.scheme(auth);
        let parts: Vec<&str> = scheme.parts.iter().map(|part| part.rust.as_str()).collect();
        match parts.as_slice() {
            [part] => format!(".{}({part})", scheme.constructor),
            parts => {
                imports.push(scheme.credential.clone());
                format!(".{}({}::new({}))", scheme.constructor, scheme.credential, parts.join(", "))
            }
        }
    });
    imports.sort();
    imports.dedup();
    SampleCall { imports, auth: form.auth, request: format!("client{view}.{}({}){setters}", endpoint.rust, arguments.join(", ")) }
}

/// A value for what must be given and no sample gives.
pub(crate) fn stand_in(parameter: &Parameter, api: &Api) -> Value {
    made_up(&parameter.ty, &parameter.name, &parameter.limits, api, DEPTH)
}

fn made_up(ty: &Type, name: &str, limits: &Limits, api: &Api, depth: usize) -> Value {
    match ty {
        _ if depth == 0 => Value::Null,
        Type::Scalar(scalar) => scalar_stand_in(*scalar, name, limits),
        Type::Nullable(inner) => made_up(inner, name, limits, api, depth),
        Type::List(item) => vec![made_up(item, name, &Limits::default(), api, depth - 1)].into(),
        Type::Map(value) => Value::Object(Map::from_iter([("name".to_owned(), made_up(value, name, limits, api, depth - 1))])),
        Type::Named(index) => match &api.def(*index).kind {
            TypeKind::Newtype(scalar) => scalar_stand_in(*scalar, name, limits),
            TypeKind::Enum(known) => {
                let Some(first) = known.values.first().map(|first| &first.name) else { return Value::Null };
                first.parse().ok().filter(|_| known.is_numeric).map_or_else(|| Value::from(first.as_str()), |number: i64| number.into())
            }
            TypeKind::Object(fields) => {
                let needed = fields.iter().filter(|field| field.always() && field.fixed.is_none());
                let value = |field: &Field| (field.name.clone(), made_up(&field.ty, &field.name, &field.limits, api, depth - 1));
                Value::Object(needed.map(value).collect())
            }
            TypeKind::Union(Union { tag, variants }) => {
                let Some(first) = variants.first() else { return Value::Null };
                let mut fields = match made_up(&Type::Named(first.object), name, limits, api, depth - 1) {
                    Value::Object(fields) => fields,
                    _ => Map::new(),
                };
                fields.insert(tag.clone(), first.name.as_str().into());
                fields.into()
            }
        },
    }
}

fn scalar_stand_in(scalar: ScalarType, name: &str, limits: &Limits) -> Value {
    let least = limits.range.0.as_ref();
    match scalar {
        ScalarType::Integer | ScalarType::Long | ScalarType::Timestamp => match least {
            Some(Scalar::Integer(least)) => (*least).into(),
            _ => 1.into(),
        },
        ScalarType::Double => 1.0.into(),
        ScalarType::Boolean => true.into(),
        ScalarType::DateTime => "2026-01-31T12:00:00Z".into(),
        ScalarType::Date => "2026-01-31".into(),
        ScalarType::Decimal => "1.50".into(),
        ScalarType::Url => "https://example.com".into(),
        ScalarType::LongText => "1".into(),
        ScalarType::YesNo => "Y".into(),
        ScalarType::Json => Value::Object(Map::new()),
        ScalarType::String | ScalarType::Base64 | ScalarType::Bytes | ScalarType::File | ScalarType::ErrorCode => {
            let times = usize::try_from(limits.length.0.unwrap_or(0)).unwrap_or(0).div_ceil(name.len().max(1)).max(1);
            let text = name.repeat(times);
            limits.length.1.map_or(text.clone(), |most| text.chars().take(most as usize).collect()).into()
        }
    }
}

/// Writes values as code.
struct Writer<'a> {
    api: &'a Api,
    imports: Vec<String>,
}

impl Writer<'_> {
    /// A value where what can become the type is taken.
    fn argument(&mut self, value: &Value, ty: &Type) -> String {
        match (ty, value) {
            (Type::Scalar(scalar), _) => self.scalar(value, *scalar),
            (Type::Nullable(_), _) => self.exact(value, ty),
            (Type::List(item), Value::Array(items)) if items.is_empty() => {
                self.imports.extend(ty.named().map(|index| self.api.def(index).name.clone()));
                format!("Vec::<{}>::new()", rust_type(item, self.api).to_string().replace(' ', ""))
            }
            (Type::List(item), Value::Array(items)) => {
                let items: Vec<String> = items.iter().map(|value| self.argument(value, item)).collect();
                format!("[{}]", items.join(", "))
            }
            (Type::Map(inner), Value::Object(values)) => {
                let values: Vec<String> =
                    values.iter().map(|(name, value)| format!("({name:?}, {})", self.argument(value, inner))).collect();
                format!("[{}]", values.join(", "))
            }
            (Type::List(_) | Type::Map(_), other) => self.json(other),
            (Type::Named(index), _) => self.named(value, *index),
        }
    }

    /// A value where nothing but the type is taken.
    fn exact(&mut self, value: &Value, ty: &Type) -> String {
        match (ty, value) {
            (Type::Nullable(_), Value::Null) => "None".to_owned(),
            (Type::Nullable(inner), _) => format!("Some({})", self.exact(value, inner)),
            (Type::List(item), Value::Array(items)) => {
                let items: Vec<String> = items.iter().map(|value| self.exact(value, item)).collect();
                format!("vec![{}]", items.join(", "))
            }
            (Type::Scalar(ScalarType::Integer | ScalarType::Long | ScalarType::Double | ScalarType::Boolean), _) => {
                self.argument(value, ty)
            }
            (Type::Map(_), _) => format!("{}.map(|(name, value)| (name.into(), value.into())).into()", self.argument(value, ty)),
            (Type::Scalar(_) | Type::Named(_) | Type::List(_), _) => format!("{}.into()", self.argument(value, ty)),
        }
    }

    fn named(&mut self, value: &Value, index: usize) -> String {
        let def = self.api.def(index);
        match &def.kind {
            TypeKind::Newtype(scalar) => self.scalar(value, *scalar),
            TypeKind::Enum(known) => {
                let written = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
                let Some(known) = known.values.iter().find(|known| known.name == written) else { return value.to_string() };
                self.imports.push(def.name.clone());
                format!("{}::{}", def.name, known.rust)
            }
            TypeKind::Union(union) => {
                let tag = value[union.tag.as_str()].as_str();
                if let Some(variant) = union.variants.iter().find(|variant| Some(variant.name.as_str()) == tag) {
                    return self.named(value, variant.object);
                }
                self.imports.push(def.name.clone());
                format!("{}::Unknown({})", def.name, self.json(value))
            }
            TypeKind::Object(fields) => {
                self.imports.push(def.name.clone());
                let given = |field: &Field| value.get(field.name.as_str()).filter(|_| field.fixed.is_none());
                let mut arguments = Vec::new();
                let mut setters = String::new();
                for field in fields {
                    let Some(value) = given(field) else { continue };
                    if field.always() {
                        arguments.push(self.argument(value, &field.ty));
                    } else if value.is_null() {
                        setters += &format!(".{}()", null_setter(&field.rust));
                    } else {
                        setters += &format!(".{}({})", field.rust, self.argument(value, field.ty.present()));
                    }
                }
                format!("{}::new({}){setters}", def.name, arguments.join(", "))
            }
        }
    }

    fn scalar(&mut self, value: &Value, scalar: ScalarType) -> String {
        match (scalar, value) {
            (ScalarType::Json, _) => self.json(value),
            (ScalarType::File, Value::String(name)) => {
                self.imports.push(ScalarType::File.name().to_owned());
                format!("File::new({name:?}, \"its bytes\")")
            }
            (ScalarType::Base64, _) => "b\"bytes\"".to_owned(),
            (ScalarType::LongText, Value::String(number)) => number.clone(),
            (ScalarType::YesNo, Value::String(answer)) => (answer == "Y").to_string(),
            // Whole numbers are samples of a Double too.
            (ScalarType::Double, Value::Number(number)) if !number.is_f64() => format!("{number}.0"),
            (_, Value::String(text)) => format!("{text:?}"),
            (_, other) => other.to_string(),
        }
    }

    fn json(&mut self, value: &Value) -> String {
        self.imports.push("serde_json".to_owned());
        format!("serde_json::json!({value})")
    }
}
