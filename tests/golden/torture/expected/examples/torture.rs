// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! Reads "so" | `|` \<b\> \[x\]: y \*/ \\ \&amp; {{ x }}.
//!
//! `cargo run --example torture -- Q`

use std::error::Error;
use std::process::ExitCode;

use torture::Client;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let Ok(credential) = std::env::var("TORTURE_TOKEN") else {
        eprintln!(
            "Set TORTURE_TOKEN. {{{{ Ask }}}} \"someone\" \\ | <b>:\n\n1. {{so}} and {{}} and %s \"#\n2. */ `{{}}`\nWithout one: start the stand-in for the API by `cargo run -- mock` where this crate is generated, and set BASE_URL=http://127.0.0.1:8080 TORTURE_TOKEN=fake-token"
        );
        return ExitCode::from(2);
    };
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments.len() != 1 {
        eprintln!("Usage: cargo run --example torture -- Q");
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
    let answer = client.with_token(credential).torture(arguments[0].as_str()).await?;
    let answer = serde_json::to_string_pretty(&answer)?;
    println!("{answer}");
    Ok(())
}
