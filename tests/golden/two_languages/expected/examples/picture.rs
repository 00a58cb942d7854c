// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! 그림을 조회합니다.
//!
//! `cargo run --example picture -- ID`

use std::error::Error;
use std::process::ExitCode;

use museum::Client;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let Some(credential) = std::env::var("MUSEUM_PASS")
        .ok()
        .filter(|credential| !credential.is_empty()) else {
        eprintln!("Set MUSEUM_PASS. 경비원에게 문의합니다.");
        return ExitCode::from(2);
    };
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments.len() != 1 {
        eprintln!("Usage: cargo run --example picture -- ID");
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
        .with_pass(credential)
        .picture(arguments[0].parse::<i32>()?)
        .send()
        .await?;
    println!("{answer:#?}");
    Ok(())
}
