//! What the reports have in common: their words, and places told by paragraph.
//!
//! The main type is [`ReportWords`]. Knows no language: every word comes from the caller.

use std::collections::BTreeMap;

use jiff::Timestamp;

use crate::model::{Annotation, CategoryCode, Direction, Project, Target, Text, TextId, TextRange};

/// The words of a report, in the reader's language.
pub struct ReportWords<'a> {
    /// The side on which the report's language begins.
    pub direction: Direction,
    /// Head of the column of annotation ids.
    pub annotation: String,
    /// "Category", as the head of the column of codes.
    pub category: String,
    /// "Category name".
    pub category_name: String,
    /// "Categories", before several.
    pub categories: String,
    /// "Quote"; the name of the text follows it in a column head.
    pub quote: String,
    /// "Paragraph"; the name of the text follows it in a column head.
    pub place: String,
    /// "Note".
    pub note: String,
    /// "Replies".
    pub replies: String,
    /// "Author".
    pub author: String,
    /// "Created".
    pub created: String,
    /// "Changed".
    pub modified: String,
    /// "Status".
    pub status: String,
    /// "Open".
    pub open: String,
    /// "Resolved".
    pub resolved: String,
    /// Said of a passage that is no longer in its text.
    pub place_lost: String,
    /// Heading over annotations that are in no text any more.
    pub orphans: String,
    /// Said where there is no annotation at all.
    pub nothing: String,
    /// The name of a text: "Source (Arabic)".
    pub text_name: &'a dyn Fn(&Text) -> String,
    /// The name of a category without its code; empty when it is unknown.
    pub category_name_of: &'a dyn Fn(&CategoryCode) -> String,
    /// "Paragraph 3" or "Paragraphs 3–5", for the numbers of the first and the last.
    pub paragraphs: &'a dyn Fn(usize, usize) -> String,
    /// A time for a person to read.
    pub time: &'a dyn Fn(Timestamp) -> String,
}

/// The numbers that paragraphs have for a reader: from 1, those without words not counted.
pub struct ParagraphNumbers {
    numbers: BTreeMap<TextId, Vec<usize>>,
}

impl ParagraphNumbers {
    /// Numbers the paragraphs of all texts.
    pub fn of(project: &Project) -> Self {
        let number = |text: &Text| {
            let mut number = 0;
            let count = |index| {
                number += usize::from(!text.paragraph_text(index).trim().is_empty());
                number.max(1)
            };
            (text.id, (0..text.paragraph_count()).map(count).collect())
        };
        Self { numbers: project.texts.iter().map(number).collect() }
    }

    /// The numbers of the first and the last paragraph of a range.
    pub fn of_range(&self, text: &Text, range: TextRange) -> Option<(usize, usize)> {
        let numbers = self.numbers.get(&text.id)?;
        let touched = text.paragraphs_in(range);
        let last = touched.end.checked_sub(1)?;
        Some((*numbers.get(touched.start)?, *numbers.get(last)?))
    }

    /// The numbers of the paragraphs of a target that is in place.
    pub fn of_target(&self, project: &Project, target: &Target) -> Option<(usize, usize)> {
        self.of_range(project.text(target.text)?, target.range()?)
    }
}

/// What a target says: the words of the text, or those of its quote when it lost its place.
pub(super) fn words_of(project: &Project, target: &Target) -> String {
    let in_place = target.range().and_then(|range| project.text(target.text)?.slice(range));
    in_place.map_or_else(|| target.quote.exact.display(), str::to_owned)
}

/// The annotations in the order of the source, or of the first text when there is no source.
pub(super) fn in_order(project: &Project) -> Vec<&Annotation> {
    let text = project.source().or_else(|| project.texts.first());
    text.map_or_else(
        || project.annotations.values().collect(),
        |text| project.annotations_in_text_order(text.id),
    )
}

/// The name of an author, or their id when the project does not know them.
pub(super) fn author_name(project: &Project, id: crate::model::AuthorId) -> String {
    project.author(id).map_or_else(|| id.to_string(), |author| author.name.clone())
}
