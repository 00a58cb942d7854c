// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! The calls of the API, one module each.

mod change_calendar;
mod change_event;
mod create_event;
mod import;
mod say;

pub use self::change_calendar::ChangeCalendarRequest;
pub use self::change_event::ChangeEventRequest;
pub use self::create_event::CreateEventRequest;
pub use self::import::ImportRequest;
pub use self::say::SayRequest;
