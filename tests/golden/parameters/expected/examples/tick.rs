// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! Sends nothing but a fixed value.
//!
//! `cargo run --example tick`

use std::error::Error;
use std::process::ExitCode;

use library::Client;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<(), Box<dyn Error>> {
    let client = match std::env::var("BASE_URL") {
        Ok(base_url) => Client::builder().base_url(base_url).build()?,
        Err(_) => Client::new()?,
    };
    let answer = client.tick().await?;
    let answer = serde_json::to_string_pretty(&answer)?;
    println!("{answer}");
    Ok(())
}
