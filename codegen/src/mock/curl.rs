//! Command lines that a stand-in answers.

use super::describe::fake;
use crate::emit::{curl, stand_in};
use crate::model::{Api, Endpoint, Parameter, Role, RuleKind, Value};

/// A call with the values of its first sample, or with made-up ones.
pub(crate) fn command(endpoint: &Endpoint, api: &Api, base_url: &str) -> String {
    let shown = endpoint.samples.iter().find_map(|sample| sample.request.clone());
    let mut text = curl(endpoint, endpoint.method(), &shown.unwrap_or_else(|| made_up(endpoint, api)), api);
    for (part, fake) in api.auth.iter().flat_map(|scheme| scheme.parts.iter().zip(fake(scheme))) {
        text = text.replace(&format!("${{{}}}", part.variable), &fake);
    }
    text.replacen(api.host(endpoint.host), base_url, 1)
}

/// What must be given: of those of which one must, the first, and what goes with it.
fn made_up(endpoint: &Endpoint, api: &Api) -> Vec<(usize, Value)> {
    let mut chosen: Vec<&String> = Vec::new();
    for rule in endpoint.rules.iter().filter(|rule| !rule.advisory) {
        match (&rule.kind, rule.members.as_slice()) {
            (RuleKind::ExactlyOne | RuleKind::AtLeastOne, [first, ..]) => chosen.push(first),
            (RuleKind::AllOrNone, all) if all.iter().any(|one| chosen.contains(&one)) => chosen.extend(all),
            (RuleKind::Required(_), [needed, when]) if chosen.contains(&when) => chosen.push(needed),
            _ => {}
        }
    }
    let is_needed = |one: &Parameter| one.role == Role::Argument || chosen.contains(&&one.name);
    let needed = endpoint.parameters.iter().enumerate().filter(|(_, one)| is_needed(one) && one.is_of(endpoint.form()));
    needed.map(|(index, one)| (index, stand_in(one, api))).collect()
}
