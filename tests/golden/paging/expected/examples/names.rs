// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! Lists names.
//!
//! `cargo run --example names`

use std::error::Error;
use std::process::ExitCode;

use futures_util::TryStreamExt;
use catalogue::Client;

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
    let mut items = client.names().into_stream();
    while let Some(item) = items.try_next().await? {
        let item = serde_json::to_string(&item)?;
        println!("{item}");
    }
    Ok(())
}
