// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! Translates a text.
//!
//! `cargo run --example translate -- TEXT`

use std::error::Error;
use std::process::ExitCode;

use vault::Client;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let Ok(client_id) = std::env::var("CLIENT_ID") else {
        eprintln!(
            "Set CLIENT_ID and CLIENT_SECRET. Register an app.\nWithout one: start the stand-in for the API by `cargo run -- mock` where this crate is generated, and set BASE_URL=http://127.0.0.1:8080 CLIENT_ID=fake-client-id CLIENT_SECRET=fake-client-secret"
        );
        return ExitCode::from(2);
    };
    let Ok(client_secret) = std::env::var("CLIENT_SECRET") else {
        eprintln!(
            "Set CLIENT_ID and CLIENT_SECRET. Register an app.\nWithout one: start the stand-in for the API by `cargo run -- mock` where this crate is generated, and set BASE_URL=http://127.0.0.1:8080 CLIENT_ID=fake-client-id CLIENT_SECRET=fake-client-secret"
        );
        return ExitCode::from(2);
    };
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments.len() != 1 {
        eprintln!("Usage: cargo run --example translate -- TEXT");
        return ExitCode::from(2);
    }
    match run(&client_id, &client_secret, &arguments).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

async fn run(
    client_id: &str,
    client_secret: &str,
    arguments: &[String],
) -> Result<(), Box<dyn Error>> {
    let client = match std::env::var("BASE_URL") {
        Ok(base_url) => Client::builder().base_url(base_url).build()?,
        Err(_) => Client::new()?,
    };
    let answer = client
        .with_app_keys(vault::AppKeys::new(client_id, client_secret))
        .translate(arguments[0].as_str())
        .await?;
    let answer = serde_json::to_string_pretty(&answer)?;
    println!("{answer}");
    Ok(())
}
