// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! Gets many books.
//!
//! `cargo run --example many -- ISBNS,… TITLES,… FLAGS,… ROOMS,… AUTHORS,… REQUIRED_GENRES,…`

use std::error::Error;
use std::process::ExitCode;

use library::Client;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments.len() != 6 {
        eprintln!(
            "Usage: cargo run --example many -- ISBNS,… TITLES,… FLAGS,… ROOMS,… AUTHORS,… REQUIRED_GENRES,…"
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
        .many(
            arguments[0].split(',').map(str::parse).collect::<Result<Vec<i64>, _>>()?,
            arguments[1].split(','),
            arguments[2].split(',').map(str::parse).collect::<Result<Vec<bool>, _>>()?,
            arguments[3].split(',').map(str::parse).collect::<Result<Vec<i32>, _>>()?,
            arguments[4].split(','),
            arguments[5].split(','),
        )
        .await?;
    let answer = serde_json::to_string_pretty(&answer)?;
    println!("{answer}");
    Ok(())
}
