// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! The mechanics of the client: what is true of HTTP. What is true of the API stands in the modules around.
//!
//! The modules stand in the order in which they are best read: each uses only those above it.

pub(crate) mod redact;
pub(crate) mod retry;
pub(crate) mod payload;
pub(crate) mod decode;
pub(crate) mod convert;
pub(crate) mod aliases;
pub(crate) mod answer;
pub(crate) mod error;
pub(crate) mod codes;
pub(crate) mod limits;
pub(crate) mod connection;
pub(crate) mod tls;
pub(crate) mod credential;
pub(crate) mod endpoint;
pub(crate) mod client;
pub(crate) mod call;
pub(crate) mod trace;
pub(crate) mod transport;
pub(crate) mod response;
pub(crate) mod view;
pub(crate) mod page;
pub(crate) mod page_url;
