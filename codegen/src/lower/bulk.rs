//! Asking for more than a call takes: what the list, the answer and the error codes must be for that.

use spec_reader::At;

use super::Lowering;
use super::endpoints::Context;
use super::limits::scalar_of;
use crate::model::{Bulk, Field, Parameter, Role, ScalarType, Type, TypeKind, def};
use crate::{rules, spec};

impl Lowering<'_> {
    pub(super) fn bulk(
        &mut self,
        endpoint: &spec::Endpoint,
        at: &At<'_>,
        parameters: &[Parameter],
        answer: &[Field],
        context: &Context<'_>,
    ) -> Option<Bulk> {
        let bulk = endpoint.bulk.as_ref()?;
        let list = self.bulk_list(bulk, at, parameters);
        let items = self.page_field(&bulk.items, &at.key("items"), answer, "a list of objects", Type::is_list);
        let item = items.and_then(|(_, items)| match items.ty.item() {
            Type::Named(index) if matches!(def(*index, context.types).kind, TypeKind::Object(_)) => Some(*index),
            _ => {
                self.fault(&at.key("items"), rules::unfit_field(&bulk.items, "a list of objects"));
                None
            }
        });
        let key = item.zip(list).and_then(|(item, (_, list))| self.bulk_key(bulk, at, item, list.ty.item(), context));
        let unknown = self.bulk_codes(bulk, at, context);
        if bulk.most == 0 {
            self.fault(&at.key("most"), rules::bulk_of_none());
        }
        if endpoint.paging.is_some() {
            self.fault(at, rules::bulk_in_pages());
        }
        if !endpoint.safe.unwrap_or(endpoint.methods == [spec::Method::Get]) {
            self.fault(at, rules::bulk_unsafe(&endpoint.name));
        }
        Some(Bulk { list: list?.0, most: bulk.most, unknown, items: items?.0, item: item?, key: key? })
    }

    fn bulk_list<'p>(&mut self, bulk: &spec::Bulk, at: &At<'_>, parameters: &'p [Parameter]) -> Option<(usize, &'p Parameter)> {
        let at = at.key("list");
        let Some((index, list)) = parameters.iter().enumerate().find(|(_, parameter)| parameter.name == bulk.list) else {
            let known: Vec<&str> = parameters.iter().map(|parameter| parameter.name.as_str()).collect();
            self.unknown("parameter", "parameters", &bulk.list, &known, &at);
            return None;
        };
        if !list.ty.is_list() || matches!(list.role, Role::Fixed(..)) {
            self.fault(&at, rules::unfit_parameter(&bulk.list, "a list"));
            return None;
        }
        if list.limits.items.0.is_some_and(|least| least > 1) {
            self.fault(&at, rules::bulk_of_one(&bulk.list));
        }
        if let Some(own) = list.limits.items.1.filter(|own| *own < bulk.most) {
            self.fault(&at, rules::bulk_of_few(&bulk.list, bulk.most, own));
        }
        Some((index, list))
    }

    fn bulk_key(&mut self, bulk: &spec::Bulk, at: &At<'_>, item: usize, wanted: &Type, context: &Context<'_>) -> Option<usize> {
        let fields = def(item, context.types).fields();
        let (index, key) = self.page_field(&bulk.key, &at.key("key"), fields, "of the type of the list's items", |ty| ty == wanted)?;
        if !key.always() {
            self.fault(&at.key("key"), rules::bulk_key_missing(&bulk.key));
        }
        if scalar_of(wanted, context.types) == Some(ScalarType::Double) {
            self.fault(&at.key("key"), rules::bulk_key_fraction());
        }
        Some(index)
    }

    fn bulk_codes(&mut self, bulk: &spec::Bulk, at: &At<'_>, context: &Context<'_>) -> Vec<usize> {
        if bulk.unknown.is_empty() {
            self.fault(&at.key("unknown"), rules::bulk_without_codes());
        }
        let mut codes = Vec::new();
        for (index, code) in bulk.unknown.iter().enumerate() {
            let unknown = at.key("unknown");
            let at = unknown.item(index);
            if bulk.unknown.iter().take(index).any(|own| own == code) {
                self.fault(&at, rules::listed_twice(code));
            }
            codes.extend(self.error_code(code, &at, context));
        }
        codes
    }
}
