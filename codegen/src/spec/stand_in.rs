//! What a stand-in for the API has to know beside what the API's callers do.

use spec_reader::mappings;

use super::{Scalar, Violation};

mappings! {
    /// `stand_in:` of the file.
    StandIn {
        refusals: Vec<Refusal> = default,
        required_scopes: Option<String>,
        allowed_scopes: Option<String>,
    }

    /// `refusals:`: the code that answers a violation.
    Refusal {
        when: Violation,
        auth: Option<String>,
        code: Scalar,
        message: Option<String>,
    }

    /// `stand_in:` of an endpoint: how its answers follow from what there is.
    Data {
        serves: Option<String>,
        offset: Option<String>,
        in_url: Vec<String> = default,
        sorts: Vec<Sort> = default,
        reversed: Option<Case>,
        counts: Vec<Count> = default,
        finds: Vec<Find> = default,
    }

    /// `sorts:`: an order of the rows.
    Sort {
        when: Option<String>,
        is: Option<Scalar>,
        by: Vec<SortKey>,
    }

    /// `by:` of an order.
    SortKey {
        field: String,
        first: Option<Scalar>,
        first_letters: Option<String>,
    }

    /// `reversed:`: a parameter and its value.
    Case {
        when: String,
        is: Scalar,
    }

    /// `counts:`: a field of the answer that counts rows.
    Count {
        field: String,
        of: Option<String>,
    }

    /// `finds:`: how a row is found by what it is called.
    Find {
        parameter: String,
        field: String,
        into: Option<String>,
    }
}
