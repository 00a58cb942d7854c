// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! Gets a book by required values of types of the API.
//!
//! `cargo run --example get_by_type -- GENRE SHELF AUTHOR RATIO LENT ROOM`

use std::error::Error;
use std::process::ExitCode;

use library::Client;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments.len() != 6 {
        eprintln!(
            "Usage: cargo run --example get_by_type -- GENRE SHELF AUTHOR RATIO LENT ROOM"
        );
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
        .get_by_type(
            arguments[0].as_str(),
            arguments[1].parse::<i64>()?,
            arguments[2].as_str(),
            arguments[3].parse::<f64>()?,
            arguments[4].parse::<bool>()?,
            arguments[5].parse::<i32>()?,
        )
        .await?;
    let answer = serde_json::to_string_pretty(&answer)?;
    println!("{answer}");
    Ok(())
}
