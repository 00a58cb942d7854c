//! Types: references, names, and that none is without an end.

use std::collections::HashSet;

use spec_reader::{At, Edit, near};

use super::{ANY, Field as Of, Lowering, Names, foreign};
use crate::model::{EnumValue, Enumeration, Field, ScalarType, Text, Type, TypeDef, TypeKind, Union, Variant, def};
use crate::names::{self, Case, Namespace};
use crate::rules;
use crate::spec::{self, Document, Scalar};

/// The scalars that can have a meaning, and a type, of their own.
const OWNABLE: [ScalarType; 6] =
    [ScalarType::String, ScalarType::Integer, ScalarType::Long, ScalarType::Double, ScalarType::Boolean, ScalarType::LongText];

impl<'a> Lowering<'a> {
    pub(super) fn types(&mut self, document: &'a Document, scopes: &Names<'_>) -> (Vec<TypeDef>, Names<'a>) {
        let list = &document.types;
        let at = At::top("types");
        let names = Names::new("type", "types", list.iter().map(|def| def.name.as_str()));
        let sent = sent(document, &names);
        let mut lowered = Vec::new();
        for (index, def) in list.iter().enumerate() {
            let at = at.item(index);
            self.type_name(&def.name, &at.key("name"));
            let sent = sent.contains(&index);
            lowered.push(TypeDef {
                name: def.name.clone(),
                description: self.text(&def.description, &at.key("description")),
                identifies: self.identifies(def, &at),
                kind: self.type_kind(def, &at, &names, scopes, sent),
                rules: Vec::new(),
                sent,
                notes: self.notes(&def.notes, &at.key("notes"), Of::No),
            });
        }
        self.untie(&mut lowered);
        let specs = list.iter().zip(&lowered).enumerate();
        let found: Vec<_> = specs.map(|(index, (spec, def))| self.constraints(spec, def, &lowered, &at.item(index))).collect();
        for (def, (mut limits, rules)) in lowered.iter_mut().zip(found) {
            def.rules = rules;
            if let TypeKind::Object(fields) = &mut def.kind {
                for field in fields {
                    field.limits = limits.remove(field.name.as_str()).unwrap_or_default();
                }
            }
        }
        (lowered, names)
    }

    fn identifies(&mut self, def: &spec::TypeDef, at: &At<'_>) -> Option<Text> {
        let at = at.key("identifies");
        if def.identifies.is_some() && def.ty.is_none() {
            self.misplaced(&at, rules::id_of_scalar(&def.name));
        }
        self.optional_text(def.identifies.as_ref(), &at)
    }

    fn type_name(&mut self, name: &str, at: &At<'_>) {
        let rust = names::identifier(name, Case::Pascal);
        if rust.as_deref() != Some(name) {
            let example = rust.filter(|rust| rust != name).unwrap_or_else(|| "UserProfile".to_owned());
            self.fault(at, rules::no_type_name(name, example));
        } else if ScalarType::ALL.iter().any(|scalar| scalar.name() == name) {
            self.fault(at, rules::name_of_the_language(name));
        }
        self.public(name, at);
    }

    fn type_kind(&mut self, def: &spec::TypeDef, at: &At<'_>, types: &Names<'_>, scopes: &Names<'_>, sent: bool) -> TypeKind {
        let misplaced = [
            ("closed", def.closed && def.values.is_none(), "values"),
            ("tag", def.tag.is_some() && def.variants.is_none(), "variants"),
            ("rules", !def.rules.is_empty() && def.fields.is_none(), "fields"),
        ];
        for (key, is_wrong, beside) in misplaced {
            if is_wrong {
                self.misplaced(&at.key(key), rules::misplaced(key, format!("beside `{beside}`")));
            }
        }
        match (&def.ty, &def.values, &def.fields, &def.variants) {
            (Some(ty), None, None, None) => TypeKind::Newtype(self.newtype(ty, types, &at.key("type"))),
            (None, Some(values), None, None) => TypeKind::Enum(self.enumeration(def, values, &at.key("values"))),
            (None, None, Some(fields), None) => TypeKind::Object(self.fields(fields, &at.key("fields"), types, scopes, ("fields", sent))),
            (None, None, None, Some(variants)) => TypeKind::Union(self.union(def, variants, types, at)),
            _ => {
                let given = [("values", def.values.is_some()), ("fields", def.fields.is_some()), ("variants", def.variants.is_some())];
                let is_told = given.iter().any(|(key, given)| *given && self.reported.contains(&self.place(&at.key(key)).start));
                if !is_told {
                    self.fault(&at.key("name"), rules::made_of_what(&def.name));
                }
                TypeKind::Object(Vec::new())
            }
        }
    }

    /// The scalar of a type of its own.
    fn newtype(&mut self, ty: &str, types: &Names<'_>, at: &At<'_>) -> ScalarType {
        match self.type_ref(ty, types, at, |item| matches!(item, Type::Scalar(_))) {
            Some(Type::Scalar(scalar)) if OWNABLE.contains(&scalar) => return scalar,
            Some(Type::List(_) | Type::Map(_)) => self.fault(at, rules::named_list(ty)),
            Some(_) => {
                let names: Vec<String> = OWNABLE.iter().map(|scalar| format!("`{}`", scalar.name())).collect();
                self.fault(at, rules::no_scalar(ty, names.join(", ")));
            }
            None => {}
        }
        ScalarType::String
    }

    fn enumeration(&mut self, def: &spec::TypeDef, values: &[spec::EnumValue], at: &At<'_>) -> Enumeration {
        let is_numeric = matches!(values.first(), Some(spec::EnumValue { name: Scalar::Integer(_), .. }));
        let mut wire = Namespace::new("values");
        let mut names = Namespace::rust("values").with_override();
        let mut lowered = Vec::new();
        let list_at = at;
        for (index, value) in values.iter().enumerate() {
            let at = at.item(index);
            let name = value.name.to_string();
            self.unique(&mut wire, &name, &at.key("name"));
            self.wire_name(&name, &at);
            if !matches!((&value.name, is_numeric), (Scalar::Integer(_), true) | (Scalar::Text(_), false)) {
                let problem = rules::mixed_values(&name).at(self.place(&at.key("name")));
                let first = self.place(&list_at.item(0).key("name"));
                let (first_is, help) = if is_numeric {
                    ("a whole number", "write a whole number here, or put all values in quotes".to_owned())
                } else {
                    ("a text", format!("what travels as a text stands in quotes: `\"{name}\"`"))
                };
                self.report(problem.also(first, format!("the first is {first_is}")).help(help));
            }
            let rust = self.rust_name(value.rust.as_deref(), &name, Case::Pascal, &mut names, &at);
            let description = self.text(&value.description, &at.key("description"));
            lowered.push(EnumValue { name, rust, description });
        }
        if lowered.is_empty() {
            self.fault(at, rules::no_values(&def.name));
        }
        Enumeration { values: lowered, is_numeric, closed: def.closed }
    }

    fn union(&mut self, def: &spec::TypeDef, variants: &[spec::Variant], types: &Names<'_>, at: &At<'_>) -> Union {
        let tag = def.tag.clone().unwrap_or_else(|| {
            self.fault(&at.key("name"), rules::no_tag(&def.name));
            String::new()
        });
        let at = at.key("variants");
        let mut wire = Namespace::new("variants");
        let mut names = Namespace::rust("variants").with_override();
        let mut lowered = Vec::new();
        for (index, variant) in variants.iter().enumerate() {
            let at = at.item(index);
            self.unique(&mut wire, &variant.name, &at.key("name"));
            self.wire_name(&variant.name, &at);
            let rust = self.rust_name(variant.rust.as_deref(), &variant.name, Case::Pascal, &mut names, &at);
            let description = self.text(&variant.description, &at.key("description"));
            let object = match self.type_ref(&variant.ty, types, &at.key("type"), |ty| matches!(ty, Type::Named(_))) {
                Some(Type::Named(object)) => object,
                Some(_) => {
                    self.fault(&at.key("type"), rules::no_object_variant(&variant.ty));
                    continue;
                }
                None => continue,
            };
            lowered.push(Variant { name: variant.name.clone(), rust, object, boxed: false, description });
        }
        if variants.is_empty() {
            self.fault(&at, rules::no_variants(&def.name));
        }
        Union { tag, variants: lowered }
    }

    /// Names on the wire may hold anything but what would break the docs and code around them.
    pub(super) fn wire_name(&mut self, name: &str, at: &At<'_>) {
        if name.contains(|c: char| c == '`' || c.is_control()) {
            self.fault(&at.key("name"), rules::hidden_in_name(name.escape_debug()));
        }
    }

    /// The Rust name of a field, parameter or value: the given one, or the one that follows from its name.
    pub(super) fn rust_name(&mut self, given: Option<&str>, name: &str, case: Case, names: &mut Namespace, at: &At<'_>) -> String {
        let key = if given.is_some() { "rust" } else { "name" };
        let wanted = given.unwrap_or(name);
        let place = self.place(&at.key(key));
        let spelled = || names::spelled(wanted, case).filter(|_| given.is_none());
        let Some(rust) = names::identifier(wanted, case).or_else(spelled).filter(|rust| given.is_none_or(|given| given == rust)) else {
            let problem = rules::no_rust_name(wanted).at(place);
            self.report(match given {
                Some(_) => problem.help("write it as it shall stand in Rust: `snake_case`, for a value `PascalCase`, and no keyword"),
                None => problem,
            });
            return "_invalid".to_owned();
        };
        names.take_or_step_aside(rust, place).unwrap_or_else(|problem| {
            self.names_are_doubtful = true;
            self.report(problem);
            "_taken".to_owned()
        })
    }

    /// Resolves `T` with any of `[]`, `{}` and `?` behind it. What is unknown may have been meant as one of the types that fit.
    pub(super) fn type_ref(&mut self, text: &str, types: &Names<'_>, at: &At<'_>, fits: impl Fn(&Type) -> bool) -> Option<Type> {
        let (name, suffix) = text.split_at(base(text).len());
        if suffix.contains("??") {
            self.fault(at, rules::double_null(text));
        }
        let known = |name: &str| {
            let scalar = ScalarType::ALL.iter().copied().find(|scalar| scalar.name() == name).map(Type::Scalar);
            scalar.or_else(|| types.get(name).map(Type::Named))
        };
        let whole = |ty: Type| {
            suffix.chars().filter(|c| !"]}".contains(*c)).fold(ty, |ty, suffix| match suffix {
                '[' => Type::List(Box::new(ty)),
                '{' => Type::Map(Box::new(ty)),
                _ => Type::Nullable(Box::new(ty)),
            })
        };
        if let Some(ty) = known(name) {
            self.used.insert(("types", name.to_owned()));
            self.notation(text, name, suffix, at);
            return Some(whole(ty));
        }
        if self.has_many() {
            self.used.insert(("types", ANY.to_owned()));
            self.fault(at, rules::unknown_type(name));
            return None;
        }
        let own = types.index.iter().filter(|(_, index)| fits(&Type::Named(**index))).map(|(name, _)| *name);
        let names: Vec<&str> = ScalarType::ALL.iter().map(|scalar| scalar.name()).chain(own).collect();
        // A type without a name may be the one that is meant.
        if self.may_be_nameless("types", name, &names) {
            self.used.insert(("types", ANY.to_owned()));
            return None;
        }
        // What is made of the type is held against the one that was meant.
        self.unknown_type(name, suffix, &names, at).and_then(|meant| known(&meant)).map(whole)
    }

    /// Tells what stands behind the name of a type and is not whole.
    fn notation(&mut self, text: &str, name: &str, suffix: &str, at: &At<'_>) {
        if suffix.replace("[]", "").replace("{}", "").chars().all(|c| c == '?') {
            return;
        }
        let whole = suffix.chars().filter(|c| !"]}".contains(*c)).map(|c| match c {
            '[' => "[]",
            '{' => "{}",
            _ => "?",
        });
        let meant = format!("{name}{}", whole.collect::<String>());
        let place = self.place(at);
        let problem = rules::no_notation(text).at(place.clone()).help(format!("did you mean `{meant}`?"));
        self.report(if place.len() == text.len() { problem.suggest([Edit::new(place, meant)]) } else { problem });
    }

    /// Reports a type that there is not; the one that was meant.
    fn unknown_type(&mut self, name: &str, suffix: &str, known: &[&str], at: &At<'_>) -> Option<String> {
        let notion = foreign("types", "type", name, notation(name), known);
        let near = match notion {
            Some(notion) => notion.meant(),
            None if self.is_lost("types") => None,
            None => near(name, known),
        };
        let Some(near) = near else {
            match notion {
                Some(notion) => self.foreign(notion, rules::unknown_type(name), at),
                None if self.is_lost("types") => {}
                None => {
                    self.used.insert(("types", ANY.to_owned()));
                    let problem = rules::unknown_type(name).at(self.place(at));
                    self.choose(problem, name, known);
                }
            }
            return None;
        };
        let near = near.to_owned();
        self.used.insert(("types", near.clone()));
        let problem = self.with_definition(rules::unknown_type(name).at(self.place(at)), "types", name, &[&near]);
        self.report(if suffix.is_empty() && name.strip_suffix('s') == Some(near.as_str()) {
            problem.help(format!("did you mean `{near}`, or `{near}[]` for a list of them?"))
        } else {
            problem.meant(&format!("{name}{suffix}"), &format!("{near}{suffix}"))
        });
        Some(near)
    }

    /// What may hold itself is kept behind a pointer; what always did would have no end.
    fn untie(&mut self, types: &mut [TypeDef]) {
        let (mut done, mut endless) = (HashSet::new(), HashSet::new());
        let mut boxed = Vec::new();
        for (start, def) in types.iter().enumerate() {
            let mut own = Vec::new();
            if reaches(start, start, types, true, &endless) {
                let at = At::top("types");
                self.fault(&at.item(start).key("name"), rules::endless(&def.name));
            } else {
                endless.insert(start);
                if reaches(start, start, types, false, &done) {
                    own = tied(start, def, types);
                } else {
                    done.insert(start);
                }
            }
            boxed.push(own);
        }
        for (def, boxed) in types.iter_mut().zip(boxed) {
            match &mut def.kind {
                TypeKind::Object(fields) => fields.iter_mut().zip(boxed).for_each(|(field, boxed)| field.boxed = boxed),
                TypeKind::Union(union) => union.variants.iter_mut().zip(boxed).for_each(|(variant, boxed)| variant.boxed = boxed),
                TypeKind::Newtype(_) | TypeKind::Enum(_) => {}
            }
        }
    }
}

/// A type without what stands behind its name.
pub(super) fn base(text: &str) -> &str {
    text.trim_end_matches(['[', ']', '{', '}', '?'])
}

/// The types that are sent, and so made by callers: what parameters are made of.
fn sent(document: &Document, names: &Names<'_>) -> HashSet<usize> {
    let parameters = document.endpoints.iter().flat_map(|endpoint| &endpoint.parameters);
    let mut open: Vec<usize> = parameters.filter_map(|parameter| names.get(base(&parameter.ty))).collect();
    let mut sent = HashSet::new();
    while let Some(index) = open.pop() {
        if sent.insert(index)
            && let Some(def) = document.types.get(index)
        {
            let fields = def.fields.iter().flatten().map(|field| &field.ty);
            let inner = fields.chain(def.variants.iter().flatten().map(|variant| &variant.ty));
            open.extend(inner.filter_map(|ty| names.get(base(ty))));
        }
    }
    sent
}

/// What the notation of a type says in other languages, as a word of the foreign notions.
pub(super) fn notation(name: &str) -> &str {
    if name.contains(['|', '&']) {
        "union"
    } else if name.contains('!') {
        "optional"
    } else if name.starts_with('[') {
        "list"
    } else {
        name.split(['<', '(', '[', '{']).next().unwrap_or(name)
    }
}

/// The type of which a value holds one in itself, and so must be finite or behind a pointer.
fn held(ty: &Type) -> Option<usize> {
    match ty {
        Type::Named(index) => Some(*index),
        Type::Nullable(inner) => held(inner),
        Type::Scalar(_) | Type::List(_) | Type::Map(_) => None,
    }
}

/// Whether a value holds one of another type in itself, by what it `always` holds or by anything. What is `done` leads nowhere.
fn reaches(from: usize, to: usize, types: &[TypeDef], always: bool, done: &HashSet<usize>) -> bool {
    let mut seen = Vec::new();
    let mut open = vec![from];
    while let Some(index) = open.pop() {
        let inner: Vec<usize> = match &def(index, types).kind {
            TypeKind::Object(fields) => {
                let counts = |field: &&Field| !always || field.always() && !matches!(field.ty, Type::Nullable(_));
                fields.iter().filter(counts).filter_map(|field| held(&field.ty)).collect()
            }
            TypeKind::Union(union) if !always => union.variants.iter().map(|variant| variant.object).collect(),
            TypeKind::Union(_) | TypeKind::Newtype(_) | TypeKind::Enum(_) => Vec::new(),
        };
        for inner in inner {
            if inner == to {
                return true;
            }
            if !done.contains(&inner) && !seen.contains(&inner) {
                seen.push(inner);
                open.push(inner);
            }
        }
    }
    false
}

/// Whether each field or variant of a type leads back to the type itself, and so is kept behind a pointer.
fn tied(start: usize, def: &TypeDef, types: &[TypeDef]) -> Vec<bool> {
    let leads_back = |inner: usize| inner == start || reaches(inner, start, types, false, &HashSet::new());
    match &def.kind {
        TypeKind::Object(fields) => fields.iter().map(|field| field.is_option() && held(&field.ty).is_some_and(leads_back)).collect(),
        TypeKind::Union(union) => union.variants.iter().map(|variant| leads_back(variant.object)).collect(),
        TypeKind::Newtype(_) | TypeKind::Enum(_) => Vec::new(),
    }
}
