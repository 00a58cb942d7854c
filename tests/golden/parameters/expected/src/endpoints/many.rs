// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `many`: Gets many books.

use reqwest::Method;

use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::decode;
use crate::runtime::endpoint::{Endpoint, Parameter, Place, Rule};
use crate::runtime::error::Error;
use crate::runtime::response::request;
use crate::types::{Author, Books, Genre, Room, ShelfId};

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::GET, Place::Query)],
    repeatable: true,
    parameters: &[
        Parameter {
            min: 1,
            max: 100,
            ..Parameter::new("isbns", Rule::List)
        },
        Parameter::new("titles", Rule::List),
        Parameter::new("flags", Rule::List),
        Parameter::new("rooms", Rule::List),
        Parameter::new("authors", Rule::List),
        Parameter::new("required_genres", Rule::List),
        Parameter {
            max: 5,
            ..Parameter::new("years", Rule::List)
        },
        Parameter {
            min: 2,
            ..Parameter::new("weights", Rule::List)
        },
        Parameter::new("genres", Rule::List),
        Parameter::new("shelves", Rule::List),
        Parameter {
            fixed: Some("false"),
            with: Some("isbns"),
            ..Parameter::new("deep", Rule::Boolean)
        },
    ],
    ..Endpoint::new("many", "/books/many")
};

impl Client {
    /// Gets many books.
    ///
    /// `GET /books/many`, documented at [Library reference](https://library.example.com/docs).
    ///
    /// - `isbns`: The numbers. At least 1: the client refuses fewer. At most 100: the client refuses more.
    /// - `titles`: The titles.
    /// - `flags`: The flags.
    /// - `rooms`: The rooms.
    /// - `authors`: The authors.
    /// - `required_genres`: The genres.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use library::Genre;
    /// # async fn example(client: library::Client) -> Result<(), library::Error> {
    /// let answer = client.many([1], ["titles"], [true], [1], ["authors"], [Genre::Novel]).await?;
    /// println!("{}", answer.titles.len());
    /// # Ok(())
    /// # }
    /// ```
    pub fn many(
        &self,
        isbns: impl IntoIterator<Item = impl Into<i64>>,
        titles: impl IntoIterator<Item = impl Into<String>>,
        flags: impl IntoIterator<Item = impl Into<bool>>,
        rooms: impl IntoIterator<Item = impl Into<Room>>,
        authors: impl IntoIterator<Item = impl Into<Author>>,
        required_genres: impl IntoIterator<Item = impl Into<Genre>>,
    ) -> ManyRequest {
        let mut call = self.call(&ENDPOINT);
        call.set_list::<i64>("isbns", isbns);
        call.set_list::<String>("titles", titles);
        call.set_list::<bool>("flags", flags);
        call.set_list::<Room>("rooms", rooms);
        call.set_list::<Author>("authors", authors);
        call.set_list::<Genre>("required_genres", required_genres);
        ManyRequest { call }
    }
}

/// A request to `many`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ManyRequest {
    call: Call,
}

impl ManyRequest {
    /// The years. At most 5: the client refuses more.
    pub fn years(mut self, years: impl IntoIterator<Item = impl Into<i32>>) -> Self {
        self.call.set_list::<i32>("years", years);
        self
    }

    /// The weights. At least 2: the client refuses fewer.
    pub fn weights(mut self, weights: impl IntoIterator<Item = impl Into<f64>>) -> Self {
        self.call.set_list::<f64>("weights", weights);
        self
    }

    /// The genres.
    pub fn genres(mut self, genres: impl IntoIterator<Item = impl Into<Genre>>) -> Self {
        self.call.set_list::<Genre>("genres", genres);
        self
    }

    /// The shelves.
    pub fn shelves(
        mut self,
        shelves: impl IntoIterator<Item = impl Into<ShelfId>>,
    ) -> Self {
        self.call.set_list::<ShelfId>("shelves", shelves);
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
    pub async fn send(self) -> Result<Books, Error> {
        self.call.send(decode::object).await
    }
}

request!(ManyRequest -> Books, decode::object);
