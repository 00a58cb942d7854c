//! [`Api`](crate::model::Api) → an OpenAPI document: all that OpenAPI can say, in its own terms.

pub mod schemas;
