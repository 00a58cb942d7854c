// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! Lists the same type in another way.
//!
//! `cargo run --example more_things`

use std::error::Error;
use std::process::ExitCode;

use futures_util::TryStreamExt;
use catalogue::Client;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let Ok(credential) = std::env::var("CATALOGUE_KEY") else {
        eprintln!("Set CATALOGUE_KEY. Ask.");
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
    let mut items = client.with_key(credential).more_things().into_stream();
    while let Some(item) = items.try_next().await? {
        let item = serde_json::to_string(&item)?;
        println!("{item}");
    }
    Ok(())
}
