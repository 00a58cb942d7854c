// Generated from `kakaotalk-social.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! Bodies that are forms.

use super::endpoint::{Format, Member, pairs};

/// How parameters are written in a body, unless an API asks for something else.
pub(crate) static FORM: Format = Format { content_type: "application/x-www-form-urlencoded", write };

fn write(members: &[Member<'_>]) -> Option<Vec<u8>> {
    (!members.is_empty()).then(|| pairs(members).into_bytes())
}
