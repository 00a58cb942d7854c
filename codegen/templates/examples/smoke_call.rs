{% if variables %}
if let Some([{{ names|join(", ") }}]) = variables("{{ name }}", [{% for variable in variables %}"{{ variable }}", {% endfor %}]) {
    let call = {{ made }};
    save(&folder, "{{ name }}", &[{{ words }}], {% if has_maps %}&[{{ maps }}], {% endif %}call.send_with_meta().await)?;
}
{% else %}
let call = {{ made }};
save(&folder, "{{ name }}", &[{{ words }}], {% if has_maps %}&[{{ maps }}], {% endif %}call.send_with_meta().await)?;
{% endif %}
