//! Sending a call over HTTP and reading its answer.

use reqwest::Method;
use reqwest::header::{CONTENT_TYPE, HeaderValue};
use tokio::time;

use super::call::Call;
use super::error::Error;
use super::retry;

/// The largest answer that is read: 8 MiB.
const MAX_ANSWER: u64 = 8 << 20;

/// A whole answer.
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) body: Vec<u8>,
}

impl Call {
    /// Sends the call, again after passing failures, and takes a successful answer.
    pub(super) async fn answer(&self) -> Result<Answer, Error> {
        let client = &self.client.inner;
        let tries = async {
            let mut retries = 0;
            loop {
                match self.try_once().await {
                    Err(error) if error.is_retryable() && retries < client.max_retries => time::sleep(retry::delay(retries)).await,
                    result => return result,
                }
                retries += 1;
            }
        };
        time::timeout(client.timeout, tries).await.unwrap_or_else(|_| Err(Error::timeout(self.endpoint.name)))
    }

    async fn try_once(&self) -> Result<Answer, Error> {
        let (name, safe) = (self.endpoint.name, self.endpoint.safe);
        let response = self.request()?.send().await.map_err(|error| Error::connect(name, safe, error, None))?;
        let is_success = response.status().is_success();
        let answer = self.read(response).await?;
        if is_success { Ok(answer) } else { Err(Error::api(self, &answer)) }
    }

    fn request(&self) -> Result<reqwest::RequestBuilder, Error> {
        let client = &self.client.inner;
        let parameters = self.encode()?;
        let in_query = self.method == Method::GET;
        let mut url = format!("{}{}", client.base_url, self.endpoint.path);
        if in_query && !parameters.is_empty() {
            url = url + "?" + &parameters;
        }
        let mut request = client.http.request(self.method.clone(), url);
        if let Some(authorization) = &self.authorization {
            let Some(value) = &authorization.value else {
                return Err(self.refuse("the credential is empty or holds what no HTTP header may hold"));
            };
            request = request.header(authorization.header, value);
        }
        if let Some(content_type) = self.endpoint.content_type {
            request = request.header(CONTENT_TYPE, HeaderValue::from_static(content_type));
        }
        Ok(if in_query { request } else { request.body(parameters) })
    }

    async fn read(&self, mut response: reqwest::Response) -> Result<Answer, Error> {
        let (name, safe) = (self.endpoint.name, self.endpoint.safe);
        let status = response.status().as_u16();
        let announced = response.content_length().unwrap_or(0);
        if announced > MAX_ANSWER {
            return Err(Error::too_large(name, status, MAX_ANSWER));
        }
        let mut body = Vec::new();
        loop {
            match response.chunk().await {
                Ok(Some(chunk)) if (body.len() + chunk.len()) as u64 > MAX_ANSWER => {
                    return Err(Error::too_large(name, status, MAX_ANSWER));
                }
                Ok(Some(chunk)) => body.extend_from_slice(&chunk),
                Ok(None) => return Ok(Answer { status, body }),
                Err(error) => return Err(Error::connect(name, safe, error, Some(status))),
            }
        }
    }
}
