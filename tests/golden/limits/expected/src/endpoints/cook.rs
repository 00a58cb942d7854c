// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `cook`: Cooks a dish.

use reqwest::Method;

use crate::runtime::call::Call;
use crate::runtime::check;
use crate::runtime::client::Client;
use crate::runtime::endpoint::{Endpoint, Parameter, Place, Rule};
use crate::runtime::error::Error;
use crate::runtime::form::FORM;
use crate::runtime::pattern::Pattern;
use crate::runtime::plain;
use crate::runtime::response::request;
use crate::types::Spices;
use crate::types::check_spices;

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::POST, Place::Body)],
    body: Some(&FORM),
    rules: Some(|given| {
        check::exactly_one(given, &["phone", "email"])?;
        check::all_or_none(given, &["from", "until"])?;
        check::required_if(given, "sauce", "kind", "pasta")?;
        check::at_most_one(given, &["sauce", "spices"])?;
        Ok(())
    }),
    parameters: &[
        Parameter {
            check: Some(|value| {
                check::length(value, 2, 20)?;
                {
                    static PATTERN: Pattern = Pattern::new("^[a-z]+$");
                    PATTERN.check(value)
                }?;
                Ok(())
            }),
            ..Parameter::new("dish", Rule::Text)
        },
        Parameter {
            check: Some(|value| check::number(value, Some(0.5), Some(9.5))),
            ..Parameter::new("heat", Rule::Double)
        },
        Parameter::new("portions", Rule::Integer),
        Parameter::new("phone", Rule::Text),
        Parameter::new("email", Rule::Text),
        Parameter::new("from", Rule::Text),
        Parameter::new("until", Rule::Text),
        Parameter::new("kind", Rule::Text),
        Parameter::new("sauce", Rule::Text),
        Parameter {
            check: Some(check_spices),
            ..Parameter::new("spices", Rule::Object)
        },
    ],
    ..Endpoint::new("cook", "/cook")
};

impl Client {
    /// Cooks a dish.
    ///
    /// `POST /cook`, documented at Kitchen reference.
    ///
    /// - `dish`: Which dish. At least 2 characters: the client refuses fewer. At most 20 characters: the
    ///   client refuses more. It matches `^[a-z]+$`.
    /// - Exactly one of `phone`, `email`.
    /// - All of `from`, `until`, or none.
    /// - `sauce` is required if `kind` is `pasta`.
    /// - At most one of `sauce`, `spices`.
    /// - At least one of `from`, `kind`.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: kitchen::Client) -> Result<(), kitchen::Error> {
    /// client.cook("dish").await?;
    /// println!("done");
    /// # Ok(())
    /// # }
    /// ```
    pub fn cook(&self, dish: impl Into<String>) -> CookRequest {
        let mut call = self.call(&ENDPOINT);
        call.set::<String>("dish", dish.into());
        CookRequest { call }
    }
}

/// A request to `cook`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CookRequest {
    call: Call,
}

impl CookRequest {
    /// How hot. At least 0.5: the client refuses less. At most 9.5: the client refuses more.
    pub fn heat(mut self, heat: f64) -> Self {
        self.call.set("heat", heat);
        self
    }

    /// How many. At most 12.
    pub fn portions(mut self, portions: i32) -> Self {
        self.call.set("portions", portions);
        self
    }

    /// The guest's phone number.
    pub fn phone(mut self, phone: impl Into<String>) -> Self {
        self.call.set::<String>("phone", phone.into());
        self
    }

    /// The guest's mail address.
    pub fn email(mut self, email: impl Into<String>) -> Self {
        self.call.set::<String>("email", email.into());
        self
    }

    /// From when.
    pub fn from(mut self, from: impl Into<String>) -> Self {
        self.call.set::<String>("from", from.into());
        self
    }

    /// Until when.
    pub fn until(mut self, until: impl Into<String>) -> Self {
        self.call.set::<String>("until", until.into());
        self
    }

    /// The kind of dish.
    pub fn kind(mut self, kind: impl Into<String>) -> Self {
        self.call.set::<String>("kind", kind.into());
        self
    }

    /// The sauce.
    pub fn sauce(mut self, sauce: impl Into<String>) -> Self {
        self.call.set::<String>("sauce", sauce.into());
        self
    }

    /// Which spices.
    pub fn spices(mut self, spices: impl Into<Spices>) -> Self {
        self.call.set::<Spices>("spices", spices.into());
        self
    }

    /// Sends the request.
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind) for what can go wrong with any call.
    ///
    /// # Panics
    ///
    /// In a Tokio runtime whose timer or IO is switched off: build it with `enable_all()`.
    pub async fn send(self) -> Result<(), Error> {
        self.call.send(plain::nothing).await
    }
}

request!(CookRequest -> (), plain::nothing);
