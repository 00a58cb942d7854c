// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! How a client of the Vault API is made.

use crate::auth::{
    AccessToken, AccessTokenClient, AdminKey, AdminKeyClient, QueryKey, QueryKeyClient,
    SecretKey, SecretKeyClient, Login, LoginClient, AppKeys, AppKeysClient,
};
use crate::runtime::client::{Client, ClientBuilder};
use crate::runtime::error::Error;

impl Client {
    /// A client of <https://vault.example.com> with the defaults of [`ClientBuilder`].
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
        ClientBuilder::new(&["https://vault.example.com"], None)
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

    /// The calls that this credential allows: Admin key.
    ///
    /// Cheap: the connections are shared. A credential that cannot be an HTTP header is refused when a call
    /// is sent.
    pub fn with_admin_key(&self, admin_key: impl Into<AdminKey>) -> AdminKeyClient {
        AdminKeyClient::new(self, &admin_key.into())
    }

    /// The calls that this credential allows: Key in the query.
    ///
    /// Cheap: the connections are shared. A credential that cannot be an HTTP header is refused when a call
    /// is sent.
    pub fn with_query_key(&self, query_key: impl Into<QueryKey>) -> QueryKeyClient {
        QueryKeyClient::new(self, &query_key.into())
    }

    /// The calls that this credential allows: Secret key.
    ///
    /// Cheap: the connections are shared. A credential that cannot be an HTTP header is refused when a call
    /// is sent.
    pub fn with_secret_key(&self, secret_key: impl Into<SecretKey>) -> SecretKeyClient {
        SecretKeyClient::new(self, &secret_key.into())
    }

    /// The calls that this credential allows: Login.
    ///
    /// Cheap: the connections are shared. A credential that cannot be an HTTP header is refused when a call
    /// is sent.
    pub fn with_login(&self, login: impl Into<Login>) -> LoginClient {
        LoginClient::new(self, &login.into())
    }

    /// The calls that this credential allows: Keys of an app.
    ///
    /// Cheap: the connections are shared. A credential that cannot be an HTTP header is refused when a call
    /// is sent.
    pub fn with_app_keys(&self, app_keys: impl Into<AppKeys>) -> AppKeysClient {
        AppKeysClient::new(self, &app_keys.into())
    }
}
