//! Where in the docs things stand, and links that lead there.

use super::View;
use crate::emit::prose::label;
use crate::emit::templates::{code, line};
use crate::model::{ErrorCode, Guide, Origin, Place, Type, TypeKind};

/// Parts of pages that parameters must not be taken for.
const PARTS: &[&str] = &["before", "errors", "examples", "notes", "parameters", "response", "rust"];

impl<'a> View<'a> {
    pub(super) fn credential_link(&self, auth: usize) -> String {
        let scheme = self.api.scheme(auth);
        format!("[{}](tokens.md#{})", label(self.text(&scheme.title)), anchor(&scheme.name))
    }

    /// A link to a place, by its title or the name that it has on the wire.
    pub(in crate::emit::docs) fn link(&self, place: Place) -> String {
        let api = self.api;
        let title = match place {
            Place::Endpoint(index) => code(&api.endpoint(index).name),
            Place::Parameter(index, own) => code(&api.endpoint(index).parameter(own).name),
            Place::Type(index) => code(&api.def(index).name),
            Place::Field(index, own) => code(&format!("{}.{}", api.def(index).name, api.field(index, own).name)),
            Place::Code(index) => code(&api.code(index).code.to_string()),
            Place::Prerequisite(index) => label(self.text(&api.prerequisite(index).title)),
            Place::Guide(guide) => self.words[match guide {
                Guide::Choose => "choose_title",
                Guide::Credentials => "credentials",
                Guide::Obtain => "oauth_obtain",
                Guide::Refresh => "oauth_refresh",
                Guide::Consent => "consent_title",
                Guide::Install => "call_by_rust",
                Guide::Offline => "offline",
            }]
            .to_owned(),
        };
        format!("[{title}]({})", self.place(place))
    }

    /// Where the docs answer a question.
    pub(super) fn place(&self, place: Place) -> String {
        let api = self.api;
        match place {
            Place::Endpoint(index) => format!("{}.md", api.endpoint(index).rust),
            Place::Parameter(index, own) => {
                let endpoint = api.endpoint(index);
                format!("{}.md#{}", endpoint.rust, parameter_anchor(&endpoint.parameter(own).name))
            }
            Place::Type(index) => self.type_place(index),
            Place::Field(index, own) => {
                let page = self.home(index);
                format!("{page}.md#{}", field_anchor(&api.def(index).name, &api.field(index, own).name))
            }
            Place::Code(index) => format!("errors.md#{}", anchor(&api.code(index).name)),
            Place::Prerequisite(index) => format!("start.md#{}", anchor(&api.prerequisite(index).name)),
            Place::Guide(guide) => match guide {
                Guide::Choose => "choose.md".to_owned(),
                Guide::Install | Guide::Offline => format!("start.md#{}", guide.name()),
                Guide::Credentials | Guide::Obtain | Guide::Refresh | Guide::Consent => format!("tokens.md#{}", guide.name()),
            },
        }
    }

    /// The page that describes an object.
    pub(super) fn home(&self, index: usize) -> &'a str {
        self.homes.get(&index).map_or("types", |endpoint| &self.api.endpoint(*endpoint).rust)
    }

    /// Where a type is described.
    pub(in crate::emit::docs) fn type_place(&self, index: usize) -> String {
        let def = self.api.def(index);
        let page = match &def.kind {
            TypeKind::Newtype(_) if def.identifies.is_some() => "ids",
            TypeKind::Object(_) => self.home(index),
            _ => "types",
        };
        format!("{page}.md#{}", anchor(&def.name))
    }

    /// A type as it is on the wire, with a link to what it means.
    pub(super) fn type_ref(&self, ty: &Type) -> String {
        let name = self.api.type_name(ty);
        let Some(index) = ty.named() else { return format!("`{name}`") };
        let link = format!("[`{name}`]({})", self.type_place(index));
        let def = self.api.def(index);
        let wire = def.scalar().map(|scalar| name.replacen(&def.name, scalar.name(), 1));
        wire.map_or_else(|| link.clone(), |wire| format!("`{wire}` ({link})"))
    }

    pub(super) fn scope_links(&self, scopes: &[usize], all: bool) -> String {
        let scopes = scopes.iter().map(|scope| self.api.scope(*scope));
        let links: Vec<String> = scopes.map(|scope| format!("[{}](tokens.md#{})", code(&scope.name), scope_anchor(&scope.name))).collect();
        links.join(&format!(" {} ", self.words[if all { "and" } else { "or" }]))
    }

    /// The mark of a footnote, for what does not stand on the API's own page.
    pub(in crate::emit::docs) fn mark(&self, origin: &Origin) -> String {
        if origin.name == self.api.source.name { String::new() } else { format!("[^{}]", origin.name) }
    }

    /// A source with a link to it and the day it was read.
    pub(in crate::emit::docs) fn origin(&self, origin: &Origin) -> String {
        let title = self.text(&origin.title);
        let title = origin.url.as_ref().map_or_else(|| line(title), |url| format!("[{}]({url})", label(title)));
        format!("{title}, {}", self.words["read_on"].replace("%s", &origin.read))
    }
}

/// A code with a link to what it means.
pub(super) fn code_link(own: &ErrorCode) -> String {
    format!("[{}](errors.md#{})", code(&own.code.to_string()), anchor(&own.name))
}

/// A name as the end of an address.
pub(in crate::emit::docs) fn anchor(name: &str) -> String {
    let sign = |c: char| if c.is_alphanumeric() || matches!(c, '-' | '_' | '.') { c } else { '-' };
    name.chars().flat_map(char::to_lowercase).map(sign).collect()
}

pub(super) fn parameter_anchor(name: &str) -> String {
    let anchor = anchor(name);
    if PARTS.contains(&anchor.as_str()) { format!("{anchor}-") } else { anchor }
}

pub(in crate::emit::docs) fn field_anchor(of: &str, name: &str) -> String {
    if of.is_empty() { anchor(name) } else { format!("{}.{}", anchor(of), anchor(name)) }
}

pub(super) fn scope_anchor(name: &str) -> String {
    format!("scope-{}", anchor(name))
}
