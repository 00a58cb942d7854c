// Generated from `kakaotalk-social.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! Returns the KakaoTalk profiles of many users of the service.
//!
//! `cargo run --example profiles -- TARGET_IDS,…`

use std::error::Error;
use std::process::ExitCode;

use kakaotalk_social::Client;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let Ok(credential) = std::env::var("SERVICE_APP_ADMIN_KEY") else {
        eprintln!(
            "Set SERVICE_APP_ADMIN_KEY. Kakao Developers shows it among the app's keys.\nWithout one: start the stand-in for the API by `cargo run -- mock` where this crate is generated, and set BASE_URL=http://127.0.0.1:8080 SERVICE_APP_ADMIN_KEY=fake-admin-key"
        );
        return ExitCode::from(2);
    };
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments.len() != 1 {
        eprintln!("Usage: cargo run --example profiles -- TARGET_IDS,…");
        return ExitCode::from(2);
    }
    match run(&credential, &arguments).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

async fn run(credential: &str, arguments: &[String]) -> Result<(), Box<dyn Error>> {
    let client = match std::env::var("BASE_URL") {
        Ok(base_url) => Client::builder().base_url(base_url).build()?,
        Err(_) => Client::new()?,
    };
    let answer = client
        .with_admin_key(credential)
        .profiles(
            arguments[0].split(',').map(str::parse).collect::<Result<Vec<i64>, _>>()?,
        )
        .await?;
    let answer = serde_json::to_string_pretty(&answer)?;
    println!("{answer}");
    Ok(())
}
