//! What must hold in every sound project, and what is wrong where it does not.

use std::collections::BTreeSet;

use super::{AnnotationId, AuthorId, CodebookUse, ParagraphId, Place, Project, Role, TextId, TextRange};

/// One fault of a project, with its place. The sentence a person reads is made elsewhere.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Fault {
    /// Two texts have the same id.
    TextTwice(TextId),
    /// There is more than one source.
    SourceTwice(TextId),
    /// Two paragraphs of a text have the same id.
    ParagraphTwice(TextId, ParagraphId),
    /// A break of a paragraph lies at its edge, outside it, inside a character or out of order.
    BreakMisplaced(TextId, ParagraphId, usize),
    /// Two authors have the same id.
    AuthorTwice(AuthorId),
    /// An annotation, a reply or a bead names an author who is not there.
    AuthorMissing(AnnotationId, AuthorId),
    /// An annotation has no target.
    WithoutTarget(AnnotationId),
    /// A target names a text that is not there.
    TextMissing(AnnotationId, TextId),
    /// A target's range is empty, leaves its text or cuts a character.
    RangeUnsound(AnnotationId, TextRange),
    /// The text at a target's range is not what its quote says.
    QuoteDiffers(AnnotationId, TextRange),
    /// A target lost its place.
    Orphan(AnnotationId),
    /// A category is in none of the project's codebooks; it is kept and shown by its code.
    CategoryUnknown(AnnotationId, String),
    /// An alignment's translation is not there, or there are two for one translation.
    AlignmentAstray(TextId),
    /// The beads do not take exactly the segments that are there: (source, translation).
    BeadsMiscounted {
        /// The translation.
        translation: TextId,
        /// What the beads take.
        beads: (usize, usize),
        /// What the texts have.
        segments: (usize, usize),
    },
}

impl Fault {
    /// Whether the project works all the same (an orphan or a foreign category).
    pub fn is_harmless(&self) -> bool {
        matches!(self, Self::Orphan(_) | Self::CategoryUnknown(..))
    }
}

impl Project {
    /// Everything that is wrong with the project, in the order of the file; empty when it is sound.
    ///
    /// `knows_category` tells whether a built-in codebook has a code; embedded ones are looked at here.
    pub fn faults(&self, knows_category: impl Fn(&str, &str) -> bool) -> Vec<Fault> {
        let mut faults = Vec::new();
        self.check_texts(&mut faults);
        self.check_authors(&mut faults);
        self.check_annotations(&knows_category, &mut faults);
        self.check_alignments(&mut faults);
        faults
    }

    fn check_texts(&self, faults: &mut Vec<Fault>) {
        let mut ids = BTreeSet::new();
        for text in &self.texts {
            if !ids.insert(text.id) {
                faults.push(Fault::TextTwice(text.id));
            }
            let mut paragraph_ids = BTreeSet::new();
            for (index, paragraph) in text.paragraphs().iter().enumerate() {
                if !paragraph_ids.insert(paragraph.id) {
                    faults.push(Fault::ParagraphTwice(text.id, paragraph.id));
                }
                let words = text.paragraph_text(index);
                let mut last = 0;
                for b in &paragraph.breaks {
                    if b.at <= last || b.at >= words.len() || !words.is_char_boundary(b.at) {
                        faults.push(Fault::BreakMisplaced(text.id, paragraph.id, b.at));
                    }
                    last = b.at;
                }
            }
        }
        faults.extend(
            self.texts
                .iter()
                .filter(|text| text.role == Role::Source)
                .skip(1)
                .map(|t| Fault::SourceTwice(t.id)),
        );
    }

    fn check_authors(&self, faults: &mut Vec<Fault>) {
        let mut ids = BTreeSet::new();
        faults.extend(
            self.authors.iter().filter(|author| !ids.insert(author.id)).map(|a| Fault::AuthorTwice(a.id)),
        );
    }

    fn check_annotations(&self, knows_category: &impl Fn(&str, &str) -> bool, faults: &mut Vec<Fault>) {
        for (id, annotation) in &self.annotations {
            if annotation.targets.is_empty() {
                faults.push(Fault::WithoutTarget(*id));
            }
            for target in &annotation.targets {
                let Some(text) = self.text(target.text) else {
                    faults.push(Fault::TextMissing(*id, target.text));
                    continue;
                };
                match target.place {
                    Place::Orphaned { .. } => faults.push(Fault::Orphan(*id)),
                    Place::At(range) => match text.slice(range).filter(|words| !words.is_empty()) {
                        None => faults.push(Fault::RangeUnsound(*id, range)),
                        Some(words) if !target.quote.exact.is(words) => {
                            faults.push(Fault::QuoteDiffers(*id, range));
                        }
                        Some(_) => {}
                    },
                }
            }
            let authors = [annotation.author].into_iter().chain(annotation.modified_by);
            for author in authors.chain(annotation.replies.iter().map(|reply| reply.author)) {
                if self.author(author).is_none() {
                    faults.push(Fault::AuthorMissing(*id, author));
                }
            }
            for category in &annotation.categories {
                let is_known = self.codebooks.iter().any(|used| {
                    used.id() == category.codebook()
                        && match used {
                            CodebookUse::BuiltIn { id, .. } => knows_category(id, category.code()),
                            CodebookUse::Embedded(book) => book.category(category.code()).is_some(),
                        }
                });
                if !is_known {
                    faults.push(Fault::CategoryUnknown(*id, category.to_string()));
                }
            }
        }
    }

    fn check_alignments(&self, faults: &mut Vec<Fault>) {
        let mut seen = BTreeSet::new();
        for alignment in &self.alignments {
            let translation = self.translations().find(|text| text.id == alignment.translation);
            let (Some(source), Some(translation), true) =
                (self.source(), translation, seen.insert(alignment.translation))
            else {
                faults.push(Fault::AlignmentAstray(alignment.translation));
                continue;
            };
            let beads = alignment.segment_counts();
            let segments = (source.segment_count(), translation.segment_count());
            if beads != segments {
                faults.push(Fault::BeadsMiscounted { translation: translation.id, beads, segments });
            }
        }
    }
}
