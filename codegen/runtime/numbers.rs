//! Enumerations of whole numbers that stay open for others.

/// Makes one convenient to come by, and reads and writes it as a number.
macro_rules! numbers {
    ($type:ident) => {
        impl From<&i64> for $type {
            fn from(value: &i64) -> Self {
                Self::from(*value)
            }
        }

        impl From<i32> for $type {
            fn from(value: i32) -> Self {
                Self::from(i64::from(value))
            }
        }

        impl From<&$type> for $type {
            fn from(value: &$type) -> Self {
                *value
            }
        }

        impl std::fmt::Display for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.get().fmt(f)
            }
        }

        impl std::str::FromStr for $type {
            type Err = std::num::ParseIntError;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(|value: i64| Self::from(value))
            }
        }

        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_i64(self.get())
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                <i64 as serde::Deserialize>::deserialize(deserializer).map(Self::from)
            }
        }
    };
}
pub(crate) use numbers;
