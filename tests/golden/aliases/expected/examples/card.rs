// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! Gets a card.
//!
//! `cargo run --example card`

use std::error::Error;
use std::process::ExitCode;

use address_book::Client;

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
    let client = Client::new()?;
    let answer = client.card().send().await?;
    println!("{answer:#?}");
    Ok(())
}
