//! Types within types, one of several objects, and values that are no words.

mod server;

use forest::serde_json::{self, json};
use forest::{Button, Client, Content, FeedTemplate, Level, ListTemplate, Note, Rating, State, Template, Tree};
use server::Server;

fn client(server: &Server) -> Client {
    Client::builder().base_url(&server.url).build().expect("loopback")
}

#[tokio::test]
async fn nested_and_recursive_types_are_read() {
    let answer = json!({
        "root": {"name": "a", "children": [{"name": "b", "children": []}], "best": {"name": "c"}, "@type": "t", "1st": "f"},
        "by_name": {"x": {"name": "x"}}, "sizes": [[1], []], "level": 2, "rating": "+1", "origin": null, "state": 1,
        "note": {"kind": "reply", "to": {"kind": "text", "words": "secret words"}},
    });
    let server = Server::json(&answer.to_string());
    let tree = client(&server).tree().await.expect("a tree");
    assert_eq!(tree.root.best.as_ref().map(|best| best.name.as_str()), Some("c"));
    assert_eq!((tree.root.type_.as_deref(), tree.by_name["x"].name.as_str(), tree.sizes.len()), (Some("t"), "x", 2));
    assert_eq!((tree.level, tree.rating.clone(), tree.state), (Some(Level::Value2), Some(Rating::Plus1), Some(State::Value1)));
    let Some(Note::Reply(reply)) = &tree.note else { panic!("a reply: {:?}", tree.note) };
    assert!(matches!(&reply.to, Note::Text(text) if text.words == "secret words"));
    assert!(!format!("{tree:?}").contains("secret words"), "what is sensitive stays out of sight, however deep");
    let again: Tree = serde_json::from_str(&serde_json::to_string(&tree).expect("JSON")).expect("a tree");
    assert_eq!(again, tree);
}

#[tokio::test]
async fn values_and_variants_that_nobody_knows_survive() {
    let answer = json!({
        "root": {"name": "a"}, "origin": null, "level": 9, "rating": "+2", "note": {"kind": "song", "words": "personal"},
    });
    let tree = client(&Server::json(&answer.to_string())).tree().await.expect("a tree");
    assert_eq!((tree.level, tree.rating.clone()), (Some(Level::Unknown(9)), Some(Rating::Unknown("+2".to_owned()))));
    assert!(!format!("{tree:?}").contains("personal"), "{tree:?}");
    let written = serde_json::to_value(&tree).expect("JSON");
    assert_eq!((&written["note"], &written["level"]), (&answer["note"], &answer["level"]));
    let error = client(&Server::json(r#"{"root": {"name": "a"}, "origin": null, "state": 7}"#)).tree().await.expect_err("closed");
    assert!(error.to_string().contains("`$.state`: expected one of its values"), "{error}");
}

#[tokio::test]
async fn one_of_several_objects_is_sent_with_its_tag_and_checked() {
    let server = Server::json(r#"{"root": {"name": "a"}, "origin": null}"#);
    let client = client(&server);
    let feed = FeedTemplate::new(Content::new("Hi")).buttons([Button::new("Go")]);
    client.plant(feed.clone()).level(Level::Minus1).rating(Rating::Minus1).await.expect("a tree");
    let form = server.request().text().to_owned();
    let template = "%7B%22buttons%22%3A%5B%7B%22title%22%3A%22Go%22%7D%5D%2C%22content%22%3A%7B%22title%22%3A%22Hi%22%7D%2C%22object_type%22%3A%22feed%22%7D";
    assert_eq!(form, format!("template={template}&level=-1&rating=-1"));
    let wrong: [(Template, &str); 3] = [
        (
            FeedTemplate::new(Content::new("Hi")).buttons(["1", "2", "3"].map(Button::new)).into(),
            "has a `buttons` that must have at most 2 items",
        ),
        (
            FeedTemplate::new(Content::new("Hi")).buttons([Button::new("a b")]).into(),
            "has a `buttons` that has an item that has a `title` that must match `^\\S+$`",
        ),
        (ListTemplate::new([Content::new("Hi")]).into(), "has a `contents` that must have at least 2 items"),
    ];
    for (template, told) in wrong {
        let error = client.plant(template).await.expect_err(told);
        assert_eq!(error.to_string(), format!("plant: `template` {told}"));
    }
    assert_eq!(server.requests().len(), 1);
}
