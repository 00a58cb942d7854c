// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! Opens the vault.
//!
//! `cargo run --example open`

use std::error::Error;
use std::process::ExitCode;

use vault::Client;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let Ok(user) = std::env::var("VAULT_USER") else {
        eprintln!("Set VAULT_USER and VAULT_PASSWORD. Sign up.");
        return ExitCode::from(2);
    };
    let Ok(password) = std::env::var("VAULT_PASSWORD") else {
        eprintln!("Set VAULT_USER and VAULT_PASSWORD. Sign up.");
        return ExitCode::from(2);
    };
    match run(&user, &password).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

async fn run(user: &str, password: &str) -> Result<(), Box<dyn Error>> {
    let client = Client::new()?;
    client.with_login(vault::Login::new(user, password)).open().await?;
    Ok(())
}
