// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `get_by_type`: Gets a book by required values of types of the API.

use reqwest::Method;

use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::decode;
use crate::runtime::endpoint::{Endpoint, Parameter, Place, Rule};
use crate::runtime::error::Error;
use crate::runtime::response::request;
use crate::types::{Author, Books, Genre, Lent, Ratio, Room, ShelfId};

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::GET, Place::Query)],
    repeatable: true,
    parameters: &[
        Parameter::new("genre", Rule::Word),
        Parameter {
            max: 99,
            ..Parameter::new("shelf", Rule::Long)
        },
        Parameter::new("author", Rule::Text),
        Parameter::new("ratio", Rule::Double),
        Parameter::new("lent", Rule::Boolean),
        Parameter::new("room", Rule::Integer),
    ],
    ..Endpoint::new("get_by_type", "/book/typed")
};

impl Client {
    /// Gets a book by required values of types of the API.
    ///
    /// `GET /book/typed`, documented at [Library reference](https://library.example.com/docs).
    ///
    /// - `genre`: What it is.
    /// - `shelf`: Where it stands. At most 99: the client refuses more.
    /// - `author`: Who wrote it.
    /// - `ratio`: How much of it was read.
    /// - `lent`: Whether it is away.
    /// - `room`: The room.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use library::Genre;
    /// # async fn example(client: library::Client) -> Result<(), library::Error> {
    /// let answer = client.get_by_type(Genre::Novel, 1, "author", 1.0, true, 1).await?;
    /// println!("{}", answer.titles.len());
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_by_type(
        &self,
        genre: impl Into<Genre>,
        shelf: impl Into<ShelfId>,
        author: impl Into<Author>,
        ratio: impl Into<Ratio>,
        lent: impl Into<Lent>,
        room: impl Into<Room>,
    ) -> GetByTypeRequest {
        let mut call = self.call(&ENDPOINT);
        call.set::<Genre>("genre", genre.into());
        call.set::<ShelfId>("shelf", shelf.into());
        call.set::<Author>("author", author.into());
        call.set::<Ratio>("ratio", ratio.into());
        call.set::<Lent>("lent", lent.into());
        call.set::<Room>("room", room.into());
        GetByTypeRequest { call }
    }
}

/// A request to `get_by_type`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetByTypeRequest {
    call: Call,
}

impl GetByTypeRequest {
    /// Sends the request.
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind) for what can go wrong with any call.
    ///
    /// # Panics
    ///
    /// In a Tokio runtime whose timer or IO is switched off: build it with `enable_all()`.
    pub async fn send(self) -> Result<Books, Error> {
        self.call.send(decode::object).await
    }
}

request!(GetByTypeRequest -> Books, decode::object);
