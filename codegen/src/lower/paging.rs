//! Pages: where an answer holds its items, and what leads from one answer to the next.

use super::Lowering;
use super::endpoints::Context;
use crate::diagnostic::Problem;
use crate::model::{Answer, Field, FieldPath, Paging, Parameter, Role, ScalarType, Type, TypeKind};
use crate::spec::{self, At};

impl Lowering<'_> {
    pub(super) fn paging(
        &mut self,
        paging: &spec::Paging,
        at: &At<'_>,
        answer: Option<&Answer>,
        parameters: &[Parameter],
        context: &Context<'_>,
    ) -> Option<Paging> {
        let items = self.field_path(&paging.items, &at.key("items"), answer, context, "a list", Type::is_list);
        let is_url = |ty: &Type| *ty == Type::Scalar(ScalarType::String);
        let next_url = self.field_path(&paging.next_url, &at.key("next_url"), answer, context, "a String", is_url);
        let previous_url = match &paging.previous_url {
            Some(name) => Some(self.field_path(name, &at.key("previous_url"), answer, context, "a String", is_url)?.0),
            None => None,
        };
        let page_size = match &paging.page_size {
            Some(name) => Some(self.page_size(name, &at.key("page_size"), parameters)?),
            None => None,
        };
        let (items, list) = items?;
        Some(Paging { items, item: list.item().clone(), next_url: next_url?.0, previous_url, page_size })
    }

    fn page_size(&mut self, name: &str, at: &At<'_>, parameters: &[Parameter]) -> Option<usize> {
        let fits = |one: &Parameter| {
            let is_number = matches!(one.ty.item(), Type::Scalar(ScalarType::Integer | ScalarType::Long));
            one.role == Role::Setter && is_number && !one.ty.is_list()
        };
        let Some(index) = parameters.iter().position(|one| one.name == name) else {
            let known: Vec<&str> = parameters.iter().filter(|one| fits(one)).map(|one| one.name.as_str()).collect();
            self.report(Problem::error(format!("there is no parameter `{name}`")).label(self.place(at), "").nearest(name, &known));
            return None;
        };
        if !fits(&parameters[index]) {
            self.error(at, &format!("the parameter `{name}` must be optional, and an Integer or a Long"));
        }
        Some(index)
    }

    /// The way to a field of the answer, which may stand in objects within it: `meta.next`. And its type.
    fn field_path(
        &mut self,
        path: &str,
        at: &At<'_>,
        answer: Option<&Answer>,
        context: &Context<'_>,
        wanted: &str,
        fits: impl Fn(&Type) -> bool,
    ) -> Option<(FieldPath, Type)> {
        let mut ty = answer?.ty().cloned();
        let mut found = Vec::new();
        let names: Vec<&str> = path.split('.').collect();
        for (depth, name) in names.iter().enumerate() {
            let is_last = depth + 1 == names.len();
            let Some(Type::Named(index)) = ty else {
                self.error(at, &format!("there is no object that could have a field `{name}`"));
                return None;
            };
            let TypeKind::Object(fields) = &context.types[index].kind else { return None };
            let any = |_: &Type| true;
            let own =
                if is_last { self.page_field(name, at, fields, wanted, &fits) } else { self.page_field(name, at, fields, wanted, any) }?;
            found.push((index, own));
            ty = Some(fields[own].ty.clone());
        }
        Some((found, ty?))
    }

    pub(super) fn page_field(
        &mut self,
        name: &str,
        at: &At<'_>,
        fields: &[Field],
        wanted: &str,
        fits: impl Fn(&Type) -> bool,
    ) -> Option<usize> {
        let Some(index) = fields.iter().position(|field| field.name == name) else {
            let known: Vec<&str> = fields.iter().filter(|field| fits(&field.ty)).map(|field| field.name.as_str()).collect();
            if !fields.is_empty() && !self.untyped.contains(name) {
                self.report(Problem::error(format!("the answer has no field `{name}`")).label(self.place(at), "").nearest(name, &known));
            }
            return None;
        };
        if !fits(&fields[index].ty) {
            self.error(at, &format!("the field `{name}` must be {wanted}"));
        }
        Some(index)
    }
}
