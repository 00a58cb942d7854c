//! Four endpoints of Toss Payments, against a stub.

mod server;

use std::time::Duration;

use futures_util::TryStreamExt;
use serde_json::json;
use server::Server;
use toss_payments::{Client, RefundAccount, Status, Transaction};

fn client(server: &Server) -> Client {
    Client::builder().base_url(&server.url).backoff(Duration::ZERO, Duration::ZERO).build().expect("loopback")
}

const PAYMENT: &str = r#"{"paymentKey": "k", "orderId": "order-1", "status": "NEW_ONE", "totalAmount": 1000, "balanceAmount": 600,
    "requestedAt": "2026-06-08T15:40:09+09:00", "card": null, "cancels": [{"cancelAmount": 400, "cancelReason": "r", "canceledAt": "t", "transactionKey": "t"}]}"#;

#[tokio::test]
async fn a_payment_is_confirmed_once_however_often_it_is_tried() {
    let server = Server::new(&[(503, "", ""), (200, "", PAYMENT)]);
    let shop = client(&server).with_secret_key("test_sk");
    let payment = shop.confirm("k", "order-1", 1000).await.expect("a payment");
    assert_eq!((payment.status, payment.cancels.expect("a list").len()), (Status::Unknown("NEW_ONE".to_owned()), 1));
    let requests = server.requests();
    assert_eq!(requests[0].header("idempotency-key"), requests[1].header("idempotency-key"));
    assert_eq!(requests[1].header("authorization"), Some("Basic dGVzdF9zazo="));
    assert_eq!(requests[1].json(), json!({"paymentKey": "k", "orderId": "order-1", "amount": 1000}));
    let refused = shop.confirm("k", "a b c d", 1000).await.expect_err("a blank");
    assert_eq!(refused.to_string(), "confirm: `orderId` must match `^[A-Za-z0-9_-]+$`");
}

#[tokio::test]
async fn a_payment_is_found_and_given_back() {
    let server = Server::json(PAYMENT);
    let shop = client(&server).with_secret_key("test_sk");
    shop.payment("a/b").await.expect("a payment");
    assert_eq!(server.request().line(), "GET /v1/payments/a%2Fb");
    let request = shop.cancel("k", "Too large").cancel_amount(400).refund_receive_account(RefundAccount::new("20", "123", "Kim"));
    assert!(!format!("{request:?}").contains("Kim"), "{request:?}");
    request.await.expect("a payment");
    let account = json!({"bank": "20", "accountNumber": "123", "holderName": "Kim"});
    assert_eq!(server.request().json(), json!({"cancelReason": "Too large", "cancelAmount": 400, "refundReceiveAccount": account}));
}

#[tokio::test]
async fn transactions_go_on_behind_the_last_one() {
    let transaction = |key: &str| {
        format!(r#"{{"transactionKey": "{key}", "paymentKey": "k", "orderId": "o", "status": "DONE", "transactionAt": "t", "amount": 1}}"#)
    };
    let server = Server::new(&[(200, "", format!("[{},{}]", transaction("a"), transaction("b"))), (200, "", "[]".to_owned())]);
    let shop = client(&server).with_secret_key("test_sk");
    let all: Vec<Transaction> =
        shop.transactions("2026-06-01T00:00:00", "x").limit(2).into_stream().try_collect().await.expect("transactions");
    assert_eq!((all.len(), server.requests().len()), (2, 2));
    assert_eq!(server.request().target, "/v1/transactions?startDate=2026-06-01T00%3A00%3A00&endDate=x&startingAfter=b&limit=2");
}
