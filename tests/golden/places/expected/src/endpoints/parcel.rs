// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `parcel`: Gets a parcel.

use reqwest::Method;

use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::decode;
use crate::runtime::endpoint::{Endpoint, Parameter, Place, Rule};
use crate::runtime::error::Error;
use crate::runtime::lists;
use crate::runtime::response::request;
use crate::types::{Filter, Format, Parcel};

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::GET, Place::Query)],
    repeatable: true,
    parameters: &[
        Parameter {
            place: Some(Place::Path),
            ..Parameter::new("parcelKey", Rule::Text)
        },
        Parameter {
            place: Some(Place::Path),
            ..Parameter::new("format", Rule::Word)
        },
        Parameter {
            write: Some(lists::repeat),
            ..Parameter::new("tag", Rule::List)
        },
        Parameter {
            write: Some(|value| lists::join(value, ",")),
            ..Parameter::new("fields", Rule::List)
        },
        Parameter {
            write: Some(|value| lists::join(value, "|")),
            ..Parameter::new("bounds", Rule::List)
        },
        Parameter::new("filter", Rule::Object),
        Parameter {
            place: Some(Place::Header),
            ..Parameter::new("X-Request-Id", Rule::Text)
        },
        Parameter {
            place: Some(Place::Header),
            fixed: Some("2026-01"),
            ..Parameter::new("X-Depot-Version", Rule::Text)
        },
    ],
    ..Endpoint::new("parcel", "/v1/parcels/{parcelKey}.{format}")
};

impl Client {
    /// Gets a parcel.
    ///
    /// `GET /v1/parcels/{parcelKey}.{format}`, documented at Depot reference.
    ///
    /// - `parcel_key`: The key of the parcel.
    /// - `format`: How it is written.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use depot::Filter;
    /// # use depot::Format;
    /// # async fn example(client: depot::Client) -> Result<(), depot::Error> {
    /// let answer = client.parcel("a/b", Format::Json).tag(["red", "blue"]).fields(["id", "weight"]).filter(Filter::new().heavy(true)).x_request_id("r1").await?;
    /// println!("{:?}", answer.id);
    /// # Ok(())
    /// # }
    /// ```
    pub fn parcel(
        &self,
        parcel_key: impl Into<String>,
        format: impl Into<Format>,
    ) -> ParcelRequest {
        let mut call = self.call(&ENDPOINT);
        call.set::<String>("parcelKey", parcel_key.into());
        call.set::<Format>("format", format.into());
        ParcelRequest { call }
    }
}

/// A request to `parcel`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ParcelRequest {
    call: Call,
}

impl ParcelRequest {
    /// Only parcels with these tags.
    pub fn tag(mut self, tag: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.call.set_list::<String>("tag", tag);
        self
    }

    /// What is wanted of it.
    pub fn fields(
        mut self,
        fields: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.call.set_list::<String>("fields", fields);
        self
    }

    /// The corners of the area.
    pub fn bounds(mut self, bounds: impl IntoIterator<Item = impl Into<f64>>) -> Self {
        self.call.set_list::<f64>("bounds", bounds);
        self
    }

    /// What else it must be.
    pub fn filter(mut self, filter: impl Into<Filter>) -> Self {
        self.call.set::<Filter>("filter", filter.into());
        self
    }

    /// An id of the request.
    pub fn x_request_id(mut self, x_request_id: impl Into<String>) -> Self {
        self.call.set::<String>("X-Request-Id", x_request_id.into());
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
    pub async fn send(self) -> Result<Parcel, Error> {
        self.call.send(decode::object).await
    }
}

request!(ParcelRequest -> Parcel, decode::object);
