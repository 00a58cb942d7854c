// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `plant`: Plants a message.

use reqwest::Method;

use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::decode;
use crate::runtime::endpoint::{Endpoint, Parameter, Place, Rule};
use crate::runtime::error::Error;
use crate::runtime::form::FORM;
use crate::runtime::response::request;
use crate::types::{Level, Rating, Template, Tree};
use crate::types::check_template;

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::POST, Place::Body)],
    body: Some(&FORM),
    parameters: &[
        Parameter {
            check: Some(check_template),
            ..Parameter::new("template", Rule::Object)
        },
        Parameter::new("level", Rule::Long),
        Parameter::new("rating", Rule::Text),
    ],
    ..Endpoint::new("plant", "/plant")
};

impl Client {
    /// Plants a message.
    ///
    /// `POST /plant`, documented at Forest reference.
    ///
    /// - `template`: What to plant.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use forest::Button;
    /// # use forest::Content;
    /// # use forest::FeedTemplate;
    /// # use forest::Level;
    /// # use forest::Rating;
    /// # async fn example(client: forest::Client) -> Result<(), forest::Error> {
    /// let answer = client.plant(FeedTemplate::new(Content::new("Hi")).buttons([Button::new("Go")])).level(Level::Value2).rating(Rating::Minus1).await?;
    /// println!("{:?}", answer.level);
    /// # Ok(())
    /// # }
    /// ```
    pub fn plant(&self, template: impl Into<Template>) -> PlantRequest {
        let mut call = self.call(&ENDPOINT);
        call.set::<Template>("template", template.into());
        PlantRequest { call }
    }
}

/// A request to `plant`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct PlantRequest {
    call: Call,
}

impl PlantRequest {
    /// How high.
    pub fn level(mut self, level: impl Into<Level>) -> Self {
        self.call.set::<Level>("level", level.into());
        self
    }

    /// How good.
    pub fn rating(mut self, rating: impl Into<Rating>) -> Self {
        self.call.set::<Rating>("rating", rating.into());
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
    pub async fn send(self) -> Result<Tree, Error> {
        self.call.send(decode::object).await
    }
}

request!(PlantRequest -> Tree, decode::object);
