// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! How a client of the x"\] \[dependencies\] API" # \[package\] \*/ {{ title }} {% raw %} \]\]\>
//! \<script\>alert(1)\</script\> \\ | \&amp; is made.

use crate::auth::{Token, TokenClient};
use crate::errors::CATALOG;
use crate::runtime::client::{Client, ClientBuilder};
use crate::runtime::error::Error;

impl Client {
    /// A client of <https://torture.example.com> with the defaults of [`ClientBuilder`].
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
        ClientBuilder::new(&["https://torture.example.com"], Some(&CATALOG))
    }

    /// The calls that this credential allows: Token " | \<b\> \[x\] \*/.
    ///
    /// Cheap: the connections are shared. A credential that cannot be an HTTP header is refused when a call
    /// is sent.
    pub fn with_token(&self, token: impl Into<Token>) -> TokenClient {
        TokenClient::new(self, &token.into())
    }
}
