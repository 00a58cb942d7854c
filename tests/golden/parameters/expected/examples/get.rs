// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! Gets a book by what is required.
//!
//! `cargo run --example get -- TITLE YEAR ISBN WEIGHT`

use std::error::Error;
use std::process::ExitCode;

use library::Client;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments.len() != 4 {
        eprintln!("Usage: cargo run --example get -- TITLE YEAR ISBN WEIGHT");
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
    let client = match std::env::var("BASE_URL") {
        Ok(base_url) => Client::builder().base_url(base_url).build()?,
        Err(_) => Client::new()?,
    };
    let answer = client
        .get(
            arguments[0].as_str(),
            arguments[1].parse::<i32>()?,
            arguments[2].parse::<i64>()?,
            arguments[3].parse::<f64>()?,
        )
        .await?;
    let answer = serde_json::to_string_pretty(&answer)?;
    println!("{answer}");
    Ok(())
}
