//! Values as JSON has them.

use serde_json::{Map, Value};

use super::{Api, Endpoint, Field, Parameter, Scalar, Turn, Type, TypeKind, Wire};

/// A scalar of the spec as JSON.
pub fn scalar_value(scalar: &Scalar) -> Value {
    match scalar {
        Scalar::Integer(value) => (*value).into(),
        Scalar::Double(value) => (*value).into(),
        Scalar::Boolean(value) => (*value).into(),
        Scalar::Text(value) => value.as_str().into(),
    }
}

impl Api {
    /// The value of a fixed parameter.
    pub fn fixed_value(&self, value: &str, ty: &Type) -> Value {
        let is_text = self.scalar(ty).is_none_or(|scalar| scalar.wire() == Wire::Text);
        serde_json::from_str(value).ok().filter(|_| !is_text).unwrap_or_else(|| value.into())
    }

    /// A value that callers give, with what is sent by itself: what is fixed in the objects that it is made of.
    pub fn completed(&self, value: &Value, ty: &Type) -> Value {
        match (ty, value) {
            (Type::Nullable(inner), _) => self.completed(value, inner),
            (Type::List(item), Value::Array(items)) => items.iter().map(|value| self.completed(value, item)).collect(),
            (Type::Map(inner), Value::Object(values)) => {
                Value::Object(values.iter().map(|(name, value)| (name.clone(), self.completed(value, inner))).collect())
            }
            (Type::Named(index), Value::Object(values)) => match &self.def(*index).kind {
                TypeKind::Object(fields) => Value::Object(self.completed_object(values, fields)),
                TypeKind::Union(union) => {
                    let tag = values.get(&union.tag).and_then(Value::as_str);
                    let variant = union.variants.iter().find(|variant| tag == Some(&variant.name));
                    let fields = variant.map_or(&[][..], |variant| self.def(variant.object).fields());
                    Value::Object(self.completed_object(values, fields))
                }
                TypeKind::Newtype(_) | TypeKind::Enum(_) => value.clone(),
            },
            _ => value.clone(),
        }
    }

    fn completed_object(&self, values: &Map<String, Value>, fields: &[Field]) -> Map<String, Value> {
        let ty = |name: &String| fields.iter().find(|field| field.name == *name).map(|field| &field.ty);
        let given = values.iter().map(|(name, value)| (name, ty(name).map_or_else(|| value.clone(), |ty| self.completed(value, ty))));
        let fixed = fields.iter().filter(|field| !values.contains_key(&field.name));
        let fixed = fixed.filter_map(|field| Some((&field.name, scalar_value(field.fixed.as_ref()?))));
        fixed.chain(given).map(|(name, value)| (name.clone(), value)).collect()
    }
}

impl Endpoint {
    /// Whether a parameter says where a page begins or how much it holds, which is never negative.
    pub fn is_count(&self, parameter: &Parameter) -> bool {
        let Some(paging) = &self.paging else { return false };
        let position = match paging.turn {
            Turn::Offset(index) | Turn::Page(index) => Some(index),
            Turn::Url(..) | Turn::Link | Turn::Cursor(..) | Turn::Last(..) => self.data.offset,
        };
        [position, paging.page_size].into_iter().flatten().any(|index| std::ptr::eq(self.parameter(index), parameter))
    }
}
