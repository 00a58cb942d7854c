//! Pages: where an answer holds its items, and what leads from one answer to the next.

use spec_reader::At;

use super::Lowering;
use super::endpoints::Context;
use super::limits::scalar_of;
use crate::model::{Answer, Field, FieldPath, Paging, Parameter, Role, ScalarType, Stop, Turn, Type, def};
use crate::{rules, spec};

impl Lowering<'_> {
    pub(super) fn paging(
        &mut self,
        paging: &spec::Paging,
        at: &At<'_>,
        answer: Option<&Answer>,
        parameters: &[Parameter],
        context: &Context<'_>,
    ) -> Option<Paging> {
        let page_size = paging.page_size.as_ref().map(|name| self.page_size(name, &at.key("page_size"), parameters));
        let items = match (&paging.items, answer.and_then(Answer::ty)) {
            (Some(items), _) => self.field_path(items, &at.key("items"), answer?.ty(), context, "a list", Type::is_list),
            (None, Some(list @ Type::List(_))) => Some((FieldPath::new(), list.clone())),
            (None, _) => {
                self.fault(at, rules::no_items());
                None
            }
        };
        let item = items.as_ref().map(|(_, list)| list.item());
        let turn = self.turn(paging, at, (answer?.ty(), item), parameters, context);
        let is_flag = |ty: &Type| matches!(ty.present(), Type::Scalar(ScalarType::Boolean | ScalarType::YesNo));
        let is_count = |ty: &Type| matches!(ty.present(), Type::Scalar(ScalarType::Integer | ScalarType::Long));
        let mut stops = Vec::new();
        if let Some(path) = &paging.until {
            let found = self.field_path(path, &at.key("until"), answer?.ty(), context, "a Boolean", is_flag);
            stops.extend(found.map(|(path, _)| Stop::Until(path)));
        }
        if let Some(path) = &paging.more {
            let found = self.field_path(path, &at.key("while"), answer?.ty(), context, "a Boolean", is_flag);
            stops.extend(found.map(|(path, _)| Stop::While(path)));
        }
        if let Some(path) = &paging.total {
            if !matches!(turn, Some(Turn::Offset(_) | Turn::Page(_)) | None) {
                self.misplaced(&at.key("total"), rules::total_of_cursor());
            }
            let found = self.field_path(path, &at.key("total"), answer?.ty(), context, "an Integer or a Long", is_count);
            stops.extend(found.map(|(path, _)| Stop::Total(path)));
        }
        let previous_url = paging.previous_url.as_ref().and_then(|previous| {
            let is_url = |ty: &Type| matches!(ty.present(), Type::Scalar(ScalarType::String | ScalarType::Url));
            self.field_path(previous, &at.key("previous_url"), answer?.ty(), context, "a String", is_url).map(|(path, _)| path)
        });
        let (items, list) = items?;
        let page_size = match page_size {
            Some(found) => Some(found?),
            None => None,
        };
        Some(Paging { items, item: list.item().clone(), turn: turn?, previous_url, stops, page_size })
    }

    /// What leads to the next page, given the types of the answer and of an item.
    fn turn(
        &mut self,
        paging: &spec::Paging,
        at: &At<'_>,
        (answer, item): (Option<&Type>, Option<&Type>),
        parameters: &[Parameter],
        context: &Context<'_>,
    ) -> Option<Turn> {
        let is_url = |ty: &Type| matches!(ty.present(), Type::Scalar(ScalarType::String | ScalarType::Url));
        let is_value = |ty: &Type| scalar_of(ty.present(), context.types).is_some();
        let kinds = [
            ("next_url", paging.next_url.is_some()),
            ("link_header", paging.link_header),
            ("offset", paging.offset.is_some()),
            ("page", paging.page.is_some()),
            ("cursor", paging.cursor.is_some()),
        ];
        let given: Vec<&str> = kinds.iter().filter(|(_, given)| *given).map(|(key, _)| *key).collect();
        let [kind] = given.as_slice() else {
            self.fault(at, rules::no_turn());
            return None;
        };
        let beside = [
            ("previous_url", paging.previous_url.is_some(), "next_url"),
            ("alone", paging.alone, "next_url"),
            ("next", paging.next.is_some(), "cursor"),
            ("last", paging.last.is_some(), "cursor"),
        ];
        for (key, given, wanted) in beside {
            if given && wanted != *kind {
                self.misplaced(&at.key(key), rules::misplaced(key, format!("beside `{wanted}`")));
            }
        }
        let mut counted = |name: &Option<String>, key: &str| self.page_size(name.as_deref()?, &at.key(key), parameters);
        match *kind {
            "offset" => return counted(&paging.offset, "offset").map(Turn::Offset),
            "page" => return counted(&paging.page, "page").map(Turn::Page),
            "link_header" => return Some(Turn::Link),
            _ => {}
        }
        if let Some(next) = &paging.next_url {
            let found = self.field_path(next, &at.key("next_url"), answer, context, "a String", is_url)?;
            return Some(Turn::Url(found.0, paging.alone));
        }
        let cursor = paging.cursor.as_deref()?;
        let Some(parameter) = parameters.iter().position(|one| one.name == cursor && one.role == Role::Setter) else {
            let known: Vec<&str> = parameters.iter().filter(|one| one.role == Role::Setter).map(|one| one.name.as_str()).collect();
            let problem = rules::unknown_parameter(cursor, "optional parameter").at(self.place(&at.key("cursor")));
            self.choose(problem, cursor, &known);
            return None;
        };
        match (&paging.next, &paging.last) {
            (Some(next), None) => {
                let found = self.field_path(next, &at.key("next"), answer, context, "a scalar", is_value)?;
                Some(Turn::Cursor(parameter, found.0))
            }
            (None, Some(last)) => {
                let found = self.field_path(last, &at.key("last"), item, context, "a scalar", is_value)?;
                Some(Turn::Last(parameter, found.0))
            }
            _ => {
                self.fault(&at.key("cursor"), rules::no_cursor());
                None
            }
        }
    }

    fn page_size(&mut self, name: &str, at: &At<'_>, parameters: &[Parameter]) -> Option<usize> {
        let fits = |one: &Parameter| {
            let is_number = matches!(one.ty.item(), Type::Scalar(ScalarType::Integer | ScalarType::Long));
            one.role == Role::Setter && is_number && !one.ty.is_list()
        };
        let Some((index, parameter)) = parameters.iter().enumerate().find(|(_, one)| one.name == name) else {
            let known: Vec<&str> = parameters.iter().filter(|one| fits(one)).map(|one| one.name.as_str()).collect();
            self.choose(rules::unknown_parameter(name, "parameter").at(self.place(at)), name, &known);
            return None;
        };
        if !fits(parameter) {
            self.fault(at, rules::unfit_parameter(name, "optional, and an Integer or a Long"));
        }
        Some(index)
    }

    /// The way to a field of the answer, which may stand in objects within it: `meta.next`. And its type.
    pub(super) fn field_path(
        &mut self,
        path: &str,
        at: &At<'_>,
        answer: Option<&Type>,
        context: &Context<'_>,
        wanted: &str,
        fits: impl Fn(&Type) -> bool,
    ) -> Option<(FieldPath, Type)> {
        let mut ty = answer.map(Type::present).cloned();
        let mut found = Vec::new();
        let mut left = Some(path);
        while let Some(path) = left {
            let Some(Type::Named(index)) = ty else {
                self.fault(at, rules::no_object(path));
                return None;
            };
            let fields = def(index, context.types).fields();
            let (name, rest) = step(path, fields);
            let (own, field) = self.page_field(name, at, fields, wanted, |ty| rest.is_some() || fits(ty))?;
            found.push((index, own));
            ty = Some(if rest.is_none() { field.ty.clone() } else { field.ty.present().clone() });
            left = rest;
        }
        Some((found, ty?))
    }

    pub(super) fn page_field<'f>(
        &mut self,
        name: &str,
        at: &At<'_>,
        fields: &'f [Field],
        wanted: &str,
        fits: impl Fn(&Type) -> bool,
    ) -> Option<(usize, &'f Field)> {
        let Some((index, field)) = fields.iter().enumerate().find(|(_, field)| field.name == name) else {
            let known: Vec<&str> = fields.iter().filter(|field| fits(&field.ty)).map(|field| field.name.as_str()).collect();
            let is_nameless = fields.iter().any(|field| field.name.is_empty());
            if !fields.is_empty() && !is_nameless && !self.untyped.contains(name) {
                self.choose(rules::unknown_field(name, "the answer").at(self.place(at)), name, &known);
            }
            return None;
        };
        if !fits(&field.ty) {
            self.fault(at, rules::unfit_field(name, wanted));
        }
        Some((index, field))
    }
}

/// The field that a way to one begins with, and the rest of the way. A name may hold a point itself.
pub(super) fn step<'p>(path: &'p str, fields: &[Field]) -> (&'p str, Option<&'p str>) {
    let is_whole = |name: &str| name == path;
    let begins = |name: &str| path.strip_prefix(name).is_some_and(|rest| rest.starts_with('.'));
    let names = || fields.iter().map(|field| field.name.as_str());
    let end = match names().filter(|name| begins(name)).map(str::len).max() {
        _ if names().any(is_whole) => None,
        Some(end) => Some(end),
        None => path.find('.'),
    };
    let Some((name, rest)) = end.and_then(|end| path.split_at_checked(end)) else { return (path, None) };
    (name, rest.strip_prefix('.'))
}
