//! The stand-in: which code answers what, and how answers follow from what there is.

use spec_reader::At;

use super::Lowering;
use super::endpoints::Context;
use crate::model::{
    Answer, Case, Count, Data, Endpoint, Field, Find, First, Parameter, Refusal, Role, Scalar, ScalarType, Sort, SortKey, StandIn, Type,
    def,
};
use crate::{rules, spec};

impl Lowering<'_> {
    pub(super) fn stand_in(&mut self, stand_in: Option<&spec::StandIn>, context: &Context<'_>) -> StandIn {
        let Some(spec::StandIn { refusals, required_scopes, allowed_scopes }) = stand_in else { return StandIn::default() };
        let at = At::top("stand_in");
        let mut lowered: Vec<Refusal> = Vec::new();
        for (index, refusal) in refusals.iter().enumerate() {
            let list = at.key("refusals");
            let at = list.item(index);
            let auth = refusal.auth.as_ref().and_then(|name| self.credential(name, &at.key("auth"), context.auth));
            if lowered.iter().any(|own| own.when == refusal.when && (own.auth.is_none() || own.auth == auth)) {
                self.fault(&at.key("when"), rules::refused_before());
            }
            let Some(code) = self.error_code(&refusal.code, &at.key("code"), context) else { continue };
            lowered.push(Refusal { when: refusal.when, auth, code, message: refusal.message.clone() });
        }
        let is_list = |ty: &Type| matches!(ty, Type::List(item) if **item == Type::Scalar(ScalarType::String));
        let mut field = |name: &Option<String>, key: &str| {
            let name = name.as_deref()?;
            let fields = context.errors.and_then(|errors| errors.bodies.first()).map_or(&[][..], |body| &body.fields);
            self.page_field(name, &at.key(key), fields, "a list of texts", is_list).map(|(_, field)| field.name.clone())
        };
        let required_scopes = field(required_scopes, "required_scopes");
        let allowed_scopes = field(allowed_scopes, "allowed_scopes");
        StandIn { refusals: lowered, required_scopes, allowed_scopes }
    }

    pub(super) fn data(
        &mut self,
        endpoint: &spec::Endpoint,
        at: &At<'_>,
        parameters: &[Parameter],
        answer: Option<&Answer>,
        context: &Context<'_>,
    ) -> Data {
        let Some(data) = &endpoint.stand_in else { return Data::default() };
        let ty = answer.and_then(Answer::ty);
        let finds: Vec<(Find, Type)> = data
            .finds
            .iter()
            .enumerate()
            .filter_map(|(index, find)| self.find(find, &at.key("finds").item(index), parameters, ty, context))
            .collect();
        let paged = endpoint.paging.as_ref().map(|paging| paging.items.as_deref());
        let row = match (finds.first(), paged, ty) {
            (Some((_, row)), ..) => Some(row.clone()),
            (None, Some(Some(items)), _) => {
                let paging = at.beside("paging");
                self.field_path(items, &paging.key("items"), ty, context, "a list", Type::is_list).map(|(_, list)| list.item().clone())
            }
            (None, _, Some(Type::List(item))) => Some((**item).clone()),
            _ => None,
        };
        let fields = row.as_ref().and_then(Type::named).map_or(&[][..], |row| def(row, context.types).fields());
        let sorts =
            data.sorts.iter().enumerate().map(|(index, sort)| self.sort(sort, &at.key("sorts").item(index), parameters, fields)).collect();
        let mut counts = Vec::new();
        for (index, count) in data.counts.iter().enumerate() {
            let list = at.key("counts");
            let at = list.item(index);
            let is_count = |ty: &Type| matches!(ty.present(), Type::Scalar(ScalarType::Integer | ScalarType::Long));
            let field = self.field_path(&count.field, &at.key("field"), ty, context, "an Integer or a Long", is_count);
            let of = count
                .of
                .as_ref()
                .and_then(|of| self.row_field(of, &at.key("of"), fields, "a Boolean", |ty| *ty == Type::Scalar(ScalarType::Boolean)));
            counts.extend(field.map(|(field, _)| Count { field, of }));
        }
        let is_number = |one: &Parameter| matches!(one.ty, Type::Scalar(ScalarType::Integer | ScalarType::Long));
        Data {
            serves: None,
            row,
            offset: data
                .offset
                .as_ref()
                .and_then(|name| self.own_parameter(name, &at.key("offset"), parameters, "an Integer or a Long", is_number)),
            in_url: {
                let list = at.key("in_url");
                let one = |(index, name): (usize, &String)| {
                    self.own_parameter(name, &list.item(index), parameters, "one with a default", |one| one.default.is_some())
                };
                data.in_url.iter().enumerate().filter_map(one).collect()
            },
            sorts,
            reversed: data.reversed.as_ref().and_then(|case| self.case(&case.when, &case.is, &at.key("reversed"), parameters)),
            counts,
            finds: finds.into_iter().map(|(find, _)| find).collect(),
        }
    }

    /// Which endpoints have the rows of another.
    pub(super) fn shared_data(&mut self, list: &[spec::Endpoint], at: &At<'_>, endpoints: &mut [Endpoint]) {
        let row = |endpoint: &Endpoint| endpoint.data.row.clone().or_else(|| Some(endpoint.paging.as_ref()?.item.clone()));
        let rows: Vec<Option<Type>> = endpoints.iter().map(row).collect();
        let serves = |index: usize| list.get(index).and_then(|endpoint| endpoint.stand_in.as_ref()?.serves.as_ref());
        for (index, endpoint) in endpoints.iter_mut().enumerate() {
            let Some(name) = serves(index) else { continue };
            let item = at.item(index);
            let at = item.key("stand_in");
            let at = at.key("serves");
            let Some(other) = list.iter().position(|own| own.name == *name) else {
                let known: Vec<&str> = list.iter().map(|own| own.name.as_str()).collect();
                self.unknown("endpoint", "endpoints", name, &known, &at);
                continue;
            };
            // One that has none of its own has none to share.
            let is_own = other != index && serves(other).is_none();
            if is_own && rows.get(other).is_some_and(|row| row.is_some() && Some(row) == rows.get(index)) {
                endpoint.data.serves = Some(other);
            } else {
                self.fault(&at, rules::other_rows(name));
            }
        }
    }

    fn find(
        &mut self,
        find: &spec::Find,
        at: &At<'_>,
        parameters: &[Parameter],
        answer: Option<&Type>,
        context: &Context<'_>,
    ) -> Option<(Find, Type)> {
        let parameter = self.own_parameter(&find.parameter, &at.key("parameter"), parameters, "one that a caller gives", |one| {
            !matches!(one.role, Role::Fixed(..))
        })?;
        let (into, found) = match &find.into {
            None => (Vec::new(), answer?.clone()),
            Some(path) => {
                self.field_path(path, &at.key("into"), answer, context, "an object, or a list of some", |ty| ty.named().is_some())?
            }
        };
        let row = found.present().item().clone();
        let fields = row.named().map_or(&[][..], |row| def(row, context.types).fields());
        let wanted = parameters.get(parameter).map(|one| one.ty.item().clone());
        let field =
            self.row_field(&find.field, &at.key("field"), fields, "of the type of the parameter", |ty| Some(ty) == wanted.as_ref())?;
        Some((Find { parameter, field, into }, row))
    }

    fn sort(&mut self, sort: &spec::Sort, at: &At<'_>, parameters: &[Parameter], fields: &[Field]) -> Sort {
        let when = match (&sort.when, &sort.is) {
            (Some(when), Some(is)) => self.case(when, is, at, parameters),
            (None, None) => None,
            _ => {
                self.fault(at, rules::half_a_case());
                None
            }
        };
        let mut by = Vec::new();
        for (index, key) in sort.by.iter().enumerate() {
            let list = at.key("by");
            let at = list.item(index);
            let Some(field) = self.row_field(&key.field, &at.key("field"), fields, "a scalar", |ty| !ty.is_collection()) else { continue };
            let first = match (&key.first, &key.first_letters) {
                (Some(first), None) => Some(First::Value(first.clone())),
                (None, Some(letters)) => self.letters(letters, &at.key("first_letters")),
                (None, None) => None,
                (Some(_), Some(_)) => {
                    self.fault(&at.key("first_letters"), rules::misplaced("first_letters", "where there is no `first`"));
                    None
                }
            };
            by.push(SortKey { field, first });
        }
        Sort { when, by }
    }

    fn letters(&mut self, written: &str, at: &At<'_>) -> Option<First> {
        let letters: Vec<char> = written.chars().collect();
        match letters.as_slice() {
            [from, '-', to] if from <= to => Some(First::Letters(*from, *to)),
            _ => {
                self.fault(at, rules::no_letters(written));
                None
            }
        }
    }

    fn case(&mut self, when: &str, is: &Scalar, at: &At<'_>, parameters: &[Parameter]) -> Option<Case> {
        let parameter = self.own_parameter(when, &at.key("when"), parameters, "a scalar", |one| !one.ty.is_collection())?;
        Some(Case { parameter, is: is.clone() })
    }

    /// A parameter by its name, which must be of a kind.
    fn own_parameter(
        &mut self,
        name: &str,
        at: &At<'_>,
        parameters: &[Parameter],
        wanted: &str,
        fits: impl Fn(&Parameter) -> bool,
    ) -> Option<usize> {
        let Some((index, parameter)) = parameters.iter().enumerate().find(|(_, one)| one.name == name) else {
            let known: Vec<&str> = parameters.iter().filter(|one| fits(one)).map(|one| one.name.as_str()).collect();
            self.choose(rules::unknown_parameter(name, "parameter").at(self.place(at)), name, &known);
            return None;
        };
        if !fits(parameter) {
            self.fault(at, rules::unfit_parameter(name, wanted));
            return None;
        }
        Some(index)
    }

    /// A field of the rows by its name, which must be of a kind.
    fn row_field(&mut self, name: &str, at: &At<'_>, fields: &[Field], wanted: &str, fits: impl Fn(&Type) -> bool) -> Option<String> {
        if fields.is_empty() {
            self.fault(at, rules::no_object(name));
            return None;
        }
        self.page_field(name, at, fields, wanted, fits).map(|(_, field)| field.name.clone())
    }
}
