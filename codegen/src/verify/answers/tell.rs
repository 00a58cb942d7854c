//! What was seen as findings: how it stands to the spec, in words, and what to write there.

use spec_reader::Source;

use super::compare::{BEYOND_32_BITS, BEYOND_64_BITS, FRACTION};
use super::likely::NewTypes;
use super::lines::Of;
use super::seen::{Fact, Other, Seen, What};
use crate::model::{Scalar, ScalarType, Type, TypeKind};
use crate::names::{Case, spelled};
use crate::verify::yaml::{self, indented};
use crate::verify::{Finding, Is};

/// What is said of a fact.
struct Said {
    is: Is,
    about: String,
    says: String,
    write: Option<String>,
}

impl Seen<'_> {
    /// Everything that was seen, in the order of the spec.
    pub(super) fn tell(&self, source: &Source) -> Vec<Finding> {
        let told = self.facts.iter().filter_map(|((of, what), fact)| {
            let Said { is, about, says, write } = self.say(*of, what, fact)?;
            let times = if fact.times > 1 && !matches!(what, What::Came) { format!(" ({} times)", fact.times) } else { String::new() };
            let there = if matches!(what, What::Came) { Vec::new() } else { fact.spots.clone() };
            Some(Finding { is, about, says: says + &times, there, line: of.line(self.api, source), write })
        });
        told.collect()
    }

    fn say(&self, of: Of, what: &What, fact: &Fact) -> Option<Said> {
        let name = of.name(self.api);
        let said = |is: Is, says: String| Said { is, about: name.clone(), says, write: None };
        Some(match what {
            What::Came => self.say_came(of, fact)?,
            What::Alias(alias) => self.say_alias(of, alias),
            What::Missing => self.say_missing(of, fact)?,
            What::Null => Said {
                write: of.field(self.api).map(|field| format!("type: {}?", self.api.type_name(&field.ty))),
                ..said(Is::Differs, "it is null where the spec has it always there, and the client cannot read the answer".to_owned())
            },
            What::Unknown(field) => self.say_unknown(of, field, fact),
            What::Other(other) => self.say_other(of, other, fact),
            What::Value(value) => self.say_value(of, value.as_deref()),
            What::Tag(tag) => self.say_tag(of, tag.as_deref(), fact),
            What::Code(code, status) => self.say_code(of, code.as_deref(), *status),
            What::Elsewhere(code) => self.say_elsewhere(of, *code)?,
            What::Status(status) => self.say_status(of, *status)?,
            // The fields of an error may be missing, all of them.
            What::NoCode => said(Is::Recorded, "an error came without a code, of which the client knows the HTTP status alone".to_owned()),
            What::Body(words) => said(Is::Differs, (*words).to_owned()),
            What::Unread => {
                let mut types = NewTypes::new(self.api);
                let ty = fact.shape.ty(&format!("{name}_answer"), &mut types);
                let says = format!("it answers something (likely `{ty}`), and the spec says nothing of it");
                Said { write: Some(format!("response: {ty}\n{}", types.written())), ..said(Is::OnlyThere, says) }
            }
            What::ErrorInSuccess => {
                let says = "an error came with a status of success, which the client takes for an answer";
                Said { write: Some("error_body:\n  in_success: true".to_owned()), ..said(Is::Differs, says.to_owned()) }
            }
            What::Call(call) => Said { about: call.clone(), ..said(Is::OnlyThere, "the spec has no such call".to_owned()) },
            What::Beyond(limit) => said(Is::Differs, format!("it was sent beyond its limit {limit}")),
            What::NotFixed => said(Is::Differs, "it was sent with another value than the fixed one".to_owned()),
            What::Skipped(words) => said(Is::Agrees, (*words).to_owned()),
        })
    }

    /// What came as documented. A type tells nothing that its fields do not.
    fn say_came(&self, of: Of, fact: &Fact) -> Option<Said> {
        if matches!(of, Of::Type(_)) {
            return None;
        }
        let deprecated = of.field(self.api).is_some_and(|field| field.deprecated.is_some());
        let is = if deprecated { Is::Recorded } else { Is::Agrees };
        let says = format!("came{} {} times", if deprecated { ", though it is deprecated," } else { "" }, fact.times);
        // What was wrong about it is told by itself.
        let is_fine = !self.facts.keys().any(|(own, what)| *own == of && matches!(what, What::Other(_) | What::Beyond(_) | What::NotFixed));
        is_fine.then(|| Said { is, about: of.name(self.api), says: says.replace(" 1 times", " once"), write: None })
    }

    fn say_alias(&self, of: Of, alias: &str) -> Said {
        let is_alone = self.times(of, &What::Came) == 0;
        let canonical = of.field(self.api).map_or("", |field| &field.name);
        let more = if is_alone { format!(", and `{canonical}` itself never came") } else { String::new() };
        Said { is: Is::Recorded, about: of.name(self.api), says: format!("it came as `{alias}`, its alias{more}"), write: None }
    }

    fn say_elsewhere(&self, of: Of, code: usize) -> Option<Said> {
        let Of::Endpoint(index) = of else { return None };
        let code = &self.api.code(code).code;
        let is_shown = self.api.endpoint(index).samples.iter().any(|sample| sample.code.as_ref() == Some(&code.to_string()));
        Some(Said {
            is: if is_shown { Is::Recorded } else { Is::OnlyThere },
            about: of.name(self.api),
            says: format!("the code `{code}` came, which the spec does not list for it{}", if is_shown { ", but shows" } else { "" }),
            write: (!is_shown).then(|| format!("errors:\n  - code: {}", written(code))),
        })
    }

    fn say_status(&self, of: Of, status: u16) -> Option<Said> {
        let Of::Code(index) = of else { return None };
        let own = self.api.code(index);
        let code = own.code.to_string();
        let mut samples = self.api.endpoints.iter().flat_map(|endpoint| &endpoint.samples);
        let is_shown = samples.any(|sample| sample.status == status && sample.code.as_ref() == Some(&code));
        let (is, more) = if is_shown { (Is::Recorded, ", as a sample shows") } else { (Is::Differs, "") };
        Some(Said {
            is,
            about: code,
            says: format!("it came with HTTP {status}, and is documented with {}{more}", own.status),
            write: None,
        })
    }

    fn say_missing(&self, of: Of, fact: &Fact) -> Option<Said> {
        let said = |is, says, write| Some(Said { is, about: of.name(self.api), says, write });
        let (Of::Field(object, _), Some(field)) = (of, of.field(self.api)) else {
            return said(Is::Differs, "it is required, and was not sent".to_owned(), None);
        };
        let among = format!("missing in {} of {} objects", fact.times, self.times(Of::Type(object), &What::Came));
        if !field.always() {
            return said(Is::Recorded, format!("it is {among}, as the notes say"), None);
        }
        if matches!(field.ty, Type::Nullable(_)) {
            return said(Is::Recorded, format!("it is {among}, which the client reads as null"), None);
        }
        let write = "notes:\n  - says: …\n    required: false".to_owned();
        said(Is::Differs, format!("it is required, and {among}, which the client cannot read"), Some(write))
    }

    fn say_unknown(&self, of: Of, field: &str, fact: &Fact) -> Said {
        let mut types = NewTypes::new(self.api);
        let entry = types.entry(field, &fact.shape);
        let ty = fact.shape.ty(field, &mut NewTypes::new(self.api));
        let list = if matches!(of, Of::Endpoint(_)) { "parameters" } else { "fields" };
        let what = if matches!(of, Of::Endpoint(_)) { "a parameter" } else { "a field" };
        // What is not shown as it is can only be written by who has seen it.
        let is_shown = field != "*" && !field.contains('\\');
        Said {
            is: Is::OnlyThere,
            about: format!("{}.{field}", of.name(self.api)),
            says: format!("{what} that the spec does not know, likely `{ty}`"),
            write: is_shown.then(|| format!("{list}:\n{}\n{}", indented(&entry), types.written())),
        }
    }

    fn say_other(&self, of: Of, other: &Other, fact: &Fact) -> Said {
        let Other { found, expected, fails } = other;
        let fate = if *fails { ", which the client cannot read" } else { "" };
        let likely = if found == "null" { format!("{expected}?") } else { fact.shape.ty("", &mut NewTypes::new(self.api)) };
        // A type that all values are of that came: they are, or it is wider than the one that the spec has.
        let is_wider = matches!(found.as_str(), "null" | BEYOND_32_BITS | FRACTION);
        let is_all = fact.times == self.times(of, &What::Came) + self.aliased(of) && found != BEYOND_64_BITS;
        let is_known = ScalarType::ALL.iter().any(|one| likely.trim_end_matches('?') == one.name());
        // A type of the API's own can be written otherwise where it stands alone.
        let own = of.field(self.api).map(|field| self.api.type_name(&field.ty)).filter(|own| own.contains(expected.as_str()));
        let write =
            own.filter(|_| *fails && is_known && (is_wider || is_all)).map(|own| format!("type: {}", own.replace(expected, &likely)));
        Said { is: Is::Differs, about: of.name(self.api), says: format!("{found} came for `{expected}`{fate}"), write }
    }

    fn aliased(&self, of: Of) -> usize {
        self.facts.iter().filter(|((own, what), _)| *own == of && matches!(what, What::Alias(_))).map(|(_, fact)| fact.times).sum()
    }

    fn say_value(&self, of: Of, value: Option<&str>) -> Said {
        let closed = matches!(of, Of::Type(index) if matches!(&self.api.def(index).kind, TypeKind::Enum(known) if known.closed));
        let shown = value.map_or_else(|| "a value".to_owned(), |value| format!("`{value}`"));
        let fate = if closed { "and the client cannot read it, for the type is closed" } else { "and the client keeps it as unknown" };
        let description = [NewTypes::new(self.api).prose("description")];
        Said {
            is: if closed { Is::Differs } else { Is::OnlyThere },
            about: of.name(self.api),
            says: format!("{shown} came, which is not listed, {fate}"),
            write: value.map(|value| listed("values", "name", &yaml::name(value), &description)),
        }
    }

    fn say_tag(&self, of: Of, tag: Option<&str>, fact: &Fact) -> Said {
        let Of::Type(index) = of else { return self.say_value(of, tag) };
        let key = match &self.api.def(index).kind {
            TypeKind::Union(union) => union.tag.as_str(),
            _ => "",
        };
        let mut types = NewTypes::new(self.api);
        let write = tag.map(|tag| {
            let ty = fact.shape.clone().without(key).ty(tag, &mut types);
            let variant = listed("variants", "name", &yaml::name(tag), &[format!("type: {ty}"), types.prose("description")]);
            format!("{variant}\n{}", types.written())
        });
        let shown = tag.map_or_else(|| format!("no `{key}` that can be shown"), |tag| format!("`{key}: {tag}`"));
        Said {
            is: Is::OnlyThere,
            about: of.name(self.api),
            says: format!("an object with {shown} came, which is not listed, and the client keeps it as unknown"),
            write,
        }
    }

    fn say_code(&self, of: Of, code: Option<&str>, status: Option<u16>) -> Said {
        let types = NewTypes::new(self.api);
        let is_text = self.api.errors.as_ref().is_some_and(|errors| errors.code_type == ScalarType::String);
        let at = status.map_or_else(String::new, |status| format!(" with HTTP {status}"));
        let write = code.map(|code| {
            let name = spelled(code, Case::Screaming).unwrap_or_else(|| "NEW".to_owned());
            let code = if is_text { serde_json::Value::from(code).to_string() } else { code.to_owned() };
            let status = format!("status: {}", status.unwrap_or(400));
            listed("errors", "code", &code, &[format!("name: {name}"), status, types.prose("cause"), types.prose("remedy")])
        });
        Said {
            is: Is::OnlyThere,
            about: code.map_or_else(|| of.name(self.api), str::to_owned),
            says: format!("an error code came{at} that the spec does not list"),
            write,
        }
    }
}

/// A list with one entry.
fn listed(list: &str, key: &str, value: &str, lines: &[String]) -> String {
    format!("{list}:\n{}", indented(&yaml::entry(key, value, lines)))
}

/// A code as YAML has it.
fn written(code: &Scalar) -> String {
    match code {
        Scalar::Text(text) => serde_json::Value::from(text.as_str()).to_string(),
        other => other.to_string(),
    }
}
