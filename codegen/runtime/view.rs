//! A client together with a credential.

use super::call::Call;
use super::client::Client;
use super::credential::{Authorization, Proof};
use super::endpoint::Endpoint;

/// A client together with a credential.
#[derive(Clone, Debug)]
pub(crate) struct View {
    client: Client,
    authorization: Authorization,
}

impl View {
    pub(crate) fn new<const N: usize>(client: &Client, proofs: [Proof; N]) -> Self {
        Self { client: client.clone(), authorization: proofs.into() }
    }

    #[allow(unused, reason = "of an API whose calls take none of its credentials")]
    pub(crate) fn call(&self, endpoint: &'static Endpoint) -> Call {
        Call::new(self.client.clone(), Some(self.authorization.clone()), endpoint)
    }
}

/// Makes a credential that is one text of whatever holds a text.
#[allow(unused_macros, reason = "of an API whose credentials are all of several texts")]
macro_rules! credential {
    ($type:ident) => {
        impl From<std::borrow::Cow<'_, str>> for $type {
            fn from(secret: std::borrow::Cow<'_, str>) -> Self {
                Self($crate::runtime::credential::Secret::new(secret))
            }
        }

        $crate::runtime::convert::convert!(texts $type);
    };
}
#[allow(unused_imports, reason = "of an API whose credentials are all of several texts")]
pub(crate) use credential;
