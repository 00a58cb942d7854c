// Generated from `kakaotalk-social.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! The body of an error: as much of it as can be understood, whatever else is wrong with it.

use std::fmt;

use serde::Deserializer as _;
use serde::de::{MapAccess, Visitor};
use serde_json::value::RawValue;
use serde_json::{Deserializer, Map, Value};

/// The fields of these names. A server in trouble may answer in part, or in another encoding: its code counts all the same.
pub(super) fn read(body: &[u8], names: &[&str]) -> Map<String, Value> {
    // JSON allows no control characters in texts, and between its tokens they are blanks. A number that ends where the body does may have
    // been cut off: with a point behind it, it is none.
    let text = String::from_utf8_lossy(body).replace(char::is_control, " ") + ".";
    let mut fields = Map::new();
    // What is wrong ends the reading, and what stands before it counts.
    let _ = Deserializer::from_str(text.trim_start_matches('\u{feff}')).deserialize_map(Fields { names, fields: &mut fields });
    fields
}

struct Fields<'f> {
    names: &'f [&'f str],
    fields: &'f mut Map<String, Value>,
}

impl<'de> Visitor<'de> for Fields<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(name) = map.next_key::<String>()? {
            let value: &RawValue = map.next_value()?;
            if let (true, Ok(value)) = (self.names.contains(&name.as_str()), serde_json::from_str(value.get())) {
                self.fields.insert(name, value);
            }
        }
        Ok(())
    }
}
