// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! Lists rows, by an empty list first.
//!
//! `cargo run --example rows -- ROWS,…`

use std::error::Error;
use std::process::ExitCode;

use cinema::Client;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments.len() != 1 {
        eprintln!("Usage: cargo run --example rows -- ROWS,…");
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
    let answer = client
        .rows(arguments[0].split(',').map(str::parse).collect::<Result<Vec<i32>, _>>()?)
        .send()
        .await?;
    println!("{answer:#?}");
    Ok(())
}
