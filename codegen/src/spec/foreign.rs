//! What other languages for APIs have, `OpenAPI` above all, and what this one says to it.
//!
//! Who writes such a word made no slip of the pen, and a name that merely looks alike would lead astray: to a spec that
//! is accepted and says something else. So it is told that the language lacks the notion, or how it says the same, and
//! nothing is advised that would send or read something else than what was meant.

use serde_yaml::Value;

/// What a word of another language means, if it is written at a certain place.
#[derive(Debug, Clone, Copy)]
pub struct Notion {
    /// The keys (of this language) whose entries it is written in; none for the top of the file.
    below: &'static str,
    keys: &'static str,
    /// Whether it is one of the items of the list at such a key.
    is_item: bool,
    shape: Shape,
    /// Of a text: which ones, in whatever letters; any if empty.
    texts: &'static str,
    /// What is not part of the spec language, with its verb; empty if only the word is another.
    lacks: &'static str,
    help: &'static str,
    /// The word of this language.
    means: Option<&'static str>,
    /// Whether it is one mistake in all entries of a list.
    is_of_list: bool,
    /// Whether nothing that stands beside it can be meant as this language has it.
    spoils_all: bool,
}

/// What is written at a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    Any,
    Text,
    Number,
    Fraction,
    Truth,
    List,
    Mapping,
}

/// The first row that fits counts, so what is special stands before what is general.
const NOTIONS: &[Notion] = &[
    // The file.
    at("", "openapi swagger asyncapi raml").help("this is another language; a spec begins with `api:`"),
    at("", "info").help("the API is described in `api:`").means("api"),
    at("", "paths operations routes methods calls")
        .help("list the calls as `endpoints:`, each beginning with `- name: …`")
        .means("endpoints"),
    at("", "schemas definitions models objects enums").a(Shape::List).means("types"),
    at("", "components schemas definitions models objects enums")
        .help("list them as `types:`, each beginning with `- name: …`")
        .means("types"),
    at("", "authentication credentials").a(Shape::List).means("auth"),
    at("", "security security_schemes security_definitions authentication credentials")
        .help("list the credentials as `auth:`, each beginning with `- name: …`")
        .means("auth"),
    at("", "name version license title description host languages notes").help("it belongs in `api:`"),
    at("", "servers hosts server base_url base_path").help("the one host stands in `api:`, as `host: https://…`"),
    at("", "headers").lacks("headers for all calls are"),
    at("", "parameters").lacks("parameters that endpoints share are").help("write them at each endpoint"),
    at("", "responses").lacks("answers that endpoints share are").help("name the same type at each endpoint, as its `response:`"),
    at("", "tags groups").lacks("groups of endpoints are"),
    at("", "webhooks callbacks events channels").lacks("calls from the server are"),
    at("", "include includes import imports").lacks("specs of several files are"),
    // Lists.
    each("endpoints", "scopes").help(SCOPES),
    at("endpoints", "scopes").a(Shape::Text).help(SCOPES),
    at("endpoints", "scopes").a(Shape::List).help(SCOPES),
    at("", "sources prerequisites scopes auth endpoints types")
        .a(Shape::Mapping)
        .help("write a list, each entry beginning with `- name: …`"),
    at("", "errors").a(Shape::Mapping).help("write a list, each entry beginning with `- code: …`"),
    at("endpoints", "parameters").a(Shape::Mapping).help("write a list, each entry beginning with `- name: …`"),
    at("endpoints", "errors").a(Shape::Mapping).help("write a list, each entry beginning with `- code: …`"),
    each("endpoints", "errors").a(Shape::Number).help("each entry begins with `- code: …`"),
    at("endpoints", "samples").a(Shape::Mapping).help("write a list, each entry beginning with `- title: …`"),
    at("api endpoints fields scopes", "notes prerequisites scopes any_of").a(Shape::Text).help("write a list, even of one"),
    at("types error_body", "values fields").a(Shape::Mapping).help("write a list, each entry beginning with `- name: …`"),
    each("types", "values").a(Shape::Text).help("each value is an entry of its own, with a `name:` and a `description:`"),
    each("types", "values").a(Shape::Number).lacks("enumerations of numbers are").help(INTEGERS).once_a_list(),
    each("types", "values").a(Shape::Truth).lacks("enumerations of truth values are").help(TRUTHS).once_a_list(),
    // The API.
    at("api", "host hosts servers").a(Shape::List).lacks("several hosts are").help("write one, as `host: https://…`").means("host"),
    at("api", "host servers").a(Shape::Mapping).lacks("several hosts are").help("write one, as `host: https://…`").means("host"),
    at("api", "servers server url base_url base_uri endpoint domain")
        .help("write scheme and name as `host: https://…`; what all paths begin with is part of each `path:`")
        .means("host"),
    at("api", "base_path path prefix").help("begin the `path:` of each endpoint with it"),
    at("api", "header headers user_agent").lacks("headers for all calls are"),
    at("api", "parameters query").lacks("parameters that endpoints share are").help("write them at each endpoint"),
    at("api", "content_type consumes").help("it belongs to an endpoint; without it a POST sends a form"),
    at("api", "produces accept").lacks("answers other than JSON are").help("leave it out where the API answers JSON"),
    at("api", "timeout retry retries backoff")
        .lacks("timeouts and retries are")
        .help("the client has its own, and a caller can set others"),
    at("api", "rate_limit rate_limits quota throttle").lacks("rate limits are").help("say it in `notes:`"),
    at("api", "languages language lang locale locales").help("write a list, such as `languages: [en]`").means("languages"),
    at("api", "auth security authentication").help("list the credentials as `auth:`, beside `api:` and not in it"),
    at("api", "package crate").help("the package is called as `name:` says").means("name"),
    at("api", "summary").means("description"),
    at("api", "contact terms_of_service external_docs documentation docs").help("say it in `notes:`, or list it among the `sources:`"),
    at("api", "tags").lacks("groups of endpoints are"),
    // Sources.
    at("sources", "date day accessed access_date retrieved read_on").means("read"),
    at("sources", "link href address").means("url"),
    // Credentials.
    at("auth", "in place location").texts("query").lacks("credentials in the query are"),
    at("auth", "in place location").texts("cookie").lacks("credentials in cookies are"),
    at("auth", "in place location").texts("body form").lacks("credentials in the body are"),
    at("auth", "in place location").help("a credential is sent in a header, which `header:` names"),
    at("auth", "query parameter param query_parameter").lacks("credentials in the query are"),
    at("auth", "cookie cookies").lacks("credentials in cookies are"),
    at("auth", "type kind scheme").texts("basic").lacks("credentials of a user and a password are"),
    at("auth", "type kind scheme")
        .texts("digest hmac aws sigv4 signature mutual_tls mtls oauth1")
        .lacks("credentials that are computed for each call are"),
    at("auth", "type kind scheme").help("say what is sent: `header:` (else `Authorization`) and `prefix:`, such as `prefix: Bearer`"),
    at("auth", "flow flows bearer_format authorization_url token_url refresh_url open_id_connect_url grant_type")
        .lacks("ways to get a credential are")
        .help("say in `obtain:` how to get one"),
    at("auth", "user username password").lacks("credentials of a user and a password are"),
    at("auth", "scopes").help("scopes are listed beside `auth:`, and named by the endpoints that need them"),
    at("auth", "env environment env_var environment_variable").means("variable"),
    // Endpoints.
    at("endpoints", "host hosts server servers base_url").lacks("hosts of single endpoints are").help("all calls go to `host:` in `api:`"),
    at("endpoints", "header headers").lacks("headers of an endpoint are"),
    at("endpoints", "cookie cookies").lacks("cookies are"),
    at("endpoints", "body request_body payload json").lacks("bodies other than forms are").help("a POST sends its `parameters:` as a form"),
    at("endpoints", "multipart file files upload").lacks("bodies other than forms are").help("a POST sends its `parameters:` as a form"),
    at("endpoints", "path_parameters path_params path_variables").lacks("path variables are"),
    at("endpoints", "query query_parameters query_params form form_data params args arguments input inputs request")
        .help("list it as `parameters:`, which a GET sends in the query and a POST as a form"),
    at("endpoints", "title").means("summary"),
    at("endpoints", "operation_id operation id").help("it is called as `name:` says").means("name"),
    at("endpoints", "tag tags group groups category").lacks("groups of endpoints are"),
    at("endpoints", "deprecated").lacks("deprecated endpoints are").help("say it in `notes:`"),
    at("endpoints", "timeout retry retries backoff").lacks("timeouts and retries of an endpoint are").help("a caller can set them"),
    at("endpoints", "rate_limit rate_limits quota throttle").lacks("rate limits are").help("say it in `notes:`"),
    at("endpoints", "cache caching").lacks("caching is"),
    at("endpoints", "idempotent idempotency read_only")
        .help("`safe: true` says of a call that it changes nothing, so that it may be repeated"),
    each("endpoints", "methods").texts(METHODS).lacks("methods other than GET and POST are"),
    at("endpoints", "methods method verb verbs http_method").texts(METHODS).lacks("methods other than GET and POST are").means("methods"),
    at("endpoints", "methods method verb verbs http_method").help("write a list, such as `methods: [GET]`").means("methods"),
    at("endpoints", "path").a(Shape::List).lacks("endpoints with several paths are").help("write an endpoint for each"),
    at("endpoints", "url uri route endpoint").help("write what follows the host as `path:`, such as `path: /v1/users`").means("path"),
    at("endpoints", "auth").a(Shape::List).lacks("alternative credentials are").help("write one name from `auth:`, or `none`"),
    at("endpoints", "auth").a(Shape::Mapping).help("write one name from `auth:`, or `none`"),
    at("endpoints", "auth").a(Shape::Truth).help("write one name from `auth:`, or `none`"),
    at("endpoints", "auth").texts("several").lacks("alternative credentials are").help("write one name from `auth:`, or `none`"),
    at("endpoints", "auth").texts("optional").lacks("optional credentials are").help("write one name from `auth:`, or `none`"),
    at("endpoints", "auth").texts("no nobody nothing null false off public open anonymous").means("none"),
    at("endpoints", "security authentication authorization credential credentials")
        .help("name the credential as `auth:`, or write `auth: none`")
        .means("auth"),
    at("endpoints", "content_type").a(Shape::List).lacks("alternative bodies are").help("without it a POST sends a form"),
    at("endpoints", "consumes").means("content_type"),
    at("endpoints", "produces accept accepts").lacks("answers other than JSON are").help("leave it out where the API answers JSON"),
    at("endpoints", "scope permission permissions roles").help(SCOPES),
    at("endpoints", "response").texts("none no nothing null void empty unit no_content").lacks("answers without a body are"),
    at("endpoints", "response").texts("optional").lacks("answers that may be missing are"),
    at("endpoints", "response").texts("union").lacks("answers of several types are"),
    at("endpoints", "response")
        .texts("list array vec matrix string str text integer int long double float number boolean bool")
        .lacks("answers other than objects are"),
    at("endpoints", "response").texts("object map dict any json").lacks("answers without known fields are").help(OBJECT),
    at("endpoints", "response").texts("html xml csv file binary bytes stream").lacks("answers other than JSON are"),
    at("endpoints", "response").a(Shape::List).lacks("answers other than objects are"),
    at("endpoints", "response").a(Shape::Mapping).help(OBJECT),
    at("endpoints", "response").a(Shape::Number).help(OBJECT),
    at("endpoints", "response").a(Shape::Truth).help(OBJECT),
    at("endpoints", "responses returns return result output answer").help("name the type of the answer as `response:`").means("response"),
    at("endpoints", "paging pagination page pages").a(Shape::Mapping).means("paging"),
    at("endpoints", "paging pagination page pages").lacks("paging other than by URLs in the answer is").help(PAGING),
    at("endpoints", "callbacks webhooks events").lacks("calls from the server are"),
    at("endpoints", "stream streaming websocket").lacks("answers that never end are"),
    at("endpoints", "examples").help("requests and answers are listed as `samples:`, each beginning with `- title: …`"),
    at("endpoints", "example").help("`true` asks for a program to try it; requests and answers are listed as `samples:`"),
    at("endpoints", "note").help("write a list of texts, as `notes:`"),
    // Paging.
    at("paging", "next")
        .help("the field that `next_url:` names holds a URL; other paging is not part of the spec language yet")
        .means("next_url"),
    at("paging", "previous prev").help("the field that `previous_url:` names holds a URL"),
    at("paging", "data results field list").means("items"),
    at("paging", CURSORS).lacks("paging other than by URLs in the answer is").help(PAGING).spoils_all(),
    // Parameters and fields.
    at("parameters", "in place location position where").texts("header headers").lacks("header parameters are"),
    at("parameters", "in place location position where").texts("path url").lacks("path variables are"),
    at("parameters", "in place location position where").texts("cookie cookies").lacks("cookies are"),
    at("parameters", "in place location position where").texts("body json multipart").lacks("bodies other than forms are"),
    at("parameters", "in place location position where").help("leave it out: a GET sends parameters in the query, a POST as a form"),
    at("parameters", "header").lacks("header parameters are"),
    at("parameters", "encoding style collection_format array_format delimiter separator")
        .texts("comma commas csv pipe pipes space spaces ssv tsv semicolon joined delimited pipe_delimited space_delimited , ; |")
        .lacks("encodings of a list other than JSON are")
        .help("a list in one text is a `String` that the caller joins")
        .means("encoding"),
    at("parameters", "encoding style explode collection_format array_format delimiter separator")
        .lacks("encodings of a list other than JSON are")
        .means("encoding"),
    at("parameters", "fixed default").a(Shape::List).lacks("lists that are fixed or a default are"),
    at("parameters", "fixed default").a(Shape::Mapping).lacks("objects as parameters are"),
    at("parameters", "const constant").means("fixed"),
    at("parameters", "with").a(Shape::List).lacks("parameters beside several others are").help("name one parameter"),
    at("parameters", "min max minimum maximum").a(Shape::Fraction).lacks("bounds with a fraction are").help(SAY),
    at("parameters", "minimum min_value minval gte ge").means("min"),
    at("parameters", "maximum max_value maxval lte le").means("max"),
    at("parameters", "range between bounds").help("write `min:` and `max:`"),
    at("parameters", "exclusive_minimum exclusive_maximum gt lt")
        .lacks("exclusive bounds are")
        .help("`min:` and `max:` are the least and the greatest value allowed"),
    at("parameters", "default_value").means("default"),
    at("parameters", "deprecated").lacks("deprecated parameters are").help(SAY),
    at("types", "min max minimum maximum exclusive_minimum exclusive_maximum min_items max_items")
        .lacks("bounds of a type are")
        .help("write them at each parameter of this type"),
    at("fields", "min max minimum maximum exclusive_minimum exclusive_maximum min_items max_items")
        .lacks("bounds of what is answered are")
        .help("bounds belong to parameters; here, say it in the description"),
    at("fields", "default default_value").lacks("defaults of what is answered are").help(SAY),
    at("fields", "const constant fixed").lacks("fields with a fixed value are").help(SAY),
    at("fields", "alias aliases").help("an `alias:` stands in one of the `notes:`, with the source that has it"),
    at("fields", "deprecated").a(Shape::Truth).help("say in a text that it should not be used any more, and why"),
    at("values", "deprecated").lacks("deprecated values are").help(SAY),
    at(TYPED, "min_length max_length length").lacks("bounds of a text's length are").help(SAY),
    at(TYPED, "multiple_of step").lacks("steps of a number are").help(SAY),
    at(TYPED, "unique_items unique").lacks("lists without repetition are").help(SAY),
    at(TYPED, "pattern regex regexp").lacks("patterns of a text are").help(SAY),
    at(TYPED, "format")
        .texts("int32 int64 float double")
        .help("leave it out: an `Integer` has 32 bits, a `Long` 64, and a `Double` may have a fraction"),
    at(TYPED, "format").lacks("formats of a text are").help(SAY),
    at("parameters fields types values", "unit units").lacks("units are").help(SAY),
    at(TYPED, "example examples sample samples").help("show it in one of the `samples:` of an endpoint"),
    at("fields types", "read_only write_only").lacks("fields that are only read or only written are").help(SAY),
    at("parameters fields", "enum enums values choices options allowed allowed_values one_of any_of")
        .help("list them as the `values:` of an entry of `types:`, and name that as the `type:`"),
    at("parameters fields", "nullable null optional")
        .help("what is not marked `required: true` may be missing; a field may then be null, too"),
    at("parameters fields", "list array repeated multiple many items")
        .help("a list is written with the type of its items, such as `String[]`"),
    at("parameters fields", "schema ref data_type").help("name the type as `type:`").means("type"),
    at("parameters", "properties fields").lacks("objects as parameters are"),
    at("fields", "properties fields").help("describe the object in `types:`, and name it as the `type:`"),
    at("parameters fields", "secret private pii personal").means("sensitive"),
    at("api prerequisites scopes auth endpoints parameters fields types values", "desc descr doc docs comment").means("description"),
    at(TYPED, "title label").help("say it in the description"),
    // Types.
    at("types", "all_of extends inherits base parent mixin mixins")
        .lacks("types that build on others are")
        .help("list all `fields:` in each type")
        .means("fields"),
    at("types", "one_of any_of union discriminator variants")
        .lacks("alternatives of types are")
        .help("one type can list the `fields:` of all, none of them `required: true`")
        .means("fields"),
    at("types", "items item").lacks("lists with a name of their own are").help("write `T[]` where the list is used").means("fields"),
    at("types", "additional_properties pattern_properties map").lacks("maps are").help("list the `fields:` that are known").means("fields"),
    at("types", "properties attributes members").help("list them as `fields:`, without a `type:`").means("fields"),
    at("types", "enum enumeration choices options").help("list them as `values:`, without a `type:`").means("values"),
    at("types", "required").help("write `required: true` at each field that is always there"),
    at("types", "nullable optional").help("a field that is not marked `required: true` may be missing or null"),
    at("types", "sensitive").help("write `sensitive: true` at each field or parameter"),
    at("types", "deprecated").lacks("deprecated types are").help(SAY),
    at("types", "rust").help("a type is called in Rust as `name:` says"),
    at("values", "name value").a(Shape::Number).lacks("enumerations of numbers are").help(INTEGERS).once_a_list().means("name"),
    at("values", "name value").a(Shape::Truth).lacks("enumerations of truth values are").help(TRUTHS).once_a_list().means("name"),
    at("values", "value").means("name"),
    // Errors and samples.
    at("errors", "http_status status_code").means("status"),
    at("errors", "status").a(Shape::List).lacks("error codes with several statuses are").help("write the one that is documented first"),
    at("errors", "retryable transient").means("retry"),
    at("errors", "message reason").means("cause"),
    at("errors", "solution fix action hint").means("remedy"),
    at("samples", "headers header").lacks("headers in samples are"),
    at("samples", "response body result").means("answer"),
    at("samples", "parameters params query").means("request"),
    // Types that others have.
    at(TYPED, "type").a(Shape::List).help("name one type; a list of it is written with brackets behind, such as `String[]`"),
    at(TYPED, "type").a(Shape::Mapping).help("name a type; an object is described in `types:`"),
    at(TYPED, "type").a(Shape::Number).help("name a type"),
    at(TYPED, "type").a(Shape::Truth).help("name a type"),
    at(TYPED, "type").texts("str text char varchar").means("String"),
    at(TYPED, "type").texts("int int32 i32 int16 i16 int8 i8 short sint32 u16 uint16 u8 uint8").means("Integer"),
    at(TYPED, "type").texts("int64 i64 sint64 u32 uint32").means("Long"),
    at(TYPED, "type").texts("float float32 float64 f32 f64 real").means("Double"),
    at(TYPED, "type").texts("bool").means("Boolean"),
    at(TYPED, "type").texts("number numeric").help("write `Integer` (32 bit) or `Long` (64 bit) if it is whole, else `Double`"),
    at(TYPED, "type")
        .texts("unsigned uint u64 uint64 bigint big_integer biginteger i128 u128 int128 usize")
        .lacks("whole numbers beyond a `Long` are")
        .help("a `Long` has 64 bits, one of them the sign"),
    at(TYPED, "type")
        .texts("decimal big_decimal")
        .lacks("decimal numbers are")
        .help("write `String` if it is sent as a text, else `Double`"),
    at(TYPED, "type")
        .texts("date datetime timestamp time instant duration local_date local_datetime zoned_datetime")
        .lacks("types for dates and times are")
        .help("write `String` if it is sent as a text, `Long` if as a number; say its form in the description"),
    at(TYPED, "type")
        .texts("uuid guid url uri email hostname ipv4 ipv6 base64")
        .lacks("formats of a text are")
        .help("write `String`, and say its form in the description"),
    at(TYPED, "type")
        .texts("object struct")
        .help("an object is an entry of `types:` that has `fields:` and no `type:`; name it where it is used"),
    at(TYPED, "type")
        .texts("map dict dictionary hash hashmap hash_map btreemap")
        .lacks("maps are")
        .help("where the keys are known, describe it in `types:` with `fields:`"),
    at(TYPED, "type")
        .texts("any json value mixed unknown dynamic jsonvalue json_value jsonobject json_object")
        .lacks("values of any shape are"),
    at(TYPED, "type")
        .texts("binary bytes byte blob file")
        .lacks("binary values are")
        .help("write `String` if it is sent as a text, such as base64"),
    at(TYPED, "type").texts("null none void unit never").lacks("types without a value are"),
    at(TYPED, "type")
        .texts("enum enumeration")
        .help("an enumeration is an entry of `types:` that has `values:` and no `type:`; name it where it is used"),
    at(TYPED, "type").texts("array list vec seq sequence").help("write `T[]` where the list is used, such as `String[]`"),
    at(TYPED, "type").texts("matrix").lacks("lists of lists are"),
    at(TYPED, "type").texts("tuple pair").lacks("tuples are"),
    at(TYPED, "type").texts("union").lacks("alternatives of types are"),
    at(TYPED, "type")
        .texts("optional option nullable maybe")
        .help("write the type alone: what is not marked `required: true` may be missing"),
];

const TYPED: &str = "parameters fields types";
const INTEGERS: &str = "use the type `Integer` and list the values in its description; put them in quotes only if the API sends texts";
const TRUTHS: &str = "use the type `Boolean`; put them in quotes only if the API sends texts";
const OBJECT: &str = "name the type of a successful answer, described in `types:` with its `fields:`";
const SCOPES: &str = "write `scopes: {any_of: […], without: …}`";
const PAGING: &str = "leave `paging:` out, and list what selects a page among the `parameters:`";
const SAY: &str = "say it in the description";
const METHODS: &str = "delete put patch head options trace connect query";
const CURSORS: &str = "type kind style strategy cursor next_cursor page page_number page_size pages per_page offset start skip limit size count \
    total total_pages token next_token page_token next_page_token has_more has_next is_end is_last after before last_id next_page parameter";

/// What is written at one of `keys` below another.
const fn at(below: &'static str, keys: &'static str) -> Notion {
    Notion {
        below,
        keys,
        is_item: false,
        shape: Shape::Any,
        texts: "",
        lacks: "",
        help: "",
        means: None,
        is_of_list: false,
        spoils_all: false,
    }
}

/// As [`at`], for each item of the list there.
const fn each(below: &'static str, keys: &'static str) -> Notion {
    Notion { is_item: true, ..at(below, keys) }
}

/// Whether two words differ in letter case and signs alone.
pub fn same(one: &str, other: &str) -> bool {
    let letters = |word: &str| word.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
    one == other || !letters(one).is_empty() && letters(one) == letters(other)
}

impl Notion {
    /// The notion that is written as `value` at a `key` below another, or as an item of the list there.
    pub fn find(below: &str, key: &str, is_item: bool, value: &Value) -> Option<&'static Self> {
        let fits = |notion: &&Self| {
            (if below.is_empty() { notion.below.is_empty() } else { lists(notion.below, below) })
                && is_item == notion.is_item
                && lists(notion.keys, key)
                && notion.shape.is_of(value)
                && (notion.texts.is_empty() || value.as_str().is_some_and(|text| lists(notion.texts, text)))
        };
        NOTIONS.iter().find(fits)
    }

    /// That the language lacks it, in one sentence.
    pub fn lack(&self) -> Option<String> {
        (!self.lacks.is_empty()).then(|| format!("{} not part of the spec language yet", self.lacks))
    }

    /// What to write today, if anything.
    pub fn advice(&self) -> Option<&'static str> {
        (!self.help.is_empty()).then_some(self.help)
    }

    /// Whether it says more than which word of this language is meant.
    pub fn explains(&self) -> bool {
        !self.lacks.is_empty() || !self.help.is_empty()
    }

    /// The word of this language.
    pub fn meant(&self) -> Option<&'static str> {
        self.means
    }

    /// Whether it is one mistake, however many entries of a list have it.
    pub fn is_of_list(&self) -> bool {
        self.is_of_list
    }

    /// Whether nothing beside it can be meant as this language has it.
    pub fn spoils(&self) -> bool {
        self.spoils_all
    }

    const fn a(self, shape: Shape) -> Self {
        Self { shape, ..self }
    }

    const fn texts(self, texts: &'static str) -> Self {
        Self { shape: Shape::Text, texts, ..self }
    }

    const fn lacks(self, lacks: &'static str) -> Self {
        Self { lacks, ..self }
    }

    const fn help(self, help: &'static str) -> Self {
        Self { help, ..self }
    }

    const fn means(self, word: &'static str) -> Self {
        Self { means: Some(word), ..self }
    }

    const fn once_a_list(self) -> Self {
        Self { is_of_list: true, ..self }
    }

    const fn spoils_all(self) -> Self {
        Self { spoils_all: true, ..self }
    }
}

impl Shape {
    fn is_of(self, value: &Value) -> bool {
        match self {
            Self::Any => true,
            Self::Text => value.is_string(),
            Self::Number => value.is_number(),
            Self::Fraction => value.is_f64(),
            Self::Truth => value.is_bool(),
            Self::List => value.is_sequence(),
            Self::Mapping => value.is_mapping(),
        }
    }
}

fn lists(words: &str, word: &str) -> bool {
    words.split_whitespace().any(|one| same(one, word))
}
