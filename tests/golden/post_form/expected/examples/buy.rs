// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! Buys a thing.
//!
//! `cargo run --example buy -- THING`

use std::error::Error;
use std::process::ExitCode;

use shop::Client;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments.len() != 1 {
        eprintln!("Usage: cargo run --example buy -- THING");
        return ExitCode::from(2);
    }
    match run(&arguments).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

async fn run(arguments: &[String]) -> Result<(), Box<dyn Error>> {
    let client = Client::new()?;
    let answer = client.buy(arguments[0].as_str()).send().await?;
    println!("{answer:#?}");
    Ok(())
}
