// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! The name of another method.
//!
//! `cargo run --example with_session_key_`

use std::error::Error;
use std::process::ExitCode;

use names_and_signs::Client;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let Ok(credential) = std::env::var("NAMES_TYPE") else {
        eprintln!(
            "Set NAMES_TYPE. {{}}\nWithout one: start the stand-in for the API by `cargo run -- mock` where this crate is generated, and set BASE_URL=http://127.0.0.1:8080 NAMES_TYPE=fake-type"
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
    let answer = client.with_type(credential).with_session_key_().await?;
    let answer = serde_json::to_string_pretty(&answer)?;
    println!("{answer}");
    Ok(())
}
