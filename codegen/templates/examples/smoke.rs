//! Calls everything that changes nothing, each call once, and saves what is answered, to be compared with the spec.
//!
//! `{{ usage }}`
//!
//! FOLDER is `smoke` in the target folder by default. What is saved tells nothing of anybody: of texts and numbers only the form is
//! kept, save for words of the API, such as error codes. `BASE_URL` is where a stand-in for the API listens. Where this crate is
//! generated, `cargo run -- verify --answer CALL FILE` compares what was saved with the spec.

use std::error::Error;
use std::path::{Path, PathBuf};

use {{ crate_name }}::{Client, Response};
use serde_json::{Map, Value, json};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let folder = match std::env::args().nth(1) {
        Some(folder) => PathBuf::from(folder),
        None => {
            std::env::current_exe()?
                .ancestors()
                .nth(3)
                .ok_or("name a folder")?
                .join("smoke")
        }
    };
    std::fs::create_dir_all(&folder)?;
    {% for line in client %}
    {{ line }}
    {% endfor %}
    {{ calls }}
    Ok(())
}

{% if variables %}
/// The values of variables, if all of them are set.
fn variables<const N: usize>(call: &str, names: [&str; N]) -> Option<[String; N]> {
    if let Some(name) = names.iter().find(|name| std::env::var(name).is_err()) {
        println!("{call}: skipped, for {name} is not set");
        return None;
    }
    Some(names.map(|name| std::env::var(name).unwrap_or_default()))
}

{% endif %}
/// Saves an answer or an error, masked. `words` are the ways to what may be kept{% if maps %}, and `maps` those to objects whose names are free{% endif %}.
fn save<T>(
    folder: &Path,
    call: &str,
    words: &[&str],
    {% if maps %}
    maps: &[&str],
    {% endif %}
    outcome: Result<Response<T>, {{ crate_name }}::Error>,
) -> Result<(), Box<dyn Error>> {
    let (status, body) = match &outcome {
        Ok(answer) => (answer.status, &*answer.body),
        Err(error) => {
            match error.status() {
                Some(status) => (status, error.body().unwrap_or_default()),
                None => {
                    println!("{error}");
                    return Ok(());
                }
            }
        }
    };
    let mut saved = json!({ "endpoint" : call, "status" : status.as_u16() });
    match serde_json::from_slice(body) {
        Ok(body) => saved["body"] = masked(&body, "", words{% if maps %}, maps{% endif %}),
        Err(_) => saved["bytes"] = body.len().into(),
    }
    let file = folder.join(format!("{call}.json"));
    std::fs::write(&file, format!("{saved:#}\n"))?;
    println!("{call}: HTTP {}, saved as {}", status.as_u16(), file.display());
    Ok(())
}

/// A value of the same type that tells nothing of anybody: only words of the API are kept, such as error codes.
fn masked(value: &Value, way: &str, words: &[&str]{% if maps %}, maps: &[&str]{% endif %}) -> Value {
    match value {
        Value::Null => Value::Null,
        value if (value.is_string() || value.is_number()) && words.contains(&way) => {
            value.clone()
        }
        Value::Bool(_) => true.into(),
        Value::Number(number) => {
            match (number.as_i64(), number.is_u64()) {
                (Some(whole), _) if i32::try_from(whole).is_ok() => 1.into(),
                (Some(_), _) => 1_111_111_111_111_111_111_i64.into(),
                (None, true) => u64::MAX.into(),
                (None, false) => 1.1.into(),
            }
        }
        Value::String(text) => masked_text(text).into(),
        Value::Array(items) => {
            {% if maps %}
            items
                .iter()
                .map(|item| masked(item, &format!("{way}[]"), words, maps))
                .collect()
            {% else %}
            items.iter().map(|item| masked(item, &format!("{way}[]"), words)).collect()
            {% endif %}
        }
        Value::Object(fields) => {
            let mut kept = Map::new();
            for (index, (name, value)) in fields.iter().enumerate() {
                let is_free = {% if maps %}maps.contains(&way) || {% endif %}name.contains('@')
                    || name.chars().filter(char::is_ascii_digit).count() > 4;
                let inner = if is_free {
                    format!("{way}.*")
                } else {
                    format!("{way}.{name}")
                };
                let name = if is_free { format!("@{index}") } else { name.clone() };
                {% if maps %}
                kept.insert(
                    name,
                    masked(value, inner.trim_start_matches('.'), words, maps),
                );
                {% else %}
                kept.insert(name, masked(value, inner.trim_start_matches('.'), words));
                {% endif %}
            }
            kept.into()
        }
    }
}

/// A text of the same form: digits are 1, letters x.
fn masked_text(text: &str) -> String {
    let mask = |c: char| match c {
        _ if c.is_ascii_digit() => '1',
        _ if c.is_ascii_uppercase() => 'X',
        _ if c.is_ascii_punctuation() || c == ' ' => c,
        _ => 'x',
    };
    let masked: String = text.chars().map(mask).collect();
    match text.split_once("://") {
        Some((scheme @ ("http" | "https"), _)) => format!("{scheme}://x"),
        _ if matches!(text, "Y" | "N") => "Y".to_owned(),
        _ if masked.starts_with("1111-11-11X11:11:11") => {
            "1111-11-11T11:11:11Z".to_owned()
        }
        _ => masked,
    }
}
