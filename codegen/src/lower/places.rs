//! Places in the docs by their names: where a question is answered, and where one reads how to mend an error.

use spec_reader::{At, near};

use super::Lowering;
use crate::model::{AuthScheme, Endpoint, Errors, Guide, Place, Prerequisite, Question, Scalar, TypeDef, TypeKind};
use crate::{rules, spec};

/// Places in the docs with their names in a spec. What is named first is meant where two have the same name.
pub(super) type Places = [(String, Place)];

/// Everything that an answer may stand at.
pub(super) struct Known<'k> {
    pub endpoints: &'k [Endpoint],
    pub types: &'k [TypeDef],
    pub errors: Option<&'k Errors>,
    pub prerequisites: &'k [Prerequisite],
    pub auth: &'k [AuthScheme],
    pub has_scopes: bool,
}

impl Known<'_> {
    pub(super) fn places(&self) -> Vec<(String, Place)> {
        let mut places = Vec::new();
        for (index, endpoint) in self.endpoints.iter().enumerate() {
            places.push((endpoint.name.clone(), Place::Endpoint(index)));
            let parameters = endpoint.parameters.iter().enumerate();
            places.extend(parameters.map(|(own, one)| (format!("{}.{}", endpoint.name, one.name), Place::Parameter(index, own))));
        }
        for (index, def) in self.types.iter().enumerate() {
            places.push((def.name.clone(), Place::Type(index)));
            if let TypeKind::Object(fields) = &def.kind {
                let fields = fields.iter().enumerate();
                places.extend(fields.map(|(own, field)| (format!("{}.{}", def.name, field.name), Place::Field(index, own))));
            }
        }
        let codes = self.errors.map_or(&[][..], |errors| &errors.codes);
        places.extend(codes.iter().enumerate().map(|(index, code)| (code.code.to_string(), Place::Code(index))));
        places.extend(self.prerequisites.iter().enumerate().map(|(index, one)| (one.name.clone(), Place::Prerequisite(index))));
        let guides = Guide::ALL.into_iter().filter(|guide| self.has(*guide));
        places.extend(guides.map(|guide| (guide.name().to_owned(), Place::Guide(guide))));
        places
    }
}

impl Known<'_> {
    /// Whether there is anything to say in a part of the guides.
    fn has(&self, guide: Guide) -> bool {
        match guide {
            Guide::Choose | Guide::Install | Guide::Offline => true,
            Guide::Credentials => !self.auth.is_empty(),
            Guide::Obtain | Guide::Refresh => self.auth.iter().any(|scheme| scheme.oauth2.is_some()),
            Guide::Consent => self.has_scopes && !self.auth.is_empty(),
        }
    }
}

impl Lowering<'_> {
    pub(super) fn questions(&mut self, list: &[spec::Question], places: &Places) -> Vec<Question> {
        let at = At::top("questions");
        let mut lowered = Vec::new();
        for (index, question) in list.iter().enumerate() {
            let at = at.item(index);
            let asks = self.text(&question.asks, &at.key("asks"));
            lowered.extend(self.see(&question.see, &at.key("see"), places).map(|see| Question { asks, see }));
        }
        lowered
    }

    /// What the docs say on how to mend each error.
    pub(super) fn remedies(&mut self, list: &[spec::ErrorCode], places: &Places) -> Vec<Option<Place>> {
        let at = At::top("errors");
        let see = |(index, error): (usize, &spec::ErrorCode)| self.see(error.see.as_ref()?, &at.item(index).key("see"), places);
        list.iter().enumerate().map(see).collect()
    }

    /// A place by its name; what is unknown is reported.
    fn see(&mut self, name: &Scalar, at: &At<'_>, places: &Places) -> Option<Place> {
        let name = name.to_string();
        let found = places.iter().find(|(own, _)| *own == name);
        // What was not understood is not there, and may be what is named.
        let is_lost = self.names_are_doubtful
            || self.endpoints_are_doubtful
            || !self.nameless.is_empty()
            || name.split('.').any(|part| self.is_cut(part))
            || name.rsplit('.').next().is_some_and(|last| self.untyped.contains(last));
        if found.is_none() && !is_lost {
            let names: Vec<&str> = places.iter().map(|(name, _)| name.as_str()).collect();
            let problem = rules::unknown_place(&name).at(self.place(at));
            let mut problem = match near(&name, &names) {
                Some(near) => problem.meant(&name, near),
                None => problem,
            };
            // Whether this name or the one that it is near is wrong, only its author knows.
            problem.fix.iter_mut().for_each(|fix| fix.is_certain = false);
            self.report(problem);
        }
        found.map(|(_, place)| *place)
    }
}
