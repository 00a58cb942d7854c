//! Bodies that are JSON, objects that are sent, and bytes as a body.

mod server;

use calendar::{Client, Color, Event, EventChange, EventTime, Location, serde_json};
use serde_json::json;
use server::Server;

fn client(server: &Server) -> Client {
    Client::builder().base_url(&server.url).build().expect("loopback")
}

fn event() -> Event {
    Event::new("Lunch", EventTime::new("2026-01-31T12:00:00Z").all_day(false))
}

#[tokio::test]
async fn parameters_are_members_and_what_is_not_set_is_left_out() {
    let server = Server::json(r#"{"event_id": "e1"}"#);
    let event = event().reminders([15]).location(Location::new("Hall").latitude(52.5)).color(Color::Red).labels([("a", "b")]);
    let answer = client(&server).create_event(event).calendar_id("c1").await.expect("an event");
    assert_eq!(answer.event_id, "e1");
    let request = server.request();
    assert_eq!((request.line().as_str(), request.header("content-type")), ("POST /events", Some("application/json")));
    let time = json!({"start_at": "2026-01-31T12:00:00Z", "all_day": false});
    let event = json!({
        "title": "Lunch", "kind": "user", "time": time, "reminders": [15], "location": {"name": "Hall", "latitude": 52.5},
        "color": "RED", "labels": {"a": "b"}
    });
    assert_eq!(request.json(), json!({"calendar_id": "c1", "event": event}));

    client(&server).create_event(self::event()).await.expect("an event");
    let event = json!({"title": "Lunch", "kind": "user", "time": time});
    assert_eq!(server.request().json(), json!({"event": event}), "no null, no [] for what is not set");
}

#[tokio::test]
async fn one_parameter_is_the_whole_body_and_null_is_not_nothing() {
    let server = Server::json(r#"{"event_id": "e1"}"#);
    let client = client(&server);
    client.change_event("e/1", EventChange::new().title("Dinner").null_description()).notify(true).await.expect("an event");
    let request = server.request();
    assert_eq!(request.line(), "PATCH /events/e%2F1?notify=true");
    assert_eq!(request.header("content-type"), Some("application/merge-patch+json"));
    assert_eq!(request.json(), json!({"title": "Dinner", "description": null}));
    client.change_event("1", EventChange::new().guests(["Ada"])).await.expect("an event");
    assert_eq!(server.request().json(), json!({"guests": ["Ada"]}));
    let read: EventChange = serde_json::from_value(json!({"description": null})).expect("a change");
    assert_eq!((read.description, read.guests), (Some(None), None), "null is told from nothing when it is read, too");

    client.change_calendar("1", Some(Location::new("Hall"))).owner("Ada").await.expect("no failure");
    assert_eq!(server.request().json(), json!({"owner": "Ada", "place": {"name": "Hall"}}));
    client.change_calendar("1", None).null_owner().await.expect("no failure");
    assert_eq!(server.request().json(), json!({"owner": null, "place": null}));

    let said = client.say(json!([1, {"a": null}])).await.expect("JSON");
    assert_eq!((server.request().json(), said), (json!([1, {"a": null}]), json!({"event_id": "e1"})));
}

#[tokio::test]
async fn bytes_are_sent_as_they_are() {
    let server = Server::json("");
    client(&server).import("BEGIN:VCALENDAR\u{0}").await.expect("nothing");
    let request = server.request();
    assert_eq!((request.line().as_str(), request.header("content-type")), ("PUT /import", Some("text/calendar")));
    assert_eq!(request.body, b"BEGIN:VCALENDAR\0");
}

#[tokio::test]
async fn what_breaks_a_limit_deep_within_is_refused_before_it_is_sent() {
    let server = Server::json("{}");
    let client = client(&server);
    let wrong = [
        (Event::new("", EventTime::new("x")), "`event` has a `title` that must have at least 1 character"),
        (event().reminders([1, 2, 3]), "`event` has a `reminders` that must have at most 2 items"),
        (event().location(Location::new("Hall").latitude(91.0)), "`event` has a `location` that has a `latitude` that must be at most 90"),
    ];
    for (event, told) in wrong {
        let error = client.create_event(event).await.expect_err(told);
        assert_eq!(error.to_string(), format!("create_event: {told}"));
    }
    assert!(server.requests().is_empty());
}
