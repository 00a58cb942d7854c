//! What is one of several objects, told apart by a field of theirs.

use serde::de::{DeserializeOwned, Error as _};
use serde::{Deserializer, Serialize, Serializer, ser};
use serde_json::Value;

/// Writes an object with the field that says which it is.
pub(crate) fn write<S: Serializer>(object: &impl Serialize, tag: &str, name: &str, serializer: S) -> Result<S::Ok, S::Error> {
    let mut value = serde_json::to_value(object).map_err(|_| ser::Error::custom("an object cannot be written as JSON"))?;
    if let Some(fields) = value.as_object_mut() {
        fields.insert(tag.to_owned(), name.into());
    }
    value.serialize(serializer)
}

/// Reads an object that is known by now.
pub(crate) fn read<'de, T: DeserializeOwned, D: Deserializer<'de>>(value: Value) -> Result<T, D::Error> {
    serde_json::from_value(value).map_err(D::Error::custom)
}

/// Reads, writes and shows one of several objects. One `from` an object is made of it; one `of` an object shares it with others.
macro_rules! union {
    ($type:ident by $tag:literal { $($name:literal => $variant:ident $made:ident $object:ident),* $(,)? }) => {
        $($crate::runtime::union::union!(@$made $type $variant $object);)*

        impl std::fmt::Debug for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                match self {
                    $(Self::$variant(object) => object.fmt(f),)*
                    // Nothing is known of it, so it may be sensitive.
                    Self::Unknown(value) => f.debug_tuple("Unknown").field(&value.get($tag)).finish(),
                }
            }
        }

        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    $(Self::$variant(object) => $crate::runtime::union::write(object, $tag, $name, serializer),)*
                    Self::Unknown(value) => value.serialize(serializer),
                }
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let value = <serde_json::Value as serde::Deserialize>::deserialize(deserializer)?;
                match value.get($tag).and_then(serde_json::Value::as_str) {
                    $(Some($name) => $crate::runtime::union::read::<_, D>(value).map(Self::$variant),)*
                    _ => Ok(Self::Unknown(value)),
                }
            }
        }
    };
    (@from $type:ident $variant:ident $object:ident) => {
        impl From<$object> for $type {
            fn from(object: $object) -> Self {
                Self::$variant(object.into())
            }
        }
    };
    (@of $type:ident $variant:ident $object:ident) => {};
}
pub(crate) use union;
