// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! Gets the parcel that has waited longest.
//!
//! `cargo run --example oldest_parcel`

use std::error::Error;
use std::process::ExitCode;

use parcel_desk::Client;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let Ok(credential) = std::env::var("DEPOT_KEY_2") else {
        eprintln!(
            "Set DEPOT_KEY_2. It hangs on the wall.\nWithout one: start the stand-in for the API by `cargo run -- mock` where this crate is generated, and set BASE_URL=http://127.0.0.1:8080 DEPOT_KEY_2=fake-depot"
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
    let answer = client.with_depot(credential).oldest_parcel().await?;
    let answer = serde_json::to_string_pretty(&answer)?;
    println!("{answer}");
    Ok(())
}
