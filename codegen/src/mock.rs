//! The stand-in for an API. Its parts are those of emitted crates: what it knows of an API is data, made of the model.

pub(crate) mod curl;
pub(crate) mod describe;
#[path = "../mock/description.rs"]
mod description;

#[cfg(feature = "mock")]
#[allow(dead_code, reason = "only emitted crates use it")]
#[path = "../mock/account.rs"]
mod account;
#[cfg(feature = "mock")]
#[path = "../mock/answer.rs"]
mod answer;
#[cfg(feature = "mock")]
mod command;
#[cfg(feature = "mock")]
#[path = "../mock/refusal.rs"]
mod refusal;
#[cfg(feature = "mock")]
#[path = "../mock/request.rs"]
mod request;
#[cfg(feature = "mock")]
#[path = "../mock/schema.rs"]
mod schema;
#[cfg(feature = "mock")]
#[allow(dead_code, reason = "emitted crates use all of it")]
#[path = "../mock/server.rs"]
mod server;
#[cfg(feature = "mock")]
#[path = "../mock/state.rs"]
mod state;

#[cfg(feature = "mock")]
pub use self::command::{Mock, Request, Server};
pub(crate) use self::describe::fake;
#[cfg(feature = "mock")]
pub use self::state::Fault;
