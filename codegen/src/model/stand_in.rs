//! What a stand-in for the API knows of it beside what callers do.

use super::{FieldPath, Scalar, Type, Violation};

/// What answers a request that breaks what is documented, and how.
#[derive(Debug, Default)]
pub struct StandIn {
    pub refusals: Vec<Refusal>,
    /// The field of error bodies that lists the scopes that a call needs.
    pub required_scopes: Option<String>,
    /// The field of error bodies that lists the scopes that the user consented to.
    pub allowed_scopes: Option<String>,
}

/// The code that answers a violation.
#[derive(Debug)]
pub struct Refusal {
    pub when: Violation,
    /// The credential with which alone it does, as an index into [`Api::auth`](super::Api::auth).
    pub auth: Option<usize>,
    /// As an index into [`Errors::codes`](super::Errors::codes).
    pub code: usize,
    pub message: Option<String>,
}

/// How answers follow from what there is. Parameters are indices into [`Endpoint::parameters`](super::Endpoint::parameters).
#[derive(Debug, Default)]
pub struct Data {
    /// The endpoint whose rows they are, if it is another one, as an index into [`Api::endpoints`](super::Api::endpoints).
    pub serves: Option<usize>,
    /// What a row is, where an answer is made of some.
    pub row: Option<Type>,
    /// The parameter that says how many rows are before a page that is found by its URL.
    pub offset: Option<usize>,
    /// What the URL of a page always has.
    pub in_url: Vec<usize>,
    pub sorts: Vec<Sort>,
    /// The value of a parameter that turns the order round.
    pub reversed: Option<Case>,
    pub counts: Vec<Count>,
    pub finds: Vec<Find>,
}

/// A parameter and a value of it.
#[derive(Debug)]
pub struct Case {
    pub parameter: usize,
    pub is: Scalar,
}

/// An order of rows.
#[derive(Debug)]
pub struct Sort {
    pub when: Option<Case>,
    pub by: Vec<SortKey>,
}

/// A field by which rows are sorted, by its name on the wire.
#[derive(Debug)]
pub struct SortKey {
    pub field: String,
    pub first: Option<First>,
}

/// What comes before all else.
#[derive(Debug)]
pub enum First {
    Value(Scalar),
    /// Texts that begin with a letter from one to another.
    Letters(char, char),
}

/// A field of the answer that counts rows: all, or those of which a field, by its name on the wire, is true.
#[derive(Debug)]
pub struct Count {
    pub field: FieldPath,
    pub of: Option<String>,
}

/// How a row is found: a parameter names one, or lists several, by a field.
#[derive(Debug)]
pub struct Find {
    pub parameter: usize,
    pub field: String,
    /// Where it goes in the answer; nowhere if it is the answer.
    pub into: FieldPath,
}
