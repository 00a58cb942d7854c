// Generated from `kakaotalk-social.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! Returns one page of the KakaoTalk friends of the logged-in user.
//!
//! `cargo run --example friends`

use std::error::Error;
use std::process::ExitCode;

use futures_util::TryStreamExt;
use kakaotalk_social::Client;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let Ok(credential) = std::env::var("ACCESS_TOKEN") else {
        eprintln!(
            "Set ACCESS_TOKEN. For a first try, **Tools > REST API Test** in Kakao Developers issues one for your own account. In a service, Kakao Login issues it when the user logs in to an app, which is known by its REST API key (under **App > Platform key**).\nWithout one: start the stand-in for the API by `cargo run -- mock` where this crate is generated, and set BASE_URL=http://127.0.0.1:8080 ACCESS_TOKEN=fake-access-token"
        );
        return ExitCode::from(2);
    };
    match run(&credential).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

async fn run(credential: &str) -> Result<(), Box<dyn Error>> {
    let client = match std::env::var("BASE_URL") {
        Ok(base_url) => Client::builder().base_url(base_url).build()?,
        Err(_) => Client::new()?,
    };
    let mut items = client.with_access_token(credential).friends().into_stream();
    while let Some(item) = items.try_next().await? {
        let item = serde_json::to_string(&item)?;
        println!("{item}");
    }
    Ok(())
}
