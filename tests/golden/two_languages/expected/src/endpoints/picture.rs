// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `picture`: 그림을 조회합니다.

use reqwest::Method;

use crate::auth::PassClient;
use crate::runtime::call::Call;
use crate::runtime::decode;
use crate::runtime::endpoint::{Endpoint, Parameter, Place, Rule};
use crate::runtime::error::Error;
use crate::runtime::response::request;
use crate::types::{Picture, Style};

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::GET, Place::Query)],
    repeatable: true,
    parameters: &[
        Parameter::new("id", Rule::Integer),
        Parameter::new("style", Rule::Word),
    ],
    ..Endpoint::new("picture", "/picture")
};

impl PassClient {
    /// 그림을 조회합니다.
    ///
    /// 첫째 문단입니다.
    ///
    /// 둘째 문단입니다.
    ///
    /// `GET /picture`, documented at 안내서.
    ///
    /// Prerequisites: 입장권.
    ///
    /// Needs consent to `hall` or `cellar`. 응답이 비어 있습니다.
    ///
    /// - `id`: 번호입니다. 안내서는 0부터 셉니다.
    ///
    /// 어두울 수 있습니다.
    ///
    /// 안내서에는 그림이 없습니다.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use museum::Style;
    /// # async fn example(client: museum::Client) -> Result<(), museum::Error> {
    /// # let pass = "";
    /// let answer = client.with_pass(pass).picture(1).style(Style::Ink).await?;
    /// println!("{:?}", answer.title);
    /// # Ok(())
    /// # }
    /// ```
    pub fn picture(&self, id: i32) -> PictureRequest {
        let mut call = self.view.call(&ENDPOINT);
        call.set("id", id);
        PictureRequest { call }
    }
}

/// A request to `picture`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct PictureRequest {
    call: Call,
}

impl PictureRequest {
    /// 화풍입니다.
    pub fn style(mut self, style: impl Into<Style>) -> Self {
        self.call.set::<Style>("style", style.into());
        self
    }

    /// Sends the request.
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind) for what can go wrong with any call.
    ///
    /// - [`ErrorCode::LENT`](crate::ErrorCode::LENT) (`1`): 빌려준 경우입니다.
    /// - Any other code that the call can answer, see [`ErrorCode`](crate::ErrorCode).
    ///
    /// # Panics
    ///
    /// In a Tokio runtime whose timer or IO is switched off: build it with `enable_all()`.
    pub async fn send(self) -> Result<Picture, Error> {
        self.call.send(decode::object).await
    }
}

request!(PictureRequest -> Picture, decode::object);
