// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! How a client of the "Names" & \<Signs\> API \[v1\] {} is made.

use crate::auth::{
    SessionKey, SessionKeyClient, Type, TypeClient, ClientId, ClientIdClient,
};
use crate::errors::CATALOG;
use crate::runtime::client::{Client, ClientBuilder};
use crate::runtime::error::Error;

impl Client {
    /// A client of <https://names.example.com> with the defaults of [`ClientBuilder`].
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
        ClientBuilder::new(&["https://names.example.com"], Some(&CATALOG))
    }

    /// The calls that this credential allows: A secret with "quotes" & \<b\>.
    ///
    /// Cheap: the connections are shared. A credential that cannot be an HTTP header is refused when a call
    /// is sent.
    pub fn with_session_key(
        &self,
        session_key: impl Into<SessionKey>,
    ) -> SessionKeyClient {
        SessionKeyClient::new(self, &session_key.into())
    }

    /// The calls that this credential allows: \<Type\>.
    ///
    /// Cheap: the connections are shared. A credential that cannot be an HTTP header is refused when a call
    /// is sent.
    pub fn with_type(&self, type_: impl Into<Type>) -> TypeClient {
        TypeClient::new(self, &type_.into())
    }

    /// The calls that this credential allows: 한국어.
    ///
    /// Cheap: the connections are shared. A credential that cannot be an HTTP header is refused when a call
    /// is sent.
    pub fn with_client_id(&self, client_id: impl Into<ClientId>) -> ClientIdClient {
        ClientIdClient::new(self, &client_id.into())
    }
}
