//! Truth values that travel as letters.

use std::fmt;

use serde::de::{Error, Unexpected};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A truth value that travels as `Y` or `N`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct YesNo(pub bool);

impl From<bool> for YesNo {
    fn from(value: bool) -> Self {
        Self(value)
    }
}

impl From<YesNo> for bool {
    fn from(value: YesNo) -> Self {
        value.0
    }
}

impl fmt::Display for YesNo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.0 { "Y" } else { "N" })
    }
}

impl Serialize for YesNo {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for YesNo {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let letter = String::deserialize(deserializer)?;
        match letter.as_str() {
            "Y" | "y" => Ok(Self(true)),
            "N" | "n" => Ok(Self(false)),
            _ => Err(D::Error::invalid_value(Unexpected::Other("another text"), &"`Y` or `N`")),
        }
    }
}
