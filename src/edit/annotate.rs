//! Edits for making and changing annotations.
//!
//! Edges of a passage are snapped to graphemes here, so that no caller can cut a letter from its tashkeel.

use jiff::Timestamp;

use crate::model::{
    Annotation, AnnotationId, AnnotationStatus, AuthorId, CategoryCode, Place, Project, Quote, Target, Text,
    TextId, TextRange, snap,
};

use super::{Edit, EditError};

/// Who does something, and when (UTC, cut to whole seconds by [`Hand::new`]).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Hand {
    /// The author.
    pub author: AuthorId,
    /// When.
    pub at: Timestamp,
}

impl Hand {
    /// The hand of `author` at a moment, which is cut to whole seconds.
    pub fn new(author: AuthorId, at: Timestamp) -> Self {
        Self { author, at: Timestamp::from_second(at.as_second()).unwrap_or(at) }
    }
}

/// A target on `range` of `text`, its edges widened to whole graphemes.
pub fn target(text: &Text, range: TextRange) -> Result<Target, EditError> {
    let range = snap(text.as_str(), range).ok_or(EditError::RangeUnsound { range })?;
    let quote = Quote::of(text.as_str(), range).ok_or(EditError::RangeUnsound { range })?;
    Ok(Target { text: text.id, place: Place::At(range), quote })
}

/// An edit that makes an annotation on `range` of the text `text`.
pub fn create(
    project: &Project,
    id: AnnotationId,
    text: TextId,
    range: TextRange,
    categories: Vec<CategoryCode>,
    note: String,
    hand: Hand,
) -> Result<Edit, EditError> {
    let text = project.text(text).ok_or(EditError::Missing { part: "text" })?;
    let annotation = Annotation {
        id,
        targets: vec![target(text, range)?],
        categories,
        note,
        replies: Vec::new(),
        author: hand.author,
        modified_by: None,
        created: hand.at,
        modified: hand.at,
        status: AnnotationStatus::Open,
    };
    Ok(Edit::annotation(project, id, Some(annotation)))
}

/// An edit that changes annotation `id` as `change` says and marks by whom and when.
pub fn change(
    project: &Project,
    id: AnnotationId,
    hand: Hand,
    change: impl FnOnce(&mut Annotation),
) -> Result<Edit, EditError> {
    let mut annotation =
        project.annotations.get(&id).ok_or(EditError::Missing { part: "annotation" })?.clone();
    change(&mut annotation);
    annotation.modified = hand.at;
    annotation.modified_by = (annotation.author != hand.author).then_some(hand.author);
    Ok(Edit::annotation(project, id, Some(annotation)))
}

/// An edit that gives annotation `id` the category, or takes it when it has it.
pub fn toggle_category(
    project: &Project,
    id: AnnotationId,
    category: &CategoryCode,
    hand: Hand,
) -> Result<Edit, EditError> {
    change(project, id, hand, |annotation| {
        if annotation.categories.contains(category) {
            annotation.categories.retain(|has| has != category);
        } else {
            annotation.categories.push(category.clone());
        }
    })
}

/// An edit that moves the target `index` of annotation `id` to `range` of the same text.
pub fn move_target(
    project: &Project,
    id: AnnotationId,
    index: usize,
    range: TextRange,
    hand: Hand,
) -> Result<Edit, EditError> {
    let annotation = project.annotations.get(&id).ok_or(EditError::Missing { part: "annotation" })?;
    let old = annotation.targets.get(index).ok_or(EditError::Missing { part: "passage" })?;
    let text = project.text(old.text).ok_or(EditError::Missing { part: "text" })?;
    let moved = target(text, range)?;
    change(project, id, hand, |annotation| {
        if let Some(slot) = annotation.targets.get_mut(index) {
            *slot = moved;
        }
    })
}

/// An edit that adds `range` of `text` to annotation `id`.
pub fn link(
    project: &Project,
    id: AnnotationId,
    text: TextId,
    range: TextRange,
    hand: Hand,
) -> Result<Edit, EditError> {
    let text = project.text(text).ok_or(EditError::Missing { part: "text" })?;
    let added = target(text, range)?;
    change(project, id, hand, |annotation| annotation.targets.push(added))
}
