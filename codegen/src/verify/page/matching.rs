//! Which part of the page is about which endpoint.

use std::collections::HashSet;

use super::findings::{Findings, Usual};
use super::sections::Section;
use crate::model::Endpoint;
use crate::verify::Is;
use crate::verify::places::Entry;

/// From how alike they are on, a call whose path moved is the same call: by the names in its tables, and by these and the path together.
const NAMES: f64 = 0.5;
const BOTH: f64 = 1.0;

impl<'a> Findings<'a> {
    /// Compares all that the page says of calls.
    pub(super) fn sections(&mut self, sections: &[Section<'_>]) {
        let api = self.api;
        let pairs = self.pairs(sections);
        let moved = self.moved_host(sections);
        self.usual = Usual {
            needs: sections.iter().any(|section| section.needs.prerequisites.or(section.needs.scopes).is_some()),
            headers: sections.iter().any(|section| !section.headers.is_empty()),
        };
        for (section, endpoint) in sections.iter().zip(&pairs) {
            match endpoint {
                Some(endpoint) => self.call(api.endpoint(*endpoint), section, moved.as_deref()),
                None => self.new_call(section),
            }
        }
        for (index, endpoint) in api.endpoints.iter().enumerate().filter(|(index, _)| !pairs.contains(&Some(*index))) {
            self.absent_call(index, endpoint);
        }
        let shown: Vec<&Endpoint> = pairs.iter().flatten().map(|index| api.endpoint(*index)).collect();
        self.absent_types(&shown);
        self.recorded(&shown);
        self.messages(&shown);
    }

    /// The endpoint of each section.
    fn pairs(&self, sections: &[Section<'_>]) -> Vec<Option<usize>> {
        let mut likely: Vec<(f64, usize, usize)> = Vec::new();
        for (number, section) in sections.iter().enumerate() {
            let endpoints = self.api.endpoints.iter().enumerate();
            likely.extend(endpoints.filter_map(|(index, one)| Some((self.likeness(section, one)?, number, index))));
        }
        likely.sort_by(|one, other| other.0.total_cmp(&one.0));
        let mut pairs = vec![None; sections.len()];
        let mut taken = HashSet::new();
        for (_, number, endpoint) in likely {
            if let Some(pair) = pairs.get_mut(number).filter(|pair| pair.is_none() && !taken.contains(&endpoint)) {
                *pair = Some(endpoint);
                taken.insert(endpoint);
            }
        }
        // A list of all calls says once more what is said of each.
        for (section, pair) in sections.iter().zip(&mut pairs).filter(|(section, pair)| section.is_bare() && pair.is_none()) {
            *pair = self.api.endpoints.iter().position(|endpoint| is_path(&endpoint.path, &section.path));
        }
        pairs
    }

    /// How likely a section is about an endpoint. None if it is not.
    fn likeness(&self, section: &Section<'_>, endpoint: &'a Endpoint) -> Option<f64> {
        let own = self.names_of(endpoint);
        let names: HashSet<&str> = section.names().collect();
        let common = names.iter().filter(|name| own.contains(*name)).count();
        let paths = paths_alike(&endpoint.path, &section.path);
        let names = if names.is_empty() { paths } else { ratio(common, names.len()) };
        let methods = section.methods.0.iter().any(|method| endpoint.methods.iter().any(|own| own.to_string() == *method));
        let is_it = is_path(&endpoint.path, &section.path);
        (is_it || names >= NAMES && paths + names >= BOTH).then(|| {
            f64::from(u8::from(is_it)) * 4.0 + f64::from(u8::from(!section.is_bare())) + paths + names + f64::from(u8::from(methods)) / 2.0
        })
    }

    /// All names that tables of an endpoint may have.
    fn names_of(&self, endpoint: &'a Endpoint) -> HashSet<&str> {
        let objects = self.api.reachable(endpoint.answer.named());
        let fields = objects.into_iter().flat_map(|index| self.api.def(index).fields());
        let fields = fields.flat_map(|field| [&field.name].into_iter().chain(&field.aliases));
        fields.chain(endpoint.parameters.iter().map(|one| &one.name)).map(String::as_str).collect()
    }

    /// The host that all calls of the page have and the spec has not.
    fn moved_host(&self, sections: &[Section<'_>]) -> Option<String> {
        let host = sections.first()?.host.as_ref().filter(|host| !self.api.hosts.contains(host))?;
        let all = sections.len() > 1 && sections.iter().all(|section| section.host.as_ref() == Some(host));
        all.then(|| host.clone())
    }

    fn absent_call(&mut self, index: usize, endpoint: &'a Endpoint) {
        let line = self.line(Entry::Endpoint(&endpoint.name), &["path"]);
        let (is, why) = if endpoint.source.name == self.api.source.name {
            (Is::OnlyInSpec, "the page has no such call")
        } else {
            (Is::Recorded, "the page has no such call, and the spec has it from elsewhere")
        };
        let methods: Vec<String> = endpoint.methods.iter().map(ToString::to_string).collect();
        let says = format!("{why}: {} {}{}", methods.join("/"), self.api.host(endpoint.host), endpoint.path);
        self.add(is, &self.api.endpoint(index).name, says, None, line, None);
    }
}

/// Whether a path is that of a spec, in which names stand for values.
pub(super) fn is_path(spec: &str, path: &str) -> bool {
    let (own, other): (Vec<&str>, Vec<&str>) = (spec.split('/').collect(), path.trim_end_matches('/').split('/').collect());
    own.len() == other.len() && own.iter().zip(&other).all(|(own, other)| own == other || own.starts_with('{') && !other.is_empty())
}

/// How alike paths are, from 0 to 1.
fn paths_alike(one: &str, other: &str) -> f64 {
    let (one, other): (Vec<&str>, Vec<&str>) = (one.split('/').skip(1).collect(), other.split('/').skip(1).collect());
    let common = one.iter().filter(|segment| other.contains(segment)).count();
    ratio(common, one.len().max(other.len()))
}

fn ratio(part: usize, whole: usize) -> f64 {
    let count = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    if whole == 0 { 0.0 } else { count(part) / count(whole) }
}
