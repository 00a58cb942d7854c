// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `seats`: Lists seats.

use reqwest::Method;

use crate::auth::TokenClient;
use crate::runtime::call::Call;
use crate::runtime::decode;
use crate::runtime::endpoint::{Endpoint, Parameter, Place, Rule};
use crate::runtime::error::Error;
use crate::runtime::form::FORM;
use crate::runtime::response::request;
use crate::types::{Kind, SeatNumber, Seats};

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::GET, Place::Query), (Method::POST, Place::Body)],
    body: Some(&FORM),
    parameters: &[
        Parameter::new("film", Rule::Text),
        Parameter::new("kind", Rule::Word),
        Parameter::new("rows", Rule::List),
        Parameter::new("kinds", Rule::List),
        Parameter::new("number", Rule::Long),
        Parameter::new("numbers", Rule::List),
        Parameter::new("price", Rule::Double),
        Parameter::new("free", Rule::Boolean),
        Parameter::new("since", Rule::Long),
        Parameter {
            fixed: Some("full"),
            with: Some("rows"),
            ..Parameter::new("mode", Rule::Text)
        },
    ],
    ..Endpoint::new("seats", "/seats")
};

impl TokenClient {
    /// Lists seats.
    ///
    /// `GET/POST /seats`, documented at Cinema reference.
    ///
    /// - `film`: The film.
    /// - `kind`: The kind of seat.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use cinema::Kind;
    /// # async fn example(client: cinema::Client) -> Result<(), cinema::Error> {
    /// # let token = "";
    /// let answer = client.with_token(token).seats("It's \"The {End}\" \\ 100 % $HOME `now`", Kind::Sofa).rows([1, -2]).kinds([Kind::Sofa, Kind::Chair]).number(7).numbers([8, 9]).price(12.0).free(true).since(17000000000).await?;
    /// println!("{}", answer.total);
    /// # Ok(())
    /// # }
    /// ```
    pub fn seats(&self, film: impl Into<String>, kind: impl Into<Kind>) -> SeatsRequest {
        let mut call = self.view.call(&ENDPOINT);
        call.set::<String>("film", film.into());
        call.set::<Kind>("kind", kind.into());
        SeatsRequest { call }
    }
}

/// A request to `seats`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct SeatsRequest {
    call: Call,
}

impl SeatsRequest {
    /// The rows.
    pub fn rows(mut self, rows: impl IntoIterator<Item = impl Into<i32>>) -> Self {
        self.call.set_list::<i32>("rows", rows);
        self
    }

    /// The kinds.
    pub fn kinds(mut self, kinds: impl IntoIterator<Item = impl Into<Kind>>) -> Self {
        self.call.set_list::<Kind>("kinds", kinds);
        self
    }

    /// The number.
    pub fn number(mut self, number: impl Into<SeatNumber>) -> Self {
        self.call.set::<SeatNumber>("number", number.into());
        self
    }

    /// The numbers.
    pub fn numbers(
        mut self,
        numbers: impl IntoIterator<Item = impl Into<SeatNumber>>,
    ) -> Self {
        self.call.set_list::<SeatNumber>("numbers", numbers);
        self
    }

    /// The highest price.
    pub fn price(mut self, price: f64) -> Self {
        self.call.set("price", price);
        self
    }

    /// Whether nobody sits there.
    pub fn free(mut self, free: bool) -> Self {
        self.call.set("free", free);
        self
    }

    /// A point in time.
    pub fn since(mut self, since: i64) -> Self {
        self.call.set("since", since);
        self
    }

    /// Sends it with POST instead of GET: the same parameters in the body.
    pub fn via_post(mut self) -> Self {
        self.call.switch_to(&Method::POST);
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
    pub async fn send(self) -> Result<Seats, Error> {
        self.call.send(decode::object).await
    }
}

request!(SeatsRequest -> Seats, decode::object);
