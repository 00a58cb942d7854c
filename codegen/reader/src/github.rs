//! Texts as GitHub Actions takes them.

/// A text as GitHub Actions takes it in a message.
pub fn in_message(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A text as GitHub Actions takes it in a property.
pub fn in_property(text: &str) -> String {
    in_message(text).replace(':', "%3A").replace(',', "%2C")
}
