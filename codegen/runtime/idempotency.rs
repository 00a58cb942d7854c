//! Keys by which a server tells a repeated call from a new one.

use std::hash::{BuildHasher, RandomState};

/// A key that no other call has: 128 random bits, written as a UUID of version 4 (RFC 9562), from the standard library's only
/// source of randomness, the keys of its hash maps.
pub(crate) fn key() -> String {
    let [high, low] = [(); 2].map(|()| RandomState::new().hash_one(()));
    format!(
        "{:08x}-{:04x}-4{:03x}-{:04x}-{:012x}",
        high >> 32,
        (high >> 16) & 0xffff,
        high & 0xfff,
        0x8000 | (low >> 50),
        low & 0xffff_ffff_ffff
    )
}
