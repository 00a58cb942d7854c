// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! How a client of the Kitchen API is made.

use crate::runtime::client::{Client, ClientBuilder};
use crate::runtime::error::Error;

impl Client {
    /// A client of <https://kitchen.example.com> with the defaults of [`ClientBuilder`].
    ///
    /// A call may take 30 seconds in all; one that may be repeated is tried again up to twice after a
    /// passing failure; 8 MiB of an answer are read at most.
    ///
    /// # Errors
    ///
    /// If TLS cannot be set up, for example because the machine has no root certificates.
    pub fn new() -> Result<Self, Error> {
        Self::builder().build()
    }

    /// Settings to choose before the client is made.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new(&["https://kitchen.example.com"], None)
    }
}
