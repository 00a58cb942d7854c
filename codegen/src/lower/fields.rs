//! Fields of objects: names, presence, and what their values may be.

use std::collections::HashMap;

use spec_reader::At;

use super::limits::scalar_of;
use super::{Field as Of, Lowering, Names};
use crate::model::{Field, Limits, Presence, Rule, ScalarType, Type, TypeDef, TypeKind, def};
use crate::names::{Case, Namespace};
use crate::{rules, spec};

/// The schemes of URLs that answers hold.
const SCHEMES: &[&str] = &["https", "http", "wss", "ws", "ftp", "data", "mailto", "tel"];

impl Lowering<'_> {
    /// The fields of an object: the names that they cannot have in Rust, and whether it is sent.
    pub(super) fn fields(
        &mut self,
        list: &[spec::Field],
        at: &At<'_>,
        types: &Names<'_>,
        scopes: &Names<'_>,
        (kind, sent): (&'static str, bool),
    ) -> Vec<Field> {
        let mut wire = Namespace::new("fields or aliases");
        let mut names = Namespace::rust(kind).with_override();
        let mut lowered = Vec::new();
        for (index, field) in list.iter().enumerate() {
            let at = at.item(index);
            self.unique(&mut wire, &field.name, &at.key("name"));
            self.wire_name(&field.name, &at);
            let rust = self.rust_name(field.rust.as_deref(), &field.name, Case::Snake, &mut names, &at);
            let Some(ty) = self.type_ref(&field.ty, types, &at.key("type"), |_| true) else {
                let aliases = field.notes.iter().filter_map(|note| note.alias.clone());
                self.untyped.extend(aliases.chain([field.name.clone()]));
                continue;
            };
            match ty.scalar() {
                Some(ScalarType::Bytes | ScalarType::File) => {
                    self.fault(&at.key("type"), rules::bytes_in_object(&field.name));
                }
                Some(ScalarType::ErrorCode) if !self.has_codes => {
                    self.fault(&at.key("type"), rules::no_codes(&field.name));
                }
                _ => {}
            }
            let notes_at = at.key("notes");
            let mut aliases = Vec::new();
            let mut always = field.required || sent && field.fixed.is_some();
            for (index, one) in field.notes.iter().enumerate() {
                if let Some(alias) = &one.alias {
                    self.unique(&mut wire, alias, &notes_at.item(index).key("alias"));
                    aliases.push(alias.clone());
                }
                always = one.required.unwrap_or(always);
            }
            if field.fixed.is_some() && field.default.is_some() {
                self.misplaced(&at.key("default"), rules::fixed_default(&field.name));
            }
            if let Some(size) = field.size.as_ref().filter(|size| size.width == 0 || size.height == 0) {
                let key = if size.width == 0 { "width" } else { "height" };
                self.fault(&at.key("size").key(key), rules::no_size(&field.name));
            }
            if let Some(scheme) = field.scheme.as_deref().filter(|scheme| !SCHEMES.contains(scheme)) {
                self.choose(rules::no_scheme(scheme).at(self.place(&at.key("scheme"))), scheme, SCHEMES);
            }
            let presence = presence(&ty, always, sent);
            if presence == Presence::Patch {
                self.unique(&mut names, &format!("null_{rust}"), &at.key("name"));
            }
            lowered.push(Field {
                name: field.name.clone(),
                aliases,
                rust,
                presence,
                ty,
                required: field.required,
                boxed: false,
                default: field.default.clone(),
                fixed: field.fixed.clone(),
                limits: Limits::default(),
                sensitive: field.sensitive,
                description: self.text(&field.description, &at.key("description")),
                when: self.optional_text(field.when.as_ref(), &at.key("when")),
                scopes: self.references(&field.scopes, scopes, &at.key("scopes")),
                size: field.size.as_ref().map(|size| format!("{} × {} {}", size.width, size.height, size.unit)),
                scheme: field.scheme.clone(),
                deprecated: self.optional_text(field.deprecated.as_ref(), &at.key("deprecated")),
                notes: self.notes(&field.notes, &notes_at, Of::Yes),
            });
        }
        lowered
    }

    /// What values of an object's fields may be, by their names, and which go together, once all types are known.
    pub(super) fn constraints<'s>(
        &mut self,
        spec: &'s spec::TypeDef,
        lowered: &TypeDef,
        types: &[TypeDef],
        at: &At<'_>,
    ) -> (HashMap<&'s str, Limits>, Vec<Rule>) {
        if let TypeKind::Union(union) = &lowered.kind
            && let Some(wrong) = union.variants.iter().position(|variant| !matches!(def(variant.object, types).kind, TypeKind::Object(_)))
        {
            let written = spec.variants.iter().flatten().nth(wrong).map_or("", |variant| &variant.ty);
            self.fault(&at.key("variants").item(wrong).key("type"), rules::no_object_variant(written));
        }
        let mut found = HashMap::new();
        let TypeKind::Object(fields) = &lowered.kind else { return (found, Vec::new()) };
        let fields_by_name: HashMap<&str, &Field> = fields.iter().rev().map(|field| (field.name.as_str(), field)).collect();
        for (number, field) in spec.fields.iter().flatten().enumerate() {
            let Some(Field { ty, .. }) = fields_by_name.get(field.name.as_str()) else { continue };
            let at = at.key("fields");
            let at = at.item(number);
            let limits = self.limits(field.limits(), ty, scalar_of(ty.present(), types), &at);
            for (key, value) in [("fixed", &field.fixed), ("default", &field.default)] {
                if let Some(value) = value {
                    self.own_value(value, ty, &field.ty, &limits, types, &at.key(key));
                }
            }
            found.insert(field.name.as_str(), limits);
        }
        let known: Vec<(&str, bool)> = fields.iter().map(|field| (field.name.as_str(), !field.always())).collect();
        (found, self.rules(&spec.rules, &known, &at.key("rules")))
    }
}

fn presence(ty: &Type, always: bool, sent: bool) -> Presence {
    match ty {
        _ if always => Presence::Always,
        Type::Nullable(_) if sent => Presence::Patch,
        Type::List(_) | Type::Map(_) if !sent => Presence::Empty,
        Type::Scalar(_) | Type::Named(_) | Type::List(_) | Type::Map(_) | Type::Nullable(_) => Presence::Optional,
    }
}
