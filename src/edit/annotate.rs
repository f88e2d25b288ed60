//! Edits for making and changing annotations.
//!
//! Edges of a passage are snapped to graphemes here, so that no caller can cut a letter from its tashkeel.

use jiff::Timestamp;
use unicode_segmentation::GraphemeCursor;

use crate::model::{
    Annotation, AnnotationId, AnnotationStatus, AuthorId, CategoryCode, Place, Project, Quote, Target, Text,
    TextId, TextRange,
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

/// `range` widened to whole graphemes of `content`; `None` when it is empty or leaves the text.
pub fn snap(content: &str, range: TextRange) -> Option<TextRange> {
    content.get(range.bytes()).filter(|words| !words.is_empty())?;
    let start = boundary(content, range.start.0, false);
    let end = boundary(content, range.end.0, true);
    Some(TextRange::new(start, end))
}

/// The grapheme boundary at `at`, else the next (`forward`) or the last one. Looks at the neighbourhood
/// only, so that a text of any length costs the same.
pub(super) fn boundary(content: &str, at: usize, forward: bool) -> usize {
    let mut cursor = GraphemeCursor::new(at, content.len(), true);
    // The whole text is given as one chunk, so that nothing can be incomplete.
    if cursor.is_boundary(content, 0).unwrap_or(true) {
        return at;
    }
    let found = if forward { cursor.next_boundary(content, 0) } else { cursor.prev_boundary(content, 0) };
    found.ok().flatten().unwrap_or(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edges_never_part_a_letter_from_its_tashkeel() {
        let text = "قَرَأَ";
        // ق (2 bytes) + fatha (2 bytes): an edge between them goes outward.
        assert_eq!(snap(text, TextRange::new(0, 2)), Some(TextRange::new(0, 4)));
        assert_eq!(snap(text, TextRange::new(2, 8)), Some(TextRange::new(0, 8)));
        assert_eq!(snap(text, TextRange::new(4, 4)), None, "an empty passage");
        assert_eq!(snap(text, TextRange::new(0, 99)), None, "a passage that leaves the text");
    }
}
