//! What an answer that is not as documented says: where, what was expected there, and no value.

use crate::check::assert_sound;
use crate::server::{Response, Server};
use crate::{http_status, user};

/// Answers to `friends`, and what the error says of each.
const CASES: [(&str, &str); 22] = [
    (r#"{"total_count":"h0ng-uu1d"}"#, "`$.total_count`: expected a whole number of 32 bits, found a text (line 1, column 26)"),
    (r#"{"total_count":87654321876}"#, "`$.total_count`: expected a whole number of 32 bits, found one out of bounds (line 1, column 26)"),
    (
        r#"{"total_count":1.5}"#,
        "`$.total_count`: expected a whole number of 32 bits, found a number with a fraction, an exponent or too many digits (line 1, column 18)",
    ),
    (r#"{"total_count":null}"#, "`$.total_count`: expected a whole number of 32 bits, found null (line 1, column 19)"),
    (r#"{"total_count":1,"elements":{"Gildong":1}}"#, "`$.elements`: expected a list, found an object (line 1, column 28)"),
    (r#"{"total_count":1,"elements":[87654321]}"#, "`$.elements[0]`: expected an object, found a whole number (line 1, column 37)"),
    (r#"{"total_count":1,"elements":["Gildong"]}"#, "`$.elements[0]`: expected an object, found a text (line 1, column 38)"),
    (r#"{"total_count":1,"elements":[{"uuid":"u"},{"id":1}]}"#, "`$.elements[1]`: missing field `uuid` (line 1, column 50)"),
    (
        "{\"total_count\":1,\n\"elements\":[{\"uuid\":\"u\",\n\"id\":\"87654321\"}]}",
        "`$.elements[0].id`: expected a whole number of 64 bits, found a text (line 3, column 15)",
    ),
    (
        r#"{"total_count":1,"elements":[{"uuid":"u","favorite":"a, expected Gildong at line 9"}]}"#,
        "`$.elements[0].favorite`: expected a truth value, found a text (line 1, column 83)",
    ),
    (r#"{"total_count":1,"total_count":2}"#, "`$`: duplicate field `total_count` (line 1, column 30)"),
    (r#"{"elements":[]}"#, "`$`: missing field `total_count` (line 1, column 15)"),
    // What stands after a name that the API does not document is told without that name.
    (r#"{"total_count":1,"Gildong":tru}"#, "`$`: no valid JSON, or nested too deep, or too large a number (line 1, column 31)"),
    (r#"{"total_count":1,"87654321":{"Gildong":"h0ng-uu1d"#, "`$`: the JSON ends too early (line 1, column 49)"),
    (
        r#"{"total_count":1,"elements":[{"uuid":"\ud83dGildong"}]}"#,
        "`$.elements[0]`: no valid JSON, or nested too deep, or too large a number (line 1, column 45)",
    ),
    (r#"{"total_count":1} Gildong"#, "`$`: no valid JSON, or nested too deep, or too large a number (line 1, column 19)"),
    ("", "`$`: expected an object, found nothing (line 1, column 1)"),
    ("\n\n  ", "`$`: expected an object, found nothing (line 3, column 3)"),
    ("null", "`$`: expected an object, found something else (line 1, column 1)"),
    ("\n \"Gildong\"", "`$`: expected an object, found something else (line 2, column 2)"),
    ("<html>87654321</html>", "`$`: expected an object, found something else (line 1, column 1)"),
    ("[87654321]", "`$`: expected an object, found something else (line 1, column 1)"),
];

#[tokio::test]
async fn an_answer_that_is_not_as_documented_is_told_by_path_expectation_and_position() {
    for (body, says) in CASES {
        let server = Server::always(Response::json(200, body));
        let error = user(&server).friends().send().await.map(drop).expect_err(body);
        assert_eq!(error.to_string(), format!("friends: the answer is not as documented: {says} (HTTP 200)"), "{body}");
        assert_sound(&error);
        assert_eq!((http_status(&error), error.body()), (Some(200), Some(body.as_bytes())), "{body}");
    }
}
