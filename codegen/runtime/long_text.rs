//! Whole numbers that travel as texts.

use serde::de::{Error, Unexpected, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::convert::convert;

/// A whole number of 64 bits that travels as a text, so that what reads numbers as floating point ones loses no digit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LongText(pub i64);

convert!(LongText(i64));

impl Serialize for LongText {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

/// A server that writes it as a number is understood too.
impl<'de> Deserialize<'de> for LongText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Number;

        impl Visitor<'_> for Number {
            type Value = LongText;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a whole number of 64 bits as a text")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<LongText, E> {
                text.parse().map(LongText).map_err(|_| E::invalid_value(Unexpected::Other("another text"), &self))
            }

            fn visit_i64<E: Error>(self, number: i64) -> Result<LongText, E> {
                Ok(LongText(number))
            }

            fn visit_u64<E: Error>(self, number: u64) -> Result<LongText, E> {
                i64::try_from(number).map(LongText).map_err(|_| E::invalid_value(Unexpected::Other("a larger number"), &self))
            }
        }

        deserializer.deserialize_any(Number)
    }
}
