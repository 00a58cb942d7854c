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
        eprintln!(
            "Set VAULT_USER and VAULT_PASSWORD. Sign up.\nWithout one: start the stand-in for the API by `cargo run -- mock` where this crate is generated, and set BASE_URL=http://127.0.0.1:8080 VAULT_USER=fake-user VAULT_PASSWORD=fake-password"
        );
        return ExitCode::from(2);
    };
    let Ok(password) = std::env::var("VAULT_PASSWORD") else {
        eprintln!(
            "Set VAULT_USER and VAULT_PASSWORD. Sign up.\nWithout one: start the stand-in for the API by `cargo run -- mock` where this crate is generated, and set BASE_URL=http://127.0.0.1:8080 VAULT_USER=fake-user VAULT_PASSWORD=fake-password"
        );
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
    let client = match std::env::var("BASE_URL") {
        Ok(base_url) => Client::builder().base_url(base_url).build()?,
        Err(_) => Client::new()?,
    };
    client.with_login(vault::Login::new(user, password)).open().await?;
    Ok(())
}
