// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `patients`: Finds patients.

use reqwest::Method;

use crate::auth::TokenClient;
use crate::runtime::call::Call;
use crate::runtime::decode;
use crate::runtime::endpoint::{Endpoint, Parameter, Place, Rule};
use crate::runtime::error::Error;
use crate::runtime::response::request;
use crate::types::Patients;

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::GET, Place::Query)],
    repeatable: true,
    parameters: &[
        Parameter {
            sensitive: true,
            ..Parameter::new("name", Rule::Text)
        },
        Parameter {
            min: 1,
            max: 3,
            sensitive: true,
            ..Parameter::new("numbers", Rule::List)
        },
        Parameter::new("page", Rule::Integer),
    ],
    ..Endpoint::new("patients", "/patients")
};

impl TokenClient {
    /// Finds patients.
    ///
    /// `GET /patients`, documented at Patients reference.
    ///
    /// - `name`: The name. Kept out of `Debug`.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: sensitive::Client) -> Result<(), sensitive::Error> {
    /// # let token = "";
    /// let answer = client.with_token(token).patients("name").await?;
    /// println!("{:?}", answer.count);
    /// # Ok(())
    /// # }
    /// ```
    pub fn patients(&self, name: impl Into<String>) -> PatientsRequest {
        let mut call = self.view.call(&ENDPOINT);
        call.set::<String>("name", name.into());
        PatientsRequest { call }
    }
}

/// A request to `patients`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct PatientsRequest {
    call: Call,
}

impl PatientsRequest {
    /// The numbers of their files. At least 1: the client refuses fewer. At most 3: the client refuses
    /// more. Kept out of `Debug`.
    pub fn numbers(mut self, numbers: impl IntoIterator<Item = impl Into<i64>>) -> Self {
        self.call.set_list::<i64>("numbers", numbers);
        self
    }

    /// Which page.
    pub fn page(mut self, page: i32) -> Self {
        self.call.set("page", page);
        self
    }

    /// Sends the request.
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind) for what can go wrong with any call.
    ///
    /// - Any other code that the call can answer, see [`ErrorCode`](crate::ErrorCode).
    ///
    /// # Panics
    ///
    /// In a Tokio runtime whose timer or IO is switched off: build it with `enable_all()`.
    pub async fn send(self) -> Result<Patients, Error> {
        self.call.send(decode::object).await
    }
}

request!(PatientsRequest -> Patients, decode::object);
