{% for line in docs %}
//! {{ line }}
{% endfor %}
use std::error::Error;
{% if answer == "bytes" %}
use std::io::Write;
{% endif %}
use std::process::ExitCode;
{% if paging %}
use futures_util::TryStreamExt;
{% endif %}
use {{ crate_name }}::Client;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    {% for part in parts %}
    let Ok({{ part.name }}) = std::env::var("{{ part.variable }}") else {
        eprintln!({{ hint|literal }});
        return ExitCode::from(2);
    };
    {% endfor %}
    {% if values %}
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments.len() != {{ values|length }} {
        eprintln!({{ ("Usage: " ~ usage)|literal }});
        return ExitCode::from(2);
    }
    {% endif %}
    match run({% for part in parts %}&{{ part.name }}, {% endfor %}{% if values %}&arguments{% endif %}).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

async fn run({% for part in parts %}{{ part.name }}: &str, {% endfor %}{% if values %}arguments: &[String]{% endif %}) -> Result<(), Box<dyn Error>> {
    // `BASE_URL` is where a stand-in for the API listens.
    let client = match std::env::var("BASE_URL") {
        Ok(base_url) => Client::builder().base_url({% if hosts %}base_url.as_str(){% else %}base_url{% endif %}){% for host in hosts %}.base_url_of({{ host|literal }}, base_url.as_str()){% endfor %}.build()?,
        Err(_) => Client::new()?,
    };
    {% if paging %}
    let mut items = client{{ view }}.{{ method }}({{ values|join(", ") }}).into_stream();
    while let Some(item) = items.try_next().await? {
        let item = serde_json::to_string(&item)?;
        println!("{item}");
    }
    {% elif answer == "nothing" %}
    client{{ view }}.{{ method }}({{ values|join(", ") }}).await?;
    {% elif answer == "bytes" %}
    let answer = client{{ view }}.{{ method }}({{ values|join(", ") }}).await?;
    std::io::stdout().write_all(&answer)?;
    {% else %}
    let answer = client{{ view }}.{{ method }}({{ values|join(", ") }}).await?;
    let answer = serde_json::to_string_pretty(&answer)?;
    println!("{answer}");
    {% endif %}
    Ok(())
}
