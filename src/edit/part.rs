//! One change to one part of a project, with what was there before and what is there after.

use thiserror::Error;

use crate::model::{
    Alignment, Annotation, AnnotationId, Author, AuthorId, Bead, Break, CodebookUse, Paragraph, ParagraphId,
    ParagraphRow, Place, Project, Quote, Text, TextId, TextRange,
};

use super::{Bias, ChangeSet};

/// One change. Every variant holds the part before and after; `None` is absence.
#[derive(Clone, PartialEq, Debug)]
pub enum Edit {
    /// The project's title.
    Title {
        /// The title before.
        before: String,
        /// The title after.
        after: String,
    },
    /// An author, at `index` of the authors.
    Author {
        /// Place among the authors.
        index: usize,
        /// The author before.
        before: Option<Author>,
        /// The author after.
        after: Option<Author>,
    },
    /// A codebook, at `index` of the codebooks.
    Codebook {
        /// Place among the codebooks.
        index: usize,
        /// The codebook before.
        before: Option<Box<CodebookUse>>,
        /// The codebook after.
        after: Option<Box<CodebookUse>>,
    },
    /// A whole text, at `index` of the texts.
    Text {
        /// Place among the texts.
        index: usize,
        /// The text before.
        before: Option<Box<Text>>,
        /// The text after.
        after: Option<Box<Text>>,
    },
    /// A whole alignment, at `index` of the alignments.
    Alignment {
        /// Place among the alignments.
        index: usize,
        /// The alignment before.
        before: Option<Alignment>,
        /// The alignment after.
        after: Option<Alignment>,
    },
    /// Some consecutive beads of one alignment.
    Beads {
        /// The translation whose alignment it is.
        translation: TextId,
        /// The first bead replaced.
        at: usize,
        /// The beads before.
        before: Vec<Bead>,
        /// The beads after.
        after: Vec<Bead>,
    },
    /// The segment boundaries of one paragraph.
    Breaks {
        /// The text.
        text: TextId,
        /// Place among its paragraphs.
        index: usize,
        /// The paragraph.
        paragraph: ParagraphId,
        /// The boundaries before.
        before: Vec<Break>,
        /// The boundaries after.
        after: Vec<Break>,
    },
    /// One annotation, whole.
    Annotation {
        /// Its id.
        id: AnnotationId,
        /// The annotation before.
        before: Option<Box<Annotation>>,
        /// The annotation after.
        after: Option<Box<Annotation>>,
    },
    /// The words of one text. Targets in it move along; those that would vanish or not come back exactly
    /// are changed by edits of their own before it (see [`super::words::replace`]).
    Words {
        /// The text.
        text: TextId,
        /// The change.
        changes: ChangeSet,
        /// The first paragraph it touches.
        first: usize,
        /// The touched paragraphs before.
        before: Vec<ParagraphRow>,
        /// The touched paragraphs after.
        after: Vec<ParagraphRow>,
    },
}

/// Why an edit was refused. The project is as it was.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Error)]
pub enum EditError {
    /// The part is not what the edit was made for.
    #[error("the {part} changed since the edit was made")]
    Stale {
        /// Which part.
        part: &'static str,
    },
    /// The edit names something that is not there.
    #[error("the {part} is not there")]
    Missing {
        /// Which part.
        part: &'static str,
    },
    /// A target would be empty; the edit should have orphaned it first.
    #[error("a passage of annotation {annotation} would vanish")]
    TargetVanishes {
        /// The annotation.
        annotation: AnnotationId,
    },
    /// A range is empty, leaves its text or cuts a character.
    #[error("the range {}..{} does not lie in the text", range.start.0, range.end.0)]
    RangeUnsound {
        /// The range.
        range: TextRange,
    },
}

impl Edit {
    /// An edit that sets annotation `id` from what `project` has to `after`.
    pub fn annotation(project: &Project, id: AnnotationId, after: Option<Annotation>) -> Self {
        Self::Annotation {
            id,
            before: project.annotations.get(&id).cloned().map(Box::new),
            after: after.map(Box::new),
        }
    }

    /// An edit that sets author `id` to this name, adding the author when new.
    pub fn author(project: &Project, id: AuthorId, name: &str) -> Self {
        let index = project.authors.iter().position(|author| author.id == id);
        Self::Author {
            index: index.unwrap_or(project.authors.len()),
            before: index.and_then(|index| project.authors.get(index)).cloned(),
            after: Some(Author { id, name: name.to_owned() }),
        }
    }

    /// An edit that sets the alignment of a translation, adding it when there was none.
    pub fn alignment(project: &Project, after: Alignment) -> Self {
        let index = project.alignments.iter().position(|known| known.translation == after.translation);
        Self::Alignment {
            index: index.unwrap_or(project.alignments.len()),
            before: index.and_then(|index| project.alignments.get(index)).cloned(),
            after: Some(after),
        }
    }

    /// The edit that takes this one back.
    #[must_use]
    pub fn invert(&self) -> Self {
        match self.clone() {
            Self::Title { before, after } => Self::Title { before: after, after: before },
            Self::Author { index, before, after } => Self::Author { index, before: after, after: before },
            Self::Codebook { index, before, after } => Self::Codebook { index, before: after, after: before },
            Self::Text { index, before, after } => Self::Text { index, before: after, after: before },
            Self::Alignment { index, before, after } => {
                Self::Alignment { index, before: after, after: before }
            }
            Self::Beads { translation, at, before, after } => {
                Self::Beads { translation, at, before: after, after: before }
            }
            Self::Breaks { text, index, paragraph, before, after } => {
                Self::Breaks { text, index, paragraph, before: after, after: before }
            }
            Self::Annotation { id, before, after } => Self::Annotation { id, before: after, after: before },
            Self::Words { text, changes, first, before, after } => {
                Self::Words { text, changes: changes.invert(), first, before: after, after: before }
            }
        }
    }

    /// Changes `project`; on an error it is as it was.
    pub(crate) fn apply(&self, project: &mut Project) -> Result<(), EditError> {
        match self {
            Self::Title { before, after } => {
                if project.title != *before {
                    return Err(EditError::Stale { part: "title" });
                }
                project.title.clone_from(after);
                Ok(())
            }
            Self::Author { index, before, after } => {
                set_slot(&mut project.authors, *index, before.as_ref(), after.as_ref(), "author")
            }
            Self::Codebook { index, before, after } => {
                set_slot(&mut project.codebooks, *index, before.as_deref(), after.as_deref(), "codebook")
            }
            Self::Text { index, before, after } => {
                set_slot(&mut project.texts, *index, before.as_deref(), after.as_deref(), "text")
            }
            Self::Alignment { index, before, after } => {
                set_slot(&mut project.alignments, *index, before.as_ref(), after.as_ref(), "alignment")
            }
            Self::Beads { translation, at, before, after } => {
                let alignment = project.alignments.iter_mut().find(|a| a.translation == *translation);
                let beads = &mut alignment.ok_or(EditError::Missing { part: "alignment" })?.beads;
                let range = *at..at.saturating_add(before.len());
                if beads.get(range.clone()) != Some(before.as_slice()) {
                    return Err(EditError::Stale { part: "beads" });
                }
                beads.splice(range, after.iter().copied());
                Ok(())
            }
            Self::Breaks { text, index, paragraph, before, after } => {
                apply_breaks(project, *text, (*index, *paragraph), before, after)
            }
            Self::Annotation { id, before, after } => {
                if project.annotations.get(id) != before.as_deref() {
                    return Err(EditError::Stale { part: "annotation" });
                }
                match after {
                    Some(annotation) => project.annotations.insert(*id, (**annotation).clone()),
                    None => project.annotations.remove(id),
                };
                Ok(())
            }
            Self::Words { text, changes, first, before, after } => {
                apply_words(project, *text, changes, *first, before, after)
            }
        }
    }
}

/// Puts, replaces or removes the item at `index` after checking that it is what the edit expects.
fn set_slot<T: Clone + PartialEq>(
    slots: &mut Vec<T>,
    index: usize,
    before: Option<&T>,
    after: Option<&T>,
    part: &'static str,
) -> Result<(), EditError> {
    match (before, after) {
        (None, None) => {}
        (None, Some(new)) => {
            if index > slots.len() {
                return Err(EditError::Missing { part });
            }
            slots.insert(index, new.clone());
        }
        (Some(old), after) => {
            let slot = slots.get_mut(index).ok_or(EditError::Missing { part })?;
            if slot != old {
                return Err(EditError::Stale { part });
            }
            match after {
                Some(new) => *slot = new.clone(),
                None => drop(slots.remove(index)),
            }
        }
    }
    Ok(())
}

fn apply_breaks(
    project: &mut Project,
    id: TextId,
    (index, paragraph): (usize, ParagraphId),
    before: &[Break],
    after: &[Break],
) -> Result<(), EditError> {
    let text = project.texts.iter_mut().find(|text| text.id == id);
    let text = text.ok_or(EditError::Missing { part: "text" })?;
    let is_here = |found: &Paragraph| found.id == paragraph && found.breaks == before;
    if !text.paragraphs().get(index).is_some_and(is_here) {
        return Err(EditError::Stale { part: "sentences" });
    }
    let words = text.paragraph_text(index);
    let mut last = 0;
    for b in after {
        if b.at <= last || b.at >= words.len() || !words.is_char_boundary(b.at) {
            return Err(EditError::RangeUnsound { range: (last..b.at).into() });
        }
        last = b.at;
    }
    text.set_breaks(index, after.to_vec());
    Ok(())
}

fn apply_words(
    project: &mut Project,
    id: TextId,
    changes: &ChangeSet,
    first: usize,
    before: &[ParagraphRow],
    after: &[ParagraphRow],
) -> Result<(), EditError> {
    let text = project.texts.iter_mut().find(|text| text.id == id);
    let text = text.ok_or(EditError::Missing { part: "text" })?;
    if text.rows(first..first.saturating_add(before.len())) != before
        || text.byte_len() != changes.len_before()
    {
        return Err(EditError::Stale { part: "text" });
    }
    let map =
        |range: TextRange| (changes.map(range.start.0, Bias::After), changes.map(range.end.0, Bias::Before));
    // Look before leaping: nothing is changed when one target would vanish.
    for (annotation_id, annotation) in &project.annotations {
        for range in annotation.ranges_in(id) {
            let (start, end) = map(range);
            if start >= end {
                return Err(EditError::TargetVanishes { annotation: *annotation_id });
            }
        }
    }
    text.splice(first, before.len(), after.to_vec());
    let (touched_from, touched_to) = changes.touched_after();
    // A context of so many characters reaches at most four times as many bytes.
    let reach = 4 * crate::model::CONTEXT_CHARS;
    for annotation in project.annotations.values_mut() {
        for target in annotation.targets.iter_mut().filter(|target| target.text == id) {
            let Place::At(range) = target.place else { continue };
            let (start, end) = map(range);
            target.place = Place::At(TextRange::new(start, end));
            if end + reach >= touched_from
                && start <= touched_to + reach
                && let Some(quote) = Quote::of(text.as_str(), TextRange::new(start, end))
            {
                target.quote = quote;
            }
        }
    }
    Ok(())
}
