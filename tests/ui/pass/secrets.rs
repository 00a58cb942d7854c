//! A credential is no text: nothing displays it, writes it or looks into it.
#![deny(warnings)]

use std::fmt::{Debug, Display};
use std::ops::Deref;

use kakaotalk_social::{AccessToken, AccessTokenClient, AdminKey, AdminKeyClient};
use serde::Serialize;
use static_assertions::{assert_impl_all, assert_not_impl_any};

assert_not_impl_any!(AccessToken: Display, Serialize, Deref, AsRef<str>, AsRef<[u8]>, Into<String>, ToString);
assert_not_impl_any!(AdminKey: Display, Serialize, Deref, AsRef<str>, AsRef<[u8]>, Into<String>, ToString);
assert_not_impl_any!(AccessTokenClient: Display, Serialize, Deref, AsRef<str>);
assert_not_impl_any!(AdminKeyClient: Display, Serialize, Deref, AsRef<str>);
assert_impl_all!(AccessToken: Debug, Clone, Send, Sync);

fn main() {}
