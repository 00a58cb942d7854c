//! Fields of which null says something else than being left out.

use serde::{Deserialize, Deserializer};

/// Reads what is there, null included.
pub(crate) fn present<'de, D: Deserializer<'de>, T: Deserialize<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
    T::deserialize(deserializer).map(Some)
}
