// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! Gets old news.
//!
//! `cargo run --example archive`

use std::error::Error;
use std::process::ExitCode;

use futures_util::TryStreamExt;
use old_station::Client;

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
    let mut items = client.archive().into_stream();
    while let Some(item) = items.try_next().await? {
        println!("{item:?}");
    }
    Ok(())
}
