// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! Lists things.
//!
//! `cargo run --example things -- KIND`

use std::error::Error;
use std::process::ExitCode;

use futures_util::TryStreamExt;
use catalogue::Client;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let Ok(credential) = std::env::var("CATALOGUE_KEY") else {
        eprintln!(
            "Set CATALOGUE_KEY. Ask.\nWithout one: start the stand-in for the API by `cargo run -- mock` where this crate is generated, and set BASE_URL=http://127.0.0.1:8080 CATALOGUE_KEY=fake-key"
        );
        return ExitCode::from(2);
    };
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments.len() != 1 {
        eprintln!("Usage: cargo run --example things -- KIND");
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
    let mut items = client
        .with_key(credential)
        .things(arguments[0].as_str())
        .into_stream();
    while let Some(item) = items.try_next().await? {
        let item = serde_json::to_string(&item)?;
        println!("{item}");
    }
    Ok(())
}
