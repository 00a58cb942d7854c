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
        eprintln!("Set DEPOT_KEY_2. It hangs on the wall.");
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
    let client = Client::new()?;
    let answer = client.with_depot(credential).oldest_parcel().await?;
    let answer = serde_json::to_string_pretty(&answer)?;
    println!("{answer}");
    Ok(())
}
