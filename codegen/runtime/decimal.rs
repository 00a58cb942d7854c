//! Decimal numbers.

use serde::{Deserialize, Serialize};

use super::convert::convert;

/// A decimal number that travels as a text, so that none of its digits is lost: `19.90`.
///
/// It is kept as the server wrote it. Parse it with the library of your choice; two are equal if they are written alike.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Decimal(pub String);

convert!(Decimal(String));
