//! Parameters: how each comes into a request, where it goes there, and what its values may be.

use super::endpoints::Context;
use super::{Field as Of, Lowering};
use crate::diagnostic::Problem;
use crate::model::{Location, Method, Parameter, Role, Scalar, ScalarType, Type, TypeDef, TypeKind};
use crate::names::{Case, Namespace};
use crate::spec::{self, At};

/// Names that parameters step aside from.
const RESERVED_SETTERS: &[&str] = &[
    // What every request can do.
    "attempt_timeout",
    "call",
    "clone",
    "extra_parameter",
    "from_page_url",
    "in_bulk",
    "into_future",
    "into_page_stream",
    "into_stream",
    "max_response_size",
    "max_retries",
    "new",
    "read_timeout",
    "send",
    "send_with_meta",
    "timeout",
    "via_get",
    "via_post",
    // Methods of the standard traits, for which a setter would be taken.
    "add",
    "bitand",
    "bitor",
    "bitxor",
    "div",
    "mul",
    "rem",
    "shl",
    "shr",
    "sub",
];

impl Lowering<'_> {
    pub(super) fn parameters(&mut self, endpoint: &spec::Endpoint, at: &At<'_>, context: &Context<'_>) -> Vec<Parameter> {
        let list = &endpoint.parameters;
        let mut wire = Namespace::new("parameters");
        let mut names = Namespace::rust("parameters", RESERVED_SETTERS).with_override();
        let mut lowered = Vec::new();
        for (index, parameter) in list.iter().enumerate() {
            let at = at.item(index);
            self.unique(&mut wire, &parameter.name, &at.key("name"));
            self.wire_name(&parameter.name, &at);
            let rust = self.rust_name(parameter.rust.as_deref(), &parameter.name, Case::Snake, &mut names, &at);
            let fits = |ty: &Type| scalar_of(ty, context.types).is_some();
            let Some(ty) = self.type_ref(&parameter.ty, context.type_names, &at.key("type"), fits) else { continue };
            let scalar = self.parameter_type(parameter, &ty, &at, context);
            self.bounds(parameter, &ty, scalar, &at);
            lowered.push(Parameter {
                name: parameter.name.clone(),
                rust,
                role: self.parameter_role(parameter, list, scalar, &ty, &at, context),
                locations: endpoint.methods.iter().copied().map(location).collect(),
                required: parameter.required,
                default: self.default(parameter, scalar, &ty, &at, context),
                range: (parameter.min, parameter.max),
                items: (parameter.min_items, parameter.max_items),
                sensitive: parameter.sensitive,
                ty,
                description: self.text(&parameter.description, &at.key("description")),
                notes: self.notes(&parameter.notes, &at.key("notes"), Of::No),
            });
        }
        resolve_companions(list, &mut lowered);
        lowered
    }

    /// The scalar that a parameter, or each of its items, becomes on the wire.
    fn parameter_type(&mut self, parameter: &spec::Parameter, ty: &Type, at: &At<'_>, context: &Context<'_>) -> Option<ScalarType> {
        match (ty.is_list(), parameter.encoding) {
            (true, None) => self.report(
                Problem::error("how does this list become one text?")
                    .label(self.place(&at.key("type")), "")
                    .help("`encoding: json` sends it as JSON, such as `[1,2]`"),
            ),
            (false, Some(_)) => self.error(&at.key("encoding"), "only a list needs an encoding"),
            _ => {}
        }
        let scalar = scalar_of(ty.item(), context.types);
        if scalar.is_none() {
            self.error(&at.key("type"), "a parameter is a scalar, an enumeration, or a list of such");
        }
        scalar
    }

    fn bounds(&mut self, parameter: &spec::Parameter, ty: &Type, scalar: Option<ScalarType>, at: &At<'_>) {
        let is_number = !ty.is_list() && matches!(scalar, Some(ScalarType::Integer | ScalarType::Long) | None);
        for (key, bound) in [("min", parameter.min), ("max", parameter.max)] {
            let Some(bound) = bound else { continue };
            if !is_number {
                self.error(&at.key(key), &format!("`{key}` belongs to an Integer or a Long"));
            } else if scalar == Some(ScalarType::Integer) && i32::try_from(bound).is_err() {
                self.error(&at.key(key), "an Integer has 32 bits, and this number has more");
            }
        }
        for (key, bound) in [("min_items", parameter.min_items), ("max_items", parameter.max_items)] {
            if bound.is_some() && !ty.is_list() {
                self.error(&at.key(key), &format!("`{key}` belongs to a list"));
            }
        }
        let empty = parameter.min.zip(parameter.max).is_some_and(|(min, max)| min > max);
        if empty || parameter.min_items.zip(parameter.max_items).is_some_and(|(min, max)| min > max) {
            self.error(&at.key("name"), "nothing fits between these bounds");
        }
    }

    fn parameter_role(
        &mut self,
        parameter: &spec::Parameter,
        list: &[spec::Parameter],
        scalar: Option<ScalarType>,
        ty: &Type,
        at: &At<'_>,
        context: &Context<'_>,
    ) -> Role {
        let Some(fixed) = &parameter.fixed else {
            if parameter.with.is_some() {
                self.error(&at.key("with"), "`with` belongs to a parameter that is `fixed`");
            }
            return if parameter.required { Role::Argument } else { Role::Setter };
        };
        if parameter.sensitive {
            self.error(&at.key("sensitive"), "a fixed value stands in the code for all to see");
        }
        if parameter.default.is_some() || parameter.ty.ends_with("[]") {
            self.error(&at.key("fixed"), "a list or a parameter with a default cannot be fixed");
        } else {
            self.parameter_value(fixed, "fixed", parameter, scalar, ty, at, context);
        }
        if let Some(with) = &parameter.with {
            let known: Vec<&str> = list.iter().filter(|other| other.fixed.is_none()).map(|other| other.name.as_str()).collect();
            if !known.contains(&with.as_str()) {
                let problem = Problem::error(format!("`{with}` is no parameter that a caller gives"));
                self.report(problem.label(self.place(&at.key("with")), "").nearest(with, &known));
            }
        }
        Role::Fixed(fixed.to_string(), None)
    }

    fn default(
        &mut self,
        parameter: &spec::Parameter,
        scalar: Option<ScalarType>,
        ty: &Type,
        at: &At<'_>,
        context: &Context<'_>,
    ) -> Option<Scalar> {
        let default = parameter.default.as_ref()?;
        if parameter.required {
            self.error(&at.key("default"), "a required parameter has no default");
        } else {
            self.parameter_value(default, "default", parameter, scalar, ty, at, context);
        }
        Some(default.clone())
    }

    /// Checks a value that the spec itself gives to a parameter.
    fn parameter_value(
        &mut self,
        value: &Scalar,
        key: &str,
        parameter: &spec::Parameter,
        scalar: Option<ScalarType>,
        ty: &Type,
        at: &At<'_>,
        context: &Context<'_>,
    ) {
        let bounds_are_wrong = ["min", "max", "name"].iter().any(|key| self.reported.contains(&self.place(&at.key(key)).start));
        let at = &at.key(key);
        if ty.is_list() || scalar.is_some_and(|scalar| !is_of(value, scalar)) {
            self.error(at, &format!("not a value of type {}", parameter.ty));
        } else if let Some(values) = enum_values(ty.item(), context.types) {
            if !values.contains(&value.to_string().as_str()) {
                let problem = Problem::error(format!("`{value}` is no value of {}", parameter.ty));
                self.report(problem.label(self.place(at), "").nearest(&value.to_string(), &values));
            }
        } else if !within(value, parameter.min, parameter.max) && !bounds_are_wrong {
            self.error(at, "this value is out of bounds");
        }
    }
}

/// Where a parameter goes.
pub(super) fn location(method: Method) -> Location {
    match method {
        Method::Get => Location::Query,
        Method::Post => Location::Body,
    }
}

/// Resolves `with:`, once all parameters are known.
fn resolve_companions(list: &[spec::Parameter], lowered: &mut [Parameter]) {
    for parameter in list {
        let Some(with) = &parameter.with else { continue };
        let index = lowered.iter().position(|other| other.name == *with);
        let own = lowered.iter_mut().find(|own| own.name == parameter.name);
        if let Some(Parameter { role: Role::Fixed(_, companion), .. }) = own {
            *companion = index;
        }
    }
}

/// The scalar behind a type; None for an object.
pub(super) fn scalar_of(ty: &Type, types: &[TypeDef]) -> Option<ScalarType> {
    match ty {
        Type::Scalar(scalar) => Some(*scalar),
        Type::Named(index) => types[*index].scalar(),
        Type::List(_) | Type::Map(_) | Type::Nullable(_) => None,
    }
}

/// The values of an enumeration.
fn enum_values<'t>(ty: &Type, types: &'t [TypeDef]) -> Option<Vec<&'t str>> {
    let Type::Named(index) = ty else { return None };
    match &types[*index].kind {
        TypeKind::Enum(values) => Some(values.iter().map(|value| value.name.as_str()).collect()),
        TypeKind::Newtype(_) | TypeKind::Object(_) => None,
    }
}

/// Whether a value is of a type.
pub(super) fn is_of(value: &Scalar, scalar: ScalarType) -> bool {
    match value {
        Scalar::Integer(number) => match scalar {
            ScalarType::Integer => i32::try_from(*number).is_ok(),
            ScalarType::Long | ScalarType::Double => true,
            _ => false,
        },
        Scalar::Double(number) => scalar == ScalarType::Double && number.is_finite(),
        Scalar::Boolean(_) => scalar == ScalarType::Boolean,
        Scalar::Text(_) => scalar == ScalarType::String,
    }
}

/// Whether a number is within bounds; anything else has none.
pub(super) fn within(value: &Scalar, min: Option<i64>, max: Option<i64>) -> bool {
    match value {
        Scalar::Integer(number) => min.is_none_or(|min| *number >= min) && max.is_none_or(|max| *number <= max),
        _ => true,
    }
}
