// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! Keywords and names of the client as what must be given.
//!
//! `cargo run --example crate_ -- CALL CLIENT SESSION_KEY ARGUMENTS SELF`

use std::error::Error;
use std::process::ExitCode;

use names_and_signs::Client;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let Ok(credential) = std::env::var("NAMES_SECRET") else {
        eprintln!(
            "Set NAMES_SECRET. Put {{}} or {{name}} into \"the\" \\ box: 100 %, see https://names.example.com/{{id}}.\nWithout one: start the stand-in for the API by `cargo run -- mock` where this crate is generated, and set BASE_URL=http://127.0.0.1:8080 NAMES_SECRET=fake-session-key"
        );
        return ExitCode::from(2);
    };
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments.len() != 5 {
        eprintln!(
            "Usage: cargo run --example crate_ -- CALL CLIENT SESSION_KEY ARGUMENTS SELF"
        );
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
    let answer = client
        .with_session_key(credential)
        .crate_(
            arguments[0].as_str(),
            arguments[1].as_str(),
            arguments[2].as_str(),
            arguments[3].as_str(),
            arguments[4].parse::<bool>()?,
        )
        .await?;
    let answer = serde_json::to_string_pretty(&answer)?;
    println!("{answer}");
    Ok(())
}
