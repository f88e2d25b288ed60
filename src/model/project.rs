//! The project: one RON file's worth of texts and what people made of them.

use std::collections::BTreeMap;

use super::{
    Alignment, Annotation, AnnotationId, AuthorId, CodebookUse, Conflict, ProjectId, Role, Text, TextId,
};

/// Someone who works on the project.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Author {
    /// Their id.
    pub id: AuthorId,
    /// Their name as they gave it.
    pub name: String,
}

/// One project.
#[derive(Clone, PartialEq, Debug)]
pub struct Project {
    /// Its id.
    pub id: ProjectId,
    /// Its title as a person wrote it.
    pub title: String,
    /// Its texts: the source first, then its translations in the order they were added.
    pub texts: Vec<Text>,
    /// One alignment a translation.
    pub alignments: Vec<Alignment>,
    /// Its authors, in the order they came.
    pub authors: Vec<Author>,
    /// The codebooks it uses, in order.
    pub codebooks: Vec<CodebookUse>,
    /// Its annotations by id.
    pub annotations: BTreeMap<AnnotationId, Annotation>,
    /// What two people changed in two ways and nobody has settled yet; ascending, none twice.
    pub conflicts: Vec<Conflict>,
}

impl Project {
    /// A project without texts.
    pub fn new(id: ProjectId, title: impl Into<String>) -> Self {
        Self {
            id,
            title: title.into(),
            texts: Vec::new(),
            alignments: Vec::new(),
            authors: Vec::new(),
            codebooks: Vec::new(),
            annotations: BTreeMap::new(),
            conflicts: Vec::new(),
        }
    }

    /// The text with this id.
    pub fn text(&self, id: TextId) -> Option<&Text> {
        self.texts.iter().find(|text| text.id == id)
    }

    /// The source, if the project has one yet.
    pub fn source(&self) -> Option<&Text> {
        self.texts.iter().find(|text| text.role == Role::Source)
    }

    /// The translations in order.
    pub fn translations(&self) -> impl Iterator<Item = &Text> {
        self.texts.iter().filter(|text| text.role == Role::Translation)
    }

    /// The author with this id.
    pub fn author(&self, id: AuthorId) -> Option<&Author> {
        self.authors.iter().find(|author| author.id == id)
    }

    /// The annotations in the order of the texts: by their first target in place, source text first for
    /// those that begin at the same spot; orphans last.
    pub fn annotations_in_text_order(&self, text: TextId) -> Vec<&Annotation> {
        let mut sorted: Vec<&Annotation> = self.annotations.values().collect();
        sorted.sort_by_key(|annotation| {
            let here = annotation.range_in(text);
            let elsewhere = annotation.targets.iter().find_map(super::Target::range);
            (here.is_none(), here.or(elsewhere).is_none(), here.or(elsewhere), annotation.id)
        });
        sorted
    }
}
