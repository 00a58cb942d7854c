//! The rules of the spec language, each in one place with its code and its words. `spec/problems.md` explains each, with an example of
//! what breaks it and of what does not.

use spec_reader::Rule;

spec_reader::rules! {
    // Names.
    K0201 error double_name(name, list) "two {list} are called `{name}`" at "this one" help "rename one of them";
    K0202 error double_rust_name(name, list) "two {list} are called `{name}` in Rust" at "this one"
        help "give one of them another Rust name with `rust:`";
    K0203 error reserved_name(name) "the emitted crate uses the name `{name}` itself" help "choose another name";
    K0204 error no_rust_name(name) "`{name}` is no Rust name" help "give it one with `rust:`";
    K0205 error no_package_name(name, example) "`{name}` cannot be the name of a package"
        help "write a name in kebab case that Rust does not use itself, such as `{example}`";
    K0206 error no_type_name(name, example) "`{name}` cannot be the name of a type" help "types are named as in Rust, such as `{example}`";
    K0207 error name_of_the_language(name) "the language brings a type `{name}` along" help "choose another name";
    K0208 error no_constant(name, example) "`{name}` is no name for a constant" help "constants are named like `{example}`";
    K0209 error no_file_name(name) "files are called like endpoints, and `{name}` is not in ASCII" help "write letters from a to z, digits and `_`";
    K0210 error hidden_in_name(name) "the name `{name}` holds control characters or backticks" help "write it without them";
    K0211 error no_source_name(name) "`{name}` is no name of a source" help "use letters and digits, `-`, `_` and `.`";

    K0212 error no_endpoint_name(name, example) "`{name}` is no name of an endpoint" help "write words of small letters and digits with `_` between them, such as `{example}`";

    // References.
    K0220 error unknown(name, what, list) "there is no {what} `{name}`" at "not in `{list}:`" help "describe it there";
    K0221 error unknown_place(name) "nothing that the docs tell of is called `{name}`"
        help "write an endpoint, `endpoint.parameter`, a type, `Type.field`, a code, a prerequisite or a part of the guides";
    K0222 error listed_twice(name) "`{name}` is listed twice" at "and again here" help "remove one of them";
    K0223 error misplaced(key, whom) "`{key}` belongs {whom}" help "remove it, or move it there";
    K0224 error unknown_field(name, whom) "{whom} has no field `{name}`" help "add it to the `fields:`";
    K0225 error unknown_parameter(name, kind) "there is no {kind} `{name}`" help "add it to the `parameters:`";
    K0226 error no_object(field) "there is no object that could have a field `{field}`" help "name a field of the answer, or leave what is behind the point out";
    K0227 error unfit_field(name, wanted) "the field `{name}` must be {wanted}" help "name another field, or change its type";
    K0228 error unfit_parameter(name, wanted) "the parameter `{name}` must be {wanted}" help "name another parameter, or change this one";

    // The API and its texts.
    K0302 error no_host(host) "`{host}` is no host that a credential may be sent to" help "write scheme and name alone, such as `https://api.example.com`";
    K0303 error no_url(url) "`{url}` is no web address" help "it begins with `https://` and holds no blanks or brackets";
    K0304 error no_license(license) "`{license}` is no SPDX expression" help "write one such as `MIT`, `Apache-2.0` or `MIT OR Apache-2.0`";
    K0305 error one_language(example) "this text is in one language only" help "write `{{{example}}}`";
    K0306 error no_text(language) "the text in language `{language}` is missing" help "write it as `{language}: …`";
    K0307 error prose(message) "{message}";
    K0308 error header_value(value) "`{value}` cannot be the value of a header" help "write ASCII characters that can be seen, and blanks";

    K0309 error no_keyword(word) "`{word}` is no keyword for a registry" help "write up to 20 letters, digits, `-`, `_` and `+`, of which a letter or digit comes first";
    K0310 error no_category(word) "`{word}` is no category of a registry" help "write one as its address has it, such as `api-bindings`";
    K0311 error too_many_words(key, count) "a registry takes five {key}, and these are {count}" help "keep the five that fit best";

    // Credentials.
    K0320 error carried_twice(name) "the credential `{name}` is carried in more than one way" help "keep one of `header:`, `query:` and `basic:`";
    K0321 error no_token(word) "`{word}` is no word of HTTP" help "write letters, digits and a few signs, and no blank";
    K0322 error prefix_elsewhere(name) "the prefix of `{name}` stands in a header of its own" help "remove `prefix:`, or the `query:` or `basic:` beside it";
    K0323 error made_of_nothing(name) "the credential `{name}` is made of no text, or of too few or too many"
        help "give it a `variable:`, or `parts:` with two or more texts: two for `basic: true`";
    K0324 error parts_and_carrier(name) "each of the parts of `{name}` says what carries it" help "move `header:` or `query:` to the parts";
    K0325 error parts_and_variable(name) "`{name}` has parts, each with a `variable:` of its own" help "remove the `variable:` beside `parts:`";
    K0326 error parts_of_basic(name) "both parts of `{name}` are sent in one header" help "remove the `header:` or `query:` of the part";
    K0327 error no_variable(name) "`{name}` is no name of an environment variable" help "write capital letters, digits and `_`, such as `ACCESS_TOKEN`";
    K0328 error url_of_secrets(url) "`{url}` is no address that secrets are sent to" help "write an address of https without `?` and `#`";
    K0329 error http_owns(header) "HTTP itself needs the header `{header}`" help "name another header";

    K0330 error same_carrier(name) "two parts of `{name}` are carried in the same place" help "give each a `header:` or `query:` of its own";
    K0331 error same_variable(name) "two credentials are read from `{name}`" at "this one" help "give each a variable of its own";

    // Endpoints.
    K0401 error no_endpoint() "an API needs at least one endpoint" help "write one below `endpoints:`, beginning with `- name: …`";
    K0402 error no_method(endpoint) "`{endpoint}` has no method" help "write one or more of `GET`, `HEAD`, `POST`, `PUT`, `PATCH`, `DELETE`";
    K0403 error no_credential(endpoint) "`{endpoint}` names no credential" help "write `auth: none` where none is needed";
    K0404 error path_variable(name) "no parameter is called `{name}`, which the path names"
        help "describe `{name}` in the `parameters:`";
    K0405 error variable_without_braces(path) "variables of a path stand in braces, and not as in `{path}`"
        help "write `/users/{{id}}`, and describe `id` in the `parameters:`";
    K0406 error no_path(path) "`{path}` is no path"
        help "it begins with `/`, has no `//` and ends before any `?`, such as `/v1/users`; variables stand in braces, as in `/users/{{id}}`";
    K0407 error body_of_head(endpoint) "what HEAD answers at `{endpoint}` has no body" help "leave `response:` out";
    K0408 error bytes_within() "bytes are the whole answer" help "write `Bytes` alone";
    K0409 error no_scopes() "which scopes?" help "leave the whole key out where none is needed";
    K0410 error any_or_all() "any of the scopes, or all of them?" help "keep one of `any_of:` and `all_of:`";
    K0411 error no_only(name) "`{name}` is not one of several credentials of the endpoint";
    K0412 error no_content_type(written) "parameters cannot be written as `{written}`";

    // Parameters.
    K0420 error in_path(name, has) "the path names {has} `{{{name}}}`" help "what is in the path stands there in braces, and nowhere else";
    K0421 error no_body(method) "{method} has no body" help "leave `in:` out, or write `in: query`";
    K0422 error no_header(name) "`{name}` is no name of a header" help "write letters, digits and a few signs, and no blank";
    K0423 error bytes_in_part(name) "`{name}` is made of bytes, which are a whole body, or an answer"
        help "`in: whole_body` with a `content_type:` sends them; a part of a body is a `File`, and in a text they are `Base64`";
    K0424 error file_elsewhere(name) "`{name}` is a file, which is a part of a body in parts"
        help "give the endpoint `content_type: multipart/form-data`";
    K0425 error code_is_sent(name) "`{name}` is an error code, which is answered and not sent" help "choose another type";
    K0426 error raw_body(name) "`{name}` is the whole body, which is `Bytes` or a `String`, unless it is JSON" help "write `type: Bytes` or `type: String`";
    K0427 error must_be_text(name, why) "{why}, so `{name}` is of type `String`" help "write `type: String`";
    K0428 error needless_encoding(name) "`{name}` is no list or object outside of JSON, so it has no encoding" help "remove `encoding:`";
    K0429 error list_without_encoding(name) "how does the list `{name}` become one text?"
        help "write `encoding: json` for JSON, such as `[1,2]`; `comma` for `1,2`; `repeat` for a parameter for each item";
    K0430 error object_without_encoding(name) "how does the object `{name}` become one text?"
        help "write `encoding: json`, or give the endpoint `content_type: application/json`, which sends all of it so";
    K0431 error null_outside_json(name) "only JSON has null, and `{name}` is not in JSON" help "remove the `?` of its type";
    K0432 error list_of_objects(name) "`{name}` is no list of scalars, which alone are written so" help "write `encoding: json`";
    K0433 error required_default(name) "`{name}` is required, and so has no default" help "remove `default:`, or `required: true`";
    K0434 error public_secret(name) "`{name}` is fixed, so it stands in the code for all to see" help "remove `sensitive:`";
    K0435 error fixed_list(name) "a list, or what has a default, cannot be fixed, as `{name}` is" help "remove `fixed:` or `default:`";
    K0436 error no_companion(name) "`{name}` is no parameter that a caller gives";

    // Types.
    K0501 error made_of_what(name) "what is the type `{name}` made of?"
        help "give it exactly one of `type:` (a scalar), `values:` (texts or numbers), `fields:` (an object) and `variants:` (one of several objects)";
    K0502 error id_of_scalar(name) "an id such as `{name}` is made of a scalar" help "remove `identifies:`, or give it a `type:` alone";
    K0503 error no_scalar(written, known) "`{written}` is no scalar that a type can be made of" help "write one of {known}";
    K0504 error named_list(written) "lists with a name of their own, as of `{written}`, are not part of the spec language yet"
        help "write `T[]` where the list is used";
    K0505 error mixed_values(value) "the values of an enumeration are all texts, or all whole numbers, and `{value}` is another"
        help "what travels as a text stands in quotes: `\"{value}\"`";
    K0506 error no_values(name) "the enumeration `{name}` has no values" help "write one or more below `values:`, each beginning with `- name: …`";
    K0507 error no_tag(name) "which field says which of the variants of `{name}` it is?" help "name it, such as `tag: type`";
    K0508 error no_variants(name) "`{name}` has no variants" help "write one or more below `variants:`, each beginning with `- name: …`";
    K0509 error no_object_variant(written) "a variant is an object, and `{written}` is none" help "name an entry of `types:` with `fields:`";
    K0510 error double_null(written) "what may be null may be no more than that, as in `{written}`" help "write one `?`";
    K0511 error endless(name) "`{name}` contains itself"
        help "what holds a value of its own type holds it in a list, a map or a field that may be missing: remove its `required: true`";
    K0512 error bytes_in_object(name) "bytes within an object, as in `{name}`, are a text" help "write `type: Base64`";
    K0513 error no_codes(name) "`{name}` is an error code, and the API has none" help "describe them by `error_body:` and `errors:`, or choose another type";
    K0514 error fixed_default(name) "`{name}` is fixed, and so has no default" help "remove `default:`";
    K0515 error unknown_type(name) "there is no type `{name}`" at "not in `types:`" help "describe it there";
    K0516 error no_size(name) "the image `{name}` has a width and a height, and 0 is none" help "write the true size, or remove `size:`";
    K0517 error no_scheme(scheme) "`{scheme}` is no URL scheme that is known" help "write `https` or `http`";
    K0518 error no_notation(written) "`{written}` is no type"
        help "behind the name stand `[]` for a list, `{{}}` for a map and `?` for what may be null, each whole: `String[]`, `String{{}}`, `String[]?`";

    // Limits and rules.
    K0601 error limit_of_another(key, whom) "`{key}` belongs to {whom}" help "remove it";
    K0602 error no_number(written, ty) "`{written}` is no number of type {ty}" help "write a number that {ty} can hold";
    K0603 error nothing_fits(least, most) "nothing fits between {least} and {most}" help "write the smaller one as the least";
    K0604 error bad_pattern(pattern) "the client cannot check the pattern `{pattern}`"
        help "look-around and references to groups are not known to it; with `advisory: true` the docs alone tell it";
    K0605 error hidden_in_pattern() "a pattern holds control characters or backticks" help "put it in single quotes, and write such a character as `\\x60`";
    K0606 error lonely_rule() "a rule is about two or more" help "name another, or remove the rule";
    K0607 error no_rule() "what goes together?"
        help "give it one of `exactly_one_of:`, `at_least_one_of:`, `at_most_one_of:` and `all_or_none_of:`, each with a list, or `required:` with `when:`";
    K0608 error rule_of_required(name) "`{name}` is always required, whatever a rule says" help "take it out of the rule, or remove its `required: true`";
    K0609 error no_member(name) "there is no `{name}` here that a caller gives";
    K0610 error no_value_of(value, ty) "`{value}` is not of type {ty}" help "write a value of type {ty}";
    K0611 error no_enum_value(value, ty) "`{value}` is no value of {ty}";
    K0612 error out_of_bounds(value, rule) "`{value}` breaks the rule {rule}" help "write a value within the bounds, or move the bound";

    // Pages and bulk.
    K0701 error no_items() "which field of the answer holds the items?" help "say it with `items:`";
    K0702 error total_of_cursor() "a total ends pages that are counted: those of `offset:` or `page:`" help "remove `total:`";
    K0703 error no_turn() "what leads from one page to the next?"
        help "give it exactly one of `next_url:`, `link_header: true`, `offset:`, `page:` and `cursor:`";
    K0704 error no_cursor() "which value leads to the next page?" help "name the field of the answer as `next:`, or the field of the last item as `last:`";
    K0710 error bulk_of_one(name) "`{name}` must take a single item too, for those that are asked for alone" help "lower its `min_items:`";
    K0711 error bulk_of_few(name, most, own) "`{name}` takes {own} items, fewer than the {most} of `most`" help "write no more than {own}";
    K0712 error bulk_of_none() "a call takes at least one" help "write how many a call takes";
    K0713 error bulk_in_pages() "an answer that is cut into pages cannot be matched to a list" help "keep one of `bulk:` and `paging:`";
    K0714 error bulk_unsafe(endpoint) "only a call that changes nothing may be made again by halves, and `{endpoint}` may change something" help "write `safe: true` if it changes nothing, or remove `bulk:`";
    K0715 error bulk_key_missing(name) "the field `{name}` must be there always" help "write `required: true` at it";
    K0716 error bulk_key_fraction() "numbers with a fraction cannot be matched" help "name another field";
    K0717 error bulk_without_codes() "by which codes does the API tell that it does not know one of them?" help "list them as `unknown:`";

    // The stand-in.
    K0720 error refused_before() "another of the `refusals:` answers this already" help "remove one of them, or give the first an `auth:`";
    K0721 error other_rows(name) "`{name}` has no rows, or others than this" help "name an endpoint whose answers are made of the same type";
    K0722 error half_a_case() "an order holds for one value of a parameter, or always" help "write both `when:` and `is:`, or neither";
    K0723 error no_letters(written) "`{written}` is not from one letter to another" help "write two letters with `-` between them, such as `a-z`";

    // Errors.
    K0801 error errors_without_body() "error codes need a place to be read from"
        help "say with `error_body:` which field of an answer holds the code; `error_body: {{fields: []}}` where the status is all";
    K0802 error nameless_body() "each of the `error_bodies:` has a name, and this has none" help "give it a `name:`";
    K0803 error unfit_role(name, wanted) "`{name}` must be of type {wanted}" help "name another field, or change its type";
    K0804 error secret_of_errors(name) "a field of an error, as `{name}`, is shown only to those who ask for it" help "remove `sensitive:`";
    K0805 error question_of_errors(name) "every error has a question `{name}` already" help "give it another Rust name with `rust:`";
    K0806 error no_code(code, why) "`{code}` is no error code here: {why}" help "write it as the API answers it";
    K0807 error no_error_status(status, least) "the status of an error is between {least} and 599, and {status} is not"
        help "write the status that it is answered with";
    K0808 error no_message() "a message is one line, not blank, without backticks" help "write it as the API answers it, in one line";
    K0809 error no_status(status) "`{status}` is no HTTP status" help "write one between 100 and 599";
    K0810 error empty_sample() "a sample shows a `request:`, an `answer:` or both" help "write one of them, or remove the sample";

    // Doubts.
    K0901 warning sample_unknown(name, whom) "the sample has `{name}`, which {whom} has not" help "describe it, or remove it from the sample";
    K0902 warning sample_missing(name, what) "the sample lacks the {what} `{name}`, which is required" help "add it to the sample, or remove its `required: true`";
    K0903 warning sample_type(name, found, wanted) "in the sample, `{name}` holds {found} where {wanted} belongs" help "write {wanted}, or change the type";
    K0904 warning sample_value(value, ty) "the sample has `{value}`, which is no value of {ty}";
    K0905 warning sample_code(code) "the sample has the code `{code}`, which is not in `errors:`" help "describe it there, or write another";
    K0906 warning sample_bounds(name, value, rule) "in the sample, `{name}` holds {value}, which breaks the rule {rule}" help "write a value that keeps the rule";
    K0907 warning sample_form(name, found, wanted) "in the sample, `{name}` holds {found} where {wanted} belongs" help "write {wanted}, or change the type";
    K0910 warning no_sample(endpoint) "`{endpoint}` has no sample" help "show a request, an answer or both below `samples:`";
    K0911 warning unused(name, what) "the {what} `{name}` is not used" at "nothing names it" help "remove it, or name it where it belongs";
    K0912 warning no_fields(name) "the type `{name}` has no fields" help "describe them, or write `Json` where anything may stand";
    K0913 warning same_call(name, other) "`{name}` and `{other}` are the same call: method, path and credential" help "remove one of them, or give each a `fixed` parameter that tells them apart";
    K0914 warning closed_without_reason(name) "`{name}` is closed, and nothing says why" help "say in its `notes:` or in a second sentence of its description why there can be no other value";
    K0915 warning fact_without_source(words) "this text tells of `{words}`, and names no source" help "name it as `source:`";
    K0916 warning other_language(language) "this does not look like a text in language `{language}`" help "write it in that language, or swap the two";
    K0917 warning one_language_lacks(language) "the text in language `{language}` is missing, and the other stands in for it" help "write it as `{language}: …`";
    K0918 warning unpublishable(name, key) "the crate `{name}` is published, and lacks {key}" help "write {key} in `api:`, or `publish: false`";
    K0919 warning idle_allow(about, code) "nothing called `{about}` breaks the rule {code}" help "remove it, or name what does in `about:`";
    K0920 warning future(day) "`{day}` is a day to come" help "write the day on which it was read";
    K0921 error no_such_code(code) "there is no warning `{code}`" help "write the code of a warning, such as `K0910`";
    K0922 warning version_lags(version, level, release, needed) "the version {version} is too low: what changed since {release} is {level}" help "write at least `{needed}`; `cargo run -- diff {release}` tells what changed";
}

/// All rules of a spec, those of form first.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    spec_reader::rules::RULES.iter().chain(RULES)
}
