//! What people hand to the client: it takes it, or the compiler refuses it.
#![allow(clippy::needless_borrows_for_generic_args, reason = "what is borrowed without need is taken too")]

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::rc::Rc;
use std::sync::Arc;

use specimen::{AccessToken, Client, ErrorKind, FriendOrder, FriendUuid, Order, UserId};

use crate::server::{Response, Server};
use crate::{TOKEN, admin, builder, client, user};

/// A text that its owner keeps to itself.
struct Keeper(String);

impl AsRef<str> for Keeper {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl From<Keeper> for AccessToken {
    fn from(keeper: Keeper) -> Self {
        keeper.0.into()
    }
}

#[tokio::test]
async fn takes_a_credential_from_whatever_holds_a_text() {
    let server = Server::always(Response::json(200, "{}"));
    let client = client(&server);
    let (string, boxed, cow) = (TOKEN.to_owned(), Box::<str>::from(TOKEN), Cow::Borrowed(TOKEN));
    let (keeper, counted) = (Keeper(TOKEN.to_owned()), Arc::<str>::from(TOKEN));
    let users = [
        client.with_access_token(TOKEN),
        client.with_access_token(&string),
        client.with_access_token(&&string),
        client.with_access_token(&boxed),
        client.with_access_token(&cow),
        client.with_access_token(&keeper),
        client.with_access_token(&counted),
        client.with_access_token(&Rc::new(Keeper(string.clone())).0),
        client.with_access_token(AccessToken::from(&string)),
        client.with_access_token(string),
        client.with_access_token(boxed),
        client.with_access_token(Cow::<str>::Owned(TOKEN.to_owned())),
        client.with_access_token(cow),
        client.with_access_token(keeper),
    ];
    for user in &users {
        user.profile().await.expect("a profile");
    }
    assert!(server.requests().iter().all(|request| request.header("authorization") == [format!("Bearer {TOKEN}")]));
    assert_eq!(server.requests().len(), users.len());
}

#[tokio::test]
async fn takes_ids_by_value_and_by_reference() {
    let server = Server::always(Response::json(200, r#"{"targets":[]}"#));
    let admin = admin(&server);
    let (ids, numbers, id) = (vec![UserId(1), UserId(2)], [1_i64, 2], UserId(3));
    let set: BTreeSet<UserId> = ids.iter().copied().collect();
    let requests = [
        admin.profiles(&ids),
        admin.profiles(ids.iter()),
        admin.profiles(ids.iter().filter(|id| id.0 > 0)),
        admin.profiles(&set),
        admin.profiles(numbers),
        admin.profiles(&numbers),
        admin.profiles(numbers.iter()),
        admin.profiles([1, 2]),
        admin.profiles(ids),
    ];
    for request in requests {
        for viewer in [request.clone().viewer_id(id), request.clone().viewer_id(&id), request.viewer_id(&3_i64)] {
            viewer.await.expect("profiles");
        }
    }
    let bodies: BTreeSet<Vec<u8>> = server.requests().into_iter().map(|request| request.body).collect();
    assert_eq!(bodies.len(), 1, "{bodies:?}");
}

#[tokio::test]
async fn takes_words_and_texts_in_every_form() {
    let server = Server::always(Response::json(200, r#"{"total_count":0}"#));
    let user = user(&server);
    let (string, order) = ("asc".to_owned(), Order::Asc);
    let requests = [
        user.friends().order("asc"),
        user.friends().order(&string),
        user.friends().order(&order),
        user.friends().order(Box::<str>::from("asc")),
        user.friends().order(Cow::Borrowed("asc")),
        user.friends().order("asc".parse::<Order>().expect("every text is one")),
        user.friends().order(string),
        user.friends().order(order),
    ];
    for request in requests {
        request.await.expect("a page");
    }
    assert!(server.targets().iter().all(|target| target.ends_with("?order=asc")), "{:?}", server.targets());
}

#[test]
fn values_are_parsed_and_written_as_what_they_hold() {
    assert_eq!("5".parse::<UserId>().expect("a number"), UserId(5));
    assert!("five".parse::<UserId>().is_err() && "99999999999999999999".parse::<UserId>().is_err());
    assert_eq!((UserId(5).to_string(), UserId::from(&5)), ("5".to_owned(), UserId(5)));
    assert_eq!("abc".parse::<FriendUuid>().expect("every text is one"), FriendUuid::from("abc"));
    assert_eq!(FriendUuid::from(&FriendUuid::from("abc")).as_ref(), "abc");
    assert_eq!("favorite".parse::<FriendOrder>().expect("every text is one"), FriendOrder::Favorite);
    assert_eq!(FriendOrder::from("age").to_string(), "age");
}

#[test]
fn a_word_that_is_not_known_keeps_the_text_it_is_made_of() {
    let text = "x".repeat(100);
    let place = text.as_ptr();
    let FriendOrder::Unknown(kept) = FriendOrder::from(text) else { panic!("it is not known") };
    assert_eq!(kept.as_ptr(), place);
}

#[tokio::test]
async fn names_the_application_in_front_of_the_crate() {
    let server = Server::always(Response::json(200, "{}"));
    let own = concat!("specimen/", "0.1.0");
    let named = format!("my-service/1.2 (ops) {own}");
    let cases = [(None, own), (Some(" \t"), own), (Some("my-service/1.2 (ops)"), &named), (Some(" my-service/1.2 (ops) "), &named)];
    for (application, expected) in cases {
        let client = application.map_or_else(|| builder(&server), |application| builder(&server).user_agent(application));
        client.build().expect("loopback is accepted").with_access_token(TOKEN).profile().await.expect("a profile");
        assert_eq!(server.requests().pop().expect("a request").header("user-agent"), [expected]);
    }
    for bad in ["a\nb", "a\r\nx: y", "a\0", "앱/1"] {
        assert_eq!(Client::builder().user_agent(bad).build().expect_err(bad).kind(), ErrorKind::Refused);
    }
}
