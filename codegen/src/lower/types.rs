//! Types and fields: references, names, presence, and that no type contains itself.

use super::{Field as Of, Lowering, Names, foreign};
use crate::diagnostic::Problem;
use crate::model::{EnumValue, Field, ScalarType, Text, Type, TypeDef, TypeKind};
use crate::names::{self, Case, Namespace};
use crate::spec::{self, At};

impl<'a> Lowering<'a> {
    pub(super) fn types(&mut self, list: &'a [spec::TypeDef], scopes: &Names<'_>) -> (Vec<TypeDef>, Names<'a>) {
        let at = At::top("types");
        let names = Names::new("type", "types", list.iter().map(|def| def.name.as_str()));
        let mut lowered = Vec::new();
        for (index, def) in list.iter().enumerate() {
            let at = at.item(index);
            self.type_name(&def.name, &at.key("name"));
            if let Some(fields) = &def.fields
                && fields.iter().any(|field| field.notes.iter().any(|one| one.alias.is_some()))
            {
                // A private struct stands beside it, see the emitter.
                self.public(&format!("{}Wire", def.name), &at.key("name"));
            }
            lowered.push(TypeDef {
                name: def.name.clone(),
                description: self.text(&def.description, &at.key("description")),
                identifies: self.identifies(def, &at),
                kind: self.type_kind(def, &at, &names, scopes),
                notes: self.notes(&def.notes, &at.key("notes"), Of::No),
            });
        }
        self.refuse_cycles(&lowered);
        (lowered, names)
    }

    fn identifies(&mut self, def: &spec::TypeDef, at: &At<'_>) -> Option<Text> {
        let at = at.key("identifies");
        if def.identifies.is_some() && def.ty.is_none() {
            self.error(&at, "an id is a type of its own, made of a scalar by `type:`");
        }
        self.optional_text(def.identifies.as_ref(), &at)
    }

    fn type_name(&mut self, name: &str, at: &At<'_>) {
        let rust = names::identifier(name, Case::Pascal);
        if rust.as_deref() != Some(name) {
            let problem = Problem::error(format!("`{name}` cannot be the name of a type")).label(self.place(at), "");
            let example = rust.filter(|rust| rust != name).unwrap_or_else(|| "UserProfile".to_owned());
            self.report(problem.help(format!("types are named as in Rust, such as `{example}`")));
        }
        self.public(name, at);
    }

    fn type_kind(&mut self, def: &spec::TypeDef, at: &At<'_>, types: &Names<'_>, scopes: &Names<'_>) -> TypeKind {
        match (&def.ty, &def.values, &def.fields) {
            (Some(ty), None, None) => TypeKind::Newtype(self.newtype(ty, types, &at.key("type"))),
            (None, Some(values), None) => TypeKind::Enum(self.enum_values(values, &at.key("values"))),
            (None, None, Some(fields)) => TypeKind::Object(self.fields(fields, &at.key("fields"), types, scopes, &["new"])),
            _ => {
                let given = [("values", def.values.is_some()), ("fields", def.fields.is_some())];
                let is_told = given.iter().any(|(key, given)| *given && self.reported.contains(&self.place(&at.key(key)).start));
                let problem = Problem::error(format!("what is `{}` made of?", def.name)).label(self.place(&at.key("name")), "");
                if !is_told {
                    self.report(problem.help("give it exactly one of `type:` (a scalar), `values:` (texts) and `fields:` (an object)"));
                }
                TypeKind::Object(Vec::new())
            }
        }
    }

    /// The scalar of a type of its own.
    fn newtype(&mut self, ty: &str, types: &Names<'_>, at: &At<'_>) -> ScalarType {
        match self.type_ref(ty, types, at, |item| matches!(item, Type::Scalar(_))) {
            Some(Type::Scalar(scalar)) => return scalar,
            Some(Type::List(_)) => self.report(
                Problem::error("lists with a name of their own are not part of the spec language yet")
                    .label(self.place(at), "")
                    .help("write `T[]` where the list is used"),
            ),
            Some(_) => self.error(at, "a type of its own is made of a scalar"),
            None => {}
        }
        ScalarType::String
    }

    fn enum_values(&mut self, values: &[spec::EnumValue], at: &At<'_>) -> Vec<EnumValue> {
        let mut wire = Namespace::new("values");
        let mut names = Namespace::rust("values", &["Unknown", "Self"]).with_override();
        let mut lowered = Vec::new();
        for (index, value) in values.iter().enumerate() {
            let at = at.item(index);
            self.unique(&mut wire, &value.name, &at.key("name"));
            self.wire_name(&value.name, &at);
            let rust = self.rust_name(value.rust.as_deref(), &value.name, Case::Pascal, &mut names, &at);
            let description = self.text(&value.description, &at.key("description"));
            lowered.push(EnumValue { name: value.name.clone(), rust, description });
        }
        if lowered.is_empty() {
            self.error(at, "an enumeration needs at least one value");
        }
        lowered
    }

    /// The fields of an object. `reserved` are names that its fields cannot have in Rust.
    pub(super) fn fields(
        &mut self,
        list: &[spec::Field],
        at: &At<'_>,
        types: &Names<'_>,
        scopes: &Names<'_>,
        reserved: &[&str],
    ) -> Vec<Field> {
        let mut wire = Namespace::new("fields or aliases");
        let mut names = Namespace::rust("fields", reserved).with_override();
        let mut lowered = Vec::new();
        for (index, field) in list.iter().enumerate() {
            let at = at.item(index);
            self.unique(&mut wire, &field.name, &at.key("name"));
            self.wire_name(&field.name, &at);
            let rust = self.rust_name(field.rust.as_deref(), &field.name, Case::Snake, &mut names, &at);
            let Some(ty) = self.type_ref(&field.ty, types, &at.key("type"), |_| true) else {
                self.untyped.insert(field.name.clone());
                continue;
            };
            let notes_at = at.key("notes");
            let mut aliases = Vec::new();
            let mut always = field.required;
            for (index, one) in field.notes.iter().enumerate() {
                if let Some(alias) = &one.alias {
                    self.unique(&mut wire, alias, &notes_at.item(index).key("alias"));
                    aliases.push(alias.clone());
                }
                always = one.required.unwrap_or(always);
            }
            lowered.push(Field {
                name: field.name.clone(),
                aliases,
                rust,
                ty,
                required: field.required,
                always,
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

    /// Names on the wire may hold anything but what would break the docs and code around them.
    pub(super) fn wire_name(&mut self, name: &str, at: &At<'_>) {
        if name.contains(|c: char| c == '`' || c.is_control()) {
            self.error(&at.key("name"), "a name on the wire holds no control characters and no backticks");
        }
    }

    /// The Rust name of a field, parameter or value: the given one, or the one that follows from its name.
    pub(super) fn rust_name(&mut self, given: Option<&str>, name: &str, case: Case, names: &mut Namespace, at: &At<'_>) -> String {
        let key = if given.is_some() { "rust" } else { "name" };
        let wanted = given.unwrap_or(name);
        let place = self.place(&at.key(key));
        let Some(rust) = names::identifier(wanted, case).filter(|rust| given.is_none_or(|given| given == rust)) else {
            let problem = Problem::error(format!("`{wanted}` is no Rust name")).label(place, "");
            self.report(match given {
                Some(_) => problem.help("write it as it shall stand in Rust: `snake_case`, for a value `PascalCase`, and no keyword"),
                None => problem.help("give it one with `rust:`"),
            });
            return "_invalid".to_owned();
        };
        names.take_or_step_aside(rust, place).unwrap_or_else(|problem| {
            self.report(problem);
            "_taken".to_owned()
        })
    }

    /// Resolves `T` or `T[]`. What is unknown may have been meant as one of the types that fit.
    pub(super) fn type_ref(&mut self, text: &str, types: &Names<'_>, at: &At<'_>, fits: impl Fn(&Type) -> bool) -> Option<Type> {
        let (name, list) = text.strip_suffix("[]").map_or((text, false), |name| (name, true));
        let scalar = ScalarType::ALL.into_iter().find(|scalar| scalar.name() == name).map(Type::Scalar);
        if let Some(ty) = scalar.or_else(|| types.get(name).map(Type::Named)) {
            return Some(if list { Type::List(Box::new(ty)) } else { ty });
        }
        let own = types.index.iter().filter(|(_, index)| fits(&Type::Named(**index))).map(|(name, _)| *name);
        let known: Vec<&str> = ScalarType::ALL.iter().map(|scalar| scalar.name()).chain(own).collect();
        self.unknown_type(name, if list { "[]" } else { "" }, &known, at);
        None
    }

    fn unknown_type(&mut self, name: &str, brackets: &str, known: &[&str], at: &At<'_>) {
        let notion = foreign("types", "type", name, notation(name), known);
        let near = match notion {
            Some(notion) => notion.meant(),
            None if self.is_lost("types") => None,
            None => Problem::near(name, known),
        };
        let Some(near) = near else {
            return match notion {
                Some(notion) => self.foreign(notion, &format!("there is no type `{name}`"), at),
                None => self.unknown("type", "types", name, known, at),
            };
        };
        let problem = Problem::error(format!("there is no type `{name}`")).label(self.place(at), "not in `types:`");
        self.report(if brackets.is_empty() && name.strip_suffix('s') == Some(near) {
            problem.help(format!("did you mean `{near}`, or `{near}[]` for a list of them?"))
        } else {
            problem.help(format!("did you mean `{near}{brackets}`?"))
        });
    }

    /// A struct that holds itself, not behind a list, would have no end.
    fn refuse_cycles(&mut self, types: &[TypeDef]) {
        let mut done = vec![false; types.len()];
        for start in 0..types.len() {
            if contains_itself(start, types, &mut done) {
                let at = At::top("types");
                let problem = Problem::error(format!("`{}` contains itself", types[start].name));
                self.report(
                    problem
                        .label(self.place(&at.item(start).key("name")), "")
                        .help("only a list can hold values of the type it is part of"),
                );
            }
        }
    }
}

/// What the notation of a type says in other languages, as a word of the foreign notions.
pub(super) fn notation(name: &str) -> &str {
    if name.contains(['|', '&']) {
        "union"
    } else if name.contains(['?', '!']) {
        "optional"
    } else if name.ends_with("[]") {
        // The brackets of a list are gone already.
        "matrix"
    } else if name.starts_with('[') {
        "list"
    } else {
        name.split(['<', '(', '[', '{']).next().unwrap_or(name)
    }
}

/// The type of which every value holds one, and so must be finite.
fn held(ty: &Type) -> Option<usize> {
    match ty {
        Type::Named(index) => Some(*index),
        Type::Nullable(inner) => held(inner),
        Type::Scalar(_) | Type::List(_) | Type::Map(_) => None,
    }
}

/// Whether an object holds itself through fields that are no lists. Each type is walked once: `done` types need no second look.
fn contains_itself(start: usize, types: &[TypeDef], done: &mut [bool]) -> bool {
    let mut seen = vec![start];
    let mut open = vec![start];
    while let Some(index) = open.pop() {
        let TypeKind::Object(fields) = &types[index].kind else { continue };
        for field in fields {
            match held(&field.ty) {
                Some(inner) if inner == start => return true,
                Some(inner) if !done[inner] && !seen.contains(&inner) => {
                    seen.push(inner);
                    open.push(inner);
                }
                _ => {}
            }
        }
    }
    done[start] = true;
    false
}
