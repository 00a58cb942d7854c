// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! How a client of the Ferry API is made.

use crate::auth::{Ticket, TicketClient, Badge, BadgeClient};
use crate::errors::CATALOG;
use crate::runtime::client::{Client, ClientBuilder};
use crate::runtime::error::Error;

impl Client {
    /// A client of <https://ferry.example.com> with the defaults of [`ClientBuilder`].
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
        ClientBuilder::new(&["https://ferry.example.com"], Some(&CATALOG))
    }

    /// The calls that this credential allows: Ticket.
    ///
    /// Cheap: the connections are shared. A credential that cannot be an HTTP header is refused when a call
    /// is sent.
    pub fn with_ticket(&self, ticket: impl Into<Ticket>) -> TicketClient {
        TicketClient::new(self, &ticket.into())
    }

    /// The calls that this credential allows: Badge.
    ///
    /// Cheap: the connections are shared. A credential that cannot be an HTTP header is refused when a call
    /// is sent.
    pub fn with_badge(&self, badge: impl Into<Badge>) -> BadgeClient {
        BadgeClient::new(self, &badge.into())
    }
}
