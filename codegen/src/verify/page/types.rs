//! Types as a page calls them.

use super::findings::Findings;
use super::words::{Vocabulary, same};
use crate::model::{ScalarType, Type, TypeKind};

impl Findings<'_> {
    /// Whether the page means a type of the spec by a word.
    pub(super) fn is_type(&self, word: &str, ty: &Type) -> bool {
        match ty {
            Type::Nullable(inner) => self.is_type(word, inner),
            Type::List(item) => self.words.item(word).is_some_and(|word| self.is_type(word, item)),
            Type::Map(_) => self.words.types(word).any(|is| same(is, "object")),
            Type::Scalar(scalar) => self.is_scalar(word, *scalar),
            Type::Named(index) => {
                let def = self.api.def(*index);
                let is_object = matches!(def.kind, TypeKind::Object(_) | TypeKind::Union(_));
                let is_nameless = is_object && self.words.types(word).any(|is| same(is, "object"));
                def.name == word || is_nameless || def.scalar().is_some_and(|scalar| self.is_scalar(word, scalar))
            }
        }
    }

    fn is_scalar(&self, word: &str, scalar: ScalarType) -> bool {
        let mut own = self.words.types(word).peekable();
        if own.peek().is_some() { own.any(|is| same(is, scalar.name())) } else { same(word, scalar.name()) }
    }

    /// A type of the page as a spec writes it.
    pub(super) fn type_in_spec(&self, word: &str) -> String {
        if let Some(item) = self.words.item(word) {
            return self.type_in_spec(item) + "[]";
        }
        let scalar = ScalarType::ALL.iter().find(|scalar| same(scalar.name(), word));
        let own = self.words.types(word).next().map(|is| if same(is, "object") { "Json" } else { is });
        own.or(scalar.map(|scalar| scalar.name())).unwrap_or(word).to_owned()
    }

    /// The object that a type is or lists, and what the page calls it, if it is a name that stands for nothing else.
    pub(super) fn renamed_type<'w>(&self, word: &'w str, ty: &Type) -> Option<(usize, &'w str)> {
        let (mut word, mut ty) = (word, ty.present());
        while let (Some(item), Type::List(of)) = (self.words.item(word), ty) {
            (word, ty) = (item, of.present());
        }
        let Type::Named(index) = ty else { return None };
        let is_free = self.words.item(word).is_none()
            && self.words.types(word).next().is_none()
            && ScalarType::ALL.iter().all(|scalar| !same(scalar.name(), word))
            && self.api.types.iter().all(|def| def.name != word);
        (is_free && self.api.def(*index).scalar().is_none()).then_some((*index, word))
    }
}

impl Vocabulary {
    /// Of a list what it lists.
    fn item<'w>(&self, word: &'w str) -> Option<&'w str> {
        self.lists.iter().find_map(|list| {
            let found = list.captures(word).filter(|found| found.get(0).is_some_and(|all| all.end() == word.len()))?;
            found.get(1).map(|item| item.as_str())
        })
    }

    /// What a type of the page may be.
    fn types<'s>(&'s self, word: &str) -> impl Iterator<Item = &'s str> {
        let own = self.words.types.iter().filter(move |own| same(&own.name, word)).collect::<Vec<_>>();
        own.into_iter().flat_map(|own| &own.is).map(String::as_str)
    }
}
