//! Conflicts: what two people changed in two ways, kept side by side until somebody settles it.
//!
//! The main type is [`Conflict`]. It knows no sides: the same two copies give the same conflict, whichever
//! of them is merged into the other.

use super::{AnnotationId, AuthorId, ParagraphId, ReplyId, TextId};

/// What was changed in two ways.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Dispute {
    /// The project's title.
    Title,
    /// The name of an author.
    Author(AuthorId),
    /// A codebook, by its id.
    Codebook(String),
    /// A whole text: taken away by one, changed by the other.
    Text(TextId),
    /// The words of a paragraph, or whether it is there at all.
    Paragraph(TextId, ParagraphId),
    /// Beads of a translation that somebody had confirmed and that the other's changes parted or joined.
    Beads(TextId),
    /// A whole annotation: deleted by one, changed by the other.
    Annotation(AnnotationId),
    /// The passages of an annotation; it holds those of both.
    Targets(AnnotationId),
    /// The note of an annotation.
    Note(AnnotationId),
    /// Whether an annotation is settled.
    Status(AnnotationId),
    /// A reply under an annotation, or whether it is there at all.
    Reply(AnnotationId, ReplyId),
}

/// Two values for one thing.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Conflict {
    /// What was changed in two ways.
    pub about: Dispute,
    /// The two values for a person to read, in the order of their bytes; `None` where it was taken away.
    /// The project holds one of them.
    pub values: [Option<String>; 2],
}

impl Conflict {
    /// The conflict between two values, in whichever order they come.
    pub fn new(about: Dispute, one: Option<String>, other: Option<String>) -> Self {
        let values = if one <= other { [one, other] } else { [other, one] };
        Self { about, values }
    }
}
