//! What can become a value of a type: the same by rule for all types of a kind.

/// Makes a text or a scalar of its own, an enumeration of texts or a credential convenient to come by.
macro_rules! convert {
    ($type:ident(String)) => {
        impl From<std::borrow::Cow<'_, str>> for $type {
            fn from(text: std::borrow::Cow<'_, str>) -> Self {
                Self(text.into_owned())
            }
        }

        impl std::convert::AsRef<str> for $type {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        $crate::runtime::convert::convert!($type by as_ref);
    };
    ($type:ident($scalar:ty)) => {
        impl From<$scalar> for $type {
            fn from(value: $scalar) -> Self {
                Self(value)
            }
        }

        impl From<&$scalar> for $type {
            fn from(value: &$scalar) -> Self {
                Self(*value)
            }
        }

        impl From<&$type> for $type {
            fn from(value: &$type) -> Self {
                *value
            }
        }

        impl std::str::FromStr for $type {
            type Err = <$scalar as std::str::FromStr>::Err;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }

        impl std::fmt::Display for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    };
    (enum $type:ident) => {
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

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                String::deserialize(deserializer).map(Self::from)
            }
        }

        $crate::runtime::convert::convert!($type by as_str);
    };
    ($type:ident by $text:ident) => {
        impl std::str::FromStr for $type {
            type Err = std::convert::Infallible;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Ok(Self::from(text))
            }
        }

        impl std::fmt::Display for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.$text())
            }
        }

        $crate::runtime::convert::convert!(texts $type);
    };
    // Whatever holds a text, by reference; what owns one, without a copy.
    (texts $type:ident) => {
        impl<T: std::convert::AsRef<str> + ?Sized> From<&T> for $type {
            fn from(text: &T) -> Self {
                std::borrow::Cow::Borrowed(text.as_ref()).into()
            }
        }

        impl From<String> for $type {
            fn from(text: String) -> Self {
                std::borrow::Cow::<str>::Owned(text).into()
            }
        }

        impl From<Box<str>> for $type {
            fn from(text: Box<str>) -> Self {
                String::from(text).into()
            }
        }
    };
}
pub(crate) use convert;
