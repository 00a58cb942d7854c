//! Calls: what they are asked with, what they answer, and how answers go on.

use spec_reader::{mappings, words};

use super::{Data, Encoding, Method, Names, Note, Number, Rule, Scalar, Text, Value};

mappings! {
    /// `endpoints:`, one call.
    Endpoint {
        name: String,
        title: Option<Text>,
        summary: Text,
        choose: Option<Text>,
        description: Option<Text>,
        methods: Vec<Method>,
        host: Option<String>,
        path: String,
        auth: Names,
        content_type: Option<String>,
        safe: Option<bool>,
        idempotent: Option<bool>,
        source: Option<String>,
        permission: Option<String>,
        prerequisites: Vec<String> = default,
        scopes: Option<ScopeNeed>,
        parameters: Vec<Parameter> = default,
        rules: Vec<Rule> = default,
        response: Option<String>,
        paging: Option<Paging>,
        bulk: Option<Bulk>,
        stand_in: Option<Data>,
        error_body: Option<String>,
        errors: Vec<EndpointError> = default,
        samples: Vec<Sample> = default,
        example: bool = default,
        notes: Vec<Note> = default,
    }

    /// `scopes:` of an endpoint.
    ScopeNeed {
        any_of: Vec<String> = default,
        all_of: Vec<String> = default,
        without: Text,
    }

    /// `parameters:` of an endpoint.
    Parameter {
        name: String,
        rust: Option<String>,
        "type" ty: String,
        "in" place: Option<Place>,
        required: bool = default,
        default: Option<Scalar>,
        min: Option<Number>,
        max: Option<Number>,
        min_items: Option<u32>,
        max_items: Option<u32>,
        min_length: Option<u32>,
        max_length: Option<u32>,
        pattern: Option<String>,
        advisory: bool = default,
        fixed: Option<Scalar>,
        with: Option<String>,
        encoding: Option<Encoding>,
        separator: Option<String>,
        idempotency_key: bool = default,
        only: Option<String>,
        secret: bool = default,
        sensitive: bool = default,
        description: Text,
        notes: Vec<Note> = default,
    }
}

words! {
    /// Where in a request a parameter goes.
    Place {
        /// In the path, in the place of its name.
        Path = "path",
        /// Behind the path.
        Query = "query",
        /// In a header of its name.
        Header = "header",
        /// A field of a form, or a part of a body in parts.
        Form = "form",
        /// A part of the body, whatever that is: a field of a form, or a member of JSON.
        Body = "body",
        /// It is the whole body.
        WholeBody = "whole_body",
    }
}

mappings! {
    /// `paging:` of an endpoint. One of `next_url`, `link_header`, `offset`, `page` and `cursor` says what leads from page to page.
    Paging {
        items: Option<String>,
        next_url: Option<String>,
        previous_url: Option<String>,
        alone: bool = default,
        link_header: bool = default,
        offset: Option<String>,
        page: Option<String>,
        cursor: Option<String>,
        next: Option<String>,
        last: Option<String>,
        until: Option<String>,
        "while" more: Option<String>,
        total: Option<String>,
        page_size: Option<String>,
    }

    /// `bulk:` of an endpoint that is asked for many by a list and fails as a whole if it does not know one of them.
    Bulk {
        list: String,
        most: u32,
        unknown: Vec<Scalar>,
        items: String,
        key: String,
    }

    /// `errors:` of an endpoint.
    EndpointError {
        code: Scalar,
        success: bool = default,
        when: Option<Text>,
        remedy: Option<Text>,
    }

    /// `samples:` of an endpoint: a request, an answer, or both.
    Sample {
        title: Option<Text>,
        request: Option<Value>,
        status: Option<u16>,
        answer: Option<Value>,
        notes: Vec<Note> = default,
    }
}
