//! The settings of an API that has several hosts.

use super::client::ClientBuilder;

impl ClientBuilder {
    /// Sends the calls of one of the API's hosts to another server, as [`ClientBuilder::base_url`] does for the first.
    ///
    /// `host` is written as the API's own, such as `https://api.example.com`; [`ClientBuilder::build`] refuses any that is not.
    pub fn base_url_of(mut self, host: &str, base_url: impl Into<String>) -> Self {
        match self.hosts.iter().position(|own| *own == host) {
            Some(index) => self.base_urls[index] = base_url.into(),
            None => self.wrong = Some(format!("the API has no such host; its hosts are {}", self.hosts.join(", "))),
        }
        self
    }
}
