//! Enumerations that have no values but those which are listed.

/// Reads and writes one as a text, or as a whole number, and refuses every other value.
macro_rules! closed {
    ($type:ident) => {
        impl std::convert::AsRef<str> for $type {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        $crate::runtime::closed::closed!($type, as_str, std::borrow::Cow<'de, str>, |value| Self::find(value));
    };
    ($type:ident(i64)) => {
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_i64(self.get())
            }
        }

        $crate::runtime::closed::closed!($type, get, i64, |value| value.parse().ok().and_then(Self::find));
    };
    ($type:ident, $get:ident, $wire:ty, $parse:expr) => {
        impl std::fmt::Display for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.$get().fmt(f)
            }
        }

        impl std::str::FromStr for $type {
            type Err = $crate::runtime::closed::NotListed;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                let parse: fn(&str) -> Option<Self> = $parse;
                parse(text).ok_or($crate::runtime::closed::NotListed)
            }
        }

        impl From<&$type> for $type {
            fn from(value: &$type) -> Self {
                *value
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let value = <$wire as serde::Deserialize>::deserialize(deserializer)?;
                let other = serde::de::Unexpected::Other("another");
                value.to_string().parse().map_err(|_| serde::de::Error::invalid_value(other, &"one of its values"))
            }
        }
    };
}
pub(crate) use closed;

/// What was parsed is none of the values of an enumeration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotListed;

impl std::fmt::Display for NotListed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("none of the values of the enumeration")
    }
}

impl std::error::Error for NotListed {}
