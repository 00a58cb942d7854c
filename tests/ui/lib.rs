//! Nothing: `ui.rs` has the tests.
