let client = match std::env::var("BASE_URL") {
    Ok(base_url) => Client::builder().base_url({% if hosts %}base_url.as_str(){% else %}base_url{% endif %}){% for host in hosts %}.base_url_of({{ host|literal }}, base_url.as_str()){% endfor %}.build()?,
    Err(_) => Client::new()?,
};
