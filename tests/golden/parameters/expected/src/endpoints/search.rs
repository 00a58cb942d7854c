// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `search`: Finds books by what is optional.

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
        Parameter {
            default: Some(""),
            ..Parameter::new("title", Rule::Text)
        },
        Parameter {
            min: -3000,
            max: 2147483647,
            default: Some("2000"),
            ..Parameter::new("year", Rule::Integer)
        },
        Parameter {
            min: 0,
            max: 9999999999999,
            ..Parameter::new("isbn", Rule::Long)
        },
        Parameter {
            default: Some("0.5"),
            ..Parameter::new("weight", Rule::Double)
        },
        Parameter {
            default: Some("10"),
            ..Parameter::new("price", Rule::Double)
        },
        Parameter {
            default: Some("true"),
            ..Parameter::new("in_stock", Rule::Boolean)
        },
        Parameter {
            default: Some("novel"),
            ..Parameter::new("genre", Rule::Word)
        },
        Parameter {
            min: 1,
            max: 99,
            default: Some("7"),
            ..Parameter::new("shelf", Rule::Long)
        },
        Parameter {
            default: Some("anonymous"),
            ..Parameter::new("author", Rule::Text)
        },
        Parameter::new("ratio", Rule::Double),
        Parameter {
            default: Some("false"),
            ..Parameter::new("lent", Rule::Boolean)
        },
        Parameter::new("room", Rule::Integer),
        Parameter {
            fixed: Some("json"),
            ..Parameter::new("format", Rule::Text)
        },
        Parameter {
            fixed: Some("3"),
            ..Parameter::new("api_version", Rule::Integer)
        },
        Parameter {
            fixed: Some("true"),
            with: Some("title"),
            ..Parameter::new("exact", Rule::Boolean)
        },
        Parameter {
            fixed: Some("poem"),
            with: Some("genre"),
            ..Parameter::new("genre_set", Rule::Word)
        },
    ],
    ..Endpoint::new("search", "/books")
};

impl Client {
    /// Finds books by what is optional.
    ///
    /// `GET /books`, documented at [Library reference](https://library.example.com/docs).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: library::Client) -> Result<(), library::Error> {
    /// let answer = client.search().await?;
    /// println!("{}", answer.titles.len());
    /// # Ok(())
    /// # }
    /// ```
    pub fn search(&self) -> SearchRequest {
        SearchRequest {
            call: self.call(&ENDPOINT),
        }
    }
}

/// A request to `search`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct SearchRequest {
    call: Call,
}

impl SearchRequest {
    /// A part of the title. Default: ``.
    pub fn title(mut self, title: impl Into<String>) -> Self {
        self.call.set::<String>("title", title.into());
        self
    }

    /// When it was printed. Default: `2000`. At least -3000: the client refuses less. At most 2147483647:
    /// the client refuses more.
    pub fn year(mut self, year: i32) -> Self {
        self.call.set("year", year);
        self
    }

    /// Its number. At least 0: the client refuses less. At most 9999999999999: the client refuses more.
    pub fn isbn(mut self, isbn: i64) -> Self {
        self.call.set("isbn", isbn);
        self
    }

    /// Its weight in kilograms. Default: `0.5`.
    pub fn weight(mut self, weight: f64) -> Self {
        self.call.set("weight", weight);
        self
    }

    /// Its price. Default: `10`.
    pub fn price(mut self, price: f64) -> Self {
        self.call.set("price", price);
        self
    }

    /// Whether it stands on a shelf. Default: `true`.
    pub fn in_stock(mut self, in_stock: bool) -> Self {
        self.call.set("in_stock", in_stock);
        self
    }

    /// What it is. Default: `novel`.
    pub fn genre(mut self, genre: impl Into<Genre>) -> Self {
        self.call.set::<Genre>("genre", genre.into());
        self
    }

    /// Where it stands. Default: `7`. At least 1: the client refuses less. At most 99: the client refuses
    /// more.
    pub fn shelf(mut self, shelf: impl Into<ShelfId>) -> Self {
        self.call.set::<ShelfId>("shelf", shelf.into());
        self
    }

    /// Who wrote it. Default: `anonymous`.
    pub fn author(mut self, author: impl Into<Author>) -> Self {
        self.call.set::<Author>("author", author.into());
        self
    }

    /// How much of it was read.
    pub fn ratio(mut self, ratio: impl Into<Ratio>) -> Self {
        self.call.set::<Ratio>("ratio", ratio.into());
        self
    }

    /// Whether it is away. Default: `false`.
    pub fn lent(mut self, lent: impl Into<Lent>) -> Self {
        self.call.set::<Lent>("lent", lent.into());
        self
    }

    /// The room.
    pub fn room(mut self, room: impl Into<Room>) -> Self {
        self.call.set::<Room>("room", room.into());
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

request!(SearchRequest -> Books, decode::object);
