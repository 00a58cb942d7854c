// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! Lists seats.
//!
//! `cargo run --example seats -- FILM KIND`

use std::error::Error;
use std::process::ExitCode;

use cinema::Client;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let Some(credential) = std::env::var("CINEMA_TOKEN")
        .ok()
        .filter(|credential| !credential.is_empty()) else {
        eprintln!("Set CINEMA_TOKEN. Ask.");
        return ExitCode::from(2);
    };
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments.len() != 2 {
        eprintln!("Usage: cargo run --example seats -- FILM KIND");
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
    let client = Client::new()?;
    let answer = client
        .with_token(credential)
        .seats(arguments[0].as_str(), arguments[1].as_str())
        .send()
        .await?;
    println!("{answer:#?}");
    Ok(())
}
