// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! More names as what must be given.
//!
//! `cargo run --example match_ -- TYPE ERROR ITEMS,… ASYNC 이름`

use std::error::Error;
use std::process::ExitCode;

use futures_util::TryStreamExt;
use names_and_signs::Client;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let Ok(credential) = std::env::var("NAMES_TYPE") else {
        eprintln!(
            "Set NAMES_TYPE. {{}}\nWithout one: start the stand-in for the API by `cargo run -- mock` where this crate is generated, and set BASE_URL=http://127.0.0.1:8080 NAMES_TYPE=fake-type"
        );
        return ExitCode::from(2);
    };
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments.len() != 5 {
        eprintln!(
            "Usage: cargo run --example match_ -- TYPE ERROR ITEMS,… ASYNC 이름"
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
    let mut items = client
        .with_type(credential)
        .match_(
            arguments[0].as_str(),
            arguments[1].as_str(),
            arguments[2].split(','),
            arguments[3].as_str(),
            arguments[4].as_str(),
        )
        .into_stream();
    while let Some(item) = items.try_next().await? {
        let item = serde_json::to_string(&item)?;
        println!("{item}");
    }
    Ok(())
}
