// Generated from `kakaotalk-social.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! How a client of the KakaoTalk Social API is made.

use crate::auth::{AccessToken, AccessTokenClient, AdminKey, AdminKeyClient};
use crate::errors::CATALOG;
use crate::runtime::client::{Client, ClientBuilder};
use crate::runtime::error::Error;

impl Client {
    /// A client of <https://kapi.kakao.com> with the defaults of [`ClientBuilder`].
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
        ClientBuilder::new(&["https://kapi.kakao.com"], Some(&CATALOG))
    }

    /// The calls that this credential allows: Access token.
    ///
    /// Cheap: the connections are shared. A credential that cannot be an HTTP header is refused when a call
    /// is sent.
    pub fn with_access_token(
        &self,
        access_token: impl Into<AccessToken>,
    ) -> AccessTokenClient {
        AccessTokenClient::new(self, &access_token.into())
    }

    /// The calls that this credential allows: Service app admin key.
    ///
    /// Cheap: the connections are shared. A credential that cannot be an HTTP header is refused when a call
    /// is sent.
    pub fn with_admin_key(&self, admin_key: impl Into<AdminKey>) -> AdminKeyClient {
        AdminKeyClient::new(self, &admin_key.into())
    }
}
